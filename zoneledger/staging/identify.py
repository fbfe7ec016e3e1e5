"""What a document says about itself: title, publication date, publisher, language, whether it is a translation.

The article's own dateline wins over the date of the page or blog that carries it. Of several dates, in this order:
a header line that names its source beside the date; the place-and-day dateline of a first sentence (its year from the
nearest header); a plain header line; what the container or the page's markup gave; a line at the end of the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

import py3langid
from opencc import OpenCC

from zoneledger.lexicon.loader import load_words
from zoneledger.reading import Reading, read
from zoneledger.staging.datelines import Dateline, day_and_month, full_dates

_HEAD_LINES: Final = 12
_TAIL_LINES: Final = 6
_HEAD_CHARS: Final = 1500
_HEADER_REST: Final = 110
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_HAN_SHARE: Final = 0.25
_LANGUAGE_SAMPLE: Final = 4000
_SENTENCE_END: Final = re.compile(r"[。！？.!?…][\"')]?$")


@dataclass(frozen=True, slots=True)
class PageHints:
    """What the container or the page's markup gave beside the text; `published` as it was written there."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


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


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    at_head: bool


def identify(reading: Reading, hints: PageHints | None = None) -> Identity:
    """Read a document's own fields from its text, with the container's hints where the text is silent."""
    told = hints or PageHints()
    language = _language(reading)
    words = load_words("zh" if language is not None and language.startswith("zh") else "en", "page")
    lines = list(_lines(reading.text))
    title = told.title or _title(reading, words)
    header = _published(lines, title, words)
    published = header.day if header else None
    if published is None and told.published:
        published = next((found.day for found in full_dates(read(told.published).text)), None)
    publisher = _publisher(lines, title, header, words) or told.publisher
    return Identity(
        title=_clean(title),
        published_on=published,
        published_precision="day" if published else None,
        publisher=_clean(publisher),
        source_type=_source_type(publisher),
        language=language,
        translated=language == "en" and _is_translation(reading.text, words),
    )


def _clean(name: str | None) -> str | None:
    """A name in one line, without the blanks around it."""
    return " ".join(name.split()) or None if name else None


def _lines(text: str) -> Iterator[_Line]:
    """The non-blank lines at the head and at the end of a text."""
    found = [line.strip() for line in text.split("\n") if line.strip()]
    for number, line in enumerate(found):
        if number < _HEAD_LINES or number >= len(found) - _TAIL_LINES:
            yield _Line(line[:_HEAD_CHARS] if number < _HEAD_LINES else line[-_HEAD_CHARS:], number < _HEAD_LINES)


def _language(reading: Reading) -> str | None:
    sample = reading.raw[:_LANGUAGE_SAMPLE]
    han, latin = len(_HAN.findall(sample)), len(_LATIN.findall(sample))
    if han > _HAN_SHARE * (han + latin):
        traditional, simplified = _script_counts(sample)
        return "zh-Hant" if traditional > simplified else "zh-Hans"
    if not latin:
        return None
    found = str(py3langid.classify(_HAN.sub(" ", sample))[0])
    return "en" if found == "en" else None


def _script_counts(text: str) -> tuple[int, int]:
    """How many characters are written so only in traditional, and only in simplified Chinese."""
    traditional, simplified = _only_traditional(), _only_simplified()
    return sum(char in traditional for char in text), sum(char in simplified for char in text)


@cache
def _only_traditional() -> frozenset[str]:
    return _changed_by("t2s")


@cache
def _only_simplified() -> frozenset[str]:
    return _changed_by("s2t")


def _changed_by(conversion: str) -> frozenset[str]:
    han = [chr(code) for code in range(0x4E00, 0xA000)]
    converted = OpenCC(conversion).convert("\n".join(han)).split("\n")
    return frozenset(old for old, new in zip(han, converted, strict=True) if old != new)


def _title(reading: Reading, words: dict[str, Any]) -> str | None:
    """The first line that can be a title; a line printed twice is one; a subtitle behind a dash belongs to it."""
    at = 0
    head: list[tuple[int, int, str]] = []
    for line in reading.text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            head.append((start, start + len(line.strip()), line.strip()))
        at += len(line) + 1
        if len(head) == _HEAD_LINES:
            break
    texts = [text for _, _, text in head]
    for place, (start, end, text) in enumerate(head):
        if not _can_be_title(text, words):
            continue
        twice = texts.count(text) > 1
        plain = len(text) <= 160 and not (_SENTENCE_END.search(text) and len(text) > 60)
        if twice or plain:
            raw = reading.raw[slice(*reading.raw_span(start, end))]
            follower = head[place + 1] if place + 1 < len(head) else None
            if follower and follower[2].startswith(("——", "--", "—")):
                raw += reading.raw[slice(*reading.raw_span(follower[0], follower[1]))]
            return raw
    return None


