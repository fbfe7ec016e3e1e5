"""English firms whose trade and form a translator wrote in small letters: `Jiangsu Jinhu handicraft limited company`.

Takes: a word of the firm's own, with its place, the trades behind it and a form. Leaves alone: words of the language
(`While the group`), bare kinds (`German company`, `delegation group`) and what only counts.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.patterns import one_of
from zoneledger.records import Mention

# A form, with the place of the firm's arm behind it: `corporation (Jiangmen)`.
_FORM: Final = re.compile(
    r" (?P<form>group|corporation|limited company|limited liability company|company limited|(?P<weak>company))"
    r"(?: \([A-Z][a-z]{2,14}\))?(?![\w-])"
)
_REACH: Final = 100


@cache
def small_trades() -> str:
    """A pattern of the trades that stand in small letters behind a firm's own word."""
    told = load_words("en", "organizations")
    words = {part.lower() for key in ("firm_words", "name_trades") for word in told[key] for part in word.split()}
    return one_of((words | {*told["small_trades"]}) - {*told["no_small_trades"]})


@cache
def _before() -> re.Pattern[str]:
    """What stands right before a form: capitals, and trades behind them."""
    return re.compile(
        rf"(?:^|(?<=[\s(\"]))(?P<own>[A-Z][\w'&-]*(?: [A-Z][\w'&-]*){{0,3}})"
        rf"(?P<trades>(?: (?:and |& )?{small_trades()}(?![\w-])){{0,5}})$"
    )


def find_small_written(text: str, taken: Taken, zones: Taken, may_be_firm: Callable[[str], bool]) -> Iterator[Mention]:
    """Firms that no other rule found whole; `may_be_firm` judges the words of the firm's own."""
    for form in _FORM.finditer(text):
        low = max(0, form.start() - _REACH, text.rfind("\n", 0, form.start()) + 1)
        found = _before().search(text[low : form.start()])
        if found is None or (form["weak"] and not found["trades"]):
            continue
        own = found["own"]
        while " " in own and own.partition(" ")[0] in load_words("en", "organizations")["not_names"]:
            own = own.partition(" ")[2]
        if not may_be_firm(own):
            continue
        start, end = low + found.end("own") - len(own), form.end()
        if taken.overlaps(start, end) or zones.overlaps(start, form.end("form")):
            continue
        yield Mention("organization", start, end, "en.organization.small", name=text[start:end])
