"""The Arrow side of the contract: explicit types, with descriptions and units as metadata."""

from functools import cache
from typing import Final

import polars as pl
import pyarrow as pa

from schemas import TABLES
from schemas.frames import polars_schema

_TYPES: Final[dict[pl.DataType, pa.DataType]] = {
    pl.String(): pa.string(),
    pl.Int64(): pa.int64(),
    pl.Float64(): pa.float64(),
    pl.Boolean(): pa.bool_(),
    pl.Date(): pa.date32(),
    pl.List(pl.String()): pa.list_(pa.field("element", pa.string())),
}


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The schema that every Parquet file of a table has, whether or not a column holds anything."""
    spec = TABLES[table]
    columns = spec.model.to_schema().columns
    fields = []
    for name, kind in polars_schema(table).items():
        told = {"description": columns[name].description or ""}
        unit = (columns[name].metadata or {}).get("unit")
        if unit is not None:
            told["unit"] = unit
        fields.append(pa.field(name, _TYPES[kind], nullable=True, metadata=told))
    about = {"table": table, "description": spec.description, "key": spec.key}
    if spec.partition is not None:
        about["partition"] = f"{spec.partition.key}: slug of {spec.partition.column}, not a column of the file"
    return pa.schema(fields, metadata=about)


def arrow_table(frame: pl.DataFrame, table: str) -> pa.Table:
    """A frame in the table's exact Arrow schema."""
    return frame.select(list(polars_schema(table))).to_arrow().cast(arrow_schema(table))
