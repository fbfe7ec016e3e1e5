"""Cells of tables whose unit stands in the head: `Output (billion yuan)`, 实际使用外资（万美元）, 增长（%）.

The bare number of such a cell is the mention, in the unit of its column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.numerals import scan
from zoneledger.mentions.patterns import one_of
from zoneledger.records import Document, Mention, Segment

_CELL: Final = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?%?")
# English cells hold blanks: only a rule or several blanks part them.
_COLUMNS: Final = {"en": re.compile(r" *\| *| {2,}"), "zh": re.compile(r" *\| *| +")}
_WIDEST: Final = 400


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    kind: str
    unit: str
    factor: Decimal


def find_cells(document: Document, segments: Sequence[Segment]) -> list[Mention]:
    """Mentions in table rows under a head with units; `name` holds the title of the column."""
    text, language = document.reading.text, document.lexicon
    if not _bracketed_unit(language).search(text):
        return []
    found: list[Mention] = []
    head: list[_Column | None] = []
    for segment in segments:
        if segment.end - segment.start > _WIDEST:
            head = []
            continue
        row = text[segment.start : segment.end]
        if "(" in row:
            columns = [_column(title, language) for title in _COLUMNS[language].split(row.strip(" |"))]
            if len(columns) >= 3 and any(columns):
                head = columns
                continue
        if head:
            cells = _COLUMNS[language].split(row.strip(" |"))
            if len(cells) == len(head):
                found.extend(_row(segment, row, cells, head, language))
            else:
                head = []
    return found


def _row(segment: Segment, row: str, cells: list[str], head: list[_Column | None], language: str) -> list[Mention]:
    found = []
    at = 0
    for column, cell in zip(head, cells, strict=True):
        start = row.index(cell, at) if cell else at
        at = start + len(cell)
        if column is None or not _CELL.fullmatch(cell) or cell.endswith("%"):
            continue
        value = abs(Decimal(cell.replace(",", ""))) * column.factor
        mention = Mention(
            column.kind,
            segment.start + start,
            segment.start + at,
            f"{language}.{column.kind}.table_cell",
            value=value,
            qualifier="exact",
            name=column.title,
        )
        if column.kind == "money":
            mention.currency = column.unit
        else:
            mention.unit = column.unit
        found.append(mention)
    return found


@cache
def _bracketed_unit(language: str) -> re.Pattern[str]:
    currencies = [word.lower() for words in load_words(language, "money")["suffix"].values() for word in words]
    quantities = load_words(language, "quantities")
    units = [*(unit.lower() for unit in quantities["units"]), *quantities.get("classifiers", ())]
    scales = one_of(load_words(language, "numerals")["scales"])
    return re.compile(
        rf"\((?:单位[:：])?(?P<scale>(?:\d[\d,]{{0,9}} ?)?(?:(?:{scales}) ?){{0,2}})"
        rf"(?:(?P<currency>{one_of(currencies)})|(?P<unit>{one_of(units)}))\)",
        re.IGNORECASE,
    )


def _column(title: str, language: str) -> _Column | None:
    head = _bracketed_unit(language).search(title)
    if head is None:
        return None
    factor = Decimal(1)
    if head["scale"]:
        # A scale alone is one of it: `(billion yuan)`, （万元）.
        numbers = scan(head["scale"] if language == "zh" else f"1 {head['scale']}", language).numbers
        factor = numbers[-1].value
    if head["currency"]:
        currencies = load_words(language, "money")["suffix"]
        codes = {word.lower(): code for code, words in currencies.items() for word in words}
        return _Column(title, "money", codes[head["currency"].lower()], factor)
    told = load_words(language, "quantities")
    name, size = ({w.lower(): unit for w, unit in told["units"].items()}).get(head["unit"].lower(), ("count", 1))
    if "/" in str(size):
        top, _, bottom = str(size).partition("/")
        return _Column(title, "quantity", name, factor * Decimal(top) / Decimal(bottom))
    return _Column(title, "quantity", name, factor * Decimal(str(size)))
