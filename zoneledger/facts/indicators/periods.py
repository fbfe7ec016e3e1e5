"""Over which time a figure runs.

The period of a figure is that which the date of its clause or sentence tells (`own_dates`), else that of what it belongs to or the
period in force (`undated`). Here stands what a date makes of a figure, and what needs none: what is told again, what is told to be so
`to date`, what holds of rounds before.

A flow told *up to* a day runs from the first day of its year; a stock stands on the day; a stock without any date stands on the
day of publication; a lasting fact (an area, a capacity) has no period; nor has a figure `after reaching capacity`, which is planned.
"""

import re
from datetime import date
from itertools import product
from typing import Final

from zoneledger.facts.indicators.calendar import Calendar
from zoneledger.facts.indicators.dates import CEREMONY_ZH, SAME_TIME, period_of, tells_since, tells_until
from zoneledger.facts.indicators.figures import NO_PERIOD, SHARES, Figure, Period, whole_year
from zoneledger.facts.indicators.measures import (
    LASTING,
    STOCKS,
    became_in_time,
    is_area_by_then,
    is_done_in_time,
    is_years_goal,
    measure_of,
    tells_standing_money,
    tells_total,
)
from zoneledger.facts.indicators.modality import at_capacity, is_planned, is_state
from zoneledger.facts.indicators.own_dates import own_date
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.standing import (
    goes_on_now,
    is_built_so_far,
    is_newly_reserved,
    is_now_after_then,
    is_share_of_stock,
    is_standing,
    last_told,
    lists_stocks,
    newly_done,
    of_earlier_group,
)
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.undated import undated_period
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention

_TO_DATE: Final = re.compile(
    r"截至目前|迄今|(?<![截初])至今(?!年)|\b(?:so far(?! this year)|to date|up to now|until now|as of now)\b"
)
# What has come since a zone was founded, in a year that nothing tells, stands as the article is written.
_SINCE_FOUNDED: Final = re.compile(
    rf"(?:自(?:批准|正式)?{topic_words('zh', 'figures', 'founded')}[^，。；\d]{{0,6}}|(?<!年)(?:成立|建区|建园|开区))以来|"
    rf"\bsince (?:its|the zone's|the park's) {topic_words('en', 'figures', 'founded')}(?! in\b)"
)
_WHOLE_YEAR: Final = re.compile(r"全年|年内|年度|(?:the )?(?:whole|full|entire|within the) year")
_NEW_POSTS: Final = re.compile(r"\b(?:new(?:ly)?|recruit|creat|provid|added)|新增|招聘|吸纳|带动|提供|解决")


def date_figure(scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None, group: Figure | None) -> None:
    """Set the modality and the period of a figure, given the figure before it and the last count of projects."""
    figure.modality = "planned" if is_planned(scene, figure, before) else "actual"
    if group is not None and group.modality == "planned":
        inherits = figure.how == "count.part" and figure.indicator == group.indicator
        if scene.is_chinese and group.scene is scene and "已" in scene.words(group.end, figure.start):
            inherits = False  # 计划引进项目55个，目前已完成49个
        if inherits or (figure.indicator == "investment_total" and group.indicator == "projects_planned"):
            figure.modality = "planned"
    figure.measure = measure_of(scene, figure, calendar)
    period, binding = _find(scene, figure, calendar, before, group)
    figure.period, figure.period_binding = period, binding
    if figure.modality == "planned" and _is_estimate(scene, figure, calendar):
        figure.modality = "actual"
    ahead = calendar.published is not None and period.start is not None and period.start > calendar.published
    if ahead and period.mention is not None:
        figure.modality = "planned"


_ESTIMATES: Final = re.compile(r"预计|预估|\b(?:estimated|expected)\b")


def _is_estimate(scene: Scene, figure: Figure, calendar: Calendar) -> bool:
    """Whether what is estimated has happened: its time is over, and it is told how it changed."""
    period, published = figure.period, calendar.published
    grown = figure.growth is not None or figure.indicator == "growth_rate"
    if not grown or published is None or period.end is None or period.end >= published:
        return False
    return _ESTIMATES.search(scene.words(scene.statement_start(figure.start), figure.start)) is not None


