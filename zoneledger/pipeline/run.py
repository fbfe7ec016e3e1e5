"""The order of a run: stage, extract, resolve, judge, publish. Callable as one function, without Prefect."""

import platform
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

import polars as pl

from schemas import TABLES
from schemas.frames import empty_frame
from schemas.quality import Thresholds
from zoneledger.config import RunConfig
from zoneledger.evaluate.documents import GoldError, read_gold
from zoneledger.extract import EXTRACTOR
from zoneledger.ledger import Ledger, scan_table
from zoneledger.pipeline.counts import count_rows, rejected_rows, rows_of
from zoneledger.pipeline.refusal import describe_refusal, forget_refusal, write_refusal
from zoneledger.pipeline.steps import (
    RECORD_TABLES,
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
from zoneledger.publish.redirects import redirects_between
from zoneledger.publish.snapshot import (
    MANIFEST,
    OutputFolderError,
    OutputLockedError,
    current_snapshot,
    exclusive,
    file_digests,
    manifest_digest,
    next_name,
    page_digests,
    switch_in,
    tables_digest,
    write_json,
)
from zoneledger.publish.tables import finish_table, write_table
from zoneledger.report.page import write_report
from zoneledger.report.summary import markdown_report, summarize
from zoneledger.staging.sources import RawFolder, RawFolderError, batches, find_sources
from zoneledger.validate.gates import Gate, gates, sums
from zoneledger.validate.history import carried_on
from zoneledger.validate.judge import CheckRun, check_rows
from zoneledger.validate.places import with_places
from zoneledger.validate.trend import compare_coverage, coverage_of

Job = TypeVar("Job")
Result = TypeVar("Result")
Progress = Callable[[str, int, int], None]

# Tables that tell of a run and of the one before, not of documents: their rows are no part of its sums.
_COMPARED: Final = ("checks", "changes", "redirects")
_HEX: Final = "0123456789abcdef"


class Each(Protocol):
    """How a step is run on its jobs: here one after the other, in the flow as a Prefect task each."""

    def __call__(self, stage: str, step: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
        """Run `step` on each job; results in the order of the jobs."""


class PipelineError(RuntimeError):
    """A run that published nothing. `exit_code` is 2 where the call was wrong, else 1; `refusal` tells which gates or
    sums the run failed, as in `refused.json`, where it came so far."""

    def __init__(self, message: str, exit_code: int = 1, refusal: dict[str, Any] | None = None) -> None:
        super().__init__(message)
        self.exit_code = exit_code
        self.refusal = refusal


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
        if settings.gold is not None:
            read_gold(settings.gold)  # what cannot be used is told before the work, not after
        sources = find_sources(raw)
        with exclusive(output) as building:
            return _run(sources, output, building, settings, runner, started)
    except (GoldError, RawFolderError, OutputFolderError) as error:
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
    thresholds = config.thresholds
    cut = batches(sources.files, config.batch_files, config.batch_megabytes * 1_000_000)
    jobs = [Batch(work, n, files, config.shard_digits, config.document_megabytes) for n, files in enumerate(cut)]
    inputs = sum(each("stage", stage_batch, jobs))
    shards = [Shard(work, name, thresholds) for name in shard_names(config.shard_digits)]
    built = each("extract", build_shard, shards)
    as_of = config.as_of or max((o.latest for o in built if o.latest is not None), default=None)
    records = each("resolve", build_records, [Records(work, thresholds, as_of)])[0]
    outcomes = [*built, records]
    last = current_snapshot(output)
    counts = count_rows(outcomes, inputs)
    tested = gates(counts, rows_of(last), config.gates)
    _pass_or_refuse([gate.told() for gate in tested if not gate.passed], output, last, work, outcomes, tested)
    published = Counter[str]()
    for rows in (*each("publish", publish_shard, [replace(s, as_of=as_of) for s in shards]), publish_records(work)):
        published.update(rows)
    for table in TABLES:
        finish_table(work.snapshot, table)
    balance = sums(counts, published, rejected_rows(work.snapshot))
    _pass_or_refuse(
        [each_sum.told() for each_sum in balance if not each_sum.balances], output, last, work, outcomes, tested
    )
    name = next_name(output)
    write_table(work.snapshot, "checks", _checks(work, outcomes, _trend(last, work, thresholds)))
    write_table(work.snapshot, "changes", _changes(last, work))
    write_table(work.snapshot, "redirects", _redirects(last, work, name))
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
        "outcomes": counts.outcomes,
        "outcome_reasons": counts.reasons,
        "rows_extracted": counts.extracted,
        "rows_published": {table: published.get(table, 0) for table in TABLES if table not in _COMPARED},
        "rows_rejected": rejected_rows(work.snapshot),
        "gates": [gate.as_row() for gate in tested],
        "sums": [each_sum.as_row() for each_sum in balance],
        "tables_digest": tables_digest(digests),
        "files": digests,
        "as_of": as_of,
        "configuration": config.model_dump(mode="json"),
        "extractor": EXTRACTOR,
        "versions": {"python": platform.python_version()} | {p: version(p) for p in ("polars", "pyarrow", "pandera")},
        "previous_snapshot": None if last is None else last.name,
    }
    write_json(work.snapshot / MANIFEST, manifest)
    summary, markdown = _write_pages(work.snapshot, last, config.gold)
    manifest["pages"] = page_digests(work.snapshot)
    manifest["manifest_digest"] = manifest_digest(manifest)
    write_json(work.snapshot / MANIFEST, manifest)
    place = switch_in(output, work.snapshot, name, config.keep_snapshots)
    forget_refusal(output)
    return RunResult(place, summary, markdown)


def _write_pages(snapshot: Path, last: Path | None, gold: Path | None) -> tuple[dict[str, Any], str]:
    """Write what lies beside the tables: the data package and the reports; returns the report as data and Markdown."""
    write_json(snapshot / "datapackage.json", datapackage(snapshot, version("zoneledger")))
    summary = summarize(Ledger(snapshot), carried_on(last))
    markdown = markdown_report(summary)
    write_json(snapshot / "report.json", summary)
    (snapshot / "report.md").write_text(markdown, encoding="utf-8")
    write_report(Ledger(snapshot), summary, gold)
    return summary, markdown


def shard_names(digits: int) -> list[str]:
    """The names of all shards: `all` for one, else every run of so many hex digits."""
    names = [""]
    for _ in range(digits):
        names = [name + digit for name in names for digit in _HEX]
    return names if digits else ["all"]


def _input_digest(work: Work) -> str:
    """One digest over the texts of all inputs and their sources."""
    documents = pl.scan_parquet(work.folder / "shards" / "*" / "documents.parquet")
    rows = documents.select("source", "text_digest").sort("source").collect().iter_rows()
    return tables_digest(dict(rows))


def _pass_or_refuse(
    reasons: list[str], output: Path, last: Path | None, work: Work, outcomes: Sequence[Outcome], tested: list[Gate]
) -> None:
    """End the run where there are reasons not to publish; what speaks against it is left beside the snapshots."""
    if not reasons:
        return
    refusal = describe_refusal(reasons, tested, _checks(work, outcomes, [], placed=False), work.folder)
    place = write_refusal(output, refusal)
    stays = "there is no earlier snapshot" if last is None else f"{last.name} stays the current snapshot"
    raise PipelineError(
        f"{'; '.join(reasons)}. Nothing was published, {stays}. {place} lists what was kept out; mend the input, or "
        "raise the limit under `gates` in the configuration",
        refusal=refusal,
    )


def _checks(work: Work, outcomes: Sequence[Outcome], trend: list[CheckRun], *, placed: bool = True) -> pl.DataFrame:
    """The table `checks`; `placed` with the document and span of each example, from the tables that are written."""
    rows = check_rows([*(run for outcome in outcomes for run in outcome.runs), *trend])
    return with_places(rows, lambda table: scan_table(work.snapshot, table)) if placed else rows


def _trend(last: Path | None, work: Work, bounds: Thresholds) -> list[CheckRun]:
    """The checks of coverage against the last snapshot."""
    now, before = (
        coverage_of(scan_table(folder, "documents"), scan_table(folder, "zones")) if folder else None
        for folder in (work.snapshot, last)
    )
    assert now is not None
    return compare_coverage(now, before, bounds)


def _changes(last: Path | None, work: Work) -> pl.DataFrame:
    """What this snapshot says otherwise than the last; nothing for the first."""
    old = None if last is None else Ledger(last)
    parts = []
    for table in RECORD_TABLES if old is not None else ():
        assert old is not None
        before = old.table(table).collect()
        parts.append(changes_between(before, pl.read_parquet(work.record(table)), table))
    return pl.concat(parts) if parts else empty_frame("changes")


def _redirects(last: Path | None, work: Work, name: str) -> pl.DataFrame:
    """Where the identifiers that the last snapshot published and this one does not have gone; none for the first."""
    if last is None:
        return empty_frame("redirects")
    old, new = ({table: scan_table(folder, table) for table in TABLES} for folder in (last, work.snapshot))
    return redirects_between(old, new, name)
