"""The registry of zones refuses rows that break its rules, and lists names that several zones bear."""

from collections.abc import Callable

import pytest

from zoneledger.registry.divisions import by_adcode
from zoneledger.registry.tables import RegistryError
from zoneledger.registry.zones import ambiguous_names, read_zones, registry, registry_frame

ROW = {
    "zone_id": "cn-jiangsu-example-hidz",
    "name_en": "Example High-tech Industrial Development Zone",
    "name_zh": "样例高新技术产业开发区",
    "short_zh": "样例高新区",
    "kind": "high_tech_zone",
    "level": "national",
    "province_en": "Jiangsu",
    "city_en": "Changzhou",
    "county_en": "",
    "adcode": "320400",
    "established_year": "1992",
    "national_year": "1992",
    "parent_zone_id": "",
    "aliases": "Example HTZ|样例新区",
    "confidence": "high",
    "source": "a list",
    "source_year": "2024",
}


def test_a_good_row_becomes_an_entry() -> None:
    (entry,) = read_zones([ROW]).values()
    assert entry.names == (
        "Example High-tech Industrial Development Zone",
        "样例高新技术产业开发区",
        "样例高新区",
        "Example HTZ",
        "样例新区",
    )
    assert (entry.province, entry.city, entry.county, entry.established_year) == ("Jiangsu", "Changzhou", None, 1992)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"kind": "moon_base"}, "unknown kind"),
        ({"level": "galactic"}, "unknown kind"),
        ({"source": ""}, "no source"),
        ({"adcode": "999999"}, "no division of today"),
        ({"adcode": "330400", "city_en": "Jiaxing"}, "lies in Zhejiang, not in Jiangsu"),
        ({"adcode": "320500"}, "lies in the city Suzhou, not in Changzhou"),
        ({"established_year": "1892"}, "lie outside"),
        ({"parent_zone_id": "cn-nowhere"}, "is no zone of the registry"),
        ({"parent_zone_id": "cn-jiangsu-example-hidz"}, "its own parent"),
    ],
)
def test_a_faulty_row_is_refused_with_its_fault(change: dict[str, str], told: str) -> None:
    with pytest.raises(RegistryError, match=told):
        read_zones([ROW | change])


def test_an_identifier_stands_once() -> None:
    with pytest.raises(RegistryError, match=r"line 3: .* stands twice"):
        read_zones([ROW, ROW])


def test_ambiguous_names_are_listed_with_their_bearers() -> None:
    assert ambiguous_names()["fuzhou high-tech zone"] == (
        "cn-fujian-fuzhou-minhou-county-hidz",
        "cn-jiangxi-fuzhou-hidz",
    )
    assert set(ambiguous_names()["cetdz"]) == {"cn-chongqing-etdz", "cn-sichuan-chengdu-etdz"}


@pytest.mark.parametrize(
    ("kind", "level", "least"),
    [
        ("high_tech_zone", "national", 170),
        ("economic_technological_development_zone", "national", 225),
        ("new_area", "national", 19),
        ("free_trade_zone", "national", 22),
        ("comprehensive_bonded_zone", "national", 165),
        ("border_economic_cooperation_zone", "national", 20),
        ("airport_economic_zone", "national", 17),
    ],
)
def test_every_class_of_national_zones_is_complete(kind: str, level: str, least: int) -> None:
    assert sum(e.kind == kind and e.level == level for e in registry().values()) >= least


def test_every_zone_has_a_place_and_most_have_coordinates() -> None:
    frame = registry_frame()
    assert frame["province"].null_count() == 0
    assert frame["longitude"].null_count() / frame.height < 0.1
    assert set(frame["adcode"]) <= set(by_adcode())


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        ("cn-gansu-lanzhou-cbz", "cn-gansu-lanzhou-na"),
        ("cn-qinghai-ganhe-park", "cn-qinghai-xining-etdz"),
        ("cn-beijing-zhongguancun-science-park-haidian-park", "cn-beijing-zhongguancun-hidz"),
        ("cn-shaanxi-qinhan-na", "cn-shaanxi-xixian-na"),
    ],
)
def test_parks_know_the_zone_that_contains_them(child: str, parent: str) -> None:
    assert registry()[child].parent_zone_id == parent


@pytest.fixture
def shared_rows() -> Callable[[], list[dict[str, str]]]:
    import csv
    from pathlib import Path

    source = Path(__file__).resolve().parents[3] / "shared" / "reference" / "zones.csv"
    if not source.exists():
        pytest.skip("the reference registry lies beside the project only in its development folder")
    return lambda: list(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))


def test_identifiers_are_those_of_the_reference(shared_rows: Callable[[], list[dict[str, str]]]) -> None:
    assert {row["zone_id"] for row in shared_rows()} <= set(registry())
