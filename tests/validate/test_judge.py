"""Every declared check can fail, keeps out or marks what it should, and names rows by key."""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest

from schemas import TABLES
from schemas.frames import polars_schema
from schemas.quality import CHECKS, Surroundings
from zoneledger import Ledger
from zoneledger.validate.judge import judge

Row = dict[str, Any]
# Table and check -> how to spoil a good row of the table.
SPOIL: dict[tuple[str, str], Callable[[Row], Row]] = {
    ("documents", "outcome_has_its_reason"): lambda row: row | {"outcome": "processed", "outcome_reason": "empty"},
    ("documents", "duplicate_names_its_original"): lambda row: row | {"duplicate_of": "doc-0000000000000000"},
    ("documents", "char_count_fits_the_text"): lambda row: row | {"char_count": row["char_count"] + 1},
    ("segments", "span_is_forward"): lambda row: row | {"span_end": row["span_start"]},
    ("mentions", "span_is_forward"): lambda row: row | {"span_end": row["span_start"]},
    ("statements", "span_is_forward"): lambda row: row | {"span_end": row["span_start"]},
    ("mentions", "words_are_in_the_text"): lambda row: row | {"text": row["text"] + "x"},
    ("statements", "quote_is_verbatim"): lambda row: row | {"quote": row["quote"] + "x"},
    ("mentions", "dates_are_ordered"): lambda row: row | {"date_start": date(2020, 2, 1), "date_end": date(2020, 1, 1)},
    ("mentions", "money_has_its_currency"): lambda row: row | {"kind": "money", "value": 1.0, "currency": None},
    ("mentions", "range_is_ordered"): lambda row: row | {"value": 2.0, "value_high": 1.0},
    ("events", "dates_are_ordered"): lambda row: row | {"date_start": date(2020, 2, 1), "date_end": date(2020, 1, 1)},
    ("indicators", "period_is_ordered"): lambda row: row | {"period_start": date(2020, 2, 1), "period_end": date(2020, 1, 1)},
    ("events", "evidence_is_there"): lambda row: row | {"evidence": " "},
    ("events", "date_is_plausible"): lambda row: row | {"date_start": date(1949, 1, 1), "date_end": date(1949, 1, 2)},
    ("events", "occurred_before_its_report"): lambda row: row | {"modality": "occurred", "date_start": date(2050, 1, 1), "date_end": None},
    ("indicators", "period_is_plausible"): lambda row: row | {"period_start": date(1949, 1, 1), "period_end": date(1949, 1, 2)},
    ("indicators", "share_is_at_most_all"): lambda row: row | {"indicator": "other", "unit": "percent", "value": 101.0},
    ("indicators", "growth_is_plausible"): lambda row: row | {"yoy_percent": 99_999.0},
    ("projects", "investment_is_plausible"): lambda row: row | {"investment_cny": 1.0},
    ("projects", "land_is_plausible"): lambda row: row | {"land_area_m2": 1e12},
    ("projects", "stages_are_in_order"): lambda row: row | {"construction_started_on": date(2020, 2, 1), "completed_on": date(2020, 1, 1)},
    ("projects", "documents_agree"): lambda row: row | {"conflicts": ["investment"]},
}  # fmt: skip


def _good_row(ledger: Ledger, table: str) -> Row:
    frame = ledger.table(table).collect()
    if table == "documents":
        frame = frame.filter(pl.col("outcome") == "processed")
    return frame.row(0, named=True)


def test_every_check_of_values_has_a_spoiled_row_here() -> None:
    structural = {c for c in CHECKS if c.tier == "table"}
    assert {(c.table, c.name) for c in CHECKS if c not in structural} == set(SPOIL)


@pytest.mark.parametrize(("table", "name"), list(SPOIL))
def test_a_spoiled_row_fails_its_check(ledger: Ledger, table: str, name: str) -> None:
    check = next(c for c in CHECKS if (c.table, c.name) == (table, name))
    good = _good_row(ledger, table)
    row = SPOIL[table, name](good)
    frame = pl.DataFrame([row], schema=polars_schema(table))
    verdict = judge(frame, table, Surroundings(texts=ledger.documents.collect()))
    failed = {run.name: run.failed for run in verdict.runs if run.failed}
    assert failed[name] == (row[TABLES[table].key],)
    if check.severity == "error":
        assert verdict.kept.is_empty()
        assert name in verdict.rejects["failed_checks"][0]
    else:
        assert name in verdict.kept["warnings"][0]


@pytest.mark.parametrize(
    "table", [t for t in TABLES if t not in ("stories", "changes", "redirects", "rejects", "checks")]
)
def test_a_doubled_key_is_an_error(ledger: Ledger, table: str) -> None:
    row = _good_row(ledger, table)
    verdict = judge(pl.DataFrame([row, row], schema=polars_schema(table)), table)
    assert verdict.kept.is_empty()
    assert verdict.rejects.height == 2


@pytest.mark.parametrize("check", [c for c in CHECKS if "_exists" in c.name], ids=lambda c: f"{c.table}.{c.name}")
def test_a_dangling_reference_is_an_error(ledger: Ledger, check: Any) -> None:
    if check.table == "stories":
        row: Row = {"story_id": "s", "document_id": "doc-nowhere", "role": "copy"}
    else:
        row = _good_row(ledger, check.table)
    column, _, target = check.name.partition("_exists")
    reference = next(
        r for r in TABLES[check.table].references if r.column == column and (not target or target.endswith(r.table))
    )
    row |= {column: "nowhere"} | ({reference.when[0]: reference.when[1]} if reference.when else {})
    keys = {reference.table: pl.Series(["somewhere"])}
    verdict = judge(pl.DataFrame([row], schema=polars_schema(check.table)), check.table, Surroundings(keys))
    assert check.name in {run.name for run in verdict.runs if run.failed}
    assert verdict.kept.is_empty()


def test_a_value_outside_its_list_is_named_by_column_and_key(ledger: Ledger) -> None:
    row = _good_row(ledger, "events") | {"event_type": "celebration"}
    verdict = judge(pl.DataFrame([row], schema=polars_schema("events")), "events")
    assert verdict.rejects["failed_checks"][0].to_list() == ["event_type_isin"]
    assert verdict.rejects["row_key"][0] == row["event_id"]


def test_a_lazy_frame_would_let_bad_values_pass(ledger: Ledger) -> None:
    """Why rows are judged eagerly: on a LazyFrame pandera looks at types alone."""
    row = _good_row(ledger, "events") | {"event_type": "celebration"}
    frame = pl.DataFrame([row], schema=polars_schema("events"))
    TABLES["events"].model.validate(frame.lazy()).collect()
