"""Quantities in English: measures with their units, counts up to the head noun, shares, multiples, rates."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from zoneledger.mentions.counts_en import WORD, continues_count, count_words, goes_on_in_sentence, names_one, noun_end
from zoneledger.mentions.number import Number
from zoneledger.mentions.numerals import Scan, Taken
from zoneledger.mentions.units import RATES, Quantities, Unit
from zoneledger.records import Document, Mention, Segment

_AHEAD: Final = 48
_HALF: Final = Decimal("0.5")
_HUNDRED: Final = Decimal(100)
# Digits in names and codes by what stands right behind: 5th, 7nm, 10:30, 3/4, v1.2.3, 2)
_CODE_BEHIND: Final = re.compile(
    r"(?:st|nd|rd|th)\b|[a-z]{1,3}(?![a-z])|[a-z]+\d|:\d\d|/\d|\.\d|[+#_@]\w|-\d|,\d{3}(?!\d)|\+\d"
)
_LIST_GAP: Final = re.compile(r", | and |, and |、")
# `4 agricultural and 4 livelihood projects`: a word or two that tell of what kind, before the next number.
_KIND_GAP: Final = re.compile(r"((?: [a-z]{4,}(?:-[a-z]+)?){1,2})(?:, and|,| and) ")
_LONGEST_LIST: Final = 8
_LONGEST_SLOGAN: Final = 50
_OF_WHAT: Final = re.compile(r" of(?: [a-z-]+){1,5}?(?= (?:per|a|each|every|annually|yearly|daily)(?![a-z]))")
# `30 million phones and tablets per year`: what is counted besides.
_AND_WHAT: Final = re.compile(r" (?:and|or)(?: [a-z-]+){1,3}?(?= (?:per|a|each|every|annually|yearly)(?![a-z]))")
_RANGE_GAP: Final = re.compile(r" ?(?:-|--|~|—|to|and) ?")
_MARKERS: Final = frozenset(".)、] |\t\n")
_MARKER_BEHIND: Final = re.compile(r"[.)、\]] ?|\s*\|")
_OF_WHOM: Final = re.compile(r" of (?:whom|which|them|the|its|these|those)\b|(?= of all\b)")
_ORDINAL_BEFORE: Final = re.compile(r" (?:ht|ts|dn|dr)\d")
_HOUR_BEFORE: Final = re.compile(r"\b(?:after|before|until|past|around|at|from) $")
_YEARLY: Final = frozenset({"t/year", "count/year"})
# Only things stand between two rates of one list, the last word of joining before the second.
_GOES_ON: Final = re.compile(
    r"(?: of)?(?: (?!and |with |for |from |is |was )[a-z-]+){0,6}(?:,| and|, and|,? as well as) "
)
# `80.5 year-on-year` lost its unit, and a plan has its name by its years.
_NO_DURATION: Final = re.compile(r"-on-|[ -]plan(?![a-z])|[ -]development plan")
_RATE_ENDS: Final = ("year", "annually", "annum", "yearly")
_HALF_UNIT: Final = re.compile(r"(?: a| an|-a| of a)?[ -](year|hour|month|day)(?![a-z])")


class EnglishQuantities(Quantities):
    """Reads the quantities of an English document."""

    language = "en"

    def __init__(self, document: Document, segments: Sequence[Segment], held: Taken) -> None:
        super().__init__(document, segments, held)
        self._words = count_words()

    def find(self, scanned: Scan) -> list[Mention]:
        """All quantities of the text, in order."""
        self.text, numbers, overlaps = scanned.text, scanned.numbers, self.held.overlaps
        found: list[Mention] = []
        skip = -1
        self._last_count = self._last_rate = self._last_multiple = -1
        taken = self.held.overlapping(numbers)
        for place, number in enumerate(numbers):
            if taken[place] or number.start < skip or number.is_currency:
                continue
            following = numbers[place + 1] if place + 1 < len(numbers) else None
            mentions = self._read(number, following)
            if not mentions and number.unit is None:
                ahead = numbers[place : place + _LONGEST_LIST]
                mentions = self._listed(ahead) or self._of_kind(ahead)
            for mention in mentions:
                if not overlaps(mention.start, mention.end):
                    found.append(mention)
                    skip = mention.end
                    if mention.unit == "count":
                        self._last_count = mention.end
                    elif mention.unit in _YEARLY:
                        self._last_rate = mention.end
                        self._goes_back(found)
        return found

    def _read(self, number: Number, following: Number | None) -> list[Mention]:
        if following is not None and 0 < following.start - (number.unit_end or number.end) <= 6:
            pair = self._pair(number, following)
            if pair:
                return pair
        unit = self.unit(number)
        mention = self._measured(number, unit) if unit is not None else self._counted(number)
        return [mention] if mention is not None else []

    def _listed(self, numbers: Sequence[Number]) -> list[Mention]:
        """The first of `150, 260 and 70 mu`, `120 and 90 projects`: it counts what the last one does."""
        first = numbers[0]
        if first.scale >= 1_000_000 or self._is_name(first):
            return []
        for member, follower in pairwise(numbers):
            if not _LIST_GAP.fullmatch(self.text, member.end, follower.start) or follower.is_currency:
                return []
            unit = self.unit(follower)
            if unit is not None and unit.name not in ("places", "times"):
                return [self.mention(first, first.end, unit.name, unit.convert(first.value), "en.quantity.list")]
            if self._is_name(follower):
                return []
            if noun_end(self.text, follower.end) is not None:
                return [self.mention(first, first.end, "count", first.value, "en.quantity.list")]
        return []

    def _of_kind(self, numbers: Sequence[Number]) -> list[Mention]:
        """The first of `9 industrial, 4 agricultural and 4 livelihood projects`: the noun is told once, behind the last kind."""
        first = numbers[0]
        if first.scale > 1 or first.value % 1 or first.value < 1:
            return []
        for member, follower in pairwise(numbers):
            gap = _KIND_GAP.fullmatch(self.text, member.end, follower.start)
            if gap is None or follower.is_currency or self._is_name(member) or self._is_name(follower):
                return []
            if any(word in self._words.stops for word in gap[1].split()):
                return []
            end = noun_end(self.text, follower.end)
            if end is not None:
                if self.text[follower.end : end].rsplit(None, 1)[-1] not in self._words.sure:
                    return []
                return [self.mention(first, first.end, "count", first.value, "en.quantity.elliptic_count")]
        return []

    def _pair(self, low: Number, high: Number) -> list[Mention]:
        """`5 to 8 percent`, `30-40 enterprises` as one range; `from 158 to 171 km` after a verb of change as two."""
        text = self.text
        low_end = low.unit_end if low.unit is not None else low.end
        gap = text[low_end : high.start]
        if not _RANGE_GAP.fullmatch(gap) or high.is_currency or self._is_year(low):
            return []
        if gap.strip() == "and" and not text[max(0, low.start - 8) : low.start].endswith("between "):
            return []
        unit = self.unit(high)
        low_unit = self.unit(low) or unit
        if low_unit is not None and (unit is None or unit.name != low_unit.name):
            return []
        low_value = low.value if low.unit is not None else low.scaled(high.scale)
        end = high.unit_end if unit is not None else noun_end(self.text, high.end)
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
        if unit is not None and unit.name == "places":
            return [self.mention(low, end, "other", low_value, "en.quantity.range", high.value)]
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
            rate = self._rate(low, "count", end)
            name, end = rate if rate is not None and high.value >= 1000 else ("count", end)
            return [
                self.mention(low, low.end, name, low.value, rule),
                self.mention(high, end, name, high.value, rule),
            ]
        low_end = low.unit_end if low.unit is not None else low.end
        name, high_end = self._rate(low, unit.name, end) or (unit.name, end)
        if name == unit.name:
            name, high_end = self._rate(high, unit.name, end) or (unit.name, end)
        return [
            self.mention(low, low_end, name, low_unit.convert(low.value), rule),
            self.mention(high, high_end, name, unit.convert(high.value), rule),
        ]

    def _measured(self, number: Number, unit: Unit) -> Mention | None:
        text, end, name = self.text, number.unit_end, unit.name
        if name in ("year", "month", "day", "hour"):
            if _NO_DURATION.match(text, end):
                return None
            ahead = text[max(0, number.start - 20) : number.start][::-1]
            if self._words.calendar_before.match(ahead) or self._is_year(number) or _ORDINAL_BEFORE.match(ahead):
                return None
            if name == "day" and number.in_words and number.value == 1:
                return None
        elif name == "times":
            return self._times(number, end)
        elif name == "places":
            if number.value < 20 or number.value % 1:
                return self.mention(number, end, "other", number.value, "en.quantity.unit_degrees")
            mention = self.mention(number, end, "count", number.value, "en.quantity.school_places")
            mention.suspect = "places_as_degrees"
            return mention
        if text[end : end + 1] == '"' and self.opens_quote(number.start - 1):
            return None
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
        words = self._words
        multiple = bool(number.value % 1 or words.growth.search(ahead) or words.compared.match(self.text, end))
        if not multiple:  # `revenue is 6.6 times that of 2005; tax, 6 times`
            multiple = goes_on_in_sentence(self.text, self._last_multiple, number.start)
        self._last_multiple = end if multiple else -1
        return self.mention(number, end, "other" if multiple else "count", number.value, "en.quantity.times")

    def _rate(self, number: Number, name: str, end: int) -> tuple[str, int] | None:
        if name not in ("t", "count"):
            return None
        words, text = self._words, self.text
        behind = words.per_year_after.match(text, end)
        if behind:
            return RATES[name, "year"], behind.end()
        made = words.made.match(text, end)
        if (made and words.per_year_after.match(text, made.end())) or words.capacity_after.match(text, end):
            return RATES[name, "year"], end
        of_what = _OF_WHAT.match(text, end) or _AND_WHAT.match(text, end)
        if of_what and words.per_year_after.match(text, of_what.end()):
            return RATES[name, "year"], end
        if of_what and (name, "day") in RATES and words.per_day_after.match(text, of_what.end()):
            return RATES[name, "day"], end
        by_day = words.per_day_after.match(text, end)
        if by_day:
            return (RATES[name, "day"], by_day.end()) if (name, "day") in RATES else ("other", end)
        low, _ = self.bounds(number.start)
        ahead = text[max(low, number.start - _AHEAD) : number.start]
        if words.other_rates_after.match(text, end) or words.other_rates_before.search(ahead):
            return "other", end
        if name == "count":
            return (RATES["count", "year"], end) if words.output_before.search(ahead) or self._goes_on(number) else None
        ahead = words.clause.split(ahead)[-1]
        if words.per_day_before.search(ahead):
            return RATES["t", "day"], end
        return (RATES["t", "year"], end) if words.per_year_before.search(ahead) or self._goes_on(number) else None

    def _goes_on(self, number: Number) -> bool:
        """Whether a number goes on from a yearly rate: `an annual output of 30,000 tons of resin and 900 tons of glue`."""
        gap = number.start - self._last_rate
        return (
            self._last_rate >= 0
            and 0 < gap <= _AHEAD
            and _GOES_ON.fullmatch(self.text, self._last_rate, number.start) is not None
        )

    def _goes_back(self, found: list[Mention]) -> None:
        """A rate told at the end of a list holds for its members: `can make 700 buses and 1,000 vans per year`."""
        text, last = self.text, found[-1]
        of_what = _OF_WHAT.match(text, last.end)
        told_at = of_what.end() if of_what is not None else last.end
        if not self._words.per_year_after.match(text, told_at) and not text[last.start : last.end].endswith(_RATE_ENDS):
            return
        for member in reversed(found[:-1]):
            gap = last.start - member.end
            listed = member.unit in ("t", "count") and 0 < gap <= _AHEAD
            if not listed or not _GOES_ON.fullmatch(text, member.end, last.start):
                return
            if member.unit == "count" and text[member.start : member.end].rsplit(None, 1)[-1] in self._words.sure:
                return
            member.unit, last = RATES[str(member.unit), "year"], member

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
        article = text[start] == "a"
        if article and self.qualifiers.read(text, start, number.end) is None:  # `a hundred ways`
            return None
        if number.in_words:
            part = words.fraction.match(text, number.end)
            if part:
                share = Unit("percent", _HUNDRED, Decimal(words.fractions[part[1]])).convert(number.value)
                return self.mention(number, part.end(1), "percent", share, "en.quantity.fraction")
        if number.in_words and number.value < 2:
            word = WORD.match(text, number.end)
            if number.value != 1 or word is None or word[1] not in words.one_nouns:
                return None
        if number.value < 100 and self.opens_quote(start - 1):
            close = text.find('"', number.end, number.end + _LONGEST_SLOGAN)
            if close > 0 and not re.search(r"[.!?]|,$", text[number.end : close]):
                return None
        end = noun_end(self.text, number.end)
        if self._counts_nothing(number, end):
            return None
        if end is None:
            bare = "bare" if self._is_bare_count(number) else None
            rule = bare or ("elliptic" if continues_count(text, self._last_count, number) else None)
            return (
                self.mention(number, number.end, "count", number.value, f"en.quantity.{rule}_count") if rule else None
            )
        unit = "count"
        if number.value >= 1000 or words.rate_after.match(text, end):
            head = text[number.end : end].rsplit(None, 1)[-1]
            rate = self._rate(number, "count", end)
            if rate is not None and (head not in words.sure or rate[0] == "other"):
                unit, end = rate
        mention = self.mention(number, end, unit, number.value, "en.quantity.count")
        if article:  # `nearly a hundred firms`
            mention.start = text.index(" ", start) + 1
        return mention

    def _counts_nothing(self, number: Number, end: int | None) -> bool:
        """`Zone 2` is a place, `3 comments` belong to the page, `the two districts` names the parties."""
        text, words, start = self.text, self._words, number.start
        noun = text[number.end : end].strip() if end is not None else ""
        if end is not None and names_one(text, number, noun, end):
            return True
        if number.in_words and number.value == 2 and text[start - 4 : start] == "the " and noun in ("", *words.parties):
            return True
        if noun in words.page_nouns:
            return True
        place = words.place_before.match(text[max(0, start - 24) : start][::-1])
        return place is not None and (not noun or noun.rsplit(None, 1)[-1] not in words.sure)

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
        behind = text[end : end + 1]
        if behind not in " \n" and _CODE_BEHIND.match(text, end):
            return True
        if start and text[start - 1] in "-/_+~":
            return True
        ahead = text[max(0, start - 40) : start]
        if self._words.name_before.match(ahead[::-1]):
            return True
        if number.in_words:
            return False
        length = end - start
        if text[start] == "0" and length > 1:
            return True
        if length >= 4 and (self._is_year(number) or (length >= 7 and text[start:end].isdigit())):
            return True
        if behind in _MARKERS and ahead.rstrip(' (["')[-1:] in ("", "\n") and _MARKER_BEHIND.match(text, end):
            return True
        return length >= 3 and self._words.record_before.search(ahead) is not None

    def _is_bare_count(self, number: Number) -> bool:
        """A number without a noun whose noun stands elsewhere: `38 started, of which 15 are new`."""
        low, high = self.bounds(number.start)
        if (
            low == high
            or self.text[number.end : number.end + 1] == "-"
            or (number.in_words and number.value <= 1)
            or number.scale >= 100_000_000
            or (
                number.scale >= 1_000_000
                and self.text[max(0, number.start - 5) : number.start].endswith(("to ", "from "))
            )
        ):
            return False
        text, words = self.text, self._words
        if number.in_words and number.start > low:
            word = WORD.match(text, number.end)
            if number.value <= 12 and _HOUR_BEFORE.search(text, max(low, number.start - 9), number.start):
                return word is not None and word[1] == "of"
            return word is None or word[1] in words.stops or word[1] in words.joints
        if words.bare_after.match(text, number.end, high):
            return number.start > low or number.value > 12 or number.in_words
        if not words.bare_end.match(text, number.end, high):
            return False
        ahead = text[max(low, number.start - _AHEAD) : number.start]
        if text[number.end : number.end + 1] in (";", ",", ".") and ahead.rstrip(" ").rpartition(" ")[2] in words.sure:
            return True
        found = words.bare_before.match(ahead[::-1])
        return found is not None and not (found[0].endswith(":") and number.value == 1)
