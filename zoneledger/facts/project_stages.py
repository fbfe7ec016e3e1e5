"""Stages of projects: a trigger in a sentence about a project is an event of that project.

Takes: triggers of the projects that `stage_subjects` finds for them, with the money spent where it measures a progress
(完成投资2亿元). Leaves alone: triggers in titles and bare headings that name no project, those told of the zone in a sentence that
names none (`the whole zone started …`), and results that are the zone's or only expected.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.respective_dates import dates_in_turn
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stage_subjects import find_subjects
from zoneledger.facts.stage_walker import Walker
from zoneledger.facts.stages import Hit
from zoneledger.records import Mention

_SURE: Final = {
    "event.stage_of_subject": 0.75,
    "event.stage_of_object": 0.7,
    "event.stage_carried": 0.55,
    "event.stage_by_ordinal": 0.7,
}
# Told without a day, and of no occasion, they say only where a project is: 总投资5亿元，落户甲园区.
PLACE_TOLD: Final = "event.stage_of_place"
PLACED: Final = frozenset(["落户", "落地", "落子", "花落", "落定", "入户"])
_BARE_HEADING: Final = 5
_RESULTS: Final = ("产值", "销售", "出口", "营收", "收入")
_SUM_BEFORE: Final = re.compile(r"(?:总|业|区|园|将|可|能|望)$")
_ZONE_LED: Final = re.compile(
    r"\b(?:the|this|our|whole)[ \n](?:[a-z-]+[ \n]){0,3}(?:zone|county|city|district|area)\b(?!'s)|全区|我区|该区|全市|全县|开发区|高新区|经开区|新区|园区共|区内"
)


def stages_of(
    sentence: Sentence,
    hit: Hit,
    hits: Sequence[Hit],
    date: Mention | None,
    active: Sequence[Draft],
    zones: dict[str, str | None],
    walker: Walker,
    *,
    carried: bool,
) -> list[Happening]:
    """An event for each project of which a trigger tells."""
    if carried and _is_silent(sentence, hit, walker):
        return []
    if _of_zone_or_plan(sentence, hit, carried=carried):
        return []
    if date is None and hit.modality == "planned" and _is_layout(sentence, hit):
        return []
    told_of, rule = find_subjects(sentence, hit, hits, active, walker, carried=carried)
    sure = _SURE[rule] - (0.1 if date is None else 0.0)
    if date is None and hit.phrase in PLACED:
        rule = PLACE_TOLD
    turns = dates_in_turn(sentence, told_of) if date is not None else {}
    return [
        Happening(
            hit.event_type,
            hit.modality,
            draft.key,
            zones.get(draft.key),
            hit.start,
            hit.end,
            rule,
            "section" if rule == "event.stage_carried" else "sentence",
            len(active) - 1,
            sure,
            date=turns.get(draft.key, date),
            amount=_completed_money(sentence, hit),
            superseded=hit.polarity == "superseded",
        )
        for draft in told_of
    ]


def _of_zone_or_plan(sentence: Sentence, hit: Hit, *, carried: bool) -> bool:
    """Whether a Chinese figure told with a trigger is the zone's, or only expected (投产后将实现产值10亿元)."""
    if hit.event_type == "operation" and any(word in hit.phrase for word in _RESULTS):
        return hit.modality == "planned" or _SUM_BEFORE.search(sentence.words(hit.start - 2, hit.start)) is not None
    if hit.event_type != "construction_progress" or not hit.phrase.endswith("投资") or carried:
        return False
    named = [m for m in sentence.projects if m.end <= hit.start]
    return not named or any(
        m.unit == "count" and named[-1].end <= m.start < hit.start and "项" in sentence.words(m.start, m.end + 2)
        for m in sentence.quantities
    )


_IN_PHASES: Final = re.compile(
    r"[ \n]in[ \n](?:two|three|four|five|six|several|different|\d+)[ \n](?:phases|stages|steps)\b"
)


def _is_layout(sentence: Sentence, hit: Hit) -> bool:
    """Whether an undated plan only says what is to be there, or in how many phases (`will be built in …`)."""
    if hit.event_type != "construction_completion":
        return False
    return hit.phrase == "be built" or _IN_PHASES.match(sentence.lower(hit.end, hit.end + 30)) is not None


def _is_silent(sentence: Sentence, hit: Hit, walker: Walker) -> bool:
    """Whether a trigger in a sentence that names no project tells of none: in a title, alone in a heading, of the zone."""
    kind = sentence.segment.kind
    bare = kind == "heading" and len(sentence.text) - (hit.end - hit.start) <= _BARE_HEADING
    return bare or kind == "title" or (not walker.of_firm and _of_zone(sentence, hit))


def _completed_money(sentence: Sentence, hit: Hit) -> Mention | None:
    """The money spent that measures a progress (完成投资2亿元)."""
    if hit.event_type != "construction_progress" or not hit.phrase.endswith("投资"):
        return None
    return next((m for m in sentence.money if 0 <= m.start - hit.end <= 4), None)


def _of_zone(sentence: Sentence, hit: Hit) -> bool:
    """Whether a sentence that names no project speaks of the zone before its trigger."""
    low, _high = sentence.clause_of(hit.start)
    return _ZONE_LED.search(sentence.lower(max(low, hit.start - 60), hit.start)) is not None
