"""Checks that need more than a row: rows against one another, and against other tables of the snapshot."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from schemas import TABLES
from schemas.quality import CHECKS, Surroundings
from schemas.quality.table import verbatim_evidence
from schemas.vocabularies import RECORD_TABLE
from zoneledger import Ledger
from zoneledger.validate.judge import judge

Tables = dict[str, pl.DataFrame]


@pytest.fixture(scope="module")
def tables(ledger: Ledger) -> Tables:
    return {name: ledger.table(name).collect() for name in TABLES}


def around(tables: Tables) -> Surroundings:
    keys = {name: frame[TABLES[name].key] for name, frame in tables.items()}
    found = [verbatim_evidence(tables[name], name, tables["documents"]) for name in ("events", "indicators")]
    evidence = pl.concat([keys.alias("record_id") for keys in found]).to_frame()
    return Surroundings(keys, tables["documents"], None, tables={**tables, "evidence": evidence})


def first(frame: pl.DataFrame, column: str, value: Any, where: pl.Expr | None = None) -> pl.DataFrame:
    """The frame with another value of a column in the first row (of those that `where` names)."""
    chosen = frame.with_row_index().filter(pl.lit(value=True) if where is None else where)["index"][0]
    there = pl.int_range(pl.len()) == chosen
    new = pl.lit(value, dtype=frame.schema[column])
    return frame.with_columns(pl.when(there).then(new).otherwise(pl.col(column)).alias(column))


def twin(frame: pl.DataFrame, key: str, prefix: str, where: pl.Expr, **changes: Any) -> pl.DataFrame:
    """The frame with one more row: a copy of the first that `where` names, with a key of its own and changes."""
    row = frame.filter(where).head(1)
    made = row.with_columns(
        pl.lit(f"{prefix}-0123456789abcdef").alias(key),
        *(pl.lit(value, dtype=frame.schema[name]).alias(name) for name, value in changes.items()),
    )
    return pl.concat([frame, made])


DAY = timedelta(days=1)
has_project = pl.col("project_id").is_not_null() & pl.col("date_end").is_not_null()

# Check -> what is changed in which table so that it fails for some row of its own.
SPOIL: dict[tuple[str, str], tuple[str, Callable[[pl.DataFrame], pl.DataFrame]]] = {
    ("projects", "value_is_stated"): ("projects", lambda f: first(f, "investment", 1.5, pl.col("investment").is_not_null())),
    ("events", "value_is_stated"): ("events", lambda f: first(f, "event_type", "suspension")),
    ("indicators", "value_is_stated"): ("indicators", lambda f: first(f, "value", 123.25)),
    **{
        (table, "documents_are_its_statements"): ("statements", lambda f: f.filter(pl.col("document_id") != f["document_id"][0]))
        for table in ("projects", "events", "indicators")
    },
    **{
        (table, "first_report_is_the_earliest"): (table, lambda f: first(f, "first_reported_on", date(1999, 1, 1)))
        for table in ("projects", "events", "indicators")
    },
    ("events", "evidence_is_verbatim"): ("events", lambda f: first(f, "evidence", "nobody wrote this")),
    ("indicators", "evidence_is_verbatim"): ("indicators", lambda f: first(f, "evidence", "nobody wrote this")),
    ("zones", "project_count_is_true"): ("projects", lambda f: f.filter(pl.col("project_id") != f["project_id"][0])),
    ("zones", "event_count_is_true"): ("events", lambda f: f.filter(pl.col("event_id") != f["event_id"][0])),
    ("zones", "document_count_is_true"): ("zones", lambda f: first(f, "document_count", 99)),
    ("projects", "stage_is_told_by_an_event"): ("projects", lambda f: first(f, "signed_on", date(1999, 1, 1))),
    ("indicators", "one_headline"): ("indicators", lambda f: twin(f, "indicator_id", "ind", pl.col("is_headline"))),
    ("segments", "segments_are_in_order"): ("segments", lambda f: first(f, "span_start", 0, pl.col("position") == 3)),
    ("events", "planned_before_done"): (
        "events",
        lambda f: twin(
            f, "event_id", "evt", has_project & (pl.col("modality") == "occurred"),
            modality="planned", first_reported_on=f["date_end"].max() + DAY,
        ),
    ),
    ("indicators", "part_is_at_most_its_total"): (
        "indicators",
        lambda f: twin(
            f, "indicator_id", "ind", pl.col("value") > 0,
            part_of_id=f.filter(pl.col("value") > 0)["indicator_id"][0], value=1e15,
        ),
    ),
    ("indicators", "no_leap_between_years"): (
        "indicators",
        lambda f: pl.concat(
            [
                f.head(1).with_columns(
                    pl.lit(f"ind-{year}000000000000").alias("indicator_id"), pl.lit("year").alias("period_type"),
                    pl.lit("actual").alias("modality"), pl.lit(value=True).alias("is_headline"), pl.lit(value).alias("value"),
                    pl.lit(date(year, 1, 1)).alias("period_start"), pl.lit(date(year, 12, 31)).alias("period_end"),
                )
                for year, value in ((2019, 1e9), (2020, 1e11))
            ]
        ),
    ),
    ("projects", "members_are_within_the_whole"): (
        "projects",
        lambda f: twin(
            f, "project_id", "prj", pl.col("investment_cny") > 0,
            parent_project_id=f.filter(pl.col("investment_cny") > 0)["project_id"][0], investment_cny=1e15,
        ),
    ),
    ("projects", "place_is_that_of_the_zone"): ("projects", lambda f: first(f, "province", "Nowhere", pl.col("place_basis") == "zone")),
    ("statements", "record_id_exists_in_projects"): ("projects", lambda f: f.tail(-1)),
    ("statements", "record_id_exists_in_zones"): ("zones", lambda f: f.filter(pl.col("document_count") == 0)),
    ("statements", "record_id_exists_in_events"): ("events", lambda f: f.tail(-1)),
    ("statements", "record_id_exists_in_indicators"): ("indicators", lambda f: f.tail(-1)),
    ("mentions", "record_id_exists_in_projects"): ("projects", lambda f: f.head(0)),
    ("projects", "document_ids_exist"): ("projects", lambda f: first(f, "document_ids", ["doc-nowhere"])),
    ("events", "document_ids_exist"): ("events", lambda f: first(f, "document_ids", ["doc-nowhere"])),
    ("indicators", "document_ids_exist"): ("indicators", lambda f: first(f, "document_ids", ["doc-nowhere"])),
    ("indicators", "joint_zone_ids_exist"): ("indicators", lambda f: first(f, "joint_zone_ids", ["nowhere"])),
}  # fmt: skip
TESTED_APART = set(SPOIL)


@pytest.mark.parametrize(("table", "name"), list(SPOIL), ids=lambda value: value)
def test_what_does_not_fit_together_fails_its_check(tables: Tables, table: str, name: str) -> None:
    changed, change = SPOIL[table, name]
    spoiled = tables | {changed: change(tables[changed])}
    failed = {run.name for run in judge(spoiled[table], table, around(spoiled)).runs if run.failed}
    assert name in failed
    before = {run.name for run in judge(tables[table], table, around(tables)).runs if run.failed}
    assert name not in before


@pytest.mark.parametrize("table", list(RECORD_TABLE))
def test_a_check_whose_other_table_is_not_known_passes(tables: Tables, table: str) -> None:
    needing = {c.name for c in CHECKS if c.table == table and c.tier == "table"}
    assert not {run.name for run in judge(tables[table], table).runs if run.failed} & needing
