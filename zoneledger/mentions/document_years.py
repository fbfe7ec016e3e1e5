"""The year that a whole article is about, where it is not that of its publication or no publication date is known."""

import re
from typing import Final

from zoneledger.records import Document

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_VOLUME: Final = re.compile(
    r"(?:年鉴|[Yy]earbook)[^\d\n]{0,16}((?:19|20)\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)年?版?[^\d\n]{0,16}(?:年鉴|[Yy]earbook)"
)
_HEAD_REACH: Final = 240
_LAST_PLAN_MONTH: Final = 3
# What may not stand before is asked behind the digits, so that the search leaps from digit to digit.
_NAMED: Final = re.compile(r"((?:19[89]|20[0-4])\d)(?<![\d.,/$¥-]\d{4})(?![\d/%.-]|,\d)")
_NAMED_REACH: Final = 400
# A day without its year.
_DAY: Final = re.compile(
    r"(?<![\d年])\d{1,2}月\d{1,2}日|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}(?:st|nd|rd|th)?\b(?!,? ?(?:19|20)\d\d)"
)
_CLAUSE_REACH: Final = 24
_CLAUSE_END: Final = re.compile(r"[。；;!！?？\n]|\.(?!\d)")


def report_year(document: Document) -> int | None:
    """The year on which an article looks back: the one before the publication's, if the title names it.

    An undated article of a yearbook looks back on the year before that of its volume.
    """
    if document.published_on is None:
        head = document.reading.text[:_HEAD_REACH]
        volume = _VOLUME.search(head) if "年鉴" in head or "earbook" in head else None
        return int(volume[1] or volume[2]) - 1 if volume else None
    if document.title is None:
        return None
    years = {int(found) for found in _YEAR.findall(document.title)}
    return document.published_on.year - 1 if years == {document.published_on.year - 1} else None


def plan_year(document: Document, plan_titles: re.Pattern[str]) -> int | None:
    """The year whose plan an article of its first months lays out, by the title: `2024年工作要点`, `plan for 2024`."""
    on = document.published_on
    if document.title is None or on is None or on.month > _LAST_PLAN_MONTH or not plan_titles.search(document.title):
        return None
    return on.year if {int(found) for found in _YEAR.findall(document.title)} <= {on.year} else None


def named_year(document: Document, foundings: re.Pattern[str]) -> int | None:
    """The year of an article without a publication date: the only one that it names, in its first lines.

    A year since which something goes on, in which something was founded, or up to which something is to be done is
    not the article's; where it names several years, it is the one beside the first day told without a year.
    """
    if document.published_on is not None:
        return None
    text = document.reading.text
    head = [found for found in _NAMED.finditer(text, 0, _NAMED_REACH) if not _is_aside(text, found, foundings)]
    if not head:
        return None
    if len({found[1] for found in _NAMED.finditer(text)}) > 1:
        day = _DAY.search(text, 0, _NAMED_REACH)
        if day is None:
            return None
        stop = _CLAUSE_END.search(text, day.end())
        head = [found for found in head if day.end() <= found.start() < (stop.start() if stop else len(text))]
        if len({found[1] for found in head}) != 1:
            return None
    return int(head[0][1])


def _is_aside(text: str, year: re.Match[str], foundings: re.Pattern[str]) -> bool:
    before = _CLAUSE_END.split(text[max(0, year.start() - _CLAUSE_REACH) : year.start()])[-1]
    behind = _CLAUSE_END.split(text[year.end() : year.end() + _CLAUSE_REACH], maxsplit=1)[0]
    return foundings.search(f"{before} {behind}") is not None
