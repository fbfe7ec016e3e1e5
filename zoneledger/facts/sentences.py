"""An article as the fact rules walk through it: sentences that may hold facts, with their mentions and clauses."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Final

from zoneledger.records import Article, Mention, Segment

SILENT: Final = ("teaser", "boilerplate")
# The signs stand first, as one set: so the pattern is tried at signs and blanks only.
_CLAUSE_EN: Final = re.compile(
    r"[;:,. ](?:(?<=[;:,])(?= |$)|(?<=\.)(?= )|(?<= )(?:and|but|while|which) (?=(?:will|was|were|is|has|have|put|started|completed|the|it|then|planned|expected)\b))"
)
_WHOLE: Final = frozenset({"money", "quantity", "date", "organization", "project"})
_CLAUSE_ZH: Final = re.compile(r"[，；。：:,;]")


@dataclass(slots=True, eq=False)
class Sentence:
    """One segment with its mentions in reading order, also by kind; `clauses` are spans that cover it."""

    segment: Segment
    text: str
    mentions: list[Mention]
    clauses: list[tuple[int, int]] = field(default_factory=list)
    kinds: dict[str, list[Mention]] = field(init=False)
    _folded: str | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.kinds = {}
        for mention in self.mentions:
            self.kinds.setdefault(mention.kind, []).append(mention)

    @property
    def folded(self) -> str:
        """The text in lower case."""
        if self._folded is None:
            self._folded = self.text.lower()
        return self._folded

    @property
    def start(self) -> int:
        """First character of the sentence in the article's text."""
        return self.segment.start

    def of_kind(self, kind: str) -> list[Mention]:
        """Mentions of a kind."""
        return self.kinds.get(kind) or []

    def clause_of(self, at: int) -> tuple[int, int]:
        """The clause that holds a place."""
        for start, end in self.clauses:
            if start <= at < end:
                return start, end
        return self.segment.start, self.segment.end

    def words(self, start: int, end: int) -> str:
        """The text between two places of the article."""
        return self.text[max(0, start - self.segment.start) : max(0, end - self.segment.start)]


def sentences_of(article: Article) -> list[Sentence]:
    """Sentences from which facts may be drawn, in reading order."""
    clause = _CLAUSE_ZH if article.document.is_chinese else _CLAUSE_EN
    starts = [mention.start for mention in article.mentions]
    found = []
    for segment in article.segments:
        if segment.kind in SILENT:
            continue
        inside = [
            mention
            for mention in article.mentions[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
            if mention.end <= segment.end
        ]
        text = article.text[segment.start : segment.end]
        sentence = Sentence(segment, text, inside)
        at = segment.start
        whole = [(m.start, m.end) for m in inside if m.kind in _WHOLE]
        passed = reach = 0
        for cut in clause.finditer(text):
            place = segment.start + cut.end()
            while passed < len(whole) and whole[passed][0] < place:
                reach = max(reach, whole[passed][1])
                passed += 1
            if place <= reach:  # a sign inside a mention cuts nothing
                continue
            sentence.clauses.append((at, place))
            at = place
        if at < segment.end:
            sentence.clauses.append((at, segment.end))
        found.append(sentence)
    return found
