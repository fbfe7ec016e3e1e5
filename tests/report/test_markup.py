"""Foreign text on pages: escaped, isolated, with nothing invisible in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.report.markup import environment, figures_apart, foreign, number, percent, plain, shortened, visible

HOSTILE = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ('"><img src=x onerror=alert(1)>', "&#34;&gt;&lt;img src=x onerror=alert(1)&gt;"),
    ("a\u202eb", '<span class="acting" title="right-to-left override">‹202E›</span>'),
    ("a\u200bb", 'title="zero width space">‹200B›</span>'),
    ("\x1b[31mred", 'title="control character 1B">\u241b</span>[31mred'),
    ("a\x00b", "\u2400"),
    ("a\ud800b", "‹D800›"),
    ("&amp;", "&amp;amp;"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(text: str, shown: str) -> None:
    assert shown in visible(text)


def test_foreign_text_is_isolated_from_the_direction_of_its_neighbours() -> None:
    assert foreign("منطقة") == "<bdi>منطقة</bdi>"


def test_line_feeds_tabs_and_chinese_stay_as_they_are() -> None:
    assert visible("常州　高新区\n\t“x”") == "常州　高新区\n\t“x”"


@given(st.text(max_size=60))
def test_no_character_of_a_text_acts_on_the_page(text: str) -> None:
    shown = str(visible(text))
    assert "<script" not in shown
    assert not {"\u202e", "\u200b", "\x00", "\x1b", "\u2066"} & set(shown)
    assert shown.count("<") == 2 * shown.count('<span class="acting"')
    assert not {"\u202e", "\u200b", "\x00", "\x1b"} & set(plain(text))


def test_templates_escape_what_is_not_markup_of_ours() -> None:
    page = environment().from_string("<p title='{{ t | plain }}'>{{ t }}{{ t | foreign }}</p>").render(t="'<b>")
    assert page == "<p title='&#39;&lt;b&gt;'>&#39;&lt;b&gt;<bdi>&#39;&lt;b&gt;</bdi></p>"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "–"), (0, "0"), (1234567, "1,234,567"), (2.5, "2.5"), (12345.678, "12,346"), (0.125, "0.12"), (3.0, "3")],
)
def test_numbers_are_readable(value: float | None, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("900000000000", "900,000,000,000"),
        ("133333.3333", "133,333"),
        ("2021", "2021"),
        ("2021-03-02", "2021-03-02"),
        ("cn-jiangsu-changzhou-hidz", "cn-jiangsu-changzhou-hidz"),
    ],
)
def test_values_of_statements_have_their_thousands_apart(value: str, shown: str) -> None:
    assert figures_apart(value) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0, "0 %"), (1, "100 %"), (0.0001, "<0.1 %"), (0.99999, ">99.9 %"), (0.056, "5.6 %"), (0.42, "42 %")],
)
def test_shares_never_look_like_all_or_nothing_when_they_are_not(share: float, shown: str) -> None:
    assert percent(share) == shown


def test_long_texts_are_cut_at_a_blank_where_one_is_near() -> None:
    assert shortened("the new zone of the city in the west", 20) == "the new zone of the…"
    assert shortened("高" * 30, 10) == "高" * 10 + "…"
    assert shortened("short", 10) == "short"
