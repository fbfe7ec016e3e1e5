"""How figures of zones are phrased: other words for the measures, parts of a whole, what is told again, what stands on a day."""

import pytest

from tests.facts.figures import facts, the_figure, told

ZONE = "Changzhou High-tech Zone"

MEASURES = [
    # text, value, indicator
    (f"The zone plans to invest 2.4 billion yuan in fixed assets this year, {ZONE} said.", "2400000000", "fixed_asset_investment"),
    (f"By the end of 2020, {ZONE} had invested 1.3 billion yuan into fixed assets.", "1300000000", "fixed_asset_investment"),
    (f"The instrument industry of {ZONE} had an output of 5.2 billion yuan in 2020.", "5200000000", "output_value"),
    (f"From January to May, {ZONE} introduced 21 projects, and the in-place funds were 3.35 billion yuan.", "3350000000", "investment_completed"),
    (f"In 2020, the general public budgetary revenue of {ZONE} was 4.1 billion yuan.", "4100000000", "fiscal_revenue"),
    (f"In 2020, the added industrial value of {ZONE} was 8.6 billion yuan.", "8600000000", "industrial_value_added"),
    (f"In 2020, the revenue from main business of {ZONE} was 61 billion yuan.", "61000000000", "revenue"),
    (f"In 2020, the value of imports and exports of {ZONE} was 2.3 billion US dollars.", "2300000000", "trade"),
    (f"In 2020, the contractual foreign investment of {ZONE} was 460 million US dollars.", "460000000", "foreign_capital"),
    (f"In 2020, {ZONE} took in 34 investment projects.", "34", "projects_introduced"),
    (f"This year, {ZONE} plan introduces 12 projects.", "12", "projects_introduced"),
    (f"In 2020, talks were held on another 27 projects in {ZONE}.", "27", "projects_reserved"),
    (f"In 2020, {ZONE} put its signature to 47 deals.", "47", "projects_signed"),
    (f"In 2020, {ZONE} attracted projects with a contracted investment of 2 billion yuan, of which US$30 million came from overseas.", "30000000", "foreign_capital"),
    (f"In 2020, tax and fee refunds of 148 million yuan were handled in {ZONE}.", "148000000", "other"),
    (f"In 2020, {ZONE} introduced 24 industrial projects and 14 others.", "14", "projects_introduced"),
    (f"{ZONE} held a ground-breaking ceremony on June 8. Construction of 19 new production facilities, 8 of them large, started.", "19", "projects_started"),
    (f"In 2020, {ZONE} arranged 79 key projects, of which 15 have been put into operation and 6 have not yet begun.", "6", "other"),
    ("常州高新区安排重点项目41个，其中38个已开工、3个尚未开工。", "3", "other"),
    (f"In 2020, {ZONE} invested a total of 1.6 billion yuan (US$0.2 billion) in fixed assets.", "1600000000", "fixed_asset_investment"),
    (f"In 2020, {ZONE} achieved 18.3 billion yuan ($2.7 billion) worth of GDP.", "18300000000", "gdp"),
    (f"In 2020, {ZONE} realized an estimated total of 22 billion yuan in GIO.", "22000000000", "industrial_output_value"),
    (f"In 2020, {ZONE} grew and its goods transactions were valued at 12 billion yuan.", "12000000000", "trade"),
    (f"In 2020, the imports of {ZONE} were 270 million US dollars.", "270000000", "other"),
    (f"In 2020, 33 overseas-funded enterprises were established in {ZONE}.", "33", "enterprises_introduced"),
    ("2020年，常州高新区出口额2.5亿美元、进口额1.4亿美元。", "140000000", "other"),
    ("2020年，常州高新区外商实际投资5800万美元。", "58000000", "foreign_capital"),
    ("2020年，常州高新区税收500万元以上企业16家，较上年增长5家。", "5", "other"),
    (f"{ZONE} held a ceremony on June 8. A total of 93 projects, each with an investment of more than 50 million yuan, were launched.", "93", "projects_started"),
    (f"In 2020, {ZONE} grew and 45 projects costing a combined 2.9 billion yuan were signed up.", "45", "projects_signed"),
    (f"On June 8, 20 key projects of {ZONE}, including a motor base and a crane works, were launched.", "20", "projects_started"),
    (f"Several days ago, {ZONE} held an opening ceremony for the construction of 37 major projects.", "37", "projects_started"),
    ("1-3月，常州高新区新批外资项目12个，实际到账资金2986万美元。", "29860000", "foreign_capital"),
    ("常州高新区已开工项目33个，未开工项目17个。", "17", "other"),
    ("4月18日，常州高新区集中签约26个重点项目，涉及新材料等领域。", "26", "projects_signed"),
    ("2020年4月以来，常州高新区共签约19个产业项目总投资42亿元。", "19", "projects_signed"),
    ("1-5月，常州高新区新增科技型中小企业27家、创新型中小企业18家。", "18", "enterprises_introduced"),
    (f"In the first half of 2020, 894 enterprises settled down in {ZONE}.", "894", "enterprises_introduced"),
    (f"The first batch of 8 enterprises have signed to settle in {ZONE}.", "8", "enterprises_introduced"),
    ("常州高新区智造园首批12家企业进驻。", "12", "enterprises_introduced"),
    ("当日还有16家企业签约入驻常州高新区。", "16", "enterprises_introduced"),
    (f"At present, {ZONE} has gathered 136 enterprises above designated size.", "136", "enterprises"),
    (f"In 2020, {ZONE} introduced 103 projects, including 21 worth more than 1 billion yuan each.", "21", "projects_introduced"),
    (f"{ZONE} has 262 key projects in 2021.", "262", "projects_planned"),
    (f"The number of projects newly started in {ZONE} in the first quarter was 14.", "14", "projects_started"),
    ("6月8日，常州高新区重大项目集中启动，19个项目总投资136亿元。", "19", "projects_started"),
    ("1-5月，常州高新区引进到位市外资金96亿元。", "9600000000", "investment_completed"),
    ("截至4月底，常州高新区83个重点项目已开工47个。", "83", "projects_planned"),
    (f"Eight projects settled in {ZONE} at a signing ceremony on June 8.", "8", "projects_signed"),
    (f"In the first quarter 38 key projects of {ZONE} completed an investment of 5 billion yuan, with an operating rate of 92%.", "38", "projects_under_construction"),
    (f"In 2020, {ZONE} introduced 44 projects, including 9 foreign-funded projects and 35 domestic ones.", "35", "projects_introduced"),
    (f"In April, 19 foreign-funded firms registered in {ZONE}.", "19", "enterprises_introduced"),
    (f"{ZONE} will finish 24 projects this year.", "24", "projects_completed"),
    ("常州高新区一季度产值增长，增幅为8.2%。", "8.2", "growth_rate"),
    (f"The number of registered enterprises in {ZONE} stood at 4,310.", "4310", "enterprises"),
    ("常州高新区已引进世界500强企业36家。", "36", "enterprises"),
    ("2020年，常州高新区授权专利1620件，举办招商活动45场。", "1620", "patents"),
    ("2020年，常州高新区授权专利1620件，举办招商活动45场。", "45", "events_held"),
    (f"In 2020, {ZONE} has attracted 310 projects.", "310", "projects_introduced"),
    ("6月8日，常州高新区举办推介会，现场揽得项目14个。", "14", "projects_signed"),
    ("12个重大项目6月8日在常州高新区举行开工仪式。", "12", "projects_started"),
    (f"29 key projects of {ZONE} restarted by March 18.", "29", "projects_resumed"),
    (f"Of the 45 projects signed in {ZONE}, 17 will go into production in 2021.", "17", "projects_in_operation"),
    ("常州高新区目前在建项目45个，年内可竣工17个。", "17", "projects_completed"),
    (f"Since 2019, natives have brought 63 projects back to {ZONE}.", "63", "projects_introduced"),
    (f"This year the GDP of {ZONE} is expected to grow by 12%, and its exports by 20%.", "20", "growth_rate"),
    ("2020年，常州高新区开复工项目30个。其中，新建项目11个、续建项目19个；10亿元以上项目2个。", "2", "projects_started"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), MEASURES)
