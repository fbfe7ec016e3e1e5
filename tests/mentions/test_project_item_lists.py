"""Names of projects in the items below a line that says that projects follow."""

import pytest

from tests.facts.telling import document
from tests.facts.test_projects import projects
from tests.mentions.test_project_lists import names_in
from zoneledger.extract import extract_document

ITEMS = [  # text, names
    (
        "Hengyang High-tech Zone told of its plan. The key projects of this year are:\n- Toven bearing base;\n- Marlo motor "
        "smart manufacturing;\n- Huarui valves, by Huarui Fluid Co., Ltd.;\n- Expansion of Chengbei Avenue.\n",
        ["Toven bearing base", "Marlo motor smart manufacturing", "Huarui valves", "Expansion of Chengbei Avenue"],
    ),
    (
        "Hengyang High-tech Zone added three projects in June.\nThey include:\n1. Toven city lights in Yiyang;\n2. Marlo motor "
        "smart manufacturing;\n3. Huarui valves.\n",
        ["Toven city lights", "Marlo motor smart manufacturing", "Huarui valves"],
    ),
    (
        "衡阳高新区公布名单，今年的重点项目如下：\n1.银禾轴承生产基地项目；\n2.海拓电机智能制造项目；\n3.云桥高端阀门。\n",
        ["银禾轴承生产基地", "海拓电机智能制造", "云桥高端阀门"],
    ),
    # Lines of other things.
    (
        "Hengyang High-tech Zone selects. The projects must meet these conditions:\n1. Advanced technology at home;\n"
        "2. Good market prospects abroad;\n3. High output value.\n",
        [],
    ),
    ("衡阳高新区选商，入园项目应符合以下条件：\n1.技术先进可靠；\n2.市场前景广阔；\n3.产值税收较高。\n", []),
    ("Hengyang High-tech Zone has three companies:\n- Toven Bearing;\n- Marlo Motor;\n- Huarui Valves.\n", []),
]


@pytest.mark.parametrize(("text", "names"), ITEMS)
def test_the_items_below_a_line_name_its_projects(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The newly started projects are:\n- Toven bearing base;\n- Marlo motor plant.\n", "under_construction"),
        ("The projects signed in May are:\n- Toven bearing base;\n- Marlo motor plant.\n", "signed"),
        ("The projects of this year are:\n- Toven bearing base;\n- Marlo motor plant.\n", None),
    ],
)
def test_items_have_the_stage_of_the_line_above(text: str, status: str | None) -> None:
    found = projects(f"Chengde High-tech Zone told of its work. {text}")
    assert {fact.value("status") for fact in found.values()} == {status}


def test_firms_that_a_list_calls_so_are_no_projects() -> None:
    text = (
        "Hengyang High-tech Zone has six newly introduced companies including Huali Heavy Industry, Tengsheng Chassis "
        "Manufacturing, Minquan Heavy Industry and Yongxing Machinery Manufacturing, all put into production."
    )
    marked = extract_document(document(text)).article.mentions
    assert not [m.name for m in marked if m.kind == "project"]
