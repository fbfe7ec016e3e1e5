"""What a document says about itself: title, publication date, publisher, language, whether it is a translation.

The article's own dateline wins over the date of the page or blog that carries it. Of several dates, in this order:
a header line that names its source beside the date, unless the text is another paper's; the place-and-day dateline of a
first sentence (its year from the nearest header); a plain header line; what the container or the page's markup gave; a
line at the end of the page; the day that the text calls today or yesterday.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.reading import Reading, read
from zoneledger.staging.datelines import Dateline, day_and_month, full_dates
from zoneledger.staging.language import is_translation, language_of
from zoneledger.staging.page_lines import HEAD_LINES, PageLine, page_lines, raw_words
from zoneledger.staging.publishers import OPENING_BRACKET, names_source, publisher_of, source_type_of
from zoneledger.staging.titles import title_of, without_site


@dataclass(frozen=True, slots=True)
class PageHints:
    """What the container or the page's markup gave beside the text; `published` as it was written there.

    `above` are lines that stand above the article in its page and are no part of its text.
    """

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    above: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """The document's own fields, as in the table `documents`. `language` is None where it is neither of ours."""

    title: str | None
    published_on: date | None
    published_precision: str | None
    publisher: str | None
    source_type: str
    language: str | None
    translated: bool


def identify(reading: Reading, hints: PageHints | None = None) -> Identity:
    """Read a document's own fields from its text, with the container's hints where the text is silent."""
    told = hints or PageHints()
    language = language_of(reading)
    words = load_words("zh" if language is not None and language.startswith("zh") else "en", "page")
    lines = page_lines(reading)
    title = told.title or title_of(reading, lines, words)
    plain_title = read(title).text.strip() if title else None
    # The day on which a page is looked at is none of the article's.
    today = tuple(words["today_starts"])
    body = [line for line in lines if line.text != plain_title and not line.text.casefold().startswith(today)]
    below = next((line.end for line in lines if line.text == plain_title), 0)
    published = _published(body, len(lines), below, words) or next(
        (line.closing_date.day for line in lines if line.at_head and line.closing_date is not None), None
    )
    above = read(told.above) if told.above else None
    lines_above = [line for line in page_lines(above) if not line.text.casefold().startswith(today)] if above else []
    if published is None and lines_above:
        published = _published(lines_above, HEAD_LINES, 0, words)
    if published is None and told.published:
        published = next((found.day for found in full_dates(read(told.published).text)), None)
    publisher = (
        _as_staged(publisher_of(body, plain_title, words), reading)
        or (_as_staged(publisher_of(lines_above, plain_title, words), above) if above else None)
        or _named(told.publisher, words)
    )
    return Identity(
        title=_clean(title),
        published_on=published,
        published_precision="day" if published else None,
        publisher=_clean(publisher),
        source_type=source_type_of(read(publisher).text if publisher else None),
        language=language,
        translated=language == "en" and is_translation(reading.text, words),
    )


_LEAST_TITLE: Final = 8


def page_title(told: str | None, page: str) -> str | None:
    """The title of a web page: what its markup gives, without the site's name, by the lines of the page itself.

    A markup that gives only the site's name is mended by the title that the lines show.
    """
    reading = read(page)
    language = language_of(reading)
    words = load_words("zh" if language is not None and language.startswith("zh") else "en", "page")
    lines = page_lines(reading)
    shown = _clean(title_of(reading, lines, words))
    if told is None or (shown is not None and (shown in told or told in shown)):
        return shown
    told = without_site(told)
    parts = (raw_words(reading, line) for line in lines if line.at_head)
    return max((part for part in parts if len(part) >= _LEAST_TITLE and part in told), key=len, default=told)


def _named(publisher: str | None, words: dict[str, Any]) -> str | None:
    """A publisher that a page's markup gives, unless it names nobody."""
    return None if publisher is None or publisher.casefold() in words["nameless_sources"] else publisher


def _clean(name: str | None) -> str | None:
    """A name in one line, without the blanks around it."""
    return " ".join(name.split()) or None if name else None


_PINYIN: Final = re.compile(r"(?<=[\u3400-\u9fff])\([a-z\u00e0-\u00fc\u0101-\u01dc]{1,7}\)")


