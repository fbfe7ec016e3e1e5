"""Over which time a figure runs.

The period of a figure is the date of its clause, else the last one before it in its sentence, else (in English) the first behind
it; else that of the group whose part or money it is; else the period in force (`calendar`).

A flow told *up to* a day runs from the first day of its year; a stock stands on the day; a stock without any date stands on the
day of publication; a lasting fact (an area, a capacity) has no period; nor has a figure `after reaching capacity`, which is planned.
"""

import re
from datetime import date
from itertools import product
from typing import Final

from zoneledger.facts.indicators.calendar import Calendar
from zoneledger.facts.indicators.dates import (
    CEREMONY_EN,
    CEREMONY_ZH,
    SAME_TIME,
    is_aside,
    is_inner,
    is_recent,
    of_report,
    period_of,
    tells_since,
    tells_until,
)
from zoneledger.facts.indicators.figures import NO_PERIOD, Figure, Period
from zoneledger.facts.indicators.modality import at_capacity, is_planned
from zoneledger.facts.indicators.scenes import CONVERTED, Scene
from zoneledger.facts.indicators.standing import SO_FAR, goes_on_now, is_standing, lists_stocks, newly_done
from zoneledger.facts.indicators.survey import Watched
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

_REPORTER: Final = re.compile(r"reporter|learned|news|said|电|记者|获悉|消息|讯")

_NET: Final = re.compile(r"净增|net increase")

_ENDS: Final = re.compile(r"[;]|\. ")

_FLOW_DAY: Final = frozenset(
    {"events_held", "talents", "jobs", "enterprises_introduced", "policies", "other", "patents"}
)


def date_figure(scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None, group: Figure | None) -> None:
    """Set the modality and the period of a figure, given the figure before it and the last count of projects."""
    figure.modality = "planned" if is_planned(scene, figure, before) else "actual"
    if group is not None and group.modality == "planned":
        inherits = figure.how == "count.part" and figure.indicator == group.indicator
        if inherits or (figure.indicator == "investment_total" and group.indicator == "projects_planned"):
            figure.modality = "planned"
    figure.measure = _measure(scene, figure, calendar)
    period, binding = _find(scene, figure, calendar, before, group)
    figure.period, figure.period_binding = period, binding
    ahead = calendar.published is not None and period.start is not None and period.start > calendar.published
    if ahead and period.mention is not None:
        figure.modality = "planned"


# `A total of 31 projects broke ground`, 共计: at an occasion they only sum up what is done there.
_IN_ALL_SO_FAR: Final = ("累计", "accumulated", "cumulative")
_SUMS_UP: Final = ("a total of", "共计", "总计", "total number")


def _measure(scene: Scene, figure: Figure, calendar: Calendar) -> str:
    """Flow, stock, net change, cumulative or rate."""
    if figure.unit == "percent" or figure.indicator in ("growth_rate", "rank"):
        return "rate"
    low = scene.left_of(figure.mention) if figure.mention is not None else scene.start
    if figure.indicator in STOCKS and scene.has(_NET) and _NET.search(scene.words(low, figure.start)):
        return "net_change"
    if figure.cue is not None and scene.words(figure.cue.start, figure.cue.end).startswith(_IN_ALL_SO_FAR):
        if scene.has(SO_FAR) and SO_FAR.search(scene.words(scene.clause_start(figure.start), figure.start)):
            return "cumulative"
    whole = scene.last("cumulative", low, figure.start) if figure.indicator not in STOCKS else None
    if whole is not None:
        there = figure.of_group and calendar.local is not None and calendar.local.kind == "occasion"
        if not there or scene.words(whole.start, whole.end) not in _SUMS_UP:
            return "cumulative"
    if figure.indicator in STOCKS or figure.indicator in _LASTING or figure.indicator == "projects_under_construction":
        return "stock"
    return "flow"


