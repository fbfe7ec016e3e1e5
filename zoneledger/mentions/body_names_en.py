"""What stands before the noun of an English body and belongs to its name: its place, its rank, its field."""

import re
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
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
            or (len(words) == 1 and words[0].lower() not in by_english_name() and words[0].lower() not in _RANKS)
        )
    ):
        words = words[1:]
    return start - len(" ".join(words)) - 1 if words else start
