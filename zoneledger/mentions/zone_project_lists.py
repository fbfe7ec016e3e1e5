"""Parks that stand as items in a list of projects: `Phase II of the Lanhai plant, Hengye Technology Park and the Jinhe cold
store`, 推进蓝海物流园、恒业冷库等5个项目.
"""

import re
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_names import zone_words

_SENTENCE_CHARS: Final = 420
_ENDS: Final = (". ", "\n", "! ", "? ")
# An item begins behind a comma, a colon or the verb before the list, never behind a preposition.
_ITEM_BEFORE: Final = re.compile(
    r"(?:[,;:]|\band|\bare|\bis|\binclude|\bincludes|\bincluding|\bsuch as|\bnamely|\blike) (?:the )?$", re.IGNORECASE
)
_ITEM_CHARS: Final = 16
_HEAD: Final = re.compile(
    r"\bthe (?:former|latter) (?:are|is)\b|\bprojects?\b[^.;\n]{0,100}?(?:\bare\b|\bis\b|\binclud(?:e|es|ing)\b|\bsuch as\b|\bnamely\b|:)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"(?:, [^,.;\n]{3,60}){0,6},? and (?:other )?[^,.;\n]{0,60}\bprojects\b")


def is_listed_project(text: str, start: int, end: int) -> bool:
    """Whether a park is an item of a list of projects: the list is said to be one, before it or at its end; where it is
    only told of beside them, an item beside it is called works (a plant, a phase, a base, a square).
    """
    if _ITEM_BEFORE.search(text, max(0, start - _ITEM_CHARS), start) is None:
        return False
    placed = _PLACED.match(text, end)  # the park in Guiyang County, the phase in Zixing City
    end = placed.end() if placed is not None else end
    if text[end : end + 2] not in (", ", "; ") and text[end : end + 5] != " and " and text[end : end + 1] != ".":
        return False
    low, high = max(0, start - _SENTENCE_CHARS), min(len(text), end + _SENTENCE_CHARS)
    low = max((at + len(stop) for stop in _ENDS if (at := text.rfind(stop, low, start)) >= 0), default=low)
    high = min((at for stop in _ENDS if (at := text.find(stop, end, high)) >= 0), default=high)
    if _HEAD.search(text, low, start) is None and _TAIL.match(text, end, high) is None:
        return False
    told = _SAID_TO_BE.search(text, low, start)
    if _TAIL.match(text, end, high) is not None or (
        told is not None and not (text[end] == "." and told["list"] == " ")
    ):
        return True
    beside = [*_SIGNS.split(text[low:start])[-3:], *_SIGNS.split(text[end:high])[:3]]
    return any(_works().search(item) for item in beside)


_PLACED: Final = re.compile(r" (?:in|of) [A-Z][\w']{2,15}(?: [A-Z][\w']{2,15}){0,2}(?=,|;| and )")
# `the 12 projects include`, `projects such as`: what follows are projects, whatever they are called.
_SAID_TO_BE: Final = re.compile(
    r"\bprojects?(?: [\w-]+){0,3}? (?:includ(?:e|es|ing|ed)|such as|namely|like)\b(?P<list>[^.;\n]*)$|\bprojects? (?:are|is)(?: \d+)?:[^.\n]*$",
    re.IGNORECASE,
)


def is_visited_chinese(text: str, start: int, end: int) -> bool:
    """Whether a Chinese park is an item of a row of works that somebody visits: 走进乙厂房、甲产业园建设现场."""
    site = _ROW_SITE.match(text, end)
    return site is not None and (text[start - 1 : start] in _ROW_JOINS or text[end : end + 1] == "、")


_ROW_JOINS: Final = frozenset("、和及")


def is_listed_chinese(text: str, start: int, end: int) -> bool:
    """Whether a Chinese park is an item of a row that is said to be of projects, at its end (甲物流园、乙冷库等5个项目) or before
    it (产业类12项：甲物流园、乙技改), or heads the line of an item below a line that speaks of projects (● 甲小镇：总投资…).
    """
    before = text[max(0, start - _ROW_CHARS) : start]
    first = _ROW_BEFORE.search(before)
    if (text[end] if end < len(text) else "") in _ROW_SIGNS and _ROW_TAIL.match(text, end) is not None:
        if first is not None and _LIES.search(before) is None:
            return True
        if text[start - 1 : start] in _CLAUSE_SIGNS:
            return True
    if first is not None and _ROW_HEAD.search(before) is not None and text[end : end + 1] in _ROW_ENDS:
        return True
    line = text.rfind("\n", 0, start) + 1
    if _BULLET.fullmatch(text, line, start) is None or text[end : end + 1] not in ("：", ":", "(", "（"):
        return False
    above = text[max(0, line - _ABOVE_CHARS) : line].rstrip("\n").split("\n")
    head = next((words for words in reversed(above) if words.strip() and _BULLET.match(words) is None), "")
    return "项目" in head


_ROW_CHARS: Final = 220
_ABOVE_CHARS: Final = 1200
_ROW_SIGNS: Final = ("、", "等", "和", "与", "及", "以")
_ROW_ENDS: Final = ("、", "等", "。", "；", "，", "和", "及")
_CLAUSE_SIGNS: Final = ("，", "；", "。", "：", ":", "\n")
_ITEM_OF_ROW: Final = "[^，。；：、的\n]{2,24}"
# An item begins behind a sign of a row, or behind the verb with which the row begins.
_ROW_BEFORE: Final = re.compile(
    r"(?:、|以及|推进|开工|建设|实施|启动|谋划|签约|引进|包括|其中|竣工|投产|抓好|加快|引来|落地|看了|是|为|有|[：:])$"
)
# Something is there, or somebody settles or goes there.
_THERE: Final = "位于|落户|入驻|进驻|走进|来到|依托"
_LIES: Final = re.compile(rf"(?:在(?!建)|{_THERE}|考察|参观)[^，。；\n]{{0,40}}$|落地[^，。；、\n]{{0,40}}$")
_COUNT_OF_ROW: Final = r"[一二三四五六七八九十两\d]+余?(?:个|大|项)"
# 甲园和乙园签约12个项目: what they do is no end of a row.
_NO_DEED: Final = r"(?<![一二三四五六七八九十两\d])" + "".join(f"(?<!{deed})" for deed in zone_words("zh")["row_deeds"])
_ROW_TAIL: Final = re.compile(
    rf"(?:(?:、|和|与|及|以及){_ITEM_OF_ROW}){{0,8}}"
    rf"(?:(?:等|{_NO_DEED})(?:共|一共)?(?:一批|{_COUNT_OF_ROW})(?:市、县)?[^，。；：、在\n]{{0,14}}?项目|等项目)"
)
_ROW_SITE: Final = re.compile(
    rf"(?:(?:、|和|与|及|以及){_ITEM_OF_ROW}?){{0,3}}(?:等)?(?:项目)?(?:建设|施工)(?:现场|工地)"
)
_ROW_HEAD: Final = re.compile(
    r"项目(?:\d+[个项])?[，,]?(?:主要|分别)?(?:有|包括|为|是|：|:|如)[：:]?[^。；\n]{0,80}$|"
    rf"(?:项目|类){_COUNT_OF_ROW}[，,]?(?:主要|分别)?(?:有|包括|为|是|：|:)[^。；\n]{{0,180}}$"
)
_BULLET: Final = re.compile(r"[ 　]*(?:[●•▪■◆▲★·○◎\-*]|[(（]?\d{1,2}[)）.、．])[ 　]*")


def is_only_listed(text: str, start: int, end: int) -> bool:
    """Whether a park in a list of projects is nowhere told of as a place in which something lies."""
    words = text[start:end]
    return is_listed_project(text, start, end) and not any(
        f"{place} {words}" in text for place in ("in", "in the", "at", "at the", "into", "into the")
    )


def is_only_listed_chinese(text: str, start: int, end: int) -> bool:
    """As `is_only_listed` for a Chinese park; one that is of many firms by its kind (an incubator) may be both."""
    if not (is_visited_chinese(text, start, end) or is_listed_chinese(text, start, end)):
        return False
    words = text[start:end]
    if words.endswith((*zone_words("zh")["shared_parks"], *zone_words("zh")["parks_of_all"])):
        return False
    at = text.find(words)
    while at >= 0:
        if _AS_PLACE.search(text, max(0, at - _PLACE_CHARS), at) or _AS_PLACE_BEHIND.match(text, at + len(words)):
            return False
        at = text.find(words, at + len(words))
    return True


_PLACE_CHARS: Final = 6
_AS_PLACE: Final = re.compile(f"(?:(?<!现)在|(?:{_THERE}|选址|坐落)于?|落地|迁入|搬迁至)$")
_AS_PLACE_BEHIND: Final = re.compile("内|里|管委会|入驻|现有|已有|企业|标准厂房")
_SIGNS: Final = re.compile(r"[,;:]| and ")


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(zone_words('en')['works'])})(?: (?:[IVX]{{1,3}}|\d))?\b", re.IGNORECASE)
