"""A unit, currency, scale word, qualifier, classifier or tense word is one line of data: adding it needs no code."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from tests.mentions.reading import money_of, quantities_of
from zoneledger.lexicon import loader
from zoneledger.mentions import (
    counts_en,
    money,
    money_cues,
    number,
    numerals,
    numerals_en,
    numerals_zh,
    qualifiers,
    quantities_zh,
    table_cells,
    units,
)

CACHED = (
    numerals_en._english, numerals_zh._chinese, qualifiers.qualifiers, units.units, money._grammar, money_cues.cues,
    counts_en.count_words, quantities_zh._words, table_cells._heads,
)  # fmt: skip
MODULES = (
    number,
    numerals_en,
    numerals_zh,
    qualifiers,
    units,
    money,
    money_cues,
    counts_en,
    quantities_zh,
    table_cells,
)


@pytest.fixture
def lexicon(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Call it with a language, a topic and a change of its entries: the grammars are made anew from them."""
    changed: dict[tuple[str, str], dict[str, Any]] = {}
    original = loader.load_words

    def load(language: str, topic: str) -> dict[str, Any]:
        return changed.get((language, topic)) or original(language, topic)

    def forget() -> None:
        for cached in CACHED:
            cached.cache_clear()
        numerals.scan.cache_clear()

    def change(language: str, topic: str, edit: Any) -> None:
        entries = copy.deepcopy(original(language, topic))
        edit(entries)
        changed[language, topic] = entries
        for module in MODULES:
            monkeypatch.setattr(module, "load_words", load)
        forget()

    yield change
    monkeypatch.undo()
    forget()


def test_a_currency(lexicon: Any) -> None:
    lexicon("en", "money", lambda told: told["suffix"].update(CHF=["swiss francs"]))
    assert money_of("a loan of 30 million Swiss francs") == "30 million Swiss francs=30000000 CHF"


def test_a_unit(lexicon: Any) -> None:
    lexicon("zh", "quantities", lambda told: told["units"].update(顷=["m2", "200000/3"]))
    assert quantities_of("占地3顷") == "3顷=200000 m2"


def test_a_scale_word(lexicon: Any) -> None:
    lexicon("en", "numerals", lambda told: told["scales"].update(crore=10_000_000))
    assert money_of("it cost 3 crore yuan") == "3 crore yuan=30000000 CNY"


def test_a_qualifier(lexicon: Any) -> None:
    lexicon("en", "numerals", lambda told: told["before"]["about"].append("give or take"))
    assert money_of("give or take 5 million yuan") == "5 million yuan=5000000 CNY about"


def test_a_classifier(lexicon: Any) -> None:
    lexicon("zh", "quantities", lambda told: told["classifiers"].append("爿"))
    assert quantities_of("新开120爿店铺") == "120爿=120 count"


def test_the_words_of_the_lexicon_are_back_afterwards() -> None:
    assert money_of("a loan of 30 million Swiss francs") == "-"
