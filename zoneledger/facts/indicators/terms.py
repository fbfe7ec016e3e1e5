"""The words around figures: one pass over a sentence finds every term of the lexicon `indicators`, longest first.

A term says of which kind it is (`measures`, `stages`, `up`, `share`, `target` …) and, where the kind has names, which one:
`协议投资` is a measure named `investment_signed`. One word may be of several kinds. Terms inside the names of zones, firms
and projects are words of a name and are left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of

_PLURAL: Final = ("measures", "nouns")


class Term(NamedTuple):
    """A word of the lexicon at its place in the article's text; `name` is empty for kinds without names."""

    start: int
    end: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The lexicon of one language, compiled: the pattern of all words and what each of them says."""

    pattern: re.Pattern[str]
    said: dict[str, tuple[tuple[str, str], ...]]
    ordinals: dict[str, int]

    def find(self, text: str, at: int, names: Iterable[tuple[int, int]]) -> dict[str, list[Term]]:
        """The terms of a lower-case sentence that starts at a place, by kind; those inside `names` are left out."""
        blocked = list(names)
        found: dict[str, list[Term]] = {}
        said = self.said
        for match in self.pattern.finditer(text):
            start, end = match.span()
            start, end = at + start, at + end
            if blocked and any(low <= start and end <= high for low, high in blocked):
                continue
            word = match[0]
            for kind, name in said.get(word) or said[_plain(word)]:
                found.setdefault(kind, []).append(Term(start, end, kind, name))
        return found


@cache
def terms_of(language: str) -> Terms:
    """The terms of a language (`en`, `zh`)."""
    told = load_words(language, "indicators")
    said: dict[str, list[tuple[str, str]]] = {}

    def add(word: str, kind: str, name: str) -> None:
        forms = [word.lower().replace("-", " ")]
        if language == "en" and kind in _PLURAL and forms[0][-1].isalpha():
            forms.append(forms[0] + "s")
        for form in forms:
            entry = said.setdefault(form, [])
            if (kind, name) not in entry:
                entry.append((kind, name))

    for kind, content in told.items():
        if kind == "ordinals":
            continue
        named = content.items() if isinstance(content, dict) else [("", content)]
        for name, words in named:
            for word in words:
                add(str(word), kind, name)
    body = one_of(said, "[ \\n-]{1,2}")
    pattern = rf"(?<![a-z])(?:{body})(?![a-z])" if language == "en" else f"(?:{body})"
    return Terms(
        re.compile(pattern),
        {word: tuple(entry) for word, entry in said.items()},
        {str(word): int(value) for word, value in told["ordinals"].items()},
    )


def _plain(word: str) -> str:
    return re.sub(r"[ \n-]+", " ", word)
