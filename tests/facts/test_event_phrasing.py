"""How happenings are phrased in translated news, each phrasing with the events that it tells."""

import pytest

from tests.facts.telling import events_of, types_of

TOLD = [
    (  # the rest of a group is none of those that are named
        "The Toven copper foil project in Chengde High-tech Zone is suspended; the remaining 7 projects will all be started by the end of September.",
        "construction_start planned 2021-09-30 zone x7",
    ),
    (  # a few days ago is one occasion
        "Recently, 17 projects with a total investment of 6.1 billion yuan were signed in Chengde High-tech Zone. They will open soon.",
        "signing occurred 2021-05-17..2021-06-15 zone x17 =6100000000",
    ),
    (  # what is expected behind `and` is the next stage
        "The Toven cold chain center in Chengde High-tech Zone started in March and is expected to be put into production in December.",
        "construction_start occurred 2021-03-01..2021-03-31 Toven cold chain center",
    ),
    (  # contracts that are signed with someone are no counted noun
        "The mayor of Chengde signed contracts with the Toven copper foil project in Chengde High-tech Zone.",
        "signing occurred - Toven copper foil",
    ),
    (
        "The Toven cold chain center in Chengde High-tech Zone topped out and will open in October 2021.",
        "production_start planned 2021-10-01..2021-10-31 Toven cold chain center",
    ),
    (  # an amount that was completed finishes no works
        "The Toven cold chain plant in Chengde High-tech Zone was capped, 1.1 billion yuan had been completed.",
        "construction_progress occurred - Toven cold chain plant",
    ),
    (
        "Chengde High-tech Zone was set up in July 1992 as the first one of the province. Two plants were signed.",
        "zone_designation occurred 1992-07-01..1992-07-31 zone",
    ),
    (
        "Chengde High-tech Zone was officially launched on April 1. Two plants were signed.",
        "zone_designation occurred 2021-04-01 zone",
    ),
    (  # the day when something happened is no condition
        "Output is nine times that of 1998, the year when Chengde High-tech Zone was founded. Two plants were signed.",
        "zone_designation occurred 1998-01-01..1998-12-31 zone",
    ),
    (  # the month of May with its year is no auxiliary
        "Work on the Toven cold chain center project in Chengde High-tech Zone, an investment secured in May 2020, commenced in "
        "October.",
        "construction_start occurred 2020-10-01..2020-10-31 Toven cold chain center",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone is advancing steadily.",
        "construction_progress ongoing - Toven cold chain center",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone passed the pressure test on May 3.",
        "construction_progress occurred 2021-05-03 Toven cold chain center",
    ),
    (  # a part that is to be finished is no completion
        "The Toven cold chain center project lies in Chengde High-tech Zone. The decoration of the plant is expected to be finished "
        "in July.",
        "construction_progress planned 2021-07-01..2021-07-31 Toven cold chain center",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone has produced since March.",
        "production_start occurred 2021-03-01..2021-03-31 Toven cold chain center",
    ),
    (  # what took a told time has been done
        "The Toven cold chain center project lies in Chengde High-tech Zone. It took the firm just nine months to complete construction.",
        "construction_completion occurred - Toven cold chain center",
    ),
    (  # what was done on a past day is told by its aim
        "On June 5 people waved shovels to break ground for the Toven cold chain center project in Chengde High-tech Zone.",
        "construction_start occurred 2021-06-05 Toven cold chain center",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone was launched on June 1.",
        "construction_start occurred 2021-06-01 Toven cold chain center",
    ),
    (
        "The Toven cold chain center project lies in Chengde High-tech Zone. We will cap it before the end of August.",
        "construction_progress planned 2021-08-31 Toven cold chain center",
    ),
    (  # the amount beside a name is not what is to be completed
        "The Toven cold chain plant of Toven Group, total investment 2.1 billion yuan, is to be completed in 2022 in Chengde High-tech Zone.",
        "construction_completion planned 2022-01-01..2022-12-31 Toven cold chain plant",
    ),
    (  # two stages of one number
        "On June 8, a ceremony was held in Chengde High-tech Zone, and 11 major projects were completed and put into production.",
        "production_start occurred 2021-06-08 zone x11",
    ),
    (
        "In March 2006, the Hebei Provincial Government approved the Chengde High-tech Zone as a provincial-level development zone. Two "
        "plants were signed.",
        "zone_designation occurred 2006-03-01..2006-03-31 zone",
    ),
    (
        "On June 1, while making an investigation in Chengde High-tech Zone, the mayor spoke of industrial projects. Two plants were signed.",
        "activity occurred 2021-06-01 zone",
    ),
    (  # of two projects the one that is called so
        "The Toven cold chain base project and the Luan bearing plant project were signed in Chengde High-tech Zone. The base plans to cover "
        "118 mu, construction will start in July this year.",
        "construction_start planned 2021-07-01..2021-07-31 Toven cold chain base",
    ),
    (  # the number of each kind stands before its list
        "On June 5, a ceremony of signing and commencement was held in Chengde High-tech Zone. Leaders spoke. Work was praised. Roads were "
        "seen. It was fine. It is reported that 6 projects including the Toven cold chain center were signed and 10 projects including the "
        "Luan bearing park were commenced in this event.",
        "construction_start occurred 2021-06-05 zone x10",
    ),
    (
        "Two plants were signed. On June 29, 2011, Chengde High-tech Zone was designated as a national-level high-tech industrial "
        "development zone.",
        "zone_designation occurred 2011-06-29 zone",
    ),
    (
        "On the morning of June 7, the secretary of the city inspected key industrial projects in Chengde High-tech Zone. Two were signed.",
        "activity occurred 2021-06-07 zone",
    ),
    (
        "The Toven cold chain center project lies in Chengde High-tech Zone. The construction of the plant starts within this year.",
        "construction_start planned 2021-01-01..2021-12-31 Toven cold chain center",
    ),
    (  # the day of a wire's report is not that of what it reports
        "CHENGDE, June 12 (Xinhua) -- The Toven cold chain center project in Chengde High-tech Zone has begun construction.",
        "construction_start occurred - Toven cold chain center",
    ),
    (  # a span of a told time has passed
        "The Toven cold chain center project lies in Chengde High-tech Zone. It took only 58 days from signing the contract to the start.",
        "signing occurred - Toven cold chain center",
    ),
    (  # the next clause tells of a plan, with its own day
        "The Toven cold chain center project lies in Chengde High-tech Zone. The main body of the plant has been capped, and equipment "
        "will be moved in before the end of October.",
        "construction_progress occurred - Toven cold chain center",
    ),
    (
        "The Toven cold chain center project lies in Chengde High-tech Zone. The equipment will enter the site before the end of July.",
        "construction_progress planned 2021-07-31 Toven cold chain center",
    ),
    (
        "The plant of the Toven cold chain center project in Chengde High-tech Zone has been built to the 2nd floor.",
        "construction_progress occurred - Toven cold chain center",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone is nearing completion.",
        "construction_progress ongoing - Toven cold chain center",
    ),
    (
        "The Toven cold chain center project lies in Chengde High-tech Zone. After completion and production in June 2023, the firm will move.",
        "production_start planned 2023-06-01..2023-06-30 Toven cold chain center",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone has run since August 2015 and was expanded to 530,000 tonnes in 2020.",
        "expansion occurred 2020-01-01..2020-12-31 Toven cold chain center",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone passed the fire acceptance on May 3.",
        "approval occurred 2021-05-03 Toven cold chain center",
    ),
    (  # what lasted for a told time has passed, but not on the day of what came after it
        "On May 3, after six months of trial production, the Toven cold chain center project in Chengde High-tech Zone began mass production.",
        "trial_production occurred - Toven cold chain center",
    ),
    (
        "Chengde High-tech Zone was approved by the State Council, China's cabinet, as a national-level high-tech industrial "
        "development zone in 2010. Two plants were signed.",
        "zone_designation occurred 2010-01-01..2010-12-31 zone",
    ),
    (
        "Two plants were signed in Chengde High-tech Zone. Since its establishment in 1992, the zone has grown.",
        "zone_designation occurred 1992-01-01..1992-12-31 zone",
    ),
    (
        "Two plants were signed in Chengde High-tech Zone. The zone was given state-level approval in 1993.",
        "zone_designation occurred 1993-01-01..1993-12-31 zone",
    ),
    (
        "On June 2 eight projects were signed in Chengde High-tech Zone. Two other projects were penned on June 3 in the zone.",
        "signing occurred 2021-06-03 zone x2",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone is only in the approval of planning.",
        "approval ongoing - Toven cold chain center",
    ),
]


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_a_phrasing_tells_its_event(text: str, event: str) -> None:
    assert event in events_of(text)


