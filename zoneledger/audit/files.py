"""The files of a snapshot: all that the manifest lists and no others, with the right bytes, schema and folder."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from schemas import TABLES, TableSpec
from schemas.arrow import arrow_schema
from schemas.frames import empty_frame
from zoneledger.audit.findings import Finding, file_fault
from zoneledger.publish.datapackage import datapackage
from zoneledger.publish.snapshot import MANIFEST, file_digest, manifest_digest, page_digests, tables_digest

# `zoneledger view` adds the pages of further documents when they are asked for.
_VIEWED: Final = re.compile(r"evidence/doc-[0-9a-f]{16}\.html")
_NEEDED: Final = (
    "snapshot", "files", "pages", "manifest_digest", "tables_digest", "input", "outcomes", "rows_extracted",
    "rows_published", "rows_rejected", "configuration",
)  # fmt: skip


@dataclass(slots=True)
class Opened:
    """The usable files of a snapshot with their numbers of rows, by table, and what is wrong with the others.

    Rows are read when they are asked for, so that no more than a shard or a table is held at a time.
    """

    snapshot: Path
    rows: dict[str, dict[str, int]] = field(default_factory=lambda: {table: {} for table in TABLES})
    findings: list[Finding] = field(default_factory=list)

    def table(self, name: str, shard: str | None = None, columns: list[str] | None = None) -> pl.DataFrame:
        """All rows of a table, or those of one shard, with all columns or some."""
        names = [path for path in self.rows[name] if shard is None or shard_of(path) == shard]
        parts = [pl.read_parquet(self.snapshot / path, columns=columns, hive_partitioning=False) for path in names]
        empty = empty_frame(name)
        return pl.concat(parts) if parts else empty.select(columns) if columns else empty

    def shards(self) -> list[str]:
        """The names of the shards of which there are files, sorted."""
        sharded = [table for table, spec in TABLES.items() if spec.sharded and table != "rejects"]
        return sorted({shard_of(path) for table in sharded for path in self.rows[table]})

    def files_of(self, table: str, keys: set[str]) -> tuple[str, ...]:
        """The files that hold rows with some keys."""
        key = TABLES[table].key
        found = []
        for path in self.rows[table]:
            held = pl.read_parquet(self.snapshot / path, columns=[key], hive_partitioning=False)
            if not keys.isdisjoint(held[key].cast(pl.String)):
                found.append(path)
        return tuple(found)

    def counts(self) -> dict[str, int]:
        """Rows by table."""
        return {table: sum(files.values()) for table, files in self.rows.items()}


def shard_of(path: str) -> str:
    """The shard in a file's name: `a` for `documents-a.parquet`, nothing for `documents.parquet`."""
    return Path(path).stem.partition("-")[2]


