"""How Chinese days and months are read: from the groups of a matched form to its interval. The forms are in `dates_zh`."""

from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading
from zoneledger.mentions.dates_zh_told import SINCE, integer, of_year, placed, up_to_now, with_tail, year_number

_WORDS: Final = load_words("zh", "dates")


def day(hit: Hit) -> Read:
    """2020年3月2日, 5月17日至19日, 截至5月17日."""
    month = integer(hit["m"])
    year, basis, told = placed(hit, month)
    if year is None:
        return Reading(None)
    interval = calendar.day(year, month, integer(hit["n"]))
    if interval is None:
        return NOT_A_DATE
    if hit["n2"]:
        last = calendar.day(year, integer(hit["m2"]) if hit["m2"] else month, integer(hit["n2"]))
        if last is None or last.end < interval.start:
            return NOT_A_DATE
        return Reading(calendar.spanning(interval, last), basis, told)
    if hit["tail"] in SINCE:
        return Reading(up_to_now(hit, interval), basis, told)
    return Reading(interval, basis, told)


def month(hit: Hit) -> Read:
    """今年10月, 5月底, 3月上旬, 6月底前, 12月起."""
    number = integer(hit["m"])
    if not 1 <= number <= 12:
        return NOT_A_DATE
    year, basis, told = placed(hit, number)
    if year is None:
        return Reading(None)
    return with_tail(hit, calendar.month(year, number), basis, told=told)


def months(hit: Hit) -> Read:
    """1-8月份, 2023年2月至2024年12月."""
    first, last = integer(hit["m"]), integer(hit["m2"])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return NOT_A_DATE
    if hit["y2"] or hit["rel2"]:
        begun, _, _ = placed(hit, first)
        ended = year_number(hit["y2"]) if hit["y2"] else hit.anchor.relative_year(_WORDS["years"].get(hit["rel2"], 0))
        if begun is None or ended is None:
            return Reading(None)
        start, end = calendar.month(begun, first), calendar.month(ended, last)
        if start.start > end.start:
            return NOT_A_DATE
        return Reading(calendar.spanning(start, end), "stated" if hit["y2"] else "relative", carries_year=True)
    year, basis, told = of_year(hit, last)
    if year is None:
        return Reading(None)
    if first >= last:
        return NOT_A_DATE
    return Reading(calendar.months_between(year, first, last), basis, told)


def first_months(hit: Hit) -> Read:
    """前8个月, 首八月, 最后两个月."""
    count = integer(hit["n"].replace("两", "二"))
    if not 1 <= count <= 12:
        return NOT_A_DATE
    first = hit["side"] != "最后"
    year, basis, told = of_year(hit, count if first else 12)
    if year is None:
        return Reading(None)
    if not first:
        return Reading(calendar.months_between(year, 13 - count, 12), basis, told) if count < 12 else NOT_A_DATE
    return Reading(calendar.months_between(year, 1, count), basis, told)


def lunar(hit: Hit) -> Read:
    """农历正月初九, 腊月廿八, 大年初一: the nearest such day of the lunar calendar."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    month = (
        1 if hit["m"] in ("", "正", "新") else 12 if hit["m"] == "腊" else 11 if hit["m"] == "冬" else integer(hit["m"])
    )
    number = integer(hit["n"].replace("初", "").replace("廿", "二十"))
    years = [publication.year - 1, publication.year, publication.year + 1]
    days = [on for on in (calendar.lunar_day(year, month, number) for year in years) if on is not None]
    on = min(days, key=lambda at: abs((at - publication).days), default=None)
    return Reading(Interval(on, on, "day"), "inferred_year") if on else NOT_A_DATE


def day_only(hit: Hit) -> Read:
    """25日: of the month in force, else the last one up to the publication."""
    number = integer(hit["n"])
    if not 1 <= number <= 31:
        return NOT_A_DATE
    last = hit.anchor.last
    if last is not None and hit.anchor.year is not None and last.precision in ("day", "month"):
        return Reading(calendar.day(last.start.year, last.start.month, number), "inferred_year")
    return Reading(hit.anchor.day_of_month(number), "inferred_year")
