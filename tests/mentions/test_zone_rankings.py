"""Counties and zones that an article compares figure by figure are hosts, also by their short names; the city around them is
what the article is about.
"""

import pytest

from tests.mentions.test_zones import told, zones_of
from zoneledger.mentions.zone_scan import scan_names
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.segments.split import split_segments

COMPARED = [  # text, language, hosts that must be there
    (
        "芜湖市前五月招商晒单\n\n截至5月底，全市新签约项目88个。按个数排，无为20个，南陵17个，繁昌12个，镜湖9个。",
        "zh-Hans",
        {"adm-340200": "subject", "adm-340281": None, "adm-340223": None, "adm-340212": None, "adm-340202": None},
    ),
    (  # some share one figure, one is a zone
        "芜湖市晒出招商账单\n\n全市开工项目31个，其中南陵县开工9个，芜湖经开区7个，无为、湾沚各3个。",
        "zh-Hans",
        {"adm-340200": "subject", "adm-340223": None, "adm-340281": None, "adm-340210": None},
    ),
    (
        "Key projects pick up speed\n\nOfficials of Wuhu reported 31 new plants: 12 in Nanling, 9 in Wuwei and 7 in Fanchang.",
        "en",
        {"adm-340223": None, "adm-340281": None, "adm-340212": None},
    ),
]


@pytest.mark.parametrize(("text", "language", "hosts"), COMPARED)
def test_compared_places_are_hosts(text: str, language: str, hosts: dict[str, str | None]) -> None:
    _, facts = zones_of(text, language)
    roles = told(facts)
    assert hosts.keys() <= roles.keys()
    assert all(roles[code] == role for code, role in hosts.items() if role is not None)


NOT_COMPARED = [
    "芜湖经开区扩产\n\n芜湖经开区的蓝海公司在无为有2家门店，产品销往南陵、繁昌等地。",
    "Wuhu Economic and Technological Development Zone grows\n\nLanhai, with shops in Nanling and Wuwei, employs 300 people.",
]


@pytest.mark.parametrize("text", NOT_COMPARED)
def test_places_without_figures_of_their_own_are_not_compared(text: str) -> None:
    _, facts = zones_of(text, "zh-Hans" if "芜" in text else "en")
    assert not {code for code in told(facts) if code.startswith("adm-3402") and code != "adm-340200"}


def test_the_zone_of_the_city_is_named_with_the_word_for_it() -> None:
    text = "六安市招商晒单\n\n全市签约90个项目，霍邱县30个、舒城县28个、市开发区9个。"
    mentions, facts = zones_of(text, "zh-Hans")
    assert "市开发区" in [text[m.start : m.end] for m in mentions]
    assert "cn-anhui-luan-etdz" in told(facts)


def test_a_lead_may_begin_with_the_day_before_the_city_that_acts() -> None:
    text = "88个项目动工\n\n4月1日上午，遂宁市第二季度重大项目开工仪式在射洪市举行。遂宁市今年计划开工300个。"
    _, facts = zones_of(text, "zh-Hans")
    assert told(facts)["adm-510900"] == "subject"


def test_paper_and_day_stand_before_the_city_that_acts() -> None:
    text = "招商周签约11个项目\n\n本报讯 11月2日至8日，安康市代表团赴上海招商。汉滨区签约2个项目，旬阳市签约3个项目。"
    _, facts = zones_of(text, "zh-Hans")
    assert told(facts)["adm-610900"] == "subject"


COUNTIES = [  # sentence, whether the county of two characters in it is one
    ("垫江县、忠县和万州区签约最多。", True),
    ("项目落户重庆市忠县，投资3亿元。", True),
    ("由忠县蓝海建设投资公司承建。", False),  # a firm
    ("座谈会在忠县会议中心举行。", False),  # where it was held
    ("忠县县委召开会议。", True),
    ("2021年忠县一季度签约9个项目。", True),
]


