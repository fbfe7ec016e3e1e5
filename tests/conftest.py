"""One run over the samples for all tests that look at published tables."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.report.build import DOUBTFUL, GOOD, write_articles
from zoneledger import Ledger
from zoneledger.config import RunConfig
from zoneledger.pipeline import run_pipeline

# How long an example takes says more of the machine than of the code; `test_linear_time` looks at time.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

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


@pytest.fixture(scope="session")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of two runs: the second brings doubtful and hostile articles, and is scored on our annotated ones."""
    folder = tmp_path_factory.mktemp("doubtful")
    raw = folder / "raw"
    write_articles(raw, GOOD)
    for file in (ROOT / "tests" / "gold").glob("*.txt"):
        (raw / file.name).write_bytes(file.read_bytes())
    run_pipeline(raw, folder / "out", RunConfig.load(None, shard_digits=0))
    write_articles(raw, DOUBTFUL)
    run_pipeline(raw, folder / "out", RunConfig.load(None, shard_digits=0, gold=ROOT / "tests" / "gold"))
    return folder / "out"
