"""Stages that a zone itself passes: `The park broke ground in May 2018`, 产业园自2019年9月开工以来.

Takes a start of works, a completion or an opening, told with a date right behind the zone that is its subject, by its name or
by a short word for it. Leaves alone what a zone does (`the zone started 12 projects`), host districts, and zones that are named
as where something lies.
"""

import re
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.named_zones import NamedZones
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.facts.zone_references import references_in
from zoneledger.records import Mention

_PASSED: Final = frozenset(["construction_start", "construction_completion", "production_start"])
_REACH: Final = 60
# What may stand between a zone and its stage beside a date.
_BETWEEN: Final = {
    "en": re.compile(
        r"(?:\([^)]{1,30}\))?,?(?:[ \n](?:which|that|was|were|is|has|had|have|been|being|will|be|to|officially|formally|also|first|only|then|"
        r"recently|and|in|on|since|at|the|end|of|from|as|early|late|expected|planned|scheduled|due|set))*,?[ \n]*"
    ),
    "zh": re.compile(r"(?:（[^）]{1,12}）)?(?:项目)?(?:自|从|于|在|也|已|将|计划|预计|正式|全面|率先|首先|，)*"),
}
# Where a zone lies: `… Zone in north China's Hebei Province entered operation`.
_LIES_IN: Final = re.compile(
    r",?[ \n](?:located[ \n])?in[ \n](?:[a-z]+(?:-[a-z]+)?[ \n])?(?:[Cc]hina's[ \n])?(?:[A-Z][\w']+[ \n]){1,4}(?:[Pp]rovince|[Cc]ity|[Cc]ounty|[Mm]unicipality|[Rr]egion|[Dd]istrict)\b,?"
)
# What may follow it, so that it has no object.
_ALONE: Final = {
    "en": re.compile(
        r"[ \n]*(?:[.,;)]|$|(?:in|on|since|at|last|this|next|early|late|by|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:建设|运营|投用)?(?:了)?(?:以来|以后|后|至今|，|。|；|、|$|时)"),
}
# Before the zone in its clause: it is only where something lies, comes to or is done.
_PLACED: Final = re.compile(
    r"\b(?:in|at|into|inside|within|of|for|to|by|from|with|near)(?: the)? ?$|[在于向与和、给将由为进]|落户|落地|入驻|选址|位于"
)
# Words that tell of other things than the zone: `launched 13 new projects`, `the zone was unveiled`.
_OF_OTHERS: Final = re.compile(r"project|launch|unveil|inaugurat")


def stage_of_zone(
    sentence: Sentence, hit: Hit, date: Mention | None, zones: NamedZones, *, english: bool
) -> Happening | None:
    """The event of the zone that passed a stage, if it is one of the article's parks."""
    if date is None or hit.event_type not in _PASSED or hit.nominal or _OF_OTHERS.search(hit.phrase):
        return None
    language = "en" if english else "zh"
    ahead = _ahead(sentence, hit, zones) if english else None
    if ahead is not None:
        return _of(ahead, hit, date)
    if _ALONE[language].match(sentence.words(hit.end, hit.end + 30)) is None:
        return None
    subject = _subject(sentence, hit, zones, language)
    if subject is None or zones.level(subject[2]) is not None:
        return None
    start, end, key = subject
    if _PLACED.search(sentence.words(start - 8, start)) or any(
        m.end > start for m in sentence.projects if m.start < hit.end
    ):
        return None
    gap = _LIES_IN.sub("", sentence.words(end, hit.start))
    for told in sentence.dates:
        if end <= told.start < hit.start:
            gap = gap.replace(sentence.words(told.start, min(told.end, hit.start)), "")
    if _BETWEEN[language].fullmatch(gap) is None:
        return None
    return _of(key, hit, date)


def _of(zone: str, hit: Hit, date: Mention) -> Happening:
    return Happening(
        hit.event_type, hit.modality, None, zone, hit.start, hit.end, "event.stage_of_zone", "sentence", 0, 0.6, date=date
    )  # fmt: skip


# `Starting construction in July 2006, the … Zone is …`
_AT_HEAD: Final = re.compile(r"[ \n]*(?:since |having |after )?", re.IGNORECASE)
_THEN_ZONE: Final = re.compile(r"[ \n](?:in|on|since)[ \n][\w ,]{3,24}, (?:the )?$")


def _ahead(sentence: Sentence, hit: Hit, zones: NamedZones) -> str | None:
    """The zone that stands right behind a stage at the head of a sentence."""
    if _AT_HEAD.fullmatch(sentence.words(sentence.start, hit.start)) is None:
        return None
    zone = next((m for m in sentence.zones if m.start >= hit.end), None)
    if zone is None or zone.record_id is None or zones.level(zone.record_id) is not None:
        return None
    return zone.record_id if _THEN_ZONE.fullmatch(sentence.words(hit.end, zone.start)) else None


def _subject(sentence: Sentence, hit: Hit, zones: NamedZones, language: str) -> tuple[int, int, str] | None:
    """The span and the key of the last zone before a trigger, named or by a short word."""
    named = [m for m in sentence.zones if m.record_id and m.end <= hit.start]
    last = named[-1] if named else None
    low = max(last.end if last is not None else sentence.start, hit.start - _REACH)
    for word in reversed(references_in(sentence.lower(low, hit.start), low, language, sentence.zones)):
        meant = None if word.level else zones.meant_by(word, last.record_id if last is not None else zones.subject)
        if meant is not None:
            return word.start, word.end, meant
    if last is None or last.record_id is None:
        return None
    return last.start, last.end, last.record_id
