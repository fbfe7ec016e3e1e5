"""Over which time a figure runs: occasions told loosely, what stands to date, goals, the matching time a year before."""

import pytest

from tests.facts.figures import facts, the_figure, told

ZONE = "Changzhou High-tech Zone"

TIMES = [
    # text, value, start, end; published on 2021-06-15
    (f"Recently, the second-quarter centralized commencement of key projects was held in {ZONE}. A total of 24 projects started.", "24", "2021-05-17", "2021-06-15"),
    (f"On June 3, at the commencement ceremony of major projects of the province in the first half of the year, 20 projects in {ZONE} were started.", "20", "2021-06-03", "2021-06-03"),
    (f"This year, {ZONE} rolled out 61 projects with a total investment of 37 billion yuan.", "37000000000", "2021-01-01", "2021-06-15"),
    (f"This year, 61 projects are under construction in {ZONE}.", "61", "2021-01-01", "2021-12-31"),
    (f"{ZONE} hopes to see 80 enterprises and an industrial output of 50 billion yuan in 2025.", "80", "2025-01-01", "2025-12-31"),
    (f"{ZONE} grows. 200 million yuan has been spent on roads so far.", "200000000", "2021-06-15", "2021-06-15"),
    (f"Through April, {ZONE} introduced 31 projects.", "31", "2021-01-01", "2021-04-30"),
    (f"This year {ZONE} will start 120 projects; in the same period of last year, only 95 projects were started.", "95", "2020-01-01", "2020-12-31"),
    (f"From January to April, 42 projects were introduced in {ZONE}. It will invest 10.8 billion yuan in 10 estates.", "10800000000", None, None),
    (f"Exports of {ZONE} climbed to 720 million dollars in 2020 from 510 million dollars in 2019. The zone introduced 14 projects.", "14", "2020-01-01", "2020-12-31"),
    (f"In {ZONE}, 23 of the 30 projects listed for this year are already being built.", "23", "2021-06-15", "2021-06-15"),
    (f"The output of {ZONE} totaled 21.6 billion yuan from January to May, 46.9 percent of the yearly goal of 46 billion yuan.", "46000000000", "2021-01-01", "2021-12-31"),
    ("1—3月，常州高新区实现工业总产值17.8亿元，完成年任务75亿元的23.7%。", "7500000000", "2021-01-01", "2021-12-31"),
    ("常州高新区在建亿元以上项目67个。", "67", "2021-06-15", "2021-06-15"),
    ("常州高新区企业从2014年的26家增加到如今的1780家，注册资本达到620亿元。", "62000000000", "2021-06-15", "2021-06-15"),
    ("截至目前，常州高新区落户企业102家；已投产项目30个；意向项目20个。", "30", "2021-06-15", "2021-06-15"),
    ("常州高新区今年将新开工项目120个；去年同期，全区开工项目只有95个。", "95", "2020-01-01", "2020-12-31"),
    ("1—3月份，常州高新区新开工项目49个，2021年计划完成投资46.3亿元；其中10亿元以上项目7个。", "7", "2021-01-01", "2021-03-31"),
    ("1—3月份，常州高新区新开工项目49个，总投资92.8亿元，2021年计划完成投资46.3亿元。", "4630000000", "2021-01-01", "2021-12-31"),
    ("到2025年，常州高新区建成区面积达到45平方公里。", "45000000", "2025-01-01", "2025-12-31"),
    ("常州高新区产值预计全年突破400亿元；目前，在建重点项目37个。", "37", "2021-06-15", "2021-06-15"),
    ("常州高新区重点项目24个，止5月底完成投资8.1亿元。", "810000000", "2021-01-01", "2021-05-31"),
    ("今年1—5月，常州高新区新认定高新技术企业63家。", "63", "2021-01-01", "2021-05-31"),
    ("常州高新区自批准设立以来，累计合同外资62亿美元。", "6200000000", "2021-06-15", "2021-06-15"),
    ("常州高新区现已入驻企业11户，3个项目已经建成投产。", "3", "2021-06-15", "2021-06-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), TIMES)
def test_a_figure_has_the_time_that_is_meant(text: str, value: str, start: str | None, end: str | None) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (start, end)


GOALS = [
    "今年，常州高新区计划铺排重点项目88个，完成投资150亿元以上。",
    "常州高新区今年将新开工项目120个，完成固定资产投资150亿元。",
    "1—3月份，常州高新区新开工项目49个，全年计划完成投资150亿元。",
]


@pytest.mark.parametrize("text", GOALS)
def test_what_goes_on_a_plan_is_planned(text: str) -> None:
    assert told(the_figure(facts(text), "15000000000"), "modality") == ("planned",)


def test_what_is_soon_to_start_is_planned() -> None:
    found = facts("常州高新区加快发展。\n\n今年以来，全区有22个项目竣工，另有17个项目即将开工。")
    assert told(the_figure(found, "17"), "modality") == ("planned",)


def test_what_is_done_by_now_ends_a_plan() -> None:
    found = facts("今年，常州高新区计划实施重点项目88个，目前已完成投资150亿元。")
    assert told(the_figure(found, "15000000000"), "modality") == ("actual",)


@pytest.mark.parametrize(
    ("text", "published", "value", "period"),
    [
        (
            "6月13日，常州高新区集中签约仪式举行。三季度，常州高新区共签下项目15个。",
            "2021-09-28",
            "15",
            ("2021-07-01", "2021-09-30"),
        ),
        (
            "3月5日，常州高新区机器人产业园揭牌。仪式现场，8个项目集中签约。",
            "2021-03-07",
            "8",
            ("2021-03-05", "2021-03-05"),
        ),
        (
            "常州高新区2013年1月升级为国家级开发区，目前签约项目98个。",
            "2021-06-13",
            "98",
            ("2021-06-13", "2021-06-13"),
        ),
        (
            "常州高新区科锐装备园一期今年上半年将竣工，全年计划实施重点项目48个。",
            "2021-03-29",
            "48",
            ("2021-01-01", "2021-12-31"),
        ),
        (
            "自2007年开园以来，常州高新区已集聚500余家企业。",
            "2021-12-03",
            "500",
            ("2021-12-03", "2021-12-03"),
        ),
    ],
)
def test_what_is_now_or_of_the_whole_year_does_not_take_the_date_of_another_clause(
    text: str, published: str, value: str, period: tuple[str, str]
) -> None:
    figure = the_figure(facts(text, published), value)
    assert told(figure, "period_start", "period_end") == period


PLANS_OF_GROUPS = [  # the plan is one of the things told of a group, and ends with its amount
    ("1-6月份，常州高新区新材料项目12个，总投资338亿元，年内计划完成投资71.3亿元，开复工项目9个。", "9", "actual"),
    ("常州高新区2022年计划完成投资71.3亿元，开工项目9个。", "9", "planned"),
    ("常州高新区2022年计划完成投资71.3亿元。", "7130000000", "planned"),
]


@pytest.mark.parametrize(("text", "value", "modality"), PLANS_OF_GROUPS)
def test_a_plan_ends_with_its_amount_where_it_is_told_of_a_group(text: str, value: str, modality: str) -> None:
    assert the_figure(facts(text, "2022-07-20"), value).value("modality") == modality
