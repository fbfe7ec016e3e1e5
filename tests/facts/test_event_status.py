"""The stage of a project where only an event tells it."""

import pytest

from tests.facts.telling import document
from zoneledger.extract import extract_document

SETTING_EN = "Industrial projects and enterprises invest in Chengde High-tech Zone. "
SETTING_ZH = "常州高新区的产业项目建设和企业投资加快。"

CASES = [  # text, status
    (f"{SETTING_EN}The Hanbo battery project got under way in May 2021.", "under_construction"),
    (f"{SETTING_EN}The Hanbo battery project went live in May 2021.", "operating"),
    (  # a part that is finished
        f"{SETTING_EN}The Hanbo battery project started in May 2021. The main structure of the plant has been finished.",
        "under_construction",
    ),
    (f"{SETTING_EN}The Hanbo battery project was stopped last year and has resumed work.", "under_construction"),
    (  # a figure of what it can make
        f"{SETTING_EN}The Hanbo battery project was signed in May 2021, 20,000 trucks a year at full capacity.",
        "signed",
    ),
    (  # another firm's plant
        f"{SETTING_EN}The battery project of Sanlin Precision Co., Ltd. started in May 2021. Milin Machinery Co., Ltd., by contrast, "
        "has shelved its second line.",
        "under_construction",
    ),
    (  # what is delivered is said
        f"{SETTING_EN}The Hanbo battery project started in May 2021. The mayor delivered a speech.",
        "under_construction",
    ),
    (  # machines run on a site too
        f"{SETTING_EN}The Hanbo battery project started in May 2021, and excavators are running day and night.",
        "under_construction",
    ),
    (f"{SETTING_ZH}云帆轴承项目2021年5月动工，工地上塔吊昼夜运转。", "under_construction"),
    (f"{SETTING_ZH}云帆轴承项目环评尚未批复。", None),  # applied for is not approved
    (f"{SETTING_ZH}未开工的15个项目中，云帆轴承项目正在招标。", None),
    (f"{SETTING_ZH}云帆轴承项目2021年5月拉开建设序幕。", "under_construction"),
    (f"{SETTING_ZH}云帆轴承项目2021年4月签约，2021年5月停止建设。", "suspended"),
    # where its finish is the next that is planned, it is being built; where its start is, it has reached no stage
    (f"{SETTING_EN}The Hanbo battery project will be completed in October 2022.", "under_construction"),
    (f"{SETTING_ZH}云帆轴承项目将于2022年6月竣工。", "under_construction"),
    (f"{SETTING_EN}The Hanbo battery project will start construction in October 2022.", None),
    (f"{SETTING_ZH}云帆轴承项目计划2022年6月开工。", None),
    (f"{SETTING_ZH}云帆轴承二期项目计划2022年6月开工。", "intended"),  # but a later phase is
    (f"{SETTING_ZH}云帆轴承项目2021年4月开工，一号厂房7月份就能投入使用，届时便可投产。", "under_construction"),
    (f"{SETTING_ZH}云帆中学新校区项目今年建成招生。", "operating"),
    (f"{SETTING_ZH}云帆轴承项目停工，复工无期。", "suspended"),
    (f"{SETTING_ZH}云帆轴承项目不具备开工条件。", None),
    # a stage that is raced for, or told as a condition, is not reached
    (f"{SETTING_ZH}云帆轴承项目2021年4月开工，进入了建成投产的最后冲刺阶段。", "under_construction"),
    (
        f"{SETTING_EN}The Hanbo battery project was signed. Upon completion and put into production, it will make 5 billion yuan.",
        "signed",
    ),
    # what the zone or the firm turned out is no stage of the project
    (f"{SETTING_ZH}云帆轴承项目2021年4月开工。云帆公司去年产值2亿元。", "under_construction"),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_a_project_is_as_far_as_its_events(text: str, status: str | None) -> None:
    facts = extract_document(document(text)).facts
    assert [fact.value("status") for fact in facts if fact.table == "projects"] == [status]


def test_a_status_is_claimed_once() -> None:
    facts = extract_document(document(f"{SETTING_ZH}云帆轴承项目2019年签约，2021年5月正式营业。")).facts
    assert [len(fact.values("status")) for fact in facts if fact.table == "projects"] == [1]


def test_what_a_list_denies_is_told_of_none_of_its_members() -> None:
    told = "全市41个重点项目中，已开工建设39个。\n\n未开工的2个项目分别是：\n1. 云帆轴承项目，土地手续未完成。\n2. 海拓电机项目，设计未完成。"
    facts = extract_document(document(told)).facts
    assert {fact.value("name"): fact.value("status") for fact in facts if fact.table == "projects"} == {
        "云帆轴承": None,
        "海拓电机": None,
    }


def test_projects_under_a_heading_of_talks_are_intended() -> None:
    told = "常州高新区\n\n二、跟踪在谈项目情况\n\n主要有云帆轴承产业化基地项目、海拓电机项目等。"
    facts = extract_document(document(told)).facts
    assert {fact.value("status") for fact in facts if fact.table == "projects"} == {"intended"}
