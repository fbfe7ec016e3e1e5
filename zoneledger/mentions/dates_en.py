"""The grammar of English dates: the words that lead to them, where they may begin, and the forms in their order."""

import re
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import dates_en_month_forms as month_forms
from zoneledger.mentions import dates_en_relative_forms as relative_forms
from zoneledger.mentions import dates_en_year_forms as year_forms
from zoneledger.mentions.calendar import MONTHS
from zoneledger.mentions.dates import Grammar, compiled
from zoneledger.mentions.patterns import leftward

# Words one of which every form holds, by kind: the first of them in a form says which rules are tried.
CORES: Final = {
    "month": MONTHS,
    "figures": [f"{first}" for first in (*range(195, 200), *range(200, 205))],
    "months": ["month"],
    "quarter": ["quarter", "Quarter", "Q1", "Q2", "Q3", "Q4"],
    "half": ["half", "Half", "H1", "H2"],
    "year": ["year", "Year"],
    "period": ["same period", "corresponding period", "same month"],
    "day": ["yesterday", "Yesterday", "today", "Today", "tomorrow", "Tomorrow", "last night", "Last night", "same day",
            "that day", "that afternoon", "that morning", "That day", "That afternoon", "That morning"],
    "recent": ["days ago", "recently", "Recently", "recent days", "the other day", "The other day", "not long ago",
               "Not long ago", "lately", "Lately", "past few days"],
    "festival": relative_forms.FESTIVALS,
    "weekday": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
                "Mon,", "Tue,", "Wed,", "Thu,", "Fri,", "Sat,", "Sun,"],
    "week": ["week"],
    "ordinal": ["1st", "2nd", "3rd", *(f"{digit}th" for digit in range(10))],
    "plan": ["Five-Year Plan", "Five-year Plan", "Five Year Plan", "five-year plan", "five year plan", "five-year Plan"],
    "bracket": ["[0", "[1", "(0", "(1"],
}  # fmt: skip
_LEAD_REACH: Final = 64


def grammar() -> Grammar:
    """The rules, compiled."""
    told = load_words("en", "dates")
    rules = (*month_forms.RULES, *year_forms.RULES, *relative_forms.RULES)
    words = leftward(told["lead"])
    pattern = re.compile(rf"(?:[ \n,(\"'/.—~-]{{0,2}}(?:(?:{words})|(?:ht|ts|dn|dr)?\d{{1,4}})(?![a-z0-9])){{0,9}}")

    def lead(before: str) -> int:
        """How long the words before a core are that may belong to a date."""
        return pattern.match(before[::-1]).end()  # type: ignore[union-attr]  # it matches nothing, too

    # A month or year is begun by itself, a day before it, or one of these.
    words = "|".join(told["begins"])
    months = "|".join(month.lower() for month in MONTHS)
    begins = {
        "month": rf"(?<![a-z0-9])(?=\d|(?:{months})|(?:{words})(?![a-z]))",
        "figures": rf"(?<![a-z0-9])(?=\d|[hq]\d|(?:{words})(?![a-z]))",
    }
    return compiled("en", rules, CORES, lead, _LEAD_REACH, r"(?<![a-z0-9])(?=[a-z0-9\[(])", begins)
