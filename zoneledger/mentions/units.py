"""Units and their conversion, and the grammar parts that quantities of both languages share."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, getcontext
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.number import Number
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.qualifiers import Qualifiers, qualifiers
from zoneledger.records import Document, Mention, Segment

RATES: Final = {("t", "year"): "t/year", ("t", "day"): "t/day", ("count", "year"): "count/year"}
_DURATIONS: Final = frozenset({"year", "month", "day", "hour"})
_LASTING: Final = tuple(
    f"{word} over "
    for word in ("for", "of", "last", "lasts", "lasted", "took", "takes", "take", "is", "was", "been", "spent")
)
_CLOSING: Final = "”″〞」』"
_EXACT: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the tables (`name`) and the fraction that a printed unit is of it; no `bottom` where it is no fraction."""

    name: str
    top: Decimal
    bottom: Decimal | None

    def convert(self, value: Decimal) -> Decimal:
        """The value in the table's unit: exact, or to four decimals where the fraction has no end."""
        if self.bottom is None:
            return value * self.top
        result = value * self.top / self.bottom
        return result if len(result.as_tuple().digits) < getcontext().prec else result.quantize(_EXACT)


@cache
def units(language: str) -> dict[str, Unit]:
    """The unit words of a language, in lower case, blanks for hyphens and line ends too."""
    table = {}
    for word, (name, factor) in load_words(language, "quantities")["units"].items():
        top, _, bottom = str(factor).partition("/")
        table[word.lower()] = table[word.lower().replace("-", " ")] = Unit(
            name, Decimal(top), Decimal(bottom) if bottom else None
        )
    return table


class Quantities:
    """What the grammars of both languages share: the document, the spans that others hold, the segment of a place."""

    language: str

    def __init__(self, document: Document, segments: Sequence[Segment], held: Taken) -> None:
        self.document = document
        self.held = held
        self.units = units(self.language)
        self.qualifiers: Qualifiers = qualifiers(self.language)
        self.text = ""
        self._segments = segments
        self._place = 0

    def unit(self, number: Number) -> Unit | None:
        """The unit behind a number, if there is one."""
        word = number.unit
        if word is None or number.is_currency:
            return None
        known = self.units.get(word)
        return known if known is not None else self.units[word.replace("\n", " ").replace("-", " ")]

    def opens_quote(self, at: int) -> bool:
        """Whether the character is a quote that opens; straight quotes may do either."""
        if at < 0 or self.text[at] != '"':
            return False
        reading = self.document.reading
        return reading.raw[reading.raw_span(at, at + 1)[0]] not in _CLOSING

    def bounds(self, at: int) -> tuple[int, int]:
        """The span of the segment that holds a place; places are asked in reading order."""
        segments, place = self._segments, self._place
        while place < len(segments) and segments[place].end <= at:
            place += 1
        self._place = place
        if place < len(segments) and segments[place].start <= at:
            return segments[place].start, segments[place].end
        return at, at

    def _is_during(self, start: int) -> bool:
        """`over 12 months` behind anything but a verb of lasting is a time in which something happens."""
        ahead = self.text[max(0, start - 16) : start]
        return ahead.endswith(" over ") and not ahead.endswith(_LASTING)

    def mention(
        self, number: Number, end: int, unit: str, value: Decimal, rule: str, high: Decimal | None = None
    ) -> Mention:
        """A mention from the start of a number to `end`, with its qualifier read."""
        if high is not None:
            told: str | None = "range"
        else:
            between = number.end if number.unit is None and number.end != end else None
            told = self.qualifiers.read(self.text, number.start, end, between)
            if unit in _DURATIONS and told == "at_least" and self._is_during(number.start):
                told = None
        mention = Mention("quantity", number.start, end, rule, value, high, unit)
        mention.qualifier = told or ("about" if number.fuzzy else "exact")
        return mention
