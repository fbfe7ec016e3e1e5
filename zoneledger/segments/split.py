"""Cut a text into segments: sentences, headings, list items, table rows; and what is no statement of the article.

Lines are judged first, by their place, their first words and their form, then running text is cut into sentences.
Every character that is not blank lies in exactly one segment. Facts are never drawn from `teaser` and `boilerplate`, so
a line is called so only for a reason that stands in the lexicon `page` or in a rule below.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.names import HAN
from zoneledger.reading import Reading, read
from zoneledger.records import Segment
from zoneledger.staging.datelines import Dateline, day_and_month, full_dates
from zoneledger.staging.page_lines import HEAD_LINES

# Characters from which a run without a full stop is no sentence but a file without line ends.
_LONGEST: Final = 1500
_LEAD_SENTENCES: Final = 2
_HEADING_CHARS: Final = 80
_HEADING_CHARS_ZH: Final = 36
_BOILERPLATE_CHARS: Final = 260
_SHORT_OF_A_SENTENCE: Final = 60
_LEAST_WORDS: Final = 5  # of a sentence beside a date
_SENTENCE_END: Final = re.compile(r"[。！？!?.…；;][\"')）】]*$")
_BULLET: Final = re.compile(
    r"^(?:[▶●○■□◆◇★☆▪•·»➤\-*🔹🔸✅👉📍]|[①-⑳⑴-⒇❶-❿]|\(?[一二三四五六七八九十]{1,3}[、)]|\(?\d{1,2}[.、)](?!\d)|\(\d{1,2}\)|[IVX]{1,4}\. |[a-h]\) )\s*"
)
_CRUMBS: Final = re.compile(r"(?:\S+ ?[>|] ?){2,}\S*|(?:\S+ {2,}){2,}\S*")
# A full stop ends a sentence before a blank, a quote or a capital that follows at once; not inside numbers and names.
# The signs stand first, as one set: so the pattern is tried at signs only.
_END: Final = re.compile(
    r"[。！？!?.…](?:(?<=[。！？])[。！？]*[\"')”]*|(?<=[!?])[!?]*[\"')]*(?=\s|$|[A-Z\"'(])|(?<=\.)(?:[\"')]*(?=\s|$|[A-Z\"(“])|\.{2,})|(?<=…)…*)"
)
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Co|CO|Ltd|LTD|Inc|Corp|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|Vol|Dept|Add|Tel|sq|km|ha|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|P\.R)|\b[A-Z])$"
)
_ENDS_FOR_GOOD: Final = re.compile(r"\b(?:Ltd|LTD|Inc|Corp|etc|p\.m|a\.m)$")
_NUMBER_ONLY: Final = re.compile(r"[-+]?[\d,.]+%?")
_CREDIT: Final = re.compile(r"[(（\[【][^()（）\[\]【】\n]{2,90}[)）\]】]\s*(?:[A-Za-z][^.。\n]{0,80})?$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def split_segments(reading: Reading, language: str | None, title: str | None) -> list[Segment]:
    """The segments of a text in reading order; `paragraph` counts lines that hold something.

    Positions are those of `reading.text`. A line break inside a sentence, as old pages and PDFs have it, does not cut.
    """
    words = _page_words("zh" if language is not None and language.startswith("zh") else "en")
    folded_title = read(title).text.strip() if title else ""
    plain_title = _plain(folded_title) or None
    lines = list(_joined(list(_lines(reading.text)), plain_title))
    kinds = _line_kinds(lines, plain_title, words)
    segments: list[Segment] = []
    led = 0
    for paragraph, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind == "title":
            for start, end, part in _title_parts(line, folded_title):
                segments.append(Segment(len(segments), start, end, part, paragraph))
            continue
        if kind != "body":
            cuts = _sentences(line) if kind in ("list_item", "caption") else [(line.start, line.end)]
            for start, end in cuts:
                segments.append(Segment(len(segments), start, end, kind, paragraph))
            continue
        for start, end, part in _body_parts(line, words):
            leads = part == "body" and led < _LEAD_SENTENCES
            led += leads
            segments.append(Segment(len(segments), start, end, "lead" if leads else part, paragraph))
    return segments


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            yield _Line(start, start + len(stripped), stripped)
        at += len(raw) + 1


def _joined(lines: list[_Line], title: str | None) -> Iterator[_Line]:
    """Lines of which the break stands inside a sentence become one: long, without an end, going on in lower case.

    The title is a line of its own.
    """
    held: _Line | None = None
    for line in lines:
        if held is not None and _goes_on(held, line) and not (title and _plain(held.text) == title):
            gap = "\n" * (line.start - held.end)
            held = _Line(held.start, line.end, held.text + gap + line.text)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


# What ends in its writer's name: 。(记者 曾伟).
_CREDIT_END: Final = re.compile(r"[.。！？!?] ?[(（][^()（）]{1,24}[)）]$")


# A sentence that a page lays out clause by clause: `From January to October,` / `52 projects have been introduced,` / …
_LAID_OUT: Final = re.compile(r"\w{2}[^\n]{2,}[,，]$")


def _goes_on(line: _Line, after: _Line) -> bool:
    if after.start - line.end != 1 or _SENTENCE_END.search(line.text) or _BULLET.match(after.text):
        return False
    if _CREDIT_END.search(line.text):
        return False
    if _LAID_OUT.search(line.text):
        return True
    if HAN.search(line.text[-4:]) or (line.text[-1:].isdigit() and HAN.search(line.text)):
        last = line.text.rpartition("\n")[2]
        return (
            len(last) >= 18
            and _width(after.text) <= _width(last) + _UNEVEN  # a line that breaks off is as wide as the page
            and not re.match(r"[A-Z#【(]", after.text)
            and len(after.text) > 1
            and "。" in (line.text + after.text)
            and ":" not in line.text[:12]
        )
    last = line.text.rpartition("\n")[2]
    return len(last) >= 50 and bool(re.match(r"[a-z(,]", after.text)) and bool(re.search(r"[a-z,]$", line.text))


# By how many Chinese signs the lines of one page differ: those that must not begin a line are drawn to the one before.
_UNEVEN: Final = 3.0


def _width(text: str) -> float:
    """How wide a line is printed, in Chinese signs: letters and digits are half as wide."""
    return len(text) - sum(map(str.isascii, text)) / 2


@dataclass(frozen=True, slots=True)
class _PageWords:
    """The lexicon `page` of a language, ready for looking up line by line; all in lower case."""

    teaser_sections: frozenset[str]
    teaser_starts: tuple[str, ...]
    caption_starts: tuple[str, ...]
    boilerplate_starts: tuple[str, ...]
    boilerplate_openers: tuple[str, ...]
    boilerplate_contains: re.Pattern[str]
    header_words: re.Pattern[str]
    menu_lines: frozenset[str]
    credit_words: re.Pattern[str]


@cache
def _page_words(language: str) -> _PageWords:
    told = load_words(language, "page")

    def any_of(words: Iterable[str]) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, words)))

    return _PageWords(
        frozenset(told["teaser_sections"]),
        tuple(told["teaser_starts"]),
        tuple(told["caption_starts"]),
        tuple(told["boilerplate_starts"]),
        tuple(told["boilerplate_openers"]),
        any_of(told["boilerplate_contains"]),
        any_of(told["header_words"]),
        frozenset(told["menu_lines"]),
        any_of(told["credit_words"]),
    )


def _line_kinds(lines: list[_Line], title: str | None, words: _PageWords) -> list[str]:
    kinds: list[str] = []
    teasing = False
    body_seen = False
    titles = _title_lines(lines, title) if title else frozenset()
    above = min(titles, default=0)
    for place, line in enumerate(lines):
        folded = line.text.casefold().lstrip("| ")  # a layout table's row, in text
        if teasing and not _ends_teasers(line):
            kinds.append("boilerplate" if _is_boilerplate(line, folded, words, at_head=False) else "teaser")
            continue
        teasing = False
        if place < above and len(line.text) < _SHORT_OF_A_SENTENCE:
            kind = "boilerplate"  # names of the site and its sections, menus
        elif place in titles:
            kind = "title"
        elif folded.strip(" :：【】[]") in words.teaser_sections:
            kind, teasing = "teaser", True
        elif _is_teaser(line, folded, words, body_seen=body_seen):
            kind = "teaser"
        elif folded.startswith(words.caption_starts):
            kind = "caption"
        elif _is_boilerplate(line, folded, words, at_head=not body_seen):
            kind = "boilerplate"
        else:
            kind = _form(line)
            body_seen = body_seen or (kind == "body" and len(line.text) > 30)
        kinds.append(kind)
    return _tables(lines, kinds)


def _title_lines(lines: Sequence[_Line], title: str) -> frozenset[int]:
    """The lines that are the title; where none is, the first at the head that has it between other words of the page."""
    plain = {place: _plain(line.text) for place, line in enumerate(lines) if len(line.text) < 2 * len(title) + 40}
    whole = frozenset(place for place, text in plain.items() if text == title)
    held = (place for place, text in plain.items() if place < HEAD_LINES and title in text)
    return whole or frozenset(islice(held, 1))


def _title_parts(line: _Line, title: str) -> Iterator[tuple[int, int, str]]:
    """The title in its line; what stands before and behind it, a path or the name of the site, is boilerplate."""
    at = line.text.find(title)
    cuts = (0, at, at + len(title), len(line.text)) if at >= 0 else (0, 0, len(line.text), len(line.text))
    for (start, end), kind in zip(pairwise(cuts), ("boilerplate", "title", "boilerplate"), strict=True):
        part = line.text[start:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            yield line.start + start + lead, line.start + start + len(part.rstrip()), kind


def _is_teaser(line: _Line, folded: str, words: _PageWords, *, body_seen: bool) -> bool:
    """Whether a line names another article; a raised dot opens one only below the article, and never a sentence."""
    if not folded.startswith(words.teaser_starts):
        return False
    return not folded.startswith("·") or (body_seen and not _SENTENCE_END.search(line.text))


def _ends_teasers(line: _Line) -> bool:
    """A list of teasers ends where running text begins again."""
    return len(line.text) > 220 and bool(_SENTENCE_END.search(line.text))


def _is_boilerplate(line: _Line, folded: str, words: _PageWords, *, at_head: bool) -> bool:
    text = line.text
    if len(text) > _BOILERPLATE_CHARS:
        return False
    if words.boilerplate_contains.search(folded):
        return len(text) < 200
    if folded.startswith(words.boilerplate_starts):
        return True
    if folded.startswith(words.boilerplate_openers) and len(text) <= 120 and not _SENTENCE_END.search(text):
        return True
    if at_head and len(text) < 160 and _CRUMBS.fullmatch(text):
        return True
    if at_head and folded.strip(" []【】|") in words.menu_lines:
        return True
    bullet = _BULLET.match(text)
    if at_head and bullet and folded[bullet.end() :].strip() in words.menu_lines:
        return True
    if not bullet or (at_head and full_dates(text[bullet.end() :])):
        full = full_dates(text)
        dates = full or (day_and_month(text) if at_head else [])
        if dates:
            return _is_date_line(text, dates, words, at_head=at_head, with_year=bool(full))
    bracketed = len(text) < 60 and re.fullmatch(r"\(.{0,80}\)|[|?*=\-_~ ]+", text)
    return bool(bracketed) and not re.search(r"\d(?:\.\d+)?亿|billion|million", text)


def _is_date_line(text: str, dates: Sequence[Dateline], words: _PageWords, *, at_head: bool, with_year: bool) -> bool:
    """A line of a date and what stands beside it, without a sentence."""
    if _SENTENCE_END.search(text) and len(text) > 60:
        return False
    rest = text
    for found in reversed(dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    if _SENTENCE_END.search(text) and len(re.findall(r"[\u3400-\u9fff]|[A-Za-z]{2,}", rest)) >= _LEAST_WORDS:
        return False
    labelled = bool(words.header_words.search(rest.casefold())) or "|" in rest or "版" in rest
    if not labelled and (not with_year or (not at_head and len(rest.strip()) > 4)):
        return False  # a day without a year opens a story: `2月8日上午`
    return len(rest.strip(" |/()[]【】,:;-·")) <= (110 if labelled else 32) and not re.search(
        r"亿|万元|billion|million|%", rest
    )


def _form(line: _Line) -> str:
    text = line.text
    if _NUMBER_ONLY.fullmatch(text):
        return "table_row"
    most = _HEADING_CHARS if text.isascii() or not HAN.search(text) else _HEADING_CHARS_ZH
    bullet = _BULLET.match(text)
    if bullet:
        numbered_heading = (
            len(text) <= most and not _SENTENCE_END.search(text) and not re.search(r"\d", text[bullet.end() :])
        )
        return "heading" if numbered_heading else "list_item"
    bracketed = re.fullmatch(r"【[^】]{2,40}】|\[[^\]]{2,60}\]", text)
    if bracketed:
        return "heading"
    if len(text) <= most and not _SENTENCE_END.search(text) and not text.endswith((":", "：", ",", "，", "、")):
        return "heading"
    return "body"


def _tables(lines: list[_Line], kinds: list[str]) -> list[str]:
    """Four short lines or more in a row without a sentence are cells of a table or an attached list, not headings."""
    out = list(kinds)
    run: list[int] = []
    for place in range(len(kinds) + 1):
        if (
            place < len(kinds)
            and kinds[place] == "heading"
            and not re.match(r"[一二三四五六七八九十]{1,2}、|[(（【\[]|\d+[.、]\D", lines[place].text)
        ):
            run.append(place)
            continue
        if len(run) >= 4:
            for member in run:
                out[member] = "table_row"
        run = []
    return out


def _body_parts(line: _Line, words: _PageWords) -> Iterator[tuple[int, int, str]]:
    """Sentences of a line of running text; names of writers in brackets at its end are boilerplate."""
    credit = _CREDIT.search(line.text[-200:])
    end = line.end
    if credit:
        folded = credit[0].casefold()
        at = line.end - len(line.text[-200:]) + credit.start()
        named = words.credit_words.search(folded)
        if (named and not re.search(r"\d{2,}", credit[0])) and at > line.start:
            end = at
    for start, stop in _sentences(_Line(line.start, end, line.text[: end - line.start])):
        yield start, stop, "body"
    if end < line.end:
        yield end, line.end, "boilerplate"


def _sentences(line: _Line) -> list[tuple[int, int]]:
    """Spans of the sentences of a line, without the blanks around them."""
    cuts = []
    at = 0
    for match in _END.finditer(line.text):
        if match[0][0] == "." and not _is_stop(line.text, match.start(), match.end()):
            continue
        cuts.append((at, match.end()))
        at = match.end()
    if at < len(line.text):
        cuts.append((at, len(line.text)))
    spans = []
    for start, end in (piece for cut in cuts for piece in _pieces(line.text, *cut)):
        part = line.text[start:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            spans.append((line.start + start + lead, line.start + start + len(part.rstrip())))
    return spans


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut at commas or blanks where it is longer than any writer's: rules compare all things of one."""
    while end - start > _LONGEST:
        at = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in "，,;；、 ") + 1
        cut = at if at > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _is_stop(text: str, at: int, end: int) -> bool:
    """Whether the full stop at a place ends a sentence: not behind an abbreviation, a list number or inside a number."""
    before, after = text[max(0, at - 12) : at], text[end : end + 2]
    if before[-1:].isdigit() and text[end : end + 1].isdigit():
        return False
    abbreviation = _ABBREVIATION.search(before)
    if abbreviation:
        if re.search(r"(?:^|\s)[A-Z]$", before):  # an initial
            return False
        return (
            bool(_ENDS_FOR_GOOD.search(before)) and bool(re.match(r"\s?[A-Z\"]|$", after)) and not re.match(r",", after)
        )
    return not re.search(r"(?:^|\s)\d{1,2}$", before) or not after.startswith(" ") or at > 3
