"""Divisions of which an English article tells figures: a city that has signed so many projects, or whose exports rose, is a
host of what the article tells, also where it names zones too.

`zone_hosts` asks for them beside the hosts that are told by their place in an article.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of, topic_words
from zoneledger.mentions.zone_host_cities import Place, Spans
from zoneledger.mentions.zone_names import zone_words
from zoneledger.records import Segment

_TOLD: Final = frozenset({"lead", "body", "list_item", "title"})
_REACH: Final = 190
_NUMBER: Final = (
    r"(?:\$ ?)?\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?\b"
)
_GENERIC: Final = r"(?: [Cc]ity| [Cc]ounty| [Pp]refecture)?"
_WHERE: Final = r"(?: and (?:the )?(?:nearby |neighboring )?[A-Z][\w' -]{2,30}?)?(?:, (?:the )?[A-Za-z][\w' -]{2,50}(?:, [A-Z][\w' -]{2,40})?,| in [\w' -]{3,40}? [Pp]rovince,?)?"
_ASIDE: Final = r"(?: (?:also|has|have|had|will|newly|recently|already|successfully|now|officially|further|altogether|plans to|is to|aims to|expects to|strives to)){0,3}"
# The end of a sentence or of what a colon or semicolon sets apart.
_ENDS: Final = re.compile(r"[.!?;:](?=\s|$|[A-Z“\"])|\n")


def divisions_with_figures(
    text: str, free: Sequence[Place], segments: Sequence[Segment], names: Spans
) -> Iterator[tuple[str, int]]:
    """The codes of divisions of which a sentence tells figures, and where; `names` are the spans of zones.

    A city tells of itself (`Changshu signed 25 projects`), is told of by its things (`Suzhou's exports rose by 14
    percent`), or is where counted things are (`65 projects will be built in Changshu`). `The city` is the one named most.
    A zone's figures (`the High-tech Zone of Xiaogan signed`), and those of what is held in a city (`signed at a conference
    in Yantai`), are not the city's.
    """
    told = [place for place in free if place[2].level != "province"]
    if not told:
        return
    spoken = Spans((s.start, s.end) for s in segments if s.kind in _TOLD)
    for start, end, division in told:
        if spoken.touches(start, end) and (_tells(text, start, end, names) or _is_told_in(text, start, end, names)):
            yield division.adcode, start
    cities = Counter(division.adcode for _, _, division in told if division.name_zh.endswith(("市", "州")))
    for match in _THE_CITY.finditer(text) if cities else ():
        start, end = match.span()
        told_of = _OF_CITY.search(text, max(0, start - _OF_CHARS), start) and _is_told_in(text, start, end, names)
        if (
            spoken.touches(start, end)
            and not names.touches(start, end)
            and (told_of or _tells(text, start, end, names))
        ):
            yield max(cities, key=lambda code: cities[code]), start
            break


_THE_CITY: Final = re.compile(
    r"\b[Tt]he (?:whole |entire )?(?:city|prefecture)\b(?! (?:government|party|leader|center|centre|of ))"
)


_OF_CITY: Final = re.compile(r"\d [\w -]{0,50}projects of $")
_OF_CHARS: Final = 70


def _tells(text: str, start: int, end: int, names: Spans) -> bool:
    """Whether a place acts, or its things are told of, in a sentence that has a figure behind it."""
    if (acts := _acts().match(text, end)) is not None and _OPENS.search(text, max(0, start - _OPENING), start):
        own = acts["has"] is None
        behind = _sentence_behind(text, acts.end(), _REACH if own else _SHORT_REACH)
        found = (_FIGURE if own else _COUNT).search(behind)
        if found is not None and not names.touches(acts.end(), acts.end() + found.start()):
            return True
    if _BROUGHT.search(text, max(0, start - _OPENING), start) and _FIRST.match(text, end) is not None:
        return True
    owned = _OWNED.match(text, end)
    if owned is None or _SHARE_OF.search(text, max(0, start - _SHARE_CHARS), start):
        return False
    return _FIGURE.search(_sentence_behind(text, owned.start("what"), _REACH)) is not None


def _is_told_in(text: str, start: int, end: int, names: Spans) -> bool:
    """Whether counted things, or a measure that grew, are in a place; behind it stands no name of a firm or park."""
    before = text[max(0, start - _REACH) : start]
    if not _IN.search(before) or heads_name(text, end) or _OF_IT.match(text, end):
        return False
    cut = max((found.end() for found in _ENDS.finditer(before)), default=0)
    many = counted().search(before, cut)
    if many is not None and not _APART.search(before, many.end()):
        return not names.touches(start - len(before) + many.start(), start)
    return _MEASURED.search(before, cut) is not None and _GREW.match(text, end) is not None


def heads_name(text: str, end: int) -> bool:
    """Whether a place that ends here begins a longer name, of a firm or project (`Xiamen Times New Energy Base`)."""
    return _HEADS.match(text, end) is not None


def _sentence_behind(text: str, at: int, reach: int) -> str:
    cut = _ENDS.search(text, at, at + reach)
    return text[at : cut.start() if cut is not None else at + reach]


# Where a clause begins that tells what a place does.
_OPENS: Final = re.compile(
    r"(?:^|[\n.!?;:,”\"()]\s?|\b(?:that|while|and|when|said|as|but|where) |[-–—] ?)(?:[Tt]he (?:city|county) of )?$"
)
_OPENING: Final = 24
_BROUGHT: Final = re.compile(r"\b(?:bring|brings|brought) $")
_FIRST: Final = re.compile(r" (?:about |over |nearly |some |more than |a total of )?\d")
_SHORT_REACH: Final = 60
_HEADS: Final = re.compile(r" (?!City|County|District|Prefecture|Province|News|Daily)[A-Z]")
_OF_IT: Final = re.compile(r"'s? |-")
_FIGURE: Final = re.compile(
    rf"(?:{_NUMBER})(?:[ -][\w&'/-]{{1,20}}){{0,8}}?[ -](?:projects?|enterprises|companies|firms|businesses|percent|yuan|billion|million|"
    r"patents|jobs|talents|parks|agreements|contracts|deals)\b|\d%",
    re.IGNORECASE,
)


_COUNT: Final = re.compile(
    rf"(?:{_NUMBER})(?:[ -][\w&'/-]{{1,20}}){{0,6}}?[ -](?:projects|enterprises|companies|firms|businesses|parks|percent)\b",
    re.IGNORECASE,
)


@cache
def _acts() -> re.Pattern[str]:
    """A place as that which does something: `Changshu, in Jiangsu, has signed`; `has` alone tells less."""
    deeds = one_of(zone_words("en")["city_deeds"])
    return re.compile(
        rf"{_GENERIC}{_WHERE}{_ASIDE} (?:{deeds}|(?P<has>has|had|have)(?! been))\b(?! (?:by|in|at|as|into|on) )"
    )


_OWNED: Final = re.compile(
    rf"{_GENERIC}'s? (?P<what>(?:[\w&-]+ ){{0,5}}?(?:GDP|exports?|imports?|trade|output|investment|revenue|added value|tax|income|"
    r"funds|capital|\d[\d,]* (?:[\w-]+ ){0,4}projects))\b"
)
# `40 percent of the city's total` tells of somebody else.
_SHARE_OF: Final = re.compile(
    r"(?:percent|%|share|proportion|part|most|half|third|quarter|among|first|top|ranks?|total) (?:of|in|among) (?:the )?$"
)
_SHARE_CHARS: Final = 24
_IN: Final = re.compile(
    r"\b(?:in|across|throughout|of|for|into|within) (?:the (?:city|county) of |the whole of |downtown )?$"
)


@cache
def counted() -> re.Pattern[str]:
    """The pattern of so many projects or firms (`12 new projects`)."""
    return re.compile(
        rf"(?:{_NUMBER})(?: [\w&'/-]{{2,20}}){{0,5}}? (?:{one_of(zone_words('en')['city_counts'])})\b", re.IGNORECASE
    )


# Between counted things and a place: what is held there, who comes from there, a smaller place in it.
_APART: Final = re.compile(rf",|{topic_words('en', 'zones', 'apart_from_city')}", re.IGNORECASE)
_MEASURED: Final = re.compile(
    rf"{topic_words('en', 'zones', 'city_figures')}(?: [a-z-]+){{0,3}} (?:in|of|for) $", re.IGNORECASE
)
_GREW: Final = re.compile(
    rf"(?: [Cc]ity)?(?: has| have| had)? {topic_words('en', 'zones', 'city_figures_grew')}[^.\n]{{0,60}}\d"
)
