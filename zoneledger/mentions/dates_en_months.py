"""How English days and months are read: from the groups of a form to its interval. The forms: `dates_en_month_forms`."""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading
from zoneledger.mentions.dates_en_told import month_number, number_of, of_year, placed

_WORDS: Final = load_words("en", "dates")
_SUBJECT_BEHIND: Final = re.compile(r" (?:I|we|you|he|she|it|they|be|the)\b")
_NAME_BEHIND: Final = re.compile(r" [A-Z][a-z]{1,2}")
_NAME_BEFORE: Final = re.compile(r"(?:^|[ \n(:])([A-Z][a-z]{1,12}) $")


def numeric_year_last(hit: Hit) -> Read:
    """03-04-2021, the day first unless it cannot be one or the other order is the publication's day."""
    first, second, year = int(hit["a"]), int(hit["b"]), int(hit["y"])
    month, number = (first, second) if second > 12 else (second, first)
    interval = calendar.day(year, month, number)
    if interval is None or interval.start != hit.anchor.publication:
        american = calendar.day(year, first, second) if first <= 12 else None
        interval = american if american is not None and american.start == hit.anchor.publication else interval
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


def numeric_month_day(hit: Hit) -> Read:
    """[06-28] of a list of links."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None, lasting=False)
    month, number = int(hit["m"]), int(hit["n"])
    interval = calendar.day(publication.year - (month > publication.month), month, number)
    return Reading(interval, "inferred_year", lasting=False) if interval else NOT_A_DATE


def month_day(hit: Hit) -> Read:
    """March 2, 2020."""
    month = month_number(hit["m"])
    year, basis, told = placed(hit, month)
    if year is None:
        return Reading(None)
    interval = calendar.day(year, month, number_of(hit["n"]))
    return Reading(interval, basis, told) if interval else NOT_A_DATE


def day_range(hit: Hit) -> Read:
    """May 17 to 19, from May 28 to June 2."""
    month = month_number(hit["m"])
    year, basis, told = placed(hit, month)
    if year is None:
        return Reading(None)
    first = calendar.day(year, month, number_of(hit["n"]))
    last = calendar.day(year, month_number(hit["m2"] or hit["m"]), number_of(hit["n2"]))
    if first is None or last is None or last.end < first.start:
        return NOT_A_DATE
    return Reading(calendar.spanning(first, last), basis, told)


def month_only(hit: Hit) -> Read:
    """March 2020, March last year."""
    month = month_number(hit["m"])
    year, basis, told = placed(hit, month)
    return Reading(calendar.month(year, month) if year else None, basis, told)


def nearest_month(hit: Hit) -> Read:
    """`last November`, `next March`: the nearest one on that side; with `since`, up to the publication."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    month, ahead = month_number(hit["m"]), hit["which"].lower() == "next"
    passed = month <= publication.month if ahead else month >= publication.month
    interval = calendar.month(publication.year + (passed if ahead else -passed), month)
    return Reading(calendar.up_to(interval, publication) if hit["since"] else interval, "relative")


# `In May the plant opened`: what a preposition leads is a month.
_PREPOSED: Final = re.compile(
    r"\b(?:in|by|since|until|till|from|during|of|last|this|next|early|late|mid|before|after) $", re.IGNORECASE
)


def bare_month(hit: Hit) -> Read:
    """A month's name alone; `May` and `March` at the start of a sentence may be verbs."""
    behind = hit.behind(1)
    if hit["m"] in ("May", "March") and behind not in (",", " ") and hit.before(2).strip() in ("", ".", "!", "?"):
        return NOT_A_DATE
    if hit["m"] in ("May", "March") and _SUBJECT_BEHIND.match(hit.behind(8)) and not _PREPOSED.search(hit.before(10)):
        return NOT_A_DATE
    if behind == "'" and hit.behind(2) != "'s":
        return NOT_A_DATE
    if len(hit["m"]) == 3 and hit["m"] != "May" and _is_given_name(hit):
        return NOT_A_DATE
    return month_only(hit)


def _is_given_name(hit: Hit) -> bool:
    """`Li Jun`, `Jun Wang`: a short form with a capitalized word beside it, other than a small word (`In Jan`)."""
    if _NAME_BEHIND.match(hit.behind(4)):
        return True
    before = _NAME_BEFORE.search(hit.before(16))
    return before is not None and before[1].lower() not in _WORDS["lead"]


def month_part(hit: Hit) -> Read:
    """Early, mid and late March."""
    month = month_number(hit["m"])
    year, basis, told = placed(hit, month)
    word = hit["part"].lower()
    part = 1 if word.startswith(("early", "beginning", "start")) else 3 if word.startswith("late") else 2
    return Reading(calendar.third(year, month, part) if year else None, basis, told)


