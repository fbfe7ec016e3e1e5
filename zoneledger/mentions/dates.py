"""Expressions of calendar time as intervals: the reading order, the anchoring, and the rows of both languages.

Every form holds one of a few core words (`year`, `March`, 月, 季). One automaton finds the cores of a text; from each,
the words that may belong to a date are followed to the left, and the rules of that core are tried from there on. A rule
is an identifier, a bounded pattern and a reader that gives an interval, None (a date whose year cannot be known: the
mention is kept with null fields) or `NOT_A_DATE`. Of rules that match at one place the first in the list wins, so lists
go from the longest form to the shortest.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import lowered
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.date_anchoring import Anchor, Tenses, tenses
from zoneledger.mentions.document_years import named_year, plan_year, report_year
from zoneledger.mentions.patterns import one_of
from zoneledger.records import Document, Mention, Segment

NOT_A_DATE: Final = "not a date"
_COMPARED_REACH: Final = 14


@dataclass(slots=True)
class Hit:
    """What a reader may look at: the document's anchor, the match at hand and the text around it.

    One hit serves a document and moves from match to match; `groups` tells where the groups of the matched form are.
    """

    anchor: Anchor
    text: str
    tenses: Tenses
    match: re.Match[str] = field(init=False)
    groups: Mapping[str, int] = field(init=False)

    def __getitem__(self, name: str) -> str:
        """A group of the form, empty where it did not take part or the form has none of that name."""
        group = self.groups.get(name)
        return (self.match[group] or "") if group is not None else ""

    @property
    def tense(self) -> str | None:
        """`future`, `past` or None, by the clause around the date."""
        return self.tenses.read(self.text, self.match.start(), self.match.end())

    @property
    def tense_without_year(self) -> str | None:
        """The tense where no year is in force or one before the publication's: beside another, nobody asks for it."""
        return self.tense if self.anchor.year is None or self.anchor.in_past_year else None

    def behind(self, length: int) -> str:
        """The characters behind the match."""
        return self.text[self.match.end() : self.match.end() + length]

    def before(self, length: int) -> str:
        """The characters before the match."""
        return self.text[max(0, self.match.start() - length) : self.match.start()]


class Reading(NamedTuple):
    """What a rule read: the interval (None if it cannot be placed), its basis, whether its year was told.

    `lasting` is False for what later dates do not refer to.
    """

    interval: Interval | None
    basis: str = "stated"
    carries_year: bool = False
    lasting: bool = True


Read = Reading | Literal["not a date"]


def numeric_day(hit: Hit) -> Read:
    """2021-03-04, 04.03.2021: a day in figures alone."""
    interval = calendar.day(int(hit["y"]), int(hit["m"]), int(hit["n"]))
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of date; `cores` names the kinds of core words that may come first in it.

    The group `d` is the date; it closes last. A form that only opens with a digit or only with a word is told to.
    """

    name: str
    cores: str
    pattern: str
    read: Callable[[Hit], Read]
    opens: Literal["digit", "word", "either"] = "either"


class _Form(NamedTuple):
    """A rule as a branch of an alternation: how it is read, its identifier, where its groups are."""

    read: Callable[[Hit], Read]
    name: str
    groups: Mapping[str, int]


class _Forms(NamedTuple):
    """Rules as one alternation, and each by the number of its group `d`."""

    match: Callable[[str, int], re.Match[str] | None]
    by_group: Mapping[int, _Form]


class _Kind(NamedTuple):
    """The rules of one kind of core, those that may open with a digit and those that may open with a word.

    `begin` finds where a form may begin among the words before the core, in lower case.
    """

    begin: Callable[[str, int, int], re.Match[str] | None]
    digit: _Forms
    word: _Forms


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language, compiled. `lead` tells how many of the characters before a core may belong to a date."""

    automaton: AhoCorasick
    kinds: tuple[_Kind, ...]
    lead: Callable[[str], int]
    reach: int
    compared: tuple[str, ...]
    asides: tuple[str, ...]
    item: str
    tenses: Tenses
    plan_titles: re.Pattern[str]
    foundings: re.Pattern[str]


