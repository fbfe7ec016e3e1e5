"""Dates of a sentence that are of something else than a figure: of what happened beside it, of an example, of a level left behind.

`The plant was topped out in May, and 46 firms are there now`: the month is that of the topping out. `17 are in operation, among them the
mill that opened last month`: the date is that of the mill. `rose from 21 percent in 2015 to 67 percent`: the year is that of the 21.
"""

import re
from typing import Final

from zoneledger.facts.indicators.dates import tells_since, tells_until
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.measures import STOCKS
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.records import Mention

# 5月，… and `In May, …`, `At the fair last month, …`: what is told behind is of that month.
_GOVERNS_ZH: Final = re.compile(r"份?[，,]")
_GOVERNS_EN: Final = re.compile(r"\s*(?:but |and |while )?(?:in|during|for|over|at|on|last|this|by) ")
_END_OF: Final = re.compile(r"\bend\b|底|末")
# 2月28日、6月6日、8月8日: the days of several occasions together.
_DAYS_LISTED: Final = re.compile(r"[、，和及与]|(?:,| and|, and) ")
_EXAMPLE: Final = re.compile(
    r"\b(?:among (?:them|which)|including|such as|for example|namely)\b|, (?:which|whose|who|and it|and they) "
)
_FROM: Final = re.compile(r"\bfrom\b|[由从]")
_TO: Final = re.compile(
    r"\bto (?:about |over |nearly |almost |more than |the current )?$|(?:增|升|提高|扩大?|上升|跃升?|发展|降|减少|下降|增加)(?:到|至|为)(?:了|目前的?|现在的?)?$"
)


def is_of_other(scene: Scene, date: Mention, figure: Figure) -> bool:
    """Whether a date before a figure is that of an event in a clause of its own, one of several days, or of the level left behind."""
    if _is_left_level(scene, date, figure) or _is_one_of_days(scene, date):
        return True
    return date.date_precision == "month" and _is_of_event(scene, date, figure)


def is_of_example(between: str) -> bool:
    """Whether the words between a figure and a date behind it tell that the date is that of one of those counted."""
    return _EXAMPLE.search(between) is not None


def _is_of_event(scene: Scene, month: Mention, figure: Figure) -> bool:
    """Whether a month only tells when something else happened: in another clause, without a number of its own.

    What stands has no month but that at whose end it is told; over one that opens the statement a flow runs (5月，签约9个项目).
    """
    if tells_until(scene, month) or tells_since(scene, month) or _END_OF.search(scene.words(month.start, month.end)):
        return False
    if scene.clause_start(month.start) <= figure.start < scene.clause_end(month.end):
        return False
    if figure.indicator in STOCKS or figure.measure == "cumulative":
        return True
    if scene.is_chinese:
        start, end = scene.clause_start(month.start), scene.clause_end(month.end)
        if _GOVERNS_ZH.match(scene.words(month.end, month.end + 2)) is not None:
            return False
    else:
        start = max(
            scene.statement_start(month.start), scene.start + scene.low.rfind(", ", 0, month.start - scene.start) + 1
        )
        end = scene.start + scene.low.find(", ", month.end - scene.start)
        if end < month.end or _GOVERNS_EN.match(scene.words(start, month.end)) is not None:
            return False
    return not any(start <= level.start < end for level in scene.levels)


def _is_one_of_days(scene: Scene, day: Mention) -> bool:
    """Whether a day is one of several told in a row."""
    if day.date_precision != "day" or tells_until(scene, day):
        return False
    for other in scene.dates:
        if other is not day and other.date_precision == "day":
            gap = scene.words(other.end, day.start) if other.end <= day.start else scene.words(day.end, other.start)
            if _DAYS_LISTED.fullmatch(gap) is not None:
                return True
    return False


def _is_left_level(scene: Scene, date: Mention, figure: Figure) -> bool:
    """Whether a date is that of the level from which the figure has come: 由2016年的39家增至117家."""
    if date.date_precision not in ("year", "month", "quarter"):
        return False
    between = scene.words(max(date.end, figure.start - 30), figure.start)
    if _TO.search(between) is None or scene.stop_after(date.end) < figure.start:
        return False
    return _FROM.search(scene.words(scene.clause_start(date.start), date.start)) is not None
