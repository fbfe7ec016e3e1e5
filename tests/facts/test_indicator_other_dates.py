"""Dates of a sentence that are of something else than a figure, and figures that take the time of what is told around them."""

import pytest

from tests.facts.figures import facts, the_figure, told

ZONE = "Changzhou High-tech Zone"
YEAR, HALF, TODAY = ("2020-01-01", "2020-12-31"), ("2021-01-01", "2021-06-30"), ("2021-09-15", "2021-09-15")

OTHERS = [
    # text, value, period; published on 2021-09-15
    # a month in which something else happened
    ("常州高新区厂房已封顶，7月交付使用，已有9家企业签订入园协议。", "9", TODAY),
    ("常州高新区于2002年5月启动建设，下辖1个街道，总人口8.5万人。", "85000", TODAY),
    ("7月，常州高新区赴深圳招商，现场签约9个项目。", "9", ("2021-07-01", "2021-07-31")),
    (f"In July, {ZONE} introduced 13 projects.", "13", ("2021-07-01", "2021-07-31")),
    (f"At the trade fair last month, {ZONE} signed 21 projects.", "21", ("2021-08-01", "2021-08-31")),
    # the days of several occasions
    ("今年以来，常州高新区招商有成。\n\n常州高新区分别于2月28日、6月6日、8月8日实施3期攻坚，推动101个项目开工建设。", "101", ("2021-01-01", "2021-09-15")),
    # the date of an example
    (f"From January to June, {ZONE} completed an investment of 12 billion yuan. 17 projects have gone into production, among them the Hill mill, which opened last month.", "17", HALF),
    # the level left behind
    ("常州高新区规上工业企业由2016年的39家增至117家。", "117", TODAY),
    # when a park began
    (f"{ZONE}, begun in 2011 as a joint undertaking, has settled 85 projects.", "85", TODAY),
    # a plan or a task of the whole year
    ("上半年，常州高新区排定全年项目投资计划，主导产业规上企业总产值264.7亿元。", "26470000000", HALF),
    ("上半年，常州高新区到位资金14.9亿元，完成全年43亿元目标任务的34.8%。", "4300000000", ("2021-01-01", "2021-12-31")),
    # what stands on the day up to which it is told
    ("截至7月底，常州高新区重点项目已开工41个，另有12个项目在建。", "12", ("2021-07-31", "2021-07-31")),
    # what goes on the report of a year or some months
    ("2020年，常州高新区实现工业总产值20.6亿元；产值3000万元以上的企业14家。", "14", YEAR),
    ("上半年，常州高新区完成工业总产值517亿元，规上企业达到192户。", "192", ("2021-06-30", "2021-06-30")),
    ("上半年，常州高新区完成工业总产值517亿元，目前规上企业达到192户。", "192", TODAY),
    # a rank is no stock of today
    (f"From January to June, the exports of {ZONE} rose 12 percent to 3 billion dollars. Its growth ranked second in the province.", "2", HALF),
    # a stock in all behind what came in a time
    (f"92 high-tech enterprises passed the review in {ZONE} this year, making a total of 315.", "315", ("2021-12-31", "2021-12-31")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "period"), OTHERS)
def test_a_date_of_something_else_tells_no_period(text: str, value: str, period: tuple[str | None, ...]) -> None:
    figure = the_figure(facts(text, "2021-09-15"), value)
    assert told(figure, "period_start", "period_end") == period


INSPECTION = """5月11日至12日，常州高新区对全区341个重点项目的进展情况开展实地督查。

各园区按开工率排名如下：
科技园41个项目，开工39个，开工率95.1%；
软件园34个项目，开工32个，开工率94.1%。"""


@pytest.mark.parametrize(
    ("value", "indicator"), [("41", "projects_planned"), ("39", "projects_started"), ("95.1", "other")]
)
def test_what_is_told_of_projects_inspected_stands_on_the_last_day(value: str, indicator: str) -> None:
    figure = the_figure(facts(INSPECTION, "2021-05-15"), value)
    assert told(figure, "indicator", "period_start", "period_end") == (indicator, "2021-05-12", "2021-05-12")
