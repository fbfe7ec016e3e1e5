"""Names that newspapers use for well-known zones, each in a sentence that names no place."""

import pytest

from zoneledger.mentions.zone_explained import explain_links
from zoneledger.registry.zones import registry

NAMES = [  # language, name, zone
    ("zh", "山西综改示范区", "cn-shanxi-transition-comprehensive-reform-zone"),
    ("zh", "广西-东盟经开区", "cn-guangxi-asean-etdz"),
    ("zh", "皖江江北新兴产业集中区", "cn-anhui-jiangbei-park"),
    ("zh", "大亚湾石化区", "cn-guangdong-huizhou-daya-bay-petrochemical-park"),
    ("zh", "德州天衢新区", "cn-shandong-dezhou-tianqu-na"),
    ("zh", "广清经济特别合作区", "cn-guangdong-guangzhou-qingyuan-special-cooperation-zone"),
    ("en", "Qingdao Western Coast New Area", "cn-shandong-qingdao-west-coast-na"),
    ("en", "Zhoushan Islands New Area", "cn-zhejiang-zhoushan-archipelago-na"),
    ("en", "Gan River Industrial Park", "cn-qinghai-ganhe-park"),
    ("en", "Khorgas Economic Development Zone", "cn-xinjiang-khorgos-edz"),
]


@pytest.mark.parametrize(("language", "name", "zone_id"), NAMES)
def test_a_well_known_name_leads_to_its_zone(language: str, name: str, zone_id: str) -> None:
    text = f"记者从{name}获悉，12个项目签约。" if language == "zh" else f"The {name} signed 12 projects on Monday."
    assert [(link.text, link.zone and link.zone.name_zh) for link in explain_links(text, language)] == [
        (name, registry()[zone_id].name_zh)
    ]


def test_a_new_district_has_no_cut_off_name() -> None:
    assert "沈北新" not in {link.text for link in explain_links("沈北新区签约12个项目，沈北新区增长。", "zh")}


def test_an_island_is_no_county() -> None:
    assert explain_links("长兴岛签约12个项目，长兴岛增长。", "zh") == []
