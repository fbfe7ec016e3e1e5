"""What is wrong with a snapshot: one finding for each check of a table or file that fails."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

_MOST_KEYS: Final = 20
RESTORE: Final = "it is not as the run wrote it: restore it from a copy, or publish anew with `zoneledger run`"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: `files` are paths inside the snapshot, `keys` those of the first failing rows, `count` is of all."""

    severity: str
    check: str
    table: str
    told: str
    fix: str
    files: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    count: int = 1

    def as_row(self) -> dict[str, Any]:
        """The finding in plain types, for JSON."""
        return {
            "severity": self.severity, "check": self.check, "table": self.table, "told": self.told,
            "files": list(self.files), "keys": list(self.keys), "count": self.count, "fix": self.fix,
        }  # fmt: skip


def file_fault(check: str, told: str, *files: str, table: str = "", fix: str = RESTORE) -> Finding:
    """A fault of files of a snapshot."""
    return Finding("error", check, table, told, fix, files[:_MOST_KEYS], count=max(1, len(files)))


def row_fault(
    severity: str, check: str, table: str, told: str, keys: Sequence[str], fix: str, files: Sequence[str] = ()
) -> Finding:
    """A fault of rows of a table."""
    return Finding(severity, check, table, told, fix, tuple(files), tuple(keys[:_MOST_KEYS]), len(keys))
