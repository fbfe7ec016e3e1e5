"""Gates and sums: what is measured, and that a run which fails publishes nothing, says why and leaves the last good."""

import json
from pathlib import Path

import pytest

from zoneledger import Ledger
from zoneledger.config import ConfigError, Gates, RunConfig
from zoneledger.pipeline import run_pipeline
from zoneledger.pipeline.run import PipelineError
from zoneledger.validate.gates import Counts, gates, sums
from zoneledger.validate.trend import Coverage, compare_coverage

LIMITS = Gates.model_validate({})
COUNTS = Counts(100, {"processed": 90, "quarantined": 10}, {}, {"documents": 100, "projects": 40}, {"projects": 2})


def failing(counts: Counts, last: dict[str, int], **limits: float) -> set[tuple[str, str]]:
    found = gates(counts, last, LIMITS.model_copy(update=limits))
    return {(gate.name, gate.about) for gate in found if not gate.passed}


def test_gates_fail_past_their_limits_alone() -> None:
    assert failing(COUNTS, {"documents": 90, "projects": 38}) == set()
    assert failing(COUNTS, {}, quarantined_share=0.09) == {("quarantined_share", "documents")}
    assert failing(COUNTS, {}, rejected_share=0.04) == {("rejected_share", "projects")}
    assert failing(COUNTS, {"documents": 200, "projects": 80}) == {
        ("lost_share", "documents"),
        ("lost_share", "projects"),
    }


def test_small_tables_may_shrink() -> None:
    assert failing(COUNTS, {"projects": 19}, lost_share=0) == set()
    assert failing(Counts(1, {"processed": 1}, {}, {"projects": 0}, {}), {"projects": 19}) == set()


def test_sums_balance_or_tell_what_is_missing() -> None:
    good = sums(COUNTS, {"documents": 100, "projects": 38}, {"projects": 2})
    assert all(each.balances for each in good)
    bad = [each for each in sums(COUNTS, {"documents": 100, "projects": 37}, {"projects": 2}) if not each.balances]
    assert [each.told() for each in bad] == [
        "Every row of projects is published or rejected: 40 came in, 39 are accounted for"
    ]


def covered(**counts: dict[str, int]) -> Coverage:
    return Coverage({"sources": {}, "years": {}, "zones": {}} | counts)


def test_lost_and_drifting_sources_and_zones_are_named() -> None:
    bounds = RunConfig.load(None).thresholds
    before = covered(sources={"A": 100, "B": 20, "C": 3}, years={"2020": 50}, zones={"cn-1": 40})
    now = covered(sources={"A": 100, "B": 2, "C": 1, "D": 30}, years={"2020": 20}, zones={"cn-1": 39})
    failed = {run.name: run.failed for run in compare_coverage(now, before, bounds)}
    assert failed == {
        "coverage_of_sources_is_kept": ("B",),
        "share_of_sources_is_steady": ("B",),
        "coverage_of_years_is_kept": ("2020",),
        "coverage_of_zones_is_kept": (),
        "share_of_zones_is_steady": (),
    }
    assert all(run.tested == 0 and not run.failed for run in compare_coverage(now, None, bounds))


def test_bounds_are_settings_and_unknown_ones_are_errors() -> None:
    settings = RunConfig.load(None, thresholds={"largest_project_cny": 1e9})
    assert settings.thresholds.largest_project_cny == 1e9
    assert settings.model_dump(mode="json")["thresholds"]["largest_project_cny"] == 1e9
    with pytest.raises(ConfigError, match="castles"):
        RunConfig.load(None, thresholds={"largest_project_cny_by_sector": {"castles": 1e9}})
    with pytest.raises(ConfigError, match="largest"):
        RunConfig.load(None, thresholds={"largest": 1})


def test_a_refused_run_says_why_and_leaves_the_last_good_snapshot(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    article = (
        "高新区动态{0}\n\n2021年3月2日　来源：测试日报\n\n3月1日，绿原电池{0}项目在常州高新区签约，总投资5亿元。\n"
    )
    for number in range(6):
        (raw / f"{number}.txt").write_text(article.format(number), encoding="utf-8")
    settings = RunConfig.load(None, shard_digits=0, gates={"lost_from": 5, "lost_share": 0.5})
    first = run_pipeline(raw, out, settings).snapshot
    for number in range(4):
        (raw / f"{number}.txt").unlink()
    (raw / "bad.txt").write_bytes(bytes(range(256)) * 4)
    with pytest.raises(PipelineError, match=r"Rows of documents lost since the last snapshot: 4 of 6, 67%") as caught:
        run_pipeline(raw, out, settings)
    assert caught.value.exit_code == 1
    assert "s000001 stays the current snapshot" in str(caught.value)
    assert Ledger(out).snapshot == first.resolve()
    refused = json.loads((out / "refused.json").read_text(encoding="utf-8"))
    assert refused["verdict"] == "refused"
    assert any(not gate["passed"] and gate["about"] == "documents" for gate in refused["gates"])
    assert refused["quarantined"] == [{"source": "bad.txt", "outcome_reason": "binary"}]
    generous = settings.model_copy(update={"gates": settings.gates.model_copy(update={"lost_share": 1.0})})
    result = run_pipeline(raw, out, generous)
    assert not (out / "refused.json").exists()
    assert [run["snapshot"] for run in result.summary["history"]] == ["s000001"]
    history = Ledger(out).checks_history().collect()
    assert history["snapshot"].unique().sort().to_list() == ["s000001", "s000002"]
    assert set(Ledger(out).checks.collect().columns) == set(history.columns) - {"snapshot"}
