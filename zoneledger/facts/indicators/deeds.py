"""What has been done with the projects counted, where the nearest stage word does not tell it.

One count may be of several stages (集中签约开工, `signed or started`), which makes it `other`; an investment may be what is completed,
not the projects; a word inside the count may tell a state that a verb behind it has overtaken (20个储备项目提前开工); and an address or
a bracket may part the count from its verb.
"""

import re
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.indicators.wholes import is_negated
from zoneledger.records import Mention

# `已落户企业的…`: the stage is that of firms, not of the projects counted.
OF_OTHERS: Final = re.compile(r"(?:的)?(?:企业|公司)| (?:enterprises|companies|firms)")


_OF_MONEY: Final = re.compile(
    r"(?: (?:of|in) [a-z' -]{2,80}?)?(?: have| has| had| actually| already){0,3} complet(?:ed|ing) (?:an? |the )?"
    r"(?:total |actual |accumulated )?(?:investments? (?:of )?)?(?:about |nearly |over |more than |some )?"
)


def _completes_money(scene: Scene, mention: Mention) -> bool:
    """Whether what is completed behind a count is an investment: `the 46 key projects completed 7.9 billion yuan`."""
    money = None if scene.is_chinese else next((m for m in scene.levels if m.start >= mention.end), None)
    if money is None or money.kind != "money":
        return False
    return _OF_MONEY.fullmatch(scene.words(mention.end, money.start)) is not None


# A state of the projects counted, after which a verb tells what has been done with them now: 20个储备项目提前开工.
_STATES: Final = frozenset({"projects_signed", "projects_reserved", "projects_planned", "projects_introduced"})
_DEEDS: Final = frozenset({"projects_started", "projects_completed", "projects_in_operation"})


def done_with(scene: Scene, mention: Mention, inside: Term) -> Term | None:
    """The deed told right behind the projects counted, whose state a word inside the count tells."""
    if inside.name not in _STATES:
        return None
    term = scene.first("stages", mention.end, min(scene.clause_end(mention.end), scene.right_of(mention)))
    if term is None or term.name not in _DEEDS or is_negated(scene, term):
        return None
    reach = 5 if scene.is_chinese else 18
    return (
        term if term.start - mention.end <= reach and not OF_OTHERS.match(scene.words(term.end, term.end + 4)) else None
    )


_TALKS: Final = frozenset({"洽谈", "对接", "洽谈对接", "对接洽谈"})
_STILL_TALKS: Final = re.compile(r"在谈|正在|目前|现有|储备|跟踪|截[至止]|[正在]$")
_INTENT: Final = re.compile(r"(?:达成|签订|签署|形成|签下|签)(?:初步|合作|投资|框架|落户)*$")


def is_only_talk(scene: Scene, mention: Mention, term: Term) -> bool:
    """Whether a count is of talks held or intentions reached in a time, and of no reserve: 洽谈项目15个，达成合作意向5个."""
    if not scene.is_chinese or term.name != "projects_reserved" or term.end > mention.start:
        return False
    word = scene.words(term.start, term.end)
    if word == "意向":
        return _INTENT.search(scene.words(term.start - 8, term.start)) is not None
    return word in _TALKS and _STILL_TALKS.search(scene.words(scene.statement_start(term.start), term.start)) is None


# Stages that make a mixed group where one stands right beside the other (集中签约开工, `signed or started`).
_APART: Final = {
    "projects_signed": frozenset({"projects_started", "projects_completed", "projects_in_operation"}),
    "projects_started": frozenset({"projects_signed", "projects_completed", "projects_in_operation"}),
    "projects_completed": frozenset({"projects_signed", "projects_started"}),
    "projects_in_operation": frozenset({"projects_signed", "projects_started"}),
}
_JOINS: Final = re.compile(r"(?:、|和|及|或|暨|与|/|, | and | or |, and |/ ?| ?& ?)?(?:集中|concentrated )?")
_BOTH: Final = re.compile(r"开\(?(?:竣|投)\)?(?:工|产)|开、竣工")


