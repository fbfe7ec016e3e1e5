"""Projects that pass a stage together on a day: `On May 8 the key projects of the quarter were started`, 12个项目集中开工.

Takes a stage with a number of projects or firms beside it, or with many of them in its clause. Leaves alone stages with another
day of their own, and sentences that name projects without counting them.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.occasion_days import is_apart
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Mention

GROUP_TYPES: Final = ("signing", "construction_start", "construction_completion", "production_start", "intent")
PROJECTS: Final = re.compile(r"\bprojects|个|[\d多余]项|项目")
# Firms that pass the stage: `5 companies including Toven broke ground`.
_FIRMS_THAT: Final = re.compile(
    r"[^,.;]*?\b(?:companies|enterprises|firms|plants|factories)\b(?:co\., ltd\.?|(?! (?:since|after|when|that|which|where) )[^,.;]){0,120}"
)
_MANY: Final = re.compile(r"\bprojects\b|一批[^，。；]{0,10}项目|项目[^，。；]{0,8}集中")


def in_bulk(
    sentence: Sentence, hits: Sequence[Hit], counts: Sequence[Mention], dates: dict[int, Mention], day: Mention
) -> bool:
    """Whether projects are told to pass a stage together on a day (`On May 8 the key projects of the quarter were started`)."""
    for number, hit in enumerate(hits):
        if number in dates and is_apart(dates[number], day):
            continue  # `According to the meeting on February 7, 11 projects were started in January`
        if hit.event_type not in GROUP_TYPES or hit.modality != "occurred" or hit.polarity != "told" or hit.nominal:
            continue
        for count in counts:
            around, ahead = sentence.lower(count.start, count.end + 4), sentence.lower(count.start, hit.start)
            if PROJECTS.search(around) or _FIRMS_THAT.fullmatch(ahead):
                return True
        low, high = sentence.clause_of(hit.start)
        if not sentence.projects and _MANY.search(sentence.lower(low, high)):
            return True
    return False
