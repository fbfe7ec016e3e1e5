"""How English quarters, halves and years are read. The forms are in `dates_en_year_forms`."""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading
from zoneledger.mentions.dates_en_told import half_number, number_of, of_year, placed, year_told

SEASONS: Final[dict[str, int]] = load_words("en", "dates")["seasons"]

_NOT_A_YEAR_BEHIND: Final = re.compile(r" -\d")
_QUANTITY_BEFORE: Final = (
    "no. ", "no.", "iso ", "code ", "gb ", "page ", "total of ", "more than ", "nearly ", "over ", "about ", "gb/t ",
)  # fmt: skip
_FOR_THE_YEAR: Final = re.compile(r"\b(?:yuan|rmb|investment|plans?|tasks?|targets?|goals?|projects|completed) $", re.I)


def first_quarters(hit: Hit) -> Read:
    """The first three quarters."""
    count = number_of(hit["n"])
    year, basis, told = of_year(hit, 3 * count)
    if year is None or not 1 <= count <= 4:
        return Reading(None)
    return Reading(calendar.months_between(year, 1, 3 * count), basis, told)


def quarter(hit: Hit) -> Read:
    """The second quarter of next year."""
    number = number_of(hit["q"])
    year, basis, told = of_year(hit, 3 * number)
    return Reading(calendar.quarter(year, number) if year else None, basis, told)


def one_quarter(hit: Hit) -> Read:
    """`one quarter`, as machines translate 一季度."""
    year = hit.anchor.year_of_period(3, hit.tense_without_year)
    return Reading(calendar.quarter(year, 1) if year else None, "inferred_year")


def relative_quarter(hit: Hit) -> Read:
    """This, last and next quarter."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = (
        publication.year * 4 + (publication.month - 1) // 3 + {"last": -1, "this": 0, "next": 1}[hit["which"].lower()]
    )
    return Reading(calendar.quarter(count // 4, count % 4 + 1), "relative")


def quarters(hit: Hit) -> Read:
    """The first and second quarters."""
    first, last = number_of(hit["q"]), number_of(hit["q2"])
    year, basis, told = of_year(hit, 3 * last)
    if year is None:
        return Reading(None)
    if (first, last) in ((1, 2), (3, 4)):
        return Reading(calendar.half(year, last // 2), basis, told)
    return Reading(calendar.spanning(calendar.quarter(year, first), calendar.quarter(year, last)), basis, told)


def half(hit: Hit) -> Read:
    """The first half of 2022."""
    number = half_number(hit)
    year, basis, told = of_year(hit, 6 * number)
    return Reading(calendar.half(year, number) if year else None, basis, told)


def _deadline_of(inner: Interval | None, *, told: bool) -> Read:
    return Reading(calendar.last_of(inner) if inner else None, "deadline", told)


def quarter_deadline(hit: Hit) -> Read:
    """By the end of the second quarter."""
    number = number_of(hit["q"])
    year, _, told = of_year(hit, 3 * number)
    return _deadline_of(calendar.quarter(year, number) if year else None, told=told)


def half_deadline(hit: Hit) -> Read:
    """By the end of the first half of the year."""
    year, _, told = of_year(hit, 6 * half_number(hit))
    return _deadline_of(calendar.half(year, half_number(hit)) if year else None, told=told)


def _year_or_force(hit: Hit) -> tuple[int | None, str, bool]:
    """The year told, else the one in force."""
    if hit["y"] or hit["rel"]:
        return placed(hit, 12)
    return hit.anchor.year_in_force(hit.tense), "inferred_year", False


def year_deadline(hit: Hit) -> Read:
    """By the end of 2025, by the end of the year, by year-end."""
    year, _, told = _year_or_force(hit)
    return _deadline_of(calendar.year(year) if year else None, told=told and hit["rel"].lower() != "the year")


def year_end(hit: Hit) -> Read:
    """`the end of 2021` without `by`: its December."""
    year, basis, told = _year_or_force(hit)
    return Reading(calendar.month(year, 12) if year else None, basis, told)


def year_part(hit: Hit) -> Read:
    """Early, mid and late 2024, the beginning of the year."""
    year, basis, told = _year_or_force(hit)
    if year is None:
        return Reading(None)
    word = hit["part"].lower()
    if word.startswith(("mid", "the mid")):
        return Reading(calendar.months_between(year, 5, 8), basis, told)
    first, last = (10, 12) if "late" in word else (1, 3)
    return Reading(calendar.months_between(year, first, last), basis, told)


def season(hit: Hit) -> Read:
    """The autumn of 2021, spring last year."""
    year, basis, told = _year_or_force(hit)
    if year is None:
        return Reading(None)
    return Reading(calendar.season(year, SEASONS[hit["season"].lower()]), basis, told)


# `set up in 1992, … 412 firms at the end of October`: when a zone was founded puts no year in force.
_FOUNDED: Final = re.compile(
    r"\b(?:founded|established|set up|upgraded(?: to [a-z -]{3,40})?|approved(?: as [a-z -]{3,40}| to [a-z -]{3,40})?|built|"
    r"promoted(?: to [a-z -]{3,40})?|formed|created) in $",
    re.IGNORECASE,
)


def plain_year(hit: Hit) -> Read:
    """2013, unless what stands around it counts or numbers something."""
    if hit.before(16).lower().endswith(_QUANTITY_BEFORE) or _NOT_A_YEAR_BEHIND.match(hit.behind(3)):
        return NOT_A_DATE
    founding = _FOUNDED.search(hit.before(40)) is not None
    return Reading(calendar.year(int(hit["y"])), "stated", carries_year=not founding)


def by_year(hit: Hit) -> Read:
    """By 2025: the year, as a deadline."""
    return Reading(calendar.year(int(hit["y"])), "deadline", carries_year=True)


def year_range(hit: Hit) -> Read:
    """2013-2016, 2012-13."""
    first, second = int(hit["y1"]), hit["y"] or hit["y2"]
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if not first < last <= first + 60:
        return NOT_A_DATE
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", carries_year=True)


def relative_year(hit: Hit) -> Read:
    """This year, last year, the same year; `the previous year` puts no year in force."""
    year = year_told(hit)
    yardstick = hit["rel"].lower().endswith("previous year")
    return Reading(calendar.year(year) if year else None, "relative", year is not None and not yardstick, not yardstick)


def whole_year(hit: Hit) -> Read:
    """`throughout the year`, `for the whole year`: of the year in force; early in a year, that of the year before."""
    anchor, tense = hit.anchor, hit.tense
    year = anchor.year_in_force(tense)
    publication = anchor.publication
    if (
        year is not None
        and publication is not None
        and anchor.year is None
        and anchor.plan_year is None
        and year == publication.year
        and publication.month <= 3
        and tense != "future"
    ):
        year -= 1
    return Reading(calendar.year(year) if year else None, "inferred_year")


def within_year(hit: Hit) -> Read:
    """`within the year`; `in the year`, `of the year` where a plan, a task or money is told for it."""
    if hit["prep"] in ("in", "of", "for") and not _FOR_THE_YEAR.search(hit.before(24)):
        return NOT_A_DATE
    return whole_year(hit)


def since_start(hit: Hit) -> Read:
    """Since the beginning of this year."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    offset = -1 if "last year" in hit.match[0].lower() else 0
    return Reading(calendar.up_to(calendar.year(publication.year + offset), publication), "relative")


