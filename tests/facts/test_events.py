"""Events of short articles: subjects, dates, groups, ceremonies, zones; the cases that mislead."""

import pytest

from tests.facts.telling import document, events_like, events_of
from zoneledger.extract import extract_document

EN = "The Hanbo battery project in Chengde High-tech Zone"
ZH = "常州高新区云帆轴承项目"
# An article needs some words of the genre to be read at all.
SETTING_EN = "Industrial projects and enterprises invest in Chengde High-tech Zone. "
SETTING_ZH = "常州高新区的产业项目建设和企业投资加快。"

STAGES = [  # text, event type, what it tells
    (
        f"{EN} was signed in March 2019 and put into production in May 2021.",
        "signing",
        "occurred 2019-03-01..2019-03-31 Hanbo battery",
    ),
    (
        f"{EN} was signed in March 2019 and put into production in May 2021.",
        "production_start",
        "occurred 2021-05-01..2021-05-31 Hanbo battery",
    ),
    (
        f"{EN} was signed in March 2019, started in June 2019 and will be completed in October 2021.",
        "construction_completion",
        "planned 2021-10-01..2021-10-31 Hanbo battery",
    ),
    (
        f"{EN} was signed in March 2019, started in June 2019 and will be completed in October 2021.",
        "construction_start",
        "occurred 2019-06-01..2019-06-30 Hanbo battery",
    ),
    (
        f"On May 8, 2021, {EN.replace('The', 'the')} broke ground.",
        "construction_start",
        "occurred 2021-05-08 Hanbo battery",
    ),
    (f"{EN} is under construction.", "construction_progress", "ongoing - Hanbo battery"),
    (
        f"{EN} was planned to be completed in March 2021, but it was postponed to September 2021.",
        "construction_completion",
        "planned 2021-09-01..2021-09-30 Hanbo battery",
    ),
    (f"{ZH}2019年3月签约，当年6月开工，2021年5月投产。", "signing", "occurred 2019-03-01..2019-03-31 云帆轴承"),
    (
        f"{ZH}2019年3月签约，2019年6月开工，2021年5月投产。",
        "construction_start",
        "occurred 2019-06-01..2019-06-30 云帆轴承",
    ),
    (
        f"{ZH}2019年3月签约，2019年6月开工，2021年5月投产。",
        "production_start",
        "occurred 2021-05-01..2021-05-31 云帆轴承",
    ),
    (f"{ZH}计划2021年8月开工、2022年6月投产。", "construction_start", "planned 2021-08-01..2021-08-31 云帆轴承"),
    (f"{ZH}计划2021年8月开工、2022年6月投产。", "production_start", "planned 2022-06-01..2022-06-30 云帆轴承"),
    (
        f"{ZH}原计划2021年3月竣工，推迟到2021年9月。",
        "construction_completion",
        "planned 2021-09-01..2021-09-30 云帆轴承",
    ),
    (f"{ZH}2020年10月起停建。", "suspension", "occurred 2020-10-01..2020-10-31 云帆轴承"),
    (f"5月8日，点火试生产的{ZH}总投资9亿元。", "trial_production", "occurred 2021-05-08 云帆轴承"),
]


@pytest.mark.parametrize(("text", "event_type", "told"), STAGES)
def test_a_stage_has_its_project_date_and_tense(text: str, event_type: str, told: str) -> None:
    assert events_like(text, event_type) == {told}


def test_one_date_for_two_projects() -> None:
    told = events_like(f"{SETTING_ZH}云帆轴承项目、海拓电机项目5月8日开工。", "construction_start")
    assert told == {"occurred 2021-05-08 云帆轴承", "occurred 2021-05-08 海拓电机"}


def test_a_plan_of_an_old_day_stays_a_plan() -> None:
    told = events_like(f"{EN} is planned to be put into production in March 2021.", "production_start", "2021-09-01")
    assert told == {"planned 2021-03-01..2021-03-31 Hanbo battery"}


def test_what_is_told_of_a_coming_day_is_a_plan() -> None:
    told = events_like(f"{EN} was put into production in October 2021.", "production_start")
    assert told == {"planned 2021-10-01..2021-10-31 Hanbo battery"}


def test_a_happening_is_told_once() -> None:
    text = f"{EN} broke ground on May 8.\nOn May 8, 2021, the Hanbo battery project started construction in the zone."
    assert events_like(text, "construction_start") == {"occurred 2021-05-08 Hanbo battery"}


def test_a_kept_promise_is_no_second_event() -> None:
    text = f"{SETTING_ZH}{ZH}总投资12亿元，力争早日投产。2021年5月18日，云帆轴承项目正式投产。"
    assert events_like(text, "production_start") == {"occurred 2021-05-18 云帆轴承"}


