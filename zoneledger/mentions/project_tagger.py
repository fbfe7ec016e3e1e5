"""What the models that tag names of projects in sentences share: their words, the tagging itself, how sure a name must be.

Conditional random fields over the words of a sentence, with what the other grammars found in it (amounts, firms, zones): they
know from annotated articles what stands before, in and behind a name. `benchmarks/train_project_tagger.py` makes them; nothing
that only a few articles say is kept in them. The rules go first: a tagged name counts only where no rule has one, and where
the model is sure of each of its words; a name that a rule reads is dropped where the model is all but sure that it is none.
What a model is told of a word is each language's own (`project_tagger_en`, `_zh`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import attrgetter
from typing import Final, NamedTuple

import pycrfsuite

from zoneledger.records import Mention

# A name counts where each of its words is part of one with at least this probability: precision is then that of the rules.
SURE: Final = 0.95
# A name that rules read is none where its words are part of one with less than this probability on average.
DOUBTED: Final = 0.05


_START: Final = attrgetter("start")


class Word(NamedTuple):
    """A word of a sentence: its signs, its part of speech or shape, where it lies in the text."""

    word: str
    tag: str
    start: int
    end: int


class Told(NamedTuple):
    """What one word tells of itself and of the two words on each side of it."""

    sign: str
    tag: str
    here: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    far_left: tuple[str, ...]
    far_right: tuple[str, ...]


EDGE: Final = Told("#", "#", (), ("-1#",), ("+1#",), ("-2#",), ("+2#",))


def kinds_of(words: Sequence[Word], mentions: Sequence[Mention], starts: Sequence[int]) -> list[str]:
    """For each word the kind of the mention that holds it, marked where the mention goes on; `starts` are the mentions'."""
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


def model_of(language: str) -> Traversable:
    """The file of a language's model."""
    return files("zoneledger") / "lexicon" / language / "projects.crfsuite"


@cache
def _model(language: str) -> bytes:
    return model_of(language).read_bytes()


@cache
def tagger_of(language: str) -> pycrfsuite.Tagger:
    """The tagger of a language (`en`, `zh`) with the model that the package has."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_model(language))  # it reads these bytes as long as it lives: they are kept
    return tagger


def judge(
    tagger: pycrfsuite.Tagger, words: Sequence[Word], told: Sequence[Sequence[str]], named: Sequence[Mention]
) -> tuple[list[tuple[int, int]], list[Mention]]:
    """Where the names of a sentence lie of which a model is sure, and which of the names that rules read it takes for none.

    `told` is what the features of a language make of the words; `named`, in reading order, may lie in other sentences too.
    """
    labels = tagger.tag(told)
    sure = []
    for at, label in enumerate(labels):
        if label != "B":
            continue
        end = next((each for each in range(at + 1, len(labels)) if labels[each] != "I"), len(labels))
        if all(1 - tagger.marginal("O", each) >= SURE for each in range(at, end)):
            sure.append((words[at].start, words[end - 1].end))
    places = [word.start for word in words]
    doubted = []
    first, end = words[0].start, words[-1].end
    for mention in named[bisect_left(named, first, key=_START) : bisect_left(named, end, key=_START)]:
        if mention.end <= end:
            held = held_by(places, mention.start, mention.end)
            if sum(1 - tagger.marginal("O", at) for at in held) < DOUBTED * len(held):
                doubted.append(mention)
    return sure, doubted
