"""Dates as headers and datelines of articles write them; dates in the running text are the business of `mentions`."""

import re
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
# Most lines name no year; one look tells.
_ANY_YEAR: Final = re.compile(r"(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3}年")
_STEMS: Final = tuple(name for name in _MONTHS if len(name) == 3)
_SEPARATORS: Final = ("-", "/", ".")
_DAY_AND_YEAR: Final = re.compile(r"\d(?:st|nd|rd|th)?,? ?(?:19|20)\d\d", re.IGNORECASE)  # what `May 3, 2019` ends in
_MONTH_FIRST: Final = re.compile(rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? ?{_YEAR}(?!\d)", re.IGNORECASE)
# Forms of dates, each with signs one of which it holds. What may not stand before is asked behind the first digits, so
# that the search leaps from digit to digit.
_DAY: Final = r"(?P<day>\d(?<!\d\d)\d?)"
_FULL: Final = (
    (
        re.compile(rf"{_YEAR}(?<!\d{{5}}) ?(?P<sep>[-/.]) ?(?P<month>\d{{1,2}}) ?(?P=sep) ?(?P<day>\d{{1,2}})(?!\d)"),
        _SEPARATORS,
    ),
    (re.compile(rf"^{_YEAR}\s+(?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})$"), _SEPARATORS),
    (re.compile(rf"{_YEAR}(?<!\d{{5}}) ?年 ?(?P<month>\d{{1,2}}) ?月 ?(?P<day>\d{{1,2}}) ?日"), ("日",)),
    (
        re.compile(
            r"(?P<year>[一二][〇零○一二三四五六七八九]{3})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日"
        ),
        ("日",),
    ),
    (_MONTH_FIRST, _STEMS),
    (re.compile(rf"{_DAY}(?:st|nd|rd|th)?,? {_MONTH}\.?,? {_YEAR}(?!\d)", re.IGNORECASE), _STEMS),
    (
        re.compile(rf"(?P<first>\d(?<!\d\d)\d?)(?P<sep>[-/.])(?P<second>\d{{1,2}})(?P=sep){_YEAR}(?!\d)"),
        _SEPARATORS,
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
    if not _ANY_YEAR.search(text):
        return found
    lower = text.lower()
    for pattern, signs in _FULL:
        if not any(sign in lower for sign in signs):
            continue
        if pattern is _MONTH_FIRST and not _DAY_AND_YEAR.search(text):
            continue
        for match in pattern.finditer(text):
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
                found.append(Dateline(match.start(), match.end(), placed))
    return sorted(found, key=lambda line: line.start)


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
