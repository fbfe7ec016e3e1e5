"""Which date belongs to which trigger of a sentence.

Every pair of a trigger and a date has a cost: how far apart they stand, on which side, and what stands between (other
triggers, commas). The cheapest pairs are bound first. A date is shared only by coordinated stages of one tense (`built and put
into production in June`, 签约并开工) and by those behind a date that opens the sentence (`On June 26, …`, 6月26日，…).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from zoneledger.facts.report_days import is_dateline, is_of_saying
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Mention

_PERIODS: Final = ("quarter", "half_year", "year")
_OF_PROJECTS_EN: Final = re.compile(
    r"(?:'s)?[ \n](?:(?:(?:first|second|third|fourth|fifth|sixth|last|next)[ \n])?batch[ \n]of[ \n])?(?:(?:major|key|new|industrial|centrali[sz]ed|concentrated|first|(?:first|second|third|fourth)[- ]quarter|q[1-4])[ \n])*(?:projects?|batch|investment promotion|(?:[a-z-]+[ \n]){0,4}(?:meeting|conference|ceremony|plan|report|assessment))\b"
)
_PROJECTS_OF_EN: Final = re.compile(r"(?:projects?|batch|plan|tasks?)[ \n](?:of|for|in)[ \n](?:the[ \n])?$")
_OF_PROJECTS_ZH: Final = re.compile(
    r"(?:度|份)?的?(?:全市|全区|全县|全省)?(?:第[一二三四五]|首|本|新一)?(?:批|次|场)?(?:重大|重点|工业|产业|招商|省市|省|市)*(?:项目|集中|投资计划|招商引资|(?:签约|开工|竣工|投产)(?:仪式|活动))"
)
_BREAK: Final = re.compile(r"[;；。]|\.[ \n]|\n")
# Behind it something else is told; not behind a label (`start of construction: May`).
_COLON: Final = re.compile(r"[^:]{5,}:[ \n]")
_DEAREST: Final = 75.0
_ONLY_PAIR: Final = 160.0
_OPENING: Final = 26
_OWNED: Final = 45.0  # the date stands behind a trigger of its own: `became … in March, and was upgraded in July`
# The next clause tells of a plan: `has been capped, and equipment will be moved in before October`.
_NEXT_PLAN: Final = re.compile(
    r",[^,]*\b(?:will|shall|would|(?:is|are) (?:to|expected|planned|scheduled|due)|(?:strive|plan|expect)(?:s|ed|ing)?)\b"
)
# What stands behind it had happened before: `Recently, after a year of trial production, … began`.
_AFTER: Final = re.compile(r"\bafter[ \n](?!which|that)[^,]*$")
_JOINT: Final = re.compile(
    r"[ \n]*(?:,?[ \n]*(?:and|or|then|as well as|for|、|并|和|及|以及|即|就|后|,)[ \n]*)+(?:was|were|be|been|has|have|had|will|is|are|officially|正式)?[ \n]*"
)
_AFTER_ZH: Final = re.compile(r"(?:于|在|是|为|的|时间为?|日期为?|定于|定在|到|至|[:（(]|安排在|预计|力争|计划)*")
_FRONT: Final = re.compile(r"[^,，;；]{0,24}(?:[ \n]*[,，]|上午|下午)")
# What stands behind it is told of today, whatever day was told before it.
_TODAY: Final = re.compile(
    r"目前|现已|现在|眼下|如今|当前|至今|\b(?:currently|at present|at the moment|to date|so far)\b", re.IGNORECASE
)


def dates_of_events(sentence: Sentence, *, english: bool) -> list[Mention]:
    """The dates of a sentence that may date a stage; beside a day, the year in the name of a meeting (2023年招商大会) is none."""
    dates = [m for m in sentence.dates if _of_events(sentence, m, english=english)]
    if english or len(dates) < _TWO or all(m.date_precision != "day" for m in dates):
        return dates
    return [m for m in dates if m.date_precision == "day" or not _MEETING_OF.match(sentence.words(m.end, m.end + 30))]


_TWO: Final = 2
_MEETING_OF: Final = re.compile(
    r"(?:度|第?[一二三四]季度|[春夏秋冬]季|第[一二三四五六七八九十]+[次届批期])?[^，。；、：\s已将了于]{0,18}?"
    r"(?:大会|推介会|洽谈会|推进会|分析会|博览会|恳谈会|座谈会|发布会|论坛|年会|峰会|仪式|签约会|开工活动|签约活动|观摩)"
)


def bind_dates(
    sentence: Sentence, hits: Sequence[Hit], dates: Sequence[Mention], *, english: bool
) -> dict[int, Mention]:
    """The date of each hit that has one, by its place in `hits`. What is going on now has none."""
    bound: dict[int, Mention] = {n: h.moved_to for n, h in enumerate(hits) if h.moved_to is not None}
    if not dates:
        return bound
    pairs = sorted(
        (cost, n, k)
        for n, hit in enumerate(hits)
        if n not in bound and (hit.modality != "ongoing" or _on_site(sentence, hit, dates)) and not hit.undated
        for k, told in enumerate(dates)
        if (cost := _cost(sentence, hit, told, hits, english=english))
        <= (_ONLY_PAIR if len(hits) == len(dates) == 1 and not _apart(sentence, hit, told) else _DEAREST)
    )
    taken: dict[int, list[Hit]] = {}
    for _cost_, n, k in pairs:
        if n in bound or not _may_share(sentence, hits[n], dates[k], taken.get(k, ())):
            continue
        bound[n] = dates[k]
        taken.setdefault(k, []).append(hits[n])
    return {n: _first_unit(sentence, told) for n, told in bound.items()}


def _apart(sentence: Sentence, hit: Hit, told: Mention) -> bool:
    """Whether a measure for firms and a date behind it stand in two parts of a sentence."""
    return hit.event_type == "policy_measure" and ", and " in sentence.words(hit.end, told.start)


def _of_events(sentence: Sentence, told: Mention, *, english: bool) -> bool:
    """Whether a date may date a stage: not one inside a name, nor a period that only says which projects (`of the quarter`)."""
    if sentence.in_name(told.start, told.end) or is_dateline(sentence, told):
        return False
    if english and is_of_saying(sentence, told):
        return False
    if told.date_precision not in _PERIODS:
        return True
    behind = sentence.lower(told.end, told.end + 40)
    if english and behind[:1] == "," and _OF_GROUP.fullmatch(sentence.lower(sentence.start, told.start)):
        return False  # `Of the 40 key projects this year, the … has been completed`
    if not english:
        return _OF_PROJECTS_ZH.match(behind) is None
    if _TO_VERB.match(behind) and any(_within(other, told) for other in sentence.dates):
        return False
    if _OF_PROJECTS_EN.match(behind):
        return False
    before = sentence.lower(told.start - 80, told.start)
    return _PROJECTS_OF_EN.search(before) is None or (
        _STAGED_IN.search(before) is not None and _ENDS_CLAUSE.match(behind) is not None
    )


# `The zone started 20 projects in the first quarter.`: the period is that of the start.
_STAGED_IN: Final = re.compile(
    r"\b(?:sign|start|launch|commenc|complet|finish|introduc|beg[aiu]n|br[eo]a?k|broke ground on|open|implement|resum|land|sett?l)[a-z]*[ \n]"
    r"(?:(?:a[ \n]total[ \n]of|about|some|over|more[ \n]than|another|up[ \n]to)[ \n])?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a[ \n]batch|a[ \n]number|dozens)[ \n]of)[ \n](?:[a-z-]+[ \n]){0,3}projects[ \n]in[ \n](?:the[ \n])?$"
)
_ENDS_CLAUSE: Final = re.compile(r"[ \n]*(?:$|[.,;)]|(?:and|with|while|but|worth|involving|covering)\b)")


_OF_GROUP: Final = re.compile(r"[ \n]*(?:out[ \n])?(?:of|among)[ \n](?:the|its|all|these|our)\b[^.;,]{2,90}")
# `the fourth batch of 2021 was started`: the period belongs to the noun where a day within it is told.
_TO_VERB: Final = re.compile(r"[ \n](?:was|were|has|have|had|started|began|commenced|broke|kicked)\b")


def _within(day: Mention, period: Mention) -> bool:
    first, last, on = period.date_start, period.date_end, day.date_start
    if first is None or last is None or on is None:
        return False
    return day.date_precision == "day" and first <= on <= last


def tells_of_today(text: str) -> bool:
    """Whether a text tells how things are at present."""
    return _TODAY.search(text) is not None


def _cost(sentence: Sentence, hit: Hit, told: Mention, hits: Sequence[Hit], *, english: bool) -> float:
    if told.start < hit.end and hit.start < told.end:
        return 0.0
    follows = told.start >= hit.end
    low, high = (hit.end, told.start) if follows else (told.end, hit.start)
    gap = sentence.words(low, high)
    between = [h for h in hits if low <= h.start and h.end <= high and h.start != hit.start]
    others = 0.0
    if between:
        chain = all(h.modality == hit.modality for h in between) and (
            _joined(sentence, [*between, hit])
            or _of_all_plans(sentence, hit, told)
            or (english and _frames_all(sentence, told, gap))
        )
        others = 4.0 if chain else 55.0 if english else 40.0
    if _BREAK.search(gap) or (english and follows and _COLON.match(gap)):
        others += 40.0
    if not follows and _TODAY.search(gap):
        others += _ONLY_PAIR
    commas = gap.count(",") + gap.count("，") + gap.count(":") + gap.count("：")
    if english:
        if follows:
            if commas and hit.modality == "occurred" and _NEXT_PLAN.search(gap.lower()):
                others += _DEAREST
            near = 0.8 if hit.of_project else 0.55  # who approved what of a zone takes many words
            return near * len(gap) + (26 if hit.modality == "occurred" else 14) * commas + others
        if "," in gap or " and " in gap:
            own = any(h.end <= told.start and "," not in sentence.words(h.end, told.start) for h in hits)
            others += _OWNED if own else 0.0
        if _AFTER.search(gap.lower()):
            others += _DEAREST
        if commas and told.start - sentence.start > _OPENING and _dated_behind(sentence, hit, hits):
            others += _OWNED
        opening = told.start - sentence.start <= _OPENING and _FRONT.match(sentence.words(told.end, told.end + 30))
        return 6 + (0.25 if opening else 0.6) * len(gap) + (3 if opening else 12) * commas + others
    if follows:
        if commas and hit.modality == "occurred":  # 设备已到货七成，其余下月到齐
            others += _ONLY_PAIR
        return (3 + len(gap) if _AFTER_ZH.fullmatch(gap) else 90 + len(gap)) + others
    if _BREAK.search(gap):
        if _heads_list(sentence, told, gap):
            return 20.0
        if any(low <= m.start < high for m in sentence.projects):  # 甲基地5月20日试桩；乙项目主体完成七成
            return _ONLY_PAIR + others
    return 0.6 * len(gap) + 4 * commas + others


def _dated_behind(sentence: Sentence, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a date stands behind a trigger in its own clause, with no other trigger between.

    `Toven, which came last year, got its permit on May 3`: not last year.
    """
    first = next((m for m in sentence.dates if m.start >= hit.end), None)
    if first is None or "," in sentence.words(hit.end, first.start):
        return False
    return not any(hit.end <= other.start < first.start for other in hits)


