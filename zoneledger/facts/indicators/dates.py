"""What the dates of a sentence are for: which tell a period, which only compare, report or name something.

A date of comparison (去年同期, `than in 2022`), of a plan's name (`90 % of the annual plan`), of a ceremony's name (一季度集中签约仪式), of
the founding of a zone, and of the report itself (datelines, `the reporter learned on …`) is no period of a figure.
"""

import re
from datetime import date
from typing import Final

from zoneledger.facts.indicators.figures import Figure, Period, whole_year
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

_AS_OF: Final = re.compile(r"^(?:截|as of|by the end|by end|until|up to)|底$|末$")

_UNTIL: Final = re.compile(
    r"(?:截[至止]?|[，。；]止|as of|by|until|till|through|up to|at the end of|end of)\s*(?:the )?$"
)

_COMPARED: Final = re.compile(
    r"(?:比|较|同比|与|相比|由)$|\b(?:than|with|over|against|from|compared to|figure of|level of|that of)(?: in| the| that of| that in| the same period)?(?: the| of)?$"
)

# `the same as the total value in 2018`, `more than the whole of 2019`: another figure, of which only the time is told.
_AS_MUCH_AS: Final = re.compile(
    r"\b(?:same as|equal to|equivalent to|on a par with|level with|close to|comparable (?:to|with)|match(?:ed|ing)|as much as|as many as|than|surpass(?:ed|ing)|exceed(?:ed|ing)|compared (?:with|to))"
    r" (?:that|those|the (?:whole|total|full|entire|amount|number|sum|figure|value|level|output|volume)(?: [a-z]+){0,4})(?: (?:of|in|for|during|from))(?: the)?(?: (?:whole|entire|full))?$"
)

SAME_TIME: Final = re.compile(
    r"同期|同月|same (?:period|month|quarter|time)|previous year|corresponding|year earlier|上年末"
)

_OF_PLAN: Final = re.compile(
    r"(?:\d[\d,.]*[万亿]*元|(?:重点|招商|引资|固投|项目|投资|工作|建设|发展|经济|生产|产值|增长|考核){1,3})?的?(?:目标|任务|计划|预算)|'s? (?:target|plan|task)| (?:target|plan|task)"
)

_TELLS: Final = re.compile(r"为|was|were|引进|签约")

_YEARLY: Final = re.compile(r"全年|年度|year|annual")

_OF_EVENT: Final = re.compile(
    r"[^，。；、\d]{0,14}(?:项目)?(?:集中|联合)?(?:签约|开工|竣工|投产|开竣工|开复工)[^，。；、]{0,6}(?:仪式|活动|大会|现场会)|"
    r"(?:度|批|次)?[^，。；、\d]{0,10}(?:重点|重大)[^，。；、\d]{0,10}(?:仪式|活动|大会)|[^，。；、\d]{0,8}(?:第[一二三四五六]批|首批)|"
    r"[^，。；、\d]{0,4}第[一二三四五六七八九十\d]{1,3}[次届期轮][^，。；、]{0,18}(?:活动|会|仪式)|"
    r"(?:'s)? (?:first|second|third|fourth|fifth|sixth) (?:batch|phase|round)\b|"
    r" (?:of \d{4} )?(?:[a-z]+ ){0,4}(?:ceremony|signing|groundbreaking|commencement activity)"
)

_IN_EVENT: Final = re.compile(
    r"(?: (?:of )?\d{4})?(?:'s)?(?: (?!(?:saw|witnessed|sees|witnesses|marked)\b)[a-z-]+){0,7} (?:ceremony|groundbreaking|commencement|signing|activity|activities|fair|expo|exposition|exhibition|summit|forum|conference|seminar|symposium|roadshow|festival|congress|convention|meeting)\b|[^，。；]{0,24}(?:集中(?:签约|开工|竣工|投产|开竣工|开复工)(?!(?:的|了|项目|亿元以上|重大|重点|产业|工业|建设)*[^，。；]{0,4}\d)|仪式)"
)

_PROJECTS_OF: Final = re.compile(r"projects? (?:for|of|in) (?:the )?$")

EVENT: Final = re.compile(
    r"仪式|集中(?:签约|开工|竣工|投产|开竣工|开复工)|签约会|推介会|开工活动|开竣工|大签约|ceremony|groundbreaking|centrali[sz]ed|concentrated|broke ground|breaks? ground"
)

