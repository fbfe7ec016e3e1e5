"""Projects that pass a stage together on a day: `On May 8 the key projects of the quarter were started`, 12个项目集中开工.

Takes a stage with a number of projects or firms beside it, or with many of them in its clause. Leaves alone stages with another
day of their own, what is counted over a period and only told a few days ago (`Recently the zone reported that 12 projects were
signed in the first quarter`) or up to now, and sentences that name projects without counting them.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.occasion_days import is_apart, is_recent
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Mention

GROUP_TYPES: Final = ("signing", "construction_start", "construction_completion", "production_start", "intent")
_RESUMED: Final = re.compile(r"resum|restart|复工|恢复施工|恢复建设|重启建设")
_STARTED_TOO: Final = re.compile(
    r"(?:start|commenc|launch|open)[a-z]*(?: construction| work)?(?: and| or|,|/)[ \n](?:the )?$|开(?:工)?[、和及（(/]?$"
)
PROJECTS: Final = re.compile(r"\bprojects|个|[\d多余]项|项目")
# Firms that pass the stage: `5 companies including Toven broke ground`.
_FIRMS_THAT: Final = re.compile(
    r"[^,.;]*?\b(?:companies|enterprises|firms|plants|factories)\b(?:co\., ltd\.?|(?! (?:since|after|when|that|which|where) )[^,.;]){0,120}"
)
_MANY: Final = re.compile(r"\bprojects\b|一批[^，。；]{0,10}项目|项目[^，。；]{0,8}集中")
# What is counted up to now, or as a number that has been reached.
_COUNTED_UP: Final = re.compile(
    r"\b(?:up to now|so far|to date|as of now|by now|until now|the number of (?:[a-z-]+ ){0,4}(?:projects|enterprises|firms|companies))\b|截至目前|到目前|迄今|目前(?:已|共|累计)|累计"
)
_PERIODS: Final = ("quarter", "half_year", "year")


def is_resumed(sentence: Sentence, hit: Hit) -> bool:
    """Whether a trigger tells only that works go on that had rested (`began to resume work`, 复工; not 开复工): many do so together."""
    return (
        hit.event_type == "construction_progress"
        and _RESUMED.search(hit.phrase) is not None
        and _STARTED_TOO.search(sentence.lower(hit.start - 30, hit.start)) is None
    )


def of_a_group(sentence: Sentence, hit: Hit) -> bool:
    """Whether many projects may pass the stage of a trigger together."""
    return hit.event_type in GROUP_TYPES or is_resumed(sentence, hit)


def is_counted_up(sentence: Sentence, hit: Hit) -> bool:
    """Whether a trigger is told of all up to now (`up to now, 7 projects have started`), behind the last day of its sentence."""
    low = max(
        (m.end for m in sentence.dates if m.end <= hit.start and m.date_precision == "day"), default=sentence.start
    )
    return _COUNTED_UP.search(sentence.lower(low, hit.start)) is not None


def in_bulk(
    sentence: Sentence, hits: Sequence[Hit], counts: Sequence[Mention], dates: dict[int, Mention], day: Mention
) -> bool:
    """Whether projects are told to pass a stage together on a day (`On May 8 the key projects of the quarter were started`)."""
    if is_recent(day) and any(told.date_precision in _PERIODS for told in dates.values()):
        return False
    for number, hit in enumerate(hits):
        if is_counted_up(sentence, hit):
            continue
        if number in dates and is_apart(dates[number], day):
            continue  # `According to the meeting on February 7, 11 projects were started in January`
        if not of_a_group(sentence, hit) or hit.modality != "occurred" or hit.polarity != "told" or hit.nominal:
            continue
        for count in counts:
            around, ahead = sentence.lower(count.start, count.end + 4), sentence.lower(count.start, hit.start)
            if PROJECTS.search(around) or _FIRMS_THAT.fullmatch(ahead):
                return True
        low, high = sentence.clause_of(hit.start)
        if not sentence.projects and not is_resumed(sentence, hit) and _MANY.search(sentence.lower(low, high)):
            return True
    return False
