"""Zones inside zones: areas of free trade zones, bonded zones in the zones that hold them, parts of new areas."""

import pytest

from tests.mentions.test_zones import told, zones_of
from zoneledger.registry.zones import registry

INSIDE = [  # zone, all zones around it from the nearest on
    ("cn-yunnan-honghe-ftz", ["cn-yunnan-ftz"]),
    ("cn-beijing-changping-ftz", ["cn-beijing-ftz"]),
    ("cn-jiangsu-kunshan-cbz", ["cn-jiangsu-kunshan-etdz"]),
    ("cn-shandong-jinan-zhangjin-cbz", ["cn-shandong-jinan-hidz"]),
    ("cn-hunan-wangcheng-etdz", ["cn-hunan-xiangjiang-na"]),
    ("cn-liaoning-dalian-etdz", ["cn-liaoning-dalian-jinpu-na"]),
    ("cn-hubei-optics-valley-biolake-park", ["cn-hubei-wuhan-east-lake-hidz"]),
    ("cn-beijing-zhongguancun-software-park",
     ["cn-beijing-zhongguancun-science-park-haidian-park", "cn-beijing-zhongguancun-hidz"]),
    ("cn-chongqing-xiyong-cbz",
     ["cn-chongqing-xiyong-microelectronics-park", "cn-chongqing-western-chongqing-sci"]),
    ("cn-shanghai-zhangjiang-pudong-new-area-hidz", ["cn-shanghai-pudong-na"]),
]  # fmt: skip


@pytest.mark.parametrize(("zone_id", "around"), INSIDE)
def test_what_a_zone_lies_in(zone_id: str, around: list[str]) -> None:
    chain, outer = [], registry()[zone_id].parent_zone_id
    while outer is not None:
        chain.append(outer)
        outer = registry()[outer].parent_zone_id
    assert chain == around


def test_a_zone_and_what_contains_it_lie_in_one_province() -> None:
    pairs = [(e, registry()[e.parent_zone_id]) for e in registry().values() if e.parent_zone_id is not None]
    assert len(pairs) > 300
    assert [(e.zone_id, outer.zone_id) for e, outer in pairs if e.province != outer.province] == []


def test_each_free_trade_zone_but_that_of_an_island_has_areas() -> None:
    trade = {e.zone_id: e for e in registry().values() if e.kind == "free_trade_zone"}
    whole = {zone_id for zone_id, e in trade.items() if e.parent_zone_id is None}
    assert whole - {e.parent_zone_id for e in trade.values()} == {"cn-hainan-ftz"}


AREAS = [  # text, language, the area
    ("Work starts\n\nThe Honghe Area of the China (Yunnan) Pilot Free Trade Zone built a yard. Honghe Area grew.", "en",
     "cn-yunnan-honghe-ftz"),
    ("Work starts\n\nIn the Qinzhou Port Area of Guangxi Pilot Free Trade Zone, a yard was built.", "en",
     "cn-guangxi-qinzhou-port-ftz"),
    ("开工\n\n中国（云南）自由贸易试验区红河片区建设堆场。", "zh-Hans", "cn-yunnan-honghe-ftz"),
    ("开工\n\n云南自贸试验区红河片区建设堆场。", "zh-Hans", "cn-yunnan-honghe-ftz"),
    ("开工\n\n洛阳自贸片区签约项目。", "zh-Hans", "cn-henan-luoyang-ftz"),
    ("开工\n\n河南自贸区洛阳片区签约项目。", "zh-Hans", "cn-henan-luoyang-ftz"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "zone_id"), AREAS)
def test_areas_of_free_trade_zones_are_found(text: str, language: str, zone_id: str) -> None:
    assert zone_id in told(zones_of(text, language)[1])


def test_the_zone_around_an_area_is_only_a_mention() -> None:
    text = (
        "Honghe Area grows\n\nThe Honghe Area of the China (Yunnan) Pilot Free Trade Zone signed 12 projects. Honghe Area "
        "built a yard, and Honghe Area pays. China (Yunnan) Pilot Free Trade Zone has three areas."
    )
    roles = told(zones_of(text)[1])
    assert (roles["cn-yunnan-honghe-ftz"], roles["cn-yunnan-ftz"]) == ("subject", "mention")
