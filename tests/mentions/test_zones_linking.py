"""What a name links to, why, and what stays open."""

import pytest

from tests.mentions.test_zones import zones_of
from zoneledger.mentions.zone_explained import explain_links
from zoneledger.mentions.zone_linking import link_names
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.segments.split import split_segments


def linked(text: str, language: str = "en", publisher: str | None = None) -> list[str | None]:
    return [name.zone_id for name in link_names(text, language, publisher).names]


CHENGDE, XIAN = "cn-hebei-chengde-hidz", "cn-shaanxi-xian-hidz"

CASES = [  # text, language, zone
    ("Chengde High-tech Zone grew.", "en", CHENGDE),
    ("Chengde National High-tech Industrial Development Zone grew.", "en", CHENGDE),
    ("the chengde hi-tech zone of Hebei", "en", CHENGDE),  # engines leave names small
    ("承德高新区发展。", "zh", CHENGDE),
    ("承德市高新区发展。", "zh", CHENGDE),
    ("河北省承德国家高新区发展。", "zh", CHENGDE),
    ("Xi 'an High-tech Zone grew.", "en", XIAN),  # a blank before the apostrophe
    ("Xian High-tech Zone grew.", "en", XIAN),  # no apostrophe
    ("jingxing hebei province economic development zone", "en", "cn-hebei-jingxing-edz"),  # the province in the middle
    ("Zhaoqing New District grew.", "en", "cn-guangdong-zhaoqing-na"),
    ("Zhaoqing New Area grew.", "en", "cn-guangdong-zhaoqing-na"),
    ("ZAEZ exported phones.", "en", "cn-henan-zhengzhou-aez"),
    ("A lab opened in Optics Valley.", "en", "cn-hubei-wuhan-east-lake-hidz"),
    ("In JinpuNew District of Dalian, work began.", "en", "cn-liaoning-dalian-jinpu-na"),  # a lost blank
    ("Hengyang county Xidu high-tech zone", "en", "cn-hunan-hengyang-xidu-hidz"),  # its county in front
    ("Suchu Hi-tech Zone of Chuzhou", "en", "cn-anhui-china-singapore-suzhou-chuzhou-hidz"),  # pinyin of 苏滁
    ("Heze Economic Development Zone grew.", "en", "cn-shandong-heze-luxi-na"),  # 菏泽经济开发区, now a new area
    ("常州国家高新区商务局", "zh", "cn-jiangsu-changzhou-hidz"),  # a bureau of the zone
]


@pytest.mark.parametrize(("text", "language", "zone_id"), CASES)
def test_spellings_lead_to_the_zone(text: str, language: str, zone_id: str) -> None:
    assert linked(text, language) == [zone_id]


DECIDED = [  # text, publisher, zone
    ("Chaoyang Economic Development Zone of Liaoning grew.", None, "cn-liaoning-chaoyang-edz"),
    ("Fuzhou High-tech Zone in Jiangxi grew.", None, "cn-jiangxi-fuzhou-hidz"),
    ("Fuzhou High-tech Zone grew.", "Jiangxi Daily", "cn-jiangxi-fuzhou-hidz"),  # by the publisher's place
    ("CETDZ grew. Firms of Chongqing rejoiced.", None, "cn-chongqing-etdz"),
]


@pytest.mark.parametrize(("text", "publisher", "zone_id"), DECIDED)
def test_other_places_and_the_publisher_decide(text: str, publisher: str | None, zone_id: str) -> None:
    assert linked(text, publisher=publisher) == [zone_id]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Fuzhou High-tech Zone", "en"),
        ("Taizhou Economic Development Zone", "en"),
        ("CETDZ", "en"),
        ("通州经济开发区", "zh"),
    ],
)
def test_nothing_decides(text: str, language: str) -> None:
    (link,) = explain_links(text, language)
    assert link.zone_id is None
    assert link.candidates
    assert link.confidence < 0.5


def test_an_explanation_names_the_features() -> None:
    (link,) = explain_links("Taizhou Economic Development Zone in Zhejiang", "en")
    assert link.text == "Taizhou Economic Development Zone"
    assert dict(link.candidates)["cn-zhejiang-taizhou-edz"].keys() == {"province_named", "level"}
    assert link.confidence > 0.5


