"""Figures of zones in short articles, in both languages: what they measure, whose they are, when, and what they are part of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.facts.figures import CHANGZHOU, WUHU, facts, the_figure, told

MEASURES = [
    # text, value, indicator
    ("常州高新区1-5月完成固定资产投资38.9亿元。", "3890000000", "fixed_asset_investment"),
    ("今年1至5月，常州高新区完成工业投资12.8亿元。", "1280000000", "industrial_investment"),
    ("1-5月，常州高新区实际使用外资3.2亿美元。", "320000000", "foreign_capital"),
    ("1-5月，常州高新区一般公共预算收入21.3亿元。", "2130000000", "fiscal_revenue"),
    ("1-5月，常州高新区规模以上工业总产值完成286亿元。", "28600000000", "industrial_output_value"),
    ("1-5月，常州高新区智能装备产业实现产值62.4亿元。", "6240000000", "output_value"),
    ("1-5月，常州高新区新签约项目31个。", "31", "projects_signed"),
    ("1-5月，常州高新区新开工项目27个。", "27", "projects_started"),
    ("1-5月，常州高新区签约引进项目18个。", "18", "projects_signed"),
    ("1-5月，常州高新区新引进企业26家。", "26", "enterprises_introduced"),
    ("目前，常州高新区共有高新技术企业243家。", "243", "high_tech_enterprises"),
    ("From January to May, Changzhou High-tech Zone completed fixed asset investment of 4.9 billion yuan.", "4900000000", "fixed_asset_investment"),
    ("From January to May, the tax revenue of Changzhou High-tech Zone was 1.7 billion yuan.", "1700000000", "tax_revenue"),
    ("In 2020, Changzhou High-tech Zone newly signed 47 projects.", "47", "projects_signed"),
    ("In 2020, 36 projects were started in Changzhou High-tech Zone.", "36", "projects_started"),
    ("At present, there are 186 enterprises in Changzhou High-tech Zone.", "186", "enterprises"),
    ("This year Changzhou High-tech Zone has arranged 58 key projects.", "58", "projects_planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), MEASURES)
def test_a_figure_measures_what_the_words_beside_it_say(text: str, value: str, indicator: str) -> None:
    assert the_figure(facts(text), value).value("indicator") == indicator


LEFT_ALONE = [
    # text, value that is no figure of a zone, reason
    ("云帆轴承项目落户常州高新区，总投资12亿元，占地150亩。", "1200000000", "a project's own investment"),
    ("云帆轴承项目落户常州高新区，总投资12亿元，占地150亩。", "100000", "a project's own land"),
    ("常州高新区新引进的海拓电机项目计划工期18个月。", "18", "a duration"),
    ("常州高新区对首次进入世界500强的企业给予最高500万元奖励。", "5000000", "a prize"),
    ("The Hanbo battery project in Changzhou High-tech Zone covers an area of 60 hectares.", "600000", "a project's land"),
    ("The Hanbo battery project in Changzhou High-tech Zone has an investment of 1.2 billion yuan.", "1200000000", "a project's money"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "reason"), LEFT_ALONE)
def test_what_is_no_figure_of_a_zone_is_left_alone(text: str, value: str, reason: str) -> None:
    assert not [f for f in facts(text) if f.value("value") == value], reason


PERIODS = [
    # text, value, first day, last day, form
    ("1-5月，常州高新区完成工业投资27亿元。", "2700000000", "2021-01-01", "2021-05-31", "ytd"),
    ("截至5月底，常州高新区完成工业投资27亿元。", "2700000000", "2021-01-01", "2021-05-31", "ytd"),
    ("截至5月底，常州高新区共有企业1286家。", "1286", "2021-05-31", "2021-05-31", "point"),
    ("目前，常州高新区共有企业1286家。", "1286", "2021-06-15", "2021-06-15", "point"),
    ("今年，常州高新区计划新签约项目120个。", "120", "2021-01-01", "2021-12-31", "year"),
    ("6月10日，常州高新区举行重大项目集中签约仪式，24个项目现场签约，总投资168亿元。", "24", "2021-06-10", "2021-06-10", "occasion"),
    ("By the end of May, Changzhou High-tech Zone had completed fixed asset investment of 4.9 billion yuan.", "4900000000", "2021-01-01", "2021-05-31", "ytd"),
    ("As of the end of May, there were 186 enterprises in Changzhou High-tech Zone.", "186", "2021-05-31", "2021-05-31", "point"),
    ("At present, there are 186 enterprises in Changzhou High-tech Zone.", "186", "2021-06-15", "2021-06-15", "point"),
    ("Last year, Changzhou High-tech Zone completed industrial investment of 7.2 billion yuan.", "7200000000", "2020-01-01", "2020-12-31", "year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end", "form"), PERIODS)
def test_a_figure_has_the_period_that_is_told(text: str, value: str, start: str, end: str, form: str) -> None:
    figure = the_figure(facts(text), value)
    assert told(figure, "period_start", "period_end") == (start, end)
    assert figure.value("period_type") in (form, "point" if form == "occasion" else form)


def test_a_period_holds_for_the_sentences_after_it() -> None:
    found = facts("1-5月，常州高新区完成工业投资27亿元。新开工项目31个。")
    assert told(the_figure(found, "31"), "period_start", "period_end") == ("2021-01-01", "2021-05-31")


def test_a_month_inside_a_period_ends_with_its_statement() -> None:
    found = facts("1-5月，常州高新区规模以上工业总产值完成286亿元，其中5月当月完成61亿元；完成固定资产投资38亿元。")
    assert told(the_figure(found, "6100000000"), "period_start", "period_end") == ("2021-05-01", "2021-05-31")
    assert told(the_figure(found, "3800000000"), "period_start", "period_end") == ("2021-01-01", "2021-05-31")


def test_a_lasting_area_has_no_period() -> None:
    figure = the_figure(facts("常州高新区规划面积36平方公里，2021年1-5月完成工业投资27亿元。"), "36000000")
    assert told(figure, "indicator", "period_start", "modality") == ("land_area", None, "actual")


def test_last_years_figure_stands_beside_this_years() -> None:
    found = facts(
        "In 2020, Changzhou High-tech Zone signed 47 projects. From January to May this year, the zone signed 22 projects."
    )
    assert told(the_figure(found, "47"), "period_start", "period_end") == ("2020-01-01", "2020-12-31")
    assert told(the_figure(found, "22"), "period_start", "period_end") == ("2021-01-01", "2021-05-31")


def test_a_year_of_comparison_sets_no_period() -> None:
    found = facts("1-5月，常州高新区完成工业投资27亿元，比2020年同期增长8%。")
    assert told(the_figure(found, "2700000000"), "period_start", "yoy_percent") == ("2021-01-01", "8")


GROWTHS = [
    ("1-5月，常州高新区完成工业投资27亿元，同比增长9.6%。", "2700000000", "9.6"),
    ("1-5月，常州高新区完成工业投资27亿元，同比下降4.7%。", "2700000000", "-4.7"),
    ("1-5月，常州高新区出口创汇4600万美元，增长1.2倍。", "46000000", "120"),
    ("From January to May, Changzhou High-tech Zone completed industrial investment of 2.7 billion yuan, down 3.1%.", "2700000000", "-3.1"),
    ("In 2020, the exports of Changzhou High-tech Zone rose by 12.5 percent to $236 million.", "236000000", "12.5"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "percent"), GROWTHS)
def test_a_growth_belongs_to_its_level(text: str, value: str, percent: str) -> None:
    assert the_figure(facts(text), value).value("yoy_percent") == percent


def test_growths_in_a_list_go_pair_by_pair() -> None:
    chinese = facts("1-5月，常州高新区实现工业总产值286亿元、税收收入19亿元，分别增长13%和16.4%。")
    assert told(the_figure(chinese, "28600000000"), "yoy_percent") == ("13",)
    assert told(the_figure(chinese, "1900000000"), "yoy_percent") == ("16.4",)
    english = facts(
        "In 2020, Changzhou High-tech Zone realized the industrial output value of 31.7 billion yuan and the tax revenue "
        "of 1.9 billion yuan, up 13% and 16.4% respectively."
    )
    assert told(the_figure(english, "31700000000"), "yoy_percent") == ("13",)
    assert told(the_figure(english, "1900000000"), "yoy_percent") == ("16.4",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1-5月，常州高新区规上工业增加值增长11.3%。", "11.3"),
        ("1-5月，常州高新区固定资产投资同比下降3.7%。", "-3.7"),
        ("From January to May, the fixed asset investment of Changzhou High-tech Zone increased by 14.2%.", "14.2"),
    ],
)
def test_a_growth_without_a_level_is_a_growth_rate(text: str, value: str) -> None:
    figure = the_figure(facts(text), value)
    assert told(figure, "indicator", "unit", "yoy_percent", "measure") == ("growth_rate", "percent", None, "rate")


def test_a_share_is_no_growth() -> None:
    found = facts("1-5月，常州高新区完成固定资产投资38.9亿元，占年度计划的71.2%。")
    assert told(the_figure(found, "71.2"), "indicator", "modality") == ("other", "actual")
    assert the_figure(found, "3890000000").value("yoy_percent") is None


def test_a_rank_is_a_figure_of_its_own() -> None:
    english = facts("In the 2020 assessment of national zones, Changzhou High-tech Zone ranked 11th.")
    assert [told(f, "value", "unit") for f in english if f.value("indicator") == "rank"] == [("11", "other")]


PLANS = [
    ("今年，常州高新区计划新签约亿元以上项目150个。", "150", "planned"),
    ("今年，常州高新区力争完成工业投资180亿元。", "18000000000", "planned"),
    ("1-5月，常州高新区完成工业投资180亿元。", "18000000000", "actual"),
    ("This year, Changzhou High-tech Zone plans to start 25 projects.", "25", "planned"),
    ("From January to May, Changzhou High-tech Zone started 25 projects.", "25", "actual"),
]


@pytest.mark.parametrize(("text", "value", "modality"), PLANS)
def test_a_plan_is_told_from_a_deed(text: str, value: str, modality: str) -> None:
    assert the_figure(facts(text), value).value("modality") == modality


def test_equal_amounts_of_two_zones_keep_to_their_zones_in_either_order() -> None:
    for first, second in (("常州高新区", "芜湖经开区"), ("芜湖经开区", "常州高新区")):
        found = facts(f"1-5月，{first}完成工业投资31亿元，{second}完成固定资产投资31亿元。")
        zone = {"常州高新区": CHANGZHOU, "芜湖经开区": WUHU}
        pairs = {told(f, "zone_id", "indicator") for f in found if f.value("value") == "3100000000"}
        assert pairs == {(zone[first], "industrial_investment"), (zone[second], "fixed_asset_investment")}


def test_zones_and_figures_with_respectively_go_pair_by_pair() -> None:
    found = facts("1-5月，常州高新区和芜湖经开区分别新签约项目31个和28个。")
    assert told(the_figure(found, "31"), "zone_id") == (CHANGZHOU,)
    assert told(the_figure(found, "28"), "zone_id") == (WUHU,)


@pytest.mark.parametrize(
    "text",
    [
        "1-5月，常州高新区完成工业投资27亿元，增速高于芜湖经开区。新开工项目31个。",
        "From January to May, Changzhou High-tech Zone completed industrial investment of 2.7 billion yuan, ahead of Wuhu "
        "Economic and Technological Development Zone. The zone started 31 projects.",
    ],
)
def test_a_competitor_in_passing_gets_no_figure(text: str) -> None:
    assert {f.value("zone_id") for f in facts(text)} == {CHANGZHOU}


def test_a_total_and_its_parts_are_kept_apart_and_compared() -> None:
    found = facts(
        "6月10日，常州高新区举行重大项目集中开工仪式，31个项目集中开工，其中工业项目14个、服务业项目10个、基础设施项目7个。"
    )
    total = the_figure(found, "31")
    assert told(total, "indicator", "parts_check", "part_of_id") == ("projects_started", "adds_up", None)
    parts = [the_figure(found, value) for value in ("14", "10", "7")]
    assert {told(part, "indicator", "part_of_id") for part in parts} == {("projects_started", total.key)}


@pytest.mark.parametrize(
    ("parts", "result"),
    [("工业项目14个、服务业项目10个", "falls_short"), ("工业项目24个、服务业项目10个", "contradicts")],
)
def test_parts_that_do_not_add_up_are_told(parts: str, result: str) -> None:
    found = facts(f"6月10日，常州高新区举行重大项目集中开工仪式，31个项目集中开工，其中{parts}。")
    assert the_figure(found, "31").value("parts_check") == result


def test_parts_in_english_add_up() -> None:
    found = facts(
        "In 2020, Changzhou High-tech Zone started 31 projects, of which 14 were industrial, 10 were in services and 7 in "
        "infrastructure."
    )
    assert the_figure(found, "31").value("parts_check") == "adds_up"


def test_parts_by_thresholds_may_overlap() -> None:
    found = facts("1-5月，常州高新区新签约项目31个，其中亿元以上项目25个、10亿元以上项目9个。")
    assert the_figure(found, "31").value("parts_check") == "falls_short"


def test_a_threshold_has_columns_of_its_own() -> None:
    chinese = the_figure(facts("1-5月，常州高新区新签约亿元以上项目42个。"), "42")
    assert told(chinese, "threshold_low", "threshold_currency", "indicator") == ("100000000", "CNY", "projects_signed")
    english = the_figure(
        facts("In 2020, Changzhou High-tech Zone signed 62 projects of more than 100 million yuan."), "62"
    )
    assert told(english, "threshold_low", "threshold_high") == ("100000000", None)


def test_the_money_of_a_group_tells_its_stage() -> None:
    signed = facts("6月10日，常州高新区举行重大项目集中签约仪式，24个项目现场签约，总投资168.3亿元。")
    assert told(the_figure(signed, "16830000000"), "indicator", "stage") == ("investment_signed", "signed")
    started = facts("6月10日，常州高新区举行重大项目集中开工仪式，24个项目集中开工，总投资168.3亿元。")
    assert told(the_figure(started, "16830000000"), "indicator", "stage") == ("investment_total", "started")


def test_a_part_in_a_later_sentence_keeps_stage_and_day() -> None:
    found = facts(
        "6月10日，常州高新区举行重大项目集中签约仪式，24个项目现场签约。从产业分布看，先进制造业项目17个，现代服务业项目7个。"
    )
    for value in ("17", "7"):
        assert told(the_figure(found, value), "indicator", "period_start") == ("projects_signed", "2021-06-10")


def test_a_count_that_only_a_kind_tells_is_told_better_later() -> None:
    found = facts(
        "On June 10, Changzhou High-tech Zone held a start-up activity. The 48 projects started this time cost 6 billion yuan.",
        title="48 key projects of Changzhou High-tech Zone in a good mood",
    )
    assert "projects_started" in {told(f, "indicator")[0] for f in found if f.value("value") == "48"}


def test_the_headline_repeats_and_is_no_second_figure() -> None:
    found = facts(
        "6月10日，常州高新区举行重大项目集中签约仪式，24个项目现场签约，总投资168.3亿元。",
        title="常州高新区24个项目揽金168亿元",
    )
    assert sorted(f.value("value") or "" for f in found) == ["16830000000", "24"]
    count = the_figure(found, "24")
    assert count.values("value") == ["24", "24"]
    assert len({(c.start, c.end) for c in count.claims if c.property == "value"}) == 2


def test_the_same_number_as_count_area_and_money() -> None:
    found = facts("1-5月，常州高新区新签约项目36个，完成工业投资36亿元，盘活闲置厂房36万平方米。")
    assert {told(f, "indicator", "unit") for f in found} == {
        ("projects_signed", "count"),
        ("industrial_investment", "CNY"),
        ("floor_area", "m2"),
    }


def test_a_difference_is_no_count_of_projects() -> None:
    found = facts("1-5月，常州高新区在建项目83个，比去年同期多12个。")
    assert the_figure(found, "83").value("indicator") == "projects_under_construction"
    assert not [f for f in found if f.value("value") == "12" and f.value("indicator") != "other"]


def test_figures_of_several_zones_together_are_joint() -> None:
    found = facts("1-5月，常州高新区、芜湖经开区两个园区合计新签约项目112个。")
    figure = the_figure(found, "112")
    assert told(figure, "attribution", "zone_id") == ("joint", CHANGZHOU)
    assert figure.values("joint_zone_ids") == [WUHU]


def test_every_claim_bears_its_rule_and_a_chance() -> None:
    for fact in facts("1-5月，常州高新区完成工业投资27亿元，同比增长9.6%，新开工项目31个。"):
        assert all(claim.rule.startswith("indicator.") and 0.4 <= claim.confidence <= 1 for claim in fact.claims)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="常州高新区1-5月完成投资项目个亿元，。增长%其中、 ofthezonesigned25billionyuan,.", max_size=90))
def test_any_text_gives_figures_that_lie_in_it(text: str) -> None:
    whole = f"常州高新区{text}"
    for fact in facts(whole):
        for claim in fact.claims:
            assert 0 <= claim.start <= claim.end <= len(whole)


def test_what_sorts_a_plan_is_planned_for_the_same_year() -> None:
    found = facts(
        "In 2021, Changzhou High-tech Zone arranged 91 key projects. The total investment is 7.9 billion yuan.\n\n"
        "According to the stage: 26 continued projects, 53 new projects and 12 expansion projects.",
        published="2021-03-02",
    )
    for value in ("91", "7900000000", "26", "53", "12"):
        figure = the_figure(found, value)
        assert told(figure, "modality", "period_start", "period_end") == ("planned", "2021-01-01", "2021-12-31")
    assert the_figure(found, "53").value("indicator") == "projects_planned"
    assert the_figure(found, "91").value("parts_check") == "adds_up"


def test_their_money_is_that_of_the_group_told_last() -> None:
    found = facts(
        "On June 10, Changzhou High-tech Zone held a ceremony at which 6 projects were signed and 8 projects broke ground. "
        "Their total investment comes to 4.9 billion yuan."
    )
    assert told(the_figure(found, "4900000000"), "indicator", "period_start") == ("investment_total", "2021-06-10")


OCCASIONS = [
    # text, value, start, end
    ("5月26日，常州高新区举行2021年第二季度新开工项目集中启动活动，项目共37个。\n\n第二季度项目中，产业项目21个，总投资86亿元。", "8600000000", "2021-05-26", "2021-05-26"),
    ("5月26日，常州高新区举行2021年第二季度重大项目集中开工活动。\n\n第二季度共有37个项目开工。", "37", "2021-05-26", "2021-05-26"),
    ("On May 26, a groundbreaking ceremony for 37 projects took place in Changzhou High-tech Zone.\n\nThe 37 projects started in the second quarter have a total investment of 8.6 billion yuan.", "8600000000", "2021-05-26", "2021-05-26"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), OCCASIONS)
def test_the_quarter_in_the_name_of_an_occasion_is_not_its_day(text: str, value: str, start: str, end: str) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (start, end)


BESIDE = [
    # text, value, start, end
    ("自2015年建园以来，常州高新区累计完成投资9.5亿元（其中2020年1.8亿元），累计完成工业投资36亿元。", "3600000000", "2015-01-01", "2021-06-15"),
    ("Since 2015, Changzhou High-tech Zone has introduced 86 projects.", "86", "2015-01-01", "2021-06-15"),
    ("截至2020年底，常州高新区拥有高新技术企业38家，其中当年新增9家；科技型企业96家。", "96", "2020-12-31", "2020-12-31"),
    ("2020年，常州高新区实现工业总产值210亿元。目前，在建项目46个，总投资88亿元。", "46", "2021-06-15", "2021-06-15"),
    ("2020年，常州高新区实现工业总产值210亿元。目前，在建项目46个，总投资88亿元。", "8800000000", "2021-06-15", "2021-06-15"),
    ("In 2020, the output value of Changzhou High-tech Zone was 21 billion yuan. At present, 46 projects carrying an investment of 8.8 billion yuan are being built there.", "46", "2021-06-15", "2021-06-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), BESIDE)
def test_what_is_told_aside_or_of_now_has_its_own_time(text: str, value: str, start: str, end: str) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (start, end)


def test_the_date_of_a_part_is_not_that_of_its_total() -> None:
    found = facts(
        "On May 26, a groundbreaking ceremony for 8 key projects took place in Changzhou High-tech Zone. "
        "Their total investment comes to 4.6 billion yuan, of which 700 million yuan is to be spent within the year."
    )
    assert told(the_figure(found, "4600000000"), "period_start", "period_end") == ("2021-05-26", "2021-05-26")


@pytest.mark.parametrize(
    ("title", "text", "value", "indicator"),
    [
        (
            "常州高新区28个重大项目集中开工",
            "28个项目列入全市年度重点项目计划，总投资96亿元。",
            "28",
            "projects_started",
        ),
        (
            "Changzhou High-tech Zone breaks ground on 28 major projects",
            "The 28 projects of Changzhou High-tech Zone are on the list of planned projects of the province.",
            "28",
            "projects_started",
        ),
    ],
)
def test_a_count_of_the_title_keeps_its_stage(title: str, text: str, value: str, indicator: str) -> None:
    assert the_figure(facts(text, title=title), value).value("indicator") == indicator


def test_what_belongs_to_firms_is_no_count_of_firms() -> None:
    found = facts("目前，常州高新区共有高新技术企业61家，省级企业技术中心14家，省级企业品牌25个。")
    assert the_figure(found, "61").value("indicator") == "high_tech_enterprises"
    assert {f.value("indicator") for f in found if f.value("value") in ("14", "25")} <= {"other"}


def test_a_size_without_a_number_limits_and_is_no_amount() -> None:
    found = facts("1-5月，常州高新区新签约亿元以上并完成供地项目23个。", title="常州高新区19个项目开工")
    assert the_figure(found, "23").value("indicator") == "projects_signed"


def test_a_predecessor_owns_no_figure() -> None:
    found = facts("常州高新区的前身是芜湖经济技术开发区。2020年，完成工业总产值253亿元。")
    assert the_figure(found, "25300000000").value("zone_id") == CHANGZHOU
