"""The steps of a run: each reads files, calls the pure stages, and writes files; each may be run again.

stage    raw files of a batch        -> work/staged/SHARD/BATCH.parquet
extract  a shard's staged documents  -> work/shards/SHARD/TABLE.parquet, judged
resolve  all shards' statements      -> work/records/TABLE.parquet, judged; work/same.parquet
         (which documents print one story is told by the shards' runs of words and figures)
publish  a shard's tables            -> snapshot/TABLE/…, without what a rejected record takes along
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from schemas import TABLES
from schemas.frames import empty_frame, polars_schema
from schemas.quality import Surroundings, Thresholds
from schemas.quality.table import verbatim_evidence
from zoneledger.extract import extract_shard
from zoneledger.publish.tables import write_table
from zoneledger.registry.zones import hosts_frame, registry_frame
from zoneledger.resolve.events import consolidate_events
from zoneledger.resolve.fingerprints import figures_told, runs_of_words
from zoneledger.resolve.identify import assign_records, link_project_mentions
from zoneledger.resolve.indicators import consolidate_indicators
from zoneledger.resolve.projects import consolidate_projects
from zoneledger.resolve.same_records import mentions_pointed, pointed, same_records
from zoneledger.resolve.stories import find_stories
from zoneledger.resolve.support import with_stories
from zoneledger.resolve.zones import consolidate_zones
from zoneledger.staging.sources import RawFile
from zoneledger.staging.stage import mark_duplicates, stage_parts
from zoneledger.validate.judge import CheckRun
from zoneledger.validate.settle import Settled, settle, without_dangling

SHARD_TABLES: Final = ("documents", "segments", "mentions", "statements")
RECORD_TABLES: Final = ("zones", "events", "indicators", "projects")
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Work:
    """Where a run works: its input, the folder for what passes between steps, and the snapshot being built."""

    raw: Path
    folder: Path
    snapshot: Path

    def shard(self, shard: str, table: str) -> Path:
        """A table of one shard, as it passes between steps."""
        return self.folder / "shards" / shard / f"{table}.parquet"

    def record(self, table: str) -> Path:
        """A consolidated table, as it passes between steps."""
        return self.folder / "records" / f"{table}.parquet"

    @property
    def same(self) -> Path:
        """Which records of different documents are one."""
        return self.folder / "same.parquet"


@dataclass(frozen=True, slots=True)
class Batch:
    """Raw files for one staging step; shards are named by the first `digits` hex digits of a text's digest."""

    work: Work
    number: int
    files: tuple[RawFile, ...]
    digits: int
    most_megabytes: float

    def __str__(self) -> str:
        return f"batch-{self.number:05d}"


@dataclass(frozen=True, slots=True)
class Shard:
    """One shard of the documents."""

    work: Work
    name: str
    thresholds: Thresholds
    as_of: date | None = None

    def __str__(self) -> str:
        return f"shard-{self.name}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step did: rows that came in and that were kept out by table, outcomes of documents, check runs."""

    rows: dict[str, int]
    rejected: dict[str, int]
    outcomes: dict[str, int]
    reasons: dict[str, int]
    runs: list[CheckRun]
    latest: date | None = None


