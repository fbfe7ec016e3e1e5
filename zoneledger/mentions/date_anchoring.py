"""Where a date without a year belongs: the year in force in the sentence, else the one that fits publication and tense.

A month takes the year of a date before it in the same sentence (`signed in October 2021 … started in March`: the next
March). Else the year is the publication's, but the year before for past events that lie after a publication early in
the year, and the year after for plans that lie before a publication late in the year. Without a publication date there
is no guess: the interval stays null.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from zoneledger.mentions.calendar import Interval

_EARLY, _LATE = 3, 9


@dataclass(slots=True)
class Anchor:
    """The state of one document while its dates are read in order."""

    publication: date | None
    future: re.Pattern[str]
    past: re.Pattern[str]
    report_year: int | None = None  # the year on which the article looks back
    last_day: Interval | None = None
    last_span: Interval | None = None  # the last interval of more than a day
    year: int | None = None  # year in force in the sentence
    month: int | None = None
    last: Interval | None = None  # the last interval read, for `the same month`, 同期
    sentence: int = -1

    def enter(self, sentence: int) -> None:
        """Forget the year in force at the start of a sentence."""
        if sentence != self.sentence:
            self.sentence, self.year, self.month = sentence, None, None

    def note(self, interval: Interval, *, carries_year: bool) -> None:
        """Remember an interval; one whose year was told puts that year in force."""
        self.last = interval
        if interval.precision == "day":
            self.last_day = interval
        else:
            self.last_span = interval
        if carries_year or self.year is not None:
            self.year, self.month = interval.start.year, interval.start.month if interval.precision != "year" else None

    def relative_year(self, offset: int) -> int | None:
        """This year (0), last year (-1) …, or None without a publication date."""
        return None if self.publication is None else self.publication.year + offset

    def year_of_month(self, month: int, clause: str) -> tuple[int | None, str]:
        """The year of a month (1-12) that is told without one, and the basis of that."""
        if self.year is not None:
            later = self.month is not None and month < self.month
            return self.year + later, "inferred_year"
        if self.publication is None:
            return None, "inferred_year"
        year = self.publication.year
        planned = bool(self.future.search(clause))
        if planned and month < self.publication.month and self.publication.month >= _LATE and month <= 8:
            return year + 1, "inferred_year"
        if self.report_year is not None and not planned:
            return self.report_year, "inferred_year"
        if not planned and month > self.publication.month and self.publication.month <= _EARLY:
            return year - 1, "inferred_year"
        if (
            not planned
            and month > self.publication.month + 1
            and self.past.search(clause)
            and month - self.publication.month > 6
        ):
            return year - 1, "inferred_year"
        return year, "inferred_year"

    def year_in_force(self) -> int | None:
        """The year of the sentence, else that on which the article looks back, else the publication's."""
        if self.year is not None:
            return self.year
        if self.report_year is not None:
            return self.report_year
        return None if self.publication is None else self.publication.year

    def day_of_month(self, number: int) -> Interval | None:
        """`the 6th`, 25日: the last such day up to the publication."""
        if self.publication is None:
            return None
        base = (
            self.publication if number <= self.publication.day else self.publication.replace(day=1) - timedelta(days=1)
        )
        try:
            on = base.replace(day=number)
        except ValueError:
            return None
        return Interval(on, on, "day")

    def weekday(self, number: int, weeks_back: int | None) -> Interval | None:
        """A weekday (Monday 0): the last one up to the publication, or that of a calendar week (1: last week)."""
        if self.publication is None:
            return None
        monday = self.publication - timedelta(days=self.publication.weekday())
        if weeks_back is not None:
            on = monday + timedelta(days=number - 7 * weeks_back)
        else:
            on = self.publication - timedelta(days=(self.publication.weekday() - number) % 7)
        return Interval(on, on, "day")
