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