def test_other_words_for_a_measure_or_a_stage(text: str, value: str, indicator: str) -> None:
    assert the_figure(facts(text), value).value("indicator") == indicator


def test_the_part_and_the_whole_of_a_plan() -> None:
    found = facts(f"From January to May, 41 of the zone's 63 key projects were started or resumed, {ZONE} said.")
    assert told(the_figure(found, "41"), "indicator", "period_end") == ("projects_started", "2021-05-31")
    assert told(the_figure(found, "63"), "indicator", "period_end", "modality") == (
        "projects_planned",
        "2021-12-31",
        "planned",
    )


def test_the_stage_of_a_part_stands_behind_its_whole() -> None:
    found = facts(
        f"{ZONE} advances construction. Work on 52 of this year's 61 projects, or 85.2 percent, has now begun."
    )
    assert the_figure(found, "52").value("indicator") == "projects_started"


def test_a_group_told_again_is_no_new_figure() -> None:
    found = facts(
        f"On June 8, {ZONE} held a groundbreaking ceremony for 37 projects.\n\nThe 37 projects have a total investment "
        "of 6.2 billion yuan.\n\nIn Wuhu Economic Development Zone, 11 of the 37 projects broke ground."
    )
    assert told(the_figure(found, "37"), "indicator", "period_start") == ("projects_started", "2021-06-08")
    assert the_figure(found, "11").value("indicator") == "projects_started"
    chinese = facts("6月8日，常州高新区37个项目集中签约。\n\n这37个项目涉及新材料、装备制造等领域。")
    assert the_figure(chinese, "37").value("indicator") == "projects_signed"


