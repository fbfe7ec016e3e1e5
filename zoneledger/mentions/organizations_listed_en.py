"""English firms of a list that says it is one of firms: `companies such as Hualu and Luxi Chemical`, `A, B and other firms`.

Takes: members with a word of their own that stand between commas. Leaves alone: members that are zones, places or trades,
and lists of kinds (`enterprises such as food processing`), which have no capitals.
"""

import re
from collections.abc import Callable, Iterator, Sequence
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
# What goes on behind a firm in a list: `Genova Biotech (an insulin plant), Chart Cryogenic Equipment and Yupei Logistics`.
_NEXT: Final = re.compile(
    r"(?: \([^()]{1,60}\))?(?P<joint>, and | and |, )(?:the )?(?P<name>[A-Z][\w&'-]*(?: [A-Z][\w&-]*){0,4})(?=[,.;]| [a-z(]|$)"
)
# What goes before a firm in a list: `including Torvan Heavy, Marlo Equipment and Zelku Chemical`.
_BEFORE: Final = re.compile(
    rf"\b(?:including|such as|namely|like|introduced|attracted|with|by) (?:the )?(?P<run>{_MEMBER}(?:, {_MEMBER}){{0,8}})(?:, and | and |, )(?:the )?$"
)
_BEFORE_REACH: Final = 160
# Whose a firm is, no part of its name: `American Yarbo`.
PEOPLES: Final = frozenset(
    ("American", "German", "Japanese", "Korean", "French", "Swiss", "Italian", "British", "Dutch", "Swedish", "Danish")
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


def find_joined_en(
    text: str, found: Sequence[Mention], taken: Taken, zones: Taken, may_be_firm: Callable[[str], bool]
) -> Iterator[Mention]:
    """Capitals that a list with an `and` before its last member joins to a firm that other rules found."""
    held: set[int] = set()
    for firm in found:
        if firm.rule.endswith(".body"):
            continue
        members = _before(text, firm.start, taken, zones, may_be_firm)
        at, closed = firm.end, bool(members)
        while (more := _NEXT.match(text, at)) is not None:
            start, at = more.span("name")
            if zones.overlaps(start, at):
                break
            first = more["name"].partition(" ")[0]
            start += len(first) + 1 if first in PEOPLES and first != more["name"] else 0
            if not taken.overlaps(start, at) and start not in held and may_be_firm(text[start:at]):
                members.append((start, at))
            if "and" in more["joint"]:
                closed = True
                break
        if closed:
            held.update(start for start, _ in members)
            for start, end in members:
                yield Mention("organization", start, end, "en.organization.listed", name=text[start:end])


def _before(
    text: str, start: int, taken: Taken, zones: Taken, may_be_firm: Callable[[str], bool]
) -> list[tuple[int, int]]:
    """The members of a list that a firm closes; none where one of them can be no firm."""
    if not text.endswith((", ", " and ", " the "), 0, start):
        return []
    low = max(0, start - _BEFORE_REACH)
    found = _BEFORE.search(text[low:start])
    if found is None:
        return []
    members: list[tuple[int, int]] = []
    at = low + found.start("run")
    for part in found["run"].split(", "):
        at = text.index(part, at)
        span = (at, at + len(part))
        if taken.overlaps(*span):
            continue
        if zones.overlaps(*span) or not may_be_firm(part):
            return []
        members.append(span)
    return members
