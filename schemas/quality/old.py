"""All declared checks."""

from typing import Final

import polars as pl

from schemas import TABLES
from schemas.quality.check import Check, Failing, Surroundings


def _rows(expression: pl.Expr) -> Failing:
    """A check of each row by itself; null counts as passed."""
    return lambda frame, _: frame.select(expression.fill_null(value=False).alias("failing"))["failing"]


def _spans_in_text(frame: pl.DataFrame, around: Surroundings, words: str) -> pl.Series:
    """Rows whose words are not exactly their span of the document's text."""
    if around.texts is None:
        return pl.Series([False] * frame.height, dtype=pl.Boolean)
    joined = frame.select("document_id", "span_start", "span_end", words).join(
        around.texts.select("document_id", _body="text"), on="document_id", how="left", maintain_order="left"
    )
    cut = pl.col("_body").str.slice(pl.col("span_start"), pl.col("span_end") - pl.col("span_start"))
    return joined.select((cut.ne_missing(pl.col(words))).alias("failing"))["failing"]


def _duplicated_key(key: str) -> Failing:
    return lambda frame, _: frame[key].is_duplicated()


def _dangling(column: str, table: str, when: tuple[str, str] | None) -> Failing:
    def failing(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
        if table not in around.keys:
            return pl.Series([False] * frame.height, dtype=pl.Boolean)
        missing = pl.col(column).is_not_null() & ~pl.col(column).is_in(around.keys[table].implode())
        if when is not None:
            missing &= pl.col(when[0]) == when[1]
        return frame.select(missing.fill_null(value=False).alias("failing"))["failing"]

    return failing


def _beyond(columns: tuple[str, ...]) -> Failing:
    """Dates before the first development zones, or past the horizon."""

    def failing(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
        bounds = around.thresholds
        last = (around.as_of.year if around.as_of else 2100) + bounds.horizon_years
        out = [(pl.col(c).dt.year() < bounds.earliest_year) | (pl.col(c).dt.year() > last) for c in columns]
        return frame.select(pl.any_horizontal(out).fill_null(value=False).alias("failing"))["failing"]

    return failing


def _outside(column: str, low: str | None, high: str | None, when: pl.Expr | None = None) -> Failing:
    """Numbers outside two bounds of the configuration."""

    def failing(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
        value = pl.col(column)
        out = pl.lit(value=False)
        if low is not None:
            out |= value < getattr(around.thresholds, low)
        if high is not None:
            out |= value > getattr(around.thresholds, high)
        if when is not None:
            out &= when
        return frame.select(out.fill_null(value=False).alias("failing"))["failing"]

    return failing


def _structural() -> list[Check]:
    """Keys are unique and references hold, for every table as its declaration says."""
    found = []
    for spec in TABLES.values():
        found.append(
            Check(
                "key_is_unique",
                spec.name,
                "table",
                "error",
                f"No two rows share a `{spec.key}`.",
                _duplicated_key(spec.key),
            )
        )
        for reference in spec.references:
            where = f" where `{reference.when[0]}` is `{reference.when[1]}`" if reference.when else ""
            name = f"{reference.column}_exists" + (f"_in_{reference.table}" if reference.when else "")
            found.append(
                Check(
                    name,
                    spec.name,
                    "table",
                    "error",
                    f"`{reference.column}` is a row of `{reference.table}`{where}.",
                    _dangling(reference.column, reference.table, reference.when),
                )
            )
    return found


CHECKS: Final[tuple[Check, ...]] = (
    *_structural(),
    Check(
        "outcome_has_its_reason",
        "documents",
        "row",
        "error",
        "A document that was not processed says why, and one that was gives no reason.",
        _rows((pl.col("outcome") == "processed") != pl.col("outcome_reason").is_null()),
    ),
    Check(
        "duplicate_names_its_original",
        "documents",
        "row",
        "error",
        "A duplicate, and nothing else, names the document of which it is a copy.",
        _rows((pl.col("outcome") == "duplicate") != pl.col("duplicate_of").is_not_null()),
    ),
    Check(
        "char_count_fits_the_text",
        "documents",
        "row",
        "error",
        "`char_count` is the length of `text`.",
        _rows(pl.col("char_count") != pl.col("text").str.len_chars().cast(pl.Int64)),
    ),
    *(
        Check(
            "span_is_forward",
            table,
            "row",
            "error",
            "A span ends after it starts.",
            _rows(pl.col("span_end") <= pl.col("span_start")),
        )
        for table in ("segments", "mentions", "statements")
    ),
    Check(
        "words_are_in_the_text",
        "mentions",
        "row",
        "error",
        "The words are exactly the span of the document's text.",
        lambda frame, around: _spans_in_text(frame, around, "text"),
    ),
    Check(
        "quote_is_verbatim",
        "statements",
        "row",
        "error",
        "The quote is exactly the span of the document's text.",
        lambda frame, around: _spans_in_text(frame, around, "quote"),
    ),
    Check(
        "dates_are_ordered",
        "mentions",
        "row",
        "error",
        "An interval starts before it ends, and has both ends or neither.",
        _rows(
            (pl.col("date_start") > pl.col("date_end"))
            | (pl.col("date_start").is_null() != pl.col("date_end").is_null())
        ),
    ),
    Check(
        "money_has_its_currency",
        "mentions",
        "row",
        "error",
        "Money has a value and a currency.",
        _rows((pl.col("kind") == "money") & (pl.col("value").is_null() | pl.col("currency").is_null())),
    ),
    Check(
        "range_is_ordered",
        "mentions",
        "row",
        "error",
        "The high end of a range is not below the low end.",
        _rows(pl.col("value_high") < pl.col("value")),
    ),
    Check(
        "dates_are_ordered",
        "events",
        "row",
        "error",
        "An event's interval starts before it ends.",
        _rows(pl.col("date_start") > pl.col("date_end")),
    ),
    Check(
        "period_is_ordered",
        "indicators",
        "row",
        "error",
        "A period starts before it ends.",
        _rows(pl.col("period_start") > pl.col("period_end")),
    ),
    Check(
        "evidence_is_there",
        "events",
        "row",
        "error",
        "An event shows the words that tell of it.",
        _rows(pl.col("evidence").str.strip_chars() == ""),
    ),
    Check(
        "date_is_plausible",
        "events",
        "sense",
        "warning",
        "The event lies between the first development zones and the horizon.",
        _beyond(("date_start", "date_end")),
    ),
    Check(
        "occurred_before_its_report",
        "events",
        "sense",
        "warning",
        "What has happened starts no later than its first report.",
        _rows((pl.col("modality") == "occurred") & (pl.col("date_start") > pl.col("first_reported_on"))),
    ),
    Check(
        "period_is_plausible",
        "indicators",
        "sense",
        "warning",
        "The period lies between the first development zones and the horizon.",
        _beyond(("period_start", "period_end")),
    ),
    Check(
        "share_is_at_most_all",
        "indicators",
        "sense",
        "warning",
        "A share of a whole is at most 100 %.",
        _outside(
            "value", None, "largest_share_percent", pl.col("indicator").eq("other") & pl.col("unit").eq("percent")
        ),
    ),
    Check(
        "growth_is_plausible",
        "indicators",
        "sense",
        "warning",
        "A growth on the year before is within the configured bound.",
        _outside("yoy_percent", None, "largest_growth_percent"),
    ),
    Check(
        "investment_is_plausible",
        "projects",
        "sense",
        "warning",
        "A project's investment is within the configured bounds.",
        _outside("investment_cny", "smallest_project_cny", "largest_project_cny"),
    ),
    Check(
        "land_is_plausible",
        "projects",
        "sense",
        "warning",
        "A project's land is within the configured bound.",
        _outside("land_area_m2", None, "largest_land_per_project_m2"),
    ),
    Check(
        "stages_are_in_order",
        "projects",
        "sense",
        "warning",
        "Construction starts before it is finished, and is signed before it starts.",
        _rows(
            (pl.col("construction_started_on") > pl.col("completed_on"))
            | (pl.col("signed_on") > pl.col("construction_started_on"))
        ),
    ),
    Check(
        "documents_agree",
        "projects",
        "sense",
        "warning",
        "Documents do not disagree on a property.",
        _rows(pl.col("conflicts").list.len() > 0),
    ),
)