def _find(
    scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None, group: Figure | None
) -> tuple[Period, str]:
    if at_capacity(scene, figure):
        return Period(None, None, None, "at_capacity"), "clause"
    if figure.indicator in _LASTING and not _done_in_time(scene, figure):
        return NO_PERIOD, "document"
    published = calendar.published
    inherited = _of_group_before(figure, group)
    if before is None and scene.hints(_NOW_OPENS) and _NOW_OPENS.match(scene.low):
        inherited = None
    today = calendar.today
    stock = figure.indicator in STOCKS or figure.measure == "cumulative"
    if figure.how == "count.again" and figure.again is not None and figure.again.period.start is not None:
        return figure.again.period._replace(mention=None), "document"
    if figure.indicator == "jobs" and _NEW_POSTS.search(
        scene.words(scene.clause_start(figure.start), scene.clause_end(figure.end))
    ):
        stock, figure.measure = False, "flow"
    counted = figure.unit == "count" or figure.measure == "cumulative"
    if (
        counted
        and figure.modality == "actual"
        and scene.has(_TO_DATE)
        and _TO_DATE.search(scene.words(scene.statement_start(figure.start), figure.start))
    ):
        if published is not None and newly_done(scene, figure):
            return Period(date(published.year, 1, 1), published, None, "ytd"), "clause"
        return today, "clause"
    chosen = _date_of(scene, figure)
    if figure.of_group and figure.modality == "actual" and _of_earlier_rounds(scene, figure, chosen):
        calendar.earlier = True
        return NO_PERIOD, "clause"
    if lists_stocks(scene, figure, before, chosen):
        assert before is not None
        return before.period._replace(mention=None), "sentence"
    if chosen is not None and not stock and tells_until(scene, chosen) and is_standing(scene, figure, chosen):
        stock = True
    if figure.how == "count.whole" and figure.modality == "planned":
        year = chosen.date_end.year if chosen is not None and chosen.date_end is not None else None
        year = year or (published.year if published is not None else None)
        if year is not None:
            return _year(year), "document"
    if chosen is not None and scene.hints(SAME_TIME) and SAME_TIME.search(scene.words(chosen.start, chosen.end)):
        return _year_before(before, calendar, chosen), "section"
    if goes_on_now(scene, figure, chosen):
        return today, "clause"
    if figure.back is not None and stock and chosen is None and figure.modality == "actual":
        return figure.back.period._replace(mention=None), "section"
    if chosen is not None and stock and figure.modality == "actual" and chosen.end <= figure.start:
        if _STANDS_NOW.search(scene.words(chosen.end, figure.start)):
            return today, "clause"  # `added 2,432 firms last year and is currently home to 11,735`
    if chosen is not None and _of_earlier_group(scene, figure, chosen, calendar):
        return _last_told(calendar, today), "document"
    if chosen is not None:
        return _by_date(scene, figure, calendar, chosen, stock=stock)
    return _undated(scene, figure, calendar, before, inherited, stock=stock)


_EARLIER: Final = re.compile(
    r"\bin (?:the|its) (?:first|previous|past|last|preceding|earlier) (?:[a-z]+ )?(?:phases|batches|rounds|sessions|issues|periods)\b|"
    r"\b(?:before|prior to) (?:this|that|then)\b|前[一二两三四五六七八九十0-9]{1,3}[期批轮]|此前|在此之前"
)


def _of_earlier_rounds(scene: Scene, figure: Figure, chosen: Mention | None) -> bool:
    """Whether a count is of the rounds before the one reported, which no date tells: `in the first four phases`, 前三期."""
    if not scene.hints(_EARLIER) or (chosen is not None and chosen.start < figure.start):
        return False
    return _EARLIER.search(scene.words(scene.statement_start(figure.start), figure.start)) is not None


def _last_told(calendar: Calendar, today: Period) -> Period:
    """The day of an occasion on the eve of publication, at which an article tells how things stand; else that of publication."""
    day = calendar.occasion
    if day is None or day.start is None or today.start is None:
        return today
    return day if 0 <= (today.start - day.start).days <= 2 else today


def _by_date(scene: Scene, figure: Figure, calendar: Calendar, chosen: Mention, *, stock: bool) -> tuple[Period, str]:
    """The period that a date tells for a figure."""
    if chosen.date_start is None:
        known = calendar.local or calendar.running
        return (known, "section") if known is not None else (Period(None, None, chosen), "sentence")
    goal = calendar.running
    if figure.modality == "planned" and goal is not None and goal.kind == "year" and goal.start is not None:
        if _WHOLE_YEAR.fullmatch(scene.words(chosen.start, chosen.end)) and goal.start > chosen.date_start:
            return goal, "document"
    if calendar.in_occasion(figure, chosen) and calendar.occasion is not None:
        return calendar.occasion, "document"
    same = scene.clause_start(figure.start) <= chosen.start
    if stock and figure.mention is not None and chosen.date_end is not None and figure.modality == "actual":
        if _IN_ALL.search(scene.words(scene.left_of(figure.mention), figure.start)):
            return Period(chosen.date_end, chosen.date_end, chosen, "point"), "sentence"
    period = period_of(
        chosen,
        scene,
        stock=figure.indicator in STOCKS if stock and tells_since(scene, chosen) else stock,
        planned=figure.modality == "planned",
        published=calendar.published,
    )
    return period, "clause" if same else "sentence"


