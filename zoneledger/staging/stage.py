"""From raw files to rows of the table `documents`: every input becomes a row, whatever its fate."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import polars as pl

from schemas.frames import empty_frame, polars_schema
from zoneledger.reading import read
from zoneledger.staging.containers import RawInput, read_inputs
from zoneledger.staging.identify import identify
from zoneledger.staging.sources import RawFile

_PART_CHARACTERS: Final = 16_000_000  # of text held at a time, whatever a container unpacks to
_PART_ROWS: Final = 20_000


def stage_files(root: Path, files: Sequence[RawFile], most_bytes: int) -> pl.DataFrame:
    """Rows of `documents` for the inputs of some files, in order. Inputs that cannot be read are `quarantined` with
    their reason; the others are `processed` until extraction says otherwise. Larger inputs than `most_bytes` are refused.
    """
    return pl.concat([empty_frame("documents"), *stage_parts(root, files, most_bytes)])


def stage_parts(root: Path, files: Sequence[RawFile], most_bytes: int) -> Iterator[pl.DataFrame]:
    """The rows of `stage_files` in parts of bounded size."""
    rows: list[dict[str, Any]] = []
    held = 0
    for raw in (raw for file in files for raw in read_inputs(root, file, most_bytes)):
        rows.append(_row(raw))
        held += len(raw.text)
        if held > _PART_CHARACTERS or len(rows) >= _PART_ROWS:
            yield pl.DataFrame(rows, schema=polars_schema("documents"))
            rows, held = [], 0
    if rows:
        yield pl.DataFrame(rows, schema=polars_schema("documents"))


def _row(raw: RawInput) -> dict[str, Any]:
    digest = hashlib.sha256(raw.text.encode("utf-8") if raw.refused is None else raw.data or raw.source.encode())
    row: dict[str, Any] = {
        "text_digest": digest.hexdigest(),
        "source": raw.source,
        "url": raw.hints.url,
        "char_count": len(raw.text),
        "text": raw.text,
        "outcome": "processed" if raw.refused is None else "quarantined",
        "outcome_reason": raw.refused,
        "duplicate_of": None,
    }
    if raw.refused is not None:
        row["document_id"] = _own_id(digest.hexdigest(), raw.source)
        return row | _NOTHING_KNOWN
    identity = identify(read(raw.text), raw.hints)
    return row | {
        "document_id": f"doc-{digest.hexdigest()[:16]}",
        "source_type": identity.source_type,
        "title": identity.title,
        "publisher": identity.publisher,
        "published_on": identity.published_on,
        "published_precision": identity.published_precision,
        "language": identity.language,
        "translated": identity.translated,
    }


_NOTHING_KNOWN: dict[str, Any] = {
    "source_type": "unknown",
    "title": None,
    "publisher": None,
    "published_on": None,
    "published_precision": None,
    "language": None,
    "translated": False,
}


def _own_id(digest: str, source: str) -> str:
    """The identifier of an input that shares its text with others, or has none: of its digest and its source."""
    return f"doc-{hashlib.sha256(f'{digest}|{source}'.encode()).hexdigest()[:16]}"


def mark_duplicates(documents: pl.DataFrame) -> pl.DataFrame:
    """Exact copies of a staged text become `duplicate`: the first by source stays. All copies of a text must be in the
    frame, as they are in a shard, which is chosen by the text's digest."""
    ordered = documents.sort("source")
    readable = pl.col("outcome") == "processed"
    copy = readable & (pl.int_range(pl.len()).over("text_digest", "outcome") > 0)
    marked = ordered.with_columns(_copy=copy)
    copies = {
        (row["text_digest"], row["source"]): _own_id(row["text_digest"], row["source"])
        for row in marked.filter("_copy").iter_rows(named=True)
    }
    own = pl.DataFrame(
        {"text_digest": [k[0] for k in copies], "source": [k[1] for k in copies], "_own": list(copies.values())},
        schema={"text_digest": pl.String, "source": pl.String, "_own": pl.String},
    )
    return (
        marked.join(own, on=["text_digest", "source"], how="left", maintain_order="left")
        .with_columns(
            duplicate_of=pl.when("_copy").then("document_id").otherwise("duplicate_of"),
            outcome=pl.when("_copy").then(pl.lit("duplicate")).otherwise("outcome"),
            outcome_reason=pl.when("_copy").then(pl.lit("exact_copy")).otherwise("outcome_reason"),
            document_id=pl.coalesce("_own", "document_id"),
        )
        .select(documents.columns)
    )