CEREMONY_EN: Final = re.compile(
    r"ceremony|batch of (?:[a-z\d]+ ){0,4}projects|\bheld\b|\bevent\b|concentrated|centrali[sz]ed|on the spot|groundbreaking|conference|signing meeting|collective|activity|took place|were signed|broke ground|started (?:construction|at the same time)|began construction|simultaneously|"
    r"projects\b[^.;]{0,80}\b(?:started|launched|commenced|kicked off|begun|began|resumed|resume|were completed|were put into|went into)\b"
)

CEREMONY_ZH: Final = re.compile(
    r"仪式|集中(?:签约|开工|竣工|投产|开竣工)|现场签约|举行|召开|推介会|签约会|大签约|集中开|签约活动|开工活动|竣工活动|动员大会|项目活动|活动(?:正式)?(?:启动|开幕)"
)

# What opens a zone is an occasion where it is news.
OPENING: Final = re.compile(r"揭牌|揭幕|开园|奠基|\b(?:unveil|inaugurat|open)ed\b")

_DATELINE: Final = re.compile(r"\s*(?:电|讯|消息|\(|（|,? ?electric|dispatch|\(reporter|news)")

# `CHANGZHOU, June 9 -- The zone …`, `June 9 (Xinhua) — …`
_DASH: Final = re.compile(r"\s*(?:\([^()]{2,30}\)\s*)?(?:--|—|–)")
_DATELINE_REACH: Final = 60

_LEARNED: Final = re.compile(r"[^，。,.]{0,30}(?:获悉|了解到|从[^，。]{2,16}获|learned|reported)")


def of_report(scene: Scene, mention: Mention) -> bool:
    """Whether a day is that of the report: a dateline, or the day on which the reporter learned it."""
    behind = scene.words(mention.end, mention.end + 40)
    if mention.date_precision == "day" and mention.start - scene.start < _DATELINE_REACH and _DASH.match(behind):
        return True
    return (scene.hints(_DATELINE) and _DATELINE.match(behind) is not None) or (
        scene.hints(_LEARNED) and _LEARNED.match(behind) is not None
    )


def is_recent(mention: Mention) -> bool:
    """Whether a date is only `recently`: the month up to the report, in which something happened but over which nothing runs."""
    if (
        mention.date_precision != "range"
        or mention.date_basis != "relative"
        or mention.date_start is None
        or mention.date_end is None
    ):
        return False
    return mention.date_start.day != 1 and 20 <= (mention.date_end - mention.date_start).days <= 31


_INNER: Final = re.compile(r"其中|当月|单月|alone|single month|of which")

_INNER_YEAR: Final = re.compile(r"(?:其中|含|包括)[，,]?$|\b(?:of which|including|among them)[^,;]{0,30}$")


def is_inner(scene: Scene, mention: Mention, figure: Figure) -> bool:
    """Whether a date only looks into the period told: it holds up to the end of its statement or of its brackets.

    So do a month alone (其中8月当月), the year of a part (`其中当年新增9家；…`) and what a bracket tells aside (`（其中2021年1.8亿元）`).
    """
    if _bracketed(scene, mention, figure.start):
        return True
    if (
        mention.date_precision == "year"
        and scene.hints(_INNER_YEAR)
        and _INNER_YEAR.search(scene.words(mention.start - 40, mention.start))
    ):
        return scene.stop_after(mention.end) < figure.start
    if mention.date_precision != "month" or not scene.hints(_INNER):
        return False
    around = scene.words(mention.start - 10, mention.end + 8)
    return bool(_INNER.search(around)) and scene.stop_after(mention.end) < figure.start


# `during the 13th Five-Year Plan period (2016-2020)`: the bracket tells when that was.
_NAMED_PERIOD: Final = re.compile(r"(?:plan|period|时期|期间|规划|五”?) ?[(（]$")


def _bracketed(scene: Scene, mention: Mention, at: int) -> bool:
    """Whether a date stands in brackets that close before a place."""
    if scene.words(mention.end, mention.end + 1) in (")", "）") and _NAMED_PERIOD.search(
        scene.words(mention.start - 16, mention.start)
    ):
        return False
    between = scene.words(mention.end, at)
    closing = between.find(")")
    return closing >= 0 and "(" not in between[:closing]


_END_OF: Final = re.compile(r"(?:the |by |at |by the |at the |as of the )?(?:year[- ]?end|end of)\b")