def _undated(
    scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None, inherited: Period | None, *, stock: bool
) -> tuple[Period, str]:
    """The period of a figure whose sentence has no date for it: its occasion's, its group's, its neighbour's, now or in force."""
    today = calendar.today
    if calendar.earlier and figure.of_group and figure.modality == "actual":
        return NO_PERIOD, "section"
    if (
        calendar.occasion is not None
        and figure.of_group
        and figure.modality == "actual"
        and scene.has(_OF_THE_DAY)
        and _OF_THE_DAY.search(scene.words(scene.statement_start(figure.start), figure.start))
    ):
        return calendar.occasion, "section"
    if inherited is not None:
        return inherited, "section"
    if before is not None and figure.how in _SHARES and before.scene is scene and before.period.start is not None:
        return before.period._replace(mention=None), "sentence"
    if figure.indicator in _HALF_LASTING and not _done_in_time(scene, figure):
        return NO_PERIOD, "document"
    if figure.modality == "actual" and figure.of_group and _opens_now(scene, figure, calendar):
        return today, "document"
    if (
        not scene.is_chinese
        and figure.indicator == "projects_in_operation"
        and calendar.local is None
        and scene.has(SO_FAR)
        and SO_FAR.search(scene.words(scene.clause_start(figure.start), scene.clause_end(figure.end)))
    ):
        return today, "document"
    if (
        figure.indicator == "projects_under_construction"
        and scene.has(SO_FAR)
        and SO_FAR.search(scene.words(scene.start, scene.stop_after(figure.end)))
    ):
        return today, "document"
    if stock and figure.modality == "actual":
        return _standing_now(scene, figure, calendar, today)
    return _in_force(figure, calendar)


def _standing_now(scene: Scene, figure: Figure, calendar: Calendar, today: Period) -> tuple[Period, str]:
    """The day on which a stock stands that no date tells."""
    local, published = calendar.local, calendar.published
    if local is not None and local.end is not None and local.kind in _STRETCHES and figure.mention is not None:
        if _IN_ALL.search(scene.words(scene.left_of(figure.mention), figure.start)):
            return Period(local.end, local.end, None, "point"), "section"
    if local is not None and local.kind == "point":
        return local, "section"
    now = scene.has(SO_FAR) and SO_FAR.search(scene.words(scene.start, figure.start)) is not None
    now = now or _STANDS.match(scene.words(figure.end, figure.end + 40)) is not None
    if not now and local is not None and local.kind == "year" and local.end is not None and published is not None:
        if local.end < published and figure.indicator != "projects_reserved":
            return local, "section"
    if local is None or now or local.kind == "occasion" or figure.indicator not in ("jobs", "talents", "rank"):
        return today, "document"
    return local, "section"


_STANDS: Final = re.compile(r"(?: [a-z-]+){0,3} (?:have|has|are|is)\b")
_OF_THE_DAY: Final = re.compile(
    r"本次|此次|这次|这批|(?:签约|开工|竣工)的?(?:\d{1,3}个|全部)?项目[中里]|"
    r"\b(?:this time|on the occasion|at the (?:ceremony|event|meeting)|among the (?:projects )?(?:signed|started|launched|commenced|completed))\b"
)
_ALL_TOLD: Final = re.compile(r"\s*(?:all told|altogether)")
_LONG: Final = ("half_year", "range")  # told behind the day of a meeting: what is told at it of half a year
_STRETCHES: Final = ("ytd", "year", "half", "quarter", "range")
_FOR_THE_YEAR: Final = re.compile(r"(?:全年|年度|全年计划)$")
_STANDS_NOW: Final = re.compile(r"目前|现有|如今|眼下|\b(?:at present|currently|now|presently)\b")
_IN_ALL: Final = re.compile(r"总数|总量|\btotal number\b")
_NOW_OPENS: Final = re.compile(
    r"\s*(?:目前|眼下|当前|现在|如今|(?:at present|currently|presently|right now|all told|altogether),? )"
)


