"""Chinese parks named by the zone around them, plain words that only the registry makes a name, and spoken hosts."""

import pytest

from tests.mentions.test_zones import told, zones_of
from zoneledger.mentions.zone_explained import explain_links
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.segments.split import split_segments

NAMES = [  # text, names of zones
    # the zone in front names a park that its field alone would not, or that is registered elsewhere only
    ("淄博高新区先进陶瓷产业园新开工项目8个。", ["淄博高新区先进陶瓷产业园"]),
    ("大同经开区装备制造产业园新增企业20家。", ["大同经开区装备制造产业园"]),
    ("滇中新区临空产业园新增企业20家。", ["滇中新区临空产业园"]),
    ("海口高新区药谷工业园新增企业20家。", ["海口高新区", "药谷工业园"]),
    ("青岛保税港区莱西功能区签约项目12个。", ["青岛保税港区莱西功能区"]),
    ("绍兴消息\n\n绍兴滨海新城生命健康科技城签约12个项目。", ["绍兴滨海新城生命健康科技城"]),
    # two fields of one park
    ("兰州消息\n\n企业落户矿产回收与表面处理产业园。", ["矿产回收与表面处理产业园"]),
    # what stands in brackets is another name, and a verb begins nothing
    ("乌鲁木齐甘泉堡经济技术开发区（工业区）增长。", ["乌鲁木齐甘泉堡经济技术开发区"]),
    ("绵阳高新区签约装备产业园。", ["绵阳高新区"]),
    # a dot joins two places
    ("贵阳消息\n\n黔南·深圳产业园签约项目3个。", ["黔南·深圳产业园"]),
    # words that are names behind a place only
    ("连云港消息\n\n项目落户灌云石化基地。园区建成国际物流石化基地。", ["灌云石化基地"]),
    ("惠州消息\n\n项目选址大亚湾石化区。", ["大亚湾石化区"]),
    ("苏州消息\n\n苏州园区新增企业20家，各园区签约。", ["苏州园区"]),
    ("黄石消息\n\n黄石新港园区新增企业20家。", []),
    # a square named after a zone
    ("武汉消息\n\n武汉光谷签约。光谷广场综合体封顶。", ["武汉光谷"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_of_parks_in_zones(text: str, names: list[str]) -> None:
    mentions, _ = zones_of(text, "zh-Hans")
    assert [m.name for m in mentions if not (m.record_id or "").startswith("adm-")] == names


LINKED = [  # text, the words, the zone
    ("柴达木循环经济试验区的乌兰工业园签约。", "乌兰工业园", "柴达木循环经济试验区乌兰工业园"),  # its parent is named
    ("山西签约132个项目，武宿综合保税区签约8个。", "武宿综合保税区", "太原武宿综合保税区"),  # borne by no other zone
    ("江门市签约，银湖湾滨海新区签约8个。", "银湖湾滨海新区", None),  # not the one in Tianjin
    ("天津签约132个项目，滨海新区签约8个。", "滨海新区", "天津滨海新区"),
]


@pytest.mark.parametrize(("text", "words", "zone"), LINKED)
def test_short_names_within_the_parent_or_the_province(text: str, words: str, zone: str | None) -> None:
    links = {link.text: link.zone for link in explain_links(text, "zh")}
    found = links[words]
    assert (found and found.name_zh) == zone


HOSTS = [  # text, language, zones and their roles
    # neither of two cities in the title is the host of the zones that the text names
    (
        "深圳加快向潮州的产业转移\n\n在深圳举行的推介会上，蓝湖产业转移工业园签约12个项目。深圳、潮州领导出席，深圳拨付5亿元给潮州。",
        "zh-Hans",
        {"zone-shenzhen-lanhutransfer-park": "subject"},
    ),
    # self-governed counties as people say them, banners shortened
    (
        "大厂县12个项目开工\n\n大厂县举行集中开工仪式，开工项目12个。",
        "zh-Hans",
        {"adm-131028": "subject"},
    ),
    (
        "乌兰察布签约45个项目\n\n乌兰察布市签约45个项目，其中在察右后旗投资的项目8个。乌兰察布市还将签约。",
        "zh-Hans",
        {"adm-150900": "subject", "adm-150928": "location"},
    ),
    (
        "Hechi starts 20 projects\n\nHechi started 20 projects. Luocheng Mulao autonomous county built a plant, and a ceremony "
        "was held in Liujia town. Hechi wants more. Address: 1 Lanhe Road, Lanpo town.",
        "en",
        {"adm-451200": "subject", "adm-451225": "mention", "adm-town-liujia": "location"},
    ),
    # where a zone lies is no host
    (
        "都匀经济开发区签约10个项目\n\n都匀经济开发区位于都匀市东侧，签约10个项目。",
        "zh-Hans",
        {"cn-guizhou-duyun-edz": "subject"},
    ),
    # nor where a firm's branch is
    (
        "Nider (Dalian) Co., Ltd. begins construction of a plant\n\nNider (Dalian) Co., Ltd. began a plant in Jinpu New "
        "District. Dalian grew, and firms came to Dalian.",
        "en",
        {"cn-liaoning-dalian-jinpu-na": "subject"},
    ),
    # a region is no district
    (
        "郑东新区签约10个项目\n\n郑东新区签约10个项目，云桥公司设立中原区域总部。",
        "zh-Hans",
        {"cn-henan-zhengdong-na": "subject"},
    ),
]


@pytest.mark.parametrize(("text", "language", "roles"), HOSTS)
def test_hosts_as_people_call_them(text: str, language: str, roles: dict[str, str]) -> None:
    _, facts = zones_of(text, language)
    assert told(facts) == roles


def test_a_firms_branch_is_no_short_form() -> None:
    mentions, _ = zones_of(
        "青海消息\n\n柴达木循环经济试验区的大柴旦工业园签约。大柴旦增长，蓝海新能源（大柴旦）的项目封顶。", "zh-Hans"
    )
    assert [m.name for m in mentions] == ["柴达木循环经济试验区", "大柴旦工业园", "大柴旦"]


MORE_NAMES = [  # text, language, names of zones
    # a county in front of a name that stands without it more often is the host
    (
        "白泉湾工业园区开工\n\n记者走进海勃湾区白泉湾工业园区。白泉湾工业园区签约8个项目。",
        "zh-Hans",
        ["白泉湾工业园区"] * 3,
    ),
    # short forms of a park that the zone in front names, and of one with a name of its own
    (
        "西安消息\n\n西安高新区白泉科技产业基地签约。白泉科技产业基地增长，白泉基地新增企业8家。",
        "zh-Hans",
        ["西安高新区白泉科技产业基地", "白泉科技产业基地", "白泉基地"],
    ),
    # fields of trade with a character that ends names elsewhere
    ("九江消息\n\n永修白泉有机硅产业园签约，企业落户白泉基因产业园。", "zh-Hans", ["永修白泉有机硅产业园", "白泉基因产业园"]),
    ("九江消息\n\n各开发区竞相发展。", "zh-Hans", []),
    # the projects counted behind a zone lie in it
    ("成都消息\n\n包括成都白泉电子产业功能区项目28个。", "zh-Hans", ["成都白泉电子产业功能区"]),
    # a firm right in front owns it
    ("苏州消息\n\n蓝海集团苏州检验创新产业基地揭牌。", "zh-Hans", []),
    ("Shenzhen news\n\nThe LHB Industrial Park and the ASEAN Industrial Park in Shenzhen opened.", "en", ["ASEAN Industrial Park"]),
    ("Luoyang news\n\nThe Lanyin Cultural Industrial Park and other 6 cultural tourism projects began.", "en", []),
    # what is invested in a park is not the park's own; 占地, then 投资 makes it a project
    ("绍兴消息\n\n集团在白泉湾化工园区投资2亿元。", "zh-Hans", ["白泉湾化工园区"]),
    ("绍兴消息\n\n企业签约；蓝海智联电网装备产业园用地85亩，投资10亿元。", "zh-Hans", []),
    # its own name is no firm: 白泉科技
    ("绍兴消息\n\n项目位于白泉科技产业园，白泉科技产业园新增企业8家。", "zh-Hans", ["白泉科技产业园"] * 2),
    # 园区 where the registry has 园, the city's own new area, and words that only look like kinds
    ("阜阳消息\n\n阜阳合肥现代产业园区签约。", "zh-Hans", ["阜阳合肥现代产业园区"]),
    ("宿迁消息\n\n宿迁市签约；市湖滨新区签约4个，市北高新区签约3个。", "zh-Hans", ["湖滨新区", "市北高新区"]),
    ("绍兴消息\n\n绍兴高新区的白泉软件智慧城市项目，积极打造现代商贸新兴区。", "zh-Hans", ["绍兴高新区"]),
    # bases of industry in capitals, parks of a cluster, two aims joined, a province's zones, a level in small letters
    ("Xi'an news\n\nA plant is located in Caolan Science and Technology Industrial Base.", "en",
     ["Caolan Science and Technology Industrial Base"]),
    ("Luoyang news\n\nA ceremony was held in the Lanpo Park of the industrial agglomeration area.", "en", ["Lanpo Park"]),
    ("Dalian news\n\nThe Life and Health Industrial Park and the China-Africa Economic and Trade Industrial Park opened.", "en",
     ["Life and Health Industrial Park", "China-Africa Economic and Trade Industrial Park"]),
    ("Hefei news\n\nThe Anhui Development Zone Summit was held. One development zone grew.", "en", []),
    ("China set up its first national-level new area in Pudong, Shanghai.", "en", ["Pudong"]),
    ("TDZ signs\n\nZhongshan Torch Development Zone signed. TDZ grew.", "en",
     ["TDZ", "Zhongshan Torch Development Zone", "TDZ"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "names"), MORE_NAMES)
def test_more_names(text: str, language: str, names: list[str]) -> None:
    mentions, _ = zones_of(text, language)
    assert [m.name for m in mentions if not (m.record_id or "").startswith("adm-")] == names


def test_a_place_inside_a_zones_name_does_not_tell_where_another_lies() -> None:
    _, facts = zones_of(
        "Linxiang City signs\n\nLinxiang City signed 8 projects, most of them in the Linxiang Textile Industrial Park in "
        "Binjiang New Area. Linxiang City has 38 kilometers of bank."
    )
    assert {fact.value("city") for fact in facts} == {"Yueyang"}
    assert "zone-yueyang-binjiang-new_area" in told(facts)


CITIES = [  # text, language, hosts
    # the city around a zone is no place where something lies
    ("苏州高新区签约\n\n苏州高新区揭牌，蓝海公司落户苏州的首个总部开业。", "zh-Hans", set()),
    ("Home > News\n\nLoudi High-tech Zone grew.\n\nAddress: 8 Lanpo Village, Lengshuijiang County; Tel: 0738-0000000", "en", set()),
    # a county of a title without a zone, named again; a name in small letters
    (
        "32 projects in Danyang, Jiangsu start\n\nA ceremony for 32 projects was held in Danyang City. Danyang Economic "
        "Development Zone built a plant.",
        "en",
        {"adm-321181"},
    ),
    ("Shiquan County starts 9 projects\n\nShiquan County started 9 projects. Next, shiquan County will start 8.", "en",
     {"adm-610922"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "hosts"), CITIES)
def test_cities_and_counties_as_hosts(text: str, language: str, hosts: set[str]) -> None:
    _, facts = zones_of(text, language)
    assert {zone for zone in told(facts) if zone.startswith("adm-")} == hosts


def test_our_city_is_that_of_the_newspaper() -> None:
    reading = read(
        "我市在绍兴招商会上签约8个项目\n\n昨天，2012年绍兴招商会在绍兴举行，绍兴市领导出席。我市签约8个项目。上虞增长。"
    )
    document = Document("doc-0123456789abcdef", reading, "zh-Hans", "我市在绍兴招商会上签约8个项目", "上虞日报")
    mentions, _ = find_zones(document, split_segments(reading, "zh-Hans", document.title))
    assert {m.record_id for m in mentions} == {"adm-330604"}


OURS = [  # text, publisher, subject
    # the county that an article without a known source names in full
    (
        "我县举行集中开工仪式\n\n4月6日，我县举行开工暨白泉产业园奠基仪式。县委书记宣布泽州县项目开工。",
        None,
        "adm-140525",
    ),
    ("举行集中开工仪式\n\n4月6日，我县举行开工暨白泉产业园奠基仪式。县委书记宣布泽州县项目开工。", None, "adm-140525"),
    # the district that publishes, and no zone where investors are sought
    (
        "我区签约9个项目\n\n来源：武隆日报\n\n今年以来，我区紧盯京津冀、两江新区招商，签约项目9个。",
        "武隆日报",
        "adm-500156",
    ),
    # all development zones of the city that publishes
    (
        "召开新闻发布会\n\n来源：潍坊发布\n\n开发区是主战场。一季度，全市开发区完成税收19.7亿元。",
        "潍坊发布",
        "adm-370700",
    ),
]


@pytest.mark.parametrize(("text", "publisher", "subject"), OURS)
def test_whose_news_speaks_of_itself(text: str, publisher: str | None, subject: str) -> None:
    reading = read(text)
    document = Document("doc-0", reading, "zh-Hans", text.split("\n", 1)[0], publisher)
    _, facts = find_zones(document, split_segments(reading, "zh-Hans", document.title))
    assert [fact.key for fact in facts if fact.value("role") == "subject"] == [subject]


def test_a_park_with_its_county_and_without_is_one() -> None:
    mentions, _ = zones_of(
        "Qixian County starts 12 projects\n\nA ceremony was held in the Garlic Industrial Park. The Qixian County Garlic "
        "Industrial Park signed; Qixian Garlic Industrial Park grew. The Peanut Industrial Park did not."
    )
    parks = [m.record_id for m in mentions if not (m.record_id or "").startswith("adm-")]
    assert len(set(parks[:3])) == 1
    assert len(set(parks)) == 2
