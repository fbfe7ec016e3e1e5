"""Measures told in a row before as many numbers in a row: 工业总产值、税收分别达到30亿元、2.1亿元.

Takes as many measures, joined by list signs, as there are amounts or growths in the row behind them, each number with the
measure of its place (`industrial output value and tax revenue reached 3 billion yuan and 210 million yuan`). Leaves alone rows
of another length and measures with other words between them.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.project_runs import RESPECTIVE
from zoneledger.records import Mention


def measure_of_place(scene: Scene, mention: Mention) -> Term | None:
    """The measure of an amount by its place in a row of amounts; None where no row of measures stands before it."""
    levels = scene.levels
    at = bisect_left(levels, mention.start, key=lambda level: level.start)
    if at == len(levels) or levels[at] is not mention:
        return None
    first = last = at
    while first and last - first < _MOST and _in_row(scene, levels[first - 1], levels[first]):
        first -= 1
    while last + 1 < len(levels) and last - first < _MOST and _in_row(scene, levels[last], levels[last + 1]):
        last += 1
    if last - first == _MOST:
        return None
    row = row_of_measures(scene, levels[first].start, last - first + 1)
    if row is None:
        return None
    between = scene.words(row[-1].end, levels[first].start)
    behind = scene.words(levels[last].end, levels[last].end + _BEHIND)
    told = _LEVEL.search(between) is not None or any(RESPECTIVE.search(words) for words in (between, behind))
    return row[at - first] if told else None


def _in_row(scene: Scene, one: Mention, other: Mention) -> bool:
    return one.kind == other.kind == "money" and _NUMBERS.fullmatch(scene.words(one.end, other.start)) is not None


def row_of_measures(scene: Scene, at: int, count: int) -> Sequence[Term] | None:
    """So many measures in a row that end before a place, with no more than a verb and its adverbs in between."""
    if count < 2:
        return None
    low = scene.statement_start(at)
    told = [t for t in scene.terms.get("measures", ()) if low <= t.start and t.end <= at]
    row = told[-count:]
    if len(row) < count or len(scene.words(row[-1].end, at)) > _REACH or _DIGIT.search(scene.words(row[-1].end, at)):
        return None
    joint = _JOINT_ZH if scene.is_chinese else _JOINT_EN
    if not all(joint.fullmatch(scene.words(a.end, b.start)) for a, b in pairwise(row)):
        return None
    longer = len(told) > count and joint.fullmatch(scene.words(told[-count - 1].end, row[0].start)) is not None
    return None if longer else row


# A longer run of amounts is a table or worse, and no row of measures.
_MOST: Final = 8
_REACH: Final = 90
_BEHIND: Final = 16
_DIGIT: Final = re.compile(r"\d")
_NUMBERS: Final = re.compile(r"\s*(?:、|,|，|和|及|与|以及|and|, and)\s*(?:about |nearly |over |近|约|超)?")
_LEVEL: Final = re.compile(
    r"(?:达到?|完成|实现|为|突破|超过?)了?$|\b(?:reached|hit|totall?ed|were|stood at|amounted to|rose to|exceeded)(?: about| over| nearly)? $"
)
_JOINT_ZH: Final = re.compile(r"[^，。；,;\d]{0,6}?[、和及与][^，。；、,;\d]{0,8}")
_JOINT_EN: Final = re.compile(r"(?: [a-z'-]+){0,3}?(?:,| and|, and)(?: [a-z'-]+){0,3}? ")
