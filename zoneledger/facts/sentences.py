"""An article as the fact rules walk through it: sentences that may hold facts, with their mentions and clauses."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from zoneledger.facts.marks import Mark, mark_finder
from zoneledger.lexicon.phrases import lowered
from zoneledger.records import Article, Mention, Segment

SILENT: Final = ("teaser", "boilerplate")
# The signs stand first, as one set: so the pattern is tried at signs and blanks only.
_CLAUSE_EN: Final = re.compile(
    r"[;:,. ](?:(?<=[;:,])(?= |$)|(?<=\.)(?= )|(?<= )(?:and|but|while|which) (?=(?:will|was|were|is|has|have|put|started|completed|the|it|then|planned|expected)\b))"
)
_WHOLE: Final = frozenset({"money", "quantity", "date", "organization", "project"})
_NAMES: Final = frozenset({"project", "organization", "zone"})
_CLAUSE_ZH: Final = re.compile(r"[，；。：:,;]")


@dataclass(slots=True, eq=False)
class Sentence:
    """One segment with its mentions in reading order, also by kind.

    `folded` is the text in lower case, position by position; `start`, `end` and the spans of `marks` are places of the
    article's text.
    """

    segment: Segment
    text: str
    folded: str
    mentions: Sequence[Mention]
    marks: Mapping[Mark, tuple[int, int]]
    clause_sign: re.Pattern[str]
    start: int = field(init=False)
    end: int = field(init=False)
    dates: Sequence[Mention] = ()
    money: Sequence[Mention] = ()
    quantities: Sequence[Mention] = ()
    organizations: Sequence[Mention] = ()
    projects: Sequence[Mention] = ()
    zones: Sequence[Mention] = ()
    names: Sequence[Mention] = ()
    _clause_starts: list[int] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.start, self.end = self.segment.start, self.segment.end
        if not self.mentions:
            return
        kinds: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            if mention.kind in kinds:
                kinds[mention.kind].append(mention)
            else:
                kinds[mention.kind] = [mention]
        told = kinds.get
        self.dates, self.money, self.quantities = told("date", ()), told("money", ()), told("quantity", ())
        self.organizations, self.projects, self.zones = told("organization", ()), told("project", ()), told("zone", ())
        self.names = [m for m in self.mentions if m.kind in _NAMES]

    def clause_of(self, at: int) -> tuple[int, int]:
        """The clause that holds a place; the clauses of a sentence cover it."""
        starts = self._clause_starts
        if starts is None:
            starts = self._clause_starts = self._cut()
        place = bisect_right(starts, at)
        if place == 0 or at >= self.end:
            return self.start, self.end
        return starts[place - 1], starts[place] if place < len(starts) else self.end

    def words(self, start: int, end: int) -> str:
        """The text between two places of the article."""
        at = self.start
        return self.text[start - at if start > at else 0 : end - at if end > at else 0]

    def lower(self, start: int, end: int) -> str:
        """The text between two places of the article, in lower case."""
        at = self.start
        return self.folded[start - at if start > at else 0 : end - at if end > at else 0]

    def _cut(self) -> list[int]:
        """Where clauses begin: behind signs and words that cut, none of which stands inside a mention."""
        starts = [self.start]
        whole = [(m.start, m.end) for m in self.mentions if m.kind in _WHOLE]
        passed = reach = 0
        for cut in self.clause_sign.finditer(self.text):
            place = self.start + cut.end()
            while passed < len(whole) and whole[passed][0] < place:
                reach = max(reach, whole[passed][1])
                passed += 1
            if reach < place < self.end:
                starts.append(place)
        return starts


_UNMARKED: Final[Mapping[Mark, tuple[int, int]]] = {}


def sentences_of(article: Article) -> list[Sentence]:
    """Sentences from which facts may be drawn, in reading order."""
    clause = _CLAUSE_ZH if article.document.is_chinese else _CLAUSE_EN
    finder = mark_finder(article.document.lexicon)
    text, mentions = article.text, article.mentions
    folded = lowered(text)
    places = finder.places(folded)
    at = place = 0
    found = []
    for segment in article.segments:
        start, end = segment.start, segment.end
        first = at = bisect_left(mentions, start, at, key=_start)
        at = bisect_left(mentions, end, at, key=_start)
        first_place = place = bisect_left(places, (start,), place)
        place = bisect_left(places, (end,), place)
        if segment.kind in SILENT:
            continue
        inside = mentions[first:at]
        if inside and max([mention.end for mention in inside]) > end:
            inside = [mention for mention in inside if mention.end <= end]
        marks = finder.first(folded, end, places[first_place:place]) if place > first_place else _UNMARKED
        found.append(Sentence(segment, text[start:end], folded[start:end], inside, marks, clause))
    return found


_start: Final = attrgetter("start")
