"""The table `events`: what happened, or is planned, to a project or a zone."""

import pandera.polars as pa
import polars as pl

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import DATE_BASIS, EVENT_MODALITY, EVENT_TYPE


class Events(pa.DataFrameModel):
    """Columns of `events`."""

    event_id: str = fields.key("`evt-` and 16 hex digits.", prefix="evt")
    event_type: str = fields.choice("What happened.", EVENT_TYPE, nullable=False)
    modality: str = fields.choice("Whether it happened, goes on or is planned.", EVENT_MODALITY, nullable=False)
    date_start: pl.Date = fields.day("First day of the interval; null where no time is told.")
    date_end: pl.Date = fields.day("Last day of the interval, inclusive.")
    date_precision: str = fields.precision("How exactly the time is told.")
    date_basis: str = fields.choice("How the date was placed in time.", DATE_BASIS)
    zone_id: str = fields.reference("The zone it happened in or to.")
    project_id: str = fields.reference("The project it happened to; null for zones and groups.")
    is_group: bool = fields.flag("Whether it happened to a group of projects, such as a ceremony.")
    group_event_id: str = fields.reference("The occasion that it was part of.")
    project_count: int = fields.count("Number of projects of a group.", nullable=True)
    amount: float = fields.amount("The money that belongs to this very event; the low end of a range.")
    amount_high: float = fields.amount("The high end of a range.")
    currency: str = fields.currency("Currency of the amount.")
    amount_cny: float = fields.amount("The amount in yuan by the average rate of the event's year.", "CNY")
    amount_qualifier: str = fields.qualifier("How exactly the amount is stated.")
    companies: fields.Texts = fields.listing("Counterparties named, sorted.")
    evidence: str = fields.text("The sentence that says so, in the document that reported it first.", nullable=False)
    document_count: int = fields.document_count()
    independent_sources: int = fields.independent_sources()
    document_ids: fields.Texts = fields.document_ids()
    first_reported_on: pl.Date = fields.first_reported_on()
    confidence: float = fields.confidence()
    warnings: fields.Texts = fields.warnings()

    class Config:
        """Table settings."""

        name = "events"
        strict = True
        ordered = True
        description = "One row for each happening, past, present or planned, of a project or zone."


SPEC = TableSpec(
    "events",
    Events,
    key="event_id",
    sort=("event_id",),
    partition=Partition("part_year", "date_start", by_year=True),
    references=(
        Reference("zone_id", "zones"),
        Reference("project_id", "projects"),
        Reference("group_event_id", "events"),
    ),
)
