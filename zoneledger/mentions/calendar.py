"""Intervals of the calendar, and the days of festivals."""

from calendar import isleap
from datetime import date, timedelta
from typing import Final, NamedTuple

from lunardate import LunarDate

RECENT_DAYS: Final = 30
_LENGTHS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Interval(NamedTuple):
    """A closed interval of days with its precision (a value of DATE_PRECISION)."""

    start: date
    end: date
    precision: str


def day(year: int, month: int, number: int) -> Interval | None:
    """One day; None where the calendar has no such day."""
    try:
        only = date(year, month, number)
    except ValueError:
        return None
    return Interval(only, only, "day")


def month(year: int, number: int) -> Interval:
    """A whole month."""
    return Interval(date(year, number, 1), last_day(year, number), "month")


def last_day(year: int, number: int) -> date:
    """The last day of a month."""
    return date(year, number, 29 if number == 2 and isleap(year) else _LENGTHS[number])


def months_between(year: int, first: int, last: int) -> Interval:
    """From the first day of a month to the last day of another of the same year."""
    return Interval(date(year, first, 1), last_day(year, last), "range")


def season(year: int, number: int) -> Interval:
    """A season by its months: spring (1) March to May, summer, autumn, and winter (4) December to February."""
    first = 3 * number
    return spanning(month(year, first), month(year + 1, 2) if number == 4 else month(year, first + 2))


def quarter(year: int, number: int) -> Interval:
    """A calendar quarter."""
    return Interval(date(year, 3 * number - 2, 1), last_day(year, 3 * number), "quarter")


def half(year: int, number: int) -> Interval:
    """The first (1) or second (2) half of a year."""
    return Interval(date(year, 6 * number - 5, 1), last_day(year, 6 * number), "half_year")


def year(number: int) -> Interval:
    """A calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), "year")


def third(at_year: int, at_month: int, part: int) -> Interval:
    """The early (1), middle (2) or late (3) part of a month: 1-10, 11-20, 21 to its end."""
    end = date(at_year, at_month, 10 * part) if part < 3 else last_day(at_year, at_month)
    return Interval(date(at_year, at_month, 10 * part - 9), end, "range")


def spanning(first: Interval, last: Interval) -> Interval:
    """From the start of one interval to the end of another."""
    return Interval(first.start, last.end, "range")


def last_of(interval: Interval) -> Interval:
    """The last day of an interval, as a deadline has it."""
    return Interval(interval.end, interval.end, "day")


def up_to(interval: Interval, publication: date) -> Interval:
    """From an interval's first day to the publication date: `since 2013`."""
    return Interval(interval.start, max(publication, interval.start), "range")


def recent(publication: date) -> Interval:
    """The thirty days up to and with the publication date: recently, 日前."""
    return Interval(publication - timedelta(days=RECENT_DAYS - 1), publication, "range")


def years_ahead(publication: date, count: int) -> Interval:
    """The years that follow a day, up to the day before their end."""
    end = publication.replace(year=publication.year + count, day=min(publication.day, 28))
    return Interval(publication, end + timedelta(days=publication.day - min(publication.day, 28) - 1), "range")


def lunar_day(year: int, month: int, number: int) -> date | None:
    """A day of the lunar calendar; None outside its tables."""
    try:
        on: date = LunarDate(year, month, number).to_solar_date()
    except ValueError:
        return None
    return on


def shifted_month(base: date, months_on: int) -> tuple[int, int]:
    """Year and month a number of months from a day's month."""
    count = base.year * 12 + base.month - 1 + months_on
    return count // 12, count % 12 + 1


def festival(name: str, in_year: int) -> date | None:
    """The day of a festival (a value of the lexicons' `festivals`) in a solar year; None outside the lunar tables."""
    fixed = {
        "new_year": (1, 1),
        "may_day": (5, 1),
        "national_day": (10, 1),
        "womens_day": (3, 8),
        "childrens_day": (6, 1),
    }
    if name in fixed:
        return date(in_year, *fixed[name])
    if name == "qingming":
        return date(in_year, 4, 4 if in_year % 4 in (0, 1) else 5)
    lunar = {
        "spring_festival": (1, 1),
        "lantern_festival": (1, 15),
        "dragon_boat": (5, 5),
        "mid_autumn": (8, 15),
        "double_ninth": (9, 9),
    }
    try:
        on: date = LunarDate(in_year, *lunar[name]).to_solar_date()
    except ValueError:
        return None
    return on


def around_festival(on: date, side: str) -> Interval:
    """The festival's day, or the thirty days `before` or `after` it."""
    if side == "before":
        return Interval(on - timedelta(days=30), on - timedelta(days=1), "range")
    if side == "after":
        return Interval(on + timedelta(days=1), on + timedelta(days=30), "range")
    return Interval(on, on, "day")
