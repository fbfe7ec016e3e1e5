"""Statements about zones, and the registry's facts, become rows of the table `zones`."""

from typing import Final

import polars as pl

from schemas.frames import polars_schema
from zoneledger.resolve import support

_PROPERTIES: Final = ("name", "province", "city", "kind", "level", "parent_zone_id")
# Where the registry knows a zone, its word stands; the documents' own only fills what it lacks.
_FROM_REGISTRY: Final = ("name", "name_zh", "kind", "level", "province", "city", "county", "adcode", "parent_zone_id")
# Zones that a row points at: they stand in the table though no document names them.
_LINKS: Final = ("parent_zone_id", "successor_zone_id")


def consolidate_zones(
    statements: pl.LazyFrame,
    documents: pl.LazyFrame,
    registry: pl.DataFrame,
    hosts: pl.DataFrame,
    counts: pl.DataFrame,
) -> pl.DataFrame:
    """One row for each zone that documents name, and for those that contain or succeed it, in the schema of `zones`.

    Containing zones and successors come from the registry, also where no document names them, so that projects roll up
    and series go on where zones were merged.
    `registry` has the registry's facts in the columns of `zones`, `hosts` those of counties, cities and provinces;
    `counts` has `project_count` and `event_count` by `zone_id`.
    """
    told = support.own_best(statements, documents, "zones")
    facts = [registry.with_columns(_listed=pl.lit(value=True)), hosts.with_columns(_listed=pl.lit(value=False))]
    known = pl.concat(facts, how="diagonal_relaxed").rename({name: f"_{name}" for name in _FROM_REGISTRY})
    frame = (
        _with_linked(support.best_values(told, _PROPERTIES).rename({"record_id": "zone_id"}), registry)
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
            aliases_seen=pl.col("aliases_seen").fill_null([]),
            document_count=pl.col("document_count").fill_null(0),
            project_count=pl.col("project_count").fill_null(0),
            event_count=pl.col("event_count").fill_null(0),
        )
    )
    return frame.select(pl.col(name).cast(kind) for name, kind in polars_schema("zones").items()).sort("zone_id")


def _with_linked(told: pl.DataFrame, registry: pl.DataFrame) -> pl.DataFrame:
    """`told` and a row for every zone that contains or succeeds one of its rows; chains have no circles."""
    links = pl.concat(registry.select("zone_id", _next=link) for link in _LINKS).drop_nulls()
    own = told.select(_next="parent_zone_id").drop_nulls()
    reached = pl.concat([told.join(links, on="zone_id", how="inner").select("_next"), own])
    while reached.height:
        missing = (
            reached.select(zone_id="_next")
            .unique()
            .join(registry, on="zone_id", how="semi")
            .join(told, on="zone_id", how="anti")
            .sort("zone_id")
        )
        told = pl.concat([told, missing], how="diagonal")
        reached = missing.join(links, on="zone_id", how="inner").select("_next")
    return told