def _as_staged(name: str | None, reading: Reading) -> str | None:
    """A name of the folded text in the characters of the staged one, without pinyin: traditional names stay so."""
    at = reading.text.find(name) if name else -1
    if name is None or at < 0:
        return name
    return _PINYIN.sub("", reading.raw[slice(*reading.raw_span(at, at + len(name)))])


# `The park was founded on Dec 4, 2009. It …` ends a sentence and is no dateline.
_NO_END_OF_SENTENCE: Final = r"(?!(?<=[Oo]n )[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?:, ?\d{4})?\. )"
_AGENCY: Final = re.compile(
    rf"^(?P<lead>[^。\n]{{0,60}}?){_NO_END_OF_SENTENCE}(?P<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{{0,7}}\.? \d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:, ?(?P<year>(?:19|20)\d{2}))?(?: (?:electric|news|telegram|telegraph|dispatch|hearing|wire)\b| \(| /|,? the reporter|,? -|\. (?=[A-Z]))"
)
# A wire's own dateline: place in capitals, day, agency in brackets. And one behind a picture's caption or a motto.
_WIRE: Final = re.compile(r"^[A-Z][A-Z' ,]{2,40}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, ?\d{4})? \([A-Z][\w ]{1,20}\)")
_INNER: Final = re.compile(
    r"[.!?。] ?(?=(?:[A-Z][a-z]+(?: [A-Za-z]+){0,2}, ){1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2} \([A-Z])"
)
_REPORTERS: Final = re.compile(
    r"^[^。.\n]{0,80}?\b(?:[Rr]eporter|[Cc]orrespondent)s?\b[^。.\n]{1,60}? (?<!\b[Oo]n )(?P<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2})(?:st|nd|rd|th)?,"
)
_AGENCY_ZH: Final = re.compile(
    r"(?P<month>[\d一二三四五六七八九十]{1,3})月(?P<day>[\d一二三四五六七八九十]{1,3})日(?:电|[^\S\n]?讯)"
)
_LONGEST_DELAY_DAYS: Final = 200


def _published(lines: Sequence[PageLine], count: int, below: int, words: dict[str, Any]) -> date | None:
    """`count` is the number of the page's lines, `below` the place where the title ends."""
    headers = [line for line in lines if line.at_head and line.dates and line.is_header(words)]
    nearest = next((line for line in headers if line.start >= below), headers[0] if headers else None)
    plain = nearest.dates[0].day if nearest else None
    sourced = next((line for line in headers if names_source(line, words)), None)
    if sourced is not None:
        plain = sourced.dates[0].day
    for line in lines:
        if not line.at_head or line in headers or (sourced is not None and not _is_reprint(line.text, sourced.text)):
            continue
        base = plain or _latest_day([line], least=True) or _latest_day(lines)
        for found in _agency(line.text):
            if found.day is not None:
                return found.day
            placed = found.placed_before(base) if base else None
            if (
                placed is not None
                and base is not None
                and (plain is None or (base - placed).days <= _LONGEST_DELAY_DAYS or _names(line.text, placed.year))
            ):
                return placed
    plain = plain or next((day for line in lines if line.at_head and (day := _opening_day(line))), None)
    if plain is not None:
        return plain
    tail = [day for line in lines if not line.at_head or count <= HEAD_LINES for day in _tail_dates(line, words)]
    if tail:
        return tail[-1]
    return next((day for line in lines if line.at_head for day in _told_today(line, lines)), None)


# 【港粤商讯】2019年10月15日 某公司宣布, 2023-03-30 能源报讯(记者 …)3月29日，…, 某某网2022年3月30日讯: the source and the day open the text.
_SOURCE_AHEAD: Final = re.compile(r"[【\[(][^】\])。]{0,20}[讯电报社网][^】\])。]{0,12}[】\])] ?")
_SOURCE_BEHIND: Final = re.compile(r" ?[^，。\s(0-9]{0,12}[讯电](?=[ (【:]|$)")
_OUTLET_AHEAD: Final = re.compile(r"[^，。\s(0-9]{2,12}")


def _opening_day(line: PageLine) -> date | None:
    """The full date with its source that opens the first paragraph of a Chinese text."""
    found = line.dates[0] if line.dates else None
    if found is None:
        return None
    ahead = line.text[: found.start]
    behind = _SOURCE_BEHIND.match(line.text, found.end) is not None
    if _SOURCE_AHEAD.fullmatch(ahead) or (behind and (not ahead or _OUTLET_AHEAD.fullmatch(ahead))):
        return found.day
    return None


