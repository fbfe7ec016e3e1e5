"""Named firms, universities, institutes and bureaus.

Takes: capitalized words before `Co., Ltd.`, `Group`, `Bureau` …; Chinese runs that end in 有限公司, 集团, 研究院, 商务局 ….
Leaves alone: bare generic words (the company, 公司), newspapers and photographers.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.records import Document, Mention, Segment

_LONGEST_ZH: Final = 24
_REGIONS: Final = re.compile(r"^(?:记者|通讯员|日前|近日|其中|以及|还有|同日|当天)")


@cache
def _english() -> re.Pattern[str]:
    told = load_words("en", "organizations")

    def alternatives(words: Sequence[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    word = r"(?:[A-Z][A-Za-z'&-]*|\([A-Z][A-Za-z -]{1,24}\)|of|&|and(?= [A-Z]))"
    ends = alternatives([*told["company_ends"], *told["body_ends"]])
    firms = alternatives(told["firm_words"])
    return re.compile(
        rf"\b(?:[A-Z][A-Za-z'&-]*|[A-Z]{{2,}})(?: {word}){{0,8}}? ?(?:{ends})(?![A-Za-z])|\b[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}} (?:{firms})\b(?! (?:project|park|industry|industrial|zone|city|industries|enterprises|production|products)\b)"
    )


@cache
def _chinese() -> re.Pattern[str]:
    told = load_words("zh", "organizations")
    ends = "|".join(sorted([*told["company_ends"], *told["body_ends"]], key=len, reverse=True))
    return re.compile(rf"(?:{ends})")


def find_organizations(document: Document, segments: Sequence[Segment], zones: Sequence[Mention]) -> list[Mention]:
    """Organizations in reading order; zones are mentions of kind `zone`, whose names may begin an organization's."""
    text = document.reading.text
    found = _find_english(text) if document.lexicon == "en" else _find_chinese(text, zones)
    silent = [(s.start, s.end) for s in segments if s.kind == "boilerplate"]
    return [m for m in found if not any(start <= m.start < end for start, end in silent)]


def _find_english(text: str) -> list[Mention]:
    not_names = frozenset(load_words("en", "organizations")["not_names"])
    found = []
    for match in _english().finditer(text):
        start, words = match.start(), match[0].split(" ")
        while len(words) > 1 and words[0] in not_names:
            start += len(words[0]) + 1
            words = words[1:]
        name = text[start : match.end()]
        if len(words) < 2 and not name.isupper():
            continue
        found.append(Mention("organization", start, match.end(), "en.organization", name=" ".join(name.split())))
    return found


def _find_chinese(text: str, zones: Sequence[Mention]) -> list[Mention]:
    told: dict[str, Any] = load_words("zh", "organizations")
    stops = frozenset(told["not_before"] + "，。、；：！？ \n\t()（）“”\"'《》【】,.;:!?")
    generic = frozenset(told["generic"])
    inside = {position: zone.start for zone in zones for position in range(zone.start, zone.end)}
    found: list[Mention] = []
    for match in _chinese().finditer(text):
        start = match.start()
        while start > 0 and match.start() - start < _LONGEST_ZH and text[start - 1] not in stops:
            start -= 1
            if start in inside:
                start = inside[start]
                break
        if text[start - 1 : start] == ")" and (opening := text.rfind("(", max(0, start - 12), start)) > 0:
            before = opening
            while before > 0 and opening - before < 8 and text[before - 1] not in stops:
                before -= 1
            if before < opening:
                start = before
        name = text[start : match.end()]
        trimmed = _REGIONS.sub("", name)
        start += len(name) - len(trimmed)
        if trimmed in generic or len(trimmed) < 4 or re.match(r"[\d一二三四五六七八九十]+[家个]", trimmed):
            continue
        if found and found[-1].end > start:
            if found[-1].start <= start:
                continue
            found.pop()
        found.append(Mention("organization", start, match.end(), "zh.organization", name=trimmed))
    return found
