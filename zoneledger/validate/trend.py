"""What a snapshot covers against the last one: sources, years and zones that lost documents, or whose share drifted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from schemas.quality import Thresholds
from zoneledger.validate.judge import CheckRun

# What is counted -> the table that the check is listed under.
_TABLE_OF: Final = {"sources": "documents", "years": "documents", "zones": "zones"}
_DRIFTING: Final = ("sources", "zones")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Documents by source, year and zone: `counts` maps each of these to a count by key."""

    counts: Mapping[str, Mapping[str, int]]


def coverage_of(documents: pl.LazyFrame, zones: pl.LazyFrame) -> Coverage:
    """The coverage of a snapshot: processed documents by publisher and year of publication, all by zone."""
    read = documents.filter(pl.col("outcome") == "processed")
    publisher = pl.col("publisher").fill_null("unknown")
    year = pl.col("published_on").dt.year().cast(pl.String).fill_null("unknown")
    return Coverage(
        {
            "sources": _counted(read.group_by(publisher.alias("key")).len()),
            "years": _counted(read.group_by(year.alias("key")).len()),
            "zones": _counted(zones.select("zone_id", "document_count")),
        }
    )


def _counted(frame: pl.LazyFrame) -> dict[str, int]:
    return dict(frame.collect().iter_rows())


def compare_coverage(now: Coverage, before: Coverage | None, bounds: Thresholds) -> list[CheckRun]:
    """The checks against the last snapshot; without one nothing is tested. Groups of few documents are left alone."""
    runs = []
    for what, table in _TABLE_OF.items():
        new, old = now.counts[what], before.counts[what] if before else {}
        compared = sorted(key for key in new.keys() | old.keys() if _largest(new, old, key) >= bounds.compared_from)
        lost = [key for key in compared if new.get(key, 0) < old.get(key, 0) * (1 - bounds.lost_share)]
        told = f"No one of the {what} has lost more documents since the last snapshot than the configured share."
        tested = compared if before else []
        runs.append(_run(f"coverage_of_{what}_is_kept", table, told, tested, lost))
        if what in _DRIFTING:
            drifted = [key for key in compared if _drifts(new, old, key, bounds.drift_factor)]
            told = f"The share of each of the {what} in all documents is within the configured factor of the last."
            runs.append(_run(f"share_of_{what}_is_steady", table, told, tested, drifted))
    return runs


def _largest(new: Mapping[str, int], old: Mapping[str, int], key: str) -> int:
    return max(new.get(key, 0), old.get(key, 0))


def _drifts(new: Mapping[str, int], old: Mapping[str, int], key: str, factor: float) -> bool:
    """Whether a group's share in all documents changed by more than the factor; a new group's did not."""
    if not old.get(key):
        return False
    share, before = new.get(key, 0) / max(1, sum(new.values())), old[key] / sum(old.values())
    return share > before * factor or share < before / factor


def _run(name: str, table: str, told: str, tested: list[str], failed: list[str]) -> CheckRun:
    kept = tuple(key for key in failed if key in tested)
    return CheckRun(table, name, "sense", "warning", told, len(tested), kept)
