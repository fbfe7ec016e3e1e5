"""Names of projects that a model of sequences finds in English sentences, beside the rules: what it is told of the words.

A word is told by its signs, its shape and ending, the lists of the lexicon that hold it (what is built, what is generic, what
ends a name, whether it is a word of some trade), and the kind of mention that it is part of. How a model goes about it, and
how sure it must be, is in `project_tagger`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import PhraseFinder
from zoneledger.mentions.patterns import holds
from zoneledger.mentions.project_model import Grammar, Told
from zoneledger.mentions.project_tagger import Tagging, Words, held_by
from zoneledger.mentions.project_words_en import is_generic, word_set
from zoneledger.records import Mention

_SENTENCE: Final = re.compile(r"(?:[^.!?\n;]++|\.(?=\S))++[.!?\n;]?")
_WORD: Final = re.compile(r"([A-Za-z][A-Za-z0-9'&-]*|\d[\d.,]*\d|\d|[^\sA-Za-z\d])")
_ONE_WORD: Final = 3  # with what stands before and behind it
_CUES: Final = (
    "project", "plant", "base", "park", "line", "factor", "centre", "center", "phase", "build", "built", "construct", "invest",
    "facilit", "hub", "production",
)  # fmt: skip
# What stands behind a name and tells that it was one: how far ahead a word looks for it.
_HEADS: Final = frozenset(("project", "projects", "plant", "base", "park", "line", "factory", "center", "phase"))
_PARTING: Final = frozenset(("is", "are", "will", "with", "was", "has"))
_LEADING: Final = frozenset(("the", "a", "an", "its", "their", "this", "of", "and", ","))
_ARTICLES: Final = frozenset(("the", "a", "an", "its", "their", "this", "these", "of", "and"))
_LISTS: Final = (
    "plant_nouns", "heads", "parts", "generic", "stops", "activities", "weak_nouns", "build_words", "participles"
)  # fmt: skip
# Whether such a house is built or only stands there the rules ask with more care.
_HOUSES: Final = frozenset(("park", "factory", "plant"))
_TOO_SHORT: Final = 5
_LEAST_WORDS: Final = 2


def _sentences(text: str, start: int, end: int) -> Iterator[Words]:
    """The words of each sentence of a segment that may name a project."""
    for match in _SENTENCE.finditer(text, start, end):
        if not holds(match[0].lower(), _CUES):
            continue
        parts = _WORD.split(match[0])  # each second one is a word
        if len(parts) > _ONE_WORD:
            places = [*accumulate(map(len, parts), initial=match.start())]
            yield Words(parts[1::2], places[1:-1:2], places[2::2])


def _asked(text: str, words: Words, kinds: Sequence[str]) -> tuple[Sequence[str | bool], ...]:
    return words.signs, kinds, _trades(text, words)


def _shape(word: str) -> str:
    """n for figures, p for signs, U for capitals, X for a capital, v for -ed and -ing, x for the rest."""
    first = word[0]
    if first.isdigit():
        return "n"
    if not first.isalpha():
        return "p"
    if first.isupper():
        return "U" if word.isupper() and len(word) > 1 else "X"
    return "v" if word.endswith(("ed", "ing")) else "x"


def _told(signs: str, kind: str, trade: bool) -> Told:
    """Its signs, shape and ending, the lists that hold it, and the kind of mention that it is part of."""
    word, tag = signs.lower(), _shape(signs)
    sign = "NUM" if tag == "n" else word
    ending = (f"s={word[-3:]}",) if len(word) >= _TOO_SHORT and word.isalpha() else ()
    lists = tuple(f"c={name}" for name in (*_lists().get(word, ()), *(("trade",) if trade else ())))
    near = (f"w={sign}", f"t={tag}", f"k={kind}", *ending)
    return Told(
        sign,
        tag,
        (f"w={sign}", f"t={tag}", f"k={kind}", f"wt={sign}{tag}", *ending, *lists),
        tuple(f"-1{told}" for told in (*near, *lists)),
        tuple(f"+1{told}" for told in (*near, *lists)),
        tuple(f"-2{told}" for told in near[:3]),
        tuple(f"+2{told}" for told in (*near[:3], *lists)),
        leads=f"led={word}" if word in _LEADING else None,
        heads=f"ahead={word}" if word in _HEADS else "" if tag == "p" or word in _PARTING else None,
    )


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    """The lists of the lexicon that hold each word, by itself or (with ~) as the last of several."""
    lists: dict[str, set[str]] = {}
    for name in _LISTS:
        for phrase in word_set(name):
            *lead, last = phrase.lower().split()
            lists.setdefault(last, set()).add(f"{name}~" if lead else name)
    return {word: tuple(sorted(names)) for word, names in lists.items()}


@cache
def _trade_words() -> PhraseFinder[bool]:
    """Words of all sectors."""
    sectors = load_words("en", "sectors")
    words = {word.lower().replace("-", " ") for name, listed in sectors.items() if name != "none" for word in listed}
    return PhraseFinder(dict.fromkeys(sorted(words), True))


def _trades(text: str, words: Words) -> list[bool]:
    """Whether each word is part of a word of some sector."""
    told = [False] * len(words.starts)
    first = words.starts[0]
    for phrase in _trade_words().find(text[first : words.ends[-1]]):
        for at in held_by(words.starts, first + phrase.start, first + phrase.end):
            told[at] = True
    return told


def _name(text: str, start: int, end: int) -> Mention | None:
    """The name that a model reads in a span: of two words and more, one of which tells which project is meant."""
    name = " ".join(text[start:end].split())
    words = name.split()
    if len(words) < _LEAST_WORDS or words[0].lower() in _ARTICLES or (words[0].islower() and words[0].endswith("'s")):
        return None
    if all(is_generic(word.lower()) for word in words) or words[-1].lower() in _HOUSES:
        return None
    return Mention("project", start, end, "en.project.tagged", name=name)


ENGLISH: Final = Tagging(
    _sentences,
    _asked,
    _name,
    Grammar(_told, signs={"ww": -1, "+ww": 0, "+1+2": 1}, tags={"tt": (-1, 1)}, heads_reach=8),
)
