"""One article read afresh, with everything that was made of it and what was left unbound, and why."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from zoneledger.extract import EXTRACTOR, collect, document_of, extract_document
from zoneledger.report.unbound import Unbound, explain_unbound
from zoneledger.rows import RowCollector
from zoneledger.staging.sources import FORMATS, RawFile
from zoneledger.staging.stage import stage_files

_MEGABYTE: Final = 1_000_000
_MOST_MEGABYTES: Final = 10
_PACKED: Final = ".gz"

Row = dict[str, Any]


class ExplainError(ValueError):
    """A file that cannot be explained; the message names it and the reason."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document (a row of `documents` with its outcome), its rows, and the mentions that no statement uses.

    Statements name their record by the document's own key under `record_id`: nothing is resolved across documents.
    """

    document: Row
    segments: list[Row]
    mentions: list[Row]
    statements: list[Row]
    unbound: list[Unbound]


def explain_file(path: Path, record: int | None = None) -> Explanation:
    """Stage and extract one article of a file; `record` chooses among several (from 1). Raises ExplainError."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    packed = suffixes[-1:] == [_PACKED]
    kind = FORMATS.get((suffixes[-2:-1] if packed else suffixes[-1:] or [""])[0])
    if kind is None:
        raise ExplainError(f"{path}: not a file of articles; supported are {', '.join(FORMATS)}, each also with .gz")
    if not path.is_file():
        raise ExplainError(f"{path}: no such file")
    raw = RawFile(path.name, kind, packed, path.stat().st_size)
    documents = list(stage_files(path.parent, [raw], _MOST_MEGABYTES * _MEGABYTE).iter_rows(named=True))
    if record is None and len(documents) > 1:
        raise ExplainError(f"{path}: holds {len(documents)} articles; choose one with --record N, from 1")
    if not 1 <= (record or 1) <= len(documents):
        raise ExplainError(f"{path}: has no record {record or 1}; it holds {len(documents)}")
    return explain(documents[(record or 1) - 1])


def explain(document: Row) -> Explanation:
    """Extract one staged document (a row of `documents`) and say what became of every number and date."""
    if document["outcome"] == "quarantined":
        raise ExplainError(f"{document['source']}: cannot be read as an article: {document['outcome_reason']}")
    extraction = extract_document(document_of(document))
    rows = RowCollector(EXTRACTOR)
    collect(rows, extraction)
    frames = rows.frames()
    segments, mentions = frames.segments.to_dicts(), frames.mentions.to_dicts()
    outcome = "processed" if extraction.irrelevant is None else "irrelevant"
    told = document | {"outcome": outcome, "outcome_reason": extraction.irrelevant}
    statements = [row | {"record_id": row["record_key"]} for row in frames.statements.iter_rows(named=True)]
    unbound = explain_unbound(mentions, statements, segments, outcome)
    return Explanation(told, segments, mentions, statements, unbound)
