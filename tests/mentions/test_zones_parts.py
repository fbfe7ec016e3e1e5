"""Parts that a zone consists of, parks that are told of by their size or leading firm, and what is no zone."""

import pytest

from tests.mentions.test_zones import told, zones_of

PARTS = [  # text, language, names of the parts
    ("绵阳高新区概况\n\n绵阳高新区由东园、西园两部分组成。东园设备齐全。", "zh-Hans", ["东园", "西园", "东园"]),
    (
        "绵阳高新区概况\n\n绵阳高新区分为蓝湖园区、白泉园区和青山园区，白泉园区设备齐全。",
        "zh-Hans",
        ["蓝湖园区", "白泉园区", "青山园区", "白泉园区"],
    ),
    ("绵阳高新区概况\n\n绵阳高新区由东部片区和北部新区组成。", "zh-Hans", ["东部片区", "北部新区"]),
    (
        "Mianyang High-tech Zone\n\nMianyang High-tech Zone consists of the East Park and the West Park. "
        "The West Park is new.",
        "en",
        ["East Park", "West Park", "West Park"],
    ),
]


@pytest.mark.parametrize(("text", "language", "names"), PARTS)
def test_parts_of_a_zone_are_names_once_it_is_said_to_consist_of_them(
    text: str, language: str, names: list[str]
) -> None:
    mentions, facts = zones_of(text, language)
    assert [m.name for m in mentions if m.record_id != "cn-sichuan-mianyang-hidz"] == names
    assert {f.value("parent_zone_id") for f in facts[1:]} == {"cn-sichuan-mianyang-hidz"}


def test_sides_are_no_parts_where_no_text_says_so() -> None:
    assert [m.name for m in zones_of("要闻\n\n绵阳高新区开工。东园设备齐全。", "zh-Hans")[0]] == ["绵阳高新区"]


NAMES = [  # text, names
    ("要闻\n\n绵阳高新区以海天机械为龙头的装备制造产业园初具规模。", ["绵阳高新区", "装备制造产业园"]),
    ("要闻\n\n绵阳高新区规划了8平方公里的新能源装备产业园。", ["绵阳高新区", "新能源装备产业园"]),
    ("要闻\n\n绵阳高新区除光电装备产业园外，还有三个项目。", ["绵阳高新区"]),  # 除 is no part of a name
    ("要闻\n\n绵阳高新区引进投资20亿元的海昌生物科技园。", ["绵阳高新区"]),  # what money goes into is a project
    ("要闻\n\n绵阳高新区的海昌医药产业园、宏远电机等五大产业项目开工。", ["绵阳高新区"]),
    ("要闻\n\n绵阳高新区以更高规格打造“两业融合”下新模式示范区。", ["绵阳高新区"]),  # an aim
    ("要闻\n\n绵阳高新区高新北区道路开工。玄武岩储量丰富，玄武岩用途广，玄武岩很硬。", ["绵阳高新区"]),
    ("要闻\n\n绵阳高新区项目在该区的海云科技产业园开工。", ["绵阳高新区", "海云科技产业园"]),
    ("要闻\n\n绵阳高新区推进“三港一中心两片区”建设。", ["绵阳高新区"]),  # a slogan
    ("要闻\n\n绵阳高新区是四川国家级高新区的代表。", ["绵阳高新区"]),  # a province has many
    ("要聞\n\n綿陽高新區海昌應用科技城專案簽約。", ["綿陽高新區"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_of_chinese_parks(text: str, names: list[str]) -> None:
    mentions, _ = zones_of(text, "zh-Hans")
    found = [m.name for m in mentions]
    assert [name.translate(str.maketrans("綿陽區", "绵阳区")) for name in names] == found


def test_a_part_lies_where_its_zone_does() -> None:
    _, facts = zones_of("概况\n\n绵阳高新区由东园、西园两部分组成。", "zh-Hans")
    assert {(f.value("province"), f.value("city")) for f in facts} == {("Sichuan", "Mianyang")}
    assert "subject" in told(facts).values()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("钦州石化产业园签约\n\n钦州石化产业园签约项目12个。项目落户石化产业园。", "zh-Hans"),
        ("Qinzhou grows\n\nQinzhou Petrochemical Industrial Park grew. The Petrochemical Industrial Park pays.", "en"),
    ],
)
def test_a_park_and_its_name_without_the_city_are_one_zone(text: str, language: str) -> None:
    mentions, facts = zones_of(text, language)
    assert len(mentions) >= 2
    assert [(f.key.split("-")[1], f.value("city")) for f in facts if f.key.startswith("zone-")] == [
        ("qinzhou", "Qinzhou")
    ]


def test_parks_that_are_counted_and_listed_by_their_bare_names() -> None:
    mentions, facts = zones_of(
        "One development zone and six industrial parks\n\nBaiyin High-tech Zone leads six industrial parks - Lanxi, Liuchuan "
        "and Huining.\n\nMetals belong to Liuchuan. Firms sign two deals: Lanhe and Lanpo."
    )
    assert [m.name for m in mentions] == ["Baiyin High-tech Zone", "Lanxi", "Liuchuan", "Huining", "Liuchuan"]
    assert {"cn-gansu-baiyin-liuchuan-park", "cn-gansu-huining-park", "zone-baiyin-lanxi-park"} < set(told(facts))
