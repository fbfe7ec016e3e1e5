"""Short words for a zone mean the zone of the article that has their kind and their words of a name, in both languages."""

import pytest

from zoneledger.extract import extract_document
from zoneledger.facts.zone_references import references_in
from zoneledger.records import Fact

from .figures import CHANGZHOU, document, the_figure


def owners(text: str, title: str | None = None) -> dict[str, str | None]:
    """The names of the zones whose the figures of a text are, by value."""
    found: list[Fact] = extract_document(document(text, title=title)).facts
    names = {fact.key: fact.value("name") for fact in found if fact.table == "zones"}
    return {
        fact.value("value") or "": names.get(fact.value("zone_id") or "")
        for fact in found
        if fact.table == "indicators"
    }


_ENGLISH = [
    (
        "Lanzhou New Area reported on its work. Qinchuan Chemical Industrial Park lies in its north. In 2020 the chemical "
        "park signed 41 projects.",
        "41",
        "Qinchuan Chemical Industrial Park",
    ),
    (
        "Xining Economic and Technological Development Zone is growing. Dongchuan Industrial Park in it opened a plant. At "
        "present, the development zone has 18 enterprises.",
        "18",
        "Xining Economic and Technological Development Zone",
    ),
    (
        "Ganzhou Comprehensive Bonded Zone lies within Ganzhou Economic and Technological Development Zone. In the first "
        "quarter the economic development zone introduced 39 projects.",
        "39",
        "Ganzhou Economic and Technological Development Zone",
    ),
    (
        "Nanling County promotes industry. Xinwu Furniture Industrial Park was built there. In 2020 the county introduced "
        "17 projects, and the park has settled 31 enterprises.",
        "31",
        "Xinwu Furniture Industrial Park",
    ),
    (
        "Suqian Economic and Technological Development Zone held a ceremony. Suqian signed 12 projects in March. In this "
        "campaign, the whole Suqian city starts 46 projects.",
        "46",
        "Suqian",
    ),
]
_PLACES = [
    (
        "Jinqiao Export Processing Zone in Pudong New Area introduced 27 projects in March 2021.",
        "27",
        "Jinqiao Export Processing Zone",
    ),
    (
        "Songming County promotes industry. Yanglin Economic and Technological Development Zone is in the county. A deputy "
        "head said that 42 projects are under construction in the county.",
        "42",
        "Songming County",
    ),
    ("湾沚区9个项目在安徽新芜经济开发区开工。截至当天，全区86个在建项目全部复工。", "86", "湾沚区"),
]
_FAR = [
    (
        "Changzhou High-tech Zone introduced projects at Wujin Robot Industrial Park. "
        + "Changzhou High-tech Zone serves enterprises well and promotes industry and investment. " * 5
        + "The park has settled 31 enterprises.",
        "31",
        "Wujin Robot Industrial Park",
    ),
]
_CHINESE = [
    (
        "荆州经济技术开发区位于荆州市。滩桥化工产业园是园中园，有企业入驻滩桥化工产业园。2020年，化工园签约项目16个。",
        "16",
        "滩桥化工产业园",
    ),
    (
        "肇庆高新区加快建设，金利五金产业园落户肇庆高新区。肇庆高新区管委会表示，截至5月底，产业园在建项目23个。",
        "23",
        "金利五金产业园",
    ),
    (
        "沭阳县加快发展。沭阳经济技术开发区招商引资。一季度，该县完成工业投资47亿元，开发区新开工项目21个。",
        "21",
        "沭阳经济技术开发区",
    ),
    (
        "赣州综合保税区位于赣州经济技术开发区。一季度，综保区内企业增至134家，经开区引进项目37个。",
        "37",
        "赣州经济技术开发区",
    ),
]


@pytest.mark.parametrize(("text", "value", "zone"), [*_ENGLISH, *_PLACES, *_FAR, *_CHINESE])
def test_a_short_word_means_the_zone_of_its_kind_and_words(text: str, value: str, zone: str) -> None:
    assert owners(text)[value] == zone


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("the chemical park and this zone", "en", ["park", "zone"]),
        ("the enterprises in the high-tech zone", "en", ["high tech zone"]),
        ("the city's exports; a new park; 15 parks", "en", ["city"]),
        ("the area of the park is 5 square kilometers", "en", ["park"]),
        ("the park area was 5 square kilometers", "en", []),
        ("截至5月底，产业园在建项目", "zh", ["产业园"]),
        ("该县与国家级开发区", "zh", ["该县"]),
        ("各县（市、区）、开发区", "zh", []),
    ],
)
def test_short_words_are_read_with_their_kind(text: str, language: str, kinds: list[str]) -> None:
    assert [word.kind for word in references_in(text, 0, language, ())] == kinds