def test_of_them_counts_what_the_sentence_before_counted() -> None:
    found = facts(f"All told, 640 businesses have registered in {ZONE}. Some 410 of them are up and running.")
    assert told(the_figure(found, "640"), "indicator", "period_start") == ("enterprises", "2021-06-15")
    assert the_figure(found, "410").value("indicator") == "enterprises"


STANDING = [
    (f"Till the end of the first quarter, the food industry of {ZONE} had achieved an output value of 2.2 billion yuan.", "2200000000", "2021-01-01", "2021-03-31"),
    (f"At a conference held on April 9 it was told that in the second half of 2020 {ZONE} signed 31 projects.", "31", "2020-07-01", "2020-12-31"),
    ("2021年，常州高新区安排重点项目76个，年度计划投资46亿元；计划开工项目37个。", "37", "2021-01-01", "2021-12-31"),
    (f"The 2021 {ZONE} spring trade fair was held on March 19. At the fair 45 projects were signed.", "45", "2021-03-19", "2021-03-19"),
    (f"{ZONE} added 243 energy firms last year and it is currently home to 1,735 such companies.", "1735", "2021-06-15", "2021-06-15"),
    (f"In the first four months {ZONE} realized an output value of 22 billion yuan, close to the 23 billion yuan (US$3 billion) for the whole of last year.", "23000000000", "2020-01-01", "2020-12-31"),
    (f"{ZONE} was officially launched on April 1, bringing 60 key projects with a total of 8 billion yuan.", "60", "2021-04-01", "2021-04-01"),
    (f"This year {ZONE} has arranged 91 key projects, and 30 of them will be started before the end of March.", "30", "2021-01-01", "2021-03-31"),
    (f"{ZONE} expects its output value to hit 30 billion yuan this year, and its exports to reach 500 million US dollars next year.", "500000000", "2022-01-01", "2022-12-31"),
    (f"Of the 52 projects signed in {ZONE} on March 2, 41 were under construction by the end of May.", "41", "2021-05-31", "2021-05-31"),
    (f"From January to May, the exports of {ZONE} were 290 million US dollars. Thirteen projects of the port are being built.", "13", "2021-06-15", "2021-06-15"),
    (f"About 540 enterprises had settled in {ZONE} by the end of 2020. Three of them had an annual income of more than 10 billion yuan.", "3", "2020-12-31", "2020-12-31"),
    ("1-5月，常州高新区新增规上工业企业13家，总数达128家。", "128", "2021-05-31", "2021-05-31"),
    ("1-5月，常州高新区利税96亿元，上年同期为91亿元。\n\n固定资产投资38亿元。", "3800000000", "2021-01-01", "2021-05-31"),
    ("一季度，常州高新区到位资金14.9亿元，完成全年43亿元目标任务的34.8%，其中省外到位资金4.4亿元。", "440000000", "2021-01-01", "2021-03-31"),
    ("常州高新区2020年二季度集中签约的26个项目中，已有17个开工。", "26", "2020-04-01", "2020-06-30"),
    # text, value, start, end
    (f"By the end of March 2021, {ZONE} had 46 high-tech enterprises, 19 key laboratories and 8 incubators.", "19", "2021-03-31", "2021-03-31"),
    (f"By the end of April, {ZONE} had absorbed 3.6 billion US dollars of foreign investment.", "3600000000", "2021-04-30", "2021-04-30"),
    (f"By the end of April, {ZONE} had absorbed 3.6 billion US dollars of foreign investment. Its exports were 290 million US dollars.", "290000000", "2021-01-01", "2021-04-30"),
    (f"There are 152 electronics firms in {ZONE} with a total investment of 4 billion US dollars.", "4000000000", "2021-06-15", "2021-06-15"),
    (f"In April, the exports of {ZONE} rose 12 percent on the same month last year, while its imports came to 70 million US dollars.", "70000000", "2021-04-01", "2021-04-30"),
    ("目前，常州高新区入驻企业512家，省级企业技术中心14家。", "14", "2021-06-15", "2021-06-15"),
    ("截至目前，常州高新区新签约亿元以上项目31个。", "31", "2021-01-01", "2021-06-15"),
    ("6月8日，常州高新区举行重点项目集中开工仪式。2021年，全区安排重点项目91个。本次集中开工项目23个。", "23", "2021-06-08", "2021-06-08"),
    (f"In 2020, {ZONE} signed 88 projects, and 29 of them have already broken ground.", "29", "2021-06-15", "2021-06-15"),
    (f"In the first quarter {ZONE} signed 58 projects, 34 of them have started.", "34", "2021-01-01", "2021-03-31"),
    (f"At present, 87 key projects are under construction in {ZONE}, the first quarter completed an investment of 4 billion yuan.", "87", "2021-06-15", "2021-06-15"),
    (f"The total investment of the 21 key projects of {ZONE} is 34 billion yuan, and the investment plan of this year is 9.6 billion yuan.", "9600000000", "2021-01-01", "2021-12-31"),
    (f"By the end of 2020, the private firms in {ZONE} had reached 26,000, accounting for 93 percent of the total.", "93", "2020-12-31", "2020-12-31"),
    (f"As of June 5, 96.4% of the industrial firms in {ZONE} have resumed work.", "96.4", "2021-06-05", "2021-06-05"),
    ("截至5月末，常州高新区30个重点项目中已开工22个。", "22", "2021-01-01", "2021-05-31"),
    ("1-5月，常州高新区固定资产投资增长16.8%，入园企业达218户，其中工业企业90户。", "218", "2021-05-31", "2021-05-31"),
    ("1-5月，常州高新区固定资产投资增长16.8%，入园企业达218户，其中工业企业90户。", "90", "2021-05-31", "2021-05-31"),
    ("总投资62亿元的17个项目6月8日签约落户常州高新区。", "17", "2021-06-08", "2021-06-08"),
    ("今年是常州高新区建区29周年。从一片荒地到规上工业总产值870亿元，这里变了。", "87000000000", None, None),
    ("6月8日，常州高新区2021年第三次项目观摩交流活动启动。活动收到报送项目24个。", "24", "2021-06-08", "2021-06-08"),
    (f"{ZONE} has a planned area of 102 square kilometers, of which 45 square kilometers have been developed so far.", "45000000", "2021-06-15", "2021-06-15"),
    ("常州高新区规划面积36平方公里，如今已开发22平方公里。", "22000000", "2021-06-15", "2021-06-15"),
    (f"From January to May the exports of {ZONE} were 290 million US dollars. A total of 11 billion yuan of fixed asset investment was completed.", "11000000000", "2021-01-01", "2021-05-31"),
    (f"On June 8, {ZONE} held a groundbreaking ceremony.\n\nBefore the ceremony it signed a total of 34 projects.", "34", "2021-06-08", "2021-06-08"),
    ("一季度，常州高新区27个项目达产达效，新增税收10亿元。", "1000000000", "2021-01-01", "2021-03-31"),
    (f"As of now, {ZONE} has 262 key projects in 2021.", "262", "2021-01-01", "2021-12-31"),
    ("常州高新区今年以来收储土地3200亩。", "2133333.3333", "2021-01-01", "2021-06-15"),
    (f"A batch of projects was unveiled in {ZONE} on June 8. Altogether 19 projects were launched.", "19", "2021-06-08", "2021-06-08"),
    (f"This year {ZONE} has signed 62 projects.", "62", "2021-01-01", "2021-06-15"),
    ("今年，常州高新区签约项目62个，其中21个已开工。", "62", "2021-01-01", "2021-06-15"),
    ("年初至今，常州高新区签约项目62个。", "62", "2021-01-01", "2021-06-15"),
    (f"Some 3,600 people work in the electronics cluster of {ZONE}, whose output value hit 21 billion yuan in 2020.", "3600", "2021-06-15", "2021-06-15"),
    ("常州高新区建于1992年，辖区面积183平方公里，总人口26万人。", "260000", "2021-06-15", "2021-06-15"),
    ("常州高新区固定资产投资由2012年的91亿元增加到2016年的176亿元。", "9100000000", "2012-01-01", "2012-12-31"),
    (f"{ZONE} now has 71 kilometers of roads.", "71000", "2021-06-15", "2021-06-15"),
    (f"In 2020, 38 firms moved into {ZONE}, bringing the total number to 512.", "512", "2020-12-31", "2020-12-31"),
    ("2020年，常州高新区新增高新技术企业52家，累计达418家。", "418", "2020-12-31", "2020-12-31"),
    ("截至4月10日，常州高新区已开工项目58个，开工率46%。", "46", "2021-01-01", "2021-04-10"),
    ("常州高新区1-5月新开工项目16个，储备项目110个。", "110", "2021-06-15", "2021-06-15"),
    ("常州高新区现有企业1200家，吸纳就业4.6万人。", "46000", "2021-06-15", "2021-06-15"),
    ("常州高新区已建成道路26公里、标准厂房34万平方米。", "340000", "2021-06-15", "2021-06-15"),
    (f"{ZONE} has laid 26 kilometers of roads and built 340,000 square meters of standard workshops.", "340000", "2021-06-15", "2021-06-15"),
    (f"So far this year, 19 projects have been started in {ZONE}.", "19", "2021-01-01", "2021-06-15"),
    ("投资者接连到来，入驻常州高新区的项目已达13个。", "13", "2021-06-15", "2021-06-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), STANDING)
def test_what_stands_on_a_day_is_dated_by_it(text: str, value: str, start: str, end: str) -> None:
    assert told(the_figure(facts(text), value), "period_start", "period_end") == (start, end)


def test_what_grew_to_reach_a_level_is_no_plan() -> None:
    found = facts(
        f"In 2020, the tax revenue of {ZONE} rose 47.7 percent from a year ago to reach 5.8 billion yuan. The zone had "
        "growth in fixed-asset investment of 14.5 percent to reach 4.5 billion yuan."
    )
    assert told(the_figure(found, "5800000000"), "modality", "yoy_percent") == ("actual", "47.7")
    assert told(the_figure(found, "4500000000"), "modality", "yoy_percent") == ("actual", "14.5")
    aimed = facts(f"{ZONE} wants its tax revenue to reach 5.8 billion yuan this year.")
    assert the_figure(aimed, "5800000000").value("modality") == "planned"


def test_what_of_a_plan_has_been_completed_is_no_plan() -> None:
    found = facts("常州高新区重点项目50个，年度投资计划17.6亿元，1-5月完成投资4.2亿元。")
    assert told(the_figure(found, "420000000"), "modality", "period_end") == ("actual", "2021-05-31")
    assert the_figure(found, "1760000000").value("modality") == "planned"


def test_growth_that_the_title_tells_too_is_told_once() -> None:
    found = facts(
        f"From January to May, the tax revenue of {ZONE} was 1.7 billion yuan, up 8.2 percent.",
        title="Tax revenue of Changzhou High-tech Zone up 8.2 percent",
    )
    assert not [fact for fact in found if fact.value("indicator") == "growth_rate"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "66 projects worth $4.7b signed in Changzhou High-tech Zone",
            "A total of 66 projects worth 32.9 billion yuan ($4.7 billion) were signed in Changzhou High-tech Zone on June 10.",
        ),
        (
            "常州高新区66个项目签约，总投资47亿美元",
            "6月10日，常州高新区66个项目签约，总投资329亿元（47亿美元）。",
        ),
    ],
)
def test_a_title_that_tells_the_amount_in_another_currency_tells_no_second_one(title: str, text: str) -> None:
    found = facts(f"{title}\n\n2021-06-12\n\n{title}\n\n{text}", title=title)
    assert sorted((f.value("value"), f.value("unit")) for f in found) == [("32900000000", "CNY"), ("66", "count")]


