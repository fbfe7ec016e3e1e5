"""Amounts of money: one grammar over the numbers of a text and the currency words of its language.

Takes: 7.4 billion yuan · RMB1.2bn · US$1.9 billion · 5 to 8 billion yuan · between 5 and 10 billion yuan · 1.3 billion,
900 million and 600 million yuan respectively · 8亿元 · 六千八百万美元 · 5亿元~10亿元 · 3-5亿元 · 超百亿元 · 亿元以上 ·
a bare `2.6 billion` or 80亿 where the words around speak of money. A conversion in brackets is linked to the amount
before it (`same_as`).
Leaves alone: numbers with another unit, and amounts whose number was lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.money_roles import RoleReader
from zoneledger.mentions.number import ONE, Number
from zoneledger.mentions.numerals import Scan, scan
from zoneledger.mentions.patterns import closings, leftward, one_of
from zoneledger.mentions.qualifiers import Qualifiers, qualifiers
from zoneledger.mentions.table_cells import find_cells
from zoneledger.records import Document, Mention, Segment

# A bare number is money only from here on: below, the noun it counts may stand anywhere.
_LEAST_ASSUMED: Final = {"en": Decimal(1_000_000), "zh": Decimal(10_000_000)}
_LEAST_OF_CLASS: Final = Decimal(100_000_000)
_LEAST_SCALE: Final = {"en": Decimal(1_000_000), "zh": Decimal(10_000)}
_HEAD_OPENS: Final = frozenset("1一十百千万亿atohm")  # what the numbers below begin with
_POWERS: Final = frozenset(Decimal(10) ** power for power in range(3, 13))
_CONVERSION_REACH: Final = 24
_LIST_REACH: Final = 60
_LIST_GAP: Final = 8
_RANGE_REACH: Final = 16
_QUOTED_REACH: Final = 24


@dataclass(frozen=True, slots=True)
class _Grammar:
    """Currency words and the small words between amounts, ready for matching. `prefix` reads from right to left."""

    suffix_codes: dict[str, str]
    prefix: re.Pattern[str]
    prefix_codes: dict[str, str]
    prefix_closes: frozenset[str]
    letters: dict[str, Decimal]
    range_gap: re.Pattern[str]
    between: tuple[str, ...]
    change_from: tuple[str, ...]
    change_verbs: re.Pattern[str]
    range_before: tuple[str, ...]
    list_gap: re.Pattern[str]
    list_words: re.Pattern[str]
    bare_stop: re.Pattern[str]
    class_word: re.Pattern[str]
    conversion: re.Pattern[str]
    head_before: tuple[str, ...]


@dataclass(slots=True)
class _Amount:
    """A number with its currency, before ranges and lists are read."""

    number: Number
    start: int
    end: int
    currency: str
    rule: str
    high: Number | None = None


@cache
def _grammar(language: str) -> _Grammar:
    told = load_words(language, "money")
    suffixes = {word.lower(): code for code, words in told["suffix"].items() for word in words}
    prefixes = {word.lower(): code for code, words in told["prefix"].items() for word in words}
    signs = one_of(prefixes)
    letters = load_words(language, "numerals").get("letters", {})
    unlettered = "(?![a-z])" if language == "en" else ""
    return _Grammar(
        suffixes,
        re.compile(rf" ?({leftward(prefixes)}){unlettered}"),
        prefixes,
        closings(prefixes),
        {letter: Decimal(scale) for letter, scale in letters.items()},
        re.compile(rf" ?(?:{one_of(told['range_words'])}) ?(?:{one_of(told['range_fillers'])} ?)?(?:(?:{signs}) ?)?"),
        tuple(told["range_needs"]),
        tuple(told["change_from"]),
        re.compile(one_of(told["change_verbs"])),
        tuple(told["range_before"]),
        re.compile(rf"(?:{one_of(told['list_words'])}) ?(?:(?:{signs}) ?)?"),
        re.compile(one_of(told["list_markers"])),
        re.compile(rf"\s*(?:$|[,.，。；、！？;:)\"!?\n—~-]|(?:{one_of(told['bare_stops'])}){unlettered})"),
        re.compile(rf"[”\" -]?(?:{one_of(told['class_words'])})(?! ?的?(?:{one_of(told['class_of_others'])}))"),
        re.compile(rf"[ ]?\((?:(?:{one_of(told['conversion_words'])}) ?){{0,3}}"),
        tuple(told["head_before"]),
    )


def find_money(document: Document, segments: Sequence[Segment]) -> list[Mention]:
    """All amounts of a document, in reading order; `value` in units of `currency`, exact."""
    language = document.lexicon
    scanned = scan(document.reading.text, language)
    grammar = _grammar(language)
    amounts: dict[int, _Amount] = {}
    unnamed: list[int] = []
    text = scanned.text
    for place, number in enumerate(scanned.numbers):
        amount = None
        if number.is_currency:
            amount = _with_suffix(text, number, grammar, language)
        elif number.unit is None or number.unit == "m":
            amount = _with_prefix(scanned, place, number, grammar, language)
            if amount is None and number.scale is not ONE:
                unnamed.append(place)
        if amount is not None:
            amounts[place] = amount
    if amounts:
        amounts = _read_lists(scanned, _read_ranges(scanned, amounts, grammar), grammar)
    roles = RoleReader(document, segments, scanned.text)
    if unnamed:
        _assume_currency(scanned, unnamed, amounts, grammar, roles, language)
    told = qualifiers(language)
    found = [_mention(scanned.text, amounts[place], told, roles) for place in sorted(amounts)]
    cells = [cell for cell in find_cells(document) if cell.kind == "money"]
    if cells:
        starts = {mention.start for mention in found}
        for cell in cells:
            cell.role = roles.of_words(cell.name or "")
            cell.name = None
        found = sorted(
            [*found, *(cell for cell in cells if cell.start not in starts)], key=lambda mention: mention.start
        )
    _link_conversions(scanned.text, found, grammar)
    return found


def _with_suffix(text: str, number: Number, grammar: _Grammar, language: str) -> _Amount | None:
    """`5 billion yuan`, 5亿元; with the sign of the same currency before it (`RMB 5 billion yuan`)."""
    if (number.bare and number.value < 10_000) or _is_head(text, number, grammar):
        return None
    if language == "zh" and number.in_words and number.value < 10:  # 三元锂电池: of three constituents
        return None
    unit: str = number.unit or ""
    code = grammar.suffix_codes.get(unit) or grammar.suffix_codes[" ".join(unit.replace("-", " ").split())]
    start = number.start
    ahead = _prefix(text, start, grammar)
    if ahead is not None and ahead[1] == code:
        start = ahead[0]
    return _Amount(number, start, number.unit_end, code, f"{language}.money.suffix")


def _with_prefix(scanned: Scan, place: int, number: Number, grammar: _Grammar, language: str) -> _Amount | None:
    """`RMB 1.2bn`, `US$65m`: not where the sign is the unit of the number before it."""
    text = scanned.text
    ahead = _prefix(text, number.start, grammar)
    if ahead is None or (place and ahead[0] < max(scanned.numbers[place - 1].unit_end, scanned.numbers[place - 1].end)):
        return None
    scale = grammar.letters.get(text[number.end : number.end + 1]) if number.scale == 1 else None
    if scale is not None and not text[number.end + 1 : number.end + 2].isalpha():
        number = replace(number, end=number.end + 1, value=number.value * scale, scale=scale)
    return _Amount(number, ahead[0], number.end, ahead[1], f"{language}.money.prefix")


def _prefix(text: str, at: int, grammar: _Grammar) -> tuple[int, str] | None:
    """Where the currency sign before a number starts, and its code."""
    end = at - 1 if text[at - 1 : at] == " " else at
    if text[end - 3 : end] not in grammar.prefix_closes and text[end - 1 : end] not in grammar.prefix_closes:
        return None
    ahead = text[max(0, at - 12) : at][::-1]
    found = grammar.prefix.match(ahead)
    return (at - found.end(), grammar.prefix_codes[found[1][::-1].replace("\n", " ")]) if found else None


def _is_head(text: str, number: Number, grammar: _Grammar) -> bool:
    """The unit of a table: `(unit: 10,000 yuan)`, 单位：万元; `(亿元)` and `(100 million yuan)` behind a title."""
    if text[number.start] not in _HEAD_OPENS or number.value not in _POWERS:
        return False
    ahead = text[max(0, number.start - 8) : number.start].rstrip()
    if ahead.endswith(grammar.head_before):
        return True
    if not ahead.endswith("(") or text[number.unit_end : number.unit_end + 1] != ")":
        return False
    # `Output (100 million yuan) |`: other than a conversion, which follows an amount.
    return number.bare or "|" in text[number.unit_end : number.unit_end + 3]


def _is_year(number: Number) -> bool:
    return number.scale == 1 and not number.in_words and 1900 <= number.value <= 2100


def _read_ranges(scanned: Scan, amounts: dict[int, _Amount], grammar: _Grammar) -> dict[int, _Amount]:
    """Join `5 to 8 billion yuan`, `10亿元至30亿元`, `RMB 3-4 million`: what the one end lacks it takes from the other.

    A change (`from 5 to 8 billion yuan` after a verb of growth) is two amounts.
    """
    numbers, text = scanned.numbers, scanned.text
    joined = dict(amounts)
    last = -1
    for place in _near_pairs(numbers, amounts):
        if last == place - 1:
            continue
        high_amount = amounts.get(place)
        low_amount, low, high = joined.get(place - 1), numbers[place - 1], numbers[place]
        if high_amount is not None:
            high = high_amount.number
        if low_amount is not None:
            low = low_amount.number
        told = high_amount or low_amount
        if told is None or not _is_range(text, low, low_amount, high, high_amount, grammar):
            continue
        scale = high.scale if high_amount is not None or high.scale > 1 else low.scale
        low_value, high_value = low.scaled(scale), high.scaled(scale)
        start, end = low_amount.start if low_amount else low.start, high_amount.end if high_amount else high.end
        shared = replace(low, value=low_value, scale=scale)
        language = told.rule.split(".", 1)[0]
        if _is_change(text, start, own=low_amount is not None and high_amount is not None, grammar=grammar):
            joined[place - 1] = _Amount(
                shared, start, low_amount.end if low_amount else low.end, told.currency, f"{language}.money.change"
            )
            joined[place] = high_amount or _Amount(
                high, high.start, high.end, told.currency, f"{language}.money.change"
            )
        elif low_value < high_value:
            joined.pop(place - 1, None)
            joined[place] = _Amount(
                shared, start, end, told.currency, f"{language}.money.range", replace(high, value=high_value)
            )
        last = place
    return joined


def _near_pairs(numbers: Sequence[Number], amounts: dict[int, _Amount]) -> list[int]:
    """The higher places of the pairs of neighbours that may be a range: one is an amount, and little stands between."""
    pairs: list[int] = []
    for place in amounts:
        for high in (place, place + 1):
            if 0 < high < len(numbers) and (not pairs or high > pairs[-1]):
                low = numbers[high - 1]
                if numbers[high].start - (low.unit_end or low.end) <= _RANGE_REACH + 1:  # or a letter: `$65m`
                    pairs.append(high)
    return pairs


def _is_range(
    text: str, low: Number, low_amount: _Amount | None, high: Number, high_amount: _Amount | None, grammar: _Grammar
) -> bool:
    low_end = low_amount.end if low_amount is not None else low.end
    if not 0 < high.start - low_end <= _RANGE_REACH or (low_amount is None and (low.unit is not None or _is_year(low))):
        return False
    if high_amount is None and high.unit is not None:
        return False
    if low_amount and high_amount and low_amount.currency != high_amount.currency:
        return False
    gap = text[low_end : high.start]
    if not grammar.range_gap.fullmatch(gap):
        return False
    if not gap.strip().startswith(grammar.between):
        return True
    start = low_amount.start if low_amount is not None else low.start
    return text[max(0, start - 8) : start] == "between "


def _is_change(text: str, start: int, *, own: bool, grammar: _Grammar) -> bool:
    """Whether the words before tell of a change from the one to the other."""
    ahead = text[max(0, start - 40) : start].rstrip()
    if not ahead.endswith(grammar.change_from) or ahead.endswith(grammar.range_before):
        return False
    return own or grammar.change_verbs.search(ahead) is not None


def _read_lists(scanned: Scan, amounts: dict[int, _Amount], grammar: _Grammar) -> dict[int, _Amount]:
    """`1.3 billion, 900 million and 600 million yuan`: members before the unit take its currency, and its scale if
    none of them has one and the list is told to be one (`respectively`, 分别)."""
    numbers, text = scanned.numbers, scanned.text
    for place in sorted(amounts, reverse=True):
        follower = amounts[place]
        if not follower.rule.endswith(".suffix"):
            continue
        before = place - 1
        while before >= 0 and before not in amounts:
            member = numbers[before]
            if member.unit is not None or follower.start - member.end > _LIST_GAP:
                break
            if not grammar.list_gap.fullmatch(text[member.end : follower.start]):
                break
            if not _same_list(text, member, follower, grammar):
                break
            scale = follower.number.scale
            number = replace(member, value=member.scaled(scale), scale=scale)
            rule = follower.rule.split(".", 1)[0] + ".money.list"
            follower = amounts[before] = _Amount(number, member.start, member.end, follower.currency, rule)
            before -= 1
    return amounts


def _same_list(text: str, member: Number, follower: _Amount, grammar: _Grammar) -> bool:
    if member.scale > 1:
        return member.scale >= 1000
    if _is_year(member) or member.in_words:
        return False
    around = text[max(0, member.start - _LIST_REACH) : follower.end + _LIST_REACH]
    return grammar.list_words.search(around) is not None


def _assume_currency(
    scanned: Scan,
    unnamed: Sequence[int],
    amounts: dict[int, _Amount],
    grammar: _Grammar,
    roles: RoleReader,
    language: str,
) -> None:
    """A bare `2.6 billion` or 80亿 is money where no other unit follows and a word of money stands before it.

    One that names a class of size (百亿级项目, `a 100-billion-level industry`) needs no such word.
    """
    text = scanned.text
    for place in unnamed:
        number = scanned.numbers[place]
        if (
            number.unit is None
            and number.value >= _LEAST_ASSUMED[language]
            and number.scale >= _LEAST_SCALE[language]
            and place not in amounts
            and not _inside_range(amounts.get(place + 1), number)
            and not _counts_up_to(scanned, place, amounts, grammar)
            and (
                (
                    number.value >= _LEAST_OF_CLASS
                    and grammar.class_word.match(text, number.end)
                    and not _is_slogan(text, number.start)
                )
                or (
                    grammar.bare_stop.match(text, number.end)
                    and roles.speaks_of_money(number.start, number.end, close=number.value < 100_000_000)
                )
            )
        ):
            amounts[place] = _Amount(number, number.start, number.end, "CNY", f"{language}.money.assumed")


def _counts_up_to(scanned: Scan, place: int, amounts: dict[int, _Amount], grammar: _Grammar) -> bool:
    """Whether a number is the low end of a count: `annual output from 1.5 million to 2.2 million pieces`."""
    if place + 1 == len(scanned.numbers) or place + 1 in amounts:
        return False
    number, high = scanned.numbers[place], scanned.numbers[place + 1]
    return (
        0 < high.start - number.end <= _RANGE_REACH
        and grammar.range_gap.fullmatch(scanned.text[number.end : high.start]) is not None
        and grammar.bare_stop.match(scanned.text, high.end) is None
    )


def _is_slogan(text: str, start: int) -> bool:
    """Whether a quotation is open at a place: “3个千亿级、5个百亿级”产业倍增行动."""
    low = max(0, start - _QUOTED_REACH)
    return text.count('"', low, start) % 2 == 1


def _inside_range(following: _Amount | None, number: Number) -> bool:
    return following is not None and following.start <= number.start


def _mention(text: str, amount: _Amount, words: Qualifiers, roles: RoleReader) -> Mention:
    number = amount.number
    if amount.high is not None:
        qualifier = "range"
    else:
        told = words.read(text, amount.start, amount.end)
        qualifier = told or ("about" if number.fuzzy else "exact")
    mention = Mention(
        "money", amount.start, amount.end, amount.rule, number.value, amount.high.value if amount.high else None
    )
    mention.currency, mention.currency_assumed = amount.currency, amount.rule.endswith(".assumed")
    mention.qualifier = qualifier
    mention.role, mention.per_unit = roles.read(mention, bare=number.bare)
    if mention.role == "threshold" and qualifier == "exact" and (number.bare or roles.is_class_word(mention)):
        mention.qualifier = "at_least"
    return mention


def _link_conversions(text: str, found: list[Mention], grammar: _Grammar) -> None:
    """`8.2 billion yuan ($1.2 billion)`: the second is the same amount in another currency."""
    for first, second in pairwise(found):
        if (
            first.currency != second.currency
            and second.start - first.end <= _CONVERSION_REACH
            and grammar.conversion.fullmatch(text[first.end : second.start])
        ):
            second.same_as = first
            second.role = first.role