def test_a_zone_of_a_later_clause_has_only_the_figures_of_that_clause() -> None:
    told = owners(
        "In 2020 the Horgos Economic Development Zone introduced 88 projects; fixed asset investment grew by 17.3 percent, "
        "and the trade of Horgos Comprehensive Bonded Zone reached 12.6 billion yuan."
    )
    assert told["17.3"] == "Horgos Economic Development Zone"
    assert told["12600000000"] == "Horgos Comprehensive Bonded Zone"


def test_all_of_a_district_is_that_which_opens_the_statement_and_not_the_zone_in_it() -> None:
    told = owners("常州高新区加快建设。河口区规上企业136家，全区签约项目29个。", title="常州高新区")
    assert told["29"] == told["136"]
    told = owners("常州经开区在常州高新区举行仪式，全区36个项目同时开工。", title="常州经开区36个项目开工")
    assert told["36"] == "常州经开区"


def test_a_zone_in_which_a_meeting_is_held_has_none_of_its_figures() -> None:
    told = owners(
        "At a meeting in the Changzhou High-tech Zone on Monday, 10 projects were signed at Wuhu Machinery Industrial Park. "
        "Wuhu Machinery Industrial Park is new."
    )
    assert told["10"] == "Wuhu Machinery Industrial Park"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("常州高新区、芜湖经开区举行招商大会，集中签约项目38个。", "38"),
        ("常州高新区携手芜湖经开区开工项目29个。", "29"),
        ("Changzhou High-tech Zone and the nearby Wuhu ETDZ recorded 614 new projects last year.", "614"),
    ],
)
def test_what_two_zones_do_together_is_told_of_the_first(text: str, value: str) -> None:
    figures = [f for f in extract_document(document(text)).facts if f.table == "indicators"]
    figure = the_figure(figures, value)
    assert (figure.value("zone_id"), figure.value("attribution")) == (CHANGZHOU, "joint")


def test_a_zone_where_projects_settle_is_not_what_the_next_sentence_is_about() -> None:
    told = owners("常州高新区引进项目。一家企业落户芜湖经开区。今年拟投项目15个。", title="常州高新区")
    assert told["15"] == "常州高新区"


def test_who_built_a_park_does_not_own_its_figures() -> None:
    told = owners(
        "Firms like Wuhu Robot Industrial Park. The park, run by the Changzhou High-tech Zone, has 31 enterprises."
    )
    assert told["31"] == "Wuhu Robot Industrial Park"


def test_what_another_zone_lies_beside_does_not_own_its_figures() -> None:
    text = "常州高新区加快建设，常州木材工业园区开工。木材园区依托高新区，现有企业36家。"
    assert owners(text)["36"] == "常州木材工业园区"


@pytest.mark.parametrize(
    ("text", "event", "zone"),
    [
        (
            "Jurong Economic Development Zone has two parks. Jurong Optoelectronic Industrial Park opened to firms. On May 10, "
            "the optoelectronic park was awarded the title of a provincial demonstration base.",
            "recognition",
            "Jurong Optoelectronic Industrial Park",
        ),
        (
            "Wuhu Electronics Industrial Park, which belongs to Wuhu Economic and Technological Development Zone, was "
            "officially founded on March 2, 2021.",
            "zone_designation",
            "Wuhu Electronics Industrial Park",
        ),
        (
            "芜湖经济技术开发区加快发展，芜湖机器人产业园落户企业多。2021年3月2日，产业园获批国家级示范基地。",
            "recognition",
            "芜湖机器人产业园",
        ),
    ],
)
def test_what_happens_to_a_zone_is_told_of_the_zone_that_a_short_word_means(text: str, event: str, zone: str) -> None:
    found = extract_document(document(text)).facts
    names = {fact.key: fact.value("name") for fact in found if fact.table == "zones"}
    told = [f for f in found if f.table == "events" and f.value("event_type") == event]
    assert [names.get(f.value("zone_id") or "") for f in told] == [zone]


def test_a_zone_from_which_statistics_come_owns_the_figures_behind_them() -> None:
    about = "Wuxi New District is a zone in Jiangsu. "
    told = owners(about + "Data from Suzhou Industrial Park showed that 23 projects were signed in 2020.")
    assert told == {"23": "Suzhou Industrial Park"}
    told = owners("Suzhou Industrial Park grew. Firms from Wuxi New District signed 23 projects in 2020.")
    assert told == {"23": "Suzhou Industrial Park"}
