"""The table `redirects`: identifiers that were merged or split."""

import pandera.polars as pa

from schemas import fields
from schemas.spec import TableSpec
from schemas.vocabularies import RECORD_TABLE


class Redirects(pa.DataFrameModel):
    """Columns of `redirects`."""

    redirect_id: str = fields.key("Old and new identifier.")
    record_table: str = fields.choice("Table of the record.", RECORD_TABLE, nullable=False)
    old_id: str = fields.text("Identifier that an earlier snapshot published.", nullable=False)
    new_id: str = fields.text("Identifier that stands for it now.", nullable=False)
    snapshot: str = fields.text("Snapshot that made the change.", nullable=False)

    class Config:
        """Table settings."""

        name = "redirects"
        strict = True
        ordered = True
        description = "One row for each identifier that another one has replaced."


SPEC = TableSpec("redirects", Redirects, key="redirect_id", sort=("redirect_id",))
