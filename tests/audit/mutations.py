"""Ways in which a snapshot can be wrong, and the check that tells of each when all digests are made good again."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from schemas import TABLES
from schemas.frames import polars_schema
from zoneledger.ledger import scan_table
from zoneledger.publish.datapackage import datapackage
from zoneledger.publish.snapshot import file_digests, manifest_digest, page_digests, tables_digest, write_json
from zoneledger.publish.tables import finish_table, write_table

Change = Callable[[pl.DataFrame], pl.DataFrame]


@dataclass(frozen=True)
class Mutation:
    """A change to a snapshot's folder, and the check that catches it. `recounted`: the manifest's counts follow it."""

    name: str
    mutate: Callable[[Path], None]
    caught_by: str
    recounted: bool = True


def rewritten(table: str, change: Change) -> Callable[[Path], None]:
    """Write a table anew with changed rows, each in the folder and order where it belongs."""

    def mutate(snapshot: Path) -> None:
        changed = change(scan_table(snapshot, table).collect())
        shutil.rmtree(snapshot / table)
        write_table(snapshot, table, changed, "all" if TABLES[table].sharded else None)
        finish_table(snapshot, table)

    return mutate


def first(column: str, value: Any, where: pl.Expr | None = None) -> Change:
    """Another value in a column of the first row that `where` names."""

    def change(frame: pl.DataFrame) -> pl.DataFrame:
        there = pl.lit(value=True) if where is None else where
        chosen = frame.with_row_index("_at").filter(there)["_at"][0]
        new = value if isinstance(value, pl.Expr) else pl.lit(value, dtype=frame.schema[column])
        return frame.with_columns(
            pl.when(pl.int_range(pl.len()) == chosen).then(new).otherwise(pl.col(column)).alias(column)
        )

    return change


def without_first(where: pl.Expr) -> Change:
    """The table without the first row that `where` names."""
    return lambda frame: (
        frame.with_row_index("_at")
        .filter(pl.col("_at") != frame.with_row_index("_at").filter(where)["_at"][0])
        .drop("_at")
    )


def shifted(frame: pl.DataFrame) -> pl.DataFrame:
    at = pl.int_range(pl.len()) == 5
    return frame.with_columns(
        pl.when(at).then(pl.col(c) + 1).otherwise(pl.col(c)).alias(c) for c in ("span_start", "span_end")
    )


def swapped(frame: pl.DataFrame) -> pl.DataFrame:
    wide = frame.with_row_index("_at").filter(pl.col("date_start") < pl.col("date_end"))["_at"][0]
    at = pl.int_range(pl.len()) == wide
    return frame.with_columns(
        date_start=pl.when(at).then("date_end").otherwise("date_start"),
        date_end=pl.when(at).then("date_start").otherwise("date_end"),
    )


def some_file(snapshot: Path, table: str) -> Path:
    return sorted((snapshot / table).rglob("*.parquet"))[0]


def moved(snapshot: Path) -> None:
    path = some_file(snapshot, "projects")
    place = snapshot / "projects" / "part_province=atlantis" / path.name
    place.parent.mkdir()
    path.rename(place)


def retyped(snapshot: Path) -> None:
    path = some_file(snapshot, "zones")
    table = pq.ParquetFile(path).read()
    at = table.schema.get_field_index("document_count")
    pq.write_table(table.set_column(at, "document_count", table["document_count"].cast(pa.int32())), path)


def redescribed(snapshot: Path) -> None:
    path = some_file(snapshot, "zones")
    table = pq.ParquetFile(path).read()
    pq.write_table(table.replace_schema_metadata({"table": "zones", "description": "something else"}), path)


def without_column(snapshot: Path) -> None:
    path = some_file(snapshot, "events")
    pq.write_table(pq.ParquetFile(path).read().drop_columns(["evidence"]), path)


def cut_short(snapshot: Path) -> None:
    path = some_file(snapshot, "indicators")
    path.write_bytes(path.read_bytes()[:200])


def unsorted(snapshot: Path) -> None:
    path = max((snapshot / "mentions").rglob("*.parquet"), key=lambda path: path.stat().st_size)
    table = pq.ParquetFile(path).read()
    pq.write_table(table.take(list(reversed(range(table.num_rows)))), path)


def doubled_file(snapshot: Path) -> None:
    path = some_file(snapshot, "projects")
    shutil.copy(path, path.with_name("projects-more.parquet"))


def other_file(snapshot: Path) -> None:
    (snapshot / "projects" / "notes.txt").write_text("do not forget", encoding="utf-8")


def linked_file(snapshot: Path) -> None:
    path = some_file(snapshot, "projects")
    elsewhere = snapshot / path.name
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


def of_manifest(change: Callable[[dict[str, Any]], None]) -> Callable[[Path], None]:
    def mutate(snapshot: Path) -> None:
        manifest = json.loads((snapshot / "manifest.json").read_text(encoding="utf-8"))
        change(manifest)
        write_json(snapshot / "manifest.json", manifest)

    return mutate


def invented(table: str, **values: Any) -> Callable[[Path], None]:
    """A row more in a table."""
    row = pl.DataFrame([dict.fromkeys(polars_schema(table)) | values], schema=polars_schema(table))
    return rewritten(table, lambda frame: pl.concat([frame, row]))


dated, priced = pl.col("published_on").is_not_null(), pl.col("investment_cny").is_not_null()
MUTATIONS = [
    Mutation("a wrong key", rewritten("projects", first("project_id", "prj-0123456789abcdef")), "record_id_exists_in_projects"),
    Mutation("a malformed key", rewritten("events", first("event_id", "../../etc/passwd")), "event_id_str_matches"),
    Mutation("a doubled row", rewritten("projects", lambda frame: pl.concat([frame, frame.head(1)])), "key_is_unique"),
    Mutation("a file twice", doubled_file, "key_is_unique"),
    Mutation("a mention's span shifted", rewritten("mentions", shifted), "words_are_in_the_text"),
    Mutation("a statement's span shifted", rewritten("statements", shifted), "quote_is_verbatim"),
    Mutation("a changed quote", rewritten("statements", first("quote", "nobody said so")), "quote_is_verbatim"),
    Mutation("a changed text", rewritten("documents", first("text", "Another story.", dated)), "digest_fits_the_text"),
    Mutation("a changed day of publication", rewritten("documents", first("published_on", date(1999, 9, 9), dated)), "first_report_is_the_earliest"),
    Mutation("a lost mention", rewritten("mentions", without_first(pl.col("kind") == "money")), "sums_balance"),
    Mutation("a lost segment", rewritten("segments", lambda frame: frame.tail(-1)), "sums_balance"),
    Mutation("a lost project", rewritten("projects", lambda frame: frame.tail(-1)), "record_id_exists_in_projects"),
    Mutation("a lost event", rewritten("events", lambda frame: frame.tail(-1)), "event_count_is_true"),
    Mutation("a lost document", rewritten("documents", without_first(pl.col("outcome") == "processed")), "document_id_exists"),
    Mutation("a bad word of a vocabulary", rewritten("events", first("event_type", "celebration")), "event_type_isin"),
    Mutation("swapped dates", rewritten("events", swapped), "dates_are_ordered"),
    Mutation("a reference to no zone", rewritten("events", first("zone_id", "cn-nowhere")), "zone_id_exists"),
    Mutation("a duplicate of nothing", rewritten("documents", first("duplicate_of", "doc-0123456789abcdef", pl.col("outcome") == "duplicate")), "duplicate_of_exists"),
    Mutation("a value that nobody stated", rewritten("projects", first("jobs", 777)), "value_is_stated"),
    Mutation("a statement with another value", rewritten("statements", first("value", "1234.5", (pl.col("record_table") == "indicators") & (pl.col("property") == "value"))), "value_is_stated"),
    Mutation("a statement of an unknown property", rewritten("statements", first("property", "colour")), "property_is_a_column"),
    Mutation("confidence beyond one", rewritten("projects", first("confidence", 1.5)), "confidence_in_range"),
    Mutation("a negative investment", rewritten("projects", first("investment", -5e8, priced)), "investment_greater_than_or_equal_to"),
    Mutation("yuan at another rate", rewritten("projects", first("investment_cny", pl.col("investment_cny") * 10, priced)), "yuan_fit_the_rate"),
    Mutation("null in a required column", rewritten("projects", first("is_umbrella", None)), "is_umbrella_not_nullable"),
    Mutation("invented evidence", rewritten("events", first("evidence", "nobody wrote this")), "evidence_is_verbatim"),
    Mutation("a stage without its event", rewritten("projects", first("completed_on", date(2022, 2, 2))), "stage_is_told_by_an_event"),
    Mutation("a project in another province", rewritten("projects", first("province", "Yunnan", pl.col("place_basis") == "zone")), "warnings_are_as_checked"),
    Mutation("a warning taken off", rewritten("projects", first("conflicts", ["investment"], pl.col("conflicts").list.len() == 0)), "warnings_are_as_checked"),
    Mutation("a wrong number of projects", rewritten("zones", first("project_count", 99)), "project_count_is_true"),
    Mutation("rows out of order", unsorted, "rows_are_sorted"),
    Mutation("a file in a wrong folder", moved, "folder_fits_the_rows"),
    Mutation("a missing file", lambda snapshot: some_file(snapshot, "statements").unlink(), "sums_balance"),
    Mutation("a missing table", lambda snapshot: shutil.rmtree(snapshot / "redirects"), "table_is_there"),
    Mutation("a file of another kind", other_file, "no_other_files"),
    Mutation("a link instead of a file", linked_file, "no_other_files"),
    Mutation("a file cut short", cut_short, "file_is_readable"),
    Mutation("another type of a column", retyped, "schema_is_declared"),
    Mutation("a missing column", without_column, "schema_is_declared"),
    Mutation("other descriptions in a file", redescribed, "metadata_is_declared"),
    Mutation("a wrong count in the manifest", of_manifest(lambda told: told["rows_published"].update(events=5)), "rows_published_is_true", recounted=False),
    Mutation("other outcomes in the manifest", of_manifest(lambda told: told["outcomes"].update(processed=99)), "outcomes_are_true"),
    Mutation("other bounds in the manifest", of_manifest(lambda told: told["configuration"]["thresholds"].update(largest_project_cny=2e8)), "warnings_are_as_checked"),
    Mutation("a check that is said to have failed", rewritten("checks", first("rows_failed", 3, pl.col("severity") == "error")), "checks_are_as_made_anew"),
    Mutation("a check left out", rewritten("checks", without_first(pl.col("tier") == "sense")), "checks_are_as_made_anew"),
    Mutation("an invented reject", invented("rejects", reject_id="x", table_name="projects", row_key="x", failed_checks=["x"], row_json="{}"), "sums_balance"),
    Mutation("an invented change", invented("changes", change_id="x", change="added", record_table="projects", record_id="x", document_ids=[]), "changes_are_as_compared"),
    Mutation("an invented redirect", invented("redirects", redirect_id="x", record_table="projects", old_id="x", new_id="y", snapshot="s000001"), "redirects_are_as_compared"),
]  # fmt: skip


def make_good(snapshot: Path, *, recounted: bool) -> None:
    """Write all digests anew, and the description of the files; `recounted` also the manifest's numbers of rows."""
    write_json(snapshot / "datapackage.json", datapackage(snapshot, "0.1.0"))
    manifest = json.loads((snapshot / "manifest.json").read_text(encoding="utf-8"))
    if recounted:
        for table in manifest["rows_published"]:
            files = [path for path in (snapshot / table).rglob("*.parquet") if path.stat().st_size > 200]
            manifest["rows_published"][table] = sum(pq.ParquetFile(path).metadata.num_rows for path in files)
        rejected = scan_table(snapshot, "rejects").group_by("table_name").len().collect()
        manifest["rows_rejected"] |= dict(rejected.iter_rows())
    manifest["files"] = file_digests(snapshot)
    manifest["tables_digest"] = tables_digest(manifest["files"])
    manifest["pages"] = page_digests(snapshot)
    manifest["manifest_digest"] = manifest_digest(manifest)
    write_json(snapshot / "manifest.json", manifest)
