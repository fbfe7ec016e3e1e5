"""The table `changes`: what a snapshot says otherwise than the one before."""

import pandera.polars as pa

from schemas import fields
from schemas.spec import Partition, TableSpec
from schemas.vocabularies import CHANGE, RECORD_TABLE


class Changes(pa.DataFrameModel):
    """Columns of `changes`."""

    change_id: str = fields.key("Table, record and property.")
    change: str = fields.choice("What happened to the record or property.", CHANGE, nullable=False)
    record_table: str = fields.choice("Table of the record.", RECORD_TABLE, nullable=False)
    record_id: str = fields.text("The record.", nullable=False)
    property: str = fields.text("The column that changed; null where the record came or went as a whole.")
    old_value: str = fields.text("Its value in the snapshot before, as text.")
    new_value: str = fields.text("Its value in this snapshot, as text.")
    document_ids: fields.Texts = fields.listing(
        "Documents behind the record in this snapshot, or the last that had it."
    )

    class Config:
        """Table settings."""

        name = "changes"
        strict = True
        ordered = True
        description = "One row for each record added or retracted, and each property changed, since the last snapshot."


SPEC = TableSpec(
    "changes", Changes, key="change_id", sort=("change_id",), partition=Partition("part_record_table", "record_table")
)
