"""Figures of an occasion: what several stages share, what earlier rounds did, whose money stands behind whose count."""

import pytest

from tests.facts.figures import CHANGZHOU, facts, the_figure, told

ZONE = "Changzhou High-tech Zone"

MIXED = [
    (f"On June 8, 34 projects were signed or started in {ZONE}.", "34"),
    ("6月8日，常州高新区总投资52亿元的28个项目集中签约开工。", "28"),
    ("6月8日，常州高新区举行活动，此次集中开（竣）工项目共27个。", "27"),
]


@pytest.mark.parametrize(("text", "value"), MIXED)
def test_a_count_over_several_stages_is_of_none(text: str, value: str) -> None:
    figure = the_figure(facts(text), value)
    assert told(figure, "indicator", "period_start", "period_end") == ("other", "2021-06-08", "2021-06-08")


STAGES = [
    (f"{ZONE} pushed on with centralized construction of 12 projects on June 8.", "12", "projects_started"),
    (f"From January to May, the 46 key projects of {ZONE} completed 7.1 billion yuan of investment.", "46", "projects_under_construction"),
    (f"On June 8, 208 key projects of the second quarter in Changzhou city, Jiangsu province were started in {ZONE}.", "208", "projects_started"),
    ("今年以来，常州高新区已建成投产项目14个。", "14", "projects_in_operation"),
    ("6月8日，常州高新区集中开工重大项目17只。", "17", "projects_started"),
    ("今年常州高新区累计入驻企业46家。", "46", "enterprises_introduced"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), STAGES)
def test_stages_told_in_other_ways(text: str, value: str, indicator: str) -> None:
    assert the_figure(facts(text), value).value("indicator") == indicator


EARLIER = [
    (f"On June 8, {ZONE} held a start ceremony for 25 projects. In the first three phases the zone signed 41 projects.", "41"),
    ("6月8日，常州高新区25个项目集中开工。此前，全区已集中开工项目41个。", "41"),
    ("6月8日，常州高新区25个项目集中开工。前三批共签约项目41个。", "41"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), EARLIER)
def test_the_rounds_before_have_no_time_of_their_own(text: str, value: str) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (None, None)


def test_a_round_of_a_quarter_is_dated_by_its_day() -> None:
    found = facts(
        f"On the morning of April 9, key projects of the first quarter were started in {ZONE}. A total of 31 projects broke ground."
    )
    assert told(the_figure(found, "31"), "period_start", "period_end") == ("2021-04-09", "2021-04-09")


def test_the_signed_projects_of_a_meeting_are_sorted_after_a_look_at_years() -> None:
    found = facts(
        "6月8日，常州高新区举行签约仪式，集中签约项目36个。\n\n2015年-2020年，全区累计实现地区生产总值873亿元。\n\n签约项目中，外资项目15个。"
    )
    assert told(the_figure(found, "15"), "indicator", "period_start") == ("projects_signed", "2021-06-08")


def test_firms_that_are_there_stand_on_the_day_of_the_report() -> None:
    found = facts(
        f"In 2010, {ZONE} was upgraded. The zone covers 60 square kilometers. 380 enterprises have entered the zone."
    )
    assert told(the_figure(found, "380"), "period_start", "period_end") == ("2021-06-15", "2021-06-15")


def test_the_money_behind_a_count_has_the_zone_of_the_count() -> None:
    found = facts(
        "6月8日，盐城市集中开工60个项目。其中，东台市24个、170亿元；常州高新区11个、109亿元；建湖县10个、98亿元。"
    )
    assert the_figure(found, "10900000000").value("zone_id") == CHANGZHOU


def test_the_county_is_the_one_just_named() -> None:
    found = facts(
        "On June 8, Yancheng held a ceremony for 60 projects. On the same day, Jianhu County started 15 projects. "
        "The county also held a signing ceremony, at which 18 projects were concluded."
    )
    assert the_figure(found, "15").value("zone_id") == the_figure(found, "18").value("zone_id")


