"""What a figure measures: something that flows over a time, stands on a day, changed, adds up or is a rate.

What stands is told by the indicator (firms, people, jobs, areas …), what adds up by a word before the figure (累计, `a total of`), which
at an occasion only sums up what is done there. What a date makes of a figure is left to `periods`.
"""

import re
from functools import cache
from typing import Final

from zoneledger.facts.indicators.calendar import Calendar
from zoneledger.facts.indicators.dates import EVENT
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.standing import SO_FAR
from zoneledger.facts.indicators.survey import Watched
from zoneledger.lexicon.loader import load_words

# Indicators of what is there on a day.
STOCKS: Final = frozenset(
    {
        "enterprises", "high_tech_enterprises", "population", "talents", "jobs", "projects_reserved", "rank", "projects_landed",
    }
)  # fmt: skip
# Indicators of what is there for good, and so has no period.
LASTING: Final = frozenset({"land_area", "capacity"})
# Indicators of which an article may tell what was done on one day.
OF_A_DAY: Final = frozenset(
    {"events_held", "talents", "jobs", "enterprises_introduced", "policies", "other", "patents"}
)
# Money that adds up since a zone was founded.
_INVESTED: Final = frozenset({"investment_completed", "investment_total", "investment_signed", "foreign_capital"})
_NET: Final = re.compile(r"净增|net increase")
# `A total of 31 projects broke ground`, 共计: at an occasion they only sum up what is done there.
_IN_ALL_SO_FAR: Final = ("累计", "accumulated", "cumulative")
_SUMS_UP: Final = ("a total of", "共计", "总计", "total number")
_IN_ALL: Final = re.compile(r"总数|总量|\btotal number\b")


def measure_of(scene: Scene, figure: Figure, calendar: Calendar) -> str:
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
        there = there or (figure.of_group and calendar.occasion is not None and scene.has(EVENT))
        sums_up = scene.words(whole.start, whole.end) in _SUMS_UP
        if figure.unit != "count" and sums_up and figure.indicator not in _INVESTED:
            return "flow"  # `a total of 11 billion yuan of fixed asset investment was completed`
        local = calendar.local
        there = there or (
            figure.counts_projects and local is not None and local.kind in ("ytd", "year", "half", "range")
        )
        if not there or not sums_up:
            return "cumulative"
    if figure.indicator in STOCKS or figure.indicator in LASTING or figure.indicator == "projects_under_construction":
        return "stock"
    return "flow"


@cache
def _done_to_land(language: str) -> re.Pattern[str]:
    """What is done to an area in a period."""
    return re.compile("|".join(load_words(language, "figures")["done_to_land"]))


def is_done_in_time(scene: Scene, figure: Figure) -> bool:
    """Whether an area is something done in a period (盘活, 收回, `revitalized`) and no lasting fact."""
    if figure.indicator not in ("land_area", "floor_area"):
        return False
    low, high = max(scene.statement_start(figure.start), figure.start - 40), scene.clause_end(figure.end)
    return _done_to_land(scene.language).search(scene.words(low, high)) is not None


def tells_total(scene: Scene, figure: Figure) -> bool:
    """Whether a word before a figure calls it the number there is in all: 总数, `the total number`."""
    if figure.mention is None:
        return False
    return _IN_ALL.search(scene.words(scene.left_of(figure.mention), figure.start)) is not None


_STANDING_MONEY: Final = re.compile(
    r"注册资本|注册资金|资产总额|总资产|存款余额|贷款余额|registered capital|total assets|balance of (?:deposits|loans)"
)


def tells_standing_money(figure: Figure) -> bool:
    """Whether an amount stands on a day: registered capital, assets, balances."""
    return (
        figure.indicator == "other"
        and figure.label is not None
        and _STANDING_MONEY.search(figure.label.lower()) is not None
    )


# `46.9 percent of the yearly goal of 46 billion yuan`, 完成年任务75亿元的23.7%: the goal is that of the whole year.
_YEARS_GOAL: Final = re.compile(
    r"\b(?:yearly|annual|full-year|whole-year|year's) (?:goal|target|plan|task) of (?:about |over )?$|(?:全年|年度?)(?:目标)?(?:目标|任务)$"
)


def is_years_goal(scene: Scene, figure: Figure) -> bool:
    """Whether a planned figure is the goal of a whole year: one of which a share is told, or one told behind another time.

    一期今年上半年竣工，全年计划实施重点项目48个.
    """
    if _YEARS_GOAL.search(scene.words(figure.start - 30, figure.start)) is not None:
        return True
    if scene.is_chinese and _YEARS.search(scene.words(figure.start - 4, figure.start)) is not None:
        if _GOAL_BEHIND.match(scene.words(figure.end, figure.end + 6)) is not None:
            return True  # 完成全年43亿元目标任务的35%
    return scene.is_chinese and _ALL_YEAR.search(scene.words(scene.start, figure.start)) is not None


_YEARS: Final = re.compile(r"(?:全年|年度?)的?$")
_GOAL_BEHIND: Final = re.compile(r"的?(?:总|投资|年度)?(?:目标|任务|计划)")
_ALL_YEAR: Final = re.compile(r"[，,；;]\s*全年(?!\d|完成|实现)[^。；;]{0,60}$")


# `23 were newly identified as high-tech enterprises`
_TITLED_NEWLY: Final = re.compile(
    r"(?: [a-z-]+)? (?:have been|has been|were|was)? ?newly (?:identified|recogni[sz]ed|certified|accredited|rated|approved|listed|added)\b"
)


def became_in_time(scene: Scene, figure: Figure) -> bool:
    """Whether high-tech firms are those that became so in a time: 新认定高新技术企业63家, `added 29 high-tech enterprises`."""
    if figure.mention is None:
        return False
    low = max(scene.left_of(figure.mention), scene.clause_start(figure.start))
    if not scene.is_chinese and _TITLED_NEWLY.match(scene.words(figure.end, figure.end + 60)):
        return True
    return (
        scene.last("flows", low, figure.start) is not None or scene.first("flows", figure.start, figure.end) is not None
    )


_BUILT_BY: Final = re.compile(r"建成区|开发面积|建设面积|产能|\b(?:built|developed)")


def is_area_by_then(scene: Scene, figure: Figure, calendar: Calendar) -> bool:
    """Whether an area or a capacity is aimed at for a year to come: `by 2025, a built-up area of 45 square kilometers`."""
    now = calendar.published
    if now is None or not any(
        d.date_end is not None and d.date_end > now and d.end <= figure.start for d in scene.dates
    ):
        return False
    low = scene.clause_start(figure.start)
    return _BUILT_BY.search(scene.words(low, scene.clause_end(figure.end))) is not None


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (Watched(_NET, ("净增", "net increase")),)