def _opens_now(scene: Scene, figure: Figure, calendar: Calendar) -> bool:
    """Whether the statement of a figure opens with `at present`; `all told`, where nothing is told of an occasion."""
    if not scene.hints(_NOW_OPENS):
        return False
    opened = _NOW_OPENS.match(scene.words(scene.statement_start(figure.start), figure.start))
    return opened is not None and (calendar.occasion is None or _ALL_TOLD.match(opened[0]) is None)


_SHARES: Final = ("share.word", "share.unknown")

_WHOLE_YEAR: Final = re.compile(r"全年|年内|年度|(?:the )?(?:whole|full|entire|within the) year")

_TO_DATE: Final = re.compile(r"截至目前|迄今|(?<!截)至今(?!年)|\b(?:so far|to date|up to now|until now|as of now)\b")


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
    inner = re.search(r"中[，,]?|of which|of them|among", scene.words(between[0].end, figure.end + 14))
    return bool(inner) and bool(
        _BY_NOW.search(scene.words(between[0].end, figure.end + (0 if scene.is_chinese else 30)))
    )


def _of_group_before(figure: Figure, group: Figure | None) -> Period | None:
    """The period of the group that a figure without a date belongs to: its total, its parts, its money for the year."""
    if group is None or group.period.start is None or not figure.of_group:
        return None
    kin = not figure.counts_projects or figure.indicator == group.indicator
    return group.period._replace(mention=None) if kin else None


def _in_force(figure: Figure, calendar: Calendar) -> tuple[Period, str]:
    """The period that holds where the sentence has no date."""
    local, occasion, running = calendar.local, calendar.occasion, calendar.running
    if figure.modality == "planned":
        yearly = figure.indicator == "projects_planned" or (
            figure.mention is not None and figure.mention.role == "annual_investment"
        )
        yearly = yearly or (
            figure.indicator == "investment_completed"
            and figure.cue is not None
            and "年" in figure.scene.words(figure.cue.start, figure.cue.end)
        )
        yearly = yearly or bool(_FOR_THE_YEAR.search(figure.scene.words(figure.start - 4, figure.start)))
        if local is not None and local.kind == "year":
            return local, "section"
        if yearly and running is not None and running.kind == "year":
            return running, "document"
        if calendar.published is not None and yearly:
            return _year(calendar.published.year), "document"
        if calendar.goal is not None:
            return calendar.goal, "section"
        if calendar.headed is not None:
            return calendar.headed, "document"
        if local is not None and local.kind in ("year", "half", "quarter"):
            return local, "section"
        return NO_PERIOD, "document"
    if local is not None and (local.kind != "occasion" or figure.of_group or figure.indicator in _FLOW_DAY):
        return local, "section"
    if occasion is not None and figure.of_group and (running is None or calendar.names_occasion(running)):
        return occasion, "document"
    if running is not None:
        return running, "document"
    if occasion is not None and figure.of_group:
        return occasion, "document"
    return NO_PERIOD, "document"


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), None, "year")


_DONE_TO_LAND: Final = re.compile(
    r"盘活|收回|清理|处置|供地|出让|征|腾出|整治|新增|腾退|revitali|reclaim|recover|supplied|transferred|cleared|levell?ed|renovated"
)


def _done_in_time(scene: Scene, figure: Figure) -> bool:
    """Whether an area is something done in a period (盘活, 收回, `revitalized`) and no lasting fact."""
    if figure.indicator not in ("land_area", "floor_area"):
        return False
    low, high = max(scene.statement_start(figure.start), figure.start - 40), scene.clause_end(figure.end)
    return _DONE_TO_LAND.search(scene.words(low, high)) is not None


