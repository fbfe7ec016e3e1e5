"""An article tells the same facts in whatever way its page is written: blank lines, line ends, blanks, widths, scripts."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from opencc import OpenCC

from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.staging.identify import identify

_FOLDER = Path(__file__).parent / "gold"
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


def plainly(facts: Counter[tuple[str | None, ...]]) -> Counter[tuple[str | None, ...]]:
    """Facts with their words in the writing that grammars read."""
    return Counter({tuple(word and read(word).text for word in fact): times for fact, times in facts.items()})


_WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
WRITINGS: dict[str, Callable[[str], str]] = {
    "no blank lines": lambda text: re.sub(r"\n\s*\n", "\n", text),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "hard blanks": lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text),
    "blanks around digits": lambda text: re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", " ", text),
    "full width": lambda text: text.translate(_WIDE) if re.search("[\u4e00-\u9fff]", text) else text,
    "traditional characters": OpenCC("s2t").convert,
}


@pytest.mark.parametrize("article", sorted(_FOLDER.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("writing", WRITINGS)
def test_the_writing_of_a_page_tells_nothing(writing: str, article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    assert plainly(facts_of(WRITINGS[writing](text))) == plainly(facts_of(text))


def test_a_zones_name_does_not_go_on_from_one_line_to_the_next() -> None:
    text = (
        "Projects show the strength of Xi'an\n"
        "Xi'an High-tech Zone signed 41 projects in May with an investment of 50 billion yuan.\n"
        "The zone started 12 of the projects in June."
    )
    assert ("zones", "Xi'an High-tech Zone") in {told[:2] for told in facts_of(text)}
