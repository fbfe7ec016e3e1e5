"""Rows counted over the steps of a run, and in a snapshot."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from zoneledger.ledger import Ledger, scan_table
from zoneledger.pipeline.steps import RECORD_TABLES, SHARD_TABLES, Outcome
from zoneledger.validate.gates import Counts


def count_rows(outcomes: Sequence[Outcome], inputs: int) -> Counts:
    """What the steps of a run counted, added up."""
    return Counts(
        inputs,
        _added(outcome.outcomes for outcome in outcomes),
        _added(outcome.reasons for outcome in outcomes),
        _added(outcome.rows for outcome in outcomes),
        _added(outcome.rejected for outcome in outcomes),
    )


def rejected_rows(snapshot: Path) -> dict[str, int]:
    """Rows kept out by table: by a check, or with the record that they state."""
    counts = dict(scan_table(snapshot, "rejects").group_by("table_name").len().collect().iter_rows())
    return {table: counts.get(table, 0) for table in sorted((*SHARD_TABLES, *RECORD_TABLES))}


def rows_of(snapshot: Path | None) -> dict[str, int]:
    """Rows by table that an earlier snapshot published; of documents, those that were processed."""
    if snapshot is None:
        return {}
    manifest = Ledger(snapshot).manifest
    published: dict[str, int] = manifest["rows_published"]
    rows = {table: published[table] for table in (*SHARD_TABLES, *RECORD_TABLES) if table in published}
    return rows | {"documents": manifest["outcomes"].get("processed", 0)}


def _added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total = Counter[str]()
    for count in counts:
        total.update(count)
    return dict(sorted(total.items()))
