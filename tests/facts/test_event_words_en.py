"""Words and turns of translated news by which a project's stage or a zone's happening is told, and those that tell none."""

import pytest

from tests.facts.telling import events_of

OF_TOVEN = [
    # a sentence behind the project's introduction, with the events that it tells of it
    # a time between "started" and the next stage is no object of it
    ("The {} was started in May and put into production in June.",
     {"construction_start occurred 2021-05-01..2021-05-31", "production_start occurred 2021-06-01..2021-06-30"}),
    ("The {}, started in April this year, is installing machines.",
     {"construction_start occurred 2021-04-01..2021-04-30", "construction_progress ongoing -"}),
    ("The {} was started in May, with total funds of one billion.", {"construction_start occurred 2021-05-01..2021-05-31"}),
    ("The {} started in May this year to recruit workers.", set()),
    ("The {} is due to a lack of funds temporarily stopped.", {"suspension occurred -"}),
    ("The {} is due to be completed in October.", {"construction_completion planned 2021-10-01..2021-10-31"}),
    ("The {} has installed its first line.", {"construction_progress occurred -"}),
    ("Delivery is planned on October 5.", {"construction_completion planned 2021-10-05"}),
    ("The first compressors should leave the line in October.", {"production_start planned 2021-10-01..2021-10-31"}),
    ("The {} is a gift of reform and opening up.", set()),
    ("The {} is a third complete.", {"construction_progress occurred -"}),
    ("The {} has been under construction since last September.", {"construction_start occurred 2020-09-01..2020-09-30"}),
    ("Completion of the {} is due in October.", {"construction_completion planned 2021-10-01..2021-10-31"}),
    ("Work on the curtain wall will be completed by the end of the year.", {"construction_progress planned 2021-12-31"}),
    ("Output is slated for October.", {"production_start planned 2021-10-01..2021-10-31"}),
    ("Three kilns were finished in May.", {"construction_progress occurred 2021-05-01..2021-05-31"}),
    ("Steel for the hall was erected in May.", {"construction_progress occurred 2021-05-01..2021-05-31"}),
    ("Machines are arriving at the {}.", {"construction_progress ongoing -"}),
    ("The {} is temporarily stopped.", {"suspension occurred -"}),
    ("The investor put off the {}, citing weak orders.", {"suspension occurred -"}),
    ("Work on the {} was halted for four months.", {"suspension occurred -"}),
    ("It had not obtained its land, so its start was put back from March to October.",
     {"construction_start planned 2021-10-01..2021-10-31"}),
    ("It aims to produce its first batch in October.", {"production_start planned 2021-10-01..2021-10-31"}),
    ("Work goes on, said deputy director Li Min on Wednesday, and the {} has been capped.", {"construction_progress occurred -"}),
    ("The {}, the first of them to start, is pouring its foundation.", {"construction_start occurred -", "construction_progress ongoing -"}),
    # what stands inside a phrase tells its tense
    ("A second workshop will be added next year.", {"expansion planned 2022-01-01..2022-12-31"}),
    # no phrase reaches over the next statement
    ("It finished the pile foundation on May 20 and intends to be mechanically completed in October.",
     {"construction_progress occurred 2021-05-20", "construction_completion planned 2021-10-01..2021-10-31"}),
    # goods that were turned out in a period
    ("The {} turned out 2,000 robots in April.", {"operation occurred 2021-04-01..2021-04-30"}),
    ("In April, 8,600 tons of castings were turned out.", {"operation occurred 2021-04-01..2021-04-30"}),
    ("After completion in April 2022, it can turn out 2,000 robots.",
     {"construction_completion planned 2022-04-01..2022-04-30"}),
    ("The owner closed the plant in May.", {"suspension occurred 2021-05-01..2021-05-31"}),
    ("The contract for the {} was torn up in May.", {"suspension occurred 2021-05-01..2021-05-31"}),
    ("Its first screen: the {} lit its first panel in May.", {"trial_production occurred 2021-05-01..2021-05-31"}),
    # a day on which someone speaks is no day of a stage; one on which it happened is
    ("The {} has broken ground, its owner said on Monday.", {"construction_start occurred -"}),
    ("The {} has broken ground, the owner told reporters on June 10.", {"construction_start occurred -"}),
    ("The owner said the {} broke ground on June 10.", {"construction_start occurred 2021-06-10"}),
    # what every works consists of is no whole project
    ("Its clean room was handed over in May.", {"construction_progress occurred 2021-05-01..2021-05-31"}),
    ("The tank farm will be completed in October.", {"construction_progress planned 2021-10-01..2021-10-31"}),
    ("The {} has begun to install the extruder.", {"construction_progress ongoing -"}),
    ("Production could start in October.", {"production_start planned 2021-10-01..2021-10-31"}),
    ("The first machine was moved in in May.", {"construction_progress occurred 2021-05-01..2021-05-31"}),
    ("In May the {} drove in the first pile.", {"construction_start occurred 2021-05-01..2021-05-31"}),
    # a stage moved to another day, told behind it or before it
    ("The {} has put off its trial run from July until the first quarter of next year.",
     {"trial_production planned 2022-01-01..2022-03-31"}),
    ("The trial production is put off from August to the end of the year.", {"trial_production planned 2021-12-01..2021-12-31"}),
    # the point in the name of a firm ends no condition
    ("After the plant of Selka Electric Power Technology Co., Ltd. is completed, it will employ 300 people.", set()),
    # a date in the clause of a stage is nearer than one before a comma
    ("The {}, which came to the zone last year, obtained the approval of its report on June 3, 2021.", {"approval occurred 2021-06-03"}),
    # the day since which something goes on is when it began
    ("Work on the {} has been resumed since May 20.", {"construction_progress occurred 2021-05-20"}),
    ("More than 300 builders are working on the halls.", {"construction_progress ongoing -"}),
    ("Mass production can be realized in October.", {"production_start planned 2021-10-01..2021-10-31"}),
    ("Eleven kilometers of pipes had been laid.", {"construction_progress occurred -"}),
    # the period only says of which projects it is one
    ("Of the 40 key projects this year, the {} has been completed.", {"construction_completion occurred -"}),
]  # fmt: skip

