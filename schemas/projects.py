"""The table `projects`: individual investment, construction and production projects."""

import pandera.polars as pa
import polars as pl

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import COUNTS_REASON, PLACE_BASIS, PROJECT_STATUS, SECTOR


class Projects(pa.DataFrameModel):
    """Columns of `projects`."""

    project_id: str = fields.key("`prj-` and 16 hex digits.", prefix="prj")
    parent_project_id: str = fields.reference("The project of which it is a phase or member.")
    is_umbrella: bool = fields.flag("Whether it is a batch or programme whose total contains its members.")
    name: str = fields.text("Its name in most documents.")
    name_variants: fields.Texts = fields.listing("All its names, sorted.")
    zone_id: str = fields.reference("The zone or host in which it lies.")
    province: str = fields.text("Province in English.")
    city: str = fields.text("Prefecture-level city, or a county-level city under the province itself, in English.")
    place_basis: str = fields.choice("What the province and city rest on.", PLACE_BASIS)
    companies: fields.Texts = fields.listing("Investors and operators named for it, sorted.")
    sector: str = fields.choice("Sector.", SECTOR)
    isic_section: str = fields.text(
        "Section of ISIC Revision 4 that most projects of the sector have.", pattern=r"^[A-U]$"
    )
    investment: float = fields.amount("Total investment; the low end of a range.")
    investment_high: float = fields.amount("The high end of a range.")
    currency: str = fields.currency("Currency of the investment.")
    investment_qualifier: str = fields.qualifier("How exactly the investment is stated.")
    investment_cny: float = fields.amount("Total investment in yuan by the year average of `fx_basis`.", "CNY")
    investment_usd_nominal: float = fields.amount("Total investment in US dollars by the same year's average.", "USD")
    fx_rate: float = fields.amount("Yuan for one unit of `currency`; 1 for yuan.", "CNY per unit of currency")
    fx_basis: str = fields.text(
        "`signing` or `publication`, and the year whose average rates were used.",
        pattern=r"^(signing|publication) \d{4}$",
    )
    expected_annual_output_cny: float = fields.amount("Expected yearly value of output.", "CNY")
    expected_annual_tax_cny: float = fields.amount("Expected yearly tax.", "CNY")
    expected_annual_export_cny: float = fields.amount("Expected yearly exports.", "CNY")
    land_area_m2: float = fields.amount("Land area; null where the unit is suspect.", "m2")
    land_area_m2_as_printed: float = fields.amount("Land area as the printed unit has it.", "m2")
    jobs: int = fields.count("Jobs that it is to bring.", nullable=True)
    status: str = fields.choice("Stage reached according to the last report.", PROJECT_STATUS)
    status_as_of: pl.Date = fields.day("Publication date of that report.")
    signed_on: pl.Date = fields.day("First day of the interval in which it was signed.")
    signed_precision: str = fields.precision("How exactly that day is known.")
    signed_first_planned_on: pl.Date = fields.day("By when signing was first promised.")
    signed_latest_planned_on: pl.Date = fields.day("By when signing was last promised.")
    construction_started_on: pl.Date = fields.day("First day of the interval in which construction started.")
    construction_started_precision: str = fields.precision("How exactly that day is known.")
    construction_started_first_planned_on: pl.Date = fields.day("By when the start was first promised.")
    construction_started_latest_planned_on: pl.Date = fields.day("By when the start was last promised.")
    completed_on: pl.Date = fields.day("First day of the interval in which construction was finished.")
    completed_precision: str = fields.precision("How exactly that day is known.")
    completed_first_planned_on: pl.Date = fields.day("By when completion was first promised.")
    completed_latest_planned_on: pl.Date = fields.day("By when completion was last promised.")
    trial_started_on: pl.Date = fields.day("First day of the interval in which trial production began.")
    trial_started_precision: str = fields.precision("How exactly that day is known.")
    trial_started_first_planned_on: pl.Date = fields.day("By when trial production was first promised.")
    trial_started_latest_planned_on: pl.Date = fields.day("By when trial production was last promised.")
    production_started_on: pl.Date = fields.day("First day of the interval in which production began.")
    production_started_precision: str = fields.precision("How exactly that day is known.")
    production_started_first_planned_on: pl.Date = fields.day("By when production was first promised.")
    production_started_latest_planned_on: pl.Date = fields.day("By when production was last promised.")
    completion_delay_days_min: int = pa.Field(
        description="Least delay of completion against the first promise; negative if early.",
        nullable=True,
        metadata={"unit": "day"},
    )
    completion_delay_days_max: int = pa.Field(
        description="Greatest delay of completion against the first promise.", nullable=True, metadata={"unit": "day"}
    )
    counts_as_announced: bool = fields.flag("Whether a sum of announced investment counts `investment_cny`.")
    counts_as_committed: bool = fields.flag("The same for contracted investment: signed or later, not stopped.")
    counts_as_realized: bool = fields.flag("The same for realized investment: completed or later.")
    counts_reason: str = fields.choice("Why no sum counts it.", COUNTS_REASON)
    conflicts: fields.Texts = fields.conflicts()
    document_count: int = fields.document_count()
    independent_sources: int = fields.independent_sources()
    document_ids: fields.Texts = fields.document_ids()
    first_reported_on: pl.Date = fields.first_reported_on()
    last_reported_on: pl.Date = fields.last_reported_on()
    confidence: float = fields.confidence()
    warnings: fields.Texts = fields.warnings()

    class Config:
        """Table settings."""

        name = "projects"
        strict = True
        ordered = True
        description = "One row for each individual project, with its amounts, place, life and conflicts."


SPEC = TableSpec(
    "projects",
    Projects,
    key="project_id",
    sort=("project_id",),
    partition=Partition("part_province", "province"),
    references=(Reference("zone_id", "zones"), Reference("parent_project_id", "projects")),
)
