"""English projects that what is told of them makes one: an amount, a contract, a construction site, a product to be made.

Takes: `the solid waste treatment 650 million yuan`, `Hongtai glass, with a total investment of …`, `The Toven lens, signed in May`,
`the construction site of Marlo Park`, `the project of truck axle housings`, `the project with an annual output of 9,000 tons of foils`.
Leaves alone: amounts of anything else, sites of firms and of zones that are only there, and projects of great importance.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from zoneledger.mentions.patterns import holds, one_of, topic_words
from zoneledger.mentions.project_around import Around, is_park, mention
from zoneledger.mentions.project_members_en import has_head, read_members
from zoneledger.mentions.project_words_en import is_generic, read_phrase, told
from zoneledger.records import Mention, Segment


def find_told(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """The names of one segment, rule by rule."""
    line = text[segment.start : segment.end]
    if around.money:
        yield from _priced(text, segment, around)
    if "respectively" in line and "investment" in line:
        yield from _in_turn(text, segment, around)
    if around.money and "(" in line:
        yield from _bracketed(text, segment, around)
    for shape in _SHAPES:
        if holds(line, shape.cues):
            yield from _shaped(text, segment, around, shape)


class _Shape(NamedTuple):
    """Words around a `name` that make it a project's: one of `cues` stands in the line; `refused` are names of other things."""

    rule: str
    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    refused: Callable[[re.Match[str], Around], bool]


def _shaped(text: str, segment: Segment, around: Around, shape: _Shape) -> Iterator[Mention]:
    """The names that a shape has in a segment."""
    for match in shape.pattern.finditer(text, segment.start, segment.end):
        found = None if shape.refused(match, around) else mention(text, *match.span("name"), shape.rule)
        if found is not None:
            yield found


# Where a name that opens behind a word ends.
_NAME_END: Final = (
    r"(?= projects?\b| (?:in|of|from) (?:the )?[A-Z]|, | [(](?![Pp]hase)| (?:with|by|and (?:the|an?))\b|[.;:](?:\s|$)|$"
    rf"| {topic_words('en', 'projects', 'after_names')})"
)


def _bracketed(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`introduced Toven Electronics (800 million yuan) and Marlo Mould (500 million yuan)`: two names or more with their amounts."""
    found = []
    for money in around.money:
        if money.role not in ("investment", "other") or not _BRACKET_ENDS.match(text, money.end):
            continue
        opened = _BRACKET_OPENS.search(text, max(segment.start, money.start - _BRACKET), money.start)
        phrase = read_phrase(text, segment.start, opened.start()) if opened is not None else None
        if phrase is not None and opened is not None and phrase.before == "and" and text[segment.start].isupper():
            whole = text[segment.start : opened.start()]  # `Marlo dyeing and finishing (…)` at the head of an item
            if _NUMBER.search(text, max(0, segment.start - 6), segment.start) and _PLAIN_NAME.fullmatch(whole):
                phrase = replace(phrase, start=segment.start, before="")
        if phrase is None or phrase.before in ("of", "by", "from", "with") or not text[phrase.start].isupper():
            continue
        if " " not in text[phrase.start : phrase.end]:
            continue
        if _price_word().search(text[phrase.start : phrase.end]) or _is_place(phrase.start, phrase.end, around):
            continue
        found.append(mention(text, phrase.start, phrase.end, "bracketed"))
    first = found[0] if found else None
    if len(found) > 1 or (first is not None and _NUMBER.search(text, max(0, first.start - 6), first.start)):
        yield from (m for m in found if m is not None)


# What stands before the name that an item of a list opens with, and a name without commas and verbs.
_NUMBER: Final = re.compile(r"(?:^|[\s;:,.(])\(?\d{1,2}[.)]\s?$")
_PLAIN_NAME: Final = re.compile(r"[A-Z][\w'&-]*(?: (?!is\b|was\b|are\b|were\b|has\b|have\b|will\b)[\w'&-]+){1,9}")
# An amount's bracket, which may tell a stage too: `(under construction, 1.5 billion yuan)`.
_BRACKET: Final = 60
_BRACKET_OPENS: Final = re.compile(r" \((?:[a-zA-Z -]+, ){0,2}(?:(?:total )?investment (?:of )?|about )?$")
_BRACKET_ENDS: Final = re.compile(r"(?:, [a-zA-Z -]+){0,2}\)")


def _is_place(start: int, end: int, around: Around) -> bool:
    """Whether a name lies in a zone's that is no park, which may itself be what is built."""
    return any(z.start < end and start < z.end and not is_park(z) for z in around.zones)


# `Project name: …`.
_LABELLED: Final = re.compile(
    r"\b[Pp]roject(?: name)?: (?:the )?(?P<name>[A-Z][^.;:\n]{4,90}?)(?=[.;\n]|, (?:[Ii]nvest|[Tt]otal)|$)"
)
# `the project is called "Cloud Harbor"`.
_CALLED: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Aa]|[Ii]ts) (?:[a-z-]+ ){0,3}project,? (?:is |was |has been |officially )*(?:named|called|known as|titled|dubbed) "
    rf"(?:the )?(?P<name>[\"A-Z][\w'&-]*(?: [\w'&()-]+){{1,8}}?)(?:\"|{_NAME_END})"
)
# `Toven Trade City, a project with 2 billion yuan`.
_APPOSED: Final = re.compile(
    r"(?:^|(?<=[.;] )|(?<=\n)|(?<=\bThe ))(?P<name>(?!The |An? |In |At |On |For |With |By |This |It )[A-Z][\w'&-]*(?: (?:of|and|the|[A-Z(][\w'&()-]*)){1,7}), "
    r"(?:an?|one of the|another) (?:[\w-]+ ){0,4}project(?! [a-z]*(?:company|manager|contractor|owner|director|leader))s?\b"
)


