"""The title of an article: the words at the head of its page that show most signs of one.

No sign decides alone, since menus, names of sites and sections, captions and teasers stand at the head as well. A title
is told again in the running text, stands above the line of date and source or below a menu, is neither short nor a
sentence; `_WEIGHTS` says how much each sign counts. Where nothing shows enough of them, the page has no title.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from zoneledger.reading import Reading
from zoneledger.staging.page_lines import OUTLET, SENTENCE_END, PageLine, is_menu

_WEIGHTS: Final = {
    "told": 2.3,  # words that the running text tells again: their number, in eighths
    "share": 1.3,  # and their share
    "above_header": 2.3,
    "above_first_header": 1.8,
    "near_header": 1.3,
    "below_header": 1.2,
    "below_menu": 1.6,
    "before_date": 0.3,
    "piece": -0.5,
    "place": -0.4,  # for each line above
    "below_text": -1.1,
    "menu": -1.8,
    "path": -1.5,  # it holds another line whole
    "gaps": -1.0,
    "boilerplate": -1.1,
    "caption": -0.6,
    "outlet": -1.5,
    "address": -0.4,
    "dated": -1.0,
    "shout": -1.0,
    "bullet": -1.3,
    "sentence": -2.5,
    "punctuation": -0.6,
    "very_short": -2.1,
    "short": -1.1,
    "rather_short": -0.4,
    "long": -1.9,
}
_LEAST: Final = -0.8
_RUNNING_TEXT: Final = 160  # characters from which a line at the head is running text
_SEEN_TEXT: Final = 2000
_SHORTEST: Final = 4
_MOST_TOLD: Final = 8
_LEAST_HELD: Final = 10
_SENTENCE: Final = 50
_LONGEST_NAME: Final = 8  # of who publishes, in words

_HAN_RUN: Final = re.compile(r"[\u3400-\u9fff]+")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z-]{3,}|\d[\d.,]*")
_ANY_WORD: Final = re.compile(r"[A-Za-z0-9][\w'.,-]*")
_PARTS: Final = re.compile(r" *(?:[|>»›┊]+|(?<= )/(?= )|_| - ) *")
_GAP: Final = re.compile(r"(?<=\S) {2,}(?=\S)|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_STOP: Final = re.compile(r"[。.;；…][\"')]*$")
_NO_STOP: Final = re.compile(r"\b(?:Co|Ltd|Inc)\.$")
_SHOUT: Final = re.compile(r"[A-Z ,.()·]{3,80}")
_ADDRESS: Final = re.compile(r"\d{3,4}-\d{3,}|@|\bwww\.|https?://")
_SITE_ADDRESS: Final = re.compile(r"(?:www\.|https?://)\S+(?: ?\|.{0,40})?")
_WIRE: Final = re.compile(r"(?:/[A-Z]\w+/|\([A-Z]\w+\)) ?--?")
_OUTLET: Final = re.compile(rf"(?:Official )?(?:Website|Portal|Homepage)\b|频道$|{OUTLET.pattern}")
_PUNCTUATION: Final = re.compile(r"[，！\":？]")
_BULLET: Final = re.compile(r"[•●*▪·\-〔【\[(（|]")
_NUMBERED: Final = re.compile(r"[❶-❿•●▪] ?")
_DASH: Final = ("——", "--", "—")
_BRACKETED: Final = re.compile(r"【(.{8,60}?)】.")
_TITLE_LABEL: Final = re.compile(r"(?:[Tt]itle|标题): ?")
# A paper's name before what it reports: 云帆日报:….
_REPORTED: Final = re.compile(r"[\u4e00-\u9fff]{2,6}(?:报|网|社|新闻|在线):")
# A title in the page's markup goes on with the site's name: `…_Hill Municipal Government Network`, …-山城网.
_SITE_NAME: Final = re.compile(
    r"(?<=[^_|]{8})(?:_[A-Z][^_|]{2,60}(?:Network|Website|Portal)|[-_|] ?[\u4e00-\u9fff]{1,8}[网網])$"
)


@dataclass(frozen=True)
class _Candidate:
    """Words of the head that may be the title: a line or a part of it, by its number and a span in its text."""

    line: int
    start: int
    end: int
    kind: str
    text: str


class _Head:
    """The lines at the head of a page, and what they are to one another."""

    def __init__(self, lines: Sequence[PageLine], words: dict[str, Any]) -> None:
        self.lines = [line for line in lines if line.at_head]
        self.words = words
        self.openers = (*words["boilerplate_starts"], *words["boilerplate_openers"], *words["teaser_starts"])
        self.captions = tuple(words["caption_starts"])
        self.texts = [line.text for line in self.lines]
        self.body = next((n for n, text in enumerate(self.texts) if len(text) > _RUNNING_TEXT), len(self.lines))
        self._has_body = self.body < len(self.lines)
        self.headers = {n for n, line in enumerate(self.lines[: self.body + 1]) if line.is_header(words)}
        self.subtitles = {n for n, text in enumerate(self.texts) if text.startswith(_DASH)}
        if self._has_body and _WIRE.search(self.texts[self.body][:_RUNNING_TEXT]):
            self.headers.add(self.body)  # an agency's dateline stands right below the title
        self.menus = {
            n
            for n, text in enumerate(self.texts[: self.body + 1])
            if is_menu(text, words) or _SITE_ADDRESS.fullmatch(text)
        }

    def running_text(self, candidate: _Candidate) -> str:
        """The beginning of the running text below a candidate, in lower case."""
        if candidate.line == self.body:
            return self.texts[self.body][candidate.end : _SEEN_TEXT].casefold()
        return self._running_text if self._has_body else self._sentences_below(candidate.line)

    @cached_property
    def _running_text(self) -> str:
        return " ".join(self.texts[self.body :])[:_SEEN_TEXT].casefold()

    def _sentences_below(self, number: int) -> str:
        """Of a page of short paragraphs its sentences."""
        told = [text for text in self.texts[number + 1 :] if len(text) > _SENTENCE and SENTENCE_END.search(text)]
        return " ".join(told)[:_SEEN_TEXT].casefold()


def title_of(reading: Reading, lines: Sequence[PageLine], words: dict[str, Any]) -> str | None:
    """The title as the staged text has it, or None. A subtitle behind a dash belongs to it."""
    head = _Head(lines, words)
    best, chosen = _LEAST, None
    for candidate in _candidates(head):
        score = _looks(candidate, head)
        if score + _WEIGHTS["told"] + _WEIGHTS["share"] > best:
            score += _told_again(candidate, head)
            if score > best:
                best, chosen = score, candidate
    if chosen is None:
        return None
    title = _raw(reading, head.lines[chosen.line], chosen.start, chosen.end)
    title = without_site(title)
    below = chosen.line + 1
    if below in head.subtitles and chosen.kind == "line":
        title += _raw(reading, head.lines[below], 0, len(head.texts[below]))
    return title


def without_site(title: str) -> str:
    """A title without the name of the site behind it."""
    return _SITE_NAME.sub("", title)


def _raw(reading: Reading, line: PageLine, start: int, end: int) -> str:
    return reading.raw[slice(*reading.raw_span(line.start + start, line.start + end))]


def _candidates(head: _Head) -> Iterator[_Candidate]:
    for number, line in enumerate(head.lines[: head.body + 1]):
        if line.text.startswith(_DASH):
            continue
        for opening, end, kind in _spans(line):
            mark = _NUMBERED.match(line.text, opening)
            start = mark.end() if mark else opening
            if end - start >= _SHORTEST and "。" not in line.text[start : end - 1]:
                yield _Candidate(number, start, end, kind, line.text[start:end])


def _spans(line: PageLine) -> Iterator[tuple[int, int, str]]:
    """The line, what stands in it before and behind a date or a label, and its parts between signs."""
    text = line.text
    if len(text) <= _RUNNING_TEXT:
        yield 0, len(text), "line"
        closing = line.closing_date
        if closing is not None:
            yield 0, len(text[: closing.start].rstrip()), "before_date"
        elif line.dates and line.dates[0].start < _SHORTEST + len("date"):
            behind = line.dates[0].end + 1
            label = _TITLE_LABEL.match(text, behind)
            yield (label.end() if label else behind), len(text), "piece"
        reported = _REPORTED.match(text)
        if reported:
            yield reported.end(), len(text), "piece"
        at = 0
        for sign in _PARTS.finditer(text):
            yield at, sign.start(), "piece"
            at = sign.end()
        if at:
            yield at, len(text), "piece"
    bracketed = _BRACKETED.match(text)
    if bracketed:
        yield *bracketed.span(1), "piece"


def _looks(candidate: _Candidate, head: _Head) -> float:
    """What the place and the form of a candidate count."""
    signs = (*_signs_of_place(candidate, head), *_signs_of_form(candidate, head))
    return candidate.line * _WEIGHTS["place"] + sum(_WEIGHTS[sign] for sign in signs)


def _told_again(candidate: _Candidate, head: _Head) -> float:
    """What it counts how many of a candidate's words the running text has, and their share; of Chinese pairs of signs."""
    folded = candidate.text.casefold()
    parts = {run[at : at + 2] for run in _HAN_RUN.findall(folded) for at in range(len(run) - 1)}
    parts.update(_WORD.findall(folded))
    running = head.running_text(candidate)
    found = sum(part in running for part in parts)
    return _WEIGHTS["told"] * min(found, _MOST_TOLD) / _MOST_TOLD + _WEIGHTS["share"] * found / max(len(parts), 1)


