"""Statements about indicators become rows of the table `indicators`, the zone by period panel."""

from typing import Final

import polars as pl

from schemas.frames import polars_schema
from schemas.quality.table import HEADLINE_OF
from zoneledger.resolve import support
from zoneledger.resolve.money import to_cny

_PROPERTIES: Final = (
    "zone_id", "attribution", "indicator", "measure", "label", "stage", "threshold_low", "threshold_high",
    "threshold_currency", "scope_sector", "part_of_id", "parts_check", "occasion_event_id", "period_start",
    "period_end", "period_type", "value", "value_high", "unit", "qualifier", "modality", "yoy_percent",
)  # fmt: skip
_COMPANIONS: Final = {
    "value_high": "value",
    "qualifier": "value",
    "yoy_percent": "value",
    "threshold_high": "threshold_low",
    "threshold_currency": "threshold_low",
    "period_end": "period_start",
    "period_type": "period_start",
}
_CONTESTED: Final = ("value", "yoy_percent")
_NUMBERS: Final = ("threshold_low", "threshold_high", "value", "value_high", "yoy_percent")


def consolidate_indicators(
    statements: pl.LazyFrame, documents: pl.LazyFrame, segments: pl.LazyFrame, texts: pl.LazyFrame
) -> pl.DataFrame:
    """One row for each figure that any document states, in the schema of `indicators`, sorted by `indicator_id`."""
    told = support.own_best(statements, documents, "indicators")
    # A figure without a period has no companion to take its type from.
    timeless = {name: lead for name, lead in _COMPANIONS.items() if name != "period_type"}
    frame = (
        support.best_values(told, _PROPERTIES, timeless)
        .join(support.listed_values(told, "joint_zone_ids", "joint_zone_ids"), on="record_id", how="left")
        .join(support.witnesses(told), on="record_id", how="left")
        .join(support.disagreements(told, _CONTESTED), on="record_id", how="left")
        .join(support.evidence(told, "value", segments, texts), on="record_id", how="left")
        .with_columns(
            pl.col("period_start", "period_end").str.to_date(strict=False),
            pl.col(_NUMBERS).cast(pl.Float64, strict=False),
            attribution=pl.col("attribution").fill_null("own"),
            joint_zone_ids=pl.col("joint_zone_ids").fill_null([]),
            conflicts=pl.col("conflicts").fill_null([]),
            indicator_id=pl.col("record_id"),
            warnings=pl.lit([], dtype=pl.List(pl.String)),
        )
        .with_columns(_year=pl.coalesce(pl.col("period_end").dt.year(), pl.col("first_reported_on").dt.year()))
    )
    priced = to_cny(frame, ["value"], "unit", "_year")
    marked = _mark_headlines(priced)
    return marked.select(pl.col(name).cast(kind) for name, kind in polars_schema("indicators").items()).sort(
        "indicator_id"
    )


def _mark_headlines(frame: pl.DataFrame) -> pl.DataFrame:
    """Set `is_headline` on one row per zone, indicator, measure, period, modality and unit.

    A total is preferred to a part of one: no threshold, no sector, no stage; then the shortest label; then the figure
    with most documents. `growth_rate`, `rank` and `other` say nothing without their label, so none of theirs leads.
    """
    parts = pl.sum_horizontal(
        pl.col(name).is_not_null().cast(pl.Int64) for name in ("threshold_low", "scope_sector", "stage", "part_of_id")
    )
    ranked = frame.with_columns(_parts=parts, _label=pl.col("label").str.len_chars().fill_null(0)).sort(
        [*HEADLINE_OF, "_parts", "_label", "document_count", "indicator_id"],
        descending=[False] * (len(HEADLINE_OF) + 2) + [True, False],
        nulls_last=True,
    )
    first = pl.int_range(pl.len()).over(list(HEADLINE_OF)) == 0
    named = ~pl.col("indicator").is_in(["growth_rate", "rank", "other"])
    return ranked.with_columns(is_headline=first & named)
