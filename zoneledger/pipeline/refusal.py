"""What is left of a run that published nothing: `OUTPUT/refused.json` says why, until a run publishes again."""

from pathlib import Path
from typing import Any, Final

import polars as pl

from zoneledger.publish.snapshot import write_json
from zoneledger.validate.gates import Gate

_NAME: Final = "refused.json"
_MOST_LISTED: Final = 100


def describe_refusal(reasons: list[str], gates: list[Gate], checks: pl.DataFrame, work: Path) -> dict[str, Any]:
    """The reasons, gates and failed checks of a refused run, and the first of the inputs and rows that it kept out.

    `work` is the folder in which the steps of the run left their tables.
    """
    documents = pl.scan_parquet(work / "shards" / "*" / "documents.parquet")
    quarantined = documents.filter(pl.col("outcome") == "quarantined").select("source", "outcome_reason").sort("source")
    rejects = pl.concat(
        [
            pl.scan_parquet(work / "shards" / "*" / "rejects.parquet"),
            pl.scan_parquet(work / "records" / "rejects.parquet"),
        ]
    ).sort("reject_id")
    return {
        "verdict": "refused",
        "reasons": reasons,
        "gates": [gate.as_row() for gate in gates],
        "failed_checks": checks.filter(pl.col("rows_failed") > 0).to_dicts(),
        "quarantined": quarantined.head(_MOST_LISTED).collect().to_dicts(),
        "rejects": rejects.head(_MOST_LISTED).collect().to_dicts(),
    }


def write_refusal(output: Path, refusal: dict[str, Any]) -> Path:
    """Leave the refusal beside the snapshots; returns its place."""
    write_json(output / _NAME, refusal)
    return output / _NAME


def forget_refusal(output: Path) -> None:
    """Remove what an earlier refused run left."""
    (output / _NAME).unlink(missing_ok=True)
