"""What is told of a project besides its name: its firms, ground, jobs and stage in the many ways of the genre."""

from datetime import date

import pytest

from tests.facts.test_projects import projects
from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document

VALUES = [  # text, property, value
    ("The 45-mu site of the Toven nut plant was handed over in Luoyang High-tech Zone.", "land_area_m2", "30000"),
    ("The Toven nut plant in Luoyang High-tech Zone covers 2 hectares.", "land_area_m2", "20000"),
    ("The Toven nut plant in Luoyang High-tech Zone plans to recruit 220 people.", "jobs", "220"),
    ("云帆轴承项目在常州高新区开工，建成后可安排260人上岗。", "jobs", "260"),
    ("云帆轴承项目在常州高新区开工，购地60亩。", "land_area_m2", "40000"),
    ("The Toven nut plant in Luoyang High-tech Zone is being fitted out.", "status", "under_construction"),
    ("The Toven nut plant in Luoyang High-tech Zone opened its doors in May.", "status", "operating"),
    (
        "The Toven nut plant in Luoyang High-tech Zone has completed 65 percent of the total works.",
        "status",
        "under_construction",
    ),
    ("The bidding of the Toven nut plant in Luoyang High-tech Zone was completed.", "status", "approved"),
    ("The Toven nut plant in Luoyang High-tech Zone was brought online.", "status", "operating"),
    ("The Toven nut plant in Luoyang High-tech Zone was put on record with the bureau.", "status", "approved"),
    ("云帆轴承项目用地已移交，土地平整。", "status", "approved"),
    ("云帆轴承项目10万套生产线已开车。", "status", "operating"),
    ("云帆轴承项目进入联调联试。", "status", "trial_production"),
    ("云帆轴承二期项目在常州高新区开工。该项目投资方为连云港远岭复材公司。", "companies", "连云港远岭复材公司"),
    ("The Toven nut plant in Luoyang High-tech Zone has begun to turn out axles.", "status", "operating"),
    ("The Toven nut plant in Luoyang High-tech Zone is in stable production.", "status", "operating"),
    ("The Toven nut project in Luoyang High-tech Zone got the go-ahead in May.", "status", "approved"),
    ("The workshops of the Toven nut plant in Luoyang High-tech Zone were topped off.", "status", "under_construction"),
    (
        "The Toven nut project is large. It was contracted in Luoyang High-tech Zone and got approval.",
        "status",
        "approved",
    ),
    (
        'The nut plant in Luoyang High-tech Zone broke ground. "It will open in May," said Li Wei, deputy general manager of Toven Foods Co., Ltd.',
        "companies",
        "Toven Foods Co., Ltd.",
    ),
    (
        "The nut plant in Luoyang High-tech Zone was started. Its investor is Toven Foods Co., Ltd.",
        "companies",
        "Toven Foods Co., Ltd.",
    ),
]


@pytest.mark.parametrize(("text", "name", "value"), VALUES)
def test_a_project_has_what_is_told_of_it(text: str, name: str, value: str) -> None:
    (fact,) = projects(text).values()
    assert fact.value(name) == value


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The investment of the Toven seat project is 560 million yuan and that of the Marlo motor project 330 million yuan; "
         "all of them were commenced in Luoyang High-tech Zone.", "under_construction"),
        ("云帆轴承项目投资2亿元，远岭泵业项目投资3亿元，项目均已开工。", "under_construction"),
        ("The Toven seat project and the Marlo motor project lie in Luoyang High-tech Zone. Both projects have been approved.", "approved"),
        ("云帆轴承项目和远岭泵业项目落户常州高新区。两个项目均已备案。", "approved"),
    ],
)  # fmt: skip
def test_a_stage_told_of_all_is_told_of_each(text: str, status: str) -> None:
    assert [fact.value("status") for fact in projects(text).values()] == [status, status]


def test_a_total_told_before_its_list_belongs_to_no_member() -> None:
    text = "Four projects with a total investment of 7.6 billion yuan started in the park: the Kaimen chip project, the Bolid motor project."
    assert [fact.value("investment") for fact in projects(text).values()] == [None, None]


