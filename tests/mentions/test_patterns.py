"""Patterns made of word lists."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.mentions import patterns
from zoneledger.mentions.patterns import one_of, topic_words

WORDS = {
    "en": {"trips": ["visit", "inspect-", "took a tour"], "fairs": ["expo", "fair"]},
    "zh": {"trips": ["考察", "走访"], "fairs": ["博览会", "考察团"]},
}


@pytest.fixture(autouse=True)
def _words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "load_words", lambda language, topic: {"travel": WORDS[language]}[topic])


@pytest.mark.parametrize(
    ("language", "entries", "text", "found"),
    [
        ("en", ["trips"], "a visit, visits and visitors", ["visit"]),
        ("en", ["trips"], "inspects after inspection, reinspected", ["inspect", "inspect"]),
        ("en", ["trips"], "took\na tour", ["took\na tour"]),
        ("en", ["trips", "fairs"], "An expo, a fair, unfair exports", ["expo", "fair"]),
        ("zh", ["trips"], "赴外考察、走访企业", ["考察", "走访"]),
        ("zh", ["trips", "fairs"], "考察团参加博览会", ["考察团", "博览会"]),
    ],
)
def test_words_of_a_lexicon_are_whole_words_and_stems(
    language: str, entries: list[str], text: str, found: list[str]
) -> None:
    assert re.findall(topic_words(language, "travel", *entries), text) == found


@given(
    st.lists(st.text(alphabet="ab开 -", min_size=1, max_size=4), max_size=6), st.text(alphabet="ab开 -", max_size=12)
)
def test_one_of_is_an_alternation_of_the_words_the_longest_first(words: list[str], text: str) -> None:
    plain = "|".join(map(re.escape, sorted(set(words), key=len, reverse=True))) or "(?!)"
    assert re.findall(one_of(words, blank=" "), text) == re.findall(plain, text)
