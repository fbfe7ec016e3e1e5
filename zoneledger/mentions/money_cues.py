"""The words that tell what an amount is, compiled: role words, prices, and what makes an amount a threshold."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import closings, leftward, one_of, openings


@dataclass(frozen=True, slots=True)
class Cues:
    """The role words of a language. Patterns that end in `before` read from right to left.

    `…_opens` and `…_closes` hold the first and last signs of what a pattern takes (`patterns.openings`), which are
    looked at before it is tried, `width` of them; `completed_cues` are words one of which `completed` takes.
    """

    width: int
    words: AhoCorasick
    roles: tuple[str, ...]
    weak: tuple[bool, ...]
    after: re.Pattern[str]
    after_opens: frozenset[str]
    after_roles: dict[str, str]
    per: re.Pattern[str]
    per_opens: frozenset[str]
    per_units: dict[str, str]
    facility_after: re.Pattern[str]
    fund_after: re.Pattern[str]
    project: tuple[str, ...]
    completed: re.Pattern[str]
    completed_alone: re.Pattern[str]
    annual: re.Pattern[str]
    annual_open: re.Pattern[str]
    annual_behind: re.Pattern[str]
    completed_cues: tuple[str, ...]
    requirement: tuple[str, ...]
    requirement_before: re.Pattern[str]
    requirement_closes: frozenset[str]
    threshold_before: re.Pattern[str]
    threshold_closes: frozenset[str]
    threshold_after: re.Pattern[str]
    threshold_opens: frozenset[str]
    threshold_alone: re.Pattern[str]
    threshold_bare: re.Pattern[str]
    class_after: re.Pattern[str]
    class_opens: frozenset[str]
    own_amount: re.Pattern[str]
    clause_ends: tuple[str, ...]
    continued: re.Pattern[str]
    title_completed: re.Pattern[str]


_SHAPES: Final = {
    "completed_alone": "completed_alone", "annual": "annual_shape", "annual_open": "annual_open", "annual_behind": "annual_behind"
}  # fmt: skip


@cache
def cues(language: str) -> Cues:
    """The words of a language (`en`, `zh`)."""
    told = load_words(language, "money")
    before = {word.lower(): role for role, words in told["roles_before"].items() for word in words}
    after = {word.lower(): role for role, words in told["roles_after"].items() for word in words}
    weak = frozenset(told["weak_cues"])
    nouns, classes = one_of(told["threshold_nouns"]), one_of(told["threshold_classes"])
    facilities, funds, stops = (one_of(told[key]) for key in ("facility_nouns", "fund_nouns", "phrase_stops"))
    prefixes = [word.lower() for words in told["prefix"].values() for word in words]
    width = 3 if language == "en" else 1
    if language == "en":
        after_pattern, after_opens = rf"[ \n-]?({one_of(after)})(?![a-z])", openings(after, ("", " ", "\n", "-"))
        per_pattern = rf" ?(?:{one_of(told['per_words'])}) ?({one_of(told['per'])})(?![a-z])"
        per = [f"{word}{blank}{unit}" for word in told["per_words"] for blank in ("", " ") for unit in told["per"]]
        per_opens = openings(per, ("", " "))
        threshold_before = _class_before(told, prefixes)
        threshold_after = rf"[ -](?:(?:{classes})(?![a-z])|above(?=[.,;]| \d| and \d))"
        threshold_opens = openings([*told["threshold_classes"], "above"], (" ", "-"))
        threshold_alone = rf"\b(?:{nouns})\b[^,.;]{{0,60}}$"
        threshold_bare = own_amount = "(?!)"
        facility_after = rf"[ -](?:(?!(?:{stops})(?![a-z]))[a-z-]+ ){{0,3}}(?:{facilities})(?![a-z])"
        fund_after = rf"[ -](?:(?!(?:{stops})(?![a-z]))[a-z-]+ ){{0,3}}(?:{funds})(?![a-z])"
        # `over 1 billion yuan projects`, `worth more than 500 million yuan each`
        class_after = rf" (?:{nouns}|each)(?![a-z])"
        class_opens = openings([*told["threshold_nouns"], "each"], (" ",))
    else:
        fillers = ("", "以上", "左右", "的")
        after_pattern, after_opens = rf"(?:{one_of(fillers)})({one_of(after)})", openings(after, fillers, width)
        per_pattern, per_opens = rf"({one_of(told['per'])})", openings(told["per"], width=width)
        threshold_before = rf"(?:{leftward(told['threshold_more'])})(?:{leftward(told['threshold_openers'])})"
        kinds = one_of(told["project_kinds"])
        threshold_after = rf"(?:(?:{classes})|至[^，。,]{{1,8}})?的?(?:{kinds})?(?:{nouns})"
        members = [*told["project_kinds"], *told["threshold_nouns"]]
        threshold_opens = openings([*told["threshold_classes"], *members, "的", "至"], width=width)
        threshold_bare = rf"(?:{classes})[^，。；、,;\d\n]{{0,9}}?(?:{nouns})"
        threshold_alone = class_after = rf"(?:{classes})"
        class_opens = openings(told["threshold_classes"], width=width)
        facility_after = rf"的?(?:{facilities})"
        fund_after = rf"的?[^，。；、,;\d]{{0,4}}(?:{funds})"
        own_amount = rf"(?<!个)(?<!家)(?<!项)(?:{one_of(told['sum_words'])})(?:约|超|超过|达|达到|为|近)?$"
    return Cues(
        width=width,
        words=AhoCorasick(list(before), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
        roles=tuple(before.values()),
        weak=tuple(word in weak for word in before),
        after=re.compile(after_pattern),
        after_opens=after_opens,
        after_roles=after,
        per=re.compile(per_pattern),
        per_opens=per_opens,
        per_units=told["per"],
        facility_after=re.compile(facility_after),
        fund_after=re.compile(fund_after),
        project=tuple(told["project_words"]),
        completed=re.compile(told["completed_shape"]),
        **{name: re.compile(told.get(key, "(?!)")) for name, key in _SHAPES.items()},
        completed_cues=tuple(told["completed_cues"]),
        requirement=tuple(told["requirement_words"]),
        requirement_before=re.compile(leftward(told["requirement_before"])),
        requirement_closes=closings(told["requirement_before"], width=width),
        threshold_before=re.compile(threshold_before),
        threshold_closes=closings([*told["threshold_more"], *prefixes], width=width),
        threshold_after=re.compile(threshold_after),
        threshold_opens=threshold_opens,
        threshold_alone=re.compile(threshold_alone),
        threshold_bare=re.compile(threshold_bare),
        class_after=re.compile(class_after),
        class_opens=class_opens,
        own_amount=re.compile(own_amount),
        clause_ends=(";", ",", ".", "of which") if language == "en" else ("，", "。", "；", ",", ";"),
        continued=re.compile(one_of(told["continued"])),
        title_completed=re.compile(one_of(told["title_completed"])),
    )


def _class_before(told: dict[str, Any], prefixes: list[str]) -> str:
    """English words that make the amount behind them the limit of a class, from right to left.

    `projects of more than 100 million yuan`, `enterprises with sales of over 1 billion yuan`, `12 over 1 billion`.
    """
    # Words are taken whole, none of them a word of sums: `12 projects with a total investment of over 3 billion` tells of their money.
    word = rf"[a-z-]++{''.join(f'(?<!{sum_word[::-1]})' for sum_word in told['sum_words'])} "
    of_nouns = (
        rf"(?:(?:{word}){{0,5}}(?:{leftward(('with', 'whose', 'that', 'each', 'which'))}) ,?)?"
        rf"(?:{leftward(told['threshold_nouns'])})\b"
    )
    of_counts = (
        rf"(?:(?:{word}){{0,6}}(?:{leftward(('which', 'them', 'these', 'those'))}) fo )?"
        rf"(?:\d{{1,4}}|{leftward(told['small_numbers'])})\b"
    )
    number = rf"(?:\d{{1,4}}|{leftward(told['small_numbers'])})"
    of_members = (
        rf"(?:(?:{word}){{0,4}}{leftward(told['member_worth'])} )(?:{leftward(told['threshold_nouns'])} )?{number} ,?"
        rf"(?:{leftward(told['member_openers'])})\b"
    )
    of_holders = (
        rf"(?:{leftward(told['threshold_measures'])}) (?:na? )?(?:{word}){{0,2}}(?:{leftward(('have', 'has', 'had'))}) "
        rf"(?:(?:{leftward(told['threshold_nouns'])}) (?:{word}){{0,3}})?(?:\d{{1,4}}|{leftward(told['small_numbers'])})\b"
    )
    of_each = rf"(?:{word}){{0,3}}(?:{leftward(('with', 'of', 'having', 'involving'))}) hcae\b"
    fillers = leftward(f" {filler}" for filler in ("of", "at", "is", "are", "was", "were", "each"))
    return (
        rf"(?: ?(?:{leftward(prefixes)}))? ?(?:{leftward(told['threshold_more'])}) (?:{fillers})?"
        rf"(?:{of_nouns}|{of_counts}|{of_members}|\d+ (?:gnidulcni|dna)|{of_each}|{of_holders})"
    )
