"""Items of bulletins that open with the name of a project, and Chinese lists of works by firm and thing."""

import pytest

from tests.mentions.test_project_lists import names_in

ITEMS = [  # items of a bulletin whose first sentence is a name, and lines of their own above what is told of them
    (
        "重点项目进展如下：\n一、恒岳食品产业园。投资2亿元，已完成厂房建设。\n二、森远纸业热电联产改造。投资9600万元，锅炉基础完成80%。\n三、污水处理厂提标。5月2日开工。",
        ["恒岳食品产业园", "森远纸业热电联产改造", "污水处理厂提标"],
    ),
    (
        "（一）凌越储能产业园：由凌越科技投资20亿元建设。\n（二）博远装备基地：位于二环东路，投资8亿元。",
        ["凌越储能产业园", "博远装备基地"],
    ),
    ("重点项目\n\n凌越储能产业园\n\n总投资20亿元，占地300亩。", ["凌越储能产业园"]),
    (  # what a place has, each up to its comma
        "岚阳县2个：云帆集团电池回收项目，总投资6亿元；北湖公园北扩工程，因拆迁停工。",
        ["云帆集团电池回收", "北湖公园北扩工程"],
    ),
    (  # kinds of projects with their members
        "全区共签约35个项目，产业类有云帆工业城三期、恒岳第二产业园、晟云智慧物流基地等，民生类有临空区块基础设施、云帆信息学院四期等。",
        ["云帆工业城三期", "恒岳第二产业园", "晟云智慧物流基地", "临空区块基础设施", "云帆信息学院四期"],
    ),
    ("1. 关注微博，查看签约项目\n2. 资料图，总投资", []),  # words of the page
    ("一、招商引资。目前签约项目12个，总投资30亿元。\n二、加快项目建设。完成投资5亿元。", []),
]


@pytest.mark.parametrize(("text", "names"), ITEMS)
def test_items_open_with_the_name_of_a_project(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("去年狠抓项目建设，蓝岭风机、腾远商用车、国信储能电站相继建成。", ["蓝岭风机", "腾远商用车", "国信储能电站"]),
        ("去年，食品加工、机械制造、纺织服装企业相继投产。", []),
        ("争取鲁耐镁碳砖二期、惠远酸酐三期上半年动工。", ["鲁耐镁碳砖二期", "惠远酸酐三期"]),
        ("确保四棵树涂料、拉云日化年内开工。", ["四棵树涂料", "拉云日化"]),
        ("启动海棠人才公寓、滨江学校、城北邻里中心建设。", ["海棠人才公寓", "滨江学校", "城北邻里中心"]),
        ("推进科技创新、产业协同、人才队伍建设。", []),
        ("签约项目中，投资额最大的是远帆动力储能系统，达35亿元。", ["远帆动力储能系统"]),
        ("工业项目3个，即：万晟碳纤维、诚远显示材料、双轮减速器。", ["万晟碳纤维", "诚远显示材料", "双轮减速器"]),
    ],
)  # fmt: skip
def test_chinese_lists_name_works_by_firm_and_thing(text: str, names: list[str]) -> None:
    assert names_in(text) == names
