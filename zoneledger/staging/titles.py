"""The title of an article: a line at the head of its page that is no menu, no header and no name of the site."""

import re
from collections.abc import Sequence
from typing import Any, Final

from zoneledger.names import HAN
from zoneledger.reading import Reading
from zoneledger.staging.page_lines import SENTENCE_END, PageLine, raw_words

_MENU_SIGN: Final = re.compile(r"\s*(?:[|>»›]+|/(?= )|(?<= )/)\s*")
_PATH_SIGN: Final = re.compile(r"[>»›]|^[A-Z]\w+ ?/ ?[A-Z]\w+$")
_ADDRESS: Final = re.compile(r"(?:www\.|https?://)\S+(?: ?\|.{0,40})?")
_MENU_ZH: Final = re.compile(r"[\u3400-\u9fff]{2,6}(?: +[\u3400-\u9fff]{2,6}){2,}")
_SHOUT: Final = re.compile(r"[A-Z ,.()·]{3,80}")
_SITE: Final = re.compile(
    r"[A-Z][\w' -]{1,30}, China|[A-Z][\w' -]{1,60} (?:Committee|Government|Bureau|Network|Website)"
)
_WIRE: Final = re.compile(r"(?:/[A-Z]\w+/|\([A-Z]\w+\)) ?--?")
# A title in the page's markup goes on with the site's name: `…_Hill Municipal Government Network`, …-山城网.
_SITE_NAME: Final = re.compile(
    r"(?<=[^_|]{8})(?:_[A-Z][^_|]{2,60}(?:Network|Website|Portal)|[-_|] ?[\u4e00-\u9fff]{1,8}[网網])$"
)
_LONGEST: Final = 160
_LONGEST_ENTRY: Final = 50


def title_of(reading: Reading, lines: Sequence[PageLine], words: dict[str, Any]) -> str | None:
    """The title as the staged text has it, or None.

    Of the lines that can be one: a line printed twice; else the first below the last menu or date above the article's
    header, which is the last one before its text; else the first. A subtitle behind a dash belongs to it.
    """
    head = [line for line in lines if line.at_head]
    texts = [line.text for line in head]
    body = next((n for n, text in enumerate(texts) if len(text) > _LONGEST), len(head))
    headers = [n for n, line in enumerate(head[:body]) if n and line.is_header(words)]
    if body < len(head) and _WIRE.search(texts[body][:_LONGEST]):  # an agency's dateline stands right below the title
        headers.append(body)
    able = [n for n, line in enumerate(head[: body + 1]) if _can_be_title(line, words, before_header=n + 1 in headers)]
    twice = [n for n in able if texts.count(texts[n]) > 1]
    above: list[int] = []
    for header in headers:
        cuts = [n for n in range(header) if n in headers or _is_menu(texts[n], words)]
        above = [n for n in able if max(cuts, default=-1) < n < header] or above
    chosen = next(iter([*twice, *above, *able]), None)
    if chosen is None:
        return None
    title = raw_words(reading, head[chosen])
    dated = head[chosen].closing_date
    if dated is not None:
        title = title[: dated.start].rstrip()
    title = _SITE_NAME.sub("", title)
    if chosen + 1 < len(head) and texts[chosen + 1].startswith(("——", "--", "—")):
        title += raw_words(reading, head[chosen + 1])
    return title


def _can_be_title(line: PageLine, words: dict[str, Any], *, before_header: bool) -> bool:
    text, folded = line.text, line.text.casefold()
    shortest = 4 if HAN.search(text) else 10
    if not shortest <= len(text) <= _LONGEST or _is_menu(text, words) or _SHOUT.fullmatch(text):
        return False
    if SENTENCE_END.search(text) and len(text) > 60 and not before_header:
        return False
    if line.closing_date is not None:
        return True
    if len(text.split("  ")) > 2 or _SITE.fullmatch(text) or _ADDRESS.fullmatch(text):
        return False
    if folded.startswith((*words["boilerplate_starts"], *words["boilerplate_openers"], *words["teaser_starts"])):
        return False
    return not line.is_header(words) and not any(word in folded for word in words["boilerplate_contains"])


def _is_menu(text: str, words: dict[str, Any]) -> bool:
    """Whether a line is a menu or the path to a page: three short entries between signs, or two of a path."""
    if len(text) > _LONGEST:
        return False
    if text.casefold() in words["menu_lines"] or _MENU_ZH.fullmatch(text):
        return True
    entries = _MENU_SIGN.split(text)
    if len(entries) == 1 or max(map(len, entries)) > _LONGEST_ENTRY:
        return False
    return len(entries) > 2 or bool(_PATH_SIGN.search(text)) or entries[0].casefold().strip(" :") in words["home_pages"]
