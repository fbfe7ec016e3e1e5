"""A text with its mentions and statements, cut into runs that a page or terminal can show.

Spans overlap: a zone stands inside a project's name, several statements share their words. Spans that overlap form one
`Mark`, the unit that a reader points at; inside it, `Piece`s are cut at every boundary, so each piece has the same
spans over its whole length. Pieces and plain runs, joined, give the text back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

Row = Mapping[str, Any]

_ORDER: Final = ("projects", "events", "indicators", "zones")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters with the kinds that cover it, the innermost first; `start` is its place in the text."""

    start: int
    text: str
    kinds: tuple[str, ...]
    stated: bool


@dataclass(slots=True)
class Mark:
    """Overlapping spans as one thing to point at: its pieces, mentions and statements."""

    start: int
    end: int
    pieces: list[Piece] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)

    def by_record(self) -> list[list[Row]]:
        """The statements gathered by the record that they speak of, projects first."""
        gathered: dict[tuple[str, str], list[Row]] = {}
        for row in self.statements:
            gathered.setdefault((row["record_table"], row["record_id"]), []).append(row)
        return [gathered[key] for key in sorted(gathered, key=lambda key: _ORDER.index(key[0]))]


@dataclass(frozen=True, slots=True)
class Gap:
    """Plain text between marks."""

    start: int
    text: str


def annotate(text: str, mentions: Sequence[Row], statements: Sequence[Row]) -> list[Gap | Mark]:
    """Cut a text into plain runs and marks, in reading order; rows are those of the tables `mentions`, `statements`."""
    marks = _clusters(mentions, statements)
    runs: list[Gap | Mark] = []
    at = 0
    for mark in marks:
        if mark.start > at:
            runs.append(Gap(at, text[at : mark.start]))
        mark.pieces = list(_pieces(text, mark))
        runs.append(mark)
        at = mark.end
    if at < len(text):
        runs.append(Gap(at, text[at:]))
    return runs


def _clusters(mentions: Sequence[Row], statements: Sequence[Row]) -> list[Mark]:
    """Marks without their pieces: a span joins the mark before it if it begins inside."""
    spans = [(row["span_start"], row["span_end"], True, row) for row in mentions]
    spans += [(row["span_start"], row["span_end"], False, row) for row in statements]
    marks: list[Mark] = []
    for start, end, is_mention, row in sorted(spans, key=lambda span: (span[0], -span[1], not span[2])):
        if end <= start:
            continue
        if not marks or start >= marks[-1].end:
            marks.append(Mark(start, end))
        mark = marks[-1]
        mark.end = max(mark.end, end)
        (mark.mentions if is_mention else mark.statements).append(row)
    return marks


def _pieces(text: str, mark: Mark) -> Iterable[Piece]:
    rows = [*mark.mentions, *mark.statements]
    cuts = sorted({row[end] for row in rows for end in ("span_start", "span_end")})
    for start, end in pairwise(cuts):
        over = [row for row in mark.mentions if row["span_start"] <= start and end <= row["span_end"]]
        over.sort(key=lambda row: row["span_end"] - row["span_start"])
        stated = any(row["span_start"] <= start and end <= row["span_end"] for row in mark.statements)
        kinds = tuple(dict.fromkeys(row["kind"] for row in over))
        yield Piece(start, text[start:end], kinds or (("trigger",) if stated else ()), stated)
