"""What a snapshot says otherwise than the one before: records added and retracted, properties changed."""

from typing import Final

import polars as pl

from schemas import TABLES
from schemas.frames import empty_frame, polars_schema

_UNCOMPARED: Final = ("document_ids", "evidence", "warnings", "confidence")


def changes_between(old: pl.DataFrame, new: pl.DataFrame, table: str) -> pl.DataFrame:
    """Rows of the table `changes` for one record table, both frames in its schema."""
    key = TABLES[table].key
    columns = [name for name in polars_schema(table) if name not in (key, *_UNCOMPARED)]
    before, after = _cells(old, key, columns, "old_value"), _cells(new, key, columns, "new_value")
    both = before.join(after, on=["record_id", "property"], how="inner").filter(
        pl.col("old_value").ne_missing(pl.col("new_value"))
    )
    documents = pl.concat([_documents(new, key), _documents(old, key)]).unique(
        "record_id", keep="first", maintain_order=True
    )
    changed = both.with_columns(change=pl.lit("changed"))
    added = _whole(new, old, key, "added")
    retracted = _whole(old, new, key, "retracted")
    found = pl.concat([changed.select(added.columns), added, retracted])
    if not found.height:
        return empty_frame("changes")
    return (
        found.join(documents, on="record_id", how="left")
        .with_columns(
            record_table=pl.lit(table),
            change_id=pl.format("{}/{}/{}", pl.lit(table), "record_id", pl.col("property").fill_null("")),
            document_ids=pl.col("document_ids").fill_null([]),
        )
        .select(list(polars_schema("changes")))
        .sort("change_id")
    )


def _cells(frame: pl.DataFrame, key: str, columns: list[str], value_name: str) -> pl.DataFrame:
    """Every cell of a frame as a row of texts."""
    texts = [
        pl.col(name).list.join("; ") if isinstance(frame.schema[name], pl.List) else pl.col(name).cast(pl.String)
        for name in columns
    ]
    return frame.select(pl.col(key).alias("record_id"), *texts).unpivot(
        index="record_id", variable_name="property", value_name=value_name
    )


def _documents(frame: pl.DataFrame, key: str) -> pl.DataFrame:
    listed = pl.col("document_ids") if "document_ids" in frame.columns else pl.lit([], dtype=pl.List(pl.String))
    return frame.select(pl.col(key).alias("record_id"), listed.alias("document_ids"))


def _whole(present: pl.DataFrame, absent: pl.DataFrame, key: str, change: str) -> pl.DataFrame:
    ids = present.select(pl.col(key).alias("record_id")).join(
        absent.select(pl.col(key).alias("record_id")), on="record_id", how="anti"
    )
    nothing = pl.lit(None, dtype=pl.String)
    return ids.select("record_id", property=nothing, old_value=nothing, new_value=nothing, change=pl.lit(change))