TOLD_ELSEWHERE = [
    ("6月8日，常州高新区13个总投资62亿元的项目正式开工。", "13", "projects_started"),
    ("今年1-5月，常州高新区新签约甲乙新材料、华天电子等工业项目8个。", "8", "projects_signed"),
    ("2020年，常州高新区8个省级项目、19个市级项目、26个技改项目全部开工。", "8", "projects_started"),
    ("今年1-5月，常州高新区签约项目共94个。", "94", "projects_signed"),
    ("今年1-5月，常州高新区20个储备项目提前开工。", "20", "projects_started"),
    ("目前，常州高新区11家企业完成注册。", "11", "enterprises_introduced"),
    ("2020年，常州高新区工业经济平稳运行，单体平均投资8亿元。", "800000000", "other"),
    (f"From January to May, the tax per mu of {ZONE} was 186,000 yuan.", "186000", "other"),
    (f"From January to May, 8 projects of over 1 billion yuan (including one of 5 billion yuan) were signed in {ZONE}.", "8", "projects_signed"),
    (f"On June 8, {ZONE} started 16 projects and five with an investment of 650 million yuan were completed.", "650000000", "investment_total"),
    (f"So far, 17 new projects including a ring road (its test section), a crane works and so on have started construction in {ZONE}.", "17", "projects_started"),
    (f"By the end of June 2020, 220 projects of {ZONE} have completed an investment of 56.4 billion yuan.", "220", "projects_under_construction"),
    (f"To date, six projects have been completed in {ZONE}.", "6", "projects_completed"),
    (f"{ZONE} strives to rank among the first 100 of the national zones by 2025.", "100", "rank"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), TOLD_ELSEWHERE)
def test_what_is_told_around_a_number(text: str, value: str, indicator: str) -> None:
    assert the_figure(facts(text), value).value("indicator") == indicator


def test_what_a_group_will_bring_belongs_to_the_zone() -> None:
    found = facts("6月8日，常州高新区集中签约16个项目。这些项目建成达产后，预计总产值72亿元，新增就业岗位2000个。")
    assert told(the_figure(found, "7200000000"), "indicator", "modality", "period_start") == (
        "output_value",
        "planned",
        None,
    )
    assert the_figure(found, "2000").value("indicator") == "jobs"


def test_the_size_of_the_projects_is_no_sum() -> None:
    found = facts(
        f"On June 8, 170 projects with a total investment of more than 100 million yuan were started in {ZONE}."
    )
    assert [figure.value("value") for figure in found] == ["170"]


def test_by_how_many_more_is_no_count() -> None:
    found = facts(f"In 2020, there were 128 new projects compared with the same period last year in {ZONE}.")
    assert not [figure for figure in found if figure.value("indicator") != "other"]


def test_an_area_converted_in_brackets_is_one_figure() -> None:
    found = facts(f"{ZONE} covers 484 mu (about 322,667 square meters).")
    assert [figure.value("indicator") for figure in found] == ["land_area"]


def test_years_told_right_behind_their_levels() -> None:
    found = facts(f"The output value of {ZONE} rose from 4.1 billion yuan in 2018 to 9.3 billion yuan in 2020.")
    assert told(the_figure(found, "9300000000"), "period_start", "period_end") == ("2020-01-01", "2020-12-31")
    assert told(the_figure(found, "4100000000"), "period_start", "period_end") == ("2018-01-01", "2018-12-31")


def test_what_is_done_of_a_plan_is_no_plan() -> None:
    found = facts("今年，常州高新区计划开工项目255个，目前实际已开工206个。")
    assert told(the_figure(found, "255"), "indicator", "modality") == ("projects_started", "planned")
    assert told(the_figure(found, "206"), "indicator", "modality") == ("projects_started", "actual")


def test_a_mixed_count_told_again_has_the_day_of_its_occasion() -> None:
    found = facts(
        "6月8日，常州高新区举行项目活动。据介绍，此次集中开竣工项目共28个。这28个项目总投资52亿元。",
        title="常州高新区28个项目集中开竣工",
    )
    assert {told(f, "indicator", "period_start") for f in found if f.value("value") == "28"} == {
        ("other", "2021-06-08")
    }