def _save(frame: pl.DataFrame, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(path)


def stage_batch(batch: Batch) -> int:
    """Stage the files of a batch; returns the number of inputs found in them."""
    inputs = 0
    parts = stage_parts(batch.work.raw, batch.files, int(batch.most_megabytes * _MEGABYTE))
    for number, documents in enumerate(parts):
        inputs += documents.height
        sharded = documents.with_columns(_shard=pl.col("text_digest").str.slice(0, batch.digits))
        for (shard,), part in sharded.partition_by("_shard", as_dict=True).items():
            name = f"{batch}-{number:05d}.parquet"
            _save(part.drop("_shard"), batch.work.folder / "staged" / f"{shard or 'all'}" / name)
    return inputs


def build_shard(shard: Shard) -> Outcome:
    """Extract and judge the documents of a shard."""
    staged = shard.work.folder / "staged" / shard.name
    files = sorted(staged.glob("*.parquet")) if staged.is_dir() else []
    documents = pl.concat([pl.read_parquet(file) for file in files]) if files else empty_frame("documents")
    tables = extract_shard(mark_duplicates(documents))
    statements = assign_records(tables.statements)
    frames = {
        "documents": tables.documents,
        "segments": tables.segments,
        "mentions": link_project_mentions(tables.mentions, statements),
        "statements": statements,
    }
    settled = settle(
        frames,
        lambda kept: Surroundings(
            {table: kept[table][TABLES[table].key] for table in ("documents", "mentions")},
            kept["documents"],
            shard.as_of,
            shard.thresholds,
        ),
    )
    prints = {"runs": runs_of_words(settled.kept["documents"]), "figures": figures_told(settled.kept["mentions"])}
    for table, frame in (*settled.kept.items(), ("rejects", settled.rejects), *prints.items()):
        _save(frame, shard.work.shard(shard.name, table))
    return Outcome(
        {table: frame.height for table, frame in frames.items()},
        _rejected(frames, settled),
        _counted(frames["documents"], "outcome"),
        _counted(frames["documents"], "outcome_reason"),
        settled.runs,
        frames["documents"]["published_on"].max(),  # type: ignore[arg-type]  # a column of dates
    )


def _rejected(frames: Mapping[str, pl.DataFrame], settled: Settled) -> dict[str, int]:
    return {table: frame.height - settled.kept[table].height for table, frame in frames.items()}


def _counted(frame: pl.DataFrame, column: str) -> dict[str, int]:
    counts = frame.group_by(column).len().drop_nulls().sort(column)
    return dict(zip(counts[column].to_list(), counts["len"].to_list(), strict=True))


@dataclass(frozen=True, slots=True)
class Records:
    """The resolving step over all shards."""

    work: Work
    thresholds: Thresholds
    as_of: date | None

    def __str__(self) -> str:
        return "records"


def build_records(job: Records) -> Outcome:
    """Consolidate the statements of all shards into the four record tables, and judge them."""
    shards = job.work.folder / "shards"

    def scan(table: str) -> pl.LazyFrame:
        return pl.scan_parquet(shards / "*" / f"{table}.parquet")

    segments = scan("segments")
    stories = find_stories(
        scan("documents").select("document_id", "language", "translated", "published_on").collect(),
        scan("runs").collect(),
        scan("figures").collect(),
    )
    _save(stories, job.work.record("stories"))
    documents = with_stories(scan("documents"), stories)
    places = consolidate_zones(scan("statements"), documents, registry_frame(), hosts_frame(), _no_counts())
    same = same_records(scan("statements"), documents, places)
    _save(same, job.work.same)
    statements = pointed(scan("statements"), same)
    texts = documents.select("document_id", "text")
    events = consolidate_events(statements, documents, segments, texts)
    indicators = consolidate_indicators(statements, documents, segments, texts)
    projects = consolidate_projects(statements, documents, places, events.lazy())
    zones = places.select(list(polars_schema("zones")))
    stated = statements.select("document_id", "record_table", "record_id", "property", "value", "rank").collect()
    days = documents.select("document_id", "published_on").collect()
    evidence = _verbatim(job.work, {"events": events, "indicators": indicators})

    def around(kept: Mapping[str, pl.DataFrame]) -> Surroundings:
        keys = {table: frame[TABLES[table].key] for table, frame in kept.items()}
        tables = {**kept, "statements": stated, "documents": days, "evidence": evidence}
        return Surroundings(keys | {"documents": days["document_id"]}, None, job.as_of, job.thresholds, tables)

    frames = {"zones": zones, "events": events, "indicators": indicators, "projects": projects}
    settled = settle(frames, around, recount_zones)
    for table, frame in (*settled.kept.items(), ("rejects", settled.rejects)):
        _save(frame, job.work.record(table))
    return Outcome(
        {table: frame.height for table, frame in frames.items()}, _rejected(frames, settled), {}, {}, settled.runs
    )


def _verbatim(work: Work, records: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """`record_id` of the records whose evidence stands in one of their documents, shard by shard to bound memory."""
    found = [pl.Series("record_id", [], dtype=pl.String)]
    for path in sorted((work.folder / "shards").glob("*/documents.parquet")):
        texts = pl.read_parquet(path, columns=["document_id", "text"])
        found += [verbatim_evidence(frame, table, texts).alias("record_id") for table, frame in records.items()]
    return pl.concat(found).to_frame()


def recount_zones(tables: Mapping[str, pl.DataFrame]) -> Mapping[str, pl.DataFrame]:
    """Tables whose zones count the projects and events that are there."""
    zones, counts = tables["zones"], _zone_counts(tables["projects"], tables["events"])
    counted = zones.drop("project_count", "event_count").join(counts, on="zone_id", how="left", maintain_order="left")
    filled = counted.with_columns(pl.col("project_count", "event_count").fill_null(0))
    return {**tables, "zones": filled.select(zones.columns)}


def _no_counts() -> pl.DataFrame:
    return pl.DataFrame(schema={"zone_id": pl.String, "project_count": pl.Int64, "event_count": pl.Int64})


def _zone_counts(projects: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    counted = [
        frame.group_by("zone_id").len().select("zone_id", pl.col("len").cast(pl.Int64).alias(name))
        for frame, name in ((projects, "project_count"), (events, "event_count"))
    ]
    return counted[0].join(counted[1], on="zone_id", how="full", coalesce=True).drop_nulls("zone_id")


def publish_shard(shard: Shard) -> dict[str, int]:
    """Write the shard's tables into the snapshot; rows that speak of a record which is not published go to `rejects`.

    Returns the number of rows published by table, and under `rejects` all that were kept out.
    """
    rejected = pl.read_parquet(shard.work.record("rejects")).select("table_name", "row_key")
    published = {}
    rejects = [pl.read_parquet(shard.work.shard(shard.name, "rejects"))]
    same = pl.read_parquet(shard.work.same)
    for table in SHARD_TABLES:
        frame = pl.read_parquet(shard.work.shard(shard.name, table))
        if table == "statements":
            frame = pointed(frame.lazy(), same).collect()
        elif table == "mentions":
            frame = mentions_pointed(frame, same)
        for reference in TABLES[table].references:
            if reference.table in RECORD_TABLES:
                keys = pl.read_parquet(shard.work.record(reference.table), columns=[TABLES[reference.table].key])
                frame, kept_out = without_dangling(frame, table, reference, keys.to_series(), rejected)
                rejects.append(kept_out)
        write_table(shard.work.snapshot, table, frame, shard.name)
        published[table] = frame.height
    kept_out = pl.concat(rejects)
    write_table(shard.work.snapshot, "rejects", kept_out, shard.name)
    return published | {"rejects": kept_out.height}


def publish_records(work: Work) -> Mapping[str, int]:
    """Write the record tables and what was kept out of them into the snapshot; returns rows by table."""
    published = {}
    for table in (*RECORD_TABLES, "stories"):
        frame = pl.read_parquet(work.record(table))
        write_table(work.snapshot, table, frame)
        published[table] = frame.height
    kept_out = pl.read_parquet(work.record("rejects"))
    write_table(work.snapshot, "rejects", kept_out, "records")
    return published | {"rejects": kept_out.height}
