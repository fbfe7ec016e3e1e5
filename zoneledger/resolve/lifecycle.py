"""The life of a project as its events tell it: when each stage was reached, and when it had been promised."""

import polars as pl

from schemas.vocabularies import STAGE_EVENTS


def stage_dates(events: pl.LazyFrame) -> pl.DataFrame:
    """For each `project_id` the dates of its stages and the promises made for them, in the columns of `projects`.

    A stage is reached on the first day of the interval of an occurred event that ends first, so that a day stands for
    the month that holds it. A promise is the last
    day of a planned event's interval; the first and the latest promise are those of the first and the last report.
    `completion_delay_days_min` and `_max` compare the completion's interval with the first promise's.
    """
    own = (
        events.filter(pl.col("project_id").is_not_null() & pl.col("date_start").is_not_null())
        .select(
            "project_id", "event_id", "event_type", "modality", "date_start", "date_end", "date_precision",
            "first_reported_on",
        )
        .collect()
    )  # fmt: skip
    frame = own.select("project_id").unique().sort("project_id")
    for stage, event_type in STAGE_EVENTS.items():
        of_stage = own.filter(pl.col("event_type") == event_type)
        reached = (
            of_stage.filter(pl.col("modality") == "occurred")
            .sort(["project_id", "date_end", "date_start", "event_id"], descending=[False, False, True, False])
            .unique("project_id", keep="first", maintain_order=True)
            .select(
                "project_id",
                pl.col("date_start").alias(f"{stage}_on"),
                pl.col("date_precision").alias(f"{stage}_precision"),
                pl.col("date_end").alias(f"_{stage}_until"),
            )
        )
        promised = (
            of_stage.filter(pl.col("modality") == "planned")
            .sort("project_id", "first_reported_on", "date_end", "event_id", nulls_last=True)
            .group_by("project_id", maintain_order=True)
            .agg(
                pl.col("date_end").first().alias(f"{stage}_first_planned_on"),
                pl.col("date_end").last().alias(f"{stage}_latest_planned_on"),
                pl.col("date_start").first().alias(f"_{stage}_promised_from"),
            )
        )
        frame = frame.join(reached, on="project_id", how="left").join(promised, on="project_id", how="left")
    return frame.with_columns(
        completion_delay_days_min=(pl.col("completed_on") - pl.col("completed_first_planned_on")).dt.total_days(),
        completion_delay_days_max=(pl.col("_completed_until") - pl.col("_completed_promised_from")).dt.total_days(),
    ).sort("project_id")
