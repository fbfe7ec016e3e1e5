"""A park that signs projects, takes in firms or holds ceremonies is a zone and no project; one that is built may be one."""

import pytest

from tests.facts.telling import document
from zoneledger.extract import extract_document

HOSTS = [  # text, the figure of the park
    ("平和县项目建设提速\n\n近日，记者从平和县有关部门了解到，截至目前，平和新材料产业园已签约项目16个。", 16),
    ("平和新材料产业园引进项目\n\n今年以来，平和新材料产业园新引进项目16个。", 16),
    ("平和新材料产业园集中签约\n\n5月8日，平和新材料产业园举行项目集中签约仪式，9个项目现场签约。", 9),
    ("平和新材料产业园介绍\n\n平和新材料产业园规划面积5.2平方公里，已入驻企业42家。", 42),
    ("射阳县消息\n\n今年1-6月，射阳新材料产业园完成固定资产投资12亿元。", 1_200_000_000),
    ("Pinghe County news\n\nUp to now, Pinghe Gaoling Industrial Park has signed 16 projects.", 16),
    ("Pinghe County news\n\nThis year Pinghe Gaoling Industrial Park has successfully introduced 16 new projects.", 16),
]


@pytest.mark.parametrize(("text", "figure"), HOSTS)
def test_what_a_park_takes_in_is_a_figure_of_the_park(text: str, figure: int) -> None:
    facts = extract_document(document(text)).facts
    assert [fact.value("name") for fact in facts if fact.table == "projects"] == []
    figures = {int(f.value("value")): f.value("zone_id") for f in facts if f.table == "indicators"}
    assert (figures[figure] or "").startswith("zone-")


BUILT = [  # text, the park that is a project
    ("射阳县消息\n\n立达新材料产业园项目总投资12亿元，占地300亩，于5月开工建设。", "立达新材料产业园"),
    ("Sheyang news\n\nLida New Materials Industrial Park, with a total investment of 1.2 billion yuan, started construction in May.",
     "Lida New Materials Industrial Park"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), BUILT)
def test_a_park_that_is_built_is_a_project(text: str, name: str) -> None:
    facts = extract_document(document(text)).facts
    assert [fact.value("name") for fact in facts if fact.table == "projects"] == [name]
