"""Names that say what a place means to become, or which title it was given, and name no zone that is there.

`is_aim` is asked for names that the registry lacks: a slogan in quotation marks (打造“蓝湾智造新城”, the "Southern Motor
City"), a title that a place strives for or was given (争创沿海经济示范区, 获得“省级重点工业园区”称号), and in Chinese a park
without a place of its own that somebody means to form.
"""

import re
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_names import zone_words
from zoneledger.mentions.zone_records import ZoneName
from zoneledger.mentions.zone_shapes import begins_with_place
from zoneledger.mentions.zone_told import own_words

_OPENING: Final = frozenset('"“「『')
_CLOSING: Final = frozenset('"”」』')
# Quotations are folded to one sign for both ends.
_QUOTED_BEFORE: Final = re.compile(r'(?:[“「『"][^“”「」『』"\n]{1,24}[”」』"](?:、|和|与|及|以及)?){1,4}$')
_QUOTED_BEHIND: Final = re.compile(r'(?:(?:、|和|与|及|以及)?[“「『"][^“”「」『』"\n]{1,24}[”」』"]){1,4}')
_RUN_CHARS: Final = 60
_BEFORE_CHARS: Final = 32
_CLAUSE_CHARS: Final = 32
# Kinds of names that are slogans in English wherever they stand in quotation marks.
_COINED: Final = frozenset({"sci", "area", "pilot"})


def is_aim(text: str, name: ZoneName, language: str) -> bool:
    """Whether a mention of an unregistered part of a zone tells of an aim or a title."""
    if text[max(0, name.start - 1) : name.start] in _OPENING and _is_slogan(text, name, language):
        return True
    return language == "zh" and _is_title(text, name)


def _is_slogan(text: str, name: ZoneName, language: str) -> bool:
    words = zone_words(language)
    low = max(0, name.start - 1 - _RUN_CHARS)
    others = _QUOTED_BEFORE.search(text, low, name.start - 1)
    begin = others.start() if others else name.start - 1
    before = text[max(0, begin - _BEFORE_CHARS) : begin].lower()
    if before.removesuffix("the ").endswith(tuple(words["aimed_at"])) or before.endswith(tuple(words["aimed_at"])):
        return True
    if text[name.end : name.end + 1] not in _CLOSING:
        return False
    run = _QUOTED_BEHIND.match(text, name.end + 1) if language == "zh" else None
    behind = text[run.end() if run else name.end + 1 :][:6]
    if behind.removeprefix("等").startswith(tuple(words["aims_behind"])):
        return True
    return language == "en" and name.kind in _COINED and not before.rstrip().endswith(_ZONE_ENDS)


# The Future Science City "Energy Valley" is a part of the zone before it.
_ZONE_ENDS: Final = ("zone", "area", "district", "city", "park", "the park's", "the zone's")


def _is_title(text: str, name: ZoneName) -> bool:
    """争创…示范区 is a title; 打造…产业园 without a place or name of its own is what somebody means to form, 打造的…产业园 what is there."""
    before = text[max(0, name.start - _CLAUSE_CHARS) : name.start]
    if _striving().search(before):
        named = before.endswith(_NAMED) and begins_with_place(text[name.start : name.end])
        return not named  # 园区命名为德州循环经济产业园
    if _built_by_project().search(text, max(0, name.start - _LIST_CHARS), name.start) and not begins_with_place(
        text[name.start : name.end]
    ):
        return True  # 项目主要建设甲生产线、乙产业园: a part of what is built
    if _FORMED.search(before) is None or before.endswith("的") or begins_with_place(text[name.start : name.end]):
        return False
    if name.kind == "park" and len(own_words(text[name.start : name.place_end])) >= _LEAST_OWN:
        return False
    return _NAMED_PARTS.match(text, name.end) is None


# So many characters before a field of trade are a park's own name.
_LEAST_OWN: Final = 2
_NAMED: Final = ("命名为", "定名为", "取名为", "更名为")


@cache
def _striving() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(zone_words('zh')['titles'])})[^，。；\n]{{0,12}}$")


@cache
def _built_by_project() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(zone_words('zh')['built_by_project'])})[^，。；\n]*$")


_LIST_CHARS: Final = 64
# 打造甲基地、乙产业园等精品园: parts that are named as such.
_NAMED_PARTS: Final = re.compile(
    r"[^，。；\n]{0,40}(?:等|[一二两三四五六七八九十\d](?:个|大))[^，。；\n]{0,8}(?:园|园区|基地|平台|载体|园中园)"
)
_FORMED: Final = re.compile(r"(?:打造|建成|成为|创建|争创|建设成|发展成|形成)[^，。；\n]{0,30}$")
