"""Counties and zones that an article compares figure by figure are hosts, also by their short names; the city around them is
what the article is about.
"""

import pytest

from tests.mentions.test_zones import told, zones_of

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
