"""English numbers: digits and words, with their scale and the unit or currency word behind them."""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.number import MOST_DIGITS, ONE, Number, tail_words
from zoneledger.mentions.patterns import leftward, one_of

# What may follow a first digit: more of them, and groups of three where they are no more than three.
_GROUPED: Final = r"\d*+(?:(?<!\d{4})(?:,\d{3})+(?!\d)|)"


@dataclass(frozen=True, slots=True)
class _English:
    digits: re.Pattern[str]
    spelled_starts: AhoCorasick
    spelled: re.Pattern[str]
    at_start: re.Pattern[str]
    words: dict[str, Decimal]
    scales: dict[str, Decimal]
    glued: re.Pattern[str]


_DIGITS: Final = frozenset("0123456789")
_BEFORE_DIGITS: Final = frozenset(" \n($\"'")  # signs behind which digits are a number of their own
_BEFORE_WORDS: Final = " \n(\"'/-"


@cache
def _english() -> _English:
    told = load_words("en", "numerals")
    words = {word: Decimal(str(value)) for word, value in told["words"].items()}
    scales = {word: Decimal(value) for word, value in told["scales"].items()}
    tens = [word for word, value in words.items() if value >= 20]
    ones = [word for word, value in words.items() if 1 <= value <= 9]
    spelled = [*words, *(f"{ten}{joint}{one}" for ten in tens for one in ones for joint in "- ")]
    scale = one_of(scales)
    currencies, units = tail_words("en")

    def tail(told_words: set[str]) -> str:
        blank = "[ \\n-]"
        signs = {word for word in told_words if not word[-1].isalpha()}
        letters, ends = one_of(told_words - signs, blank), one_of(signs, blank)
        return rf"(?:{ends}|{letters}(?![a-z]))"

    tails = rf"(?:[ \n-]{{0,2}}(?:(?P<currency>{tail(currencies)})|(?P<unit>{tail(units)}))|)"
    scaled = rf"(?:[ \n-]?(?P<scale>{scale})(?![a-z])|)"
    # The first sign stands alone, so that the search leaps from digit to digit.
    digits = rf"(?P<digits>[0-9]{_GROUPED}(?:\.\d+|))"
    word = rf"(?P<words>{one_of(spelled)}(?![a-z])|a(?= (?:{scale})(?![a-z])))"
    starts = [
        f"{sign}{begun}" for begun in (*words, *(f"a {scale_word}" for scale_word in scales)) for sign in _BEFORE_WORDS
    ]
    return _English(
        re.compile(rf"{digits}{scaled}{tails}"),
        AhoCorasick(starts, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
        re.compile(rf"[{re.escape(_BEFORE_WORDS)}]{word}{scaled}{tails}"),
        re.compile(rf"{word}{scaled}{tails}"),
        words,
        scales,
        re.compile(rf"(?:{leftward(sign.lower() for signs in _prefixes() for sign in signs)})(?![a-z])"),
    )


def _prefixes() -> list[list[str]]:
    return list(load_words("en", "money")["prefix"].values())


def find_english(text: str) -> list[Number]:
    """All numbers of a text in lower case, in reading order."""
    grammar = _english()
    found: list[Number] = []
    previous: Number | None = None
    scales = grammar.scales
    for match in _in_order(text, grammar):
        written, scale_word, currency, unit = match.groups()
        start, end = match.span(1)
        in_words = written[0] not in _DIGITS
        if in_words:
            value = _spelled_value(written, grammar)
        else:
            if end - start > MOST_DIGITS:
                continue
            before = text[start - 1] if start else " "
            if before not in _BEFORE_DIGITS and not _stands_free(text, start, before, grammar, previous):
                continue
            value = Decimal(written.replace(",", "") if "," in written else written)
        scale = ONE
        if scale_word is not None:
            scale = scales.get(scale_word) or scales[scale_word.replace("\n", " ")]
            value, end = value * scale, match.end(2)
        if currency is not None:
            number = Number(start, end, value, scale, False, in_words, False, currency, match.end(), True)
        elif unit is not None:
            number = Number(start, end, value, scale, False, in_words, False, unit, match.end())
        else:
            number = Number(start, end, value, scale, False, in_words)
        if (
            previous is not None
            and previous.unit is None
            and (previous.scale is not ONE or written == "half")
            and _adds(previous, number, text)
        ):
            above = previous.value * (scale if previous.scale < scale else ONE)
            number.start, number.value, number.in_words = previous.start, above + number.value, previous.in_words
            found[-1] = number
        else:
            found.append(number)
        previous = number
    return found


def _spelled_value(written: str, grammar: _English) -> Decimal:
    """The value of `six`, `twenty-six`, and of the `a` of `a hundred`."""
    known = grammar.words.get(written)
    if known is not None:
        return known
    return ONE if written == "a" else sum((grammar.words[word] for word in _WORD_GAP.split(written)), Decimal(0))


_WORD_GAP: Final = re.compile("[- \n]")


def _in_order(text: str, grammar: _English) -> Iterable[re.Match[str]]:
    """Numbers in digits and numbers in words: two quick passes, merged."""
    spelled: list[re.Match[str]] = []
    first = grammar.at_start.match(text)
    if first:
        spelled.append(first)
    for _, start, _ in grammar.spelled_starts.find_matches_as_indexes(text):
        match = grammar.spelled.match(text, start)
        if match is not None:
            spelled.append(match)
    digits = grammar.digits.finditer(text)
    return _merged(digits, spelled) if spelled else digits


def _merged(digits: Iterable[re.Match[str]], spelled: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Both in reading order, without what begins in another: "twenty-six", "3,000 ten thousand" are one number each."""
    apart: list[re.Match[str]] = []
    waiting, end = deque(spelled), -1
    for match in digits:
        start = match.start()
        while waiting and waiting[0].start() < start:
            word = waiting.popleft()
            if word.start() >= end:
                apart.append(word)
                end = word.end()
        if start >= end:
            apart.append(match)
            end = match.end()
    for word in waiting:
        if word.start() >= end:
            apart.append(word)
            end = word.end()
    return apart


def _stands_free(text: str, at: int, before: str, grammar: _English, previous: Number | None) -> bool:
    """Whether digits are a number of their own: not behind letters (LFP-314), unless of a currency (RMB1.2bn)."""
    if before.isalpha():
        if not before.isascii():
            return True
        return grammar.glued.match(text[max(0, at - 10) : at][::-1]) is not None
    if before in "-~":
        # The high end of a range, or a sign of its own; not `covid-19`, `2012-13` is left to the readers.
        return (previous is not None and at - 3 <= previous.end < at) or not text[at - 2 : at - 1].isalnum()
    if before in "._:/+,":
        return not text[at - 2 : at - 1].isdigit() or (before == "," and not text[at : at + 3].isdigit())
    return before not in "#№\\=&%@" and not before.isdigit()


def _adds(first: Number, second: Number, text: str) -> bool:
    """`2 billion 300 million`, `two hundred and six`, `one and a half`: the greater part first."""
    gap = text[first.end : second.start]
    if gap == " and a " and first.scale == 1 and text.startswith("half", second.start):
        return True
    if first.scale <= 1:
        return False
    if gap in (" and ", " ") and first.in_words and second.in_words:
        return (second.value if first.scale > second.scale else second.value / second.scale) < first.scale
    return gap == " " and second.scale > 1 and second.value < first.scale