ZONES = [  # text, projects with their zones
    (  # the place of one project is not that of the next
        "常州高新区招商忙。广东云帆电子投资12亿元的智能终端基地项目落户浦里工业园，分三期建设；岭南味道食品投资5.8亿元建设调味料工厂项目。",
        {"智能终端基地": "浦里工业园", "调味料工厂": "常州高新区"},
    ),
    (
        "常州高新区招商忙。云帆微电子在浦里工业园兴建测试中心项目。远岭医疗机器人项目投资5亿元。",
        {"测试中心": "浦里工业园", "远岭医疗机器人": "常州高新区"},
    ),
    (  # what places one of a list places all
        "常州高新区招商忙。在浦里工业园，云帆轴承项目、远岭机器人项目开工。",
        {"云帆轴承": "浦里工业园", "远岭机器人": "浦里工业园"},
    ),
    (
        "常州高新区招商忙。云帆轴承项目、远岭机器人项目落户浦里工业园。",
        {"云帆轴承": "浦里工业园", "远岭机器人": "浦里工业园"},
    ),
    (  # a zone in brackets behind a name
        "常州高新区公布新开工项目\n1. 云帆轴承项目（浦里工业园）：总投资2亿元，3月1日开工。\n2. 远岭机器人项目：总投资3亿元，在建。",
        {"云帆轴承": "浦里工业园", "远岭机器人": "常州高新区"},
    ),
    (
        "Changzhou High-tech Zone lists its new projects\n1. Yunfan Bearing Base (Puli Industrial Park): total investment of 200 million yuan, started in March.\n"
        "2. Yuanling Robot Base: total investment of 300 million yuan, under construction.",
        {"Yunfan Bearing Base": "Puli Industrial Park", "Yuanling Robot Base": "Changzhou High-tech Zone"},
    ),
    (  # a part of a list that counts a zone's projects
        "常州高新区现场签约9个项目。其中，浦里工业园签约2个，分别为总投资5亿元的云帆轴承项目和总投资3亿元的远岭机器人项目；横塘产业园1个，为总投资1亿元的锦川阀门项目。",
        {"云帆轴承": "浦里工业园", "远岭机器人": "浦里工业园", "锦川阀门": "横塘产业园"},
    ),
    (
        "Changzhou High-tech Zone signed nine projects. Of them, Puli Industrial Park signed two: the Yunfan bearing project worth 500 million yuan "
        "and the Yuanling robot project worth 300 million yuan; Hengtang Industrial Park one, the Jinchuan valve project of 100 million yuan.",
        {
            "Yunfan bearing": "Puli Industrial Park",
            "Yuanling robot": "Puli Industrial Park",
            "Jinchuan valve": "Hengtang Industrial Park",
        },
    ),
    (  # a part of a list that begins with the zone of its projects
        "柴达木循环经济试验区签约\n\n柴达木循环经济试验区推进8个项目，其中，德令哈工业园光伏储能、钾盐加工等4个项目已开工建设；乌兰工业园驼奶加工、年产9万吨石灰等3个项目已开工建设。",
        {
            "德令哈工业园光伏储能": "德令哈工业园",
            "钾盐加工": "德令哈工业园",
            "乌兰工业园驼奶加工": "乌兰工业园",
            "年产9万吨石灰": "乌兰工业园",
        },
    ),
    (  # members of a row that name their counties in a city's article
        "黄冈集中签约\n\n5月8日，黄冈市签约项目89个。其中，武穴市立达制药厂、蕲春县宏盛建材基地、浠水县远岭电池工厂等3个项目投资过百亿元。",
        {"武穴市立达制药厂": "武穴市", "蕲春县宏盛建材基地": "蕲春县", "浠水县远岭电池工厂": "浠水县"},
    ),
    (  # a line that holds only a zone heads what follows
        "常州高新区重点项目清单\n浦里工业园：\n云帆轴承项目，总投资4亿元；\n横塘片区：\n远岭机器人项目，总投资5亿元。",
        {"云帆轴承": "浦里工业园", "远岭机器人": "横塘片区"},
    ),
    (
        "常州高新区9个项目尚未开工\n浦里工业园2个：\n1. 云帆轴承项目，土地手续未完成。\n横塘片区1个：\n远岭机器人项目，设计方案未定。",
        {"云帆轴承": "浦里工业园", "远岭机器人": "横塘片区"},
    ),
    (  # where a thing is to lie weighs more than who signs for it
        "12月8日，常州高新区与深圳市云帆光电签订协议，投资6亿元建设车载镜头模组项目。该项目计划落户浦里工业园，租用厂房2万平方米。",
        {"车载镜头模组": "浦里工业园"},
    ),
    (  # what is told of all, behind them
        "六安市：投资12亿元的云帆木门项目已开工；投资3亿元的远岭家居项目完成备案。两个项目均位于六安经济技术开发区。",
        {"云帆木门": "六安经济技术开发区", "远岭家居": "六安经济技术开发区"},
    ),
    (  # behind a semicolon another is placed
        "Projects opened in Xiangyang. In Xiangzhou District, the Toven nut project started; in Zaoyang Economic Development Zone, the Kaimen chip project was signed.",
        {"Toven nut": "Xiangzhou District", "Kaimen chip": "Zaoyang Economic Development Zone"},
    ),
    (  # the park and not its place
        "Feidong County grows. In Hefei Circular Economic Demonstration Park of Feidong County, the Toven nut project started.",
        {"Toven nut": "Hefei Circular Economic Demonstration Park"},
    ),
    (
        "Feidong County grows. The Toven nut project was put into production in Feidong Economic Development Zone. In the same park, the Kaimen chip project was signed.",
        {"Toven nut": "Feidong Economic Development Zone", "Kaimen chip": "Feidong Economic Development Zone"},
    ),
    # A county elsewhere that is told to have a project; the county of the subject zone tells of the zone.
    (
        "Changzhou High-tech Zone reports. Fengtai County will be home to a tire factory with 2 billion yuan.",
        {"tire factory": "Fengtai County"},
    ),
    (
        "Changzhou High-tech Zone reports. Fengtai County's new tire factory was started with 2 billion yuan.",
        {"tire factory": "Fengtai County"},
    ),
]


@pytest.mark.parametrize(("text", "zones"), ZONES)
def test_a_project_lies_where_it_is_told_to_and_not_where_its_neighbour_does(text: str, zones: dict[str, str]) -> None:
    language = "en" if text.isascii() else "zh-Hans"
    document = Document("doc-0", read(text), language, None, None, date(2021, 6, 15))
    facts = extract_document(document).facts
    names = {fact.key: fact.value("name") for fact in facts}
    placed = {fact.value("name"): names[fact.value("zone_id") or ""] for fact in facts if fact.table == "projects"}
    assert placed == zones
