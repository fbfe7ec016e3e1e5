"""A trigger in a sentence: of which type, in which modality, and how it is told."""

from typing import Final, NamedTuple

from zoneledger.facts.tense import TOLD
from zoneledger.records import Mention

PROJECT_TYPES: Final = frozenset(
    [
        "intent",
        "signing",
        "approval",
        "land_supply",
        "construction_start",
        "construction_progress",
        "construction_completion",
        "trial_production",
        "production_start",
        "expansion",
        "suspension",
        "operation",
    ]
)


class Hit(NamedTuple):
    """A trigger in a sentence.

    `cancelled` where a suspension is for good; `nominal` where it only qualifies a noun that is counted (`signed projects`,
    新开工项目); `moved_to` is the new date of a stage that was put off; `undated` where the words tell how long it took and not when.
    """

    start: int
    end: int
    event_type: str
    modality: str
    cancelled: bool = False
    polarity: str = TOLD
    nominal: bool = False
    phrase: str = ""
    moved_to: Mention | None = None
    undated: bool = False

    @property
    def of_project(self) -> bool:
        """Whether its type is a stage of a project."""
        return self.event_type in PROJECT_TYPES
