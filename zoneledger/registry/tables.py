"""Read a reviewed CSV file of the registry."""

import csv
from importlib import resources


class RegistryError(ValueError):
    """A registry file that breaks a rule; the message names the file, the line and the fix."""


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of `zoneledger/registry/NAME` as text. Raises RegistryError where a row has too many or few cells."""
    text = resources.files("zoneledger.registry").joinpath(name).read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    for line, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise RegistryError(f"zoneledger/registry/{name}, line {line}: a row needs one cell a column; quote commas")
    return rows
