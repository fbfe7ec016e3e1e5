"""The first resolution: which record each document's fact belongs to.

An identifier is a digest of what makes the thing the same thing, so it needs no state and survives re-runs and growth:

* a zone bears its registry identifier, or the one that linking made of place, kind and name;
* a project is its name (as `comparable_name` writes it) and its zone;
* an event is its type, modality, subject and interval; without an interval it is known only inside its document;
* an indicator is its zone, name, label, period, unit and modality; without a period also its value.

Two facts that one document tells apart never fall together, whatever their identity says. What several documents tell
under other names, `zoneledger.resolve.same_records` finds when all are there.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

import polars as pl

from schemas.frames import polars_schema
from zoneledger.names import comparable_name

_PREFIX: Final = {"projects": "prj", "events": "evt", "indicators": "ind"}
# Claims whose value is the key of another record of the same document.
REFERENCES: Final = {
    "project_id": "projects",
    "parent_project_id": "projects",
    "occasion_event_id": "events",
    "group_event_id": "events",
    "part_of_id": "indicators",
}
_ORDER: Final = ("projects", "events", "indicators")

Identity = dict[str, str]
RecordKey = tuple[str, str]  # table, key of the document's own


def assign_records(statements: pl.DataFrame) -> pl.DataFrame:
    """Statements with `record_key` become rows of the table `statements` with `record_id`; references follow."""
    replaced: list[tuple[str, str, str, str]] = []
    for document_id, facts in _facts_by_document(statements):
        ids = _record_ids(document_id, facts)
        replaced.extend((document_id, table, key, record_id) for (table, key), record_id in ids.items())
    ids_frame = pl.DataFrame(
        replaced,
        schema={"document_id": pl.String, "record_table": pl.String, "record_key": pl.String, "record_id": pl.String},
        orient="row",
    )
    resolved = statements.join(
        ids_frame, on=["document_id", "record_table", "record_key"], how="left", maintain_order="left"
    )
    references = pl.DataFrame({"property": list(REFERENCES), "_table": list(REFERENCES.values())})
    targets = ids_frame.rename({"record_table": "_table", "record_key": "value", "record_id": "_target"})
    return (
        resolved.join(references, on="property", how="left", maintain_order="left")
        .join(targets, on=["document_id", "_table", "value"], how="left", maintain_order="left")
        .with_columns(value=pl.coalesce("_target", "value"))
        .select(list(polars_schema("statements")))
    )


def link_project_mentions(mentions: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    """Give each project mention the record whose name, as the document states it, is the same."""
    named = (
        statements.filter((pl.col("record_table") == "projects") & (pl.col("property") == "name"))
        .select("document_id", "record_id", _name=pl.col("value").map_elements(comparable_name, return_dtype=pl.String))
        .unique(["document_id", "_name"], keep="first", maintain_order=True)
        .with_columns(kind=pl.lit("project"))
    )
    keyed = mentions.with_columns(
        _name=pl.when(pl.col("kind") == "project")
        .then(pl.coalesce("name", "text"))
        .map_elements(comparable_name, return_dtype=pl.String)
    )
    linked = keyed.join(named, on=["document_id", "kind", "_name"], how="left", maintain_order="left", suffix="_found")
    return linked.with_columns(record_id=pl.coalesce("record_id", "record_id_found")).select(mentions.columns)


def _facts_by_document(statements: pl.DataFrame) -> Iterator[tuple[str, dict[RecordKey, Identity]]]:
    """The best reading of each property, by document and record, in the order of the statements."""
    columns = ["document_id", "record_table", "record_key", "property", "value"]
    documents: dict[str, dict[RecordKey, Identity]] = {}
    best = statements.filter(pl.col("rank") == 0).select(columns)
    for document_id, table, key, name, value in best.iter_rows():
        documents.setdefault(document_id, {}).setdefault((table, key), {}).setdefault(name, value)
    yield from documents.items()


def _record_ids(document_id: str, facts: Mapping[RecordKey, Identity]) -> dict[RecordKey, str]:
    ids = {(table, key): key for table, key in facts if table == "zones"}
    taken: defaultdict[str, int] = defaultdict(int)
    for wanted in _ORDER:
        for (table, key), fact in facts.items():
            if table != wanted:
                continue
            identity = _IDENTITY[table](document_id, fact, ids)
            if taken[identity] and table == "indicators":  # the same figure twice with another value
                identity = f"{identity}|{fact.get('value', '')}"
            taken[identity] += 1
            if taken[identity] > 1:
                identity = f"{identity}|{document_id}|{taken[identity]}"
            ids[table, key] = f"{_PREFIX[table]}-{hashlib.sha256(identity.encode()).hexdigest()[:16]}"
    return ids


def _project_identity(document_id: str, fact: Identity, ids: Mapping[RecordKey, str]) -> str:
    return "|".join(("project", fact.get("zone_id", ""), comparable_name(fact.get("name", ""))))


def _event_identity(document_id: str, fact: Identity, ids: Mapping[RecordKey, str]) -> str:
    project = ids.get(("projects", fact.get("project_id", "")))
    interval = (fact.get("date_start", ""), fact.get("date_end", ""))
    group = fact.get("project_count", "") if project is None else ""
    return "|".join(
        (
            "event",
            fact.get("event_type", ""),
            fact.get("modality", ""),
            project or fact.get("zone_id", ""),
            *interval,
            group,
            "" if any(interval) else document_id,
        )
    )


def _indicator_identity(document_id: str, fact: Identity, ids: Mapping[RecordKey, str]) -> str:
    named = [fact.get(name, "") for name in ("zone_id", "indicator", "period_start", "period_end", "unit", "modality")]
    timeless = not fact.get("period_start") and not fact.get("period_end")
    label = comparable_name(fact.get("label", ""))
    return "|".join(("indicator", *named, label, fact.get("value", "") if timeless else ""))


_IDENTITY: Final = {"projects": _project_identity, "events": _event_identity, "indicators": _indicator_identity}
