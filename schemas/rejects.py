"""The table `rejects`: rows that a check of severity `error` kept out."""

import pandera.polars as pa

from schemas import fields
from schemas.spec import TableSpec


class Rejects(pa.DataFrameModel):
    """Columns of `rejects`."""

    reject_id: str = fields.key("Table and key of the row.")
    table_name: str = fields.text("Table that the row was kept out of.", nullable=False)
    row_key: str = fields.text("Key of the row.", nullable=False)
    document_id: str = fields.text("Document that the row came from; null where there are several.")
    failed_checks: fields.Texts = fields.listing("Names of the checks that it failed, sorted.")
    row_json: str = fields.text("The whole row as JSON.", nullable=False)

    class Config:
        """Table settings."""

        name = "rejects"
        strict = True
        ordered = True
        description = "One row for each row that was kept out of a table, with the reasons."


SPEC = TableSpec("rejects", Rejects, key="reject_id", sort=("reject_id",), sharded=True)
