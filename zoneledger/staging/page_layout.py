"""The layout of a web page: tables that only place its parts, and the lines above its article.

Old pages lay everything out in tables, whose rows would be read as rows of figures, with their paragraphs run together.
And what extraction takes for furniture above an article, the line of date and source, tells who publishes it.
"""

from collections.abc import Iterator
from typing import Any, Final

Element = Any  # of the parser's tree

_CELLS: Final = frozenset({"td", "th"})
_OF_TABLES: Final = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"})
_BREAKS: Final = frozenset({"p", "br", "div", "li"})
_LEAST_ROWS: Final = 2
_LONG_CELL: Final = 200
_LONGEST_CELL: Final = 600
_LEAST_BREAKS: Final = 3

_SILENT: Final = frozenset({"script", "style", "noscript", "head", "iframe", "select", "textarea", "template"})
_INLINE: Final = frozenset({"b", "strong", "i", "em", "font", "u", "sup", "sub", "small", "big", "mark", "wbr", "ins"})
_PARTING: Final = frozenset({"span", "a", "label", "td", "th", "time", "button"})  # beside one another, with a gap
_MOST_ABOVE: Final = 8
_KEY: Final = 24
_PARAGRAPHS: Final = (100, 40, 0)  # characters of a paragraph, where the page has such


def unwrap_tables(tree: Element) -> None:
    """Make plain blocks of the tables of a page that hold no rows of short cells."""
    for table in list(tree.iter("table")):
        if _is_layout(table):
            _unwrap(table)


def _is_layout(table: Element) -> bool:
    """Whether a table places parts of the page: it holds tables, articles, or hardly any rows of several cells."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    rows = 0
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in _CELLS]
        rows += len(cells) > 1
        for cell in cells:
            length = sum(map(len, cell.itertext()))
            if length > _LONGEST_CELL:
                return True
            if length > _LONG_CELL and sum(part.tag in _BREAKS for part in cell.iter()) >= _LEAST_BREAKS:
                return True
    return rows < _LEAST_ROWS


def _unwrap(table: Element) -> None:
    """Give the parts of a table, not those of tables within it, the name of plain blocks."""
    waiting = [table]
    while waiting:
        part = waiting.pop()
        part.tag = "div"
        waiting += [child for child in part if child.tag in _OF_TABLES and child.tag != "table"]


def lines_above(tree: Element, text: str) -> str:
    """The lines that stand in the page right above the first paragraph of its text."""
    paragraphs = [line.strip() for line in text.split("\n")]
    first = next((line for least in _PARAGRAPHS for line in paragraphs if len(line) > least), "")
    key = _squeezed(first)[:_KEY]
    above: list[str] = []
    for line in _lines(tree):
        if key and key in _squeezed(line):
            return "\n".join(above[-_MOST_ABOVE:])
        above.append(line)
    return ""


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _lines(tree: Element) -> Iterator[str]:
    """The text of a page line by line, as a reader sees it."""
    parts: list[str] = []
    for part in _parts(tree):
        if part == "\n":
            line = "".join(parts).strip()
            if line:
                yield line
            parts.clear()
        else:
            parts.append(part)
    line = "".join(parts).strip()
    if line:
        yield line


def _parts(tree: Element) -> Iterator[str]:
    """Pieces of text in the page's order, a line feed at each edge of a block, a gap between things side by side."""
    waiting: list[tuple[Element, bool]] = [(tree, False)]
    while waiting:
        element, done = waiting.pop()
        tag = element.tag if isinstance(element.tag, str) else None
        edge = "" if tag is None or tag in _INLINE else "  " if tag in _PARTING else "\n"
        if done:
            yield edge
            if element.tail and element is not tree:
                yield _blanks_folded(element.tail)
            continue
        yield edge
        waiting.append((element, True))
        if tag is not None and tag not in _SILENT:
            if element.text:
                yield _blanks_folded(element.text)
            waiting += [(child, False) for child in reversed(element)]


def _blanks_folded(text: str) -> str:
    """Line feeds of the markup are blanks; gaps that are written out stay."""
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ")
