"""Names of projects that a model of sequences finds in Chinese sentences, beside the rules.

A conditional random field over the words of a segmenter, with what the other grammars found in the sentence (amounts, firms,
zones): it knows from annotated articles what stands before, in and behind a name. `benchmarks/train_project_tagger.py` makes
it; nothing that fewer than five articles say is kept in it. The rules go first: a tagged name counts only where no rule has
one, and where the model is sure of each of its words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

import pycrfsuite
import rjieba

from zoneledger.mentions.name_words_zh import is_clause
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_words_zh import is_generic, is_no_name, mention, told
from zoneledger.records import Mention, Segment

MODEL: Final = files("zoneledger") / "lexicon" / "zh" / "projects.crfsuite"
# A name counts where each of its words is part of one with at least this probability: precision is then that of the rules.
SURE: Final = 0.8
# Shorter ones are kinds as often as names: 智能工厂.
SHORTEST: Final = 5
_SENTENCE: Final = re.compile(r"[^。！？!?\n；;]+[。！？!?\n；;]?")
_CUES: Final = re.compile(r"项目|工程|基地|园|厂|线|中心|投资|建|产|城|站|设施")
_NUMBER: Final = re.compile(r"[\d.,]+")
_LATIN: Final = re.compile(r"[A-Za-z]+")
_STOPS: Final = frozenset("，：:")
_HEADS: Final = frozenset(("项目", "工程"))
_REACH: Final = 12


class Word(NamedTuple):
    """A word of a sentence: its signs, its part of speech, where it lies in the text."""

    word: str
    tag: str
    start: int
    end: int


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


def features(words: Sequence[Word], mentions: Sequence[Mention], starts: Sequence[int]) -> list[list[str]]:
    """What the model is told of each word of a sentence; `mentions` in reading order, `starts` their starts."""
    kinds = _kinds(words, mentions, starts)
    each = [_told(word.word, word.tag, kind) for word, kind in zip(words, kinds, strict=True)]
    edged = [_EDGE, _EDGE, *each, _EDGE, _EDGE]
    ahead = _ahead(words, kinds)
    result: list[list[str]] = []
    verb = ""
    money = -_REACH
    before = _EDGE
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


class _Told(NamedTuple):
    """What one word tells of itself and of the two words on each side of it."""

    sign: str
    tag: str
    here: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    far_left: tuple[str, ...]
    far_right: tuple[str, ...]


@lru_cache(maxsize=1 << 15)
def _told(word: str, tag: str, kind: str) -> _Told:
    """Its signs, part of speech and length, its ending, and the kind of mention that it is part of."""
    sign = "NUM" if _NUMBER.fullmatch(word) else "ABC" if _LATIN.fullmatch(word) else word
    endings = () if len(sign) < 2 or sign in ("NUM", "ABC") else (f"s={sign[-1]}", f"s={sign[-2:]}")
    near = (f"w={sign}", f"t={tag}", f"k={kind}", *endings[1:])
    return _Told(
        sign,
        tag,
        (f"w={sign}", f"t={tag}", f"k={kind}", f"l={min(len(word), 4)}", *endings),
        tuple(f"-1{each}" for each in near),
        tuple(f"+1{each}" for each in near),
        tuple(f"-2{each}" for each in near[:2]),
        tuple(f"+2{each}" for each in near[:2]),
    )


_EDGE: Final = _Told("#", "#", (), ("-1#",), ("+1#",), ("-2#",), ("+2#",))


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


def _kinds(words: Sequence[Word], mentions: Sequence[Mention], starts: Sequence[int]) -> list[str]:
    """For each word the kind of the mention that holds it, marked where the mention begins."""
    kinds = [""] * len(words)
    places = [word.start for word in words]
    for index in range(max(0, bisect_left(starts, words[0].start) - 1), bisect_left(starts, words[-1].end)):
        found = mentions[index]
        held = held_by(places, found.start, found.end)
        for at in held:
            kinds[at] = f"{found.kind}+" if at > held.start else found.kind
    return kinds


def held_by(places: Sequence[int], start: int, end: int) -> range:
    """The numbers of the words, which begin at `places`, that lie in a span, whole or in part."""
    return range(max(0, bisect_right(places, start) - 1), bisect_left(places, end))


@cache
def _model() -> bytes:
    return MODEL.read_bytes()


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_model())  # it reads these bytes as long as it lives: they are kept
    return tagger


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


def find_tagged(text: str, segment: Segment, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Mention]:
    """Names of a segment of which the model is sure."""
    for words in sentences(text, segment.start, segment.end):
        for start, end in sure_names(_tagger(), words, features(words, mentions, starts)):
            found = mention(text, start, end, "tagged")
            if found is not None and _fits(text, found):
                yield found


def sure_names(
    tagger: pycrfsuite.Tagger, words: Sequence[Word], told: Sequence[Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """Where the names of a sentence lie of which a model is sure; `told` is what `features` makes of the words."""
    labels = tagger.tag(told)
    for at, label in enumerate(labels):
        if label != "B":
            continue
        end = next((each for each in range(at + 1, len(labels)) if labels[each] != "I"), len(labels))
        if all(1 - tagger.marginal("O", each) >= SURE for each in range(at, end)):
            yield words[at].start, words[end - 1].end
