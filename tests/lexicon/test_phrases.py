"""All phrases of a lexicon from one pass."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.lexicon.loader import LexiconError
from zoneledger.lexicon.phrases import PhraseFinder

FINDER = PhraseFinder(
    {"broke ground": "start", "ground": "land", "put into production": "run", "开工": "start", "集中开工": "day"}
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It Broke Ground on May 5", [("Broke Ground", "start")]),
        ("it broke\nground and was put-into-production", [("broke\nground", "start"), ("put-into-production", "run")]),
        ("on the ground floor", [("ground", "land")]),
        ("underground, groundwater", []),
        ("12个项目集中开工，另有3个开工", [("集中开工", "day"), ("开工", "start")]),
        ("İİ broke ground", [("broke ground", "start")]),
        ("", []),
    ],
)
def test_longest_whole_phrases_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[p.start : p.end], p.meaning) for p in FINDER.find(text)] == found


@pytest.mark.parametrize("again", ["Broke Ground", "broke-ground", "broke ground"])
def test_a_phrase_given_twice_is_refused(again: str) -> None:
    with pytest.raises(LexiconError, match=f"phrase given twice: {again} \\(finish, start\\)"):
        PhraseFinder([("broke ground", "start"), (again, "finish")])


WORDS = ["ab", "abc", "b", "c a", "开", "开工"]


@given(st.text(alphabet="abc 开工x", max_size=40))
def test_it_agrees_with_an_alternation(text: str) -> None:
    longest = sorted(WORDS, key=len, reverse=True)
    pattern = re.compile(
        "|".join(
            ("(?<![a-z])" if w[0].isascii() else "") + re.escape(w) + ("(?![a-z])" if w[-1].isascii() else "")
            for w in longest
        )
    )
    assert [(p.start, p.end) for p in PhraseFinder((w, w) for w in WORDS).find(text)] == [
        m.span() for m in pattern.finditer(text)
    ]
