"""Dates told in a row for projects told in a row: 甲项目、乙项目分别于3月、5月投产; `A and B started in March and May respectively`."""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_runs import RESPECTIVE, runs_of
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

_NEXT: Final = re.compile(r"[、，和及与]{1,2}|,? and (?:in |on )?|, (?:in |on )?")
_LEADS: Final = re.compile(r"[于在]?|, ?| (?:in|on) ")


def dates_in_turn(sentence: Sentence, told_of: Sequence[Draft]) -> dict[str, Mention]:
    """The date of each project, by its key, where a sentence tells as many dates in turn; else nothing."""
    count = len(told_of)
    if count == 1 or len(sentence.dates) < count:
        return {}
    cue = RESPECTIVE.search(sentence.text)
    if cue is None:
        return {}
    start, end = sentence.start + cue.start(), sentence.start + cue.end()
    for run in runs_of(sentence.dates, lambda a, b: _NEXT.fullmatch(sentence.words(a.end, b.start)) is not None):
        first, last = run[0].start, run[-1].end
        gap = sentence.words(end, first) if end <= first else sentence.words(last, start).rstrip()
        if len(run) == count and _LEADS.fullmatch(gap) is not None:
            places = {draft.key: _place(sentence, draft) for draft in told_of}
            order = sorted(places, key=places.__getitem__)
            return dict(zip(order, run, strict=True))
    return {}


def _place(sentence: Sentence, draft: Draft) -> int:
    return min((m.start for m in draft.mentions if sentence.start <= m.start < sentence.end), default=sentence.end)
