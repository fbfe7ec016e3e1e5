"""Check a snapshot: files, tables, sums, what it says of itself in `checks`, `rejects`, `changes` and `redirects`."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import polars as pl
from pydantic import ValidationError

from schemas import TABLES
from schemas.frames import empty_frame
from schemas.quality import CHECKS, Thresholds
from schemas.vocabularies import RECORD_TABLE
from zoneledger.audit.files import Opened, check_package, open_files, read_manifest
from zoneledger.audit.findings import RESTORE, Finding, file_fault, row_fault
from zoneledger.audit.tables import doubled_keys, failing_rows, marks_differ, rejudge
from zoneledger.ledger import scan_table
from zoneledger.publish.changes import changes_between
from zoneledger.publish.redirects import redirects_between
from zoneledger.publish.snapshot import MANIFEST
from zoneledger.validate.gates import Counts, sums
from zoneledger.validate.judge import CheckRun, check_rows
from zoneledger.validate.trend import compare_coverage, coverage_of

_COMPARED: Final = ("rows_tested", "rows_failed")


@dataclass(frozen=True, slots=True)
class Audit:
    """What came of checking a snapshot: how much was looked at, and what is wrong."""

    snapshot: Path
    files: int
    rows: int
    checks: int
    findings: list[Finding]

    def as_row(self) -> dict[str, Any]:
        """The result in plain types, for JSON."""
        return {
            "snapshot": str(self.snapshot),
            "good": not self.count("error"),
            "files": self.files,
            "rows": self.rows,
            "checks": self.checks,
            "errors": self.count("error"),
            "warnings": self.count("warning"),
            "findings": [finding.as_row() for finding in self.findings],
        }

    def count(self, severity: str) -> int:
        """The number of findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)


def check_snapshot(snapshot: Path) -> Audit:
    """Look at every file and row of a snapshot's folder. Never raises for what is in it."""
    manifest, findings = read_manifest(snapshot)
    if not manifest:
        return Audit(snapshot, 0, 0, 0, findings)
    opened = open_files(snapshot, manifest)
    findings += opened.findings
    findings += check_package(snapshot)
    try:
        bounds = Thresholds.model_validate(manifest["configuration"]["thresholds"])
        as_of = date.fromisoformat(manifest["as_of"]) if manifest.get("as_of") else None
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        findings.append(file_fault("configuration_is_readable", f"The manifest's settings: {error}.", MANIFEST))
        return Audit(snapshot, 0, sum(opened.counts().values()), 0, findings)
    rejudged = rejudge(opened, as_of, bounds)
    trend = _trend(snapshot, manifest, bounds)
    findings += failing_rows(opened, rejudged.runs)
    findings += _doubts_of_trend(trend or [])
    findings += doubled_keys(opened)
    findings += marks_differ(opened, rejudged)
    findings += _sums(opened, manifest)
    findings += _told_checks(opened, rejudged.runs, trend)
    findings += _told_changes(opened, snapshot, manifest)
    findings += _told_redirects(opened, snapshot, manifest)
    files = sum(len(names) for names in opened.rows.values())
    return Audit(snapshot, files, sum(opened.counts().values()), len(rejudged.runs), _once(findings))


def _once(findings: list[Finding]) -> list[Finding]:
    """Errors first; a fault that two looks found is told once."""
    told = {(finding.check, finding.table, finding.files, finding.keys): finding for finding in findings}
    return sorted(told.values(), key=lambda finding: finding.severity)


def _previous(snapshot: Path, manifest: Mapping[str, Any]) -> Path | None:
    """The snapshot before, where the output still keeps it."""
    name = manifest.get("previous_snapshot")
    folder = snapshot.parent / str(name)
    return folder if name and (folder / MANIFEST).is_file() else None


def _trend(snapshot: Path, manifest: Mapping[str, Any], bounds: Thresholds) -> list[CheckRun] | None:
    """The checks against the last snapshot; None where it is gone, so that they cannot be made anew."""
    last = _previous(snapshot, manifest)
    if last is None and manifest.get("previous_snapshot"):
        return None
    try:
        now, before = (
            coverage_of(scan_table(folder, "documents"), scan_table(folder, "zones")) if folder else None
            for folder in (snapshot, last)
        )
    except (pl.exceptions.PolarsError, OSError):
        return None  # the files at fault are findings of their own
    assert now is not None
    return compare_coverage(now, before, bounds)


def _doubts_of_trend(runs: list[CheckRun]) -> Iterator[Finding]:
    fix = "look whether the input lacks files; if not, widen the bound under `thresholds`"
    for run in runs:
        if run.failed:
            yield row_fault(run.severity, run.name, run.table, run.explanation, run.failed, fix)


