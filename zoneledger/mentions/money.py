"""Amounts of money: one grammar over the numbers of a text and the currency words of its language.

Takes: 7.4 billion yuan · RMB1.2bn · US$1.9 billion · 5 to 8 billion yuan · between 5 and 10 billion yuan · 1.3 billion, 900
million and 600 million yuan respectively · 8亿元 · 六千八百万美元 · 5亿元~10亿元 · 3-5亿元 · 超百亿元 · 亿元以上 · bare `2.6 billion` or 80亿
where the words around speak of money. A conversion in brackets is linked to the amount before it (`same_as`).
Leaves alone: numbers with another unit, and amounts whose number was lost.
"""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.money_roles import RoleReader
from zoneledger.mentions.numerals import Number, find_chinese, find_english, qualifiers
from zoneledger.records import Document, Mention, Segment

_LEAST_BARE: Final = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """Currency words of a language, ready for matching."""

    suffix: re.Pattern[str]
    suffix_codes: dict[str, str]
    prefix: re.Pattern[str]
    prefix_codes: dict[str, str]
    range_gap: re.Pattern[str]
    list_gap: re.Pattern[str]


@dataclass(slots=True)
class _Amount:
    """A number with its currency, before ranges and lists are read."""

    number: Number
    start: int
    end: int
    currency: str | None
    rule: str
    high: Number | None = None


@cache
def _grammar(language: str) -> _Grammar:
    told = load_words(language, "money")
    suffixes = {word.lower(): code for code, words in told["suffix"].items() for word in words}
    prefixes = {word.lower(): code for code, words in told["prefix"].items() for word in words}

    def alternatives(words: Iterable[str]) -> str:
        return "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in sorted(words, key=len, reverse=True))

    if language == "en":
        suffix = rf"[ \n]?-?({alternatives(suffixes)})(?![A-Za-z])"
        prefix = rf"(?<![A-Za-z])({alternatives(prefixes)})[ \n]?$"
        range_gap = r" ?(?:-|~|to|and) ?(?:about |nearly |over )?(?:rmb|cny|us\$|\$)? ?$"
        list_gap = r"(?:,| and|, and|;|/| or)? ?$"
    else:
        suffix = rf"\n?[ ]?({alternatives(suffixes)})(?!素|旦|老|件|宵|首|宇宙)"
        prefix = rf"({alternatives(prefixes)}) ?$"
        range_gap = r"(?:元|美元)? ?(?:-|~|至|到|—|——|－) ?$"
        list_gap = r"(?:、|，|,|和|及|与|以及)$"
    return _Grammar(
        re.compile(suffix, re.IGNORECASE),
        suffixes,
        re.compile(prefix, re.IGNORECASE),
        prefixes,
        re.compile(range_gap, re.IGNORECASE),
        re.compile(list_gap, re.IGNORECASE),
    )


_CLASS_ZH: Final = re.compile(r"(?:级|以上|及以上)")
_NOT_CURRENCY_ZH: Final = re.compile(r"\s*(?:元件|元素|元旦|元老|元宇宙)")


def find_money(document: Document, segments: Sequence[Segment]) -> list[Mention]:
    """All amounts of a document, in reading order; `value` in units of `currency`, exact."""
    language, text = document.lexicon, document.reading.text
    grammar = _grammar(language)
    numbers = find_english(text) if language == "en" else find_chinese(text)
    amounts = [_with_currency(text, number, grammar, language) for number in numbers]
    _read_ranges(text, amounts, grammar)
    _read_lists(text, amounts, grammar)
    roles = RoleReader(document, segments)
    _assume_currency(text, amounts, roles, language)
    found = [_mention(text, amount, language, roles) for amount in amounts if amount is not None and amount.currency]
    if language == "zh":
        found = [*found, *_table_cells(document, segments, found)] if _TABLE_UNIT.search(text) else found
    _link_conversions(text, found)
    return sorted(found, key=lambda mention: mention.start)