def _find(
    scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None, group: Figure | None
) -> tuple[Period, str]:
    """The period of a figure, and how near to it that is told; the first rule that holds decides."""
    if at_capacity(scene, figure):
        return Period(None, None, None, "at_capacity"), "clause"
    today = calendar.today
    if (
        figure.indicator in LASTING
        and not is_done_in_time(scene, figure)
        and not is_area_by_then(scene, figure, calendar)
    ):
        return (today, "clause") if is_built_so_far(scene, figure) else (NO_PERIOD, "document")
    published = calendar.published
    stock = figure.indicator in STOCKS or figure.measure == "cumulative"
    if figure.how == "count.again" and figure.again is not None and figure.again.period.start is not None:
        return figure.again.period._replace(mention=None), "document"
    if before is not None and _goes_with(scene, figure, before):
        return before.period._replace(mention=None), "sentence"
    if figure.indicator == "high_tech_enterprises" and became_in_time(scene, figure):
        stock, figure.measure = False, "flow"
    if figure.indicator == "jobs" and _NEW_POSTS.search(
        scene.words(scene.clause_start(figure.start), scene.clause_end(figure.end))
    ):
        stock, figure.measure = False, "flow"
    if figure.indicator == "projects_reserved" and is_newly_reserved(scene, figure):
        stock, figure.measure = False, "flow"
    counted = figure.unit == "count" or figure.measure == "cumulative"
    if figure.modality == "actual" and scene.has(_SINCE_FOUNDED):
        if _SINCE_FOUNDED.search(scene.words(scene.statement_start(figure.start), figure.start)):
            return today, "clause"
    if (
        counted
        and figure.how != "count.key_projects"
        and figure.modality == "actual"
        and scene.has(_TO_DATE)
        and _told_to_date(scene, figure)
    ):
        if published is not None and newly_done(scene, figure):
            return Period(date(published.year, 1, 1), published, None, "ytd"), "clause"
        return today, "clause"
    chosen = own_date(scene, figure)
    if figure.of_group and figure.modality == "actual" and _of_earlier_rounds(scene, figure, chosen):
        calendar.earlier = True
        return NO_PERIOD, "clause"
    if lists_stocks(scene, figure, before, chosen):
        assert before is not None
        return before.period._replace(mention=None), "sentence"
    if chosen is not None and stock and figure.indicator not in STOCKS and _since_something(scene, chosen):
        stock = False
    if chosen is not None and not stock and tells_until(scene, chosen):
        stock = is_standing(scene, figure, chosen) or is_share_of_stock(scene, figure, before)
    if figure.modality == "planned" and is_years_goal(scene, figure):
        told = chosen.date_end if chosen is not None else published
        if told is not None:
            return whole_year(told.year), "clause"
    if figure.how == "count.whole" and figure.modality == "planned":
        if chosen is None and calendar.running is not None and calendar.running.kind == "point":
            return calendar.running, "document"
        year = chosen.date_end.year if chosen is not None and chosen.date_end is not None else None
        year = year or (published.year if published is not None else None)
        if year is not None:
            return whole_year(year), "document"
    if chosen is not None and scene.hints(SAME_TIME) and SAME_TIME.search(scene.words(chosen.start, chosen.end)):
        return _year_before(before, calendar, chosen), "section"
    if goes_on_now(scene, figure, chosen) or (
        is_state(scene, figure) and (chosen is None or chosen.start > figure.start)
    ):
        return today, "clause"
    if figure.back is not None and stock and chosen is None and figure.modality == "actual":
        return figure.back.period._replace(mention=None), "section"
    standing = stock or figure.indicator == "projects_under_construction" or tells_standing_money(figure)
    if chosen is not None and is_now_after_then(scene, figure, chosen, published, standing=standing):
        return today, "clause"
    if stock and scene.is_chinese and figure.indicator == "projects_reserved" and figure.modality == "actual":
        if chosen is None or not (tells_until(scene, chosen) or scene.clause_start(figure.start) <= chosen.start):
            return (
                calendar.local if calendar.local is not None and calendar.local.kind == "point" else today,
                "document",
            )
    if chosen is not None and of_earlier_group(scene, figure, chosen, calendar):
        return last_told(calendar, today), "document"
    money = figure.of_group and figure.unit != "count"
    if chosen is not None and group is not None and money and group.period.mention is chosen:
        return group.period, "clause"  # 37 billion of the 120 projects that have been signed this year
    if chosen is not None:
        return _by_date(scene, figure, calendar, chosen, stock=stock)
    return undated_period(scene, figure, calendar, before, group, stock=stock)


_FOUNDED: Final = re.compile(rf"{topic_words('en', 'figures', 'founded')}|{topic_words('zh', 'figures', 'founded')}")


