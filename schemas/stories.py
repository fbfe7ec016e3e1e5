"""The table `stories`: which documents print the same story."""

import pandera.polars as pa

from schemas import fields
from schemas.spec import Reference, TableSpec
from schemas.vocabularies import STORY_ROLE


class Stories(pa.DataFrameModel):
    """Columns of `stories`."""

    story_id: str = fields.text("Identifier of the story.", nullable=False)
    document_id: str = fields.key("A document that prints it.")
    role: str = fields.choice("What the document is within the story.", STORY_ROLE, nullable=False)

    class Config:
        """Table settings."""

        name = "stories"
        strict = True
        ordered = True
        description = "One row for each document of a story that several documents print; they are one witness."


SPEC = TableSpec(
    "stories",
    Stories,
    key="document_id",
    sort=("story_id", "document_id"),
    references=(Reference("document_id", "documents"),),
)
