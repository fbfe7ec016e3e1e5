"""Stages that are put off or brought forward to a named day: plans for that day (`postponed to June`, 推迟到6月).

Takes: the stage before the words that say so (`its start was put back from March to June`) or behind them (`has put off its
trial run until October`), and the date told behind. Leaves alone: stages of which no new date is told, which hold as
`superseded` plans.
"""

import re
from dataclasses import replace
from typing import Final

from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stage_hits import Hit
from zoneledger.facts.tense import PLANNED, TOLD
from zoneledger.facts.triggers import StageWords
from zoneledger.records import Mention

_ITSELF: Final = re.compile(r"[ \n](?:has|had|have|was|were|is|will)[ \n](?:been[ \n]|be[ \n])?")


def _last_month(sentence: Sentence, date: Mention) -> Mention:
    """The month to which a stage was moved: `put back from March to June` is read as a range, `to the end of June` as a day."""
    end = date.date_end
    if end is None:
        return date
    told = sentence.lower(date.start, date.end)
    if not (date.date_precision == "range" and told.startswith("from ")) and not told.startswith("to the end of"):
        return date
    return replace(date, date_start=end.replace(day=1), date_precision="month")


_TO_DATE: Final = re.compile(
    r"[ \n]*(?:to|until|till|by|in|for|at|from [^.;]{0,30}(?:to|until|till))?(?:[ \n]the)?[ \n]*"
)
_FROM_DATE: Final = re.compile(r"[ \n]from [^.;]{0,30}")
_OBJECT: Final = re.compile(r"[ \n](?:the|its|their|a|an)?[ \n]?(?:[a-z-]+[ \n]){0,2}")


def _new_date(sentence: Sentence, at: int) -> Mention | None:
    """The date to which something is moved, told behind a place: `to June`, `from July until the first quarter`."""
    for date in sentence.dates:
        if date.start < at:
            continue
        gap = sentence.words(at, date.start)
        ends = sentence.lower(date.start, date.start + 3).startswith(("to ", "unt", "til", "by "))
        if _TO_DATE.fullmatch(gap) or (ends and _FROM_DATE.fullmatch(gap)):
            return date
    return None


def moved(sentence: Sentence, lower: str, hits: list[Hit], words: StageWords) -> list[Hit]:
    """The stages of a sentence, with those that are put off to a named day as plans for that day."""
    found = hits
    for cue in words.deferred.finditer(lower):
        place = sentence.start + cue.start()
        date = _new_date(sentence, sentence.start + cue.end())
        own_object = next(
            (
                hit
                for hit in hits
                if hit.start >= sentence.start + cue.end()
                and hit.of_project
                and _OBJECT.fullmatch(sentence.lower(sentence.start + cue.end(), hit.start))
            ),
            None,
        )
        moved_to = _new_date(sentence, own_object.end) if own_object is not None else None
        if own_object is not None and moved_to is not None:  # `put off its trial run from July until October`
            meant = own_object._replace(modality=PLANNED, polarity=TOLD, moved_to=_last_month(sentence, moved_to))
            found = [meant if h is own_object else h for h in found if h.start != place]
            continue
        stages = [hit for hit in hits if hit.end <= place and hit.of_project and hit.event_type != "suspension"]
        if not stages:
            continue
        unmet = [hit for hit in stages if hit.polarity in ("negated", "superseded") or hit.modality == PLANNED]
        own = _ITSELF.fullmatch(sentence.lower(stages[-1].end, place)) is not None  # `its start was put back`
        base = stages[-1] if own else (unmet or stages)[-1]
        found = [h._replace(polarity="superseded") if h is base and h.modality == PLANNED else h for h in found]
        if date is not None:
            end = sentence.start + cue.end()
            found.append(Hit(place, end, base.event_type, PLANNED, phrase=cue[0], moved_to=_last_month(sentence, date)))
            found = [h for h in found if h is not base and not (h.polarity == "superseded" and h.start == base.start)]
    return sorted(found, key=lambda h: (h.start, h.end))
