"""The tables of cases taken together: how much of the genre they hold, and what holds for all of them."""

import pytest

from tests.mentions import test_dates, test_money, test_quantities
from tests.mentions.build import raw_text
from tests.mentions.reading import amounts, prepare, quantities

AMOUNTS = [(phenomenon, text) for phenomenon, text, _ in (*test_money.ENGLISH, *test_money.CHINESE)]
QUANTITIES = [(phenomenon, text) for phenomenon, text, _ in (*test_quantities.ENGLISH, *test_quantities.CHINESE)]
DATES = [(phenomenon, text) for phenomenon, text, *_ in test_dates.CASES]
ANCHORED = [(phenomenon, text) for phenomenon, _, text, _ in test_dates.ANCHORED]
ROLES = [(f"role {role}", text) for text, role in test_money.ROLES]
NEGATIVES = [*test_money.NOTHING, *test_quantities.NOTHING, *test_dates.NOTHING]
EVERYTHING = [*AMOUNTS, *QUANTITIES, *DATES, *ANCHORED, *ROLES, *NEGATIVES]


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def test_the_tables_hold_the_genre() -> None:
    shapes = {"".join("0" if sign.isdigit() else sign for sign in text) for _, text in EVERYTHING}
    assert len({phenomenon for phenomenon, _ in EVERYTHING}) >= 150
    assert len(shapes) >= 540, "cases that differ in more than their digits"
    assert len(NEGATIVES) >= 120
    assert 0.42 <= sum(_is_chinese(text) for _, text in EVERYTHING) / len(EVERYTHING) <= 0.58


@pytest.mark.parametrize("text", [text for _, text in EVERYTHING])
def test_every_span_is_its_words_and_every_mention_names_its_rule(text: str) -> None:
    """Also behind characters beyond the basic plane, blanks of every width and line ends of both kinds."""
    noisy = f"\U0001f3ed\u3000\u00a0{text}"
    _, dates = test_dates.found(text)
    for kind, found in (("money", amounts(text)), ("quantity", quantities(text)), ("date", dates)):
        for mention in found:
            assert mention.rule.split(".")[1] == kind
    document, _ = prepare(noisy)
    for mention in [*amounts(noisy), *quantities(noisy)]:
        assert raw_text(document, mention) in text
