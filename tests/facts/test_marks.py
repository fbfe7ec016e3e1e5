"""Marks are found where their patterns match, though only places of their first words are tried."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.facts.marks import MarkFinder, head_of, mark_finder

HEADS = [  # an alternative, the word that it begins with
    ("ceremon", "ceremon"),
    ("centrali[sz]ed", "centrali"),
    ("put (?:the )?spades", "put "),
    ("ground-?breaking", "ground"),
    (r"\bheld\b", "held"),
    (r"(?<![a-z])put\ off(?![a-z])", "put off"),
    (r"(?<=\d)个[^，。]{0,8}项目", "个"),
    ("集中(?:云)?签约", "集中"),
]


@pytest.mark.parametrize(("alternative", "head"), HEADS)
def test_an_alternative_begins_with_a_word(alternative: str, head: str) -> None:
    assert head_of(alternative) == head


@pytest.mark.parametrize("alternative", ["(?:a|b)c", "[ab]c", "a?b", ".c"])
def test_an_alternative_without_a_first_word_is_refused(alternative: str) -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        head_of(alternative)


MARKED = [  # language, a text, its marks
    ("en", "the groundbreaking ceremony was held in march.", {"ceremony", "stage_ceremony", "venue"}),
    ("en", "seven projects signed on the spot", {"there", "stage_ceremony"}),
    ("en", "the completion was put off to june", {"deferred"}),
    ("en", "the input offset of this plant is upheld", set()),
    ("en", "the plant will be finished, and it will employ 300", {"anaphor"}),
    ("zh", "12个重点项目集中开工", {"ceremony", "stage_ceremony"}),
    ("zh", "集中开工的企业", {"stage_ceremony"}),
    ("zh", "该项目推迟到6月", {"anaphor", "deferred"}),
]


@pytest.mark.parametrize(("language", "text", "marks"), MARKED)
def test_marks_of_a_text(language: str, text: str, marks: set[str]) -> None:
    finder = mark_finder(language)
    assert set(finder.first(text, len(text), finder.places(text))) == marks


_ALTERNATIVES = ("ab?c", "b(?:c|ca)", r"\bca\b", "abb")


@given(st.text(alphabet="abc ", max_size=30), st.integers(min_value=0, max_value=30))
def test_the_first_match_is_that_of_a_search(text: str, end: int) -> None:
    finder = MarkFinder({"there": _ALTERNATIVES})
    match = re.compile("|".join(_ALTERNATIVES)).search(text, 0, end)
    found = finder.first(text, end, finder.places(text)).get("there")
    assert (found is None) == (match is None)
    if match is not None and found is not None:
        assert found[0] == match.start()
