"""A run as its user sees it: what comes out, what does not, and that nothing is lost."""

import json
import shutil
from pathlib import Path

import polars as pl
import pytest
from filelock import FileLock

from zoneledger import Ledger
from zoneledger.audit.snapshot import check_snapshot
from zoneledger.config import RunConfig
from zoneledger.pipeline import run_pipeline
from zoneledger.pipeline.run import PipelineError


def test_every_input_ends_with_an_outcome(ledger: Ledger) -> None:
    manifest = ledger.manifest
    assert manifest["outcomes"] == {"duplicate": 1, "irrelevant": 1, "processed": 16, "quarantined": 4}
    assert sum(manifest["outcomes"].values()) == manifest["input"]["documents"]
    reasons = dict(
        ledger.documents.filter(pl.col("outcome") != "processed")
        .select("source", "outcome_reason")
        .collect()
        .iter_rows()
    )
    assert reasons["archive/broken_download.txt"] == "binary"
    assert reasons["archive/truncated_feed.jsonl.gz"] == "unreadable_container"
    assert reasons["feed.jsonl#4"] == "unreadable_record"
    assert reasons["news/syndicated_norvita.txt"] == "exact_copy"
    assert reasons["news/sport_marathon_2023.txt"] == "no_facts"


def test_a_project_that_three_stories_tell_is_one_record(ledger: Ledger) -> None:
    of_firm = (
        ledger.projects.filter(pl.col("name_variants").list.contains("瑞恒碳化硅模块")).collect().row(0, named=True)
    )
    assert of_firm["name_variants"] == ["Ruiheng silicon carbide module", "silicon carbide module", "瑞恒碳化硅模块"]
    assert (of_firm["document_count"], of_firm["conflicts"]) == (3, [])
    assert (of_firm["status"], str(of_firm["construction_started_on"])) == ("operating", "2021-09-02")
    told = ledger.statements.filter(pl.col("record_id") == of_firm["project_id"]).collect()
    assert set(told["document_id"]) == set(of_firm["document_ids"])


def test_rows_extracted_are_published_or_rejected(ledger: Ledger) -> None:
    manifest = ledger.manifest
    for table, extracted in manifest["rows_extracted"].items():
        assert extracted == manifest["rows_published"][table] + manifest["rows_rejected"].get(table, 0)


def test_no_row_of_the_samples_is_rejected(ledger: Ledger) -> None:
    assert not any(ledger.manifest["rows_rejected"].values())


def test_same_input_gives_the_same_bytes(tmp_path: Path, samples: Path, ledger: Ledger) -> None:
    again = run_pipeline(samples, tmp_path / "again")
    assert again.summary["tables_digest"] == ledger.manifest["tables_digest"]
    assert Ledger(tmp_path / "again").manifest["files"] == ledger.manifest["files"]


def test_a_second_run_makes_a_new_snapshot_and_tells_no_changes(tmp_path: Path, samples: Path) -> None:
    first = run_pipeline(samples, tmp_path)
    second = run_pipeline(samples, tmp_path, RunConfig.load(None, keep_snapshots=2))
    third = run_pipeline(samples, tmp_path, RunConfig.load(None, keep_snapshots=2))
    assert [first.snapshot.name, second.snapshot.name, third.snapshot.name] == ["s000001", "s000002", "s000003"]
    assert sorted(path.name for path in (tmp_path / "snapshots").iterdir()) == ["s000002", "s000003"]
    assert (tmp_path / "current").resolve() == third.snapshot.resolve()
    assert Ledger(tmp_path).changes.collect().is_empty()


def test_changes_name_what_a_new_document_brings(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text(
        "高新区动态\n\n2021年3月2日　来源：测试日报\n\n3月1日，绿原电池项目在常州高新区签约，总投资5亿元。\n",
        encoding="utf-8",
    )
    run_pipeline(raw, tmp_path / "out")
    (raw / "b.txt").write_text(
        "高新区动态\n\n2021年6月2日　来源：测试日报\n\n6月1日，绿原电池项目在常州高新区开工，总投资6亿元。\n",
        encoding="utf-8",
    )
    run_pipeline(raw, tmp_path / "out")
    changes = Ledger(tmp_path / "out").changes.filter(pl.col("record_table") == "projects").collect()
    changed = {row["property"]: (row["old_value"], row["new_value"]) for row in changes.iter_rows(named=True)}
    assert changed["status"] == ("signed", "under_construction")
    assert changed["investment"] == ("500000000.0", "600000000.0")
    assert "conflicts" not in changed, "three months later the sum is revised"


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        (
            "高新区动态\n\n2021年9月2日　来源：测试日报\n\n9月1日，江苏瑞恒半导体有限公司的碳化硅模块项目在常州高新区开工，总投资5亿元。\n",
            "高新区动态\n\n2021年3月2日　来源：测试日报\n\n3月1日，江苏瑞恒半导体有限公司的碳化硅项目在常州高新区签约，总投资5亿元。\n",
        ),
        (
            "News of the zone\n\nTest Daily, September 2, 2021\n\nOn September 1, the silicon carbide module plant of Ruiheng Semiconductor Co., Ltd. "
            "broke ground in Changzhou High-tech Zone with a total investment of 500 million yuan.\n",
            "News of the zone\n\nTest Daily, March 2, 2021\n\nOn March 1, the silicon carbide plant of Ruiheng Semiconductor Co., Ltd. "
            "was signed in Changzhou High-tech Zone with a total investment of 500 million yuan.\n",
        ),
    ],
)
def test_an_identifier_that_an_older_report_replaces_is_redirected(tmp_path: Path, later: str, earlier: str) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "later.txt").write_text(later, encoding="utf-8")
    run_pipeline(raw, out)
    (published,) = Ledger(out).projects.collect()["project_id"]
    assert Ledger(out).redirects.collect().is_empty()
    (raw / "earlier.txt").write_text(earlier, encoding="utf-8")
    run_pipeline(raw, out)
    (now,) = Ledger(out).projects.collect()["project_id"]
    redirects = Ledger(out).redirects.filter(pl.col("record_table") == "projects").collect()
    assert published != now
    assert redirects.select("old_id", "new_id", "snapshot").rows() == [(published, now, "s000002")]
    assert check_snapshot(Ledger(out).snapshot).count("error") == 0
    run_pipeline(raw, out)  # the link outlives the snapshot that made it
    assert Ledger(out).redirects.filter(pl.col("record_table") == "projects").collect().equals(redirects)


