"""The registry of zones: reviewed facts, one row a zone, with a source and a year for each."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import polars as pl

from schemas.vocabularies import ZONE_KIND, ZONE_LEVEL
from zoneledger.registry.divisions import by_adcode
from zoneledger.registry.tables import RegistryError, read_rows


@dataclass(frozen=True, slots=True)
class ZoneEntry:
    """One zone. `aliases` has every other name, Chinese and English; years are None where unknown."""

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

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the official ones first."""
        return tuple(dict.fromkeys((self.name_en, self.name_zh, self.short_zh, *self.aliases)))


@cache
def registry() -> Mapping[str, ZoneEntry]:
    """All zones by identifier. Raises RegistryError where the file breaks a rule."""
    zones: dict[str, ZoneEntry] = {}
    for line, row in enumerate(read_rows("zones.csv"), start=2):
        where = f"zoneledger/registry/zones.csv, line {line}"
        entry = ZoneEntry(
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
            tuple(alias for alias in row["aliases"].split("|") if alias),
            row["confidence"],
            row["source"],
            int(row["source_year"]),
        )
        if entry.zone_id in zones:
            raise RegistryError(f"{where}: {entry.zone_id} stands twice; give each zone an identifier of its own")
        if entry.kind not in ZONE_KIND or entry.level not in ZONE_LEVEL:
            raise RegistryError(
                f"{where}: unknown kind {entry.kind!r} or level {entry.level!r}; see schemas/vocabularies.py"
            )
        if not entry.source:
            raise RegistryError(f"{where}: no source; name the list or notice that has the zone")
        province = by_adcode().get(entry.adcode[:2] + "0000")
        if province is None or province.name_en != entry.province:
            raise RegistryError(f"{where}: adcode {entry.adcode} does not lie in {entry.province}")
        zones[entry.zone_id] = entry
    for entry in zones.values():
        if entry.parent_zone_id is not None and entry.parent_zone_id not in zones:
            raise RegistryError(f"{entry.zone_id}: parent {entry.parent_zone_id} is no zone of the registry")
    return zones


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
    rows = []
    for entry in registry().values():
        seat = by_adcode().get(entry.adcode)
        precision = {"county": "county", "city": "city", "province": "province"}[seat.level] if seat else None
        rows.append(
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
                "longitude": seat.longitude if seat else None,
                "latitude": seat.latitude if seat else None,
                "geo_precision": precision if seat and seat.longitude is not None else None,
            }
        )
    return pl.DataFrame(rows, infer_schema_length=None)
