"""Investments that documents of one project tell a power of ten apart, as translation and printing mistake 亿 and 万.

Neither document alone shows which is wrong, so no sum counts such a project. Where one is Chinese and the other not,
the Chinese one's amount stands for the project. Other differences are conflicts like those of any property.
"""

from typing import Final

import polars as pl

_TOLERANCE: Final = 0.02


def magnitudes_apart(told: pl.DataFrame, documents: pl.LazyFrame) -> pl.DataFrame:
    """`record_id` and `document_id` of each document whose investment lies a power of ten from another document's.

    `overruled` says that the other is Chinese and this one is not. `told` are the statements about projects with
    `rank` 0; amounts in different currencies are not compared.
    """
    of_document = ["record_id", "document_id"]
    currencies = told.filter(pl.col("property") == "currency").select(*of_document, currency="value")
    amounts = (
        told.filter(pl.col("property") == "investment")
        .select(*of_document, amount=pl.col("value").cast(pl.Float64, strict=False))
        .filter(pl.col("amount") > 0)
        .join(currencies, on=of_document, how="left")
    )
    languages = documents.select("document_id", chinese=pl.col("language").str.starts_with("zh").fill_null(value=False))
    spoken = (
        amounts.filter(pl.col("amount").n_unique().over("record_id") > 1)
        .lazy()
        .join(languages, on="document_id", how="left")
        .collect()
    )
    ratio = pl.max_horizontal("amount", "amount_other") / pl.min_horizontal("amount", "amount_other")
    power = ratio.log10().round()
    return (
        spoken.join(spoken, on=["record_id", "currency"], suffix="_other", nulls_equal=True)
        .filter((power >= 1) & ((ratio / pl.lit(10.0).pow(power) - 1).abs() <= _TOLERANCE))
        .group_by(of_document)
        .agg(overruled=(pl.col("chinese_other") & ~pl.col("chinese")).any())
        .sort(of_document)
    )
