"""Checks of the tier `sense`: whether values can be true. All of them warn: the row stays and is marked.

A date that is known by the month or year is compared as the interval it is: an order is doubted only where no day of
the one interval can stand before a day of the other.
"""

from collections.abc import Callable, Iterable
from typing import Final

import polars as pl

from schemas.quality.check import Check, Failing, Surroundings, bounded, marked, none_of, rows
from schemas.quality.thresholds import Thresholds
from schemas.vocabularies import STAGE_EVENTS

_M2_PER_MU: Final = 10_000 / 15
# The stages of a life, each of which starts no earlier than the ones it is listed after.
_ORDER: Final = (
    ("signed", "construction_started"),
    ("construction_started", "completed"),
    ("completed", "production_started"),
    ("construction_started", "production_started"),
    ("trial_started", "production_started"),
)
_MONTHS: Final = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "range": 12}
# Percentages that are shares of a whole by their words; a degree of fulfilment (`完成年度任务的`) may pass 100.
_SHARE_WORDS: Final = (
    r"(?i)\b(share|proportion|occupancy|account(s|ed|ing)? for|coverage|penetration|utili[sz]ation|localization)\b"
    r"|占|比重|比例|占比|份额|覆盖率|入住率|出租率|利用率|绿化率|普及率|合格率|优良率"
)
_MAY_FALL: Final = ("growth_rate", "other")


def _warning(name: str, table: str, explanation: str, failing: Failing, *columns: str) -> Check:
    return Check(name, table, "sense", "warning", explanation, failing, columns)


