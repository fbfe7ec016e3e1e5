"""Evidence pages of a snapshot: `evidence/doc-….html` for chosen documents, beside the tables and the report."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import polars as pl

from zoneledger.ledger import Ledger
from zoneledger.report.document_page import document_page
from zoneledger.report.evidence import UnknownRecordError
from zoneledger.report.layout import REPORT
from zoneledger.report.unbound import explain_unbound

FOLDER: Final = "evidence"
_HOME: Final = f"../{REPORT}"

Rows = list[dict[str, Any]]


def page_name(document_id: str) -> str:
    """The place of a document's page inside the snapshot. Identifiers are hex digits, so they are safe in a path."""
    return f"{FOLDER}/{document_id}.html"


def find_document(ledger: Ledger, told: str) -> str:
    """The identifier of a document told by its identifier or its source. Raises UnknownRecordError."""
    matches = (
        ledger.table("documents")
        .filter((pl.col("document_id") == told) | (pl.col("source") == told))
        .select("document_id")
        .collect()
    )
    if not matches.height:
        near = (
            ledger.table("documents")
            .filter(pl.col("source").str.contains(told, literal=True))
            .select("source")
            .sort("source")
            .head(3)
            .collect()["source"]
            .to_list()
        )
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UnknownRecordError(f"{told}: no document of {ledger.snapshot} has this identifier or source{hint}")
    return str(matches["document_id"].min())


def write_pages(ledger: Ledger, document_ids: Iterable[str], folder: Path | None = None) -> list[Path]:
    """Write the pages of some documents into the snapshot, or flat into another folder; returns their paths, sorted.

    Documents that the table does not hold have no page.
    """
    wanted = sorted(set(document_ids))
    place = folder or ledger.snapshot / FOLDER
    if wanted:
        place.mkdir(parents=True, exist_ok=True)
    home = _HOME if folder is None else None
    tables = {name: _rows_of(ledger, name, wanted) for name in ("documents", "segments", "mentions", "statements")}
    paths = []
    for document_id in wanted:
        if document_id not in tables["documents"]:
            continue  # the document itself was kept out
        document = tables["documents"][document_id][0]
        segments, mentions, statements = (
            tables[name].get(document_id, []) for name in ("segments", "mentions", "statements")
        )
        unbound = explain_unbound(mentions, statements, segments, document["outcome"])
        path = place / f"{document_id}.html"
        page = document_page(document, mentions, statements, unbound, home)
        path.write_text(page, encoding="utf-8", errors="replace")
        paths.append(path)
    return paths


def _rows_of(ledger: Ledger, table: str, document_ids: list[str]) -> dict[str, Rows]:
    order = {"documents": ["document_id"], "segments": ["position"], "statements": ["statement_id"]}
    rows = (
        ledger.table(table)
        .filter(pl.col("document_id").is_in(document_ids))
        .sort(order.get(table, ["span_start", "span_end"]))
        .collect()
    )
    grouped: dict[str, Rows] = {}
    for row in rows.iter_rows(named=True):
        grouped.setdefault(row["document_id"], []).append(row)
    return grouped