def month_end(hit: Hit) -> Read:
    """`at the end of April`: its last ten days, in a plan (`open at the end of April`) the last day."""
    month = month_number(hit["m"])
    year, basis, told = placed(hit, month)
    if year is None or hit.tense == "future":
        return month_deadline(hit)
    return Reading(calendar.third(year, month, 3), basis, told)


def month_deadline(hit: Hit) -> Read:
    """By the end of October; one that soon comes after the publication is still to come."""
    month = month_number(hit["m"])
    year, basis, told = placed(hit, month)
    if year is None:
        return Reading(None)
    if basis == "inferred_year" and hit.anchor.year is None:
        year = hit.anchor.year_of_deadline(month, year)
    return Reading(calendar.last_of(calendar.month(year, month)), "deadline", told)


def month_range(hit: Hit) -> Read:
    """From January to July."""
    first, last = month_number(hit["m"]), month_number(hit["m2"])
    if hit["y1"]:
        start, end = calendar.month(int(hit["y1"]), first), calendar.month(int(hit["y"] or hit["y1"]), last)
        if start.start > end.end:
            return NOT_A_DATE
        return Reading(calendar.spanning(start, end), "stated", carries_year=True)
    year, basis, told = of_year(hit, last)
    if year is None:
        return Reading(None)
    if first > last:
        return Reading(calendar.spanning(calendar.month(year - 1, first), calendar.month(year, last)), basis, told)
    return Reading(calendar.months_between(year, first, last), basis, told)


def first_months(hit: Hit) -> Read:
    """The first five months of this year, the last two months of 2023."""
    count = number_of(hit["n"])
    if not 1 <= count <= 12:
        return NOT_A_DATE
    side = hit["side"].lower()
    if side != "first" and count == 12:
        return NOT_A_DATE
    year, basis, told = of_year(hit, count if side == "first" else 12)
    if year is None:
        return Reading(None)
    first, last = (1, count) if side == "first" else (13 - count, 12)
    return Reading(calendar.months_between(year, first, last), basis, told)


def months_to(hit: Hit) -> Read:
    """`the ten months to October`: the year's up to it; another number of months is left alone."""
    last = month_number(hit["m"])
    if number_of(hit["n"]) != last:
        return NOT_A_DATE
    year, basis, told = of_year(hit, last)
    return Reading(calendar.months_between(year, 1, last), basis, told) if year is not None else Reading(None)


def last_months(hit: Hit) -> Read:
    """`in the last two months`: those that are left of the year in a plan, else those up to the publication."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = number_of(hit["n"])
    if hit.tense == "future" and hit["side"].lower() == "last" and count < 12:
        return Reading(calendar.months_between(publication.year, 13 - count, 12), "inferred_year")
    year, month = calendar.shifted_month(publication, -count)
    on = min(publication.day, calendar.last_day(year, month).day)
    start = calendar.last_day(year, month).replace(day=on) + timedelta(days=1)
    return Reading(Interval(start, publication, "range"), "relative")


def months_since(hit: Hit) -> Read:
    """`in the seven months since`: from the interval told last to the publication."""
    publication, last = hit.anchor.publication, hit.anchor.last
    if publication is None or last is None or last.end >= publication:
        return Reading(None)
    return Reading(Interval(last.end + timedelta(days=1), publication, "range"), "relative")


def first_month(hit: Hit) -> Read:
    """The first month of the year."""
    year, basis, told = of_year(hit, 1)
    return Reading(calendar.month(year, 1) if year else None, basis, told)


def figures(hit: Hit) -> Read:
    """1-5 months."""
    year, basis, told = of_year(hit, int(hit["n"]))
    return Reading(calendar.months_between(year, 1, int(hit["n"])) if year else None, basis, told)


def since_month(hit: Hit) -> Read:
    """Since March 2020, since August 20 last year."""
    publication = hit.anchor.publication
    month = month_number(hit["m"])
    year, basis, told = placed(hit, month)
    if publication is None or year is None:
        return Reading(None)
    since = calendar.month(year, month)
    if hit["n"]:
        since = calendar.day(year, month, number_of(hit["n"])) or since
    if since.start > publication and not told:
        since = Interval(since.start.replace(year=since.start.year - 1), since.end, since.precision)
    return Reading(calendar.up_to(since, publication), basis, told)


def day_only(hit: Hit) -> Read:
    """`on the 6th`: of the month in force, else the last one up to the publication."""
    number = number_of(hit["n"])
    last = hit.anchor.last
    if last is not None and hit.anchor.year is not None and last.precision in ("day", "month"):
        return Reading(calendar.day(last.start.year, last.start.month, number), "inferred_year")
    return Reading(hit.anchor.day_of_month(number), "inferred_year")
