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


MORE = [
    (  # the sum of many stages is the number of none
        "On March 8, Chengde High-tech Zone held a centralized signing and groundbreaking ceremony. A total of 79 projects have been "
        "signed, started, completed and put into operation, with 78.4 billion yuan. Among them, 16 new projects have been started with 3 "
        "billion yuan.",
        {"construction_start occurred 2021-03-08 zone x16 =3000000000"},
        {"signing occurred 2021-03-08 zone x79 =78400000000"},
    ),
    (  # what `was held` is a ceremony, and what `will be` started there was
        "On March 8, the construction of key projects of the first quarter was held in Chengde High-tech Zone. A total of 31 projects will "
        "be launched with 3 billion yuan.",
        {"construction_start occurred 2021-03-08 zone x31 =3000000000"},
        set(),
    ),
    (  # what those who came looked at has started or been signed before
        "On March 8, Chengde High-tech Zone held a signing ceremony for 8 projects with 3 billion yuan. The guests also inspected the Toven "
        "copper foil project and the Sanhe motor project.",
        {"signing occurred 2021-03-08 zone x8 =3000000000"},
        {"signing occurred 2021-03-08 Toven copper foil", "signing occurred 2021-03-08 Sanhe motor"},
    ),
    (
        "3月8日，承德高新区举行8个项目集中签约仪式，总投资30亿元。与会人员还参观了拓文铜箔项目和三合电机项目。",
        {"signing occurred 2021-03-08 zone x8 =3000000000"},
        {"signing occurred 2021-03-08 拓文铜箔"},
    ),
    (  # whose batch it is dates nothing; one of two parts is no number of all
        "On March 8, Chengde High-tech Zone held the ground-breaking ceremony for this year's third batch of key projects and the "
        "commencement ceremony for the Toven copper foil project. Works of 3 billion yuan, including 8 municipal projects and 11 regional "
        "projects, started on the same day. Construction on 18 of this year's 19 projects has begun.",
        {"construction_start occurred 2021-03-08 Toven copper foil"},
        {
            "construction_start occurred 2021-03-08 zone x8",
            "construction_start occurred 2021-03-08 zone x11",
            "construction_start occurred 2021-03-08 zone x19",
        },
    ),
    (  # what was done before an occasion is told behind it
        "On March 8, at the signing ceremony Chengde High-tech Zone signed 6 projects with 3 billion yuan.\n\nPrior to this, the zone took "
        "part in 60 projects. Specifically, 15 projects were signed, and 30 projects were started.",
        {"signing occurred 2021-03-08 zone x6 =3000000000"},
        {"signing occurred 2021-03-08 zone x15", "construction_start occurred 2021-03-08 zone x30"},
    ),
    (  # what is striven for has not happened
        "The Toven copper foil project lies in Chengde High-tech Zone. With the fastest speed the zone works to promote the early "
        "completion of the project, and its early production, for 3 billion yuan.",
        set(),
        {"construction_completion occurred - Toven copper foil", "construction_completion planned - Toven copper foil"},
    ),
    (  # earthworks that go on are no start
        "The Toven copper foil project in Chengde High-tech Zone costs 3 billion yuan. The earthwork leveling is being carried out now.",
        set(),
        {"construction_start occurred - Toven copper foil"},
    ),
    (  # the period of a plan told right behind its number
        "Chengde High-tech Zone plans to start 12 projects in 2022, with 3 billion yuan.",
        {"construction_start planned 2022-01-01..2022-12-31 zone x12 =3000000000"},
        set(),
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), MORE)
def test_what_counts_at_an_occasion(text: str, told: set[str], untold: set[str]) -> None:
    found = events_of(text)
    assert told <= found
    assert not untold & found


DAYS = [
    (  # a day that opens a sentence is that of all that is told behind it
        "Yesterday, Wang Li, the mayor, led the heads of departments to Chengde High-tech Zone to look at its parks with 3 billion yuan and "
        "held a symposium to hear opinions.",
        {"activity occurred 2021-06-14 zone"},
        set(),
    ),
    (  # the day of a newspaper's report is none of a signing
        "Nineteen major projects involving a total investment of 27.6 billion yuan were signed in the first quarter in Chengde High-tech Zone, "
        "according to local media reports on June 12.",
        set(),
        {"signing occurred 2021-06-12 zone x19 =27600000000"},
    ),
    (  # what a zone has launched was not signed at the meeting before
        "Chengde High-tech Zone yesterday signed contracts worth 3 billion yuan at a ceremony.\n\nThe zone has launched 36 projects.",
        set(),
        {"signing occurred 2021-06-14 zone x36"},
    ),
    (  # the day of the page is none of a ceremony
        "2021-06-15\n\nA groundbreaking ceremony takes place for the Toven bearing base project in Chengde High-tech Zone, worth 3 billion yuan.",
        {"construction_start occurred - Toven bearing base"},
        {"construction_start occurred 2021-06-15 Toven bearing base"},
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), DAYS)
def test_days_of_what_happened(text: str, told: set[str], untold: set[str]) -> None:
    found = events_of(text)
    assert told <= found
    assert not untold & found
