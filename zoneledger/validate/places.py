"""Where the rows that fail a check stand: the document and span of each example.

A document stands for itself, a segment, mention or statement bears its span, and a record stands where a document
states it: at the words for the first doubted column that any document states, else for any property.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

import polars as pl

from schemas import TABLES
from schemas.vocabularies import RECORD_TABLE

Scan = Callable[[str], pl.LazyFrame]
Place = tuple[str, str]  # document, `START-END` or empty

NOWHERE: Final[Place] = ("", "")


def with_places(checks: pl.DataFrame, scan: Scan) -> pl.DataFrame:
    """Fill `example_documents` and `example_spans` of rows of `checks`; `scan` reads a table of the snapshot."""
    documents, spans = [], []
    for row in checks.iter_rows(named=True):
        found = _places(row["table_name"], row["examples"], row["columns_doubted"], scan) if row["examples"] else {}
        documents.append([found.get(key, NOWHERE)[0] for key in row["examples"]])
        spans.append([found.get(key, NOWHERE)[1] for key in row["examples"]])
    listed = pl.List(pl.String)
    return checks.with_columns(
        pl.Series("example_documents", documents, dtype=listed), pl.Series("example_spans", spans, dtype=listed)
    )


def _places(table: str, keys: list[str], columns: list[str], scan: Scan) -> Mapping[str, Place]:
    """The places of some rows of a table, published or rejected."""
    if table in RECORD_TABLE:
        return _of_records(table, keys, columns, scan)
    if table not in TABLES or "document_id" not in TABLES[table].model.to_schema().columns:
        return {}
    key = TABLES[table].key
    published = scan(table).filter(pl.col(key).is_in(keys)).collect().iter_rows(named=True)
    rejected = scan("rejects").filter((pl.col("table_name") == table) & pl.col("row_key").is_in(keys)).collect()
    rows = [*published, *(json.loads(row) for row in rejected["row_json"])]
    return {str(row[key]): (row["document_id"] or "", _span(row)) for row in rows}


def _of_records(table: str, keys: list[str], columns: list[str], scan: Scan) -> Mapping[str, Place]:
    wanted = (pl.col("record_table") == table) & pl.col("record_id").is_in(keys)
    rejected = scan("rejects").filter(pl.col("table_name") == "statements").select("row_json").collect()
    gone = [row for row in map(json.loads, rejected["row_json"]) if row["record_table"] == table]
    told = [*scan("statements").filter(wanted).collect().iter_rows(named=True), *gone]
    order = {name: place for place, name in enumerate(columns)}
    told.sort(
        key=lambda row: (order.get(row["property"], len(order)), row["rank"], row["document_id"], row["span_start"])
    )
    found: dict[str, Place] = {}
    for row in told:
        found.setdefault(row["record_id"], (row["document_id"], _span(row)))
    return found


def _span(row: Mapping[str, Any]) -> str:
    return f"{row['span_start']}-{row['span_end']}" if row.get("span_start") is not None else ""
