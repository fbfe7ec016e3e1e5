"""What stands before the noun of an English body and belongs to its name: its place, its rank, its field."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_english_name

_FIELDS: Final = ("Investment Promotion", "Economic Development")
_RANKS: Final = ("municipal", "provincial", "state", "research", "administrative", "management", "information")
# Words before the noun of a body that say whose or which it is: `Anhui Provincial Department of …`.
_WHOSE: Final = re.compile(
    r"(?:[A-Z][a-z'-]+ ){0,2}(?:(?:[Mm]unicipal|[Pp]rovincial|[Cc]ounty|[Dd]istrict|[Cc]ity|[Rr]egional|[Nn]ational|State|"
    rf"{'|'.join(_FIELDS)}|Publicity|Research|Party Work(?:ing)?|Administrative|Management|Information|\d{{1,3}}(?:st|nd|rd|th) Research) )?$"
)


@cache
def _no_names() -> frozenset[str]:
    told = load_words("en", "organizations")
    return frozenset([*told["not_names"], *told["headline_verbs"]])


def whose_body(text: str, low: int, start: int) -> int:
    """Where a body's name begins that has `of` in it: before its place and rank, `Suzhou Bureau of Commerce`."""
    low = max(low, text.rfind("\n", low, start) + 1)
    found = _WHOSE.search(text, low, start)
    words = found[0].split() if found else []
    while (
        words
        and " ".join(words) not in _FIELDS
        and (
            words[0] in _no_names()
            or (words[0].endswith("'s") and words[0] != "People's")
            or (len(words) == 1 and words[0].lower() not in by_english_name() and words[0].lower() not in _RANKS)
        )
    ):
        words = words[1:]
    return start - len(" ".join(words)) - 1 if words else start


_COMMITTEE: Final = re.compile(r"(?:[Cc]ommittee|[Cc]ommission) (?:of|for) (?:the )?")


def governed_zones(text: str, bodies: Iterable[Mention], zones: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies, each committee of a zone with the whole name of its zone, and no further: `… of Taile Development district`."""
    starts = [zone.start for zone in zones]
    for body in bodies:
        head = _COMMITTEE.search(text, body.start, body.end) if starts and body.rule.endswith(".body") else None
        at = bisect_left(starts, head.end()) if head is not None else len(starts)
        if at < len(starts) and head is not None and starts[at] == head.end() and zones[at].end != body.end:
            end = zones[at].end
            yield replace(body, end=end, name=" ".join(text[body.start : end].split()))
        else:
            yield body


_OF_PAGE: Final = re.compile(r"(?:source|is from|website of)[^.\n]{0,16}$", re.IGNORECASE)
_ITS_PAGE: Final = re.compile(r"(?:'s)? (?:official )?(?:website|portal|network|homepage)", re.IGNORECASE)
_PAGE_REACH: Final = 28


def is_of_page(text: str, body: Mention) -> bool:
    """Whether a government is named only as the one whose page this is: `Source: Taile Municipal Government`."""
    if not body.rule.endswith(".body") or "overnment" not in (body.name or ""):
        return False
    if _ITS_PAGE.match(text, body.end):
        return True
    return _OF_PAGE.search(text[max(0, body.start - _PAGE_REACH) : body.start]) is not None
