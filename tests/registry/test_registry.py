"""The registry's rules, and that its national zones are found by their names."""

from decimal import Decimal

import pytest

from tests.mentions.build import document, segments_of
from zoneledger.mentions.zones import find_zones
from zoneledger.registry.divisions import by_chinese_name, by_english_name, current, place_of
from zoneledger.registry.exchange_rates import year_average
from zoneledger.registry.romanization import division_name
from zoneledger.registry.zones import ambiguous_names, registry


def test_zones_have_sources_and_ambiguous_names_are_listed() -> None:
    assert len(registry()) > 2900
    assert all(entry.source and entry.source_year for entry in registry().values())
    assert len(ambiguous_names()) > 50
    assert all(len(ids) > 1 for ids in ambiguous_names().values())


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("西安市", "Xi'an"),
        ("陕西省", "Shaanxi"),
        ("浦口区", "Pukou District"),
        ("昌吉回族自治州", "Changji Prefecture"),
        ("六合区", "Luhe District"),
    ],
)
def test_divisions_bear_their_english_names(chinese: str, english: str) -> None:
    assert division_name(chinese) == english


def test_a_former_name_leads_to_the_place_of_today() -> None:
    former = [d for d in by_chinese_name()["江浦县"] if d.until]
    assert former
    assert all(heir is None or heir.until is None for heir in (current(d) for d in former))


def test_a_code_tells_province_and_city() -> None:
    assert place_of("341124") == ("Anhui", "Chuzhou")
    assert place_of("110105") == ("Beijing", "Beijing")
    assert [d.adcode for d in by_english_name()["quanjiao county"]] == ["341124"]


def test_rates_are_year_averages() -> None:
    assert year_average("USD", 2020) == Decimal("6.8976")
    assert year_average("XXX", 2020) is None


@pytest.mark.parametrize(
    ("text", "zone_id"),
    [
        ("The plant in Chengde High-tech Zone started.", "cn-hebei-chengde-hidz"),
        ("Chengde National High-tech Industrial Development Zone signed.", "cn-hebei-chengde-hidz"),
        ("承德高新区项目开工。", "cn-hebei-chengde-hidz"),
        ("the chengde hi-tech zone of Hebei", "cn-hebei-chengde-hidz"),
        ("Zhaoqing New District signed.", "cn-guangdong-zhaoqing-na"),
        ("肇庆新区签约项目。", "cn-guangdong-zhaoqing-na"),
        ("常州高新區簽約項目。", "cn-jiangsu-changzhou-hidz"),
    ],
)  # fmt: skip
def test_names_lead_to_zones(text: str, zone_id: str) -> None:
    if zone_id not in registry():
        (zone_id,) = [
            z
            for z in registry()
            if z.startswith(zone_id.rsplit("-", 1)[0]) and z.endswith(("-na", "-new-area", "-new-district"))
        ]
    doc = document(text)
    assert [m.record_id for m in find_zones(doc, segments_of(doc))[0]] == [zone_id]


def _national() -> list[str]:
    return [
        z
        for z, e in registry().items()
        if e.level == "national" and e.kind in ("high_tech_zone", "economic_technological_development_zone")
    ]


def test_national_zones_are_found_by_their_official_names() -> None:
    """In a sentence that names the province: a fall below this share is a fault of the linking or of the registry."""
    found = asked = 0
    for zone_id in _national():
        entry = registry()[zone_id]
        for text in (
            f"In {entry.province}, {entry.name_en} signed ten projects.",
            f"{entry.name_zh}签约项目十个。",
            f"{entry.short_zh}签约项目十个。",
        ):
            doc = document(text)
            asked += 1
            found += zone_id in {m.record_id for m in find_zones(doc, segments_of(doc))[0]}
    assert found / asked >= 0.97, f"{found} of {asked}"


@pytest.mark.parametrize(
    "text", ["He lives on High-tech Zone Road.", "高新区小学开学。", "a quiet new district of thought"]
)
def test_look_alikes_link_to_nothing(text: str) -> None:
    doc = document(text)
    assert not [m for m in find_zones(doc, segments_of(doc))[0] if m.record_id in registry()]
