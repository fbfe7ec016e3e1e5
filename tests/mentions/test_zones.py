"""Mentions and facts of zones in whole articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document, Fact, Mention
from zoneledger.segments.split import split_segments


def zones_of(text: str, language: str = "en", title: str | None = None) -> tuple[list[Mention], list[Fact]]:
    reading = read(text)
    document = Document("doc-0123456789abcdef", reading, language, title or text.split("\n", 1)[0])
    return find_zones(document, split_segments(reading, language, document.title))


def told(facts: list[Fact]) -> dict[str, str | None]:
    return {fact.key: fact.value("role") for fact in facts}


def test_short_forms_after_the_full_name() -> None:
    mentions, facts = zones_of(
        "Daya Bay gains a plant\n\nThe Huizhou Daya Bay Economic and Technological Development Zone signed a project. "
        "Daya Bay zone officials said it starts in May."
    )
    assert {m.record_id for m in mentions} == {"cn-guangdong-huizhou-daya-bay-etdz"}
    assert len(mentions) == 3
    assert told(facts) == {"cn-guangdong-huizhou-daya-bay-etdz": "subject"}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Lianyungang Economic and Technological Development Zone (LETDZ) grew. LETDZ has ports.", "LETDZ"),
        ("LYEDA leads\n\nLuoyang Economic Development Area (LYEDA) grew.", "LYEDA"),
        ("Hohhot Economic and Technological Development Zone grew. HETDZ has dairies.", "HETDZ"),  # by rule
    ],
)
def test_abbreviations(text: str, short: str) -> None:
    mentions, _ = zones_of(text)
    assert [m.name for m in mentions].count(short) >= 1
    assert len({m.record_id for m in mentions}) == 1


def test_generic_names_count_only_where_no_fuller_one_stands() -> None:
    fuller, _ = zones_of("项目开工\n\n昨天，襄阳高新区开工12个项目。今年，高新区完成投资30亿元。", "zh-Hans")
    assert [m.name for m in fuller] == ["襄阳高新区"]
    alone, facts = zones_of("High-tech Zone signs firms\n\nIn Weifang, the High-tech Zone signed eight projects.")
    assert [m.name for m in alone] == ["High-tech Zone", "High-tech Zone"]
    assert told(facts) == {"cn-shandong-weifang-hidz": "subject"}


def test_a_zone_inside_a_zone_is_one_name_and_knows_its_parent() -> None:
    mentions, facts = zones_of("要闻\n\n项目落户宝鸡高新区科技新城。", "zh-Hans")
    assert [m.name for m in mentions] == ["宝鸡高新区科技新城"]
    assert facts[0].value("parent_zone_id") == "cn-shaanxi-baoji-hidz"
    assert (facts[0].value("province"), facts[0].value("city")) == ("Shaanxi", "Baoji")


def test_a_zone_and_its_part_in_another_place_are_one_name() -> None:
    mentions, facts = zones_of(
        "要闻\n\n霍尔果斯经济开发区伊宁园区签约6个项目，霍尔果斯经济开发区等园区到会。", "zh-Hans"
    )
    assert [m.name for m in mentions] == ["霍尔果斯经济开发区伊宁园区", "霍尔果斯经济开发区"]
    assert {fact.value("parent_zone_id") for fact in facts} == {"cn-xinjiang-khorgos-edz", None}


def test_traditional_characters_and_pinyin_in_brackets() -> None:
    mentions, facts = zones_of("馬鞍山慈湖高新區(qū)開(kāi)工\n\n昨日,馬鞍山慈湖高新區(qū)簽約。", "zh-Hant")
    assert {m.record_id for m in mentions} == {"cn-anhui-maanshan-cihu-hidz"}
    assert facts[0].value("name") == "馬鞍山慈湖高新區"


def test_a_county_is_the_host_where_no_zone_is_named() -> None:
    _, facts = zones_of("Yongxing signs 16 projects\n\nYongxing County held a ceremony. The county signed 16 projects.")
    assert told(facts) == {"adm-431023": "subject"}
    assert (facts[0].value("province"), facts[0].value("city")) == ("Hunan", "Chenzhou")
    assert facts[0].value("kind") == "administrative_area"


def test_offices_of_a_county_are_no_hosts() -> None:
    mentions, _ = zones_of("会议召开\n\n元氏县人民政府发布通知。", "zh-Hans")
    assert not [m for m in mentions if m.end - m.start == 3]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Plans\n\nIn Hefei, Yunhai Intelligent Terminal Industrial Park project was started by Yunhai Group.", "en"),
        ("开工\n\n在合肥，云海智能终端产业园项目开工，由云海科技投资。", "zh-Hans"),
    ],
)
def test_a_firms_own_park_is_no_zone(text: str, language: str) -> None:
    mentions, _ = zones_of(text, language)
    assert not [m for m in mentions if m.record_id and m.record_id.startswith("zone-")]


def test_roles() -> None:
    _, facts = zones_of(
        "Bengbu High-tech Zone adds 12 projects\n\nBengbu High-tech Zone signed 12 projects. A chip plant will be "
        "built in the Longzihu Science and Technology Park. Hefei High-tech Zone sent greetings."
    )
    assert list(told(facts).values()) == ["subject", "location", "mention"]


def test_zones_of_one_kind_are_subjects_together_where_the_title_names_none() -> None:
    _, facts = zones_of(
        "三地半年报\n\n嘉兴经开区、嘉善经开区和湖州经开区发布半年报。嘉兴经开区产值90亿元，"
        "嘉善经开区80亿元，湖州经开区70亿元。",
        "zh-Hans",
    )
    assert set(told(facts).values()) == {"subject"}
    assert len(facts) == 3


@pytest.mark.parametrize(
    ("title", "role"),
    [("Siyang signs ten projects", "subject"), ("Siyang County signs ten projects", "location")],
)
def test_a_zone_in_the_lead_is_the_subject_unless_the_title_names_its_county_in_full(title: str, role: str) -> None:
    _, facts = zones_of(
        f"{title}\n\nOn Monday ten projects were signed in Siyang Economic Development Zone, Jiangsu. "
        "Siyang paid for the roads.\n\nThe plants will be built there by 2025. Siyang will build a port."
    )
    assert told(facts)["cn-jiangsu-siyang-edz"] == role


COUNTIES = [  # what the text goes on with, whether the county of the title is its host
    ("The county signed 26 projects last year.", True),
    ("In the county, 26 projects are under construction.", True),
    ("Last year the whole county's exports rose.", True),
    ("The county party committee met.", False),
    ("The seat of the county is near.", True),
    ("The district signed 26 projects last year.", False),
]


@pytest.mark.parametrize(("sentence", "host"), COUNTIES)
def test_a_text_that_goes_on_about_the_county_tells_of_the_county_of_its_title(sentence: str, host: bool) -> None:
    text = f"Suixi: 17 projects start\n\nThe lead tells of weather in Huaibei. {sentence}\n\nA mill lies in Suixi Economic Development Zone."
    _, facts = zones_of(text)
    assert (told(facts).get("adm-340621") == "subject") is host


def test_the_zone_around_the_subject_is_only_a_mention() -> None:
    _, facts = zones_of(
        "甘河工业园区签约\n\n西宁经济技术开发区甘河工业园区签约项目12个。在西宁经济技术开发区，甘河工业园区投资30亿元建设项目。",
        "zh-Hans",
    )
    assert told(facts).get("cn-qinghai-xining-etdz", "mention") == "mention"


LETTERS = "高新开发区工业园省市县在落户承德青岛 \n,.，。()'-HightecZonNwArPkED"


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet=LETTERS, max_size=120))
def test_mentions_are_apart_and_inside_the_text(language: str, text: str) -> None:
    mentions, facts = zones_of(text, language)
    last = 0
    for mention in mentions:
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
    assert all(0 <= claim.start < claim.end <= len(text) for fact in facts for claim in fact.claims)
    assert len({fact.key for fact in facts}) == len(facts)


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        (
            "en",
            "129 projects start in Xiangtan City\n\nXiangtan City started 129 projects. Xiangtan leads. Xiangtan High-tech "
            "Zone has ten of them.",
            "subject",
        ),
        ("en", "Lituo's Xiangtan plant opens\n\nThe plant stands in Xiangtan High-tech Zone. Xiangtan helped.", None),
        ("zh", "湘潭市129个项目集中开工\n\n湘潭市今日集中开工129个项目，湘潭高新区有10个。湘潭市表示满意。", "subject"),
        ("zh", "湘潭高新区签约\n\n湘潭高新区签约10个项目，湘潭市领导出席。", None),
    ],
)
def test_a_city_that_the_title_tells_of_is_the_subject(language: str, text: str, city: str | None) -> None:
    _, facts = zones_of(text, "zh-Hans" if language == "zh" else "en")
    roles = told(facts)
    assert roles.get("adm-430300") == city
    assert "cn-hunan-xiangtan-hidz" in roles
    assert (roles["cn-hunan-xiangtan-hidz"] == "subject") == (city is None)


def test_garden_areas_of_machine_translation_are_parks() -> None:
    _, facts = zones_of("Garden opens\n\nThe Hetian jade industry garden area in Xinjiang signed ten projects.")
    assert [fact.value("kind") for fact in facts] == ["industrial_park"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "经开区签约\n\n经开区举行签约仪式，白泉化工产业园项目6个。白泉化工产业园扩建。这是绵阳经开区今年的第二次。",
            "zh-Hans",
        ),
        (
            "Economic Development Zone signs\n\nThe Economic Development Zone held a ceremony at Lanhai Chemical Park. Lanhai "
            "Chemical Park grew. It is the second one of Mianyang Economic Development Zone.",
            "en",
        ),
    ],
)
def test_generic_names_tell_that_an_article_is_about_the_zone_that_it_names_once(text: str, language: str) -> None:
    mentions, facts = zones_of(text, language)
    assert told(facts)["cn-sichuan-mianyang-etdz"] == "subject"
    assert [m.record_id for m in mentions].count("cn-sichuan-mianyang-etdz") == 1
