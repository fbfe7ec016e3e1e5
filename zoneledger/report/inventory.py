"""What tables a snapshot has: rows, columns, partitions, size."""

from dataclasses import dataclass

import polars as pl

from schemas import TABLES
from zoneledger.ledger import Ledger


@dataclass(frozen=True, slots=True)
class TableEntry:
    """One table of a snapshot; `bytes` counts its Parquet files."""

    name: str
    rows: int
    columns: int
    partitions: int
    bytes: int


def table_inventory(ledger: Ledger) -> list[TableEntry]:
    """The tables of a snapshot in the order of `schemas.TABLES`."""
    entries = []
    for name in TABLES:
        files = sorted((ledger.snapshot / name).rglob("*.parquet"))
        frame = ledger.table(name)
        entries.append(
            TableEntry(
                name,
                rows=int(frame.select(pl.len()).collect().item()),
                columns=len(frame.collect_schema()),
                partitions=len({file.parent for file in files}),
                bytes=sum(file.stat().st_size for file in files),
            )
        )
    return entries
