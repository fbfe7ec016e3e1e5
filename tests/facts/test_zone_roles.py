"""A zone in which a project lies is a location, whatever its own sentences say of it."""

import pytest

from zoneledger.facts.zone_roles import take_places_of_projects
from zoneledger.records import Claim, Fact


def _zone(role: str) -> Fact:
    return Fact("zones", "adm-130426", [Claim("name", "Shexian", 0, 7, "r"), Claim("role", role, 0, 7, "r")])


@pytest.mark.parametrize(
    ("role", "place", "settled"),
    [
        ("mention", "adm-130426", "location"),
        ("mention", "adm-130481", "mention"),
        ("subject", "adm-130426", "subject"),
    ],
)
def test_zones_of_projects(role: str, place: str, settled: str) -> None:
    zone = _zone(role)
    take_places_of_projects([zone], [Fact("projects", "p1", [Claim("zone_id", place, 9, 16, "r")])])
    assert zone.value("role") == settled
    assert zone.value("name") == "Shexian"
