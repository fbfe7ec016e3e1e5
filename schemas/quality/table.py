"""Checks of the tier `table`: whether rows fit together, within a table and across layers.

Keys and references follow from the declarations. The rest says that a record is what its statements say: its values
are stated, its documents are theirs, its counts are true.
"""

from collections.abc import Callable, Iterable
from typing import Final

import polars as pl

from schemas import TABLES
from schemas.quality.check import Check, Failing, Surroundings, marked, none_of
from schemas.vocabularies import STAGE_EVENTS

# Columns whose value some statement about the record must bear. Others are derived, from these or from other tables.
STATED: Final[dict[str, tuple[str, ...]]] = {
    "projects": (
        "name", "zone_id", "sector", "investment", "investment_high", "currency", "investment_qualifier",
        "expected_annual_output_cny", "expected_annual_tax_cny", "expected_annual_export_cny", "jobs", "status",
    ),
    "events": (
        "event_type", "modality", "date_start", "date_end", "date_precision", "zone_id", "project_id", "project_count",
        "amount", "amount_high", "currency", "amount_qualifier",
    ),
    "indicators": (
        "zone_id", "indicator", "label", "period_start", "period_end", "value", "value_high", "unit", "qualifier",
        "modality", "yoy_percent",
    ),
}  # fmt: skip
HEADLINE_OF: Final = ("zone_id", "indicator", "measure", "period_start", "period_end", "modality", "unit")


def _error(name: str, table: str, explanation: str, failing: Failing, *columns: str) -> Check:
    return Check(name, table, "table", "error", explanation, failing, columns)


