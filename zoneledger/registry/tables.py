"""Read a reviewed CSV file of the registry."""

import csv
from importlib import resources


class RegistryError(ValueError):
    """A registry file that breaks a rule; the message names the file, the line and the fix."""


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of `zoneledger/registry/NAME` as text."""
    text = resources.files("zoneledger.registry").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
