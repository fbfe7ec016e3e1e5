"""`datapackage.json`: the tables of a snapshot in the Frictionless Data Package form."""

from pathlib import Path
from typing import Any, Final

from schemas import TABLES
from schemas.arrow import arrow_schema

_TYPES: Final = {"string": "string", "int64": "integer", "double": "number", "bool": "boolean", "date32[day]": "date"}


def datapackage(folder: Path, version: str) -> dict[str, Any]:
    """The description of the tables below a snapshot's folder, from the schemas."""
    return {
        "profile": "data-package",
        "name": "zoneledger",
        "title": "Investment projects, zones and events of China's development zones",
        "version": version,
        "resources": [_resource(folder, table) for table in TABLES],
    }


def _resource(folder: Path, table: str) -> dict[str, Any]:
    spec = TABLES[table]
    columns = spec.model.to_schema().columns
    fields = []
    for field in arrow_schema(table):
        told: dict[str, Any] = {
            "name": field.name,
            "type": _TYPES.get(str(field.type), "array"),
            "description": columns[field.name].description,
        }
        metadata = columns[field.name].metadata or {}
        if "unit" in metadata:
            told["unit"] = metadata["unit"]
        if "vocabulary" in metadata:
            told["constraints"] = {"enum": list(metadata["vocabulary"])}
        fields.append(told)
    return {
        "name": table,
        "description": spec.description,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "path": [path.relative_to(folder).as_posix() for path in sorted((folder / table).rglob("*.parquet"))],
        "schema": {"fields": fields, "primaryKey": [spec.key]},
    }