# Who comes to a site on a day tells what goes on there that day: 8月18日，在甲项目现场，工人正在吊装.
_SITE: Final = re.compile(r"现场|工地|看到|见到|走进|来到|[，,]?在|内[，,]|里[，,]")


def _on_site(sentence: Sentence, hit: Hit, dates: Sequence[Mention]) -> bool:
    """Whether the only day of a sentence, at its start, is that of a visit to the site where a work goes on."""
    told = dates[0]
    if (
        hit.event_type != "construction_progress"
        or len(dates) > 1
        or told.date_precision != "day"
        or told.end > hit.start
    ):
        return False
    gap = sentence.words(told.end, hit.start)
    return (
        told.start - sentence.start <= _OPENING
        and told.date_basis != "deadline"
        and _SITE.search(gap) is not None
        and _TODAY.search(gap) is None
    )


_CLAUSE_ZH: Final = re.compile(r"[；;]")
_OWN_TIME: Final = re.compile(r"目前|现已|现在|眼下|如今|此前|早前|已于|曾")


def _heads_list(sentence: Sentence, told: Mention, gap: str) -> bool:
    """Whether a day that opens a sentence is that of a whole list behind a colon, up to a clause with a time of its own (6月7日，喜讯不断：甲项目签约；乙项目奠基)."""
    if told.date_precision != "day" or told.start - sentence.start > _OPENING:
        return False
    colon = max(gap.find("："), gap.find(":"))
    if not 0 <= colon < _LEAD_OF_LIST or _BREAK.search(gap, 0, colon):
        return False
    low = told.end + _last_cut(gap)
    high = told.end + len(gap)
    return (
        not any(low <= m.start < high for m in sentence.dates) and _OWN_TIME.search(sentence.words(low, high)) is None
    )


