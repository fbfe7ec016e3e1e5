"""Where identifiers go that a snapshot no longer publishes."""

import polars as pl
import pytest

from schemas import TABLES
from schemas.frames import empty_frame
from schemas.vocabularies import RECORD_TABLE
from zoneledger.publish.redirects import Tables, redirects_between

Told = dict[str, str]  # what stands at a place of a document -> the record that it speaks of


def snapshot(told: Told, earlier: dict[str, str] | None = None) -> Tables:
    """Tables that publish the projects of some statements, and redirects of an earlier snapshot."""
    statements = pl.DataFrame(
        [
            {
                "statement_id": place,
                "document_id": place.split()[0],
                "record_table": "projects",
                "record_id": record,
                "property": place.split()[1],
                "span_start": 0,
                "span_end": 4,
            }
            for place, record in told.items()
        ]
    )
    redirects = pl.DataFrame(
        [
            {"redirect_id": f"{old}/{new}", "record_table": "projects", "old_id": old, "new_id": new, "snapshot": "s1"}
            for old, new in (earlier or {}).items()
        ]
    )
    rows = {
        "statements": statements,
        "projects": pl.DataFrame({"project_id": sorted(set(told.values()))}),
        "redirects": redirects,
    }
    return {
        table: pl.concat([empty_frame(table), rows[table]], how="diagonal_relaxed").lazy()
        if table in rows and rows[table].height
        else empty_frame(table).lazy()
        for table in TABLES
    }


BEFORE = {"d1 name": "a", "d1 status": "a", "d1 jobs": "a", "d2 name": "b", "d2 status": "b"}


@pytest.mark.parametrize(
    ("after", "redirected"),
    [
        (BEFORE, {}),
        (BEFORE | {"d3 name": "c"}, {}),
        (BEFORE | {"d1 name": "c", "d1 status": "c", "d1 jobs": "c"}, {"a": "c"}),  # read under another identifier
        (BEFORE | {"d1 name": "b", "d1 status": "b", "d1 jobs": "b"}, {"a": "b"}),  # merged into one that was there
        (dict.fromkeys(BEFORE, "c"), {"a": "c", "b": "c"}),
        (BEFORE | {"d1 name": "c", "d1 status": "c", "d1 jobs": "e"}, {"a": "c"}),  # split: most of it
        (BEFORE | {"d1 name": "c", "d1 status": "e", "d1 jobs": "f"}, {}),  # in pieces
        ({"d2 name": "b", "d2 status": "b"}, {}),  # the document is gone, and the record with it
    ],
)
def test_a_record_goes_where_its_words_go(after: Told, redirected: dict[str, str]) -> None:
    found = redirects_between(snapshot(BEFORE), snapshot(after), "s2")
    assert dict(found.select("old_id", "new_id").iter_rows()) == redirected
    assert set(found["snapshot"]) <= {"s2"}


def test_a_record_that_shared_its_words_is_no_successor() -> None:
    both = {"d1 name": "a", "d1 status": "a"}
    old = snapshot(both)
    shared = old["statements"].with_columns(record_id=pl.lit("b"))
    others = pl.LazyFrame({"project_id": ["b"]}).collect()
    projects = pl.concat([old["projects"].collect(), others], how="diagonal_relaxed").lazy()
    old = {**old, "statements": pl.concat([old["statements"], shared]), "projects": projects}
    assert redirects_between(old, snapshot(dict.fromkeys(both, "b")), "s2").is_empty()


@pytest.mark.parametrize(
    ("earlier", "after", "redirected"),
    [
        ({"x": "b"}, BEFORE, {"x": ("b", "s1")}),  # carried on
        ({"x": "a"}, dict.fromkeys(BEFORE, "b"), {"a": ("b", "s2"), "x": ("b", "s2")}),  # and follows
        ({"x": "a"}, {"d2 name": "b", "d2 status": "b"}, {}),  # leads nowhere
        ({"x": "b"}, BEFORE | {"d4 name": "x"}, {}),  # is published again
    ],
)
def test_earlier_redirects_are_carried_on(
    earlier: dict[str, str], after: Told, redirected: dict[str, tuple[str, str]]
) -> None:
    found = redirects_between(snapshot(BEFORE, earlier), snapshot(after), "s2")
    assert {row["old_id"]: (row["new_id"], row["snapshot"]) for row in found.iter_rows(named=True)} == redirected


def test_all_record_tables_are_looked_at() -> None:
    def tables(record: str) -> Tables:
        told = [
            {"document_id": "d1", "record_table": t, "record_id": record, "property": "name"}
            | {"span_start": 0, "span_end": 4}
            for t in RECORD_TABLE
        ]
        keys = {t: pl.LazyFrame({TABLES[t].key: [record]}) for t in RECORD_TABLE}
        return {"redirects": empty_frame("redirects").lazy(), "statements": pl.LazyFrame(told), **keys}

    found = redirects_between(tables("a"), tables("b"), "s2")
    assert sorted(found["record_table"]) == sorted(RECORD_TABLE)
    assert set(found.select("old_id", "new_id").iter_rows()) == {("a", "b")}
