"""What a rejected row takes along, and that nothing of it vanishes."""

import json
from pathlib import Path

import polars as pl
import pytest

from schemas import TABLES
from schemas.quality import Surroundings
from zoneledger import Ledger
from zoneledger.config import RunConfig
from zoneledger.pipeline import run_pipeline, steps
from zoneledger.validate.settle import TAKEN_ALONG, settle

ARTICLE = "高新区动态\n\n2021年3月2日　来源：测试日报\n\n3月1日，绿原电池项目在常州高新区签约，总投资5亿元。\n"


def test_rows_fall_in_rounds_until_none_refers_to_nothing(ledger: Ledger) -> None:
    zones = ledger.zones.collect()
    whole = pl.col("zone_id") == zones["zone_id"][0]
    chain = zones.head(3).with_columns(parent_zone_id=pl.col("zone_id").shift())
    bad = chain.with_columns(kind=pl.when(whole).then(pl.lit("castle")).otherwise("kind"))
    settled = settle({"zones": bad}, lambda kept: Surroundings({"zones": kept["zones"]["zone_id"]}))
    assert settled.kept["zones"].is_empty()
    reasons = dict(settled.rejects.select("row_key", "failed_checks").iter_rows())
    assert reasons == {
        chain["zone_id"][0]: ["kind_isin"],
        chain["zone_id"][1]: [TAKEN_ALONG, "parent_zone_id_exists"],
        chain["zone_id"][2]: [TAKEN_ALONG, "parent_zone_id_exists"],
    }


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "b.txt").write_text(ARTICLE.replace("绿原电池", "蓝海风机").replace("常州", "苏州"), encoding="utf-8")
    return folder


def test_a_rejected_zone_takes_its_records_and_their_statements_along(
    tmp_path: Path, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the zone of the one article is published, everything of the other is, and the sums balance."""
    consolidate = steps.consolidate_zones

    def spoiled(*arguments: object) -> pl.DataFrame:
        zones = consolidate(*arguments)  # type: ignore[arg-type]
        changzhou = pl.col("name").str.contains("Changzhou")
        return zones.with_columns(kind=pl.when(changzhou).then(pl.lit("castle")).otherwise("kind"))

    monkeypatch.setattr(steps, "consolidate_zones", spoiled)
    gates = {"rejected_share": 1.0}
    result = run_pipeline(raw, tmp_path / "out", RunConfig.load(None, gates=gates, shard_digits=0))
    ledger = Ledger(tmp_path / "out")
    rejects = ledger.rejects.collect()
    assert {"zones", "projects", "events", "statements"} <= set(rejects["table_name"])
    assert rejects["failed_checks"].list.len().min() >= 1
    gone = set(rejects.filter(pl.col("table_name") == "projects")["row_key"])
    statements = rejects.filter(pl.col("table_name") == "statements")
    assert all(TAKEN_ALONG in reasons for reasons in statements["failed_checks"])
    assert gone & {json.loads(row)["record_id"] for row in statements["row_json"]}
    assert ledger.projects.collect().height == 1
    assert ledger.statements.filter(pl.col("record_id").is_in(list(gone))).collect().is_empty()
    for each in result.summary["sums"]:
        assert each["balances"], each
    manifest = ledger.manifest
    for table, extracted in manifest["rows_extracted"].items():
        assert extracted == manifest["rows_published"][table] + manifest["rows_rejected"][table]
    assert result.summary["verdict"] == "good, with rows kept out"
    for name in ("statements", "mentions"):
        for reference in TABLES[name].references:
            if reference.table in manifest["rows_extracted"] and reference.when is not None:
                keys = ledger.table(reference.table).select(TABLES[reference.table].key).collect().to_series()
                rows = ledger.table(name).filter(pl.col(reference.when[0]) == reference.when[1]).collect()
                assert rows[reference.column].drop_nulls().is_in(keys.implode()).all()


def test_a_run_that_loses_a_row_publishes_nothing(tmp_path: Path, raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from zoneledger.pipeline import run
    from zoneledger.pipeline.run import PipelineError

    first = run_pipeline(raw, tmp_path / "out", RunConfig.load(None, shard_digits=0))
    publish = run.publish_shard
    monkeypatch.setattr(
        run, "publish_shard", lambda shard: publish(shard) | {"mentions": publish(shard)["mentions"] - 1}
    )
    with pytest.raises(PipelineError, match="Every row of mentions is published or rejected") as caught:
        run_pipeline(raw, tmp_path / "out", RunConfig.load(None, shard_digits=0))
    assert caught.value.exit_code == 1
    assert Ledger(tmp_path / "out").snapshot == first.snapshot.resolve()