def tells_until(scene: Scene, mention: Mention) -> bool:
    """Whether a date tells up to when: 截至9月底, `as of May 25`, `by the end of October`."""
    if mention.date_basis == "deadline":
        return True
    if not scene.hints(_UNTIL):
        return False
    words = scene.words(mention.start, mention.end)
    before = scene.words(mention.start - 12, mention.start)
    if _END_OF.match(words):
        return True
    return (bool(_AS_OF.search(words)) and mention.date_precision == "day") or bool(_UNTIL.search(before))


_FOUNDED_BEFORE: Final = re.compile(
    r"\b(?:founded|established|set up|opened|started|built|approved|upgraded|promoted|unveiled|launched|begun|created|inaugurated|which was [a-z]+)(?: in| on)?(?: the)?$"
)
# `…, opened on April 28, has introduced 40 firms`: an apposition that says since when there is a park.
_FOUNDED_BESIDE: Final = re.compile(
    r", (?:which (?:was )?)?(?:founded|established|set up|opened|built|unveiled|launched|begun|created|inaugurated)(?: in| on)?(?: the)?$"
)

_FOUNDED_AFTER: Final = re.compile(
    r"(?:经[^，。]{2,14})?(?:奠基|成立|设立|晋升|升级|获批|批准|建园|启动建设|始建|挂牌|建成|开园|动工|组建|创建|创办|兴建)[^，。；]{0,12}?(?:的|，)"
)


_FOUNDED_IN: Final = re.compile(r"(?:建|立|办|设|起步|诞生|获批|批准|升格)于$")


def _founding(scene: Scene, mention: Mention) -> bool:
    """Whether a date only says when a zone or a park was founded or raised."""
    if scene.is_chinese and _FOUNDED_IN.search(scene.words(mention.start - 6, mention.start)):
        return True
    if not scene.hints(_FOUNDED_AFTER if scene.is_chinese else _FOUNDED_BEFORE):
        return False
    if scene.is_chinese:
        behind = _FOUNDED_AFTER.match(scene.words(mention.end, mention.end + 40))
        return bool(behind) and behind is not None and behind[0].endswith("的")
    if mention.date_precision == "day" and mention.date_basis == "inferred_year":
        return _stands_beside(
            scene, mention
        )  # else a day of the year in which the article is written is what it reports on
    founded = _FOUNDED_BEFORE.search(scene.words(mention.start - 30, mention.start).rstrip())
    return founded is not None and scene.first("nouns", scene.start, mention.start) is None


def _stands_beside(scene: Scene, mention: Mention) -> bool:
    """Whether commas part the founding of something from the rest of its sentence."""
    if scene.words(mention.end, mention.end + 1) != ",":
        return False
    return _FOUNDED_BESIDE.search(scene.words(mention.start - 40, mention.start).rstrip()) is not None


_FROM_TO: Final = re.compile(
    r"的?[\d.,]+[^，。；]{0,8}(?:增|升|提高|扩|上升|跃)[^，。；]{0,6}(?:到|至)"
)  # 由2012年的91亿元增加到2016年的176亿元


# 在去年高基数的基础上, `on the high base of last year`: with what a growth is compared.
_ON_BASE: Final = re.compile(r"(?:同期)?(?:较|的)?(?:高|低|较高|较低)?(?:基数|基础上)|'s (?:high|low) base")


_OPENING: Final = re.compile(r"[\s，,]*(?:而|但|(?:but |and )?(?:in|during|for|over) (?:the )?)?")
_TELLING: Final = re.compile(r"[，,](?! ?(?:同比)?(?:增|下降|up|down|an? ))|[^，,。；\d]{0,10}(?:仅|只|项目|企业)")


def _opens_telling(scene: Scene, mention: Mention) -> bool:
    """Whether the matching time opens a statement that tells of it: `…; in the same period of last year, 95 were started`."""
    opening = scene.statement_start(mention.start)
    return (
        _OPENING.fullmatch(scene.words(opening, mention.start)) is not None
        and _TELLING.match(scene.words(mention.end, mention.end + 16)) is not None
    )


# `at the commencement ceremony of key projects of the province in the second half of the year`: the round of the ceremony.
_CEREMONY_OF: Final = re.compile(
    r"\b(?:ceremony|ceremonies|activity|event|commencement|signing|groundbreaking|launch|start|completion) (?:of|for) [^,;.]{0,80}(?:\b(?:in|of|for) (?:the )?|projects (?:of )?)$"
)


