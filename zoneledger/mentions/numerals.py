"""Numbers as both languages write them, as exact decimals: the tokens from which money and quantities are read.

Handles: 1,100 · 8.65 billion · ten thousand · twenty-six · two hundred; 1.2亿 · 八亿三千万 · 2亿3000万 · 57。6 · 二十余 · 三百多 · 1,100万.
Leaves alone: digits inside words and codes (LFP-314, 5G), numbers that are split over lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.records import Mention


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its span, value (scale applied), the scale (1 if none) and what its form tells.

    `fuzzy`: with 余, 多, 几 inside or behind; `in_words`: without a digit; `bare`: a scale alone (亿元, 百亿级).
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    fuzzy: bool = False
    in_words: bool = False
    bare: bool = False

    def scaled(self, scale: Decimal) -> Decimal:
        """The value as if `scale` had been said (`5 to 8 billion`), where no scale of its own was."""
        return self.value * scale if self.scale == 1 else self.value


_PLAIN_EN: Final = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"


@cache
def _english() -> tuple[re.Pattern[str], dict[str, Decimal], dict[str, Decimal]]:
    told = load_words("en", "numerals")
    words = {word: Decimal(str(value)) for word, value in told["words"].items()}
    scales = {word: Decimal(value) for word, value in told["scales"].items()}
    tens = [word for word, value in words.items() if value >= 20]
    ones = [word for word, value in words.items() if 1 <= value <= 9]
    rest = [word for word in words if word not in tens]
    spelled = rf"(?:{'|'.join(tens)})(?:[- ](?:{'|'.join(ones)}))?|{'|'.join(sorted(rest, key=len, reverse=True))}"
    scale = "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(scales, key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![\d.])(?:(?P<digits>{_PLAIN_EN})|(?<![\w])(?P<words>{spelled})(?![\w])|(?<![\w])(?P<article>a)(?= (?:{scale})\b))"
        rf"(?:[ -]?(?P<scale>{scale})(?![a-z]))?",
        re.IGNORECASE,
    )
    return pattern, words, scales


def find_english(text: str) -> list[Number]:
    """All numbers of an English text, in order."""
    pattern, words, scales = _english()
    found: list[Number] = []
    for match in pattern.finditer(text):
        digits, spelled, scale_word = match["digits"], match["words"], match["scale"]
        if digits and not _stands_free(text, match.start()):
            continue
        if digits:
            value = Decimal(digits.replace(",", ""))
        elif spelled:
            value = sum((words[part] for part in re.split(r"[- ]", spelled.lower())), Decimal(0))
        else:
            value = Decimal(1)
        scale = scales[scale_word.lower()] if scale_word else Decimal(1)
        number = Number(match.start(), match.end(), value * scale, scale, in_words=not digits)
        previous = found[-1] if found else None
        if previous and _adds(previous, number, text):
            found[-1] = Number(
                previous.start, number.end, previous.value + number.value, number.scale, in_words=previous.in_words
            )
        else:
            found.append(number)
    return found


_GLUED: Final = re.compile(r"([A-Za-z]+)\$?-?$")


def _stands_free(text: str, at: int) -> bool:
    """Whether digits are a number of their own: not behind letters (LFP-314), unless these are a currency (RMB1.2bn)."""
    if not at or not (text[at - 1].isalpha() or text[at - 1] == "-" or text[at - 1] == "_"):
        return True
    glued = _GLUED.search(text, max(0, at - 12), at)
    if glued is None:
        return text[at - 1] not in "_-" or not text[at - 2 : at - 1].isdigit()
    return glued[1].lower() in _currency_signs() and text[at - 1] != "-"


@cache
def _currency_signs() -> frozenset[str]:
    return frozenset(sign.lower() for signs in load_words("en", "money")["prefix"].values() for sign in signs)


def _adds(first: Number, second: Number, text: str) -> bool:
    """`2 billion 300 million`: two scales in one amount, the greater first."""
    return first.scale > second.scale > 1 and text[first.end : second.start] == " " and second.value < first.scale


_DIGITS_ZH: Final = {char: Decimal(value) for char, value in load_words("zh", "numerals")["digits"].items()}
_SCALES_ZH: Final = {char: Decimal(value) for char, value in load_words("zh", "numerals")["scales"].items()}
_FUZZY: Final = "".join(load_words("zh", "numerals")["fuzzy"])
_D: Final = "".join(_DIGITS_ZH)
_CHINESE: Final = re.compile(
    rf"(?<![\d.,A-Za-z#])(?:(?P<digits>\d{{1,3}}(?:[,，]\d{{3}}){{1,5}}(?:\.\d{{1,6}})?|\d{{1,15}}(?:[.·]\d{{1,6}}|。\d{{1,4}}(?=[亿万%]))?)"
    rf"(?P<fuzzy>[{_FUZZY}])?(?P<scale>[十百千万亿]{{0,3}})(?P<more>\d{{1,4}}(?:\.\d{{1,4}})?[千百]?万)?(?P<fuzzy2>[{_FUZZY}])?"
    rf"|(?P<words>[{_D}十百千万亿]{{1,24}}(?:点[{_D}]{{1,8}}[十百千万亿]{{0,3}})?(?:[{_FUZZY}][十百千万亿]{{0,3}})?))"
)


def find_chinese(text: str) -> list[Number]:
    """All numbers of a folded Chinese text, in order; also those of Chinese numerals that may belong to other words."""
    found = []
    for match in _CHINESE.finditer(text):
        digits, words = match["digits"], match["words"]
        if digits:
            scale = scale_of(match["scale"])
            value = Decimal(re.sub("[,，]", "", digits).replace("。", ".").replace("·", ".")) * scale
            if match["more"]:
                value += read_chinese(match["more"])
            fuzzy = bool(match["fuzzy"] or match["fuzzy2"])
            found.append(Number(match.start(), match.end(), value, scale, fuzzy=fuzzy))
            continue
        fuzzy = any(char in _FUZZY for char in words)
        plain = "".join(char for char in words if char not in _FUZZY)
        bare = all(char in _SCALES_ZH for char in plain) and plain != "十"
        value = read_chinese(plain)
        scale = scale_of(re.sub(r"^.*?([十百千万亿]*)$", r"\1", plain)) if plain[-1:] in "万亿" else Decimal(1)
        found.append(Number(match.start(), match.end(), value, scale, fuzzy=fuzzy, in_words=True, bare=bare))
    return found


def scale_of(signs: str) -> Decimal:
    """The product of scale signs: 千万 is ten million, 万亿 a trillion."""
    scale = Decimal(1)
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
    total = section = Decimal(0)  # `section` is what stands before the next 万 or 亿
    pending: Decimal | None = None
    positional = len(numeral) > 1 and all(char in _DIGITS_ZH for char in numeral)
    if positional:  # 二〇〇九, 一二三
        return Decimal("".join(str(_DIGITS_ZH[char]) for char in numeral))
    for part in re.findall(r"\d+(?:\.\d+)?|.", numeral):
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
                    total += (held or Decimal(1)) * scale
                section, pending = Decimal(0), None
            else:
                section += (Decimal(1) if pending is None else pending) * scale
                pending = None
        else:
            pending = Decimal(part)
    return total + section + (pending or Decimal(0))


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What the words before and behind a number say of it."""

    before: re.Pattern[str]
    before_kinds: dict[str, str]
    after: re.Pattern[str]
    after_kinds: dict[str, str]
    not_before: tuple[str, ...]
    longest: int

    def read(self, text: str, number_start: int, number_end: int, unit_end: int) -> str | None:
        """The qualifier of a number whose unit ends at `unit_end`; None where nothing is said."""
        behind = self.after.match(text, unit_end)
        if behind:
            return self.after_kinds[behind[1].lower()]
        directly = self.after.match(text, number_end) if number_end != unit_end else None
        if directly:
            return self.after_kinds[directly[1].lower()]
        ahead = text[max(0, number_start - self.longest) : number_start]
        found = self.before.search(ahead)
        if found and not any(ahead[: found.end(1)].endswith(word) for word in self.not_before):
            return self.before_kinds[found[1].lower()]
        return None


@cache
def qualifiers(language: str) -> Qualifiers:
    """The qualifier words of a language (`en`, `zh`)."""
    told = load_words(language, "numerals")
    kinds = {
        side: {w.lower(): kind for kind, words in told[side].items() for w in words} for side in ("before", "after")
    }

    def alternatives(words: Iterable[str]) -> str:
        return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True))

    if language == "en":
        gap = r" (?:a |an |the |its |total of |a total of |only )?"
        before = re.compile(
            rf"(?<![A-Za-z])({alternatives(kinds['before'])}){gap}(?:us|rmb|cny)? ?[$€¥£]?$", re.IGNORECASE
        )
        after = re.compile(rf" ?({alternatives(kinds['after'])})(?![A-Za-z])", re.IGNORECASE)
    else:
        before = re.compile(rf"({alternatives(kinds['before'])})(?:了|到|达|人民币|至)?$")
        after = re.compile(rf"(?:\(含\))?({alternatives(kinds['after'])})(?!地区|学)")
    longest = max(len(word) for word in kinds["before"]) + 18
    return Qualifiers(before, kinds["before"], after, kinds["after"], tuple(told.get("not_before", ())), longest)


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
