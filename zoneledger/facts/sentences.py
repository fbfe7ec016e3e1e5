"""An article as the fact rules walk through it: sentences that may hold facts, with their mentions and clauses."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from zoneledger.facts.marks import Mark, mark_finder
from zoneledger.facts.openings import Opening
from zoneledger.facts.triggers import Rest, stage_words
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


class Sentence:
    """One segment with its mentions in reading order, also by kind; `names` are its zones, firms and projects.

    `folded` is the text in lower case, position by position; `start`, `end`, the spans of `marks` and the `openings`
    of phrases that tell a stage are places of the article's text.
    """

    __slots__ = (
        "_clause_sign", "_clause_starts", "dates", "end", "folded", "marks", "mentions", "money", "names", "openings",
        "organizations", "projects", "quantities", "segment", "start", "text", "zones",
    )  # fmt: skip

    def __init__(
        self,
        segment: Segment,
        text: str,
        folded: str,
        mentions: Sequence[Mention],
        marks: Mapping[Mark, tuple[int, int]],
        openings: Sequence[Opening[Rest]],
        clause_sign: re.Pattern[str],
    ) -> None:
        self.segment, self.text, self.folded = segment, text, folded
        self.start, self.end = segment.start, segment.end
        self.mentions, self.marks, self.openings = mentions, marks, openings
        self._clause_sign = clause_sign
        self._clause_starts: list[int] | None = None
        self.dates: Sequence[Mention] = ()
        self.money: Sequence[Mention] = ()
        self.quantities: Sequence[Mention] = ()
        self.organizations: Sequence[Mention] = ()
        self.projects: Sequence[Mention] = ()
        self.zones: Sequence[Mention] = ()
        self.names: Sequence[Mention] = ()
        if mentions:
            self._sort(mentions)

    def _sort(self, mentions: Iterable[Mention]) -> None:
        """Note the mentions by kind."""
        kinds: dict[str, list[Mention]] = {}
        names: list[Mention] = []
        for mention in mentions:
            kind = mention.kind
            if kind in kinds:
                kinds[kind].append(mention)
            else:
                kinds[kind] = [mention]
            if kind in _NAMES:
                names.append(mention)
        told: Callable[[str, Sequence[Mention]], Sequence[Mention]] = kinds.get
        self.dates, self.money, self.quantities = told("date", ()), told("money", ()), told("quantity", ())
        if names:
            self.organizations, self.projects = told("organization", ()), told("project", ())
            self.zones, self.names = told("zone", ()), names

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
        low, high = start - self.start, end - self.start
        return self.text[low if low > 0 else 0 : high if high > 0 else 0]

    def lower(self, start: int, end: int) -> str:
        """The text between two places of the article, in lower case."""
        low, high = start - self.start, end - self.start
        return self.folded[low if low > 0 else 0 : high if high > 0 else 0]

    def is_place(self, name: Mention) -> bool:
        """Whether a park that is a project too is told as the place of another: 在山前产业园投资建设的."""
        led = self.words(name.start - 1, name.start) in ("在", "于")
        return led and any(zone.start == name.start for zone in self.zones)

    def in_name(self, start: int, end: int) -> bool:
        """Whether a span lies within a name."""
        for name in self.names:
            if name.start > start:
                return False
            if end <= name.end:
                return True
        return False

    def _cut(self) -> list[int]:
        """Where clauses begin: behind signs and words that cut, none of which stands inside a mention."""
        start, end = self.start, self.end
        places = [start + cut.end() for cut in self._clause_sign.finditer(self.text)]
        if places:
            held = [m for m in self.mentions if m.end - m.start > 1 and m.kind in _WHOLE]
            places = [place for place in places if place < end]
            for mention in held:
                low = bisect_right(places, mention.start)
                high = bisect_right(places, mention.end)
                if high > low:
                    del places[low:high]
        return [start, *places]


_UNMARKED: Final[Mapping[Mark, tuple[int, int]]] = {}


def sentences_of(article: Article) -> list[Sentence]:
    """Sentences from which facts may be drawn, in reading order."""
    clause = _CLAUSE_ZH if article.document.is_chinese else _CLAUSE_EN
    finder = mark_finder(article.document.lexicon)
    text, mentions = article.text, article.mentions
    folded = lowered(text)
    starts = [mention.start for mention in mentions]
    places = finder.places(folded)
    openings = stage_words(article.document.lexicon).openings(folded)
    at = place = opening = 0
    found = []
    for segment in article.segments:
        start, end = segment.start, segment.end
        first = bisect_left(starts, start, at)
        at = bisect_left(starts, end, first)
        first_place = bisect_left(places, (start,), place)
        place = bisect_left(places, (end,), first_place)
        first_opening = bisect_left(openings, (start,), opening)
        opening = bisect_left(openings, (end,), first_opening)
        if segment.kind in SILENT:
            continue
        inside = mentions[first:at]
        for mention in inside:
            if mention.end > end:
                inside = [m for m in inside if m.end <= end]
                break
        marks = finder.first(folded, end, places[first_place:place]) if place > first_place else _UNMARKED
        found.append(
            Sentence(
                segment, text[start:end], folded[start:end], inside, marks, openings[first_opening:opening], clause
            )
        )
    return found