def is_aside(scene: Scene, mention: Mention) -> bool:
    """Whether a date compares, names a plan or is part of the name of a ceremony."""
    words = scene.words(mention.start, mention.end)
    before = scene.words(mention.start - 26, mention.start).rstrip()
    behind = scene.words(mention.end, mention.end + 36)
    if scene.hints(SAME_TIME) and SAME_TIME.search(words):
        if not _TELLS.search(behind[:12]) and not _opens_telling(scene, mention):
            return True
    if (_COMPARED.search(before) and not _FROM_TO.match(behind)) or _founding(scene, mention):
        return True
    if scene.hints(_ON_BASE) and _ON_BASE.match(behind):
        return True
    if not scene.is_chinese and _AS_MUCH_AS.search(scene.words(mention.start - 80, mention.start).rstrip()):
        return True
    if scene.hints(_OF_PLAN) and _OF_PLAN.match(behind) and _YEARLY.search(words):
        return True
    if scene.hints(_CEREMONY_OF) and mention.date_precision in ("quarter", "year", "half_year"):
        if _CEREMONY_OF.search(scene.words(mention.start - 110, mention.start)):
            return True
    if mention.date_precision in ("quarter", "year", "half_year", "month") and (
        (scene.hints(_OF_EVENT) and _OF_EVENT.match(behind))
        or (scene.hints(_IN_EVENT) and _IN_EVENT.match(scene.words(mention.end, mention.end + 90)))
    ):
        return True
    return mention.date_precision == "quarter" and bool(_PROJECTS_OF.search(before + " "))


_LAST_YEAR: Final = re.compile(r"last year|the year before last|去年|上年|前年")


def is_year_of_event(scene: Scene, mention: Mention) -> bool:
    """Whether a past year names an event that the sentence dates by it alone: `at last year's fair the zone signed 27 projects`."""
    if mention.date_precision != "year" or _LAST_YEAR.fullmatch(scene.words(mention.start, mention.end)) is None:
        return False
    if _COMPARED.search(scene.words(mention.start - 26, mention.start).rstrip()):
        return False
    return scene.hints(_IN_EVENT) and _IN_EVENT.match(scene.words(mention.end, mention.end + 90)) is not None


def names_round(sentence: Sentence, mention: Mention) -> bool:
    """Whether a quarter only says which projects are meant: `key projects of the first quarter`."""
    at = mention.start - sentence.start
    return _PROJECTS_OF.search(sentence.folded[max(0, at - 26) : at]) is not None


_SINCE: Final = re.compile(
    r"(?:自从?|从)\s*$|\b(?:ever )?since(?: the| (?:its|the)(?: [a-z]+){1,4} (?:in|on)| it was [a-z ]{3,30} (?:in|on))?\s*$"
)

_SINCE_THEN: Final = re.compile(r"[^，。；]{0,16}(?:以来|以后|起)")


def tells_since(scene: Scene, mention: Mention) -> bool:
    """Whether a date is that from which on something is counted: 自2000年建园以来, `since its founding in 2000`."""
    if not scene.hints(_SINCE):
        return False
    own = scene.words(mention.start, mention.start + 6).startswith(("自", "since"))
    if not own and _SINCE.search(scene.words(mention.start - 30, mention.start)) is None:
        return False
    return not scene.is_chinese or bool(
        _SINCE_THEN.match(scene.words(mention.end, mention.end + 20))
        or scene.words(mention.start, mention.end).endswith(("以来", "起"))
    )


_LAST_DAYS: Final = 12  # `at the end of June` are its last ten days; what stands then stands on the last one


_PLAN_END: Final = re.compile(r"五[\"”]?期?末")
_UP_TO: Final = re.compile(r"[到至][\"“]?$")


