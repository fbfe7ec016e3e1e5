"""Zones that the registry lacks: how far their names reach, where they lie, and what only looks like one."""

import pytest

from tests.mentions.test_zones import told, zones_of

NAMES = [  # text, language, names of zones
    # the province in front of the city belongs to the name, levels and hints do not
    ("A plant opened in Hunan Loudi Surface Finishing Industrial Park.", "en",
     ["Hunan Loudi Surface Finishing Industrial Park"]),
    ("A plant opened in China's Loudi Surface Finishing Industrial Park.", "en",
     ["Loudi Surface Finishing Industrial Park"]),
    # parks of one province's firms in another
    ("Baotou news\n\nBaotou Zhejiang Industrial Park opened.", "en", ["Baotou Zhejiang Industrial Park"]),
    # parks of parks
    ("Yiyang news\n\nLanpo Park of the Yiyang Textile Industrial Park opened. Lanpo Park grew.", "en",
     ["Lanpo Park", "Yiyang Textile Industrial Park", "Lanpo Park"]),
    # short forms
    ("Turpan news\n\nTurpan Lantian stone industry garden area grew. The Lantian garden area paid.", "en",
     ["Turpan Lantian stone industry garden area", "Lantian garden area"]),
    ("Suzhou park turns thirty\n\nThe China-Singapore Suzhou Industrial Park turned thirty.", "en",
     ["Suzhou park", "China-Singapore Suzhou Industrial Park"]),
    # cities of trade
    ("A line was built in Huilong International Business City in Loudi.", "en",
     ["Huilong International Business City"]),
    # groups of quarters, and firms that travel as a group
    ("重庆消息\n\n电池项目位于白泉组团，投资3亿元。", "zh-Hans", ["白泉组团"]),
    ("绵阳消息\n\n绵阳高新区企业组团参展。", "zh-Hans", ["绵阳高新区"]),
    # who built it stands in front of the city
    ("绵阳消息\n\n绵阳今年项目多。绵阳，海昌联合绵阳中小企业孵化园开工。", "zh-Hans", ["绵阳中小企业孵化园"]),
    # the next phase of a park that bears its city's name
    ("绵阳高新区消息\n\n绵阳高新区签约12个项目。——绵阳数码城二期，投资8亿元。绵阳创新城二期主体封顶。", "zh-Hans",
     ["绵阳高新区", "绵阳高新区", "绵阳创新城"]),
    # all zones of a province are no zone
    ("绵阳消息\n\n绵阳高新区参加四川省开发区推进会。", "zh-Hans", ["绵阳高新区"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "names"), NAMES)
def test_names(text: str, language: str, names: list[str]) -> None:
    mentions, _ = zones_of(text, language)
    assert [m.name for m in mentions if not (m.record_id or "").startswith("adm-")] == names


PLACES = [  # text, language, zone, province, city
    ("Xichang news\n\nThe port grew. Firms moved to Lixian Glass Industrial Park in Deyang.", "en",
     "zone-deyang-lixianglass-park", "Sichuan", "Deyang"),
    # a county of the article's own province leads to its city
    ("Urumqi opens plants\n\nUrumqi grew. In Shanshan Jade Industrial Park work began. Urumqi paid.", "en",
     "zone-turpan-shanshanjade-park", "Xinjiang", "Turpan"),
    # of places named equally often, that of the zone
    ("探访\n\n江苏镇江企业到新疆投资。五家渠北城经济开发区增长，镇江市支持。北城循环经济产业园里，一家工厂投产。", "zh-Hans",
     "zone-wujiaqu-beichengxunhuanjingji-park", "Xinjiang", "Wujiaqu"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "zone_id", "province", "city"), PLACES)
def test_places(text: str, language: str, zone_id: str, province: str, city: str) -> None:
    _, facts = zones_of(text, language)
    found = {f.key: (f.value("province"), f.value("city")) for f in facts}
    assert found.get(zone_id) == (province, city)


ELSEWHERE = [  # text, language, a zone that it does not mean
    ("Five projects start in the Runan Industrial Cluster in Ruzhou of Henan.", "en", "cn-henan-runan-county-park"),
    ("滨州消息\n\n项目落户滨州钦州经济开发区。", "zh-Hans", "cn-guangxi-qinzhou-edz"),
]


@pytest.mark.parametrize(("text", "language", "zone_id"), ELSEWHERE)
def test_a_place_beside_the_name_rules_out_a_zone_elsewhere(text: str, language: str, zone_id: str) -> None:
    assert zone_id not in told(zones_of(text, language)[1])


NO_HOSTS = [  # text, language: the host stands only inside another name
    ("Loudi starts plants\n\nLoudi Lanhai Agriculture Co is the largest. The Loudi-Yiyang City Cluster met.", "en"),
    ("Loudi starts plants\n\nLoudi Port grew. Loudi Railway grew.", "en"),
    ("娄底开工\n\n来源：娄底发布。娄底市公安局表示。", "zh-Hans"),
]


@pytest.mark.parametrize(("text", "language"), NO_HOSTS)
def test_a_place_inside_another_name_is_no_host(text: str, language: str) -> None:
    mentions, _ = zones_of(text, language)
    assert [m.start for m in mentions if m.start > text.index("\n")] == []