def compiled(
    language: str,
    rules: Sequence[Rule],
    cores: Mapping[str, Sequence[str]],
    lead: Callable[[str], int],
    reach: int,
    begin: str,
    begins: Mapping[str, str],
) -> Grammar:
    """Compile rules. `begin` matches where a form may begin; `begins` says it closer for the most frequent kinds.

    `lead` is asked for the `reach` characters before a core.
    """
    words = {word: kind for kind, listed in cores.items() for word in listed}
    kinds = {
        kind: _kind(language, begins.get(kind, begin), [rule for rule in rules if kind in rule.cores.split()])
        for kind in cores
    }
    told = load_words(language, "dates")
    return Grammar(
        AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
        tuple(kinds[kind] for kind in words.values()),
        lead,
        reach,
        tuple(told["compared"]),
        tuple(told["asides"]),
        ";" if language == "en" else "；",
        tenses(language),
        re.compile(one_of(told["plan_titles"]), re.IGNORECASE),
        re.compile(one_of(told["foundings"]), re.IGNORECASE),
    )


def _kind(language: str, begin: str, rules: Sequence[Rule]) -> _Kind:
    return _Kind(
        re.compile(begin).search,
        _forms(language, [rule for rule in rules if rule.opens != "word"]),
        _forms(language, [rule for rule in rules if rule.opens != "digit"]),
    )


def _forms(language: str, rules: Sequence[Rule]) -> _Forms:
    pattern = re.compile("|".join(_numbered(rule.pattern, place) for place, rule in enumerate(rules)) or "(?!)")
    groups: list[dict[str, int]] = [{} for _ in rules]
    for name, group in pattern.groupindex.items():
        plain, _, place = name.rpartition("__")
        groups[int(place)][plain] = group
    forms = {
        named["d"]: _Form(rule.read, f"{language}.date.{rule.name}", named)
        for rule, named in zip(rules, groups, strict=True)
    }
    return _Forms(pattern.match, forms)


def _numbered(pattern: str, place: int) -> str:
    """A rule's pattern with its place behind the name of each group, so that rules can share an alternation."""
    return _GROUP.sub(lambda found: f"(?P<{found[1]}__{place}>", pattern)


_GROUP: Final = re.compile(r"[(][?]P<([a-z_0-9]+)>")


@cache
def _grammar(language: str) -> Grammar:
    # The grammars import this module for its types.
    from zoneledger.mentions import dates_en, dates_zh  # noqa: PLC0415

    return dates_en.grammar() if language == "en" else dates_zh.grammar()


def find_dates(document: Document, segments: Sequence[Segment]) -> list[Mention]:
    """All dates of a document, in reading order; fields are null where the year cannot be known."""
    text = document.reading.text
    grammar = _grammar(document.lexicon)
    anchor = Anchor(
        document.published_on,
        report_year(document),
        plan_year(document, grammar.plan_titles),
        named_year(document, grammar.foundings, grammar.tenses),
    )
    found: list[Mention] = []
    place, at, last = 0, 0, len(segments) - 1
    low = lowered(text)
    hit = Hit(anchor, text, grammar.tenses)
    lead, reach, kinds = grammar.lead, grammar.reach, grammar.kinds
    for core, start, end in grammar.automaton.find_matches_as_indexes(text):
        if start < at:
            continue
        # The places where a form with this core may begin, the leftmost first.
        nearest = start - reach if start - reach > at else at
        begin, digit, word = kinds[core]
        beginning = begin(low, start - lead(low[nearest:start]), end + 1)  # it may look at the sign behind the core
        while beginning is not None and (begun := beginning.start()) <= start:
            forms = digit if low[begun].isdecimal() else word
            match = forms.match(text, begun)
            if match is not None and match.end() > start:
                while place < last and segments[place].end <= begun:
                    place += 1
                anchor.enter(segments[place].index if segments else 0)
                if anchor.year is not None and grammar.item in text[at:begun]:
                    anchor.new_item()
                read, name, hit.groups = forms.by_group[match.lastindex or 0]  # the group `d` of the form
                hit.match = match
                reading = read(hit)
                if not isinstance(reading, str):
                    found.append(_mention(match.span(match.lastindex or 0), reading, name))
                    at = match.end()
                    if reading.interval is not None and reading.lasting:
                        before = text[max(0, begun - _COMPARED_REACH) : begun].rstrip()
                        compared = before.endswith(grammar.compared)
                        due = reading.basis == "deadline" or before.endswith(grammar.asides)
                        anchor.note(reading.interval, carries_year=reading.carries_year, compared=compared, due=due)
                    break
            beginning = begin(low, begun + 1, end + 1)
    return found


def _mention(span: tuple[int, int], reading: Reading, name: str) -> Mention:
    start, end = span
    mention = Mention("date", start, end, name)
    if reading.interval is not None:
        mention.date_start, mention.date_end, mention.date_precision = reading.interval
        mention.date_basis = reading.basis
    return mention
