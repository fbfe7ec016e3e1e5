"""Find all phrases of a lexicon in one pass over a text, with what each stands for.

The time grows with the text and hardly with the number of phrases, whereas an alternation of words in a pattern is
tried word by word at every place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zoneledger.lexicon.loader import LexiconError

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Meaning]):
    """A phrase found: its half-open span in the text, and what the lexicon says it stands for."""

    start: int
    end: int
    meaning: Meaning


class PhraseFinder(Generic[Meaning]):
    """Phrases of one topic, of both scripts. Case does not matter; a blank in a phrase matches a line break or hyphen.

    Phrases that begin or end with a Latin letter or digit match whole words only there. Raises LexiconError for a
    phrase given twice, also where only case or a hyphen differs: one of its meanings would be lost.
    """

    def __init__(self, phrases: Mapping[str, Meaning] | Iterable[tuple[str, Meaning]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        meanings: dict[str, Meaning] = {}
        for phrase, meaning in pairs:
            folded = _folded(phrase)
            if folded in meanings:
                raise LexiconError(f"phrase given twice: {phrase} ({meaning}, {meanings[folded]})")
            meanings[folded] = meaning
        self._meanings = list(meanings.values())
        self._left = [_is_latin(phrase[0]) for phrase in meanings]
        self._right = [_is_latin(phrase[-1]) for phrase in meanings]
        self._automaton = AhoCorasick(list(meanings), matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Phrase[Meaning]]:
        """The phrases in a text in reading order; of phrases that overlap, the first, and of those the longest."""
        folded = _folded(text)
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        if not hits:
            return []
        found: list[Phrase[Meaning]] = []
        at = 0
        for number, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
            if start < at:
                continue
            if self._left[number] and start and _is_latin(folded[start - 1]):
                continue
            if self._right[number] and end < len(folded) and _is_latin(folded[end]):
                continue
            found.append(Phrase(start, end, self._meanings[number]))
            at = end
        return found


class CuedPattern:
    """A pattern of which every match begins with one of some words, tried only where one of them stands.

    The matches are those of `pattern.finditer`, in the time of one automaton pass. Where the pattern ignores case, so
    must the search for the words (`fold`).
    """

    def __init__(self, words: Iterable[str], pattern: re.Pattern[str], *, fold: bool = False) -> None:
        self.pattern = pattern
        self._fold = fold
        plain = {word.lower() if fold else word: None for word in words}
        self._automaton = AhoCorasick(list(plain), implementation=Implementation.DFA)  # a few hundred words at most

    def places(self, text: str) -> list[int]:
        """Where in a text one of the words begins, in order."""
        read = lowered(text) if self._fold else text
        hits = self._automaton.find_matches_as_indexes(read, overlapping=True)
        return sorted({start for _, start, _ in hits})

    def among(self, places: Sequence[int], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches between two places of a text, whose words `places` told."""
        for place in places[bisect_left(places, start) : bisect_left(places, end)] if places else ():
            if place >= start and (match := self.pattern.match(text, place, end)) is not None:
                yield match
                start = match.end()

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a whole text."""
        return self.among(self.places(text), text, 0, len(text))


def lowered(text: str) -> str:
    """The text in lower case with every position kept: the few characters whose lower case is longer stay."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(sign if len(sign.lower()) != 1 else sign.lower() for sign in text)


def _folded(text: str) -> str:
    return lowered(text).replace("\n", " ").replace("-", " ")


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
