"""An occasion while an article is read, and how a sentence that counts projects stands to it.

Takes: what a sentence right behind an occasion tells of another stage passed there, a number that is a part of one told before, a
stage that is none of the occasion's. Leaves alone: days of occasions (`occasion_days`) and the events themselves (`occasions`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zoneledger.facts.bulk_stages import PROJECTS, of_a_group
from zoneledger.facts.counted_projects import is_part
from zoneledger.facts.happening import Happening
from zoneledger.facts.occasion_days import is_apart, is_day, is_long
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Mention

_SO_FAR: Final = re.compile(
    r"so far|in total|altogether|up to now|to date|cumulative|\b(?:has|have|had)\b|累计|目前|截至|以来|已|迄今"
)


@dataclass(slots=True)
class Occasion:
    """A ceremony or other occasion while the article is read: its types, day, place, how far its members reach; its groups, and numbers that may be parts of one."""

    types: list[str]
    date: Mention | None
    zone: str | None
    index: int
    paragraph: int
    leading: bool
    lists: bool = False
    any_type: bool = False
    groups: list[Happening] = field(default_factory=list)
    parts: list[Happening] = field(default_factory=list)
    told: int = -1
    told_in: int = -1

    def tell(self, index: int, paragraph: int) -> None:
        """Note the sentence and the paragraph that tell of it last."""
        self.told, self.told_in = index, paragraph


def in_one_breath(index: int, sentence: Sentence, hit: Hit, now: Occasion) -> bool:
    """Whether the sentence behind an occasion, without a day of its own, tells of another stage passed there."""
    return (
        of_a_group(sentence, hit)
        and hit.event_type not in now.types
        and hit.modality == "occurred"
        and not hit.nominal
        and now.date is not None
        and 0 <= index - now.told <= 2
        and sentence.segment.paragraph - now.told_in <= 1
        and not any(is_day(told) or is_apart(told, now.date) or _leads_with(sentence, told) for told in sentence.dates)
        and _SO_FAR.search(sentence.folded) is None
    )


def _leads_with(sentence: Sentence, date: Mention) -> bool:
    """Whether a long period leads a sentence, of which all is told that follows (`Over the past year`, 过去一年)."""
    return is_long(date) and date.start - sentence.start <= _HEAD


_HEAD: Final = 9


def of_projects(sentence: Sentence, count: Mention) -> bool:
    """Whether projects are counted, and not the firms that signed, each of which may be told of."""
    return PROJECTS.search(sentence.lower(count.start, count.end + 16)) is not None and "企业" not in sentence.words(
        count.start, count.end + 3
    )


def of_group_told(sentence: Sentence, hit: Hit, count: Mention, now: Occasion) -> bool:
    """Whether a count is a part of the group of the same stage that the occasion has told (`of which 12 are industrial`)."""
    if not is_part(sentence, count):
        return False
    told = [group.count.value for group in now.groups if group.event_type == hit.event_type and group.count is not None]
    return any(whole is not None and count.value is not None and count.value < whole for whole in told)


def of_other_stage(hits: Sequence[Hit], types: Sequence[str]) -> bool:
    """Whether a sentence tells of a stage that is none of the occasion's."""
    return any(h.of_project and h.event_type not in types and h.polarity == "told" for h in hits)
