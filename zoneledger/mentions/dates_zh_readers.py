"""How Chinese dates are read: from the groups of a matched form to its interval. The forms are in `dates_zh`."""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading
from zoneledger.mentions.numerals import read_chinese

_WORDS: Final = load_words("zh", "dates")
_BACK_REFERENCES: Final = ("同年", "当年", "是年", "该年")
_NEXT_OF_LAST: Final = ("次年", "翌年")
_SINCE: Final = ("起", "以来", "开始", "来", "后至今")
_DEADLINE: Final = (
    "底前", "末前", "底之前", "底以前", "底之内", "终前", "前", "之前", "内", "以前", "年底前", "年末前",
)  # fmt: skip
_THIRDS: Final = {"初": 1, "上旬": 1, "中旬": 2, "中": 2, "下旬": 3}
_SLOGAN_BEHIND: Final = re.compile(r'[^，。；！？\n"]{0,6}[、，]?(?:当年|当天|当日|同日|当月)|"')
_STRIVEN: Final = re.compile(
    "(?:力争|争取|确保|有望|可望|预计|预期|计划|拟|将|将于|望|能|可|要|须|必须)(?:在|于|今明)?$"
)
_OWN_CLAUSE: Final = re.compile(r"(?:^|[，。；：、！？,;:\s\"(）)]|[在于]|(?:与|和|跟)[^，。；\s]{1,7})$")
_SLOGAN_BEFORE: Final = re.compile(r"(?:当年|当天|当日|当月)[^，。；！？\n]{1,6}[、，]?[实现]{0,2}$")


def _int(text: str) -> int:
    return int(text) if text.isdigit() else int(read_chinese(text))


def _year_number(text: str) -> int:
    """2013, 二〇一三."""
    return int(text) if text.isdigit() else int(read_chinese(text.replace("零", "〇")))


def _told_year(hit: Hit) -> int | None:
    """The year that a form names itself; None where it names none or it cannot be known."""
    if hit["y"]:
        return _year_number(hit["y"])
    word, anchor = hit["rel"], hit.anchor
    if not word:
        return None
    if word in _BACK_REFERENCES or word in _NEXT_OF_LAST:
        base = anchor.last.start.year if anchor.last else anchor.year_in_force()
        return None if base is None else base + (word in _NEXT_OF_LAST)
    if word == "上年" and anchor.year_in_force() is not None:  # of a report's year, not of its publication
        return (anchor.report_year or anchor.year_in_force() or 0) - 1
    return anchor.relative_year(_WORDS["years"][word])


def _placed(hit: Hit, month: int) -> tuple[int | None, str, bool]:
    """Year, basis and whether the year was told, for a form with a month."""
    if hit["y"] or hit["rel"]:
        told = _told_year(hit)
        return told, "stated" if hit["y"] else "relative", told is not None and hit["rel"] != "上年"
    return hit.anchor.year_of_month(month, hit.tense), "inferred_year", False


def _of_year(hit: Hit, last_month: int) -> tuple[int | None, str, bool]:
    """The same for a quarter, half or cumulative period that ends with a month."""
    if hit["y"] or hit["rel"]:
        return _placed(hit, 1)
    return hit.anchor.year_of_period(last_month, hit.tense), "inferred_year", False


def numeric(hit: Hit) -> Read:
    """2021-03-04, 04.03.2021."""
    interval = calendar.day(int(hit["y"]), int(hit["m"]), int(hit["n"]))
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


def day(hit: Hit) -> Read:
    """2020年3月2日, 5月17日至19日, 截至5月17日."""
    month = _int(hit["m"])
    year, basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    interval = calendar.day(year, month, _int(hit["n"]))
    if interval is None:
        return NOT_A_DATE
    if hit["n2"]:
        last = calendar.day(year, _int(hit["m2"]) if hit["m2"] else month, _int(hit["n2"]))
        if last is None or last.end < interval.start:
            return NOT_A_DATE
        return Reading(calendar.spanning(interval, last), basis, told)
    if hit["tail"] in _SINCE:
        publication = hit.anchor.publication
        return Reading(calendar.up_to(interval, publication) if publication else None, basis, told)
    return Reading(interval, basis, told)


