"""What earlier runs found: the figures that each report carries on from the one before."""

import json
from pathlib import Path
from typing import Any, Final

_MOST_CARRIED: Final = 60
_FIGURES: Final = (
    "snapshot", "as_of", "finished_at", "verdict", "documents", "outcomes", "rows_published", "rows_rejected",
)  # fmt: skip


def carried_on(last: Path | None) -> list[dict[str, Any]]:
    """The figures of earlier runs, oldest first, the last snapshot's included.

    A report carries on what the one before told, so that trends outlive the snapshots that the retention rule removes.
    """
    report = {} if last is None else _read(last / "report.json")
    if not report:
        return []
    failed = {check["check_id"]: check["rows_failed"] for check in report.get("checks", []) if check["rows_failed"]}
    told = {name: report.get(name) for name in _FIGURES} | {"checks": failed}
    return [*report.get("history", []), told][-_MOST_CARRIED:]


def _read(path: Path) -> dict[str, Any]:
    """A report, or nothing where an older version or a stranger wrote it."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
