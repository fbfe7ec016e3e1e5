"""What English readers of dates share: numbers, and the year that a form names or is placed in."""

from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.dates import Hit

_WORDS: Final = load_words("en", "dates")
_MONTH_NUMBERS: Final = {name: number for number, name in enumerate(calendar.MONTHS, start=1)}
_BACK_REFERENCES: Final = ("that year", "the same year", "same year")


def month_number(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return _MONTH_NUMBERS[word[:3]]


def number_of(word: str) -> int:
    """The number of 5, 5th, five or fifth."""
    digits = word.rstrip("stndrh")
    if digits.isdigit():
        return int(digits)
    return int(_WORDS["numbers"].get(word.lower()) or _WORDS["ordinals"][word.lower()])


def year_told(hit: Hit) -> int | None:
    """The year that a form names itself, in figures or as `last year`; None where it names none."""
    if hit["y"]:
        return int(hit["y"])
    word = hit["rel"].lower()
    if not word:
        return None
    anchor = hit.anchor
    if word in _BACK_REFERENCES:
        return anchor.last.start.year if anchor.last else anchor.year_in_force()
    if word == "the year":
        return anchor.year_in_force(hit.tense)
    if word in ("the following year", "the next year") and anchor.year is not None:
        return anchor.year + 1
    if word in ("previous year", "the previous year"):  # of a report's year, not of its publication
        in_force = anchor.year or anchor.year_of_figures() or anchor.report_year or anchor.year_in_force()
        return None if in_force is None else in_force - 1
    return anchor.relative_year(_WORDS["years"][word if word in _WORDS["years"] else word.removeprefix("the ")])


def placed(hit: Hit, month: int) -> tuple[int | None, str, bool]:
    """Year, basis and whether the year was told, for a form with a month."""
    if hit["y"]:
        return int(hit["y"]), "stated", True
    if hit["rel"]:
        told = year_told(hit)
        return told, "relative", told is not None and hit["rel"].lower() not in ("previous year", "the previous year")
    return hit.anchor.year_of_month(month, hit.tense_without_year), "inferred_year", False


def of_year(hit: Hit, last_month: int) -> tuple[int | None, str, bool]:
    """The same for a quarter, half or cumulative period that ends with a month."""
    if hit["y"] or hit["rel"]:
        return placed(hit, 1)
    return hit.anchor.year_of_period(last_month, hit.tense_without_year), "inferred_year", False


def half_number(hit: Hit) -> int:
    """1 for the first half of a year, 2 for the second."""
    return 1 if hit["h"].lower() in ("first", "1", "1st") else 2
