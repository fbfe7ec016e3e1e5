"""Judge tables that refer to one another until none falls with another.

A row that is kept out takes along what refers to it: the tables are judged again without it, until no further row
fails. Rows that fall in a later round bear the reason `its_record_was_rejected` beside the reference that broke.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from schemas import TABLES, Reference
from schemas.frames import empty_frame
from schemas.quality import Surroundings
from zoneledger.validate.judge import CheckRun, judge, reject_rows

TAKEN_ALONG: Final = "its_record_was_rejected"

Tables = Mapping[str, pl.DataFrame]


@dataclass(frozen=True, slots=True)
class Settled:
    """What is kept of each table, what is not, and the checks: errors over all rounds, warnings of the last."""

    kept: dict[str, pl.DataFrame]
    rejects: pl.DataFrame
    runs: list[CheckRun]


def settle(
    frames: Tables,
    around: Callable[[Tables], Surroundings],
    mend: Callable[[Tables], Tables] = lambda frames: frames,
) -> Settled:
    """Judge frames by their tables' checks. `around` makes the surroundings of what is kept so far, and `mend` brings
    what some tables count of others up to date before each round.
    """
    kept, rejects, errors = dict(mend(frames)), [], list[CheckRun]()
    first = True
    while True:
        surroundings = around(kept)
        verdicts = {table: judge(frame, table, surroundings) for table, frame in kept.items()}
        runs = [run for verdict in verdicts.values() for run in verdict.runs]
        errors += [run if first else replace(run, tested=0) for run in runs if run.severity == "error"]
        kept_out = pl.concat([verdict.rejects for verdict in verdicts.values()])
        kept = {table: verdict.kept for table, verdict in verdicts.items()}
        if not kept_out.height:
            rejects.append(kept_out)
            return Settled(kept, pl.concat(rejects), errors + [run for run in runs if run.severity == "warning"])
        rejects.append(kept_out if first else _taken_along(kept_out))
        kept = dict(mend(kept))
        first = False


def _taken_along(rejects: pl.DataFrame) -> pl.DataFrame:
    reasons = pl.concat_list("failed_checks", pl.lit(TAKEN_ALONG)).list.sort()
    return rejects.with_columns(failed_checks=reasons)


def without_dangling(
    frame: pl.DataFrame, table: str, reference: Reference, keys: pl.Series, rejected: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Part a table's rows by whether `reference` holds: what stays, and rows of `rejects` for what does not.

    `keys` are those that the other table publishes, `rejected` has the `table_name` and `row_key` of all that was
    kept out: what refers to one of those is taken along, and what refers to nothing at all is named by its check.
    """
    column = reference.column
    bears = pl.col(column).is_not_null()
    if reference.when is not None:
        bears &= pl.col(reference.when[0]) == reference.when[1]
    dangling = (bears & ~pl.col(column).is_in(keys.implode())).fill_null(value=False)
    behind = frame.filter(dangling)
    if not behind.height:
        return frame, empty_frame("rejects")
    gone = set(rejected.filter(pl.col("table_name") == reference.table)["row_key"])
    name = f"{column}_exists" + (f"_in_{reference.table}" if reference.when else "")
    pairs = behind.select(TABLES[table].key, column).iter_rows()
    reasons = {key: [TAKEN_ALONG if value in gone else name] for key, value in pairs}
    return frame.filter(~dangling), reject_rows(behind, table, reasons)
