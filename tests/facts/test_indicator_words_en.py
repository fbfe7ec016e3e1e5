"""English wording around figures: the sentence's own verb, whose money is told behind a list, what is counted and what only compares."""

import pytest

from tests.facts.figures import document, facts, the_figure, told
from zoneledger.extract import extract_document

ZONE = "Changzhou High-tech Zone"

STAGES = [
    # text, value, indicator
    (f"9 projects were signed in {ZONE} on June 8. Among them, three projects, namely a resin plant, a glue plant and a film plant, have been started.", "3", "projects_started"),
    (f"On June 8, the first batch of 8 key projects in {ZONE} in 2021 began to resume work, with a total investment of 1.8 billion yuan.", "8", "projects_resumed"),
    (f"From January to May, 17.6 billion yuan was invested for 104 key projects in {ZONE}.", "104", "projects_under_construction"),
    (f"In 2020, 98 agreements amounting to 16.4 billion yuan were signed in {ZONE}.", "98", "projects_signed"),
    (f"In 2020, 98 agreements were signed in {ZONE} at three promotion activities. By the end of May, 84 of them had been started.", "84", "projects_started"),
    (f"In 2020, 41 projects were signed in {ZONE}. 17 ones worth 27 billion yuan were signed in Shanghai.", "17", "projects_signed"),
    (f"{ZONE} has a population of 1.6 million.", "1600000", "population"),
    (f"Among 13 overseas enterprises in {ZONE}, seven make chips.", "13", "enterprises"),
    (f"Last year, {ZONE} introduced 64 million US dollars.", "64000000", "foreign_capital"),
    (f"In 2020, {ZONE} had 282 billion yuan in GDP and 18.8 billion yuan in the local level of general public budget income.", "18800000000", "fiscal_revenue"),
    (f"The revenues of the six parks of {ZONE}, together with those of its port and its bonded warehouse, reached 653 billion yuan in 2020.", "653000000000", "revenue"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), STAGES)
def test_the_words_of_its_own_sentence_say_what_a_figure_is(text: str, value: str, indicator: str) -> None:
    assert the_figure(facts(text), value).value("indicator") == indicator


def test_a_year_beside_the_projects_does_not_date_what_is_done_on_a_day() -> None:
    found = facts(f"On June 8, the first batch of 8 key projects in {ZONE} in 2021 began to resume work.")
    assert told(the_figure(found, "8"), "period_start", "period_end") == ("2021-06-08", "2021-06-08")


COMPARED = [
    f"From January to May, the output value of {ZONE} reached 5.6 billion yuan, the same as the total value in 2018.",
    f"The output value of {ZONE} reached 5.6 billion yuan in the first five months, more than the whole of 2018.",
]


@pytest.mark.parametrize("text", COMPARED)
def test_the_year_of_another_figure_is_no_period(text: str) -> None:
    assert told(the_figure(facts(text), "5600000000"), "period_start", "period_end") == ("2021-01-01", "2021-05-31")


def test_a_figure_compared_with_sets_no_time_for_the_next_sentence() -> None:
    found = facts(
        f"Between January and May, {ZONE} had an output of 22.2 billion yuan, close to the 23.5 billion yuan for the whole "
        "of last year. The estimated output value was 32.9 percent higher."
    )
    rate = the_figure(found, "32.9")
    assert told(rate, "period_start", "period_end", "modality") == ("2021-01-01", "2021-05-31", "actual")


LISTS = [
    f"The new projects of {ZONE} include Hengda Auto Parts Park, Kemei Ceramics Base and Jinsheng Furniture Plant, with a total investment of 1.22 billion yuan and an annual planned investment of 620 million yuan.",
    f"On June 8, the Hengda auto parts project, the Kemei ceramics project and the Jinsheng furniture project started construction in {ZONE}, with a total investment of 1.22 billion yuan.",
    f"The projects of {ZONE} include the Hengda auto parts project, the Kemei ceramics project and the Jinsheng furniture project, which have a combined investment of 1.22 billion yuan.",
    "常州高新区新建项目包括恒达汽车零部件产业园、科美陶瓷生产基地和金盛智能家居项目，总投资12.2亿元。",
]  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
def test_the_total_behind_a_list_of_projects_is_that_of_the_group(text: str) -> None:
    found = extract_document(document(text)).facts
    figures = [fact for fact in found if fact.table == "indicators"]
    assert the_figure(figures, "1220000000").value("indicator") == "investment_total"
    assert not any(fact.value("investment") for fact in found if fact.table == "projects")


def test_a_growth_behind_a_share_or_a_count_is_that_of_the_amount() -> None:
    found = facts(
        f"In 2020, the value added of {ZONE} was 167 billion yuan, accounting for 48 percent of the total of the city, with an "
        "increase of 12.8 percent. In 2020, 17.6 billion yuan was invested in 104 key projects, an increase of 16 percent."
    )
    assert the_figure(found, "167000000000").value("yoy_percent") == "12.8"
    assert the_figure(found, "17600000000").value("yoy_percent") == "16"
    assert the_figure(found, "104").value("yoy_percent") is None


def test_a_dateline_is_not_the_day_of_what_is_told() -> None:
    found = facts(f"CHANGZHOU, June 9 -- {ZONE} held a groundbreaking ceremony for 23 projects on June 8.")
    assert told(the_figure(found, "23"), "period_start") == ("2021-06-08",)
