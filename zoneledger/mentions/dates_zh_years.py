"""How Chinese quarters, halves and years are read. The forms are in `dates_zh`."""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading
from zoneledger.mentions.dates_zh_told import (
    BACK_REFERENCES,
    DEADLINE,
    SINCE,
    integer,
    is_slogan,
    of_year,
    placed,
    told_year,
    up_to_now,
    with_tail,
    year_number,
)

_WORDS: Final = load_words("zh", "dates")
_SLOGAN: Final = re.compile('"(?:开门|开局|满堂|双|收官|红)')  # 首季"开门红"


def first_quarters(hit: Hit) -> Read:
    """前三季度."""
    count = integer(hit["n"].replace("两", "二"))
    year, basis, told = of_year(hit, 3 * count)
    return Reading(calendar.months_between(year, 1, 3 * count) if year else None, basis, told)


def quarters(hit: Hit) -> Read:
    """一、二季度, 三至四季度."""
    first, last = _quarter_number(hit["q"]), _quarter_number(hit["q2"])
    year, basis, told = of_year(hit, 3 * last)
    if first >= last:
        return NOT_A_DATE
    if year is None:
        return Reading(None)
    if (first, last) in ((1, 2), (3, 4)):
        return Reading(calendar.half(year, last // 2), basis, told)
    return Reading(calendar.spanning(calendar.quarter(year, first), calendar.quarter(year, last)), basis, told)


def _quarter_number(text: str) -> int:
    return 1 if text == "首" else integer(text)


def quarter(hit: Hit) -> Read:
    """二季度, 首季, 三季度末, 三季度以来; 首季 before a slogan dates nothing."""
    words = hit["d"]
    if "季度" not in words and not (words.endswith("季") and re.search("第|首", words)):
        return NOT_A_DATE
    if hit["tail"] == "" and _SLOGAN.match(hit.behind(3)):
        return NOT_A_DATE
    number = _quarter_number(hit["q"])
    year, basis, told = of_year(hit, 3 * number)
    return with_tail(hit, calendar.quarter(year, number), basis, told=told) if year else Reading(None)


def half(hit: Hit) -> Read:
    """上半年, 去年下半年以来."""
    number = 1 if hit["h"] == "上" else 2
    year, basis, told = of_year(hit, 6 * number)
    return with_tail(hit, calendar.half(year, number), basis, told=told) if year else Reading(None)


def year_tail(hit: Hit) -> Read:
    """2025年底前, 去年底, 今年以来, 2013年以来, 明年初: a year with what follows it."""
    year = told_year(hit)
    if year is None:
        return Reading(None)
    basis, told = "stated" if hit["y"] else "relative", hit["rel"] != "上年"
    whole = calendar.year(year)
    tail = hit["tail"].removeprefix("年")
    if tail in SINCE:
        if hit["rel"] == "明年":
            return Reading(whole, basis, told)
        return Reading(up_to_now(hit, whole), basis, told)
    if tail == "内":
        return Reading(whole, basis, told)
    if tail in DEADLINE:
        return Reading(calendar.last_of(whole), "deadline", told)
    if tail in ("底", "末", "终", "尾"):
        december = calendar.month(year, 12)
        return Reading(calendar.last_of(december), "deadline", told) if hit["asof"] else Reading(december, basis, told)
    if tail == "初":
        return Reading(calendar.months_between(year, 1, 3), basis, told)
    if tail == "中":
        return Reading(calendar.months_between(year, 5, 8), basis, told)
    return Reading(whole, basis, told)


def _told_about(hit: Hit, tense: str | None) -> int | None:
    """The year in force; without one, that of the whole year which the figures are told for."""
    anchor = hit.anchor
    period = anchor.period
    if anchor.year is None and tense != "future" and period is not None and period.precision == "year":
        return period.start.year
    return anchor.year_in_force(tense)


def bare_year_tail(hit: Hit) -> Read:
    """年底, 年内, 年初以来 …: of the year in force; 年内 is never that of a plan for a later year told before it."""
    tense = hit.tense
    anchor, tail = hit.anchor, hit["tail"]
    late = tail.startswith(("年底", "年末", "年终", "岁末"))
    told = _told_about(hit, tense)
    now = anchor.publication.year if anchor.publication is not None else None
    if tail == "年内" and told is not None and now is not None and told > now:
        told = now
    placed = late and anchor.year is None and told == now and not anchor.has_told(now)
    year = anchor.year_of_month(12, tense) if placed else told
    if year is None:
        return Reading(None)
    if tail in ("年底前", "年末前", "年底之前", "年底以前", "年终前") or (hit["asof"] and late):
        return Reading(calendar.last_of(calendar.year(year)), "deadline")
    if tail in ("年初以来", "年初至今", "开年以来"):
        return Reading(up_to_now(hit, calendar.year(year)), "relative")
    if tail == "年初":
        return Reading(calendar.months_between(year, 1, 3), "inferred_year")
    if tail == "年内":
        return Reading(calendar.year(year), "inferred_year")
    if tail == "年中":
        return Reading(calendar.months_between(year, 5, 8), "inferred_year")
    return Reading(calendar.month(year, 12), "inferred_year")


def year(hit: Hit) -> Read:
    """2013年, 今年, 到2025年; 当年签约、当年开工 is a slogan."""
    word = hit["rel"]
    if word in BACK_REFERENCES and is_slogan(hit):
        return NOT_A_DATE
    told = told_year(hit)
    if told is None:
        return Reading(None)
    if hit["asof"]:
        return Reading(calendar.year(told), "deadline", carries_year=True)
    yardstick = word == "上年"
    return Reading(calendar.year(told), "stated" if hit["y"] else "relative", not yardstick, not yardstick)


def volume_year(hit: Hit) -> Read:
    """卷次：2011: the volume of a yearbook, which tells of the year before."""
    return Reading(calendar.year(year_number(hit["y"])), lasting=False)


def since_doing(hit: Hit) -> Read:
    """自2000年开发建设以来, 自7月开工以来: from the year or month on, up to the publication."""
    month = hit["m"] or hit["m2"]
    year, basis = (placed(hit, integer(month))[:2]) if month else (told_year(hit), "stated" if hit["y"] else "relative")
    if hit.anchor.until is None or year is None:
        return Reading(None)
    begun = calendar.month(year, integer(month)) if month else calendar.year(year)
    return Reading(up_to_now(hit, begun), basis, lasting=False)


def years(hit: Hit) -> Read:
    """2013-2016年."""
    first, text = year_number(hit["y"]), hit["y2"]
    last = int(text) if len(text) == 2 and text.isdigit() else year_number(text)
    last = last if last > 100 else first - first % 100 + last
    if not first < last <= first + 60:
        return NOT_A_DATE
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", carries_year=True)


def decade(hit: Hit) -> Read:
    """上世纪90年代, 二十世纪八十年代, 2010年代."""
    if hit["y"]:
        first = int(hit["y"])
    else:
        tens = integer(hit["n"])
        first = (2000 if hit["c"].startswith(("本", "21", "二十一")) else 1900) + tens
    if first % 10:
        return NOT_A_DATE
    return Reading(calendar.spanning(calendar.year(first), calendar.year(first + 9)), "stated", lasting=False)


def whole_year(hit: Hit) -> Read:
    """全年: of the year in force; early in a year, that of the year before unless it is a plan."""
    anchor, publication = hit.anchor, hit.anchor.publication
    if hit["y"] or hit["rel"]:
        told = told_year(hit)
        return Reading(calendar.year(told) if told else None, "stated" if hit["y"] else "relative", told is not None)
    if hit.behind(1) == '"':
        return NOT_A_DATE
    tense = hit.tense
    in_force = _told_about(hit, tense)
    if (
        in_force is not None
        and publication is not None
        and anchor.year is None
        and anchor.plan_year is None
        and in_force == publication.year
        and publication.month <= 3
        and tense != "future"
    ):
        in_force -= 1
    return Reading(calendar.year(in_force) if in_force else None, "inferred_year")


def season(hit: Hit) -> Read:
    """2021年秋季, 今年春天."""
    told = told_year(hit)
    if told is None:
        return Reading(None)
    on = calendar.season(told, _WORDS["seasons"][hit["season"]])
    return Reading(on, "stated" if hit["y"] else "relative", carries_year=True)


def years_ahead(hit: Hit) -> Read:
    """未来三年, 今后五年: from the publication on."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    return Reading(calendar.years_ahead(publication, integer(hit["n"].replace("两", "二"))), "relative", lasting=False)


def plan(hit: Hit) -> Read:
    """ "十四五"期间, "十四五"末."""
    first, last = _WORDS["plans"][hit["p"]]
    if hit["tail"] in ("末", "期末", "末期"):
        return Reading(calendar.last_of(calendar.year(last)), "stated", lasting=False)
    if hit["tail"] == "以来":
        return Reading(up_to_now(hit, calendar.year(first)), "stated", lasting=False)
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", lasting=False)


def past_years(hit: Hit) -> Read:
    """过去三年, 近五年来, 近十余年, 38年来, 五年来."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = integer((hit["n"] or hit["n2"] or hit["n3"] or hit["n4"]).replace("两", "二"))
    day = 28 if (publication.month, publication.day) == (2, 29) else publication.day
    start = publication.replace(year=publication.year - count, day=day) + timedelta(days=1)
    return Reading(Interval(start, publication, "range"), "relative", lasting=False)


def past_months(hit: Hit) -> Read:
    """近三个月来, 过去两个月, 半年来: the months up to the publication."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = integer((hit["n"] or hit["n2"]).replace("两", "二")) if hit["n"] or hit["n2"] else 6
    begun = calendar.month(*calendar.shifted_month(publication, -count))
    start = begun.start.replace(day=min(publication.day, begun.end.day)) + timedelta(days=1)
    return Reading(Interval(start, publication, "range"), "relative", lasting=False)