def _is_called_otherwise(match: re.Match[str], around: Around) -> bool:
    """Whether what is called a project, or labelled as one, is a place, a firm or no name."""
    start, end = match.span("name")
    return (
        _is_place(start, end, around)
        or _no_name().search(match["name"]) is not None
        or any(firm.start <= start and end <= firm.end for firm in around.firms)
    )


# `establish production lines for hydrogen fuel cells`: what is built is told by what it makes; a firm or an amount beside.
_LINES_FOR: Final = re.compile(
    r"\b(?:(?:build|establish|set up|construct|open|add|install|launch|complet|expand|inaugurat|sign|introduc|attract|welcom|secur)(?:e|s|ed|ing|es)?|invest(?:s|ed|ing)? in|foundation stone (?:of|for)|(?:broke|breaks?|breaking) ground (?:on|for)|construction of) (?:an? |the |its |new |advanced |modern |(?:two|three|four|five|several) )*"
    r"(?P<name>(?:(?:production|assembly|manufacturing|processing) )?(?:lines?|plants?|factory|factories|base|bases|workshops?|facility|facilities) for (?:the production of |making |producing |manufacturing |such )?"
    rf"[a-z][\w-]*(?: [\w-]+){{0,6}}?){_NAME_END}"
)
# `The 30,000-square-meter workshop for solar equipment was taken into use`: such a plant and the stage told of it.
_PLANT_DONE: Final = re.compile(
    r"\b[Tt]he (?:new )?(?:[\d,.]+-square-met(?:er|re)s? )?"
    r"(?P<name>(?:plant|factory|base|workshop|facility|production line|line) for (?:making |producing |manufacturing )?(?!the |an? |its |their |this )[a-z][\w-]*(?: [\w-]+){0,4}?)"
    r"(?= (?:(?:of|by|in) (?:the )?[A-Z][^,.;]{2,50} )?(?:was|were|has been|had been|is|will be|to be) (?:taken into|put into|opened|completed|finished|started|built|being built|under construction|capped|commissioned|inaugurated|expanded)\b)"
)
_PLANTS_FOR: Final = tuple(
    f"{plant} for "
    for plant in (
        "line",
        "lines",
        "plant",
        "plants",
        "ory",
        "ories",
        "base",
        "bases",
        "shop",
        "shops",
        "ility",
        "ilities",
    )
)
_NO_LINES: Final = re.compile(
    r" for (?:the|an?|its|their|this|such|local|more|rent|lease|enterprises|companies|\w+ enterprises)\b"
)


