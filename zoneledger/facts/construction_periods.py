"""Construction periods told as a line of a bulletin: `construction period: May 2023 - April 2025`, 建设周期：2023年2月至2024年12月.

The end is the completion, planned where it lies ahead; the beginning is the start of works. Leaves alone periods of work told
as a number of months, and lines about no project.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

_LABEL: Final = re.compile(
    r"(?:construction|building) (?:period|cycle|time)s?|(?:建设|施工)(?:周期|工期|期限|年限|起止年限)|(?<!建设)工期",
    re.IGNORECASE,
)


def periods_of(
    sentence: Sentence, active: Sequence[Draft], zones: dict[str, str | None], published: date | None
) -> list[Happening]:
    """The start and the completion that a construction period of one project tells."""
    if len(active) != 1 or not sentence.dates or not any(m.date_precision == "range" for m in sentence.dates):
        return []
    label = _LABEL.search(sentence.text)
    if label is None:
        return []
    at = sentence.start + label.end()
    told = next((m for m in sentence.dates if 0 <= m.start - at <= 6), None)
    if told is None or told.date_precision != "range" or told.date_start is None or told.date_end is None:
        return []
    project = active[0].key
    ends = (
        ("construction_start", _month(told, told.date_start)),
        ("construction_completion", _month(told, told.date_end)),
    )
    return [
        Happening(
            event_type,
            "planned"
            if published is not None and day.date_start is not None and day.date_start > published
            else "occurred",
            project,
            zones.get(project),
            told.start,
            told.end,
            "event.construction_period",
            "clause",
            0,
            0.7,
            date=day,
        )
        for event_type, day in ends
    ]


def _month(told: Mention, day: date) -> Mention:
    """The month of a day, as the date of one end of a period."""
    first = day.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return replace(told, date_start=first, date_end=last, date_precision="month")