NOT_TOLD = [
    (
        "The Toven cold chain center project lies in Chengde High-tech Zone. The chain of suppliers is complete.",
        "construction_completion",
    ),
    (  # how it is laid out
        "The Toven cold chain center project lies in Chengde High-tech Zone. It will be built in two phases.",
        "construction_completion",
    ),
    (
        "The Toven cold chain center project in Chengde High-tech Zone helps the good start of the first quarter.",
        "construction_start",
    ),
    (
        "Two plants were signed. In Chengde High-tech Zone a service system shall be established for all.",
        "policy_measure",
    ),
    (  # approved is the design of a project
        "On June 5, the design program of the Toven cold chain center project in Luannan County, Chengde was approved and publicized.",
        "zone_designation",
    ),
    (  # a list of works honors no zone
        "36 projects, including the Toven cold chain center in Chengde High-tech Zone, are listed in the new start plan.",
        "recognition",
    ),
    (  # what is founded is a firm
        "In 2020 the members of the chamber came back to Chengde High-tech Zone and set up Hebei Toven Industry Investment Co., Ltd.",
        "zone_designation",
    ),
    (  # what was signed so far is of no occasion
        "A signing ceremony was held on June 1 for a plant in Chengde High-tech Zone. So far this year, 33 projects have signed up to settle.",
        "signing",
    ),
    (  # land that lies idle holds up no project
        "The Toven cold chain center project in Chengde High-tech Zone covers land that lay idle for three years.",
        "suspension",
    ),
    (  # no occasion is kicked off, but production
        "In Chengde High-tech Zone six projects have kicked off production. The Toven cold chain center project covers 30 mu.",
        "production_start",
    ),
]


