"""One pass over an article finds every term of the lexicon, and which sentences hold a sign of the patterns worth a search.

A pattern that few sentences match is watched for by words of which each of its matches holds one (`Watched`): where none of them
stands, the pattern need not be tried. All words, of the lexicon and of the patterns, are found by one automaton.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from zoneledger.facts.indicators.terms import Term, Terms, term_of
from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.phrases import lowered

_NAMES: Final = frozenset({"zone", "organization", "project", "date"})
_by_start: Final = itemgetter(1)


class Watched(NamedTuple):
    """A pattern and lower-case words of which every match of it holds at least one."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]


class Lookout:
    """The terms of a language and the watched patterns, compiled into one automaton."""

    def __init__(self, terms: Terms, watched: Iterable[Watched]) -> None:
        self.watched = tuple(watched)
        signs: dict[str, list[int]] = {}
        for pattern, words in self.watched:
            for word in words:
                signs.setdefault(_plain(word), []).append(id(pattern))
        known = list(dict.fromkeys([*terms.said, *signs]))
        self.words = [(terms.said.get(word), signs.get(word)) for word in known]
        self.watched_for = frozenset(place for places in signs.values() for place in places)
        self.whole_words = terms.whole_words
        self._automaton = AhoCorasick(known, matchkind=MatchKind.Standard)

    def over(self, text: str) -> "Survey":
        """What a whole article holds."""
        hits = self._automaton.find_matches_as_indexes(_plain(lowered(text)), overlapping=True)
        hits.reverse()  # they come by their ends: so the longer is first where two begin together
        hits.sort(key=_by_start)
        return Survey(self, hits, [start for _, start, _ in hits])


@dataclass(frozen=True, slots=True)
class Survey:
    """What of the lookout's words stands where in an article: number, start and end, in reading order; `starts` alone too."""

    lookout: Lookout
    hits: list[tuple[int, int, int]]
    starts: list[int]

    def of(self, sentence: Sentence) -> tuple[dict[str, list[Term]], set[int]]:
        """The terms of a sentence by kind, and the watched patterns (their `id`) of which it holds a sign.

        Of terms that overlap, the first counts, and of those the longest; terms inside names are words of a name.
        """
        look, low = self.lookout, sentence.folded
        begin, stop = sentence.start, sentence.end
        found: dict[str, list[Term]] = {}
        seen: set[int] = set()
        words, whole = look.words, look.whole_words
        names = [mention for mention in sentence.mentions if mention.kind in _NAMES]
        named, known, reach = 0, len(names), 0
        free = begin
        for number, start, end in self.hits[bisect_left(self.starts, begin) : bisect_left(self.starts, stop)]:
            if end > stop:
                continue
            said, signs = words[number]
            if signs is not None:
                seen.update(signs)
            if start < free or said is None:
                continue
            if whole and (
                (start > begin and "a" <= low[start - begin - 1] <= "z")
                or (end < stop and "a" <= low[end - begin] <= "z")
            ):
                continue
            free = end
            while named < known and names[named].start <= start:
                reach = max(reach, names[named].end)
                named += 1
            if reach >= end:
                continue
            for kind, name in said:
                if kind in found:
                    found[kind].append(term_of((start, end, kind, name)))
                else:
                    found[kind] = [term_of((start, end, kind, name))]
        return found, seen


def _plain(text: str) -> str:
    """The text with blanks for line breaks and hyphens, as words are looked up."""
    return text.replace("\n", " ").replace("-", " ")
