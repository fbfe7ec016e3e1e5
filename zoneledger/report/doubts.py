"""What a reader may doubt: rows that fail checks, conflicts between documents, ambiguous names, unbound numbers.

Each list is a sample with the true count beside it, and each entry says where its words stand.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import polars as pl

from schemas import TABLES
from zoneledger.ledger import Ledger
from zoneledger.report.document_page import reading_of
from zoneledger.report.sentences import Spot
from zoneledger.report.unbound import KINDS, NOT_VALUES, REASONS, Unbound, explain_unbound

_MOST_CONFLICTS: Final = 20
_MOST_NAMES: Final = 20
_MOST_UNBOUND: Final = 40
_MOST_READ: Final = 400
_NAMED: Final = {"projects": "name", "zones": "name", "events": "event_type", "indicators": "label"}

Row = dict[str, Any]


@dataclass(slots=True)
class Sample:
    """The first of some rows, and how many there are in all."""

    total: int
    rows: list[Row] = field(default_factory=list)


def failing_rows(ledger: Ledger, checks: Sequence[Mapping[str, Any]]) -> list[Row]:
    """The examples of all failed checks, one row each, errors first: key, what it is called, where its words stand."""
    failed = sorted(
        (check for check in checks if check["rows_failed"]),
        key=lambda check: (check["severity"], -check["rows_failed"]),
    )
    rows = [
        {"check": check, "spot": _spot(example), "source": example["source"], **example}
        for check in failed
        for example in check["examples"]
    ]
    names = _names(ledger, ((row["check"]["table_name"], row["key"]) for row in rows))
    for row in rows:
        row["name"] = names.get((row["check"]["table_name"], row["key"]))
    return rows


def _spot(example: Mapping[str, Any]) -> Spot | None:
    if example["document_id"] is None or example["span_start"] is None:
        return None
    return example["document_id"], example["span_start"], example["span_end"]


def _names(ledger: Ledger, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What records are called, by table and key."""
    wanted: dict[str, set[str]] = {}
    for table, key in keys:
        wanted.setdefault(table, set()).add(key)
    found: dict[tuple[str, str], str] = {}
    for table, name in _NAMED.items():
        if table in wanted:
            key = TABLES[table].key
            frame = ledger.table(table).filter(pl.col(key).is_in(sorted(wanted[table]))).select(key, name).collect()
            found |= {(table, row[0]): str(row[1]).replace("_", " ") for row in frame.iter_rows() if row[1] is not None}
    return found


def conflicts(ledger: Ledger) -> Sample:
    """Records on which documents disagree, those of most documents first, with what each document says."""
    parts = []
    for table in ("projects", "indicators"):
        spec = TABLES[table]
        parts.append(
            ledger.table(table)
            .filter(pl.col("conflicts").list.len() > 0)
            .select(
                record_table=pl.lit(table),
                record_id=pl.col(spec.key),
                name=pl.col(_NAMED[table]),
                conflicts="conflicts",
                document_count="document_count",
            )
        )
    found = pl.concat(parts).sort(["document_count", "record_id"], descending=[True, False]).collect()
    sample = Sample(found.height, found.head(_MOST_CONFLICTS).to_dicts())
    ids = [row["record_id"] for row in sample.rows]
    told = (
        ledger.table("statements")
        .filter(pl.col("record_id").is_in(ids) & (pl.col("rank") == 0))
        .sort("document_id", "span_start")
        .collect()
        .to_dicts()
    )
    for row in sample.rows:
        row["sides"] = [
            (name, [s for s in told if s["record_id"] == row["record_id"] and s["property"] == name])
            for name in row["conflicts"]
        ]
    return sample


def ambiguous_names(ledger: Ledger) -> Sample:
    """Names of zones among which nothing decides, by name, the most frequent first, each with one place."""
    found = (
        ledger.table("mentions")
        .filter((pl.col("kind") == "zone") & pl.col("record_id").is_null() & (pl.col("candidates").list.len() > 0))
        .sort("document_id", "span_start")
        .group_by("text", maintain_order=True)
        .agg(
            pl.len().alias("mentions"),
            pl.col("document_id").n_unique().alias("documents"),
            pl.col("candidates", "document_id", "span_start", "span_end").first(),
        )
        .sort(["mentions", "text"], descending=[True, False])
        .collect()
    )
    rows = found.head(_MOST_NAMES).to_dicts()
    for row in rows:
        row["spot"] = (row["document_id"], row["span_start"], row["span_end"])
    return Sample(int(found["mentions"].sum()), rows)


