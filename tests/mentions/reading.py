"""Read a short text the way extraction does, and tell what was found in the notation of the tables of cases."""

import re
from datetime import date

from zoneledger.mentions.money import find_money
from zoneledger.mentions.quantities import find_quantities
from zoneledger.reading import read
from zoneledger.records import Document, Mention, Segment, plain_decimal
from zoneledger.segments.split import split_segments

_HAN = re.compile("[\u4e00-\u9fff]")


def prepare(text: str, language: str | None = None) -> tuple[Document, list[Segment]]:
    """A document of the text and its segments; Chinese where the text has a Chinese character."""
    told = language or ("zh-Hans" if _HAN.search(text) else "en")
    document = Document("doc-test", read(text), told, published_on=date(2023, 5, 5), translated=told == "en")
    return document, split_segments(document.reading, told, None)


def amounts(text: str, language: str | None = None) -> list[Mention]:
    """The money of a text."""
    return find_money(*prepare(text, language))


def quantities(text: str, language: str | None = None) -> list[Mention]:
    """The quantities of a text, money taken out."""
    document, segments = prepare(text, language)
    return find_quantities(document, segments, find_money(document, segments))


def money_of(text: str) -> str:
    """`span=value CURRENCY qualifier /unit assumed =n`, one after the other; `=n` names the amount it repeats."""
    found = amounts(text)
    return "; ".join(_amount(text, mention, found) for mention in found) or "-"


def roles_of(text: str) -> list[str | None]:
    """The roles of the amounts of a text."""
    return [mention.role for mention in amounts(text)]


def quantities_of(text: str) -> str:
    """`span=value unit qualifier !suspect`, one quantity after the other."""
    return "; ".join(_quantity(text, mention) for mention in quantities(text)) or "-"


def _span(text: str, mention: Mention) -> str:
    start, end = read(text).raw_span(mention.start, mention.end)
    return text[start:end]


def _value(mention: Mention) -> str:
    assert mention.value is not None
    low = plain_decimal(mention.value)
    return low if mention.value_high is None else f"{low}..{plain_decimal(mention.value_high)}"


def _amount(text: str, mention: Mention, found: list[Mention]) -> str:
    told = f"{_span(text, mention)}={_value(mention)} {mention.currency}"
    if mention.qualifier != "exact":
        told += f" {mention.qualifier}"
    if mention.per_unit:
        told += f" /{mention.per_unit}"
    if mention.currency_assumed:
        told += " assumed"
    return told if mention.same_as is None else f"{told} ={found.index(mention.same_as)}"


def _quantity(text: str, mention: Mention) -> str:
    told = f"{_span(text, mention)}={_value(mention)} {mention.unit}"
    if mention.qualifier != "exact":
        told += f" {mention.qualifier}"
    return told if mention.suspect is None else f"{told} !{mention.suspect}"
