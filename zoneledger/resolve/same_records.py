"""Records of different documents that are one: their statements and mentions are pointed at one identifier."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import Final

import polars as pl

from schemas.vocabularies import STAGE_EVENTS
from zoneledger.resolve import support
from zoneledger.resolve.components import components
from zoneledger.resolve.identify import REFERENCES
from zoneledger.resolve.same_projects import same_projects

_SCHEMA: Final = {"record_table": pl.String, "old_id": pl.String, "new_id": pl.String}
# What makes two events the same but for the words about their time, and two figures but for the words of their label.
_EVENT: Final = ("event_type", "modality", "project_id", "zone_id", "project_count")
_FIGURE: Final = (
    "zone_id", "attribution", "indicator", "measure", "period_start", "period_end", "unit", "modality", "stage",
    "threshold_low", "threshold_high", "scope_sector",
)  # fmt: skip
_NAMELESS: Final = ("other", "growth_rate", "rank")  # what is counted stands in the label alone
_SAME_FIGURE: Final = 0.1  # a share by which a figure is rounded or revised
_ONCE: Final = frozenset(STAGE_EVENTS.values())  # a project passes each of these stages once
_ONE_STAGE: Final = 45  # days by which reports of one stage differ

Facts = Mapping[str, Mapping[str, str]]


def same_records(statements: pl.LazyFrame, documents: pl.LazyFrame, places: pl.DataFrame) -> pl.DataFrame:
    """`record_table`, `old_id` and `new_id` of every record that is another one: projects, events and figures.

    `documents` tell their stories (`support.with_stories`); `places` are the zones with their cities.
    """
    cities = dict(places.select("zone_id", pl.coalesce("city", "province", "zone_id")).iter_rows())
    events = support.own_best(statements, documents, "events")
    projects = same_projects(support.own_best(statements, documents, "projects"), events, cities)
    found = _frame("projects", projects)
    told = support.own_best(pointed(statements, found), documents, "events")
    figures = support.own_best(statements, documents, "indicators")
    return pl.concat([found, _frame("events", _same_events(told)), _frame("indicators", _same_figures(figures))])


def _frame(table: str, same: dict[str, str]) -> pl.DataFrame:
    return pl.DataFrame([(table, old, new) for old, new in sorted(same.items())], schema=_SCHEMA, orient="row")


def _facts(told: pl.DataFrame, wanted: Iterable[str]) -> tuple[Facts, dict[str, set[str]], dict[str, tuple[str, str]]]:
    """Of each record some properties, the documents that tell of it, and its first report."""
    facts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    first: dict[str, tuple[str, str]] = {}
    own = told.filter(pl.col("property").is_in(list(wanted))).select(
        "record_id", "document_id", "published_on", "property", "value"
    )
    for record_id, document_id, published_on, name, value in own.iter_rows():
        facts[record_id].setdefault(name, value)
        documents[record_id].add(document_id)
        report = (str(published_on or "9999"), document_id)
        first[record_id] = min(first.get(record_id, report), report)
    return facts, documents, first


def _same_events(told: pl.DataFrame) -> dict[str, str]:
    """Events of one type and subject whose days may be one; the first reported stands for all.

    A stage that a project passes once is one event where two reports lie some weeks apart, too. An event without a day
    is known only inside its document, except that stage, where only one day is told of it.
    """
    facts, documents, first = _facts(told, (*_EVENT, "date_start", "date_end"))
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for record, fact in facts.items():
        if "project_id" in fact or "project_count" in fact:
            subject = ("project_id",) if "project_id" in fact else ("zone_id", "project_count")
            alike[tuple(fact.get(name, "") for name in ("event_type", "modality", *subject))].append(record)
    found: dict[str, str] = {}
    for (kind, modality, *_), records in sorted(alike.items()):
        once = kind in _ONCE and modality == "occurred" and "project_id" in facts[records[0]]
        dated = [record for record in records if "date_start" in facts[record]]
        pairs = [pair for pair in combinations(dated, 2) if _at_one_time(*(facts[r] for r in pair), once=once)]
        groups = components([*pairs, *((record, record) for record in dated)])
        if once and len(groups) == 1:
            groups = [[*groups[0], *(record for record in records if record not in groups[0])]]
        for group in groups:
            found |= _joined(group, documents, first)
    return found


def _at_one_time(one: Mapping[str, str], other: Mapping[str, str], *, once: bool) -> bool:
    """Whether two intervals have a day in common, or lie as near as reports of one stage do."""
    starts, ends = (
        [date.fromisoformat(fact.get(name) or fact["date_start"]) for fact in (one, other)]
        for name in ("date_start", "date_end")
    )
    return (max(starts) - min(ends)).days <= (_ONE_STAGE if once else 0)


def _same_figures(told: pl.DataFrame) -> dict[str, str]:
    """Figures of one zone, indicator and period that differ by rounding or a revision, whatever their labels say."""
    facts, documents, first = _facts(told, (*_FIGURE, "value"))
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for record, fact in facts.items():
        if fact.get("indicator") not in _NAMELESS and "period_start" in fact and "value" in fact:
            alike[tuple(fact.get(name, "") for name in _FIGURE)].append(record)
    found: dict[str, str] = {}
    for _, records in sorted(alike.items()):
        values = {record: float(facts[record]["value"]) for record in records}
        near = [
            (one, other)
            for one, other in combinations(records, 2)
            if abs(values[one] - values[other]) <= _SAME_FIGURE * max(abs(values[one]), abs(values[other]))
        ]
        for group in components(near):
            found |= _joined(group, documents, first)
    return found


def _joined(
    records: list[str], documents: Mapping[str, set[str]], first: Mapping[str, tuple[str, str]]
) -> dict[str, str]:
    """Records with the first reported of them, those left out that a document tells apart from an earlier one."""
    leader, *others = sorted(records, key=lambda record: (first[record], record))
    told, found = set(documents[leader]), {}
    for record in others:
        if told.isdisjoint(documents[record]):
            told |= documents[record]
            found[record] = leader
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