@dataclass(slots=True)
class UnboundFigures:
    """Numbers and dates in no statement: true counts by kind, reasons over the documents read again, and examples."""

    kinds: list[tuple[str, int, int]]
    reasons: list[tuple[str, int]]
    documents_read: int
    documents: int
    rows: list[Row]


def unbound_figures(ledger: Ledger) -> UnboundFigures:
    """Count what is unbound, and say why for the documents with the smallest identifiers, an arbitrary fixed sample."""
    documents = ledger.table("documents").filter(pl.col("outcome") == "processed").select("document_id", "outcome")
    chosen = documents.sort("document_id").collect()
    sample = chosen.head(_MOST_READ)["document_id"].to_list()
    tables = {
        name: _grouped(ledger.table(name).filter(pl.col("document_id").is_in(sample)).sort("span_start").collect())
        for name in ("mentions", "statements", "segments")
    }
    found = [item for document_id in sample for item in _unbound_of(document_id, tables)]
    counts = Counter(item.reason for item in found)
    telling = [item for item in found if item.mention["kind"] == "money" and item.reason in _TELLING]
    telling.sort(
        key=lambda item: (_TELLING.index(item.reason), item.mention["document_id"], item.mention["span_start"])
    )
    rows = [
        {
            "mention": item.mention,
            "reading": reading_of(item.mention),
            "told": item.told,
            "spot": (item.mention["document_id"], item.mention["span_start"], item.mention["span_end"]),
        }
        for item in telling[:_MOST_UNBOUND]
    ]
    reasons = [(REASONS[reason], count) for reason, count in counts.most_common()]
    return UnboundFigures(_unbound_counts(ledger), reasons, len(sample), chosen.height, rows)


def _unbound_of(document_id: str, tables: Mapping[str, Mapping[str, list[Row]]]) -> list[Unbound]:
    mentions, statements, segments = (
        tables[name].get(document_id, []) for name in ("mentions", "statements", "segments")
    )
    return explain_unbound(mentions, statements, segments)


# Money that a rule should perhaps have taken: what a reader wants to see first.
_TELLING: Final = ("several_subjects", "no_rule", "no_subject")


def _unbound_counts(ledger: Ledger) -> list[tuple[str, int, int]]:
    """For each kind of number, how many are in no statement and how many there are; processed documents only."""
    processed = ledger.table("documents").filter(pl.col("outcome") == "processed").select("document_id")
    stated = ledger.table("statements").filter(~pl.col("property").is_in(sorted(NOT_VALUES)))
    numbers = (
        ledger.table("mentions").filter(pl.col("kind").is_in(list(KINDS))).join(processed, on="document_id", how="semi")
    )
    # A mention is bound if a statement begins or ends where it does, whichever end of the statement that is.
    ends = pl.concat([stated.select("document_id", at=pl.col(end)) for end in ("span_start", "span_end")]).unique()
    unbound = numbers.join(
        ends, left_on=["document_id", "span_start"], right_on=["document_id", "at"], how="anti"
    ).join(ends, left_on=["document_id", "span_end"], right_on=["document_id", "at"], how="anti")
    left, all_of = _by_kind(unbound), _by_kind(numbers)
    return [(kind, left.get(kind, 0), all_of.get(kind, 0)) for kind in KINDS]


def _by_kind(frame: pl.LazyFrame) -> dict[str, int]:
    counted = frame.group_by("kind").len().collect()
    return dict(zip(counted["kind"].to_list(), counted["len"].to_list(), strict=True))


def _grouped(frame: pl.DataFrame) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in frame.iter_rows(named=True):
        grouped.setdefault(row["document_id"], []).append(row)
    return grouped


def latest_changes(ledger: Ledger, most: int = 60) -> tuple[list[Row], Sample]:
    """What changed since the last snapshot: counts by table and kind of change, and the first of the changes."""
    changes = ledger.table("changes")
    counted = changes.group_by("record_table", "change").len().sort("record_table", "change").collect().to_dicts()
    found = changes.sort("change_id").collect()
    rows = found.head(most).to_dicts()
    names = _names(ledger, ((row["record_table"], row["record_id"]) for row in rows))
    for row in rows:
        row["name"] = names.get((row["record_table"], row["record_id"]))
    return counted, Sample(found.height, rows)
