"""What walks from room to room inside one document: segments, mentions, claims and facts.

Positions are half-open spans of `Reading.text`; `zoneledger.extract` turns them into spans of the staged text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from zoneledger.reading import Reading, read


@dataclass(frozen=True, slots=True)
class Document:
    """A staged document, as far as extraction needs it. Fields as in the table `documents`."""

    document_id: str
    reading: Reading
    language: str
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    translated: bool = False

    @property
    def is_chinese(self) -> bool:
        """Whether the article is in Chinese, of either script."""
        return self.language.startswith("zh")

    @property
    def plain_title(self) -> str:
        """The title as grammars read it, empty where there is none."""
        return read(self.title).text if self.title else ""

    @property
    def lexicon(self) -> str:
        """Name of the lexicon folder of the document's language."""
        return "zh" if self.is_chinese else "en"


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, heading, list item or table row: its span, `kind` (`SEGMENT_KIND`) and paragraph number."""

    index: int
    start: int
    end: int
    kind: str
    paragraph: int


@dataclass(slots=True)
class Mention:
    """A span with its normalized value; fields as in the table `mentions`, null where the kind has none.

    `value` and `value_high` are exact decimals in `unit` or in units of `currency`; `record_id` is the linked zone.
    """

    kind: str
    start: int
    end: int
    rule: str
    value: Decimal | None = None
    value_high: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    currency_assumed: bool = False
    qualifier: str | None = None
    role: str | None = None
    suspect: str | None = None
    same_as: "Mention | None" = None
    per_unit: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str | None = None
    date_basis: str | None = None
    name: str | None = None
    record_id: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)  # not frozen: an article has hundreds, and freezing triples the cost of making one
class Claim:
    """One property of one record, as a canonical string, with the words that say so and the rule that read it.

    `binding` is a value of `BINDING`; `rivals` counts the other subjects that could have claimed the value.
    """

    property: str
    value: str
    start: int
    end: int
    rule: str
    binding: str = "clause"
    rivals: int = 0
    confidence: float = 0.5


@dataclass(slots=True)
class Fact:
    """One record as one document tells it. `key` is unique in the document and table.

    The key of a zone is its `zone_id`. Projects, events and indicators have keys of the document's own; claims that
    name another record (`zone_id`, `project_id`) carry its key.
    """

    table: str
    key: str
    claims: list[Claim] = field(default_factory=list)

    def value(self, name: str) -> str | None:
        """The first claimed value of a property, or None."""
        for claim in self.claims:
            if claim.property == name:
                return claim.value
        return None

    def values(self, name: str) -> list[str]:
        """All claimed values of a property, in order."""
        return [claim.value for claim in self.claims if claim.property == name]


@dataclass(slots=True)
class Article:
    """A document with what has been found in it so far: the input of the fact rules.

    Segments are in reading order and do not overlap; mentions are sorted by start, longest first; `zones` are the
    facts of the table `zones`, the subject zone first where there is one.
    """

    document: Document
    segments: list[Segment]
    mentions: list[Mention] = field(default_factory=list)
    zones: list[Fact] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text that all positions refer to."""
        return self.document.reading.text

    def within(self, start: int, end: int, kind: str | None = None) -> Iterator[Mention]:
        """Mentions that lie inside a span, in reading order."""
        return (m for m in self.mentions if start <= m.start and m.end <= end and kind in (None, m.kind))


@lru_cache(maxsize=4096)
def iso_day(day: date) -> str:
    """A day as statements carry it: `2023-05-17`. An article tells the same few days again and again."""
    return day.isoformat()


def plain_decimal(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros, as statements carry it: `7400000000`, `0.5`."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
