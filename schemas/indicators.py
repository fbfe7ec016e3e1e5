"""The table `indicators`: figures of a zone over a period."""

import pandera.polars as pa
import polars as pl

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import ATTRIBUTION, INDICATOR, INDICATOR_MODALITY, MEASURE, PARTS_CHECK, PERIOD_TYPE, SECTOR

_UNIT = r"^([A-Z]{3}|m2|m|t|percent|count|hour|day|month|year|kw|kwh|t/year|t/day|count/year|other)$"


class Indicators(pa.DataFrameModel):
    """Columns of `indicators`."""

    indicator_id: str = fields.key("`ind-` and 16 hex digits.", prefix="ind")
    zone_id: str = fields.reference("The zone or host that the figure is about.")
    attribution: str = fields.choice("Whose figure it is.", ATTRIBUTION, nullable=False)
    joint_zone_ids: fields.Texts = fields.listing("The other zones of a joint figure.")
    indicator: str = fields.choice("What is counted or measured.", INDICATOR, nullable=False)
    measure: str = fields.choice("Whether it is a flow, a stock, a change or a rate.", MEASURE)
    label: str = fields.text("The words that say what exactly is counted.")
    stage: str = fields.text("Stage of the projects that are counted, where the label says it.")
    threshold_low: float = fields.amount("Least size of the projects or firms that are counted.")
    threshold_high: float = fields.amount("Greatest size of those.")
    threshold_currency: str = fields.currency("Currency of the threshold.")
    scope_sector: str = fields.choice("Sector to which the figure is limited.", SECTOR)
    part_of_id: str = fields.reference("The total that contains it.")
    parts_check: str = fields.choice("Whether the parts that the article tells add up to this total.", PARTS_CHECK)
    occasion_event_id: str = fields.reference("The event whose count or total it is.")
    period_start: pl.Date = fields.day("First day of the period; null for lasting facts and where no time is told.")
    period_end: pl.Date = fields.day("Last day of the period, inclusive.")
    period_type: str = fields.choice("Form of the period.", PERIOD_TYPE)
    value: float = fields.amount("The figure, in `unit`; the low end of a range.", "see unit", nullable=False, low=None)
    value_high: float = fields.amount("The high end of a range.", "see unit", low=None)
    unit: str = fields.text("Unit or ISO 4217 currency.", nullable=False, pattern=_UNIT)
    value_cny: float = fields.amount("Money in yuan by the average rate of the period's year.", "CNY", low=None)
    qualifier: str = fields.qualifier("How exactly the figure is stated.")
    modality: str = fields.choice("Whether it is reported or planned.", INDICATOR_MODALITY, nullable=False)
    yoy_percent: float = fields.amount("Stated change on the year before; negative for a decline.", "percent", low=None)
    is_headline: bool = fields.flag("The one row to take for its zone, indicator, measure, period, modality and unit.")
    evidence: str = fields.text("The sentence that says so, in the document that reported it first.", nullable=False)
    document_count: int = fields.document_count()
    independent_sources: int = fields.independent_sources()
    document_ids: fields.Texts = fields.document_ids()
    first_reported_on: pl.Date = fields.first_reported_on()
    conflicts: fields.Texts = fields.conflicts()
    confidence: float = fields.confidence()
    warnings: fields.Texts = fields.warnings()

    class Config:
        """Table settings."""

        name = "indicators"
        strict = True
        ordered = True
        description = "One row for each figure about a zone over a period: the zone by period panel."


SPEC = TableSpec(
    "indicators",
    Indicators,
    key="indicator_id",
    sort=("indicator_id",),
    partition=Partition("part_indicator", "indicator"),
    references=(
        Reference("zone_id", "zones"),
        Reference("part_of_id", "indicators"),
        Reference("occasion_event_id", "events"),
    ),
)