@pytest.mark.parametrize(("sentence", "is_host"), COUNTIES)
def test_counties_of_two_characters(sentence: str, is_host: bool) -> None:
    _, facts = zones_of(f"重庆消息\n\n{sentence}", "zh-Hans")
    assert ("adm-500233" in told(facts)) is is_host


def test_no_county_is_read_from_the_end_of_another_word() -> None:
    _, facts = zones_of("四川消息\n\n成都市建成示范县三个，召开县域经济会议，健康县城有九座。", "zh-Hans")
    assert not {code for code in told(facts) if code.startswith("adm-") and not code.endswith("00")}


def test_the_title_of_another_article_names_no_host() -> None:
    text = "绵阳高新区签约9个项目\n\n绵阳高新区签约9个项目。\n\n上一篇：三台县举行开工仪式"
    _, facts = zones_of(text, "zh-Hans")
    assert "adm-510722" not in told(facts)


GOVERNMENTS = [  # text, spans of the host
    ("青冈县签约项目\n\n青冈县人民政府与蓝海公司签约。青冈县有3家企业。", 3),
    ("签约仪式举行\n\n青冈县人民政府与蓝海公司举行签约仪式。", 1),
    ("青冈县人民政府关于项目情况的报告\n\n全县完成投资9亿元。", 1),
    ("会议召开\n\n青冈县人民政府发布通知。", 0),
]


@pytest.mark.parametrize(("text", "times"), GOVERNMENTS)
def test_the_government_of_a_host(text: str, times: int) -> None:
    mentions, _ = zones_of(text, "zh-Hans")
    assert [m.record_id for m in mentions] == ["adm-231223"] * times


def test_cities_that_do_a_thing_together_are_both_hosts() -> None:
    _, facts = zones_of("伊春市与揭阳市签约\n\n揭阳市与伊春市日前签约，揭阳企业投资6亿元。", "zh-Hans")
    assert told(facts) == {"adm-230700": "subject", "adm-445200": "subject"}


def test_our_county_is_that_of_the_publisher_where_nothing_else_names_it() -> None:
    text = "我县推进园区建设\n\n来源：庆元县融媒体中心\n\n5月1日，我县召开会议。竹口工业区要抓好搬迁。全县投资4亿元。"
    document = Document("d", read(text), "zh-Hans", "我县推进园区建设", publisher="庆元县融媒体中心")
    _, facts = find_zones(document, split_segments(document.reading, "zh-Hans", document.title))
    assert told(facts) == {"adm-331126": "subject", "zone-lishui-zhukou-park": "location"}


def test_the_city_of_a_countys_partner_is_no_host() -> None:
    text = "蓝山县与深圳皮具协会签约\n\n18日，蓝山县与深圳市皮具协会签约，企业来自深圳市。"
    _, facts = zones_of(text, "zh-Hans")
    assert told(facts) == {"adm-431127": "subject"}


WORDS = [  # sentence, names of divisions in it
    ("当天全市开工9个项目，重大城建工程热火朝天，验收顺利通过。", []),  # 天全, 大城, 朝天, 利通
    ("瞄准三大新兴产业，打造三江平原和长白山特产。", []),  # 大新, 三江, 长白
    ("县长王永昌宣布开工，通讯员 傅海龙 责任编辑：周宁", []),
    ("程安远指出，甘泉堡、南昌路和长兴岛都有项目。", []),
    ("辽宁大连、安徽休宁和福建周宁、永昌都有项目。", ["辽宁", "大连", "安徽", "休宁", "福建", "周宁", "永昌"]),
    ("记者从渑池了解到，项目在永昌、海龙落地。", ["渑池", "永昌", "海龙"]),
]


@pytest.mark.parametrize(("sentence", "names"), WORDS)
def test_places_that_only_seem_to_stand_in_words_and_names_of_persons(sentence: str, names: list[str]) -> None:
    text = read(sentence).text
    assert [text[start:end] for start, end, _ in scan_names(text, "zh").divisions] == names
