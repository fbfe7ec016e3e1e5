"""Amounts of any currency in nominal yuan and dollars, by the average rate of a year. Nothing is deflated."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from zoneledger.registry.exchange_rates import year_average

_CNY: Final = "CNY"


def rates(frame: pl.DataFrame, currency: str, year: str) -> pl.DataFrame:
    """The distinct pairs of two columns with `rate`: CNY for one unit of the currency in that year, null if unknown."""
    pairs = frame.select(pl.col(currency).alias("currency"), pl.col(year).alias("year")).unique().drop_nulls()
    found = [(code, at, _rate(code, at)) for code, at in sorted(pairs.iter_rows())]
    return pl.DataFrame(
        found, schema={"currency": pl.String, "year": pl.Int32, "rate": pl.Float64}, orient="row"
    ).drop_nulls()


def _rate(currency: str, year: int) -> float | None:
    if currency == _CNY:
        return 1.0
    average = year_average(currency, year)
    return None if average is None else float(average)


def to_cny(frame: pl.DataFrame, amounts: Sequence[str], currency: str, year: str) -> pl.DataFrame:
    """Add `AMOUNT_cny` for each amount and `fx_rate` (CNY for one unit of `currency`); null where no rate is known.

    An amount in yuan needs no year.
    """
    found = rates(frame, currency, year).rename({"currency": currency, "year": year, "rate": "_rate"})
    joined = frame.join(found, on=[currency, year], how="left", maintain_order="left")
    rate = pl.when(pl.col(currency) == _CNY).then(1.0).otherwise(pl.col("_rate"))
    return (
        joined.with_columns(fx_rate=rate)
        .with_columns((pl.col(amount) * pl.col("fx_rate")).alias(f"{amount}_cny") for amount in amounts)
        .drop("_rate")
    )
