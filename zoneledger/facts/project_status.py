"""The stage a project has reached: states and happenings told of it, plans, conditions and denials left out.

A stage that is only planned is not reached: words of plan before it in its clause, a day after the publication, `after it is
put into production`, 建成后. A suspension counts until something later is told; a postponement is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from schemas.vocabularies import PROJECT_STATUS
from zoneledger.facts.parts_of_works import of_papers
from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import PhraseFinder
from zoneledger.mentions.organizations_en import alternatives

ORDER: Final = list(PROJECT_STATUS)
STOPPED: Final = ("suspended", "cancelled")


@dataclass(frozen=True, slots=True)
class Stage:
    """A word for a stage in a sentence, and whether it is told as reached."""

    start: int
    end: int
    status: str
    reached: bool


@dataclass(frozen=True, slots=True)
class _Words:
    states: PhraseFinder[str]
    planned: re.Pattern[str]
    conditional: re.Pattern[str]
    negated: re.Pattern[str]
    postponed: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    told = load_words(language, "statuses")
    status: dict[str, str] = {}
    for name, words in told["states"].items():
        for word in words:
            status[word.lower()] = name
    left, right = (r"(?<![A-Za-z-])", r"(?![A-Za-z-])") if language == "en" else ("", "")

    def pattern(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(f"{left}(?:{alternatives(words)}){right}", re.IGNORECASE)

    return _Words(
        PhraseFinder(status),
        pattern(told["planned"]),
        pattern(told["conditional"]),
        pattern(told["negated"]),
        pattern(told["postponed"]),
    )


def stages_in(sentence: Sentence, language: str, published: date | None) -> list[Stage]:
    """The stages that a sentence tells, in reading order; denied ones have the status `denied`."""
    words = _words(language)
    found = []
    for phrase in words.states.find(sentence.text):
        start, end = sentence.start + phrase.start, sentence.start + phrase.end
        if sentence.in_name(start, end):
            continue
        status = phrase.meaning
        low, high = sentence.clause_of(start)
        before, behind = sentence.words(low, start), sentence.words(end, high)
        part = _PART_BEFORE.search(before) if status == "completed" else None
        if part is not None and not sentence.in_name(low + part.start(), low + part.start() + 1):
            status = "under_construction"
        if status == "under_construction" and _PREPARES.search(before):
            continue
        if status == "under_construction" and _TALKS.search(before):
            status = "intended"
        if status == "completed" and _LAND_BEFORE.search(before) and _HANDED.search(sentence.words(start, end)):
            status = "approved"
        if status == "completed" and of_papers(before):
            status = "approved"
        if status == "signed" and _OF_INTENT.match(behind):
            status = "intended"
        reached = _is_reached(sentence, status, start, end, before, behind, published, language, words)
        if reached is not None:
            found.append(Stage(start, end, status, reached))
        elif status not in STOPPED:
            found.append(Stage(start, end, "denied", reached=False))
    return found


# What is signed binds nobody yet: `signed a letter of intent`, 签订意向书.
_OF_INTENT: Final = re.compile(
    r"[^,.;]{0,24}\b(?:intent|intention|intentions|understanding|MOU)\b|(?:了|的)?[^，。；]{0,12}(?:意向|备忘录)"
)
# Of a part of the work only: `structural work was completed`, 主体竣工.
_PART_BEFORE: Final = re.compile(
    r"\b(?:structur\w+(?: work)?|main (?:body|structure|plant|project|buildings?|works?)|frame(?:work)?|foundations?|roof|piling|civil (?:works?|engineering)|decorations?|renovation|"
    r"(?:office|auxiliary|dormitory|supporting) (?:[a-z]+ )?(?:buildings?|complex|facilities)|dormitor(?:y|ies)|canteen|earthworks?|installation|hoisting|debugging)"
    r"(?: (?:of|on) [^,.;]{3,60}?| and (?:[a-z]+ ){1,4}?| [a-z]+)?(?: (?:has|have|had|was|were|is|are)(?: been)?)? ?$|(?:主体|结构|桩基|基础|土建|框架)[^，。；]{0,4}$",
    re.IGNORECASE,
)
# What has begun is talk of a project: `Talks about a second phase have begun`.
_TALKS: Final = re.compile(
    r"\b(?:talks|negotiations|discussions|consultations) (?:about|on|over|for)\b[^,.;]{1,60}$", re.IGNORECASE
)
# Before the work begins: `the preliminary work of the project is being promoted`.
_PREPARES: Final = re.compile(
    r"\b(?:preliminary|preparatory|preparation|early-stage|pre-construction|previous|initial) (?:works?|preparations?|procedures|formalities)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
# The ground is handed over, not the work: `the land, 13,000 square meters, was handed over`, 土地已移交.
_LAND_BEFORE: Final = re.compile(
    r"\b(?:land|site|plot|ground)\b[^;.]{0,40}$|(?:土地|用地|净地|地块|场地)[^，。；]{0,6}$", re.IGNORECASE
)
_HANDED: Final = re.compile(r"handed|delivered|交付|移交")
_AGAINST_PLAN: Final = re.compile(r"比(?:原)?(?:计划|预计|预期|合同约定)")
_FROM_EN: Final = re.compile(r"\bfrom (?:[a-z]+ ){0,2}$")
_AFTER_EN: Final = re.compile(
    r"\b(?:after|once|upon|when|until|before|if)\b(?! (?:being|having))(?P<rest>[^,;.]{0,60})$", re.IGNORECASE
)
_PAST_EN: Final = re.compile(r"\b(?:was|were|had|did|has been|have been)\b")
_NOT_DONE_EN: Final = re.compile(
    r"\b(?:not|never|no longer|n't|yet to|failed to|unable to|without)\b[^,;.]{0,24}$|\bno [^,;.]{0,20}$", re.IGNORECASE
)
_PART_EN: Final = re.compile(
    r" (?:of )?(?:nearly |about |over |a total |an? )?(?:\$|RMB|CNY|\d|(?:fixed[- ]asset )?(?:investment|output|industrial))"
)


# A figure of what a plant can make: `20,000 trucks a year at full capacity`.
_AT_FULL_EN: Final = re.compile(r"(?<!running )(?<!operating )(?<!operates )(?<!works )\bat $")
_PLANNED_EN: Final = re.compile(r" (?:is|are) (?:planned|expected|scheduled|targeted|due)|: (?:planned|expected)")
_NOT_DONE_ZH: Final = re.compile(
    r"(?:未|没有|尚未|未能|难以|不能|不得|没|无法|不具备|无力|未予|暂不|暂无)[^，。]{0,3}$"
)
# A figure or a date of the work: 开工率, 投产时间.
_OF_FIGURE_ZH: Final = re.compile(
    r"(?:率|额|量|\d+[多余]?[个项](?=[，；。]|$)|企业\d|项目\d|亿元以上|仪式上|期|[^，。]{0,4}项目[共达]?\d|时间|条件|手续|许可|准备|方案|影响|滞后|节点|日期|情况|"
    r"无期|无望|遥遥|未定|待定|[^，。；]{0,8}(?:冲刺|准备))"
)
# An application that is not decided yet: 等待国家发改委批复, 环评尚未通过, 用地预审已上报.
_PENDING_ZH: Final = re.compile(
    r"(?:等待|静待|有待|尚待|报请|正在?|还在|仍在|尚在|抓紧|加紧|加快|准备)(?!式)[^，。；已]{0,10}$"
)
_UNDECIDED_ZH: Final = re.compile(
    r"[^，。；已]{0,8}?(?:尚未|仍未|还未|还没|未获|未通过|未批|正在|还在|仍在|尚在|等待|有待|待批)|[^，。；]{0,6}已?(?:上报|报送|报到|报至|呈报|报省|报市|送审)"
)
_LASTS: Final = ("续建", "在建")  # it is so now, whatever day is told beside it
_NO_WORK_ZH: Final = ("设备", "资金", "产品", "订单")
_AFTER_ZH: Final = re.compile(r"(?:达产|投产|投用|投运|投入使用|运营|并投产)?(?:后|前|之后|以后|之日|时[，可将])")
_SINCE_ZH: Final = re.compile(r"后(?:因|，?(?:已|就|便|又))|以来")


def _is_reached(
    sentence: Sentence,
    status: str,
    start: int,
    end: int,
    before: str,
    behind: str,
    published: date | None,
    language: str,
    words: _Words,
) -> bool | None:
    """Whether a stage is told as reached; None where it is denied or not of the work itself."""
    if language == "en":
        if status == "operating" and _AT_FULL_EN.search(before) and sentence.lower(start, end).startswith("full"):
            return False
        if status != "intended" and _NOT_DONE_EN.search(before[-40:]):
            return None
        if status == "completed" and _PART_EN.match(behind):
            return None
        if _FROM_EN.search(before):
            return None
        condition = _AFTER_EN.search(sentence.words(max(sentence.start, start - 90), start))
        if condition is not None and not _PAST_EN.search(condition["rest"]):
            return False
    else:
        if status != "intended" and _NOT_DONE_ZH.search(before):
            return None
        if _OF_FIGURE_ZH.match(behind):
            return None
        if status == "completed" and before.endswith(_NO_WORK_ZH):
            return None
        if status == "approved" and (_PENDING_ZH.search(before) or _UNDECIDED_ZH.match(behind)):
            return None
        if _AFTER_ZH.match(behind) and not _SINCE_ZH.match(behind):
            return False
    if status in STOPPED:
        if words.postponed.search(sentence.words(start, end)):
            return None
        return not words.planned.search(before[-24:])
    near = before[-70:] if language == "en" else _AGAINST_PLAN.sub("", before[-22:])
    plans = list(words.planned.finditer(near))
    if plans:
        if language == "zh" and ("了" in near[plans[-1].end() :] or "已" in near[plans[-1].end() :]):
            return True
        return status == "intended"
    if language == "en" and _PLANNED_EN.match(behind):
        return False
    if status == "intended" or sentence.words(start, end) in _LASTS:
        return True
    return published is None or not _later(sentence, start, end, published, language)


def _later(sentence: Sentence, start: int, end: int, published: date, language: str) -> bool:
    """Whether the nearest day in the clause of a stage lies after the publication."""
    low, high = sentence.clause_of(start)
    dates = [m for m in sentence.dates if low <= m.start < high and m.date_start is not None]
    if not dates:
        return False
    if language == "zh":
        ahead = [m for m in dates if m.end <= start]
        nearest = ahead[-1] if ahead else min(dates, key=lambda m: abs(m.start - end))
    else:
        nearest = min(dates, key=lambda m: m.start - end if m.start >= end else start - m.end)
    return nearest.date_start is not None and nearest.date_start > published


def furthest(told: Sequence[tuple[str, int, int]]) -> tuple[str, int, int] | None:
    """The furthest of the stages reached; a stop counts only if nothing after it was reached."""
    if not told:
        return None
    last = told[-1]
    if last[0] in STOPPED:
        return last
    if any(status == "cancelled" for status, _, _ in told):
        return next(entry for entry in told if entry[0] == "cancelled")
    reached = [entry for entry in told if entry[0] not in STOPPED]
    stop = next((n for n, entry in reversed(list(enumerate(told))) if entry[0] in STOPPED), None)
    if stop is not None and all(ORDER.index(entry[0]) <= ORDER.index("signed") for entry in told[stop + 1 :]):
        return told[stop]
    return max(reached, key=lambda entry: ORDER.index(entry[0]))
