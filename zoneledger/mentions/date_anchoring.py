"""Where a date without a year belongs: the year in force in the sentence, else the one that fits publication and tense.

A month takes the year of a date before it in the same sentence (`signed in October 2021 … started in March`: the next
March). Else the year is the publication's, but the year before for past events that lie after a publication early in
the year, and the year after for plans that lie before a publication late in the year. Without a publication date it is the only
year that the article names in its first lines, else there is no guess: the interval stays null.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.patterns import one_of

_EARLY: Final = 3
_LATE: Final = 9
_FAR: Final = 6
_JUST_ENDED: Final = 2  # months
_MONTH_END: Final = 28
_SAME_REPORT: Final = 20  # sentences
_CUMULATIVE: Final = ("range", "half_year")
_SAME_OCCASION: Final = 3  # sentences


@dataclass(frozen=True, slots=True)
class Tenses:
    """The words that tell plans from reports, and where a clause and its parts end."""

    cue: re.Pattern[str]
    clause: re.Pattern[str]
    part: re.Pattern[str]
    reach: int
    trailing: bool  # whether the parts behind the next one may still tell (`After completion in June, it will …`)

    def read(self, text: str, start: int, end: int) -> str | None:
        """`future`, `past` or None for a span: the words before it in its part of the clause are asked first."""
        before = self.clause.split(text[max(0, start - self.reach) : start])[-1]
        own = self._told(self.part.split(before)[-1])
        if own in ("future", "past"):
            return own
        whole = self._told(before)
        if own == "participle":  # `is expected to be started in March and completed in July`
            return "future" if whole == "future" else "past"
        behind = self.clause.split(text[end : end + self.reach], maxsplit=1)[0]
        told = self._told(self.part.split(behind, maxsplit=1)[0]) or whole
        if told is None and self.trailing:
            told = self._told(behind)
        return "past" if told == "participle" else told

    def _told(self, words: str) -> str | None:
        told = None
        for match in self.cue.finditer(words):
            if match.lastgroup == "future":
                return "future"
            if told != "past":
                told = match.lastgroup
        return told


@cache
def tenses(language: str) -> Tenses:
    """The tense words of a language."""
    told = load_words(language, "dates")
    future, past = one_of(told["future"]), one_of(told["past"])
    if language == "en":
        return Tenses(
            re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past})|(?P<participle>[a-z]{{2,20}}ed))\b"),
            re.compile(r"[;!?\n]|\.(?!\d)"),
            re.compile(r", | and "),
            90,
            trailing=True,
        )
    return Tenses(
        re.compile(rf"(?P<future>{future})|(?P<past>{past})"),
        re.compile("[；。！？;\n]"),
        re.compile("[，、：:,]"),
        36,
        trailing=False,
    )


@dataclass(slots=True)
class Anchor:
    """The state of one document while its dates are read in order."""

    publication: date | None
    report_year: int | None = None  # the year on which the article looks back
    plan_year: int | None = None  # the year whose plan the article lays out
    named_year: int | None = None  # the year of an article without a publication date, if it names one
    last_day: Interval | None = None  # the last day on which something happened
    last_day_sentence: int = -1
    occasion: Interval | None = None  # the first such day that the article tells
    period: Interval | None = None  # what figures are told for: the matching part of the year before is 同期
    period_sentence: int = -1
    year: int | None = None  # year in force in the sentence
    month: int | None = None
    last: Interval | None = None  # the last interval read, for `the same month`
    last_sentence: int = -1
    sentence: int = -1

    def enter(self, sentence: int) -> None:
        """Forget the year in force at the start of a sentence."""
        if sentence != self.sentence:
            self.sentence, self.year, self.month = sentence, None, None

    def new_item(self) -> None:
        """A semicolon begins another item, to which the months of the year under way, or to come, do not carry over."""
        if self.year is not None and self.publication is not None and self.year >= self.publication.year:
            self.year = self.month = None

    def note(self, interval: Interval, *, carries_year: bool, compared: bool, due: bool = False) -> None:
        """Remember an interval; one whose year was told puts that year in force.

        `compared`: a yardstick, no period; `due`: a deadline, the end of a count or a day told aside, which is no day of others.
        """
        self.last, self.last_sentence = interval, self.sentence
        if interval.precision == "day":
            self._note_day(interval, due=due)
        elif not compared:
            self._note_period(interval)
        if carries_year or self.year is not None:
            self.year, self.month = interval.start.year, interval.start.month if interval.precision != "year" else None

    def _note_day(self, interval: Interval, *, due: bool) -> None:
        on = interval.start
        if self.publication is not None and on > self.publication:
            return
        if on.day >= _MONTH_END and on == calendar.last_day(on.year, on.month) and on.month > 1:
            self._note_period(Interval(on.replace(month=1, day=1), on, "range"))  # by the end of July: so far this year
        if due:
            return
        self.last_day, self.last_day_sentence = interval, self.sentence
        if on != self.publication and self.occasion is None:
            self.occasion = interval

    def _note_period(self, interval: Interval) -> None:
        """A month, quarter or whole year does not end the cumulative period that it lies in or around."""
        held = self.period
        near = self.sentence - self.period_sentence <= _SAME_REPORT
        if near and held is not None and held.start.year == interval.start.year and held.precision in _CUMULATIVE:
            cumulative = (interval.start.month, interval.start.day) == (1, 1) and interval.precision != "year"
            if not cumulative and held.start <= interval.end:
                return
        self.period, self.period_sentence = interval, self.sentence

    def relative_year(self, offset: int) -> int | None:
        """This year (0), last year (-1) …, or None where neither the publication nor the text tells the year."""
        year = self.named_year if self.publication is None else self.publication.year
        return None if year is None else year + offset

    def year_of_month(self, month: int, tense: str | None, *, exact_day: bool = False) -> int | None:
        """The year of a month (1-12) that is told without one; `exact_day` where a day of it is named.

        Only Chinese readers tell `exact_day`: in translations a plan often stands in the past tense.
        """
        if self.year is not None and not self._is_over(tense):
            later = self.month is not None and month < self.month
            on = self.publication
            if later and tense == "past" and on is not None and (self.year + 1, month) > (on.year, on.month):
                return self.year  # what has happened is told behind a plan
            return self.year + later
        if self.publication is None:
            return self.report_year or self.named_year
        if self.plan_year is not None:
            return self.plan_year
        year, now = self.publication.year, self.publication.month
        if tense == "future":
            passed = month < now and ((now >= _LATE and month < _LATE) or month + 12 - now <= _FAR)
            return year + passed
        if self.report_year is not None:
            return self.report_year
        soon = month - now <= _FAR and tense is None
        if month > now and ((now <= _EARLY and not soon) or (tense == "past" and month - now > _FAR)):
            return year if self._goes_on(month) else year - 1
        if exact_day and tense != "future" and month - now > 1 and not self._goes_on(month):
            return year - 1  # plans seldom name a day that is months ahead
        return year

    @property
    def until(self) -> date | None:
        """Up to when what runs since a day is told: the publication, else the last day told of the year that is named."""
        if self.publication is not None or self.last_day is None or self.last_day.start.year != self.named_year:
            return self.publication
        return self.last_day.start

    @property
    def in_past_year(self) -> bool:
        """Whether the year in force is one before the publication's."""
        return self.year is not None and self.publication is not None and self.year < self.publication.year

    def has_just_ended(self, month: int) -> bool:
        """Whether a month of the publication's year ended shortly before the publication."""
        on = self.publication
        return on is not None and 0 <= on.month - month <= _JUST_ENDED and self.report_year is None

    def _is_over(self, tense: str | None) -> bool:
        """Whether a plan is told behind a year before the publication's: `began in March 2022, output in May is planned`."""
        return tense == "future" and self.in_past_year

    def _goes_on(self, month: int) -> bool:
        """Whether a month soon follows one of the publication's year in its sentence: `began in February, output in May`."""
        last = self.last
        if last is None or self.publication is None or self.last_sentence != self.sentence:
            return False
        known = last.precision in ("month", "day", "range", "quarter") and last.start.year == self.publication.year
        return (
            known
            and last.start <= self.publication
            and 0 < month - (last.end if last.precision == "quarter" else last.start).month <= _FAR
        )

    def has_told(self, year: int | None) -> bool:
        """Whether the sentence has just told a date within a year: `resumed in March, …, built at the end of the year`."""
        return self.last is not None and self.last_sentence == self.sentence and self.last.start.year == year

    def year_of_deadline(self, month: int, year: int) -> int:
        """The year of the end of a month by which something is done: not almost a year back where it comes soon."""
        publication = self.publication
        if publication is None or self.report_year is not None or year != publication.year - 1:
            return year
        return publication.year if 0 < month - publication.month <= _FAR else year

    def year_of_period(self, last_month: int, tense: str | None) -> int | None:
        """The year of a quarter, half or cumulative period that ends with a month, told without a year."""
        if self.year is not None and not self._is_over(tense):
            return self.year
        now = self.publication
        if tense == "future" and now is not None and 0 < now.month - last_month <= _JUST_ENDED:
            tense = None  # `From January to August it is expected to invest`: the estimate of a period just ended
        return self.year_of_month(last_month, tense)

    def year_in_force(self, tense: str | None = None) -> int | None:
        """The year of the sentence, else that on which the article looks back, else the publication's."""
        if self.year is not None and not self._is_over(tense):
            return self.year
        if self.report_year is not None and tense != "future":
            return self.report_year
        return self.relative_year(0)

    def year_of_figures(self) -> int | None:
        """The year of the period for which figures have just been told."""
        near = self.sentence - self.period_sentence <= _SAME_OCCASION
        return self.period.end.year if self.period is not None and near else None

    def same_day(self) -> Interval | None:
        """同日, `the same day`: the day told just before, else that of the occasion that the article is about."""
        if self.sentence - self.last_day_sentence <= _SAME_OCCASION or self.occasion is None:
            return self.last_day
        return self.occasion

    def same_period(self, year: int | None = None) -> Interval | None:
        """The matching part of last year, or of the year told, for the figures' period.

        Without such a period it is the part of the year up to the publication's day.
        """
        now, held = self.relative_year(0), self.period
        if held is not None and now is not None and held.start.year >= now - 2:
            start, end, precision = held.start, held.end, held.precision
        elif self.publication is None:
            return None
        else:
            start, end, precision = self.publication.replace(month=1, day=1), self.publication, "range"
        day = _MONTH_END if (end.month, end.day) == (2, 29) else end.day
        back = 1 if year is None else end.year - year
        return Interval(start.replace(year=start.year - back), end.replace(year=end.year - back, day=day), precision)

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

    def festival(self, name: str, side: str, tense: str | None) -> Interval | None:
        """A festival told without a year: the next one of a plan, the last one of a report, else the nearest."""
        publication = self.publication
        if publication is None:
            return None
        if self.year is None:
            years = [publication.year + offset for offset in (-1, 0, 1)]
        else:  # a plan beside the year of a report may lie in the next one
            years = [self.year, self.year + 1] if tense == "future" else [self.year]
        days = [on for on in (calendar.festival(name, year) for year in years) if on is not None]
        placed = [calendar.around_festival(on, side) for on in days]
        if tense == "future":
            placed = [at for at in placed if at.end >= publication] or placed
        elif tense == "past":
            placed = [at for at in placed if at.start <= publication] or placed
        return min(placed, key=lambda at: abs((at.start - publication).days), default=None)