_CRUMBS: Final = re.compile(r" > |>>|»|(?:\S+ ?\| ?){2,}")
_SHOUT: Final = re.compile(r"[A-Z ,.()·]{3,80}")


def _can_be_title(text: str, words: dict[str, Any]) -> bool:
    folded = text.casefold()
    short = 4 if _HAN.search(text) else 10
    if len(text) < short or _CRUMBS.search(text) or _SHOUT.fullmatch(text) or len(text.split("  ")) > 2:
        return False
    if any(folded.startswith(start) for start in (*words["boilerplate_starts"], *words["teaser_starts"])):
        return False
    return not _is_header(text, words) and not any(word in folded for word in words["boilerplate_contains"])


_CLOCK: Final = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")


def _is_header(text: str, words: dict[str, Any]) -> bool:
    """Whether a line is made of a date and what stands beside it: source, author, counters."""
    dates = full_dates(text) or day_and_month(text)
    if not dates or len(text) > 220:
        return False
    rest = text
    for found in reversed(dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    rest = _CLOCK.sub(" ", rest).strip(" |/()[]【】,，:;-—·\t")
    if not rest or len(rest) <= 24:
        return not _SENTENCE_END.search(text) or len(rest) < 12
    folded = rest.casefold()
    labelled = any(f"{word}:" in folded or folded.startswith(word) for word in words["header_words"])
    labelled = labelled or (len(rest) <= 48 and bool(_OUTLET.search(rest)))
    return len(rest) <= _HEADER_REST and (labelled or "|" in text or "版" in text) and not rest.endswith(("。", "."))


_AGENCY: Final = re.compile(
    r"^(?P<lead>[^。\n]{0,60}?)(?P<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2})(?:st|nd|rd|th)?"
    r"(?:, ?(?P<year>(?:19|20)\d{2}))?(?: electric| \(| /|,? the reporter|,? -| \()"
)
_AGENCY_ZH: Final = re.compile(r"(?P<month>[\d一二三四五六七八九十]{1,3})月(?P<day>[\d一二三四五六七八九十]{1,3})日电")


def _published(lines: list[_Line], title: str | None, words: dict[str, Any]) -> Dateline | None:
    headers: list[tuple[bool, Dateline]] = []
    agency: list[Dateline] = []
    for line in lines:
        if title is not None and line.text == read(title).text.strip():
            continue
        dated = full_dates(line.text)
        if line.at_head and dated and _is_header(line.text, words):
            headers.append((_names_source(line.text, dated[0], words), dated[0]))
        elif line.at_head:
            agency.extend(_agency(line.text))
    sourced = next((found for named, found in headers if named), None)
    plain = headers[0][1] if headers else None
    if sourced is not None:
        return sourced
    base = plain.day if plain else _latest_day(lines)
    for found in agency:
        if found.day is not None:
            return found
        placed = found.placed_before(base) if base else None
        if placed is not None and base is not None and (plain is None or (base - placed).days <= 200):
            return Dateline(found.start, found.end, placed)
    if plain is not None:
        return plain
    tail = [
        found for line in lines if not line.at_head or len(lines) <= _HEAD_LINES for found in _tail_dates(line, words)
    ]
    return tail[-1] if tail else None


_YEAR: Final = re.compile(r"(?<![\d.,])(20[0-3]\d)(?![\d,])")


def _latest_day(lines: list[_Line]) -> date | None:
    """The end of the latest year that the head of an undated page names: its dateline lies in that year."""
    years = [int(found) for line in lines if line.at_head for found in _YEAR.findall(line.text[:600])]
    return date(max(years), 12, 31) if years else None


def _tail_dates(line: _Line, words: dict[str, Any]) -> list[Dateline]:
    """Full dates in a closing line that is short, labelled, or has them in brackets at its end."""
    dated = full_dates(line.text)
    if not dated:
        return []
    last = dated[-1]
    closing = line.text[last.end :].strip(" )】]。.")
    bracket = line.text.rfind("(", 0, last.start)
    if _is_header(line.text, words) or (not closing and bracket >= 0 and last.start - bracket < 40):
        return [last]
    return []


def _agency(text: str) -> list[Dateline]:
    """The dateline of a first sentence: `HAIKOU, July 14 (Xinhua) --`, `本报北海十一月八日电`."""
    english = _AGENCY.match(text)
    if english:
        found = full_dates(text[: english.end() + 6]) or day_and_month(english["date"])
        return found[:1]
    chinese = _AGENCY_ZH.search(text[:80])
    return day_and_month(chinese[0])[:1] if chinese else []


def _names_source(text: str, dated: Dateline, words: dict[str, Any]) -> bool:
    """Whether a header line says beside its date who publishes."""
    return _source_in(text, words) is not None or _name_beside(text, dated, words) is not None


_SOURCE_STOP: Final = re.compile(
    r" {2,}|[|【】\[\]　\n)）]|\s(?=(?:Editor|Author|Browse|Views|Click|Font|Share|Date|Time|Reporter)\b)|\d{4}[-/年.]"
)


def _source_in(text: str, words: dict[str, Any]) -> str | None:
    """The name behind a label such as `Source:`."""
    for label in words["source_labels"]:
        found = re.search(rf"(?<![A-Za-z]){re.escape(label)} ?: ?", text, re.IGNORECASE)
        if found:
            name = _SOURCE_STOP.split(text[found.end() :], maxsplit=1)[0].strip(" ,，;:-|")
            name = re.split(r"(?:作者|编辑|记者|浏览|字号|字体|阅读|责编|版次|发布)", name)[0].strip(" ,，;")
            if 2 <= len(name) <= 60:
                return name
    return None


_OUTLET: Final = re.compile(
    r"\b(?:Daily|News|Network|Net|Times|Post|Herald|Release|Journal|Agency|Xinhua|Express|Gazette|Online|Weekly|TV|Radio|"
    r"Client|client|Information|Observer|Committee|Bureau|Government|Office|Newslink|Invest in|com\.cn)\b|"
    r"(?:报|网|社|发布|日报|晚报|周刊|时报|在线|新闻|台|管委会|局|办|厅|中心|客户端|政府|观察|新讯|讯)$"
)


def _name_beside(text: str, dated: Dateline, words: dict[str, Any]) -> str | None:
    """A publisher that stands unlabelled before or behind the date: `Siyang Release 2023-01-16`, `某某日报　2022年5月17日`."""
    for part in re.split(r"[|　【】\[\]()]|  +", f"{text[: dated.start]}|{text[dated.end :]}"):
        name = re.sub(r"^\d{1,2}:\d{2}(?::\d{2})?\s*", "", part.strip(" ,，:;-·"))
        name = re.sub(r"\s*(?:星期.|第?\d+版.*|:.*)$", "", name)
        folded = name.casefold()
        if (
            2 <= len(name) <= 40
            and _OUTLET.search(name)
            and not any(folded.startswith(f"{w}:") for w in words["header_words"])
        ):
            labels = sorted(words["header_words"], key=len, reverse=True)
            name = next((name[len(label) :] for label in labels if folded.startswith(f"{label} ")), name)
            return name.strip(" :") or None
    return None


_BYLINE: Final = re.compile(
    r"^(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,4} (?:News Network|Daily|News|Times|Net|Online)) \(Reporter"
)
_AGENCY_NAME: Final = re.compile(
    r"\((?P<name>Xinhua|Reuters|AFP|[A-Z][A-Za-z]+ ?(?:News|Daily|Net))\)|/(?P<wire>[A-Z][A-Za-z]+)/ --|^\((?P<site>[\w-]+(?:\.[\w-]+)+)\)"
)


def _publisher(lines: list[_Line], title: str | None, header: Dateline | None, words: dict[str, Any]) -> str | None:
    for line in lines:
        if line.text == title:
            continue
        if len(line.text) <= 220 or not line.at_head:
            named = _source_in(line.text[-220:] if not line.at_head else line.text, words)
            if named:
                return named
    for line in lines:
        if not line.at_head or line.text == title:
            continue
        wire = _AGENCY_NAME.search(line.text[:120])
        byline = _BYLINE.match(line.text)
        if byline or wire:
            return byline["name"] if byline else next(group for group in wire.groups() if group) if wire else None
        dated = full_dates(line.text)
        if dated and _is_header(line.text, words):
            beside = _name_beside(line.text, dated[0], words)
            if beside:
                return beside
    return None


_TYPES: Final = (
    (
        "zone_authority",
        re.compile(
            r"管委会|开发区|高新区|经开区|新区|园区|Development Zone|High-tech Zone|New Area|Administrative Committee|\bE?TDZ\b"
        ),
    ),
    (
        "government",
        re.compile(r"政府|局$|办公室|统计|委员会|厅$|办$|Government|Bureau|Commission|Office|Department|gov\.cn"),
    ),
    (
        "state_media",
        re.compile(r"报$|日报|晚报|新华|社$|新闻|电视台|广播|讯$|Daily|News|Xinhua|Times|Herald|China|Post|Radio"),
    ),
    ("company", re.compile(r"公司|集团|Co\., ?Ltd|Group|Inc\b|newswire|Newslink", re.IGNORECASE)),
)


def _source_type(publisher: str | None) -> str:
    if not publisher:
        return "unknown"
    return next((kind for kind, words in _TYPES if words.search(publisher)), "commercial")


_GLUED: Final = re.compile(r"[a-z][.!?][A-Z]")


def _is_translation(text: str, words: dict[str, Any]) -> bool:
    """English is taken for a translation unless it shows more signs of a writer than of an engine."""
    folded = text.casefold()
    engine = sum(sign in folded for sign in words["engine_signs"]) + min(3, len(_GLUED.findall(text)))
    fluent = 2 * sum(sign in folded for sign in words["fluent_signs"])
    return fluent <= engine + 1
