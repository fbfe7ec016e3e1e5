"""The places where phrases may begin lose no phrase that stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.facts.openings import Ways, chinese_openings, english_openings
from zoneledger.facts.triggers import stage_words, triggers_in

_WAYS: dict[str, Ways[str]] = {
    "put": ((frozenset({"into", "in"}), "into use"), (frozenset({"off"}), "off")),
    "ground": ((None, "alone"), (frozenset({"was"}), "was broken")),
}

ENGLISH = [  # a text, the words that open a phrase in it with the ways on
    ("put into use", {0: {"into use"}}),
    ("put up", {}),
    ("it was\nput\ninto use", {7: {"into use"}}),
    ("put  into use", {0: {"into use", "off"}}),
    ("put officially into use", {0: {"into use", "off"}}),
    ("put intox use", {}),
    ("input into use", {}),
    ("(ground)", {1: {"alone"}}),
    ("ground was broken", {0: {"alone", "was broken"}}),
    ("ground-breaking", {}),
    ("grounds", {}),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_openings(text: str, expected: dict[int, set[str]]) -> None:
    found = english_openings(_WAYS, ["officially"])(text)
    assert {start: set(rests) for start, _end, rests in found} == expected


def test_a_longer_chinese_word_that_does_not_go_on_hides_none_within_it() -> None:
    ways: dict[str, Ways[str]] = {"目前正": ((frozenset({"装"}), "装"),), "正在": ((frozenset({"试"}), "试"),)}
    assert chinese_openings(ways)("目前正在试产") == [(2, 4, ("试",))]
    longer: dict[str, Ways[str]] = {"开工建设": ((frozenset({"幕"}), "幕"),), "开工": ((None, "alone"),)}
    assert chinese_openings(longer)("已开工建设。") == [(1, 3, ("alone",))]


def test_chinese_openings_are_the_longest_words_with_the_next_sign() -> None:
    ways: dict[str, Ways[str]] = {
        "开工": ((None, "alone"),),
        "开": ((frozenset({"业"}), "业"),),
        "签": ((frozenset({"下"}), "下"),),
    }
    assert chinese_openings(ways)("开工开业签字签下") == [(0, 2, ("alone",)), (2, 3, ("业",)), (6, 7, ("下",))]


_STAGES = stage_words("en")
_ENGLISH_WORDS = (
    "was", "has", "been", "put", "into", "in", "production", "officially", "started", "construction", "completed", "of", "signed",
)  # fmt: skip


def _phrases(text: str) -> list[str]:
    """The triggers of a text, blanks made one."""
    return [" ".join(trigger.phrase.split()) for trigger in triggers_in(text, _STAGES.openings(text), 0)]


@given(st.lists(st.sampled_from(_ENGLISH_WORDS), max_size=12))
def test_a_break_or_more_blanks_hide_no_phrase(words: list[str]) -> None:
    plain = _phrases(" ".join(words))
    assert _phrases("\n".join(words)) == plain
    assert _phrases("  ".join(words)) == plain
