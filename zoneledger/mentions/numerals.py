"""Numbers as both languages write them, as exact decimals, each with the unit or currency word right behind it.

Handles: 1,100 · 8.65 billion · ten thousand · twenty-six · two hundred and six; 1.2亿 · 八亿三千万 · 2亿3000万 ·
57。6 · 二十余.
Leaves alone: digits inside words and codes (LFP-314), numbers of more digits than any amount has.
One pattern per language finds the numbers and their tails in one pass; money and quantities are read from its tokens.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from zoneledger.lexicon.phrases import lowered
from zoneledger.mentions.number import Number
from zoneledger.mentions.numerals_en import find_english
from zoneledger.mentions.numerals_zh import find_chinese
from zoneledger.records import Mention


@dataclass(frozen=True, slots=True)
class Scan:
    """A text in lower case and its numbers in reading order; positions are those of the text."""

    text: str
    numbers: tuple[Number, ...]


@lru_cache(maxsize=4)  # the heads of a document's tables are scanned in between
def scan(text: str, language: str) -> Scan:
    """All numbers of a text. Money and quantities of a document ask for the same scan, one after the other."""
    low = lowered(text)
    return Scan(low, tuple(find_english(low) if language == "en" else find_chinese(low)))


class Taken:
    """Spans that other mentions hold, for asking whether a place is free; held spans do not nest."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        spans = sorted([(mention.start, mention.end) for mention in mentions])
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any held span shares a character with this one."""
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self._ends[place] > start

    def overlapping(self, numbers: Iterable[Number]) -> list[bool]:
        """The same for all numbers of a text, which are in reading order: one walk along both."""
        starts, ends, at, count = self._starts, self._ends, 0, len(self._starts)
        told: list[bool] = []
        for number in numbers:
            while at < count and ends[at] <= number.start:
                at += 1
            told.append(at < count and starts[at] < number.end)
        return told