def _with_currency(text: str, number: Number, grammar: _Grammar, language: str) -> _Amount | None:
    behind = grammar.suffix.match(text, number.end)
    if behind and not _NOT_CURRENCY_ZH.match(text, number.end):
        if language == "zh" and number.bare and number.value < 10_000:
            return None
        return _Amount(
            number,
            number.start,
            behind.end(),
            grammar.suffix_codes[" ".join(behind[1].lower().split())],
            f"{language}.money.suffix",
        )
    window = max(0, number.start - 12)
    ahead = grammar.prefix.search(text[window : number.start])
    if ahead:
        letter = re.match(r"([kmb])(?![A-Za-z])", text[number.end : number.end + 2], re.IGNORECASE)
        code = grammar.prefix_codes[ahead[1].lower()]
        if letter and number.scale == 1:
            scale = Decimal(load_words("en", "numerals")["letters"][letter[1].lower()])
            number = Number(number.start, number.end + 1, number.value * scale, scale)
        return _Amount(number, window + ahead.start(1), number.end, code, f"{language}.money.prefix")
    if number.bare and language == "zh" and not _CLASS_ZH.match(text, number.end):
        return _Amount(number, number.start, number.end, None, f"{language}.money.bare")
    return _Amount(number, number.start, number.end, None, f"{language}.money.bare")


def _read_ranges(text: str, amounts: list[_Amount | None], grammar: _Grammar) -> None:
    """Join `5 to 8 billion yuan`, `10亿元至30亿元`: the low end takes scale and currency of the high one if it has none."""
    for place in range(len(amounts) - 1):
        low, high = amounts[place], amounts[place + 1]
        if low is None or high is None or high.currency is None or not 0 < high.number.start - low.number.end <= 16:
            continue
        gap_start = low.end if low.end <= high.start else low.number.end
        gap = text[gap_start : high.number.start]
        if not grammar.range_gap.fullmatch(gap):
            continue
        if " and" in f" {gap}".lower() and not re.search(
            r"between (?:rmb |cny |us\$|\$)?$", text[max(0, low.start - 14) : low.start], re.IGNORECASE
        ):
            continue
        if low.currency not in (None, high.currency):
            continue
        value = low.number.scaled(high.number.scale)
        if value > high.number.value or (
            low.number.scale == 1 and 1900 <= low.number.value <= 2100 and value > high.number.value
        ):
            continue
        scaled = Number(low.number.start, low.number.end, value, high.number.scale)
        amounts[place] = None
        amounts[place + 1] = _Amount(
            scaled,
            min(low.start, low.number.start),
            high.end,
            high.currency,
            high.rule.rsplit(".", 1)[0] + ".range",
            high.number,
        )


def _read_lists(text: str, amounts: list[_Amount | None], grammar: _Grammar) -> None:
    """`1.3 billion, 900 million and 600 million yuan`: members before the unit take its currency, and its scale if
    none of them has one and the list is told to be one (`respectively`, 分别)."""
    follower: _Amount | None = None
    for place in range(len(amounts) - 1, -1, -1):
        amount = amounts[place]
        if amount is None:
            continue
        if (
            amount.currency is None
            and follower is not None
            and follower.currency
            and follower.rule.endswith((".suffix", ".list"))
        ):
            gap = text[amount.end : follower.start]
            if grammar.list_gap.fullmatch(gap) and gap.strip() and _same_list(text, amount, follower):
                scale = follower.number.scale
                number = Number(amount.number.start, amount.number.end, amount.number.scaled(scale), scale)
                amount = _Amount(
                    number, amount.start, amount.end, follower.currency, amount.rule.rsplit(".", 1)[0] + ".list"
                )
                amounts[place] = amount
        follower = amount


def _same_list(text: str, member: _Amount, follower: _Amount) -> bool:
    if member.number.scale > 1:
        return member.number.scale >= 1000
    if 1900 <= member.number.value <= 2100 or member.number.in_words:
        return False
    around = text[max(0, member.start - 60) : follower.end + 60]
    return "respectively" in around or "分别" in around or "in turn" in around or "in order" in around


_BARE_STOP_EN: Final = re.compile(
    r"\s*(?:[,.;:)!?\"]|$|\n|(?:and|or|of|in|to|is|was|were|are|for|on|as|with|from|by|at|this|last|next|,|covers?|including|has|have|respectively|investment|invested|signed)\b)",
    re.IGNORECASE,
)
_BARE_STOP_ZH: Final = re.compile(
    r"\s*(?:[，。；、！？,;:)\"]|$|\n|以上|左右|大关|的|投资|、|和|，|\s|项目|—|-|~|至|落户|签约)"
)


