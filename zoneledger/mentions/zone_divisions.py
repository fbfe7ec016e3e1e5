"""Names of divisions that the pass over a text finds: which of them name a place, and in which words."""

import re
from typing import Final

from zoneledger.mentions.zone_index import Name
from zoneledger.mentions.zone_records import Scan
from zoneledger.mentions.zone_shapes import words_like_places
from zoneledger.registry.divisions import by_english_name


def note_division(scan: Scan, text: str, start: int, end: int, name: Name, language: str) -> None:
    """Add the divisions that a match names to the scan; leave out words that only begin with one (玄武岩, `Ning Road`)."""
    found = name.divisions
    if language == "zh" and (text[start - 1 : start + 1] == "高新" or text.startswith(words_like_places(), start)):
        return  # 高新北区 is not 新北区, 玄武岩 not 玄武
    if language == "zh" and end - start == 2 and text[end : end + 1] == "岛":
        return  # 长兴岛 is not 长兴
    if language == "zh" and text.startswith(_AUTONOMOUS, end):
        end += len(_AUTONOMOUS)  # 秀山自治县, short for 秀山土家族苗族自治县
    if language == "zh" and end - start == 2 and text[end - 1] in "县区市" and not _stands_apart(text, start, end):
        return
    if language == "en":
        if not text[start].isupper() and (len(found) > 1 or end - start < 5):
            return
        generic = _GENERIC_BEHIND.match(text, end)
        if generic is not None:  # another place than the city of that name: Yibin District is no part of Yibin
            full = by_english_name().get(f"{text[start:end]}{generic[0]}".lower())
            if full:
                scan.divisions.append((start, generic.end(), full))
            return
        if _SMALLER_BEHIND.match(text, end):
            return
        prefecture = _PREFECTURE_BEHIND.match(text, end)
        if prefecture is not None and any(division.level == "city" for division in found):
            end = prefecture.end()
    scan.divisions.append((start, end, found))


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether the two characters of a county (沛县, 索县) are a word: 探索县域 names none."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    return (not before or not "\u4e00" <= before <= "\u9fff" or before in _BEFORE_COUNTY) and behind not in (
        "域",
        "城",
        "级",
    )


_AUTONOMOUS: Final = "自治县"
_BEFORE_COUNTY: Final = "省市州区在于到赴和与及"
_SMALLER_BEHIND: Final = re.compile(r" (?:Town|Township|Village|Road|Street|Avenue|Subdistrict|Bridge|River|Lake)\b")
_PREFECTURE_BEHIND: Final = re.compile(r" (?:Autonomous )?Prefecture\b")
_GENERIC_BEHIND: Final = re.compile(r" (?:District|County|Banner)\b")
