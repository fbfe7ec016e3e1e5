"""Percentage points beside a figure: what they compare, of which time, and below or above."""

import pytest

from tests.facts.figures import facts, the_figure, told

ZONE = "Changzhou High-tech Zone"

POINTS = [
    # text, value, start, end
    ("今年1—5月，常州高新区规上工业增加值同比增长9.6%，增速高于全市2.3个百分点。", "2.3", "2021-01-01", "2021-05-31"),
    ("前5月，常州高新区工业总产值下降4.7%，降幅比一季度收窄9.2个百分点。", "9.2", "2021-01-01", "2021-05-31"),
    ("前5月，常州高新区规上工业增加值增长5.4%，增速比去年同期回落3.2个百分点。", "-3.2", "2021-01-01", "2021-05-31"),
    ("一季度，常州高新区15个项目开工，开工率78.9%，同比提高11个百分点。", "11", "2021-01-01", "2021-03-31"),
    (f"From January to May, industrial output of {ZONE} rose 12.1%, 3.4 percentage points higher than in the city.", "3.4", "2021-01-01", "2021-05-31"),
    (f"From January to May, exports of {ZONE} rose 2.1%, 1.5 percentage points lower than in the first quarter.", "-1.5", "2021-01-01", "2021-05-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "start", "end"), POINTS)
def test_points_are_a_figure_beside_what_they_compare(text: str, value: str, start: str, end: str) -> None:
    figure = the_figure(facts(text), value)
    assert told(figure, "indicator", "unit", "period_start", "period_end") == ("other", "other", start, end)


def test_points_without_a_figure_before_them_are_none() -> None:
    assert facts("常州高新区加快发展，主要指标增速均高于全市2.3个百分点。") == []
