"""Pages whose paragraphs stand line under line tell what they tell with blank lines between."""

import re
from collections import Counter
from pathlib import Path

import pytest

from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.staging.identify import identify

_FOLDER = Path(__file__).parents[1] / "gold"
_TOLD = ("name", "role", "status", "indicator", "value", "period_start", "modality", "event_type", "date_start")


def facts_of(text: str) -> Counter[tuple[str | None, ...]]:
    """All facts of a text, by what they tell; zones and projects by name."""
    reading = read(text)
    told = identify(reading)
    document = Document(
        "doc-0", reading, told.language or "en", told.title, told.publisher, told.published_on, told.translated
    )
    facts = extract_document(document).facts
    names = {fact.key: fact.value("name") for fact in facts}
    return Counter(
        (
            fact.table,
            *(fact.value(name) for name in _TOLD),
            names.get(fact.value("zone_id") or ""),
            names.get(fact.value("project_id") or ""),
        )
        for fact in facts
    )


@pytest.mark.parametrize("article", sorted(_FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_page_tells_the_same_without_its_blank_lines(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    assert facts_of(re.sub(r"\n\s*\n", "\n", text)) == facts_of(text)


def test_a_zones_name_does_not_go_on_from_one_line_to_the_next() -> None:
    text = (
        "Projects show the strength of Xi'an\n"
        "Xi'an High-tech Zone signed 41 projects in May with an investment of 50 billion yuan.\n"
        "The zone started 12 of the projects in June."
    )
    assert ("zones", "Xi'an High-tech Zone") in {told[:2] for told in facts_of(text)}