GROUPS = [  # text, event type, what it tells of the group
    (
        "昨日，常州高新区举行一季度重大项目集中签约仪式，24个项目现场签约，总投资168亿元。",
        "signing",
        "occurred 2021-06-14 zone x24 =16800000000",
    ),
    (
        "6月10日，常州高新区举行项目集中开工活动，18个项目总投资76亿元。",
        "construction_start",
        "occurred 2021-06-10 zone x18 =7600000000",
    ),
    (
        "On June 10, Chengde High-tech Zone held the groundbreaking ceremony for major projects. "
        "Altogether 6 projects started with a total investment of 5.2 billion yuan.",
        "construction_start",
        "occurred 2021-06-10 zone x6 =5200000000",
    ),
    ("今年，常州高新区计划新签约亿元以上项目150个。", "signing", "planned 2021-01-01..2021-12-31 zone x150"),
]


@pytest.mark.parametrize(("text", "event_type", "told"), GROUPS)
def test_a_ceremony_or_a_dated_plan_is_a_group_event(text: str, event_type: str, told: str) -> None:
    assert told in events_like(text, event_type)


STATISTICS = [
    "1-5月，常州高新区新开工项目24个，竣工11个。",
    "常州高新区新引进项目30个，已签约项目中有12个开工。",
    "In 2020, Chengde High-tech Zone had 26 newly started projects.",
    "From January to May, no new projects were signed in Chengde High-tech Zone.",
]


@pytest.mark.parametrize("text", STATISTICS)
def test_a_statistic_is_no_event(text: str) -> None:
    assert not [line for line in events_of(text) if line.startswith(("signing", "construction_"))]


def test_projects_named_after_a_ceremony_are_its_members() -> None:
    text = (
        "6月10日，常州高新区举行项目集中开工仪式，18个项目集中开工，总投资76亿元。"
        "其中，云帆轴承项目总投资12亿元，海拓电机项目总投资6亿元。"
    )
    assert events_like(text, "construction_start") == {
        "occurred 2021-06-10 zone x18 =7600000000",
        "occurred 2021-06-10 云帆轴承",
        "occurred 2021-06-10 海拓电机",
    }


@pytest.mark.parametrize(
    "text",
    [
        "6月10日，常州高新区举行重点项目集中签约、动工仪式，共有11个项目签约，9个项目动工，总投资超81亿元。",
        "On June 10, Chengde High-tech Zone held a signing and groundbreaking ceremony for key projects, at which 11 "
        "projects were signed and 9 projects started construction, with a total investment of over 8.1 billion yuan.",
    ],
)
def test_a_ceremony_of_two_stages_takes_no_count_from_their_verbs(text: str) -> None:
    setting = SETTING_ZH if "高新区" in text else SETTING_EN
    assert events_like(setting + text, "signing") == {"occurred 2021-06-10 zone x11"}
    assert events_like(setting + text, "construction_start") == {"occurred 2021-06-10 zone x9 =8100000000"}


def test_a_member_refers_to_its_occasion() -> None:
    text = "6月10日，常州高新区举行项目集中开工仪式，18个项目集中开工，总投资76亿元。其中，云帆轴承项目总投资12亿元。"
    events = [fact for fact in extract_document(document(text)).facts if fact.table == "events"]
    (group,) = [fact for fact in events if fact.value("project_count")]
    assert [fact.value("group_event_id") for fact in events if fact.value("project_id")] == [group.key]


def test_a_project_that_did_not_start_is_no_member() -> None:
    text = (
        "6月10日，常州高新区举行项目集中开工仪式，18个项目集中开工，总投资76亿元。"
        "云帆轴承项目总投资12亿元。海拓电机项目尚未开工。"
    )
    assert "occurred 2021-06-10 海拓电机" not in events_like(text, "construction_start")


def test_a_contract_told_before_its_project() -> None:
    text = "6月10日，常州高新区与江苏云帆科技有限公司签订投资协议。云帆轴承项目计划投资6亿元。"
    assert "occurred 2021-06-10 云帆轴承" in events_like(text, "signing")


def test_a_construction_period_gives_start_and_completion() -> None:
    text = "常州高新区重点项目\n云帆轴承项目\n总投资：12亿元\n建设周期：2021年2月至2022年12月\n"
    assert "construction_completion planned 2022-12-01..2022-12-31 云帆轴承" in events_of(text)
    assert "construction_start occurred 2021-02-01..2021-02-28 云帆轴承" in events_of(text)


ZONES = [  # text, event type, what it tells
    ("Chengde High-tech Zone was founded in 1992.", "zone_designation", "occurred 1992-01-01..1992-12-31 zone"),
    ("常州高新区2012年8月升级为国家级高新区。", "zone_designation", "occurred 2012-08-01..2012-08-31 zone"),
    ("6月10日，常州高新区在上海举办招商推介会。", "activity", "occurred 2021-06-10 zone"),
    ("今年4月，常州高新区出台工业用地管理办法。", "policy_measure", "occurred 2021-04-01..2021-04-30 zone"),
    (
        "On June 10, Chengde High-tech Zone held an investment promotion conference in Shanghai.",
        "activity",
        "occurred 2021-06-10 zone",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "told"), ZONES)
