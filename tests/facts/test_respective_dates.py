"""Dates told in turn for projects told in turn."""

import pytest

from tests.facts.telling import events_like

CASES = [
    ("云帆新能源电池项目、大地精密模具项目分别于3月、4月开工。", {"云帆新能源电池": "2021-03", "大地精密模具": "2021-04"}),
    ("云帆新能源电池项目和大地精密模具项目分别于3月5日和4月8日开工。", {"云帆新能源电池": "2021-03-05", "大地精密模具": "2021-04-08"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), CASES)
def test_each_project_has_the_date_of_its_place(text: str, days: dict[str, str]) -> None:
    found = events_like(f"6月10日，常州高新区召开会议。{text}", "construction_start")
    for name, day in days.items():
        assert any(name in line and f" {day}" in line for line in found), found
