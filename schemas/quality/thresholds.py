"""Bounds that the checks of sense use: part of the configuration of a run, recorded in its manifest."""

from typing import Final

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.vocabularies import SECTOR

_MILLION: Final = 1e6
_BILLION: Final = 1e9

# Largest investment in one project of a sector: what the country's largest works of that kind cost, with room above.
# Sectors that are not named have `largest_project_cny` alone.
_LARGEST_BY_SECTOR: Final[dict[str, float]] = {
    "software_ict": 100 * _BILLION,
    "biomedicine_health": 60 * _BILLION,
    "new_materials": 100 * _BILLION,
    "equipment": 60 * _BILLION,
    "food_agriculture": 50 * _BILLION,
    "textiles_consumer": 60 * _BILLION,
    "logistics_trade": 60 * _BILLION,
    "education_research": 50 * _BILLION,
    "environment": 30 * _BILLION,
    "finance_services": 60 * _BILLION,
}


class Thresholds(BaseModel):
    """Bounds past which a value is marked as doubtful. None of them keeps a row out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    earliest_year: int = Field(1984, description="Year of the first development zones; earlier dates are doubtful.")
    horizon_years: int = Field(30, ge=0, description="Years after the day of reading past which dates are doubtful.")
    smallest_project_cny: float = Field(0.1 * _MILLION, ge=0, description="Least plausible investment in one project.")
    largest_project_cny: float = Field(500 * _BILLION, gt=0, description="Largest plausible investment in one project.")
    largest_project_cny_by_sector: dict[str, float] = Field(
        default_factory=lambda: dict(_LARGEST_BY_SECTOR),
        description="The same by sector; a sector that is not named has the general bound.",
    )
    least_investment_per_mu_cny: float = Field(
        50_000, ge=0, description="Least plausible investment in yuan per mu (666.7 m2) of a project's land."
    )
    largest_investment_per_mu_cny: float = Field(
        200 * _MILLION, gt=0, description="Largest plausible investment in yuan per mu of a project's land."
    )
    least_output_per_investment: float = Field(
        0.02, ge=0, description="Least plausible yearly output of a project for one yuan invested."
    )
    largest_output_per_investment: float = Field(
        30, gt=0, description="Largest plausible yearly output of a project for one yuan invested."
    )
    largest_share_percent: float = Field(100, gt=0, description="Largest share of a whole.")
    largest_growth_percent: float = Field(10_000, gt=0, description="Largest plausible growth on the year before.")
    largest_leap_factor: float = Field(
        20, gt=1, description="Largest plausible factor between a zone's figures of two successive years."
    )
    largest_land_per_project_m2: float = Field(300e6, gt=0, description="Largest plausible land of one project.")
    largest_jobs_per_project: int = Field(200_000, gt=0, description="Largest plausible number of jobs of one project.")
    part_tolerance: float = Field(
        0.02, ge=0, description="By how much parts may exceed their total before it is doubtful: figures are rounded."
    )
    lost_share: float = Field(
        0.3,
        ge=0,
        le=1,
        description="Share of the documents of a zone, source or year that may be gone since the last snapshot.",
    )
    drift_factor: float = Field(
        3.0,
        gt=1,
        description="By what factor the share of a source or zone in all documents may change between snapshots.",
    )
    compared_from: int = Field(
        10,
        ge=1,
        description="Number of documents from which a zone, source or year is compared with the last snapshot.",
    )

    @model_validator(mode="after")
    def _sectors_exist(self) -> "Thresholds":
        unknown = set(self.largest_project_cny_by_sector) - set(SECTOR)
        if unknown:
            raise ValueError(f"largest_project_cny_by_sector: no such sector: {', '.join(sorted(unknown))}")
        return self
