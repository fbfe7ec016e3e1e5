"""Counts of firms: those that are there, those that came in a time, and those only dealt with; marks passed and fields of a rank."""

import pytest

from tests.facts.figures import facts, the_figure, told

ZONE = "Changzhou High-tech Zone"

FIRMS = [
    # text, value, indicator
    (f"This year, 20 enterprises with a total investment of 7 billion yuan have settled in {ZONE}.", "20", "enterprises_introduced"),
    (f"{ZONE} has attracted 52 enterprises since its operation began on March 11 this year.", "52", "enterprises_introduced"),
    (f"Founded in 1992, {ZONE} has attracted 300 firms.", "300", "enterprises"),
    (f"In 2022, {ZONE} intends to attract 500 top-quality enterprises.", "500", "enterprises_introduced"),
    (f"Up to now, {ZONE} has 1,905 registered enterprises.", "1905", "enterprises"),
    ("常州高新区区内注册企业超过700家。", "700", "enterprises"),
    ("1—5月，常州高新区注册企业70家。", "70", "enterprises_introduced"),
    ("常州高新区计划引进企业50家。", "50", "enterprises_introduced"),
    ("6月8日，常州高新区与12家企业签订投资协议。", "12", "other"),
    ("6月8日，11家企业与常州高新区签订了入驻协议。", "11", "enterprises_introduced"),
    ("1—5月，常州高新区办理专利授权890件。", "890", "patents"),
    ("1—5月，常州高新区引进亿元以上项目29宗。", "29", "projects_introduced"),
    ("截至5月底，常州高新区共有履约项目71个。", "71", "projects_signed"),
    (f"In July 2020, actually used investment from overseas in {ZONE} was 196 million US dollars.", "196000000", "foreign_capital"),
    (f"As of June 10, 4.6 billion yuan, or 47.3 percent of the yearly target, had been invested in 73 projects of {ZONE}.", "4600000000", "investment_completed"),
    (f"Another 8 projects of {ZONE} with an intended investment of 3.1 billion yuan are being negotiated.", "3100000000", "investment_total"),
    (f"In 2020, companies in {ZONE} earned 21 billion yuan.", "21000000000", "revenue"),
    (f"Since the start of the year, {ZONE} has concluded 77 contracts worth a total of 58 billion yuan.", "77", "projects_signed"),
    (f"In 2020, {ZONE} took in 1.8 billion dollars. Some 3,100 foreign-funded firms are now registered there.", "3100", "enterprises"),
    (f"By the end of May, {ZONE} had invested 5 billion yuan. Of the 156 new projects, 127 had been started.", "156", "projects_planned"),
    (f"The investment in 46 key projects of {ZONE} reached 24.7 billion yuan in 2020, 80.7% of the annual plan.", "46", "projects_under_construction"),
    (f"The investment in 46 key projects of {ZONE} reached 24.7 billion yuan in 2020, 80.7% of the annual plan.", "24700000000", "investment_completed"),
    (f"In 2020, {ZONE} put 4.6 billion yuan into infrastructure.", "4600000000", "investment_completed"),
    (f"From January to May, {ZONE} received 6.1 billion yuan from outside the province.", "6100000000", "investment_completed"),
    (f"On June 8, {ZONE} started 40 projects. They cost 62.7 billion yuan, 11.3 billion of which will be spent this year.", "11300000000", "investment_completed"),
    (f"The output of the auto industry of {ZONE} was 90 billion yuan in 2020. In 2019 it stood at 81 billion yuan.", "81000000000", "output_value"),
    (f"{ZONE} has 12 roads with a total length of 18.6 kilometers.", "18600", "road_length"),
    ("1—5月，常州高新区新批内资、民营企业246家。", "246", "enterprises_introduced"),
    ("2021年，常州高新区将实施重点项目150个，总投资300亿元。", "150", "projects_planned"),
    (f"This year, {ZONE} plans to carry out 152 key projects.", "152", "projects_planned"),
    ("常州高新区加快发展。\n\n目前，常州高新区现有企业86家，绿化面积达1.2万亩。", "8000000", "other"),
    (f"{ZONE} grows.\n\n{ZONE} has 86 enterprises and a total green area of 2 million square meters.", "2000000", "other"),
    (f"{ZONE} is expected to house 300,000 people by 2025.", "300000", "population"),
    (f"By 2025, {ZONE} will gather 200 enterprises.", "200", "enterprises"),
    ("会议要求，今年常州高新区要力争实现地区生产总值110亿元以上，引进项目30个以上。", "11000000000", "gdp"),
    ("1—5月，常州高新区兴办外资项目48个。", "48", "projects_introduced"),
    ("常州高新区年内计划竣工投产项目28个。", "28", "projects_completed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), FIRMS)
def test_what_is_told_of_firms_makes_the_kind(text: str, value: str, indicator: str) -> None:
    assert told(the_figure(facts(text), value), "indicator") == (indicator,)


NO_FIGURES = [
    ("2020年，常州高新区工业总产值首破千亿元大关，达1012亿元。", "100000000000"),
    (
        f"In 2020, the output value of {ZONE} passed the 100 billion yuan mark to reach 101.2 billion yuan.",
        "100000000000",
    ),
    ("6月8日，常州高新区签约项目29个，其中50亿元以上1个、10亿至50亿元4个。", "1000000000"),
    (f"{ZONE} ranked 23rd among 147 national zones in 2020.", "147"),
    ("2020年，常州高新区在169家国家高新区中排名第23位。", "169"),
]


@pytest.mark.parametrize(("text", "value"), NO_FIGURES)
def test_marks_passed_sizes_and_fields_of_a_rank_are_no_figures(text: str, value: str) -> None:
    assert value not in [fact.value("value") for fact in facts(text)]


def test_a_short_word_means_the_zone_of_its_kind() -> None:
    found = facts("汕头保税区与汕头高新区举办推介会。保税区现有企业420家；高新区则聚集企业96家。")
    zones = {fact.value("value"): fact.value("zone_id") for fact in found}
    assert zones["420"] != zones["96"]


def test_a_line_with_a_zones_name_opens_its_lines() -> None:
    found = facts("咸宁高新区：\n截至5月底，规上企业达205家；\n\n赤壁高新区：\n截至5月底，规上企业达88家；")
    zones = {fact.value("value"): fact.value("zone_id") for fact in found}
    assert zones["205"] != zones["88"]
