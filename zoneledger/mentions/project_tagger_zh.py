"""Names of projects that a model of sequences finds in Chinese sentences, beside the rules: what it is told of the words.

The words are those of a segmenter. How a model goes about it, and how sure it must be, is in `project_tagger`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

import rjieba

from zoneledger.mentions.name_words_zh import is_clause
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_tagger import EDGE, Told, Word, kinds_of
from zoneledger.mentions.project_words_zh import is_generic, is_no_name, mention, told
from zoneledger.records import Mention

# Shorter ones are kinds as often as names: 智能工厂.
SHORTEST: Final = 5
_SENTENCE: Final = re.compile(r"[^。！？!?\n；;]+[。！？!?\n；;]?")
_CUES: Final = re.compile(r"项目|工程|基地|园|厂|线|中心|投资|建|产|城|站|设施")
_NUMBER: Final = re.compile(r"[\d.,]+")
_LATIN: Final = re.compile(r"[A-Za-z]+")
_STOPS: Final = frozenset("，：:")
_HEADS: Final = frozenset(("项目", "工程"))
_REACH: Final = 12


def sentences(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """The words of each sentence of a segment that may name a project."""
    for match in _SENTENCE.finditer(text, start, end):
        if not _CUES.search(text, *match.span()):
            continue
        words: list[Word] = []
        at = match.start()
        for word, tag in rjieba.tag(match[0]):
            words.append(Word(word, tag, at, at + len(word)))
            at += len(word)
        if len(words) > 1:
            yield words


def features(_text: str, words: Sequence[Word], mentions: Sequence[Mention], starts: Sequence[int]) -> list[list[str]]:
    """What the model is told of each word of a sentence; `mentions` in reading order, `starts` their starts."""
    kinds = kinds_of(words, mentions, starts)
    each = [_told(word.word, word.tag, kind) for word, kind in zip(words, kinds, strict=True)]
    edged = [EDGE, EDGE, *each, EDGE, EDGE]
    ahead = _ahead(words, kinds)
    result: list[list[str]] = []
    verb = ""
    money = -_REACH
    before = EDGE
    for at, word in enumerate(words):
        own, behind = each[at], edged[at + 3]
        row = [*own.here, *before.left, *edged[at].far_left, *behind.right, *edged[at + 4].far_right]
        row.append(f"ww={before.sign}|{own.sign}")
        row.append(f"tt={before.tag}|{own.tag}")
        row.append(f"+ww={own.sign}|{behind.sign}")
        row.append(f"+tt={own.tag}|{behind.tag}")
        if verb:
            row.append(verb)
        if ahead[at]:
            row.append(ahead[at])
        if kinds[at].startswith("money"):
            money = at
        elif at - money <= _REACH:
            row.append("money_behind")
        result.append(row)
        if word.tag[0] == "v":
            verb = f"verb={word.word}"
        elif word.word in _STOPS:
            verb = ""
        before = own
    return result


@lru_cache(maxsize=1 << 15)
def _told(word: str, tag: str, kind: str) -> Told:
    """Its signs, part of speech and length, its ending, and the kind of mention that it is part of."""
    sign = "NUM" if _NUMBER.fullmatch(word) else "ABC" if _LATIN.fullmatch(word) else word
    endings = () if len(sign) < 2 or sign in ("NUM", "ABC") else (f"s={sign[-1]}", f"s={sign[-2:]}")
    near = (f"w={sign}", f"t={tag}", f"k={kind}", *endings[1:])
    return Told(
        sign,
        tag,
        (f"w={sign}", f"t={tag}", f"k={kind}", f"l={min(len(word), 4)}", *endings),
        tuple(f"-1{each}" for each in near),
        tuple(f"+1{each}" for each in near),
        tuple(f"-2{each}" for each in near[:2]),
        tuple(f"+2{each}" for each in near[:2]),
    )


def _ahead(words: Sequence[Word], kinds: Sequence[str]) -> list[str]:
    """For each word what stands behind it in its clause, 项目 or 工程 or an amount, whichever is nearer."""
    result = [""] * len(words)
    ahead, last = "", 0
    for at in range(len(words) - 1, -1, -1):
        if ahead and last - at < _REACH:
            result[at] = ahead
        word = words[at].word
        if word in _STOPS:
            ahead = ""
        elif word in _HEADS:
            ahead, last = "project_ahead", at
        elif kinds[at].startswith("money"):
            ahead, last = "money_ahead", at
    return result


# What shows that the words before were a firm's (甲、乙等6家企业), or lead on to the thing (年产5万吨铜箔的甲项目).
@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"的|等?(?:[\d一二三四五六七八九十多余数]+[家户])?{one_of(told()['firms_behind'])}")


def _fits(text: str, found: Mention) -> bool:
    name = found.name or ""
    return (
        len(name) >= SHORTEST
        and not is_generic(name)
        and not is_no_name(name)
        and not _behind().match(text, found.end)
        and not is_clause(text, found)
    )


def tagged(text: str, start: int, end: int) -> Mention | None:
    """The name that a model reads in a span, unless it is a kind of thing, a firm, or a clause."""
    found = mention(text, start + text.startswith("了", start), end, "tagged")
    return found if found is not None and _fits(text, found) else None
