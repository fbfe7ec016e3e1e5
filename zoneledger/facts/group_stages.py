"""The stage that a group of projects gives to the members of the list behind it: 新签约项目42个，其中…：甲、乙.

In English as well: `12 newly started projects, including A and B`, `the continued projects include A and B`, `7 projects have been
signed, namely A and B`.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_runs import list_run
from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of
from zoneledger.records import Mention


def _stages(language: str) -> str:
    """The words for the stage of a group of projects, as groups that bear the name of the status."""
    groups = load_words(language, "statuses")["groups"]
    edge = r"\b" if language == "en" else ""
    return "|".join(f"(?P<{status}>{edge}(?:{one_of(words)}){edge})" for status, words in groups.items())


_STAGE: Final = re.compile(rf"(?<!新建)(?:{_stages('zh')})(?=[^，。；:、]{{0,4}}(?:项目|专案)[^，。；]{{0,6}}\d)")
_STAGE_EN: Final = re.compile(
    rf"(?:{_stages('en')})(?: and (?:introduced|contracted|launched|landed))?(?: [a-z-]+){{0,2}} projects?\b[^.;:]{{0,60}}?"
    r"(?:\bincluding|\bincludes?|\bsuch as|\bnamely|\blike|\brepresented by|\bare|:) (?:the )?$"
)
# What is told of them behind their number, before the list: `7 projects were signed, namely …`.
_TOLD_EN: Final = re.compile(
    rf"\bprojects (?:were|was|are|is|have been|has been|had been|have|has) (?:[a-z]+ly |also |all )?(?:{_stages('en')})"
    r"(?: with [^.;:]{4,60}| in [^.;:]{4,60})?,? (?:including|such as|namely|they are|which are|that is)[,:]? [^.;]*$"
)
_STAGE_AGAIN: Final = re.compile(r"\b(?:projects|ones) (?:were|was|are|is|have|has|had|include)\b")
_TO_BE: Final = re.compile(r"\b(?:to be|not|yet) (?:newly )?$")
_LISTS: Final = re.compile(r"包括|包含|分别是|分别为|有|[:：]")
_PLANNED: Final = re.compile(r"(?:计划|预计|力争|拟|将|争取|目标|未|待)[^，。；]{0,6}$")


def stage_of_group(draft: Draft) -> tuple[str, int, int] | None:
    """The stage told of the group before a list whose member a project is; None where it is only planned."""
    first = draft.mentions[0]
    sentence = next((s for s in draft.sentences if s.start <= first.start < s.start + len(s.text)), None)
    if sentence is None:
        return None
    if sentence.text.isascii() or "roject" in sentence.text:
        return _stage_of_group_en(sentence, first)
    before = sentence.words(sentence.start, first.start)
    low = 0
    if not first.rule.endswith(".among"):
        low = before.rfind("；") + 1
        if _LISTS.search(before, low) is None:
            return None
    stage = None
    for stage in _STAGE.finditer(before, low):
        pass
    if stage is None or stage.lastgroup is None or _PLANNED.search(before[: stage.start()]):
        return None
    return stage.lastgroup, sentence.start + stage.start(), sentence.start + stage.end()


_STAGE_ABOVE: Final = {
    "zh": re.compile(rf"(?<!新建)(?:{_stages('zh')})(?:的|的重点|的重大)?[^，。；:、]{{0,6}}(?:项目|专案)"),
    "en": re.compile(
        rf"(?:{_stages('en')})(?: [a-z-]+){{0,2}} projects?\b|\bprojects? (?:[a-z]+ )?(?:were |was |have been )?(?:{_stages('en').replace('?P<', '?P<told_')})"
    ),
}


def stage_of_items(draft: Draft, sentences: Sequence[Sentence]) -> tuple[str, int, int] | None:
    """The stage told in the line above a list of bare items: `The signed projects are:`; None where it is only planned."""
    first = draft.mentions[0]
    if not first.rule.endswith(".item"):
        return None
    at = bisect_right(sentences, first.start, key=lambda sentence: sentence.start) - 1
    opener = next((s for s in reversed(sentences[:at]) if s.text.rstrip().endswith((":", "："))), None)
    if opener is None:
        return None
    language = "en" if "roject" in opener.text else "zh"
    stage = _STAGE_ABOVE[language].search(opener.text)
    if stage is None or stage.lastgroup is None:
        return None
    before = opener.text[: stage.start()]
    if (_PLANNED if language == "zh" else _TO_BE).search(before):
        return None
    return stage.lastgroup.removeprefix("told_"), opener.start + stage.start(), opener.start + stage.end()


def _stage_of_group_en(sentence: Sentence, member: Mention) -> tuple[str, int, int] | None:
    """The stage of the English group that opens the list in which a member stands."""
    run = list_run(sentence, [m for m in reversed(sentence.projects) if m.start <= member.start])
    if not run:
        return None
    before = sentence.words(sentence.start, run[-1].start)
    told = _TOLD_EN.search(before)
    if (
        told is not None
        and told.lastgroup is not None
        and _STAGE_AGAIN.search(before, told.end(told.lastgroup)) is None
    ):
        return told.lastgroup, sentence.start + told.start(), sentence.start + told.end(told.lastgroup)
    stage = _STAGE_EN.search(before)
    if stage is None or stage.lastgroup is None or _TO_BE.search(before[: stage.start()]):
        return None
    return stage.lastgroup, sentence.start + stage.start(), sentence.start + stage.end()
