"""Figures that share a sentence: whose date a date is, verbs told once for several measures, firms that did something else than come."""

import pytest

from tests.facts.figures import facts, the_figure, told

ZONE = "Changzhou High-tech Zone"

PERIODS = [
    # text, value, period_start, period_end
    (f"More than 120 companies are at home in {ZONE}, and their output reached 19.8 billion yuan in the first quarter.", "120", "2021-06-15", "2021-06-15"),
    (f"On June 8, 24 projects broke ground in {ZONE}. They cost 23 billion yuan, and 4 billion yuan is to be invested this year.", "23000000000", "2021-06-08", "2021-06-08"),
    (f"At last year's fair {ZONE} signed 27 projects.", "27", "2020-01-01", "2020-12-31"),
    ("在去年的推介会上，常州高新区签约项目27个。", "27", "2020-01-01", "2020-12-31"),
    (f"{ZONE} put up 21,000 square meters of workshops last year, and 31 companies have moved in so far.", "31", "2021-06-15", "2021-06-15"),
    (f"In the next five years, {ZONE} will have an industrial output of 30 billion yuan.", "30000000000", None, None),
    ("常州高新区自成立以来，已引进项目240个。", "240", "2021-06-15", "2021-06-15"),
    (f"Since its establishment, {ZONE} has introduced 240 projects.", "240", "2021-06-15", "2021-06-15"),
    (f"Set up in 1992, {ZONE} had 412 industrial enterprises at the end of May.", "412", "2021-05-31", "2021-05-31"),
    (f"{ZONE} rolled out 58 projects this time.", "58", "2021-06-15", "2021-06-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), PERIODS)
def test_a_date_is_that_of_its_own_figure(text: str, value: str, start: str | None, end: str | None) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (start, end)


ELLIPTIC = [
    (f"In the first quarter, imports of {ZONE} rose 12 percent to 2.5 billion yuan and exports, 6 percent to 2.4 billion yuan.", "2400000000", "exports", "6"),
    (f"In the first quarter, fixed asset investment in {ZONE} rose 10 percent, and that in industry 17 percent.", "17", "growth_rate", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "yoy"), ELLIPTIC)
def test_a_verb_of_growth_holds_for_the_measures_behind_it(
    text: str, value: str, indicator: str, yoy: str | None
) -> None:
    assert told(the_figure(facts(text), value), "indicator", "yoy_percent") == (indicator, yoy)


KINDS = [
    (f"In 2020, 87 foreign-funded firms settled in {ZONE}, while 53 firms raised their capital.", "53", "other"),
    ("2020年，常州高新区有18家企业增资。", "18", "other"),
    (f"In 2020, 29 firms of {ZONE} were newly recognized as high-tech enterprises.", "29", "high_tech_enterprises"),
    ("6月8日，常州高新区举行推介会，与56家企业进行洽谈。", "56", "other"),
    (f"On June 8, a group of {ZONE} held talks with 56 enterprises.", "56", "other"),
    ("6月8日，常州高新区与客商洽谈，达成投资意向300亿元。", "30000000000", "investment_total"),
    (f"{ZONE} has opened or resumed 132 projects since January.", "132", "projects_started"),
    (f"This year {ZONE} arranged 210 key projects. In terms of targets, 60 projects are to be completed and put into production.", "60", "projects_completed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), KINDS)
def test_what_was_done_makes_the_kind(text: str, value: str, indicator: str) -> None:
    assert the_figure(facts(text), value).value("indicator") == indicator


WHOLES = [
    (f"By now 26 of the 35 projects signed at the spring fair have landed in {ZONE}.", "26", "projects_landed", "actual"),
    (f"By now 26 of the 35 projects signed at the spring fair have landed in {ZONE}.", "35", "projects_signed", "actual"),
    (f"Of the 96 major projects planned for 2021 in {ZONE}, 81 had been started by the end of May.", "81", "projects_started", "actual"),
    (f"{ZONE} held a ceremony on June 8 and signed 12 projects. They carry a price tag of 8.6 billion yuan.", "8600000000", "investment_signed", "actual"),
    ("今年，常州高新区预计新招引项目55个，目前已完成49个。", "49", "projects_introduced", "actual"),
    (f"There are 15 incubators and 41 expert workstations in {ZONE}.", "41", "other", "actual"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "modality"), WHOLES)
def test_what_is_told_of_a_part_or_of_their_money(text: str, value: str, indicator: str, modality: str) -> None:
    assert told(the_figure(facts(text), value), "indicator", "modality") == (indicator, modality)


MORE_PERIODS = [
    (f"{ZONE} has issued 14 policies this year.", "14", "2021-01-01", "2021-06-15"),
    (f"During the 13th Five-Year Plan period (2016-2020), {ZONE} introduced 172 projects.", "172", "2016-01-01", "2020-12-31"),
    (f"The first quarter of 2021 witnessed the signing of 41 projects in {ZONE}.", "41", "2021-01-01", "2021-03-31"),
    ("前5月，常州高新区财政收入在去年高基数的基础上保持增长，大口径财政收入完成4.1亿元。", "410000000", "2021-01-01", "2021-05-31"),
    ("1-5月，常州高新区实到外资1.6亿美元，总量全市第一。", "1", "2021-01-01", "2021-05-31"),
    (f"From January to May, {ZONE} took second place in the province.", "2", "2021-01-01", "2021-05-31"),
    (f"There are 15 incubators in {ZONE}.", "15", "2021-06-15", "2021-06-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), MORE_PERIODS)
def test_periods_of_years_so_far_of_plans_and_of_places(text: str, value: str, start: str, end: str) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (start, end)
