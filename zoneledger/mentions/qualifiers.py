"""What the words around a number say of it: about, at least, at most (the vocabulary `QUALIFIER`)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import closings, leftward, one_of, openings

_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """The qualifier words of a language. `before` reads from right to left.

    `opens` and `closes` are the signs with which words behind and before a span begin and end, `width` of them, and
    one of English words that are shorter (`+`).
    """

    before: re.Pattern[str]
    before_kinds: dict[str, str]
    closes: frozenset[str]
    after: re.Pattern[str]
    after_kinds: dict[str, str]
    opens: frozenset[str]
    not_before: tuple[str, ...]
    width: int

    def read(self, text: str, start: int, end: int, number_end: int | None = None) -> str | None:
        """The qualifier of a span in a lower-case text; None where nothing is said.

        `number_end` is told where words that qualify may stand between the number and what it counts.
        """
        behind = None
        width, opens, closes = self.width, self.opens, self.closes
        if text[end : end + width] in opens or (width > 1 and text[end : end + 1] in opens):
            behind = self.after.match(text, end)
        if behind is None and number_end is not None:
            behind = self.after.match(text, number_end)
        if behind is not None:
            return self.after_kinds[behind[1].replace("\n", " ")]
        if text[start - width : start] not in closes and (width == 1 or text[start - 1 : start] not in closes):
            return None
        ahead = text[max(0, start - _REACH) : start][::-1]
        found = self.before.match(ahead)
        if found is None:
            return None
        if self.not_before and ahead[found.start(1) :].startswith(self.not_before):
            return None
        return self.before_kinds[found[1][::-1].replace("\n", " ")]


@cache
def qualifiers(language: str) -> Qualifiers:
    """The qualifier words of a language (`en`, `zh`)."""
    told = load_words(language, "numerals")
    before, after = (
        {word.lower(): kind for kind, words in told[side].items() for word in words} for side in ("before", "after")
    )
    between: list[str] = told["between"]
    gaps = leftward(between)
    width = 3 if language == "en" else 1
    if language == "en":
        before_pattern = rf"[ \n]?(?:(?:{gaps})[ \n]){{0,3}}({leftward(before)})(?![a-z])"
        closes = closings([*before, *(f" {gap}" for gap in between)], ("", " ", "\n"))
        letters, signs = [w for w in after if w[-1].isalpha()], [w for w in after if not w[-1].isalpha()]
        after_pattern = rf"[ \n-]?({one_of(letters)}(?![a-z]| than)|{one_of(signs)})"
        opens = openings(after, ("", " ", "\n", "-"))
    else:
        before_pattern = rf" ?(?:{gaps})?({leftward(before)})"
        closes = closings([*before, *between], ("", " "), width)
        after_pattern = rf"(?:\(含\))?({one_of(after)})(?!{one_of(told['not_after'])})"
        opens = openings(after, ("", "(含)"), width)
    return Qualifiers(
        re.compile(before_pattern),
        before,
        closes,
        re.compile(after_pattern),
        after,
        opens,
        tuple(word[::-1] for word in told.get("not_before", ())),
        width,
    )
