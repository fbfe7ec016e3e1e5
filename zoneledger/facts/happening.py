"""An event while it is gathered, when two are one happening, and the fact that it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass

from zoneledger.records import Claim, Fact, Mention, iso_day, plain_decimal


@dataclass(slots=True)
class Happening:
    """An event while it is gathered; `start` and `end` are the words that tell it."""

    event_type: str
    modality: str
    project: str | None
    zone: str | None
    start: int
    end: int
    rule: str
    binding: str = "sentence"
    rivals: int = 0
    confidence: float = 0.5
    date: Mention | None = None
    count: Mention | None = None
    amount: Mention | None = None
    superseded: bool = False
    occasion: "Happening | None" = None

    @property
    def is_group(self) -> bool:
        """Whether it is told of a number of projects."""
        return self.count is not None


def once(found: Sequence[Happening]) -> list[Happening]:
    """The happenings with those told again folded into the first; a promise that is kept or renewed is dropped."""
    kept: list[Happening] = []
    for event in found:
        twin = next((other for other in kept if other.project == event.project and _same(other, event)), None)
        if twin is None:
            kept.append(event)
            continue
        if _wider(twin.date, event.date):
            twin.date = event.date
        twin.count = twin.count or event.count
        if twin.amount is None or (
            event.amount is not None and twin.amount.qualifier != "exact" and event.amount.qualifier == "exact"
        ):
            twin.amount = event.amount or twin.amount
        if event.confidence > twin.confidence:
            twin.start, twin.end, twin.rule, twin.binding = event.start, event.end, event.rule, event.binding
            twin.confidence = event.confidence
            twin.zone = event.zone or twin.zone
    return [event for event in kept if not _outdated(event, kept)]


def _wider(first: Mention | None, second: Mention | None) -> bool:
    """Whether a second date says more than the first: it is the only one, or lies within it."""
    if second is None or second.date_start is None or second.date_end is None:
        return False
    if first is None or first.date_start is None or first.date_end is None:
        return True
    return second.date_end - second.date_start < first.date_end - first.date_start


def _same(first: Happening, second: Happening) -> bool:
    """Whether two happenings of one project, or of none, are one."""
    if first.event_type != second.event_type or first.modality != second.modality:
        return False
    if first.project is None:
        if (first.count is None) != (second.count is None):
            return False
        if first.count is not None and second.count is not None and first.count.value != second.count.value:
            return False
        if first.zone != second.zone and first.count is None:
            return False
    return overlapping(first.date, second.date)


def overlapping(first: Mention | None, second: Mention | None) -> bool:
    """Whether two dates may be one; an unknown one may be any."""
    if first is None or second is None:
        return True
    if first.date_start is None or second.date_start is None or first.date_end is None or second.date_end is None:
        return True
    return first.date_start <= second.date_end and second.date_start <= first.date_end


def _outdated(event: Happening, kept: Sequence[Happening]) -> bool:
    """Whether a promise of a project is told again with a newer date, or was told without a day of what has happened."""
    if event.project is None or event.modality != "planned":
        return False
    for other in kept:
        if event.superseded and other.project == event.project and other.event_type == "suspension":
            return True
        if other is event or other.project != event.project or other.event_type != event.event_type:
            continue
        if event.superseded and not other.superseded:
            return True
        if event.date is None and other.date is not None:
            return True
        if event.date is None and other.modality == "occurred":
            return True
    return False


def fact_of(number: int, event: Happening, firms: Sequence[Claim], occasion: str | None) -> Fact:
    """The fact of a happening; `firms` are the claims of its project's companies, `occasion` the key of its group event."""

    def claim(name: str, value: str, start: int, end: int) -> Claim:
        return Claim(name, value, start, end, event.rule, event.binding, event.rivals, event.confidence)

    start, end = event.start, event.end
    claims = [claim("event_type", event.event_type, start, end), claim("modality", event.modality, start, end)]
    if event.zone is not None:
        claims.append(claim("zone_id", event.zone, start, end))
    if event.project is not None:
        claims.append(claim("project_id", event.project, start, end))
    date = event.date
    if date is not None and date.date_start is not None and date.date_end is not None:
        claims.append(claim("date_start", iso_day(date.date_start), date.start, date.end))
        claims.append(claim("date_end", iso_day(date.date_end), date.start, date.end))
        claims.append(claim("date_precision", date.date_precision or "day", date.start, date.end))
        claims.append(claim("date_basis", date.date_basis or "stated", date.start, date.end))
    if event.count is not None and event.count.value is not None:
        claims.append(claim("project_count", plain_decimal(event.count.value), event.count.start, event.count.end))
    if occasion is not None:
        claims.append(claim("group_event_id", occasion, start, end))
    amount = event.amount
    if amount is not None and amount.value is not None:
        claims.append(claim("amount", plain_decimal(amount.value), amount.start, amount.end))
        claims.append(claim("currency", amount.currency or "CNY", amount.start, amount.end))
        claims.append(claim("amount_qualifier", amount.qualifier or "exact", amount.start, amount.end))
        if amount.value_high is not None:
            claims.append(claim("amount_high", plain_decimal(amount.value_high), amount.start, amount.end))
    claims += [claim("companies", firm.value, firm.start, firm.end) for firm in firms]
    return Fact("events", f"e{number}", claims)
