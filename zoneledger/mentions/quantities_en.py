"""Quantities in English: measures with their units, counts up to the head noun, shares, multiples, rates.

The head noun of a count is the first plural within a few words behind the number, before any word that ends a noun
phrase (`82 key industrial projects`); machine translation also counts in the singular (`26 project`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.numerals import Number, Scan, Taken
from zoneledger.mentions.patterns import leftward, one_of
from zoneledger.mentions.units import RATES, Quantities, Unit
from zoneledger.records import Document, Mention, Segment

_AHEAD: Final = 48
_MOST_WORDS: Final = 7
_HALF: Final = Decimal("0.5")
# Digits in names and codes by what stands right behind: 5th, 7nm, 10:30, 3/4, v1.2.3, 2)
_CODE_BEHIND: Final = re.compile(
    r"(?:st|nd|rd|th)\b|[a-z]{1,3}(?![a-z])|[a-z]+\d|:\d\d|/\d|[.+#_@]\w|-\d|,\d{3}(?!\d)|\+\d"
)
_HYPHENED: Final = re.compile(r"(?:-[a-z]{2,}){1,3}")
_WORD: Final = re.compile(r"[ \n]([a-z\"'][a-z'&-]*)(\"?)(,?)")
_RANGE_GAP: Final = re.compile(r" ?(?:-|--|~|—|to) ?")
_MARKER_BEHIND: Final = re.compile(r"[.)、\]] ?|\s*\|")
_OF_WHOM: Final = re.compile(r" of (?:whom|which|them|the|its|these|those)\b|(?= of all\b)")
_HALF_UNIT: Final = re.compile(r"(?: a| an|-a| of a)?[ -](year|hour|month|day)(?![a-z])")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of counts; patterns that end in `before` read from right to left."""

    heads: frozenset[str]
    singular: frozenset[str]
    sure: frozenset[str]
    stops: frozenset[str]
    joints: frozenset[str]
    one_nouns: frozenset[str]
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
    output_before: re.Pattern[str]
    clause: re.Pattern[str]
    bare_after: re.Pattern[str]
    bare_before: re.Pattern[str]
    bare_end: re.Pattern[str]


@cache
def _words() -> _Words:
    told = load_words("en", "quantities")

    def before(key: str) -> re.Pattern[str]:
        return re.compile(rf"[ \n(\"']{{0,2}}(?:{leftward(told[key])})(?![a-z'])")

    def after(key: str) -> re.Pattern[str]:
        return re.compile(rf"[ -]?(?:{one_of(told[key])})(?![a-z])")

    fillers = leftward(told["bare_fillers"])
    return _Words(
        frozenset(told["heads"]),
        frozenset(told["singular_heads"]),
        frozenset(told["sure_heads"]),
        frozenset(told["stops"]),
        frozenset(told["joints"]),
        frozenset(told["one_nouns"]),
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
        re.compile(rf"(?:{one_of(told['output_before'])})[^,.;]{{0,24}}$"),
        re.compile(r"[;.]\s|, (?=the |and |with )"),
        re.compile(rf" ?,? ?(?:{one_of(told['bare_after'])})(?![a-z])"),
        re.compile(rf"[ ]{{1,2}}(?:(?:{fillers}) ){{0,2}}(?:[,:]?(?:{leftward(told['bare_before'])})(?![a-z])|:)"),
        re.compile(rf"[,;.)\n]|$| (?:{one_of(told['bare_ends'])})(?![a-z])"),
    )


