"""Sub-totals: what limits a figure (a threshold, a sector, a stage), which total contains it, and whether the parts add up.

A part follows its total in the sentence behind a word of parting (`of which`, 其中, 含), or opens the next sentence with one;
what is listed beside a part is a part of the same total. `parts_check` says of a total with at least two parts in one list
whether their sum reaches it: `adds_up`, `falls_short`, or `contradicts` where a part or the sum exceeds it. Parts by thresholds
may overlap, so their sum contradicts nothing.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.sectors import sector_of
from zoneledger.records import Mention

_FAMILIES: Final = {
    "industrial_output_value": "output",
    "output_value": "output",
    "fiscal_revenue": "fiscal",
    "tax_revenue": "fiscal",
    "fixed_asset_investment": "fixed investment",
    "industrial_investment": "fixed investment",
    "investment_total": "group investment",
    "investment_signed": "group investment",
    "enterprises": "firms",
    "high_tech_enterprises": "firms",
}
_ALL_OF_THEM: Final = re.compile(
    r"\baccording to the\b|\bin terms of\b|\bby (?:sector|industry|scale|type|investment)\b|从[^，。]{2,8}看|按[^，。]{2,8}分"
)
WATCHED: Final = (
    Watched(
        _ALL_OF_THEM,
        (
            "according to the", "in terms of", "by sector", "by industry", "by scale", "by type", "by investment", "看", "分",
        ),
    ),
)  # fmt: skip
_REST: Final = re.compile(r"其余|the rest|the remaining|the other")
_SEMICOLON: Final = re.compile(r"[;；]")
_FULL_STOP: Final = re.compile(r"\. |。")
_SORTED_ANEW: Final = re.compile(r"；从|;从|；按|; by ")
_EXACT: Final = Decimal("0.005")
_ROUGH: Final = Decimal("0.03")
_SECTORED: Final = frozenset(
    {"output_value", "enterprises", "enterprises_introduced", "revenue", "exports", "trade", "jobs"}
)


def family_of(figure: Figure) -> tuple[str, str]:
    """Figures that may be total and part: of one kind and unit."""
    return _FAMILIES.get(figure.indicator, figure.indicator), figure.unit


def limit_figures(scene: Scene, figures: Sequence[Figure], language: str) -> None:
    """Set threshold, sector and stage of the figures of a sentence."""
    group: Figure | None = None
    counted: list[Figure] = []
    for figure in figures:
        if figure.counts_projects:
            group = figure
            counted.append(figure)
        if figure.of_group or figure.indicator.startswith(("enterprises", "high_tech")):
            figure.threshold = _threshold(scene, figure)
        if figure.indicator in ("investment_signed", "investment_total", "investment_completed") and group is not None:
            if _sums_parts(scene, figure, counted):
                group = counted[0]
            figure.threshold = figure.threshold or group.threshold
            figure.stage = group.indicator.removeprefix("projects_")
            figure.label = (
                figure.label if figure.how == "amount.measure_before" and group.label is None else group.label
            )
        if (figure.of_group or figure.indicator in _SECTORED) and figure.label:
            figure.scope_sector = _sector(language, figure.label)


@lru_cache(maxsize=4096)
def _sector(language: str, label: str) -> str | None:
    sector = sector_of(language, label)
    return None if sector == "other" else sector


def _threshold(scene: Scene, figure: Figure) -> Mention | None:
    """The threshold beside a count: before it in its clause, or right behind it before the next number."""
    if figure.mention is None:
        return None
    low = scene.left_of(figure.mention)
    high = min(scene.right_of(figure.mention), scene.stop_after(figure.end))
    before = [m for m in scene.asides if m.role == "threshold" and low <= m.start and m.end <= figure.start]
    if before and scene.clause_start(figure.start) <= before[-1].end:
        return before[-1]
    behind = [m for m in scene.asides if m.role == "threshold" and figure.end <= m.start < high]
    if not behind or behind[0].start - figure.end > 40 or _is_of_next(scene, figure, behind[0]):
        return None
    return None if scene.first("part", figure.end, behind[0].start) is not None else behind[0]


def _sums_parts(scene: Scene, amount: Figure, counted: Sequence[Figure]) -> bool:
    """Whether a total behind several parts is that of their whole: 引进项目26个，其中甲类5个、乙类1个，总投资210亿元."""
    if len(counted) < _WHOLE_AND_PARTS or scene.first("part", counted[0].end, counted[1].start) is None:
        return False
    return _TOTAL.search(scene.words(counted[-1].end, amount.start)) is not None


_WHOLE_AND_PARTS: Final = 3
_TOTAL: Final = re.compile(r"总投资|总额|投资总|合计|\btotal\b|\bin all\b|altogether")


def _is_of_next(scene: Scene, figure: Figure, threshold: Mention) -> bool:
    """Whether a threshold behind a count limits the next one, in whose clause it stands: 新签约项目9个，新开工亿元以上项目7个."""
    clause = scene.clause_start(threshold.start)
    return clause > figure.end and any(
        level.unit == "count" and threshold.end <= level.start < scene.clause_end(threshold.end)
        for level in scene.levels
    )


def contain_figures(figures: Sequence[Figure]) -> None:
    """Find the total of each part, in reading order."""
    totals: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        if figure.unit == "percent" or figure.indicator in ("rank", "growth_rate", "other"):
            continue
        family = family_of(figure)
        before = totals.get(family)
        whole = None if before is None else _whole(figure, before)
        if whole is not None and whole is not figure:
            figure.whole = whole
        totals[family] = figure


def _whole(figure: Figure, before: Figure) -> Figure | None:
    """The total of a figure, given the figure of its family before it."""
    scene = figure.scene
    top = before if before.whole is None else before.whole
    if before.scene is scene:
        if before.modality != figure.modality:
            return None
        parting = _parting(scene, before.end, figure.start)
        if parting is not None:
            inner = before.whole is not None and _only_narrows(scene, before, parting.start)
            return before if before.whole is None or inner else top
        if before.whole is not None and _listed(scene, before, figure):
            return before.whole
        return None
    near = figure.scene.sentence.segment.paragraph - top.scene.sentence.segment.paragraph
    opened = scene.first("part", scene.start, figure.start) is not None or (
        scene.has(_ALL_OF_THEM) and _ALL_OF_THEM.search(scene.words(scene.start, figure.start))
    )
    if opened and 0 <= near <= 1 and figure.value <= top.value and figure.modality == top.modality:
        return top
    return None


def _parting(scene: Scene, low: int, high: int) -> Term | None:
    """The last word between two places that makes a part of what stands behind it; `with a total investment of` makes none."""
    told = [t for t in scene.terms.get("part", ()) if low <= t.start and t.end <= high]
    return next((t for t in reversed(told) if _WITH_MONEY.match(scene.words(t.start, t.end + 24)) is None), None)


_WITH_MONEY: Final = re.compile(
    r"with (?:a |an |the |its |their )?(?:total |planned |estimated |contracted |combined |overall )*invest"
)


def _only_narrows(scene: Scene, before: Figure, at: int) -> bool:
    """Whether a second word of parting speaks of the part right before it (其中制造业22个，含10亿元以上5个)."""
    return not _SEMICOLON.search(scene.words(before.end, at))


def _listed(scene: Scene, before: Figure, figure: Figure) -> bool:
    """Whether two figures stand in one list of parts."""
    gap = scene.words(before.end, figure.start)
    return len(gap) <= 110 and not _FULL_STOP.search(gap) and figure.indicator == before.indicator


def check_totals(figures: Sequence[Figure]) -> None:
    """Compare each total with the sums of the lists of its parts."""
    lists: defaultdict[int, defaultdict[tuple[int, int], list[Figure]]] = defaultdict(lambda: defaultdict(list))
    wholes: dict[int, Figure] = {}
    for figure in figures:
        if figure.whole is not None:
            wholes[id(figure.whole)] = figure.whole
            lists[id(figure.whole)][figure.scene.start, _statement(figure)].append(figure)
    for key, whole in wholes.items():
        results = [_compare(whole, parts) or _compare(whole, _first_statement(parts)) for parts in lists[key].values()]
        for result in ("contradicts", "adds_up", "falls_short"):
            if result in results:
                whole.check = result
                break


def _statement(figure: Figure) -> int:
    """The number of the statement in its sentence: lists that a semicolon parts are lists of their own by dimension."""
    scene = figure.scene
    cuts = [m.start() for m in _SORTED_ANEW.finditer(scene.words(scene.start, figure.start))]
    return len(cuts)


def _compare(whole: Figure, parts: Sequence[Figure]) -> str | None:
    if any(part.value > whole.value * (1 + _EXACT) for part in parts):
        return "contradicts"
    if len(parts) < 2:
        return None
    total = sum((part.value for part in parts), Decimal(0))
    rough = any(_is_rough(figure) for figure in (whole, *parts))
    slack = abs(whole.value) * (_ROUGH if rough else _EXACT)
    if abs(total - whole.value) <= slack:
        return "adds_up"
    if total < whole.value:
        return "falls_short"
    if len(_first_statement(parts)) < len(parts):  # what a semicolon parts may be sorted in another way
        return None
    overlapping = any(part.threshold is not None for part in parts)
    return "falls_short" if overlapping and not _REST.search(whole.scene.low) else "contradicts"


def _first_statement(parts: Sequence[Figure]) -> list[Figure]:
    """The parts up to the first semicolon."""
    stop = parts[0].scene.stop_after(parts[0].end)
    return [part for part in parts if part.start < stop]


def _is_rough(figure: Figure) -> bool:
    return figure.mention is not None and (figure.mention.qualifier or "exact") != "exact"
