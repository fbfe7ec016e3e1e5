"""Occasions that open without a ceremony's name, stages told as of an occasion, and whose the projects are that one counts."""

import pytest

from tests.facts.telling import document, events_like, events_of
from zoneledger.extract import extract_document

AT_OCCASIONS = [
    (  # projects that pass a stage together on a day open an occasion
        "On March 8 the key projects of the first quarter were started in Chengde High-tech Zone. The 12 projects have a "
        "total investment of 3 billion yuan. Among them the Toven cold chain center project covers 30 mu.",
        "construction_start",
        "occurred 2021-03-08 Toven cold chain center",
    ),
    (
        "3月8日，承德高新区12个重点项目开工。其中，拓文冷链中心项目占地30亩。",
        "construction_start",
        "occurred 2021-03-08 拓文冷链中心",
    ),
    (  # members named in a later paragraph
        "Chengde High-tech Zone has been busy since the spring. The park gets ready for growth. Firms look for land. Roads "
        "are wide. Trains stop here. Buses come every hour. People are glad. On March 8 the zone held a signing "
        "ceremony.\n\nA total of 12 projects were signed.\n\nAmong the signed projects, the Toven cold chain center project "
        "covers 30 mu.",
        "signing",
        "occurred 2021-03-08 Toven cold chain center",
    ),
    (  # what starts at the ceremony starts on its day
        "On March 8 Chengde High-tech Zone held a groundbreaking ceremony. The Toven cold chain center project was also "
        "started at the ceremony.",
        "construction_start",
        "occurred 2021-03-08 Toven cold chain center",
    ),
    (  # a plan in words only
        "On March 8 Chengde High-tech Zone held a groundbreaking ceremony. This time the Toven cold chain center project "
        "will be started.",
        "construction_start",
        "occurred 2021-03-08 Toven cold chain center",
    ),
    (
        "3月8日，承德高新区举行项目开工仪式。此次拓文冷链中心项目也将开工。",
        "construction_start",
        "occurred 2021-03-08 拓文冷链中心",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "told"), AT_OCCASIONS)
def test_a_stage_told_of_an_occasion_has_its_day(text: str, event_type: str, told: str) -> None:
    assert told in events_like(text, event_type)


def _host(text: str) -> set[str]:
    """The names of the zones of group events."""
    facts = extract_document(document(text)).facts
    zones = {fact.key: fact.value("name") or "" for fact in facts if fact.table == "zones"}
    return {
        zones.get(fact.value("zone_id") or "", "")
        for fact in facts
        if fact.table == "events" and fact.value("project_count")
    }


HOSTS = [
    (  # where a ceremony is held is no host
        "Projects of Luanping County start\n\nThe groundbreaking ceremony of Luanping County was held in Chengde High-tech "
        "Zone on March 8. 12 projects with 3 billion yuan broke ground.",
        "Luanping County",
    ),
    (  # what leads a paragraph is whose projects it counts
        "Luanping County got 40 billion yuan of investment.\n\nIn Chengde High-tech Zone, 86 firms are at work again. "
        "Another 7 projects were signed by video on March 8.",
        "Chengde High-tech Zone",
    ),
]


@pytest.mark.parametrize(("text", "zone"), HOSTS)
def test_whose_the_counted_projects_are(text: str, zone: str) -> None:
    assert _host(text) == {zone}


def test_a_park_where_a_project_lies_starts_nothing() -> None:
    text = "On March 8 the Toven cold chain center project of Xilin Industrial Park broke ground in Chengde High-tech Zone."
    assert not [line for line in events_of(text) if line.endswith("Industrial Park")]


@pytest.mark.parametrize(
    "text",
    [
        "Five projects of Chengde High-tech Zone were started, such as the Toven cold chain center project. 460 million "
        "yuan is planned to be completed within the year.",
        "The Toven casting plant in Chengde High-tech Zone runs well, 8,600 tons of castings were delivered.",
    ],
)
def test_money_and_goods_complete_no_works(text: str) -> None:
    assert not events_like(text, "construction_completion")


def test_projects_of_a_size_are_completed() -> None:
    text = "On March 8 in Chengde High-tech Zone five projects with an investment of 650 million yuan were completed."
    assert "occurred 2021-03-08 zone x5" in events_like(text, "construction_completion")
