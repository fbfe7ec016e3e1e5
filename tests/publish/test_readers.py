"""Every table opens in the four readers that people use, with the same types and values."""

import datetime as dt
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.dataset as ds
import pytest

from schemas import TABLES
from schemas.frames import empty_frame, polars_schema
from zoneledger import Ledger
from zoneledger.publish.tables import finish_table, write_table


def _read_all(folder: Path, table: str) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    columns = list(polars_schema(table))
    key = TABLES[table].key
    schema = polars_schema(table)
    by_polars = pl.read_parquet(f"{folder}/{table}/**/*.parquet", hive_partitioning=True)
    by_pandas = pd.read_parquet(folder / table)
    by_arrow = ds.dataset(folder / table, format="parquet", partitioning="hive").to_table()
    pattern = f"{folder}/{table}/**/*.parquet"
    by_duck = duckdb.sql(f"select * from read_parquet('{pattern}', hive_partitioning = true)").to_arrow_table()
    frames = []
    for frame in (by_polars, pl.from_arrow(by_arrow), pl.from_arrow(by_duck)):
        assert isinstance(frame, pl.DataFrame)
        frames.append(frame.select(columns).cast(schema).sort(key))
    types = {name: str(by_pandas[name].dtype) for name in columns}
    for name, kind in schema.items():
        wanted = {
            "Int64": ("int64", "Int64", "float64"),
            "Float64": ("float64", "object"),
            "Boolean": ("bool", "boolean", "object"),
        }.get(str(kind))
        assert wanted is None or types[name] in wanted, (table, name, types[name])
    pandas_rows = (
        pl.from_pandas(by_pandas[columns].reset_index(drop=True), schema_overrides=schema)
        if len(by_pandas)
        else empty_frame(table)
    )
    return (*frames, pandas_rows.select(columns).cast(schema, strict=False).sort(key))  # type: ignore[return-value]


@pytest.mark.parametrize("table", list(TABLES))
def test_a_published_table_is_the_same_in_four_readers(ledger: Ledger, table: str) -> None:
    frames = _read_all(ledger.snapshot, table)
    assert all(frame.equals(frames[0]) for frame in frames[1:3])
    assert frames[3].height == frames[0].height
    assert frames[3][TABLES[table].key].to_list() == frames[0][TABLES[table].key].to_list()


@pytest.mark.parametrize("table", list(TABLES))
def test_an_empty_table_has_its_columns_in_four_readers(tmp_path: Path, table: str) -> None:
    finish_table(tmp_path, table)
    for frame in _read_all(tmp_path, table):
        assert frame.height == 0
        assert dict(frame.schema) == polars_schema(table)


def test_a_null_partition_is_called_unknown(tmp_path: Path) -> None:
    row = dict.fromkeys(polars_schema("zones")) | {
        "zone_id": "zone-a-park", "name": "A Park", "kind": "industrial_park", "level": "unknown", "in_registry": False,
        "link_confidence": 0.5, "aliases_seen": [], "document_count": 1, "project_count": 0, "event_count": 0,
    }  # fmt: skip
    known = row | {"zone_id": "zone-b-park", "province": "Inner Mongolia"}
    frame = pl.DataFrame([row, known], schema=polars_schema("zones"))
    files = write_table(tmp_path, "zones", frame)
    assert [file.parent.name for file in files] == ["part_province=inner-mongolia", "part_province=unknown"]
    for read in _read_all(tmp_path, "zones"):
        assert read["zone_id"].to_list() == ["zone-a-park", "zone-b-park"]
        assert read["province"].to_list() == [None, "Inner Mongolia"]


def test_years_are_text_folders(ledger: Ledger) -> None:
    folders = {path.name for path in (ledger.snapshot / "events").iterdir()}
    assert folders >= {"part_year=y2021", "part_year=unknown"}


def test_nothing_but_parquet_lies_in_a_table(ledger: Ledger) -> None:
    for table in TABLES:
        assert {path.suffix for path in (ledger.snapshot / table).rglob("*") if path.is_file()} == {".parquet"}


def test_writing_a_shard_twice_gives_the_same_files(tmp_path: Path, ledger: Ledger) -> None:
    frame = ledger.mentions.collect()
    first = {path: path.read_bytes() for path in write_table(tmp_path, "mentions", frame, "a")}
    second = {
        path: path.read_bytes()
        for path in write_table(tmp_path, "mentions", frame.sample(fraction=1, shuffle=True, seed=1), "a")
    }
    assert first == second


def test_descriptions_and_units_are_in_the_files(ledger: Ledger) -> None:
    schema = ds.dataset(ledger.snapshot / "projects", format="parquet").schema
    assert schema.field("land_area_m2").metadata[b"unit"] == b"m2"
    assert b"individual project" in schema.metadata[b"description"]


def test_ledger_gives_frames_and_views(ledger: Ledger) -> None:
    count = ledger.projects.select(pl.len()).collect().item()
    assert ledger.duckdb().sql("select count(*) from projects").fetchall() == [(count,)]
    assert isinstance(ledger.documents.select(pl.col("published_on").max()).collect().item(), dt.date)
    with pytest.raises(AttributeError, match="there are projects"):
        ledger.nonsense  # noqa: B018
