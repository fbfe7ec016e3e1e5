"""The day as of which an article tells: that of its publication, else the first day told in its first lines, else the end of the
year that its words for this year or the last one mean."""

from datetime import date
from typing import Final

from zoneledger.records import Article

_FIRST_LINES: Final = 600


def telling_day(article: Article) -> date | None:
    """The day after which everything told is still to come; None where it is not to be known."""
    if article.document.published_on is not None:
        return article.document.published_on
    year_end: date | None = None
    for mention in article.mentions:
        if mention.kind != "date" or mention.date_start is None:
            continue
        if year_end is None and (back := _back(article.text[mention.start : mention.end])) is not None:
            year_end = date(mention.date_start.year + back, 12, 31)
        if mention.start > _FIRST_LINES:
            if year_end is not None:
                return year_end
            continue
        if mention.kind == "date" and mention.date_precision == "day" and mention.date_basis != "deadline":
            return mention.date_start
    return year_end


def _back(words: str) -> int | None:
    """How many years before the telling a date lies that is told from it; None where it is not."""
    lower = words.lower()
    if "今年" in words or "this year" in lower:
        return 0
    return 1 if "去年" in words or "last year" in lower else None
