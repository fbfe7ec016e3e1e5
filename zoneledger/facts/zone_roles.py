"""The role of a zone by the projects that lie in it, once these are read."""

from collections.abc import Sequence
from dataclasses import replace

from zoneledger.records import Fact


def take_places_of_projects(zones: Sequence[Fact], projects: Sequence[Fact]) -> None:
    """A zone in which a project is told to lie is a location, also where its own sentences only name it.

    What an article is about stays its subject, and a place that only bears the article's other zones is only named.
    """
    places = {project.value("zone_id") for project in projects}
    for zone in zones:
        if zone.key in places and zone.value("role") == "mention":
            zone.claims = [
                replace(claim, value="location", rule="zone.role_of_project") if claim.property == "role" else claim
                for claim in zone.claims
            ]