def month(hit: Hit) -> Read:
    """今年10月, 5月底, 3月上旬, 6月底前, 12月起."""
    number = _int(hit["m"])
    if not 1 <= number <= 12:
        return NOT_A_DATE
    year, basis, told = _placed(hit, number)
    if year is None:
        return Reading(None)
    return _with_tail(hit, calendar.month(year, number), basis, told=told)


def _with_tail(hit: Hit, interval: Interval, basis: str, *, told: bool) -> Read:
    """What stands behind a month or quarter changes its interval: 初, 中旬, 底, 底前, 前, 起, 以来."""
    tail, publication = hit["tail"], hit.anchor.publication
    if tail in _SINCE:
        return Reading(calendar.up_to(interval, publication) if publication else None, basis, told)
    if tail == "末" and interval.precision == "month" and not hit["asof"] and hit.behind(1) not in ("，", ","):
        return Reading(calendar.third(interval.start.year, interval.start.month, 3), basis, told)
    if tail.startswith(("底", "末")) or tail in _DEADLINE or (hit["asof"] and not tail):
        return Reading(calendar.last_of(interval), "deadline", told)
    if tail in _THIRDS and interval.precision == "month":
        return Reading(calendar.third(interval.start.year, interval.start.month, _THIRDS[tail]), basis, told)
    return Reading(interval, basis, told)


def months(hit: Hit) -> Read:
    """1-8月份, 2023年2月至2024年12月."""
    first, last = _int(hit["m"]), _int(hit["m2"])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return NOT_A_DATE
    if hit["y2"] or hit["rel2"]:
        begun, _, _ = _placed(hit, first)
        ended = _year_number(hit["y2"]) if hit["y2"] else hit.anchor.relative_year(_WORDS["years"].get(hit["rel2"], 0))
        if begun is None or ended is None:
            return Reading(None)
        start, end = calendar.month(begun, first), calendar.month(ended, last)
        if start.start > end.start:
            return NOT_A_DATE
        return Reading(calendar.spanning(start, end), "stated" if hit["y2"] else "relative", carries_year=True)
    year, basis, told = _of_year(hit, last)
    if year is None:
        return Reading(None)
    if first >= last:
        return NOT_A_DATE
    return Reading(calendar.months_between(year, first, last), basis, told)


def first_months(hit: Hit) -> Read:
    """前8个月, 后两个月."""
    count = _int(hit["n"].replace("两", "二"))
    if not 1 <= count <= 12:
        return NOT_A_DATE
    year, basis, told = _of_year(hit, count if hit["side"] == "前" else 12)
    if year is None:
        return Reading(None)
    if hit["side"] != "前":
        return Reading(calendar.months_between(year, 13 - count, 12), basis, told) if count < 12 else NOT_A_DATE
    return Reading(calendar.months_between(year, 1, count), basis, told)


def first_quarters(hit: Hit) -> Read:
    """前三季度."""
    count = _int(hit["n"].replace("两", "二"))
    year, basis, told = _of_year(hit, 3 * count)
    return Reading(calendar.months_between(year, 1, 3 * count) if year else None, basis, told)


