"""English projects that only a stage told of their names makes such, where no noun of a plant and no `project` stands.

Takes: names at the head of a clause (`Zhuoyue Food and Marlo cable were completed`), and names behind what is done to works
(`completed and put into production Zhuoyue ceramics`). A name opens with a word written as Chinese names are.
Leaves alone: firms in full, zones, people, and firms of which only running is told.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.brands_en import is_romanized
from zoneledger.mentions.organizations_en import is_own_word
from zoneledger.mentions.patterns import one_of, topic_words
from zoneledger.mentions.project_around import Around, is_park
from zoneledger.mentions.project_members_en import Member, has_head, read_members, split_members
from zoneledger.mentions.project_words_en import told, word_set
from zoneledger.records import Mention, Segment

_FARTHEST: Final = 240
_OPENED: Final = re.compile(
    r"[;:.] ?(?=[A-Z])|\b(?:saw|learned|said|reported|while|and|for|ensure|that|,) (?:that )?(?=[A-Z])"
)
_ADVERBIAL: Final = re.compile(rf"{topic_words('en', 'projects', 'adverbials')}[^,.;:]{{0,100}}, (?=[A-Z])")
_ARTICLE: Final = re.compile(r"(?:[Tt]he )?")
_FIRST: Final = re.compile(r"(?:(?:the )?(?:first|second|third) phase of )?(?P<word>[A-Z][\w']+)")


def find_staged(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """The names of one segment that a stage tells."""
    yield from _subjects(text, segment, around)
    yield from _objects(text, segment, around)


@cache
def _predicate() -> re.Pattern[str]:
    """What is told of works right behind their name; `built` where it tells of building and not of running."""
    words = told()
    degrees = one_of(words["degrees"])
    intents = one_of([*words["intents"], "to"], " ")
    works, runs = one_of(words["staged_works"], " "), one_of(words["staged_runs"], " ")
    deeds, starts = one_of(words["staged_deeds"], " "), one_of(words["staged_starts"], " ")
    return re.compile(
        rf" (?:(?:was|were|is|are|has|have|had|will)(?: (?:{degrees}|both|all|jointly|respectively|be|been|being|{intents}))* "
        rf"(?:(?P<works>{works})|{runs})|to (?:be )?(?:{works}|{runs}|start|{deeds})|(?:all |both |also |already |just |officially )*(?:(?P<deeds>{deeds})|{starts}))(?![\w-]| on (?:an?|the|its)\b| of\b)"
    )


def _subjects(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`Zhuoyue Food and Marlo cable were completed`: a clause that is only names and the stage told of them."""
    last = segment.start
    for start in _heads_of_clauses(text, segment):
        if start < last:
            continue
        begin = _ARTICLE.match(text, start).end()  # type: ignore[union-attr]
        if not _opens_name(text, begin):
            continue
        stage = _predicate().search(text, begin, min(segment.end, begin + _FARTHEST))
        if stage is None:
            continue
        members = _names(text, begin, stage.start(), around)
        built = stage["works"] is not None or stage["deeds"] is not None
        if members and (built or not any(_is_firm(member, around) for member in members)):
            yield from _mentions(text, members)
            last = stage.end()


def _heads_of_clauses(text: str, segment: Segment) -> Iterator[int]:
    adverbial = _ADVERBIAL.match(text, segment.start, segment.end)
    yield adverbial.end() if adverbial is not None else segment.start
    for sign in _OPENED.finditer(text, segment.start, segment.end):
        yield sign.end()


def _opens_name(text: str, start: int) -> bool:
    """Whether a word written as Chinese names are stands there: no English word, no title."""
    if text[start].isdigit():
        return _MADE.match(text, start) is not None
    first = _FIRST.match(text, start)
    return first is not None and is_romanized(first["word"])


@cache
def _done_to() -> re.Pattern[str]:
    """What is done to works, up to their names."""
    return re.compile(
        rf"\b(?:{one_of(told()['staged_verbs'], ' ')}) (?:the )?(?=[A-Z]|(?:first|second|third) phase of [A-Z])"
    )


