"""Whether a run is good enough to publish: gates on shares that were kept out or lost, and sums that must balance."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zoneledger.config import Gates


@dataclass(frozen=True, slots=True)
class Gate:
    """One share against its limit. `about` names the table it is about, or is empty."""

    name: str
    about: str
    explanation: str
    count: int
    of: int
    limit: float

    @property
    def share(self) -> float:
        """The share that is measured; 0 of nothing."""
        return self.count / self.of if self.of else 0.0

    @property
    def passed(self) -> bool:
        """Whether the share is within the limit."""
        return self.share <= self.limit

    def as_row(self) -> dict[str, Any]:
        """The gate in plain types, for the manifest and the report."""
        return {
            "name": self.name, "about": self.about, "explanation": self.explanation, "count": self.count,
            "of": self.of, "share": round(self.share, 6), "limit": self.limit, "passed": self.passed,
        }  # fmt: skip

    def told(self) -> str:
        """The gate in a line, for messages."""
        return f"{self.explanation} {self.count} of {self.of}, {self.share:.0%}; the gate allows {self.limit:.0%}"


@dataclass(frozen=True, slots=True)
class Sum:
    """Two counts that must be equal: what went in and what came out."""

    name: str
    about: str
    explanation: str
    came_in: int
    came_out: int

    @property
    def balances(self) -> bool:
        """Whether nothing was lost and nothing came from nowhere."""
        return self.came_in == self.came_out

    def as_row(self) -> dict[str, Any]:
        """The sum in plain types, for the manifest and the report."""
        return {
            "name": self.name, "about": self.about, "explanation": self.explanation, "came_in": self.came_in,
            "came_out": self.came_out, "balances": self.balances,
        }  # fmt: skip

    def told(self) -> str:
        """The sum in a line, for messages."""
        return f"{self.explanation} {self.came_in} came in, {self.came_out} are accounted for"


@dataclass(frozen=True, slots=True)
class Counts:
    """What a run read and made: inputs, their outcomes and reasons, rows extracted and those that checks kept out."""

    documents: int
    outcomes: dict[str, int]
    reasons: dict[str, int]
    extracted: dict[str, int]
    rejected: dict[str, int]


def gates(counts: Counts, last_rows: Mapping[str, int], limits: Gates) -> list[Gate]:
    """All gates of a run, against the rows of each table of the last snapshot where there is one.

    Of documents only the processed ones count as coverage.
    """
    quarantined = counts.outcomes.get("quarantined", 0)
    found = [
        Gate(
            "quarantined_share",
            "documents",
            "Documents in quarantine:",
            quarantined,
            counts.documents,
            limits.quarantined_share,
        )
    ]
    for table, rows in counts.extracted.items():
        told = f"Rows of {table} kept out by checks:"
        found.append(Gate("rejected_share", table, told, counts.rejected.get(table, 0), rows, limits.rejected_share))
    kept = {table: rows - counts.rejected.get(table, 0) for table, rows in counts.extracted.items()}
    kept["documents"] = counts.outcomes.get("processed", 0)
    for table, before in last_rows.items():
        if before >= limits.lost_from:
            lost = max(0, before - kept.get(table, 0))
            told = f"Rows of {table} lost since the last snapshot:"
            found.append(Gate("lost_share", table, told, lost, before, limits.lost_share))
    return found


def sums(counts: Counts, published: Mapping[str, int], rejected: Mapping[str, int]) -> list[Sum]:
    """All sums of a run: nothing vanishes between the layers."""
    told = "Every input has one outcome:"
    found = [Sum("outcomes", "documents", told, counts.documents, sum(counts.outcomes.values()))]
    for table, rows in counts.extracted.items():
        told = f"Every row of {table} is published or rejected:"
        found.append(Sum("rows", table, told, rows, published.get(table, 0) + rejected.get(table, 0)))
    return found
