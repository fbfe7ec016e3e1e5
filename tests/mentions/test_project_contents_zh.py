"""What a project consists of is told behind its money or ground, and is no second project."""

import pytest

from tests.mentions.test_project_lists import names_in

LEAD = "3月5日，山东博恒有限公司聚醚多元醇项目在衡阳高新区开工。"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("项目总投资6亿元，占地120亩，建设年产5万吨聚醚多元醇装置及配套公用工程，计划明年投产。", ["聚醚多元醇"]),
        ("项目总投资6亿元，占地120亩，新建年产5万吨聚醚多元醇装置及配套公用工程。", ["聚醚多元醇"]),
        ("据介绍，该项目占地120亩，主要建设年产8000吨电子级硫酸装置和公用工程。", ["聚醚多元醇"]),
        ("项目总投资6亿元，建设内容包括标准化厂房、研发中心及配套设施。", ["聚醚多元醇"]),
        ("海拓电机有限公司投资6亿元，建设海拓电机生产基地，计划明年投产。", ["聚醚多元醇", "海拓电机生产基地"]),
    ],
)
def test_what_a_project_consists_of_is_no_project(text: str, names: list[str]) -> None:
    assert names_in(f"{LEAD}\n\n{text}") == names


def test_works_are_a_project_where_none_is_told_before() -> None:
    assert names_in("衡阳高新区招商有成果。项目总投资6亿元，建设海拓电机生产基地。") == ["海拓电机生产基地"]


@pytest.mark.parametrize("kind", ["签而未落", "落而未建", "供而未用"])
def test_how_far_projects_are_not_is_no_name(kind: str) -> None:
    assert names_in(f"衡阳高新区清理“{kind}”项目。今年，14个“{kind}”项目被清理。") == []