# How much is made of a thing by a firm: `280,000 tons of peanut oil of Zhuoyue`.
_MADE: Final = re.compile(
    r"\d[\d,.]*(?: (?:thousand|million|billion))? [a-z]+(?: [a-z]+)? of (?:[a-z][\w-]* ){1,6}(?:of|by) [A-Z]"
)
_RUN_END: Final = re.compile(
    r"[;.:(\n]| (?:in|on|by|before|at|within|to|with|for|this|last|during|after|from|into|so|as|has|have|was|were|is|are|will|which|that|who)\b"
    r"|,? and (?:other|so on|others)\b|, (?:and )?(?:then )?(?:[a-z]+(?:ed|ing|ize|ate)|start|complete|build|put|plan|strive|ensure|extend|make|speed|push)\b"
    r"| and (?:started|completed|put|signed|introduced|began|broke|launched|built|finished|start|complete|accelerate|promote|plan)\b"
)


def _objects(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`completed and put into production Zhuoyue ceramics and Marlo feed`: names behind what is done to them."""
    for verb in _done_to().finditer(text, segment.start, segment.end):
        start = verb.end()
        if not _opens_name(text, start):
            continue
        stop = _RUN_END.search(text, start, segment.end)
        members = _names(text, start, stop.start() if stop else segment.end, around)
        if members and not any(_is_firm(member, around) for member in members[:1]):
            yield from _mentions(text, members)


# How large it is belongs to no name, nor that others are meant too.
_SIZE: Final = re.compile(r",? (?:(?:of|with|at) (?:about |over |nearly )?\d|and so on\b|(?:\d+ )?projects?$)")


def _names(text: str, start: int, end: int, around: Around) -> list[Member]:
    """The members between two places where all are names of works, and the first is none of a person or place alone."""
    size = _SIZE.search(text, start, end)
    end = size.start() if size is not None else end
    if _BROKEN.search(text, start, end):
        return []
    spans = split_members(text, start, end, named=True)
    members = read_members(text, start, end, around, named=True)
    if len(members) < len(spans) or not members:
        return []
    for member in members:
        name = text[member.start : member.end]
        if not (_opens_name(text, member.start) or has_head(name)) or _tells_deed(name):
            return []
        for zone in around.zones:
            if zone.start < member.end and member.start < zone.end:
                if not is_park(zone) or zone.start < member.start or member.end < zone.end:
                    return []
        for firm in around.firms:
            if firm.start < member.end and member.start < firm.end:
                if firm.rule.endswith((".form", ".body")) or member.start < firm.start:
                    return []  # a firm in full, or one that is told what it is: `Leading module maker Toven`
    first = text[members[0].start : members[0].end].split()
    tells = any(word[0].islower() and word not in _JOINTS for word in first) or len(first) > 2 or _has_trade(first)
    return members if tells and first[-1].lower() not in word_set("staged_not_last") else []


# Signs that part clauses, and another sentence run on.
_BROKEN: Final = re.compile(r"[:()]| - | The | respectively\b| invest")


def _tells_deed(name: str) -> bool:
    """Whether a verb or a pronoun stands in what would be a name."""
    return any(
        (word in word_set("stops") and word not in _JOINTS)
        or (word.endswith("ed") and word.islower() and "-" not in word and word not in word_set("participles"))
        for word in name.split()
    )


_JOINTS: Final = frozenset(["and", "of", "the", "for"])


def _has_trade(words: list[str]) -> bool:
    return not is_own_word(words[-1])


def _is_firm(member: Member, around: Around) -> bool:
    return any(firm.start <= member.start and member.end <= firm.end for firm in around.firms)


def _mentions(text: str, members: list[Member]) -> Iterator[Mention]:
    for member in members:
        name = " ".join(text[member.start : member.end].replace('"', "").split())
        yield Mention("project", member.start, member.end, "en.project.staged", name=name)
