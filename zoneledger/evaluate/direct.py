"""Read annotated articles at once in this process, without a run: what scoring needs, in seconds."""

from pathlib import Path

import polars as pl

from zoneledger.config import RunConfig
from zoneledger.extract import extract_shard
from zoneledger.resolve.identify import assign_records
from zoneledger.staging.sources import find_sources
from zoneledger.staging.stage import mark_duplicates, stage_files


def read_articles(folder: Path) -> dict[str, pl.LazyFrame]:
    """The tables `documents`, `mentions`, `statements` and the names of `zones` for the articles of a folder.

    They are what a run publishes, before any check could keep a row out.
    """
    sources = find_sources(folder)
    most_bytes = int(RunConfig.load(None).document_megabytes * 1_000_000)
    tables = extract_shard(mark_duplicates(stage_files(sources.root, sources.files, most_bytes)))
    statements = assign_records(tables.statements)
    names = statements.filter((pl.col("record_table") == "zones") & (pl.col("property") == "name"))
    return {
        "documents": tables.documents.lazy(),
        "mentions": tables.mentions.lazy(),
        "statements": statements.lazy(),
        "zones": names.group_by("record_id", maintain_order=True)
        .agg(pl.col("value").first())
        .rename({"record_id": "zone_id", "value": "name"})
        .lazy(),
    }
