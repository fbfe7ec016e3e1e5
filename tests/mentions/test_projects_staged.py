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