def test_what_happens_to_a_zone(text: str, event_type: str, told: str) -> None:
    setting = SETTING_ZH if "高新区" in text else SETTING_EN
    assert events_like(setting + text, event_type) == {told}


NOT_OF_ZONES = [  # text, event type
    ("In 2020, Chengde High-tech Zone set up a service team for enterprises.", "zone_designation"),
    ("6月10日，常州高新区举行项目集中开工仪式，18个项目集中开工。", "activity"),
    ("常州高新区成立了3个工作专班。", "zone_designation"),
]


@pytest.mark.parametrize(("text", "event_type"), NOT_OF_ZONES)
def test_what_does_not_happen_to_a_zone(text: str, event_type: str) -> None:
    setting = SETTING_ZH if "高新区" in text else SETTING_EN
    assert not events_like(setting + text, event_type)


def test_a_dateline_dates_nothing() -> None:
    text = "Chengde, March 2 (Reporter Li Ming) On the morning of February 28, the Hanbo battery project broke ground in Chengde High-tech Zone."
    assert events_like(text, "construction_start", "2021-03-02") == {"occurred 2021-02-28 Hanbo battery"}
    text = text.replace("Reporter Li", "correspondent Li")
    assert events_like(text, "construction_start", "2021-03-02") == {"occurred 2021-02-28 Hanbo battery"}


def test_a_line_that_is_a_name_heads_the_paragraph_below() -> None:
    text = f"{SETTING_ZH}\n\n云帆精密轴承项目\n总投资6亿元，2020年8月开工，计划2021年10月试生产。\n\n全区经济运行平稳。"
    assert "occurred 2020-08-01..2020-08-31 云帆精密轴承" in events_like(text, "construction_start")
    assert "planned 2021-10-01..2021-10-31 云帆精密轴承" in events_like(text, "trial_production")


WORDINGS = [  # text, event type: what other words say of a stage
    ("In May 2021 Lanke put the first phase of the Hanbo battery project into production.", "production_start"),
    ("The Hanbo battery project went live in May 2021.", "production_start"),
    ("The Hanbo battery project got under way in May 2021.", "construction_start"),
    ("Ground was broken for the Hanbo battery project in May 2021.", "construction_start"),
    ("The foundation of the Hanbo battery project of Lanke Machinery was laid in May 2021.", "construction_start"),
    ("The Hanbo battery project was mothballed in May 2021.", "suspension"),
    ("The Hanbo battery project got the go-ahead in May 2021.", "approval"),
    ("云帆轴承项目2021年5月拉开建设序幕。", "construction_start"),
    ("云帆轴承项目2021年5月竣工交付。", "construction_completion"),
    ("云帆轴承项目2021年5月正式营业。", "production_start"),
    ("云帆轴承项目2021年5月停止建设。", "suspension"),
    ("云帆轴承项目2021年5月签约落户。", "signing"),
]


@pytest.mark.parametrize(("text", "event_type"), WORDINGS)
def test_a_stage_in_other_words(text: str, event_type: str) -> None:
    setting = SETTING_ZH if "项目" in text else SETTING_EN
    told = events_like(setting + text, event_type)
    assert any(line.startswith("occurred 2021-05-01..2021-05-31 ") for line in told), told


def test_an_office_building_that_is_finished_is_progress() -> None:
    text = f"{SETTING_EN}The Hanbo battery project is going well. Its office building has been finished."
    assert events_like(text, "construction_progress") == {"occurred - Hanbo battery"}


def test_who_came_to_sign_has_signed() -> None:
    text = f"{SETTING_EN}On May 8, manager Li came to Chengde to sign the agreement for the Hanbo battery project."
    assert events_like(text, "signing") == {"occurred 2021-05-08 Hanbo battery"}


def test_a_condition_behind_a_comma_is_another_breath() -> None:
    text = f"{SETTING_ZH}云帆轴承项目3月开工，5月竣工投产，达产后年产轴承3000套。"
    assert events_like(text, "production_start") == {"occurred 2021-05-01..2021-05-31 云帆轴承"}
    assert events_like(text, "operation") == set()


GROUPS_IN_OTHER_WORDS = [  # text, event type, what it tells
    (
        "Another 18 projects, each worth more than 1 billion yuan, will begin construction before the end of this year.",
        "construction_start",
        "planned 2021-12-31 zone x18",
    ),
    ("Six suppliers began production on June 8.", "production_start", "occurred 2021-06-08 zone x6"),
    ("6月8日，18家企业集中签约落户。", "signing", "occurred 2021-06-08 zone x18"),
]


