"""Zones that were renamed, merged or made districts keep their history."""

from datetime import date

import polars as pl
import pytest

from zoneledger.mentions.zone_linking import link_names
from zoneledger.registry.tables import RegistryError
from zoneledger.registry.zone_history import read_history
from zoneledger.registry.zones import read_zones, registry, registry_frame

ROW = {
    "zone_id": "cn-example",
    "name_zh": "样例开发区",
    "name_en": "Example Development Zone",
    "valid_from": "2001",
    "valid_to": "2012-02",
    "successor_zone_id": "cn-example",
    "source": "a notice",
    "source_year": "2012",
}


def test_a_year_or_month_alone_stands_for_its_first_and_last_day() -> None:
    (period,) = read_history([ROW])["cn-example"]
    assert (period.valid_from, period.valid_to) == (date(2001, 1, 1), date(2012, 2, 29))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"source": ""}, "no source"),
        ({"source_year": ""}, "no source"),
        ({"name_en": ""}, "a name is missing"),
        ({"valid_from": "2013"}, "ends before it begins"),
    ],
)
def test_a_faulty_row_is_refused(change: dict[str, str], told: str) -> None:
    with pytest.raises(RegistryError, match=told):
        read_history([ROW | change])


def test_a_period_of_an_unknown_zone_is_refused() -> None:
    with pytest.raises(RegistryError, match="cn-example is no zone"):
        read_zones([], read_history([ROW]))


@pytest.mark.parametrize(
    ("zone_id", "valid_to", "successor"),
    [
        ("cn-chongqing-northern-na", date(2016, 1, 31), "cn-chongqing-liangjiang-na"),  # merged
        ("cn-guangdong-shenzhen-shatoujiao-bonded-cbz", date(2014, 1, 31), "cn-guangdong-shenzhen-yantian-cbz"),
        ("cn-guangdong-guangming-na", date(2018, 9, 18), None),  # made a district
        ("cn-hubei-wuhan-dongxihu-district-etdz", None, None),  # lives under another name
    ],
)
def test_the_life_of_a_zone(zone_id: str, valid_to: date | None, successor: str | None) -> None:
    entry = registry()[zone_id]
    assert (entry.valid_to, entry.successor_zone_id) == (valid_to, successor)
    row = registry_frame().row(by_predicate=pl.col("zone_id") == zone_id, named=True)
    assert (row["valid_from"], row["valid_to"], row["successor_zone_id"]) == (entry.valid_from, valid_to, successor)


def test_a_zone_lives_under_its_name_from_the_day_after_the_former_one() -> None:
    entry = registry()["cn-hubei-xiangyang-hidz"]
    assert [period.name_en for period in entry.former] == ["Xiangfan High-tech Industrial Development Zone"]
    assert entry.valid_from == date(2010, 12, 9)


FORMER = sorted(
    {(name, entry.zone_id) for entry in registry().values() for p in entry.former for name in (p.name_zh, p.name_en)}
)


@pytest.mark.parametrize(("name", "zone_id"), FORMER)
def test_former_names_lead_to_the_zone_of_today(name: str, zone_id: str) -> None:
    language = "en" if name.isascii() else "zh"
    text = f"In {registry()[zone_id].province}, the {name} grew." if name.isascii() else f"昨天，{name}开会。"
    assert [found.zone_id for found in link_names(text, language).names] == [zone_id]