def _needing(table: str, failing: Callable[[pl.DataFrame, pl.DataFrame], pl.Series]) -> Failing:
    """A check against another table of the snapshot; every row passes where that table is not known."""

    def judged(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
        other = around.tables.get(table)
        return none_of(frame) if other is None else failing(frame, other)

    return judged


def _doubled(key: str) -> Failing:
    return lambda frame, _: frame[key].is_duplicated()


def _dangling(column: str, table: str, when: tuple[str, str] | None = None) -> Failing:
    """Rows that refer to a key which the other table lacks."""

    def failing(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
        if table not in around.keys:
            return none_of(frame)
        keys = around.keys[table].implode()
        if isinstance(frame.schema[column], pl.List):
            missing = ~pl.col(column).list.eval(pl.element().is_in(keys)).list.all()
        else:
            missing = pl.col(column).is_not_null() & ~pl.col(column).is_in(keys)
        return marked(frame, missing if when is None else missing & (pl.col(when[0]) == when[1]))

    return failing


def _structural() -> Iterable[Check]:
    """Keys are unique and references hold, for every table as its declaration says."""
    for spec in TABLES.values():
        told = f"No two rows share a `{spec.key}`."
        yield _error("key_is_unique", spec.name, told, _doubled(spec.key))
        for reference in spec.references:
            where = f" where `{reference.when[0]}` is `{reference.when[1]}`" if reference.when else ""
            name = f"{reference.column}_exists" + (f"_in_{reference.table}" if reference.when else "")
            told = f"`{reference.column}` is a row of `{reference.table}`{where}."
            failing = _dangling(reference.column, reference.table, reference.when)
            yield _error(name, spec.name, told, failing, reference.column)
    for table, column, other in (
        *((table, "document_ids", "documents") for table in STATED),
        ("indicators", "joint_zone_ids", "zones"),
    ):
        told = f"All `{column}` are rows of `{other}`."
        yield _error(f"{column}_exist", table, told, _dangling(column, other), column)


def _unstated(table: str) -> Failing:
    """Records with a value in a stated column that no statement about them bears."""

    def failing(frame: pl.DataFrame, statements: pl.DataFrame) -> pl.Series:
        key, bad = TABLES[table].key, pl.Series([], dtype=pl.String)
        own = statements.filter(pl.col("record_table") == table)
        for column in STATED[table]:
            kind = pl.Float64 if frame.schema[column].is_numeric() else pl.String
            has = frame.filter(pl.col(column).is_not_null()).select(key, value=pl.col(column).cast(kind))
            told = own.filter(pl.col("property") == column).select(
                pl.col("record_id").alias(key), pl.col("value").cast(kind, strict=False)
            )
            bad = bad.append(has.join(told, on=[key, "value"], how="anti")[key])
        return frame[key].is_in(bad.implode())

    return _needing("statements", failing)


def _other_documents(table: str) -> Failing:
    """Records whose `document_ids` are not exactly the documents whose own best reading they are."""

    def failing(frame: pl.DataFrame, statements: pl.DataFrame) -> pl.Series:
        key = TABLES[table].key
        told = (
            statements.filter((pl.col("record_table") == table) & (pl.col("rank") == 0))
            .group_by(pl.col("record_id").alias(key))
            .agg(_told=pl.col("document_id").unique().sort())
        )
        joined = frame.select(key, pl.col("document_ids").list.sort()).join(
            told, on=key, how="left", maintain_order="left"
        )
        return marked(joined, pl.col("document_ids").ne_missing(pl.col("_told")))

    return _needing("statements", failing)


def _other_first_report(table: str) -> Failing:
    """Records whose first report is not the earliest publication date of their documents."""

    def failing(frame: pl.DataFrame, documents: pl.DataFrame) -> pl.Series:
        key = TABLES[table].key
        days = (
            frame.select(key, pl.col("document_ids").alias("document_id"))
            .explode("document_id")
            .join(documents.select("document_id", "published_on"), on="document_id", how="left")
            .group_by(key)
            .agg(_first=pl.col("published_on").min())
        )
        joined = frame.select(key, "first_reported_on").join(days, on=key, how="left", maintain_order="left")
        return marked(joined, pl.col("first_reported_on").ne_missing(pl.col("_first")))

    return _needing("documents", failing)


def _evidence_not_found(table: str) -> Failing:
    """Records whose evidence stands in none of their documents; `tables["evidence"]` lists those whose does."""
    return _needing("evidence", lambda frame, found: ~frame[TABLES[table].key].is_in(found["record_id"].implode()))


def verbatim_evidence(records: pl.DataFrame, table: str, texts: pl.DataFrame) -> pl.Series:
    """Keys of the records whose evidence stands word for word in one of their documents among `texts`."""
    key = TABLES[table].key
    spoken = (
        records.select(key, "evidence", pl.col("document_ids").alias("document_id"))
        .explode("document_id")
        .join(texts.select("document_id", "text"), on="document_id", how="inner")
        .filter(pl.col("text").str.contains(pl.col("evidence"), literal=True))
    )
    return spoken[key].unique()


def _untrue_count(column: str, table: str) -> Failing:
    """Zones with another number of rows in `table` than they say."""

    def failing(frame: pl.DataFrame, other: pl.DataFrame) -> pl.Series:
        counted = other.group_by("zone_id").agg(_count=pl.len().cast(pl.Int64)).drop_nulls("zone_id")
        joined = frame.select("zone_id", column).join(counted, on="zone_id", how="left", maintain_order="left")
        return marked(joined, pl.col(column) != pl.col("_count").fill_null(0))

    return _needing(table, failing)


def _untrue_document_count(frame: pl.DataFrame, statements: pl.DataFrame) -> pl.Series:
    counted = (
        statements.filter((pl.col("record_table") == "zones") & (pl.col("rank") == 0))
        .group_by(pl.col("record_id").alias("zone_id"))
        .agg(_count=pl.col("document_id").n_unique().cast(pl.Int64))
    )
    joined = frame.select("zone_id", "document_count").join(counted, on="zone_id", how="left", maintain_order="left")
    return marked(joined, pl.col("document_count") != pl.col("_count").fill_null(0))


def _untold_stage(frame: pl.DataFrame, events: pl.DataFrame) -> pl.Series:
    """Projects with the day of a stage, reached or promised, that is the first or last day of no event of theirs."""
    told = events.filter(pl.col("project_id").is_not_null()).select(
        "project_id", "event_type", day=pl.concat_list("date_start", "date_end")
    )
    days = told.explode("day").drop_nulls().unique()
    bad = pl.Series([], dtype=pl.String)
    for stage, event in STAGE_EVENTS.items():
        of_stage = days.filter(pl.col("event_type") == event)
        for column in (f"{stage}_on", f"{stage}_first_planned_on", f"{stage}_latest_planned_on"):
            has = frame.filter(pl.col(column).is_not_null()).select("project_id", day=column)
            bad = bad.append(has.join(of_stage, on=["project_id", "day"], how="anti")["project_id"])
    return frame["project_id"].is_in(bad.implode())


def _second_headline(frame: pl.DataFrame, _: Surroundings) -> pl.Series:
    return marked(frame, pl.col("is_headline") & (pl.col("is_headline").sum().over(list(HEADLINE_OF)) > 1))


def _out_of_order(frame: pl.DataFrame, _: Surroundings) -> pl.Series:
    """Segments that start before the segment before them has ended."""
    ordered = frame.select("segment_id", "document_id", "position", "span_start", "span_end").sort(
        "document_id", "position"
    )
    before = pl.col("span_end").shift().over("document_id")
    bad = ordered.filter(before > pl.col("span_start"))["segment_id"]
    return frame["segment_id"].is_in(bad.implode())


def _records() -> Iterable[Check]:
    for table in STATED:
        yield _error(
            "value_is_stated",
            table,
            "Every value in a stated column is the value of a statement about the record.",
            _unstated(table),
            *STATED[table],
        )
        yield _error(
            "documents_are_its_statements",
            table,
            "`document_ids` are exactly the documents that state the record.",
            _other_documents(table),
            "document_ids",
        )
        yield _error(
            "first_report_is_the_earliest",
            table,
            "`first_reported_on` is the earliest publication date of its documents.",
            _other_first_report(table),
            "first_reported_on",
        )
    for table in ("events", "indicators"):
        yield _error(
            "evidence_is_verbatim",
            table,
            "The evidence stands word for word in one of the record's documents.",
            _evidence_not_found(table),
            "evidence",
        )
    for column, table in (("project_count", "projects"), ("event_count", "events")):
        yield _error(
            f"{column}_is_true", "zones", f"`{column}` is the zone's number of rows in `{table}`.",
            _untrue_count(column, table), column,
        )  # fmt: skip
    yield _error(
        "document_count_is_true",
        "zones",
        "`document_count` is the number of documents that state the zone.",
        _needing("statements", _untrue_document_count),
        "document_count",
    )
    yield _error(
        "stage_is_told_by_an_event",
        "projects",
        "Every day of a project's life, reached or promised, is that of an event of the project.",
        _needing("events", _untold_stage),
        *(f"{stage}_on" for stage in STAGE_EVENTS),
    )
    yield _error(
        "one_headline",
        "indicators",
        "Of a zone's figures for one indicator, measure, period, modality and unit one at most leads.",
        _second_headline,
        "is_headline",
    )
    told = "Segments follow one another in the text without overlap."
    yield _error("segments_are_in_order", "segments", told, _out_of_order, "span_start")


TABLE_CHECKS: Final[tuple[Check, ...]] = (*_structural(), *_records())
