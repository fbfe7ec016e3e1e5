"""The tables of the contract by name, in the order in which people read them."""

from typing import Final

from schemas import (
    changes,
    checks,
    documents,
    events,
    indicators,
    mentions,
    projects,
    redirects,
    rejects,
    segments,
    statements,
    stories,
    zones,
)
from schemas.spec import TableSpec

TABLES: Final[dict[str, TableSpec]] = {
    spec.name: spec
    for spec in (
        projects.SPEC,
        zones.SPEC,
        events.SPEC,
        indicators.SPEC,
        documents.SPEC,
        segments.SPEC,
        mentions.SPEC,
        statements.SPEC,
        stories.SPEC,
        changes.SPEC,
        redirects.SPEC,
        checks.SPEC,
        rejects.SPEC,
    )
}
