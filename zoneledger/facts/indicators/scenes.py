"""A sentence as the indicator rules see it: its numbers, its terms, its small clauses, and what stands between them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from zoneledger.facts.indicators.terms import Term, terms_of
from zoneledger.facts.sentences import Sentence
from zoneledger.mentions.patterns import lowered
from zoneledger.records import Mention

DURATIONS: Final = frozenset({"hour", "day", "month", "year"})
_NAMES: Final = ("zone", "organization", "project", "date")
_SOLID: Final = (*_NAMES, "money", "quantity")
_CUT_EN: Final = re.compile(
    r"[,;)](?= )|[(—]|\.(?= )| (?:and|while|with|but|among them|of which|of these|among which|in which|plus)(?= )"
)
_CUT_ZH: Final = re.compile(r"[，、；。,;()—！？]|和(?!谐|平)|(?:以及|同时|其中)")
_STOP: Final = re.compile(r"[;；。]|\.(?= )| while | but ")


@dataclass(slots=True)
class Scene:
    """One sentence. `levels` are the numbers that may be figures of their own, `asides` those that only qualify."""

    sentence: Sentence
    language: str
    low: str
    terms: dict[str, list[Term]]
    levels: list[Mention] = field(default_factory=list)
    asides: list[Mention] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)

    @property
    def start(self) -> int:
        """First character of the sentence."""
        return self.sentence.segment.start

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.sentence.segment.end

    @property
    def is_chinese(self) -> bool:
        """Whether the sentence is read as Chinese."""
        return self.language == "zh"

    def words(self, start: int, end: int) -> str:
        """The lower-case text between two places of the article."""
        return self.low[max(0, start - self.start) : max(0, end - self.start)]

    def last(self, kind: str, low: int, high: int) -> Term | None:
        """The last term of a kind that lies between two places."""
        return next((t for t in reversed(self.terms.get(kind, ())) if low <= t.start and t.end <= high), None)

    def first(self, kind: str, low: int, high: int) -> Term | None:
        """The first term of a kind that lies between two places."""
        return next((t for t in self.terms.get(kind, ()) if low <= t.start and t.end <= high), None)

    def clause_start(self, at: int) -> int:
        """Where the small clause that holds a place begins."""
        index = bisect_right(self.cuts, (at, at)) - 1
        while index >= 0 and self.cuts[index][1] > at:
            index -= 1
        return self.cuts[index][1] if index >= 0 else self.start

    def clause_end(self, at: int) -> int:
        """Where the small clause that holds a place ends."""
        index = bisect_left(self.cuts, (at, at))
        return self.cuts[index][0] if index < len(self.cuts) else self.end

    def stop_after(self, at: int) -> int:
        """The next end of a statement: a full stop, a semicolon, `while`."""
        found = _STOP.search(self.low, at - self.start)
        return self.end if found is None else self.start + found.start()

    def left_of(self, mention: Mention) -> int:
        """Where the text before a number begins that no other level has before it."""
        ends = [m.end for m in self.levels if m.end <= mention.start]
        return max(ends, default=self.start)

    def right_of(self, mention: Mention) -> int:
        """Where the text behind a number ends: at the next level or percentage, or the end of the sentence."""
        starts = [
            m.start
            for m in (*self.levels, *self.asides)
            if m.start >= mention.end and m.role != "threshold" and m.same_as is None
        ]
        return min(starts, default=self.end)


def scene_of(sentence: Sentence, language: str) -> Scene:
    """Read a sentence: terms in one pass, numbers parted into levels and asides.

    Thresholds, second currencies, prices per unit and durations are asides; so are growths, which `growth` takes out.
    """
    low = lowered(sentence.text)
    start = sentence.segment.start
    names = [(m.start, m.end) for m in sentence.mentions if m.kind in _NAMES]
    scene = Scene(sentence, language, low, terms_of(language).find(low, start, names))
    solid = [(m.start, m.end) for m in sentence.mentions if m.kind in _SOLID]
    for match in _cutter(language).finditer(low):
        place = start + match.start()
        if not any(s < place + 1 <= e and s <= place for s, e in solid):
            scene.cuts.append((place, start + match.end()))
    for mention in sentence.mentions:
        if mention.kind in ("money", "quantity") and mention.value is not None:
            aside = (
                mention.role == "threshold"
                or mention.same_as is not None
                or (mention.kind == "quantity" and mention.unit in DURATIONS)
            )
            (scene.asides if aside else scene.levels).append(mention)
    return scene


@cache
def _cutter(language: str) -> re.Pattern[str]:
    return _CUT_ZH if language == "zh" else _CUT_EN
