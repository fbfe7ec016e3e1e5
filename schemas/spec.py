"""What a table is beside its columns: its key, order, partitions and references."""

from dataclasses import dataclass, field

import pandera.polars as pa
import polars as pl


@dataclass(frozen=True, slots=True)
class Partition:
    """How rows fall into folders: `key=slug` of a column's value; `y2018` of a date's year where `by_year`."""

    key: str
    column: str
    by_year: bool = False

    def slug(self) -> pl.Expr:
        """The folder's value for each row: ASCII text, `unknown` for null."""
        value = pl.col(self.column)
        if self.by_year:
            return pl.coalesce(pl.format("y{}", value.dt.year()), pl.lit("unknown"))
        plain = value.str.to_lowercase().str.replace_all(r"[^a-z0-9]+", "-").str.strip_chars("-")
        return pl.when(plain == "").then(None).otherwise(plain).fill_null("unknown")


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose values are keys of another table, for rows in which `when` (column, value) holds if given."""

    column: str
    table: str
    when: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One published table. `sharded` tables have a file for each partition and shard, others one for each partition."""

    name: str
    model: type[pa.DataFrameModel]
    key: str
    sort: tuple[str, ...]
    partition: Partition | None = None
    references: tuple[Reference, ...] = field(default=())
    sharded: bool = False

    @property
    def description(self) -> str:
        """What a row is."""
        return self.model.to_schema().description or ""