OF_ZONE = [
    # whole texts, with the events that they tell
    ("On June 3 the promotion meeting of Chengde High-tech Zone was held. Two plants were signed.", {"activity occurred 2021-06-03 zone"}),
    ("On June 3 the seventh batch of plants in Chengde High-tech Zone was unveiled. Two plants were signed.", set()),
    # the day of a wire's dateline is none of what it reports
    ("CHENGDE, China, June 12, 2021 /PRNewswire/ -- Since the beginning of the year, 42 projects have broken ground in Chengde High-tech Zone. Two plants were signed.",
     set()),
    ("Twenty additional projects are expected to be launched in Chengde High-tech Zone in October. Two plants were signed.",
     {"construction_start planned 2021-10-01..2021-10-31 zone x20"}),
    ("Starting construction in July 2006, the Chengde High-tech Zone covers 30 square kilometers. Two plants were signed.",
     {"construction_start occurred 2006-07-01..2006-07-31 zone"}),
    # a start of many of which no number is told
    ("On June 3 Chengde High-tech Zone held the centralized start of its key projects. Two plants were signed.",
     {"construction_start occurred 2021-06-03 zone", "signing occurred 2021-06-03 zone x2"}),
    # a stage that the zone itself passed, with no object and no project
    ("Chengde High-tech Zone broke ground in May 2018. Two plants were signed.", {"construction_start occurred 2018-05-01..2018-05-31 zone"}),
    ("Chengde High-tech Zone lies in Hebei. The park began to be built in 2004. Two plants were signed.", {"construction_start occurred 2004-01-01..2004-12-31 zone"}),
    ("In May 2018 Chengde High-tech Zone started construction of roads. Two plants were signed.", set()),
    ("Chengde High-tech Zone was unveiled on June 3. Two plants were signed.", {"zone_designation occurred 2021-06-03 zone"}),
    ("Chengde High-tech Zone was included in the list of national demonstration bases on June 3. Two plants were signed.",
     {"recognition occurred 2021-06-03 zone"}),
    ("A total of 80 projects were included in the list of Chengde High-tech Zone.", set()),
    ("Chengde High-tech Zone gives a subsidy of 200,000 yuan to each start-up. Two plants were signed.",
     {"policy_measure occurred - zone"}),
    ("Chengde High-tech Zone exempted its tenants from three months of rent on June 3. Two plants were signed.",
     {"policy_measure occurred 2021-06-03 zone"}),
    ("The firm set up a plant in Chengde High-tech Zone on June 3. Two plants were signed.", set()),
    ("The State Council approved on June 3 the establishment of Chengde High-tech Zone. Two plants were signed.",
     {"zone_designation occurred 2021-06-03 zone"}),
    # another title behind the first one
    ("Chengde High-tech Zone was identified by the Ministry of Science as a model base in 2012, and by the Ministry of Commerce as "
     "a pilot base in July 2014. Two plants were signed.",
     {"recognition occurred 2012-01-01..2012-12-31 zone", "recognition occurred 2014-07-01..2014-07-31 zone"}),
    # a ceremony of both kinds, and a count of both
    ("On June 3 Chengde High-tech Zone held the start and completion ceremony of projects. A total of 30 projects that have either "
     "started or finished construction cost 2 billion yuan.",
     {"construction_start occurred 2021-06-03 zone x30 =2000000000", "construction_completion occurred 2021-06-03 zone x30 =2000000000"}),
    # the number of all stands behind
    ("On June 3, the second batch of projects began construction in Chengde High-tech Zone, including 17 projects with 8 billion yuan.",
     {"construction_start occurred 2021-06-03 zone x17 =8000000000"}),
    # what is told of the ceremony in a future tense
    ("On June 3 Chengde High-tech Zone held a groundbreaking ceremony of key projects. Work on 8 projects will begin. The total is 3 billion yuan.",
     {"construction_start occurred 2021-06-03 zone x8 =3000000000"}),
    ("Two zones, Chengde High-tech Zone and Langfang High-tech Zone, were included in a provincial pilot program on June 3. Two plants were signed.",
     {"recognition occurred 2021-06-03 zone"}),
    ("On June 3 a maker festival was held in Chengde High-tech Zone. Two plants were signed.", {"activity occurred 2021-06-03 zone"}),
    ("Next year Chengde High-tech Zone plans to complete 14 projects and start 26. The total is 3 billion yuan.",
     {"construction_completion planned 2022-01-01..2022-12-31 zone x14", "construction_start planned 2022-01-01..2022-12-31 zone x26"}),
    # a place among others is a figure
    ("In 2020 Chengde High-tech Zone ranked 23rd among national zones. Two plants were signed.", set()),
    # numbers that go on from a number of projects
    ("Next year Chengde High-tech Zone plans to start 24 projects, finish 11 and put 8 into production.",
     {"construction_start planned 2022-01-01..2022-12-31 zone x24", "construction_completion planned 2022-01-01..2022-12-31 zone x11",
      "production_start planned 2022-01-01..2022-12-31 zone x8"}),
    # a day on which others met is no occasion of what was done before
    ("According to the meeting on June 7, in January Chengde High-tech Zone started 11 projects. The Toven bearing park project "
     "covers 30 mu.", set()),
    # what was signed and what was started stand in one sentence
    ("On June 3 Chengde High-tech Zone held a signing and groundbreaking ceremony. Three projects were signed and two were started. "
     "The started ones include the Toven bearing park project; the signed ones include the Minhe valve plant project.",
     {"signing occurred 2021-06-03 zone x3", "construction_start occurred 2021-06-03 zone x2",
      "construction_start occurred 2021-06-03 Toven bearing park", "signing occurred 2021-06-03 Minhe valve plant"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), OF_TOVEN)
def test_stages_are_told_in_many_words(text: str, events: set[str]) -> None:
    told = text.format("Toven bearing park project")
    assert events_of(f"The Toven bearing park project lies in Chengde High-tech Zone. {told}") == {
        f"{event} Toven bearing park" for event in events
    }


@pytest.mark.parametrize(("text", "events"), OF_ZONE)
def test_happenings_of_zones_and_groups(text: str, events: set[str]) -> None:
    assert events_of(text) == events