@pytest.mark.parametrize(
    "text",
    [
        f"At present, {ZONE} is home to 640 firms from 42 countries and regions.",
        "目前，常州高新区有640家企业，来自美国等42个国家和地区。",
    ],
)
def test_the_countries_that_firms_come_from_are_no_figure(text: str) -> None:
    assert [fact.value("value") for fact in facts(text)] == ["640"]


def test_data_from_a_zone_is_that_zones() -> None:
    found = facts(f"Data from {ZONE} showed that its output value was 16 billion yuan in the first quarter.")
    assert the_figure(found, "16000000000").value("zone_id") == "cn-jiangsu-changzhou-hidz"


def test_lines_of_a_plant_are_no_policies() -> None:
    found = facts("常州高新区出台扶持政策12条。云帆产业园26条生产线全部投产。")
    assert the_figure(found, "12").value("indicator") == "policies"
    assert not [f for f in found if f.value("value") == "26" and f.value("indicator") == "policies"]


def test_a_district_that_lies_around_owns_no_figure() -> None:
    found = facts("常州高新区位于新北区，规划面积36平方公里。")
    assert the_figure(found, "36000000").value("zone_id") == "cn-jiangsu-changzhou-hidz"


def test_what_is_required_is_planned() -> None:
    found = facts("常州高新区要求，三季度再开工亿元以上项目20个。")
    assert the_figure(found, "20").value("modality") == "planned"


