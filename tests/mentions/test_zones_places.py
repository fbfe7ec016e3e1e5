"""Which city a name of several means, which cities an article is about, and where its zones lie beside them."""

import pytest

from tests.mentions.test_zones import told, zones_of

JIANGSU, ANHUI = "cn-jiangsu-suzhou-industrial-park", "adm-341300"

CITIES = [  # text, language, zones and their roles
    (  # a county of one of the two cities decides, whatever firms of other provinces are named
        "Suzhou greets spring with new plants\n\nSuzhou starts 40 projects. Shenzhen Hengtong Company builds a line in "
        "Taicang. In Suzhou Industrial Park a chip plant broke ground. Suzhou counts on more.",
        "en",
        {"adm-320500": "subject", "adm-320585": "location", JIANGSU: "location"},
    ),
    (
        "Suzhou greets spring\n\nSuzhou in Anhui starts 40 projects. Suzhou hopes for more.",
        "en",
        {ANHUI: "subject"},
    ),
    (  # the title names no place, the lead makes the city the actor
        "Thirteen projects get under way\n\nBeihai has 13 projects under way this spring. In the Lanwan Logistics Park a "
        "cold store was built. Beihai plans to add 20 more.",
        "en",
        {"adm-450500": "subject", "zone-beihai-lanwanlogistics-park": "location"},
    ),
    (
        "春季集中开工\n\n北海市举行集中开工仪式，开工项目13个。北海市今年计划开工项目80个。",
        "zh-Hans",
        {"adm-450500": "subject"},
    ),
    (  # of a city and a county elsewhere with one name, the city
        "Yiwu signs 8 projects\n\nEight projects were signed in Yiwu. Yiwu plans a ninth, and Yiwu pays for it.",
        "en",
        {"adm-330782": "subject"},
    ),
    (  # a host joined to the zone in the title
        "绵阳高新区携手涪城区签约10个项目\n\n绵阳高新区与涪城区签约项目10个，绵阳高新区投资9亿元。",
        "zh-Hans",
        {"cn-sichuan-mianyang-hidz": "subject", "adm-510703": "subject"},
    ),
    (  # the counties of a city that is host, by their short names, where something lies or is named by them
        "Handan lists 80 projects\n\nHandan has 80 projects on the list. 18 projects, including Shexian Lanhai Steel "
        "rebuilding, go on; Wu 'an Hengye casting will be put into operation. Handan will help.",
        "en",
        {"adm-130400": "subject", "adm-130426": "mention", "adm-130481": "mention"},
    ),
    (  # a county in which a zone is named is told of by that
        "Handan lists 80 projects\n\nHandan has 80 projects. In Shexian Economic Development Zone a plant broke ground. "
        "Shexian treats sewage. Handan will help.",
        "en",
        {"adm-130400": "subject", "cn-hebei-shexian-edz": "location"},
    ),
    (
        "全市第三次项目观摩活动启动\n\n观摩团走进枣阳市，襄阳蓝海公路港项目投资5亿元。\n老河口恒业气体项目总投资1.3亿元，次日到宜城观摩。",
        "zh-Hans",
        {"adm-420600": "subject", "adm-420683": "location", "adm-420682": "location", "adm-420684": "mention"},
    ),
    (  # prefectures
        "海西州前三季度开门红\n\n海西州完成工业投资88亿元，海西州新签约9个项目。",
        "zh-Hans",
        {"adm-632800": "subject"},
    ),
    (
        "Xiangxi Prefecture signs 22 projects\n\nXiangxi Prefecture signed 22 projects with 14 billion yuan on Friday.",
        "en",
        {"adm-433100": "subject"},
    ),
    (  # behind a Chinese comma a county counts
        "宜昌市项目集中开工\n\n宜昌市举行集中开工活动。枝江开工12个，宜都开工8个。",
        "zh-Hans",
        {"adm-420500": "subject", "adm-420583": "mention", "adm-420581": "mention"},
    ),
    (  # a city of the title whose text is about all of it
        "宜昌市四季度项目集中开工\n\n12月1日，集中开工活动在白岭产业园举行，各县（市、区）同步进行。全市开工项目90个。",
        "zh-Hans",
        {"adm-420500": "subject", "zone-yichang-bailing-park": "location"},
    ),
    (  # a host that leads the text and acts; the zones are where some of its projects lie
        "Projects get under way\n\nFuling District of Chongqing had 22 projects under way: 8 in Baitao Chemical Park, 6 in Lidu New Area. Lidu New "
        "Area is large.",
        "en",
        {"adm-500102": "subject", "cn-chongqing-baitao-park": "location", "zone-chongqing-lidu-new_area": "location"},
    ),
    (  # a title tells of the city's zones, of which the text names many
        "Six development zones of Wuhan grow\n\nWuhan invests. Wuhan Hannan Economic Development Zone, Caidian Economic "
        "Development Zone, Jiangxia Economic Development Zone and Yangluo Economic Development Zone signed. "
        "Yangluo Development Zone leads. Yangluo Economic Development Zone makes steel.",
        "en",
        {
            "adm-420100": "subject",
            "cn-hubei-wuhan-hannan-edz": "mention",
            "cn-hubei-wuhan-caidian-edz": "mention",
            "cn-hubei-wuhan-jiangxia-edz": "mention",
            "cn-hubei-wuhan-yangluo-edz": "mention",
        },
    ),
    (  # the text tells of a zone in the city, and no project of the city's own
        "Major projects break ground in Baotou\n\nA ceremony was held in the Baotou Rare Earth High-tech Zone in Baotou, "
        "a city in North China. Baotou is cold.",
        "en",
        {"cn-inner-mongolia-baotou-rare-earth-hidz": "subject"},
    ),
    (  # a city by its short name at the head of the title, whose text is about all of it
        "辽宁大连开工26个重点项目\n\n辽宁大连9日举行开工活动，当天全市12个地区和太平湾合作创新区开工项目26个，高新区也有项目。",
        "zh-Hans",
        {
            "adm-210200": "subject",
            "cn-liaoning-dalian-taipingwan-cooperation-na": "mention",
            "cn-liaoning-dalian-hidz": "mention",
        },
    ),
    (  # the same below a title that names no place
        "加快园区标准化建设\n\n全市上下抓落实，泉州把园区标准化作为主战场。泉州签约12个项目，白泉工业园签约3个。",
        "zh-Hans",
        {"adm-350500": "subject", "zone-quanzhou-baiquan-park": "location"},
    ),
    (  # a city praised, and somebody of it who speaks, are no host beside the zone
        "从开工到投产，一座工厂的“西宁速度”\n\n南川工业园区的蓝海项目投产。“这就是西宁速度。”西宁市一位负责人说。南川工业园区签约12个项目。",
        "zh-Hans",
        {"cn-qinghai-nanchuan-park": "subject"},
    ),
    (  # all of a city's development zones
        "临汾市开发区集中签约\n\n2月8日，临汾市举行活动，全市推进项目56个。临汾经济开发区轴承项目，侯马经济开发区变压器项目，"
        "洪洞经济技术开发区光伏项目签约。",
        "zh-Hans",
        {
            "adm-141000": "subject",
            "cn-shanxi-linfen-edz": "location",
            "cn-shanxi-houma-edz": "mention",
            "zone-linfen-hongtong-edz": "mention",
        },
    ),
    (  # of what a title names, the parts, and the zone that the text goes on about
        "平谷园、顺义园纳入中关村\n\n中关村国家自主创新示范区调整布局。昨日，平谷园和顺义园授牌。平谷园签约3个项目。",
        "zh-Hans",
        {
            "cn-beijing-zhongguancun-science-park-pinggu-park": "subject",
            "cn-beijing-zhongguancun-science-park-shunyi-park": "subject",
            "cn-beijing-zhongguancun-hidz": "mention",
        },
    ),
    (
        "西咸新区：蓝海智造产业园开园\n\n9月8日，泾河新城管委会副主任出席开园仪式。泾河新城完成产值186亿元，泾河新城签约项目58个。",
        "zh-Hans",
        {
            "cn-shaanxi-jinghe-na": "subject",
            "cn-shaanxi-xixian-na": "mention",
            "zone-xianyang-lanhaiintelligentmanufacturing-park": "location",
        },
    ),
    (  # a zone of the subject's kind that is named on the way is none of those compared
        "新能源项目投产\n\n蓝海项目在西宁经济技术开发区南川工业园区投产。南川工业园区签约12个项目。与南川相邻的甘河工业园区，硅料项目封顶。",
        "zh-Hans",
        {"cn-qinghai-nanchuan-park": "subject", "cn-qinghai-ganhe-park": "mention"},
    ),
    (  # a headline below the column's title
        "經濟專欄\n佛山首季啟動88個項目\n\n佛山市4月2日舉行集中開工活動，總投資510億元。佛山今年計劃動工項目300個。",
        "zh-Hant",
        {"adm-440600": "subject"},
    ),
]


