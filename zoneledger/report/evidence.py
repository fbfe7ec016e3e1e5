"""A document or a record with the words that prove its values."""

from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from schemas import TABLES
from zoneledger.ledger import Ledger

RECORD_TABLES: Final = ("projects", "zones", "events", "indicators")
_CONTEXT: Final = 60


class UnknownRecordError(LookupError):
    """No document or record of the snapshot has this identifier."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A statement with its words: `quote` stands in the document between `before` and `after`."""

    property: str
    value: str
    rank: int
    document_id: str
    source: str
    before: str
    quote: str
    after: str
    rule: str
    binding: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention in a document: its span in `text`, its kind and how it was read."""

    start: int
    end: int
    kind: str
    reading: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A record (`values` and `proofs`) or a document (`values`, `text` and `marks`) of the table `table`."""

    identifier: str
    table: str
    values: dict[str, Any]
    proofs: list[Proof]
    text: str | None = None
    marks: list[Marked] | None = None


def view_of(ledger: Ledger, identifier: str) -> EvidenceView:
    """Find a document or record by its identifier. Raises UnknownRecordError."""
    for table in ("documents", *RECORD_TABLES):
        key = TABLES[table].key
        found = ledger.table(table).filter(pl.col(key) == identifier).collect()
        if found.height:
            values = {name: value for name, value in found.row(0, named=True).items() if value not in (None, [], "")}
            return (
                _document(ledger, identifier, values)
                if table == "documents"
                else _record(ledger, identifier, table, values)
            )
    raise UnknownRecordError(
        f"{identifier}: no document, project, zone, event or indicator of {ledger.snapshot} has this identifier"
    )


def _document(ledger: Ledger, identifier: str, values: dict[str, Any]) -> EvidenceView:
    text = values.pop("text", "")
    mentions = ledger.table("mentions").filter(pl.col("document_id") == identifier).sort("span_start", "span_end")
    marks = [
        Marked(row["span_start"], row["span_end"], row["kind"], _reading(row))
        for row in mentions.collect().iter_rows(named=True)
    ]
    return EvidenceView(identifier, "documents", values, [], text, marks)


def _reading(mention: dict[str, Any]) -> str:
    """How a mention was read, in a few words: `7400000000 CNY at_least investment`."""
    if mention["kind"] == "date":
        return f"{mention['date_start'] or '?'}..{mention['date_end'] or '?'}"
    if mention["value"] is None:
        return str(mention["record_id"] or mention["name"] or "")
    high = "" if mention["value_high"] is None else f"-{mention['value_high']:.15g}"
    told = [mention["currency"] or mention["unit"], mention["qualifier"], mention["role"]]
    return " ".join([f"{mention['value']:.15g}{high}", *(word for word in told if word and word != "exact")])


def _record(ledger: Ledger, identifier: str, table: str, values: dict[str, Any]) -> EvidenceView:
    documents = ledger.table("documents").select("document_id", "source", "text", "published_on")
    statements = (
        ledger.table("statements")
        .filter((pl.col("record_table") == table) & (pl.col("record_id") == identifier))
        .join(documents, on="document_id", how="left")
        .sort("published_on", "document_id", "property", "rank", "statement_id", nulls_last=True)
        .collect()
    )
    proofs = []
    for row in statements.iter_rows(named=True):
        text, start, end = row["text"], row["span_start"], row["span_end"]
        proofs.append(
            Proof(
                row["property"],
                row["value"],
                row["rank"],
                row["document_id"],
                row["source"],
                before=text[max(0, start - _CONTEXT) : start].rpartition("\n")[2],
                quote=row["quote"],
                after=text[end : end + _CONTEXT].partition("\n")[0],
                rule=row["rule"],
                binding=row["binding"],
                confidence=row["confidence"],
            )
        )
    return EvidenceView(identifier, table, values, proofs)
