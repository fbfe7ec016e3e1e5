"""The order of a run: stage, extract, resolve, judge, publish. Callable as one function, without Prefect."""

import platform
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

import polars as pl

from schemas import TABLES
from schemas.frames import empty_frame
from schemas.quality import Thresholds
from zoneledger.config import RunConfig
from zoneledger.extract import EXTRACTOR
from zoneledger.ledger import Ledger
from zoneledger.pipeline.steps import (
    RECORD_TABLES,
    SHARD_TABLES,
    Batch,
    Outcome,
    Records,
    Shard,
    Work,
    build_records,
    build_shard,
    publish_records,
    publish_shard,
    stage_batch,
)
from zoneledger.publish.changes import changes_between
from zoneledger.publish.datapackage import datapackage
from zoneledger.publish.snapshot import (
    OutputFolderError,
    OutputLockedError,
    current_snapshot,
    exclusive,
    file_digests,
    next_name,
    switch_in,
    tables_digest,
    write_json,
)
from zoneledger.publish.tables import finish_table, write_table
from zoneledger.report.summary import markdown_report, summarize
from zoneledger.staging.sources import RawFolder, RawFolderError, batches, find_sources
from zoneledger.validate.judge import CheckRun, check_rows

Job = TypeVar("Job")
Result = TypeVar("Result")
Progress = Callable[[str, int, int], None]

_HEX: Final = "0123456789abcdef"


