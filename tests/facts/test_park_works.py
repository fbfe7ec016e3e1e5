"""A firm's own park is a project that lies in the zone named beside it."""

import pytest

from tests.facts.telling import document, events_of
from zoneledger.extract import extract_document

WORKS = [  # text, the park
    (
        "Cold park completed\n\nThe Runhe Cold Chain Industrial Park in Linyi Economic Development Zone was completed on May 8. The "
        "project has a total investment of 1.4 billion yuan and started in February 2020.",
        "Runhe Cold Chain Industrial Park",
    ),
    (
        "润禾产业园封顶\n\n5月8日，位于临沂经开区的润禾智慧冷链产业园1号、2号厂房主体结构全部封顶。该产业园2020年2月开工，总投资14亿元。",
        "润禾智慧冷链产业园",
    ),
    ("润禾产业园开工\n\n2020年2月，临沂经开区润禾智慧冷链产业园破土动工。项目总投资14亿元。", "润禾智慧冷链产业园"),
]


@pytest.mark.parametrize(("text", "park"), WORKS)
def test_works_are_a_project_that_lies_in_the_zone_named(text: str, park: str) -> None:
    facts = extract_document(document(text)).facts
    projects = [fact for fact in facts if fact.table == "projects" and fact.value("name") == park]
    assert [(p.value("zone_id"), p.value("investment")) for p in projects] == [("cn-shandong-linyi-etdz", "1400000000")]
    assert not [fact.key for fact in facts if fact.table == "zones" and fact.key.endswith("-park")]
    assert f"construction_start occurred 2020-02-01..2020-02-29 {park}" in events_of(text)
