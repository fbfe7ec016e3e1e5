"""Statements about events become rows of the table `events`."""

from typing import Final

import polars as pl

from schemas.frames import polars_schema
from schemas.vocabularies import DATE_PRECISION
from zoneledger.resolve import support
from zoneledger.resolve.money import to_cny

_PROPERTIES: Final = (
    "event_type", "modality", "date_start", "date_end", "date_precision", "date_basis", "zone_id", "project_id",
    "is_group", "group_event_id", "project_count", "amount", "amount_high", "currency", "amount_qualifier",
)  # fmt: skip
_COMPANIONS: Final = {
    "date_end": "date_start",
    "date_precision": "date_start",
    "date_basis": "date_start",
    "amount_high": "amount",
    "currency": "amount",
    "amount_qualifier": "amount",
}


def consolidate_events(
    statements: pl.LazyFrame, documents: pl.LazyFrame, segments: pl.LazyFrame, texts: pl.LazyFrame
) -> pl.DataFrame:
    """One row for each event that any document tells of, in the schema of `events`, sorted by `event_id`.

    Amounts are turned into yuan with the rate of the event's year, else of its first report.
    """
    told = support.own_best(statements, documents, "events")
    frame = (
        support.best_values(_finest(told), _PROPERTIES, _COMPANIONS)
        .join(support.listed_values(told, "companies", "companies"), on="record_id", how="left")
        .join(support.witnesses(told), on="record_id", how="left")
        .join(support.evidence(told, "event_type", segments, texts), on="record_id", how="left")
        .with_columns(
            pl.col("date_start", "date_end").str.to_date(strict=False),
            pl.col("amount", "amount_high").cast(pl.Float64, strict=False),
            pl.col("project_count").cast(pl.Float64, strict=False).cast(pl.Int64, strict=False),
            is_group=pl.col("project_id").is_null() & pl.col("project_count").is_not_null(),
            companies=pl.col("companies").fill_null([]),
            event_id=pl.col("record_id"),
            warnings=pl.lit([], dtype=pl.List(pl.String)),
        )
        .with_columns(_year=pl.coalesce(pl.col("date_start").dt.year(), pl.col("first_reported_on").dt.year()))
    )
    priced = to_cny(frame, ["amount"], "currency", "_year")
    return priced.select(pl.col(name).cast(kind) for name, kind in polars_schema("events").items()).sort("event_id")


def _finest(told: pl.DataFrame) -> pl.DataFrame:
    """Statements without the intervals of events that another document tells more exactly."""
    fine = {name: rank for rank, name in enumerate(DATE_PRECISION)}
    precision = (
        told.filter(pl.col("property") == "date_precision")
        .with_columns(_rank=pl.col("value").replace_strict(fine, default=len(fine), return_dtype=pl.Int64))
        .filter(pl.col("_rank") > pl.col("_rank").min().over("record_id"))
        .select("record_id", "document_id")
    )
    dates = [name for name in _PROPERTIES if name.startswith("date_")]
    coarse = told.filter(pl.col("property").is_in(dates)).join(
        precision, on=["record_id", "document_id"], how="semi", maintain_order="left"
    )
    return told.join(coarse.select("statement_id"), on="statement_id", how="anti", maintain_order="left")
