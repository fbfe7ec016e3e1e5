"""Identifiers that a snapshot no longer publishes, each with the one that stands for it now.

A record has gone to another one where its words have: its statements stand at the same places of the same documents,
but speak of a record that they did not speak of before. That holds for a merge with what a new document tells, for a
zone that is now known to the registry, and for a name that is read otherwise. A record that was split goes to the one
that took most of it, at least half of what still stands. What earlier snapshots redirected is carried on and follows.
"""

from collections.abc import Mapping
from typing import Final

import polars as pl

from schemas import TABLES
from schemas.frames import polars_schema
from schemas.vocabularies import RECORD_TABLE

Tables = Mapping[str, pl.LazyFrame]

_PLACE: Final = ("document_id", "record_table", "property", "span_start", "span_end")


def redirects_between(old: Tables, new: Tables, snapshot: str) -> pl.DataFrame:
    """Rows of the table `redirects` for the snapshot `new`, which follows `old`; both by name of the table."""
    before, after = _identifiers(old), _identifiers(new)
    gone = before.join(after, on=["record_table", "id"], how="anti").rename({"id": "old_id"})
    fresh = _moved(gone, old["statements"], new["statements"]) if gone.height else gone.with_columns(new_id="old_id")
    fresh = fresh.select("record_table", "old_id", "new_id", snapshot=pl.lit(snapshot))
    later = fresh.select("record_table", new_id="old_id", _later="new_id")
    carried = (
        old["redirects"]
        .collect()
        .join(later, on=["record_table", "new_id"], how="left", maintain_order="left")
        .with_columns(
            new_id=pl.coalesce("_later", "new_id"),
            snapshot=pl.when(pl.col("_later").is_null()).then("snapshot").otherwise(pl.lit(snapshot)),
        )
        .select(fresh.columns)
    )
    return (
        pl.concat([fresh, carried])
        .join(after.rename({"id": "old_id"}), on=["record_table", "old_id"], how="anti")
        .join(after.rename({"id": "new_id"}), on=["record_table", "new_id"], how="semi")
        .unique(["record_table", "old_id"], keep="first", maintain_order=True)
        .with_columns(redirect_id=pl.format("{}/{}", "old_id", "new_id"))
        .select(pl.col(name).cast(kind) for name, kind in polars_schema("redirects").items())
        .sort("redirect_id")
    )


def _identifiers(tables: Tables) -> pl.DataFrame:
    """`record_table` and `id` of all records that a snapshot publishes."""
    frames = [tables[table].select(record_table=pl.lit(table), id=TABLES[table].key) for table in RECORD_TABLE]
    return pl.concat(pl.collect_all(frames))


def _moved(gone: pl.DataFrame, old: pl.LazyFrame, new: pl.LazyFrame) -> pl.DataFrame:
    """The records to which the statements of those that are gone went: `record_table`, `old_id`, `new_id`."""
    place = list(_PLACE)
    told = (
        old.join(gone.lazy(), left_on=["record_table", "record_id"], right_on=["record_table", "old_id"], how="semi")
        .select(*place, old_id="record_id")
        .unique()
        .collect()
    )
    spoken = old.join(told.lazy(), on=place, how="semi").select(*place, new_id="record_id").unique()
    now = new.join(told.lazy(), on=place, how="semi").select(*place, new_id="record_id").unique()
    found = told.lazy().join(now, on=place, how="inner").collect()
    stands = found.group_by("record_table", "old_id").agg(_stands=pl.struct(place).n_unique())
    return (
        found.join(spoken.collect(), on=[*place, "new_id"], how="anti")
        .group_by("record_table", "old_id", "new_id")
        .agg(_moved=pl.len())
        .join(stands, on=["record_table", "old_id"])
        .filter(pl.col("_moved") * 2 >= pl.col("_stands"))
        .sort(["record_table", "old_id", "_moved", "new_id"], descending=[False, False, True, False])
        .unique(["record_table", "old_id"], keep="first", maintain_order=True)
        .select("record_table", "old_id", "new_id")
    )
