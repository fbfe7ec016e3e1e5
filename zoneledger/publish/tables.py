"""Write a table as a folder of Parquet files that pandas, Polars, DuckDB and pyarrow open alike.

`TABLE/KEY=SLUG/TABLE[-SHARD].parquet`: partition folders are text slugs under a key that no column bears, and all
columns stay in the files. Every file has the full schema; an empty table is one file of no rows. The same rows give
the same bytes.
"""

from pathlib import Path
from typing import Final

import polars as pl
import pyarrow.parquet as pq

from schemas import TABLES
from schemas.arrow import arrow_table
from schemas.frames import empty_frame

_SLUG: Final = "_slug"


def write_table(folder: Path, table: str, frame: pl.DataFrame, shard: str | None = None) -> list[Path]:
    """Write the rows of a table, or of one shard of it, below `folder/TABLE`; returns the files written, sorted.

    A shard without rows writes nothing; `finish_table` sees to it that the table exists all the same. Writing a shard
    twice gives the same files.
    """
    spec = TABLES[table]
    name = f"{table}.parquet" if shard is None else f"{table}-{shard}.parquet"
    ordered = frame.sort(spec.sort, nulls_last=True)
    if spec.partition is None:
        return [_write(folder / table / name, ordered, table)] if ordered.height else []
    slugged = ordered.with_columns(spec.partition.slug().alias(_SLUG))
    return [
        _write(folder / table / f"{spec.partition.key}={slug}" / name, part.drop(_SLUG), table)
        for (slug,), part in sorted(slugged.partition_by(_SLUG, as_dict=True, maintain_order=True).items())
    ]


def finish_table(folder: Path, table: str) -> list[Path]:
    """Give a table without any file one file of no rows; returns all files of the table, sorted."""
    spec = TABLES[table]
    if not any((folder / table).rglob("*.parquet")):
        place = folder / table if spec.partition is None else folder / table / f"{spec.partition.key}=unknown"
        _write(place / f"{table}.parquet", empty_frame(table), table)
    return sorted((folder / table).rglob("*.parquet"))


def _write(path: Path, frame: pl.DataFrame, table: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Fixed options: bytes depend on the rows alone. Version and page settings are spelled out because defaults move.
    pq.write_table(
        arrow_table(frame, table),
        path,
        version="2.6",
        compression="zstd",
        compression_level=3,
        use_dictionary=True,
        write_statistics=True,
        data_page_version="1.0",
        row_group_size=128 * 1024,
    )
    return path
