"""Counts told in a row for stages told in a row: 新签约、新开工、新投产项目分别为28个、15个、7个.

Takes Chinese counts behind 分别 that are as many as the stage words listed before it, each with the stage of its place.
"""

import re
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.records import Mention

RESPECTIVELY: Final = re.compile(r"分别(?:新?增?(?:达到?|完成|实现|有|为|是|共|约|近))?$")
_NEXT_NUMBER: Final = re.compile(r"[、，和及与]{1,2}")
_NEXT_STAGE: Final = re.compile(r"(?:项目)?(?:数量?)?[、，和及与]{1,2}(?:新|集中|计划|实现|已|累计)?")
_FIRST_REACH: Final = 8


def respective_stage(scene: Scene, mention: Mention) -> str | None:
    """The stage of a count in such a row, None for any other count."""
    if not scene.is_chinese or not scene.hints(_SAID):
        return None
    counts = [m for m in scene.levels if m.kind == "quantity" and m.unit == "count"]
    if mention not in counts:
        return None
    place = first = counts.index(mention)
    while first and _NEXT_NUMBER.fullmatch(scene.words(counts[first - 1].end, counts[first].start)):
        first -= 1
    last = place
    while last + 1 < len(counts) and _NEXT_NUMBER.fullmatch(scene.words(counts[last].end, counts[last + 1].start)):
        last += 1
    start = counts[first].start
    said = RESPECTIVELY.search(scene.words(start - _FIRST_REACH, start))
    if said is None or last == first:
        return None
    at = start - len(said[0])
    listed = _row(scene, at)
    return listed[place - first].name if len(listed) == last - first + 1 else None


def _row(scene: Scene, at: int) -> list[Term]:
    """The stage words listed right before a place, in reading order."""
    row: list[Term] = []
    for term in reversed(scene.terms.get("stages", ())):
        if term.end > at:
            continue
        if row and _NEXT_STAGE.fullmatch(scene.words(term.end, row[0].start)) is None:
            break
        row.insert(0, term)
    return row


_SAID: Final = re.compile("分别")
# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (Watched(_SAID, ("分别",)),)
