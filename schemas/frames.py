"""The Polars side of the contract: types of columns, and frames of no rows."""

from functools import cache

import polars as pl

import schemas


@cache
def polars_schema(table: str) -> dict[str, pl.DataType]:
    """Column names and Polars types of a table, in order."""
    columns = schemas.TABLES[table].model.to_schema().columns
    return {name: pl.Series([], dtype=column.dtype.type).dtype for name, column in columns.items()}


def empty_frame(table: str) -> pl.DataFrame:
    """A frame of the table's schema without rows."""
    return pl.DataFrame(schema=polars_schema(table))
