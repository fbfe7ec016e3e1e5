"""Where the phrases of a lexicon may begin: one automaton of their first words passes over an article.

A first word counts only where what comes next may go on from it, so that few places are left to be read closely.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from ahocorasick_rs import AhoCorasick

Rest = TypeVar("Rest")
# A way on from a first word: what the next word (in Chinese the next sign) begins with, None for any; and what follows.
Ways = Sequence[tuple[frozenset[str] | None, Rest]]
# The place of a first word, its end, and what may follow there.
Opening = tuple[int, int, tuple[Rest, ...]]
# Finds the openings in a text in lower case, in reading order.
OpeningFinder = Callable[[str], list[Opening[Rest]]]

_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_WORD_SIGNS: Final = _LETTERS | frozenset("'-")
_NOT_LETTER: Final = re.compile("[^a-z0-9]")
_GOES_ON: Final = re.compile("[a-z0-9]|-[a-z]")


def head_of(word: str) -> str:
    """What tells an English word from others: its first letters and digits."""
    return _NOT_LETTER.split(word, maxsplit=1)[0]


def english_openings(ways: Mapping[str, Ways[Rest]], adverbs: Iterable[str]) -> OpeningFinder[Rest]:
    """First words that stand between signs that are no letters, with their next word; an adverb may come before that."""
    every = {first: tuple(rest for _, rest in some) for first, some in ways.items()}
    adverb_heads = {head_of(word) for word in adverbs}
    told: dict[str, tuple[int, tuple[Rest, ...]]] = {}
    for first, some in ways.items():
        following = {head for nexts, _ in some if nexts is not None for head in nexts}
        for head in following - adverb_heads:
            rests = tuple(rest for nexts, rest in some if nexts is None or head in nexts)
            told[f"{first} {head}"] = (len(first), rests)
        told[f"{first}  "] = (len(first), every[first])  # more than one blank: seldom, so not looked beyond
        anyway = tuple(rest for nexts, rest in some if nexts is None)
        if anyway:
            told[first] = (len(first), anyway)
    for head in adverb_heads:
        told.setdefault(f" {head}", (0, ()))
    automaton = AhoCorasick(list(told))
    openings = list(told.values())

    def find(lower: str) -> list[Opening[Rest]]:
        text = lower.replace("\n", " ")
        found: dict[int, tuple[int, tuple[Rest, ...]]] = {}
        for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            length, rests = openings[number]
            if not length:  # an adverb: the first word stands before it
                if text[end : end + 1] in _LETTERS:
                    continue
                stop = start
                while stop and text[stop - 1] == " ":
                    stop -= 1
                begin = stop
                while begin and text[begin - 1] in _WORD_SIGNS:
                    begin -= 1
                rests = every.get(text[begin:stop], ())
                if rests:
                    found[begin] = (stop, rests)
                continue
            if start and text[start - 1] in _WORD_SIGNS:
                continue
            if end == start + length:
                if start not in found and _GOES_ON.match(text, end) is None:
                    found[start] = (end, rests)
            elif text[end - 1] == " " or text[end : end + 1] not in _LETTERS:
                if start not in found or len(found[start][1]) < len(rests):
                    found[start] = (start + length, rests)
        return [(start, *found[start]) for start in sorted(found)]

    return find


def _by_place(opening: Opening[Rest]) -> tuple[int, int]:
    return opening[0], -opening[1]


def chinese_openings(ways: Mapping[str, Ways[Rest]]) -> OpeningFinder[Rest]:
    """First words with the sign that comes next; of several at a place the longest first.

    A longer word that goes on otherwise hides none that begins in it: 目前正在试产, 已完成过半.
    """
    firsts = list(ways)
    followers: list[dict[str, tuple[Rest, ...]]] = []
    for some in ways.values():
        signs = {sign for nexts, _ in some if nexts is not None for sign in nexts}
        by_sign = {sign: tuple(rest for nexts, rest in some if nexts is None or sign in nexts) for sign in signs}
        followers.append(by_sign | {"": tuple(rest for nexts, rest in some if nexts is None)})
    automaton = AhoCorasick(firsts)

    def find(lower: str) -> list[Opening[Rest]]:
        found: list[Opening[Rest]] = []
        for number, start, end in automaton.find_matches_as_indexes(lower, overlapping=True):
            rests = followers[number].get(lower[end : end + 1]) or followers[number][""]
            if rests:
                found.append((start, end, rests))
        return sorted(found, key=_by_place)

    return find
