"""The periods in force while an article is read.

A report names its period in its title or lead; a sentence sets one for its paragraph, a heading or a line with a colon for its
section; a ceremony sets its day for the counts and money of projects. A look back to an earlier year holds in its paragraph only.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from zoneledger.facts.indicators.dates import (
    CEREMONY_EN,
    CEREMONY_ZH,
    EVENT,
    OPENING,
    SAME_TIME,
    is_aside,
    is_recent,
    names_round,
    of_report,
    period_of,
    tells_until,
)
from zoneledger.facts.indicators.figures import NO_PERIOD, SHARES, Figure, Period
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

# 今年是建区38周年, `this year marks the 20th anniversary`: what the year is, not over which time something runs.
_IS_YEAR_OF: Final = re.compile(
    r"(?:是|恰逢|正值)[^，。]{0,16}(?:周年|华诞|建区)| (?:is|marks) [^,.]{0,40}\banniversary\b"
)


_SOME_YEARS: Final = 750
_NEWS: Final = 20


@dataclass(slots=True)
class Calendar:
    """The periods in force while an article is read."""

    published: date | None
    report: Period | None = None
    running: Period | None = None
    occasion: Period | None = None
    paragraph: int = -1
    local: Period | None = None
    day: Period | None = None
    headed: Period | None = None
    assessed: Period | None = None
    goal: Period | None = None
    earlier: bool = False
    today: Period = NO_PERIOD

    def __post_init__(self) -> None:
        if self.published is not None:
            self.today = Period(self.published, self.published, None, "point")

    def enter(self, scene: Scene) -> None:
        """A new paragraph forgets the period that a sentence of the last one set."""
        segment = scene.sentence.segment
        if segment.paragraph != self.paragraph:
            self.paragraph, self.earlier = segment.paragraph, False
            if segment.kind not in ("list_item", "table_row"):
                self.local = self.goal = None
        if not scene.dates and self.day is None:
            return
        self._headline(scene)
        self.assessed = _assessment(scene) or self.assessed
        day = _ceremony_day(scene) or self._day_before(scene) or self._opening_day(scene)
        if day is not None:
            self.occasion = day
            self.local = day
        elif self.running is None:
            self.running = _inspection(scene)

    def _day_before(self, scene: Scene) -> Period | None:
        """The day that a line of its own tells before the line of the ceremony; remembers such a line."""
        told, self.day = self.day, None
        days = [m for m in scene.dates if m.date_precision == "day" and m.date_basis != "deadline"]
        if len(days) == 1 and len(scene.low) - (days[0].end - days[0].start) <= 6:
            self.day = Period(days[0].date_start, days[0].date_end, days[0], "occasion")
        return told if told is not None and not days and scene.has(EVENT) else None

    def _opening_day(self, scene: Scene) -> Period | None:
        """The day on which a zone was opened or unveiled, where that is the article's news: projects are signed there too."""
        if self.published is None or not scene.dates or not scene.has(OPENING):
            return None
        days = [m for m in scene.dates if m.date_precision == "day" and m.date_basis != "deadline"]
        start = days[0].date_start if len(days) == 1 else None
        if start is None or not 0 <= (self.published - start).days <= _NEWS or of_report(scene, days[0]):
            return None
        return Period(start, start, days[0], "occasion")

    def _headline(self, scene: Scene) -> None:
        """A heading with a date, or a line that ends with a colon, opens a section of that time."""
        heading = scene.sentence.segment.kind == "heading"
        if not heading and not scene.low.endswith((":", "：")):
            return
        dates = [m for m in scene.dates if m.date_start is not None and not is_aside(scene, m)]
        if len(dates) == 1 and (not heading or dates[0].date_precision != "day"):
            self.local = self.running = period_of(dates[0], scene, stock=False)

    def follow(self, figures: Sequence[Figure], scene: Scene) -> None:
        """What the dates of a sentence set for the sentences after it."""
        if scene.sentence.segment.kind == "title":
            return
        latest = max((f.period.start for f in figures if f.period.start is not None), default=None)
        for figure in figures:
            period = figure.period
            if period.mention is None or period.start is None:
                continue
            if (
                latest is not None
                and period.end is not None
                and period.end < latest
                and _is_base(scene, period.mention)
            ):
                continue  # `climbed to 720 million in 2008 from 510 million in 2007`
            self.earlier = False
            if figure.modality == "planned":
                self.goal = period if period.kind == "year" else self.goal
                continue
            if SAME_TIME.search(scene.words(period.mention.start, period.mention.end)):
                continue
            if period.mention.date_precision == "day" and period.kind in ("point", "occasion"):
                if period.start is not None and not figure.counts_projects and tells_until(scene, period.mention):
                    self.local = Period(period.start.replace(month=1, day=1), period.start, period.mention, "ytd")
                    self.running = self.local if not self._looks_back(self.local) else self.running
                elif figure.counts_projects:
                    self.occasion = self.local = period._replace(kind="occasion")
            elif not self._inside(period):
                if (
                    self.local is not None
                    and self.local.kind == "point"
                    and period.kind == "ytd"
                    and figure is not figures[0]
                ):
                    continue
                self.local = period
                if not self._looks_back(period) and not _is_of_years(period):
                    self.running = period
        if not figures:
            self._lead(scene)

    def _lead(self, scene: Scene) -> None:
        """A sentence without figures that opens with a year or another stretch of time sets it for its paragraph."""
        for mention in scene.dates[:1]:
            long = mention.date_precision in ("year", "half_year", "quarter", "range")
            if is_recent(mention):
                continue  # when something happened, over which nothing runs
            if long and mention.start - scene.start <= 16 and mention.date_start is not None:
                if _IS_YEAR_OF.match(scene.words(mention.end, mention.end + 60)):
                    continue
                if not is_aside(scene, mention) and mention.date_basis != "deadline":
                    self.local = period_of(mention, scene, stock=False)

    def in_occasion(self, figure: Figure, chosen: Mention) -> bool:
        """Whether a quarter only names the round of the occasion in force whose count or money a figure is."""
        if (
            not (figure.of_group or figure.how in SHARES)
            or figure.modality == "planned"
            or chosen.date_precision != "quarter"
        ):
            return False
        if _sums_up(figure, chosen):
            return False
        day = None if self.occasion is None else self.occasion.start
        if day is None or chosen.date_start is None or chosen.date_end is None:
            return False
        return chosen.date_start <= day <= chosen.date_end

    def names_occasion(self, period: Period) -> bool:
        """Whether a period is the one on which the article reports, or the quarter or the year of the occasion in force."""
        if period is self.report:
            return True
        day = None if self.occasion is None else self.occasion.start
        if day is None or period.start is None or period.end is None:
            return False
        return period.start <= day <= period.end and (period.kind == "year" or (period.end - period.start).days <= 92)

    def _looks_back(self, period: Period) -> bool:
        """Whether a period ended before the one in force began: it holds in its paragraph only."""
        now = self.running
        return now is not None and now.start is not None and period.end is not None and period.end < now.start

    def _inside(self, period: Period) -> bool:
        """Whether a month only looks into the period in force (其中8月当月): it sets nothing."""
        now = self.local or self.running
        if now is None or now.start is None or now.end is None or period.start is None or period.end is None:
            return False
        return period.kind == "month" and now.start <= period.start and period.end <= now.end and now != period