def _signs_of_place(candidate: _Candidate, head: _Head) -> Iterator[str]:
    number = candidate.line
    below = number + 1 + (number + 1 in head.subtitles)
    if below in head.headers:
        yield "above_header" if below == max(head.headers) else "above_first_header"
    elif below + 1 in head.headers:
        yield "near_header"
    if number - 1 in head.headers:
        yield "below_header"
    if number - 1 in head.menus:
        yield "below_menu"
    if any(len(text) > 100 for text in head.texts[:number]):
        yield "below_text"


def _signs_of_form(candidate: _Candidate, head: _Head) -> Iterator[str]:
    text = candidate.text
    folded = text.casefold()
    if candidate.kind != "line":
        yield candidate.kind
    else:
        if candidate.line in head.menus:
            yield "menu"
        if _PARTS.search(text) and any(
            len(other) >= _LEAST_HELD and other in text and other != text for other in head.texts
        ):
            yield "path"
        if head.lines[candidate.line].dates:
            yield "dated"
    if folded.startswith(head.openers) or any(word in folded for word in head.words["boilerplate_contains"]):
        yield "boilerplate"
    if folded.startswith(head.captions) or text.endswith("摄") or "photo" in folded:
        yield "caption"
    if len(_GAP.findall(text)) > 1 or "   " in text:
        yield "gaps"
    if _ADDRESS.search(text):
        yield "address"
    if _SHOUT.fullmatch(text):
        yield "shout"
    if _BULLET.match(text):
        yield "bullet"
    if _STOP.search(text) and not _NO_STOP.search(text):
        yield "sentence"
    if _PUNCTUATION.search(text, 1):
        yield "punctuation"
    width = sum(map(len, _HAN_RUN.findall(text))) / 2 + len(_ANY_WORD.findall(text))
    outlet = _OUTLET.search(text) if width < _LONGEST_NAME else None
    if outlet and (outlet.start() == 0 or outlet.end() == len(text)):
        yield "outlet"
    if width < 7:
        yield "very_short" if width < 3 else "short" if width < 5 else "rather_short"
    elif width > 25:
        yield "long"
