"""When two annotations say the same: names, numbers, intervals, spans and zones."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from rapidfuzz import fuzz

from zoneledger.names import HAN

Item = Mapping[str, Any]
Span = tuple[int, int]

NAME_THRESHOLD: Final = 72.0
PLACE_THRESHOLD: Final = 85.0
_SEPARATORS: Final = re.compile(r"[\s\W_]+")
_GENERIC: Final = re.compile(r"\b(?:the|project|projects|of|and|in|s)\b")
_GENERIC_ZH: Final = re.compile(r"(?:项目|項目)$")
_PHASE: Final = re.compile(r"\b(?:phase|stage)\s*(\w+)|\b(\w+)\s+phase\b|([一二三四五六七八九十\d]+)\s*期")
_NUMERALS: Final = {
    "i": 1, "one": 1, "first": 1, "一": 1, "ii": 2, "two": 2, "second": 2, "二": 2,
    "iii": 3, "three": 3, "third": 3, "三": 3, "iv": 4, "four": 4, "fourth": 4, "四": 4,
}  # fmt: skip


def plain_name(name: object) -> str:
    """A name without case, punctuation, and words that translators add or drop at will."""
    text = unicodedata.normalize("NFKC", str(name or "")).casefold()
    text = text.replace("new area", "new district").replace("hi-tech", "high tech").replace("hi tech", "high tech")
    text = _GENERIC.sub(" ", _SEPARATORS.sub(" ", text))
    return " ".join(_GENERIC_ZH.sub("", text.strip()).split())


def phase_of(name: str) -> int | None:
    """The number of the phase that a plain name tells, or None."""
    found = _PHASE.search(name)
    if found is None:
        return None
    word = next(group for group in found.groups() if group)
    return int(word) if word.isdigit() else _NUMERALS.get(word)


def similar(first: object, second: object, threshold: float = NAME_THRESHOLD) -> bool:
    """Whether two names mean the same thing, by fuzzy ratio (0-100); names of different phases never do."""
    a, b = plain_name(first), plain_name(second)
    if not a or not b:
        return False
    if a == b:
        return True
    phases = phase_of(a), phase_of(b)
    if None not in phases and phases[0] != phases[1]:
        return False
    if HAN.search(a + b):
        a, b = a.replace(" ", ""), b.replace(" ", "")
        ratio = fuzz.ratio(a, b)
    else:
        ratio = max(fuzz.token_sort_ratio(a, b), fuzz.ratio(a, b))
    short, long = sorted((a, b), key=len)
    if short in long and len(short) >= 0.45 * len(long):
        ratio = max(ratio, 90.0)
    return ratio >= threshold


def as_number(value: object) -> float | None:
    """A number or the text of one; None for anything else."""
    try:
        return float(value)  # type: ignore[arg-type]  # what float refuses is None here
    except (TypeError, ValueError):
        return None


def same_number(first: object, second: object, tolerance: float = 0.005) -> bool:
    """Equal within half a per cent; two absent numbers are equal."""
    a, b = as_number(first), as_number(second)
    if a is None or b is None:
        return a is b
    return abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-9)


def as_day(value: object) -> int | None:
    """The ordinal of an ISO date, or None."""
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value)[:10]).toordinal()
    except ValueError:
        return None


def same_interval(first: Item, second: Item, keys: tuple[str, str] = ("date_start", "date_end")) -> bool:
    """Whether two intervals share at least half of their union; an absent one equals only an absent one."""
    a_start, a_end, b_start, b_end = (as_day(item.get(key)) for item in (first, second) for key in keys)
    if a_start is None or b_start is None:
        return (a_start is None) == (b_start is None)
    a_end, b_end = a_end or a_start, b_end or b_start
    shared = min(a_end, b_end) - max(a_start, b_start) + 1
    return shared > 0 and shared / (max(a_end, b_end) - min(a_start, b_start) + 1) >= 0.5


def overlap(first: Item, second: Item) -> float:
    """Intersection over union of two half-open character spans."""
    shared = int(min(first["end"], second["end"]) - max(first["start"], second["start"]))
    if shared <= 0:
        return 0.0
    return shared / int(max(first["end"], second["end"]) - min(first["start"], second["start"]))


def touch(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether any span of the one overlaps any of the other."""
    return any(min(b, d) > max(a, c) for a, b in first for c, d in second)


def _place_word(name: object) -> str:
    """The part of a zone's name that says where it is: the first word, or the first two Chinese characters."""
    plain = plain_name(name)
    return plain.replace(" ", "")[:2] if HAN.search(plain) else plain.split(" ", 1)[0]


def same_zone(first_id: str | None, first: object, second_id: str | None, second: object) -> bool:
    """Whether two zones are one: registry identifiers decide where both have one, names where neither has."""
    if first_id and second_id:
        return first_id == second_id
    if second_id and not first_id:  # linked to a registered zone that the gold says it is not
        return False
    if plain_name(first) == plain_name(second):
        return bool(plain_name(first))
    return similar(first, second, PLACE_THRESHOLD) and _place_word(first) == _place_word(second)
