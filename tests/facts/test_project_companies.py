"""Firms of projects that another clause or sentence tells: by 公司 or 双方, by a signing, as the parts of a whole, by phase."""

import pytest

from tests.facts.test_projects import projects

TOLD = [  # text, project, firms
    (
        "2022年，云岭县引进四川澜川投资有限公司，在云岭镇投资50亿元，建设占地500亩的高端智能装备制造产业园。",
        "高端智能装备制造产业园",
        ["四川澜川投资有限公司"],
    ),
    (
        "仪式现场，湖北澜泰锂能科技有限公司与东岭区签下磷酸铁锂正极材料生产基地项目，计划总投资12亿元。",
        "磷酸铁锂正极材料生产基地",
        ["湖北澜泰锂能科技有限公司"],
    ),
    (
        "投资5亿元的循环塑料产业园项目，投资方湖南澜福环保科技股份有限公司正筹备上市；"
        "路面工程材料生产基地项目投资1亿元，用地60亩。",
        "循环塑料产业园",
        ["湖南澜福环保科技股份有限公司"],
    ),
    (
        "投资5亿元的循环塑料产业园项目，投资方湖南澜福环保科技股份有限公司正筹备上市；"
        "路面工程材料生产基地项目投资1亿元，用地60亩。",
        "路面工程材料生产基地",
        [],
    ),
    (
        "澜川控股集团向云岭县捐赠100辆微型汽车。双方还签订了整车贴花生产线项目合作协议。",
        "整车贴花生产线",
        ["澜川控股集团"],
    ),
    (
        "煤化一体化项目总投资38亿元，由澜川能源有限公司建设，包括年产80万吨煤制烯烃项目、铁路专用线项目。",
        "铁路专用线",
        ["澜川能源有限公司"],
    ),
    (
        "澜平健康医院管理有限公司拟投资8亿元建设云岭国际康复医院项目，设床位800张。",
        "云岭国际康复医院",
        ["澜平健康医院管理有限公司"],
    ),
]


@pytest.mark.parametrize(("text", "name", "firms"), TOLD)
def test_the_firm_of_a_project_by_another_clause(text: str, name: str, firms: list[str]) -> None:
    assert projects(text)[name].values("companies") == firms


def test_a_builder_called_bureau_invests() -> None:
    (fact,) = projects("中交四航局西南区域总部项目在云岭县签约。").values()
    assert fact.values("companies") == ["中交四航局"]


def test_a_project_called_by_a_coined_word_alone_is_its_firms() -> None:
    (fact,) = projects("奥镁康项目现场一派繁忙，总投资3.5亿元。").values()
    assert fact.values("companies") == ["奥镁康"]


SHARED = [  # text, project, firms
    (
        "In Rongchang High-tech Zone, Toven Ltd. put the first phase of its power battery base into production in April "
        "2022. The workshop of the second phase, costing 3.6 billion yuan, was capped in June.",
        "second phase of the power battery base",
        ["Toven Ltd."],
    ),
    (
        "The Marlo power plant, which was invested by Toven Ltd., has 4 units; the construction of Marlo power plant "
        "phase II is in progress.",
        "Marlo power plant phase II",
        ["Toven Ltd."],
    ),
    (
        "The Central Torvan Textile Industrial Park is invested by Toven Ltd. The first phase of the textile park covers "
        "200 acres.",
        "first phase of the textile park",
        ["Toven Ltd."],
    ),
    ("Toven Ltd. invested 3.5 billion yuan in the LNG container production base project.", None, ["Toven Ltd."]),
    (
        "At the site of Toven Ltd., where a coal-to-olefins project is under construction, it rained.",
        None,
        ["Toven Ltd."],
    ),
]


@pytest.mark.parametrize(("text", "name", "firms"), SHARED)
def test_a_project_and_its_phases_share_their_firm(text: str, name: str | None, firms: list[str]) -> None:
    told = projects(text)
    assert told[name or next(iter(told))].values("companies") == firms
