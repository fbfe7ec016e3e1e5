"""Items of bulletins that open with the name of a project."""

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
    ("一、招商引资。目前签约项目12个，总投资30亿元。\n二、加快项目建设。完成投资5亿元。", []),
]


@pytest.mark.parametrize(("text", "names"), ITEMS)
def test_items_open_with_the_name_of_a_project(text: str, names: list[str]) -> None:
    assert names_in(text) == names
