"""Time grows in proportion to the length of a text, whatever the text: the shapes that break careless patterns.

Two sizes are compared, eight times apart: quadratic work would take sixty-four times as long.
"""

import time
from collections.abc import Callable

import pytest

from zoneledger.mentions.dates import find_dates
from zoneledger.mentions.money import find_money
from zoneledger.mentions.quantities import find_quantities
from zoneledger.reading import Reading
from zoneledger.records import Document, Mention

HOSTILE = {
    "digits": "9",
    "grouped digits": "1,000,",
    "commas": ",",
    "blanks": " ",
    "numbers": "12 ",
    "numbers in a list": "7, ",
    "tens of thousands": "亿",
    "numerals": "三",
    "numerals and points": "一点",
    "brackets": "((",
    "amounts": "3 billion yuan ",
    "amounts in Chinese": "3亿元、",
    "half words": "two hundred and ",
    "dashes": "1-",
    "quotes": '"3 ',
    "units": "5 km2",
    "table heads": "(亿元) ",
    "lines": "1\n",
    "first columns": "No.\n",
    "deadlines": "by the end of ",
    "months": "March ",
    "years": "2021-",
    "years and months": "2021年3月",
    "year signs": "年",
    "month signs": "月",
    "half dates": "从今年上",
    "ordinals": "first ",
    "the same": "the same period ",
}
SMALL, LARGE = 2_000, 32_000


def _money_and_quantities(document: Document) -> list[Mention]:
    return find_quantities(document, [], find_money(document, []))


def _dates(document: Document) -> list[Mention]:
    return find_dates(document, [])


@pytest.mark.parametrize("find", [_money_and_quantities, _dates], ids=["money and quantities", "dates"])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_in_proportion(kind: str, language: str, find: Callable[[Document], list[Mention]]) -> None:
    piece = HOSTILE[kind]

    def seconds(size: int) -> float:
        """The least of three runs: other work on the machine only adds."""
        text = piece * (size // len(piece))
        document = Document("doc-hostile", Reading(text, text), language)
        spent = []
        for _ in range(3):
            start = time.process_time()
            find(document)
            spent.append(time.process_time() - start)
        return min(spent)

    seconds(64)  # patterns and words are loaded once
    assert seconds(LARGE) < 48 * seconds(SMALL) + 0.1
