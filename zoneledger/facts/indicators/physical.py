"""Areas, lengths, masses, capacities and shares: which indicator they are a figure of.

An area is of floors where workshops or buildings are told beside it, else of land; a length is of roads; what can be made in a year is
a capacity. A percentage that is no growth is `other`, with the words that say of what.
"""

import re
from decimal import Decimal
from typing import Final

from zoneledger.facts.indicators.amounts import figure_of_measure, reach_behind
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.labels import trim
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.project_runs import RESPECTIVE
from zoneledger.records import Mention

_MADE: Final = re.compile(r"output of|产量")
_MU: Final = re.compile(r"亩|\bmu\b|公顷|hectare|acre")
_FLOOR: Final = re.compile(
    r"workshop|building|plant|factor(?:y|ies)|floor|storehouse|warehouse|dormitor|apartment|厂房|建筑|载体|楼|用房|公寓"
)


def read_physical(scene: Scene, mention: Mention) -> Figure:
    """The figure of an area, a length, a mass, a capacity, or a share in percent that is no growth."""
    unit = mention.unit or "other"
    if unit == "percent":
        return _share(scene, mention)
    start, end = mention.start, mention.end
    low = scene.left_of(mention)
    own = max(low, scene.clause_start(start))
    high = reach_behind(scene, mention)
    around = scene.words(own, high)
    term = scene.last("measures", own, start) or scene.first("measures", end, high)
    name = term.name if term is not None else None
    how = "measured.word"
    if unit == "m2" and name == "other" and term is not None and _GREEN.search(scene.words(term.start, term.end)):
        return figure_of_measure(scene, mention, unit, "other", how, term)
    if unit == "m2":
        wide = term or scene.last("measures", low, start)
        floor = _FLOOR.search(scene.words(own, start)[-24:] + " " + scene.words(end, min(high, end + 30)))
        indicator = "floor_area" if floor or (wide is not None and wide.name == "floor_area") else "land_area"
        if wide is None and not _MU.search(scene.words(start, end)) and indicator == "land_area":
            how = "measured.unit"
        return figure_of_measure(scene, mention, unit, indicator, how, wide)
    if unit == "m":
        road = name == "road_length" or scene.last("measures", low, start) is not None
        road = road or (low > scene.start and _ROADS.search(scene.words(low - 24, start)) is not None)
        return figure_of_measure(
            scene, mention, unit, "road_length" if road else "other", how if road else "measured.unit", term
        )
    if name == "capacity" or (unit.endswith(("/year", "/day")) and not _MADE.search(around)) or unit == "kw":
        return figure_of_measure(scene, mention, unit, "capacity", how if name == "capacity" else "measured.unit", term)
    return figure_of_measure(scene, mention, unit, "other", how if term is not None else "measured.unit", term)


_GREEN: Final = re.compile(r"green|plant|afforest|绿|种植|播种|造林")
_ROADS: Final = re.compile(
    r"\b(?:roads?|highways?|pipelines?|sewers|streets)\b[^,;.]{0,6} (?:with|of|total)[^,;.]{0,30}$|道路[^。；]{0,12}$"
)
_WIDE_SHARES: Final = frozenset({"proportion", "share", "rate", "ratio", "percentage", "占比", "比重", "比例"})


_IN_ROW: Final = re.compile(r"\s*(?:、|，|,|和|及|and|, and)\s*")


def _share(scene: Scene, mention: Mention) -> Figure:
    """A percentage of something: `other`, with the words that say of what."""
    start, end = mention.start, mention.end
    low = max(scene.left_of(mention), start - (30 if scene.is_chinese else 90))
    listed = _IN_ROW.fullmatch(scene.words(scene.left_of(mention), start)) and scene.has(RESPECTIVE)
    reach = scene.start if listed else max(scene.start, start - (40 if scene.is_chinese else 120))
    wide = scene.last("share", reach, start)
    if wide is not None and not listed and scene.words(wide.start, wide.end) not in _WIDE_SHARES:
        wide = None
    term = scene.last("share", low, start) or wide or scene.first("share", end, min(scene.right_of(mention), end + 30))
    how = "share.word" if term is not None else "share.unknown"
    label = trim(scene.sentence.words(low, start), scene.language)
    return Figure(
        mention, start, end, scene, mention.value or Decimal(0), "percent", "other", how, label=label, cue=term
    )
