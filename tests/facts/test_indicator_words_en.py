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


KINDS = [
    f"On June 8, {ZONE} organized 9 projects such as a brake disc plant to participate in the concentrated start activities.|9|projects_started",
    f"On June 8, {ZONE} signed the Ruibang bearing project, the Dongsen cabinet project, a spinning mill of a firm from Shanghai and other 7 projects.|7|projects_signed",
    f"Next year, {ZONE} plans to generate 18 industrial projects.|18|projects_planned",
    f"{ZONE} is to house 60 companies by 2025. To date, 26 have moved in.|26|enterprises",
    f"Last year, {ZONE} recruited 12,600 college graduates.|12600|talents",
    f"From January to May, 83 projects were put into storage in {ZONE}, an increase of 19 over the same period of last year.|19|other",
    f"Since January, 27 items of difficulties have been settled in {ZONE}.|27|other",
    f"{ZONE} has completed 640,000 square meters of standard factories.|640000|floor_area",
    f"In 2025, the industrial output value of the Starting Area of {ZONE} strives for more than 50 billion yuan.|50000000000|industrial_output_value",
    f"An investment of 6.1 billion yuan is expected to be made in {ZONE} by the end of this year.|6100000000|investment_completed",
    f"From January to May, 15 enterprises entered the scale in {ZONE} and 23 were newly identified as high-tech enterprises.|23|high_tech_enterprises",
    f"From January to May, 15 enterprises entered the scale in {ZONE} and 23 were newly identified as high-tech enterprises.|15|enterprises_introduced",
]  # fmt: skip


@pytest.mark.parametrize("case", KINDS)
def test_what_is_counted_or_measured(case: str) -> None:
    text, value, indicator = case.split("|")
    assert the_figure(facts(text), value).value("indicator") == indicator


def test_deals_told_with_one_noun_are_all_deals() -> None:
    found = facts(f"On June 8, {ZONE} and Wuhu Economic Development Zone signed 13 and 14 deals respectively.")
    assert [the_figure(found, value).value("indicator") for value in ("13", "14")] == ["projects_signed"] * 2


TIMES = [
    # text, value, period_start, period_end
    ("Construction of 129 projects with a total investment of 34 billion yuan (about 4.9 billion U.S. dollars) started on June 8 in "
     f"{ZONE}.", "129", "2021-06-08", "2021-06-08"),
    (f"Since the first round in July 2020, {ZONE} has taken part in the rounds with a total of 97 projects.", "97", "2020-07-01", "2021-06-15"),
    (f"Since this year, {ZONE} has kept at its projects.\nLooking at the whole park, 58 projects are under construction.", "58", "2021-06-15", "2021-06-15"),
    (f"From January to May this year,\nA total of 52 projects were introduced in {ZONE},\nAmong them, 7 projects of over 1 billion yuan.", "52", "2021-01-01", "2021-05-31"),
    (f"From January to May this year,\nA total of 52 projects were introduced in {ZONE},\nAmong them, 7 projects of over 1 billion yuan.", "7", "2021-01-01", "2021-05-31"),
    ("今年1至5月，\n常州高新区引进项目52个，\n总投资306亿元。", "52", "2021-01-01", "2021-05-31"),
    (f"{ZONE} signed 14 projects at a conference on June 8.\n\nFive of them are foreign-funded, with a total of $410 million.", "410000000", "2021-06-08", "2021-06-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), TIMES)
def test_the_time_of_a_figure(text: str, value: str, start: str, end: str) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (start, end)


def test_what_is_being_done_is_no_plan() -> None:
    found = facts(
        f"In {ZONE}, 22 new projects will be put into operation by December and 31 projects are being negotiated."
    )
    assert told(the_figure(found, "31"), "indicator", "modality") == ("projects_reserved", "actual")


NOTHING = [
    (f"{ZONE} ranked 24th in the assessment, up 7 places.", "7"),
    (f"Factors of production are in the first place in {ZONE}.", "1"),
    (f'The "Ten Measures for Stabilizing Foreign Investment" of {ZONE} were issued in May.', "10"),
]


@pytest.mark.parametrize(("text", "value"), NOTHING)
def test_what_is_no_figure(text: str, value: str) -> None:
    assert not [fact for fact in facts(text) if fact.value("value") == value]


def test_the_site_of_a_ceremony_owns_no_projects() -> None:
    found = facts(
        "On June 8, Danyang City held a concentrated start ceremony. In the site of Danyang Economic Development Zone, excavators "
        "lined up. Among the projects started, 5 projects are industrial.",
        title="Danyang City starts 9 projects",
    )
    assert the_figure(found, "5").value("zone_id") == "adm-321181"