@pytest.mark.parametrize(("text", "language", "roles"), CITIES)
def test_cities_as_subjects(text: str, language: str, roles: dict[str, str]) -> None:
    assert told(zones_of(text, language)[1]) == roles


def test_a_registered_park_is_no_zone_of_a_city_that_is_named_by_chance() -> None:
    _, facts = zones_of("A lab opens\n\nShenzhen Lanhai Company opened a lab in Suzhou Industrial Park.")
    assert JIANGSU in told(facts)


def test_a_park_of_a_namesake_elsewhere_is_another() -> None:
    _, facts = zones_of("News\n\nFirms of Anhui met. Suzhou in Anhui opened Suzhou Industrial Park for shoes.")
    assert JIANGSU not in told(facts)


@pytest.mark.parametrize("beside", ["neighboring ", "nearby ", "adjacent ", ""])
def test_a_zone_beside_the_subject_is_a_location(beside: str) -> None:
    text = (
        "Mianyang High-tech Zone grows\n\nMianyang High-tech Zone signed 12 projects. "
        f"In the {beside}Mianyang Economic Development Zone, 22 projects got under way."
    )
    assert told(zones_of(text)[1]).get("cn-sichuan-mianyang-etdz") == "location"


def test_adjectives_of_headlines_are_no_names() -> None:
    mentions, _ = zones_of("Top high-tech zone draws funds\n\nWeifang High-tech Zone signed eight projects.")
    assert [m.name for m in mentions] == ["Weifang High-tech Zone"]