def _since_something(scene: Scene, chosen: Mention) -> bool:
    """Whether a date is that since which something is told that did not begin with the zone: `since the first round in July 2021`."""
    if scene.is_chinese or not tells_since(scene, chosen):
        return False
    return _FOUNDED.search(scene.words(chosen.start - 40, chosen.start)) is None


def _told_to_date(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is told to stand `to date` in its statement; 截至目前 holds in Chinese up to the next date of the sentence."""
    low = scene.statement_start(figure.start)
    if scene.is_chinese and not any(date.end <= figure.start for date in scene.dates):
        low = scene.start
    return _TO_DATE.search(scene.words(low, figure.start)) is not None


def _goes_with(scene: Scene, figure: Figure, before: Figure) -> bool:
    """Whether a figure is of the time of the one before it: a share of it (`26,000, accounting for 93 percent`), a part of it."""
    if before.scene is not scene or before.period.start is None or before.modality != figure.modality:
        return False
    points = figure.how == "growth.points"  # 增速比一季度加快2个百分点: the quarter is only compared with
    if not points and any(before.end <= date.start < scene.clause_end(figure.end) for date in scene.dates):
        return False
    if points or (
        figure.how in SHARES and before.counts_projects and _RATE_OF.search(scene.words(before.end, figure.start))
    ):
        return True
    if figure.how in SHARES:
        return (
            scene.stop_after(before.end) >= figure.end
            and _OF_FIGURE.search(scene.words(before.end, figure.start)) is not None
        )
    if figure.unit != "count" or figure.noun is None or figure.mention is None:
        return False
    if figure.noun != before.noun and figure.indicator != "jobs":
        return False
    if before.measure != "stock" or before.period.start != before.period.end:
        return False
    if figure.indicator == "jobs":
        return scene.stop_after(before.end) >= figure.end
    figure.parted = scene.last("part", before.end, figure.start) is not None
    figure.parted = figure.parted or (before.parted and scene.stop_after(before.end) >= figure.end)
    return figure.parted


_OF_FIGURE: Final = re.compile(
    r"^[^,，]{0,24}[,，]? ?(?:占|\b(?:accounting for|accounted for|making up|representing)\b)[^,，]{0,30}$"
)
# 已开工21个，开工率36.8%; `121 have been started, the start rate 91.7%`.
_RATE_OF: Final = re.compile(
    r"^[,，、]? ?(?:with |and )?(?:an? |the )?[^,，。；;]{0,14}(?:率|\brate)(?: of| was| is|为|达到?)?[^,，。；;\d]{0,8}$"
)


_EARLIER: Final = re.compile(
    r"\bin (?:the|its) (?:first|previous|past|last|preceding|earlier) (?:[a-z]+ )?(?:phases|batches|rounds|sessions|issues|periods)\b|"
    r"\b(?:before|prior to) (?:this|that|then)\b|前[一二两三四五六七八九十0-9]{1,3}[期批轮]|此前|在此之前"
)


def _of_earlier_rounds(scene: Scene, figure: Figure, chosen: Mention | None) -> bool:
    """Whether a count is of the rounds before the one reported, which no date tells: `in the first four phases`, 前三期."""
    if not scene.hints(_EARLIER) or (chosen is not None and chosen.start < figure.start):
        return False
    return _EARLIER.search(scene.words(scene.statement_start(figure.start), figure.start)) is not None


def _by_date(scene: Scene, figure: Figure, calendar: Calendar, chosen: Mention, *, stock: bool) -> tuple[Period, str]:
    """The period that a date tells for a figure."""
    if chosen.date_start is None:  # 今年以来 behind a ceremony whose year is not known is no day of it
        known = calendar.local or calendar.running
        runs = known is not None and known.kind not in ("occasion", "point")
        return (known, "section") if known is not None and runs else (Period(None, None, chosen), "sentence")
    goal = calendar.running
    if figure.modality == "planned" and _is_of_coming_years(calendar, chosen):
        return NO_PERIOD, "clause"
    if figure.modality == "planned" and goal is not None and goal.kind == "year" and goal.start is not None:
        if _WHOLE_YEAR.fullmatch(scene.words(chosen.start, chosen.end)) and goal.start > chosen.date_start:
            return goal, "document"
    if calendar.in_occasion(figure, chosen) and calendar.occasion is not None:
        return calendar.occasion, "document"
    if figure.modality == "planned" and figure.indicator == "projects_signed" and chosen.date_precision == "day":
        if scene.is_chinese and scene.has(CEREMONY_ZH):  # 月底将举办推介会，拟签约项目10个
            return Period(chosen.date_start, chosen.date_end, chosen, "point"), "sentence"
    same = scene.clause_start(figure.start) <= chosen.start
    if not stock and _is_year_so_far(figure, calendar, chosen):
        return Period(chosen.date_start, calendar.published, chosen, "ytd"), "clause" if same else "sentence"
    if stock and chosen.date_end is not None and figure.modality == "actual" and _stands_at_end(scene, figure, chosen):
        return Period(chosen.date_end, chosen.date_end, chosen, "point"), "sentence"
    period = period_of(
        chosen,
        scene,
        stock=figure.indicator in STOCKS if stock and tells_since(scene, chosen) else stock,
        planned=figure.modality == "planned",
        published=calendar.published,
    )
    return period, "clause" if same else "sentence"


def _is_of_coming_years(calendar: Calendar, chosen: Mention) -> bool:
    """Whether a date is that of several years to come, over which a goal has no period: `in the next five years`."""
    start, end, today = chosen.date_start, chosen.date_end, calendar.published
    if start is None or end is None or today is None:
        return False
    return start >= today and (end - start).days > _YEAR_AND_MORE


_YEAR_AND_MORE: Final = 400
_REACHES: Final = re.compile(
    r"(?:累计|共有|达到?|合计|为)[^，。；、\d]{0,3}$|\b(?:reached|numbered|totall?ed|stood at|amounted to)(?: [a-z]+){0,2} $"
)


_DONE_IN_YEAR: Final = frozenset(
    {
        "projects_signed",
        "projects_introduced",
        "projects_started",
        "projects_completed",
        "projects_in_operation",
        "projects_landed",
        "investment_signed",
        "enterprises_introduced",
    }
)
_LAST_WEEKS: Final = 20
_PERFECT: Final = re.compile(
    r"\b(?:has|have) (?:already |so far |also |in total )?(?:[a-z]+ed|held|given|built|led|won|brought|spent|drawn|set|put|made|sent|run)\b|已经?(?:累计|先后)?"
)


def _is_year_so_far(figure: Figure, calendar: Calendar, chosen: Mention) -> bool:
    """Whether what is told of this year is what has been done in it so far: 今年已签约99个."""
    published = calendar.published
    if published is None or figure.modality == "planned":
        return False
    if figure.indicator not in _DONE_IN_YEAR and not _PERFECT.search(
        figure.scene.words(figure.scene.statement_start(figure.start), figure.start)
    ):
        return False
    if chosen.date_precision != "year" or chosen.date_basis != "relative" or chosen.date_end is None:
        return False
    return (
        (chosen.date_end - published).days > 0
        and chosen.date_end.year == published.year
        and ((chosen.date_end - published).days > _LAST_WEEKS)
    )


def _stands_at_end(scene: Scene, figure: Figure, chosen: Mention) -> bool:
    """Whether a stock told for some months is that of their last day: a number in all, what is reached."""
    if tells_total(scene, figure) or (figure.indicator in STOCKS and _sums_up_to(scene, figure)):
        return True
    if chosen.date_precision in ("year", "month") or figure.mention is None or figure.indicator not in STOCKS:
        return False
    return _REACHES.search(scene.words(scene.left_of(figure.mention), figure.start)) is not None


_SUM_OF: Final = re.compile(
    r"(?:累计|总数|总量)[^，。；、\d]{0,6}$|\bmaking (?:a total|\w+ total) of $|\b(?:bringing|raising|taking|lifting|pushing|brought|raised|took|lifted|pushed|expanding|increasing) (?:the|its|their) (?:[a-z]+ ){0,2}(?:total|number|count|tally)(?: [a-z-]+){0,4} to $"
)


def _sums_up_to(scene: Scene, figure: Figure) -> bool:
    """Whether what came in a time is told to have brought a stock to a number: `38 moved in, bringing the total to 512`."""
    return (
        figure.mention is not None
        and _SUM_OF.search(scene.words(scene.left_of(figure.mention), figure.start)) is not None
    )


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


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(
        _EARLIER,
        (
            "phases", "batches", "rounds", "sessions", "issues", "periods", "before th", "prior to", "此前", "在此之前",
            *map("".join, product("一二两三四五六七八九十0123456789", "期批轮")),
        ),
    ),
    Watched(_TO_DATE, ("截至目前", "迄今", "至今", "so far", "to date", "up to now", "until now", "as of now")),
    Watched(_SINCE_FOUNDED, ("以来", "since ")),
)  # fmt: skip
