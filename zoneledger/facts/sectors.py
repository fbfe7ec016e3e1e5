"""The sector of a project by the words of its name, then of its sentence."""

import re
from functools import cache

from zoneledger.lexicon.loader import load_words


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    left = r"(?<![a-z])" if language == "en" else ""
    return tuple(
        (sector, re.compile(left + "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"))
        for sector, words in load_words(language, "sectors").items()
    )


def sector_of(language: str, *texts: str) -> str | None:
    """The sector whose words the first telling text has most of; of equals the one whose word stands last.

    The last word of a name is its head: a `battery recycling plant` recycles.
    """
    for text in texts:
        folded = f" {text.lower()} "
        best: tuple[int, int] | None = None
        chosen = None
        for sector, pattern in _patterns(language):
            found = list(pattern.finditer(folded))
            if found:
                score = (sum(len(m[0].strip()) for m in found[:3]), found[-1].start())
                if sector == "industrial_park":
                    score = (score[0] + 4, score[1])
                if best is None or score > best:
                    best, chosen = score, sector
        if chosen is not None:
            return chosen
    return None
