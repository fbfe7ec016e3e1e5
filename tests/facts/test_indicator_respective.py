"""Counts in a row for stages in a row, counts that have their own stage, and what a plan speaks of without counting it."""

import pytest

from tests.facts.figures import facts, told
from tests.facts.telling import events_like

ZONE = "常州高新区"

ROWS = [
    ("今年1—5月，常州高新区新签约、新开工、新投产项目分别为28个、15个、7个。",
     {"projects_signed 28", "projects_started 15", "projects_in_operation 7"}),
    ("1—5月，常州高新区签约、开工和竣工项目分别达28个、15个和9个。",
     {"projects_signed 28", "projects_started 15", "projects_completed 9"}),
    ("6月3日，常州高新区举行项目“三集中”活动，集中签约12个、集中开工18个、集中投产9个。",
     {"projects_signed 12", "projects_started 18", "projects_in_operation 9"}),
    ("截至5月底，常州高新区30个重点项目已开工建设26个。", {"projects_planned 30", "projects_started 26"}),
    ("今年，常州高新区全年拟推动建设重点项目30个。", {"projects_planned 30"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_count_has_the_stage_of_its_place(text: str, expected: set[str]) -> None:
    assert {" ".join(str(v) for v in told(f, "indicator", "value")) for f in facts(text)} == expected


def test_projects_of_a_plan_that_speaks_of_their_completion_are_not_counted_again() -> None:
    found = facts("6月3日，常州高新区30个项目集中开工。\n\n30个项目全部投产后，预计年新增产值120亿元。")
    assert [f.value("value") for f in found] == ["30", "12000000000"]


def test_a_threshold_of_a_part_is_none_of_its_whole() -> None:
    found = facts("今年1—5月，常州高新区新签约项目28个，总投资156亿元，其中50亿元以上项目1个。")
    assert [f.value("threshold_low") for f in found] == [None, None, "5000000000"]


def test_projects_signed_before_are_no_group_of_the_occasion() -> None:
    text = "6月3日，常州高新区12个项目现场签约。此前，已有18个项目先后签约。"
    assert len(events_like(text, "signing")) == 1