_LEAD_OF_LIST: Final = 40


def _last_cut(gap: str) -> int:
    return max((cut.end() for cut in _CLAUSE_ZH.finditer(gap)), default=0)


def _joined(sentence: Sentence, chain: Sequence[Hit]) -> bool:
    """Whether nothing but signs of a list stands between the hits."""
    ordered = sorted({(h.start, h.end) for h in chain})
    return all(
        _JOINT.fullmatch(sentence.words(first[1], second[0])) or first[1] >= second[0]
        for first, second in pairwise(ordered)
    )


def _may_share(sentence: Sentence, hit: Hit, told: Mention, others: Sequence[Hit]) -> bool:
    if not others:
        return True
    if any(hit.start == other.start for other in others):
        return True  # two types of one phrase: 建成投产
    if any(hit.modality != other.modality for other in others):
        return False
    if any(_joined(sentence, [hit, other]) for other in others):
        return True
    first = min(h.start for h in (hit, *others))
    if _of_several(sentence, hit, told, first):
        return True
    if told.end > first or told.start - sentence.start > _OPENING:
        return False
    if _of_all_plans(sentence, hit, told):
        return True
    frame = _FRONT.match(sentence.words(told.end, told.end + 30))
    # `In May works began, …` tells the day of one stage, `On 26 June, …` that of all.
    return frame is not None and (told.date_precision == "day" or first >= told.end + frame.end())