def quarters(hit: Hit) -> Read:
    """一、二季度, 三至四季度."""
    first, last = _quarter_number(hit["q"]), _quarter_number(hit["q2"])
    year, basis, told = _of_year(hit, 3 * last)
    if first >= last:
        return NOT_A_DATE
    if year is None:
        return Reading(None)
    if (first, last) in ((1, 2), (3, 4)):
        return Reading(calendar.half(year, last // 2), basis, told)
    return Reading(calendar.spanning(calendar.quarter(year, first), calendar.quarter(year, last)), basis, told)


def _quarter_number(text: str) -> int:
    return 1 if text == "首" else _int(text)


def quarter(hit: Hit) -> Read:
    """二季度, 首季, 三季度末, 三季度以来; 首季 before a slogan dates nothing."""
    words = hit["d"]
    if "季度" not in words and not (words.endswith("季") and re.search("第|首", words)):
        return NOT_A_DATE
    if hit.behind(1) == '"' and hit["tail"] == "" and hit.behind(2) not in ('"，', '"。'):
        return NOT_A_DATE
    number = _quarter_number(hit["q"])
    year, basis, told = _of_year(hit, 3 * number)
    return _with_tail(hit, calendar.quarter(year, number), basis, told=told) if year else Reading(None)


def half(hit: Hit) -> Read:
    """上半年, 去年下半年以来."""
    number = 1 if hit["h"] == "上" else 2
    year, basis, told = _of_year(hit, 6 * number)
    return _with_tail(hit, calendar.half(year, number), basis, told=told) if year else Reading(None)


def year_tail(hit: Hit) -> Read:
    """2025年底前, 去年底, 今年以来, 2013年以来, 明年初: a year with what follows it."""
    year = _told_year(hit)
    if year is None:
        return Reading(None)
    basis, told = "stated" if hit["y"] else "relative", hit["rel"] != "上年"
    whole, publication = calendar.year(year), hit.anchor.publication
    tail = hit["tail"].removeprefix("年")
    if tail in _SINCE:
        if hit["rel"] == "明年":
            return Reading(whole, basis, told)
        return Reading(calendar.up_to(whole, publication) if publication else None, basis, told)
    if tail in _DEADLINE:
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
    """年底, 年内, 年初 …: of the year in force."""
    tense = hit.tense
    anchor, tail = hit.anchor, hit["tail"]
    late = tail.startswith(("年底", "年末", "年终", "岁末"))
    told = _told_about(hit, tense)
    now = anchor.publication.year if anchor.publication is not None else None
    year = anchor.year_of_month(12, tense) if late and anchor.year is None and told == now else told
    if year is None:
        return Reading(None)
    if tail in ("年底前", "年末前", "年底之前", "年底以前", "年终前") or (hit["asof"] and late):
        return Reading(calendar.last_of(calendar.year(year)), "deadline")
    if tail in ("年初", "开年", "年头"):
        return Reading(calendar.months_between(year, 1, 3), "inferred_year")
    if tail == "年内":  # 力争年内获批 is a deadline; 年内竣工23个 tells of the year
        whole = calendar.year(year)
        striven = _STRIVEN.search(hit.before(10)) is not None
        return Reading(calendar.last_of(whole), "deadline") if striven else Reading(whole, "inferred_year")
    if tail == "年中":
        return Reading(calendar.months_between(year, 5, 8), "inferred_year")
    return Reading(calendar.month(year, 12), "inferred_year")


def year(hit: Hit) -> Read:
    """2013年, 今年, 到2025年; 当年签约、当年开工 is a slogan."""
    word = hit["rel"]
    if word in _BACK_REFERENCES and _is_slogan(hit):
        return NOT_A_DATE
    told = _told_year(hit)
    if told is None:
        return Reading(None)
    if hit["asof"]:
        return Reading(calendar.year(told), "deadline", carries_year=True)
    yardstick = word == "上年"
    return Reading(calendar.year(told), "stated" if hit["y"] else "relative", not yardstick, not yardstick)


def volume_year(hit: Hit) -> Read:
    """卷次：2011: the volume of a yearbook, which tells of the year before."""
    return Reading(calendar.year(_year_number(hit["y"])), lasting=False)


def _is_slogan(hit: Hit) -> bool:
    return bool(_SLOGAN_BEHIND.match(hit.behind(12)) or _SLOGAN_BEFORE.search(hit.before(12))) or hit.before(1) == '"'


def since_doing(hit: Hit) -> Read:
    """自2000年开发建设以来: from the year or month on, up to the publication."""
    publication = hit.anchor.publication
    year = _told_year(hit)
    if publication is None or year is None:
        return Reading(None)
    begun = calendar.month(year, _int(hit["m"])) if hit["m"] else calendar.year(year)
    return Reading(calendar.up_to(begun, publication), "stated" if hit["y"] else "relative", lasting=False)


def years(hit: Hit) -> Read:
    """2013-2016年."""
    first, text = _year_number(hit["y"]), hit["y2"]
    last = int(text) if len(text) == 2 and text.isdigit() else _year_number(text)
    last = last if last > 100 else first - first % 100 + last
    if not first < last <= first + 60:
        return NOT_A_DATE
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", carries_year=True)


def decade(hit: Hit) -> Read:
    """上世纪90年代, 二十世纪八十年代, 2010年代."""
    if hit["y"]:
        first = int(hit["y"])
    else:
        tens = _int(hit["n"])
        first = (2000 if hit["c"].startswith(("本", "21", "二十一")) else 1900) + tens
    if first % 10:
        return NOT_A_DATE
    return Reading(calendar.spanning(calendar.year(first), calendar.year(first + 9)), "stated", lasting=False)


def whole_year(hit: Hit) -> Read:
    """全年: of the year in force; early in a year, that of the year before unless it is a plan."""
    anchor, publication = hit.anchor, hit.anchor.publication
    if hit["y"] or hit["rel"]:
        told = _told_year(hit)
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


def relative_month(hit: Hit) -> Read:
    """本月, 上月25日, 下个月底."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    at = calendar.shifted_month(publication, _WORDS["months"][hit["w"]])
    interval = calendar.month(*at)
    if hit["n"]:
        one = calendar.day(*at, _int(hit["n"]))
        return Reading(one, "relative") if one else NOT_A_DATE
    return _with_tail(hit, interval, "relative", told=False)


def relative_day(hit: Hit) -> Read:
    """昨日上午, 今天."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    on = publication + timedelta(days=_WORDS["days"][hit["w"]])
    return Reading(Interval(on, on, "day"), "publication" if on == publication else "relative")


def lunar(hit: Hit) -> Read:
    """农历正月初九, 腊月廿八, 大年初一: the nearest such day of the lunar calendar."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    month = (
        1 if hit["m"] in ("", "正", "新") else 12 if hit["m"] == "腊" else 11 if hit["m"] == "冬" else _int(hit["m"])
    )
    number = _int(hit["n"].replace("初", "").replace("廿", "二十"))
    years = [publication.year - 1, publication.year, publication.year + 1]
    days = [on for on in (calendar.lunar_day(year, month, number) for year in years) if on is not None]
    on = min(days, key=lambda at: abs((at - publication).days), default=None)
    return Reading(Interval(on, on, "day"), "inferred_year") if on else NOT_A_DATE


def years_ahead(hit: Hit) -> Read:
    """未来三年, 今后五年: from the publication on."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    return Reading(calendar.years_ahead(publication, _int(hit["n"].replace("两", "二"))), "relative", lasting=False)


def recent(hit: Hit) -> Read:
    """日前, 近日."""
    publication = hit.anchor.publication
    return Reading(calendar.recent(publication) if publication else None, "relative", lasting=False)


def same_period(hit: Hit) -> Read:
    """去年同期: the matching part of the year before that of the figures' period; 去年同月 that of its last month."""
    held = hit.anchor.same_period()
    if held is not None and hit["w"].endswith("月"):
        held = calendar.month(held.end.year, held.end.month)
    return Reading(held, "relative", lasting=False)


def same_day(hit: Hit) -> Read:
    """同日, 当天: the day told before; as an adverb (14个项目同日动土) or in a slogan it dates nothing."""
    if _is_slogan(hit) or (hit.match[0].startswith("同") and not _OWN_CLAUSE.search(hit.before(10))):
        return NOT_A_DATE
    on = hit.anchor.same_day()
    return Reading(on, "relative", lasting=False) if on is not None else NOT_A_DATE


def same_month(hit: Hit) -> Read:
    """当月, 同月: the month told before."""
    last = hit.anchor.last
    if _is_slogan(hit):
        return NOT_A_DATE
    return Reading(calendar.month(last.start.year, last.start.month) if last is not None else None, "relative")


def next_month(hit: Hit) -> Read:
    """次月, 翌日: the month or day after the one told before."""
    last = hit.anchor.last
    if last is None:
        return NOT_A_DATE
    if hit["w"] in ("次月",):
        return Reading(calendar.month(*calendar.shifted_month(last.start, 1)), "relative")
    if last.precision != "day":
        return NOT_A_DATE
    on = last.start + timedelta(days=1)
    return Reading(Interval(on, on, "day"), "relative")


def day_only(hit: Hit) -> Read:
    """25日: of the month in force, else the last one up to the publication."""
    number = _int(hit["n"])
    if not 1 <= number <= 31:
        return NOT_A_DATE
    last = hit.anchor.last
    if last is not None and hit.anchor.year is not None and last.precision in ("day", "month"):
        return Reading(calendar.day(last.start.year, last.start.month, number), "inferred_year")
    return Reading(hit.anchor.day_of_month(number), "inferred_year")


def weekday(hit: Hit) -> Read:
    """上周五, 本周一."""
    back = {"上": 1, "本": 0, "这": 0, "下": -1}.get(hit["w"][:1])
    return Reading(hit.anchor.weekday(_WORDS["weekdays"][hit["n"]], back), "relative")


def week(hit: Hit) -> Read:
    """上周, 本周."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    monday = publication - timedelta(days=publication.weekday())
    start = monday + timedelta(days={"上": -7, "本": 0, "下": 7}[hit["w"][0]])
    return Reading(Interval(start, start + timedelta(days=6), "range"), "relative")


def festival(hit: Hit) -> Read:
    """春节前, 明年国庆, 去年国庆假期."""
    word = hit["f"] or hit["f2"]
    name = _WORDS["festivals"][word]
    told_side = (hit["side"] or hit["side2"]).removesuffix("夕")
    side = "before" if told_side.endswith("前") else "after" if told_side.endswith("后") else ""
    if hit["f2"] and not (told_side or hit["holiday2"] or hit["goods"]):  # 五一, 十一 alone stand in names and numbers
        return NOT_A_DATE
    if hit["y"] or hit["rel"]:
        told = _told_year(hit)
        on = calendar.festival(name, told) if told else None
        interval = calendar.around_festival(on, side) if on else None
        basis = "stated" if hit["y"] else "relative"
    else:
        interval, basis = hit.anchor.festival(name, side, hit.tense), "inferred_year"
    if interval is not None and not side and (hit["holiday"] or hit["holiday2"] not in ("", "节")):
        days = _WORDS["holidays"].get(word, 1)
        interval = Interval(interval.start, interval.start + timedelta(days=days - 1), "range")
    return Reading(interval, basis)


def plan(hit: Hit) -> Read:
    """ "十四五"期间, "十四五"末."""
    first, last = _WORDS["plans"][hit["p"]]
    if hit["tail"] in ("末", "期末", "末期"):
        return Reading(calendar.last_of(calendar.year(last)), "stated", lasting=False)
    if hit["tail"] == "以来":
        publication = hit.anchor.publication
        since = calendar.year(first)
        return Reading(calendar.up_to(since, publication) if publication else None, "stated", lasting=False)
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", lasting=False)


def past_years(hit: Hit) -> Read:
    """过去三年, 近五年来."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = _int((hit["n"] or hit["n2"]).replace("两", "二"))
    start = publication.replace(year=publication.year - count, day=min(publication.day, 28)) + timedelta(days=1)
    return Reading(Interval(start, publication, "range"), "relative", lasting=False)


def nothing(hit: Hit) -> Read:
    """What looks like a date and is none."""
    return NOT_A_DATE
