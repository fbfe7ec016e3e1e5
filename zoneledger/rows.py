"""What extraction found becomes the tables `segments`, `mentions` and `statements`, with offsets into the staged text.

Columns are filled a document at a time: a row of its own for each of the hundreds of statements of an article would
cost as much as finding them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

import polars as pl
import pyarrow as pa

from schemas.frames import polars_schema
from zoneledger.reading import Reading
from zoneledger.records import Claim, Fact, Mention, Segment

Columns = dict[str, list[Any]]

# Properties of which a record may have several values at once: each is the best reading of its element.
_LIST_PROPERTIES: Final = frozenset({"companies", "joint_zone_ids"})
_AS_FOUND: Final = (
    "kind", "unit", "currency", "currency_assumed", "qualifier", "role", "per_unit",
    "date_start", "date_end", "date_precision", "date_basis", "name", "record_id", "rule",
)  # fmt: skip
_AS_CLAIMED: Final = ("property", "value", "binding", "rivals", "rule", "confidence")


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of some documents, in their order; `statements` have `record_key` where the table has `record_id`."""

    segments: pl.DataFrame
    mentions: pl.DataFrame
    statements: pl.DataFrame


def keyed_statements_schema() -> dict[str, pl.DataType]:
    """The schema of `statements` before resolution: `record_key` of the document stands for `record_id`."""
    return {("record_key" if name == "record_id" else name): kind for name, kind in polars_schema("statements").items()}


class RowCollector:
    """Gathers the rows of documents, one after the other; `extractor` is the name and version that statements bear."""

    def __init__(self, extractor: str) -> None:
        self._extractor = extractor
        self._segments: Columns = {name: [] for name in polars_schema("segments")}
        self._mentions: Columns = {name: [] for name in polars_schema("mentions")}
        self._statements: Columns = {name: [] for name in keyed_statements_schema()}

    def add(
        self,
        document_id: str,
        reading: Reading,
        segments: Sequence[Segment],
        mentions: Sequence[Mention],
        facts: Sequence[Fact],
    ) -> None:
        """Add the rows of one document, in reading order."""
        added = (
            (self._segments, _segment_columns(document_id, reading, segments)),
            (self._mentions, _mention_columns(document_id, reading, mentions)),
            (self._statements, _statement_columns(document_id, reading, facts, self._extractor)),
        )
        for columns, new in added:
            for name, values in new.items():
                columns[name].extend(values)

    def frames(self) -> Frames:
        """All rows so far."""
        return Frames(
            pl.DataFrame(self._segments, schema=polars_schema("segments")),
            pl.DataFrame(
                self._mentions | {"candidates": _lists(self._mentions["candidates"])}, schema=polars_schema("mentions")
            ),
            pl.DataFrame(self._statements, schema=keyed_statements_schema()),
        )


def _lists(values: list[list[str]]) -> pl.Series:
    """A column of lists of text; Polars itself takes ten times as long to make one from Python lists."""
    return pl.Series(pa.array(values, pa.large_list(pa.large_string())))


def _spans(reading: Reading, found: Sequence[Segment | Mention | Claim]) -> tuple[list[int], list[int]]:
    """Starts and ends in the staged text."""
    if reading.offsets is None:
        return [one.start for one in found], [one.end for one in found]
    offsets = reading.offsets
    starts = [offsets[one.start] for one in found]
    ends = [reading.raw_end(one.end) if one.start < one.end else offsets[one.start] for one in found]
    return starts, ends


def _columns(names: tuple[str, ...], found: Sequence[Mention] | Sequence[Claim]) -> Columns:
    """What mentions or claims have in some fields, field by field."""
    if not found:
        return {name: [] for name in names}
    return dict(zip(names, map(list, zip(*map(attrgetter(*names), found), strict=True)), strict=True))


def _segment_columns(document_id: str, reading: Reading, segments: Sequence[Segment]) -> Columns:
    starts, ends = _spans(reading, segments)
    short = document_id.removeprefix("doc-")
    return {
        "segment_id": [f"{short}-s{segment.index}" for segment in segments],
        "document_id": [document_id] * len(segments),
        "position": [segment.index for segment in segments],
        "kind": [segment.kind for segment in segments],
        "paragraph": [segment.paragraph for segment in segments],
        "span_start": starts,
        "span_end": ends,
    }


def _mention_columns(document_id: str, reading: Reading, mentions: Sequence[Mention]) -> Columns:
    starts, ends = _spans(reading, mentions)
    raw, short = reading.raw, document_id.removeprefix("doc-")

    def identifier(mention: Mention) -> str:
        """Spans of one kind never share a start within a document."""
        return f"{short}-{mention.kind}-{mention.start}"

    columns = _columns(_AS_FOUND, mentions)
    return columns | {
        "mention_id": [identifier(mention) for mention in mentions],
        "document_id": [document_id] * len(mentions),
        "span_start": starts,
        "span_end": ends,
        "text": [raw[start:end] for start, end in zip(starts, ends, strict=True)],
        "value": [_number(mention.value) for mention in mentions],
        "value_high": [_number(mention.value_high) for mention in mentions],
        "suspect": [mention.suspect is not None for mention in mentions],
        "suspect_reason": [mention.suspect for mention in mentions],
        "same_as": [None if mention.same_as is None else identifier(mention.same_as) for mention in mentions],
        "candidates": [list(mention.candidates) for mention in mentions],
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _statement_columns(document_id: str, reading: Reading, facts: Sequence[Fact], extractor: str) -> Columns:
    """`rank` counts the readings of a property of a record in the order in which the rules gave them."""
    claims: list[Claim] = []
    tables: list[str] = []
    keys: list[str] = []
    ranks: list[int] = []
    for fact in facts:
        claims += fact.claims
        tables += [fact.table] * len(fact.claims)
        keys += [fact.key] * len(fact.claims)
        told: dict[str, int] = {}
        for claim in fact.claims:
            rank = told.get(claim.property, 0)
            ranks.append(rank)
            if claim.property not in _LIST_PROPERTIES:
                told[claim.property] = rank + 1
    starts, ends = _spans(reading, claims)
    raw, short = reading.raw, document_id.removeprefix("doc-")
    columns = _columns(_AS_CLAIMED, claims)
    return columns | {
        "statement_id": [f"{short}-{number}" for number in range(len(claims))],
        "document_id": [document_id] * len(claims),
        "record_table": tables,
        "record_key": keys,
        "rank": ranks,
        "span_start": starts,
        "span_end": ends,
        "quote": [raw[start:end] for start, end in zip(starts, ends, strict=True)],
        "extractor": [extractor] * len(claims),
    }
