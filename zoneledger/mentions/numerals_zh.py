"""Chinese numbers: digits, numeral signs, and both together, with the unit or currency word behind them."""

import re
import string
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.number import MOST_DIGITS, ONE, Number, tail_words
from zoneledger.mentions.patterns import one_of

_DIGITS_ZH: Final = {sign: Decimal(value) for sign, value in load_words("zh", "numerals")["digits"].items()}
_SCALES_ZH: Final = {sign: Decimal(value) for sign, value in load_words("zh", "numerals")["scales"].items()}
_FUZZY: Final = "".join(load_words("zh", "numerals")["fuzzy"])
_SIGNS: Final = "".join(_DIGITS_ZH)


@cache
def _chinese() -> re.Pattern[str]:
    currencies, units = tail_words("zh")
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


def find_chinese(text: str) -> list[Number]:
    """All numbers of a text in reading order."""
    found = []
    for match in _chinese().finditer(text):
        start, end = match.start(), match.end("digits")
        if text[end : end + 1] in _DATED and end > 0 and match["currency"] is None:
            if text[end] != "年" or (end - start == _YEAR_DIGITS and text[start:end].isdigit()):
                continue  # 2014年, 3月, 5日: digits of a date count nothing, and no other number looks at them
        digits, fuzzy, scale_signs, more, fuzzy_end, words, currency, unit = match.groups()
        number: Number | None
        if digits is not None:
            if start and text[start - 1] in _CODE_SIGNS and _in_code(text[start - 1], text[start - 2 : start - 1]):
                continue
            if end - start > MOST_DIGITS:
                continue
            written = text[start:end]
            value, scale = Decimal(written if written.isdigit() else written.translate(_PLAIN_SIGNS)), ONE
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
        return Number(start, end, value, ONE, False, True)
    scale = _SCALES_ZH[sign]
    return Number(start, end, scale, scale if sign in "万亿" else ONE, False, True, sign != "十")


def _numeral(text: str, start: int, end: int) -> Number | None:
    """八亿三千万, 二十余, 亿: a numeral of several signs, unless it lists (一一列出, 三五家)."""
    signs = text[start:end]
    if end - start > MOST_DIGITS or (end - start == 2 and signs[0] in _DIGITS_ZH and signs[1] in _DIGITS_ZH):
        return None
    plain = signs.translate(_NO_FUZZY)
    number = Number(start, end, read_chinese(plain), ONE, len(plain) < len(signs), True)
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
    scale = ONE
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
                    total += (held or ONE) * scale
                section, pending = Decimal(0), None
            else:
                section += (ONE if pending is None else pending) * scale
                pending = None
        else:
            pending = Decimal(part)
    return total + section + (pending or Decimal(0))


_PARTS: Final = re.compile(r"\d+(?:\.\d+)?|.")
