"""Firms that only what stands beside a project's name tells in English: its possessive, `project of`, `built by`.

Takes: words of a firm's own (`Wenfeng's steel structure park`, `the anode project of Kaida`, `a venture by Toven`).
Leaves alone: places, authorities and zones, and words of the language.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zoneledger.mentions.brands_en import is_name, is_own, trades
from zoneledger.mentions.numerals import Taken
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_english_name

_FIRM: Final = r"(?P<firm>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4})"
_POSSESSIVE: Final = re.compile(
    rf"(?:^|(?<=[^\w'-])){_FIRM}(?:'s|(?<=s)') (?:(?:new|newly|built|own|first|second|third|planned|proposed|latest|local|whole|large|giant|"
    r"[\d.,]+[ -](?:million|billion)[ -](?:yuan|dollars?|euros?)) )*$"
)
_BEHIND: Final = re.compile(
    rf"(?: projects?)?,? (?:(?:which|that) )?(?:(?:is|was|are|were|being|to be) )?(?:(?:jointly|solely|mainly|wholly) )?(?:invested|built|funded|financed|"
    rf"constructed|developed|undertaken|operated|launched|run|set up|established|owned|signed|planned)(?: in)?(?: and (?:\w+ )?\w+)?(?: in \w+)? by (?:the )?{_FIRM}"
    rf"| projects? (?:of|by|from) {_FIRM.replace('firm', 'of')}"
    rf"| by {_FIRM.replace('firm', 'by')}"
    r"|(?: projects?)?,? (?:with (?:an? )?(?:total |planned |estimated )*investment of|worth|costing|valued at) (?:[^,.;:]|[.,](?=\d)){4,40}?"
    rf",? (?:(?:invested|built|funded|financed|developed|launched|set up) )?by (?:the )?{_FIRM.replace('firm', 'paid')}"
    r"| of (?P<named>[A-Z][\w&-]*(?: [A-Z][\w&-]*){1,4})"
    rf"|(?: projects?)? \((?:invested by |by )?{_FIRM.replace('firm', 'bracket')}(?=, (?:with )?(?:about |over |RMB|US\$|\$|an? |total |invest|\d)|\))"
    rf"|, an? (?:[^,.;:]|[.,](?=\d)){{0,50}}?\b(?:project|undertaking|venture|scheme|investment)s? (?:by|of|from) {_FIRM.replace('firm', 'apposed')}"
)
# The firm that a clause opens with and that pays for or builds what it names: `Toven Optics will put 2.3 billion yuan in a lens plant`.
_SUBJECT: Final = re.compile(
    rf"(?:^|(?<=[.;:\n] )|(?<=\n)|(?<=, )|(?<= while )|(?<= and )){_FIRM}(?:,? which)? (?:(?:has|have|had|will|is|are|to|plans|plan|also|recently|already|planned|intends|decided|would) )*"
    r"(?:invest(?:s|ed|ing)?|puts?|putting|pour(?:s|ed|ing)?|spend(?:s|ing)?|spent|commit(?:s|ted)?|build(?:s|ing)?|built|construct(?:s|ed|ing)?|set(?:s|ting)? up|establish(?:es|ed)?)\b"
    r"(?:[^,.;:]|[.,](?=\d)){0,70}? $"
)
# Who tells of its own: `Toven held a groundbreaking ceremony for its new battery factory`.
_OWN: Final = re.compile(
    rf"(?:^|(?<=[.;:\n] )|(?<=\n)|(?<=, )){_FIRM}(?:,? which)? (?:(?:has|have|had|will|also|recently|already|officially) )*"
    r"(?:h[eo]ld|holds|broke|breaks|started|starts|began|begins|opened|opens|launched|launches|completed|completes|put|puts|expanded|expands|celebrated|celebrates|signed|announced|inaugurated|unveiled)\b"
    r"(?:[^,.;:]|[.,](?=\d)){0,60}? its (?:(?:new|own|first|second|third|latest|planned|[\d.,]+[ -](?:million|billion)[ -](?:yuan|dollars?|euros?)) )*$"
)
# What the name of a place or an authority ends in.
_NO_FIRM: Final = re.compile(
    r"(?:City|County|Province|District|Zone|Park|Town|Township|Village|Prefecture|Banner|Region|Area|Base|Municipality|Government|Committee|Commission|"
    r"Bureau|Administration|Street|Subdistrict|Island|Bay|River|Lake|Road|Mountain|New|China|People|Women|Children|Workers?|Monday|Friday)$"
)
_REACH: Final = 80
_REACH_SUBJECT: Final = 130


def find_owners_en(text: str, projects: Sequence[Mention], taken: Taken) -> Iterator[Mention]:
    """The firm right before or behind each name where no other mention stands there."""
    for project in projects:
        low = max(0, project.start - _REACH)
        ahead = _POSSESSIVE.search(text, low, project.start) if text[project.start - 3 : project.start] else None
        behind = _BEHIND.match(text, project.end)
        if ahead is None and text[project.start - 1 : project.start] == " ":
            low = max(0, project.start - _REACH_SUBJECT)
            ahead = _SUBJECT.search(text, low, project.start) or _OWN.search(text, low, project.start)
        for found in (ahead, behind):
            key = next((k for k, told in found.groupdict().items() if told), None) if found is not None else None
            if found is None or key is None:
                continue
            start, end = found.span(key)
            if not taken.overlaps(start, end) and names_firm(found[key]):
                yield Mention("organization", start, end, "en.organization.possessor", name=found[key])


def names_firm(words: str) -> bool:
    """Whether capitals name a firm: a word of its own stands among them, and no place closes them."""
    if _NO_FIRM.search(words):
        return False
    named = words.split()
    if is_name(named[0]) and any(trade.end() == len(words) for trade in trades().finditer(words)):
        return True  # even a place with a trade: `Fengtai Logistics`
    first = 1 if len(named) > 1 and named[0].lower() in by_english_name() else 0
    return is_own(named[first], strict=False)
