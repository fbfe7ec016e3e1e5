"""How much is made, in front of what is made: `annual output of 80,000 tons of lithium carbonate`, `2 million tons alumina`.

The amount is a part of the name of the project that it leads to, and so is the firm in front of a bare amount.
"""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_words_en import Phrase, read_phrase, told

_REACH: Final = 90
_DIGIT: Final = re.compile(r"\d")
_JOINED: Final = re.compile(r"(?:,? and|,) $")


@cache
def _made() -> re.Pattern[str]:
    """An amount at the end of a piece of text, with what says that so much is made a year; only then it needs no unit."""
    units = one_of(told()["made_units"])
    rates = r"per (?:year|annum|day)|a (?:year|day)|annually|/year|/day|/a"
    head = r"\b(?:[Aa]nnual|[Yy]early|[Dd]aily) (?:output|production|produce|processing|capacity|treatment|handling|manufacture|manufacturing|assembly|production capacity|processing capacity) (?:of )?(?:about |over |nearly )?"
    number = r"(?<![\d.,$])\d[\d,.]*(?: (?:thousand|million|billion))?"
    return re.compile(
        rf"(?:(?P<head>{head})?{number} ?(?:{units})(?:,? ?(?:{rates}))?(?P<of> of)?|(?P<counted>{head}){number}) $"
    )


def with_amount(text: str, low: int, phrase: Phrase) -> Phrase:
    """A phrase with the amount that is made of it in front, and with the things joined to it that have amounts too."""
    made: re.Match[str] | None = None
    for _ in range(_MOST):
        start = max(low, phrase.start - _REACH)
        if phrase.start - start < _LEAST or not _DIGIT.search(text, start, phrase.start):
            return phrase
        made = _made().search(text, start, phrase.start)
        if made is None:
            phrase, made = _joined_to(text, low, phrase)
        if made is None:
            return phrase
        phrase = replace(phrase, start=made.start(), specific=phrase.specific + 1)
        joint = _JOINED.search(text, start, phrase.start)
        if joint is None:
            break
        other = read_phrase(text, low, joint.start())
        if other is None or not _made().search(text, max(low, other.start - _REACH), other.start):
            return phrase
        phrase = replace(phrase, start=other.start, specific=phrase.specific + other.specific)
    bare = made is not None and made["head"] is None and made["counted"] is None and not made["of"]
    owner = read_phrase(text, low, phrase.start - 1) if bare else None
    if owner is not None and owner.proper and owner.end == phrase.start - 1 and text[owner.start].isupper():
        return replace(phrase, start=owner.start, proper=True, before=owner.before)
    return phrase


def _joined_to(text: str, low: int, phrase: Phrase) -> tuple[Phrase, re.Match[str] | None]:
    """The phrase from the thing in front that an amount tells: `80,000 tons of A and B`."""
    joint = _JOINED.search(text, max(low, phrase.start - 6), phrase.start)
    other = read_phrase(text, low, joint.start()) if joint is not None and joint[0] == " and " else None
    made = _made().search(text, max(low, other.start - _REACH), other.start) if other is not None else None
    if other is None or made is None or not made["of"]:
        return phrase, None
    return replace(phrase, start=other.start, specific=phrase.specific + other.specific), made


# How many things with amounts one name joins, and how short the shortest amount is.
_MOST: Final = 3
_LEAST: Final = 4
