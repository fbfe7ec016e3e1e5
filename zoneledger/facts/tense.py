"""Whether a trigger tells of a deed, of a plan, or of neither, from the words around it.

`before` is the text from the last trigger (or the start of the sentence) to the trigger, `after` what follows it, both in
lower case. A cue counts in the trigger's own clause; over a comma only if no more than a date or an adverb stands between.
Coordinated stages share their tense: `will be completed in May and put into production in June`, 计划3月开工、6月投产.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from zoneledger.facts.triggers import StageWords
from zoneledger.mentions.patterns import holds

TOLD: Final = "told"
OCCURRED: Final = "occurred"
PLANNED: Final = "planned"
ONGOING: Final = "ongoing"


@dataclass(frozen=True, slots=True)
class Tense:
    """What the words around a trigger say: its polarity, and its modality (None where they say nothing)."""

    polarity: str
    modality: str | None


_UNKNOWN: Final = Tense(TOLD, None)
_PLANNED: Final = Tense(TOLD, PLANNED)
_OCCURRED: Final = Tense(TOLD, OCCURRED)
_NEGATED: Final = Tense("negated", None)
_CONDITIONAL: Final = Tense("conditional", None)
_SUPERSEDED: Final = Tense("superseded", PLANNED)
_NEAR_NEGATION: Final = 34
_LEAD: Final = 110
# A stretch between commas that adds only time or manner, so that the cue before it still governs.
_LIGHT_EN: Final = re.compile(
    r"[ \n]*(?:(?:at|in|on|by|before|after|within|during|the|end|of|beginning|early|mid|late|next|this|last|year|month|first|"
    r"second|third|fourth|half|quarter|week|day|and|then|as|scheduled|planned|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|around|about|\d+(?:st|nd|rd|th)?|[a-z]+ly)[ \n]*)*"
)
_CUT_EN: Final = re.compile(r"[;:.?!]|,(?: (?:but|while|which|who|whose|where|and the|and it)\b)?|[()\"]")
_BARE_EN: Final = re.compile(r"(?:^|[ \n])to[ \n]+(?:be[ \n]+)?(?:[a-z]+ly[ \n]+)?$")
# Who came to sign has signed.
_CAME_TO: Final = re.compile(
    r"\b(?:came|led|accompanied|went|flew|gathered|met|arrived|travelled|traveled|returned|joined|assembled)\b[^.;,]{0,50}[ \n]to[ \n]+(?:[a-z]+ly[ \n]+)?$"
)
# What took a told time has been done: `it took only nine months to complete the first phase`.
_TOOK_TO: Final = re.compile(
    r"\btook\b[^.;,]{0,60}\b(?:days?|weeks?|months?|years?)[ \n](?:for[^.;,]{0,40}[ \n])?to[ \n]+$"
)
# The first to start has started.
_FIRST_TO: Final = re.compile(
    r"\bfirst[ \n](?:one[ \n]|project[ \n]|plant[ \n])?(?:of[ \n](?:them|these|which)[ \n]|there[ \n])?to[ \n]$"
)
# What is begun is done: `began to resume work`.
_BEGAN_TO: Final = re.compile(
    r"\b(?:began|begun|started|commenced|continued|proceeded|managed)[ \n](?:[a-z]+ly[ \n])?to[ \n]+(?:[a-z]+ly[ \n]+)?$"
)
_AUX_EN: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|be|will|would|did|does|do|it|they|the|its|he|she|that)\b"
)
_JOINT_EN: Final = re.compile(r"[^.;:]{0,60}?(?:\band\b|\bthen\b|,|\bor\b|/|&)[^.;:]{0,40}")
# What stands behind `and` tells of the next stage: `started in March and is expected to open in May`.
_AFTER_PLAN_EN: Final = re.compile(
    r"(?:(?! and[ \n](?:is|are|was|were)\b)[^.;,]){0,24}?\b(?:is|are|was|were)[ \n](?:planned|expected|scheduled|estimated|targeted|due|slated|set|anticipated)\b|"
    r"[ \n](?:planned|scheduled|expected|targeted|due|slated|set)[ \n](?:for|in|by|to|at)\b|(?:(?! and )[^.;,]){0,30}[ \n](?:will|is to|are to)[ \n]"
)
_BOUND: Final = 60
# `the year when the zone was founded`: no condition.
_DAY_WHEN: Final = re.compile(
    r"\b(?:year|date|time|month|day|moment|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december),?"
    r"[ \n]when\b"
)
# What something is due to is its cause, not a plan: `due to funds temporarily stopped`.
_BECAUSE: Final = re.compile(r"\bdue to (?!(?:be |[a-z]+ly ){0,2}$)")
# `after six months of trial production`: it has passed.
_AFTER_TIME_OF: Final = re.compile(
    r"\bafter[ \n](?:[a-z0-9.-]+[ \n]){1,4}(?:days?|weeks?|months?|years?)(?:[ \n]and[ \n]a[ \n]half)?[ \n]of[ \n](?:[a-z-]+[ \n]){0,2}$"
)
# The month of May is no auxiliary.
_MAY: Final = re.compile(
    r"(?<![a-z])may(?=,?[ \n](?:\d+|this|last|of)\b)|(?:(?<=[ \n]in )|(?<=^in )|(?<= of )|(?<= by )|(?<=since )|(?<=from )|(?<=until )|(?<=late )|(?<=mid-)|(?<=early )|(?<=january to )|(?<=february to )|(?<=march to )|(?<=april to )|(?<=april and ))may(?![a-z])"
)
_FINITE: Final = re.compile(r"(?:is|are|was|were|has|have|had)[ \n]")  # it has a tense of its own
_AUX_OF: Final = re.compile(r"(?:(?:has|have|had|was|were|is|are|been|be|to|will)[ \n]+)*")


def english_tense(
    before: str, phrase: str, after: str, last: Tense | None, words: StageWords, dated: Callable[[], bool]
) -> Tense:
    """The tense of an English trigger; `last` is that of the trigger before it, `dated` tells whether a date stands in its clause."""
    clause = _own_clause(before[-_LEAD:])
    clause = (_MAY.sub("   ", clause) if "may" in clause else clause) + _auxiliaries(phrase)
    if "when" in clause:
        clause = _DAY_WHEN.sub("", clause)
    if "after" in clause:
        clause = _AFTER_TIME_OF.sub("", clause)
    if "due to" in clause:
        clause = _BECAUSE.sub("", clause)
    cues = words.cues.last(clause)
    negation = cues.get("negated")
    if negation is not None and len(clause) - negation[1] <= _NEAR_NEGATION and "only" not in clause[negation[1] :]:
        return _NEGATED
    if "superseded" in cues:
        return _SUPERSEDED
    if clause.endswith("from ") or (last is not None and last.polarity == "conditional" and _TO_END.fullmatch(before)):
        return _CONDITIONAL
    planned, past, condition = cues.get("planned"), cues.get("past"), cues.get("conditional")
    if (
        condition is not None
        and len(clause) - condition[1] <= _BOUND
        and (planned is None or planned[0] < condition[0])
    ):
        return _UNKNOWN if dated() else _CONDITIONAL
    if planned is not None and (past is None or planned[0] > past[0]):
        return _PLANNED
    if past is not None and clause[past[0] : past[1]] not in ("since", "after"):
        return _OCCURRED
    if "to" in clause:
        if _CAME_TO.search(clause) or _TOOK_TO.search(clause) or _FIRST_TO.search(clause) or _BEGAN_TO.search(clause):
            return _OCCURRED
        if _BARE_EN.search(clause):
            return _PLANNED
    if _AFTER_PLAN_EN.match(after):
        return _PLANNED
    if last is not None and _JOINT_EN.fullmatch(before) and not _AUX_EN.search(before) and not _FINITE.match(phrase):
        return _shared(last)
    return _UNKNOWN


def _shared(last: Tense) -> Tense:
    """The tense of a stage that is coordinated with the one before it."""
    return Tense(TOLD, last.modality) if last.polarity == "superseded" else last


# What stands inside a phrase that begins with its subject: `second workshop will be added`.
_AUX_WITHIN: Final = re.compile(
    r"(?<=[ \n])(?:will|shall|would|(?:is|are) to|to be|(?:is|are) (?:expected|scheduled|planned|due|set|slated)(?: to| for| in)?|was|were|has been|have been)(?![a-z])"
)
# `began to be built` has begun.
_BEGAN: Final = ("began ", "begun ", "started ", "commenced ")


def _auxiliaries(phrase: str) -> str:
    """The words of tense that a phrase begins with, and those within it."""
    found = _AUX_OF.match(phrase)
    told = found[0] if found is not None else ""
    inner = [] if phrase.startswith(_BEGAN) else _AUX_WITHIN.findall(phrase, len(told))
    return f"{told} {' '.join(inner)}" if inner else told


# `from the signing to the start`: the second end of a span is told of as little as the first.
_TO_END: Final = re.compile(
    r"(?:[ \n]+(?:the|a|of|its|contract|agreement|land|project|construction)){0,3}[ \n]*(?:to|until|till)[ \n]+(?:the[ \n]+)?|[^，。；]{0,6}[到至]"
)


def _own_clause(before: str) -> str:
    """The end of a text from its last comma on; from an earlier one where only time or manner stands behind it."""
    start = len(before)
    for cut in reversed(list(_CUT_EN.finditer(before))):
        if cut[0][0] == "," and _LIGHT_EN.fullmatch(before, cut.end(), start if start < len(before) else len(before)):
            continue
        return before[cut.end() :]
    return before


# A plan told inside a long phrase: 二期工程计划3月启动.
_PLAN_INSIDE_ZH: Final = re.compile("计划|预计|力争|将|拟|有望|争取|确保")
_LONG_ZH: Final = 6
# A short quoted word cuts no clause: 将于明年“五一”前试车.
_QUOTED_ZH: Final = re.compile(r"[“\"]([^“”\"，。]{1,6})[”\"]")
# What stands behind the trigger makes it a plan: 开工在即, 投产没有问题, “交钥匙”时间定在9月.
_AFTER_PLAN_ZH: Final = re.compile(
    r"(?:的)?(?:最后|最终|全力|关键)?(?:的)?冲刺|在即|在望|可期|有望|指日可待|倒计时|进入倒计时|没有?问题|不成问题|问题不大|(?:的)?(?:时间|日期|节点)(?:初步)?(?:定在|定于|定为|预计|计划|安排在|锁定)"
)
# The name of a stage's day before the day itself: 开工时间：2016年3月.
_LABEL_ZH: Final = re.compile(r"的?(?:时间|日期|年月|年份)(?:[:：]|为|是|在|于)?[ \n]?(?=\d)")
_CUT_ZH: Final = re.compile(r"[，。；：！？,;:\n()“”\"]")
_LIGHT_ZH: Final = re.compile(r"[\d年月日上下旬半季度一二三四第初中末底前内份今明去后两最迟在于左右、 ]*")
_JOINT_ZH: Final = re.compile(
    r"[、并和及]|(?:项目)?\d+多?[个项](?:项目)?[，、；]|[，,](?=[\d年月日上下旬半季度一二三四第初中末底前内份今明后同当在于底]*$)"
)
_ABLE_ZH: Final = ("可", "即可", "便可", "才能")  # 9月可转入正式生产
_OBJECT_ZH: Final = re.compile(r"[^，。；：、,;:\n已了后前]{0,6}")
_THEN_ZH: Final = re.compile(
    r"(?:(?:[\d一二两三四五六七八九十]+个?[年月])?(?:之|以)?后|前|[\d一二两三四五六七八九十]+个?[年月][之以]?内)"
)
_DATED_ZH: Final = 4
_AHEAD_OF_PLAN: Final = re.compile(
    r"[比较按]?(?:原|合同|既)?定?(?:计划|工期)(?:时间)?(?=提前|超前)|[比较](?:原|合同)?(?:计划|约定)(?:工期|时间)?"
)
_PLAN_WORDS: Final = ("计划", "工期", "约定")  # one of them stands in what that pattern takes
_COMPARED_ZH: Final = ("比", "较", "按")
# The trigger is part of a noun: 受停工影响, 复工时间待定.
_NOUN_ZH: Final = re.compile(
    r"(?:的)?(?:影响|滞后|延误|时间|条件|手续|许可|准备|进度|速度|尚需|还需|仍需|尚待|有待|还要等|待定|之日|时限|期限|前期|方案|能力|要求)"
)


def chinese_tense(
    before: str, phrase: str, after: str, last: Tense | None, words: StageWords, dated: Callable[[], bool]
) -> Tense:
    """The tense of a Chinese trigger; arguments as for English."""
    if "“" in before or '"' in before:
        before = _QUOTED_ZH.sub(r"\1", before)
    clause = _own_clause_zh(before[-48:])
    if holds(clause, _PLAN_WORDS):
        clause = _AHEAD_OF_PLAN.sub("", clause)
    cues = words.cues.last(clause)
    negation, superseded = cues.get("negated"), cues.get("superseded")
    if clause.endswith(("未", "没")) or (negation is not None and len(clause) - negation[1] <= _DATED_ZH):
        return _NEGATED
    if superseded is not None and clause[max(0, superseded[0] - 1) : superseded[0]] not in _COMPARED_ZH:
        return _SUPERSEDED
    spans = clause.endswith("从") or (last is not None and last.polarity == "conditional" and _TO_END.fullmatch(before))
    if _AFTER_PLAN_ZH.match(after):
        return _PLANNED
    if _LABEL_ZH.match(after):
        return _PLANNED if "planned" in cues else _UNKNOWN
    if spans or "conditional" in cues or _NOUN_ZH.match(after):
        return _CONDITIONAL
    planned, past = cues.get("planned"), cues.get("past")
    if len(phrase) > _LONG_ZH and _PLAN_INSIDE_ZH.search(phrase, 1):
        return _PLANNED
    if _THEN_ZH.match(after):
        return Tense(TOLD if dated() else "conditional", PLANNED if planned is not None else None)
    if planned is not None and (past is None or planned[0] >= past[1]):  # 成功推动 is told of what was done
        return _PLANNED
    if past is not None or after.startswith("了"):
        return _OCCURRED
    if clause.endswith(_ABLE_ZH):
        return _PLANNED
    if last is not None and last.polarity != "told" and before.startswith(("，", ",")):
        return _UNKNOWN  # 尚未开工，土地手续正在办理
    if last is not None and len(before) <= 20 and (_JOINT_ZH.match(before) or _object_of_plan(before, last)):
        return _shared(last)
    return _PLANNED if _YEARS_PLAN_ZH.search(before) is not None else _UNKNOWN


# 力争全年完成投资100亿元，新开工项目40个: a plan for a time goes on to the end of the sentence.
_YEARS_PLAN_ZH: Final = re.compile(
    r"(?:力争|确保|计划|预计|争取)在?(?:今年|全年|年内|明年|到?年底|到?20\d\d年|本年度|上半年|下半年)(?:(?!已|目前|截至|实际|累计)[^。；;\n]){0,80}$"
)


def _object_of_plan(before: str, last: Tense) -> bool:
    """Whether a stage is what is planned to be held or begun: 计划5月举行二期开工仪式."""
    return last.modality == PLANNED and last.polarity == TOLD and _OBJECT_ZH.fullmatch(before) is not None


def _own_clause_zh(before: str) -> str:
    end = len(before)
    for cut in reversed(list(_CUT_ZH.finditer(before))):
        if cut[0] in "，," and _LIGHT_ZH.fullmatch(before, cut.end(), end):
            continue
        return before[cut.end() :]
    return before
