"""Triggers that tell of a number of projects or firms and not of one named: `signed 21 projects`, 11个开工.

Takes: a number right before or behind the trigger, or a part of one (`of which 6 were completed`). Leaves alone: numbers that sum
up the projects named before them (甲项目、乙项目等8个项目), numbers of parts of the works (9栋主体封顶); `named_before` and `named_behind`
say where the trigger of a number tells of named projects too.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.counted_projects import is_the_rest
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Mention

_COUNT_BEHIND_EN: Final = re.compile(
    r"[ \n]+(?:up[ \n]|for[ \n]|a total of[ \n]|with[ \n]|about[ \n]|more than[ \n]|over[ \n])*"
)
_COUNT_BEHIND_ZH: Final = re.compile(r"(?:的|了|亿元以上|项目|重大|重点|各类|产业|工业|新建|基础设施|投资|\s)*")
_OF_THE_REST: Final = 60
_OF_WHICH: Final = re.compile(r"of which |of them |of whom |其中$|已有$")
_PARTS: Final = re.compile(r"[栋幢棟座条條台套层層]")  # of the works, not projects: 已有9栋主体封顶
_AND_OTHERS: Final = re.compile(r"(?:项目)?等|(?:[ \n]projects?)?,?[ \n](?:and|as well as)[ \n](?:the[ \n])?other[ \n]")
_SUMMED: Final = ("", "这", "项目", "项目这")  # 甲、乙两个项目
# What a number of projects is opened into: `7 projects were signed, namely the …`, 7个项目签约，分别是….
_NAMELY: Final = re.compile(
    r"[^.;]{0,60}?,?[ \n]?(?:namely|they are|which are|including|respectively|i\.e\.)[,:]?[ \n](?:respectively,? )?(?:the |an? |[A-Z][\w.'&-]* ){0,6}|"
    r"[^.;]{0,30}?,[ \n](?:namely|i\.e\.|that is)[,:]?[ \n][^.;]{0,60}|"
    r"[^。；]{0,24}?[，：（]?(?:分别是|分别为|包括|即|具体为)[^，。；、]{0,20}"
)
# `10 projects including the … were started`.
_AMONG: Final = re.compile(r"(?:[ \n][a-z]+){0,3},?[ \n](?:including|such as|represented by|like)[ \n](?:the[ \n])?")
_THINGS_EN: Final = re.compile(r"project|enterprise|compan|firm")
_THINGS_ZH: Final = re.compile(r"项目|企业|个|家")
_SIGN: Final = re.compile(r"[,.;，。；、]")


def of_a_number(sentence: Sentence, hit: Hit, *, english: bool) -> bool:
    """Whether a trigger tells of a number of projects or firms: `signed 21 projects`, `6 enterprises signed`, 11个开工."""
    behind = _COUNT_BEHIND_EN if english else _COUNT_BEHIND_ZH
    for count in sentence.quantities:
        if count.unit != "count":
            continue
        if 0 <= hit.start - count.end <= 24 and _OF_WHICH.search(sentence.lower(count.start - 12, count.start)):
            if _PARTS.search(sentence.words(count.start, count.end + 1)) is None:
                return True
        things, reach = (_THINGS_EN, 14) if english else (_THINGS_ZH, 4)
        if count.end <= hit.start <= count.end + _OF_THE_REST and _of_the_rest(sentence, count, hit):
            return True
        if not things.search(
            sentence.lower(min(count.start, hit.end if not english else count.start), count.end + reach)
        ):
            continue
        if count.start >= hit.end and behind.fullmatch(sentence.words(hit.end, count.start)):
            return True
        if _named_first(sentence, count):
            continue
        gap = sentence.words(count.end, hit.start)
        if count.end <= hit.start and len(gap) <= (24 if english else 3) and not _SIGN.search(gap):
            return not any(count.end <= m.start < hit.start for m in sentence.projects)
    return False


def _of_the_rest(sentence: Sentence, count: Mention, hit: Hit) -> bool:
    """Whether a number is that of the rest of a group, and the trigger is its own: nothing is named in between."""
    if not is_the_rest(sentence, count):
        return False
    between = sentence.words(count.end, hit.start)
    return not any(count.end <= m.start < hit.start for m in sentence.projects) and _ENDED.search(between) is None


_ENDED: Final = re.compile(r"[;；。]|\.\s")


def named_before(sentence: Sentence, hit: Hit) -> bool:
    """Whether a trigger behind a number of projects tells of those named before the number, or as some of it, as well."""
    counts = [m for m in sentence.quantities if m.unit == "count" and m.end <= hit.start]
    if not counts:
        return False
    some = [m for m in sentence.projects if counts[-1].end <= m.start < hit.start]
    if some and _AMONG.fullmatch(sentence.lower(counts[-1].end, some[0].start)):
        return _SIGN.search(sentence.words(some[-1].end, hit.start)) is None
    return _named_first(sentence, counts[-1])


def named_behind(sentence: Sentence, hit: Hit) -> bool:
    """Whether a trigger of a number of projects tells of those that a list behind it names."""
    after = next((m for m in sentence.projects if m.start >= hit.end), None)
    return after is not None and opens_list(sentence.words(hit.end, after.start))


def opens_list(gap: str) -> bool:
    """Whether the words between a trigger and a name open the list of what was counted (`, namely the …`, ，分别是…)."""
    return _NAMELY.fullmatch(gap) is not None


def length_of_list(run: Sequence[Mention]) -> int:
    """How many of the last mentions stand in one list."""
    count = 1
    for first, second in zip(reversed(run[:-1]), reversed(run[1:]), strict=True):
        if second.start - first.end > 20:
            break
        count += 1
    return count


def _named_first(sentence: Sentence, count: Mention) -> bool:
    """Whether a number of projects sums up a list that names some (甲项目、乙项目等8个项目)."""
    before = [m for m in sentence.projects if m.end <= count.start]
    if not before:
        return False
    gap = sentence.words(before[-1].end, count.start)
    if _AND_OTHERS.fullmatch(gap) is not None:
        return True
    return len(before) > 1 and count.value == length_of_list(before) and gap in _SUMMED
