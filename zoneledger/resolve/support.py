"""Which value of a property stands best over all documents, and what the documents disagree on.

A document votes with its own best reading (`rank` 0). The value stated by most documents wins; then the one reported
last, then the one read with most confidence, then the first in the order of values, so that a tie never depends on
the order of arrival.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

RECORD_DOCUMENT_COLUMNS: Final = (
    "document_ids",
    "document_count",
    "independent_sources",
    "first_reported_on",
    "last_reported_on",
    "confidence",
)


def own_best(statements: pl.LazyFrame, documents: pl.LazyFrame, table: str) -> pl.DataFrame:
    """Statements of one record table with `rank` 0, with `published_on` of their documents."""
    return (
        statements.filter((pl.col("record_table") == table) & (pl.col("rank") == 0))
        .join(documents.select("document_id", "published_on"), on="document_id", how="left")
        .sort("record_id", "document_id", "statement_id")
        .collect()
    )


def best_values(
    statements: pl.DataFrame, properties: Sequence[str], companions: Mapping[str, str] | None = None
) -> pl.DataFrame:
    """One row a `record_id`, one text column for each of `properties`, null where no document states it.

    `companions` names properties that only make sense beside another (`currency` beside `investment`): they are taken
    from the documents that state the winning value of that other property.
    """
    companions = companions or {}
    leading = _winners(statements.filter(pl.col("property").is_in([p for p in properties if p not in companions])))
    parts = [leading]
    for companion, lead in companions.items():
        backing = (
            statements.filter(pl.col("property") == lead)
            .join(
                leading.filter(pl.col("property") == lead).select("record_id", "value"),
                on=["record_id", "value"],
                how="semi",
            )
            .select("record_id", "document_id")
        )
        told = statements.filter(pl.col("property") == companion)
        parts.append(_winners(told.join(backing, on=["record_id", "document_id"], how="semi")))
    long = pl.concat(parts).sort("record_id", "property")
    records = statements.select("record_id").unique().sort("record_id")
    wide = (
        records.join(long.pivot(on="property", index="record_id", values="value"), on="record_id", how="left")
        if long.height
        else records
    )
    missing = [pl.lit(None, dtype=pl.String).alias(name) for name in properties if name not in wide.columns]
    return wide.with_columns(missing).select("record_id", *properties).sort("record_id")


def _winners(statements: pl.DataFrame) -> pl.DataFrame:
    """The winning `value` for each `record_id` and `property`."""
    return (
        statements.group_by("record_id", "property", "value")
        .agg(
            votes=pl.col("document_id").n_unique(),
            latest=pl.col("published_on").max(),
            certain=pl.col("confidence").max(),
        )
        .sort(
            ["record_id", "property", "votes", "latest", "certain", "value"],
            descending=[False, False, True, True, True, False],
            nulls_last=True,
        )
        .unique(["record_id", "property"], keep="first", maintain_order=True)
        .select("record_id", "property", "value")
    )


def listed_values(statements: pl.DataFrame, name: str, column: str) -> pl.DataFrame:
    """All values of a property that any document states, as a sorted list column."""
    return (
        statements.filter(pl.col("property") == name)
        .group_by("record_id")
        .agg(pl.col("value").unique().sort().alias(column))
        .sort("record_id")
    )


def disagreements(statements: pl.DataFrame, properties: Sequence[str]) -> pl.DataFrame:
    """For each record the sorted `conflicts`: properties for which documents state different values."""
    return (
        statements.filter(pl.col("property").is_in(list(properties)))
        .group_by("record_id", "property")
        .agg(values=pl.col("value").n_unique(), told=pl.col("document_id").n_unique())
        .filter((pl.col("values") > 1) & (pl.col("told") > 1))
        .group_by("record_id")
        .agg(conflicts=pl.col("property").sort())
        .sort("record_id")
    )


def witnesses(statements: pl.DataFrame) -> pl.DataFrame:
    """For each record its documents, their number, the days of the first and last report, and its confidence.

    The confidence of a record is the mean over its properties of the surest statement of each. Every document is a
    witness of its own as long as no two are grouped into a story.
    """
    documents = (
        statements.group_by("record_id")
        .agg(
            document_ids=pl.col("document_id").unique().sort(),
            first_reported_on=pl.col("published_on").min(),
            last_reported_on=pl.col("published_on").max(),
        )
        .with_columns(document_count=pl.col("document_ids").list.len().cast(pl.Int64))
        .with_columns(independent_sources=pl.col("document_count"))
    )
    certainty = (
        statements.group_by("record_id", "property")
        .agg(pl.col("confidence").max())
        .sort("record_id", "property")
        .group_by("record_id", maintain_order=True)
        .agg(pl.col("confidence").mean().round(4))
    )
    return (
        documents.join(certainty, on="record_id", how="left")
        .select("record_id", *RECORD_DOCUMENT_COLUMNS)
        .sort("record_id")
    )


def evidence(statements: pl.DataFrame, anchor: str, segments: pl.LazyFrame, texts: pl.LazyFrame) -> pl.DataFrame:
    """For each record the sentence that holds its `anchor` statement, in the document that reported it first.

    `segments` are rows of the table `segments`; `texts` has `document_id` and `text`.
    """
    first = (
        statements.filter(pl.col("property") == anchor)
        .sort("record_id", "published_on", "document_id", "span_start", nulls_last=True)
        .unique("record_id", keep="first", maintain_order=True)
        .select("record_id", "document_id", "span_start", "span_end")
        .sort("document_id", "span_start")
    )
    wanted = first.select("document_id").unique().lazy()
    sentences = (
        segments.join(wanted, on="document_id", how="semi")
        .select("document_id", "span_start", _from=pl.col("span_start"), _to=pl.col("span_end"))
        .sort("document_id", "span_start")
    )
    return (
        first.lazy()
        .join_asof(sentences, on="span_start", by="document_id", strategy="backward", check_sortedness=False)
        .join(texts.join(wanted, on="document_id", how="semi"), on="document_id", how="left")
        .with_columns(
            _from=pl.coalesce("_from", "span_start"), _to=pl.max_horizontal(pl.coalesce("_to", "span_end"), "span_end")
        )
        .with_columns(evidence=pl.col("text").str.slice(pl.col("_from"), pl.col("_to") - pl.col("_from")))
        .select("record_id", "evidence")
        .sort("record_id")
        .collect()
    )
