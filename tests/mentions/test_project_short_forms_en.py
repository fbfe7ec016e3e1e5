"""Short names of projects that an article has told in full before."""

import pytest

from tests.facts.telling import document, events_of
from zoneledger.extract import extract_document

FULL = (
    "Two plants were started in Chengde High-tech Zone in May: Toven Electric Co., Ltd. annual output of 2 million sets of cable "
    "fittings manufacturing project and the Marlo high-speed ceramic bearing production base project. "
)

SHORT = [
    # a sentence behind the full names, with the words that name one of the projects again
    ("The fittings project will be completed in October.", "fittings"),
    ("The Marlo base will be completed in October.", "Marlo base"),
    ("The ceramic bearing project, which invests 300 million yuan, will be completed in October.", "ceramic bearing"),
]

OTHERS = [
    # words of no project, of several, or that another firm's project has
    "The whole project will be completed in October.",
    "The production line will be completed in October.",
    "The fittings project of Selka Metals Co., Ltd. will be completed in October.",
]


def _named(text: str) -> list[tuple[str, str]]:
    article = extract_document(document(text)).article
    return [(article.text[m.start : m.end], m.name or "") for m in article.mentions if m.kind == "project"]


@pytest.mark.parametrize(("text", "words"), SHORT)
def test_a_short_name_bears_the_full_one(text: str, words: str) -> None:
    named = _named(FULL + text)
    assert named[-1][0] == words
    assert named[-1][1] in [name for _words, name in named[:2]]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_short_name_names_none_of_them(text: str) -> None:
    named = _named(FULL + text)
    assert len(named) == 2 or named[-1][1] not in [name for _words, name in named[:2]]


def test_a_stage_told_of_a_short_name_is_of_the_project() -> None:
    told = events_of(FULL + "The fittings project will be completed in October.")
    assert any(
        line.startswith("construction_completion planned 2021-10-01..2021-10-31") and "cable fittings" in line
        for line in told
    )
