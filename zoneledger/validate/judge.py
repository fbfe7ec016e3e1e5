"""Judge a table by its declaration: rows kept, rows rejected with their reasons, and a line for each check.

Frames are validated eagerly: on a LazyFrame pandera looks at types alone. Failing rows are named by key.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import pandera.polars as pa
import polars as pl

from schemas import TABLES
from schemas.frames import empty_frame, polars_schema
from schemas.quality import CHECKS, Check, Surroundings
from schemas.quality.check import Failing, none_of

_EXAMPLES: Final = 10


@dataclass(frozen=True, slots=True)
class CheckRun:
    """One check run on some rows: `failed` are the keys of the rows that fail."""

    table: str
    name: str
    tier: str
    severity: str
    explanation: str
    tested: int
    failed: tuple[str, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of the rows of one frame: `kept` with warnings marked, `rejects`, and the checks that were run."""

    kept: pl.DataFrame
    rejects: pl.DataFrame
    runs: list[CheckRun]


def judge(frame: pl.DataFrame, table: str, around: Surroundings | None = None) -> Verdict:
    """Run all checks of a table on a frame of its schema."""
    surroundings = around or Surroundings()
    spec = TABLES[table]
    keys = frame[spec.key].cast(pl.String)
    checks = [*_declared(frame, table), *(check for check in CHECKS if check.table == table)]
    runs = [_run(check, frame, keys, surroundings) for check in checks]
    reasons: defaultdict[str, list[str]] = defaultdict(list)
    warned: defaultdict[str, list[str]] = defaultdict(list)
    for run in runs:
        for key in run.failed:
            (reasons if run.severity == "error" else warned)[key].append(run.name)
    rejected = frame.filter(keys.is_in(list(reasons)))
    kept = frame.filter(~keys.is_in(list(reasons)))
    if "warnings" in kept.columns:
        # Marks of checks are made anew; what resolution itself warns of stays.
        own = {check.name for check in CHECKS if check.table == table and check.severity == "warning"}
        marks = [
            sorted({*warned.get(key, []), *(set(before) - own)})
            for key, before in kept.select(spec.key, "warnings").iter_rows()
        ]
        kept = kept.with_columns(pl.Series("warnings", marks, dtype=pl.List(pl.String)))
    return Verdict(kept, reject_rows(rejected, table, reasons), runs)


def _declared(frame: pl.DataFrame, table: str) -> Iterable[Check]:
    """The checks that the columns declare: one for all of them, and one for each that some row fails."""
    told = f"Every column of `{table}` has its declared type and allowed values."
    yield Check("columns_are_as_declared", table, "row", "error", told, lambda rows, _: none_of(rows))
    failing: dict[tuple[str, str], set[int]] = {}
    try:
        TABLES[table].model.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        for case in error.failure_cases.iter_rows(named=True):
            if case["index"] is None:  # a fault of the whole frame, not of a row: nothing of it can be trusted
                raise
            rule = str(case["check"]).split("(", maxsplit=1)[0]
            failing.setdefault((str(case["column"]), rule), set()).add(int(case["index"]))
    for (column, rule), places in sorted(failing.items()):
        marks = pl.Series([row in places for row in range(frame.height)], dtype=pl.Boolean)
        yield Check(
            f"{column}_{rule}", table, "row", "error", f"`{column}` is as declared: {rule}.", _known(marks), (column,)
        )


def _known(marks: pl.Series) -> Failing:
    return lambda *_: marks


def _run(check: Check, frame: pl.DataFrame, keys: pl.Series, around: Surroundings) -> CheckRun:
    failed = tuple(sorted(set(keys.filter(check.failing(frame, around)).to_list()))) if frame.height else ()
    return CheckRun(
        check.table, check.name, check.tier, check.severity, check.explanation, frame.height, failed, check.columns
    )


def reject_rows(rows: pl.DataFrame, table: str, reasons: Mapping[str, list[str]]) -> pl.DataFrame:
    """Rows of the table `rejects` for rows of another, with the names of the checks that they failed."""
    if not rows.height:
        return empty_frame("rejects")
    key = TABLES[table].key
    made: list[dict[str, Any]] = []
    for place, row in enumerate(rows.iter_rows(named=True)):
        made.append(
            {
                "reject_id": f"{table}/{row[key]}/{place}",
                "table_name": table,
                "row_key": str(row[key]),
                "document_id": row.get("document_id"),
                "failed_checks": sorted(set(reasons[str(row[key])])),
                "row_json": json.dumps(row, ensure_ascii=False, default=str, sort_keys=True),
            }
        )
    return pl.DataFrame(made, schema=polars_schema("rejects"))


def check_rows(runs: Iterable[CheckRun]) -> pl.DataFrame:
    """The table `checks`: runs of one check on several shards are added up."""
    merged: dict[tuple[str, str], CheckRun] = {}
    for run in runs:
        known = merged.get((run.table, run.name))
        if known is None:
            merged[run.table, run.name] = run
        else:
            failed = tuple(sorted(set(known.failed) | set(run.failed)))
            merged[run.table, run.name] = replace(known, tested=known.tested + run.tested, failed=failed)
    rows = [
        {
            "check_id": f"{run.table}/{run.name}",
            "table_name": run.table,
            "check_name": run.name,
            "tier": run.tier,
            "severity": run.severity,
            "explanation": run.explanation,
            "columns_doubted": list(run.columns),
            "rows_tested": run.tested,
            "rows_failed": len(run.failed),
            "examples": list(run.failed[:_EXAMPLES]),
            "example_documents": [],
            "example_spans": [],
        }
        for run in merged.values()
    ]
    return pl.DataFrame(rows, schema=polars_schema("checks")).sort("check_id")
