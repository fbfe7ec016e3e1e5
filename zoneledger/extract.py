"""The default extractor, `documents -> (segments, mentions, statements)`: the order of the rooms, then rows.

Everything before the rows works on positions of `Reading.text`; `zoneledger.rows` makes them offsets into the staged
text, so that `text[span_start:span_end]` is the quote of every row. Statements name their record by a key of the
document's own (`record_key`); `zoneledger.resolve` turns keys into identifiers, so a better resolver needs no new
extraction.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from zoneledger.facts.event_status import take_stages_of_events
from zoneledger.facts.event_zones import take_zones_of_figures
from zoneledger.facts.events import read_events
from zoneledger.facts.indicators import read_indicators
from zoneledger.facts.projects import read_projects
from zoneledger.facts.sentences import sentences_of
from zoneledger.facts.zone_roles import take_places_of_projects
from zoneledger.mentions.brands import without_words_of_names
from zoneledger.mentions.dates import find_dates
from zoneledger.mentions.money import find_money
from zoneledger.mentions.organizations import find_organizations
from zoneledger.mentions.projects import find_projects
from zoneledger.mentions.quantities import find_quantities
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Article, Document, Fact, Mention, Segment
from zoneledger.rows import RowCollector
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
    named, article.zones = find_all_but_projects(document, segments)
    mentions = in_reading_order([*named, *find_projects(document, segments, named)])
    article.mentions = without_words_of_names(mentions) if document.is_chinese else mentions
    reason = judge_relevance(article)
    if reason is not None:
        return Extraction(article, [], irrelevant=reason)
    sentences = sentences_of(article)
    projects = read_projects(article, sentences)
    take_places_of_projects(article.zones, projects)
    events = read_events(article, sentences, projects)
    take_stages_of_events(projects, events, document.lexicon)
    indicators = read_indicators(article, sentences, projects, events)
    take_zones_of_figures(events, indicators)
    return Extraction(article, [*article.zones, *projects, *events, *indicators])


def find_all_but_projects(document: Document, segments: Sequence[Segment]) -> tuple[list[Mention], list[Fact]]:
    """Mentions of every kind that projects are read by, in reading order, and the facts of the zones among them."""
    dates = find_dates(document, segments)
    money = find_money(document, segments)
    quantities = find_quantities(document, segments, [*dates, *money])
    zones, facts = find_zones(document, segments)
    organizations = find_organizations(document, zones)
    return in_reading_order([*dates, *money, *quantities, *zones, *organizations]), facts


def in_reading_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions by start, the longer first where two begin together."""
    return sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))


def extract_shard(documents: pl.DataFrame) -> ExtractedTables:
    """Extract every document that staging left as `processed`; one that makes the extractor fail is quarantined."""
    outcomes: dict[str, tuple[str, str]] = {}
    rows = RowCollector(EXTRACTOR)
    for row in documents.filter(pl.col("outcome") == "processed").iter_rows(named=True):
        document_id: str = row["document_id"]
        try:
            extraction = extract_document(document_of(row))
            collect(rows, extraction)
        except Exception:  # noqa: BLE001 - one document must never stop a run; it is kept out with a reason
            _log.exception("%r: the extractor failed; the document is quarantined", row["source"])
            outcomes[document_id] = ("quarantined", "extraction_failed")
            continue
        if extraction.irrelevant is not None:
            outcomes[document_id] = ("irrelevant", extraction.irrelevant)
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
    frames = rows.frames()
    return ExtractedTables(judged.select(documents.columns), frames.segments, frames.mentions, frames.statements)


def collect(rows: RowCollector, extraction: Extraction) -> None:
    """Add one document's segments, mentions and statements to the rows of its shard."""
    article = extraction.article
    document = article.document
    rows.add(document.document_id, document.reading, article.segments, article.mentions, extraction.facts)


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
