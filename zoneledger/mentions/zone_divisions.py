"""Names of divisions that the pass over a text finds: which of them name a place, and in which words."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

import rjieba

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_index import Name
from zoneledger.mentions.zone_names import REMEMBERED, zone_words
from zoneledger.mentions.zone_records import Scan
from zoneledger.mentions.zone_shapes import words_like_places
from zoneledger.registry.divisions import Division, by_chinese_name, by_english_name


def note_division(scan: Scan, text: str, start: int, end: int, name: Name, language: str) -> None:
    """Add the divisions that a match names to the scan; leave out words that only begin with one (玄武岩, `Ning Road`)."""
    found = name.divisions
    if language == "zh" and (text[start - 1 : start + 1] == "高新" or text.startswith(words_like_places(), start)):
        return  # 高新北区 is not 新北区, 玄武岩 not 玄武
    if language == "zh" and end - start == 2 and _SMALLER_BEHIND_ZH.match(text, end):
        return  # 长兴岛 is not 长兴, 甘泉堡 not 甘泉
    if language == "zh" and text.startswith(_AUTONOMOUS, end):
        end += len(_AUTONOMOUS)  # 秀山自治县, short for 秀山土家族苗族自治县
    if language == "zh" and end - start == 2:
        if text[end - 1] in "县区市":
            if not _stands_apart(text, start, end):
                return
        elif _is_of_person(text, start, end) or _is_across_words(text, start, end, found):
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
_BEFORE_COUNTY: Final = "省市州区在于到赴和与及年月日讯"


def _is_across_words(text: str, start: int, end: int, found: Sequence[Division]) -> bool:
    """Whether two Chinese characters are parts of other words (当天全市, 重大城建, 热火朝天), or a county's begin a longer one
    (长白山, 三江平原).
    """
    low, high = start, end
    while low > max(0, start - _WORD_CHARS) and _is_han(text[low - 1]):
        low -= 1
    while high < min(len(text), end + _WORD_CHARS) and _is_han(text[high]):
        high += 1
    county = all(division.level == "county" for division in found)
    alone = low == start or text[start - 1] in _BEFORE_COUNTY
    if alone and not county:
        return False
    first, last = _words_at(text[low:high], start - low, end - low)
    if first < start - low and text[low + first : start] not in by_chinese_name():  # 辽宁大连 is one word to some
        return not alone
    if last == end - low:
        return False
    known = len(rjieba.cut(text[start:end], False)) == 1
    return county and (known or not alone) and text[end] not in _OF_PLACE


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


@lru_cache(maxsize=REMEMBERED)
def _words_at(run: str, start: int, end: int) -> tuple[int, int]:
    """Where the first word begins, and the last one ends, of those in a run of Chinese characters that a place touches."""
    at, first, last = 0, start, end
    for word in rjieba.cut(run, False):
        if at <= start < at + len(word):
            first = at
        at += len(word)
        if at >= end:
            last = at
            break
    return first, last


_WORD_CHARS: Final = 6
# 南康人, 义乌港: of the place.
_OF_PLACE: Final = "人籍港话"


def _is_of_person(text: str, start: int, end: int) -> bool:
    """Whether two Chinese characters are the given name of somebody: 县长王永昌, 程卫东指出, 责任编辑：周宁."""
    if _SIGNED.search(text, max(0, start - _TITLE_CHARS), start) and not _is_han(text[end : end + 1] or " "):
        return True
    surname = text[start - 1 : start]
    if not _is_han(surname or " ") or surname in _NO_SURNAMES:
        return False
    if _titled().search(text, max(0, start - _TITLE_CHARS), start - 1) is not None:
        return text[end : end + 1] not in ("县", "市", "区")
    return not _is_han(text[start - 2 : start - 1] or " ") and _SPEAKS.match(text, end) is not None


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of(zone_words('zh')['before_persons'])})[ :：/／|]?$")


_TITLE_CHARS: Final = 8
_SIGNED: Final = re.compile("(?:编辑|责编|记者|作者|审核|校对|监制|摄影|通讯员|撰稿|文|图)[ :：/／|｜]{1,2}$")
_NO_SURNAMES: Final = "从在到赴与和于往率去来是由对向为及自称说按经将已也均都就则给让被把使至据"
_SPEAKS: Final = re.compile("在致辞|在讲话|(?:强调|指出|表示|要求|介绍|主持|致辞|宣布|说|告诉|出席)")
_SMALLER_BEHIND_ZH: Final = re.compile("岛|堡|[镇乡村](?![镇乡村])|街道|社区|[东西南北中]?(?:路|大道|大街)(?![桥网])")
_SMALLER_BEHIND: Final = re.compile(r" (?:Town|Township|Village|Road|Street|Avenue|Subdistrict|Bridge|River|Lake)\b")
_PREFECTURE_BEHIND: Final = re.compile(r" (?:Autonomous )?Prefecture\b")
_GENERIC_BEHIND: Final = re.compile(r" (?:District|County|Banner)\b")
