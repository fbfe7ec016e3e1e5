"""How English dates are read: from the groups of a matched form to its interval. The forms are in `dates_en`."""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading

_WORDS: Final = load_words("en", "dates")
_MONTH_NUMBERS: Final = {name: number for number, name in enumerate(calendar.MONTHS, start=1)}
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BACK_REFERENCES: Final = ("that year", "the same year", "same year")
_NOT_A_YEAR_BEHIND: Final = re.compile(r" -\d")
_QUANTITY_BEFORE: Final = (
    "no. ", "no.", "iso ", "code ", "gb ", "page ", "total of ", "more than ", "nearly ", "over ", "about ", "gb/t ",
)  # fmt: skip
_DATE_BEFORE: Final = re.compile(r"\d ?[,(]? ?$|\d(?:st|nd|rd|th),? $")
_SUBJECT_BEHIND: Final = re.compile(r" (?:I|we|you|he|she|it|they|be|the)\b")
_FOR_THE_YEAR: Final = re.compile(r"\b(?:yuan|rmb|investment|plans?|tasks?|targets?|goals?|projects|completed) $", re.I)
_NAME_BEHIND: Final = re.compile(r" [A-Z][a-z]{1,2}")
_NAME_BEFORE: Final = re.compile(r"(?:^|[ \n(:])([A-Z][a-z]{1,12}) $")
_IS_DATE_BEHIND: Final = re.compile(r" ?(?:is|:) ?(?:\d|[A-Z])|: ?\d")


