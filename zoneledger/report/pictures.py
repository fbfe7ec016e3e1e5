"""Pictures drawn by hand as plain figures for templates: the flow of a run, the tile map of provinces, sparklines."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

_HEIGHT: Final = 250.0
_GAP: Final = 14.0
_LEAST: Final = 3.0
_NODE: Final = 12.0
_COLUMNS: Final = (0.0, 190.0, 400.0, 610.0)
_TOP: Final = 34.0

OUTCOMES: Final = ("processed", "irrelevant", "duplicate", "quarantined")
RECORDS: Final = ("projects", "events", "indicators", "zones")


@dataclass(frozen=True, slots=True)
class Node:
    """A bar of the flow: its place, what it counts, and the class that gives it its colour."""

    x: float
    y: float
    height: float
    label: str
    count: int
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """What goes from one bar to another, as the path of an area."""

    path: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow of documents and rows through the stages; each column has its own scale."""

    nodes: list[Node]
    bands: list[Band]
    headings: list[tuple[float, str]]
    width: float
    height: float


def flow_picture(summary: Mapping[str, Any], statements: Mapping[str, int], kept_out: Mapping[str, int]) -> Flow:
    """Inputs, their outcomes, statements by kind, records. `statements` are counts by record table."""
    outcomes = summary["outcomes"]
    rows, rejected = summary["rows_published"], summary["rows_rejected"]
    files = f"from {summary['files']:,} files"
    inputs = _column(0, [("inputs", summary["documents"], "in", files)])
    reasons: dict[str, str] = {"processed": f"{rows['mentions']:,} mentions"}
    fates = _column(1, [(name, outcomes.get(name, 0), name, reasons.get(name, "")) for name in OUTCOMES])
    told = [(f"on {name}", statements.get(name, 0), name, "") for name in RECORDS]
    stated = _column(2, [*told, ("kept out", kept_out.get("statements", 0), "rejected", "")])
    records = [(name, rows[name], name, "") for name in RECORDS]
    lost = sum(rejected.get(name, 0) for name in RECORDS)
    made = _column(3, [*records, ("kept out", lost, "rejected", "")])
    bands = _fan(inputs[0], fates)
    if fates and fates[0].label == "processed":
        bands += _fan(fates[0], stated)
    ends = {node.label: node for node in made}
    bands += [
        _band(node, node.y, node.height, ends[node.kind], ends[node.kind].y, ends[node.kind].height)
        for node in stated
        if node.kind in ends
    ]
    headings = [
        (_COLUMNS[0], "came in"),
        (_COLUMNS[1], "became of them"),
        (_COLUMNS[2], "they state"),
        (_COLUMNS[3], "published"),
    ]
    nodes = [*inputs, *fates, *stated, *made]
    bottom = max(node.y + max(node.height, 22.0) for node in nodes)
    return Flow(nodes, bands, headings, 760.0, round(bottom + 4, 1))


def _column(number: int, parts: Sequence[tuple[str, int, str, str]]) -> list[Node]:
    """Bars from top to bottom with heights by their share; what is not there has no bar, what is small can be seen."""
    present = [part for part in parts if part[1]]
    total = sum(count for _, count, _, _ in present)
    room = _HEIGHT + (4 * _GAP if len(present) == 1 else (5 - len(present)) * _GAP)
    nodes, y = [], _TOP
    for label, count, kind, note in present:
        height = max(_LEAST, room * count / total)
        nodes.append(Node(_COLUMNS[number], round(y, 1), round(height, 1), label, count, kind, note))
        y += max(height, 22.0) + _GAP if height < 22.0 else height + _GAP
    return nodes


def _fan(source: Node, ends: Sequence[Node]) -> list[Band]:
    """All of one bar spread over others, in their shares."""
    total = sum(node.count for node in ends)
    bands, y = [], source.y
    for node in ends:
        part = source.height * node.count / total
        bands.append(_band(source, y, part, node, node.y, node.height))
        y += part
    return bands


def _band(source: Node, y0: float, height0: float, end: Node, y1: float, height1: float) -> Band:
    left, right = source.x + _NODE, end.x
    bend = (left + right) / 2
    path = (
        f"M{left:.1f} {y0:.1f}C{bend:.1f} {y0:.1f} {bend:.1f} {y1:.1f} {right:.1f} {y1:.1f}V{y1 + height1:.1f}"
        f"C{bend:.1f} {y1 + height1:.1f} {bend:.1f} {y0 + height0:.1f} {left:.1f} {y0 + height0:.1f}Z"
    )
    return Band(path, end.kind, f"{end.label}: {end.count:,}")


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map: its square, its figure, and the step of colour from 0 (nothing) to 5."""

    column: int
    row: int
    code: str
    province: str
    count: int
    step: int


def tile_map(counts: Mapping[str, int]) -> list[Tile]:
    """China's provinces as squares, coloured by a count; steps are powers of the largest, so that small ones show."""
    most = max(counts.values(), default=0)
    return [
        Tile(column, row, code, province, counts.get(province, 0), _step(counts.get(province, 0), most))
        for province, code, column, row in _tiles()
    ]


def _step(count: int, most: int) -> int:
    return 0 if not count else 1 + min(4, int(4.999 * (count / most) ** 0.5))


@cache
def _tiles() -> tuple[tuple[str, str, int, int], ...]:
    text = (files("zoneledger.report") / "province_tiles.csv").read_text(encoding="utf-8")
    return tuple(
        (row["province"], row["code"], int(row["column"]), int(row["row"])) for row in csv.DictReader(text.splitlines())
    )


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A small line of figures over runs: points of a path in a box of 96 by 22, and where the last one lies."""

    points: str
    last: tuple[float, float]
    told: str


def sparkline(values: Sequence[int]) -> Sparkline | None:
    """The line of some figures, oldest first; None where there is no run to compare with, or nothing to see."""
    if len(values) < 2 or not any(values):
        return None
    high, low = max(values), min(0, *values)
    step = 90 / (len(values) - 1)
    spread = (high - low) or 1
    points = [(round(3 + n * step, 1), round(19 - 16 * (value - low) / spread, 1)) for n, value in enumerate(values)]
    told = ", ".join(f"{value:,}" for value in values[-6:])
    return Sparkline(" ".join(f"{x},{y}" for x, y in points), points[-1], f"last runs: {told}")