@pytest.mark.parametrize(("text", "event_type", "told"), GROUPS_IN_OTHER_WORDS)
def test_a_group_of_firms_or_with_an_insertion(text: str, event_type: str, told: str) -> None:
    setting = SETTING_ZH if "企业" in text else SETTING_EN
    assert told in events_like(setting + text, event_type)


def test_a_start_activity_counts_its_projects_in_the_next_sentence() -> None:
    text = f"{SETTING_ZH}5月24日，常州高新区举行新开工项目集中启动活动。本次新动工项目共12个，总投资30亿元。"
    assert "occurred 2021-05-24 zone x12 =3000000000" in events_like(text, "construction_start")


def test_the_output_of_a_period_is_an_operation() -> None:
    text = f"{ZH}2020年12月投产。今年1至5月，该项目实现产值2.3亿元。"
    assert "occurred 2021-01-01..2021-05-31 云帆轴承" in events_like(text, "operation")


@pytest.mark.parametrize(
    ("text", "event_type", "told"),
    [
        (
            "On May 8, Chengde High-tech Zone held the opening ceremony of the key projects, 31 projects with a total investment of 25.5 billion yuan were started.",
            "construction_start",
            "occurred 2021-05-08 zone x31 =25500000000",
        ),
        (
            "On May 8, the construction ceremony of the Hanbo battery project was held in Chengde High-tech Zone.",
            "construction_start",
            "occurred 2021-05-08 Hanbo battery",
        ),
        (
            "In 2020, Chengde High-tech Zone launched 13 new projects, including Hanbo bearing production and Toven system upgrading.",
            "construction_start",
            "occurred 2020-01-01..2020-12-31 Hanbo bearing production",
        ),
        (
            "In 2020, 13 projects were launched. Eight projects, including Hanbo's battery plant and Toven's pump factory, were also completed.",
            "construction_completion",
            "occurred 2020-01-01..2020-12-31 battery plant",
        ),
        (
            "The Hanbo feed plant, operating since 2014, exported USD 8.2 million in 2020.",
            "production_start",
            "occurred 2014-01-01..2014-12-31 Hanbo feed plant",
        ),
        (
            "The Hanbo Innovation Park, with 86 mu of land, is started in March this year.",
            "construction_start",
            "occurred 2021-03-01..2021-03-31 Hanbo Innovation Park",
        ),
        (
            "Founded in March 2004 and located in Chengde, Chengde High-tech Zone is a hub.",
            "zone_designation",
            "occurred 2004-03-01..2004-03-31 zone",
        ),
        (
            "In March 2013 Chengde High-tech Zone was registered with the State Council as a national-level zone.",
            "zone_designation",
            "occurred 2013-03-01..2013-03-31 zone",
        ),
    ],
)
def test_a_happening_in_the_words_of_translators(text: str, event_type: str, told: str) -> None:
    assert told in events_like(f"{text} {SETTING_EN}", event_type)


def test_what_something_is_an_important_one_of_is_no_other_project() -> None:
    text = f"{EN} is an important carrying platform of the county, with a total investment of 1.68 billion yuan."
    facts = extract_document(document(text)).facts
    assert [fact.value("name") for fact in facts if fact.table == "projects"] == ["Hanbo battery"]


def test_a_county_that_gathers_to_sign_holds_an_occasion() -> None:
    found = events_like(
        "On May 11th, Chengde High-tech Zone gathered to sign the projects of the second quarter, 12 projects were signed with a "
        f"total fund of 5.54 billion yuan. The 12 projects include Hanbo battery plant and Toven pump factory. {SETTING_EN}",
        "signing",
    )
    assert found == {
        "occurred 2021-05-11 zone x12 =5540000000",
        "occurred 2021-05-11 Hanbo battery plant",
        "occurred 2021-05-11 Toven pump factory",
    }


def test_members_of_a_double_ceremony_are_told_apart() -> None:
    text = (
        "On May 27, the ceremony of centralized project start and completion of Chengde High-tech Zone took place. "
        "The completed project is the Hanbo Road project. The projects that start are the Toven standard plant project and the Marlo pump project."
    )
    found = events_of(f"{text} {SETTING_EN}")
    assert "construction_completion occurred 2021-05-27 Hanbo Road" in found
    assert "construction_start occurred 2021-05-27 Toven standard plant" in found
    assert "construction_start occurred 2021-05-27 Marlo pump" in found


def test_deals_are_counted_at_a_signing() -> None:
    text = "On May 8, Chengde High-tech Zone held a signing ceremony, at which eight deals totaling 8.1 billion yuan were concluded."
    assert "occurred 2021-05-08 zone x8 =8100000000" in events_like(f"{text} {SETTING_EN}", "signing")
