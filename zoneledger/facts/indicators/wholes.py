"""Counts that lean on others: out of a whole, of those told before, told again, of a stage not reached, or only a difference."""

import re
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.records import Mention

_AGAIN: Final = re.compile(
    r"\b(?:the|these|those|all(?: of)?(?: the| these)?|each of the)(?: said| above| same)? $|(?:这|该|上述|这批|以上|此次的|全部)$"
)


def is_told_again(scene: Scene, mention: Mention) -> bool:
    """Whether a count only names a group told before: `the 40 projects have …`, `31 of the 129 projects`, 这10个项目."""
    return bool(_AGAIN.search(scene.words(mention.start - 24, mention.start)))


_BACK: Final = re.compile(r"\bof (?:them|these|those|the total)\b")


def refers_back(scene: Scene, mention: Mention) -> bool:
    """Whether a count is out of those counted in the sentence before: `Some 500 of them`, `Of these, 12 …`."""
    if scene.is_chinese or not scene.has(_BACK):
        return False
    before = scene.words(scene.clause_start(scene.clause_start(mention.start) - 3), mention.start)
    return bool(_BACK.search(scene.words(mention.start, mention.end + 14)) or _BACK.search(before))


_OF_WHOLE: Final = re.compile(
    r"(?: (?:projects|enterprises|firms|companies))? of (?:(?:the|its|their|our|all|this year's|these|those|the [a-z]+'s) )*"
)


def whole_of(scene: Scene, mention: Mention) -> Mention | None:
    """The count that another is told to be out of: `31 of the 129 projects`."""
    if scene.is_chinese:
        return None
    behind = next((m for m in scene.levels if m.start >= mention.end), None)
    if behind is None or behind.unit != "count" or behind.value is None or mention.value is None:
        return None
    gap = scene.words(mention.end, behind.start)
    return behind if behind.value >= mention.value and _OF_WHOLE.fullmatch(gap) else None


def part_of(scene: Scene, mention: Mention) -> Mention | None:
    """The count that is told to be out of this one."""
    before = next((m for m in reversed(scene.levels) if m.end <= mention.start), None)
    return before if before is not None and whole_of(scene, before) is mention else None


def is_part(scene: Scene, mention: Mention) -> bool:
    """Whether a word tells that a count is a part of one before it: `of which 17`, 其中19个."""
    return scene.last("part", scene.left_of(mention), mention.start) is not None


_NOT: Final = re.compile(
    r"\b(?:not|never|yet to)(?: yet)?(?: been| be)? $|(?:尚未|还没有?|未能?|没有)(?:正式|如期|按期)?$"
)


def is_negated(scene: Scene, term: Term) -> bool:
    """Whether a stage is told not to have been reached: `6 have not yet begun`, 7个尚未开工."""
    return bool(_NOT.search(scene.words(term.start - 16, term.start)))


_WORK_ON: Final = re.compile(
    r"\b(?:construction (?:of|on)|work on|building of)(?: (?:a total of|another|all|the|some|over|about))? $"
)


def far_behind(scene: Scene, mention: Mention) -> tuple[Term, str] | None:
    """The verb of `construction of 19 plants, among them …, started`: behind all that only describes the projects."""
    if scene.is_chinese or not _WORK_ON.search(scene.words(mention.start - 40, mention.start)):
        return None
    verbs = (t for t in scene.terms.get("stages", ()) if mention.end <= t.start < scene.stop_after(mention.end))
    term = next((t for t in verbs if t.name == "projects_started" and not is_negated(scene, t)), None)
    return None if term is None else (term, "count.stage_behind")


_LISTED: Final = re.compile(
    r"(?: (?:of|in|at) [^,.;]{3,60})?,? (?:including|such as|among them|namely|i\.e\.|that is|like) [^.;]{3,240}?,? (?P<verb>(?:were|was|have|has|had|are|will be) )"
)


def behind_list(scene: Scene, mention: Mention) -> Term | None:
    """The verb behind a list of the projects counted: `20 key projects, including A and B, were launched`."""
    if scene.is_chinese:
        return None
    listed = _LISTED.match(scene.words(mention.end, scene.stop_after(mention.end)))
    if listed is None:
        return None
    at = mention.end + listed.start("verb")  # `have been started` is a term of its own
    return scene.first("stages", at, min(at + 46, scene.end))