_TODAY: Final = re.compile(
    r"(?:\b(?P<after>[Yy]esterday)|\b[Tt]oday|(?P<day_after>昨[天日])|今[天日])(?: (?:morning|afternoon)|上午|下午)? ?"
    r"[(（](?P<day>[^()（）]{2,16})[)）]"
)
_LEAD: Final = 500


def _told_today(line: PageLine, lines: Sequence[PageLine]) -> list[date]:
    """The day of an article that says which its today or yesterday is (`Yesterday (January 2)`, 今天（9月29日）)."""
    found = _TODAY.search(line.text[:_LEAD])
    if found is None:
        return []
    latest = _latest_day([line], least=True) or _latest_day(lines)
    told = day_and_month(found["day"])
    placed = told[0].placed_before(latest) if told and latest is not None else None
    if placed is None:
        return []
    return [placed + timedelta(days=1) if found["after"] or found["day_after"] else placed]


def _names(text: str, year: int) -> bool:
    """Whether a paragraph names the year in which its dateline would lie, however late the page carries it."""
    return any(int(found["year"]) == year and not found["ahead"] for found in _YEAR.finditer(text))


def _is_reprint(text: str, header: str) -> bool:
    """Whether a first sentence's dateline is another's than the header: `湖南日报2月18日讯` on a ministry's page, a wire's."""
    if _WIRE.match(text):
        return True
    found = _AGENCY_ZH.search(text[:80])
    paper = _PAPER.search(text, 0, found.start()) if found else None
    return paper is not None and paper[0] not in header


_PAPER: Final = re.compile(r"[^\s，。（）()本]{2,12}(?:报|社|网|台|在线|传媒)(?=[^，。]{0,4}$)")
_YEAR: Final = re.compile(
    r"(?P<ahead>(?:by|until|to|end of|before|在|至|到) (?:the end of )?)?(?<![\d.,])(?P<year>20[0-3]\d)(?!\d|,\d)"
)


def _latest_day(lines: Sequence[PageLine], *, least: bool = False) -> date | None:
    """The end of the latest year that the head of an undated page names, deadlines aside: its dateline lies in that year.

    With `least` only a line's own words count, so that a dateline takes the year of its own paragraph.
    """
    years = [
        int(found["year"])
        for line in lines
        if line.at_head
        for found in _YEAR.finditer(line.text[:600])
        if not (least and found["ahead"])
    ]
    return date(max(years), 12, 31) if years else None


def _tail_dates(line: PageLine, words: dict[str, Any]) -> list[date]:
    """A full date in a closing line that is short, labelled, or has it in brackets at its end or before a page number."""
    if not line.dates:
        return []
    last = line.dates[-1]
    closing = line.text[last.end :].strip(" )】]。.")
    bracket = line.text.rfind("(", 0, last.start)
    signed = bracket == last.start - 1 and len(closing) < 80 and line.text.find(")", last.end) >= len(line.text) - 2
    bracketed = bracket >= 0 and (signed or (not closing and last.start - bracket < 40))
    named = _NAME_BEHIND.fullmatch(closing) is not None
    paged = _PAGE_BEHIND.match(line.text, last.end) is not None
    return [last.day] if last.day is not None and (line.is_header(words) or bracketed or named or paged) else []


# A name in brackets behind the day, its end taken off.
_NAME_BEHIND: Final = re.compile(r"[（(][\u4e00-\u9fff]{2,12}")
_PAGE_BEHIND: Final = re.compile(r",? \(?(?:p\.|pp\.|page) ?\d")


def _agency(text: str) -> list[Dateline]:
    """The dateline of a first sentence: `HAIKOU, July 14 (Xinhua) --`, `本报北海十一月八日电`."""
    inner = _INNER.search(text[:400])
    text = text[inner.end() :] if inner else text
    bracket = OPENING_BRACKET.match(text)
    if bracket and (told := full_dates(bracket["date"])):
        return told[:1]
    english = _AGENCY.match(text) or _REPORTERS.match(text)
    if english:
        return (full_dates(text[: english.end() + 6]) or day_and_month(english["date"]))[:1]
    chinese = _AGENCY_ZH.search(text[:80])
    return day_and_month(chinese[0])[:1] if chinese else []
