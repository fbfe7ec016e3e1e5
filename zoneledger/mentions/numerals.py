"""Numbers as both languages write them, as exact decimals, each with the unit or currency word right behind it.

Handles: 1,100 · 8.65 billion · ten thousand · twenty-six · two hundred and six; 1.2亿 · 八亿三千万 · 2亿3000万 ·
57。6 · 二十余.
Leaves alone: digits inside words and codes (LFP-314), numbers of more digits than any amount has.
One pattern per language finds the numbers and their tails in one pass; money and quantities are read from its tokens.
"""

import re
import string
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import lowered
from zoneledger.mentions.patterns import leftward, one_of
from zoneledger.records import Mention

_ONE: Final = Decimal(1)
# What may follow a first digit: more of them, and groups of three where they are no more than three.
_GROUPED: Final = r"\d*+(?:(?<!\d{4})(?:,\d{3})+(?!\d)|)"
_MOST_DIGITS: Final = 20


@dataclass(slots=True)
class Number:
    """A number in a text: its span, value (scale applied), the scale (1 if none) and what its form tells.

    `fuzzy`: with 余, 多, 几 inside or behind; `in_words`: without a digit; `bare`: a scale alone (亿元, 百亿级).
    `unit`: the unit or currency word right behind, in lower case, up to `unit_end`; None where there is none.
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal = _ONE
    fuzzy: bool = False
    in_words: bool = False
    bare: bool = False
    unit: str | None = None
    unit_end: int = 0
    is_currency: bool = False

    def scaled(self, scale: Decimal) -> Decimal:
        """The value as if `scale` had been said (`5 to 8 billion`), where no scale of its own was."""
        return self.value * scale if self.scale == 1 else self.value


@dataclass(frozen=True, slots=True)
class Scan:
    """A text in lower case and its numbers in reading order; positions are those of the text."""

    text: str
    numbers: tuple[Number, ...]


@lru_cache(maxsize=4)  # the heads of a document's tables are scanned in between
def scan(text: str, language: str) -> Scan:
    """All numbers of a text. Money and quantities of a document ask for the same scan, one after the other."""
    low = lowered(text)
    return Scan(low, tuple(_find_english(low) if language == "en" else _find_chinese(low)))


def _tail_words(language: str) -> tuple[set[str], set[str]]:
    currencies = {word.lower() for words in load_words(language, "money")["suffix"].values() for word in words}
    return currencies, {word.lower() for word in load_words(language, "quantities")["units"]}


@dataclass(frozen=True, slots=True)
class _English:
    digits: re.Pattern[str]
    spelled_starts: AhoCorasick
    spelled: re.Pattern[str]
    at_start: re.Pattern[str]
    words: dict[str, Decimal]
    scales: dict[str, Decimal]
    glued: re.Pattern[str]


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
    currencies, units = _tail_words("en")

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


def _find_english(text: str) -> list[Number]:
    grammar = _english()
    found: list[Number] = []
    previous: Number | None = None
    digits_pattern, scales = grammar.digits, grammar.scales
    for match in _in_order(text, grammar):
        written, scale_word, currency, unit = match.groups()
        start, end = match.span(1)
        in_words = match.re is not digits_pattern
        if in_words:
            value = _spelled_value(written, grammar)
        else:
            if end - start > _MOST_DIGITS:
                continue
            if start:
                before = text[start - 1]
                if before not in " \n($\"'" and not _stands_free(text, start, before, grammar, previous):
                    continue
            value = Decimal(written.replace(",", "") if "," in written else written)
        scale = _ONE
        if scale_word is not None:
            scale = scales.get(scale_word) or scales[scale_word.replace("\n", " ")]
            value, end = value * scale, match.end(2)
        if currency is not None:
            number = Number(start, end, value, scale, False, in_words, False, currency, match.end(), True)
        elif unit is not None:
            number = Number(start, end, value, scale, False, in_words, False, unit, match.end())
        else:
            number = Number(start, end, value, scale, False, in_words)
        if previous is not None and (previous.scale > 1 or written == "half") and _adds(previous, number, text):
            above = previous.value * (scale if previous.scale < scale else _ONE)
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
    return _ONE if written == "a" else sum((grammar.words[word] for word in _WORD_GAP.split(written)), Decimal(0))


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
    if first.unit is not None:
        return False
    gap = text[first.end : second.start]
    if gap == " and a " and first.scale == 1 and text.startswith("half", second.start):
        return True
    if first.scale <= 1:
        return False
    if gap in (" and ", " ") and first.in_words and second.in_words:
        return (second.value if first.scale > second.scale else second.value / second.scale) < first.scale
    return gap == " " and second.scale > 1 and second.value < first.scale


_DIGITS_ZH: Final = {sign: Decimal(value) for sign, value in load_words("zh", "numerals")["digits"].items()}
_SCALES_ZH: Final = {sign: Decimal(value) for sign, value in load_words("zh", "numerals")["scales"].items()}
_FUZZY: Final = "".join(load_words("zh", "numerals")["fuzzy"])
_SIGNS: Final = "".join(_DIGITS_ZH)


@cache
def _chinese() -> re.Pattern[str]:
    currencies, units = _tail_words("zh")
    not_money = one_of(load_words("zh", "money")["not_currency"])
    tails = rf"(?:[ \n]?(?:(?!{not_money})(?P<currency>{one_of(currencies)})|(?P<unit>{one_of(units)}))|)"
    plain, thousand = f"{_SIGNS}十百万亿", "千(?![瓦米克])"  # 万千瓦 is ten thousand kilowatts
    scale = f"(?:[十百万亿]|{thousand})"
    # The first sign stands alone, so that the search leaps from sign to sign; what it is decides how to go on.
    digits = (
        r"(?<=[0-9])(?P<digits>\d*+(?:(?<!\d{4})(?:[,，]\d{3})+(?!\d)|)(?:[.·]\d+|。\d{1,4}(?=[亿万%亩倍吨]|平方|公里|公顷|个百分))?)"
        rf"(?: (?=[{_FUZZY}]?[百千]?[万亿]|余[家个名人亩项位条吨]))?"  # 50 亿元: pages that part figures from words
        rf"(?P<fuzzy>[{_FUZZY}])?(?P<scale>{scale}{{0,3}})(?P<more>\d{{1,4}}(?:\.\d{{1,4}})?[千百]?万)?(?P<fuzzy2>[{_FUZZY}])?"
    )
    words = (
        rf"(?<![0-9])(?!(?<=千)[瓦米克])(?P<words>[{plain}]{{0,40}}(?:{thousand}[{plain}]{{0,40}}){{0,6}}(?:点[{_SIGNS}]{{1,12}}{scale}{{0,3}})?"
        rf"(?:[{_FUZZY}]{scale}{{0,3}})?)"
    )
    return re.compile(rf"[0-9{plain}千](?:{digits}|{words}){tails}")


def _find_chinese(text: str) -> list[Number]:
    found = []
    for match in _chinese().finditer(text):
        digits, fuzzy, scale_signs, more, fuzzy_end, words, currency, unit = match.groups()
        start = match.start()
        number: Number | None
        if digits is not None:
            if start and text[start - 1] in _CODE_SIGNS and _in_code(text[start - 1], text[start - 2 : start - 1]):
                continue
            end = match.end(1)
            if end - start > _MOST_DIGITS:
                continue
            behind = text[end : end + 1]
            if behind in _DATED and currency is None and (behind != "年" or end - start == _YEAR_DIGITS):
                continue  # 2014年, 3月, 5日: digits of a date count nothing, and no other number looks at them
            written = text[start:end]
            value, scale = Decimal(written if written.isdigit() else written.translate(_PLAIN_SIGNS)), _ONE
            if fuzzy is not None:
                end = match.end(2)
            if scale_signs:
                scale = _SCALES_ZH[scale_signs] if len(scale_signs) == 1 else scale_of(scale_signs)
                value *= scale
                end = match.end(3)
            if more is not None:
                value += read_chinese(more)
                end = match.end(4)
            if fuzzy_end is not None:
                end = match.end(5)
            number = Number(start, end, value, scale, fuzzy is not None or fuzzy_end is not None)
        elif words:
            number = _numeral(text, start, match.end(6))
        else:
            number = _one_sign(text, start)
        if number is None:
            continue
        if currency is not None:
            number.unit, number.unit_end, number.is_currency = currency, match.end(), True
        elif unit is not None:
            number.unit, number.unit_end = unit, match.end()
        found.append(number)
    return found


def _one_sign(text: str, start: int) -> Number | None:
    """三, 十, 亿: but a 一 alone is a part of words, other than in 一成 and 三分之一."""
    sign, end = text[start], start + 1
    if sign == "一" and text[end : end + 1] != "成" and text[start - 2 : start] != "分之":
        return None
    value = _DIGITS_ZH.get(sign)
    if value is not None:
        return Number(start, end, value, _ONE, False, True)
    scale = _SCALES_ZH[sign]
    return Number(start, end, scale, scale if sign in "万亿" else _ONE, False, True, sign != "十")


def _numeral(text: str, start: int, end: int) -> Number | None:
    """八亿三千万, 二十余, 亿: a numeral of several signs, unless it lists (一一列出, 三五家)."""
    signs = text[start:end]
    if end - start > _MOST_DIGITS or (end - start == 2 and signs[0] in _DIGITS_ZH and signs[1] in _DIGITS_ZH):
        return None
    plain = signs.translate(_NO_FUZZY)
    number = Number(start, end, read_chinese(plain), _ONE, len(plain) < len(signs), True)
    number.bare = plain not in ("", "十") and not plain.strip("百千万亿")
    if plain[-1:] in ("万", "亿"):
        number.scale = scale_of(plain[len(plain.rstrip("十百千万亿")) :])
    return number


_PLAIN_SIGNS: Final = str.maketrans({",": None, "，": None, "。": ".", "·": "."})
_DATED: Final = frozenset("年月日")
_YEAR_DIGITS: Final = 4
# Signs before digits that may make them a part of something else.
_CODE_SIGNS: Final = frozenset(string.ascii_letters + string.digits + ".,#")
_NO_FUZZY: Final = str.maketrans(dict.fromkeys(_FUZZY))


def _in_code(before: str, second: str) -> bool:
    """Digits behind letters, signs of codes, or the point or comma of a number that went before."""
    if before in ".,":
        return second.isdigit()
    return before == "#" or (before.isascii() and before.isalpha()) or before.isdigit()


def scale_of(signs: str) -> Decimal:
    """The product of scale signs: 千万 is ten million, 万亿 a trillion."""
    scale = _ONE
    for sign in signs:
        scale *= _SCALES_ZH[sign]
    return scale


def read_chinese(numeral: str) -> Decimal:
    """The value of a numeral in Chinese signs, digits or both: 八亿三千万, 一点五亿, 一百零八, 二〇〇九, 3000万."""
    whole, _, fraction = numeral.partition("点")
    if fraction:
        digits = "".join(char for char in fraction if char not in _SCALES_ZH)
        tail = fraction[len(digits) :]
        value = _whole(whole) + Decimal("0." + "".join(str(_DIGITS_ZH[char]) for char in digits))
        return value * scale_of(tail)
    return _whole(whole)


def _whole(numeral: str) -> Decimal:
    if len(numeral) > 1 and all(char in _DIGITS_ZH for char in numeral):  # 二〇〇九, 一二三
        return Decimal("".join(str(_DIGITS_ZH[char]) for char in numeral))
    total = section = Decimal(0)  # `section` is what stands before the next 万 or 亿
    pending: Decimal | None = None
    for part in _PARTS.findall(numeral):
        if part in _DIGITS_ZH:
            pending = _DIGITS_ZH[part]
        elif part in _SCALES_ZH:
            scale = _SCALES_ZH[part]
            if scale >= 10_000:
                held = section + (pending or Decimal(0))
                if part == "亿" and total and not held:
                    total *= scale  # 万亿
                elif part == "亿":
                    total = (total + held) * scale if total and total < scale else total + (held or 1) * scale
                else:
                    total += (held or _ONE) * scale
                section, pending = Decimal(0), None
            else:
                section += (_ONE if pending is None else pending) * scale
                pending = None
        else:
            pending = Decimal(part)
    return total + section + (pending or Decimal(0))


_PARTS: Final = re.compile(r"\d+(?:\.\d+)?|.")


class Taken:
    """Spans that other mentions hold, for asking whether a place is free."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        spans = sorted((mention.start, mention.end) for mention in mentions)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any held span shares a character with this one; held spans do not nest."""
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self._ends[place] > start
