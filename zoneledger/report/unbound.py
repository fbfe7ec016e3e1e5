"""Why a number or date of an article went into no statement.

A mention of money, a quantity or a date is *bound* if a statement of a value begins or ends where it does. For one that
is not, `explain_unbound` gives the first reason that holds, from the plainest (the place is never read for facts) to
the last resort (no rule reads these words). Works on rows of the tables, so it answers for a published document and
for a fresh extraction alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Row = Mapping[str, Any]

KINDS: Final = ("money", "quantity", "date")
REASONS: Final[dict[str, str]] = {
    "document_without_facts": "the document is not about zones or projects, so no facts are drawn from it",
    "place_not_read": "it stands in a teaser, menu, dateline or credit, where facts are never drawn",
    "threshold": "it is the limit of a class (`projects of more than 100 million yuan`), not an amount of something",
    "price": "it is a price or an amount for each unit, which no table holds",
    "other_currency": "it repeats an amount in another currency; the first stated goes into the record",
    "repeated": "the article states the same value elsewhere, and that place is bound",
    "publication": "it is the date of the article itself",
    "duration": "it is a length of time, which no table holds",
    "no_subject": "its sentence names no project or zone, and none was carried over",
    "several_subjects": "several projects or zones in its sentence could claim it, and no rule decides",
    "nothing_dated": "its sentence states nothing that this date could date",
    "no_rule": "a subject is near, but no rule reads these words as a property of it",
}
# Statements of these say which, not how much or when: their words may hold a number without using it.
NOT_VALUES: Final = frozenset(
    {"name", "companies", "zone_id", "project_id", "role", "province", "city", "sector", "event_type", "status"}
)
_UNREAD: Final = ("teaser", "boilerplate")
_DURATIONS: Final = ("hour", "day", "month", "year")


@dataclass(frozen=True, slots=True)
class Unbound:
    """A mention that no statement uses, with the reason (a key of `REASONS`) and the subjects that stood near."""

    mention: Row
    reason: str
    subjects: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The reason as a sentence's end."""
        return REASONS[self.reason]


def explain_unbound(
    mentions: Sequence[Row], statements: Sequence[Row], segments: Sequence[Row], outcome: str = "processed"
) -> list[Unbound]:
    """Every unbound mention of one document with its reason, in reading order."""
    ends = {row[end] for row in statements if row["property"] not in NOT_VALUES for end in ("span_start", "span_end")}
    numbers = [row for row in mentions if row["kind"] in KINDS]
    bound = [row for row in numbers if row["span_start"] in ends or row["span_end"] in ends]
    bound_ids = {row["mention_id"] for row in bound}
    told = {_value(row) for row in bound}
    found = []
    for row in numbers:
        if row["mention_id"] in bound_ids:
            continue
        segment = _segment_of(row, segments)
        subjects = _subjects(mentions, segment)
        found.append(Unbound(row, _reason(row, segment, subjects, statements, bound_ids, told, outcome), subjects))
    return found


def _reason(
    row: Row,
    segment: Row | None,
    subjects: tuple[str, ...],
    statements: Sequence[Row],
    bound_ids: set[str],
    told: set[tuple[Any, ...]],
    outcome: str,
) -> str:
    if outcome != "processed":
        return "document_without_facts"
    if row["kind"] == "date" and row["date_basis"] == "publication":
        return "publication"
    if segment is None or segment["kind"] in _UNREAD:
        return "place_not_read"
    if row["role"] == "threshold":
        return "threshold"
    if row["role"] == "price" or row["per_unit"] is not None:
        return "price"
    if row["same_as"] in bound_ids:
        return "other_currency"
    if _value(row) in told:
        return "repeated"
    if row["unit"] in _DURATIONS:
        return "duration"
    if row["kind"] == "date":
        return "nothing_dated" if not _states_a_fact(segment, statements) else "no_rule"
    if not subjects:
        return "no_subject"
    return "several_subjects" if len(subjects) > 1 else "no_rule"


def _value(row: Row) -> tuple[Any, ...]:
    """What a mention says, whatever its words."""
    if row["kind"] == "date":
        return "date", row["date_start"], row["date_end"]
    return row["kind"], row["value"], row["value_high"], row["unit"] or row["currency"]


def _segment_of(row: Row, segments: Sequence[Row]) -> Row | None:
    return next((s for s in segments if s["span_start"] <= row["span_start"] < s["span_end"]), None)


def _subjects(mentions: Sequence[Row], segment: Row | None) -> tuple[str, ...]:
    """Projects named in a segment; where there is none, the zones. Each once, in reading order."""
    if segment is None:
        return ()
    inside = [m for m in mentions if segment["span_start"] <= m["span_start"] < segment["span_end"]]
    for kind in ("project", "zone"):
        names = dict.fromkeys(m["record_id"] or m["name"] or m["text"] for m in inside if m["kind"] == kind)
        if names:
            return tuple(names)
    return ()


def _states_a_fact(segment: Row, statements: Sequence[Row]) -> bool:
    return any(
        segment["span_start"] <= s["span_start"] < segment["span_end"]
        for s in statements
        if s["record_table"] in ("events", "indicators")
    )
