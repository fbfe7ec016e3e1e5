"""The words around English counts, the head noun that a number counts, and numbers that count with a noun told before or none.

The head is the first plural within a few words behind the number, before any word that ends a noun phrase
(`82 key industrial projects`); machine translation also counts in the singular (`26 project`).
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.number import Number
from zoneledger.mentions.patterns import leftward, one_of

_MOST_WORDS: Final = 7
WORD: Final = re.compile(r"[ \n]([a-z\"'][a-z'&-]*)(\"?)(,?)")
# A stage that projects have passed, told before the noun: `16 centralized started projects`.
_STARTED_ONES: Final = re.compile(r"[a-z]+ed projects\b")
_NUMBERED: Final = re.compile(r" \d{2,4}(?!\d)")


@dataclass(frozen=True, slots=True)
class CountWords:
    """The words around counts and measures; patterns made by `before` read from right to left."""

    heads: frozenset[str]
    singular: frozenset[str]
    sure: frozenset[str]
    stops: frozenset[str]
    joints: frozenset[str]
    one_nouns: frozenset[str]
    page_nouns: frozenset[str]
    parties: frozenset[str]
    no_plurals: frozenset[str]
    name_before: re.Pattern[str]
    place_before: re.Pattern[str]
    record_before: re.Pattern[str]
    year_nouns: re.Pattern[str]
    change_from: re.Pattern[str]
    change_verbs: re.Pattern[str]
    growth: re.Pattern[str]
    compared: re.Pattern[str]
    calendar_before: re.Pattern[str]
    per_year_after: re.Pattern[str]
    per_day_after: re.Pattern[str]
    per_year_before: re.Pattern[str]
    per_day_before: re.Pattern[str]
    other_rates_before: re.Pattern[str]
    other_rates_after: re.Pattern[str]
    rate_after: re.Pattern[str]
    made: re.Pattern[str]
    capacity_after: re.Pattern[str]
    fraction: re.Pattern[str]
    fractions: dict[str, int]
    numbered_names: frozenset[str]
    output_before: re.Pattern[str]
    clause: re.Pattern[str]
    bare_after: re.Pattern[str]
    bare_before: re.Pattern[str]
    bare_end: re.Pattern[str]


@cache
def count_words() -> CountWords:
    """The words, as the lexicon tells them."""
    told = load_words("en", "quantities")

    def before(key: str) -> re.Pattern[str]:
        return re.compile(rf"[ \n(\"']{{0,2}}(?:{leftward(told[key])})(?![a-z'])")

    def after(key: str) -> re.Pattern[str]:
        return re.compile(rf"[ -]?(?:{one_of(told[key])})(?![a-z])")

    fillers = leftward(told["bare_fillers"])
    rates = [word for key in ("per_year_after", "per_day_after", "other_rates_after") for word in told[key]]
    return CountWords(
        frozenset(told["heads"]),
        frozenset(told["singular_heads"]),
        frozenset(told["sure_heads"]),
        frozenset(told["stops"]),
        frozenset(told["joints"]),
        frozenset(told["one_nouns"]),
        frozenset(told["page_nouns"]),
        frozenset(told["parties"]),
        frozenset(told["no_plurals"]),
        before("name_before"),
        before("place_before"),
        re.compile(rf"\b(?:{one_of(told['record_words'])})\b[^.\n]{{0,30}}$"),
        after("year_nouns"),
        before("change_from"),
        re.compile(one_of(told["change_verbs"])),
        re.compile(rf"(?:{one_of(told['change_verbs'])})[a-z]*[^,.;]{{0,24}}$|\bby $"),
        after("compared_after"),
        before("calendar_before"),
        after("per_year_after"),
        after("per_day_after"),
        re.compile(one_of(told["per_year_before"])),
        re.compile(one_of(told["per_day_before"])),
        re.compile(one_of(told["other_rates_before"])),
        after("other_rates_after"),
        re.compile(rf"[ -]?(?:{one_of(rates)})(?![a-z])"),
        re.compile(
            r" (?:(?:can|could|will|would|to|are to|is to) be|are|is)(?: then)? [a-z]{2,13}(?:ed|en|de|lt)(?![a-z])(?: out| here| there)?"
        ),
        after("capacity_after"),
        re.compile(rf"[ -]({one_of(told['fractions'])}) (?=(?:of|more|less|higher|lower|smaller|larger)(?![a-z]))"),
        dict(told["fractions"]),
        frozenset(told["numbered_names"]),
        re.compile(rf"(?:{one_of(told['output_before'])})[^,.;]{{0,24}}$"),
        re.compile(r"[;.]\s|, (?=the |and |with )"),
        re.compile(rf" ?,? ?(?:{one_of(told['bare_after'])})(?![a-z])"),
        re.compile(rf"[ ]{{1,2}}(?:(?:{fillers}) ){{0,2}}(?:[,:]?(?:{leftward(told['bare_before'])})(?![a-z])|:)"),
        re.compile(rf"[,;.)\n]|$| (?:{one_of(told['bare_ends'])})(?![a-z])"),
    )


def noun_end(text: str, at: int) -> int | None:
    """The end of the head noun behind a number, None if there is none."""
    words = count_words()
    if text.startswith("-odd ", at):  # `2,300-odd firms`
        at += len("-odd")
    if text[at : at + 1] == "-":
        return None
    position = at + (text[at : at + 1] == "+")
    singular: int | None = None
    for count in range(_MOST_WORDS):
        word = WORD.match(text, position)
        if word is None:
            return singular
        plain = word[1].strip("\"'")
        if plain in words.numbered_names:
            named = _NUMBERED.match(text, word.end(1))
            position = named.end() if named else word.end(1)
            continue
        if plain in words.stops and not _STARTED_ONES.match(text, word.start(1)):
            return singular
        if plain in words.joints:
            if (not count and plain != "such") or singular is not None:
                return singular
            position = word.end(1)
            continue
        position = word.end(1)
        if plain in words.heads or _is_plural(plain):
            return position - (word[1].endswith(('"', "'")) and not word[1].endswith("s'"))
        singular = position if plain in words.singular else None
        if word[3] or word[2]:
            if singular is not None:
                return singular
            position = word.end()
    return singular


_SINGULAR_ENDS: Final = ("ss", "us", "is", "'s", "ics", "ous")


def _is_plural(word: str) -> bool:
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_SINGULAR_ENDS):
        return False
    return word not in count_words().no_plurals


# `a 500 lithium salt project`: one project, whose name begins with a number.
_ONE: Final = re.compile(r"\ba $")
_BUILT: Final = frozenset({"project", "plant", "base", "factory", "line", "park", "center", "platform"})
# From here on no number counts what stands in the singular: `ten thousand fluorine electrolyte project` lost its tons.
_TOO_MANY: Final = 1000
_NEXT_NAMED: Final = re.compile(r"(?:,|,? and) (?:[a-z-]+ ){1,6}(?:project|plant|base|factory)(?![a-z])")


def names_one(text: str, number: Number, noun: str, end: int) -> bool:
    """Whether a number in front of a noun in the singular belongs to the name of one thing, and counts nothing."""
    if noun.rsplit(None, 1)[-1] not in _BUILT or number.value < 2:
        return False
    if number.value >= _TOO_MANY or _ONE.search(text, max(0, number.start - 3), number.start):
        return " " in noun
    return _NEXT_NAMED.match(text, end) is not None


_ELLIPSIS_REACH: Final = 160
_SENTENCE_ENDS: Final = re.compile(r"[.!?]\s|\n")
_ELLIPSIS_BEFORE: Final = re.compile(
    r"(?:[,;:(]| and| including| with| among them| other) ?(?:another |only |about |some )?$"
)
_ELLIPSIS_BEHIND: Final = re.compile(r" (?:for|in|of|are|were|by|from|above|over|with|to be|have|had|belong)(?= [a-z])")


def continues_count(text: str, last: int, number: Number) -> bool:
    """Whether a number goes on from the count that ended at `last`: `6 projects are industrial and 2 are for roads`."""
    if number.scale > 1 or number.value >= 10_000 or not goes_on_in_sentence(text, last, number.start):
        return False
    return (
        _ELLIPSIS_BEHIND.match(text, number.end) is not None
        and _ELLIPSIS_BEFORE.search(text[last : number.start]) is not None
    )


def goes_on_in_sentence(text: str, last: int, at: int) -> bool:
    """Whether a place lies near behind the one where the last number of a kind ended (-1 without one), in its sentence."""
    return 0 <= last < at <= last + _ELLIPSIS_REACH and _SENTENCE_ENDS.search(text, last, at) is None
