"""Statements about zones, and the registry's facts, become rows of the table `zones`."""

from typing import Final

import polars as pl

from schemas.frames import polars_schema
from zoneledger.resolve import support

_PROPERTIES: Final = ("name", "province", "city", "kind", "level", "parent_zone_id")
# Where the registry knows a zone, its word stands; the documents' own only fills what it lacks.
_FROM_REGISTRY: Final = ("name", "name_zh", "kind", "level", "province", "city", "county", "adcode", "parent_zone_id")


def consolidate_zones(
    statements: pl.LazyFrame, documents: pl.LazyFrame, registry: pl.DataFrame, counts: pl.DataFrame
) -> pl.DataFrame:
    """One row for each zone that any document names, and for the zones that contain it, in the schema of `zones`.

    The containing zones come from the registry, also where no document names them, so that projects roll up.
    `registry` has the registry's facts in the columns of `zones`; `counts` has `project_count` and `event_count` by
    `zone_id`.
    """
    told = support.own_best(statements, documents, "zones")
    known = registry.rename({name: f"_{name}" for name in _FROM_REGISTRY}).with_columns(_listed=pl.lit(value=True))
    frame = (
        _with_containing(support.best_values(told, _PROPERTIES).rename({"record_id": "zone_id"}), registry)
        .join(known, on="zone_id", how="left")
        .join(
            support.listed_values(told, "name", "aliases_seen").rename({"record_id": "zone_id"}),
            on="zone_id",
            how="left",
        )
        .join(support.witnesses(told).rename({"record_id": "zone_id"}), on="zone_id", how="left")
        .join(counts, on="zone_id", how="left")
        .with_columns(
            name_zh=pl.lit(None, dtype=pl.String),
            county=pl.lit(None, dtype=pl.String),
            adcode=pl.lit(None, dtype=pl.String),
        )
        .with_columns(pl.coalesce(f"_{name}", name).alias(name) for name in _FROM_REGISTRY)
        .with_columns(
            kind=pl.col("kind").fill_null("unknown"),
            level=pl.col("level").fill_null("unknown"),
            in_registry=pl.col("_listed").fill_null(value=False),
            link_confidence=pl.col("confidence"),
            # The registry has no history yet: a zone's life under its name is not known.
            successor_zone_id=pl.lit(None, dtype=pl.String),
            valid_from=pl.lit(None, dtype=pl.Date),
            valid_to=pl.lit(None, dtype=pl.Date),
            aliases_seen=pl.col("aliases_seen").fill_null([]),
            document_count=pl.col("document_count").fill_null(0),
            project_count=pl.col("project_count").fill_null(0),
            event_count=pl.col("event_count").fill_null(0),
        )
    )
    return frame.select(pl.col(name).cast(kind) for name, kind in polars_schema("zones").items()).sort("zone_id")


def _with_containing(told: pl.DataFrame, registry: pl.DataFrame) -> pl.DataFrame:
    """`told` and a row for every zone above one of its rows that it lacks; the registry's chains have no circles."""
    above = registry.select("zone_id", _above="parent_zone_id")
    reached = told.join(above, on="zone_id", how="left").select(zone_id=pl.coalesce("_above", "parent_zone_id"))
    while reached.height:
        missing = (
            reached.drop_nulls()
            .unique()
            .join(registry, on="zone_id", how="semi")
            .join(told, on="zone_id", how="anti")
            .sort("zone_id")
        )
        told = pl.concat([told, missing], how="diagonal")
        reached = missing.join(above, on="zone_id", how="inner").select(zone_id="_above")
    return told