def month_number(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return _MONTH_NUMBERS[word[:3]]


def _number(word: str) -> int:
    digits = word.rstrip("stndrh")
    if digits.isdigit():
        return int(digits)
    return int(_WORDS["numbers"].get(word.lower()) or _WORDS["ordinals"][word.lower()])


def _year_told(hit: Hit) -> int | None:
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
        in_force = anchor.report_year or anchor.year_in_force()
        return None if in_force is None else in_force - 1
    return anchor.relative_year(_WORDS["years"][word if word in _WORDS["years"] else word.removeprefix("the ")])


def _placed(hit: Hit, month: int) -> tuple[int | None, str, bool]:
    """Year, basis and whether the year was told, for a form with a month."""
    if hit["y"]:
        return int(hit["y"]), "stated", True
    if hit["rel"]:
        told = _year_told(hit)
        return told, "relative", told is not None and hit["rel"].lower() not in ("previous year", "the previous year")
    return hit.anchor.year_of_month(month, hit.tense), "inferred_year", False


def _of_year(hit: Hit, last_month: int) -> tuple[int | None, str, bool]:
    """The same for a quarter, half or cumulative period that ends with a month."""
    if hit["y"] or hit["rel"]:
        return _placed(hit, 1)
    return hit.anchor.year_of_period(last_month, hit.tense), "inferred_year", False


def full_numeric(hit: Hit) -> Read:
    """2021-03-04."""
    interval = calendar.day(int(hit["y"]), int(hit["m"]), int(hit["n"]))
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


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
    year, basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    interval = calendar.day(year, month, _number(hit["n"]))
    return Reading(interval, basis, told) if interval else NOT_A_DATE


def day_range(hit: Hit) -> Read:
    """May 17 to 19, from May 28 to June 2."""
    month = month_number(hit["m"])
    year, basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    first = calendar.day(year, month, _number(hit["n"]))
    last = calendar.day(year, month_number(hit["m2"] or hit["m"]), _number(hit["n2"]))
    if first is None or last is None or last.end < first.start:
        return NOT_A_DATE
    return Reading(calendar.spanning(first, last), basis, told)


def month_only(hit: Hit) -> Read:
    """March 2020, March last year."""
    month = month_number(hit["m"])
    year, basis, told = _placed(hit, month)
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


def bare_month(hit: Hit) -> Read:
    """A month's name alone; `May` and `March` at the start of a sentence may be verbs."""
    behind = hit.behind(1)
    if hit["m"] in ("May", "March") and behind not in (",", " ") and hit.before(2).strip() in ("", ".", "!", "?"):
        return NOT_A_DATE
    if hit["m"] in ("May", "March") and _SUBJECT_BEHIND.match(hit.behind(8)):
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
    year, basis, told = _placed(hit, month)
    word = hit["part"].lower()
    part = 1 if word.startswith(("early", "beginning", "start")) else 3 if word.startswith("late") else 2
    return Reading(calendar.third(year, month, part) if year else None, basis, told)


def month_end(hit: Hit) -> Read:
    """`at the end of April`: its last ten days, in a plan (`open at the end of April`) the last day."""
    month = month_number(hit["m"])
    year, basis, told = _placed(hit, month)
    if year is None or hit.tense == "future":
        return month_deadline(hit)
    return Reading(calendar.third(year, month, 3), basis, told)


def month_deadline(hit: Hit) -> Read:
    """By the end of October."""
    month = month_number(hit["m"])
    year, _basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    return Reading(calendar.last_of(calendar.month(year, month)), "deadline", told)


def month_range(hit: Hit) -> Read:
    """From January to July."""
    first, last = month_number(hit["m"]), month_number(hit["m2"])
    if hit["y1"]:
        start, end = calendar.month(int(hit["y1"]), first), calendar.month(int(hit["y"] or hit["y1"]), last)
        if start.start > end.end:
            return NOT_A_DATE
        return Reading(calendar.spanning(start, end), "stated", carries_year=True)
    year, basis, told = _of_year(hit, last)
    if year is None:
        return Reading(None)
    if first > last:
        return Reading(calendar.spanning(calendar.month(year - 1, first), calendar.month(year, last)), basis, told)
    return Reading(calendar.months_between(year, first, last), basis, told)


def first_months(hit: Hit) -> Read:
    """The first five months of this year, the last two months of 2023."""
    count = _number(hit["n"])
    if not 1 <= count <= 12:
        return NOT_A_DATE
    side = hit["side"].lower()
    if side != "first" and count == 12:
        return NOT_A_DATE
    year, basis, told = _of_year(hit, count if side == "first" else 12)
    if year is None:
        return Reading(None)
    first, last = (1, count) if side == "first" else (13 - count, 12)
    return Reading(calendar.months_between(year, first, last), basis, told)


def last_months(hit: Hit) -> Read:
    """`in the last two months`: those that are left of the year in a plan, else those up to the publication."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = _number(hit["n"])
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
    year, basis, told = _of_year(hit, 1)
    return Reading(calendar.month(year, 1) if year else None, basis, told)


def figures(hit: Hit) -> Read:
    """1-5 months."""
    year, basis, told = _of_year(hit, int(hit["n"]))
    return Reading(calendar.months_between(year, 1, int(hit["n"])) if year else None, basis, told)


def first_quarters(hit: Hit) -> Read:
    """The first three quarters."""
    count = _number(hit["n"])
    year, basis, told = _of_year(hit, 3 * count)
    if year is None or not 1 <= count <= 4:
        return Reading(None)
    return Reading(calendar.months_between(year, 1, 3 * count), basis, told)


def quarter(hit: Hit) -> Read:
    """The second quarter of next year."""
    number = _number(hit["q"])
    year, basis, told = _of_year(hit, 3 * number)
    return Reading(calendar.quarter(year, number) if year else None, basis, told)


def one_quarter(hit: Hit) -> Read:
    """`one quarter`, as machines translate 一季度."""
    year = hit.anchor.year_of_period(3, hit.tense)
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
    first, last = _number(hit["q"]), _number(hit["q2"])
    year, basis, told = _of_year(hit, 3 * last)
    if year is None:
        return Reading(None)
    if (first, last) in ((1, 2), (3, 4)):
        return Reading(calendar.half(year, last // 2), basis, told)
    return Reading(calendar.spanning(calendar.quarter(year, first), calendar.quarter(year, last)), basis, told)


def _half_number(hit: Hit) -> int:
    return 1 if hit["h"].lower() in ("first", "1", "1st") else 2


def half(hit: Hit) -> Read:
    """The first half of 2022."""
    number = _half_number(hit)
    year, basis, told = _of_year(hit, 6 * number)
    return Reading(calendar.half(year, number) if year else None, basis, told)


def _deadline_of(inner: Interval | None, *, told: bool) -> Read:
    return Reading(calendar.last_of(inner) if inner else None, "deadline", told)


def quarter_deadline(hit: Hit) -> Read:
    """By the end of the second quarter."""
    number = _number(hit["q"])
    year, _, told = _of_year(hit, 3 * number)
    return _deadline_of(calendar.quarter(year, number) if year else None, told=told)


def half_deadline(hit: Hit) -> Read:
    """By the end of the first half of the year."""
    year, _, told = _of_year(hit, 6 * _half_number(hit))
    return _deadline_of(calendar.half(year, _half_number(hit)) if year else None, told=told)


def _year_or_force(hit: Hit) -> tuple[int | None, str, bool]:
    """The year told, else the one in force."""
    if hit["y"] or hit["rel"]:
        return _placed(hit, 12)
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


def plain_year(hit: Hit) -> Read:
    """2013, unless what stands around it counts or numbers something."""
    if hit.before(16).lower().endswith(_QUANTITY_BEFORE) or _NOT_A_YEAR_BEHIND.match(hit.behind(3)):
        return NOT_A_DATE
    return Reading(calendar.year(int(hit["y"])), "stated", carries_year=True)


def by_year(hit: Hit) -> Read:
    """By 2025: the year, as a deadline."""
    return Reading(calendar.year(int(hit["y"])), "deadline", carries_year=True)


def year_range(hit: Hit) -> Read:
    """2013-2016, 2012-13."""
    first, second = int(hit["y1"]), hit["y"]
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if not first < last <= first + 60:
        return NOT_A_DATE
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", carries_year=True)


def relative_year(hit: Hit) -> Read:
    """This year, last year, the same year; `the previous year` puts no year in force."""
    year = _year_told(hit)
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


def since_month(hit: Hit) -> Read:
    """Since March 2020, since August 20 last year."""
    publication = hit.anchor.publication
    month = month_number(hit["m"])
    year, basis, told = _placed(hit, month)
    if publication is None or year is None:
        return Reading(None)
    since = calendar.month(year, month)
    if hit["n"]:
        since = calendar.day(year, month, _number(hit["n"])) or since
    if since.start > publication and not told:
        since = Interval(since.start.replace(year=since.start.year - 1), since.end, since.precision)
    return Reading(calendar.up_to(since, publication), basis, told)


def since_half(hit: Hit) -> Read:
    """Since the second half of last year."""
    publication = hit.anchor.publication
    year, basis, told = _of_year(hit, 6 * _half_number(hit))
    if publication is None or year is None:
        return Reading(None)
    return Reading(calendar.up_to(calendar.half(year, _half_number(hit)), publication), basis, told)


def since_quarter(hit: Hit) -> Read:
    """Since the third quarter."""
    publication = hit.anchor.publication
    number = _number(hit["q"])
    year, basis, told = _of_year(hit, 3 * number)
    if publication is None or year is None:
        return Reading(None)
    return Reading(calendar.up_to(calendar.quarter(year, number), publication), basis, told)


def past_years(hit: Hit) -> Read:
    """The past three years, up to the publication."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = _number(hit["n"]) if hit["n"] else 1
    try:
        start = publication.replace(year=publication.year - count) + timedelta(days=1)
    except ValueError:
        start = publication.replace(year=publication.year - count, day=28)
    return Reading(Interval(start, publication, "range"), "relative", lasting=False)


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
    if held.end.month - held.start.month + 1 != _number(hit["n"]):
        return NOT_A_DATE
    return Reading(held, "relative", lasting=False)


def same_month(hit: Hit) -> Read:
    """The same month last year."""
    anchor, publication = hit.anchor, hit.anchor.publication
    last = anchor.last if anchor.last is not None else anchor.period
    if publication is None or last is None:
        return Reading(None)
    return Reading(calendar.month(publication.year - 1, last.end.month), "relative", lasting=False)


def next_years(hit: Hit) -> Read:
    """`in the next three to five years`: from the publication on."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    return Reading(calendar.years_ahead(publication, _number(hit["n"])), "relative", lasting=False)


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
        year = _year_told(hit)
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


def day_only(hit: Hit) -> Read:
    """`on the 6th`: of the month in force, else the last one up to the publication."""
    number = _number(hit["n"])
    last = hit.anchor.last
    if last is not None and hit.anchor.year is not None and last.precision in ("day", "month"):
        return Reading(calendar.day(last.start.year, last.start.month, number), "inferred_year")
    return Reading(hit.anchor.day_of_month(number), "inferred_year")


def decade(hit: Hit) -> Read:
    """The 1990s."""
    first = int(hit["y"])
    return Reading(calendar.spanning(calendar.year(first), calendar.year(first + 9)), "stated")
