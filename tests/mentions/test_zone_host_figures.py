"""Cities of which an article tells figures are hosts beside its zones; cities that are only a place of meetings are not."""

import pytest

from tests.mentions.test_zones import told, zones_of

HEAD = "Zones gather pace\n\nWuhu Economic and Technological Development Zone and Sanshan Hi-tech Park met.\n\n"

HOSTS = [  # a sentence of the body, the host
    ("Thirty projects worth 9 billion yuan will be set up in Wuhu.", "adm-340200"),
    ("Wuhu signed 41 projects in May.", "adm-340200"),
    ("Wuhu, a city in Anhui province, clinched 17 contracts worth 5 billion yuan.", "adm-340200"),
    ("Wuhu held a ceremony for 17 projects.", "adm-340200"),
    ("The city of Wuhu signed 41 projects in May.", "adm-340200"),
    ("Last year, Wuhu, a city in Anhui province, has introduced 260 enterprises.", "adm-340200"),
    ("Wuhu's exports rose by 14 percent to 6 billion yuan.", "adm-340200"),
    ("Some firms are in Wuhu. The city's GDP reached 400 billion yuan.", "adm-340200"),
    ("Much is going on in Wuhu. The 45 key projects of the city have all started.", "adm-340200"),
    ("Manufacturing investment in Wuhu has grown by 20 percent.", "adm-340200"),
    ("These projects will bring Wuhu 9 billion yuan.", "adm-340200"),
]


@pytest.mark.parametrize(("sentence", "host"), HOSTS)
def test_a_city_with_figures_is_a_host(sentence: str, host: str) -> None:
    _, facts = zones_of(HEAD + sentence, "en")
    assert host in told(facts)


NO_HOSTS = [
    "Four projects of the park were signed at a conference in Wuhu.",  # where it was held
    "It ranks first in Wuhu among 13 districts.",
    "It accounts for 40 percent of Wuhu's exports.",
    "The zone invited Wuhu Hengtong Machinery, which has 30 projects.",  # a firm
    "Eleven projects of Wuhu Hengtong Machinery have started.",
    "The High-tech Park of Wuhu signed 41 projects.",  # the zone signed them
    "The 11 firms, all from Shanghai, keep their headquarters in Wuhu.",
]


@pytest.mark.parametrize("sentence", NO_HOSTS)
def test_a_city_without_figures_of_its_own_is_none(sentence: str) -> None:
    _, facts = zones_of(HEAD + sentence, "en")
    assert "adm-340200" not in told(facts)


def test_a_city_does_not_stand_in_the_names_of_firms() -> None:
    mentions, _ = zones_of(HEAD + "Wuhu signed 41 projects. Among them is the Wuhu Hengtong Machinery plant.", "en")
    assert [m.name for m in mentions if m.record_id == "adm-340200"] == ["Wuhu"]


def test_a_city_in_the_title_may_stand_for_its_zone() -> None:
    text = (
        "Wuhu: the zone gathers pace\n\nWuhu Economic Development Zone broke ground on a plant in Wuhu, the zone said."
    )
    assert "adm-340200" not in told(zones_of(text, "en")[1])