_OPENS_CLAUSE: Final = re.compile(r"[，,]")
_IN_ALL: Final = re.compile(r"共|合计|累计|\b(?:total|altogether|in all)\b")


def _sums_up(figure: Figure, quarter: Mention) -> bool:
    """Whether a quarter opens a sentence that sums up what was done in it: 三季度，全区共签下项目15个."""
    scene = figure.scene
    if quarter.start != scene.start or _OPENS_CLAUSE.match(scene.words(quarter.end, quarter.end + 1)) is None:
        return False
    return not scene.has(EVENT) and _IN_ALL.search(scene.words(quarter.end, figure.end)) is not None


_FROM: Final = re.compile(
    r"\b(?:from|close to|compared (?:with|to)|against|versus|equal to|same as|exceeding|surpassing) (?:[^,;.]|\.(?=\d)){0,60} (?:in|of|for) (?:the )?$|[由从](?:的)?$"
)


def _is_base(scene: Scene, mention: Mention) -> bool:
    """Whether a date is that of the level from which another has come: it sets no period."""
    return _FROM.search(scene.words(mention.start - 80, mention.start)) is not None


def calendar_of(sentences: Sequence[Sentence], published: date | None) -> Calendar:
    """The calendar of an article, with the period on which a report reports: in its title, else its first sentences."""
    calendar = Calendar(published)
    for sentence in sentences[:4]:
        for mention in sentence.dates:
            start, end = mention.date_start, mention.date_end
            if published is None and calendar.headed is None and mention.date_precision == "year":
                calendar.headed = Period(start, end, mention, "year")
            if start is None or end is None or mention.date_precision not in ("range", "quarter", "half_year"):
                continue
            if SAME_TIME.search(sentence.lower(mention.start, mention.end)):
                continue  # 比上年同期增加5个
            if mention.date_precision == "quarter" and names_round(sentence, mention):
                continue
            whole = (start.day, end.month, end.year) == (1, end.month, start.year) and start.month in (1, 4, 7, 10)
            past = published is None or start <= published
            if whole and past and (end - start).days >= 50 and not EVENT.search(sentence.text.lower()):
                calendar.report = calendar.running = Period(start, end, mention, "ytd")
                return calendar
    return calendar


