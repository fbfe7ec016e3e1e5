"""Cells of tables whose unit stands in the head (`Output (billion yuan)`, 出口（万美元）) or above it (单位：万元).

The bare number of such a cell is the mention, in the unit of its column. Two layouts are read: a row on a line, and
the flattened one that pages lose their tables to, with every cell on a line of its own and a column of numbers first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.numerals import scan
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.units import Unit, units
from zoneledger.records import Document, Mention

_CELL: Final = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?")
# English cells hold blanks: only a rule or several blanks part them.
_COLUMNS: Final = {"en": re.compile(r" *\| *| {2,}"), "zh": re.compile(r" *\| *| +")}
_WIDEST: Final = 400
_MOST_COLUMNS: Final = 12


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    kind: str
    unit: str
    scale: Decimal
    size: Unit | None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Heads:
    unit: re.Pattern[str]
    caption: re.Pattern[str]
    caption_words: tuple[str, ...]
    amounts: re.Pattern[str]
    first_column: frozenset[str]


@cache
def _heads(language: str) -> _Heads:
    money, quantities = load_words(language, "money"), load_words(language, "quantities")
    currencies = [word.lower() for words in money["suffix"].values() for word in words]
    known = [*units(language), *quantities.get("classifiers", ())]
    scales = one_of(load_words(language, "numerals")["scales"])
    unit = (
        rf"(?P<scale>(?:\d[\d,]{{0,9}} ?)?(?:(?:{scales}) ?){{0,2}})"
        rf"(?:(?P<currency>{one_of(currencies)})|(?P<unit>{one_of(known)}))"
    )
    return _Heads(
        re.compile(rf"\({unit}\)"),
        re.compile(rf"(?:{one_of(money['head_before'])}) ?{unit}(?![a-z])"),
        tuple(money["head_before"]),
        re.compile(one_of(money["amount_titles"])),
        frozenset(money["first_columns"]),
    )


@lru_cache(maxsize=1)
def _has_heads(text: str, language: str) -> bool:
    """Whether a text has a unit in brackets or a caption; money and quantities of a document ask one after the other."""
    heads = _heads(language)
    if any(word in text for word in heads.caption_words) and heads.caption.search(text):
        return True
    return heads.unit.search(text) is not None


def find_cells(document: Document) -> list[Mention]:
    """Mentions in the rows of tables with units; `name` holds the title of the column."""
    language = document.lexicon
    text, heads = scan(document.reading.text, language).text, _heads(language)
    if not _has_heads(text, language):
        return []
    found: list[Mention] = []
    head: list[_Column | None] = []
    caption: _Column | None = None
    lines = list(_lines(text))
    skip = 0
    for place, line in enumerate(lines):
        if place < skip:
            continue
        if len(line.text) > _WIDEST:
            head, caption = [], None
            continue
        told = heads.caption.search(line.text)
        if told is not None:
            caption, head = _of_unit("", told, language), []
            continue
        if line.text in heads.first_column:
            flat, after = _flattened(lines, place, caption, language)
            if flat:
                found.extend(flat)
                skip = after
                continue
        cells = _COLUMNS[language].split(line.text)
        if len(cells) < 3:
            head = []
            continue
        columns = [_column(title, caption, language) for title in cells]
        if any(columns) and not any(_CELL.fullmatch(cell) for cell in cells):
            head = columns
        elif len(cells) == len(head):
            found.extend(_row(line, cells, head, language))
        else:
            head = []
    return found


def _lines(text: str) -> Iterator[_Line]:
    """Lines that hold something, without the blanks and rules around it."""
    start = 0
    for raw in text.split("\n"):
        plain = raw.strip(" |")
        if plain:
            yield _Line(start + raw.index(plain), plain)
        start += len(raw) + 1


def _flattened(lines: Sequence[_Line], place: int, caption: _Column | None, language: str) -> tuple[list[Mention], int]:
    """The cells of a table that has one cell on a line, and the place behind it; titles run up to the line `1`."""
    width = next((n for n, line in enumerate(lines[place : place + _MOST_COLUMNS + 1]) if line.text == "1"), 0)
    if width < 3:
        return [], place
    columns = [_column(line.text, caption, language) for line in lines[place : place + width]]
    if not any(columns):
        return [], place
    found: list[Mention] = []
    row = place + width
    for number in range(1, len(lines)):
        if row + width > len(lines) or lines[row].text != str(number):
            break
        for column, line in zip(columns[1:], lines[row + 1 : row + width], strict=True):
            found.extend(_cell(line.start, line.text, column, language))
        row += width
    return found, row


def _row(line: _Line, cells: Sequence[str], head: Sequence[_Column | None], language: str) -> Iterator[Mention]:
    at = 0
    for column, cell in zip(head, cells, strict=True):
        start = line.text.index(cell, at) if cell else at
        at = start + len(cell)
        yield from _cell(line.start + start, cell, column, language)


def _cell(start: int, cell: str, column: _Column | None, language: str) -> Iterator[Mention]:
    if column is None or not _CELL.fullmatch(cell):
        return
    value = abs(Decimal(cell.replace(",", ""))) * column.scale
    mention = Mention(
        column.kind,
        start,
        start + len(cell),
        f"{language}.{column.kind}.table_cell",
        value=value if column.size is None else column.size.convert(value),
        qualifier="exact",
        name=column.title,
    )
    if column.kind == "money":
        mention.currency = column.unit
    else:
        mention.unit = column.unit
    yield mention


def _column(title: str, caption: _Column | None, language: str) -> _Column | None:
    """What a column holds: the unit in its own brackets, else that of the caption where the title speaks of amounts."""
    head = _heads(language).unit.search(title)
    if head is not None:
        return _of_unit(title, head, language)
    if caption is not None and _heads(language).amounts.search(title):
        return _Column(title, caption.kind, caption.unit, caption.scale, caption.size)
    return None


def _of_unit(title: str, head: re.Match[str], language: str) -> _Column:
    scale = Decimal(1)
    if head["scale"]:
        # A scale alone is one of it: `(billion yuan)`, （万元）.
        written = head["scale"].strip()
        told = written if language == "zh" or written[0].isdigit() else f"1 {written}"
        numbers = scan(told, language).numbers
        scale = numbers[-1].value if numbers else scale
    if head["currency"]:
        currencies = load_words(language, "money")["suffix"]
        codes = {word.lower(): code for code, words in currencies.items() for word in words}
        return _Column(title, "money", codes[" ".join(head["currency"].split())], scale, None)
    unit = units(language).get(head["unit"])
    return _Column(title, "quantity", unit.name if unit is not None else "count", scale, unit)
