"""Names of projects and labels as they are compared: one writing, no generic words, phases as numbers."""

import re
import unicodedata
from typing import Final

from zoneledger.reading import read

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
_PHASE: Final = re.compile(
    r"\b(?:phase|stage) (?P<after>\w{1,6})\b|\b(?P<before>first|second|third|fourth|fifth|[1-5]) (?:phase|stage)\b"
    r"|第?(?P<zh>[一二三四五首\d]{1,2})期"
)


def comparable_name(name: str) -> str:
    """A project's name for comparison: `The Xiaomi (Phase II) project` and `Xiaomi phase 2` are the same."""
    folded = (name if name.isascii() else unicodedata.normalize("NFKC", read(name).text)).casefold()
    words = " ".join(_NOT_WORDS.sub(" ", folded).split())
    if "phase" in words or "stage" in words or "期" in words:
        words = _PHASE.sub(_phase, words)
    words = _GENERIC_TAIL.sub("", words)
    return " ".join(_GENERIC.sub(" ", words).split())


def _phase(match: re.Match[str]) -> str:
    word = match["after"] or match["before"] or match["zh"]
    number = _NUMERAL.get(word, word)
    return f" phase{number} " if number.isdigit() else match[0]
