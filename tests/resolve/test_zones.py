"""The table of zones: the documents' own zones and those that contain them."""

from datetime import date

import polars as pl

from schemas.frames import empty_frame
from schemas.quality import Surroundings, Thresholds
from zoneledger.registry.zones import hosts_frame
from zoneledger.resolve.zones import consolidate_zones
from zoneledger.validate.judge import judge

_COUNTS = pl.DataFrame(schema={"zone_id": pl.String, "project_count": pl.Int64, "event_count": pl.Int64})


def _statements(*zones: tuple[str, str, str]) -> pl.LazyFrame:
    rows = [
        {
            "statement_id": f"d1-{number}",
            "document_id": "d1",
            "record_table": "zones",
            "record_id": zone,
            "property": name,
            "value": value,
            "rank": 0,
            "confidence": 0.9,
        }
        for number, (zone, name, value) in enumerate(zones)
    ]
    return pl.concat([empty_frame("statements"), pl.DataFrame(rows)], how="diagonal_relaxed").lazy()


def _registry(successors: dict[str, str] | None = None, /, **parents: str | None) -> pl.DataFrame:
    facts = ("name_zh", "kind", "level", "province", "city", "county", "adcode")
    rows = [
        dict.fromkeys(facts)
        | {"kind": "high_tech_zone", "level": "national"}
        | {"zone_id": zone, "name": zone.title(), "parent_zone_id": parent, "established_year": None}
        | {"national_year": None, "longitude": None, "latitude": None, "geo_precision": None}
        | {"successor_zone_id": (successors or {}).get(zone), "valid_from": None}
        | {"valid_to": date(2016, 1, 31) if zone in (successors or {}) else None}
        for zone, parent in parents.items()
    ]
    return pl.DataFrame(
        rows, schema_overrides=dict.fromkeys((*facts, "parent_zone_id", "successor_zone_id"), pl.String)
    )


def _zones(statements: pl.LazyFrame, registry: pl.DataFrame) -> pl.DataFrame:
    documents = pl.DataFrame(
        {"document_id": ["d1"], "published_on": [date(2023, 1, 1)], "story": ["d1"], "voice": [0]}
    ).lazy()
    return consolidate_zones(statements, documents, registry, hosts_frame(), _COUNTS)


def test_every_containing_zone_of_the_registry_is_there_though_no_document_names_it() -> None:
    registry = _registry(park="zone", zone="district", district=None, elsewhere=None)
    zones = _zones(_statements(("park", "name", "The Park")), registry)
    assert zones["zone_id"].to_list() == ["district", "park", "zone"]
    assert zones["document_count"].to_list() == [0, 1, 0]
    assert zones["in_registry"].all()
    assert judge(zones, "zones", Surroundings({"zones": zones["zone_id"]}, None, None, Thresholds())).rejects.is_empty()
    assert set(zones["parent_zone_id"].drop_nulls()) <= set(zones["zone_id"])


def test_a_zone_of_the_text_within_one_of_the_registry_brings_it_along() -> None:
    told = _statements(("own-park", "name", "Own Park"), ("own-park", "parent_zone_id", "zone"))
    zones = _zones(told, _registry(zone=None))
    assert zones["zone_id"].to_list() == ["own-park", "zone"]
    assert zones["in_registry"].to_list() == [False, True]


def test_a_zone_that_was_merged_keeps_its_days_and_brings_its_successor_along() -> None:
    registry = _registry({"old": "new"}, old=None, new="district", district=None)
    zones = _zones(_statements(("old", "name", "Old Zone")), registry)
    assert zones["zone_id"].to_list() == ["district", "new", "old"]
    row = zones.row(by_predicate=pl.col("zone_id") == "old", named=True)
    assert (row["valid_to"], row["successor_zone_id"], row["document_count"]) == (date(2016, 1, 31), "new", 1)
    assert judge(zones, "zones", Surroundings({"zones": zones["zone_id"]}, None, None, Thresholds())).rejects.is_empty()


def test_a_county_has_the_names_and_the_place_of_its_code_whatever_documents_call_it() -> None:
    told = _statements(("adm-511400", "name", "眉山"), ("adm-341124", "name", "Quanjiao"), ("adm-110000", "name", "京"))
    zones = _zones(told, _registry(zone=None)).select(
        "name", "name_zh", "kind", "province", "city", "county", "adcode", "in_registry", "geo_precision"
    )
    assert zones.rows() == [
        ("Beijing", "北京市", "administrative_area", "Beijing", "Beijing", None, "110000", False, "province"),
        ("Quanjiao County", "全椒县", "administrative_area", "Anhui", "Chuzhou", "Quanjiao County", "341124", False, "county"),
        ("Meishan", "眉山市", "administrative_area", "Sichuan", "Meishan", None, "511400", False, "city"),
    ]  # fmt: skip
