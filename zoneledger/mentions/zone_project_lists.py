"""Parks that stand as items in an English list of projects: `Phase II of the Lanhai plant, Hengye Technology Park and the
Jinhe cold store`.
"""

import re
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_names import zone_words

_SENTENCE_CHARS: Final = 420
_ENDS: Final = (". ", "\n", "! ", "? ")
# An item begins behind a comma, a colon or the verb before the list, never behind a preposition.
_ITEM_BEFORE: Final = re.compile(
    r"(?:[,;:]|\band|\bare|\bis|\binclude|\bincludes|\bincluding|\bsuch as|\bnamely|\blike) (?:the )?$", re.IGNORECASE
)
_ITEM_CHARS: Final = 16
_HEAD: Final = re.compile(
    r"\bthe (?:former|latter) (?:are|is)\b|\bprojects?\b[^.;\n]{0,100}?(?:\bare\b|\bis\b|\binclud(?:e|es|ing)\b|\bsuch as\b|\bnamely\b|:)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"(?:, [^,.;\n]{3,60}){0,6},? and (?:other )?[^,.;\n]{0,60}\bprojects\b")


def is_listed_project(text: str, start: int, end: int) -> bool:
    """Whether a park is an item of a list of projects: the list is said to be one, before it or at its end; where it is
    only told of beside them, an item beside it is called works (a plant, a phase, a base, a square).
    """
    if _ITEM_BEFORE.search(text, max(0, start - _ITEM_CHARS), start) is None:
        return False
    placed = _PLACED.match(text, end)  # the park in Guiyang County, the phase in Zixing City
    end = placed.end() if placed is not None else end
    if text[end : end + 2] not in (", ", "; ") and text[end : end + 5] != " and " and text[end : end + 1] != ".":
        return False
    low, high = max(0, start - _SENTENCE_CHARS), min(len(text), end + _SENTENCE_CHARS)
    low = max((at + len(stop) for stop in _ENDS if (at := text.rfind(stop, low, start)) >= 0), default=low)
    high = min((at for stop in _ENDS if (at := text.find(stop, end, high)) >= 0), default=high)
    if _HEAD.search(text, low, start) is None and _TAIL.match(text, end, high) is None:
        return False
    told = _SAID_TO_BE.search(text, low, start)
    if _TAIL.match(text, end, high) is not None or (
        told is not None and not (text[end] == "." and told["list"] == " ")
    ):
        return True
    beside = [*_SIGNS.split(text[low:start])[-3:], *_SIGNS.split(text[end:high])[:3]]
    return any(_works().search(item) for item in beside)


_PLACED: Final = re.compile(r" (?:in|of) [A-Z][\w']{2,15}(?: [A-Z][\w']{2,15}){0,2}(?=,|;| and )")
# `the 12 projects include`, `projects such as`: what follows are projects, whatever they are called.
_SAID_TO_BE: Final = re.compile(
    r"\bprojects?(?: [\w-]+){0,3}? (?:includ(?:e|es|ing|ed)|such as|namely|like)\b(?P<list>[^.;\n]*)$|\bprojects? (?:are|is)(?: \d+)?:[^.\n]*$",
    re.IGNORECASE,
)


def is_only_listed(text: str, start: int, end: int) -> bool:
    """Whether a park in a list of projects is nowhere told of as a place in which something lies."""
    words = text[start:end]
    return is_listed_project(text, start, end) and not any(
        f"{place} {words}" in text for place in ("in", "in the", "at", "at the", "into", "into the")
    )


_SIGNS: Final = re.compile(r"[,;:]| and ")


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(zone_words('en')['works'])})(?: (?:[IVX]{{1,3}}|\d))?\b", re.IGNORECASE)
