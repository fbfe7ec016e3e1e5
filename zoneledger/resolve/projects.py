"""Statements about projects, and the events of each, become rows of the table `projects`."""

from typing import Final

import polars as pl

from schemas.frames import polars_schema
from schemas.vocabularies import ISIC_SECTION, PROJECT_STATUS
from zoneledger.names import phases_of
from zoneledger.resolve import support
from zoneledger.resolve.lifecycle import stage_dates
from zoneledger.resolve.magnitudes import magnitudes_apart
from zoneledger.resolve.money import rates, to_cny

_PROPERTIES: Final = (
    "name", "parent_project_id", "is_umbrella", "zone_id", "sector", "investment", "investment_high", "currency",
    "investment_qualifier", "expected_annual_output_cny", "expected_annual_tax_cny", "expected_annual_export_cny",
    "land_area_m2", "land_area_m2_as_printed", "jobs",
)  # fmt: skip
_COMPANIONS: Final = {
    "investment_high": "investment",
    "currency": "investment",
    "investment_qualifier": "investment",
}
_CONTESTED: Final = (
    "sector", "investment", "expected_annual_output_cny", "expected_annual_tax_cny", "expected_annual_export_cny",
    "land_area_m2", "jobs",
)  # fmt: skip
_NUMBERS: Final = (
    "investment", "investment_high", "expected_annual_output_cny", "expected_annual_tax_cny",
    "expected_annual_export_cny", "land_area_m2", "land_area_m2_as_printed",
)  # fmt: skip
_STAGES: Final = list(PROJECT_STATUS)
_COMMITTED_FROM: Final = _STAGES.index("signed")
_REALIZED_FROM: Final = _STAGES.index("completed")
_LAST_STAGE: Final = _STAGES.index("operating")


def consolidate_projects(
    statements: pl.LazyFrame, documents: pl.LazyFrame, zones: pl.DataFrame, events: pl.LazyFrame
) -> pl.DataFrame:
    """One row for each project that any document tells of, in the schema of `projects`, sorted by `project_id`.

    `zones` and `events` are the consolidated tables: a project lies where its zone lies, and its dates are those of
    its events. Amounts are turned into yuan with the rate of the signing's year, else of the first report's.
    """
    told = support.own_best(statements, documents, "projects")
    apart = magnitudes_apart(told, documents)
    overruled = apart.filter("overruled").select("record_id", "document_id", property=pl.lit("investment"))
    standing = told.join(overruled, on=["record_id", "document_id", "property"], how="anti", maintain_order="left")
    frame = (
        support.best_values(standing, _PROPERTIES, _COMPANIONS)
        .join(support.listed_values(told, "name", "name_variants"), on="record_id", how="left")
        .join(support.listed_values(told, "companies", "companies"), on="record_id", how="left")
        .join(_last_status(told), on="record_id", how="left")
        .join(support.witnesses(told), on="record_id", how="left")
        .join(support.disagreements(told, _CONTESTED), on="record_id", how="left")
        .join(zones.select("zone_id", "province", "city"), on="zone_id", how="left")
        .with_columns(
            pl.col(_NUMBERS).cast(pl.Float64, strict=False),
            pl.col("jobs").cast(pl.Float64, strict=False).cast(pl.Int64, strict=False),
            is_umbrella=pl.col("is_umbrella").eq("true").fill_null(value=False),
            name_variants=pl.col("name_variants").fill_null([]),
            companies=pl.col("companies").fill_null([]),
            conflicts=pl.col("conflicts").fill_null([]),
            place_basis=pl.when(pl.col("province").is_not_null()).then(pl.lit("zone")),
            isic_section=pl.col("sector").replace_strict(ISIC_SECTION, default=None, return_dtype=pl.String),
            project_id=pl.col("record_id"),
            warnings=pl.lit([], dtype=pl.List(pl.String)),
            _doubtful=pl.col("record_id").is_in(apart["record_id"].unique().implode()),
        )
        .join(stage_dates(events), on="project_id", how="left")
    )
    return (
        _with_counts(_priced(_with_wholes(frame)))
        .select(pl.col(name).cast(kind) for name, kind in polars_schema("projects").items())
        .sort("project_id")
    )


def _with_wholes(frame: pl.DataFrame) -> pl.DataFrame:
    """Keep `parent_project_id` where that is a whole: a phase is no part of another phase that stands beside it."""
    named = frame.select(parent_project_id="record_id", _whole="name")
    pairs = frame.join(named, on="parent_project_id", how="inner").select("record_id", "name", "_whole")
    beside = [record for record, part, whole in pairs.iter_rows() if not _is_part(phases_of(part), phases_of(whole))]
    return frame.with_columns(parent_project_id=pl.when(~pl.col("record_id").is_in(beside)).then("parent_project_id"))


