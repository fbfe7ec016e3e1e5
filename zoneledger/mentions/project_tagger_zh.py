"""Names of projects that a model of sequences finds in Chinese sentences, beside the rules: what it is told of the words.

The words are those of a segmenter. How a model goes about it, and how sure it must be, is in `project_tagger`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final

import rjieba

from zoneledger.mentions.name_words_zh import is_clause
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_model import Grammar, Told
from zoneledger.mentions.project_tagger import Tagging, Words
from zoneledger.mentions.project_words_zh import is_generic, is_no_name, mention, told
from zoneledger.records import Mention

# Shorter ones are kinds as often as names: 智能工厂.
SHORTEST: Final = 5
_SENTENCE: Final = re.compile(r"[^。！？!?\n；;]+[。！？!?\n；;]?")
_CUES: Final = re.compile(r"项目|工程|基地|园|厂|线|中心|投资|建|产|城|站|设施")
_NUMBER: Final = re.compile(r"[\d.,]+")
_LATIN: Final = re.compile(r"[A-Za-z]+")
# A line end is written as a sign of its own, which a table of weights can hold.
_PLAIN: Final = {"\n": "¶"}
_STOPS: Final = frozenset("，：:")
_HEADS: Final = frozenset(("项目", "工程"))


def _sentences(text: str, start: int, end: int) -> Iterator[Words]:
    """The words of each sentence of a segment that may name a project."""
    for match in _SENTENCE.finditer(text, start, end):
        if not _CUES.search(text, *match.span()):
            continue
        signs, tags = zip(*rjieba.tag(match[0]), strict=True)
        if len(signs) > 1:
            starts = [*accumulate(map(len, signs), initial=match.start())]
            yield Words(signs, starts[:-1], starts[1:], tags)


def _asked(_text: str, words: Words, kinds: Sequence[str]) -> tuple[Sequence[str], ...]:
    return words.signs, words.tags, kinds


def _told(word: str, tag: str, kind: str) -> Told:
    """Its signs, part of speech and length, its ending, and the kind of mention that it is part of."""
    sign = _PLAIN.get(word) or ("NUM" if _NUMBER.fullmatch(word) else "ABC" if _LATIN.fullmatch(word) else word)
    endings = () if len(word) < 2 or sign in ("NUM", "ABC") else (f"s={sign[-1]}", f"s={sign[-2:]}")
    near = (f"w={sign}", f"t={tag}", f"k={kind}", *endings[1:])
    money = kind.startswith("money")
    return Told(
        sign,
        tag,
        (f"w={sign}", f"t={tag}", f"k={kind}", f"l={min(len(word), 4)}", *endings),
        tuple(f"-1{each}" for each in near),
        tuple(f"+1{each}" for each in near),
        tuple(f"-2{each}" for each in near[:2]),
        tuple(f"+2{each}" for each in near[:2]),
        leads=f"verb={word}" if tag[0] == "v" else "" if word in _STOPS else None,
        heads="" if word in _STOPS else "project_ahead" if word in _HEADS else "money_ahead" if money else None,
        trails="money_behind" if money else None,
    )


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


def _name(text: str, start: int, end: int) -> Mention | None:
    """The name that a model reads in a span, unless it is a kind of thing, a firm, or a clause."""
    found = mention(text, start + text.startswith("了", start), end, "tagged")
    return found if found is not None and _fits(text, found) else None


CHINESE: Final = Tagging(
    _sentences,
    _asked,
    _name,
    Grammar(
        _told,
        signs={"ww": -1, "+ww": 0},
        tags={"tt": (-1, 0), "+tt": (0, 1)},
        heads_reach=11,
        trails_reach=12,
    ),
)
