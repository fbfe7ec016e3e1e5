"""The sector of a project by the words of its name, then of its firms, then of its sentence."""

import re
from collections.abc import Sequence
from functools import cache

from zoneledger.lexicon.loader import load_words


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    left = r"(?<![a-z])" if language == "en" else ""
    return tuple(
        (sector, re.compile(left + "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"))
        for sector, words in load_words(language, "sectors").items()
    )


@cache
def _named(language: str, text: str) -> str | None:
    folded = f" {text.lower()} "
    best: tuple[int, int] | None = None
    chosen = None
    for sector, pattern in _patterns(language):
        found = list(pattern.finditer(folded))
        if found:
            score = (sum(len(m[0].strip()) for m in found[:3]), found[-1].start())
            if best is None or score > best:
                best, chosen = score, sector
    return chosen


def sector_of(language: str, text: str) -> str | None:
    """The sector that a text names, or None."""
    return _named(language, text)


def sector_of_project(language: str, name: str, firms: Sequence[str], sentence: str) -> tuple[str, float]:
    """The sector and how sure it is: of the name, else of a firm's name, else of the sentence, else `other`.

    Of a name's words the sector with most of them counts; of equals the one whose word stands last: the last word of a
    name is its head (a `battery recycling plant` recycles).
    """
    chosen = _named(language, name)
    if chosen is not None:
        return chosen, 0.75
    for firm in firms:
        chosen = _named(language, firm)
        if chosen is not None:
            return chosen, 0.6
    chosen = _named(language, sentence[:400])
    return (chosen, 0.4) if chosen is not None else ("other", 0.3)
