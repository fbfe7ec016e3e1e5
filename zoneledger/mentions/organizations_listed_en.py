"""English firms of a list that says it is one of firms: `companies such as Hualu and Luxi Chemical`, `A, B and other firms`.

Takes: members with a word of their own that stand between commas. Leaves alone: members that are zones, places or trades,
and lists of kinds (`enterprises such as food processing`), which have no capitals.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from zoneledger.mentions.numerals import Taken
from zoneledger.records import Mention

_NOUN: Final = r"(?i:companies|firms|enterprises|manufacturers|makers|giants|suppliers|tenants|automakers|carmakers|investors|multinationals|groups)"
_MEMBER: Final = r"[A-Z][\w&'-]*(?: [A-Z][\w&-]*){0,3}"
_RUN: Final = rf"{_MEMBER}(?:(?:, and | and |, ){_MEMBER}){{0,9}}"
_OPENED: Final = re.compile(
    rf"\b{_NOUN}(?: [a-z-]+){{0,4}},? (?:such as|including|include|includes|included|like|namely|among them|are|were|-)(?: the)? (?P<run>{_RUN})"
)
_CLOSED: Final = re.compile(
    rf"(?P<run>{_MEMBER}(?:, {_MEMBER}){{1,9}}),? and (?:\d+ )?other (?:\d+ )?(?:[a-z-]+ ){{0,3}}{_NOUN}\b"
)
_JOINT: Final = re.compile(r", and | and |, ")


def find_listed_en(text: str, taken: Taken, zones: Taken, may_be_firm: Callable[[str], bool]) -> Iterator[Mention]:
    """The members of lists of firms that no other rule found and no zone covers; `may_be_firm` judges a name."""
    last = 0
    for pattern, cue in ((_OPENED, " "), (_CLOSED, " other ")):
        if cue not in text:
            continue
        for found in pattern.finditer(text):
            start = found.start("run")
            if start < last:
                continue
            for part in _JOINT.split(found["run"]):
                begin = text.index(part, start)
                start = begin + len(part)
                if not may_be_firm(part) or taken.overlaps(begin, start) or zones.overlaps(begin, start):
                    continue
                yield Mention("organization", begin, start, "en.organization.listed", name=part)
            last = start