def _beyond(*columns: str) -> Failing:
    """Dates before the first development zones, or past the horizon."""

    def failing(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
        bounds = around.thresholds
        last = (around.as_of.year if around.as_of else 2100) + bounds.horizon_years
        out = [(pl.col(c).dt.year() < bounds.earliest_year) | (pl.col(c).dt.year() > last) for c in columns]
        return marked(frame, pl.any_horizontal(out))

    return failing


def _last_day(stage: str) -> pl.Expr:
    """The last day on which a stage can have been reached: the end of the interval that starts on its day."""
    day = pl.col(f"{stage}_on")
    end = day
    for precision, months in _MONTHS.items():
        interval = day.dt.offset_by(f"{months}mo").dt.offset_by("-1d")
        end = pl.when(pl.col(f"{stage}_precision") == precision).then(interval).otherwise(end)
    return end


def _ratio(
    column: str, by: pl.Expr, low: Callable[[Thresholds], float], high: Callable[[Thresholds], float]
) -> Failing:
    """A ratio of two numbers outside two bounds; null where the divisor is nothing."""
    ratio = pl.col(column) / pl.when(by > 0).then(by)
    return bounded(lambda bounds: (ratio < low(bounds)) | (ratio > high(bounds)))


def _past_sector(bounds: Thresholds) -> pl.Expr:
    largest = pl.col("sector").replace_strict(
        bounds.largest_project_cny_by_sector, default=bounds.largest_project_cny, return_dtype=pl.Float64
    )
    return (pl.col("investment_cny") > largest) & (pl.col("investment_cny") <= bounds.largest_project_cny)


def _members_exceed(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
    """Projects whose members or phases cost more together than the project as a whole."""
    members = (
        frame.filter(pl.col("parent_project_id").is_not_null())
        .group_by(pl.col("parent_project_id").alias("project_id"))
        .agg(_members=pl.col("investment_cny").sum())
    )
    joined = frame.select("project_id", "investment_cny").join(
        members, on="project_id", how="left", maintain_order="left"
    )
    room = 1 + around.thresholds.part_tolerance
    return marked(joined, pl.col("_members") > pl.col("investment_cny") * room)


def _exceeds_total(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
    """Figures above the total of which they are part, in the same unit."""
    totals = frame.select(part_of_id="indicator_id", _total="value", _unit="unit")
    joined = frame.select("part_of_id", "value", "unit").join(
        totals, on="part_of_id", how="left", maintain_order="left"
    )
    room = 1 + around.thresholds.part_tolerance
    return marked(joined, (pl.col("unit") == pl.col("_unit")) & (pl.col("value") > pl.col("_total") * room))


def _leaps(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
    """Reported yearly figures that are too far from the zone's own figure of the year before or after."""
    yearly = (
        frame.filter(
            (pl.col("period_type") == "year")
            & (pl.col("modality") == "actual")
            & pl.col("is_headline")
            & (pl.col("value") > 0)
        )
        .select(
            "indicator_id", "zone_id", "indicator", "measure", "unit", "value", year=pl.col("period_start").dt.year()
        )
        .drop_nulls("zone_id")
    )
    neighbours = yearly.rename({"indicator_id": "_other", "value": "_value"}).with_columns(pl.col("year") + 1)
    both = yearly.join(neighbours, on=["zone_id", "indicator", "measure", "unit", "year"], nulls_equal=True)
    factor = around.thresholds.largest_leap_factor
    ratio = pl.col("value") / pl.col("_value")
    far = both.filter((ratio > factor) | (ratio < 1 / factor))
    return frame["indicator_id"].is_in(pl.concat([far["indicator_id"], far["_other"]]).implode())


def _planned_after(frame: pl.DataFrame, _: Surroundings) -> pl.Series:
    """Plans first reported after the deed that they plan: same project, same stage, overlapping intervals."""
    dated = frame.filter(pl.col("project_id").is_not_null() & pl.col("date_start").is_not_null())
    done = dated.filter(pl.col("modality") == "occurred").select(
        "project_id", "event_type", _from="date_start", _to="date_end"
    )
    late = (
        dated.filter(pl.col("modality") == "planned")
        .join(done, on=["project_id", "event_type"])
        .filter(
            (pl.col("date_start") <= pl.col("_to"))
            & (pl.col("_from") <= pl.col("date_end"))
            & (pl.col("first_reported_on") > pl.col("_to"))
        )
    )
    return frame["event_id"].is_in(late["event_id"].implode())


def _elsewhere(frame: pl.DataFrame, around: Surroundings) -> pl.Series:
    """Projects placed by their zone that lie in another province than the zone."""
    zones = around.tables.get("zones")
    if zones is None:
        return none_of(frame)
    joined = frame.select("zone_id", "province", "place_basis").join(
        zones.select("zone_id", _province="province"), on="zone_id", how="left", maintain_order="left"
    )
    return marked(joined, (pl.col("place_basis") == "zone") & (pl.col("province") != pl.col("_province")))


def _events() -> Iterable[Check]:
    yield _warning(
        "date_is_plausible",
        "events",
        "The event lies between the first development zones and the horizon.",
        _beyond("date_start", "date_end"),
        "date_start",
        "date_end",
    )
    yield _warning(
        "occurred_before_its_report",
        "events",
        "What has happened starts no later than its first report.",
        rows((pl.col("modality") == "occurred") & (pl.col("date_start") > pl.col("first_reported_on"))),
        "date_start",
        "modality",
    )
    yield _warning(
        "plan_lies_ahead",
        "events",
        "What is planned does not end before its first report.",
        rows((pl.col("modality") == "planned") & (pl.col("date_end") < pl.col("first_reported_on"))),
        "date_end",
        "modality",
    )
    yield _warning(
        "planned_before_done",
        "events",
        "A plan is reported before the deed: not after the project's own event of the same kind and time.",
        _planned_after,
        "modality",
    )


def _indicators() -> Iterable[Check]:
    percent, measured = pl.col("unit") == "percent", pl.col("indicator")
    yield _warning(
        "period_is_plausible",
        "indicators",
        "The period lies between the first development zones and the horizon.",
        _beyond("period_start", "period_end"),
        "period_start",
        "period_end",
    )
    yield _warning(
        "reported_after_its_period_began",
        "indicators",
        "A figure that is reported as reached belongs to a period that had begun.",
        rows((pl.col("modality") == "actual") & (pl.col("period_start") > pl.col("first_reported_on"))),
        "period_start",
        "modality",
    )
    yield _warning(
        "share_is_at_most_all",
        "indicators",
        "A share of a whole is at most 100 %.",
        bounded(
            lambda bounds: (
                percent
                & (measured == "other")
                & pl.col("label").str.contains(_SHARE_WORDS)
                & (pl.col("value") > bounds.largest_share_percent)
            )
        ),
        "value",
    )
    yield _warning(
        "growth_is_plausible",
        "indicators",
        "A growth on the year before is within the configured bound, and nothing falls by more than all.",
        bounded(
            lambda bounds: (pl.col("yoy_percent") > bounds.largest_growth_percent) | (pl.col("yoy_percent") < -100)
        ),
        "yoy_percent",
    )
    yield _warning(
        "level_is_not_negative",
        "indicators",
        "Levels are not negative; only growth rates, changes and other figures are.",
        rows((pl.col("value") < 0) & ~measured.is_in(_MAY_FALL) & pl.col("measure").ne_missing("net_change")),
        "value",
    )
    yield _warning(
        "part_is_at_most_its_total",
        "indicators",
        "A part is not greater than the total that contains it.",
        _exceeds_total,
        "value",
    )
    yield _warning(
        "no_leap_between_years",
        "indicators",
        "A zone's yearly figure is within the configured factor of the year before.",
        _leaps,
        "value",
    )


def _amounts() -> Iterable[Check]:
    investment = pl.col("investment_cny")
    yield _warning(
        "investment_is_plausible",
        "projects",
        "A project's investment is within the configured bounds.",
        bounded(lambda b: (investment < b.smallest_project_cny) | (investment > b.largest_project_cny)),
        "investment",
    )
    yield _warning(
        "investment_fits_the_sector",
        "projects",
        "A project's investment is within the configured bound of its sector.",
        bounded(_past_sector),
        "investment",
        "sector",
    )
    yield _warning(
        "investment_per_mu_is_usual",
        "projects",
        "Investment per mu of land is no outlier by the configured bounds.",
        _ratio(
            "investment_cny",
            pl.col("land_area_m2") / _M2_PER_MU,
            lambda b: b.least_investment_per_mu_cny,
            lambda b: b.largest_investment_per_mu_cny,
        ),
        "land_area_m2",
        "investment",
    )
    yield _warning(
        "output_per_investment_is_usual",
        "projects",
        "Expected yearly output per yuan invested is no outlier by the configured bounds.",
        _ratio(
            "expected_annual_output_cny",
            investment,
            lambda b: b.least_output_per_investment,
            lambda b: b.largest_output_per_investment,
        ),
        "expected_annual_output_cny",
        "investment",
    )
    yield _warning(
        "tax_and_exports_are_within_output",
        "projects",
        "Expected tax and exports are not greater than expected output.",
        bounded(
            lambda b: (
                pl.max_horizontal("expected_annual_tax_cny", "expected_annual_export_cny")
                > pl.col("expected_annual_output_cny") * (1 + b.part_tolerance)
            )
        ),
        "expected_annual_tax_cny",
        "expected_annual_export_cny",
        "expected_annual_output_cny",
    )
    yield _warning(
        "members_are_within_the_whole",
        "projects",
        "The members or phases of a project do not cost more together than the whole.",
        _members_exceed,
        "investment",
    )
    yield _warning(
        "land_is_plausible",
        "projects",
        "A project's land is within the configured bound.",
        bounded(lambda b: pl.col("land_area_m2") > b.largest_land_per_project_m2),
        "land_area_m2",
    )
    yield _warning(
        "jobs_are_plausible",
        "projects",
        "A project's jobs are within the configured bound.",
        bounded(lambda b: pl.col("jobs") > b.largest_jobs_per_project),
        "jobs",
    )


def _lives() -> Iterable[Check]:
    stages = [f"{stage}_on" for stage in STAGE_EVENTS]
    promises = [f"{stage}_{which}_planned_on" for stage in STAGE_EVENTS for which in ("first", "latest")]
    yield _warning(
        "life_is_plausible",
        "projects",
        "All days of a project's life lie between the first development zones and the horizon.",
        _beyond(*stages, *promises),
        *stages,
    )
    yield _warning(
        "stages_are_in_order",
        "projects",
        "A project is signed before it is started, started before it is finished, finished before it produces.",
        rows(pl.any_horizontal([pl.col(f"{first}_on") > _last_day(then) for first, then in _ORDER])),
        *stages,
    )
    yield _warning(
        "documents_agree",
        "projects",
        "Documents do not disagree on a property.",
        rows(pl.col("conflicts").list.len() > 0),
        "investment",
    )
    yield _warning(
        "place_is_that_of_the_zone",
        "projects",
        "A project placed by its zone lies in the zone's province.",
        _elsewhere,
        "zone_id",
    )


SENSE_CHECKS: Final[tuple[Check, ...]] = (*_events(), *_indicators(), *_amounts(), *_lives())
