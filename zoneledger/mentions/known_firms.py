"""Large groups that articles name bare, without a legal form: Toyota, 宁德时代. Their names stand in the lexicon `firms`.

Leaves alone: other writings in English (`total`, `lear`), streets and cups named after a firm, and words that meet in a
firm's name (做强生物医药 is no 强生).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import PhraseFinder
from zoneledger.records import Mention

_NAMED_AFTER: Final = re.compile(r"(?:大?[路道街]|杯|桥|小学|中学|以[东西南北])| (?:Road|Avenue|Street|Cup|Bridge)")


def find_known_firms(text: str, language: str) -> Iterator[Mention]:
    """Names of well-known firms in reading order; they may lie inside longer names that other rules find."""
    for phrase in _finder(language).find(text):
        written = text[phrase.start : phrase.end]
        if (
            phrase.meaning
            and written in (phrase.meaning, phrase.meaning.upper())
            and not _NAMED_AFTER.match(text, phrase.end)
        ):
            yield Mention("organization", phrase.start, phrase.end, f"{language}.organization.known", name=written)


@cache
def _finder(language: str) -> PhraseFinder[str]:
    words = load_words(language, "firms")
    others = [(word, "") for word in words.get("other_words", ())]  # longer, so that they hide the firm in them
    return PhraseFinder([*((name, name) for name in words["well_known"]), *others])