def _frames_all(sentence: Sentence, told: Mention, gap: str) -> bool:
    """Whether the only day of a sentence opens it, and all is told of that day: `Yesterday, the mayor led a visit and held a symposium`."""
    return (
        len(sentence.dates) == 1
        and told.date_precision == "day"
        and told.start - sentence.start <= _OPENING
        and _FRONT.match(gap) is not None
        and _ELSEWHERE.search(gap.lower()) is None
    )


_ELSEWHERE: Final = re.compile(
    r"[;:.]|\b(?:which|who|that|while|where|whose|after|since|before|has|have|had)\b|\bsaid\b"
)


def _of_all_plans(sentence: Sentence, hit: Hit, told: Mention) -> bool:
    """Whether a period that opens a sentence is that of all its plans: `Next year it plans to start 24 projects, finish 11 and …`."""
    if told.date_precision not in _PERIODS or hit.modality != "planned" or not hit.phrase.isascii():
        return False
    return told.start - sentence.start <= _OPENING and told.end <= hit.start


_DONE_ZH: Final = re.compile(r"[；;。]|目前|已|现|正")


def _of_several(sentence: Sentence, hit: Hit, told: Mention, first: int) -> bool:
    """Whether a period before a project governs the stages of the next ones too: 上半年实现甲项目竣工，乙项目封顶."""
    if told.date_precision not in _PERIODS or hit.start <= first or hit.phrase[:1] < "\u4e00":
        return False
    before = any(told.end <= m.start < first for m in sentence.projects)
    return (
        before
        and any(first < m.start < hit.start for m in sentence.projects)
        and _DONE_ZH.search(sentence.words(first, hit.start)) is None
    )


_TOPICS: Final = ("year", "half_year", "quarter", "range")
_TOPIC_AHEAD: Final = 8
# 记者从某区获悉，今年上半年，…; 项目建设上，今年上半年….
_LEAD_IN: Final = re.compile(r"[^，。；]{0,28}(?:获悉|了解到|介绍|透露|上|方面|工作|表示)[，：,:]\s?")
_TOPIC: Final = re.compile(r"[,，]|[^,，。；.;]{0,14}[,，]")


def topic_period(sentence: Sentence) -> Mention | None:
    """The period that opens a sentence and is what the paragraph tells of (2008年，…; `In the first half of the year, …`)."""
    for told in sentence.dates:
        ahead = told.start - sentence.start
        if ahead > _TOPIC_AHEAD and _LEAD_IN.fullmatch(sentence.words(sentence.start, told.start)) is None:
            return None
        if told.date_precision in _TOPICS and told.date_basis != "deadline":
            return told if _TOPIC.match(sentence.words(told.end, told.end + 18)) else None
    return None


_DAY: Final = re.compile(r"[A-Za-z]{3,9}\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)\b")
_TO: Final = re.compile(r" (?:to|until|till|through) |至|到|—")
_EARLIER: Final = re.compile(r"\bsince\b")
_SINCE: Final = re.compile(r"since|starting from|from|起|以来|开始|自")


def _first_unit(sentence: Sentence, told: Mention) -> Mention:
    """A happening told as the start of a period (`since May`, 5月起) is of the period's first day, month or year."""
    start, end = told.date_start, told.date_end
    if told.date_precision != "range" or start is None or end is None:
        return told
    if (
        "以来" in (inside := sentence.words(told.start, told.end + 2)) and "月" not in inside
    ):  # 今年以来: at some time of it
        return told
    named = sentence.words(told.start, told.end)
    if (end - start).days <= 31 and not (
        named.endswith("日起") or (_EARLIER.search(sentence.lower(told.start - 6, told.end)) and _DAY.search(named))
    ):
        return told
    words = sentence.lower(told.start - 6, told.end + 3)
    if _SINCE.search(words) is None or _TO.search(sentence.lower(told.start, told.end)):
        return told
    inside = sentence.words(told.start, told.end)
    if "日" in inside or _DAY.search(inside):
        return replace(told, date_end=start, date_precision="day")
    if start.month == 1 and start.day == 1 and "月" not in inside and "jan" not in inside.lower():
        return replace(told, date_end=date(start.year, 12, 31), date_precision="year")
    last = (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return replace(told, date_end=last, date_precision="month")
