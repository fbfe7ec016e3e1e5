"""Scoring: perfect for the gold itself, the same as the reference scorer where that is at hand."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from zoneledger import Ledger
from zoneledger.evaluate.documents import read_gold, read_snapshot
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