def period_of(
    mention: Mention, scene: Scene, *, stock: bool, planned: bool = False, published: date | None = None
) -> Period:
    """The period that a date sets for a flow or a stock; what runs since a day runs to that of publication."""
    start, end = mention.date_start, mention.date_end
    assert start is not None
    assert end is not None
    if published is not None and end <= published and tells_since(scene, mention):
        return Period(published, published, mention, "point") if stock else Period(start, published, mention, "range")
    words = scene.words(mention.start, mention.end)
    if words.endswith("年末") and end.month == 12:  # 年末企业318家，净增15家
        return Period(end, end, mention, "point") if stock else whole_year(end.year)._replace(mention=mention)
    if tells_until(scene, mention):
        if planned and _PLAN_END.search(words) and _UP_TO.search(scene.words(mention.start - 3, mention.start)):
            return Period(end, end, mention, "point")
        if stock:
            month_end = mention.date_precision == "day" or (end - start).days < _LAST_DAYS
            return Period(end if month_end else start, end, mention, "point")
        if planned and end.month == 12:
            return Period(date(end.year, 1, 1), date(end.year, 12, 31), mention, "year")
        if mention.date_precision in ("day", "month", "quarter", "half_year"):
            return Period(date(end.year, 1, 1), end, mention, "ytd")
    kinds = {"year": "year", "quarter": "quarter", "half_year": "half", "month": "month", "day": "point"}
    kind = kinds.get(mention.date_precision or "")
    if kind is None:
        from_new_year = (start.month, start.day) == (1, 1) and start.year == end.year
        kind = "ytd" if from_new_year else "range"
    return Period(start, end, mention, kind)


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(
        EVENT,
        (
            "仪式", "集中", "签约会", "推介会", "开工活动", "开竣工", "大签约",
            "ceremony", "groundbreaking", "centrali", "concentrated", "broke ground", "break ground", "breaks ground",
        ),
    ),
    Watched(
        CEREMONY_EN,
        (
            "ceremony", "batch of ", "held", "event", "concentrated", "centrali", "on the spot", "groundbreaking", "conference", "signing meeting",
            "collective", "activity", "took place", "were signed", "broke ground", "started construction", "started at the same time",
            "began construction", "simultaneously", "started", "launched", "commenced", "kicked off", "begun", "began", "resume",
            "were completed", "were put into", "went into",
        ),
    ),
    Watched(
        CEREMONY_ZH,
        (
            "仪式", "集中", "现场签约", "举行", "召开", "推介会", "签约会", "大签约", "签约活动", "开工活动", "竣工活动", "动员大会", "项目活动", "活动",
        ),
    ),
    Watched(OPENING, ("揭牌", "揭幕", "开园", "奠基", "unveiled", "inaugurated", "opened")),
    Watched(SAME_TIME, ("同期", "同月", "same ", "previous year", "corresponding", "year earlier", "上年末")),
    Watched(
        _CEREMONY_OF,
        ("ceremony ", "ceremonies ", "activity ", "event ", "commencement ", "signing ", "groundbreaking ", "launch ", "start ", "completion "),
    ),
    Watched(_ON_BASE, ("基数", "基础上", " base")),
    Watched(_OF_PLAN, ("目标", "任务", "计划", "预算", "target", "plan", "task")),
    Watched(_OF_EVENT, ("仪式", "活动", "会", "批", "batch", "phase", "round", "ceremony", "signing", "groundbreaking", "commencement activity")),
    Watched(_IN_EVENT, ("集中", "仪式", "ceremony", "groundbreaking", "commencement", "signing", "activity", "activities", "fair", "expo", "exhibition", "summit", "forum", "conference", "seminar", "symposium",
            "roadshow", "festival", "congress", "convention", "meeting")),
    Watched(_DATELINE, ("电", "讯", "消息", "(", "（", "electric", "dispatch", "news")),
    Watched(_LEARNED, ("获", "了解到", "learned", "reported")),
    Watched(_INNER, ("其中", "当月", "单月", "alone", "single month", "of which")),
    Watched(_INNER_YEAR, ("其中", "含", "包括", "of which", "including", "among them")),
    Watched(_UNTIL, ("截", "止", "as of", "by", "until", "till", "through", "up to", "end of", "底", "末", "year end", "yearend")),  # and _AS_OF, _END_OF
    Watched(_SINCE, ("自", "从", "since")),
    Watched(
        _FOUNDED_BEFORE,
        (
            "founded", "established", "set up", "opened", "started", "built", "approved", "upgraded", "promoted", "unveiled",
            "launched", "begun", "created", "inaugurated", "which was ",
        ),
    ),
    Watched(
        _FOUNDED_AFTER,
        (
            "奠基", "成立", "设立", "晋升", "升级", "获批", "批准", "建园", "启动建设", "始建", "挂牌", "建成", "开园", "动工",
            "组建", "创建", "创办", "兴建",
        ),
    ),
)  # fmt: skip