@pytest.mark.parametrize(("text", "event_type"), NOT_TOLD)
def test_a_phrasing_tells_no_such_event(text: str, event_type: str) -> None:
    assert not [event for event in events_of(text) if event.startswith(event_type)]


def test_a_meeting_that_is_opened_puts_nothing_into_operation() -> None:
    text = "On May 23 the project matchmaking meeting was opened in Chengde High-tech Zone, 16 projects were signed."
    assert "production_start" not in types_of(text)


def test_an_amount_that_is_completed_is_no_completion() -> None:
    text = "The Toven cold chain plant in Chengde High-tech Zone was capped, 1.1 billion yuan had been completed."
    assert not [event for event in events_of(text) if event.startswith("construction_completion")]


def test_a_main_structure_that_is_completed_is_progress() -> None:
    text = (
        "The Toven bearing park project started in March in Chengde High-tech Zone. The main structure of the 6 "
        "standard factory buildings has been completed."
    )
    told = {event.split()[0] for event in events_of(text)}
    assert "construction_progress" in told
    assert "construction_completion" not in told


OF_TOVEN = [  # what is told of a project, and the stage
    ("Concrete for the first floor of the {} was poured on May 4.", "construction_progress occurred 2021-05-04"),
    ("Earth was turned for the {} on May 4.", "construction_start occurred 2021-05-04"),
    ("The {} is 70 percent complete.", "construction_progress occurred -"),
    ("Machines for the {} began arriving on May 4.", "construction_progress occurred 2021-05-04"),
    ("Pile driving for the {} was completed on May 4.", "construction_progress occurred 2021-05-04"),
    ("The outer walls of the {} are being painted.", "construction_progress ongoing -"),
    ("The {} passed its final acceptance on May 4.", "construction_completion occurred 2021-05-04"),
    ("The {} turned out its first bearing on May 4.", "production_start occurred 2021-05-04"),
    ("Production at the {} is due to begin on October 4.", "production_start planned 2021-10-04"),
    ("The furnace of the {} was lit on May 4.", "trial_production occurred 2021-05-04"),
    ("The plot for the {} was handed over on May 4.", "land_supply occurred 2021-05-04"),
    ("Work on the {} was broken off on May 4 for want of funds.", "suspension occurred 2021-05-04"),
    ("Roofing of the {} was finished on May 4.", "construction_progress occurred 2021-05-04"),
    ("Footings for the {} are in.", "construction_progress occurred -"),
    ("Two-thirds of the {} has been built.", "construction_progress occurred -"),
    ("The {} rose to its second floor on May 4.", "construction_progress occurred 2021-05-04"),
    ("Electricians are wiring the halls of the {}.", "construction_progress ongoing -"),
    ("Crews put the last touches to the {} on May 4.", "construction_progress occurred 2021-05-04"),
    ("The contractor turned over the {} to its user on May 4.", "construction_completion occurred 2021-05-04"),
    ("Surveyors signed off on the {} on May 4.", "construction_completion occurred 2021-05-04"),
    ("The {} is set for handover on October 4.", "construction_completion planned 2021-10-04"),
    ("Excavators rolled onto the site of the {} on May 4.", "construction_start occurred 2021-05-04"),
    ("The first brick of the {} was laid on May 4.", "construction_start occurred 2021-05-04"),
    ("Test operation of the {} got under way on May 4.", "trial_production occurred 2021-05-04"),
    ("The {} produced its first sample batch on May 4.", "trial_production occurred 2021-05-04"),
    ("The {} switched on its machines on May 4.", "production_start occurred 2021-05-04"),
    ("Series production at the {} is planned for October 4.", "production_start planned 2021-10-04"),
    ("The {} sent its maiden shipment on May 4.", "production_start occurred 2021-05-04"),
    ("Both sides put their names to the {} on May 4.", "signing occurred 2021-05-04"),
    ("Zoning permission for the {} was issued on May 4.", "approval occurred 2021-05-04"),
    ("The bureau gave the {} the green light on May 4.", "approval occurred 2021-05-04"),
    ("Land for the {} was made available on May 4.", "land_supply occurred 2021-05-04"),
    ("The {} was allotted its parcel on May 4.", "land_supply occurred 2021-05-04"),
    ("The backer walked away from the {} on May 4.", "suspension occurred 2021-05-04"),
    ("A second furnace was added at the {} on May 4.", "expansion occurred 2021-05-04"),
    ("The {} attained its peak output on May 4.", "operation occurred 2021-05-04"),
    ("The {} moved into its building stage on May 4.", "construction_start occurred 2021-05-04"),
    ("Bottling at the {} started on May 4.", "production_start occurred 2021-05-04"),
    ("The {} started industrial processing on May 4.", "production_start occurred 2021-05-04"),
    ("Tests at the {} commenced on May 4.", "trial_production occurred 2021-05-04"),
    ("The mayor countersigned the {} on May 4.", "signing occurred 2021-05-04"),
    ("The {} produced at designed capacity on May 4.", "operation occurred 2021-05-04"),
    ("The impact report of the {} has been approved.", "approval occurred -"),
    ("The county granted the investor 130 mu of land on May 4 for the {}.", "land_supply occurred 2021-05-04"),
    ("Piling for the {} is set for October 4.", "construction_start planned 2021-10-04"),
    ("A ceremony on May 4 marked the beginning of work on the {}.", "construction_start occurred 2021-05-04"),
    ("The main workshop of the {} is being roofed.", "construction_progress ongoing -"),
    ("The {} is doing the interior decoration.", "construction_progress ongoing -"),
    ("The {} is in the stage of equipment installation.", "construction_progress ongoing -"),
    ("Concrete for the {} is being poured.", "construction_progress ongoing -"),
    ("The {} tried production on May 4.", "trial_production occurred 2021-05-04"),
    ("The {} shipped its first goods on May 4.", "production_start occurred 2021-05-04"),
    ("The {} was connected to the grid on May 4.", "production_start occurred 2021-05-04"),
    ("The {} ran without a hitch in May.", "operation occurred 2021-05-01..2021-05-31"),
    ("Minhe will double the capacity of the {} by the end of 2021.", "expansion planned 2021-12-31"),
    ("The {} has finished the boiler hoisting.", "construction_progress occurred -"),
    ("The {} has completed two workshops.", "construction_progress occurred -"),
    ("It was learned on May 28 that the {} had been accepted and completed.", "construction_completion occurred -"),
    ("In March the {} topped out.", "construction_progress occurred 2021-03-01..2021-03-31"),
    ("The first workshop will be finished in October.", "construction_progress planned 2021-10-01..2021-10-31"),
]


@pytest.mark.parametrize(("text", "event"), OF_TOVEN)
def test_works_are_told_in_many_words(text: str, event: str) -> None:
    told = text.format("Toven bearing park project")
    assert events_of(f"The Toven bearing park project lies in Chengde High-tech Zone. {told}") == {
        f"{event} Toven bearing park"
    }
