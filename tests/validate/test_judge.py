"""Every declared check can fail, keeps out or marks what it should, and names rows by key."""

from typing import Any

import polars as pl
import pytest

from schemas import TABLES
from schemas.frames import polars_schema
from schemas.quality import CHECKS, Surroundings
from tests.validate.spoiled import SPOIL, Row
from tests.validate.test_together import TESTED_APART
from zoneledger import Ledger
from zoneledger.validate.judge import judge


def _good_row(ledger: Ledger, table: str) -> Row:
    frame = ledger.table(table).collect()
    if table == "documents":
        frame = frame.filter(pl.col("outcome") == "processed")
    return frame.row(0, named=True)


def test_every_check_of_values_has_a_spoiled_row_or_a_test_of_its_own() -> None:
    structural = {
        (c.table, c.name)
        for c in CHECKS
        if c.name == "key_is_unique" or c.name.endswith("_exist") or "_exists" in c.name
    }
    assert {(c.table, c.name) for c in CHECKS} == structural | set(SPOIL) | TESTED_APART


def test_every_check_has_its_own_name_and_tells_its_reader_what_it_asks() -> None:
    assert len({(c.table, c.name) for c in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        assert check.explanation.endswith("."), check.name
        assert set(check.columns) <= set(polars_schema(check.table)), check.name
        assert (check.severity == "warning") == (check.tier == "sense"), check.name


@pytest.mark.parametrize(("table", "name"), list(SPOIL), ids=lambda value: value)
def test_a_spoiled_row_fails_its_check(ledger: Ledger, table: str, name: str) -> None:
    check = next(c for c in CHECKS if (c.table, c.name) == (table, name))
    good = _good_row(ledger, table)
    row = SPOIL[table, name](good)
    around = Surroundings(texts=ledger.documents.collect())
    verdict = judge(pl.DataFrame([row], schema=polars_schema(table)), table, around)
    before = judge(pl.DataFrame([good], schema=polars_schema(table)), table, around)
    assert name not in {run.name for run in before.runs if run.failed}
    failed = {run.name: run.failed for run in verdict.runs if run.failed}
    assert failed[name] == (row[TABLES[table].key],)
    if check.severity == "error":
        assert verdict.kept.is_empty()
        assert name in verdict.rejects["failed_checks"][0]
    elif verdict.kept.height:
        assert name in verdict.kept["warnings"][0]


@pytest.mark.parametrize(
    "table", [t for t in TABLES if t not in ("stories", "changes", "redirects", "rejects", "checks")]
)
def test_a_doubled_key_is_an_error(ledger: Ledger, table: str) -> None:
    row = _good_row(ledger, table)
    verdict = judge(pl.DataFrame([row, row], schema=polars_schema(table)), table)
    assert verdict.kept.is_empty()
    assert verdict.rejects.height == 2


@pytest.mark.parametrize(
    "check",
    [c for c in CHECKS if "_exists" in c.name and (c.table, c.name) not in TESTED_APART],
    ids=lambda c: f"{c.table}.{c.name}",
)
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
