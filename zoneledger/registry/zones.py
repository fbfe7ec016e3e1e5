"""The registry of zones: reviewed facts, one row a zone, with a source and a year for each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

import polars as pl

from schemas.vocabularies import ZONE_KIND, ZONE_LEVEL
from zoneledger.registry.divisions import by_adcode, place_of
from zoneledger.registry.tables import RegistryError, read_rows
from zoneledger.registry.zone_history import Period, own_life, read_history

# Some zones began as state farms of the fifties; the registry is of 2026.
FIRST_YEAR: Final = 1949
LAST_YEAR: Final = 2026


@dataclass(frozen=True, slots=True)
class ZoneEntry:
    """One zone. `aliases` has every other name, Chinese and English; years and days are None where unknown.

    `valid_from` and `valid_to` bound its life under its name of today, `former` are its earlier names.
    """

    zone_id: str
    name_en: str
    name_zh: str
    short_zh: str
    kind: str
    level: str
    province: str
    city: str | None
    county: str | None
    adcode: str
    established_year: int | None
    national_year: int | None
    parent_zone_id: str | None
    aliases: tuple[str, ...]
    confidence: str
    source: str
    source_year: int
    valid_from: date | None = None
    valid_to: date | None = None
    successor_zone_id: str | None = None
    former: tuple[Period, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the official ones first."""
        return tuple(dict.fromkeys((self.name_en, self.name_zh, self.short_zh, *self.aliases)))


@cache
def registry() -> Mapping[str, ZoneEntry]:
    """All zones by identifier. Raises RegistryError where the file breaks a rule."""
    return read_zones(read_rows("zones.csv"), read_history())


def read_zones(
    rows: Iterable[Mapping[str, str]], history: Mapping[str, tuple[Period, ...]] | None = None
) -> dict[str, ZoneEntry]:
    """The zones of the rows of `zones.csv` with their history, checked.

    Raises RegistryError naming the line, the fault and the fix.
    """
    periods = history or {}
    zones: dict[str, ZoneEntry] = {}
    for line, row in enumerate(rows, start=2):
        entry = _entry(row, periods.get(row["zone_id"], ()))
        fault = _fault(entry)
        if entry.zone_id in zones:
            fault = f"{entry.zone_id} stands twice; give each zone an identifier of its own"
        if fault is not None:
            raise RegistryError(f"zoneledger/registry/zones.csv, line {line}: {fault}")
        zones[entry.zone_id] = entry
    for zone_id in sorted(periods.keys() - zones.keys()):
        raise RegistryError(f"zoneledger/registry/zone_history.csv: {zone_id} is no zone of the registry; add it there")
    for entry in zones.values():
        _check_chain(entry, zones, "parent_zone_id", "parent")
        _check_chain(entry, zones, "successor_zone_id", "successor")
    return zones


def _entry(row: Mapping[str, str], periods: Iterable[Period]) -> ZoneEntry:
    former = tuple(period for period in periods if period.name_zh != row["name_zh"])
    named = (*row["aliases"].split("|"), *(name for period in former for name in (period.name_zh, period.name_en)))
    return ZoneEntry(
        row["zone_id"],
        row["name_en"],
        row["name_zh"],
        row["short_zh"],
        row["kind"],
        row["level"],
        row["province_en"],
        row["city_en"] or None,
        row["county_en"] or None,
        row["adcode"],
        int(row["established_year"]) if row["established_year"] else None,
        int(row["national_year"]) if row["national_year"] else None,
        row["parent_zone_id"] or None,
        tuple(dict.fromkeys(alias for alias in named if alias)),
        row["confidence"],
        row["source"],
        int(row["source_year"]),
        *own_life(periods, row["name_zh"]),
        former,
    )