def _is_of_years(period: Period) -> bool:
    """Whether a period runs over several years, as `in the past ten years` does: no other figure is meant for it."""
    return period.start is not None and period.end is not None and (period.end - period.start).days > _SOME_YEARS


_ASSESSMENT: Final = re.compile(
    r"(?:考核|评估|评价|排名|排行|榜单)|\b(?:assess(?:ed|ments?)|evaluat(?:ed|ions?)|rankings?|appraisal)\b"
)


def _assessment(scene: Scene) -> Period | None:
    """The year over which zones are told to have been assessed: 公布了2024年度综合评估排名."""
    if not scene.dates or not scene.has(_ASSESSMENT):
        return None
    years = [m for m in scene.dates if m.date_precision == "year" and m.date_start is not None]
    return Period(years[0].date_start, years[0].date_end, None, "year") if len(years) == 1 else None


# What projects are looked over at: how far they are is told of its last day.
_INSPECTION: Final = re.compile(
    r"(?:督查|督导|督办|巡查|核查|检查|普查|摸底)|\b(?:inspect(?:ed|ion)|supervis(?:ed|ion)|checked (?:up )?on|spot checks?)\b"
)
_OF_PROJECTS: Final = re.compile(r"项目|工程|\bprojects\b")


def _inspection(scene: Scene) -> Period | None:
    """The last day on which the projects of a place are told to have been inspected."""
    if not scene.has(_INSPECTION) or _OF_PROJECTS.search(scene.low) is None or scene.sentence.segment.kind == "title":
        return None
    days = [m for m in scene.dates if m.date_end is not None and not of_report(scene, m)]
    days = [m for m in days if m.date_precision == "day" or (m.date_precision == "range" and not is_recent(m))]
    if len(days) != 1 or days[0].date_basis == "deadline" or days[0].date_start is None or days[0].date_end is None:
        return None
    if (days[0].date_end - days[0].date_start).days > _NEWS:
        return None
    return Period(days[0].date_end, days[0].date_end, days[0], "point")


def _ceremony_day(scene: Scene) -> Period | None:
    """The day of a ceremony that a sentence tells of."""
    pattern = CEREMONY_ZH if scene.is_chinese else CEREMONY_EN
    if not scene.dates or not scene.has(pattern):
        return None
    for mention in scene.dates:
        short = mention.date_precision == "day" or (
            mention.date_precision == "range"
            and mention.date_start is not None
            and mention.date_end is not None
            and (mention.date_end - mention.date_start).days <= 31
        )
        if (
            short
            and mention.date_basis != "deadline"
            and mention.date_start is not None
            and not of_report(scene, mention)
        ):
            return Period(mention.date_start, mention.date_end, mention, "occasion")
    return None
