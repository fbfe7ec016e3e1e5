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
    (  # as many projects as the ceremony before the last one had: that one is meant again
        "The collective start of 14 major projects of Chengde High-tech Zone was held on March 8, and the construction of 14 "
        "projects was started.\n\nOn April 2 the zone held a signing ceremony, and 6 projects were signed.\n\nIn the 14 started "
        "projects there are 3 industrial ones, that is, Toven Bearings Project and Sanhe Motor Project.",
        "construction_start",
        "occurred 2021-03-08 Sanhe Motor",
    ),
    (
        "3月8日，承德高新区举行集中开工仪式，14个项目集中开工。\n\n4月2日，承德高新区举行签约仪式，6个项目签约。\n\n"
        "集中开工的14个项目中，工业项目2个，分别是拓文轴承项目、三合电机项目。",
        "construction_start",
        "occurred 2021-03-08 三合电机",
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
    assert "occurred 2021-03-08 zone x5 =650000000" in events_like(text, "construction_completion")


SECOND_STAGES = [
    (  # told in one breath with the occasion
        "On March 8 a group of projects were signed in Chengde High-tech Zone. The mayor then declared that 14 projects began "
        "construction.",
        "construction_start",
        "occurred 2021-03-08 zone x14",
    ),
    (  # a number without its noun
        "On March 8 Chengde High-tech Zone held a groundbreaking ceremony. Six projects were signed, and nine with 10 billion "
        "yuan started construction.",
        "construction_start",
        "occurred 2021-03-08 zone x9 =10000000000",
    ),
    (  # an occasion held in a period of its own
        "On March 8 a signing ceremony took place in Chengde High-tech Zone. The concentrated autumn signing was held in the "
        "second half of 2020, 50 projects were signed.",
        "signing",
        "occurred 2020-07-01..2020-12-31 zone x50",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "told"), SECOND_STAGES)
def test_an_occasion_with_a_further_stage(text: str, event_type: str, told: str) -> None:
    assert told in events_like(text, event_type)


def test_a_number_of_the_months_before_is_no_occasion() -> None:
    text = (
        "On March 8 a signing ceremony was held in Chengde High-tech Zone. From January to February the zone signed 58 "
        "projects."
    )
    assert not [line for line in events_like(text, "signing") if "x58" in line]


def test_each_level_of_a_zone_has_its_own_date() -> None:
    text = (
        "Chengde High-tech Zone was established in March 2002, became a provincial development zone in March 2006, and was "
        "upgraded to a national high-tech industrial development zone in July 2012. Two plants were signed."
    )
    assert {line.split()[1][:4] for line in events_like(text, "zone_designation")} == {"2002", "2006", "2012"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("From January to May Chengde High-tech Zone introduced 38 projects.", "policy_measure"),
        ("On March 8 Chengde High-tech Zone started the technical upgrading of traditional firms.", "zone_designation"),
        ("The Toven cold chain expansion project lies in Chengde High-tech Zone.", "expansion"),
        ("Chengde High-tech Zone strives to rank among the first 100 zones.", "recognition"),
    ],
)
def test_words_that_tell_of_something_else(text: str, event_type: str) -> None:
    assert not events_like(text, event_type)


NAMED_BEHIND = [
    (
        "On March 8 three projects of Chengde High-tech Zone were started, namely the Toven cold chain center project, the "
        "Milin bearing project and the Sorax valve project.",
        "construction_start",
        "occurred 2021-03-08 Milin bearing",
    ),
    (  # all projects of the sentence before
        "Chengde High-tech Zone has the Toven cold chain center project and the Milin bearing project. Both have entered the "
        "closing stage of equipment installation.",
        "construction_progress",
        "occurred - Toven cold chain center",
    ),
    (
        "承德高新区有拓文冷链中心项目和米林轴承项目。两个项目均已投产。",
        "production_start",
        "occurred - 拓文冷链中心",
    ),
    (  # the period belongs to the noun, the day to the deed
        "On March 8 the Toven cold chain center project of the plan of 2021 was started in Chengde High-tech Zone.",
        "construction_start",
        "occurred 2021-03-08 Toven cold chain center",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "told"), NAMED_BEHIND)
def test_projects_named_behind_or_before(text: str, event_type: str, told: str) -> None:
    assert told in events_like(text, event_type)


def test_an_occasion_told_again_is_no_other() -> None:
    text = (
        "On March 8 Luanping County held a groundbreaking ceremony.\\n\\nThe mayor spoke of the plan to the end of 2023.\\n\\nIn "
        "Chengde High-tech Zone, 31 projects broke ground, including the Toven cold chain center project."
    )
    assert "occurred 2021-03-08 Toven cold chain center" in events_like(text, "construction_start")


def test_what_was_signed_since_is_no_occasion() -> None:
    text = (
        "On March 8 Chengde High-tech Zone held a signing ceremony, 36 projects were signed. Since the beginning of this year "
        "the zone has signed 80 projects."
    )
    assert not [line for line in events_like(text, "signing") if "x80" in line]


def test_the_day_told_behind_a_heading_is_the_occasions() -> None:
    text = (
        "56 Projects Signed at the Signing Ceremony of Chengde High-tech Zone\\n\\nOn March 8 the leaders of the zone met in "
        "the hall.\\n\\nThe Toven cold chain center project covers 30 mu."
    )
    assert "occurred 2021-03-08 zone x56" in events_like(text, "signing")


ONE_CEREMONY = [  # no other project was a member
    "3月8日，云帆轴承项目签约仪式在承德高新区举行。园区内有海拓电机项目、朗川线缆项目。",
    "On March 8 the Toven cold chain center project groundbreaking ceremony was held in Chengde High-tech Zone. The zone also "
    "has the Hanbo battery project.",
]


@pytest.mark.parametrize("text", ONE_CEREMONY)
def test_the_ceremony_of_one_project_has_no_other_members(text: str) -> None:
    assert len(events_of(text)) == 1


OTHER_DAYS = [
    "3月8日，承德高新区举行集中开工仪式，12个项目开工。此前，拓文冷链中心项目已取得核准。",
    "3月8日，承德高新区举行集中开工仪式，12个项目开工。截至目前，园区已有拓文冷链中心项目、海拓电机项目。",
    "On March 8 Chengde High-tech Zone held a groundbreaking ceremony for 12 projects. In recent years the zone has attracted the "
    "Toven cold chain center project.",
]


@pytest.mark.parametrize("text", OTHER_DAYS)
def test_what_is_named_as_of_other_days_is_no_member(text: str) -> None:
    assert not any("拓文" in told or "Toven" in told for told in events_like(text, "construction_start"))


def test_firms_that_pass_a_stage_together_hold_an_occasion() -> None:
    told = events_of(
        "On June 3, 5 companies including Toven Electric Co., Ltd. broke ground at once in Chengde High-tech Zone. "
        "The five projects include the Marlo ceramic bearing project and the Selka radiator project."
    )
    assert {
        "construction_start occurred 2021-06-03 Marlo ceramic bearing",
        "construction_start occurred 2021-06-03 Selka radiator",
    } <= told


def test_firms_counted_before_a_stage_of_another_time_hold_none() -> None:
    told = events_of(
        "Chengde High-tech Zone has attracted 52 enterprises since its operation began on June 3. "
        "The Marlo ceramic bearing project covers 30 mu."
    )
    assert not any("Marlo" in event for event in told)
