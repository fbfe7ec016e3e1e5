"""Over which time a figure runs, and whether it is a fact or a plan.

The period of a figure is the date of its clause, else the last one before it in its sentence, else (in English) the first behind
it; else the period in force: the one that a sentence before it in the paragraph set, the day of the occasion that the article
tells of (for counts and money of projects), or the period that a report names in its title or lead. Dates of comparison
(去年同期, `than in 2022`), of a plan's name (`90 % of the annual plan`) and of a ceremony's name are not periods.

A flow told *up to* a day runs from the first day of its year; a stock stands on the day; a stock without any date stands on the
day of publication; a lasting fact (an area, a capacity) has no period; nor has a figure `after reaching capacity`, which is planned.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from zoneledger.facts.indicators.figures import Figure, Period
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

STOCKS: Final = frozenset(
    {
        "enterprises",
        "high_tech_enterprises",
        "population",
        "talents",
        "jobs",
        "projects_reserved",
        "rank",
        "projects_landed",
    }
)
_LASTING: Final = frozenset({"land_area", "capacity"})
_HALF_LASTING: Final = frozenset({"floor_area", "road_length", "school_places"})
_AS_OF: Final = re.compile(r"^(?:截|as of|by the end|by end|until|up to)|底$|末$")
_UNTIL: Final = re.compile(r"(?:截至?|as of|by|until|up to|at the end of|end of)\s*(?:the )?$")
_COMPARED: Final = re.compile(
    r"(?:比|较|同比|与|相比|由)$|\b(?:than|with|over|against|from|compared to)(?: in| the| that of| that in| the same period)?(?: the| of)?$"
)
_SAME_TIME: Final = re.compile(r"同期|同月|same period|previous year|corresponding|year earlier|上年末")
_OF_PLAN: Final = re.compile(r"的?(?:目标|任务|计划)|'s? (?:target|plan|task)| (?:target|plan|task)")
_OF_EVENT: Final = re.compile(
    r"[^，。；、\d]{0,14}(?:项目)?(?:集中|联合)?(?:签约|开工|竣工|投产|开竣工|开复工)[^，。；、]{0,6}(?:仪式|活动|大会|现场会)|"
    r"(?:度|批|次)?[^，。；、\d]{0,10}(?:重点|重大)[^，。；、\d]{0,10}(?:仪式|活动|大会)|[^，。；、\d]{0,8}(?:第[一二三四五六]批|首批)|"
    r" (?:of \d{4} )?(?:[a-z]+ ){0,4}(?:ceremony|signing|groundbreaking|commencement activity)"
)
_IN_EVENT: Final = re.compile(
    r"(?: (?:of )?\d{4})?(?:'s)?(?: [a-z-]+){0,7} (?:ceremony|groundbreaking|commencement|signing|activity|activities)\b|[^，。；]{0,24}(?:集中(?:签约|开工|竣工|投产|开竣工|开复工)|仪式)"
)
_PROJECTS_OF: Final = re.compile(r"projects? (?:for|of|in) (?:the )?$")
_EVENT: Final = re.compile(
    r"仪式|集中(?:签约|开工|竣工|投产|开竣工|开复工)|签约会|推介会|开工活动|开竣工|大签约|ceremony|groundbreaking|centrali[sz]ed|concentrated|broke ground|breaks? ground"
)
_CEREMONY_EN: Final = re.compile(
    r"ceremony|\bheld\b|\bevent\b|concentrated|centrali[sz]ed|on the spot|groundbreaking|conference|signing meeting|collective|activity|were signed|broke ground|started (?:construction|at the same time)|began construction|simultaneously"
)
_CEREMONY_ZH: Final = re.compile(
    r"仪式|集中(?:签约|开工|竣工|投产|开竣工)|现场签约|举行|召开|推介会|签约会|大签约|集中开|签约活动|开工活动|竣工活动|动员大会|项目活动"
)
_REPORTER: Final = re.compile(r"reporter|learned|news|said|电|记者|获悉|消息|讯")
_SO_FAR: Final = re.compile(
    r"目前|现有|现已|如今|当前|已有|已经|在册|\b(?:at present|currently|now|so far|already|up to now|to date|presently)\b"
)
_FLOW_DAY: Final = frozenset(
    {"events_held", "talents", "jobs", "enterprises_introduced", "policies", "other", "patents"}
)


@dataclass(slots=True)
class Calendar:
    """The periods in force while an article is read."""

    published: date | None
    report: Period | None = None
    running: Period | None = None
    occasion: Period | None = None
    paragraph: int = -1
    local: Period | None = None
    day: Period | None = None

    def enter(self, scene: Scene) -> None:
        """A new paragraph forgets the period that a sentence of the last one set."""
        segment = scene.sentence.segment
        if segment.paragraph != self.paragraph:
            self.paragraph = segment.paragraph
            if segment.kind not in ("list_item", "table_row"):
                self.local = None
        self._headline(scene)
        day = _ceremony_day(scene) or self._day_before(scene)
        if day is not None:
            self.occasion = day
            self.local = day

    def _day_before(self, scene: Scene) -> Period | None:
        """The day that a line of its own tells before the line of the ceremony; remembers such a line."""
        told = self.day
        days = [m for m in scene.dates if m.date_precision == "day" and m.date_basis != "deadline"]
        alone = len(days) == 1 and len(scene.low) - (days[0].end - days[0].start) <= 6
        self.day = Period(days[0].date_start, days[0].date_end, days[0], "occasion") if alone else None
        return told if told is not None and not days and _EVENT.search(scene.low) else None

    def _headline(self, scene: Scene) -> None:
        """A heading with a date, or a line that ends with a colon, opens a section of that time."""
        heading = scene.sentence.segment.kind == "heading"
        if not heading and not scene.low.rstrip().endswith((":", "：")):
            return
        dates = [m for m in scene.dates if m.date_start is not None and not _is_aside(scene, m)]
        if len(dates) == 1 and (not heading or dates[0].date_precision != "day"):
            self.local = self.running = _period(dates[0], scene, stock=False)

    def follow(self, figures: Sequence[Figure], scene: Scene) -> None:
        """What the dates of a sentence set for the sentences after it."""
        if scene.sentence.segment.kind == "title":
            return
        for figure in figures:
            period = figure.period
            if period.mention is None or period.start is None or figure.modality == "planned":
                continue
            if period.mention.date_precision == "day" and period.kind in ("point", "occasion"):
                if figure.counts_projects:
                    self.occasion = self.local = replace(period, kind="occasion")
            elif not self._inside(period):
                if (
                    self.local is not None
                    and self.local.kind == "point"
                    and period.kind == "ytd"
                    and figure is not figures[0]
                ):
                    continue
                self.local = period
                if not self._looks_back(period):
                    self.running = period
        if not figures:
            self._lead(scene)

    def _lead(self, scene: Scene) -> None:
        """A sentence without figures that opens with a year or another stretch of time sets it for its paragraph."""
        for mention in scene.dates[:1]:
            long = mention.date_precision in ("year", "half_year", "quarter", "range")
            if long and mention.start - scene.start <= 16 and mention.date_start is not None:
                if not _is_aside(scene, mention) and mention.date_basis != "deadline":
                    self.local = _period(mention, scene, stock=False)

    def _looks_back(self, period: Period) -> bool:
        """Whether a period ended before the one in force began: it holds in its paragraph only."""
        now = self.running
        return now is not None and now.start is not None and period.end is not None and period.end < now.start

    def _inside(self, period: Period) -> bool:
        """Whether a month only looks into the period in force (其中8月当月): it sets nothing."""
        now = self.local or self.running
        if now is None or now.start is None or now.end is None or period.start is None or period.end is None:
            return False
        return period.kind == "month" and now.start <= period.start and period.end <= now.end and now != period


def calendar_of(sentences: Sequence[Sentence], published: date | None) -> Calendar:
    """The calendar of an article, with the period on which a report reports: in its title, else its first sentences."""
    calendar = Calendar(published)
    for sentence in sentences[:4]:
        for mention in sentence.of_kind("date"):
            start, end = mention.date_start, mention.date_end
            if start is None or end is None or mention.date_precision not in ("range", "quarter", "half_year"):
                continue
            whole = (start.day, end.month, end.year) == (1, end.month, start.year) and start.month in (1, 4, 7, 10)
            past = published is None or start <= published
            if whole and past and (end - start).days >= 50 and not _EVENT.search(sentence.text.lower()):
                calendar.report = calendar.running = Period(start, end, mention, "ytd")
                return calendar
    return calendar


def _ceremony_day(scene: Scene) -> Period | None:
    """The day of a ceremony that a sentence tells of."""
    pattern = _CEREMONY_ZH if scene.is_chinese else _CEREMONY_EN
    if not pattern.search(scene.low):
        return None
    for mention in scene.dates:
        short = mention.date_precision == "day" or (
            mention.date_precision == "range"
            and mention.date_start is not None
            and mention.date_end is not None
            and (mention.date_end - mention.date_start).days <= 31
        )
        if (
            short
            and mention.date_basis != "deadline"
            and mention.date_start is not None
            and not _of_report(scene, mention)
        ):
            return Period(mention.date_start, mention.date_end, mention, "occasion")
    return None


_DATELINE: Final = re.compile(r"\s*(?:电|讯|消息|\(|（|,? ?electric|dispatch|\(reporter|news)")
_LEARNED: Final = re.compile(r"[^，。,.]{0,30}(?:获悉|了解到|从[^，。]{2,16}获|learned|reported)")


def _of_report(scene: Scene, mention: Mention) -> bool:
    """Whether a day is that of the report: a dateline, or the day on which the reporter learned it."""
    behind = scene.words(mention.end, mention.end + 40)
    return bool(_DATELINE.match(behind) or _LEARNED.match(behind))


def date_figure(scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None, group: Figure | None) -> None:
    """Set the modality and the period of a figure, given the figure before it and the last count of projects."""
    figure.modality = "planned" if _is_planned(scene, figure, before) else "actual"
    if group is not None and group.modality == "planned":
        inherits = figure.how == "count.part" and figure.indicator == group.indicator
        if inherits or (figure.indicator == "investment_total" and group.indicator == "projects_planned"):
            figure.modality = "planned"
    figure.measure = _measure(scene, figure)
    period, binding = _find(scene, figure, calendar, before)
    figure.period, figure.period_binding = period, binding
    ahead = calendar.published is not None and period.start is not None and period.start > calendar.published
    if ahead and period.mention is not None:
        figure.modality = "planned"


_SHARES: Final = ("share.word", "share.unknown")
_PLAN_NOUNS: Final = frozenset(
    {
        "目标",
        "任务",
        "计划",
        "全年目标",
        "年度目标",
        "全年计划",
        "plan",
        "target",
        "goal",
        "annual plan",
        "planned",
        "targets",
    }
)
_PLANNED: Final = frozenset({"planned", "plan", "planning", "规划到"})


def _is_planned(scene: Scene, figure: Figure, before: Figure | None) -> bool:
    """A plan word before the figure in its statement, with no word of a thing done between; or a word of capacity."""
    if figure.indicator == "projects_planned":
        return True
    mention = figure.mention
    low = scene.statement_start(figure.start)
    if _at_capacity(scene, figure):
        return True
    same = before is not None and before.scene is scene and before.end >= low
    if same and before is not None:
        parted = scene.last("part", before.end, figure.start) is not None
        if before.indicator == "projects_planned" and figure.indicator == "investment_total":
            return True
        if before.modality == "planned" and parted and before.indicator == figure.indicator:
            return True
        if (
            before.modality == "planned"
            and not parted
            and figure.how not in _SHARES
            and before.indicator != "projects_planned"
        ):
            if scene.last("target", before.end, figure.start) is not None:
                return True
            deed = scene.last("reached", before.end, figure.start)
            return deed is None or not re.search(r"已|完成|has|have|was|were|actual", scene.words(deed.start, deed.end))
        low = before.end
    target = scene.last("target", low, figure.start)
    word = "" if target is None else scene.words(target.start, target.end)
    if (figure.how in _SHARES and word in _PLAN_NOUNS) or (figure.indicator == "land_area" and word in _PLANNED):
        target = None
    if target is not None:
        done = [t for t in scene.terms.get("reached", ()) if target.end <= t.start and t.end <= figure.start]
        if not done or (scene.is_chinese and not any("已" in scene.words(t.start, t.end) for t in done)):
            return True
    if mention is not None and mention.role == "annual_investment":
        return True
    behind = scene.words(figure.end, min(scene.end, figure.end + 40))
    return bool(
        re.match(r"[^,;.]{0,24}\b(?:will be|to be|is to be|are to be|is planned|are planned|expected to)\b", behind)
        or re.match(r"的?(?:目标|任务)", behind)
        or re.search(r"\b(?:target|goal) of (?:about |over )?$", scene.words(figure.start - 24, figure.start))
    )


def _at_capacity(scene: Scene, figure: Figure) -> bool:
    return scene.last("capacity_reached", scene.statement_start(figure.start), figure.start) is not None


def _measure(scene: Scene, figure: Figure) -> str:
    """Flow, stock, net change, cumulative or rate."""
    if figure.unit == "percent" or figure.indicator in ("growth_rate", "rank"):
        return "rate"
    low = scene.left_of(figure.mention) if figure.mention is not None else scene.start
    if figure.indicator in STOCKS and re.search(r"净增|net increase", scene.words(low, figure.start)):
        return "net_change"
    if figure.indicator not in STOCKS and scene.last("cumulative", low, figure.start) is not None:
        return "cumulative"
    if figure.indicator in STOCKS or figure.indicator in _LASTING or figure.indicator == "projects_under_construction":
        return "stock"
    return "flow"


def _find(scene: Scene, figure: Figure, calendar: Calendar, group: Figure | None) -> tuple[Period, str]:
    if _at_capacity(scene, figure):
        return Period(None, None, None, "at_capacity"), "clause"
    if figure.indicator in _LASTING and not _done_in_time(scene, figure):
        return Period(), "document"
    published = calendar.published
    inherited = _of_group_before(figure, group)
    today = Period(published, published, None, "point") if published is not None else Period()
    stock = figure.indicator in STOCKS or figure.measure == "cumulative"
    if figure.indicator == "jobs" and _NEW_POSTS.search(
        scene.words(scene.clause_start(figure.start), scene.clause_end(figure.end))
    ):
        stock, figure.measure = False, "flow"
    counted = figure.unit == "count" or figure.measure == "cumulative"
    if (
        counted
        and figure.modality == "actual"
        and _TO_DATE.search(scene.words(scene.statement_start(figure.start), figure.start))
    ):
        return today, "clause"
    chosen = _date_of(scene, figure)
    if chosen is not None and _SAME_TIME.search(scene.words(chosen.start, chosen.end)):
        return _year_before(group, calendar, chosen), "section"
    if chosen is not None and _of_earlier_group(scene, figure, chosen, calendar):
        return today, "document"
    if chosen is not None:
        if chosen.date_start is None:
            return Period(None, None, chosen), "sentence"
        same = scene.clause_start(figure.start) <= chosen.start
        return _period(
            chosen, scene, stock=stock, planned=figure.modality == "planned"
        ), "clause" if same else "sentence"
    if inherited is not None:
        return inherited, "section"
    if figure.indicator in _HALF_LASTING and not _done_in_time(scene, figure):
        return Period(), "document"
    if figure.indicator == "projects_under_construction" and _SO_FAR.search(
        scene.words(scene.start, scene.stop_after(figure.end))
    ):
        return today, "document"
    if stock and figure.modality == "actual":
        local = calendar.local
        if local is not None and local.kind == "point":
            return local, "section"
        now = _SO_FAR.search(scene.words(scene.start, figure.start)) is not None
        if not now and local is not None and local.kind == "year" and local.end is not None and published is not None:
            if local.end < published and figure.indicator != "projects_reserved":
                return local, "section"
        if local is None or now or local.kind == "occasion" or figure.indicator not in ("jobs", "talents", "rank"):
            return today, "document"
        return local, "section"
    return _in_force(figure, calendar)


_TO_DATE: Final = re.compile(r"截至目前|迄今|至今|\b(?:so far|to date|up to now|until now|as of now)\b")


def _year_before(before: Figure | None, calendar: Calendar, mention: Mention) -> Period:
    """The matching part of the year before the period just told: 去年同期, `in the same period of last year`."""
    now = (
        before.period if before is not None and before.period.start is not None else calendar.local or calendar.running
    )
    if now is None or now.start is None or now.end is None:
        return Period(mention.date_start, mention.date_end, mention, "range")
    try:
        start, end = now.start.replace(year=now.start.year - 1), now.end.replace(year=now.end.year - 1)
    except ValueError:  # 29 February
        return Period(mention.date_start, mention.date_end, mention, "range")
    return Period(start, end, mention, now.kind)


_BY_NOW: Final = re.compile(r"已|目前|\b(?:already|so far|now|have|has|are)\b")


def _of_earlier_group(scene: Scene, figure: Figure, chosen: Mention, calendar: Calendar) -> bool:
    """Whether a count tells how far a group of an earlier time has come by now (去年签约的26个项目中，已有17个开工)."""
    if not figure.counts_projects or calendar.published is None or chosen.date_end is None:
        return False
    between = [
        m for m in scene.levels if m.kind == "quantity" and m.unit == "count" and chosen.end <= m.start < figure.start
    ]
    if not between or chosen.date_end >= calendar.published:
        return False
    inner = re.search(r"中[，,]?|of which|of them|among", scene.words(between[0].end, figure.start))
    return bool(inner) and bool(_BY_NOW.search(scene.words(between[0].end, figure.start)))


def _of_group_before(figure: Figure, group: Figure | None) -> Period | None:
    """The period of the group that a figure without a date belongs to: its total, its parts, its money for the year."""
    if group is None or group.period.start is None or not figure.of_group:
        return None
    kin = not figure.counts_projects or figure.indicator == group.indicator
    return replace(group.period, mention=None) if kin else None


def _in_force(figure: Figure, calendar: Calendar) -> tuple[Period, str]:
    """The period that holds where the sentence has no date."""
    local, occasion, running = calendar.local, calendar.occasion, calendar.running
    if figure.modality == "planned":
        yearly = figure.indicator == "projects_planned" or (
            figure.mention is not None and figure.mention.role == "annual_investment"
        )
        if local is not None and local.kind == "year":
            return local, "section"
        if calendar.published is not None and yearly:
            return _year(calendar.published.year), "document"
        if local is not None and local.kind in ("year", "half", "quarter"):
            return local, "section"
        return Period(), "document"
    if local is not None and (local.kind != "occasion" or figure.of_group or figure.indicator in _FLOW_DAY):
        return local, "section"
    if occasion is not None and figure.of_group and (running is None or calendar.report is running):
        return occasion, "document"
    if running is not None:
        return running, "document"
    if occasion is not None and figure.of_group:
        return occasion, "document"
    return Period(), "document"


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), None, "year")


_DONE_TO_LAND: Final = re.compile(
    r"盘活|收回|清理|处置|供地|出让|征|腾出|整治|新增|腾退|revitali|reclaim|recover|supplied|transferred|cleared|levell?ed|renovated"
)


def _done_in_time(scene: Scene, figure: Figure) -> bool:
    """Whether an area is something done in a period (盘活, 收回, `revitalized`) and no lasting fact."""
    low, high = max(scene.statement_start(figure.start), figure.start - 40), scene.clause_end(figure.end)
    return figure.indicator in ("land_area", "floor_area") and bool(_DONE_TO_LAND.search(scene.words(low, high)))


def _date_of(scene: Scene, figure: Figure) -> Mention | None:
    """The date that tells a figure's period, among those of its sentence."""
    dates = [m for m in scene.dates if not _is_aside(scene, m) and not _of_report(scene, m)] if scene.dates else []
    dates = [m for m in dates if not _is_recent(m) or figure.of_group]
    if not dates:
        return None
    daily = figure.of_group or figure.indicator in _FLOW_DAY
    if not daily:
        longer = [m for m in dates if m.date_precision != "day" or _until(scene, m)]
        if not longer and all(_REPORTER.search(scene.words(m.end, m.end + 40)) for m in dates):
            return None
        dates = longer or ([] if figure.indicator not in STOCKS else dates)
    else:
        days = [m for m in dates if m.date_precision == "day" and m.start < figure.start]
        ceremony = (_CEREMONY_ZH if scene.is_chinese else _CEREMONY_EN).search(scene.low)
        if ceremony and days and not any(_until(scene, m) for m in dates if m.start < figure.start):
            return days[-1]
    before = [m for m in dates if m.end <= figure.start and not _is_inner(scene, m, figure)]
    if before:
        last = before[-1]
        spans = [m for m in before if m.date_precision in ("quarter", "half_year")]
        return spans[-1] if last.date_basis == "deadline" and figure.modality == "planned" and spans else last
    limit = scene.stop_after(figure.end)
    following = scene.right_of(figure.mention) if figure.mention is not None else limit
    after = [m for m in dates if figure.end <= m.start < limit]
    if not after:
        return None
    first = after[0]
    if scene.is_chinese:
        return None
    between = scene.words(figure.end, first.start)
    if first.start <= following or not re.search(r"[;]|\. ", between):
        return first
    return None


