"""The table `checks`: what was checked in this run, and how many rows failed."""

import pandera.polars as pa

from schemas import fields
from schemas.spec import TableSpec
from schemas.vocabularies import CHECK_TIER, SEVERITY


class Checks(pa.DataFrameModel):
    """Columns of `checks`."""

    check_id: str = fields.key("Table and name of the check.")
    table_name: str = fields.text("Table that was checked.", nullable=False)
    check_name: str = fields.text("Name of the check.", nullable=False)
    tier: str = fields.choice("What kind of check it is.", CHECK_TIER, nullable=False)
    severity: str = fields.choice("What happens to a row that fails.", SEVERITY, nullable=False)
    explanation: str = fields.text("What the check asks, for readers.", nullable=False)
    columns_doubted: fields.Texts = fields.listing("Columns whose values it doubts; empty where it is about the row.")
    rows_tested: int = fields.count("Number of rows tested.")
    rows_failed: int = fields.count("Number of rows that fail.")
    examples: fields.Texts = fields.listing("Keys of the first rows that fail, sorted.")
    example_documents: fields.Texts = fields.listing("For each example a document that it comes from, else empty text.")
    example_spans: fields.Texts = fields.listing(
        "For each example where its words stand in that document: `START-END` in characters, else empty text."
    )

    class Config:
        """Table settings."""

        name = "checks"
        strict = True
        ordered = True
        description = "One row for each check of this run, also for those that no row failed."


SPEC = TableSpec("checks", Checks, key="check_id", sort=("check_id",))