def _assume_currency(text: str, amounts: list[_Amount | None], roles: RoleReader, language: str) -> None:
    """A bare `2.6 billion` or 80亿 is money where no other unit follows and a word of money stands before it."""
    stop = _BARE_STOP_EN if language == "en" else _BARE_STOP_ZH
    for amount in amounts:
        if amount is None or amount.currency is not None or amount.number.value < _LEAST_BARE:
            continue
        least = Decimal(100_000_000) if language == "zh" else Decimal(1_000_000)
        if (
            amount.number.scale >= least
            and stop.match(text, amount.end)
            and roles.speaks_of_money(amount.start, amount.end)
        ):
            amount.currency = "CNY"
            amount.rule = f"{language}.money.assumed"


def _mention(text: str, amount: _Amount, language: str, roles: RoleReader) -> Mention:
    number = amount.number
    told = qualifiers(language).read(text, amount.start, number.end, amount.end)
    if amount.high is not None:
        qualifier = "range"
    elif told is not None:
        qualifier = told
    else:
        qualifier = "about" if number.fuzzy else "exact"
    mention = Mention(
        "money",
        amount.start,
        amount.end,
        amount.rule,
        value=number.value,
        value_high=amount.high.value if amount.high else None,
        currency=amount.currency,
        currency_assumed=amount.rule.endswith(".assumed"),
        qualifier=qualifier,
    )
    mention.role, mention.per_unit = roles.read(mention, bare=number.bare)
    if mention.role == "threshold" and mention.qualifier == "exact" and (number.bare or roles.is_class_word(mention)):
        mention.qualifier = "at_least"
    return mention


_BRACKET: Final = re.compile(
    r"[ ]?\((?:about |approximately |around |nearly |equivalent to |or |约合?|折合|合|折合人民币|人民币|约|roughly )*$",
    re.IGNORECASE,
)


def _link_conversions(text: str, found: list[Mention]) -> None:
    """`8.2 billion yuan ($1.2 billion)`: the second is the same amount in another currency."""
    for first, second in itertools.pairwise(found):
        if (
            second.start - first.end <= 24
            and first.currency != second.currency
            and _BRACKET.fullmatch(text[first.end : second.start])
        ):
            second.same_as = first
            second.role = first.role


_TABLE_UNIT: Final = re.compile(r"[\u4e00-\u9fff]\(((?:万|亿)(?:元|美元))\)")


def _table_cells(document: Document, segments: Sequence[Segment], found: Sequence[Mention]) -> list[Mention]:
    """Cells under a head such as 实际使用外资（万美元）: the bare number is the amount, in the unit of its column."""
    text = document.reading.text
    lines = [
        (segment, re.split(r" +", text[segment.start : segment.end]))
        for segment in segments
        if "\n" not in text[segment.start : segment.end]
    ]
    cells: list[Mention] = []
    head: list[str] | None = None
    taken = {mention.start for mention in found}
    for segment, columns in lines:
        if len(columns) >= 3 and sum(bool(_TABLE_UNIT.search(c)) for c in columns) >= 1:
            head = columns
            continue
        if head is None or len(columns) != len(head):
            head = head if head is not None and len(columns) == len(head) else None
            continue
        at = segment.start
        for title, cell in zip(head, columns, strict=True):
            start = text.index(cell, at) if cell else at
            at = start + len(cell)
            unit = _TABLE_UNIT.search(title)
            if unit and re.fullmatch(r"-?[\d,]+(?:\.\d+)?", cell) and start not in taken:
                value = Decimal(cell.replace(",", "")) * (
                    Decimal(10_000) if unit[1][0] == "万" else Decimal(100_000_000)
                )
                role = RoleReader(document, segments).of_words(title)
                cells.append(
                    Mention(
                        "money",
                        start,
                        at,
                        "zh.money.table_cell",
                        value=abs(value),
                        currency="USD" if "美" in unit[1] else "CNY",
                        qualifier="exact",
                        role=role,
                    )
                )
    return cells
