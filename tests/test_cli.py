"""The command line: what it prints, its JSON, its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import polars as pl

from zoneledger import Ledger


def zoneledger(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "zoneledger.cli", *arguments], capture_output=True, text=True, check=False
    )


def test_tables_are_listed(output: Path) -> None:
    told = zoneledger("tables", str(output), "--json")
    assert told.returncode == 0
    rows = {entry["name"]: entry["rows"] for entry in json.loads(told.stdout)}
    assert rows["documents"] == 22
    assert zoneledger("tables", str(output)).stdout.startswith("table")


def test_a_record_is_shown_with_the_words_that_prove_it(output: Path, ledger: Ledger) -> None:
    row = ledger.projects.filter(pl.col("investment").is_not_null()).collect().row(0, named=True)
    shown = json.loads(zoneledger("show", row["project_id"], "--output", str(output), "--json").stdout)
    proof = next(p for p in shown["proofs"] if p["property"] == "investment")
    text = ledger.documents.filter(pl.col("document_id") == proof["document_id"]).select("text").collect().item()
    assert proof["before"] + proof["quote"] + proof["after"] in text
    assert row["name"] in zoneledger("show", row["project_id"], "--output", str(output)).stdout


def test_a_document_is_shown_with_its_mentions(output: Path, ledger: Ledger) -> None:
    identifier = ledger.documents.filter(pl.col("outcome") == "processed").select("document_id").collect().item(0, 0)
    assert "(zone cn-" in zoneledger("show", identifier, "--output", str(output)).stdout


def test_errors_are_one_line_and_exit_with_2(tmp_path: Path, output: Path) -> None:
    for arguments in (
        ["tables", str(tmp_path)],
        ["show", "prj-nothing", "--output", str(output)],
        ["score", str(tmp_path), str(output)],
    ):
        told = zoneledger(*arguments)
        assert told.returncode == 2, arguments
        assert told.stderr.startswith("zoneledger: ")
        assert told.stderr.count("\n") == 1, "a path or command that is cut in two cannot be copied"
        assert "Traceback" not in told.stderr


def test_scores_are_printed(output: Path) -> None:
    gold = Path(__file__).parent / "gold"
    told = zoneledger("score", str(gold), str(output))
    assert told.returncode == 0
    assert "headline" in told.stdout


def test_the_version_is_told() -> None:
    told = zoneledger("--version")
    assert (told.returncode, told.stdout.startswith("zoneledger ")) == (0, True)


def test_names_of_rules_are_not_cut_where_the_output_goes_to_a_file() -> None:
    told = zoneledger("explain", "raw/news/changzhou_start_2021.md")
    assert "zh.project.before_word" in told.stdout
