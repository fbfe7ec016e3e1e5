"""Expressions of calendar time as intervals: the reading order, the anchoring, and the rows of both languages.

A rule is an identifier, a bounded pattern and a reader that gives an interval, None (a date whose year cannot be known:
the mention is kept with null fields) or `NOT_A_DATE`. One compiled alternation finds where any rule may match; of rules
that match at one place the first in the list wins, so lists go from the longest form to the shortest.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.date_anchoring import Anchor
from zoneledger.records import Document, Mention, Segment

NOT_A_DATE: Final = "not a date"
_CLAUSE: Final = {"en": re.compile(r"[;.!?\n]"), "zh": re.compile(r"[；。！？\n]")}
_CLAUSE_WINDOW: Final = {"en": 90, "zh": 36}


@dataclass(frozen=True, slots=True)
class Hit:
    """A match with what its reader may look at: the document's anchor and the clause around it."""

    match: re.Match[str]
    anchor: Anchor
    clause: str

    def __getitem__(self, name: str) -> str:
        """A group of the match, empty where it did not take part."""
        return self.match[name] or ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read: the interval (None if it cannot be placed), its basis, whether its year was told."""

    interval: Interval | None
    basis: str = "stated"
    carries_year: bool = False


Read = Reading | Literal["not a date"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of date."""

    name: str
    pattern: str
    read: Callable[[Hit], Read]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language, compiled."""

    rules: tuple[Rule, ...]
    starts: re.Pattern[str]
    anywhere: re.Pattern[str]
    single: tuple[re.Pattern[str], ...]


def compiled(rules: Sequence[Rule], starts: str) -> Grammar:
    """Compile rules into one alternation and one pattern each; `starts` finds cheaply where any rule may begin."""
    parts = [f"(?P<r{place}>{re.sub(r'[(][?]P<[a-z_0-9]+>', '(?:', rule.pattern)})" for place, rule in enumerate(rules)]
    return Grammar(
        tuple(rules), re.compile(starts), re.compile("|".join(parts)), tuple(re.compile(rule.pattern) for rule in rules)
    )


@cache
def _grammar(language: str) -> Grammar:
    # The grammars import this module for its types.
    from zoneledger.mentions import dates_en, dates_zh  # noqa: PLC0415

    module = dates_en if language == "en" else dates_zh
    return compiled(module.RULES, module.STARTS)


@cache
def _tenses(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = load_words(language, "dates")
    edge = r"\b" if language == "en" else ""
    future, past = (rf"{edge}(?:{'|'.join(map(re.escape, told[name]))}){edge}" for name in ("future", "past"))
    return re.compile(future, re.IGNORECASE), re.compile(past, re.IGNORECASE)


def find_dates(document: Document, segments: Sequence[Segment]) -> list[Mention]:
    """All dates of a document, in reading order; fields are null where the year cannot be known."""
    language, text = document.lexicon, document.reading.text
    grammar = _grammar(language)
    anchor = Anchor(document.published_on, *_tenses(language), report_year=_report_year(document))
    found: list[Mention] = []
    place = 0
    at = 0
    for beginning in grammar.starts.finditer(text):
        if beginning.start() < at:
            continue
        match = grammar.anywhere.match(text, beginning.start())
        if match is None:
            continue
        while place + 1 < len(segments) and segments[place].end <= match.start():
            place += 1
        anchor.enter(segments[place].index if segments else 0)
        number = int((match.lastgroup or "r0")[1:])
        single = grammar.single[number].match(text, match.start())
        if single is None:
            continue
        rule = grammar.rules[number]
        reading = rule.read(Hit(single, anchor, _clause(text, single, language)))
        if reading == NOT_A_DATE:
            continue
        found.append(_mention(single, rule, reading, f"{language}.date.{rule.name}"))
        if reading.interval is not None:
            anchor.note(reading.interval, carries_year=reading.carries_year)
        at = single.end()
    return found


_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def _report_year(document: Document) -> int | None:
    """The year on which an article looks back, by its title: the one before the publication's, if named there."""
    if document.title is None or document.published_on is None:
        return None
    years = {int(found) for found in _YEAR.findall(document.title)}
    return document.published_on.year - 1 if years == {document.published_on.year - 1} else None


def _clause(text: str, match: re.Match[str], language: str) -> str:
    window = _CLAUSE_WINDOW[language]
    before = _CLAUSE[language].split(text[max(0, match.start() - window) : match.start()])[-1]
    behind = _CLAUSE[language].split(text[match.end() : match.end() + window])[0]
    return f"{before}|{behind}"


def _mention(match: re.Match[str], rule: Rule, reading: Reading, name: str) -> Mention:
    interval = reading.interval
    start, end = match.span("d") if "d" in match.re.groupindex else match.span()
    return Mention(
        "date",
        start,
        end,
        name,
        date_start=interval.start if interval else None,
        date_end=interval.end if interval else None,
        date_precision=interval.precision if interval else None,
        date_basis=reading.basis if interval else None,
    )
