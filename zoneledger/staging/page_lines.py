"""The lines at the head and the end of a page, and which of them are headers: a date and what stands beside it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from zoneledger.reading import Reading
from zoneledger.staging.datelines import Dateline, day_and_month, full_dates

HEAD_LINES: Final = 12
_TAIL_LINES: Final = 6
_LINE_CHARS: Final = 1500
_HEADER_CHARS: Final = 220
_HEADER_REST: Final = 110
_LEAST_TITLE: Final = 8
_CLOCK: Final = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
_GAP_BEFORE: Final = re.compile(r"(?: {2,}|[\[(【] ?)$")
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}[ )】\]]{0,2}")  # no sentence writes its days so
# A day on two lines, as cards beside a title print it: the year above, month and day below.
_CARD_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_CARD_DAY: Final = re.compile(r"\d{1,2}[-/.]\d{1,2}")
SENTENCE_END: Final = re.compile(r"[。！？.!?…][\"')]?$")
OUTLET: Final = re.compile(
    r"\b(?:Daily|News|Network|Net|Times|Post|Herald|Release|Journal|Agency|Xinhua|Express|Gazette|Online|Weekly|TV|Radio|"
    r"Client|client|Information|Observer|Committee|Bureau|Government|Office|Newslink|Invest in|Media Center|[\w.]{3,40}\.(?:cn|com))\b|"
    r"(?:报|网|社|发布|日报|晚报|周刊|时报|在线|新闻|台|管委会|局|办|办公室|厅|中心|客户端|政府|观察|新讯|讯|工作部|宣传部|委员会)$"
)

_MENU_SIGN: Final = re.compile(r"\s*(?:[|>»›┊]+|/(?= )|(?<= )/)\s*")
_PATH_SIGN: Final = re.compile(r"[>»›]|^[A-Z]\w+ ?/ ?[A-Z]\w+$")
_MENU_ZH: Final = re.compile(r"[\u3400-\u9fff]{2,6}(?: +[\u3400-\u9fff]{2,6}){2,}")
_LONGEST_MENU: Final = 160
_LONGEST_ENTRY: Final = 50


@dataclass(frozen=True)
class PageLine:
    """A line that is not blank, without the blanks around it; `start` and `end` are its span in `Reading.text`.

    `text` is cut short in very long lines: at the head their beginning counts, at the end their last words.
    """

    start: int
    end: int
    text: str
    at_head: bool

    @cached_property
    def dates(self) -> list[Dateline]:
        """Dates with a year."""
        return full_dates(self.text)

    @cached_property
    def rest(self) -> str | None:
        """What stands beside the dates of a short line; None where it has none."""
        if len(self.text) > _HEADER_CHARS:
            return None
        dates = self.dates or day_and_month(self.text)
        if not dates:
            return None
        rest = self.text
        for found in reversed(dates):
            rest = rest[: found.start] + " " + rest[found.end :]
        return _CLOCK.sub(" ", rest).strip(" |/()[]【】,，:;-—·\t")

    @cached_property
    def closing_date(self) -> Dateline | None:
        """A date that closes a line behind a gap or in figures only, as list pages print it behind a title."""
        last = self.dates[-1] if self.dates else None
        if last is None or last.start < _LEAST_TITLE or self.text[last.end :].strip(" )]】"):
            return None
        return last if _GAP_BEFORE.search(self.text[: last.start]) or _ISO.fullmatch(self.text, last.start) else None

    def is_header(self, words: dict[str, Any]) -> bool:
        """Whether the line is made of a date and what stands beside it: source, author, counters."""
        rest = self.rest
        if rest is None:
            return False
        if len(rest) <= 24:
            return not SENTENCE_END.search(self.text) or len(rest) < 12
        folded = rest.casefold()
        label = self.text[: self.dates[0].start].casefold().strip(" :") if self.dates else None
        if label in words["header_words"]:
            return True
        labelled = any(f"{word}:" in folded or folded.startswith(word) for word in words["header_words"])
        labelled = labelled or (len(rest) <= 48 and bool(OUTLET.search(rest)))
        return (
            len(rest) <= _HEADER_REST
            and (labelled or "|" in self.text or "版" in self.text)
            and not rest.endswith(("。", "."))
        )


def page_lines(reading: Reading) -> list[PageLine]:
    """The non-blank lines at the head and at the end of a text, in order."""
    found: list[tuple[int, int]] = []
    at = 0
    for line in reading.text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            if found and _CARD_DAY.fullmatch(stripped) and _CARD_YEAR.fullmatch(reading.text, *found[-1]):
                found[-1] = (found[-1][0], start + len(stripped))
            else:
                found.append((start, start + len(stripped)))
        at += len(line) + 1
    lines = []
    for number, (start, end) in enumerate(found):
        at_head = number < HEAD_LINES
        if at_head or number >= len(found) - _TAIL_LINES:
            text = (
                reading.text[start : min(end, start + _LINE_CHARS)]
                if at_head
                else reading.text[start:end][-_LINE_CHARS:]
            )
            lines.append(PageLine(start, end, text, at_head))
    if lines and lines[-1].at_head and end - start > _HEADER_CHARS:  # the last words of a page of few lines
        lines.append(PageLine(end - _HEADER_CHARS, end, reading.text[end - _HEADER_CHARS : end], at_head=False))
    return lines


def is_menu(text: str, words: dict[str, Any]) -> bool:
    """Whether a line is a menu or the path to a page: three short entries between signs, or two of a path."""
    if len(text) > _LONGEST_MENU:
        return False
    if text.casefold() in words["menu_lines"] or _MENU_ZH.fullmatch(text):
        return True
    entries = _MENU_SIGN.split(text)
    if len(entries) == 1 or max(map(len, entries)) > _LONGEST_ENTRY:
        return False
    return len(entries) > 2 or bool(_PATH_SIGN.search(text)) or entries[0].casefold().strip(" :") in words["home_pages"]


def raw_words(reading: Reading, line: PageLine) -> str:
    """A line as the staged text has it."""
    return reading.raw[slice(*reading.raw_span(line.start, line.end))]