def test_a_zone_left_out_owns_no_figure() -> None:
    chinese = facts("2020年，常州高新区（不含芜湖经济技术开发区）实现工业总产值206亿元。")
    english = facts(
        f"In 2020, {ZONE} (excluding Wuhu Economic and Technological Development Zone) had an industrial output value of 20.6 billion yuan."
    )
    for found in (chinese, english):
        assert the_figure(found, "20600000000").value("zone_id") == "cn-jiangsu-changzhou-hidz"


ZONES_OF = [
    # text, value, zone
    (f"{ZONE} has 36 key projects in 2021, including a wind plant in Xinbei District and a parts works in Wuhu, with 44 billion yuan in total.", "44000000000", "cn-jiangsu-changzhou-hidz"),
    ("常州高新区2021年实施重点项目36个，包括新北区风电装备、芜湖经开区零部件等，总投资440亿元。", "44000000000", "cn-jiangsu-changzhou-hidz"),
    ("常州高新区发展迅速。\n\n芜湖经开区规划面积15平方公里，建成区8平方公里，入驻企业37家。", "37", "cn-anhui-wuhu-etdz"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "zone"), ZONES_OF)
def test_a_zone_named_for_example_owns_nothing_and_one_that_opens_a_statement_all_of_it(
    text: str, value: str, zone: str
) -> None:
    assert the_figure(facts(text), value).value("zone_id") == zone


