"""Which value of a property stands best over all documents, and what the documents disagree on.

A document votes with its own best reading (`rank` 0), and all documents of one story with one voice, the original's. A
value that is told only after the last report of any other, by a month or more, revises it and wins. Otherwise the value
of most stories does; then the one reported last, then the one read with most confidence, then the first in the order of
values, so that a tie never depends on the order of arrival.
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


# Reports of other values within so many days disagree; later ones revise.
_REVISED_AFTER: Final = 30
_SAME_NUMBER: Final = 0.02  # a share by which rounded numbers differ


def with_stories(documents: pl.LazyFrame, stories: pl.DataFrame) -> pl.LazyFrame:
    """Documents with `story`, their own identifier where they share none, and `voice`: 0 for a story's original."""
    told = stories.lazy().select("document_id", "story_id", "role")
    return (
        documents.join(told, on="document_id", how="left", maintain_order="left")
        .with_columns(
            story=pl.coalesce("story_id", "document_id"),
            voice=pl.when(pl.col("role").fill_null("original") == "original").then(0).otherwise(1),
        )
        .drop("story_id", "role")
    )


def own_best(statements: pl.LazyFrame, documents: pl.LazyFrame, table: str) -> pl.DataFrame:
    """Statements of one record table with `rank` 0, with `published_on`, `story` and `voice` of their documents."""
    return (
        statements.filter((pl.col("record_table") == table) & (pl.col("rank") == 0))
        .join(documents.select("document_id", "published_on", "story", "voice"), on="document_id", how="left")
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


def _one_voice(statements: pl.DataFrame) -> pl.DataFrame:
    """Of the documents of a story that state a property of a record the one that speaks for it."""
    first = (
        statements.sort(
            ["record_id", "property", "story", "voice", "published_on", "confidence", "document_id"],
            descending=[False, False, False, False, True, True, False],
            nulls_last=True,
        )
        .unique(["record_id", "property", "story"], keep="first", maintain_order=True)
        .select("record_id", "property", "story", "document_id")
    )
    return statements.join(first, on=["record_id", "property", "story", "document_id"], how="semi")


def _reports(statements: pl.DataFrame) -> pl.DataFrame:
    """Each value of a property with its `votes`, the `first` and `latest` day of report, and how `certain` it is."""
    return (
        _one_voice(statements)
        .group_by("record_id", "property", "value")
        .agg(
            votes=pl.col("story").n_unique(),
            first=pl.col("published_on").min(),
            latest=pl.col("published_on").max(),
            certain=pl.col("confidence").max(),
        )
    )


def _winners(statements: pl.DataFrame) -> pl.DataFrame:
    """The winning `value` for each `record_id` and `property`."""
    of_property = ["record_id", "property"]
    latest = _reports(statements).sort([*of_property, "latest", "value"], descending=[False, False, True, False])
    before = pl.col("latest").shift(-1).over(of_property)  # of the value reported last but one
    last = pl.int_range(pl.len()).over(of_property) == 0
    revised = last & ((pl.col("first") - before).dt.total_days() > _REVISED_AFTER).fill_null(value=False)
    return (
        latest.with_columns(revised=revised)
        .sort(
            [*of_property, "revised", "votes", "latest", "certain", "value"],
            descending=[False, False, True, True, True, True, False],
            nulls_last=True,
        )
        .unique(of_property, keep="first", maintain_order=True)
        .select(*of_property, "value")
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
    """For each record the sorted `conflicts`: properties for which stories of about one time state different values.

    Numbers that differ by rounding do not disagree, nor does a later report that revises an earlier one.
    """
    told = _reports(statements.filter(pl.col("property").is_in(list(properties))))
    number = pl.col("value").cast(pl.Float64, strict=False)
    pairs = told.with_columns(number=number).join(
        told.with_columns(number=number), on=["record_id", "property"], suffix="_other"
    )
    apart = (pl.col("number") - pl.col("number_other")).abs() > _SAME_NUMBER * pl.max_horizontal(
        "number", "number_other"
    )
    later, earlier = pl.max_horizontal("first", "first_other"), pl.min_horizontal("latest", "latest_other")
    return (
        pairs.filter((pl.col("value") < pl.col("value_other")) & apart.fill_null(value=True))
        .filter(((later - earlier).dt.total_days() <= _REVISED_AFTER).fill_null(value=True))
        .group_by("record_id")
        .agg(conflicts=pl.col("property").unique().sort())
        .sort("record_id")
    )


def witnesses(statements: pl.DataFrame) -> pl.DataFrame:
    """For each record its documents, their number, the days of the first and last report, and its confidence.

    The confidence of a record is the mean over its properties of the surest statement of each. `independent_sources`
    counts stories: copies and translations of one are one witness.
    """
    documents = (
        statements.group_by("record_id")
        .agg(
            document_ids=pl.col("document_id").unique().sort(),
            first_reported_on=pl.col("published_on").min(),
            last_reported_on=pl.col("published_on").max(),
            independent_sources=pl.col("story").n_unique().cast(pl.Int64),
        )
        .with_columns(document_count=pl.col("document_ids").list.len().cast(pl.Int64))
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
