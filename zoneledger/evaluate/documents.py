"""Annotated documents: read from a gold folder, or put together from the tables of a snapshot."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import polars as pl

from zoneledger.evaluate.compare import Item, Span
from zoneledger.registry.zones import registry

FACT_TABLES: Final = ("zones", "projects", "events", "indicators")
Annotated = dict[str, Any]


class GoldError(ValueError):
    """A gold folder that cannot be used; the message names the file."""


def read_gold(folder: Path) -> dict[str, Annotated]:
    """The annotations `NAME.json` of a folder by name, with the spans of their evidence in `NAME.txt`."""
    documents = {}
    for path in sorted(folder.glob("*.json")):
        text_path = path.with_suffix(".txt")
        if not text_path.is_file():
            raise GoldError(f"{text_path}: missing; an annotation needs its text beside it")
        try:
            told: Annotated = json.loads(path.read_text(encoding="utf-8"))
        except (UnicodeDecodeError, json.JSONDecodeError) as error:
            raise GoldError(f"{path}: not a JSON annotation: {error}") from error
        text = text_path.read_bytes().decode("utf-8")
        for table in FACT_TABLES:
            for fact in told.setdefault(table, []):
                fact["_spans"] = _evidence_spans(fact, text)
        told.setdefault("mentions", [])
        documents[path.stem] = told
    if not documents:
        raise GoldError(f"{folder}: no annotations (NAME.json beside NAME.txt)")
    return documents


def _evidence_spans(fact: Item, text: str) -> list[Span]:
    evidence = fact.get("evidence") or []
    spans: list[Span] = []
    for piece in [evidence] if isinstance(evidence, str) else evidence:
        at = text.find(piece)
        while piece and at >= 0:
            spans.append((at, at + len(piece)))
            at = text.find(piece, at + 1)
    return spans


def read_snapshot(tables: Mapping[str, pl.LazyFrame]) -> dict[str, Annotated]:
    """The documents of a snapshot in the shape of gold, by the file name in `documents.source`."""
    documents: dict[str, Annotated] = {}
    by_id: dict[str, Annotated] = {}
    for row in (
        tables["documents"].filter(pl.col("outcome") != "duplicate").sort("source").collect().iter_rows(named=True)
    ):
        annotated: Annotated = {"document": row, "mentions": [], **{table: [] for table in FACT_TABLES}}
        documents[Path(row["source"].split("#")[0]).stem] = by_id[row["document_id"]] = annotated
    for row in tables["mentions"].sort("document_id", "span_start").collect().iter_rows(named=True):
        zone_id = row["record_id"] if row["kind"] == "zone" else None
        by_id[row["document_id"]]["mentions"].append(
            row | {"start": row["span_start"], "end": row["span_end"], "zone_id": zone_id}
        )
    zone_names = dict(tables["zones"].select("zone_id", "name").collect().iter_rows())
    records = _records(tables["statements"])
    for (document_id, table, record_id), record in records.items():
        if table == "zones":
            record["zone_id"] = record_id
        else:
            zone_id = record.get("zone_id")
            zone = records.get((document_id, "zones", zone_id or ""), {})
            record["zone"] = zone.get("name") or zone_names.get(zone_id) or zone_id
            project_id = record.get("project_id")
            if table == "events" and project_id:
                record["project"] = records.get((document_id, "projects", project_id), {}).get("name") or project_id
        by_id[document_id][table].append(record)
    return documents


def _records(statements: pl.LazyFrame) -> dict[tuple[str, str, str], Annotated]:
    """What each document states of each record: its best reading of each property, and all spans."""
    records: dict[tuple[str, str, str], Annotated] = {}
    rows = statements.sort("document_id", "rank", "span_start", "statement_id").collect()
    for row in rows.iter_rows(named=True):
        key = (row["document_id"], row["record_table"], row["record_id"])
        record = records.setdefault(key, {"_spans": [], "_statements": []})
        record["_spans"].append((row["span_start"], row["span_end"]))
        record["_statements"].append(row)
        if row["property"] == "companies":
            record.setdefault("companies", []).append(row["value"])
        else:
            record.setdefault(row["property"], row["value"])
    return records


def registered(zone_id: str | None) -> str | None:
    """The identifier if the registry has it, else None: zones that the registry lacks are compared by name."""
    return zone_id if zone_id in registry() else None
