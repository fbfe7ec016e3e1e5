"""The table `mentions`: spans of text with their normalized values."""

import pandera.polars as pa
import polars as pl

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import DATE_BASIS, MENTION_KIND, MONEY_ROLE, SUSPECT_REASON, UNIT


class Mentions(pa.DataFrameModel):
    """Columns of `mentions`."""

    mention_id: str = fields.key("The document's digits, the kind and the place where it was read.")
    document_id: str = fields.document_id()
    kind: str = fields.choice("What is mentioned.", MENTION_KIND, nullable=False)
    span_start: int = fields.span_start()
    span_end: int = fields.span_end()
    text: str = fields.text("The words: exactly the span of the document's text.", nullable=False)
    value: float = fields.amount(
        "The number, in `unit` or in units of `currency`; the low end of a range.", "see unit, currency", low=None
    )
    value_high: float = fields.amount("The high end of a range.", "see unit, currency", low=None)
    unit: str = fields.choice("Unit of a quantity.", UNIT)
    currency: str = fields.currency("ISO 4217 code of the currency of money.")
    currency_assumed: bool = fields.flag("Whether the currency is not in the words but follows from the context.")
    qualifier: str = fields.qualifier("How exactly the number is stated.")
    role: str = fields.choice("What the money is.", MONEY_ROLE)
    suspect: bool = fields.flag("Whether machine translation is known to break such words.")
    suspect_reason: str = fields.choice("What is likely wrong.", SUSPECT_REASON)
    same_as: str = fields.reference("The mention that states the same amount in another currency or unit.")
    per_unit: str = fields.text("For prices and rates: what the amount is for one of (`mu`, `t`, `m2` ...).")
    date_start: pl.Date = fields.day("First day of the interval; null where the year cannot be known.")
    date_end: pl.Date = fields.day("Last day of the interval, inclusive.")
    date_precision: str = fields.precision("How much of the date is stated.")
    date_basis: str = fields.choice("How the date was placed in time.", DATE_BASIS)
    name: str = fields.text("The name, cleaned of noise inside the span.")
    record_id: str = fields.reference("The zone or project that it was linked to.")
    candidates: fields.Texts = fields.listing("Zones among which nothing in the article decides.")
    rule: str = fields.text("The rule that read it.", nullable=False)

    class Config:
        """Table settings."""

        name = "mentions"
        strict = True
        ordered = True
        description = "One row for each span of a document with a normalized value: what the text says."


SPEC = TableSpec(
    "mentions",
    Mentions,
    key="mention_id",
    sort=("document_id", "span_start", "span_end"),
    partition=Partition("part_kind", "kind"),
    references=(
        Reference("document_id", "documents"),
        Reference("same_as", "mentions"),
        Reference("record_id", "projects", when=("kind", "project")),
    ),
    sharded=True,
)
