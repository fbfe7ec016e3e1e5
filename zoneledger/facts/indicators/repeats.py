"""One figure told several times (headline, lead, body) is one indicator with several statements.

A figure of the title is the body's figure of the same kind and unit, even if the title rounds it, or tells the amount that the
body adds in brackets in another currency; a title that a page prints twice tells it once. In the body, two sentences tell the
same figure if value, unit, indicator, zone, limits and period agree; equal numbers inside one sentence are never the same.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.parts import family_of

_ROUNDED: Final = Decimal("0.06")
_SAME: Final = Decimal("0.0005")
_LEADS: Final = 3


def join_repeats(figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those that only repeat another; each repeat is kept with the one that it repeats."""
    kept: list[Figure] = []
    heads: list[Figure] = []
    alike: dict[tuple[str | None, ...], list[Figure]] = {}
    for figure in figures:
        if figure.scene.sentence.segment.kind == "title":
            heads.append(figure)
            continue
        others = alike.setdefault((*family_of(figure), figure.zone, figure.modality, figure.scope_sector), [])
        twin = figure.again or next((k for k in others if _same(k, figure)), None)
        if twin is None:
            kept.append(figure)
            others.append(figure)
        else:
            _take(twin, figure)
    alone: list[Figure] = []
    for head in heads:
        if any(_converted(k, head) for k in kept):
            continue
        twin = next((k for k in kept if _headline_of(k, head) or _growth_of(k, head)), None)
        twin = twin or next((a for a in alone if _is_printed_again(a, head)), None)
        if twin is None:
            alone.append(head)
        else:
            twin.repeats.append(head)
    return [*alone, *kept]


def _take(twin: Figure, figure: Figure) -> None:
    twin.repeats.append(figure)
    if twin.period.start is None and figure.period.start is not None:
        twin.period, twin.period_binding = figure.period, figure.period_binding
    if twin.yoy is None:
        twin.growth, twin.yoy = figure.growth, figure.yoy


def _same(first: Figure, second: Figure) -> bool:
    """Whether two figures of one kind, unit, zone, modality and sector are the same figure."""
    if first.scene is second.scene or not _near(first.value, second.value, _SAME):
        return False
    if first.indicator in ("other", "growth_rate", "rank"):
        return False
    if (first.whole is None) != (second.whole is None) or (first.threshold is None) != (second.threshold is None):
        return False
    told = (first.period, second.period)
    if all(p.mention is not None for p in told) and (told[0].start, told[0].end) != (told[1].start, told[1].end):
        return False
    return first.unit != "count" or first.value > _LEADS


def _is_printed_again(first: Figure, second: Figure) -> bool:
    """Whether a line of the title repeats the one before."""
    told = (first.scene.sentence.folded, first.value, first.unit, first.indicator)
    return told == (second.scene.sentence.folded, second.value, second.unit, second.indicator)


def _headline_of(body: Figure, head: Figure) -> bool:
    if body.unit != head.unit or head.unit == "percent" or body.whole is not None:
        return False
    if body.unit == "count" and body.noun != head.noun:
        return False
    tolerance = _SAME if head.unit == "count" else _ROUNDED
    return _near(body.value, head.value, tolerance)


def _converted(body: Figure, head: Figure) -> bool:
    """Whether the title tells the amount that the body adds in brackets: $4.7b, 32.9 billion yuan ($4.7 billion)."""
    return any(
        aside.same_as is body.mention and aside.currency == head.unit and _near(aside.value, head.value, _ROUNDED)
        for aside in body.scene.sentence.money
        if aside.same_as is not None and aside.value is not None
    )


def _growth_of(body: Figure, head: Figure) -> bool:
    """Whether a growth that the title tells is that of a figure of the body."""
    return head.indicator == "growth_rate" and head.base == body.indicator and body.yoy == head.value


def _near(first: Decimal, second: Decimal, tolerance: Decimal) -> bool:
    return first == second or abs(first - second) <= tolerance * max(abs(first), abs(second))
