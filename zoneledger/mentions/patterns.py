"""Patterns made from word lists: one pattern text for many words, that tries each letter once.

A plain alternation of a hundred words tries each of them at every place; the words as a tree of letters need as many
steps as the longest word has letters.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from zoneledger.lexicon.loader import load_words

_END: Final = ""
_Tree = dict[str, "_Tree"]


def one_of(words: Iterable[str], blank: str = "[ \\n]") -> str:
    """The text of a pattern that matches the longest of the words; a blank in a word matches `blank`."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    if not tree:
        return "(?!)"
    return _pattern(tree, blank)


def topic_words(language: str, topic: str, *entries: str) -> str:
    """The text of a pattern for the words of some entries of a lexicon, each a plain list.

    English words are whole words; one that ends in a hyphen stands for all that begins with it (`inspect-`: inspects,
    inspection). Where the pattern is to match small and large letters, its flags must say so.
    """
    words = [word for entry in entries for word in load_words(language, topic)[entry]]
    if language != "en":
        return f"(?:{one_of(words)})"
    whole = one_of(word for word in words if not word.endswith("-"))
    stems = one_of(word[:-1] for word in words if word.endswith("-"))
    return rf"(?<![a-zA-Z])(?:(?:{whole})(?![a-zA-Z])|{stems})"


def barred(words: Mapping[str, Sequence[str]], *grammar: str) -> re.Pattern[str]:
    """What tells that a span is no name: it `is` one of some words, `begins` with, `ends` in or `holds` one, or `grammar`.

    For `search` in the span alone; callers keep the pattern.
    """
    return re.compile(
        "|".join(
            (
                f"^{one_of(words.get('is', ()))}$",
                f"^{one_of(words.get('begins', ()))}",
                f"{one_of(words.get('ends', ()))}$",
                one_of(words.get("holds", ())),
                *grammar,
            )
        )
    )


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether a short text holds one of a few words: far quicker than a pattern of them."""
    for word in words:  # noqa: SIM110 - a generator costs more than the search
        if word in text:
            return True
    return False


def leftward(words: Iterable[str]) -> str:
    """As `one_of`, for texts that are read from right to left: the words that end where a span starts."""
    return one_of(word[::-1] for word in words)


def openings(words: Iterable[str], joints: Sequence[str] = ("",), width: int = 3) -> frozenset[str]:
    """The first `width` signs of the words, each behind one of the joints; a shorter one is told by its first sign.

    A look at the signs of a place (`text[at : at + 3] in …`) is far quicker than a pattern that does not match there,
    which is what most places have. A blank in a word may be a line end.
    """
    begun = {f"{joint}{word}" for word in words for joint in joints}
    begun |= {told.replace(" ", "\n") for told in begun} | {told[:1] + told[1:].replace(" ", "\n") for told in begun}
    return frozenset(told[:width] if len(told) >= width else told[:1] for told in begun)


def closings(words: Iterable[str], joints: Sequence[str] = ("",), width: int = 3) -> frozenset[str]:
    """As `openings`, for words that end where a span starts: `text[start - 3 : start] in …`."""
    return frozenset(told[::-1] for told in openings((word[::-1] for word in words), joints, width))


def _pattern(node: _Tree, blank: str) -> str:
    branches = []
    for letter, rest in node.items():
        if letter == _END:
            continue
        sign = blank if letter == " " else re.escape(letter)
        branches.append(sign + (_pattern(rest, blank) if rest.keys() - {_END} else ""))
    text = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if _END not in node:
        return text
    return f"(?:{text}|)"
