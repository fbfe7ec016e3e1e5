"""Which words an English project's name is made of: how much is made, words that are verbs elsewhere, adverbs."""

import pytest

from tests.facts.telling import document
from tests.mentions.test_project_lists import names_in
from zoneledger.extract import extract_document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The annual output of 70,000 tons of rosin project of Toven Chemical Co., Ltd. started in Hengyang High-tech Zone.",
         ["annual output of 70,000 tons of rosin"]),
        ("The 300,000 tons/year urea project of Toven Chemical Co., Ltd. in Hengyang High-tech Zone was suspended.",
         ["300,000 tons/year urea"]),
        ("The Marlo Chemical 2 million tons soda ash project in Hengyang High-tech Zone will be completed in May.",
         ["Marlo Chemical 2 million tons soda ash"]),
        ("The annual output of 3,000 sets of pumps and 500 sets of valves project broke ground in Hengyang High-tech Zone.",
         ["annual output of 3,000 sets of pumps and 500 sets of valves"]),
        ("The annual output of 70,000 tons of rosin of Toven Chemical Co., Ltd. is being built in Hengyang High-tech Zone.",
         ["annual output of 70,000 tons of rosin"]),
        ("The annual production capacity of 2 million pairs of chopsticks and toothpicks project was started in Hengyang High-tech Zone.",
         ["annual production capacity of 2 million pairs of chopsticks and toothpicks"]),
        ("The base has an annual output of 70,000 tons of rosin in Hengyang High-tech Zone.", []),
    ],
)  # fmt: skip
def test_how_much_is_made_is_a_part_of_the_name(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The environmentally friendly paint project started in Hengyang High-tech Zone.", "environmentally friendly paint"),
        ("The fully biodegradable straw project started in Hengyang High-tech Zone.", "fully biodegradable straw"),
        ("The wholly German-owned auto parts project started in Hengyang High-tech Zone.", "auto parts"),
        ("The LED chip and module project started in Hengyang High-tech Zone.", "LED chip and module"),
        ("The photovoltaic support project started in Hengyang High-tech Zone.", "photovoltaic support"),
        ("The diesel generator set project started in Hengyang High-tech Zone.", "diesel generator set"),
        ("The land port project started in Hengyang High-tech Zone.", "land port"),
        ("Toven Group signed an agreement on a glass cover production base in Hengyang High-tech Zone.",
         "glass cover production base"),
        ("New measures support the bearing steel project in Hengyang High-tech Zone.", "bearing steel"),
    ],
)  # fmt: skip
def test_words_that_are_verbs_or_adverbs_elsewhere_stay_in_a_name(text: str, name: str) -> None:
    assert names_in(text) == [name]


def test_a_park_that_leads_a_list_and_is_told_of_again_breaks_nothing() -> None:
    text = (
        "Signed at the meeting in Akesu Textile Industrial City were eleven projects, among them Toven's 300,000-spindle spinning mill "
        "(600 million yuan), the Marlo fungus factory (120 million yuan) and a bracket base of Kaida Steel Structure (350 million yuan), "
        "all to be located in Akesu Textile Industrial City."
    )
    assert [fact for fact in extract_document(document(text)).facts if fact.table == "projects"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Key works of Hengyang High-tech Zone: 1. Marlo crystal slicing (under construction, 1.5 billion yuan); 2. Toven dyeing and finishing (completed, 400 million yuan).",
         ["Marlo crystal slicing", "Toven dyeing and finishing"]),
        ("Three projects of 100 million yuan each broke ground in Hengyang High-tech Zone: the citrus processing of Chongqing Paisen, the fishing gear of Weihai Kaida and the second phase of the Marlo fiber.",
         ["citrus processing", "fishing gear", "second phase of the Marlo fiber"]),
        ("The annual capacity of 9 million glass cups project of Toven started in Hengyang High-tech Zone.",
         ["annual capacity of 9 million glass cups"]),
        ("The project with an annual output of 90,000 tons of resin was completed in Hengyang High-tech Zone.", ["resin"]),
        ("The project of producing 20,000 tons of paint a year broke ground in Hengyang High-tech Zone.",
         ["producing 20,000 tons of paint a year"]),
        ("The Toven magnet project in Hengyang High-tech Zone will be enlarged in May, while the first phase is already operating.",
         ["Toven magnet", "first phase of the Toven magnet"]),
        ("Hengyang High-tech Zone added three projects of more than 1 billion yuan, i.e. Marlo circuit board, Toven robot and Kaida food.",
         ["Marlo circuit board", "Toven robot", "Kaida food"]),
        ("Xiamen Toven took over the halted nylon yarn project in Hengyang High-tech Zone and will turn it into a sports shoe factory.",
         ["nylon yarn", "sports shoe factory"]),
        ("The Marlo pump project, a key project of the autonomous region, is capped in Hengyang High-tech Zone.", ["Marlo pump"]),
        ("The largest is the Marlo advanced structure base in Hengyang High-tech Zone.", ["Marlo advanced structure base"]),
        ("The R&D headquarters of Nanchang Hangkong Drone was delivered in November in Hengyang High-tech Zone.",
         ["R&D headquarters of Nanchang Hangkong Drone"]),
    ],
)  # fmt: skip
def test_items_lists_phases_and_headquarters_have_names(text: str, names: list[str]) -> None:
    assert names_in(text) == names