_DESCRIBED: Final = re.compile(
    r"(?:每个|单个|均)?(?:计划)?(?:总投资|投资)[^，。；]{1,16}元(?:以上)?(?:、[^，。；]{2,12})?的[^，。；、]{0,14}?项目"
)
# 12个重大项目昨日在甲开发区举行开工仪式
_HELD: Final = re.compile(
    r"(?:[^，。；、\d]|\d{1,2}[月日号时]){0,26}(?:举行|举办|迎来|同步|同时|集中|正式|相继|陆续|全部|先后|顺利)(?=[^，。；\d]{0,4}(?:开工|奠基|签约|竣工|投产|动工|开建))"
)
_OF_LIST: Final = re.compile(r"等(?:[^，。；、]{0,12}项目|[^，。；、]{0,8}类)?(?:共|共计)?$")
_PASSING: Final = frozenset({"建设", "推进", "实施", "拟", "重点项目", "运营", "安排"})
_NEXT_OF_LIST: Final = re.compile(r"[、和及以]{1,2}")


def described(scene: Scene, mention: Mention) -> Term | None:
    """The stage behind what only describes the projects counted: 13个总投资62亿元的项目也正式开工."""
    told = _DESCRIBED.match(scene.words(mention.end, mention.end + 44)) or _HELD.match(
        scene.words(mention.end, mention.end + 44)
    )
    if told is None:
        return None
    return scene.first("stages", mention.end + told.end(), scene.clause_end(mention.end + told.end()))


_AND_OTHER: Final = re.compile(r"\b(?:and|as well as)(?: the)? (?:other|another) $|\betc\.?,?(?: a total of)? $")


def behind_names_en(scene: Scene, mention: Mention) -> Term | None:
    """The verb before a list of names that a count closes: `signed the A plant, the B base and other 7 projects`."""
    if _AND_OTHER.search(scene.words(mention.start - 24, mention.start)) is None:
        return None
    low = scene.statement_start(mention.start)
    return next((t for t in reversed(scene.terms.get("stages", ())) if low <= t.start and t.end <= mention.start), None)


def behind_names(scene: Scene, mention: Mention) -> Term | None:
    """The stage of projects of which a list names some: 新签约甲、乙等工业项目8个; or that of counts in a row: 8个…、6个…全部开工."""
    if _OF_LIST.search(scene.words(mention.start - 16, mention.start)):
        low = scene.statement_start(mention.start)
        before = [t for t in scene.terms.get("stages", ()) if low <= t.start and t.end <= mention.start]
        firm = [t for t in before if scene.words(t.start, t.end) not in _PASSING]
        if firm:
            return firm[-1]
    end = mention.end
    for level in scene.levels:
        if level.start < end:
            continue
        if level.unit != "count" or not _NEXT_OF_LIST.fullmatch(scene.words(end, level.start)):
            break
        end = level.end
    if end == mention.end:
        return None
    return scene.first("stages", end, min(scene.clause_end(end), end + 8))


_THAN: Final = re.compile(
    r"数量?(?:同比)?(?:增加|减少|净增)了?$|比[^，。]{1,10}(?:多|增加|增|少|减少|减)了?$|较[^，。]{1,8}(?:增加|增长|净增|增|减少|减|多|少)(?:了|近|约)?$"
)
_FEWER: Final = re.compile(
    r"[a-z ]{0,14}\b(?:more|fewer|less) than (?:in |last |the |a year|that )|"
    r"(?<=new projects) compared (?:with|to) (?:the same|last|the previous|a year|that)"
)


# `an increase of 19 over the same period`, `up 7 from last year`: by how many more.
_UP_BY: Final = re.compile(
    r"\b(?:(?:increase|decrease|rise|decline|drop|growth|reduction|gain)(?:d|s)?(?: of| by)?|up|down|rose|grew|fell|rising|growing|more by)(?: by)? (?:about |nearly |over |more than )?$"
)
_OVER: Final = re.compile(
    r"(?: [a-z]+)? (?:over|from|compared (?:with|to)|on|as against|than|year[- ]on[- ]year) ?(?:the |that |last |a |in |year)|(?: [a-z]+)? year[- ]on[- ]year"
)


def is_difference(scene: Scene, mention: Mention, low: int) -> bool:
    """Whether a count only tells by how many another one changed: 比去年同期多12个, `four fewer than in 2022`."""
    if scene.hints(_THAN) and _THAN.search(scene.words(max(low, mention.start - 18), mention.start).rstrip()):
        return True
    if not scene.is_chinese and _UP_BY.search(scene.words(max(low, mention.start - 40), mention.start)):
        return _OVER.match(scene.words(mention.end, mention.end + 60)) is not None
    if not scene.hints(_FEWER):
        return False
    return _FEWER.match(scene.low, mention.end - scene.start, mention.end - scene.start + 40) is not None


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(_BACK, ("of them", "of these", "of those", "of the total")),
    Watched(_THAN, ("比", "较", "增加", "减少", "净增")),
    Watched(_FEWER, ("more than", "fewer than", "less than", "compared ")),
)
