"""The main text of a web page, with what the page says about itself."""

import re
from configparser import ConfigParser
from copy import deepcopy
from functools import cache
from typing import Any, Final

from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG
from trafilatura.settings import Document as PageContent
from trafilatura.utils import load_html

from zoneledger.staging.identify import PageHints, page_title
from zoneledger.staging.page_layout import lines_above, unwrap_tables

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
_LEAST_ARTICLE: Final = 100
_OFFICIAL: Final = frozenset({"articletitle", "pubdate", "contentsource", "sitename"})


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
    tree = load_html(html)
    if tree is None:
        return "", PageHints()
    unwrap_tables(tree)
    told = _official_words(tree)
    whole = deepcopy(tree)  # extraction takes the tree apart
    content = bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=True, config=_configuration()
    )
    if not isinstance(content, PageContent):
        return "", PageHints()
    text = (content.text or "").replace("\0", "")
    above = lines_above(whole, text).replace("\0", "")
    hints = PageHints(
        title=page_title(told.get("articletitle") or content.title, f"{above}\n{text}"),
        published=told.get("pubdate") or content.date or None,
        publisher=told.get("contentsource") or content.sitename or told.get("sitename") or None,
        url=content.url or None,
        above=above,
    )
    return text, hints


def _official_words(tree: Any) -> dict[str, str]:
    """What the pages of Chinese authorities say of themselves, under the names that the state prescribes."""
    told: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name, content = meta.get("name"), meta.get("content")
        if name and content and name.casefold() in _OFFICIAL and content.strip():
            told.setdefault(name.casefold(), content.strip())
    return told


@cache
def _configuration() -> ConfigParser:
    """The library's own, but that shorter articles count: a hundred Chinese signs tell what four hundred letters do."""
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["min_extracted_size"] = str(_LEAST_ARTICLE)
    return config
