"""A number as both languages tell it, and what the two grammars of numbers share."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from zoneledger.lexicon.loader import load_words

ONE: Final = Decimal(1)
MOST_DIGITS: Final = 20


@dataclass(slots=True)
class Number:
    """A number in a text: its span, value (scale applied), the scale (1 if none) and what its form tells.

    `fuzzy`: with 余, 多, 几 inside or behind; `in_words`: without a digit; `bare`: a scale alone (亿元, 百亿级).
    `unit`: the unit or currency word right behind, in lower case, up to `unit_end`; None where there is none.
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal = ONE
    fuzzy: bool = False
    in_words: bool = False
    bare: bool = False
    unit: str | None = None
    unit_end: int = 0
    is_currency: bool = False

    def scaled(self, scale: Decimal) -> Decimal:
        """The value as if `scale` had been said (`5 to 8 billion`), where no scale of its own was."""
        return self.value * scale if self.scale == 1 else self.value


def tail_words(language: str) -> tuple[set[str], set[str]]:
    """The currency words of a language, and its unit words, in lower case."""
    currencies = {word.lower() for words in load_words(language, "money")["suffix"].values() for word in words}
    return currencies, {word.lower() for word in load_words(language, "quantities")["units"]}
