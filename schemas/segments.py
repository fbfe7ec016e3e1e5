"""The table `segments`: sentences, headings, list items and the like of each document."""

import pandera.polars as pa

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import SEGMENT_KIND


class Segments(pa.DataFrameModel):
    """Columns of `segments`."""

    segment_id: str = fields.key("The document's digits, `-s` and the position.")
    document_id: str = fields.document_id()
    position: int = fields.count("Place among the segments of the document, from 0.")
    kind: str = fields.choice(
        "What the segment is; facts are never drawn from teasers and boilerplate.", SEGMENT_KIND, nullable=False
    )
    paragraph: int = fields.count("Paragraph of the document, from 0.")
    span_start: int = fields.span_start()
    span_end: int = fields.span_end()

    class Config:
        """Table settings."""

        name = "segments"
        strict = True
        ordered = True
        description = "One row for each sentence, heading, list item, table row or piece of boilerplate of a document."


SPEC = TableSpec(
    "segments",
    Segments,
    key="segment_id",
    sort=("document_id", "position"),
    partition=Partition("part_kind", "kind"),
    references=(Reference("document_id", "documents"),),
    sharded=True,
)
