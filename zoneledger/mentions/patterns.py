"""Patterns made from word lists: one pattern text for many words, that tries each letter once.

A plain alternation of a hundred words tries each of them at every place; the words as a tree of letters need as many
steps as the longest word has letters.
"""

import re
from collections.abc import Iterable
from typing import Final

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


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether a short text holds one of a few words: far quicker than a pattern of them."""
    for word in words:  # noqa: SIM110 - a generator costs more than the search
        if word in text:
            return True
    return False


def leftward(words: Iterable[str]) -> str:
    """As `one_of`, for texts that are read from right to left: the words that end where a span starts."""
    return one_of(word[::-1] for word in words)


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
