"""A conditional random field that labels the words of a sentence: O no part of a name, B the first word of one, I a further one.

What a model is told of a word are strings (`w=foil`, `-1w=copper`), and its table (`lexicon/LANGUAGE/project_model.csv`) says by
how much each speaks for each label. python-crfsuite fits the weights; to read a sentence by them needs no more than sums, so
that what the strings of one word come to is summed once for each distinct word and kept. That takes half of the time that it
takes to make the strings of every word and hand them over.

A weight is that for B, in the real part of a complex number, and that for I, in its imaginary part, each less that for O, which
changes no label and no probability: thus both are summed in one step.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from math import exp
from typing import Final, NamedTuple, TypeVar

LABELS: Final = ("O", "B", "I")
# The string that stands for the label of the word before.
AFTER: Final = "after="
_KEPT: Final = 1 << 15

_Said = TypeVar("_Said", str, complex)


class Told(NamedTuple):
    """What a word tells of itself and of the two words on each side of it, and what its clause is told of it.

    What it `leads` is told of all words behind it, what it `heads` of the words before it, what it `trails` of the few behind
    it: until another word says something else, or that there is nothing more to tell (an empty string).
    """

    sign: str
    tag: str
    here: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    far_left: tuple[str, ...] = ()
    far_right: tuple[str, ...] = ()
    leads: str | None = None
    heads: str | None = None
    trails: str | None = None


EDGE: Final = Told("#", "#", left=("-1#",), right=("+1#",), far_left=("-2#",), far_right=("+2#",))


class Grammar(NamedTuple):
    """What a language tells of a word by itself (`told`), and together with the words beside it.

    `signs` are told of two words that follow each other: by the name, how far from the word the first of them is. `tags` are
    the parts of speech from one place beside the word to another.
    """

    told: Callable[..., Told]
    signs: Mapping[str, int]
    tags: Mapping[str, tuple[int, int]]
    heads_reach: int
    trails_reach: int = 0


def rows(each: Sequence[Told], grammar: Grammar) -> list[list[str]]:
    """All that a model is told of each word of a sentence, to fit it."""
    edged = [EDGE, EDGE, *each, EDGE, EDGE]
    said = ((at, word.leads, word.heads, word.trails) for at, word in enumerate(each))
    clause = _of_clause(said, len(each), grammar, "")
    return [
        [
            *(*edged[at].here, *edged[at - 1].left, *edged[at - 2].far_left),
            *(*edged[at + 1].right, *edged[at + 2].far_right),
            *(f"{name}={edged[at + off].sign}|{edged[at + off + 1].sign}" for name, off in grammar.signs.items()),
            *_told_of_tags([word.tag for word in edged[at - 1 : at + 2]], grammar),
            *filter(None, told),
        ]
        for at, told in enumerate(zip(*clause, strict=True), 2)
    ]


def _told_of_tags(tags: Sequence[str], grammar: Grammar) -> list[str]:
    """What is told of the parts of speech of a word, the second of three, and of those beside it."""
    return [f"{name}={'|'.join(tags[1 + first : 2 + last])}" for name, (first, last) in grammar.tags.items()]


def _of_clause(
    said: Iterable[tuple[int, _Said | None, _Said | None, _Said | None]], count: int, grammar: Grammar, nothing: _Said
) -> tuple[list[_Said], list[_Said], list[_Said]]:
    """For each of `count` words what leads it, what heads it and what trails behind another, in strings or in weights.

    `said` are the numbers of the words that say any of it, in order, with what each leads, heads and trails.
    """
    leads, heads, trails = [nothing] * count, [nothing] * count, [nothing] * count
    headed = 0
    for at, lead, head, trail in said:
        if lead is not None:
            leads[at + 1 :] = [lead] * (count - at - 1)
        if head is not None:
            low = max(headed, at - grammar.heads_reach)
            heads[low:at] = [head] * (at - low)
            headed = at
        if trail is not None:  # a word that trails something is not told of another's
            high = min(at + 1 + grammar.trails_reach, count)
            trails[at:high] = [nothing] + [trail] * (high - at - 1)
    return leads, heads, trails


@dataclass(slots=True, eq=False)
class Weighed:
    """What `Told` of a word comes to in a model. Two words that follow each other weigh on words `off` places from the first."""

    tag: str
    sign: str
    here: complex
    left: complex
    right: complex
    far_left: complex
    far_right: complex
    leads: complex | None
    heads: complex | None
    trails: complex | None
    says: bool
    before: Mapping[str, Sequence[tuple[int, complex]]] | None


class Model:
    """The weights of a language's model, and how a sentence is read by them."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]], grammar: Grammar) -> None:
        self._grammar = grammar
        self._weights = {
            told: complex(each.get("B", 0.0) - each.get("O", 0.0), each.get("I", 0.0) - each.get("O", 0.0))
            for told, each in weights.items()
        }
        self._after = [[weights.get(AFTER + one, {}).get(other, 0.0) for other in LABELS] for one in LABELS]
        self._factors = [[exp(weight) for weight in row] for row in self._after]
        self._before: dict[str, dict[str, list[tuple[int, complex]]]] = {}
        for told, weight in self._weights.items():
            name, is_told, signs = told.partition("=")
            if is_told and name in grammar.signs:
                for bar in (at for at, sign in enumerate(signs) if sign == "|"):  # a sign may be a bar itself
                    behind = self._before.setdefault(signs[:bar], {})
                    behind.setdefault(signs[bar + 1 :], []).append((-grammar.signs[name], weight))
        self._edge = self._weigh(EDGE)
        # Kept up to a bound: the words of a whole corpus are many.
        self._weighed = lru_cache(maxsize=_KEPT)(lambda *asked: self._weigh(grammar.told(*asked)))
        self._tags = lru_cache(maxsize=_KEPT)(lambda *tags: self._sum(_told_of_tags(tags, grammar)))

    def _weigh(self, told: Told) -> Weighed:
        return Weighed(
            told.tag,
            told.sign,
            self._sum(told.here),
            self._sum(told.left),
            self._sum(told.right),
            self._sum(told.far_left),
            self._sum(told.far_right),
            self._said(told.leads),
            self._said(told.heads),
            self._said(told.trails),
            (told.leads, told.heads, told.trails) != (None, None, None),
            self._before.get(told.sign),
        )

    def _sum(self, told: Sequence[str]) -> complex:
        return sum((self._weights.get(each, 0j) for each in told), 0j)

    def _said(self, told: str | None) -> complex | None:
        return None if told is None else self._weights.get(told, 0j)

    def scores(self, asked: Sequence[Sequence[str | bool]]) -> list[complex]:
        """What each word of a sentence scores; `asked` are the columns of what the grammar is asked of each."""
        each = [*map(self._weighed, *asked)]
        edge, grammar = self._edge, self._grammar
        edged = [edge, edge, *each, edge, edge]
        tags = [word.tag for word in edged[1:-1]]
        said = [(at, word.leads, word.heads, word.trails) for at, word in enumerate(each) if word.says]
        clause = _of_clause(said, len(each), grammar, 0j)
        beside = map(self._tags, tags, tags[1:], tags[2:])
        scores = [
            a.far_left + b.left + own.here + c.right + d.far_right + tagged + leads + heads + trails
            for a, b, own, c, d, tagged, leads, heads, trails in zip(
                edged, edged[1:], each, edged[3:], edged[4:], beside, *clause, strict=False
            )
        ]
        for at, (word, behind) in enumerate(pairwise(edged), -2):
            if word.before is not None:
                for off, weight in word.before.get(behind.sign, ()):
                    if 0 <= at + off < len(each):
                        scores[at + off] += weight
        return scores

    def names(self, scores: Sequence[complex]) -> Iterator[range]:
        """The words of each name in the likeliest row of labels."""
        labels = self._labels(scores)
        at = labels.find("B")
        while at >= 0:
            end = at + 1
            while labels.startswith("I", end):
                end += 1
            yield range(at, end)
            at = labels.find("B", end)

    def _labels(self, scores: Sequence[complex]) -> str:
        """The likeliest row of labels (Viterbi's algorithm)."""
        (oo, ob, oi), (bo, bb, bi), (io, ib, ii) = self._after
        o, b, i = 0.0, scores[0].real, scores[0].imag
        o_row, b_row, i_row = LABELS
        for score in scores[1:]:
            to_o, to_o_row = o + oo, o_row
            to_b, to_b_row = o + ob, o_row
            to_i, to_i_row = o + oi, o_row
            if b + bo > to_o:
                to_o, to_o_row = b + bo, b_row
            if b + bb > to_b:
                to_b, to_b_row = b + bb, b_row
            if b + bi > to_i:
                to_i, to_i_row = b + bi, b_row
            if i + io > to_o:
                to_o, to_o_row = i + io, i_row
            if i + ib > to_b:
                to_b, to_b_row = i + ib, i_row
            if i + ii > to_i:
                to_i, to_i_row = i + ii, i_row
            o, b, i = to_o, to_b + score.real, to_i + score.imag
            o_row, b_row, i_row = to_o_row + "O", to_b_row + "B", to_i_row + "I"
        return max((o, o_row), (b, b_row), (i, i_row))[1]

    def in_names(self, scores: Sequence[complex]) -> list[float]:
        """The probability of each word to be part of a name (the forward-backward algorithm)."""
        (oo, ob, oi), (bo, bb, bi), (io, ib, ii) = self._factors
        factors = [(exp(score.real), exp(score.imag)) for score in scores]
        o, (b, i) = 1.0, factors[0]
        forward = [(o, b, i)]
        for for_b, for_i in factors[1:]:
            total = o + b + i  # kept near one: a long sentence would leave the range of numbers
            o, b, i = o / total, b / total, i / total
            o, b, i = (
                o * oo + b * bo + i * io,
                (o * ob + b * bb + i * ib) * for_b,
                (o * oi + b * bi + i * ii) * for_i,
            )
            forward.append((o, b, i))
        result = []
        o = b = i = 1.0
        for (o_before, b_before, i_before), (for_b, for_i) in zip(reversed(forward), reversed(factors), strict=True):
            out = o * o_before
            inside = b * b_before + i * i_before
            result.append(inside / (out + inside))
            total = o + b + i
            o, b, i = o / total, b * for_b / total, i * for_i / total
            o, b, i = o * oo + b * ob + i * oi, o * bo + b * bb + i * bi, o * io + b * ib + i * ii
        result.reverse()
        return result


def model_file(language: str) -> Traversable:
    """The table of a language's model."""
    return files("zoneledger") / "lexicon" / language / "project_model.csv"


@cache
def load_weights(language: str) -> dict[str, dict[str, float]]:
    """The weights of the model that the package has for a language (`en`, `zh`), by what is told and by label."""
    rows = csv.DictReader(model_file(language).read_text(encoding="utf-8").split("\n"))
    return {row["told"]: {label: float(row[label]) for label in LABELS if row[label]} for row in rows}
