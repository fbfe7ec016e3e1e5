"""A run on annotated articles beside the project, where there are any: nothing that the rules read may break a check."""

from pathlib import Path

import polars as pl
import pytest

from zoneledger import Ledger
from zoneledger.config import RunConfig
from zoneledger.pipeline import run_pipeline

ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dev"
# Past these shares the reading of an article needs an explanation.
_MOST_IRRELEVANT = 0.1
_MOST_UNBOUND = 0.25

pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="no annotated articles beside the project")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    output = tmp_path_factory.mktemp("real")
    run_pipeline(ARTICLES, output, RunConfig.load(None).model_copy(update={"shard_digits": 0}))
    return Ledger(output)


def test_no_row_is_rejected(real: Ledger) -> None:
    assert real.rejects.select("table_name", "failed_checks").collect().rows() == []


def test_few_articles_are_irrelevant(real: Ledger) -> None:
    outcomes = real.documents.collect()["outcome"]
    assert (outcomes == "irrelevant").mean() <= _MOST_IRRELEVANT


def test_most_money_is_bound(real: Ledger) -> None:
    """An amount counts as bound if a statement's span touches it; thresholds, prices and repetitions bind to nothing."""
    money = real.mentions.filter(
        (pl.col("kind") == "money") & ~pl.col("role").is_in(["threshold", "price"]) & pl.col("same_as").is_null()
    ).collect()
    claims = real.statements.select("document_id", start="span_start", end="span_end").unique()
    touched = (
        money.lazy()
        .join(claims, on="document_id")
        .filter((pl.col("start") < pl.col("span_end")) & (pl.col("end") > pl.col("span_start")))
        .select("mention_id")
        .unique()
        .collect()
    )
    assert 1 - touched.height / money.height <= _MOST_UNBOUND