ELSEWHERE = [  # a registered name, an article on another province
    ("海口江东新区建设。云龙产业园开工。", "zh", "zone-haikou-yunlong-park"),
    ("黄石经济开发区一项目落户黄金山科技园。", "zh", "zone-huangshi-huangjinshantechnology-park"),
]


@pytest.mark.parametrize(("text", "language", "zone_id"), ELSEWHERE)
def test_a_park_elsewhere_of_the_same_name_is_another_zone(text: str, language: str, zone_id: str) -> None:
    assert zone_id in linked(text, language)


def test_the_zone_in_front_of_a_name_tells_which_of_its_bearers_is_meant() -> None:
    text = "项目投产\n\n西宁经济技术开发区南川工业园区签约。南川工业园区接待重庆南川客商。"
    assert {m.record_id for m in zones_of(text, "zh-Hans")[0]} == {"cn-qinghai-nanchuan-park"}


SAME = [  # one unregistered zone in two languages
    ("Zhenjiang news. Gaoqiao Economic Development Zone grew.", "镇江消息。高桥经济开发区发展。"),
    ("Baoji news. Panlong New Material Industrial Park grew.", "宝鸡消息。企业落户蟠龙新材料产业园。"),
]


@pytest.mark.parametrize(("english", "chinese"), SAME)
def test_an_unregistered_zone_has_one_identifier_in_both_languages(english: str, chinese: str) -> None:
    assert linked(english) == linked(chinese, "zh")
    assert linked(english)[0] is not None


LOOK_ALIKES = [
    ("He lives at 18 High-tech Zone Road.", "en"),
    ("Suzhou Industrial Park Hotel reopened.", "en"),
    ("Hefei High-tech Zone Primary School won.", "en"),
    ("Jiangbei New Area Industrial Investment Group issued bonds.", "en"),
    ("Nanjing High-tech Zone Construction Co., Ltd. built it.", "en"),
    ("a new district of thought, a valley of tears", "en"),
    ("firms from Silicon Valley", "en"),
    ("several development zones and industrial parks", "en"),
    ("合肥高新区实验小学开学。", "zh"),
    ("苏州工业园区第一中学获奖。", "zh"),
    ("武汉经开区医院启用。", "zh"),
    ("天津开发区大街封路。", "zh"),
    ("南京江北新区产业投资集团有限公司发债。", "zh"),
    ("全省多个国家级高新区", "zh"),
]


@pytest.mark.parametrize(("text", "language"), LOOK_ALIKES)
def test_look_alikes_link_to_nothing(text: str, language: str) -> None:
    assert linked(text, language) == []


def test_a_province_in_the_name_decides_for_the_zones_other_names_too() -> None:
    text = "Hengshan Economic Development Zone has a port at Zijin. Hunan Hengshan Economic Development Zone grew."
    assert linked(text) == ["cn-hunan-hengshan-edz", "cn-hunan-hengshan-edz"]


@pytest.mark.parametrize(
    ("text", "language", "identifiers"),
    [  # whole words and whole characters lead to the city
        ("Hengyang news. Changjiang Industrial Park grew.", "en", ["zone-hengyang-changjiang-park"]),
        ("鄂州消息。三江港新区发展。", "zh", ["zone-ezhou-sanjianggang-new_area"]),
        ("揭阳消息。惠来县临港产业园开工。", "zh", ["zone-jieyang-huilailingang-park"]),
    ],
)
def test_where_an_unregistered_zone_lies(text: str, language: str, identifiers: list[str]) -> None:
    assert linked(text, language) == identifiers


BYLINES = [  # a text whose zone is named in its byline only, the publisher, the zone that it is about
    ("上半年外贸增长\n来源：衡阳高新区管委会\n上半年，我区外贸增长三成。", "衡阳高新区管委会", "cn-hunan-hengyang-hidz"),
    ("高新区外贸增长\n来源：衡阳高新区\n上半年，高新区外贸增长三成。", "衡阳高新区", "cn-hunan-hengyang-hidz"),
    ("Trade grows\nSource: Hengyang High-tech Zone 2021-07-28\nTrade of the zone grew.", "Hengyang High-tech Zone",
     "cn-hunan-hengyang-hidz"),
    ("Trade grows\nSource: Hengyang High-tech Zone 2021-07-28\nTrade of Chengde High-tech Zone grew.",
     "Hengyang High-tech Zone", CHENGDE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "publisher", "zone_id"), BYLINES)
