"""The default extractor, `documents -> (segments, mentions, statements)`: the order of the rooms, then rows.

Everything before the rows works on positions of `Reading.text`; here they become offsets into the staged text, so that
`text[span_start:span_end]` is the quote of every row. Statements name their record by a key of the document's own
(`record_key`); `zoneledger.resolve` turns keys into identifiers, so a better resolver needs no new extraction.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import polars as pl

from schemas.frames import polars_schema
from zoneledger.facts.events import read_events
from zoneledger.facts.indicators import read_indicators
from zoneledger.facts.projects import read_projects
from zoneledger.mentions.dates import find_dates
from zoneledger.mentions.money import find_money
from zoneledger.mentions.organizations import find_organizations
from zoneledger.mentions.projects import find_projects
from zoneledger.mentions.quantities import find_quantities
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import Reading, read
from zoneledger.records import Article, Document, Fact, Mention, Segment
from zoneledger.segments.relevance import judge_relevance
from zoneledger.segments.split import split_segments

EXTRACTOR: Final = "rules/0.1.0"
LANGUAGES: Final = ("en", "zh-Hans", "zh-Hant")

_log = logging.getLogger(__name__)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says. `irrelevant` holds the reason where no facts are drawn from it."""

    article: Article
    facts: list[Fact]
    irrelevant: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractedTables:
    """Frames of one shard: `documents` with outcomes, `segments`, `mentions`, `statements` with `record_key`."""

    documents: pl.DataFrame
    segments: pl.DataFrame
    mentions: pl.DataFrame
    statements: pl.DataFrame


def extract_document(document: Document) -> Extraction:
    """Read one document: segments, mentions of every kind, then the facts that its mentions support."""
    segments = split_segments(document.reading, document.language, document.title)
    article = Article(document, segments)
    if document.language not in LANGUAGES:
        return Extraction(article, [], irrelevant="foreign_language")
    dates = find_dates(document, segments)
    money = find_money(document, segments)
    quantities = find_quantities(document, segments, [*dates, *money])
    zones, article.zones = find_zones(document, segments)
    organizations = find_organizations(document, segments, zones)
    named = in_reading_order([*dates, *money, *quantities, *zones, *organizations])
    article.mentions = in_reading_order([*named, *find_projects(document, segments, named)])
    reason = judge_relevance(article)
    if reason is not None:
        return Extraction(article, [], irrelevant=reason)
    projects = read_projects(article)
    events = read_events(article, projects)
    indicators = read_indicators(article, projects, events)
    return Extraction(article, [*article.zones, *projects, *events, *indicators])


