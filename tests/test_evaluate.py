"""Scoring: perfect for the gold itself, the same as the reference scorer where that is at hand."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from zoneledger import Ledger
from zoneledger.evaluate.calibration import reliability, tenth
from zoneledger.evaluate.direct import read_articles
from zoneledger.evaluate.documents import read_gold, read_snapshot
from zoneledger.evaluate.errors import error_ledger, gains_and_losses, ledger_page
from zoneledger.evaluate.score import HEADLINE, score_documents

GOLD = Path(__file__).parent / "gold"
REFERENCE = Path(__file__).resolve().parents[2] / "shared" / "gold" / "score.py"


def test_gold_against_itself_is_perfect() -> None:
    gold = read_gold(GOLD)
    scores = score_documents(gold, gold)
    assert scores.headline[0] == 1.0
    assert {kind: figure.f1 for kind, figure in scores.figures.items() if kind in HEADLINE} == dict.fromkeys(
        HEADLINE, 1.0
    )


def test_the_samples_are_read_well(ledger: Ledger) -> None:
    """A fall below is a regression; what our own samples score is no evidence of accuracy."""
    predicted = read_snapshot({name: ledger.table(name) for name in ("documents", "mentions", "statements", "zones")})
    scores = score_documents(read_gold(GOLD), predicted)
    assert not scores.absent
    assert scores.headline[0] >= 0.8


def test_articles_read_directly_say_what_a_run_publishes(ledger: Ledger) -> None:
    published = read_snapshot({name: ledger.table(name) for name in ("documents", "mentions", "statements", "zones")})
    direct = read_snapshot(read_articles(GOLD))
    gold = read_gold(GOLD)
    assert set(direct) == set(gold)
    assert score_documents(gold, direct) == score_documents(gold, {name: published[name] for name in direct})


@pytest.mark.skipif(not REFERENCE.is_file(), reason="the reference scorer is not beside the project")
def test_figures_agree_with_the_reference_scorer(output: Path, ledger: Ledger, tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, str(REFERENCE), str(GOLD), str(output), "--json", str(tmp_path / "f.json")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.search(r"headline", told.stdout)
    reference = json.loads((tmp_path / "f.json").read_text())
    predicted = read_snapshot({name: ledger.table(name) for name in ("documents", "mentions", "statements", "zones")})
    scores = score_documents(read_gold(GOLD), predicted)
    for kind in HEADLINE:
        assert scores.figures[kind].f1 == pytest.approx(reference[kind]["f1"]), kind


def _document(**facts: list[dict[str, object]]) -> dict[str, object]:
    tables = {table: facts.get(table, []) for table in ("mentions", "zones", "projects", "events", "indicators")}
    for told in tables.values():
        for fact in told:
            fact.setdefault("_spans", [(0, 40)])
            fact.setdefault("_statements", [])
    return {"document": {}, **tables}


def _errors(told: dict[str, object], read: dict[str, object]) -> list[tuple[str, str, str]]:
    return [(e.kind, e.phenomenon, e.outcome) for e in error_ledger({"a": told}, {"a": read})]


def test_the_error_ledger_names_what_sets_gold_and_reading_apart() -> None:
    start = {"event_type": "construction_started", "project": "Aluminium Foil Plant", "date_start": "2021-05-01"}
    told = _document(
        projects=[{"name": "Aluminium Foil Plant", "jobs": 300}, {"name": "Glass Works"}],
        events=[start, {"event_type": "signed", "project": "Glass Works"}],
    )
    read = _document(
        projects=[{"name": "Aluminium Foil Plant", "jobs": 30}],
        events=[start | {"date_start": "2020-05-01"}, {"event_type": "approved", "_spans": [(90, 99)]}],
    )
    assert _errors(told, told) == []
    assert _errors(told, read) == [
        ("events", "approved", "wrong"),
        ("events", "interval", "differs"),
        ("events", "signed", "missed"),
        ("projects", "field jobs", "differs"),
        ("projects", "without a counterpart", "missed"),
    ]
    page = ledger_page(error_ledger({"a": told}, {"a": read}))
    assert "| events | signed | 1 | 0 | 0 |" in page


def test_gains_and_losses_are_the_errors_that_went_and_came() -> None:
    told = _document(projects=[{"name": "Glass Works"}, {"name": "Paper Mill"}])
    before = error_ledger({"a": told}, {"a": _document(projects=[{"name": "Glass Works"}])})
    now = error_ledger({"a": told}, {"a": _document(projects=[{"name": "Paper Mill"}])})
    gains, losses = gains_and_losses(before, now)
    assert [e.told for e in gains] == ["name=Paper Mill"]
    assert [e.told for e in losses] == ["name=Glass Works"]


def test_reliability_counts_the_statements_that_gold_confirms() -> None:
    def statement(name: str, value: str, confidence: float) -> dict[str, object]:
        return {"property": name, "value": value, "rank": 0, "confidence": confidence, "binding": "clause"}

    told = _document(projects=[{"name": "Glass Works", "investment": "5000", "jobs": "20"}])
    read = _document(
        projects=[
            {
                "name": "Glass Works",
                "_statements": [statement("investment", "5000", 0.95), statement("jobs", "200", 0.35)],
            },
            {"name": "No Such Works", "_spans": [(90, 99)], "_statements": [statement("jobs", "20", 0.35)]},
        ]
    )
    by = {"confidence": lambda s: tenth(s["confidence"])}
    rows = [(r.class_, r.statements, r.right) for r in reliability({"a": told}, {"a": read}, by)]
    assert rows == [("0.3-0.4", 2, 0), ("0.9-1.0", 1, 1)]
