"""The page of a large run: samples with the true counts beside them, never more than five megabytes."""

import json
import shutil
from pathlib import Path

import polars as pl
import pytest

from schemas import TABLES
from zoneledger import Ledger
from zoneledger.publish.tables import write_table
from zoneledger.report.markup import number
from zoneledger.report.page import write_report

TIMES = 400
_KEYS = ("document_id", "mention_id", "statement_id", "segment_id", "project_id", "change_id", "record_id", "source")


@pytest.fixture(scope="module")
def large(doubtful: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The doubtful snapshot with its documents and what they say four hundred times over."""
    folder = tmp_path_factory.mktemp("large") / "snapshot"
    shutil.copytree((doubtful / "current").resolve(), folder)
    copies = pl.DataFrame({"_copy": [f"{n:04x}" for n in range(TIMES)]})
    for table in ("documents", "segments", "mentions", "statements", "projects", "changes"):
        frame = Ledger(doubtful).table(table).collect()
        # The last four hex digits of identifiers tell the copies apart; zones stay the same.
        keys = [name for name in _KEYS if name in frame.columns and name != "source"]
        many = frame.join(copies, how="cross")
        if table == "mentions":
            keys.remove("record_id")
        told = [
            pl.when(pl.col(name).str.starts_with("cn-"))
            .then(name)
            .otherwise(pl.col(name).str.replace("[0-9a-f]{4}([^0-9a-f]|$)", pl.col("_copy") + "$1"))
            .alias(name)
            for name in keys
        ]
        if table == "documents":
            told += [
                pl.col("source") + "#" + pl.col("_copy"),
                (pl.col("publisher") + pl.col("_copy")).alias("publisher"),
            ]
        shutil.rmtree(folder / table)
        write_table(folder, table, many.with_columns(told).select(list(TABLES[table].model.to_schema().columns)))
    return folder


def test_the_page_stays_small_and_tells_true_counts(large: Path) -> None:
    shutil.rmtree(large / "evidence")
    ledger = Ledger(large)
    conflicting = ledger.projects.filter(pl.col("conflicts").list.len() > 0).select(pl.len()).collect().item()
    changes = ledger.changes.select(pl.len()).collect().item()
    assert conflicting >= TIMES
    summary = json.loads((large / "report.json").read_text(encoding="utf-8"))
    for check in summary["checks"]:
        for example in check["examples"]:
            example["document_id"] = example["document_id"] and example["document_id"][:-4] + "0001"
    path = write_report(ledger, summary)
    assert path.stat().st_size < 5_000_000
    page = path.read_text(encoding="utf-8")
    assert f"{number(conflicting)} records; the 20 that most documents tell of" in page
    assert f"The first 60 of {number(changes)} changes" in page
    assert "in 400 of " in page
    pages = list((large / "evidence").iterdir())
    assert len(pages) <= 300
    assert max(each.stat().st_size for each in pages) < 1_000_000
