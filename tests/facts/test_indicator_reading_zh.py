"""Chinese figures: what is counted and over which time, where a word beside the number decides."""

import pytest

from tests.facts.figures import facts, the_figure, told
from tests.facts.telling import events_like

ZONE = "常州高新区"

FIGURES = [
    # text (published on 2021-06-15), value, indicator, start, end, modality
    (f"1—4月，{ZONE}新登记市场主体4120户。", "4120", "enterprises_introduced", "2021-01-01", "2021-04-30", "actual"),
    (f"1—4月，{ZONE}新引进三类500强企业4家。", "4", "enterprises_introduced", "2021-01-01", "2021-04-30", "actual"),
    (f"1—4月，{ZONE}有规上企业243户，比上年末净增16户。", "16", "enterprises_introduced", "2021-01-01", "2021-04-30", "actual"),
    (f"1—4月，{ZONE}新签约项目19个，实际进资11.9亿元。", "1190000000", "investment_completed", "2021-01-01", "2021-04-30", "actual"),
    (f"今年以来，{ZONE}外出招商8次，洽谈项目15个，达成合作意向5个。", "15", "other", "2021-01-01", "2021-06-15", "actual"),
    (f"今年以来，{ZONE}先后8次赴苏沪招商，签订合作意向5个。", "5", "other", "2021-01-01", "2021-06-15", "actual"),
    (f"今年以来，{ZONE}先后8次赴苏沪招商，签订合作意向5个。", "8", "events_held", "2021-01-01", "2021-06-15", "actual"),
    (f"目前，{ZONE}在谈项目15个。", "15", "projects_reserved", "2021-06-15", "2021-06-15", "actual"),
    (f"今年以来，{ZONE}累计线上对接企业312家次。", "312", "other", "2021-01-01", "2021-06-15", "actual"),
    (f"{ZONE}将确保16个在建项目年底前完成投资8亿元。", "16", "projects_under_construction", "2021-06-15", "2021-06-15", "actual"),
    (f"{ZONE}将确保16个在建项目年底前完成投资8亿元。", "800000000", "investment_completed", "2021-01-01", "2021-12-31", "planned"),
    (f"到“十四五”末，{ZONE}工业总产值将达到300亿元。", "30000000000", "industrial_output_value", "2025-12-31", "2025-12-31", "planned"),
    (f"截至5月底，{ZONE}开复工项目达76个，占53.1%。", "53.1", "other", "2021-01-01", "2021-05-31", "actual"),
    (f"{ZONE}一季度到位资金11.3亿元，比上年同期增加2.6亿元。", "260000000", "other", "2021-01-01", "2021-03-31", "actual"),
    (f"{ZONE}在建项目17个，比上年同期增加5个。", "17", "projects_under_construction", "2021-06-15", "2021-06-15", "actual"),
    (f"2020年{ZONE}运行平稳。年末规上工业企业318家，净增15家。", "318", "enterprises", "2020-12-31", "2020-12-31", "actual"),
    (f"2020年{ZONE}运行平稳。年末规上工业企业318家，净增15家。", "15", "enterprises_introduced", "2020-01-01", "2020-12-31", "actual"),
    (f"去年秋季{ZONE}集中签约的11个项目中，8个已开工，累计到位资金5.3亿元。", "8", "projects_started", "2021-06-15", "2021-06-15", "actual"),
    (f"{ZONE}现有企业120家，其中规上服务业企业28家。", "28", "enterprises", "2021-06-15", "2021-06-15", "actual"),
    (f"2020年{ZONE}签约的218个项目，截至5月底，已有199个项目开工。", "199", "projects_started", "2021-01-01", "2021-05-31", "actual"),
    (f"1—4月，{ZONE}在建项目289个，比去年同期增加了72个。", "72", "other", "2021-01-01", "2021-04-30", "actual"),
    (f"1—4月，{ZONE}新增产值超亿元企业75家。", "75", "enterprises", "2021-01-01", "2021-04-30", "actual"),
    (f"2020年{ZONE}完成投资4.85亿元。二期已落户企业11家。", "11", "enterprises", "2021-06-15", "2021-06-15", "actual"),
    (f"{ZONE}计划6月份集中开工项目12个。", "12", "projects_started", "2021-06-01", "2021-06-30", "planned"),
    (f"{ZONE}月底将举办推介会，拟签约项目10个。", "10", "projects_signed", "2021-06-30", "2021-06-30", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "start", "end", "modality"), FIGURES)
def test_a_word_beside_the_number_decides(
    text: str, value: str, indicator: str, start: str, end: str, modality: str
) -> None:
    figure = the_figure(facts(text), value)
    assert told(figure, "indicator", "period_start", "period_end", "modality") == (indicator, start, end, modality)


def test_a_ceremony_without_a_year_lends_its_day_to_nothing_told_since() -> None:
    found = facts("3月12日，常州高新区30个项目集中签约。今年以来还有12个项目落户。", None)
    assert told(the_figure(found, "12"), "period_start", "period_end") == (None, None)


def test_a_plan_of_as_many_projects_as_were_signed_is_a_plan() -> None:
    text = "3月12日，常州高新区30个项目集中签约。\n\n全年拟推进重点项目30个。"
    found = facts(text, "2021-03-13", "常州高新区30个项目签约")
    assert "projects_planned" in {f.value("indicator") for f in found if f.value("modality") == "planned"}


def test_an_unfinished_list_before_a_ceremony_names_its_members() -> None:
    text = "云帆新能源电池项目、华芯封装测试项目、大地精密模具项目……5月28日，常州高新区11个项目同时破土动工。"
    assert len(events_like(text, "construction_start")) == 4
