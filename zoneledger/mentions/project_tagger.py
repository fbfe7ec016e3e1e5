"""What the models that tag names of projects in sentences share: their words, the tagging itself, how sure a name must be.

Conditional random fields over the words of a sentence, with what the other grammars found in it (amounts, firms, zones): they
know from annotated articles what stands before, in and behind a name. `benchmarks/train_project_tagger.py` makes them; nothing
that only a few articles say is kept in them. The rules go first: a tagged name counts only where no rule has one, and where
the model is sure of each of its words; a name that a rule reads is dropped where the model is all but sure that it is none.
What a model is told of a word is each language's own (`project_tagger_en`, `_zh`); how it weighs that is in `project_model`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.project_model import Grammar, Model
from zoneledger.records import Mention

# A name counts where each of its words is part of one with at least this probability: precision is then that of the rules.
SURE: Final = 0.95
# A name that rules read is none where its words are part of one with less than this probability on average.
DOUBTED: Final = 0.05


_START: Final = attrgetter("start")


class Words(NamedTuple):
    """The words of a sentence: their signs, where each begins and ends, and what parts of speech the segmenter gives them."""

    signs: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    tags: Sequence[str] = ()


class Tagging(NamedTuple):
    """How names of projects are tagged in a language.

    `sentences` gives the words of each sentence of a span of a text that may name a project, `asked` what `grammar.told` is
    asked of each word (in columns; from the text, the words, and the kind of mention that holds each), `name` the mention of
    a name that the model reads in a span, or nothing.
    """

    sentences: Callable[[str, int, int], Iterator[Words]]
    asked: Callable[[str, Words, Sequence[str]], Sequence[Sequence[str | bool]]]
    name: Callable[[str, int, int], Mention | None]
    grammar: Grammar


def kinds_of(words: Words, mentions: Sequence[Mention], starts: Sequence[int]) -> list[str]:
    """For each word the kind of the mention that holds it, marked where the mention goes on; `starts` are the mentions'."""
    places = words.starts
    kinds = [""] * len(places)
    for index in range(max(0, bisect_left(starts, places[0]) - 1), bisect_left(starts, words.ends[-1])):
        found = mentions[index]
        held = held_by(places, found.start, found.end)
        for at in held:
            kinds[at] = f"{found.kind}+" if at > held.start else found.kind
    return kinds


def held_by(places: Sequence[int], start: int, end: int) -> range:
    """The numbers of the words, which begin at `places`, that lie in a span, whole or in part."""
    return range(max(0, bisect_right(places, start) - 1), bisect_left(places, end))


def judge(
    model: Model, words: Words, scores: Sequence[complex], named: Taken, doubtful: Sequence[Mention]
) -> tuple[list[tuple[int, int]], list[Mention]]:
    """Where the names of a sentence lie of which a model is sure, and which of the names that rules read it takes for none.

    `scores` are what the model gives each word. Names that rules read, `named`, are not found again; the model is asked only
    of the `doubtful` ones, in reading order, whether they are any: these may lie in other sentences too.
    """
    found = [
        (held, span)
        for held in model.names(scores)
        if not named.overlaps(*(span := (words.starts[held.start], words.ends[held.stop - 1])))
    ]
    first, end = words.starts[0], words.ends[-1]
    inside = [
        (held_by(words.starts, mention.start, mention.end), mention)
        for mention in doubtful[bisect_left(doubtful, first, key=_START) : bisect_left(doubtful, end, key=_START)]
        if mention.end <= end
    ]
    if not found and not inside:
        return [], []
    part = model.in_names(scores)
    sure = [span for held, span in found if all(part[at] >= SURE for at in held)]
    return sure, [mention for held, mention in inside if sum(part[at] for at in held) < DOUBTED * len(held)]