def _sums(opened: Opened, manifest: Mapping[str, Any]) -> Iterator[Finding]:
    """Counts of the manifest against the rows that are there, and against one another."""
    rows = opened.counts()
    rejects = opened.table("rejects", columns=["table_name"])
    rejected = dict(rejects.group_by("table_name").len().iter_rows())
    outcomes = dict(opened.table("documents", columns=["outcome"]).group_by("outcome").len().iter_rows())
    kept_documents = Counter(outcomes)
    for name, told, found in (
        ("rows_published", manifest["rows_published"], rows),
        ("rows_rejected", manifest["rows_rejected"], rejected),
    ):
        wrong = [table for table, count in told.items() if count != found.get(table, 0)]
        for table in wrong:
            said = f"The manifest's `{name}` of {table} is {told[table]}, but there are {found.get(table, 0)}."
            yield file_fault(f"{name}_is_true", said, MANIFEST, table=table)
    if not rejected.get("documents") and dict(kept_documents) != manifest["outcomes"]:
        said = f"The manifest's `outcomes` are {manifest['outcomes']}, but the documents' are {dict(kept_documents)}."
        yield file_fault("outcomes_are_true", said, MANIFEST, table="documents")
    counts = Counts(manifest["input"]["documents"], manifest["outcomes"], {}, manifest["rows_extracted"], {})
    for each in sums(counts, rows, rejected):
        if not each.balances:
            yield file_fault("sums_balance", each.told() + ".", MANIFEST, table=each.about)


def _told_checks(opened: Opened, runs: list[CheckRun], trend: list[CheckRun] | None) -> Iterator[Finding]:
    """The table `checks` against the same checks made anew; of errors, against `rejects`."""
    told = {row["check_id"]: row for row in opened.table("checks").iter_rows(named=True)}
    fresh = {row["check_id"]: row for row in check_rows([*runs, *(trend or [])]).iter_rows(named=True)}
    declared = {f"{check.table}/{check.name}" for check in CHECKS if _is_run(check.table)}
    declared |= {f"{run.table}/{run.name}" for run in trend or []}
    kept_out = opened.table("rejects", columns=["table_name", "row_key", "failed_checks"]).explode("failed_checks")
    reasons = kept_out.select("row_key", check_id=pl.format("{}/{}", "table_name", "failed_checks")).unique()
    failed = dict(reasons.group_by("check_id").len().iter_rows())
    wrong = sorted(declared - told.keys())
    for identifier, row in told.items():
        if row["severity"] == "error" and row["rows_failed"] > failed.get(identifier, 0):
            wrong.append(identifier)
        if row["severity"] == "warning" and identifier in fresh and _differ(row, fresh[identifier]):
            wrong.append(identifier)
    if wrong:
        said = "The table `checks` tells what the same checks find when they are made anew."
        files = opened.files_of("checks", set(wrong))
        yield row_fault("error", "checks_are_as_made_anew", "checks", said, sorted(wrong), RESTORE, files)


def _is_run(table: str) -> bool:
    """Whether a run judges the rows of a table: the others are made by the run itself, from what was judged."""
    return table in (*RECORD_TABLE, "documents", "segments", "mentions", "statements")


def _differ(row: Mapping[str, Any], fresh: Mapping[str, Any]) -> bool:
    return any(row[name] != fresh[name] for name in _COMPARED)


def _told_changes(opened: Opened, snapshot: Path, manifest: Mapping[str, Any]) -> Iterator[Finding]:
    """The table `changes` against the snapshot before, where that is kept."""
    last = _previous(snapshot, manifest)
    if last is None and manifest.get("previous_snapshot"):
        return
    told = opened.table("changes").sort("change_id")
    try:
        before = {table: scan_table(last, table).collect() for table in RECORD_TABLE} if last else {}
        parts = [changes_between(frame, opened.table(table), table) for table, frame in before.items()]
        fresh = pl.concat([empty_frame("changes"), *parts]).sort("change_id")
    except (pl.exceptions.PolarsError, OSError):
        return  # the snapshot before has other columns, or is damaged itself
    if not told.equals(fresh):
        differing = sorted(set(told["change_id"]) ^ set(fresh["change_id"])) or told["change_id"].to_list()
        said = "The table `changes` tells what is otherwise than in the snapshot before."
        yield row_fault("error", "changes_are_as_compared", "changes", said, differing, RESTORE)


def _told_redirects(opened: Opened, snapshot: Path, manifest: Mapping[str, Any]) -> Iterator[Finding]:
    """The table `redirects` against the snapshot before, where that is kept."""
    last = _previous(snapshot, manifest)
    if last is None and manifest.get("previous_snapshot"):
        return
    told = opened.table("redirects").sort("redirect_id")
    fresh = empty_frame("redirects")
    try:
        if last is not None:
            old, new = ({table: scan_table(folder, table) for table in TABLES} for folder in (last, snapshot))
            fresh = redirects_between(old, new, manifest["snapshot"])
    except (pl.exceptions.PolarsError, OSError):
        return  # a snapshot with other columns or damaged files, which are findings of their own
    if not told.equals(fresh):
        differing = sorted(set(told["redirect_id"]) ^ set(fresh["redirect_id"])) or told["redirect_id"].to_list()
        said = "The table `redirects` tells where the identifiers of the snapshot before have gone."
        yield row_fault("error", "redirects_are_as_compared", "redirects", said, differing, RESTORE)
