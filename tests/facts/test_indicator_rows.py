"""Measures in a row before numbers in a row, and limits that belong to one count of a row."""

import pytest

from tests.facts.telling import document
from zoneledger.extract import extract_document

EN = "Mianyang High-tech Zone news\n\n"
ZH = "绵阳高新区消息\n\n"

ROWS = [  # text, indicator (a growth: its label) and value of each figure
    (ZH + "2020年1-9月，绵阳高新区工业总产值、税收分别达到30亿元、2.1亿元。",
     {("industrial_output_value", 3_000_000_000), ("tax_revenue", 210_000_000)}),
    (ZH + "2020年，绵阳高新区工业总产值、固定资产投资、税收分别完成30亿元、9亿元和2.1亿元。",
     {("industrial_output_value", 3_000_000_000), ("fixed_asset_investment", 900_000_000), ("tax_revenue", 210_000_000)}),
    (EN + "In 2020, the industrial output value and tax revenue of Mianyang High-tech Zone reached 3 billion yuan and 210 million yuan.",
     {("industrial_output_value", 3_000_000_000), ("tax_revenue", 210_000_000)}),
    (EN + "In 2020, its industrial output value, fixed asset investment and tax revenue reached 3 billion yuan, 900 million yuan "
     "and 210 million yuan respectively.",
     {("industrial_output_value", 3_000_000_000), ("fixed_asset_investment", 900_000_000), ("tax_revenue", 210_000_000)}),
    (EN + "In 2020, the industrial output value and industrial added value of the zone increased by 9% and 7% year-on-year.",
     {("industrial_output_value", 9), ("industrial_value_added", 7)}),
    (ZH + "2020年，绵阳高新区规模工业增加值和税收同比增长9%和7%。", {("规模工业增加值", 9), ("税收", 7)}),
    # one measure for two numbers is no row
    (ZH + "2020年，绵阳高新区完成税收30亿元，其中国税2亿元。", {("tax_revenue", 3_000_000_000), ("tax_revenue", 200_000_000)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), ROWS)
def test_each_number_of_a_row_has_the_measure_of_its_place(text: str, figures: set[tuple[str, int]]) -> None:
    facts = [f for f in extract_document(document(text)).facts if f.table == "indicators"]
    told = {
        (
            f.value("label") if f.value("indicator") == "growth_rate" else f.value("indicator"),
            int(f.value("value") or 0),
        )
        for f in facts
    }
    assert told == figures


LIMITS = [  # text, the limit of each count
    (ZH + "去年，绵阳高新区新签约项目9个，新开工亿元以上项目7个，新竣工项目8个。", {9: None, 7: "100000000", 8: None}),
    (ZH + "去年，绵阳高新区新签约亿元以上项目9个，新开工项目7个。", {9: "100000000", 7: None}),
    (EN + "Last year the zone signed 9 projects, and started 7 projects worth more than 100 million yuan each.",
     {9: None, 7: "100000000"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "limits"), LIMITS)
def test_a_limit_is_that_of_the_count_in_its_clause(text: str, limits: dict[int, str | None]) -> None:
    facts = [f for f in extract_document(document(text)).facts if f.table == "indicators"]
    assert {int(f.value("value") or 0): f.value("threshold_low") for f in facts} == limits


NOT_FOUNDED = [
    EN + "In 2018, Mianyang High-tech Zone established a strategic partnership with Shanyang Industrial Park.",
    EN
    + "On November 18, 2020, 19 projects involved in the investment promotion of Mianyang High-tech Zone were signed.",
]


@pytest.mark.parametrize("text", NOT_FOUNDED)
def test_partnerships_and_promotion_found_no_zone(text: str) -> None:
    facts = extract_document(document(text)).facts
    assert "zone_designation" not in {f.value("event_type") for f in facts if f.table == "events"}


@pytest.mark.parametrize(
    "text",
    [
        ZH + "2018年，绵阳高新区与上海市金山区山阳工业园建立了战略合作关系。全年新增绿化8万平方米，新签约项目9个。",
        EN
        + "In 2018, the zone entered a strategic partnership with Shanyang Park in Shanghai. In the whole year 9 projects were signed.",
    ],
)
def test_a_partner_takes_no_figures(text: str) -> None:
    facts = extract_document(document(text)).facts
    assert {f.value("zone_id") for f in facts if f.table == "indicators"} == {"cn-sichuan-mianyang-hidz"}


GROUPS = [  # text, the events of groups
    (ZH + "1-6月，全区80个重点项目已开工72个。", set()),
    (EN + "From January to June, 72 of the zone's 80 key projects had started construction.", set()),
    (ZH + "绵阳高新区力争全年完成固定资产投资100亿元，新开工项目40个，竣工30个。",
     {"40 construction_start planned", "30 construction_completion planned"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), GROUPS)
def test_a_whole_of_which_a_part_passed_is_no_group_and_a_years_plan_goes_on(text: str, events: set[str]) -> None:
    facts = [f for f in extract_document(document(text)).facts if f.table == "events"]
    told = {f"{f.value('project_count')} {f.value('event_type')} {f.value('modality')}" for f in facts}
    assert told == events


TOTALS = [
    ZH + "2020年，绵阳高新区引进亿元以上项目26个，其中10亿元以上项目5个、50亿元以上项目1个，协议总投资210亿元。",
    EN
    + "In 2020, the zone introduced 26 projects worth more than 100 million yuan, including 5 projects of more than 1 billion yuan "
    "and 1 project of more than 5 billion yuan, with a total contracted investment of 21 billion yuan.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_a_total_behind_several_parts_is_that_of_the_whole(text: str) -> None:
    facts = [f for f in extract_document(document(text)).facts if f.table == "indicators"]
    limits = {int(f.value("value") or 0): f.value("threshold_low") for f in facts}
    assert limits == {26: "100000000", 5: "1000000000", 1: "5000000000", 21_000_000_000: "100000000"}


def test_amounts_told_one_by_one_are_no_total_of_the_group() -> None:
    text = "5月8日，绵阳高新区举行集中开工仪式，立达电池、宏盛电解液、远岭光伏组件3个项目集中开工，总投资分别为12亿元、8亿元和5亿元。"
    facts = extract_document(document(ZH + text)).facts
    groups = [f for f in facts if f.table == "events" and f.value("project_count")]
    assert [(f.value("project_count"), f.value("amount")) for f in groups] == [("3", None)]
    assert [f.value("value") for f in facts if f.table == "indicators"] == ["3"]
    assert sorted(int(f.value("investment") or 0) for f in facts if f.table == "projects") == [
        500000000,
        800000000,
        1200000000,
    ]


def test_parts_with_their_money_are_parts_of_the_whole_and_not_of_each_other() -> None:
    text = (
        "On March 2, 2021, 15 major projects started construction in the zone, with a total investment of 8.65 billion yuan. Among them, "
        "9 are industrial projects with a total investment of 6 billion yuan, and 6 are infrastructure projects with a total investment "
        "of 2.65 billion yuan."
    )
    facts = [f for f in extract_document(document(EN + text)).facts if f.table == "indicators"]
    value = {f.key: int(f.value("value") or 0) for f in facts}
    wholes = {value[f.key]: value.get(f.value("part_of_id") or "") for f in facts}
    assert wholes == {
        15: None,
        8_650_000_000: None,
        9: 15,
        6: 15,
        6_000_000_000: 8_650_000_000,
        2_650_000_000: 8_650_000_000,
    }
    assert {f.value("parts_check") for f in facts if value[f.key] in (15, 8_650_000_000)} == {"adds_up"}


OWNERS = [  # text, the zone of each count
    ("Fucheng Park news\n\nThis year Fucheng District of Mianyang signed 26 projects, 8 of which have started construction. By the end of June "
     "2021, 120 enterprises had settled in Fucheng Industrial Park.",
     {26: "adm-510703", 8: "adm-510703", 120: "zone-mianyang-fucheng-park"}),
    ("涪城工业园消息\n\n今年以来，绵阳市涪城区签约项目26个，其中8个已开工。截至2021年6月底，涪城工业园入驻企业120家，涪城工业园道路完工。",
     {26: "adm-510703", 8: "adm-510703", 120: "zone-mianyang-fucheng-park"}),
    # where something of another zone is held
    ("绵阳高新区消息\n\n5月20日，绵阳高新区组织的重点项目集中竣工活动在宏盛产业园举行，8个项目集中竣工投产。",
     {8: "cn-sichuan-mianyang-hidz"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "owners"), OWNERS)
def test_a_part_has_the_zone_of_its_whole_and_a_venue_none(text: str, owners: dict[int, str]) -> None:
    facts = [f for f in extract_document(document(text)).facts if f.table == "indicators"]
    assert {int(f.value("value") or 0): f.value("zone_id") for f in facts} == owners