def in_reading_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions by start, the longer first where two begin together."""
    return sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))


def extract_shard(documents: pl.DataFrame) -> ExtractedTables:
    """Extract every document that staging left as `processed`; one that makes the extractor fail is quarantined."""
    outcomes: dict[str, tuple[str, str]] = {}
    segments: list[Row] = []
    mentions: list[Row] = []
    statements: list[Row] = []
    for row in documents.filter(pl.col("outcome") == "processed").iter_rows(named=True):
        document_id: str = row["document_id"]
        try:
            extraction = extract_document(document_of(row))
            rows = rows_of(extraction)
        except Exception:  # noqa: BLE001 - one document must never stop a run; it is kept out with a reason
            _log.exception("%s: the extractor failed; the document is quarantined", row["source"])
            outcomes[document_id] = ("quarantined", "extraction_failed")
            continue
        if extraction.irrelevant is not None:
            outcomes[document_id] = ("irrelevant", extraction.irrelevant)
        for collected, new in zip((segments, mentions, statements), rows, strict=True):
            collected.extend(new)
    changed = pl.DataFrame(
        {
            "document_id": list(outcomes),
            "_outcome": [outcome for outcome, _ in outcomes.values()],
            "_reason": [reason for _, reason in outcomes.values()],
        },
        schema={"document_id": pl.String, "_outcome": pl.String, "_reason": pl.String},
    )
    judged = documents.join(changed, on="document_id", how="left", maintain_order="left").with_columns(
        outcome=pl.coalesce("_outcome", "outcome"), outcome_reason=pl.coalesce("_reason", "outcome_reason")
    )
    return ExtractedTables(
        judged.select(documents.columns),
        pl.DataFrame(segments, schema=polars_schema("segments")),
        pl.DataFrame(mentions, schema=polars_schema("mentions")),
        pl.DataFrame(statements, schema=keyed_statements_schema()),
    )


def keyed_statements_schema() -> dict[str, pl.DataType]:
    """The schema of `statements` before resolution: `record_key` of the document stands for `record_id`."""
    return {("record_key" if name == "record_id" else name): kind for name, kind in polars_schema("statements").items()}


def document_of(row: Row) -> Document:
    """The document of a row of the table `documents`."""
    return Document(
        document_id=row["document_id"],
        reading=read(row["text"]),
        language=row["language"],
        title=row["title"],
        publisher=row["publisher"],
        published_on=row["published_on"],
        translated=row["translated"],
    )


def rows_of(extraction: Extraction) -> tuple[list[Row], list[Row], list[Row]]:
    """Rows of the tables `segments`, `mentions` and `statements` (the last with `record_key`) for one document."""
    article = extraction.article
    document_id, reading = article.document.document_id, article.document.reading
    return (
        [segment_row(document_id, reading, segment) for segment in article.segments],
        mention_rows(document_id, reading, article.mentions),
        statement_rows(document_id, reading, extraction.facts),
    )


def segment_row(document_id: str, reading: Reading, segment: Segment) -> Row:
    """One row of `segments`."""
    start, end = reading.raw_span(segment.start, segment.end)
    return {
        "segment_id": f"{document_id.removeprefix('doc-')}-s{segment.index}",
        "document_id": document_id,
        "position": segment.index,
        "kind": segment.kind,
        "paragraph": segment.paragraph,
        "span_start": start,
        "span_end": end,
    }


def mention_id(document_id: str, mention: Mention) -> str:
    """Identifier of a mention: spans of one kind never share a start within a document."""
    return f"{document_id.removeprefix('doc-')}-{mention.kind}-{mention.start}"


def mention_rows(document_id: str, reading: Reading, mentions: Sequence[Mention]) -> list[Row]:
    """Rows of `mentions`, in reading order."""
    rows = []
    for mention in mentions:
        start, end = reading.raw_span(mention.start, mention.end)
        rows.append(
            {
                "mention_id": mention_id(document_id, mention),
                "document_id": document_id,
                "kind": mention.kind,
                "span_start": start,
                "span_end": end,
                "text": reading.raw[start:end],
                "value": number(mention.value),
                "value_high": number(mention.value_high),
                "unit": mention.unit,
                "currency": mention.currency,
                "currency_assumed": mention.currency_assumed,
                "qualifier": mention.qualifier,
                "role": mention.role,
                "suspect": mention.suspect is not None,
                "suspect_reason": mention.suspect,
                "same_as": None if mention.same_as is None else mention_id(document_id, mention.same_as),
                "per_unit": mention.per_unit,
                "date_start": mention.date_start,
                "date_end": mention.date_end,
                "date_precision": mention.date_precision,
                "date_basis": mention.date_basis,
                "name": mention.name,
                "record_id": mention.record_id,
                "candidates": list(mention.candidates),
                "rule": mention.rule,
            }
        )
    return rows


def number(value: Decimal | None) -> float | None:
    """A decimal as the tables carry it."""
    return None if value is None else float(value)


# Properties of which a record may have several values at once: each is the best reading of its element.
LIST_PROPERTIES: Final = frozenset({"companies"})


def statement_rows(document_id: str, reading: Reading, facts: Sequence[Fact]) -> list[Row]:
    """Rows of `statements`; `rank` counts the readings of a property in the order in which the rules gave them."""
    rows: list[Row] = []
    short = document_id.removeprefix("doc-")
    for fact in facts:
        ranks: dict[str, int] = {}
        for claim in fact.claims:
            start, end = reading.raw_span(claim.start, claim.end)
            rank = ranks.get(claim.property, 0)
            if claim.property not in LIST_PROPERTIES:
                ranks[claim.property] = rank + 1
            rows.append(
                {
                    "statement_id": f"{short}-{len(rows)}",
                    "document_id": document_id,
                    "record_table": fact.table,
                    "record_key": fact.key,
                    "property": claim.property,
                    "value": claim.value,
                    "rank": rank,
                    "span_start": start,
                    "span_end": end,
                    "quote": reading.raw[start:end],
                    "binding": claim.binding,
                    "rivals": claim.rivals,
                    "rule": claim.rule,
                    "confidence": claim.confidence,
                    "extractor": EXTRACTOR,
                }
            )
    return rows