@pytest.mark.parametrize("behind", ["新项目有12个", "的厂房占地30亩，投产后产值8亿元"])
def test_hosts_at_the_head_of_a_sentence_on_their_projects_are_locations(behind: str) -> None:
    _, facts = zones_of(f"绵阳高新区签约\n\n绵阳高新区签约项目10个。涪城区{behind}。", "zh-Hans")
    assert told(facts)["adm-510703"] == "location"


@pytest.mark.parametrize("deed", ["新签约项目14个", "引进蓝海公司模组项目", "共组织实施投资过亿元项目74个"])
def test_zones_that_act_in_the_midst_of_a_sentence_are_locations(deed: str) -> None:
    _, facts = zones_of(f"绵阳高新区签约\n\n绵阳高新区签约项目10个。今年上半年，遂宁经济技术开发区{deed}。", "zh-Hans")
    assert told(facts)["cn-sichuan-suining-etdz"] == "location"


def test_towns_of_technology_are_no_hosts() -> None:
    mentions, _ = zones_of("Weifang High-tech Zone\n\nWeifang High-tech Zone builds Blue Bay Technology Town.")
    assert [m.record_id for m in mentions if (m.record_id or "").startswith("adm-")] == []


def test_innovation_zones() -> None:
    mentions, _ = zones_of("Works begin\n\nWorks began in the Weifang-Qingdao Science Innovation Zone.")
    assert "Weifang-Qingdao Science Innovation Zone" in [m.name for m in mentions]
