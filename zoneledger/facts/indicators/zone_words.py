"""Short words for a zone in a sentence of figures: those that tell whose a figure is."""

import re
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.named_zones import NamedZones
from zoneledger.facts.zone_references import BESIDE_CHARS, HEAD_EN, HEAD_ZH, HEADS, Reference, is_beside, references_in

WATCHED: Final = (Watched(HEAD_EN, HEADS["en"]), Watched(HEAD_ZH, HEADS["zh"]))
_BEHIND: Final = re.compile(r"\b(?:in|of|at|into|by) $")
_OF_SHARE: Final = re.compile(
    r"(?:占|in|以|高于|低于|快于|居|列|位居|among|"
    r"(?:%|\b(?:percent|per cent|cent|third|half|quarter|quarters|share|part|total|average|rest|most|top|one|all|any|heart|core|center|centre|south|north|east|west|parts|areas|districts|counties|zones|parks)) of)\s*$"
)
_AROUND: Final = 18


def zone_words(scene: Scene, zones: NamedZones) -> list[Reference]:
    """The short words of a sentence that may mean a zone of the article, in reading order.

    Those with which it is only compared, or of which a figure is a share (占全市的…), are left out.
    """
    if not scene.hints(HEAD_ZH if scene.is_chinese else HEAD_EN):
        return []
    found = references_in(scene.low, scene.start, scene.language, scene.zones)
    return [
        word
        for word in found
        if zones.knows(word)
        and not (
            is_beside(scene.words(word.start - BESIDE_CHARS, word.start))
            if word.level is None
            else _is_around(scene, word)
        )
    ]


def _is_around(scene: Scene, word: Reference) -> bool:
    """Whether a division is only what a figure is a share of, or a place in; not where it opens the statement."""
    low = scene.statement_start(word.start)
    before = scene.words(max(low, word.start - _AROUND), word.start)
    if before.endswith("in "):
        behind = scene.words(word.end, word.end + 1)
        return before.strip() != "in" and (
            behind not in ("", ".", ",", ";") or _OF_RANK.search(scene.words(low, word.start)) is not None
        )
    return _OF_SHARE.search(before) is not None


_OF_RANK: Final = re.compile(
    r"\b(?:first|second|third|top|most|largest|biggest|only|rank[a-z]*|among|best|leading|leader)\b"
)


def word_for(scene: Scene, words: list[Reference], low: int, start: int, end: int) -> Reference | None:
    """The short word that tells whose the figure from `start` to `end` is: the last before it, from `low` on.

    In English it may stand behind the figure in its clause: `23 projects were signed in the zone`.
    """
    for word in reversed(words):
        if low <= word.start and word.end <= start:
            return word
    if not words or scene.is_chinese:
        return None
    high = min(scene.clause_end(end), end + 50)
    for word in words:
        if end <= word.start:
            near = word.end <= high and _BEHIND.search(scene.words(end, word.start))
            return word if near else None
    return None


_LABEL_SIGNS: Final = 4


def is_label(scene: Scene) -> bool:
    """Whether a line of its own is only a zone's name with a colon: it opens the lines of that zone."""
    zone = scene.zones[0]
    return scene.low.rstrip().endswith((":", "：")) and len(scene.low.strip()) - (zone.end - zone.start) <= _LABEL_SIGNS