def test_what_is_told_of_the_county_goes_on_in_its_paragraph() -> None:
    found = facts(
        "东海县东海高新区签约项目8个。\n\n1-5月，东海县工业增长。该县新签约项目113个。113个项目里，已开工46个。"
    )
    assert the_figure(found, "46").value("zone_id") == the_figure(found, "113").value("zone_id")


def test_what_is_signed_at_a_meeting_is_of_its_day() -> None:
    found = facts("6月8日，常州高新区举行招商推进会。1-5月，全区引进项目35个。会上签约项目5个。")
    assert told(the_figure(found, "5"), "period_start", "period_end") == ("2021-06-08", "2021-06-08")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1月份，常州高新区预计实现产值52亿元，比去年同期增长12.9%。", "5200000000"),
        (f"In January, the estimated output value of {ZONE} was 5.2 billion yuan, 12.9 percent higher than a year earlier.", "5200000000"),
        (f"Twelve projects broke ground in {ZONE} on June 8, carrying a planned investment of 7 billion yuan.", "7000000000"),
    ],
)  # fmt: skip
def test_an_estimate_of_what_is_over_and_the_investment_of_what_has_begun_are_no_plans(text: str, value: str) -> None:
    assert the_figure(facts(text), value).value("modality") == "actual"


def test_what_projects_bring_is_the_zones_where_only_their_number_is_told() -> None:
    found = facts("6月8日，8个总投资54亿元的项目签约落户常州高新区。项目建成后，年可新增产值90亿元，带动就业2300人。")
    assert told(the_figure(found, "9000000000"), "indicator", "modality") == ("output_value", "planned")
    assert the_figure(found, "2300").value("indicator") == "jobs"


def test_goals_in_a_list_stay_goals() -> None:
    found = facts("2021年，常州高新区的目标是：到位外资12亿美元，完成工业投入350亿元。")
    assert the_figure(found, "35000000000").value("modality") == "planned"


def test_the_size_of_each_project_is_no_figure() -> None:
    assert not [f for f in facts("常州高新区签约项目14个，单体投资均超亿元。") if f.value("unit") == "CNY"]
