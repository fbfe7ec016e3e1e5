"""Names of projects and labels as they are compared: one writing, no generic words, phases as numbers."""

import re
import unicodedata
from typing import Final

from zoneledger.reading import read

HAN: Final = re.compile(r"[\u3400-\u9fff]")  # a Chinese character
_NOT_WORDS: Final = re.compile(r"[\W_]+")
_GENERIC: Final = re.compile(r"\b(?:the|project|projects|of|and|in|s)\b")
_GENERIC_TAIL: Final = re.compile(r"(?:建设)?(?:项目|工程)$")
_NUMERAL: Final = {
    **dict.fromkeys(("i", "one", "first", "一", "首"), "1"),
    **dict.fromkeys(("ii", "two", "second", "二"), "2"),
    **dict.fromkeys(("iii", "three", "third", "三"), "3"),
    **dict.fromkeys(("iv", "four", "fourth", "四"), "4"),
    **dict.fromkeys(("v", "five", "fifth", "五"), "5"),
}
_ENGLISH: Final = "|".join(sorted((word for word in _NUMERAL if word.isascii()), key=len, reverse=True))
_COUNT: Final = rf"(?:{_ENGLISH}|\d{{1,2}})"
_COUNT_ZH: Final = r"(?:[一二三四五首]|(?<!\d)\d{1,2})"
_PHASE: Final = re.compile(
    rf"\b(?:phase|stage) (?P<after>{_COUNT})\b|\b(?P<before>{_COUNT}) (?:phase|stage)\b|第?(?P<zh>{_COUNT_ZH})期"
)
# One phase or two: `second and third phases`, `phases I and II`, 二期, 一、二期.
_SOME: Final = rf"{_COUNT}(?: and {_COUNT})?"
_PHASES: Final = re.compile(
    rf"\b(?:phase|stage)s? (?P<after>{_SOME})\b|\b(?P<before>{_SOME}) (?:phase|stage)s?\b|"
    rf"第?(?P<zh>[一二三四五] ?[二三四五]|{_COUNT_ZH})期"
)


def comparable_name(name: str) -> str:
    """A project's name for comparison: `The Xiaomi (Phase II) project` and `Xiaomi phase 2` are the same."""
    words = _words(name)
    if "phase" in words or "stage" in words or "期" in words:
        words = _PHASE.sub(_phase, words)
    words = _GENERIC_TAIL.sub("", words)
    return " ".join(_GENERIC.sub(" ", words).split())


def phases_of(name: str) -> frozenset[str]:
    """The numbers of the phases that a project's name tells; none where it tells of the whole."""
    told = (found for match in _PHASES.finditer(_words(name)) for found in match.groups() if found)
    parts = [part for found in told for part in (found.split() if found.isascii() else found.replace(" ", ""))]
    numbers = (_NUMERAL.get(part, part) for part in parts)
    return frozenset(number for number in numbers if number.isdigit())


def _words(name: str) -> str:
    """A name in small simplified letters and signs, with single blanks for all that is no word."""
    folded = (name if name.isascii() else unicodedata.normalize("NFKC", read(name).text)).casefold()
    return " ".join(_NOT_WORDS.sub(" ", folded).split())


def _phase(match: re.Match[str]) -> str:
    word = match["after"] or match["before"] or match["zh"]
    number = _NUMERAL.get(word, word)
    return f" phase{number} " if number.isdigit() else match[0]
