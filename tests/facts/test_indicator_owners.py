"""Whose a figure is: venues and hosts, the parts of a zone, what only closes an item of a list."""

import pytest

from tests.facts.figures import document, facts, the_figure
from zoneledger.extract import extract_document

ZONE = "Changzhou High-tech Zone"


def owner(text: str, value: str) -> str | None:
    """The name of the zone to which a figure is given."""
    found = extract_document(document(text, "2021-07-20")).facts
    names = {f.key: f.value("name") for f in found if f.table == "zones"}
    return names.get(the_figure(facts(text, "2021-07-20"), value).value("zone_id") or "")


OWNERS = [
    # what starts at a ceremony held in a county is the county's
    (f"Ten projects of {ZONE} started on July 2.\n\nAnother ceremony was held in Liyang County, where 48 projects started construction.", "48", "Liyang County"),
    # the area of a zone that takes in others
    (f"{ZONE} takes in Wujin Industrial Park and Xinbei Industrial Park, with a total area of 120 square kilometers.", "120000000", ZONE),
    # a place at the end of an item
    (f"{ZONE} started 60 projects: 11 energy projects, with a plant of 500 million yuan in Xinbei Industrial Park; 5 commercial projects.", "5", ZONE),
    # a part that heads the row of projects counted
    ("柴达木循环经济试验区开工13个项目\n\n柴达木循环经济试验区推进26个项目，其中，德令哈工业园光伏储能、钾盐加工等4个项目开工，投资1.02亿元。", "102000000", "德令哈工业园"),
    # members of a row that lie in several places
    ("黄冈集中签约\n\n5月8日，黄冈市签约项目89个。其中，武穴市立达制药厂、蕲春县宏盛建材基地、浠水县远岭电池工厂等3个项目投资过百亿元。", "3", "黄冈市"),
    # what is told of the zone just named
    ("庐江县加快发展\n\n庐江县主动作为。从县城开车一小时就进入了庐江高新技术产业开发区。今年，这里新开工项目16个。", "16", "庐江高新技术产业开发区"),
    ("Lujiang County grows\n\nLujiang County is busy. An hour away lies Lujiang High-tech Zone. This year 16 projects started construction here.", "16", "Lujiang High-tech Zone"),
    # the zone that opens the text behind the paper's name, and one that another is built upon
    ("叶城县创建示范基地\n\n叶城讯（通讯员张银兆）叶城工业园区2013年获批，规划面积17平方公里。目前落户企业138家。", "138", "叶城工业园区"),
    ("甘孜—眉山工业园区升级\n\n2012年，两地以眉山市铝硅产业园区为基础，共同打造飞地园区，现有企业79户。", "79", "甘孜—眉山工业园区"),
    # a host in the head of a page
    ("常州高新区\n\n所在地区：常州市\n\n常州高新区于2005年6月设立。\n\n计划到2025年，入驻企业66家。", "66", "常州高新区"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "zone"), OWNERS)
def test_a_figure_belongs_to_the_zone_that_is_meant(text: str, value: str, zone: str) -> None:
    assert owner(text, value) == zone


def test_the_exports_of_the_city_are_not_its_share() -> None:
    text = (
        "Thirteen projects worth 2.7 billion yuan were signed in Wuxi on July 2. Six went to Wuxi New District.\n\n"
        "Exports and imports of the city totaled 637 billion yuan in the first half of the year."
    )
    assert owner(text, "637000000000") == "Wuxi"


GROUPS = [
    "Changzhou High-tech Zone and Wuhu Economic and Technological Development Zone signed 13 and 14 projects respectively on June 8.",
    "Wuhu Economic and Technological Development Zone lies by the river; on June 8, 14 projects broke ground in Changzhou High-tech Zone.",
    "6月8日，常州高新区、芜湖经开区分别签约项目13个和14个。",
]


@pytest.mark.parametrize("text", GROUPS)
def test_a_group_has_one_zone_as_an_event_and_as_a_figure(text: str) -> None:
    found = extract_document(document(text)).facts
    zones = {
        fact.table: fact.value("zone_id")
        for fact in found
        if "14" in (fact.value("project_count"), fact.value("value"))
    }
    assert zones["indicators"] is not None
    assert zones.get("events", zones["indicators"]) == zones["indicators"]


def test_the_place_behind_the_money_of_projects_is_theirs() -> None:
    text = "Eleven projects, with a total investment of 18.3 billion yuan (US$2.9 billion), were launched on June 8 in Jinshan District."
    (figure,) = [
        f for f in facts(f"{text}\n\nThe Shanghai Chemical Industry Park lies near it.") if f.value("value") == "11"
    ]
    assert figure.value("zone_id") == "adm-310116"