def _fault(entry: ZoneEntry) -> str | None:
    """What is wrong with a row, and how to mend it; None where nothing is."""
    if entry.kind not in ZONE_KIND or entry.level not in ZONE_LEVEL:
        return f"unknown kind {entry.kind!r} or level {entry.level!r}; see schemas/vocabularies.py"
    if not entry.source:
        return "no source; name the list or notice that has the zone"
    if entry.adcode not in by_adcode():
        return f"adcode {entry.adcode} is no division of today; see zoneledger/registry/divisions.csv"
    province, city = place_of(entry.adcode)
    if province != entry.province:
        return f"adcode {entry.adcode} lies in {province}, not in {entry.province}; correct one of them"
    if city != entry.city:
        return f"adcode {entry.adcode} lies in the city {city}, not in {entry.city}; correct one of them"
    years = (entry.established_year, entry.national_year)
    if any(year is not None and not FIRST_YEAR <= year <= LAST_YEAR for year in years):
        return f"years {years} lie outside {FIRST_YEAR} to {LAST_YEAR}"
    strays = [period.name_zh for period in entry.former if period.successor != entry.zone_id]
    if strays:
        return f"{strays[0]} is a former name in zone_history.csv; its successor must be {entry.zone_id} itself"
    return None


def _check_chain(entry: ZoneEntry, zones: Mapping[str, ZoneEntry], link: str, role: str) -> None:
    """Refuse a parent or successor that the registry lacks, and chains that come back to where they began."""
    seen = {entry.zone_id}
    following: str | None = getattr(entry, link)
    while following is not None:
        if following not in zones:
            raise RegistryError(
                f"{entry.zone_id}: {role} {following} is no zone of the registry; add it or leave it empty"
            )
        if following in seen:
            raise RegistryError(f"{entry.zone_id}: the zone is its own {role} by way of {following}; break the circle")
        seen.add(following)
        following = getattr(zones[following], link)


@cache
def ambiguous_names() -> Mapping[str, tuple[str, ...]]:
    """Names that several zones bear, in lower case, with the identifiers of those zones."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for entry in registry().values():
        for name in {name.lower() for name in entry.names}:
            bearers[name].append(entry.zone_id)
    return {name: tuple(ids) for name, ids in sorted(bearers.items()) if len(ids) > 1}


def registry_frame() -> pl.DataFrame:
    """The registry's facts in the columns of the table `zones`; coordinates are those of the division's seat."""
    rows = [
        {
            "zone_id": entry.zone_id,
            "name": entry.name_en,
            "name_zh": entry.name_zh,
            "kind": entry.kind,
            "level": entry.level,
            "province": entry.province,
            "city": entry.city,
            "county": entry.county,
            "adcode": entry.adcode,
            "established_year": entry.established_year,
            "national_year": entry.national_year,
            "parent_zone_id": entry.parent_zone_id,
            "successor_zone_id": entry.successor_zone_id,
            "valid_from": entry.valid_from,
            "valid_to": entry.valid_to,
            **_seat(entry.adcode),
        }
        for entry in registry().values()
    ]
    return pl.DataFrame(rows, infer_schema_length=None)


def hosts_frame() -> pl.DataFrame:
    """The divisions of today in the same columns: hosts of zones, called `adm-` and their code."""
    rows = []
    for division in by_adcode().values():
        province, city = place_of(division.adcode)
        rows.append(
            {
                "zone_id": f"adm-{division.adcode}",
                "name": division.name_en,
                "name_zh": division.name_zh,
                "kind": "administrative_area",
                "province": province,
                "city": city,
                "county": division.name_en if division.level == "county" else None,
                "adcode": division.adcode,
                **_seat(division.adcode),
            }
        )
    return pl.DataFrame(rows, infer_schema_length=None)


def _seat(adcode: str) -> dict[str, float | str | None]:
    """Where the seat of a division lies, and the level of division that this tells."""
    seat = by_adcode().get(adcode)
    if seat is None or seat.longitude is None:
        return {"longitude": None, "latitude": None, "geo_precision": None}
    return {"longitude": seat.longitude, "latitude": seat.latitude, "geo_precision": seat.level}