def _is_part(part: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether the phases of a part lie in those of a whole, where both tell some."""
    return not part or not whole or part < whole


def _last_status(told: pl.DataFrame) -> pl.DataFrame:
    """`status` and `status_as_of`: the furthest stage that any report tells, as of the last report.

    No project goes back to an earlier stage: a later report that tells one only looks back. One that was suspended or
    cancelled is so until a later report tells a stage; then the stages told since count.
    """
    staged = told.filter(pl.col("property") == "status").with_columns(
        _stage=pl.col("value").replace_strict({s: i for i, s in enumerate(_STAGES)}, default=-1)
    )
    stopped = pl.col("_stage") > _LAST_STAGE
    day = pl.col("published_on")
    since = day.filter(stopped).max().over("record_id")
    last = day.max().over("record_id")
    standing = since.is_null() | (stopped & (day == since) & (since == last)) | ((day > since) & ~stopped)
    return (
        staged.with_columns(_last=last, _standing=standing.fill_null(value=True))
        .sort(
            ["record_id", "_standing", "_stage", "published_on"], descending=[False, True, True, True], nulls_last=True
        )
        .unique("record_id", keep="first", maintain_order=True)
        .select("record_id", status="value", status_as_of="_last")
    )


def _priced(frame: pl.DataFrame) -> pl.DataFrame:
    """Add `investment_cny`, `investment_usd_nominal`, `fx_rate` and `fx_basis`."""
    signed, reported = pl.col("signed_on").dt.year(), pl.col("first_reported_on").dt.year()
    dated = frame.with_columns(
        _year=pl.coalesce(signed, reported),
        _dollar=pl.lit("USD"),
        _basis=pl.when(signed.is_not_null())
        .then(pl.lit("signing"))
        .when(reported.is_not_null())
        .then(pl.lit("publication")),
    )
    dollars = rates(dated, "_dollar", "_year").select(_year="year", _per_dollar="rate")
    priced = to_cny(dated, ["investment"], "currency", "_year").join(
        dollars, on="_year", how="left", maintain_order="left"
    )
    return priced.with_columns(
        investment_usd_nominal=pl.col("investment_cny") / pl.col("_per_dollar"),
        fx_basis=pl.when(pl.col("investment_cny").is_not_null() & pl.col("_per_dollar").is_not_null()).then(
            pl.format("{} {}", "_basis", "_year")
        ),
    )


def _with_counts(frame: pl.DataFrame) -> pl.DataFrame:
    """Set the three `counts_as_*` and, where a project is left out of all, `counts_reason`.

    A sum over any of the three counts nothing twice: an umbrella gives way to members whose amounts are told, and a
    phase to the project whose total contains it and counts. What may be wrong by a power of ten counts in none.
    """
    members = frame.filter(pl.col("investment_cny").is_not_null()).select("parent_project_id").drop_nulls().unique()
    whole = pl.col("investment_cny").is_not_null() & ~pl.col("is_umbrella") & ~pl.col("_doubtful")
    parents_with_amount = frame.filter(whole).select(
        parent_project_id="project_id",
        _parent_counts=pl.lit(True),
    )
    joined = (
        frame.join(parents_with_amount, on="parent_project_id", how="left", maintain_order="left")
        .with_columns(_has_members=pl.col("project_id").is_in(members["parent_project_id"].implode()))
        .with_columns(
            counts_reason=pl.when(pl.col("investment_cny").is_null())
            .then(pl.lit("no_amount"))
            .when(pl.col("is_umbrella") & pl.col("_has_members"))
            .then(pl.lit("umbrella_of_members"))
            .when(pl.col("_parent_counts").fill_null(value=False))
            .then(pl.lit("part_of_parent"))
            .when("_doubtful")
            .then(pl.lit("magnitude_doubtful"))
        )
    )
    stage = pl.col("status").replace_strict({s: i for i, s in enumerate(_STAGES)}, default=-1, return_dtype=pl.Int64)
    counted = pl.col("counts_reason").is_null()
    return joined.with_columns(
        counts_as_announced=counted,
        counts_as_committed=counted & stage.is_between(_COMMITTED_FROM, _LAST_STAGE),
        counts_as_realized=counted & stage.is_between(_REALIZED_FROM, _LAST_STAGE),
    )
