"""Quantities in Chinese: measures, shares and tenths, counts with classifier and the head noun right behind it.

Chinese numerals stand in many words that count nothing (一定, 三农, 二期): a classifier that more often belongs to such
words counts only with digits (`digits_only` in the lexicon).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.number import Number
from zoneledger.mentions.numerals import Scan, Taken
from zoneledger.mentions.numerals_zh import read_chinese
from zoneledger.mentions.patterns import leftward, one_of
from zoneledger.mentions.units import RATES, Quantities, Unit
from zoneledger.records import Document, Mention, Segment

# Signs that join digits to those before them, and signs behind a number that may tell what it is.
_JOINTS: Final = frozenset("-/+")
_SIGNS_BEHIND: Final = frozenset("年-/:.、)）")
_SEPARATED: Final = re.compile(r"[-/:]\d")
_COUNTED_RANGE: Final = re.compile(r"-\d{1,3}(?:个|家|人|名|%)")
_MARKER_BEHIND: Final = re.compile(r"[.、)）]")
_RANGE_GAP: Final = re.compile(r"(?:个|家|年|亩|万|%)?(?:-|~|至|到|—|——)")
_HALF: Final = re.compile(r"半(?<![上下前后大多小一两]半)(?:年|个?月|个?小时|天)(?!度|报|会)")
_RANKED: Final = re.compile("(?:品牌|名牌|企业|杰出|优秀|经济|新闻|人物)")
_DENOMINATOR: Final = re.compile(r"(?:[一二三四五六七八九十百千万]{1,4}|\d{1,5})$")
_LONGEST_YEARS: Final = 60
_AHEAD: Final = 22


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of counts; patterns that end in `before` read from right to left."""

    classifier: re.Pattern[str]
    digits_only: frozenset[str]
    small: frozenset[str]
    name_before: re.Pattern[str]
    name_ends: frozenset[str]
    name_before_weak: tuple[str, ...]
    name_after: re.Pattern[str]
    tenths: str
    not_tenths: tuple[str, ...]
    bare_before: tuple[str, ...]
    people_before: re.Pattern[str]
    power: re.Pattern[str]
    not_duration_before: tuple[str, ...]
    not_duration_after: re.Pattern[str]
    phase_before: tuple[str, ...]
    per_year_after: re.Pattern[str]
    per_day_after: re.Pattern[str]
    per_day_before: re.Pattern[str]
    other_rates_before: re.Pattern[str]
    per_year_before: re.Pattern[str]
    rate_before: re.Pattern[str]
    capacity_behind: re.Pattern[str]
    clause: re.Pattern[str]


@cache
def _words() -> _Words:
    told = load_words("zh", "quantities")
    # A head is short, and holds no sign of a new clause and no second count.
    letter = rf"(?![一二三四五六七八九十百]+[个家项名])[^，。；、：:！？,;!?\s\d()\"{told['head_stops']}]"
    head = rf"(?:{letter}){{0,9}}?(?:{one_of(told['heads'])}){{1,3}}(?!级)"
    yearly, years = one_of(told["yearly_verbs"]), told["calendar_year_before"]
    return _Words(
        re.compile(
            rf"({one_of(told['classifiers'])})(?:\([{''.join(told['bracketed_classifiers'])}]\))?(?P<head>{head})?"
        ),
        frozenset(told["digits_only"]),
        frozenset(told["small_with"]),
        re.compile(leftward(word.lower() for word in told["name_before"])),
        frozenset(word[-1].lower() for word in told["name_before"]),
        tuple(told["name_before_weak"]),
        re.compile(one_of(told["name_after"])),
        told["tenths"],
        tuple(told["not_tenths"]),
        tuple(told["bare_before"]),
        re.compile(rf"{one_of(told['people_before'])}(?:总数|规模)?(?:[约超近达有为]|超过|达到)?$"),
        re.compile(one_of(told["power_words"])),
        tuple(told["not_duration_before"]),
        re.compile(rf"[底末初]?(?:[\d一二三四五六七八九十]{{1,3}}月|{one_of(told['not_duration_after'])})"),
        tuple(told["phase_before"]),
        re.compile(one_of(told["per_year_after"])),
        re.compile(one_of(told["per_day_after"])),
        re.compile(one_of(told["per_day_before"])),
        re.compile(rf"(?<![当本])(?:{one_of(told['other_rates_before'])})"),
        re.compile(rf"(?<![{years}])年(?:{yearly})(?!值)[^年]*$|(?:{one_of(told['capacity_words'])})[^，。]{{0,8}}$"),
        re.compile(one_of([*told["per_day_before"], *told["other_rates_before"], *told["capacity_words"], "年"])),
        re.compile(rf"级?[^，。；、,;\d\n]{{0,14}}(?:{one_of(told['capacity_behind'])})"),
        re.compile("[，。；,;]"),
    )


