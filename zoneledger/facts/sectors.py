"""The sector of a project by the words of its name, then of its firms, then of its headline and sentence."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import lowered
from zoneledger.mentions.organizations_en import is_own_word

PARK: Final = "industrial_park"


@cache
def _words(language: str) -> tuple[AhoCorasick, list[str]]:
    """An automaton of all words, with the sector of each; a word of two sectors is the later one's."""
    sectors = {
        word.lower(): (PARK if sector == "parks" else sector)
        for sector, words in load_words(language, "sectors").items()
        for word in words
    }
    return AhoCorasick(list(sectors), matchkind=MatchKind.Standard), list(sectors.values())


_LETTERS: Final = re.compile("[a-z]*")
_STEM: Final = 6


@lru_cache(maxsize=8192)
def _found(language: str, text: str) -> tuple[tuple[str, int, int], ...]:
    """The sectors whose words a text holds: sector, end of the word, its length; in reading order.

    A word within a longer one does not count (桥 in 车桥). English words begin where a word begins; stems stand for
    all their forms (`pharma`), short ones only for themselves (`port`, `led`).
    """
    automaton, sectors = _words(language)
    low = lowered(text)
    found = []
    reached = 0
    matches = automaton.find_matches_as_indexes(low, overlapping=True)
    for index, start, end in sorted(matches, key=lambda match: (match[1], -match[2])):
        if end <= reached or (language == "en" and not _is_word(low, start, end)):
            continue
        reached = end
        found.append((sectors[index], end, end - start))
    return tuple(found)


def _is_word(low: str, start: int, end: int) -> bool:
    """Whether an English word or stem begins where a word begins and goes on as it may."""
    if start and "a" <= low[start - 1] <= "z":
        return False
    rest = _LETTERS.match(low, end)
    return rest is None or end - start >= _STEM or len(rest[0]) <= 1 or rest[0] in ("es", "ing")


# A park of these houses no industries: 农业产业园, a cultural park, 物流产业园.
_NO_INDUSTRY: Final = frozenset(
    ["food_agriculture", "tourism_culture", "logistics_trade", "education_research", "finance_services"]
)


# What a firm does with a thing says nothing of it: `biopesticide R&D`; a research center is one.
_WORK: Final = "R&D"


def _head(language: str, text: str, *, parks: bool) -> str | None:
    """The sector of the word that ends last; parks only where asked for or where nothing else is told."""
    found = _found(language, text)
    use = text.find(" for ")
    if use > 0 and found and found[0][1] <= use:  # a thing for a use is no thing used: `foil for batteries`
        found = tuple(entry for entry in found if entry[1] <= use)
    things = [entry for entry in found if entry[0] != PARK]
    things = [entry for entry in things if text[entry[1] - entry[2] : entry[1]] != _WORK] or things
    last = max(things, key=lambda entry: (entry[1], entry[2]))[0] if things else None
    if parks and len(things) < len(found) and last not in _NO_INDUSTRY:
        return PARK
    return last or (PARK if found else None)


def _most(language: str, text: str) -> str | None:
    """The sector that a text names most; of equals the first."""
    counted: dict[str, int] = {}
    for sector, _end, length in _found(language, text):
        if sector not in (PARK, "infrastructure", "finance_services"):
            counted[sector] = counted.get(sector, 0) + length
    return max(counted, key=lambda sector: counted[sector]) if counted else None


# Headquarters and institutes, as one firm has them.
_HOUSES: Final = ("education_research", "finance_services")
_HOUSE: Final = re.compile(
    r"(?:r&d|research|innovation|technology|engineering|design|development)(?: \w+)? (?:center|centre|institute|base|headquarters)$|"
    r"headquarters$|总部$|总部基地$|总部大楼$|研发中心$|研究院$|研究中心$|创新中心$|技术中心$",
    re.IGNORECASE,
)


_OWN_SIGNS: Final = 2
_PARK_TAIL: Final = re.compile(r"(?:产业|工业|科技|创新|智造)*(?:园区|园|基地|城)(?:[首一二三四五]期)?$")


def _trade_of(language: str, told: Sequence[str]) -> str | None:
    """The sector that the first of some texts names, research, offices and parks aside."""
    for text in told:
        sector = _most(language, text)
        if sector is not None and sector not in _HOUSES:
            return sector
    return None


def _is_owned(name: str) -> bool:
    """Whether an English park bears a word of its own, as one owner's does: `Xiaoling Automobile Industrial Park`."""
    first = name.split(" ", 1)[0]
    return is_own_word(first) and not _found("en", first)


def sector_of(language: str, text: str) -> str | None:
    """The sector that a text names, or None."""
    return _head(language, text, parks=False)


def sector_of_project(language: str, name: str, firms: Sequence[str], texts: Sequence[str]) -> tuple[str, float]:
    """The sector of a project and how sure it is: of its name, else of a firm's, else of the texts, else `other`.

    A park that no firm owns houses several and is an industrial park, whatever its trade.
    """
    chosen = _head(language, name, parks=not firms)
    if firms and chosen in _HOUSES and _HOUSE.search(name):  # `its first research institute` is of the maker's trade
        own = _trade_of(language, [*firms, texts[0][:240] if texts else ""])
        return (own, 0.5) if own is not None else (chosen, 0.6)
    if chosen == PARK and language == "zh" and any(firm[:_OWN_SIGNS] in name for firm in firms):
        # 新材料产业园 is one word of parks; one that bears its firm's word is of the trade
        chosen = _head(language, _PARK_TAIL.sub("", name), parks=False) or PARK
    if chosen == PARK and not firms and language == "en" and _is_owned(name):
        chosen = _head(language, name, parks=False) or PARK
    if chosen is not None and (chosen != PARK or not firms):
        return chosen, 0.75
    for firm in firms:
        of_firm = _head(language, firm, parks=False)
        if of_firm is not None and of_firm != PARK:
            return of_firm, 0.6
    if chosen is not None:
        return chosen, 0.6
    for text in texts:
        told = _most(language, text[:400])
        if told is not None:
            return told, 0.4
    return "other", 0.3
