"""Load a ledger in notebooks and scripts: `Ledger("output").projects` is a Polars LazyFrame."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from schemas import TABLES

if TYPE_CHECKING:
    import duckdb


class LedgerError(LookupError):
    """There is no snapshot, or no such table; the message says what to do."""


def scan_table(snapshot: Path, name: str) -> pl.LazyFrame:
    """A table of a snapshot's folder; the partition key, whose column stays in the files, is left out."""
    return pl.scan_parquet(snapshot / name / "**/*.parquet", hive_partitioning=False)


def snapshot_folder(output: Path) -> Path:
    """The folder of an output's current snapshot, or of a snapshot that is named itself. Raises LedgerError."""
    current = output / "current"
    if current.exists():
        return current.resolve()
    if not (output / "manifest.json").is_file():
        raise LedgerError(f"{output}: no snapshot here; make one with `zoneledger run RAW {output}`")
    return output


class Ledger:
    """The tables of an output's current snapshot, or of a snapshot's own folder.

    Every table is an attribute (`Ledger("output").events`). The snapshot is looked up once, so all frames of one
    `Ledger` are of one snapshot even while a run publishes the next.
    """

    def __init__(self, output: str | Path = "output") -> None:
        self.snapshot = snapshot_folder(Path(output))
        if not (self.snapshot / "manifest.json").is_file():
            raise LedgerError(
                f"{self.snapshot}: the snapshot has no manifest.json; restore it, or run `zoneledger run RAW {output}`"
            )

    @property
    def manifest(self) -> dict[str, Any]:
        """Counts, digests, versions and configuration of the run that made the snapshot."""
        told: dict[str, Any] = json.loads((self.snapshot / "manifest.json").read_text(encoding="utf-8"))
        return told

    def table(self, name: str) -> pl.LazyFrame:
        """One table; the partition key, whose column stays in the files, is left out. Raises LedgerError."""
        if name not in TABLES:
            raise LedgerError(f"{name}: no such table; there are {', '.join(TABLES)}")
        return scan_table(self.snapshot, name)

    def checks_history(self) -> pl.LazyFrame:
        """The rows of `checks` of all snapshots that the output keeps, oldest first, with the column `snapshot`."""
        parts = [
            scan_table(folder, "checks").select(pl.lit(folder.name).alias("snapshot"), pl.all())
            for folder in sorted(self.snapshot.parent.iterdir(), key=lambda folder: (len(folder.name), folder.name))
            if (folder / "manifest.json").is_file()
        ]
        return pl.concat(parts, how="diagonal")

    def __getattr__(self, name: str) -> pl.LazyFrame:
        if name.startswith("_") or name not in TABLES:
            raise AttributeError(f"Ledger has no table {name!r}; there are {', '.join(TABLES)}")
        return self.table(name)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *TABLES]

    def duckdb(self) -> "duckdb.DuckDBPyConnection":
        """A DuckDB connection in memory with every table as a view of its name."""
        import duckdb  # noqa: PLC0415 - only who asks for it waits for it

        connection = duckdb.connect()
        for name in TABLES:
            pattern = str(self.snapshot / name / "**" / "*.parquet").replace("'", "''")
            connection.execute(
                f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{pattern}', hive_partitioning = false)"  # noqa: S608 - names are ours
            )
        return connection
