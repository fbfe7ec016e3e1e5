"""Group events: numbers of several stages, works that are resumed together, and statistics that are no occasion."""

import pytest

from tests.facts.telling import events_of

TOLD = [
    # the parts of a group that passed different stages are the events, not their sum
    (
        "On March 8 the key projects of the quarter were started in Chengde High-tech Zone. The mayor attended. The director spoke. "
        "The zone has a total of 5 projects. Among them, two projects, namely Toven Copper Foil Plant and Sanhe Motor Plant, have been "
        "started with 1 billion yuan. The rest is 2 billion yuan, and 3 projects have been signed.",
        {
            "construction_start occurred 2021-03-08 zone x2 =1000000000",
            "signing occurred 2021-03-08 zone x3",
        },
        {"construction_start occurred 2021-03-08 zone x5"},
    ),
    # a list belongs to the stage told before it, whatever the lead tells
    (
        "On March 8 Chengde High-tech Zone held a groundbreaking ceremony for key projects.\n\nAs to the rest, 3 projects have been "
        "signed, namely, a whole new line of pumps, Toven Copper Foil Project and Sanhe Motor Project.",
        {"signing occurred - Toven Copper Foil", "signing occurred - Sanhe Motor"},
        {
            "construction_start occurred 2021-03-08 Toven Copper Foil",
            "construction_start occurred 2021-03-08 Sanhe Motor",
        },
    ),
    # the works of many projects go on together; the year belongs to their batch
    (
        "On March 8, the first batch of 12 key projects in Chengde High-tech Zone in 2021 began to resume work, with a total investment "
        "of 3 billion yuan.",
        {"construction_progress occurred 2021-03-08 zone x12 =3000000000"},
        set(),
    ),
    (
        "3月8日，承德高新区12个重点项目集中复工，总投资30亿元。",
        {"construction_progress occurred 2021-03-08 zone x12 =3000000000"},
        set(),
    ),
    (  # a start where some were begun and some resumed
        "On March 8, Chengde High-tech Zone held a ceremony for the commencement and resumption of 45 projects with 3 billion yuan.",
        {"construction_start occurred 2021-03-08 zone x45 =3000000000"},
        {"construction_progress occurred 2021-03-08 zone x45 =3000000000"},
    ),
    (
        "截至3月8日，承德高新区12个重点项目复工，总投资30亿元。拓文冷链中心项目5月开工。",
        set(),
        {"construction_progress occurred 2021-03-08 zone x12 =3000000000"},
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), TOLD)
def test_numbers_of_an_occasion(text: str, told: set[str], untold: set[str]) -> None:
    found = events_of(text)
    assert told <= found
    assert not untold & found


# What is counted over a period or up to now, and only told these days, is no occasion.
STATISTICS = [
    "The reporter learned from Chengde High-tech Zone a few days ago that in the first quarter the zone signed 12 projects, started 9 "
    "projects and completed 4 projects.",
    "Recently, good news came from Chengde High-tech Zone: 26 projects were started in the first quarter, and 14 projects were put into "
    "production.",
    "Recently, with the production of Toven Bearings, the number of projects put into production in Chengde High-tech Zone reached five. "
    "Since the spring, 4 projects were started.",
    "Today (June 11), it was learned from a meeting of Chengde High-tech Zone that up to now, 7 projects have started, with an "
    "investment of 61 million yuan. The zone started 20 projects in the first quarter.",
]


@pytest.mark.parametrize("text", STATISTICS)
def test_statistics_are_no_occasion(text: str) -> None:
    assert not any(" zone x" in event for event in events_of(text))
