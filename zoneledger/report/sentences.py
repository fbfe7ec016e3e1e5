"""The sentence around some words of a document, for lists of rows that a reader may doubt."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polars as pl

from zoneledger.ledger import Ledger

_ROOM: Final = 180

Spot = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words in their sentence: `quote` stands between `before` and `after`; long ends are cut with an ellipsis."""

    before: str
    quote: str
    after: str


def sentences_at(ledger: Ledger, spots: Iterable[Spot]) -> dict[Spot, Sentence]:
    """The sentence of each spot (document, first and past-the-last character). Unknown documents have none."""
    wanted = sorted(set(spots))
    ids = sorted({document_id for document_id, _, _ in wanted})
    if not ids:
        return {}
    chosen = pl.col("document_id").is_in(ids)
    texts = dict(ledger.table("documents").filter(chosen).select("document_id", "text").collect().iter_rows())
    segments: dict[str, list[tuple[int, int]]] = {}
    spans = ledger.table("segments").filter(chosen).select("document_id", "span_start", "span_end").sort("span_start")
    for document_id, start, end in spans.collect().iter_rows():
        segments.setdefault(document_id, []).append((start, end))
    return {
        spot: _cut(texts[spot[0]], spot[1], spot[2], segments.get(spot[0], [])) for spot in wanted if spot[0] in texts
    }


def _cut(text: str, start: int, end: int, segments: list[tuple[int, int]]) -> Sentence:
    """The segments that the words touch, within bounds on both sides."""
    touched = [(low, high) for low, high in segments if low < end and start < high]
    low = min((segment[0] for segment in touched), default=start)
    high = max((segment[1] for segment in touched), default=end)
    before, after = text[min(low, start) : start], text[end : max(high, end)]
    return Sentence(
        ("\u2026" if len(before) > _ROOM else "") + before[-_ROOM:],
        text[start : min(end, start + 2 * _ROOM)] + ("\u2026" if end - start > 2 * _ROOM else ""),
        after[:_ROOM] + ("\u2026" if len(after) > _ROOM else ""),
    )