def _is_recent(mention: Mention) -> bool:
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


def _is_inner(scene: Scene, mention: Mention, figure: Figure) -> bool:
    """Whether a month only looks into the period told (其中8月当月): it holds up to the end of its statement."""
    if mention.date_precision != "month":
        return False
    around = scene.words(mention.start - 10, mention.end + 8)
    return bool(_INNER.search(around)) and scene.stop_after(mention.end) < figure.start


_END_OF: Final = re.compile(r"(?:the |by |at |by the |at the |as of the )?(?:year[- ]?end|end of)\b")
_NEW_POSTS: Final = re.compile(r"\b(?:new(?:ly)?|recruit|creat|provid|added)|新增|招聘|吸纳|带动|提供|解决")


def _until(scene: Scene, mention: Mention) -> bool:
    """Whether a date tells up to when: 截至9月底, `as of May 25`, `by the end of October`."""
    if mention.date_basis == "deadline":
        return True
    words = scene.words(mention.start, mention.end)
    before = scene.words(mention.start - 12, mention.start)
    if _END_OF.match(words):
        return True
    return (bool(_AS_OF.search(words)) and mention.date_precision == "day") or bool(_UNTIL.search(before))


_FOUNDED_BEFORE: Final = re.compile(
    r"\b(?:founded|established|set up|opened|started|built|approved|upgraded|promoted|unveiled|launched|which was [a-z]+)(?: in| on)?(?: the)?$"
)
_FOUNDED_AFTER: Final = re.compile(
    r"(?:经[^，。]{2,14})?(?:奠基|成立|设立|晋升|升级|获批|批准|建园|启动建设|始建|挂牌|建成|开园|动工)[^，。；]{0,12}?(?:的|，)"
)


