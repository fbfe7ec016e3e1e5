"""When an occasion is held: which date of a sentence is its day, and how other dates stand to it.

Takes: a day, else a few days or a month, that is told of what happened. Leaves alone: deadlines, datelines and dates up to which
something is counted (`as of`, 截至). A quarter or half is no day: it only says which projects are meant (`the projects of the first
quarter`), or is the time of another occasion.
"""

from typing import Final

from zoneledger.facts.report_days import is_dateline, is_day_of_report, is_of_saying
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention


def day_of_occasion(sentence: Sentence) -> Mention | None:
    """The day of an occasion: the first date of a day, else of a few days, that is no deadline and no dateline."""
    span: Mention | None = None
    for told in sentence.dates:
        whole_day = told.date_precision == "day"
        if not whole_day and (span is not None or told.date_precision not in ("range", "month") or not _short(told)):
            continue
        if is_cumulative(sentence, told) or is_dateline(sentence, told):
            continue
        if is_day_of_report(sentence, told) or is_of_saying(sentence, told):
            continue
        if whole_day:
            return told
        span = told
    return span


def period_apart(sentence: Sentence, recent: Mention | None) -> Mention | None:
    """The period in which an occasion was held that is not the one of the day told before (`was held in the first half`)."""
    told = next((m for m in sentence.dates if m.date_precision in ("quarter", "half_year", "month")), None)
    return told if told is not None and recent is not None and is_apart(told, recent) else None


def goes_on_to_now(sentence: Sentence, date: Mention) -> bool:
    """Whether a period goes on up to now, so that what is counted is no occasion (`Since the beginning of this year`)."""
    return sentence.lower(date.start - 6, date.end).lstrip().startswith(
        ("since", "so far", "far this")
    ) or "以来" in sentence.words(date.start, date.end + 3)


def is_apart(period: Mention, day: Mention | None) -> bool:
    """Whether a period ended before an occasion or begins behind it."""
    start, end, on = period.date_start, period.date_end, day.date_start if day is not None else None
    return start is not None and end is not None and on is not None and not start <= on <= end


def names_round(date: Mention, day: Mention | None) -> bool:
    """Whether a quarter or half only says which projects (`of the first quarter`) were told of on a day within it."""
    if day is None or date.date_precision not in ("quarter", "half_year", "month") or not is_day(day):
        return False
    start, end, on = date.date_start, date.date_end, day.date_start
    return start is not None and end is not None and on is not None and start <= on <= end


def is_day(date: Mention) -> bool:
    """Whether a date is a single day and not a period."""
    return date.date_precision in ("day", None)


def is_long(date: Mention) -> bool:
    """Whether a date is a period and no day of an occasion (`over the past year`, 上半年)."""
    if date.date_start is None or date.date_end is None:
        return False
    return (date.date_end - date.date_start).days > _LONG


_LONG: Final = 60


def is_recent(date: Mention | None) -> bool:
    """Whether a date only says that something happened a few days ago (`recently`, 日前): one occasion, its day not told."""
    return date is not None and date.rule.endswith(".recent")


def is_cumulative(sentence: Sentence, date: Mention | None) -> bool:
    """Whether a date is the end of a count or a deadline (`as of`, `by`, 截至), or the start of one (`since`)."""
    return date is not None and (
        date.date_basis == "deadline"
        or sentence.lower(date.start - 6, date.end).startswith(("as of", "by ", "截", "up to", "since"))
    )


def _short(date: Mention) -> bool:
    return date.date_start is not None and date.date_end is not None and (date.date_end - date.date_start).days <= 31