def is_mixed(scene: Scene, term: Term) -> bool:
    """Whether the stage word is one of several that hold for different projects of one count."""
    apart = _APART.get(term.name)
    if apart is None:
        return False
    for other in scene.terms.get("stages", ()):
        if other.name in apart:
            low, high = (other.end, term.start) if other.end <= term.start else (term.end, other.start)
            if high - low <= 14 and _JOINS.fullmatch(scene.words(low, high)):
                return True
    return False


# `were held in Lishui city, Zhejiang province`: a comma inside an address.
_ADDRESS: Final = re.compile(
    r", (?:[a-z'-]+ ){1,4}(?:province|city|municipality|county|autonomous region|prefecture),?(?= [a-z])"
)
_BRACKET: Final = re.compile(
    r"(?: of [^,.;()]{3,40})? \((?:including|of which|among them)[^()\n]{2,70}\) (?=were|was|have|has|had|are)"
)


def behind_address(scene: Scene, end: int) -> int:
    """The end of a small clause, beyond the comma of an address."""
    address = None if scene.is_chinese else _ADDRESS.match(scene.words(end, end + 60))
    return scene.clause_end(end + address.end()) if address else end


def is_start_and_end(scene: Scene, low: int, mention: Mention) -> bool:
    """Whether one word tells of starts and finishes together: 集中开（竣）工项目共27个."""
    return scene.hints(_BOTH) and _BOTH.search(scene.words(low, mention.end + 6)) is not None


# `the investment in 46 key projects reached 24.7 billion yuan`
_MONEY_IN: Final = re.compile(
    r"\b(?:investments?|money put|money spent|spending|sums? spent) (?:in|on|into) (?:the |all the )?$|"
    r"\b(?:yuan|dollars) (?:\([^()]{3,30}\) )?(?:(?:was|were|has been|had been|have been) )?(?:invested|spent|put|poured|pumped|ploughed|channelled|injected) (?:in|into|for|on) (?:the |all the |its )?$"
)


def stage_told_apart(scene: Scene, mention: Mention) -> str | None:
    """The stage of a count whose investment is completed, or whose verb stands behind a bracket that narrows it."""
    if not scene.is_chinese and _MONEY_IN.search(scene.words(mention.start - 60, mention.start)):
        return "projects_under_construction"
    if scene.is_chinese:
        return None
    if _completes_money(scene, mention):
        return "projects_under_construction"
    bracket = _BRACKET.match(scene.words(mention.end, mention.end + 120))
    if bracket is None:
        return None
    end = mention.end + bracket.end()
    verb = scene.first("stages", end, end + 30)
    return None if verb is None or is_negated(scene, verb) else verb.name


_CEREMONIES: Final = (
    ("projects_signed", re.compile(r"签约|signing")),
    (
        "projects_started",
        re.compile(
            r"开工|奠基|ground-?breaking|commencement|broke ground|start of construction|"
            r"\b(?:concentrated|centrali[sz]ed|collective|intensive) (?:start|construction|starting|launch)|\bstart(?:ing|ed|-up)? (?:ceremon|activit|event|meeting)"
        ),
    ),
    ("projects_completed", re.compile(r"竣工|completion")),
    (
        "projects_in_operation",
        re.compile(
            r"投产|production launch|\b(?:put|putting|go|going) into (?:production|operation) (?:ceremon|activit)"
        ),
    ),
)


def ceremony_of(scene: Scene) -> str | None:
    """What is done at the ceremony of which a sentence without a count tells; None for one of several kinds."""
    kinds = [kind for kind, words in _CEREMONIES if words.search(scene.low)]
    return kinds[0] if len(kinds) == 1 else None


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (Watched(_BOTH, ("开竣", "开投", "开(竣", "开(投", "开、竣工")),)