def _founding(scene: Scene, mention: Mention) -> bool:
    """Whether a date only says when a zone or a park was founded or raised."""
    if scene.is_chinese:
        behind = _FOUNDED_AFTER.match(scene.words(mention.end, mention.end + 40))
        return bool(behind) and behind is not None and behind[0].endswith("的")
    founded = _FOUNDED_BEFORE.search(scene.words(mention.start - 30, mention.start).rstrip())
    return founded is not None and scene.first("nouns", scene.start, mention.start) is None


def _is_aside(scene: Scene, mention: Mention) -> bool:
    """Whether a date compares, names a plan or is part of the name of a ceremony."""
    words = scene.words(mention.start, mention.end)
    before = scene.words(mention.start - 26, mention.start).rstrip()
    behind = scene.words(mention.end, mention.end + 36)
    if _SAME_TIME.search(words) and not re.search(r"为|was|were|引进|签约", behind[:12]):
        return True
    if _COMPARED.search(before) or _founding(scene, mention):
        return True
    if _OF_PLAN.match(behind) and re.search(r"全年|年度|year|annual", words):
        return True
    if mention.date_precision in ("quarter", "year", "half_year", "month") and (
        _OF_EVENT.match(behind) or _IN_EVENT.match(scene.words(mention.end, mention.end + 90))
    ):
        return True
    return mention.date_precision == "quarter" and bool(_PROJECTS_OF.search(before + " "))


def _period(mention: Mention, scene: Scene, *, stock: bool, planned: bool = False) -> Period:
    """The period that a date sets for a flow or a stock."""
    start, end = mention.date_start, mention.date_end
    assert start is not None
    assert end is not None
    if _until(scene, mention):
        if stock:
            return Period(start if mention.date_precision != "day" else end, end, mention, "point")
        if planned:
            return Period(date(end.year, 1, 1), date(end.year, 12, 31), mention, "year")
        if mention.date_precision in ("day", "month"):
            return Period(date(end.year, 1, 1), end, mention, "ytd")
    kinds = {"year": "year", "quarter": "quarter", "half_year": "half", "month": "month", "day": "point"}
    kind = kinds.get(mention.date_precision or "")
    if kind is None:
        from_new_year = (start.month, start.day) == (1, 1) and start.year == end.year
        kind = "ytd" if from_new_year else "range"
    return Period(start, end, mention, kind)