def _date_of(scene: Scene, figure: Figure) -> Mention | None:
    """The date that tells a figure's period, among those of its sentence."""
    if not scene.dates:
        return None
    if scene.telling is None:
        scene.telling = [m for m in scene.dates if not is_aside(scene, m) and not of_report(scene, m)]
        scene.lasting = [m for m in scene.telling if not is_recent(m)]
    of_group = figure.of_group
    dates = scene.telling if of_group else scene.lasting
    if not dates:
        return None
    daily = of_group or figure.indicator in _FLOW_DAY
    if not daily:
        longer = [m for m in dates if m.date_precision != "day" or tells_until(scene, m)]
        if not longer and all(_REPORTER.search(scene.words(m.end, m.end + 40)) for m in dates):
            return None
        dates = longer or ([] if figure.indicator not in STOCKS else dates)
    else:
        days = [m for m in dates if m.date_precision == "day" and m.start < figure.start]
        if (
            days
            and scene.has(CEREMONY_ZH if scene.is_chinese else CEREMONY_EN)
            and not any(tells_until(scene, m) for m in dates if m.start < figure.start)
            and not any(m.date_precision in _LONG and days[-1].end <= m.start and m.end <= figure.start for m in dates)
        ):
            return days[-1]
    beside = _right_behind(scene, figure, dates)
    if beside is not None:
        return beside
    before = [m for m in dates if m.end <= figure.start and not is_inner(scene, m, figure)]
    if before:
        last = before[-1]
        nearer = _in_own_clause(scene, figure, dates) if last.end <= scene.clause_start(figure.start) else None
        if nearer is not None:
            return nearer
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
    if first.start > following and (_OF_PART.search(between) or _OF_OWN_CLAUSE.search(between)):
        return None
    if first.start <= following or not _ENDS.search(between):
        return first
    return None


_IN: Final = re.compile(r"(?: \([^()]{3,30}\))? (?:in|for|during|at) ")


def _right_behind(scene: Scene, figure: Figure, dates: list[Mention]) -> Mention | None:
    """The year told right behind a figure where others have theirs: `from 4.1 billion yuan in 2018 to 9.3 billion in 2022`."""
    if scene.is_chinese or len(dates) < 2:
        return None
    return next(
        (
            m
            for m in dates
            if m.date_precision == "year" and m.start >= figure.end and _IN.fullmatch(scene.words(figure.end, m.start))
        ),
        None,
    )


def _in_own_clause(scene: Scene, figure: Figure, dates: list[Mention]) -> Mention | None:
    """The date behind a figure in its own small clause: `12 began, and 9 were under way by the end of May`."""
    if scene.is_chinese or figure.mention is None:
        return None
    converted = CONVERTED.match(scene.words(figure.end, figure.end + 40))
    end = figure.end + (converted.end() if converted else 0)
    limit = min(scene.clause_end(end), scene.right_of(figure.mention), end + 60)
    return next((m for m in dates if end <= m.start and m.end <= limit), None)


# `4.8 billion yuan, of which 0.7 billion will be spent this year`: the date is that of the part.
_OF_PART: Final = re.compile(r"\bof (?:which|them|these)\b|\bincluding\b|\bamong (?:which|them)\b")

# `… put into use 29, the evaluation of the first quarter`, `…, with a planned investment of 2 billion yuan in 2023`: as well.
_OF_OWN_CLAUSE: Final = re.compile(
    r", (?:and )?(?:the|its) (?!total|combined|overall|aggregate|amount)[^,]*$|"
    r"(?:,| and)(?: with| and)?(?: an?| the| its)? (?:estimated|planned|annual|expected) [^,]*$"
)

_NEW_POSTS: Final = re.compile(r"\b(?:new(?:ly)?|recruit|creat|provid|added)|新增|招聘|吸纳|带动|提供|解决")

# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(_NET, ("净增", "net increase")),
    Watched(
        _NOW_OPENS,
        (
            "目前", "眼下", "当前", "现在", "如今",
            "at present", "currently", "presently", "right now", "all told", "altogether",
        ),
    ),
    Watched(
        _OF_THE_DAY,
        ("本次", "此次", "这次", "这批", "项目中", "项目里", "among the", "this time", "on the occasion", "at the ceremony", "at the event", "at the meeting"),
    ),
    Watched(
        _EARLIER,
        (
            "phases", "batches", "rounds", "sessions", "issues", "periods", "before th", "prior to", "此前", "在此之前",
            *map("".join, product("一二两三四五六七八九十0123456789", "期批轮")),
        ),
    ),
    Watched(_TO_DATE, ("截至目前", "迄今", "至今", "so far", "to date", "up to now", "until now", "as of now")),
)  # fmt: skip
