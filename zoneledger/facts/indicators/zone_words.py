"""Short words for a zone in a sentence: `the zone`, 经开区, 园区, and `the chemical park` for the Green Chemical Park."""

import re
from itertools import product
from typing import Final, NamedTuple

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched

# The group says which sort of word it is (`ZoneWord`).
_ZONES: Final = ("zone", "new area", "new district")
_KINDS: Final = ("development", "high-tech", "hi-tech", "economic", "free trade", "bonded", "high tech")
_PARKS: Final = ("park", "base", "industrial park")
_EN: Final = re.compile(
    rf"the (?<=\bthe )(?:(?P<park>{'|'.join(_PARKS)})|(?:whole |entire )?(?:(?:{'|'.join(_KINDS)}) )?(?:{'|'.join(_ZONES)}))\b|"
    r"whole (?<=\bwhole )zone\b"
)
_KINDS_ZH: Final = ("高新区", "经开区", "开发区", "新区", "实验区", "示范区", "综保区", "保税区")
_PARKS_ZH: Final = ("园区", "全园", "该园")
_OWN_ZH: Final = ("全区", "我区", "该区")
_ZH: Final = re.compile("|".join((*_KINDS_ZH, *_PARKS_ZH, *_OWN_ZH)))
_SORTS_ZH: Final = {
    word: sort for sort, words in (("kind", _KINDS_ZH), ("park", _PARKS_ZH), ("own", _OWN_ZH)) for word in words
}
_BEHIND: Final = re.compile(r"\b(?:in|of|at|into|by) $")
_HEADS: Final = ("park", "zone", "base", "valley", "city", "port", "town")
_HEADED: Final = re.compile(rf"the (?<=\bthe )((?:[a-z'-]+ ){{1,3}}(?:{'|'.join(_HEADS)}))\b")
_PLAIN_HEADS: Final = frozenset({"development zone", "high-tech zone", "industrial park", "economic zone", "new city"})
WATCHED: Final = (
    Watched(
        _EN,
        (
            "whole zone",
            *(f"the {park}" for park in _PARKS),
            *(" ".join(words) for words in product(("the", "whole", "entire", *_KINDS), _ZONES)),
        ),
    ),
    Watched(_ZH, (*_KINDS_ZH, *_PARKS_ZH, *_OWN_ZH)),
    Watched(_HEADED, tuple(f" {head}" for head in _HEADS)),
)


class ZoneWord(NamedTuple):
    """A short word for a zone: for the article's `own`, for one of its `kind`, for a `park`, or (None) for any."""

    start: int
    end: int
    sort: str | None
    text: str


def zone_words(scene: Scene) -> list[ZoneWord]:
    """The short words of a sentence, in reading order."""
    at = scene.start
    if scene.is_chinese:
        found = _ZH.finditer(scene.low) if scene.hints(_ZH) else ()
        words = [ZoneWord(at + m.start(), at + m.end(), _SORTS_ZH[m[0]], m[0]) for m in found]
        return [
            w for w in words if not any(z.start <= w.start and w.end <= z.end for z in scene.zones)
        ]  # no name's end
    found = _EN.finditer(scene.low) if scene.hints(_EN) else ()
    return [ZoneWord(at + m.start(), at + m.end(), m.lastgroup, m[0]) for m in found]


def word_for(scene: Scene, words: list[ZoneWord], low: int, start: int, end: int) -> ZoneWord | None:
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


def is_headed(scene: Scene) -> bool:
    """Whether a sentence has a phrase that may be the end of a zone's name, as `named_by_head` looks for."""
    return not scene.is_chinese and scene.has(_HEADED)


def named_by_head(scene: Scene, low: int, high: int, names: dict[str, str]) -> str | None:
    """The zone whose name ends as the last phrase of a headed sentence (`is_headed`) between two places does.

    `The chemical park` is the `Green Chemical Park`.
    """
    found = None
    for match in _HEADED.finditer(scene.words(low, high)):
        if match[1] in _PLAIN_HEADS:
            continue
        keys = [key for key, name in names.items() if name.endswith(" " + match[1])]
        found = keys[0] if len(keys) == 1 else found
    return found


_LABEL_SIGNS: Final = 4
_KINDS_MEANT: Final = {
    "开发区": "开发区|经开区|高新区",
    "经开区": "经开区|经济技术开发区|经济开发区",
    "高新区": "高新|高技术",
    "综保区": "综保区|综合保税区",
}


def of_kind(name: str, kind: str) -> bool:
    """Whether a short word for a zone fits a name: 经开区 means an 经济技术开发区."""
    return re.search(_KINDS_MEANT.get(kind, kind), name) is not None


def is_label(scene: Scene) -> bool:
    """Whether a line of its own is only a zone's name with a colon: it opens the lines of that zone."""
    zone = scene.zones[0]
    return scene.low.rstrip().endswith((":", "：")) and len(scene.low.strip()) - (zone.end - zone.start) <= _LABEL_SIGNS
