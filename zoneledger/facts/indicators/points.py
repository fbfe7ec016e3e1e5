"""Percentage points: how far a growth or a share lies above or below another, a figure beside it (`other`).

`up 12.1%, 3.4 percentage points higher than in the city`, 增速高于全市2.3个百分点, 占比44.2%，较上年提高5.8个百分点. Takes those told in the
statement of a figure, whose time and zone they share; below and lower are negative, but where a decline narrows.
Leaves alone points that nothing told before them is compared by.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.labels import counted
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.records import Mention

POINTS: Final = re.compile(r"百分点|percentage point|basis point")
_REACH: Final = 70
_BELOW_ZH: Final = re.compile(r"低于|慢于|落后|滞后|回落|下降|降低|减少|下滑|放缓|少")
_DECLINE_ZH: Final = re.compile(r"降幅|跌幅")
_BELOW_EN: Final = re.compile(r" (?:lower|slower|less|below|behind)\b")
_FELL_EN: Final = re.compile(r"\b(?:down|fell|dropped|decreas(?:ed|ing)|declin(?:ed|ing)|slow(?:ed|ing))(?: by)? $")


def read_points(scene: Scene, figures: Sequence[Figure]) -> list[Figure]:
    """A figure for each number of percentage points of a sentence that stands beside a figure."""
    found: list[Figure] = []
    for mention in scene.asides:
        if mention.value is None or mention.unit != "other":
            continue
        if POINTS.search(scene.words(mention.start, mention.end)) is None:
            continue
        known = [*figures, *found]
        before = max((f for f in known if f.end <= mention.start), key=lambda f: f.end, default=None)
        low = max((m.end for m in (*scene.levels, *scene.asides) if m.end <= mention.start), default=scene.start)
        if before is None or mention.start - low > _REACH or scene.stop_after(before.end) < mention.start:
            continue
        value = -mention.value if _is_below(scene, low, mention) else mention.value
        found.append(
            Figure(
                mention, mention.start, mention.end, scene, value, "other", "other", "growth.points",
                label=counted(scene, low, mention) or None,
            )
        )  # fmt: skip
    return found


def _is_below(scene: Scene, low: int, mention: Mention) -> bool:
    """Whether points are told to lie below what is compared with."""
    before = scene.words(low, mention.start)
    if scene.is_chinese:
        return _BELOW_ZH.search(before) is not None and _DECLINE_ZH.search(before) is None
    behind = scene.words(mention.end, mention.end + 10)
    return _BELOW_EN.match(behind) is not None or _FELL_EN.search(before) is not None
