"""Whether capitalized words of an English text are a person's name: by a title, an office or a Chinese surname."""

import re
from collections.abc import Container, Sequence
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of


@cache
def _told() -> dict[str, Any]:
    return load_words("en", "organizations")


@cache
def _titled() -> re.Pattern[str]:
    words = {form for word in _told()["titles"] for form in (word, word[0].upper() + word[1:])}
    return re.compile(rf"{one_of(sorted(words))},? $")


@cache
def _in_office() -> re.Pattern[str]:
    words = one_of(sorted({*_told()["offices"], "secretary", "mayor", "governor", "official", "deputy director"}), " ")
    return re.compile(rf", (?:the |an? )?(?:[A-Za-z]+ ){{0,2}}?{words}\b", re.IGNORECASE)


def _is_in_office(text: str, word: str) -> bool:
    """Whether a word is told somewhere with the office that its bearer holds: `Igarashi, General Manager of`."""
    place = text.find(f"{word}, ")
    while place >= 0:
        if _in_office().match(text, place + len(word)):
            return True
        place = text.find(f"{word}, ", place + 1)
    return False


_OFFICES_HELD: Final = frozenset(["governor", "mayor", "secretary", "minister", "director", "chairman", "president"])


@cache
def surnames() -> frozenset[str]:
    """Chinese surnames as English writes them."""
    return frozenset(_told()["surnames"])


def is_person(text: str, start: int, words: Sequence[str], trades: Container[str]) -> bool:
    """Whether a name is a person's: behind a title, or two short words of which the first is a surname before `said`."""
    if _titled().search(text[max(0, start - 18) : start]) or any(word.lower() in _OFFICES_HELD for word in words[:-1]):
        return True
    if len(words) == 1 and (words[0] in surnames() or _is_in_office(text, words[0])):
        return True
    return len(words) == 2 and words[0] in surnames() and not any(word in trades for word in words)
