"""One run over the samples for all tests that look at published tables."""

from pathlib import Path

import pytest

from zoneledger import Ledger
from zoneledger.pipeline import run_pipeline

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def samples() -> Path:
    return ROOT / "raw"


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    folder = tmp_path_factory.mktemp("output")
    run_pipeline(samples, folder)
    return folder


@pytest.fixture(scope="session")
def ledger(output: Path) -> Ledger:
    return Ledger(output)