class EnglishQuantities(Quantities):
    """Reads the quantities of an English document."""

    language = "en"

    def __init__(self, document: Document, segments: Sequence[Segment], held: Taken) -> None:
        super().__init__(document, segments, held)
        self._words = _words()

    def find(self, scanned: Scan) -> list[Mention]:
        """All quantities of the text, in order."""
        self.text, numbers, overlaps = scanned.text, scanned.numbers, self.held.overlaps
        found: list[Mention] = []
        skip = -1
        for place, number in enumerate(numbers):
            if number.start < skip or number.is_currency or overlaps(number.start, number.end):
                continue
            following = numbers[place + 1] if place + 1 < len(numbers) else None
            for mention in self._read(number, following):
                if not overlaps(mention.start, mention.end):
                    found.append(mention)
                    skip = mention.end
        return found

    def _read(self, number: Number, following: Number | None) -> list[Mention]:
        if following is not None and 0 < following.start - max(number.end, number.unit_end) <= 6:
            pair = self._pair(number, following)
            if pair:
                return pair
        unit = self.unit(number)
        mention = self._measured(number, unit) if unit is not None else self._counted(number)
        return [mention] if mention is not None else []

    def _pair(self, low: Number, high: Number) -> list[Mention]:
        """`5 to 8 percent`, `30-40 enterprises` as one range; `from 158 to 171 km` after a verb of change as two."""
        text = self.text
        low_end = low.unit_end if low.unit is not None else low.end
        gap = text[low_end : high.start]
        if not _RANGE_GAP.fullmatch(gap) or high.is_currency or self._is_year(low):
            return []
        unit = self.unit(high)
        low_unit = self.unit(low) or unit
        if low_unit is not None and (unit is None or unit.name != low_unit.name):
            return []
        low_value = low.value if low.unit is not None else low.scaled(high.scale)
        end = high.unit_end if unit is not None else self._noun_end(high.end)
        if end is None:
            return []
        ahead = text[max(0, low.start - 40) : low.start]
        if gap.strip() == "to":
            if self._words.change_from.match(ahead[::-1]) and (
                low.unit is not None or self._words.change_verbs.search(ahead)
            ):
                return self._change(low, low_unit, high, unit, end)
            if unit is None and low.value > 100:
                return []
        if low_value >= high.value or (unit is None and high.value % 1):
            return []
        if unit is None or low_unit is None:
            return [self.mention(low, end, "count", low_value, "en.quantity.range", high.value)]
        rate = self._rate(low, unit.name, end)
        name, end = rate or (unit.name, end)
        return [
            self.mention(low, end, name, low_unit.convert(low_value), "en.quantity.range", unit.convert(high.value))
        ]

    def _change(self, low: Number, low_unit: Unit | None, high: Number, unit: Unit | None, end: int) -> list[Mention]:
        rule = "en.quantity.change"
        if unit is None or low_unit is None:
            return [
                self.mention(low, low.end, "count", low.value, rule),
                self.mention(high, end, "count", high.value, rule),
            ]
        low_end = low.unit_end if low.unit is not None else low.end
        return [
            self.mention(low, low_end, low_unit.name, low_unit.convert(low.value), rule),
            self.mention(high, end, unit.name, unit.convert(high.value), rule),
        ]

    def _measured(self, number: Number, unit: Unit) -> Mention | None:
        text, end, name = self.text, number.unit_end, unit.name
        if name in ("year", "month", "day", "hour"):
            ahead = text[max(0, number.start - 20) : number.start][::-1]
            if self._words.calendar_before.match(ahead) or self._is_year(number):
                return None
        elif name == "times":
            return self._times(number, end)
        elif name == "places":
            if number.value < 20 or number.value % 1:
                return self.mention(number, end, "other", number.value, "en.quantity.unit_degrees")
            mention = self.mention(number, end, "count", number.value, "en.quantity.school_places")
            mention.suspect = "places_as_degrees"
            return mention
        if number.value == _HALF and number.in_words:
            return self.mention(number, end, name, unit.convert(_HALF), "en.quantity.half")
        rate = self._rate(number, name, end)
        if rate is not None:
            name, end = rate
        mention = self.mention(
            number, end, name, unit.convert(number.value), f"en.quantity.unit_{name.replace('/', '_per_')}"
        )
        if number.unit is not None and number.unit.startswith("acre") and self.document.translated:
            mention.suspect = "mu_as_acre"
        return mention

    def _times(self, number: Number, end: int) -> Mention:
        """`1.3 times that of last year` is a multiple, `held 12 times` a count."""
        ahead = self.text[max(0, number.start - 32) : number.start]
        multiple = number.value % 1 or self._words.growth.search(ahead) or self._words.compared.match(self.text, end)
        return self.mention(number, end, "other" if multiple else "count", number.value, "en.quantity.times")

    def _rate(self, number: Number, name: str, end: int) -> tuple[str, int] | None:
        if name not in ("t", "count"):
            return None
        words, text = self._words, self.text
        behind = words.per_year_after.match(text, end)
        if behind:
            return RATES[name, "year"], behind.end()
        by_day = words.per_day_after.match(text, end)
        if by_day and (name, "day") in RATES:
            return RATES[name, "day"], by_day.end()
        low, _ = self.bounds(number.start)
        ahead = text[max(low, number.start - _AHEAD) : number.start]
        if name == "count":
            return (RATES["count", "year"], end) if words.output_before.search(ahead) else None
        ahead = words.clause.split(ahead)[-1]
        if words.per_day_before.search(ahead):
            return RATES["t", "day"], end
        return (RATES["t", "year"], end) if words.per_year_before.search(ahead) else None

    def _is_year(self, number: Number) -> bool:
        """2013, unless it counts people or things: `2,013`, `2013 jobs`."""
        return (
            number.scale == 1
            and 1900 <= number.value <= 2100
            and not number.in_words
            and number.end - number.start == 4
            and not self._words.year_nouns.match(self.text, number.end)
        )

    def _counted(self, number: Number) -> Mention | None:
        text, words, start = self.text, self._words, number.start
        if number.value % 1 or self._is_name(number):
            return self._half(number) if number.value == _HALF and number.in_words else None
        if number.in_words and number.value < 2:
            word = _WORD.match(text, number.end)
            if number.value != 1 or word is None or word[1] not in words.one_nouns:
                return None
        if text[start - 1 : start] == '"' and number.value < 100:
            close = text.find('"', number.end, number.end + 44)
            if close > 0 and not re.search(r"[.!?]", text[number.end : close]):
                return None
        end = self._noun_end(number.end)
        ahead = text[max(0, start - 24) : start][::-1]
        if words.place_before.match(ahead) and (end is None or text[:end].rsplit(None, 1)[-1] not in words.sure):
            return None
        if end is None:
            if self._is_bare_count(number):
                return self.mention(number, number.end, "count", number.value, "en.quantity.bare_count")
            return None
        unit = "count"
        if number.value >= 1000 or words.per_year_after.match(text, end):
            head = text[number.end : end].rsplit(None, 1)[-1]
            rate = None if head in words.sure else self._rate(number, "count", end)
            if rate is not None:
                unit, end = rate
        return self.mention(number, end, unit, number.value, "en.quantity.count")

    def _half(self, number: Number) -> Mention | None:
        """`half a year`, `half an hour`, `half of them`."""
        found = _HALF_UNIT.match(self.text, number.end)
        if found:
            return self.mention(number, found.end(), found[1], _HALF, "en.quantity.half")
        if _OF_WHOM.match(self.text, number.end):
            return self.mention(number, number.end, "percent", Decimal(50), "en.quantity.half_of")
        return None

    def _is_name(self, number: Number) -> bool:
        """Ordinals, years, codes, list numbers, telephone numbers, times of day, names with a number."""
        text, start, end = self.text, number.start, number.end
        if text[end : end + 1] not in " \n,." and _CODE_BEHIND.match(text, end):
            return True
        if text[end : end + 1] in ".," and _CODE_BEHIND.match(text, end):
            return True
        ahead = text[max(0, start - 40) : start]
        if ahead[-1:] in "-/_+~" and ahead:
            return True
        if self._words.name_before.match(ahead[::-1]):
            return True
        if number.in_words:
            return False
        digits = text[start:end]
        if self._is_year(number) or (digits.isdigit() and len(digits) >= 7):
            return True
        if ahead.rstrip(' (["')[-1:] in ("", "\n") and _MARKER_BEHIND.match(text, end):
            return True
        return end - start >= 3 and self._words.record_before.search(ahead) is not None

    def _noun_end(self, at: int) -> int | None:
        """The end of the head noun behind a number, None if there is none."""
        words, text = self._words, self.text
        hyphened = _HYPHENED.match(text, at)
        position = hyphened.end() if hyphened else at
        singular: int | None = None
        for count in range(_MOST_WORDS):
            word = _WORD.match(text, position)
            if word is None:
                return singular
            plain = word[1].strip("\"'")
            if plain in words.stops:
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

    def _is_bare_count(self, number: Number) -> bool:
        """A number without a noun whose noun stands elsewhere: `38 started, of which 15 are new`."""
        low, high = self.bounds(number.start)
        if low == high or (number.in_words and number.value <= 1) or number.scale >= 1_000_000:
            return False
        text, words = self.text, self._words
        if words.bare_after.match(text, number.end, high):
            return number.start > low or number.value > 12 or number.in_words
        if not words.bare_end.match(text, number.end, high):
            return False
        return words.bare_before.match(text[max(low, number.start - _AHEAD) : number.start][::-1]) is not None


_SINGULAR_ENDS: Final = ("ss", "us", "is", "'s", "ics", "ous")


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(_SINGULAR_ENDS)
