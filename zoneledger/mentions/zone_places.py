"""Divisions named in a text, in one pass: the evidence for which of several places a name means, and the hosts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from zoneledger.registry.divisions import Division, by_adcode, by_chinese_name, by_english_name, current

_GENERIC_EN: Final = ("district", "county", "city", "town", "prefecture")


@dataclass(slots=True)
class Places:
    """Spans of division names with the divisions that bear them."""

    language: str
    found: list[tuple[int, int, tuple[Division, ...]]] = field(default_factory=list)
    english_words: frozenset[str] = frozenset()

    def supports(self, adcode: str) -> int:
        """How much the places named speak for a code: its county, city or province."""
        score = 0
        for _, _, divisions in self.found:
            here = [
                d for d in divisions if adcode.startswith(d.adcode.rstrip("0") if d.level != "county" else d.adcode)
            ]
            if here and len(divisions) <= 3:
                score += {"province": 3, "city": 2, "county": 1}[here[0].level]
            elif here:
                score += 1 if here[0].level != "county" else 0
        return score

    def cities(self) -> list[str]:
        """Codes of the prefecture-level cities that the article names or lies in, most named first."""
        counted: Counter[str] = Counter()
        for _, _, divisions in self.found:
            own = {d.adcode[:4] for d in divisions if d.level != "province" or d.adcode[:2] in ("11", "12", "31", "50")}
            if len(own) == 1:
                counted[own.pop()] += 1
        provinces = {d.adcode[:2] for _, _, ds in self.found for d in ds if d.level == "province"}
        ranked = sorted(
            counted, key=lambda code: (code[:2] not in provinces if provinces else False, -counted[code], code)
        )
        return [f"{code}00" for code in ranked]

    def hosts(self) -> list[tuple[int, int, Division]]:
        """Counties, districts and cities named, each as one division where the article's other places decide."""
        ranked = self.cities()
        out = []
        for start, end, divisions in self.found:
            own = [d for d in divisions if d.level != "province"]
            if not own:
                continue
            if len(own) > 1:
                near = [d for d in own if f"{d.adcode[:4]}00" in ranked]
                own = sorted(
                    near or own,
                    key=lambda d: (
                        ranked.index(f"{d.adcode[:4]}00") if f"{d.adcode[:4]}00" in ranked else 99,
                        d.level != "city",
                    ),
                )
                if not near and len({d.adcode for d in own}) > 1:
                    continue
            out.append((start, end, own[0]))
        return out

    def within(self, start: int, end: int) -> Division | None:
        """The division inside a span, if one is named there and means one place only."""
        for s, e, divisions in self.found:
            if start <= s and e <= end and len({d.adcode for d in divisions}) == 1:
                return divisions[0]
        return None

    def begins_at(self, at: int) -> bool:
        """Whether a division's name begins at a place."""
        return any(start == at for start, _, _ in self.found)

    def covers(self, start: int, end: int) -> bool:
        """Whether a division's name stands inside a span."""
        return any(start <= s < end for s, _, _ in self.found)


@cache
def _finder(language: str) -> tuple[AhoCorasick, tuple[str, ...]]:
    if language == "zh":
        names = tuple(sorted(name for name in by_chinese_name() if len(name) >= 2))
    else:
        names = tuple(sorted(name for name in by_english_name() if len(name) >= 4))
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def places_in(text: str, language: str) -> Places:
    """The divisions named in a text."""
    finder, names = _finder(language)
    if language == "zh":
        places = Places("zh")
        for number, start, end in finder.find_matches_as_indexes(text):
            divisions = _of_today(by_chinese_name()[names[number]])
            if divisions:
                places.found.append((start, end, divisions))
        return places
    lowered = text.lower()
    places = Places("en")
    words: set[str] = set()
    for number, start, end in finder.find_matches_as_indexes(lowered):
        if (start and lowered[start - 1].isalpha()) or (end < len(text) and lowered[end].isalpha()):
            continue
        divisions = by_english_name()[names[number]]
        if not text[start].isupper() and len({d.adcode[:4] for d in divisions}) > 1:
            continue
        behind = re.match(r" (district|county|city|town|prefecture)\b", lowered[end : end + 12])
        if behind:
            wanted = f"{names[number]} {behind[1]}"
            divisions = (
                by_english_name().get(wanted)
                or tuple(d for d in divisions if (d.name_zh.endswith("市")) == (behind[1] == "city"))
                or divisions
            )
        stop = end + behind.end() if behind else end
        places.found.append((start, stop, divisions))
        words.update(re.split(r"[\s-]+", names[number]))
    places.english_words = frozenset(words)
    return places


def _of_today(divisions: Sequence[Division]) -> tuple[Division, ...]:
    today = {d.adcode: d for d in (current(division) for division in divisions) if d is not None}
    return tuple(today[code] for code in sorted(today))


def division_of(adcode: str) -> Division | None:
    """The division of today with a code."""
    return by_adcode().get(adcode)
