"""Of which of the projects that a sentence is about one of its words speaks: by its place, or by an ordinal before it."""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_runs import list_run
from zoneledger.facts.sentences import Sentence

# One of the two projects that were told before.
ONE_OF_TWO: Final = re.compile(r"(?P<former>\b[Tt]he former\b|前者)|\b[Tt]he latter\b|后者")
# All the projects named just before: `These projects were completed`, 两个项目均已投产.
THEY_ALL: Final = re.compile(
    r"(?:[^,.]{0,40}, )?(?:[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll (?:of )?(?:the|these|them|those)|[Tt]he (?:two|three|four|five|six|seven|eight|\d+)(?= (?:projects|plants|bases|lines|parks)\b))\b"
    r"(?: (?:two|three|four|of them|new|key|major))*(?: projects?| plants?| lines?| bases| parks)?"
    r" (?:are|were|was|have|has|will|is)\b|(?:上述|以上|这些|这[两三四五六几]个|[两二三四五六七八九]个)项目(?:均|都|已|将|全部|全都|同)"
)


def subjects_of(sentence: Sentence, start: int, end: int, active: Sequence[Draft]) -> list[Draft]:
    """The projects of which a word speaks: the last named before it, or all of the list it closes; else the first after
    it, or all of the list that it opens (`the signed projects include …`)."""
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.projects if id(m) in owner]
    if not named:
        return list(active) if len(active) == 1 or THEY_ALL.match(sentence.text) else []
    after = next((m for m in named if m.start >= end), None)
    if after is not None and _QUALIFIES.fullmatch(sentence.words(end, after.start)):
        return [owner[id(m)] for m in list_run(sentence, [m for m in named if m.start >= end])]
    before = [m for m in named if m.start <= start]
    if not before:
        run = list_run(sentence, named)
        return [owner[id(m)] for m in run]
    if _parted(sentence, before[-1].end, start):
        return []
    if _OF_ALL.search(sentence.words(max(before[-1].end, start - _ALL_REACH), start)):
        return list({id(owner[id(m)]): owner[id(m)] for m in before}.values())
    run = list_run(sentence, before[::-1])
    return list({id(owner[id(m)]): owner[id(m)] for m in run}.values())


# 开工的有…, 竣工投产的…项目: a stage before what it qualifies.
_QUALIFIES: Final = re.compile(
    r"(?:的|类)?项目(?:有|包括|包含|是|为|分别是|分别为)[:：]?[“\"]?|(?:投产|建设|运营|落户|落地)?的(?:有|还有|包括|是|为|分别是|分别为)?(?:[^，。；、]{0,12}的)?[“\"]?"
)


# Behind several names, of which a stage is told together: `…; all of them were started`, 均已开工.
_OF_ALL: Final = re.compile(
    r"\b(?:all of (?:them|which|these)|(?:they|which) (?:all|both)|both of (?:them|which)|all (?:the )?(?:two|three|four|five|six)(?: projects)?)\b[^,;]{0,30}$"
    r"|(?:这|以上|上述)?(?:[两二三四五六]个)?项目(?:全部|均|都)已?$"
)
_ALL_REACH: Final = 60


def _parted(sentence: Sentence, low: int, high: int) -> bool:
    """Whether a semicolon and another firm or place behind it stand between a project and a word, so that it tells of that one (；中宁县8个，全部开工)."""
    gap = sentence.words(low, high)
    cut = max(gap.rfind(";"), gap.rfind("；"))
    if cut < 0:
        return False
    return any(low + cut < m.start < high for m in sentence.organizations) or _OF_OTHERS.match(gap, cut + 1) is not None


# A place or a group with its number: ；沙坡头区11个，开复工8个.
_OF_OTHERS: Final = re.compile(r"(?!其中)[一-鿿（()）]{0,14}?\d+个(?!月|百分点|泊位|车间|标段|工位|厂房)[^；。]{0,16}")


_ORDINALS: Final = re.compile(
    r"(?P<n0>the first(?: one)?\b(?! (?:batch|phase|half|quarter|time|product))|the former|前者|第一个)|(?P<n1>the second(?: one)?\b(?! (?:batch|phase|half|quarter))|第二个)|(?P<n2>the third(?: one)?\b(?! (?:batch|phase|quarter))|第三个)|(?P<last>the latter|the last one|后者)",
    re.IGNORECASE,
)


def told_by_order(sentence: Sentence, place: int, active: Sequence[Draft]) -> list[Draft]:
    """The project that an ordinal in the clause of a word means: `the first one is capped, the second entered trial production`.

    `The former` and `the latter` hold on until the next of them, or the next name.
    """
    if len(active) < 2:
        return []
    low, _ = sentence.clause_of(place)
    found = list(_ORDINALS.finditer(sentence.words(low, place)))
    if not found:
        low = max((m.end for m in sentence.projects if m.end <= place), default=sentence.start)
        told = [match["former"] for match in ONE_OF_TWO.finditer(sentence.words(low, place))]
        return [active[0 if told[-1] else -1]] if told else []
    if found[-1]["last"]:
        return [active[-1]]
    number = int((found[-1].lastgroup or "n0")[1:])
    return [active[number]] if number < len(active) else []