def read_manifest(snapshot: Path) -> tuple[dict[str, Any], list[Finding]]:
    """The manifest and what is wrong with it as a document; an empty one where it cannot be used at all."""
    try:
        manifest = json.loads((snapshot / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return {}, [file_fault("manifest_is_readable", f"The manifest cannot be read: {error}.", MANIFEST)]
    missing = [name for name in _NEEDED if not isinstance(manifest, dict) or name not in manifest]
    if missing:
        return {}, [file_fault("manifest_is_whole", f"The manifest lacks {', '.join(missing)}.", MANIFEST)]
    if manifest["manifest_digest"] != manifest_digest(manifest):
        return manifest, [file_fault("manifest_digest", "The manifest is not the one that the run wrote.", MANIFEST)]
    return manifest, []


def open_files(snapshot: Path, manifest: Mapping[str, Any]) -> Opened:
    """Read every file of the snapshot's tables, comparing each with the manifest and the declarations."""
    opened = Opened(snapshot)
    opened.findings += list(compare_digests(snapshot, manifest))
    for table, spec in TABLES.items():
        folder = snapshot / table
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(snapshot).as_posix()
            if path.is_symlink() or (path.is_file() and path.suffix != ".parquet"):
                told = "Nothing but Parquet files lies in a table's folder."
                opened.findings.append(file_fault("no_other_files", told, name, table=table, fix="remove it"))
            elif path.is_file():
                _open(opened, path, name, spec)
        if not opened.rows[table]:
            told = "Every table has a file, if only one of no rows."
            opened.findings.append(file_fault("table_is_there", told, f"{table}/", table=table))
    return opened


def compare_digests(snapshot: Path, manifest: Mapping[str, Any]) -> Iterator[Finding]:
    """Files against the digests of the manifest."""
    present = {path.relative_to(snapshot).as_posix() for path in snapshot.rglob("*.parquet")}
    for kind, listed, found in (
        ("file", manifest["files"], present),
        ("page", manifest["pages"], set(page_digests(snapshot))),
    ):
        missing = sorted(set(listed) - found)
        extra = sorted(name for name in found - set(listed) if not _VIEWED.fullmatch(name))
        changed = [name for name in sorted(set(listed) & found) if file_digest(snapshot / name) != listed[name]]
        if missing:
            yield file_fault(f"{kind}_is_there", "The manifest lists a file that is not there.", *missing)
        if extra:
            yield file_fault(f"{kind}_is_listed", "A file is there that the manifest does not list.", *extra)
        if changed:
            yield file_fault(f"{kind}_digest", "A file has another digest than the manifest says.", *changed)
    if manifest["tables_digest"] != tables_digest(manifest["files"]):
        told = "`tables_digest` is the digest over the digests of all files."
        yield file_fault("tables_digest", told, MANIFEST)


def _open(opened: Opened, path: Path, name: str, spec: TableSpec) -> None:
    """Add a file's rows to its table, where it has the declared schema; say what is wrong with it."""
    try:
        table = pq.ParquetFile(path, memory_map=False).read()
    except (pa.ArrowException, OSError) as error:
        told = f"The file cannot be read: {str(error).splitlines()[0]}."
        opened.findings.append(file_fault("file_is_readable", told, name, table=spec.name))
        return
    declared = arrow_schema(spec.name)
    if not table.schema.equals(declared):
        told = "The columns and types of a file are those that are declared."
        opened.findings.append(file_fault("schema_is_declared", told, name, table=spec.name))
        return
    if not table.schema.equals(declared, check_metadata=True):
        told = "Descriptions and units in a file are those that are declared."
        opened.findings.append(file_fault("metadata_is_declared", told, name, table=spec.name))
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    opened.rows[spec.name][name] = frame.height
    opened.findings += list(_placed(frame, name, spec))


def _placed(frame: pl.DataFrame, name: str, spec: TableSpec) -> Iterator[Finding]:
    """Whether the rows of a file belong into its folder, in their order."""
    parts = name.split("/")
    if spec.partition is not None:
        folder = parts[1] if len(parts) == 3 else ""
        slugs = frame.select(spec.partition.slug().alias("slug"))["slug"].unique().to_list()
        if any(folder != f"{spec.partition.key}={slug}" for slug in slugs or ["unknown"]):
            told = f"A row lies in the folder of its `{spec.partition.column}`."
            yield file_fault("folder_fits_the_rows", told, name, table=spec.name)
    elif len(parts) != 2:
        yield file_fault("folder_fits_the_rows", "The files of the table lie in its own folder.", name, table=spec.name)
    order = frame.select(spec.sort)
    if not order.equals(order.sort(spec.sort, nulls_last=True)):
        told = f"Rows are sorted by {', '.join(spec.sort)}."
        yield file_fault("rows_are_sorted", told, name, table=spec.name)


def check_package(snapshot: Path) -> Iterator[Finding]:
    """Whether `datapackage.json` describes the tables that are there."""
    name = "datapackage.json"
    try:
        told = json.loads((snapshot / name).read_text(encoding="utf-8"))
        fresh = json.loads(json.dumps(datapackage(snapshot, told.get("version", ""))))
    except (OSError, ValueError, AttributeError):
        yield file_fault("package_is_readable", "datapackage.json is readable.", name)
        return
    if told != fresh:
        yield file_fault("package_fits_the_tables", "datapackage.json describes the files and columns there are.", name)
