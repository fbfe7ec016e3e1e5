"""The main text of a web page, with what the page says about itself."""

import re
from typing import Final

from trafilatura import bare_extraction
from trafilatura.settings import Document as PageContent

from zoneledger.staging.identify import PageHints

_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
# Elements without an end, or whose end authors leave out.
_ENDLESS: Final = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "tr",
        "th",
        "dt",
        "dd",
        "option",
        "tbody",
        "thead",
    ]
)
# Depth of nesting that no page of an article has; each element costs the time of all above it.
_MOST_DEPTH: Final = 1_000


class PageError(ValueError):
    """Markup that cannot be read as a page."""


def read_page(html: str) -> tuple[str, PageHints]:
    """Text of the article and hints from the page's markup; the text is empty where the page has no article.

    Raises PageError for markup that is nested beyond reason, or that the parser cannot walk through.
    """
    if _depth(html) > _MOST_DEPTH:
        raise PageError("a thousand elements stand inside one another")
    try:
        return _read_page(html)
    except (RecursionError, ValueError, TypeError, AttributeError, LookupError) as error:  # of the parser, on odd input
        raise PageError(str(error)) from error


def _depth(html: str) -> int:
    """How many elements stand inside one another at most, by their tags alone."""
    depth = deepest = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _ENDLESS:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _read_page(html: str) -> tuple[str, PageHints]:
    content = bare_extraction(html, include_comments=False, include_tables=True, with_metadata=True)
    if not isinstance(content, PageContent):
        return "", PageHints()
    hints = PageHints(
        title=content.title or None,
        published=content.date or None,
        publisher=content.sitename or None,
        url=content.url or None,
    )
    return (content.text or "").replace("\0", ""), hints