def test_a_zone_that_publishes_is_the_subject_where_no_other_is_named(text: str, publisher: str, zone_id: str) -> None:
    reading = read(text)
    language = "en" if text[0] == "T" else "zh-Hans"
    document = Document("doc-0000000000000000", reading, language, None, publisher)
    _, facts = find_zones(document, split_segments(reading, language, None))
    assert [fact.key for fact in facts] == [zone_id]


def test_the_zone_of_a_pages_banner_is_the_subject_where_the_article_names_only_parks() -> None:
    title = "上半年招商项目情况"
    text = (
        f"衡阳高新区 网站首页 政务公开 投资指南\n\n{title}\n\n发布日期：2021-07-28\n\n"
        "上半年，共签约项目29个，协议总投资46亿元，海拓汽车零配件产业园项目投资3亿元。"
    )
    reading = read(text)
    document = Document("doc-0000000000000000", reading, "zh-Hans", title)
    _, facts = find_zones(document, split_segments(reading, "zh-Hans", title))
    assert facts[0].key == "cn-hunan-hengyang-hidz"
    assert facts[0].value("role") == "subject"


ELSEWHERE = [  # text, zone: a city in front of the name in which no zone of that name lies
    ("Tianjin news\n\nTianjin Lingang Economic Zone signed 9 projects.", "cn-tianjin-lingang-edz"),
    ("Wuhu news\n\nWuhu Jiangbei New Area signed 9 projects.", "cn-anhui-wuhu-jiangbei-na"),
    ("Yichang news\n\nYichang Jiangbei New Area signed 9 projects.", "zone-yichang-jiangbei-new_area"),
    # of two with one name, the one in the city that the article is about
    ("Handan signs\n\nJinan New Area in Handan signed 9 projects.", "cn-hebei-jinan-na"),
    # an airport's zone is not the development zone of its city
    ("Langfang news\n\nLangfang Airport Economic Zone signed 9 projects.", "zone-langfang-city-aez"),
]


@pytest.mark.parametrize(("text", "zone"), ELSEWHERE)
def test_the_city_in_front_of_a_name_tells_where_its_zone_lies(text: str, zone: str) -> None:
    assert zone in {m.record_id for m in zones_of(text, "en")[0]}


def test_a_short_name_of_a_zone_elsewhere_before_the_plainest_kind_is_none() -> None:
    _, facts = zones_of("黄石新港园区签约\n\n黄石新港园区签约9个项目，新港园区投资23亿元。", "zh-Hans")
    assert "cn-jiangsu-nanjing-etdz" not in {fact.key for fact in facts}


SAME = [  # text, language, zone: the article names one zone in two ways, of which the registry knows one
    (
        "Longnan signs\n\nIn Longnan Economic and Technological Development Zone, Jiangxi, a plant opened. "
        "Longnan economic development zone signed 9 projects.",
        "en",
        "cn-jiangxi-longnan-etdz",
    ),
]


@pytest.mark.parametrize(("text", "language", "zone"), SAME)
def test_one_place_has_one_development_zone(text: str, language: str, zone: str) -> None:
    assert {m.record_id for m in zones_of(text, language)[0] if m.rule != f"{language}.zone.host"} == {zone}


FIELDS = [  # text, language, the zone that the park is
    ("Pinghe in Fujian\n\nPinghe Logistics Park has 12 firms.", "en", "zone-zhangzhou-pinghelogistics-park"),
    ("Pinghe in Fujian\n\nPinghe Chemical Park has 12 firms.", "en", "zone-zhangzhou-pinghechemical-park"),
    ("Pinghe in Fujian\n\nPinghe Industrial Park has 12 firms.", "en", "cn-fujian-pinghe-park"),
    ("Pinghe in Fujian\n\nPinghe Science and Technology Park has 12 firms.", "en", "cn-fujian-pinghe-park"),
    ("福建平和消息\n\n平和物流园有企业12家。", "zh-Hans", "zone-zhangzhou-pinghelogistics-park"),
    ("福建平和消息\n\n平和工业园区有企业12家。", "zh-Hans", "cn-fujian-pinghe-park"),
]


@pytest.mark.parametrize(("text", "language", "zone_id"), FIELDS)
def test_a_park_for_one_field_is_not_the_registered_one_of_its_place(text: str, language: str, zone_id: str) -> None:
    mentions, _ = zones_of(text, language)
    assert zone_id in {m.record_id for m in mentions}
