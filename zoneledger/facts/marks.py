"""Words that few sentences hold and several readers look for, found by one pass over an article: ceremonies, venues, …

Every alternative of a mark begins with a word; all these words stand in one automaton, and an alternative is tried
only where its word was found. So a mark costs nothing in the many sentences that hold none of its words.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, Literal

from ahocorasick_rs import AhoCorasick

from zoneledger.lexicon.loader import load_words

Mark = Literal["ceremony", "there", "batches", "stage_ceremony", "venue", "deferred", "anaphor"]

_ACTS_ZH: Final = "(?:签约|开工|投产|竣工|破土|动工|开竣工|开复工)(?!的)"
# What opens an occasion of a group of projects.
_CEREMONY: Final = {
    "en": (
        "ceremon", "centrali[sz]ed", "concentrated", "ground-?breaking", "put (?:the )?spades", "three batches", "foundation stones?",
        "broke ground", "breaks ground", "signing (?:event|activity|meeting|day)", "commencement (?:event|activity)",
        "kicked off(?! (?:\\w+ )?(?:production|operation|trial|debugging))",
        "gathered to (?:sign|start|launch)", "start-up (?:event|activity)", "starting (?:event|activity)", "launch (?:event|activity)",
        "collective signing", "collectively (?:signed|started)", "jointly (?:signed|started)", "cloud signing", "intensively (?:started|signed)",
        *(f"{act} of [^.;]{{0,90}}\\bprojects\\b[^.;]{{0,60}} (?:was|were) held" for act in ("construction", "start", "commencement", "launch", "signing")),
        "at the (?:meeting|conference|event|fair|forum|ceremony|expo|exposition|summit|symposium)",
    ),
    "zh": (
        "仪式", "开竣工", "开复工", "推介会上", "签约会", "揽金",
        *(f"{how}(?:云)?{_ACTS_ZH}" for how in ("集中", "集体", "现场", "即场", "当场", "同时", "同步", "同日", "云")),
        *(f"{act}(?:活动|大会)" for act in ("签约", "开工", "启动", "动工", "投产", "竣工")),
    ),
}  # fmt: skip
# Words that only place a stage at an occasion told before.
_THERE: Final = (
    "on the spot", "at the scene", "at the event site", "at the site", "on the scene", "on the site", "on site",
    "simultaneously", "on the same day", "at the same time", r"\bfair\b", r"\bexpo\b", r"conference\b", "promotion meeting",
    "当天", "现场", "会上，?[^，。；]{0,6}(?:签约|签署)", "会上，?[^，。；]{0,10}[个项][^，。；]{0,6}(?:签约|签署|开工)", "推介会", "洽谈会", "博览会",
)  # fmt: skip
# Events of several types, whose types are told by the counts that follow: 三个一批, `signing, start and production of projects`.
_BATCHES: Final = (
    "three batches",
    "三个一批",
    r"\bsigning, (?:construction|start|commencement)[^.;]{0,40}(?:took place|was held|were held|event|activity)",
)
# What gives the projects behind it a stage.
_STAGE_CEREMONY: Final = (
    "ceremon", "concentrated", "centrali[sz]ed", "groundbreaking", "broke ground", "on the spot", "signing (?:activity|conference|event)",
    *(f"project{link}(?:signed|started|completed)" for link in ("s were ", "s was ", "s ", " were ", " was ")),
    *(f"project {act}" for act in ("signed", "started", "completed")),
    "仪式", "集[中体](?:签约|开工|投产|竣工|开竣工)", "现场签约", "即场签约", "签约(?:活动|大会)",
    r"(?<=\d)个[^，。；]{0,8}项目[^，。；未待尚拟]{0,6}(?:签约|开工|投产|竣工)",
)  # fmt: skip
# Where things are held: no place of other projects.
_VENUE: Final = (r"\bheld\b", r"\bceremony\b", r"\btook place\b", "举行", "仪式", "召开")


def _told(language: str) -> dict[Mark, tuple[str, ...]]:
    """The alternatives of each mark."""
    deferred = [re.escape(word) for word in sorted(load_words(language, "stages")["deferred"], key=len, reverse=True)]
    return {
        "ceremony": _CEREMONY[language],
        "there": _THERE,
        "batches": _BATCHES,
        "stage_ceremony": _STAGE_CEREMONY,
        "venue": _VENUE,
        "anaphor": tuple(map(re.escape, load_words(language, "projects")["anaphors"])),
        "deferred": tuple(rf"(?<![a-z]){word}(?![a-z])" for word in deferred) if language == "en" else tuple(deferred),
    }


# The word that an alternative begins with; what follows may not make its last sign optional.
_HEAD: Final = re.compile(r"(?:\\b|\(\?<[=!][^)]*\))?((?:[^\\\[\](){}.*+?|^$]|\\[- ])+)(?![?*{])")


def head_of(alternative: str) -> str:
    """The word that every match of an alternative begins with; ValueError where it begins with none."""
    found = _HEAD.match(alternative)
    if found is None:
        raise ValueError(f"a mark begins with a word: {alternative}")
    return found[1].replace("\\", "")


class MarkFinder:
    """Finds the marks of a language: an automaton of their first words, and for each word the patterns to try."""

    def __init__(self, told: Mapping[Mark, Iterable[str]]) -> None:
        heads: dict[str, dict[Mark, list[str]]] = {}
        for mark, alternatives in told.items():
            for alternative in alternatives:
                heads.setdefault(head_of(alternative), {}).setdefault(mark, []).append(alternative)
        self._automaton = AhoCorasick(list(heads))
        self._tries = [
            [(mark, re.compile("|".join(alternatives))) for mark, alternatives in tries.items()]
            for tries in heads.values()
        ]

    def places(self, folded: str) -> list[tuple[int, int]]:
        """Where a first word stands in a text in lower case, and which, in reading order."""
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        return sorted([(start, number) for number, start, _end in hits])

    def first(self, folded: str, end: int, places: Iterable[tuple[int, int]]) -> dict[Mark, tuple[int, int]]:
        """The first match of each mark that begins at one of some places of a text and ends before `end`."""
        found: dict[Mark, tuple[int, int]] = {}
        for start, number in places:
            for mark, pattern in self._tries[number]:
                if mark not in found and (match := pattern.match(folded, start, end)) is not None:
                    found[mark] = match.span()
        return found


@cache
def mark_finder(language: str) -> MarkFinder:
    """The marks of a language, compiled once."""
    return MarkFinder(_told(language))
