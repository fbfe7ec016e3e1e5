"""Which date of its sentence tells over which time a figure runs.

It is the date told right behind the figure, else the last one before it, else (in English) the first behind it in its statement;
on the day of a ceremony, that day for what is done there. Dates that compare, report or name something are none of them
(`dates`), nor is a day for what does not happen on a day. What the date makes of the figure is left to `periods`.
"""

import re
from typing import Final

from zoneledger.facts.indicators.dates import (
    CEREMONY_EN,
    CEREMONY_ZH,
    is_aside,
    is_inner,
    is_recent,
    is_year_of_event,
    of_report,
    tells_until,
)
from zoneledger.facts.indicators.dates_aside import is_of_example, is_of_other
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.measures import OF_A_DAY, STOCKS
from zoneledger.facts.indicators.scenes import CONVERTED, Scene
from zoneledger.records import Mention

_REPORTER: Final = re.compile(r"reporter|learned|news|said|电|记者|获悉|消息|讯")
_ENDS: Final = re.compile(r"[;]|(?<!u\.s)\. ")  # no full stop of `U.S. dollars`
_LONG: Final = ("half_year", "range")  # told behind the day of a meeting: what is told at it of half a year
# `4.8 billion yuan, of which 0.7 billion will be spent this year`: the date is that of the part.
_OF_PART: Final = re.compile(r"\bof (?:which|them|these)\b|\bincluding\b|\bamong (?:which|them)\b")
# `… put into use 29, the evaluation of the first quarter`, `…, with a planned investment of 2 billion yuan in 2023`: as well.
_OF_OWN_CLAUSE: Final = re.compile(
    r", (?:and )?(?:the|its) (?!total|combined|overall|aggregate|amount)[^,]*$|"
    r"(?:,| and)(?: with| and)?(?: an?| the| its)? (?:estimated|planned|annual|expected) [^,]*$"
)
_IN: Final = re.compile(r"(?: \([^()]{3,30}\))? (?:in|for|during|at) ")


def own_date(scene: Scene, figure: Figure) -> Mention | None:
    """The date that tells a figure's period, among those of its sentence."""
    if not scene.dates:
        return None
    if scene.telling is None:
        scene.telling = [m for m in scene.dates if not is_aside(scene, m) and not of_report(scene, m)]
        if not scene.telling:
            scene.telling = [m for m in scene.dates if is_year_of_event(scene, m)]
        scene.lasting = [m for m in scene.telling if not is_recent(m)]
    of_group = figure.of_group
    dates = scene.telling if of_group else scene.lasting
    if not dates:
        return None
    daily = of_group or figure.indicator in OF_A_DAY
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
    before = [
        m
        for m in dates
        if m.end <= figure.start and not is_inner(scene, m, figure) and not is_of_other(scene, m, figure)
    ]
    if figure.modality == "actual" and scene.is_chinese:
        before = [m for m in before if not _is_of_plan_before(scene, m, figure)]
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
    if scene.is_chinese:  # 24个项目4月6日集中签约
        return first if of_group and first.end <= scene.clause_end(figure.end) and first in dates[:1] else None
    between = scene.words(figure.end, first.start)
    if is_of_example(between) or (
        first.start > following and (_OF_PART.search(between) or _OF_OWN_CLAUSE.search(between))
    ):
        return None
    if _is_of_next(scene, figure, first):
        return None
    if first.start > following and _is_of_figure_behind(scene, figure, first, between):
        return None
    if first.start <= following or not _ENDS.search(between):
        return first
    return None


_PLANS: Final = re.compile(r"(?:全年|年度|内|度)?(?:计划|预计|拟|力争|将|预期)(?!总?投资[^，。；]{0,8}的)")


def _is_of_plan_before(scene: Scene, date: Mention, figure: Figure) -> bool:
    """Whether a date only tells for when an amount before the figure is planned: 新开工49个，2016年计划完成投资46亿元；其中5亿元以上5个."""
    if date.date_precision != "year" or scene.clause_end(date.end) >= figure.start:
        return False
    return _PLANS.match(scene.words(date.end, date.end + 8)) is not None and date.start > scene.start + 4


_TO_COME: Final = re.compile(r"\b(?:will|to be|is due|are due|plans? to|expects? to|expected to|slated)\b")


def _is_of_figure_behind(scene: Scene, figure: Figure, date: Mention, between: str) -> bool:
    """Whether a date behind another figure is of that one only.

    What stands has none of its own then (`3,600 people work there, and their output hit 21 billion yuan in 2022`), nor has what is
    told as done where the other is to come (`they cost 230 billion yuan, and 44 billion is to be spent this year`).
    """
    if figure.indicator in STOCKS and figure.modality == "actual" and not tells_until(scene, date):
        return True
    return figure.modality == "actual" and _TO_COME.search(between) is not None


def _is_of_next(scene: Scene, figure: Figure, date: Mention) -> bool:
    """Whether a date behind a figure opens a clause with a figure of its own: `87 are under way, the first quarter saw 4 billion`."""
    opening = scene.clause_start(date.start)
    if opening < figure.end:
        return False
    return any(date.end <= level.start < scene.clause_end(date.end) for level in scene.levels)


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
