"""Names that only the stage told of them makes projects, and sentences in which such words tell of none."""

import pytest

from tests.mentions.test_project_lists import names_in

SUBJECTS = [
    ("Zhuoyue Food and Minhe cable were completed and put into production in June.", ["Zhuoyue Food", "Minhe cable"]),
    (
        "Among the key works of the year, Zhuoyue special steel wire has been put on trial; Minhe powder metallurgy is doing the "
        "interior decoration; Haotai garment has just been filed.",
        ["Zhuoyue special steel wire", "Minhe powder metallurgy", "Haotai garment"],
    ),
    (
        "Strive for Zhuoyue nylon to start in June and Minhe coking to be put into production in May.",
        ["Zhuoyue nylon", "Minhe coking"],
    ),
    ("Haotai bearing and so on will go into production soon.", ["Haotai bearing"]),
]


@pytest.mark.parametrize(("text", "names"), SUBJECTS)
def test_names_at_the_head_of_a_clause_are_projects_by_their_stage(text: str, names: list[str]) -> None:
    assert names_in(text) == names


OBJECTS = [
    (
        "In 2021, we completed and put into production Zhuoyue ceramics, Minhe wood and Haotai feed, and started Kaida graphite.",
        ["Zhuoyue ceramics", "Minhe wood", "Haotai feed", "Kaida graphite"],
    ),
    (
        "Speed up the construction of Zhuoyue chlorine relocation, Minhe new materials and other projects.",
        ["Zhuoyue chlorine relocation", "Minhe new materials"],
    ),
]


@pytest.mark.parametrize(("text", "names"), OBJECTS)
def test_names_behind_what_is_done_to_works_are_projects(text: str, names: list[str]) -> None:
    assert names_in(text) == names


NONE = [
    "Machine installation was completed in May and pipe laying has started.",
    "In 2023, Suzhou Industrial Park signed 217 contracts in full operation.",
    "Zhang Wei started construction of a house.",
    "The zone promoted the construction of the Guangdong-Hong Kong-Macao Greater Bay Area.",
    "Leading module makers broke ground on new halls.",
]


@pytest.mark.parametrize("text", NONE)
def test_machines_people_and_zones_are_no_projects_by_a_stage(text: str) -> None:
    assert names_in(text) == []


ALONE = [
    ("The agreement on a packaging project of 300 million yuan was terminated.", ["packaging"]),
    ("The 1.9-billion-yuan polyurethane project of Minhe Chemical turned out its first batch.", ["polyurethane"]),
    ("Zhuoyue Tools, whose hardware project was started in May, has paid for its land.", ["hardware"]),
    ("A pilot project was started in May.", []),
    ("The county's sensor project was completed in May.", []),
]


@pytest.mark.parametrize(("text", "names"), ALONE)
def test_one_word_names_a_project_by_its_price_its_firm_or_its_stage(text: str, names: list[str]) -> None:
    assert names_in(text) == names


PLANTS = [
    ("The No 4 coke oven of Minhe Steel has resumed work.", ["No 4 coke oven"]),
    ("Toven County will build a third waterworks this year.", ["third waterworks"]),
    ("The ethylene cracker of Minhe Petrochemical started up on March 8.", ["ethylene cracker"]),
    (
        "A contract for a 1.5-billion-yuan headquarters of Minhe Capacitor Co Ltd was signed on March 1.",
        ["headquarters of Minhe Capacitor Co Ltd"],
    ),
    (
        "This year, focus on 300,000 tons of starch of Minhe, 50,000 tons of glucose of Haotai and other projects.",
        ["300,000 tons of starch of Minhe", "50,000 tons of glucose of Haotai"],
    ),
    (
        "The mayor called at the sites of Zhuoyue battery recycling and the Minhe washing machine base.",
        ["Zhuoyue battery recycling", "Minhe washing machine base"],
    ),
    (
        "Earth is being moved at the Zhuoyue lightweight base in Toven. The base was started in February.",
        ["Zhuoyue lightweight base"],
    ),
    ("The frame of the joint workshop for the Minhe iron phosphate project was hoisted.", ["Minhe iron phosphate"]),
    ("The access road was opened last year.", []),
]


@pytest.mark.parametrize(("text", "names"), PLANTS)
def test_plants_of_many_nouns_and_sites(text: str, names: list[str]) -> None:
    assert names_in(text) == names
