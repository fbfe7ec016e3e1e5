"""Quantities: numbers with a unit or a counted noun, converted to the units of the tables.

Takes: 82 key projects · 1,360 mu · 28,000-square-meter · 20,000 tons per day · up 41.8% · 1.3 times · twenty-six of them;
24个项目 · 1.5万吨/年 · 六成三 · 百余家 · 三百余名员工 · 十二点三平方公里 · 1.2倍.
Leaves alone: money and dates (`taken`), years, ordinals, list and plan numbers, roads, telephone and record numbers,
names with numbers, times of day, vague counts, and counts inside quoted slogans.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.numerals import Number, Taken, find_chinese, find_english, qualifiers
from zoneledger.records import Document, Mention, Segment

_RATES: Final = {("t", "year"): "t/year", ("t", "day"): "t/day", ("count", "year"): "count/year"}
_EXACT: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class _Words:
    unit: re.Pattern[str]
    units: dict[str, tuple[str, Fraction]]
    told: dict[str, Any]
    per_year_after: re.Pattern[str]
    per_day_after: re.Pattern[str]
    per_year_before: re.Pattern[str]
    per_day_before: re.Pattern[str]


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[ \n-]") for word in sorted(words, key=len, reverse=True))


@cache
def _words(language: str) -> _Words:
    told = load_words(language, "quantities")
    units = {word.lower(): (unit, Fraction(str(factor))) for word, (unit, factor) in told["units"].items()}
    end = r"(?![A-Za-z])" if language == "en" else ""
    letters = {word: end if word[-1].isalpha() else "" for word in units}
    unit = "|".join(
        re.escape(word).replace(r"\ ", r"[ \n-]").replace(r"\-", "[ -]") + letters[word]
        for word in sorted(units, key=len, reverse=True)
    )
    gap = r"[ \n-]{0,2}" if language == "en" else r"[ \n]?"
    sides = {side: told[side] for side in ("per_year_after", "per_day_after", "per_year_before", "per_day_before")}
    flags = re.IGNORECASE
    return _Words(
        re.compile(rf"{gap}({unit})", flags),
        units,
        told,
        re.compile(rf"[ -]?(?:{_alternatives(sides['per_year_after'])})(?![a-z])", flags),
        re.compile(rf"[ -]?(?:{_alternatives(sides['per_day_after'])})(?![a-z])", flags),
        re.compile(rf"(?:{_alternatives(sides['per_year_before'])})", flags),
        re.compile(rf"(?:{_alternatives(sides['per_day_before'])})", flags),
    )


def find_quantities(document: Document, segments: Sequence[Segment], taken: Sequence[Mention]) -> list[Mention]:
    """All quantities of a document outside the spans of `taken`, in reading order; `value` in `unit`."""
    text = document.reading.text
    held = Taken(taken)
    if document.lexicon == "en":
        found = _English(document, segments, held).find(text)
    else:
        found = _Chinese(document, segments, held).find(text)
    return found


def _converted(value: Decimal, factor: Fraction) -> Decimal:
    exact = Fraction(value) * factor
    if (exact.denominator & (exact.denominator - 1)) == 0 or exact.denominator in (5, 10, 20, 25, 50, 100, 1000):
        return Decimal(exact.numerator) / Decimal(exact.denominator)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(_EXACT)


class _Grammar:
    """What the grammars of both languages share."""

    language: str

    def __init__(self, document: Document, segments: Sequence[Segment], held: Taken) -> None:
        self.document = document
        self.held = held
        self.words = _words(self.language)
        self._segments = segments
        self._place = 0

    def segment_bounds(self, at: int) -> tuple[int, int]:
        """The span of the segment that holds a place; places are asked in reading order."""
        while self._place < len(self._segments) and self._segments[self._place].end <= at:
            self._place += 1
        if self._place < len(self._segments) and self._segments[self._place].start <= at:
            segment = self._segments[self._place]
            return segment.start, segment.end
        return at, at

    def mention(
        self, number: Number, end: int, unit: str, value: Decimal, rule: str, text: str, high: Decimal | None = None
    ) -> Mention:
        """A mention with its qualifier read."""
        told = qualifiers(self.language).read(text, number.start, number.end, end)
        if high is not None:
            told = "range"
        return Mention(
            "quantity",
            number.start,
            end,
            f"{self.language}.quantity.{rule}",
            value=value,
            value_high=high,
            unit=unit,
            qualifier=told or ("about" if number.fuzzy else "exact"),
        )


class _English(_Grammar):
    language = "en"
    _WORD: Final = re.compile(r"[ \n]([A-Za-z\"'][A-Za-z'&-]*)(\"?)(,?)")
    _PHONE: Final = re.compile(r"(?:tel|fax|phone|hotline|call|dial|code|icp|no)\b[^.\n]{0,30}$", re.IGNORECASE)
    _NAME_AFTER: Final = re.compile(r"(?:st|nd|rd|th)\b|[A-Za-z]{1,3}\d|:\d\d|\)|G\b|[-/]\d|[+.]\d|#|,\d{3}(?!\d)")

    def __init__(self, document: Document, segments: Sequence[Segment], held: Taken) -> None:
        super().__init__(document, segments, held)
        told = self.words.told
        self._heads = frozenset(told["heads"])
        self._stops = frozenset(told["stops"])
        self._names = tuple(sorted((word.lower() for word in told["name_before"]), key=len, reverse=True))
        self._places = re.compile(rf"[ -](?:{_alternatives(told['places'])})(?![a-z])", re.IGNORECASE)
        self._bare_after = re.compile(rf"[ ]?,? ?(?:{_alternatives(told['bare_after'])})(?![a-z])", re.IGNORECASE)
        self._bare_before = re.compile(
            rf"(?<![a-z])(?:{_alternatives(told['bare_before'])})[,:]?[ ]+(?:only |about |over |nearly |another |the |first |all )*$",
            re.IGNORECASE,
        )

    def find(self, text: str) -> list[Mention]:
        """All quantities of the text."""
        found: list[Mention] = []
        numbers = find_english(text)
        skip = -1
        for place, number in enumerate(numbers):
            if number.start < skip or self.held.overlaps(number.start, number.end):
                continue
            following = numbers[place + 1] if place + 1 < len(numbers) else None
            mention = self._read(text, number, following)
            if mention is not None:
                found.append(mention)
                skip = mention.end
        return found

    def _read(self, text: str, number: Number, following: Number | None) -> Mention | None:
        ahead = text[max(0, number.start - 26) : number.start]
        if self._is_name(text, number, ahead):
            return None
        ranged = self._range(text, number, following)
        if ranged is not None:
            return ranged
        unit = self.words.unit.match(text, number.end)
        if unit:
            return self._measured(text, number, unit)
        places = self._places.match(text, number.end)
        if places and number.value >= 20 and number.value == number.value.to_integral_value():
            mention = self.mention(number, places.end(), "count", number.value, "school_places", text)
            mention.suspect = "places_as_degrees"
            return mention
        if text[number.end : number.end + 1] == "°" or re.match(
            r" degrees? (?:below|above|celsius)", text[number.end :][:24], re.IGNORECASE
        ):
            return self.mention(number, number.end, "other", number.value, "degrees", text)
        times = re.match(r"[ -](times|folds?)(?![a-z])", text[number.end : number.end + 8], re.IGNORECASE)
        if times:
            end = number.end + times.end()
            compared = re.search(
                r"(?:increas\w*|gr[eo]w\w*|rose|up|surg\w*|jump\w*|more|expand\w*|by|rise|climb\w*)[^,.;]{0,24}$",
                ahead,
                re.IGNORECASE,
            )
            compared_after = re.match(
                r" (?:more|higher|that|the|as|over|of|larger|to|than)\b", text[end : end + 9], re.IGNORECASE
            )
            unit_name = "other" if compared or compared_after or number.value % 1 else "count"
            return self.mention(number, end, unit_name, number.value, "times", text)
        return self._counted(text, number)

    def _is_name(self, text: str, number: Number, ahead: str) -> bool:
        """Ordinals, years, codes, list numbers, telephone numbers, times of day, names with a number."""
        behind = text[number.end : number.end + 8]
        if self._NAME_AFTER.match(behind) and not re.match(r"-[a-z]{2,}|\)", behind):
            return True
        if (
            text[number.start - 1 : number.start] in ("#", "-", "/", "_", "+", ":", "№")
            and number.start
            and ahead[-2:-1].isalnum()
        ):
            return True
        lowered = ahead.lower().rstrip(" (\"'")
        if lowered.endswith(self._names) and re.search(
            rf"(?<![a-z])(?:{'|'.join(map(re.escape, self._names))})$", lowered
        ):
            unit = self.words.unit.match(text, number.end)
            clear_count = lowered.endswith(
                (
                    " no",
                    "project",
                    "projects",
                    "line",
                    "plant",
                    "model",
                    "area",
                    "zone",
                    "unit",
                    "part",
                    "top",
                    "g",
                    "s",
                )
            )
            return not (unit and not clear_count) or bool(lowered.endswith(("phase", "no.", "top")) and not unit)
        if (
            number.scale == 1
            and not number.in_words
            and 1900 <= number.value <= 2100
            and text[number.end - 4 : number.end].isdigit()
            and "," not in text[number.start : number.end]
        ) and (not self.words.unit.match(text, number.end) or re.match(r"[ -](?:year|years)\b", behind)):
            return not re.match(r" (?:people|jobs|employees|workers|sets|new|households|tons)", text[number.end :][:14])
        if (
            not number.in_words
            and len(text[number.start : number.end].replace(",", "")) >= 7
            and number.scale == 1
            and "," not in text[number.start : number.end]
            and "." not in text[number.start : number.end]
        ):
            return True
        line_start = text.rfind("\n", 0, number.start) + 1
        if not text[line_start : number.start].strip(' ("[') and re.match(r"[.)、\]]|\s*\|", behind):
            return True
        return bool(self._PHONE.search(ahead)) and len(text[number.start : number.end]) >= 3

    def _range(self, text: str, number: Number, following: Number | None) -> Mention | None:
        if following is None or not 0 < following.start - number.end <= 6:
            return None
        if not re.fullmatch(r" ?(?:-|~|to) ?", text[number.end : following.start]) or number.value >= following.value:
            return None
        unit = self.words.unit.match(text, following.end)
        low = number.scaled(following.scale)
        whole = Number(number.start, following.end, low, following.scale)
        if unit:
            name, factor = self.words.units[_plain(unit[1])]
            return self.mention(
                whole, unit.end(), name, _converted(low, factor), "range", text, _converted(following.value, factor)
            )
        end = self._noun_end(text, following.end)
        if end is None or (text[number.end : following.start].strip() == "to" and number.value > 100):
            return None
        return self.mention(whole, end, "count", low, "range", text, following.value)

    def _measured(self, text: str, number: Number, unit: re.Match[str]) -> Mention | None:
        name, factor = self.words.units[_plain(unit[1])]
        end = unit.end()
        if re.match(r"[ -]Plan\b", text[end : end + 6]):  # a Five-Year Plan is no duration
            return None
        if name in ("year", "month", "day", "hour") and self._is_calendar(text, number, unit):
            return None
        rate = self._rate(text, number, name, end)
        value = _converted(number.value, factor)
        if rate is not None:
            name, end = rate
        mention = self.mention(number, end, name, value, f"unit_{name.replace('/', '_per_')}", text)
        if unit[1].lower().startswith("acre") and self.document.translated:
            mention.suspect = "mu_as_acre"
        if unit[1] == "%" and text[end : end + 1] == "+":
            mention.qualifier = "at_least"
        return mention

    def _is_calendar(self, text: str, number: Number, unit: re.Match[str]) -> bool:
        """`the first five months`, `the next three years`, `14th day` are dates or ordinals."""
        ahead = text[max(0, number.start - 14) : number.start].lower()
        return bool(
            re.search(r"\b(?:first|last|past|next|previous|the past|coming|recent|these|those) $", ahead)
        ) and unit[1].lower().startswith(("month", "year", "day"))

    def _rate(self, text: str, number: Number, name: str, end: int) -> tuple[str, int] | None:
        behind = self.words.per_year_after.match(text, end)
        if behind and (name, "year") in _RATES:
            return _RATES[name, "year"], behind.end()
        by_day = self.words.per_day_after.match(text, end)
        if by_day and (name, "day") in _RATES:
            return _RATES[name, "day"], by_day.end()
        low, _ = self.segment_bounds(number.start)
        ahead = text[max(low, number.start - 48) : number.start]
        ahead = re.split(r"[;.]\s|, (?=the |and |with )", ahead)[-1]
        if (name, "year") in _RATES and name == "t":
            if self.words.per_day_before.search(ahead):
                return _RATES["t", "day"], end
            if self.words.per_year_before.search(ahead):
                return _RATES["t", "year"], end
        return None

    def _counted(self, text: str, number: Number) -> Mention | None:
        if number.value != number.value.to_integral_value():
            return None
        if (
            number.in_words
            and number.value < 2
            and (
                number.value != 1
                or not re.match(
                    r" (?:project|enterprise|company|firm)\b", text[number.end : number.end + 12], re.IGNORECASE
                )
            )
        ):
            return self._half(text, number)
        if self._in_slogan(text, number):
            return None
        end = self._noun_end(text, number.end)
        if end is not None:
            unit = "count"
            behind = self.words.per_year_after.match(text, end)
            low, _ = self.segment_bounds(number.start)
            ahead = text[max(low, number.start - 40) : number.start]
            if behind:
                unit, end = "count/year", behind.end()
            elif (
                re.search(
                    r"(?:annual (?:output|production|capacity)|capacity|per year|annually|a year)[^,.;]{0,24}$",
                    ahead,
                    re.IGNORECASE,
                )
                and number.value >= 1000
                and not re.search(r"employ|job|people|worker", text[number.end : end], re.IGNORECASE)
            ):
                unit = "count/year"
            return self.mention(number, end, unit, number.value, "count", text)
        if self._is_bare_count(text, number):
            return self.mention(number, number.end, "count", number.value, "bare_count", text)
        return None

    def _half(self, text: str, number: Number) -> Mention | None:
        """`half a year`, `half an hour`, `half of them`."""
        if number.value == 1:
            return None
        found = re.match(r"(?: a| an|-a| of a)?[ -](year|hour|month|day)\b", text[number.end : number.end + 12])
        if found:
            end = number.end + found.end()
            return Mention(
                "quantity",
                number.start,
                end,
                "en.quantity.half",
                value=Decimal("0.5"),
                unit=found[1],
                qualifier="exact",
            )
        if re.match(r" of (?:whom|which|them|the|its)", text[number.end : number.end + 10]):
            return Mention(
                "quantity",
                number.start,
                number.end,
                "en.quantity.half_of",
                value=Decimal(50),
                unit="percent",
                qualifier="exact",
            )
        return None

    def _in_slogan(self, text: str, number: Number) -> bool:
        """A count directly behind an opening quote whose close is near: `"seven growth points"`, `"three batches"`."""
        before = text[max(0, number.start - 2) : number.start]
        if '"' not in before:
            return False
        close = text.find('"', number.end, number.end + 44)
        return close > 0 and not re.search(r"[.!?]", text[number.end : close]) and number.value < 100

    def _noun_end(self, text: str, at: int) -> int | None:
        """The end of the head noun behind a number: the first plural within a few words, before any word that ends
        the phrase."""
        position = at
        hyphen = re.match(r"-[a-z]+(?:-[a-z]+)*", text[at : at + 24])
        if hyphen:
            position += hyphen.end()
        for _ in range(7):
            word = self._WORD.match(text, position)
            if word is None:
                return None
            plain = word[1].strip("\"'").lower()
            if plain in self._stops:
                return None
            position = word.end(1)
            if plain in self._heads or _is_plural(plain):
                return position - (1 if word[1].endswith(("'", '"')) and not word[1].endswith("s'") else 0)
            if word[3]:
                position = word.end()
        return None

    def _is_bare_count(self, text: str, number: Number) -> bool:
        """A number without a noun whose noun stands elsewhere: `38 started, of which 15 are new`."""
        low, high = self.segment_bounds(number.start)
        if low == high:
            return False
        if number.in_words and number.value <= 1:
            return False
        ahead = text[max(low, number.start - 40) : number.start]
        behind = text[number.end : min(high, number.end + 22)]
        if re.match(r"[-/:%°]|\.\d", behind):
            return False
        if self._bare_after.match(behind):
            return number.start > low or number.value > 12 or number.in_words
        ends = re.match(r"[,;.)]|$| and\b| or\b|\n", behind)
        return bool(ends) and bool(self._bare_before.search(ahead))


def _plain(unit: str) -> str:
    """A unit as the lexicon spells it."""
    spelled = " ".join(unit.lower().replace("\n", " ").split())
    units = _words("en").units
    if spelled in units:
        return spelled
    spaced = spelled.replace("-", " ")
    return spaced if spaced in units else spaced.replace(" ", "-")


_SINGULAR: Final = ("ss", "us", "is", "'s", "ics", "ous")


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(_SINGULAR)


class _Chinese(_Grammar):
    language = "zh"
    _PERCENT: Final = re.compile(r"(?:百|千)分之$")
    _SEPARATED: Final = re.compile(r"[-/:]\d")

    def __init__(self, document: Document, segments: Sequence[Segment], held: Taken) -> None:
        super().__init__(document, segments, held)
        told = self.words.told
        classifiers = sorted(told["classifiers"], key=len, reverse=True)
        heads = sorted(told["heads"], key=len, reverse=True)
        self._classifier = re.compile(
            rf"({'|'.join(map(re.escape, classifiers))})(?P<head>[^，。；、：:！？\s\d(（)）\"“”的是在已有和与及将于为达了中由从其分占同被]{{0,9}}?(?:{'|'.join(map(re.escape, heads))}))?"
        )
        self._digits_only = frozenset(told["digits_only"])
        self._small = frozenset(told["small_with"])
        self._name_before = tuple(told["name_before"])
        self._name_after = re.compile("|".join(map(re.escape, sorted(told["name_after"], key=len, reverse=True))))
        self._month_before = re.compile("|".join(map(re.escape, told["per_month_before"])))

    def find(self, text: str) -> list[Mention]:
        """All quantities of the text."""
        found: list[Mention] = []
        numbers = find_chinese(text)
        skip = -1
        for place, number in enumerate(numbers):
            if number.start < skip or self.held.overlaps(number.start, number.end):
                continue
            following = numbers[place + 1] if place + 1 < len(numbers) else None
            mention = self._read(text, number, following)
            if mention is not None and not self.held.overlaps(mention.start, mention.end):
                found.append(mention)
                skip = mention.end
        return found

    def _read(self, text: str, number: Number, following: Number | None) -> Mention | None:
        ahead = text[max(0, number.start - 12) : number.start]
        tenths = self._tenths(text, number, following)
        if tenths is not None:
            return tenths
        if self._PERCENT.search(ahead) or text[number.start : number.end].startswith("百分之"):
            start = number.start - 3
            share = number.value if ahead[-3:-2] == "百" else number.value / 10
            return Mention(
                "quantity",
                start,
                number.end,
                "zh.quantity.fenzhi",
                value=share,
                unit="percent",
                qualifier=qualifiers("zh").read(text, start, number.end, number.end) or "exact",
            )
        if self._is_name(text, number, ahead):
            return None
        ranged = self._range(text, number, following)
        if ranged is not None:
            return ranged
        unit = self.words.unit.match(text, number.end)
        if unit:
            measured = self._measured(text, number, unit)
            if measured is not None:
                return measured
        return self._counted(text, number)

    def _tenths(self, text: str, number: Number, following: Number | None) -> Mention | None:
        """六成三, 八成, 一成多: tenths of a whole."""
        signs = text[number.start : number.end]
        if (
            len(signs) > 2
            or text[number.end : number.end + 1] != self.words.told["tenths"]
            or number.value > 10
            or number.value == 0
        ):
            return None
        behind = text[number.end + 1 : number.end + 2]
        if re.match(r"[立为功员果本品效绩交都长套组型分]", behind):
            return None
        end, value = number.end + 1, number.value * 10
        fuzzy = behind in ("多", "余", "几") and bool(behind)
        if (
            following is not None
            and following.start == end
            and following.in_words
            and following.end - following.start == 1
            and following.value < 10
        ):
            end, value = following.end, value + following.value
        elif fuzzy:
            end += 1
        told = qualifiers("zh").read(text, number.start, end, end)
        return Mention(
            "quantity",
            number.start,
            end,
            "zh.quantity.tenths",
            value=value,
            unit="percent",
            qualifier=told or ("about" if fuzzy else "exact"),
        )

    def _is_name(self, text: str, number: Number, ahead: str) -> bool:
        behind = text[number.end : number.end + 4]
        if ahead.endswith(self._name_before) and not (
            ahead.endswith(("号", "中国", "世界")) and self.words.unit.match(text, number.end)
        ):
            return True
        if self._name_after.match(behind) and not self.words.unit.match(text, number.end):
            return True
        if not number.in_words:
            signs = text[number.start : number.end]
            if len(re.sub(r"\D", "", signs)) >= 7 and number.scale == 1 and "," not in signs and "，" not in signs:
                return True
            if self._SEPARATED.match(behind) and not re.match(
                r"-\d{1,3}(?:个|家|人|名|%)", text[number.end : number.end + 6]
            ):
                return True
            if ahead[-1:] in "-/+" and ahead[-2:-1].isdigit():
                return True
            if number.scale == 1 and 1900 <= number.value <= 2100 and behind[:1] in ("年", "-", "/", "."):
                return True
            line_start = text.rfind("\n", 0, number.start) + 1
            if not text[line_start : number.start].strip(" (（") and re.match(r"[.、)）]", behind):
                return True
        return False

    def _range(self, text: str, number: Number, following: Number | None) -> Mention | None:
        if following is None or not 0 < following.start - number.end <= 3 or number.value >= following.value:
            return None
        gap = text[number.end : following.start]
        if not re.fullmatch(r"(?:个|家|年|亩|万|%)?(?:-|~|至|到|—|——)", gap):
            return None
        low = number.scaled(following.scale)
        whole = Number(number.start, following.end, low, following.scale)
        unit = self.words.unit.match(text, following.end)
        if unit and not (unit[1] == "年" and following.value > 99):
            name, factor = self.words.units[unit[1].lower()]
            return self.mention(
                whole, unit.end(), name, _converted(low, factor), "range", text, _converted(following.value, factor)
            )
        classifier = self._classifier.match(text, following.end)
        if classifier and classifier[1] != "期":
            return self.mention(whole, classifier.end(), "count", low, "range", text, following.value)
        return None

    def _measured(self, text: str, number: Number, unit: re.Match[str]) -> Mention | None:
        word = unit[1].lower()
        name, factor = self.words.units[word]
        if number.bare and number.value < 100 and name != "percent":
            return None
        if word == "年" and not self._is_duration(text, number, unit.end()):
            return None
        if number.in_words and word in self._digits_only and number.value < 2:
            return None
        if word in ("天", "个月", "周", "小时") and number.in_words and number.value == 1 and word != "个月":
            return None
        if word == "度" and not re.search(r"电|耗", text[max(0, number.start - 12) : unit.end() + 2]):
            return None
        if word == "方" and number.value < 100:
            return None
        if word in ("米", "升", "周") and number.in_words:
            return None
        end = unit.end()
        rate = self._rate(text, number, name, end)
        return self.mention(
            number,
            end,
            rate or name,
            _converted(number.value, factor),
            f"unit_{(rate or name).replace('/', '_per_')}",
            text,
        )

    def _is_duration(self, text: str, number: Number, end: int) -> bool:
        if number.value > 60 or (not number.in_words and number.start and text[number.start - 1] in "-—至"):
            return False
        if re.match(
            r"[底末初前后]?(?:[\d一二三四五六七八九十]{1,3}月|级|期间|来|上半|下半)", text[end : end + 4]
        ) and not re.match(r"(?:来|后|前)", text[end : end + 1]):
            return False
        if number.in_words and number.value == 1:
            return False
        return not re.search(r"(?:去|今|明|每|同|当|第|前|次|近|十)$", text[max(0, number.start - 1) : number.start])

    def _rate(self, text: str, number: Number, name: str, end: int) -> str | None:
        if (name, "year") in _RATES and self.words.per_year_after.match(text, end):
            return _RATES[name, "year"]
        if (name, "day") in _RATES and self.words.per_day_after.match(text, end):
            return _RATES[name, "day"]
        low, _ = self.segment_bounds(number.start)
        ahead = re.split(r"[，。；,;]", text[max(low, number.start - 22) : number.start])[-1]
        if self.words.per_day_before.search(ahead) and (name, "day") in _RATES:
            return _RATES[name, "day"]
        if self._month_before.search(ahead) and name in ("t", "count"):
            return "other"
        if name in ("t", "count") and re.search(
            r"(?<![历常往多去今明前])年(?:产|加工|处理|生产|吞吐|可|设计|供|组装|出栏|回收|处置|拆解|周转|新增产能|制造|储)[^年]*$|产能[^，。]{0,8}$",
            ahead,
        ):
            return _RATES.get((name, "year"))
        return None

    def _counted(self, text: str, number: Number) -> Mention | None:
        if number.bare and number.value > 9999 and not number.fuzzy:
            return None
        if number.value != number.value.to_integral_value():
            return None
        classifier = self._classifier.match(text, number.end)
        if classifier is None:
            return self._bare(text, number)
        word = classifier[1]
        if number.in_words and (number.value == 1 or not number.value):
            return None
        if (
            number.in_words
            and word in self._digits_only
            and not (word in self._small and 2 <= number.value <= 9 and self._small_count(text, number, classifier))
            and number.value < 11
        ):
            return None
        if number.in_words and number.bare and number.value == 10:
            return None
        if self._in_slogan(text, number, classifier.end()):
            return None
        end = classifier.end()
        unit = self._rate(text, number, "count", classifier.end(1)) or "count"
        return self.mention(number, end, unit, number.value, "count", text)

    def _small_count(self, text: str, number: Number, classifier: re.Match[str]) -> bool:
        """两期 and 三园区 count; 二期 and 三期 are names of phases unless a verb of dividing stands before."""
        if classifier[1] == "期":
            return text[number.start] == "两" or text[max(0, number.start - 1) : number.start] in ("分", "共")
        if classifier[1] == "大":
            return classifier["head"] is not None
        return True

    def _in_slogan(self, text: str, number: Number, end: int) -> bool:
        if text[max(0, number.start - 1) : number.start] != '"':
            return False
        close = text.find('"', end, end + 12)
        return close > 0 and number.value < 100 and not re.search(r"[，。]", text[end:close])

    def _bare(self, text: str, number: Number) -> Mention | None:
        """A number before a verb whose noun stands before: 其中已投产五十六, 18开工; a count where 签约 or 其中 precede."""
        if number.in_words or number.scale > 1:
            return None
        low, high = self.segment_bounds(number.start)
        behind = text[number.end : min(high, number.end + 2)]
        ahead = text[max(low, number.start - 6) : number.start]
        if re.match(r"[个家]", behind) or not re.search(r"(?:签约|开工|投产|竣工|新增|其中|共有|已有|累计)$", ahead):
            return None
        return self.mention(number, number.end, "count", number.value, "bare_count", text)
