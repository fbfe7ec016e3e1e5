"""The figures of the report page that are counted from the tables: coverage, amounts, confidence, bindings."""

from datetime import date
from typing import Any, Final

import polars as pl

from schemas.vocabularies import BINDING, SECTOR, SOURCE_TYPE
from zoneledger.ledger import Ledger

_MOST_PUBLISHERS: Final = 12
_BILLION: Final = 1e9
CONFIDENT: Final = ("projects", "events", "indicators")

Row = dict[str, Any]


def statements_by_table(ledger: Ledger) -> dict[str, int]:
    """How many statements speak of each kind of record."""
    return _counts(ledger.table("statements"), "record_table")


def _counts(frame: pl.LazyFrame, column: str) -> dict[Any, int]:
    counted = frame.group_by(column).len().drop_nulls().sort(column).collect()
    return dict(zip(counted[column].to_list(), counted["len"].to_list(), strict=True))


def by_province(ledger: Ledger) -> list[Row]:
    """Zones, projects, events, indicators and announced investment by province, most projects first."""
    zones = ledger.table("zones").select("zone_id", "province")
    placed = (
        ledger.table("projects")
        .group_by("province")
        .agg(
            projects=pl.len(),
            billion_cny=pl.when("counts_as_announced").then("investment_cny").sum() / _BILLION,
        )
    )
    joined = (
        zones.group_by("province")
        .agg(zones=pl.len())
        .join(placed, on="province", how="full", coalesce=True, nulls_equal=True)
    )
    for table in ("events", "indicators"):
        located = ledger.table(table).select("zone_id").join(zones, on="zone_id", how="left")
        counted = located.group_by("province").agg(pl.len().alias(table))
        joined = joined.join(counted, on="province", how="full", coalesce=True, nulls_equal=True)
    return (
        joined.fill_null(0)
        .with_columns(pl.col("province").fill_null("not known"))
        .sort(["projects", "province"], descending=[True, False])
        .collect()
        .to_dicts()
    )


def by_year(ledger: Ledger) -> dict[str, dict[int, tuple[float, ...]]]:
    """Documents by year of publication, and events that occurred by the year in which they began."""
    documents = ledger.table("documents").filter(pl.col("outcome") == "processed")
    happened = ledger.table("events").filter(pl.col("modality") == "occurred")
    return {
        "documents": {year: (n,) for year, n in _counts(_years(documents, "published_on"), "year").items()},
        "events": {year: (n,) for year, n in _counts(_years(happened, "date_start"), "year").items()},
    }


def _years(frame: pl.LazyFrame, column: str) -> pl.LazyFrame:
    return frame.select(year=pl.col(column).dt.year())


def amounts_by_year(ledger: Ledger) -> dict[int, tuple[float, ...]]:
    """Investment in billion yuan by year of signing, else of the first report: realized, committed, only announced.

    Each project stands in one of the three, so that the parts of a year add up to what was announced in it.
    """
    projects = ledger.table("projects").filter(pl.col("counts_as_announced"))
    realized, committed = pl.col("counts_as_realized"), pl.col("counts_as_committed")
    amount = pl.col("investment_cny") / _BILLION
    summed = (
        projects.group_by(year=pl.coalesce("signed_on", "first_reported_on").dt.year())
        .agg(
            realized=amount.filter(realized).sum(),
            committed=amount.filter(committed & ~realized).sum(),
            announced=amount.filter(~committed & ~realized).sum(),
        )
        .drop_nulls("year")
        .sort("year")
        .collect()
    )
    return {year: parts for year, *parts in summed.iter_rows()}  # type: ignore[misc]  # parts are three floats


def by_sector(ledger: Ledger) -> list[Row]:
    """Projects, those with an amount, and announced investment by sector."""
    counted = (
        ledger.table("projects")
        .group_by("sector")
        .agg(
            projects=pl.len(),
            with_amount=pl.col("investment_cny").count(),
            billion_cny=pl.when("counts_as_announced").then("investment_cny").sum() / _BILLION,
        )
        .with_columns(pl.col("sector").fill_null("not known"))
        .sort(["projects", "sector"], descending=[True, False])
        .collect()
    )
    return [row | {"told": SECTOR.get(row["sector"], "")} for row in counted.iter_rows(named=True)]


def by_source(ledger: Ledger) -> tuple[list[Row], list[Row], int]:
    """Documents by type of source; by publisher, the largest; and how many publishers there are."""
    documents = ledger.table("documents").filter(pl.col("outcome") != "quarantined")
    processed = (pl.col("outcome") == "processed").sum()
    types = (
        documents.group_by("source_type")
        .agg(documents=pl.len(), processed=processed)
        .sort(["documents", "source_type"], descending=[True, False])
        .collect()
    )
    publishers = (
        documents.drop_nulls("publisher")
        .group_by("publisher")
        .agg(
            documents=pl.len(),
            processed=processed,
            first=pl.col("published_on").min(),
            last=pl.col("published_on").max(),
        )
        .sort(["documents", "publisher"], descending=[True, False])
        .collect()
    )
    told = [row | {"told": SOURCE_TYPE.get(row["source_type"], "")} for row in types.iter_rows(named=True)]
    return told, publishers.head(_MOST_PUBLISHERS).to_dicts(), publishers.height


def confidence_tenths(ledger: Ledger) -> dict[str, list[int]]:
    """How many records of each table have a confidence in each tenth, from 0."""
    found = {}
    for table in CONFIDENT:
        tenth = (pl.col("confidence") * 10).floor().clip(0, 9).cast(pl.Int64).alias("tenth")
        counts = _counts(ledger.table(table).select(tenth), "tenth")
        found[table] = [counts.get(n, 0) for n in range(10)]
    return found


def by_binding(ledger: Ledger) -> list[Row]:
    """How near values and subjects stand, over all statements of the record tables."""
    counts = _counts(ledger.table("statements").filter(pl.col("record_table") != "zones"), "binding")
    total = sum(counts.values()) or 1
    return [
        {"binding": n, "told": told, "count": counts.get(n, 0), "share": counts.get(n, 0) / total}
        for n, told in BINDING.items()
    ]


def span_of_dates(ledger: Ledger) -> tuple[date | None, date | None]:
    """First and last day of publication of the processed documents."""
    days = (
        ledger.table("documents")
        .filter(pl.col("outcome") == "processed")
        .select(first=pl.col("published_on").min(), last=pl.col("published_on").max())
        .collect()
    )
    first, last = days.row(0)
    return first, last