def _is_for_no_product(match: re.Match[str], around: Around) -> bool:
    """Whether a plant is for no thing that it makes."""
    return _NO_LINES.search(match["name"]) is not None or around.numbers.overlaps(*match.span("name"))


def _makes_nothing(match: re.Match[str], around: Around) -> bool:
    """Whether lines are for no product, or nothing beside them tells that they are a project."""
    if not (around.builds and (around.firms or around.money)):
        return True
    return _is_for_no_product(match, around)


# `at the construction site of Marlo Industrial Park (Phase I)`: what is being built there.
_SITE: Final = re.compile(
    rf"\b(?:(?:construction|building|project|work) sites?|(?:at|to|visited|inspected|toured|investigated) the sites?) of (?:the )?(?P<name>[A-Z][\w'&-]*(?: (?:\([A-Za-z ]+\)|No\.\d+|[\w'&.-]+)){{1,10}}?)"
    rf"(?P<project> project\b)?{_NAME_END}"
)
# `the project of truck axle housings, which is invested by …`: the thing that is made.
_PROJECT_OF: Final = re.compile(
    r"\b(?P<lead>[Tt]he|[Aa]n?|[Tt]his|[Aa]nother) (?P<kind>(?:[a-z-]+ ){0,2}?)project (?:"
    r"(?:with|of) (?:an? |the )?(?:annual|yearly|daily) (?:output|production|capacity|production capacity|processing) of (?:about |over )?[\d.,]+(?: [a-z]+){0,3}? of|of|for|to (?:produce|make|build)) (?:an? |the )?"
    rf"(?P<name>(?:(?:producing|manufacturing|making|processing|recycling) (?:\d[\d,.]*(?: (?:thousand|million))? )?)?(?!the |an? )[a-z][\w'-]*(?: [\w'-]+){{0,9}}?){_NAME_END}"
)
# `a project for boosting the local economy`: an aim.
_AIM: Final = re.compile(
    r"(?:boost|improv|promot|develop|strengthen|enhanc|attract|serv|support|driv|realiz|creat|provid|ensur|increas|reduc|solv|help|achiev|"
    r"stimulat|optimiz|deepen|implement|lead|guarantee|protect|adjust)ing\b"
)
_MANNERS: Final = ("financing", "cooperation", "pilot", "demonstration", "single")


@cache
def _no_thing() -> re.Pattern[str]:
    return re.compile(rf"{one_of(told()['not_made'])}(?![\w-])")


_IN_TURN: Final = re.compile(
    r"\binvestments? (?:of|in) (?:the )?(?P<names>[A-Z][^.;:]{8,200}?) (?:is|are|was|were|reached|reaches|amounted to|totaled) "
)


