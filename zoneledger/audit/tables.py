"""The tables of a snapshot judged anew: every declared check on every row that was published, shard by shard."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from schemas import TABLES
from schemas.quality import Surroundings, Thresholds
from schemas.quality.table import verbatim_evidence
from schemas.vocabularies import RECORD_TABLE
from zoneledger.audit.files import Opened
from zoneledger.audit.findings import RESTORE, Finding, row_fault
from zoneledger.validate.judge import CheckRun, judge

_SAID: Final = ("document_id", "record_table", "record_id", "property", "value", "rank")
_SHARDED: Final = ("documents", "segments", "mentions", "statements")
_LOOK: Final = "`zoneledger show KEY` shows the words; if they are right, widen the bound under `thresholds`"


@dataclass(frozen=True, slots=True)
class Rejudged:
    """The check runs over a whole snapshot, and for each record the warnings that it should bear."""

    runs: list[CheckRun]
    warnings: Mapping[str, pl.DataFrame]


def rejudge(opened: Opened, as_of: date | None, bounds: Thresholds) -> Rejudged:
    """Run all checks on the tables of a snapshot."""
    records = {table: opened.table(table) for table in RECORD_TABLE}
    keys = {table: frame[TABLES[table].key] for table, frame in records.items()}
    runs: list[CheckRun] = []
    found = [pl.Series("record_id", [], dtype=pl.String)]
    for shard in opened.shards():
        frames = {table: opened.table(table, shard) for table in _SHARDED}
        texts = frames["documents"]
        own = {table: frames[table][TABLES[table].key] for table in ("documents", "mentions")}
        around = Surroundings(keys | own, texts, as_of, bounds)
        runs += [run for table, frame in frames.items() for run in judge(frame, table, around).runs]
        found += [
            verbatim_evidence(records[table], table, texts).alias("record_id") for table in ("events", "indicators")
        ]
    days = opened.table("documents", columns=["document_id", "published_on"])
    tables = {
        **records,
        "statements": opened.table("statements", columns=list(_SAID)),
        "documents": days,
        "evidence": pl.concat(found).to_frame(),
    }
    around = Surroundings(keys | {"documents": days["document_id"]}, None, as_of, bounds, tables)
    marked = {}
    for table, frame in records.items():
        verdict = judge(frame, table, around)
        runs += verdict.runs
        if "warnings" in verdict.kept.columns:
            marked[table] = verdict.kept.select(TABLES[table].key, "warnings")
    for table in TABLES:
        if table not in (*_SHARDED, *RECORD_TABLE):
            runs += judge(opened.table(table), table, around).runs
    return Rejudged(runs, marked)


def failing_rows(opened: Opened, runs: list[CheckRun]) -> Iterator[Finding]:
    """A finding for each check that some row fails, with the files of those rows."""
    failed: dict[tuple[str, str], tuple[CheckRun, set[str]]] = {}
    for run in runs:
        if run.failed:
            failed.setdefault((run.table, run.name), (run, set()))[1].update(run.failed)
    for run, keys in failed.values():
        fix = RESTORE if run.severity == "error" else _LOOK
        yield row_fault(
            run.severity, run.name, run.table, run.explanation, sorted(keys), fix, opened.files_of(run.table, keys)
        )


def doubled_keys(opened: Opened) -> Iterator[Finding]:
    """Keys that two rows of a table share, also in different shards."""
    for table, spec in TABLES.items():
        keys = opened.table(table, columns=[spec.key])[spec.key]
        twice = sorted(set(keys.filter(keys.is_duplicated()).cast(pl.String)))
        if twice:
            told = f"No two rows of the table share a `{spec.key}`, in whatever file."
            yield row_fault("error", "key_is_unique", table, told, twice, RESTORE, opened.files_of(table, set(twice)))


def marks_differ(opened: Opened, rejudged: Rejudged) -> Iterator[Finding]:
    """Records whose `warnings` are not the checks that they fail."""
    for table, fresh in rejudged.warnings.items():
        key = TABLES[table].key
        told = opened.table(table, columns=[key, "warnings"]).rename({"warnings": "_told"})
        both = told.join(fresh, on=key, how="inner").filter(
            pl.col("_told").list.sort() != pl.col("warnings").list.sort()
        )
        if both.height:
            keys = both[key].sort().to_list()
            yield row_fault(
                "error", "warnings_are_as_checked", table, "`warnings` names exactly the checks that a record fails.",
                keys, RESTORE, opened.files_of(table, set(keys)),
            )  # fmt: skip
