"""Figures as reports of zones and counties tell them: investments of a year's plan, goals that are yardsticks, kinds and thresholds."""

import pytest

from tests.facts.figures import facts, the_figure, told

ZONE = "Changzhou High-tech Zone"

KINDS = [
    # text, value, unit, indicator, modality, start; published on 2021-07-20
    (f"The 130 key projects of {ZONE} achieved an investment of 54.32 billion yuan from January to June, completing 66.2% of the annual plan.", "54320000000", "CNY", "investment_completed", "actual", "2021-01-01"),
    (f"From January to May, an investment of 8.5 billion yuan was made in the projects of {ZONE}.", "8500000000", "CNY", "investment_completed", "actual", "2021-01-01"),
    ("1—6月，常州高新区产业投资8.5亿元，占年度计划的52%。", "850000000", "CNY", "investment_completed", "actual", "2021-01-01"),
    (f"In {ZONE} projects have been completed, and new projects with a total investment of 21.6 billion yuan have been signed this year.", "21600000000", "CNY", "investment_signed", "actual", "2021-01-01"),
    ("1—6月，常州高新区新开工项目78个，完成年度目标任务132个的59.1%；其中，投资1亿元以上项目63个。", "63", "count", "projects_started", "actual", "2021-01-01"),
    ("1—6月，常州高新区抓招商取得成效。新签约432个项目中，产业集群项目337个。", "432", "count", "projects_signed", "actual", "2021-01-01"),
    (f"From January to May, the tax of {ZONE} grew 9 percent. A total of 23 projects were signed.", "23", "count", "projects_signed", "actual", "2021-01-01"),
    (f"{ZONE} grows. There are 29,163 companies registered in the zone.", "29163", "count", "enterprises", "actual", "2021-07-20"),
    (f"In the first half of the year, 122 projects of the four leading industries were under construction in {ZONE}.", "122", "count", "projects_under_construction", "actual", "2021-01-01"),
    (f"In the first half of the year, {ZONE} held 71 cultural, tourism and sports activities.", "71", "count", "events_held", "actual", "2021-01-01"),
    (f"Since this year, the leaders of {ZONE} have led the team out 46 times.", "46", "count", "events_held", "actual", "2021-01-01"),
    ("今年以来，常州高新区外出招商30次，其中主要领导带队的12次。", "12", "count", "events_held", "actual", "2021-01-01"),
    (f"In the first half of the year, the export trade of {ZONE} reached 7.9 billion yuan.", "7900000000", "CNY", "exports", "actual", "2021-01-01"),
    ("7月8日，常州高新区举行集中开工活动，共有98个项目集中开工，总投资120亿元，年预计投资25.8亿元。", "2580000000", "CNY", "investment_completed", "planned", "2021-01-01"),
    ("商务部公布2020年度全国经开区综合评价结果。\n\n常州高新区位列全国第三十八位。", "38", "other", "rank", "actual", "2020-01-01"),
    (f"In the first half of the year, exports of {ZONE} grew 9 percent.\n\nThe zone has issued 26 supporting policies.", "26", "count", "policies", "actual", None),
    ("今年前5个月，常州高新区累计新增储备项目1381个。", "1381", "count", "projects_reserved", "actual", "2021-01-01"),
    ("今年以来，常州高新区引进项目20个，形成电子信息、汽车制造2个千亿级产业集群。", "2", "count", "other", "actual", "2021-01-01"),
    (f"The share of high-tech industries in the output of {ZONE} increased from 33.1 percent in 2015 to 58.7 percent in 2020.", "33.1", "percent", "other", "actual", "2015-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit", "indicator", "modality", "start"), KINDS)
def test_a_report_tells_what_a_figure_measures(
    text: str, value: str, unit: str, indicator: str, modality: str, start: str | None
) -> None:
    figure = the_figure(facts(text, "2021-07-20"), value, unit)
    assert told(figure, "indicator", "modality", "period_start") == (indicator, modality, start)


NO_FIGURES = [
    ("上半年，常州高新区五大新兴产业引进项目28个。", "5"),
    ("常州高新区在建项目19个，其中1亿美元或7亿元人民币以上重大项目8个。", "100000000"),
]


@pytest.mark.parametrize(("text", "value"), NO_FIGURES)
def test_kinds_and_the_first_of_two_thresholds_are_no_figures(text: str, value: str) -> None:
    assert value not in [f.value("value") for f in facts(text, "2021-07-20")]
