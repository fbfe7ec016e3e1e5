"""Facts of short articles, in both languages: what is bound to whom, and what is left alone."""

from datetime import date

import pytest

from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document, Fact


def facts(text: str, published: str = "2021-06-15") -> dict[str, list[Fact]]:
    language = "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    document = Document("doc-0", read(text), language, None, None, date.fromisoformat(published), translated=True)
    found: dict[str, list[Fact]] = {"zones": [], "projects": [], "events": [], "indicators": []}
    for fact in extract_document(document).facts:
        found[fact.table].append(fact)
    return found


def values(fact: Fact, *names: str) -> tuple[str | None, ...]:
    return tuple(fact.value(name) for name in names)


def test_a_respective_list_gives_each_project_its_amount() -> None:
    found = facts("常州高新区集中签约，云帆轴承项目、海拓电机项目分别投资12亿元和6.5亿元。")
    assert {values(p, "name", "investment") for p in found["projects"]} == {
        ("云帆轴承", "1200000000"),
        ("海拓电机", "650000000"),
    }


def test_an_amount_right_before_a_name_belongs_to_it() -> None:
    found = facts("5月8日，总投资9.3亿元的川锐航空锻件项目在绵阳经开区点火试生产。")
    (project,) = found["projects"]
    assert values(project, "name", "investment", "status") == ("川锐航空锻件", "930000000", "trial_production")


def test_the_total_of_a_group_belongs_to_no_project() -> None:
    found = facts("昨日，常州高新区24个项目现场签约，总投资168亿元。其中，云帆轴承项目落户滨江。")
    assert all(p.value("investment") is None for p in found["projects"])
    (group,) = [e for e in found["events"] if e.value("project_count")]
    assert values(group, "event_type", "project_count", "amount", "date_start") == (
        "signing",
        "24",
        "16800000000",
        "2021-06-14",
    )


def test_stages_of_one_sentence_are_events_of_their_own() -> None:
    found = facts(
        "The Hanbo battery project in Chengde High-tech Zone was signed in March 2019 and put into production in May 2021."
    )
    stages = {values(e, "event_type", "date_start", "modality") for e in found["events"]}
    assert stages >= {("signing", "2019-03-01", "occurred"), ("production_start", "2021-05-01", "occurred")}


def test_a_plan_is_no_deed() -> None:
    found = facts("海拓电机项目计划今年10月投产，落户常州高新区。")
    (event,) = [e for e in found["events"] if e.value("event_type") == "production_start"]
    assert values(event, "modality", "date_start") == ("planned", "2021-10-01")
    assert found["projects"][0].value("status") != "operating"


@pytest.mark.parametrize(
    "text",
    [
        "常州高新区云帆轴承项目尚未开工。",
        "The Hanbo battery project in Chengde High-tech Zone has not started construction.",
    ],
)
def test_what_is_negated_did_not_happen(text: str) -> None:
    assert not [e for e in facts(text)["events"] if e.value("event_type") == "construction_start"]


def test_land_and_jobs_go_to_their_project() -> None:
    found = facts("云帆轴承项目落户常州高新区，占地150亩，达产后年产值36亿元、年税收1.8亿元，新增就业800人。")
    (project,) = found["projects"]
    assert values(project, "land_area_m2", "expected_annual_output_cny", "expected_annual_tax_cny", "jobs") == (
        "100000",
        "3600000000",
        "180000000",
        "800",
    )


def test_a_zones_figures_have_period_and_growth() -> None:
    found = facts("1-5月，常州高新区规模以上工业总产值完成412.5亿元，同比增长13.4%。")
    (figure,) = found["indicators"]
    assert values(figure, "indicator", "value", "unit", "period_start", "period_end", "yoy_percent") == (
        "industrial_output_value", "41250000000", "CNY", "2021-01-01", "2021-05-31", "13.4",
    )  # fmt: skip


def test_a_decline_is_negative() -> None:
    found = facts(
        "From January to May, Chengde High-tech Zone completed fixed asset investment of 4.9 billion yuan, down 3.2%."
    )
    (figure,) = [f for f in found["indicators"] if f.value("unit") == "CNY"]
    assert values(figure, "indicator", "yoy_percent") == ("fixed_asset_investment", "-3.2")


def test_figures_of_two_zones_keep_to_their_zones() -> None:
    found = facts("1-5月，常州高新区完成工业投资27亿元，芜湖经开区完成工业投资31亿元。")
    pairs = {values(f, "zone_id", "value") for f in found["indicators"]}
    assert pairs == {("cn-jiangsu-changzhou-hidz", "2700000000"), ("cn-anhui-wuhu-etdz", "3100000000")}


def test_teasers_and_credits_give_no_facts() -> None:
    found = facts(
        "常州高新区签约云帆轴承项目，总投资12亿元，项目将于年内开工建设。\n上一篇：芜湖经开区30个项目集中开工，总投资142亿元\n责任编辑：甲"
    )
    assert [values(z, "role") for z in found["zones"]] == [("subject",), ("mention",)]
    assert not [e for e in found["events"] if e.value("project_count") == "30"]
    assert not [f for f in found["indicators"] if f.value("value") == "14200000000"]


def test_claims_lie_in_the_text_and_say_their_rule() -> None:
    text = "云帆轴承项目落户常州高新区，总投资12亿元，占地150亩。"
    for table in facts(text).values():
        for fact in table:
            for claim in fact.claims:
                assert 0 <= claim.start < claim.end <= len(text)
                assert claim.rule