class Each(Protocol):
    """How a step is run on its jobs: here one after the other, in the flow as a Prefect task each."""

    def __call__(self, stage: str, step: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
        """Run `step` on each job; results in the order of the jobs."""


class PipelineError(RuntimeError):
    """A run that published nothing. `exit_code` is 2 where the call was wrong, else 1."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True)
class RunResult:
    """A run that published: the snapshot's folder, its summary (as in report.json) and the report as Markdown."""

    snapshot: Path
    summary: dict[str, Any]
    markdown: str


def no_progress(stage: str, done: int, total: int) -> None:
    """Report nothing."""


def one_by_one(progress: Progress = no_progress) -> Each:
    """Run steps in this process, one job after the other."""

    def each(stage: str, step: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
        results = []
        for job in jobs:
            results.append(step(job))
            progress(stage, len(results), len(jobs))
        return results

    return each


def run_pipeline(raw: Path, output: Path, config: RunConfig | None = None, each: Each | None = None) -> RunResult:
    """Read the articles below `raw` and publish a snapshot in `output`. Raises PipelineError and publishes nothing.

    The tables depend on the input, the configuration and the last snapshot alone; times stand in the manifest only.
    """
    settings = config or RunConfig.load(None)
    runner = each or one_by_one()
    started = datetime.now(UTC)
    try:
        sources = find_sources(raw)
        with exclusive(output) as building:
            return _run(sources, output, building, settings, runner, started)
    except (RawFolderError, OutputFolderError) as error:
        raise PipelineError(str(error), exit_code=2) from error
    except OutputLockedError as error:
        raise PipelineError(str(error)) from error


def _run(
    sources: RawFolder, output: Path, building: Path, config: RunConfig, each: Each, started: datetime
) -> RunResult:
    if not sources.files:
        raise PipelineError(
            f"{sources.root}: no articles; supported are .txt, .md, .html and .jsonl, each also with .gz", exit_code=2
        )
    work = Work(sources.root, building / "work", building / "snapshot")
    work.snapshot.mkdir()
    thresholds = Thresholds()
    cut = batches(sources.files, config.batch_files, config.batch_megabytes * 1_000_000)
    jobs = [Batch(work, n, files, config.shard_digits, config.document_megabytes) for n, files in enumerate(cut)]
    inputs = sum(each("stage", stage_batch, jobs))
    shards = [Shard(work, name, thresholds) for name in shard_names(config.shard_digits)]
    built = each("extract", build_shard, shards)
    as_of = config.as_of or max((o.latest for o in built if o.latest is not None), default=None)
    records = each("resolve", build_records, [Records(work, thresholds, as_of)])[0]
    _check_gates(built, records, inputs, config)
    published = Counter[str]()
    for counts in (*each("publish", publish_shard, [replace(s, as_of=as_of) for s in shards]), publish_records(work)):
        published.update(counts)
    _check_sums(built, records, published)
    last = current_snapshot(output)
    name = next_name(output)
    write_table(work.snapshot, "checks", check_rows(_all_runs(built, records)))
    write_table(work.snapshot, "changes", _changes(last, work))
    for table in TABLES:
        finish_table(work.snapshot, table)
    digests = file_digests(work.snapshot)
    manifest = {
        "snapshot": name,
        "started_at": started.isoformat(timespec="seconds"),
        "finished_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "input": {
            "files": len(sources.files),
            "documents": inputs,
            "skipped": list(sources.skipped),
            "digest": _input_digest(work),
        },
        "outcomes": _added(o.outcomes for o in built),
        "outcome_reasons": _added(o.reasons for o in built),
        "rows_extracted": dict(sorted(_added([*(o.rows for o in built), records.rows]).items())),
        "rows_published": {table: published.get(table, 0) for table in TABLES if table not in ("checks", "changes")},
        "rows_rejected": _rejected(work.snapshot),
        "tables_digest": tables_digest(digests),
        "files": digests,
        "as_of": as_of,
        "configuration": config.model_dump(mode="json"),
        "thresholds": asdict(thresholds),
        "extractor": EXTRACTOR,
        "versions": {"python": platform.python_version()} | {p: version(p) for p in ("polars", "pyarrow", "pandera")},
        "previous_snapshot": None if last is None else last.name,
    }
    write_json(work.snapshot / "manifest.json", manifest)
    write_json(work.snapshot / "datapackage.json", datapackage(work.snapshot, version("zoneledger")))
    summary = summarize(Ledger(work.snapshot))
    markdown = markdown_report(summary)
    write_json(work.snapshot / "report.json", summary)
    (work.snapshot / "report.md").write_text(markdown, encoding="utf-8")
    return RunResult(switch_in(output, work.snapshot, name, config.keep_snapshots), summary, markdown)


def shard_names(digits: int) -> list[str]:
    """The names of all shards: `all` for one, else every run of so many hex digits."""
    names = [""]
    for _ in range(digits):
        names = [name + digit for name in names for digit in _HEX]
    return names if digits else ["all"]


def _added(counts: Any) -> dict[str, int]:
    total = Counter[str]()
    for count in counts:
        total.update(count)
    return dict(sorted(total.items()))


def _rejected(snapshot: Path) -> dict[str, int]:
    """Rows kept out by table: by a check, or with the record that they state."""
    rejects = pl.scan_parquet(snapshot / "rejects" / "**" / "*.parquet").group_by("table_name").len().collect()
    counts = dict(rejects.iter_rows())
    return {table: counts.get(table, 0) for table in sorted((*SHARD_TABLES, *RECORD_TABLES))}


def _all_runs(built: Sequence[Outcome], records: Outcome) -> list[CheckRun]:
    return [run for outcome in (*built, records) for run in outcome.runs]


def _input_digest(work: Work) -> str:
    """One digest over the texts of all inputs and their sources."""
    documents = pl.scan_parquet(work.folder / "shards" / "*" / "documents.parquet")
    rows = documents.select("source", "text_digest").sort("source").collect().iter_rows()
    return tables_digest(dict(rows))


def _check_gates(built: Sequence[Outcome], records: Outcome, inputs: int, config: RunConfig) -> None:
    """Refuse to publish where too much was kept out; the last good snapshot stays."""
    quarantined = sum(outcome.outcomes.get("quarantined", 0) for outcome in built)
    if inputs and quarantined / inputs > config.gates.quarantined_share:
        raise PipelineError(
            f"{quarantined} of {inputs} documents ended in quarantine, more than the gate of "
            f"{config.gates.quarantined_share:.0%} allows; nothing was published. Look at the input, or raise "
            "`gates: quarantined_share` in the configuration"
        )
    rows = _added([*(o.rows for o in built), records.rows])
    rejected = _added([*(o.rejected for o in built), records.rejected])
    for table, count in rejected.items():
        if rows[table] and count / rows[table] > config.gates.rejected_share:
            raise PipelineError(
                f"checks kept {count} of {rows[table]} rows out of {table}, more than the gate of "
                f"{config.gates.rejected_share:.0%} allows; nothing was published"
            )


def _check_sums(built: Sequence[Outcome], records: Outcome, published: Counter[str]) -> None:
    """Nothing vanishes: every row that was extracted is published or in `rejects`."""
    extracted = _added([*(o.rows for o in built), records.rows])
    kept = sum(published[table] for table in extracted)
    if sum(extracted.values()) != kept + published["rejects"]:
        raise PipelineError(
            f"{sum(extracted.values())} rows were extracted, but {kept} published and {published['rejects']} rejected: "
            "rows were lost; nothing was published"
        )


def _changes(last: Path | None, work: Work) -> pl.DataFrame:
    """What this snapshot says otherwise than the last; nothing for the first."""
    old = None if last is None else Ledger(last)
    parts = []
    for table in RECORD_TABLES if old is not None else ():
        assert old is not None
        before = old.table(table).collect()
        parts.append(changes_between(before, pl.read_parquet(work.record(table)), table))
    return pl.concat(parts) if parts else empty_frame("changes")
