"""How English dates told from the publication or from another date are read. The forms are in `dates_en_relative_forms`."""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading
from zoneledger.mentions.dates_en_told import number_of, year_told

_WORDS: Final = load_words("en", "dates")
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATE_BEFORE: Final = re.compile(r"\d ?[,(]? ?$|\d(?:st|nd|rd|th),? $")
_IS_DATE_BEHIND: Final = re.compile(r" ?(?:is|:) ?(?:\d|[A-Z])|: ?\d")


def relative_month(hit: Hit) -> Read:
    """Last month, by the end of this month."""
    if hit.anchor.publication is None:
        return Reading(None)
    offset = {"last": -1, "this": 0, "next": 1, "the previous": -1, "the": 0}[hit["which"].lower()]
    interval = calendar.month(*calendar.shifted_month(hit.anchor.publication, offset))
    if hit["end"]:
        interval = calendar.last_of(interval)
    return Reading(interval, "relative")


def the_month(hit: Hit) -> Read:
    """`in the month`: the month told last, else that of the publication."""
    anchor = hit.anchor
    if anchor.last is not None and anchor.last.precision == "month":
        return Reading(anchor.last, "relative")
    publication = anchor.publication
    return Reading(calendar.month(publication.year, publication.month) if publication else None, "relative")


def first_day_of_month(hit: Hit) -> Read:
    """The first day of next month."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    year, month = calendar.shifted_month(publication, {"last": -1, "this": 0, "next": 1}[hit["which"]])
    return Reading(calendar.day(year, month, 1), "relative")


def relative_day(hit: Hit) -> Read:
    """Yesterday, today; `Today is` in a page's head dates nothing."""
    publication = hit.anchor.publication
    if _IS_DATE_BEHIND.match(hit.behind(6)):
        return NOT_A_DATE
    if publication is None:
        return Reading(None)
    on = publication + timedelta(days=_WORDS["days"][hit["w"].lower()])
    return Reading(Interval(on, on, "day"), "publication" if on == publication else "relative")


def relative_week(hit: Hit) -> Read:
    """Last week."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    monday = publication - timedelta(days=publication.weekday())
    start = monday + timedelta(days={"last": -7, "this": 0, "next": 7}[hit["which"].lower()])
    return Reading(Interval(start, start + timedelta(days=6), "range"), "relative")


def weekday(hit: Hit) -> Read:
    """On Tuesday, last Friday; a weekday beside a full date belongs to that date."""
    if _DATE_BEFORE.search(hit.before(8)):
        return NOT_A_DATE
    back = {"last": 1, "this": 0, "next": -1}.get(hit["which"].strip().lower())
    number = _WEEKDAYS.index(hit["wd"].lower())
    return Reading(hit.anchor.weekday(number, back if back != 0 else None), "relative")


def recent(hit: Hit) -> Read:
    """Recently, a few days ago."""
    publication = hit.anchor.publication
    return Reading(calendar.recent(publication) if publication else None, "relative", lasting=False)


def same_period(hit: Hit) -> Read:
    """The same period of last year, the same period of 2019."""
    if hit["y"]:
        return Reading(hit.anchor.same_period(int(hit["y"])), "stated", lasting=False)
    return Reading(hit.anchor.same_period(), "relative", lasting=False)


def same_months(hit: Hit) -> Read:
    """`in the same nine months`, `over the six months`: the figures' period, if it has as many months."""
    held = hit.anchor.period
    if held is None or held.start.year != held.end.year or held.precision not in ("range", "half_year"):
        return NOT_A_DATE
    if held.start.day != 1 or held.end != calendar.last_day(held.end.year, held.end.month):
        return NOT_A_DATE
    if held.end.month - held.start.month + 1 != number_of(hit["n"]):
        return NOT_A_DATE
    return Reading(held, "relative", lasting=False)


def same_month(hit: Hit) -> Read:
    """The same month last year."""
    anchor, publication = hit.anchor, hit.anchor.publication
    last = anchor.last if anchor.last is not None else anchor.period
    if publication is None or last is None:
        return Reading(None)
    return Reading(calendar.month(publication.year - 1, last.end.month), "relative", lasting=False)


def same_day(hit: Hit) -> Read:
    """The same day, that afternoon; in quotes it is a slogan (`"signed and started on the same day"`)."""
    if hit.before(16).count('"') or (hit.behind(40).find('"') >= 0 and hit.behind(40).find(".") < 0):
        return NOT_A_DATE
    on = hit.anchor.same_day()
    return Reading(on, "relative", lasting=False) if on is not None else NOT_A_DATE


def festival(hit: Hit) -> Read:
    """Before the Spring Festival."""
    name = _WORDS["festivals"][" ".join(hit["f"].lower().split())]
    side = hit["side"].lower().split()[0] if hit["side"] else ""
    side = "after" if side == "following" else side
    if hit["y"] or hit["rel"]:
        year = year_told(hit)
        on = calendar.festival(name, year) if year else None
        return Reading(calendar.around_festival(on, side) if on else None, "stated" if hit["y"] else "relative")
    return Reading(hit.anchor.festival(name, side, hit.tense), "inferred_year")


def plan_period(hit: Hit) -> Read:
    """The 14th Five-Year Plan period."""
    told = _WORDS["plans"].get(hit["p"].lower())
    if told is None:
        return NOT_A_DATE
    first, last = told
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", lasting=False)
