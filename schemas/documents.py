"""The table `documents`: one row for each input, whatever became of it."""

import pandera.polars as pa
import polars as pl

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import DATE_PRECISION, LANGUAGE, OUTCOME, OUTCOME_REASON, SOURCE_TYPE


class Documents(pa.DataFrameModel):
    """Columns of `documents`."""

    document_id: str = fields.key("`doc-` and 16 hex digits of the SHA-256 of the staged text.", prefix="doc")
    text_digest: str = fields.text(
        "SHA-256 of the staged text, or of the bytes where none could be read.", nullable=False
    )
    source: str = fields.text(
        "Path relative to the input folder; `#n` for the n-th record of a container.", nullable=False
    )
    url: str = fields.text("Address of the page, where the container or page gives it.")
    source_type: str = fields.choice("Who publishes.", SOURCE_TYPE, nullable=False)
    title: str = fields.text("Title of the article.")
    publisher: str = fields.text("The source that the page names.")
    published_on: pl.Date = fields.day("The article's own publication date, before that of the page that carries it.")
    published_precision: str = fields.choice("How much of the publication date is told.", DATE_PRECISION)
    language: str = fields.choice("Language and script; null where neither English nor Chinese.", LANGUAGE)
    translated: bool = fields.flag("Whether the English is plainly a translation from Chinese.")
    outcome: str = fields.choice("What became of the input.", OUTCOME, nullable=False)
    outcome_reason: str = fields.choice("Why it was not processed.", OUTCOME_REASON)
    duplicate_of: str = fields.reference("The document of which this is an exact copy.")
    char_count: int = fields.count("Length of the text in characters.")
    text: str = fields.text("The staged text: UTF-8, line ends `\\n`; empty for quarantined inputs.", nullable=False)

    class Config:
        """Table settings."""

        name = "documents"
        strict = True
        ordered = True
        description = "One row for each input document, also for those that were not processed."


SPEC = TableSpec(
    "documents",
    Documents,
    key="document_id",
    sort=("document_id",),
    partition=Partition("part_year", "published_on", by_year=True),
    references=(Reference("duplicate_of", "documents"),),
    sharded=True,
)
