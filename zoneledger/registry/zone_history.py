"""The earlier names of zones, and the lives of zones that are no more: `zone_history.csv`, a row for each.

A row whose name is the zone's own says from when to when it existed and which zone took its place. Any other row is a
former name, under which texts still speak of the zone. A month or year alone stands for its first day in `valid_from`
and for its last day in `valid_to`.
"""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from zoneledger.registry.tables import RegistryError, read_rows


@dataclass(frozen=True, slots=True)
class Period:
    """The time in which a zone bore a name; `successor` is the zone that has its place since."""

    zone_id: str
    name_zh: str
    name_en: str
    valid_from: date | None
    valid_to: date | None
    successor: str | None
    source: str
    source_year: int


def read_history(rows: Iterable[Mapping[str, str]] | None = None) -> dict[str, tuple[Period, ...]]:
    """The periods of each zone in the order of time. Raises RegistryError where a row breaks a rule."""
    found: defaultdict[str, list[Period]] = defaultdict(list)
    for line, row in enumerate(read_rows("zone_history.csv") if rows is None else rows, start=2):
        period = Period(
            row["zone_id"],
            row["name_zh"],
            row["name_en"],
            _day(row["valid_from"], last=False),
            _day(row["valid_to"], last=True),
            row["successor_zone_id"] or None,
            row["source"],
            int(row["source_year"] or 0),
        )
        fault = _fault(period)
        if fault is not None:
            raise RegistryError(f"zoneledger/registry/zone_history.csv, line {line}: {fault}")
        found[period.zone_id].append(period)
    return {zone: tuple(sorted(periods, key=_since)) for zone, periods in found.items()}


def _since(period: Period) -> date:
    return period.valid_from or date.min


def _day(told: str, *, last: bool) -> date | None:
    """The first or last day of `2012`, `2012-07` or `2012-07-11`; None where nothing is told."""
    if not told:
        return None
    year, month, day = (*(int(part) for part in told.split("-")), 0, 0)[:3]
    if not last:
        return date(year, month or 1, day or 1)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _fault(period: Period) -> str | None:
    if not period.source or not period.source_year:
        return "no source or no year of it; name the decision that ended or renamed the zone"
    if not period.name_zh or not period.name_en:
        return "a name is missing; give the Chinese and the English one"
    if period.valid_from and period.valid_to and period.valid_from > period.valid_to:
        return f"{period.name_zh} ends before it begins; correct one of the days"
    return None


def own_life(periods: Iterable[Period], name_zh: str) -> tuple[date | None, date | None, str | None]:
    """First and last day of a zone under the name it has in the registry, and its successor; None where not known."""
    first: date | None = None
    for period in periods:
        if period.name_zh == name_zh:
            return period.valid_from, period.valid_to, period.successor
        if period.valid_to is not None:
            first = period.valid_to + timedelta(days=1)
    return first, None, None