def since_year(hit: Hit) -> Read:
    """Since 2013."""
    publication = hit.anchor.publication
    since = calendar.year(int(hit["y"]))
    return Reading(calendar.up_to(since, publication) if publication else None)


def since_half(hit: Hit) -> Read:
    """Since the second half of last year."""
    publication = hit.anchor.publication
    year, basis, told = of_year(hit, 6 * half_number(hit))
    if publication is None or year is None:
        return Reading(None)
    return Reading(calendar.up_to(calendar.half(year, half_number(hit)), publication), basis, told)


def since_quarter(hit: Hit) -> Read:
    """Since the third quarter."""
    publication = hit.anchor.publication
    number = number_of(hit["q"])
    year, basis, told = of_year(hit, 3 * number)
    if publication is None or year is None:
        return Reading(None)
    return Reading(calendar.up_to(calendar.quarter(year, number), publication), basis, told)


def past_years(hit: Hit) -> Read:
    """The past three years, up to the publication."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = number_of(hit["n"]) if hit["n"] else 1
    try:
        start = publication.replace(year=publication.year - count) + timedelta(days=1)
    except ValueError:
        start = publication.replace(year=publication.year - count, day=28)
    return Reading(Interval(start, publication, "range"), "relative", lasting=False)


def next_years(hit: Hit) -> Read:
    """`in the next three to five years`: from the publication on."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    return Reading(calendar.years_ahead(publication, number_of(hit["n"])), "relative", lasting=False)


def decade(hit: Hit) -> Read:
    """The 1990s."""
    first = int(hit["y"])
    return Reading(calendar.spanning(calendar.year(first), calendar.year(first + 9)), "stated")
