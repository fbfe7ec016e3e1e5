"""The day as of which an article tells: that of its publication, else the first day told in its first lines."""

from datetime import date
from typing import Final

from zoneledger.records import Article

_FIRST_LINES: Final = 600


def telling_day(article: Article) -> date | None:
    """The day after which everything told is still to come; None where it is not to be known."""
    if article.document.published_on is not None:
        return article.document.published_on
    for mention in article.mentions:
        if mention.start > _FIRST_LINES:
            return None
        if mention.kind == "date" and mention.date_precision == "day" and mention.date_basis != "deadline":
            return mention.date_start
    return None
