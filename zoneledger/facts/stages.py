"""Words that say a stage was passed or something happened: where they stand, of which type, and in which modality.

A trigger is the longest phrase of the lexicon `stages`; its modality is read from the words of its clause. Negated triggers
are no events: `no new projects were signed`, 尚未开工.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from schemas.vocabularies import PROJECT_STATUS
from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words
from zoneledger.records import Mention

ORDER: Final = list(PROJECT_STATUS)
_PROJECT_TYPES: Final = frozenset(
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence; `cancelled` where a suspension is for good."""

    start: int
    end: int
    event_type: str
    modality: str
    cancelled: bool = False

    @property
    def of_project(self) -> bool:
        """Whether its type is a stage of a project."""
        return self.event_type in _PROJECT_TYPES


@dataclass(frozen=True, slots=True)
class _Words:
    trigger: re.Pattern[str]
    types: dict[str, tuple[str, ...]]
    planned: re.Pattern[str]
    ongoing: re.Pattern[str]
    negated: re.Pattern[str]
    cancelled: tuple[str, ...]
    status: dict[str, str]


@cache
def stage_words(language: str) -> _Words:
    """The lexicon `stages` of a language, compiled."""
    told = load_words(language, "stages")
    types: dict[str, tuple[str, ...]] = {}
    for event_type, words in told["triggers"].items():
        for word in words:
            types[word.lower()] = (*types.get(word.lower(), ()), event_type)

    def alternatives(words: list[str]) -> str:
        return "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in sorted(words, key=len, reverse=True))

    left, right = (r"(?<![A-Za-z])", r"(?![A-Za-z])") if language == "en" else ("", "")
    return _Words(
        re.compile(f"{left}(?:{alternatives(list(types))}){right}", re.IGNORECASE),
        types,
        re.compile(f"{left}(?:{alternatives(told['planned'])}){right}", re.IGNORECASE),
        re.compile(f"{left}(?:{alternatives(told['ongoing'])}){right}", re.IGNORECASE),
        re.compile(f"{left}(?:{alternatives(told['negated'])}){right if language == 'en' else ''}", re.IGNORECASE),
        tuple(told["cancelled"]),
        told["status"],
    )


_STATISTIC_ZH: Final = re.compile(r"(?:新|已|在|待|拟)?(?:签约|开工|投产|竣工|引进|建成)(?:项目|亿元|企业|率|量|额)")


def hits_in(sentence: Sentence, language: str) -> list[Hit]:
    """The triggers of a sentence in reading order, negated ones left out."""
    words = stage_words(language)
    found: list[Hit] = []
    for match in words.trigger.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if any(
            m.start <= start and end <= m.end
            for m in sentence.mentions
            if m.kind in ("project", "organization", "zone")
        ):
            continue
        low, _high = sentence.clause_of(start)
        before = sentence.words(low, start)
        if _negated(before, words, language):
            continue
        types = words.types[" ".join(match[0].lower().split())]
        if _PART_DONE.match(sentence.words(end, end + 40)) and "construction_completion" in types:
            types = ("construction_progress",)
        for event_type in types:
            modality = _modality(sentence, start, end, event_type, words, language)
            cancelled = event_type == "suspension" and any(word in match[0].lower() for word in words.cancelled)
            found.append(Hit(start, end, event_type, modality, cancelled))
    return found


# What is completed is a share or a part of the work, not the project: `completed 80% of the piling`.
_PART_DONE: Final = re.compile(
    r" (?:nearly |about |over )?(?:\d[\d.]*(?:%| percent)|the (?:main|civil|pile|foundation|frame|roof|steel|land)|"
    r"(?:an? )?(?:investment|output|industrial|fixed)|\d[\d.,]* (?:billion|million))|(?:投资|产值|固定|工业|全年|年度|[\d.]+亿)"
)


def _negated(before: str, words: _Words, language: str) -> bool:
    last = None
    for last in words.negated.finditer(before):
        pass
    if last is None:
        return False
    return len(before) - last.end() <= (24 if language == "en" else 4)


def _modality(sentence: Sentence, start: int, end: int, event_type: str, words: _Words, language: str) -> str:
    low, high = sentence.clause_of(start)
    before, behind = sentence.words(low, start), sentence.words(end, high)
    if language == "zh":
        before = sentence.words(max(low, start - 24), start)
        future = list(words.planned.finditer(before))
        if future and not re.search(r"[了已]$", before[future[-1].end() :]):
            return "planned"
        if _deadline_near(sentence, start, low, high):
            return "planned"
        if re.match(r"(?:后|前)(?:预计|可|年|将|，)", behind):
            return "planned"
    else:
        future = list(words.planned.finditer(before))
        if future and len(before) - future[-1].end() <= 60:
            return "planned"
        if re.match(r" (?:is|are) (?:planned|expected|scheduled)", behind) or _deadline_near(
            sentence, start, low, high
        ):
            return "planned"
    if event_type == "construction_progress" and words.ongoing.search(f"{before}{sentence.words(start, end)}"):
        return "ongoing"
    return "occurred"


def _deadline_near(sentence: Sentence, at: int, low: int, high: int) -> bool:
    """A deadline in the same clause dates a plan, except `as of` ones."""
    for mention in sentence.mentions:
        if (
            mention.kind == "date"
            and low <= mention.start < high
            and mention.date_basis == "deadline"
            and abs(mention.start - at) <= 60
        ):
            words = sentence.words(mention.start, mention.end).lower()
            return (
                not words.startswith(("as of", "截", "by the end of")) and not words.endswith(("底", "末"))
            ) or words.endswith(("底前", "年内"))
    return False


def furthest(statuses: list[str]) -> str | None:
    """The furthest of the stages reached; a stop counts only if nothing after it was reached."""
    if not statuses:
        return None
    last = statuses[-1]
    if last in ("suspended", "cancelled"):
        return last
    reached = [status for status in statuses if status not in ("suspended", "cancelled")]
    return max(reached, key=ORDER.index) if reached else last


def nearest_date(sentence: Sentence, hit: Hit, hits: list[Hit], language: str) -> Mention | None:
    """The date of a trigger: of its clause, the nearest; else the last one before it, if no other trigger stands between."""
    dates = [m for m in sentence.mentions if m.kind == "date"]
    if not dates:
        return None
    low, high = sentence.clause_of(hit.start)
    inside = [m for m in dates if low <= m.start < high]
    if inside:
        if language == "zh":
            before = [m for m in inside if m.end <= hit.start]
            return before[-1] if before else inside[0]
        return min(inside, key=lambda m: abs(m.start - hit.end) if m.start >= hit.end else (hit.start - m.end) + 6)
    before = [m for m in dates if m.end <= low]
    if before:
        last = before[-1]
        between = [h for h in hits if last.end <= h.start < hit.start and h.start != hit.start]
        if not between:
            return last
    if language == "en":
        after = [m for m in dates if m.start >= high and m.start - high < 30]
        if after and not [h for h in hits if hit.end <= h.start < after[0].start]:
            return after[0]
    return None
