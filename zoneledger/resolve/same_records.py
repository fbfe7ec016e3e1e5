"""Records of different documents that are one: their statements and mentions are pointed at one identifier."""

from collections import defaultdict
from typing import Final

import polars as pl

from zoneledger.resolve import support
from zoneledger.resolve.identify import REFERENCES
from zoneledger.resolve.same_projects import same_projects

_SCHEMA: Final = {"record_table": pl.String, "old_id": pl.String, "new_id": pl.String}
# What makes two events of one project the same; without a day an event is known only inside its document.
_EVENT: Final = ("event_type", "modality", "project_id", "date_start", "date_end")


def same_records(statements: pl.LazyFrame, documents: pl.LazyFrame) -> pl.DataFrame:
    """`record_table`, `old_id` and `new_id` of every record that is another one: projects, and the events of such."""
    projects = same_projects(support.own_best(statements, documents, "projects"))
    found = _frame("projects", projects)
    if not projects:
        return found
    events = support.own_best(pointed(statements, found), documents, "events")
    return pl.concat([found, _frame("events", _same_events(events, set(projects.values())))])


def _frame(table: str, same: dict[str, str]) -> pl.DataFrame:
    return pl.DataFrame([(table, old, new) for old, new in sorted(same.items())], schema=_SCHEMA, orient="row")


def _same_events(told: pl.DataFrame, projects: set[str]) -> dict[str, str]:
    """Events of some projects that are the same by type, modality and interval; the first reported stands for all."""
    facts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    report: dict[str, tuple[str, str]] = {}
    own = told.filter(pl.col("property").is_in(_EVENT)).select(
        "record_id", "document_id", "published_on", "property", "value"
    )
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for record_id, document_id, published_on, name, value in own.iter_rows():
        facts[record_id].setdefault(name, value)
        documents[record_id].add(document_id)
        at = (str(published_on or "9999"), document_id)
        report[record_id] = min(report.get(record_id, at), at)
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for record_id, fact in facts.items():
        if fact.get("project_id") in projects and (fact.get("date_start") or fact.get("date_end")):
            alike[tuple(fact.get(name, "") for name in _EVENT)].append(record_id)
    found: dict[str, str] = {}
    for records in alike.values():
        told_by = [document for record in records for document in documents[record]]
        if len(records) > 1 and len(told_by) == len(set(told_by)):
            first, *others = sorted(records, key=report.__getitem__)
            found |= dict.fromkeys(others, first)
    return found


def pointed(statements: pl.LazyFrame, same: pl.DataFrame) -> pl.LazyFrame:
    """Statements whose records, and the records that their values name, are those that stand for them."""
    names = statements.collect_schema().names()
    references = pl.LazyFrame({"property": list(REFERENCES), "_table": list(REFERENCES.values())})
    own = same.lazy().rename({"old_id": "record_id", "new_id": "_record"})
    named = same.lazy().rename({"record_table": "_table", "old_id": "value", "new_id": "_value"})
    return (
        statements.join(own, on=["record_table", "record_id"], how="left", maintain_order="left")
        .join(references, on="property", how="left", maintain_order="left")
        .join(named, on=["_table", "value"], how="left", maintain_order="left")
        .with_columns(record_id=pl.coalesce("_record", "record_id"), value=pl.coalesce("_value", "value"))
        .select(names)
    )


def mentions_pointed(mentions: pl.DataFrame, same: pl.DataFrame) -> pl.DataFrame:
    """Mentions of projects with the record that stands for theirs."""
    projects = dict(same.filter(pl.col("record_table") == "projects").select("old_id", "new_id").iter_rows())
    return mentions.with_columns(pl.col("record_id").replace(projects)) if projects else mentions
