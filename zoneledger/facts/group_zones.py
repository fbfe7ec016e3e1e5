"""Whose the projects are that a sentence counts: the zone that it names or means by a short word, else that of its occasion
or paragraph.
"""

import re
from typing import Final

from zoneledger.facts.named_zones import NamedZones
from zoneledger.facts.occasions import NEXT_SENTENCES
from zoneledger.facts.running_occasion import Occasion
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.zone_references import BESIDE_CHARS, is_beside, references_in
from zoneledger.records import Article, Mention


class GroupZones:
    """The zones of an article, and the one that leads its paragraph."""

    def __init__(self, article: Article) -> None:
        self.zones = NamedZones(article)
        self._hosts = frozenset(zone.key for zone in article.zones if zone.value("kind") == "administrative_area")
        self._led_zone: str | None = None
        self._led_paragraph = -1

    def of(self, index: int, sentence: Sentence, now: Occasion | None) -> str | None:
        """Whose the projects are that a sentence counts: the first zone that it names and that is no venue.

        Else that of the occasion told just before, that which leads its paragraph, or the article's; a county is host of what
        is held in it.
        """
        if sentence.segment.paragraph != self._led_paragraph:
            self._led_zone, self._led_paragraph = None, sentence.segment.paragraph
        named = [m for m in sentence.zones if m.record_id and not _is_project(sentence, m)]
        if named and (some := _OF_SOME.search(sentence.folded)) is not None:
            named = [m for m in named if m.start < sentence.start + some.start()] or named[:0]
        if named:
            if named[0].start - sentence.start <= _LEADS:
                self._led_zone = named[0].record_id
            host = next((m for m in named if not _is_venue(sentence, m)), None)
            if host is not None:
                return host.record_id
            venues = [m.record_id for m in named]
            if self.zones.subject in venues:
                return self.zones.subject
            return next((key for key in venues if key in self._hosts), self.zones.subject)
        meant = self._meant(sentence)
        if meant is not None:
            return meant
        if now is not None and now.zone is not None and index - now.index <= NEXT_SENTENCES:
            return now.zone
        return self._led_zone or self.zones.subject

    def _meant(self, sentence: Sentence) -> str | None:
        """The zone that the first short word of a sentence means which tells of one: 园区举行开工仪式, `the park signed`."""
        now = self._led_zone or self.zones.subject
        for word in references_in(sentence.folded, sentence.start, self.zones.language, sentence.zones):
            zone = self.zones.meant_by(word, now)
            if zone is not None and not is_beside(sentence.lower(word.start - BESIDE_CHARS, word.start)):
                return zone
        return None


def _is_project(sentence: Sentence, zone: Mention) -> bool:
    """Whether a zone is named as what is being built."""
    return any(m.start <= zone.start and zone.end <= m.end and not is_place(sentence, m) for m in sentence.projects)


_LEADS: Final = 10
# Behind it stands what is told of some of those counted.
_OF_SOME: Final = re.compile(r"\b(?:among (?:them|which)|of (?:which|them)|including|such as)\b|其中|包括")
_HELD_IN: Final = re.compile(r"[^,.;]{0,40}\b(?:in|at|inside|within)\b[^.;]{0,60}$")


def _is_venue(sentence: Sentence, zone: Mention) -> bool:
    """Whether a zone is only where something is held (`the ceremony took place in … Zone`, 在…园区举行)."""
    venue = sentence.marks.get("venue")
    if venue is None:
        return False
    if zone.start >= venue[1]:
        if sentence.lower(*venue) == "ceremony":  # `at the ceremony in … Park, 14 projects were signed`: its own
            return False
        return _HELD_IN.match(sentence.lower(venue[1], zone.start)) is not None
    return sentence.words(zone.start - 1, zone.start) == "在" and venue[0] - zone.end <= _LEADS


_PLACE_BEFORE: Final = re.compile(
    r"\b(?:(?:located|situated|settled|built|held|lies|landed|site|project|projects)[ \n](?:in|at|of|into)|in|at|into|inside|within|"
    r"(?:north|south|east|west|center|centre|middle|part|core)[ \n]of)[ \n](?:the[ \n]|its[ \n]|our[ \n]|[a-z' -]{2,24}'s[ \n])?$"
)


_OF_PROVINCE: Final = 10  # a zone's name may leave out the province before it


def is_place(sentence: Sentence, mention: Mention) -> bool:
    """Whether a park is named only as where something lies (`the … project in Green Chemical Park`)."""
    if not any(m.start <= mention.start + _OF_PROVINCE and mention.end == m.end for m in sentence.zones):
        return False
    return _PLACE_BEFORE.search(sentence.lower(mention.start - 44, mention.start)) is not None