@pytest.mark.parametrize(
    "telling",
    [
        "高新区动态\n\n2021年3月2日　来源：测试日报\n\n3月1日，绿原电池项目在常州高新区签约，总投资{}0亿元。\n",
        "News of the zone\n\nTest Daily, March 2, 2021\n\nOn March 1, the Lvyuan battery project was signed in "
        "Changzhou High-tech Zone with a total investment of {}0 million yuan.\n",
    ],
)
def test_no_sum_counts_a_project_whose_amounts_are_a_power_of_ten_apart(tmp_path: Path, telling: str) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    for name, amount in (("a", "5"), ("b", "50")):
        (raw / f"{name}.txt").write_text(telling.format(amount), encoding="utf-8")
    run_pipeline(raw, tmp_path / "out")
    (project,) = Ledger(tmp_path / "out").projects.collect().iter_rows(named=True)
    assert project["counts_reason"] == "magnitude_doubtful"
    assert not project["counts_as_announced"]


def test_the_input_folder_must_exist(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="no such folder") as caught:
        run_pipeline(tmp_path / "nothing", tmp_path / "out")
    assert caught.value.exit_code == 2


def test_two_runs_on_one_output_exclude_each_other(tmp_path: Path, samples: Path) -> None:
    (tmp_path / "out").mkdir()
    with FileLock(tmp_path / "out" / ".lock"), pytest.raises(PipelineError, match="another run"):
        run_pipeline(samples, tmp_path / "out")


def test_too_much_quarantine_publishes_nothing(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "good.txt").write_text("常州高新区签约项目12个，总投资50亿元。", encoding="utf-8")
    run_pipeline(raw, tmp_path / "out")
    for number in range(3):
        (raw / f"bad{number}.txt").write_bytes(bytes(range(256)) * 4)
    with pytest.raises(PipelineError, match="quarantine"):
        run_pipeline(raw, tmp_path / "out")
    assert Ledger(tmp_path / "out").manifest["snapshot"] == "s000001"
    assert not (tmp_path / "out" / ".building").exists()


def test_a_document_that_breaks_the_extractor_is_quarantined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from zoneledger import extract

    original = extract.find_money

    def find_money(document, segments):
        if "boom" in document.reading.text:
            raise RuntimeError("boom")
        return original(document, segments)

    monkeypatch.setattr(extract, "find_money", find_money)
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text("boom 常州高新区签约项目12个，总投资50亿元。", encoding="utf-8")
    (raw / "b.txt").write_text("常州高新区签约项目13个，总投资50亿元。", encoding="utf-8")
    result = run_pipeline(raw, tmp_path / "out")
    assert result.summary["outcomes"] == {"processed": 1, "quarantined": 1}
    assert result.summary["outcome_reasons"] == {"extraction_failed": 1}


def test_what_a_killed_run_left_is_cleared(tmp_path: Path, samples: Path) -> None:
    (tmp_path / ".building" / "snapshot").mkdir(parents=True)
    (tmp_path / ".building" / "snapshot" / "half.parquet").write_bytes(b"half")
    run_pipeline(samples, tmp_path)
    assert not (tmp_path / ".building").exists()
    assert not list((tmp_path / "current").resolve().rglob("half.parquet"))


def test_one_shard_or_sixteen_say_the_same(tmp_path: Path, samples: Path, ledger: Ledger) -> None:
    run_pipeline(samples, tmp_path, RunConfig.load(None, shard_digits=0))
    other = Ledger(tmp_path)
    for table in ("projects", "events", "indicators", "zones"):
        assert other.table(table).collect().equals(ledger.table(table).collect()), table


def test_the_report_lies_beside_the_tables(output: Path) -> None:
    snapshot = (output / "current").resolve()
    assert "What became of the documents" in (snapshot / "report.md").read_text(encoding="utf-8")
    assert json.loads((snapshot / "report.json").read_text(encoding="utf-8"))["documents"] == 22
    assert json.loads((snapshot / "datapackage.json").read_text(encoding="utf-8"))["resources"][0]["name"] == "projects"


def test_a_symlink_loop_does_no_harm(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "loop").symlink_to(raw, target_is_directory=True)
    (raw / "a.txt").write_text("常州高新区签约项目12个，总投资50亿元。", encoding="utf-8")
    shutil.rmtree(tmp_path / "out", ignore_errors=True)
    assert run_pipeline(raw, tmp_path / "out").summary["documents"] == 1
