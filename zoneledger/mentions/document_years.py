"""The year that a whole article is about, where it is not that of its publication or no publication date is known."""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.mentions.date_anchoring import Tenses
from zoneledger.records import Document

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_VOLUME: Final = re.compile(
    r"(?:年鉴|[Yy]earbook)[^\d\n]{0,16}((?:19|20)\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)年?版?[^\d\n]{0,16}(?:年鉴|[Yy]earbook)"
)
_HEAD_REACH: Final = 240
_LAST_PLAN_MONTH: Final = 3
# What may not stand before is asked behind the digits, so that the search leaps from digit to digit. What is counted or
# measured is no year: 2000万元, 2000余个, `2000 jobs`.
_NAMED: Final = re.compile(
    r"((?:19[89]|20[0-4])\d)(?<![\dA-Za-z.,/$¥-]\d{4})(?![\d/%-]|[.,]\d|\s?[百千万萬亿億余餘多来來个個名人家户戶亩畝吨噸台臺套件辆輛只座平立公米元])"
    r"(?! (?!(?:was|has|is|as|this)\b)(?:[a-z]{2,}s|mu|people|yuan|square|million|billion|new|more)\b)"
)
_NAMED_REACH: Final = 400
# A day without its year.
_DAY: Final = re.compile(
    r"(?<![\d年])\d{1,2}月\d{1,2}日|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}(?:st|nd|rd|th)?\b(?!,? ?(?:19|20)\d\d)"
)
# `From May 2013 to the end of April this year`, 2013年5月至今年4月.
_INTO_THIS_YEAR: Final = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween|[Ss]ince) [A-Z][a-z]{2,8}\.? (20\d\d) (?:to|until|till|through|and) [A-Za-z ]{0,24}\bthis year\b|"
    r"(20\d\d)年\d{1,2}月(?:\d{1,2}日)?(?:至|到|—|-)今年"
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
    years = {int(found) for found in _YEAR.findall(document.plain_title)}
    return document.published_on.year - 1 if years == {document.published_on.year - 1} else None


def plan_year(document: Document, plan_titles: re.Pattern[str]) -> int | None:
    """The year whose plan an article of its first months lays out, by the title: `2024年工作要点`, `plan for 2024`."""
    on = document.published_on
    if (
        document.title is None
        or on is None
        or on.month > _LAST_PLAN_MONTH
        or not plan_titles.search(document.plain_title)
    ):
        return None
    return on.year if {int(found) for found in _YEAR.findall(document.plain_title)} <= {on.year} else None


def named_year(document: Document, foundings: re.Pattern[str], tenses: Tenses) -> int | None:
    """The year of an article without a publication date, as far as it says so itself.

    It is the one after a year from which something runs into this one. Else it is the only one that it names, in its first lines; where it names several, the one beside the first day told
    without a year, or that of the title. Else the only year of which it reports, where it speaks of this year or the
    last one; else the year whose plans it tells behind the results of the year before. A year since which something goes
    on, in which something was founded, or up to which something is to be done is not the article's.
    """
    if document.published_on is not None:
        return None
    text = document.reading.text
    running = _INTO_THIS_YEAR.search(text)
    if running is not None:
        return int(running[1] or running[2]) + 1
    every = list(_NAMED.finditer(text))
    named = [found for found in every if not _is_aside(text, found, foundings)]
    head = [found for found in named if found.start() < _NAMED_REACH]
    if head:
        year = int(head[0][1]) if len({found[1] for found in every}) == 1 else _beside_day(text, head)
        if year is not None:
            return year
    titled = {int(found) for found in _YEAR.findall(document.plain_title)}
    if len(titled) == 1 and any(int(found[1]) in titled for found in head):
        return titled.pop()
    return _of_reports(text, named, tenses) if named and _THIS_YEAR.search(text) else None


def _beside_day(text: str, head: Sequence[re.Match[str]]) -> int | None:
    """The one year behind the first day told without a year, in its clause."""
    day = _DAY.search(text, 0, _NAMED_REACH)
    if day is None:
        return None
    stop = _CLAUSE_END.search(text, day.end())
    years = {int(found[1]) for found in head if day.end() <= found.start() < (stop.start() if stop else len(text))}
    return years.pop() if len(years) == 1 else None


_THEN: Final = re.compile(r"年[^，。；]{0,6}(?:建成|投产|达产|竣工|完工)后")  # 2027年建成后
_THIS_YEAR: Final = re.compile("今年|去年|过去一年|[Tt]his year|[Ll]ast year|[Pp]ast year")


def _of_reports(text: str, named: Sequence[re.Match[str]], tenses: Tenses) -> int | None:
    """The only year of which an article reports, or the next one if it tells plans of that."""
    told = {
        (int(found[1]), tenses.read(text, *found.span()) == "future" or _THEN.match(text, found.end()) is not None)
        for found in named
    }
    reported = {year for year, to_come in told if not to_come}
    planned = [year for year, to_come in told if to_come and year - 1 in reported]
    if len(planned) == 1:
        return planned[0]
    return reported.pop() if len(reported) == 1 else None


def _is_aside(text: str, year: re.Match[str], foundings: re.Pattern[str]) -> bool:
    before = _CLAUSE_END.split(text[max(0, year.start() - _CLAUSE_REACH) : year.start()])[-1]
    behind = _CLAUSE_END.split(text[year.end() : year.end() + _CLAUSE_REACH], maxsplit=1)[0]
    return foundings.search(f"{before} {behind}") is not None
