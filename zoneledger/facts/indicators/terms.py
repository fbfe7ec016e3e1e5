"""The words around figures: the terms of the lexicon `indicators`, which `survey` finds in an article.

A term says of which kind it is (`measures`, `stages`, `up`, `share`, `target` …) and, where the kind has names, which one:
`协议投资` is a measure named `investment_signed`. One word may be of several kinds. Terms inside the names of zones, firms
and projects are words of a name and are left out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from itertools import product
from typing import Final, NamedTuple

from zoneledger.lexicon.loader import load_words

# The kinds that rules ask for. Words of other kinds only keep the shorter words in them from being found.
_ASKED_FOR: Final = frozenset(
    {
        "measures", "nouns", "stages", "flows", "handled", "up", "down", "share", "rank", "target", "reached", "capacity_reached",
        "cumulative", "part", "subsidy", "zone_word", "host_word", "nation_word", "firm_word", "project_word", "group_word",
    }
)  # fmt: skip
_PLURAL: Final = ("measures", "nouns")


class Term(NamedTuple):
    """A word of the lexicon at its place in the article's text; `name` is empty for kinds without names."""

    start: int
    end: int
    kind: str
    name: str


# Makes a term of a tuple of its fields; an article has hundreds, and this costs a third of a call of `Term`.
term_of: Final[Callable[[tuple[int, int, str, str]], Term]] = partial(tuple.__new__, Term)


@dataclass(frozen=True, slots=True)
class Terms:
    """The lexicon of one language: what each word says, and whether words end where letters end."""

    said: dict[str, tuple[tuple[str, str], ...]]
    ordinals: dict[str, int]
    whole_words: bool


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

    stages = told["stages"]
    for name, pair in told.get("joined", {}).items():
        for first, joint, second in product([*stages[name], *pair["also"]], pair["by"], stages[pair["with"]]):
            add(f"{first} {joint} {second}", "stages", name)
            add(f"{second} {joint} {first}", "stages", name)
    for kind, content in told.items():
        if kind in ("ordinals", "joined"):
            continue
        named = content.items() if isinstance(content, dict) else [("", content)]
        for name, words in named:
            for word in words:
                add(str(word), kind, name)
    return Terms(
        {word: tuple(told for told in entry if told[0] in _ASKED_FOR) for word, entry in said.items()},
        {str(word): int(value) for word, value in told["ordinals"].items()},
        whole_words=language == "en",
    )
