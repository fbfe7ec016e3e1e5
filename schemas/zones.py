"""The table `zones`: places for enterprises that any document names."""

import pandera.polars as pa
import polars as pl

from schemas import fields
from schemas.spec import Partition, Reference, TableSpec
from schemas.vocabularies import GEO_PRECISION, ZONE_KIND, ZONE_LEVEL


class Zones(pa.DataFrameModel):
    """Columns of `zones`."""

    zone_id: str = fields.key("The registry's identifier, or one made of place, kind and name.")
    name: str = fields.text(
        "English name of the registry or, of a county or city, of the division; else the name in the documents.",
        nullable=False,
    )
    name_zh: str = fields.text("Chinese name.")
    kind: str = fields.choice("Kind of zone.", ZONE_KIND, nullable=False)
    level: str = fields.choice("Level of the zone today.", ZONE_LEVEL, nullable=False)
    province: str = fields.text("Province in English.")
    city: str = fields.text("Prefecture-level city, or a county-level city under the province itself, in English.")
    county: str = fields.text("County or district in English.")
    adcode: str = fields.text("GB/T 2260 code of the division it lies in.", pattern=r"^\d{6}$")
    established_year: int = fields.count("Year of its founding.", nullable=True)
    national_year: int = fields.count("Year of its approval at national level.", nullable=True)
    in_registry: bool = fields.flag("Whether the registry knows it.")
    parent_zone_id: str = fields.reference("The zone that contains it.")
    successor_zone_id: str = fields.reference("The zone that took its place.")
    valid_from: pl.Date = fields.day("First day of its existence under this name, where known.")
    valid_to: pl.Date = fields.day("Last day of its existence under this name; empty while it exists.")
    longitude: float = pa.Field(
        description="Longitude (WGS 84).", nullable=True, ge=-180, le=180, metadata={"unit": "degree"}
    )
    latitude: float = pa.Field(
        description="Latitude (WGS 84).", nullable=True, ge=-90, le=90, metadata={"unit": "degree"}
    )
    geo_precision: str = fields.choice("What the coordinates point at.", GEO_PRECISION)
    link_confidence: float = fields.share(
        "How sure the linking of its mentions is; empty for a zone that no document names.", nullable=True
    )
    aliases_seen: fields.Texts = fields.listing("Names under which documents speak of it, sorted.")
    document_count: int = fields.document_count()
    project_count: int = fields.count("Number of projects that lie in it.")
    event_count: int = fields.count("Number of events in it.")
    first_reported_on: pl.Date = fields.first_reported_on()
    last_reported_on: pl.Date = fields.last_reported_on()

    class Config:
        """Table settings."""

        name = "zones"
        strict = True
        ordered = True
        description = (
            "One row for each zone, or host district or city, that any document names, "
            "and for the zones of the registry that contain or succeed it."
        )


SPEC = TableSpec(
    "zones",
    Zones,
    key="zone_id",
    sort=("zone_id",),
    partition=Partition("part_province", "province"),
    references=(Reference("parent_zone_id", "zones"), Reference("successor_zone_id", "zones")),
)
