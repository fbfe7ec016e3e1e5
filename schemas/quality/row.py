"""Checks of the tier `row`: whether a row is well formed by itself, beside what its columns declare."""

import hashlib
from collections.abc import Iterable
from typing import Final

import polars as pl

from schemas import TABLES
from schemas.frames import polars_schema
from schemas.quality.check import Check, Surroundings, none_of, rows
from schemas.vocabularies import ISIC_SECTION, RECORD_TABLE

# What documents state of a zone's part in them is no column of the zone.
_BEYOND_COLUMNS: Final = {"zones": ("role",)}
_DECIMAL: Final = r"^-?\d{1,30}(\.\d{1,20})?$"
_ISO_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_RELATIVE: Final = 1e-6  # floating-point products


def _error(name: str, table: str, explanation: str, expression: pl.Expr, *columns: str) -> Check:
    return Check(name, table, "row", "error", explanation, rows(expression), columns)


def _words_in_text(words: str) -> Check:
    """The check that the column `words` is exactly the span of the document's text."""
    table, name = ("mentions", "words_are_in_the_text") if words == "text" else ("statements", "quote_is_verbatim")

    def failing(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
        if around.texts is None:
            return none_of(frame)
        joined = frame.select("document_id", "span_start", "span_end", words).join(
            around.texts.select("document_id", _body="text"), on="document_id", how="left", maintain_order="left"
        )
        cut = pl.col("_body").str.slice(pl.col("span_start"), pl.col("span_end") - pl.col("span_start"))
        return joined.select((cut.ne_missing(pl.col(words))).alias("failing"))["failing"]

    told = f"`{words}` is exactly the span of the document's text."
    return Check(name, table, "row", "error", told, failing, (words, "span_start", "span_end"))


def _span_inside(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
    """Spans that end past the text of their document."""
    if around.texts is None:
        return none_of(frame)
    lengths = around.texts.select("document_id", _length=pl.col("text").str.len_chars().cast(pl.Int64))
    joined = frame.select("document_id", "span_end").join(lengths, on="document_id", how="left", maintain_order="left")
    return joined.select((pl.col("span_end") > pl.col("_length")).fill_null(value=False).alias("failing"))["failing"]


def _digest_differs(frame: pl.DataFrame, _: Surroundings) -> pl.Series:
    """Documents that were read whose text has another digest than they say, or whose identifier is not made of it."""
    marks = [
        (outcome != "quarantined" and _digest(text) != digest)
        or (outcome in ("processed", "irrelevant") and identifier != f"doc-{digest[:16]}")
        for identifier, outcome, text, digest in frame.select(
            "document_id", "outcome", "text", "text_digest"
        ).iter_rows()
    ]
    return pl.Series("failing", marks, dtype=pl.Boolean)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _misread_value() -> pl.Expr:
    """Statements whose value does not read as the column that they state: number, day, or a word of its vocabulary."""
    wrong = pl.lit(value=False)
    for table in RECORD_TABLE:
        columns = TABLES[table].model.to_schema().columns
        of_table = pl.col("record_table") == table
        types = polars_schema(table)
        days = [name for name, kind in types.items() if kind == pl.Date]
        numbers = [name for name, kind in types.items() if kind in (pl.Float64, pl.Int64)]
        for names, pattern in ((days, _ISO_DAY), (numbers, _DECIMAL)):
            wrong |= of_table & pl.col("property").is_in(names) & ~pl.col("value").str.contains(pattern)
        for name, column in columns.items():
            words = (column.metadata or {}).get("vocabulary")
            if words:
                wrong |= of_table & (pl.col("property") == name) & ~pl.col("value").is_in(list(words))
    return wrong


def _unknown_property() -> pl.Expr:
    """Statements of something that is no column of the record's table."""
    known = pl.lit(value=False)
    for table in RECORD_TABLE:
        names = [*polars_schema(table), *_BEYOND_COLUMNS.get(table, ())]
        known |= (pl.col("record_table") == table) & pl.col("property").is_in(names)
    return ~known


def _documents() -> Iterable[Check]:
    outcome, published = pl.col("outcome"), pl.col("published_on").is_null()
    yield _error(
        "outcome_has_its_reason",
        "documents",
        "A document that was not processed says why, and one that was gives no reason.",
        (outcome == "processed") != pl.col("outcome_reason").is_null(),
        "outcome_reason",
    )
    yield _error(
        "duplicate_names_its_original",
        "documents",
        "A duplicate, and nothing else, names the document of which it is a copy.",
        (outcome == "duplicate") != pl.col("duplicate_of").is_not_null(),
        "duplicate_of",
    )
    yield _error(
        "char_count_fits_the_text",
        "documents",
        "`char_count` is the length of `text`.",
        pl.col("char_count") != pl.col("text").str.len_chars().cast(pl.Int64),
        "char_count",
    )
    yield _error(
        "date_has_its_precision",
        "documents",
        "A publication date, and nothing else, says how exactly it is known.",
        published != pl.col("published_precision").is_null(),
        "published_precision",
    )
    told = "The digest of a document that was read is that of its text, and its identifier is made of the digest."
    yield Check("digest_fits_the_text", "documents", "row", "error", told, _digest_differs, ("text_digest",))


def _spans() -> Iterable[Check]:
    for table in ("segments", "mentions", "statements"):
        yield _error(
            "span_is_forward",
            table,
            "A span ends after it starts.",
            pl.col("span_end") <= pl.col("span_start"),
            "span_end",
        )
    told = "A segment ends inside the document's text."
    yield Check("span_is_inside_the_text", "segments", "row", "error", told, _span_inside, ("span_end",))
    yield _words_in_text("text")
    yield _words_in_text("quote")


def _mentions() -> Iterable[Check]:
    kind = pl.col("kind")
    yield _error(
        "dates_are_ordered",
        "mentions",
        "An interval starts before it ends, and has both ends or neither.",
        (pl.col("date_start") > pl.col("date_end")) | (pl.col("date_start").is_null() != pl.col("date_end").is_null()),
        "date_start",
        "date_end",
    )
    yield _error(
        "money_has_its_currency",
        "mentions",
        "Money has a value and a currency.",
        (kind == "money") & (pl.col("value").is_null() | pl.col("currency").is_null()),
        "currency",
    )
    yield _error(
        "quantity_has_its_unit",
        "mentions",
        "A quantity has a value and a unit.",
        (kind == "quantity") & (pl.col("value").is_null() | pl.col("unit").is_null()),
        "unit",
    )
    yield _error(
        "suspect_has_its_reason",
        "mentions",
        "What is suspect, and nothing else, says why.",
        pl.col("suspect") != pl.col("suspect_reason").is_not_null(),
        "suspect_reason",
    )


def _statements() -> Iterable[Check]:
    yield _error(
        "property_is_a_column",
        "statements",
        "What is stated is a column of the record's table, or a zone's role in the document.",
        _unknown_property(),
        "property",
    )
    yield _error(
        "value_reads_as_its_column",
        "statements",
        "The value reads as the column it states: a plain number, an ISO day, or a word of the column's vocabulary.",
        _misread_value(),
        "value",
    )


def _ranges() -> Iterable[Check]:
    for table, low, high in (
        ("mentions", "value", "value_high"),
        ("projects", "investment", "investment_high"),
        ("events", "amount", "amount_high"),
        ("indicators", "value", "value_high"),
    ):
        yield _error(
            "range_is_ordered",
            table,
            "The high end of a range is not below the low end, and no range lacks the low end.",
            (pl.col(high) < pl.col(low)) | (pl.col(high).is_not_null() & pl.col(low).is_null()),
            low,
            high,
        )


def _records() -> Iterable[Check]:
    start, end, announced = pl.col("date_start"), pl.col("date_end"), pl.col("counts_as_announced")
    yield _error("dates_are_ordered", "events", "An event's interval starts before it ends.", start > end, "date_start")
    yield _error(
        "period_is_ordered",
        "indicators",
        "A period starts before it ends.",
        pl.col("period_start") > pl.col("period_end"),
        "period_start",
        "period_end",
    )
    for table in ("events", "indicators"):
        yield _error(
            "evidence_is_there",
            table,
            "A record shows the words that tell of it.",
            pl.col("evidence").str.strip_chars() == "",
            "evidence",
        )
    for table, amount in (("projects", "investment"), ("events", "amount")):
        yield _error(
            "amount_has_its_currency",
            table,
            "An amount, and nothing else, has a currency.",
            pl.col(amount).is_null() != pl.col("currency").is_null(),
            "currency",
        )
    for table in ("projects", "events", "indicators"):
        yield _error(
            "documents_are_counted",
            table,
            "`document_count` is the number of `document_ids`, at least one, and no fewer than the witnesses.",
            (pl.col("document_count") != pl.col("document_ids").list.len().cast(pl.Int64))
            | (pl.col("document_count") < 1)
            | (pl.col("independent_sources") > pl.col("document_count")),
            "document_count",
        )
    yield _error(
        "yuan_fit_the_rate",
        "projects",
        "`investment_cny` is the investment times `fx_rate`.",
        (pl.col("investment_cny") - pl.col("investment") * pl.col("fx_rate")).abs()
        > _RELATIVE * pl.col("investment_cny").abs(),
        "investment_cny",
        "fx_rate",
    )
    yield _error(
        "section_fits_the_sector",
        "projects",
        "The section of ISIC is that of the sector.",
        pl.col("isic_section").ne_missing(
            pl.col("sector").replace_strict(ISIC_SECTION, default=None, return_dtype=pl.String)
        ),
        "isic_section",
    )
    yield _error(
        "counts_say_why",
        "projects",
        "A project counts as announced or says why not; committed ones are announced, realized ones committed.",
        (announced != pl.col("counts_reason").is_null())
        | (pl.col("counts_as_committed") & ~announced)
        | (pl.col("counts_as_realized") & ~pl.col("counts_as_committed")),
        "counts_reason",
    )


ROW_CHECKS: Final[tuple[Check, ...]] = (
    *_documents(),
    *_spans(),
    *_mentions(),
    *_statements(),
    *_ranges(),
    *_records(),
)
