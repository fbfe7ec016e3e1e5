"""The table `statements`: who says so, in which words."""

import pandera.polars as pa

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import BINDING, RECORD_TABLE


class Statements(pa.DataFrameModel):
    """Columns of `statements`."""

    statement_id: str = fields.key("The document's digits and a number.")
    document_id: str = fields.document_id()
    record_table: str = fields.choice("Table of the record that it speaks of.", RECORD_TABLE, nullable=False)
    record_id: str = fields.reference("The record that it speaks of.", nullable=False)
    property: str = fields.text("The column of the record that it states.", nullable=False)
    value: str = fields.text(
        "The value as text: ISO date, plain decimal, identifier or name; a row for each element of a list.",
        nullable=False,
    )
    rank: int = fields.count("0: the document's own best reading of the property; others follow.")
    span_start: int = fields.span_start()
    span_end: int = fields.span_end()
    quote: str = fields.text("The words that say so: exactly the span of the document's text.", nullable=False)
    binding: str = fields.choice("How far apart the value and its subject stand.", BINDING, nullable=False)
    rivals: int = fields.count("Number of other subjects that could have claimed the value.")
    rule: str = fields.text("The rule that read it.", nullable=False)
    confidence: float = fields.share("How sure the rule is.")
    extractor: str = fields.text("Name and version of the extractor.", nullable=False)

    class Config:
        """Table settings."""

        name = "statements"
        strict = True
        ordered = True
        description = "One row for each property of a record that a document states; never merged, never lost."


SPEC = TableSpec(
    "statements",
    Statements,
    key="statement_id",
    sort=("document_id", "record_table", "record_id", "property", "rank", "statement_id"),
    partition=Partition("part_record_table", "record_table"),
    references=(
        Reference("document_id", "documents"),
        *(
            Reference("record_id", table, when=("record_table", table))
            for table in ("zones", "projects", "events", "indicators")
        ),
    ),
    sharded=True,
)
