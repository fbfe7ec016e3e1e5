"""Places that an article compares: each has its figure (霍邱县52个、舒城14个, `7 in Jurong, 5 in Danyang`), or they share one
(阜康、奇台各1个).

`zone_hosts` asks for them beside the hosts that stand in a title or are named often.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from zoneledger.mentions.patterns import topic_words
from zoneledger.mentions.zone_host_cities import Place
from zoneledger.mentions.zone_records import ZoneName

_LEAST: Final = 3
_LEAST_DIVISIONS: Final = 2
_BEHIND: Final = 2  # 凤阳、市开发区: a sign, and the word for whose zone it is


def compared_divisions(
    text: str, free: Sequence[Place], names: Iterable[ZoneName], language: str
) -> dict[str, frozenset[str]]:
    """Codes of the divisions that a text compares, by the city or province (first digits of the code) that they share.

    Three places with figures make a comparison, two divisions among them; the others may be zones.
    """
    places: list[tuple[int, int, str]] = [(start, end, d.adcode) for start, end, d in free if d.level != "province"]
    if len({code for _, _, code in places}) < _LEAST_DIVISIONS:
        return {}
    places += [(name.start, name.end, "") for name in names if name.kind is not None]
    places.sort()
    figured = _with_figures(text, places, language)
    shared: defaultdict[str, set[str]] = defaultdict(set)
    zones = {text[start:end] for start, end, code in figured if not code}
    for _, _, code in figured:
        if code:
            shared[code[:2] if code.endswith("00") else code[:4]].add(code)
    return {
        stem: frozenset(codes)
        for stem, codes in shared.items()
        if len(codes) >= _LEAST_DIVISIONS and len(codes) + len(zones) >= _LEAST
    }


def _with_figures(text: str, places: Sequence[tuple[int, int, str]], language: str) -> list[tuple[int, int, str]]:
    """The places that have a figure of their own, or stand in a row that ends with one."""
    figure = _FIGURE[language]
    found = []
    next_start = next_ok = -1
    for start, end, code in reversed(places):
        between = text[end:next_start] if next_start >= end else None
        row = next_ok > 0 and between is not None and _JOINS.fullmatch(between) is not None
        before = language == "en" and _COUNTED.search(text, max(0, start - _COUNTED_CHARS), start) is not None
        ok = row or before or (_apart(text, start, language) and figure.match(text, end) is not None)
        if ok:
            found.append((start, end, code))
        next_start, next_ok = start, 1 if ok else -1
    return found


def _apart(text: str, start: int, language: str) -> bool:
    """Whether an item of a list begins here: behind a sign or a line's begin, in English behind a word too."""
    if start == 0 or language == "en":
        return True
    return text[start - 1] in _SIGNS or text[max(0, start - _BEHIND) : start].endswith(_LEADS)


_SIGNS: Final = "\n 　,，、;；:：。.()（）和与及市"
_LEADS: Final = ("其中", "分别是", "依次是", "包括", "为", "是", "有", "在")
_JOINS: Final = re.compile(r"(?:、|,|，|和|与|及|以及|, and| and|,|;)? ?市?")
_NUMBER: Final = r"(?:约|近|超|逾|均)?\d"
_FIGURE: Final = {
    "zh": re.compile(
        r"(?:[(（][^()（）\n]{1,12}[)）])?[:：\t ]?(?:均|各|各有|新|新增|已|累计|共|则|分别|也|超额|全部|集中)?"
        rf"{topic_words('zh', 'zones', 'compared_deeds')}{{0,2}}(?:了|{topic_words('zh', 'zones', 'compared_things')})?{_NUMBER}"
    ),
    "en": re.compile(rf"(?: \(| {topic_words('en', 'zones', 'compared_deeds')}|:)? \d"),
}  # fmt: skip
_COUNTED: Final = re.compile(
    r"(?:\b\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|each))(?: (?:of them|projects?|contracts?|"
    r"deals?|more|others|each|were|are|went|go))* (?:in|from|to|at|for) (?:the )?$",
    re.IGNORECASE,
)
_COUNTED_CHARS: Final = 44
