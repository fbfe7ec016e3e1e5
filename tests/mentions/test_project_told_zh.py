"""Chinese projects that a cost, a site, a verb or a stage tells, without the word 项目, and firms in front of a name."""

import pytest

from tests.mentions.test_project_lists import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("投资3600万元的园区二横路工程长2公里，投资1.5亿元建成西园污水处理厂。", ["园区二横路工程", "西园污水处理厂"]),
        ("投资2亿元建设标准厂房10万平方米。", []),
        ("在南区的泰岩光缆施工现场，塔吊林立。", ["泰岩光缆"]),
        ("专班人员吃住在工地，帮助企业解决难题。", []),
        ("确保康沐医药8月底前投产，推进岚图靶机、驰骏电驱动尽早建成投产。", ["康沐医药", "岚图靶机", "驰骏电驱动"]),
        ("推动企业上市，促进产业集群建成投产。", []),
        ("已落户顺原智慧产业园、西屏供应链基地；", ["顺原智慧产业园", "西屏供应链基地"]),
        ("项目建设办公楼、生产车间。", []),
        ("上个月竣工通车的南二环东延路，拉近了园区与城区的距离。", ["南二环东延路"]),
        ("纬七路正在摊铺沥青。", ["纬七路"]),
        ("公司位于纬七路，投资5亿元。", []),
        ("旭朗光伏玻璃二线点火，剩余厂房建成。", ["旭朗光伏玻璃二线"]),
        ("由科创楼A座、青年公寓二期和创业路北延组成的配套工程已启动。", ["科创楼A座", "青年公寓二期", "创业路北延"]),
        ("集加工、仓储于一体的鸿越农机产业园项目，占地200亩。", ["鸿越农机产业园"]),
        ("“双子星”人才公寓进入内装阶段。", ["双子星人才公寓"]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_work_makes_it_a_project(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("江苏恒沐电子有限公司柔性线路板项目已开工。", ["江苏恒沐电子有限公司柔性线路板"]),
        ("江苏恒沐电子有限公司投资5亿元的柔性线路板项目已开工。", ["柔性线路板"]),
        ("江苏恒沐电子有限公司的柔性线路板项目已开工。", ["柔性线路板"]),
        ("管委会与江苏恒沐电子有限公司签订柔性线路板项目协议。", ["柔性线路板"]),
    ],
)
def test_a_firm_right_before_what_it_builds_is_part_of_the_name(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "现场集中开工项目有：通岳水泵产业园，亿岚电商物流园，以及东干渠综合整治工程。",
            ["通岳水泵产业园", "亿岚电商物流园", "东干渠综合整治工程"],
        ),
        (
            "上半年签约齿轮油、皇岚万福、联沐制药、绿屿等项目29个。",
            ["齿轮油", "皇岚万福", "联沐制药", "绿屿"],
        ),
        ("上半年引进造纸、化工、建材等项目29个。", []),
        ("绿屿五彩小镇项目、华沐数据湖项目2项计划参加签约。", ["绿屿五彩小镇", "华沐数据湖"]),
        ("安岚智造基地、宏沐电缆搬迁升级稳步推进。", ["安岚智造基地", "宏沐电缆搬迁升级"]),
    ],
)
def test_lists_of_works_and_firms_are_told_by_a_count_or_a_stage(text: str, names: list[str]) -> None:
    assert names_in(text) == names
