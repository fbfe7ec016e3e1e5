"""How Chinese dates told from the publication or from another date are read. The forms are in `dates_zh`."""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading
from zoneledger.mentions.dates_zh_told import integer, is_slogan, told_year, up_to_now, with_tail

_WORDS: Final = load_words("zh", "dates")
_TO_COME: Final = re.compile("(?:又|也|还|都|就|均|内)?(?:即将|将|拟|有望|可望|准备)(?!军|乐)")
_NO_TIME: Final = re.compile("正在|正(?!式)|目标|规划|工作|建设|开发|实施|重点|内")
_TO_COME_BEFORE: Final = re.compile("(?:计划|预计|拟|将|有望)(?:于|在)?$")
# Many things told to pass a stage together: 14个项目同日动土, 七百亿同日动工.
_TOGETHER: Final = re.compile(
    r"(?:[\d一二三四五六七八九十百多余几数两][个项大宗条家]|[亿億批])[^，。；：！？\s]{0,10}$"
)


def relative_month(hit: Hit) -> Read:
    """本月, 上月25日, 下个月底; 上月洽谈、当月签约、下月投产 is a slogan."""
    publication = hit.anchor.publication
    if is_slogan(hit):
        return NOT_A_DATE
    if publication is None:
        return Reading(None)
    at = calendar.shifted_month(publication, _WORDS["months"][hit["w"]])
    interval = calendar.month(*at)
    if hit["n"]:
        one = calendar.day(*at, integer(hit["n"]))
        return Reading(one, "relative") if one else NOT_A_DATE
    return with_tail(hit, interval, "relative", told=False)


def this_month(hit: Hit) -> Read:
    """月底前, 月初, 月内: of the publication's month."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    whole = calendar.month(publication.year, publication.month)
    return Reading(whole, "relative") if hit["tail"] == "内" else with_tail(hit, whole, "relative", told=False)


def relative_day(hit: Hit) -> Read:
    """昨日上午, 今天."""
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    on = publication + timedelta(days=_WORDS["days"][hit["w"]])
    return Reading(Interval(on, on, "day"), "publication" if on == publication else "relative")


def recent(hit: Hit) -> Read:
    """日前, 近日; what will be soon (近日将开工, 计划近期公示) has no day yet, nor has what goes on (近期正在办理)."""
    if _TO_COME.match(hit.behind(5)) or _TO_COME_BEFORE.search(hit.before(4)) or _NO_TIME.match(hit.behind(3)):
        return NOT_A_DATE
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
    if is_slogan(hit) or (hit.match[0].startswith("同") and _TOGETHER.search(hit.before(14)) is not None):
        return NOT_A_DATE
    on = hit.anchor.same_day()
    if on is None and hit.anchor.publication is not None:
        return NOT_A_DATE
    return Reading(on, "relative", lasting=False)


def same_month(hit: Hit) -> Read:
    """当月, 同月: the month told before."""
    last = hit.anchor.last
    if is_slogan(hit):
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
    since = told_side == "以来"
    side = "before" if told_side.endswith("前") else "after" if told_side.endswith("后") else ""
    if hit["f2"] and not (told_side or hit["holiday2"] or hit["goods"]):  # 五一, 十一 alone stand in names and numbers
        return NOT_A_DATE
    if hit["y"] or hit["rel"]:
        told = told_year(hit)
        on = calendar.festival(name, told) if told else None
        interval = calendar.around_festival(on, side) if on else None
        basis = "stated" if hit["y"] else "relative"
    else:
        interval, basis = hit.anchor.festival(name, side, hit.tense), "inferred_year"
    if interval is not None and not side and (hit["holiday"] or hit["holiday2"] not in ("", "节")):
        days = _WORDS["holidays"].get(word, 1)
        interval = Interval(interval.start, interval.start + timedelta(days=days - 1), "range")
    if interval is not None and since:
        return Reading(up_to_now(hit, interval), basis, lasting=False)
    return Reading(interval, basis)


def nothing(hit: Hit) -> Read:
    """What looks like a date and is none."""
    return NOT_A_DATE
