"""Dates as headers and datelines of articles write them; dates in the running text are the business of `mentions`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1)
    for name in names.split()
}  # fmt: skip
_MONTH: Final = r"(?P<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_YEAR: Final = r"(?P<year>(?:19|20)\d{2})"
_DIGITS_ZH: Final = {char: str(digit) for digit, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
# A date is looked for around its year only, as far as its longest form reaches; most lines name none.
_ANY_YEAR: Final = re.compile(r"(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3}年")
_BEFORE_YEAR: Final = 24
_BEHIND_YEAR: Final = 14
_STEMS: Final = tuple(name for name in _MONTHS if len(name) == 3)
# A day on two lines, the year above, as the whole of a text.
_CARD: Final = re.compile(rf"{_YEAR}\s{{1,8}}(?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})")
_LONGEST_CARD: Final = 17
# Forms of dates behind signs one of which they hold. What may not stand before is asked behind the first digits, so
# that the search leaps from digit to digit.
_DAY: Final = r"(?P<day>\d(?<!\d\d)\d?)"
_FULL: Final = (
    (
        ("-", "/", "."),
        (
            re.compile(
                rf"{_YEAR}(?<!\d{{5}}) ?(?P<sep>[-/.]) ?(?P<month>\d{{1,2}}) ?(?P=sep) ?(?P<day>\d{{1,2}})(?!\d)"
            ),
            # a card above and a clock behind it, in one line: `2024 03-20 09:09:51`
            re.compile(rf"{_YEAR}(?<!\d{{5}}) (?P<month>\d{{2}})-(?P<day>\d{{2}})(?= \d{{1,2}}:\d\d)"),
            re.compile(rf"(?P<first>\d(?<!\d\d)\d?)(?P<sep>[-/.])(?P<second>\d{{1,2}})(?P=sep){_YEAR}(?!\d)"),
        ),
    ),
    (
        ("日",),
        (
            re.compile(rf"{_YEAR}(?<!\d{{5}}) ?年 ?(?P<month>\d{{1,2}}) ?月 ?(?P<day>\d{{1,2}}) ?日"),
            re.compile(
                r"(?P<year>[一二][〇零○一二三四五六七八九]{3})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日"
            ),
        ),
    ),
    (
        _STEMS,
        (
            re.compile(rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? ?{_YEAR}(?!\d)", re.IGNORECASE),
            re.compile(rf"{_DAY}(?:st|nd|rd|th)?,? {_MONTH}\.?,? {_YEAR}(?!\d)", re.IGNORECASE),
        ),
    ),
)
_PARTIAL: Final = (
    re.compile(rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|, ?(?:19|20)\d\d)"),
    re.compile(r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日"),
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A date in a header, with its span; `day` is None where the year is not told, then `month` and `day_of_month`."""

    start: int
    end: int
    day: date | None
    month: int = 0
    day_of_month: int = 0

    def placed_before(self, latest: date) -> date | None:
        """The last day of this month and day that is not after `latest`."""
        for year in (latest.year, latest.year - 1):
            placed = _date(year, self.month, self.day_of_month)
            if placed is not None and placed <= latest:
                return placed
        return None


def full_dates(text: str) -> list[Dateline]:
    """Dates with day, month and year in a folded text, in order."""
    found: list[Dateline] = []
    for start, end in _around_years(text):
        near = text[start:end].lower()
        for signs, patterns in _FULL:
            if any(sign in near for sign in signs):
                found += [line for pattern in patterns for line in _placed(pattern.finditer(text, start, end))]
    if len(text) <= _LONGEST_CARD and (card := _CARD.fullmatch(text)):
        found += _placed([card])
    return sorted(found, key=lambda line: line.start)


def _around_years(text: str) -> list[tuple[int, int]]:
    """The spans in which a date of some year may stand; such as overlap are one."""
    spans: list[tuple[int, int]] = []
    for year in _ANY_YEAR.finditer(text):
        start, end = max(0, year.start() - _BEFORE_YEAR), min(len(text), year.end() + _BEHIND_YEAR)
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _placed(matches: Iterable[re.Match[str]]) -> Iterator[Dateline]:
    """The matches of a full form whose day there is."""
    for match in matches:
        parts = match.groupdict()
        year = int("".join(_DIGITS_ZH.get(char, char) for char in parts["year"]))
        if "first" in parts:
            # English pages of Chinese sites put the month first, European ones with dots the day.
            month, day = int(parts["first"]), int(parts["second"])
            if month > 12 or (parts["sep"] == "." and day <= 12):
                day, month = month, day
        else:
            month = _MONTHS[parts["name"].casefold()] if parts.get("name") else _number(parts["month"])
            day = _number(parts["day"])
        placed = _date(year, month, day)
        if placed is not None:
            yield Dateline(match.start(), match.end(), placed)


def day_and_month(text: str) -> list[Dateline]:
    """Dates with day and month, but without a year, in a folded text, in order."""
    found = []
    for pattern in _PARTIAL:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = _MONTHS[parts["name"].casefold()] if parts.get("name") else _number(parts["month"])
            day = _number(parts["day"])
            if _date(2000, month, day) is not None:
                found.append(Dateline(match.start(), match.end(), None, month, day))
    return sorted(found, key=lambda line: line.start)


def _number(text: str) -> int:
    """A day or month in digits or Chinese numerals up to 31."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    value = (int(_DIGITS_ZH.get(tens, "1")) * 10) if ten else 0
    return value + (int(_DIGITS_ZH.get(ones, "0")) if ones else 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
