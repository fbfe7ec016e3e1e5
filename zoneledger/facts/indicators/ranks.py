"""Ranks: the place of a zone in an order (`ranked 11th`, 列全国第38位), a figure with the unit `other`.

Taken: an ordinal behind a word of ranking, and `second among the …`. Left alone: ordinals of quarters, phases, batches and
sessions, and a `first` that is only praise (全国首个, `the first of its kind`).
"""

import re
from decimal import Decimal
from typing import Final

from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.labels import trim
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import terms_of
from zoneledger.mentions.numerals_zh import read_chinese

_EN: Final = re.compile(
    r"\b(?:rank(?:ed|s|ing)?|placed|listed|com(?:es?|ing)|came|rose|moved up|stood|stands?|jumped|leap(?:ed|t))\b"
    r"(?: [a-z]+){0,4}? ?(?:to |at |in |as )?(?:the )?(?:no\. ?)?(?P<rank>\d{1,3}(?:st|nd|rd|th)|(?<=no\. )\d{1,3}|(?<=no\.)\d{1,3}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"(?! (?:quarter|phase|half|batch|time|year|five|four|stage|month|\d))"
)
_EN_AMONG: Final = re.compile(
    r"(?:[,;] |\bthe )(?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)) (?:place )?(?:among|in the (?:city|province|country|county))\b"
)
_EN_TOP: Final = re.compile(
    r"\b(?:rank(?:ed|s|ing)?|enter(?:ed|s|ing)?|be|been|listed|placed) (?:among|in|into|as one of) (?:the )?(?:[a-z']+ )?(?:first|top) (?P<rank>\d{1,3})\b(?! (?:percent|%|billion|million))"
)
_ZH: Final = re.compile(
    r"(?:位居|位列|排名|名列|跃居|跃升至?|升至|居于|稳居|列|居|排|位次?)(?:[^，。；、\d第]{0,14})第?(?P<rank>(?<=第)[一二三四五六七八九十百\d]{1,4}|榜首|首位)(?:位|名)?"
)


# 总量全市第一, `took second place in the province`
_ZH_PLACE: Final = re.compile(
    r"(?<![个项])全[市省国县区州]第(?P<rank>[一二三四五六七八九十\d]{1,3})(?![个批次届期例轮大座条家步])"
)
_EN_PLACE: Final = re.compile(
    r"\b(?:took|takes|taking|won|secured|claimed|holds?|held|achieved|in) (?:the )?(?P<rank>(?<!in the )first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)) (?:place|spot|position)\b"
)


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(
        _EN,
        ("rank", "placed", "listed", "come", "coming", "came", "rose", "moved up", "stood", "stand", "jumped", "leap"),
    ),
    Watched(_EN_AMONG, ("among", "in the city", "in the province", "in the country", "in the county")),
    Watched(_EN_TOP, ("first ", "top ")),
    Watched(_ZH_PLACE, ("市第", "省第", "国第", "县第", "区第", "州第")),
    Watched(_EN_PLACE, (" place", " spot", " position")),
    Watched(_ZH, ("第", "榜首", "首位")),
)
_PATTERNS: Final[dict[str, tuple[re.Pattern[str], ...]]] = {
    "en": (_EN, _EN_AMONG, _EN_TOP, _EN_PLACE),
    "zh": (_ZH, _ZH_PLACE),
}


_PLACES: Final = (_EN_AMONG, _EN_PLACE, _ZH_PLACE)


def read_ranks(scene: Scene) -> list[Figure]:
    """The ranks that a sentence tells."""
    patterns = _PATTERNS[scene.language] if "rank" in scene.terms or any(map(scene.hints, _PLACES)) else ()
    found: list[Figure] = []
    for pattern in patterns:
        if not scene.hints(pattern):
            continue
        for match in pattern.finditer(scene.low):
            start, end = scene.start + match.start("rank"), scene.start + match.end("rank")
            value = _ordinal(match["rank"], scene.language)
            if value is None or any(f.start == start for f in found):
                continue
            low = max(scene.start, start - (30 if scene.is_chinese else 90))
            label = trim(scene.sentence.words(low, scene.start + match.start()), scene.language)
            found.append(Figure(None, start, end, scene, Decimal(value), "other", "rank", "rank.ordinal", label=label))
    return found


_OUT_OF: Final = re.compile(r" (?:place |position )?(?:among|of|out of|in)(?: the| all| all the)?(?: [a-z]+'s)? $")
_IN_FIELD: Final = re.compile(r"[^，。；\d]{0,16}(?:中|里)[^。；\d]{0,16}$")


def is_field_of(scene: Scene, figure: Figure, rank: Figure) -> bool:
    """Whether a count tells among how many a rank is: `23rd among 147 zones`, 在219家国家级经开区中排名第12位."""
    if figure.unit != "count":
        return False
    if scene.is_chinese:
        return figure.end <= rank.start and _IN_FIELD.fullmatch(scene.words(figure.end, rank.start)) is not None
    return figure.start >= rank.end and _OUT_OF.fullmatch(scene.words(rank.end, figure.start)) is not None


def _ordinal(word: str, language: str) -> int | None:
    known = terms_of(language).ordinals.get(word)
    if known is not None:
        return known
    if word in ("榜首", "首位"):
        return 1
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    return int(read_chinese(word)) if language == "zh" else None