def _in_turn(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`the investment of A Phase II and B were 3 and 2 billion yuan respectively`: as many names as amounts."""
    for match in _IN_TURN.finditer(text, segment.start, segment.end):
        members = read_members(text, *match.span("names"), around, named=True)
        behind = sum(m.start >= match.end() for m in around.money)
        if len(members) > 1 and len(members) == behind:
            for start, end, _ in members:
                found = mention(text, start, end, "in_turn")
                if found is not None:
                    yield found


def _is_no_site(match: re.Match[str], around: Around) -> bool:
    """Whether a site is that of a place or a firm."""
    start, end = match.span("name")
    told_as_works = match["project"] or has_head(match["name"].lower()) or match["name"].endswith(")")
    return not told_as_works or any(z.start <= start and end <= z.end and not is_park(z) for z in around.zones)


def _is_no_product(match: re.Match[str], around: Around) -> bool:
    """Whether a project is of no thing that is made, or has a name before the word."""
    if any(not is_generic(word) and word not in _MANNERS for word in match["kind"].split()):
        return True  # `the equipment project of the line`
    if (
        _no_thing().match(match["name"])
        or _AIM.match(match["name"])
        or all(is_generic(word.lower()) for word in match["name"].split())
    ):
        return True
    return around.numbers.overlaps(*match.span("name"))


# What joins a thing to its amount.
_WITH: Final = re.compile(
    r",? with (?:an? )?annual (?:output|capacity|production) of [\d.,]+(?: [a-z]+){1,3},?(?: (?:which|that) (?:is|was))? (?:invested|built)(?: with)? (?:about |over |nearly )?$"
    r"|(?<!project)(?<!projects) with (?:an? )?(?:total |planned |estimated )?investment of (?:about |over |nearly |more than )?$"
)


def _priced(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """A phrase with its amount at once behind it: `the solid waste treatment and utilization 650 million yuan`, `(240 million yuan)`."""
    for money in around.money:
        if money.role != "investment" or money.start <= segment.start + 6:
            continue
        joined = "invest" in text[max(segment.start, money.start - 30) : money.start]
        joint = _WITH.search(text, max(segment.start, money.start - 60), money.start) if joined else None
        gap = 2 if text[money.start - 2 : money.start] == " (" else 1
        phrase = read_phrase(text, segment.start, joint.start() if joint is not None else money.start - gap)
        if phrase is None or phrase.before not in ("the", "a", "an") or phrase.specific < 2:
            continue
        if _price_word().search(text[phrase.start : phrase.end]) or any(
            z.start < phrase.end <= z.end for z in around.zones
        ):
            continue
        found = mention(text, phrase.start, phrase.end, "priced")
        if found is not None:
            yield found


# A capital and what follows it up to its amount: `Hongtai photovoltaic glass, with a total investment of …`.
_INTRODUCED: Final = re.compile(
    r"(?:^|(?<=[.;:!?\n] )|(?<=, )|(?<=\n))(?:The )?(?P<name>(?!The |An? |In |At |On |For |With |By |Among |As |This |Its? )[A-Z][\w'&/-]*(?: [\w'&/()-]+){1,8}),"
    r" (?:with (?:a |an )?(?:total |planned |estimated )?investment of|(?:total |planned |estimated )?investment (?:of )?(?=RMB|US\$|\$|\d)"
    r"|(?:which was |that was |which were )?(?:(?:newly |formally |officially )?(?:signed|introduced|contracted)|started construction|put into (?:operation|production)) (?:in|on|at|last|this)\b)"
)


@cache
def _no_built() -> re.Pattern[str]:
    """A measure (`of 5`), or an event or paper at the end of a name."""
    return re.compile(rf" of \d|{one_of(told()['not_things'])}$")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(told()['not_in_names'])}\b")


def _is_introduced_otherwise(match: re.Match[str], around: Around) -> bool:
    """Whether what is introduced with an amount is a measure, a paper, a zone or a firm."""
    start, end = match.span("name")
    return (
        _no_name().search(match["name"]) is not None
        or _no_built().search(match["name"]) is not None
        or any(z.start < end and start < z.end for z in around.zones)
        or any(firm.end == end for firm in around.firms)
    )


@cache
def _price_word() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(told()['not_priced'])}s?$", re.IGNORECASE)


_SHAPES: Final = (
    _Shape("introduced", ("investment", "signed", "introduced"), _INTRODUCED, _is_introduced_otherwise),
    _Shape("called", ("roject: ", "roject name: "), _LABELLED, _is_called_otherwise),
    _Shape("called", ("named", "called", "known as", "titled", "dubbed"), _CALLED, _is_called_otherwise),
    _Shape("called", ("roject",), _APPOSED, _is_called_otherwise),
    _Shape("plant", _PLANTS_FOR, _LINES_FOR, _makes_nothing),
    _Shape("plant", _PLANTS_FOR, _PLANT_DONE, _is_for_no_product),
    _Shape("site", (" site of ", " sites of "), _SITE, _is_no_site),
    _Shape("project_of", ("roject of ", "roject with ", "roject to ", "roject for "), _PROJECT_OF, _is_no_product),
)