class ChineseQuantities(Quantities):
    """Reads the quantities of a Chinese document."""

    language = "zh"

    def __init__(self, document: Document, segments: Sequence[Segment], held: Taken) -> None:
        super().__init__(document, segments, held)
        self._words = _words()
        self._has_shares = False

    def find(self, scanned: Scan) -> list[Mention]:
        """All quantities of the text, in order."""
        self.text, numbers, overlaps = scanned.text, scanned.numbers, self.held.overlaps
        self._has_shares = "分之" in self.text
        found: list[Mention] = []
        skip = -1
        halves = [self._half(match) for match in _HALF.finditer(self.text)]
        taken = self.held.overlapping(numbers)
        for place, number in enumerate(numbers):
            if taken[place] or number.start < skip or number.is_currency:
                continue
            mention = self._read(number, numbers[place + 1] if place + 1 < len(numbers) else None)
            if mention is not None and not overlaps(mention.start, mention.end):
                found.append(mention)
                skip = mention.end
        halves = [half for half in halves if not overlaps(half.start, half.end)]
        return sorted([*found, *halves], key=lambda mention: mention.start) if halves else found

    def _half(self, match: re.Match[str]) -> Mention:
        """半年, 半个月, 半小时."""
        told = self.qualifiers.read(self.text, match.start(), match.end())
        unit = {"年": "year", "月": "month", "时": "hour", "天": "day"}[match[0][-1]]
        return Mention(
            "quantity",
            match.start(),
            match.end(),
            "zh.quantity.half",
            value=Decimal("0.5"),
            unit=unit,
            qualifier=told or "exact",
        )

    def _read(self, number: Number, following: Number | None) -> Mention | None:
        text, start = self.text, number.start
        behind = text[number.end : number.end + 1]
        if behind == self._words.tenths and number.end - start <= 2:
            tenths = self._tenths(number, following)
            if tenths is not None:
                return tenths
        if self._has_shares:
            if text[start - 2 : start] == "分之":
                return self._share(number)
            if text.startswith("分之", number.end):
                return None  # the number behind it tells the share
        if self._is_name(number):
            return None
        if following is not None and 0 < following.start - number.end <= 3 and number.value < following.value:
            ranged = self._range(number, following)
            if ranged is not None:
                return ranged
        unit = self.unit(number)
        if unit is not None:
            measured = self._measured(number, unit)
            if measured is not None:
                return measured
        return self._counted(number)

    def _share(self, number: Number) -> Mention | None:
        """百分之三十五, 千分之二, 三分之一: the span holds the whole expression."""
        base = _DENOMINATOR.search(self.text, max(0, number.start - 8), number.start - 2)
        whole = read_chinese(base[0]) if base and not base[0].isdigit() else Decimal(base[0]) if base else Decimal(0)
        if base is None or not whole:
            return None
        start, value = base.start(), number.value * 100 / whole
        if len(value.as_tuple().digits) > 12:
            value = value.quantize(Decimal("0.0001"))
        told = self.qualifiers.read(self.text, start, number.end)
        return Mention(
            "quantity", start, number.end, "zh.quantity.fenzhi", value=value, unit="percent", qualifier=told or "exact"
        )

    def _tenths(self, number: Number, following: Number | None) -> Mention | None:
        """六成三, 四成半, 八成, 一成多: tenths of a whole."""
        text = self.text
        if not 0 < number.value <= 10:
            return None
        end, value = number.end + 1, number.value * 10
        behind = text[end : end + 1]
        if behind in self._words.not_tenths:
            return None
        fuzzy = behind != "" and behind in "多余几"
        if following is not None and following.start == end and following.in_words and following.value < 10:
            end, value = following.end, value + following.value
        elif behind == "半":
            end, value = end + 1, value + 5
        elif fuzzy:
            end += 1
        told = self.qualifiers.read(text, number.start, end)
        return Mention(
            "quantity",
            number.start,
            end,
            "zh.quantity.tenths",
            value=value,
            unit="percent",
            qualifier=told or ("about" if fuzzy else "exact"),
        )

    def _is_name(self, number: Number) -> bool:
        """Ordinals, list and plan numbers, roads, codes, telephone numbers, years, dates in signs."""
        text, start, end, words = self.text, number.start, number.end, self._words
        measured = number.unit is not None
        before = text[start - 1 : start]
        if before in words.name_ends:
            ahead = text[max(0, start - 8) : start]
            if words.name_before.match(ahead[::-1]) and not (measured and ahead.endswith(words.name_before_weak)):
                return True
        if not measured and words.name_after.match(text, end):
            return True
        if number.in_words:
            return False
        if before in _JOINTS and text[start - 2 : start - 1].isdigit():
            return True
        length = end - start
        if length >= 7 and number.scale == 1 and text[start:end].isdigit():
            return True
        behind = text[end : end + 1]
        if behind in _SIGNS_BEHIND:
            if _SEPARATED.match(text, end) and not _COUNTED_RANGE.match(text, end):
                return True
            if length >= 4 and number.scale == 1 and 1900 <= number.value <= 2100 and behind in "年-/.":
                return True
            if _MARKER_BEHIND.match(text, end):
                return text[max(0, start - 8) : start].rstrip(' ("')[-1:] in ("", "\n")
        return False

    def _range(self, low: Number, high: Number) -> Mention | None:
        if not _RANGE_GAP.fullmatch(self.text[low.end : high.start]) or high.is_currency:
            return None
        value = low.scaled(high.scale)
        unit = self.unit(high)
        if unit is not None and not (high.unit == "年" and high.value > 99):
            rate = self._rate(low, unit.name, high.unit_end)
            return self.mention(
                low,
                high.unit_end,
                rate or unit.name,
                unit.convert(value),
                "zh.quantity.range",
                unit.convert(high.value),
            )
        classifier = self._words.classifier.match(self.text, high.end)
        if classifier and classifier[1] != "期":
            return self.mention(low, classifier.end(), "count", value, "zh.quantity.range", high.value)
        return None

    def _measured(self, number: Number, unit: Unit) -> Mention | None:
        word, name, text = number.unit or "", unit.name, self.text
        if number.bare and ((number.value < 100 and name != "percent") or self.opens_quote(number.start - 1)):
            return None
        if word == "年" and not self._is_duration(number):
            return None
        if number.in_words:
            if number.value < 2 and (word in self._words.digits_only or word in ("天", "小时")):
                return None
            if word in ("米", "升", "周") and (number.bare or number.value < 11):
                return None
        if word == "度" and not self._words.power.search(text, max(0, number.start - 12), number.unit_end + 2):
            return None
        if word == "方" and number.value < 100:
            return None
        name = self._rate(number, name, number.unit_end) or name
        rule = f"zh.quantity.unit_{name.replace('/', '_per_')}"
        return self.mention(number, number.unit_end, name, unit.convert(number.value), rule)

    def _is_duration(self, number: Number) -> bool:
        text, start = self.text, number.start
        if number.value > _LONGEST_YEARS or (number.in_words and number.value == 1):
            return False
        if not number.in_words and start and text[start - 1] in "-—至":
            return False
        if self._words.not_duration_after.match(text, number.unit_end):
            return False
        return text[start - 1 : start] not in self._words.not_duration_before

    def _rate(self, number: Number, name: str, end: int) -> str | None:
        if name not in ("t", "count", "m2", "m"):
            return None
        words, text = self._words, self.text
        if name in ("m2", "m"):
            return "other" if self._is_yearly(number) else None
        if words.per_year_after.match(text, end):
            return RATES[name, "year"]
        if words.per_day_after.match(text, end):
            return RATES.get((name, "day"), "other")
        low, _ = self.bounds(number.start)
        if words.rate_before.search(text, max(low, number.start - _AHEAD), number.start):
            ahead = words.clause.split(text[max(low, number.start - _AHEAD) : number.start])[-1]
            if words.per_day_before.search(ahead):
                return RATES.get((name, "day"), "other")
            if words.other_rates_before.search(ahead):
                return "other"
            if words.per_year_before.search(ahead):
                return RATES[name, "year"]
        return RATES[name, "year"] if name == "t" and words.capacity_behind.match(text, end) else None

    def _is_yearly(self, number: Number) -> bool:
        """年产3亿平方米: a rate without a unit of the tables."""
        low, _ = self.bounds(number.start)
        ahead = self._words.clause.split(self.text[max(low, number.start - 10) : number.start])[-1]
        return "积" not in ahead and self._words.per_year_before.search(ahead) is not None

    def _counted(self, number: Number) -> Mention | None:
        if (number.bare and number.value > 9999 and not number.fuzzy) or number.value % 1:
            return None
        words = self._words
        classifier = words.classifier.match(self.text, number.end)
        if classifier is None:
            return self._bare(number)
        word = classifier[1]
        if number.in_words:
            if number.value < 2 or (number.bare and number.value == 10):
                return None
            small = word in words.small and number.value <= 10 and self._small_count(number, classifier)
            if word in words.digits_only and number.value < 11 and not small:
                return None
            if word == "大" and number.value == 10 and _RANKED.match(self.text, classifier.end(1)):
                return None
        if word == "位" and self.text.startswith("数", classifier.end(1)):  # 两位数增长
            return None
        end = classifier.end()
        if classifier["head"] is not None and self.held.overlaps(classifier.end(1), end):
            end = classifier.end(1)
        if number.value < 100 and self.opens_quote(number.start - 1):
            close = self.text.find('"', end, end + 12)
            if close > 0 and not re.search(r"[，。]", self.text[end:close]):
                return None
        unit = self._rate(number, "count", classifier.end(1)) or "count"
        return self.mention(number, end, unit, number.value, "zh.quantity.count")

    def _small_count(self, number: Number, classifier: re.Match[str]) -> bool:
        """两期 and 三园区 count; 二期 and 三期 are names of phases unless a verb of dividing stands before."""
        if classifier[1] == "期":
            start = number.start
            return self.text[start] == "两" or self.text[start - 1 : start] in self._words.phase_before
        return classifier[1] not in ("大", "台") or classifier["head"] is not None

    def _bare(self, number: Number) -> Mention | None:
        """A number whose noun stands before: 其中已投产56, 新增18."""
        if number.in_words:
            return None
        low, _ = self.bounds(number.start)
        ahead = self.text[max(low, number.start - 8) : number.start]
        plain = number.scale == 1 and ahead[-6:].endswith(self._words.bare_before)
        if not plain and not self._words.people_before.search(ahead):
            return None
        return self.mention(number, number.end, "count", number.value, "zh.quantity.bare_count")
