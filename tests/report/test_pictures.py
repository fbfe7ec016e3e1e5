"""Pictures: sums of the flow, every province on the map, lines of trends, plots that follow the page's colours."""

from itertools import pairwise

import pytest

from zoneledger.registry.divisions import divisions
from zoneledger.report.pictures import flow_picture, sparkline, tile_map
from zoneledger.report.plots import BLUE, NONE, bars_by_year, confidence_histograms
from zoneledger.report.rules import rule_of

SUMMARY = {
    "documents": 22, "files": 17, "outcomes": {"processed": 16, "duplicate": 2, "quarantined": 4},
    "rows_published": {"mentions": 300, "segments": 90, "projects": 39, "events": 64, "indicators": 63, "zones": 12},
    "rows_rejected": {"projects": 1},
}  # fmt: skip


def test_every_column_of_the_flow_adds_up() -> None:
    flow = flow_picture(SUMMARY, {"projects": 275, "events": 515, "indicators": 695, "zones": 64}, {"statements": 3})
    columns: dict[float, list[int]] = {}
    for node in flow.nodes:
        columns.setdefault(node.x, []).append(node.count)
    assert [sum(counts) for counts in columns.values()] == [22, 22, 275 + 515 + 695 + 64 + 3, 39 + 64 + 63 + 12 + 1]
    assert all(node.y > 0 and node.y + node.height <= flow.height for node in flow.nodes)


def test_bars_of_a_column_do_not_overlap() -> None:
    summary = SUMMARY | {"outcomes": {"processed": 10**6, "irrelevant": 1, "duplicate": 1, "quarantined": 1}}
    flow = flow_picture(summary, {"projects": 1, "events": 10**6}, {})
    for x in {node.x for node in flow.nodes}:
        bars = sorted((node.y, node.height) for node in flow.nodes if node.x == x)
        assert all(y + height < below for (y, height), (below, _) in pairwise(bars))


def test_an_empty_run_has_a_picture_too() -> None:
    nothing = dict.fromkeys(SUMMARY["rows_published"], 0)
    flow = flow_picture(
        SUMMARY | {"outcomes": {"quarantined": 22}, "rows_published": nothing, "rows_rejected": {}}, {}, {}
    )
    assert [node.label for node in flow.nodes] == ["inputs", "quarantined"]


def test_every_province_has_a_tile_of_its_own() -> None:
    tiles = tile_map({"Jiangsu": 9, "Henan": 1})
    provinces = {division.name_en for division in divisions() if division.level == "province"}
    assert {tile.province for tile in tiles} == provinces
    assert len({(tile.column, tile.row) for tile in tiles}) == len(tiles)
    steps = {tile.province: tile.step for tile in tiles}
    assert (steps["Jiangsu"], steps["Henan"], steps["Hebei"]) == (5, 2, 0)


def test_a_trend_needs_two_runs_and_something_to_see() -> None:
    assert sparkline([3]) is None
    assert sparkline([0, 0, 0]) is None
    line = sparkline([0, 5, 2])
    assert line is not None
    assert line.told == "last runs: 0, 5, 2"


@pytest.mark.parametrize("counts", [{}, {2021: (3.0, 1.0)}, {1990: (1.0, 0.0), 2021: (3.0, 1.0)}])
def test_plots_are_static_named_and_the_same_each_time(counts: dict[int, tuple[float, ...]]) -> None:
    series = [("realized", BLUE), ("announced", NONE)]
    plot = bars_by_year(counts, series, "Investment by year")
    assert plot == bars_by_year(counts, series, "Investment by year")
    assert plot.startswith('<svg class="plot" role="img" aria-label="Investment by year"')
    assert "var(--c1)" in plot or not counts
    assert not [word for word in ("<metadata", "<?xml", "<!--", "http", "DejaVu", "#04") if word in plot]


def test_confidence_has_a_plot_for_each_table() -> None:
    plot = confidence_histograms({"projects": [0] * 9 + [4], "events": [0] * 10}, "Confidence")
    assert "projects (4)" in plot
    assert "events (0)" in plot


@pytest.mark.parametrize("identifier", ["zh.date.day", "en.zone.hidz", "indicator.growth_rate", "event.group"])
def test_a_rule_is_found_in_the_code_with_what_it_says_of_itself(identifier: str) -> None:
    rule = rule_of(identifier)
    assert rule is not None
    assert rule.module.startswith("zoneledger.")
    assert rule.told


def test_an_unknown_rule_is_nowhere() -> None:
    assert rule_of("no.such.rule") is None
