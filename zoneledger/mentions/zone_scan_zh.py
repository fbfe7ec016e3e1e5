"""The name of a zone in Chinese: a phrase of a kind, found by the automaton, read with the characters in front of it.

The registry may know the whole name, its place with its kind, or neither; then the characters must be a name by their
shape.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_fields import fields_of_trade
from zoneledger.mentions.zone_index import Index, Name, chinese_place_key, index
from zoneledger.mentions.zone_lookup import is_plain, lookup, shifted
from zoneledger.mentions.zone_names import REMEMBERED, kind_classes, province_names, zone_words
from zoneledger.mentions.zone_records import MANY, PART_KINDS, ZoneName
from zoneledger.mentions.zone_shapes import (
    begins_with_place,
    is_behind_place,
    place_before_chinese,
)
from zoneledger.mentions.zone_told import (
    happens,
    houses_firms,
    is_inside,
    is_settled,
    is_told_of,
    leads_to,
    own_words,
    stands_at,
)
from zoneledger.registry.divisions import Division, by_chinese_name
from zoneledger.registry.zones import registry

_CHINESE_PLACE: Final = 16


def chinese_reading(text: str, start: int, end: int, number: int, floor: int) -> ZoneName | None:
    """As `english_reading` of `zone_scan_en`: with the characters before the match, back to a sign that ends every name."""
    known = index("zh")
    kind_start = start + known.names[number].kind_at
    low = max(floor, kind_start - _CHINESE_REACH)
    cut = _LAST_NAME_END.match(text, low, kind_start)
    low = cut.end() if cut else low
    low = min(low, start) if start >= floor else low
    settled, at = told_behind(text, end, known.names[number].kind)
    if start < low:
        return _chinese_name(text, start, end, known.names[number], known, floor, settled=settled, at=at)
    piece = text[low : end + 1] if text[end : end + 1] == "区" else text[low:end]
    return shifted(_chinese_piece(piece, start - low, end - low, number, settled=settled, at=at), low)


def told_behind(text: str, end: int, kind: str | None) -> tuple[bool, bool]:
    """Whether the words behind a park tell who or what is in it, and whether they tell what happens there."""
    if kind not in _TOLD_KINDS:
        return False, False
    settled = is_settled(text, end) or is_inside(text, end) or houses_firms(text, end)
    return settled, not settled and happens(text, end)


@lru_cache(maxsize=REMEMBERED)
def _chinese_piece(piece: str, start: int, end: int, number: int, *, settled: bool, at: bool) -> ZoneName | None:
    known = index("zh")
    return _chinese_name(piece, start, end, known.names[number], known, 0, settled=settled, at=at)


# Sixteen characters of a place, and as many before it as may belong to a longer name.
_CHINESE_REACH: Final = 34
_LAST_NAME_END: Final = re.compile(r'(?s:.*)[，。；：:、！？!?\n"“”]')


def _chinese_name(
    text: str, start: int, end: int, name: Name, known: Index, floor: int, *, settled: bool, at: bool
) -> ZoneName | None:
    kind = name.kind or ""
    kind_start = start + name.kind_at
    found: ZoneName | None = None
    plain = is_plain(text[kind_start:end], "zh")
    whole = bool(name.zones) and floor <= start < kind_start - _CHINESE_PLACE
    for begin in () if whole else range(max(floor, kind_start - _CHINESE_PLACE), kind_start - 1):
        place = text[begin:kind_start]
        if begin == start and name.zones:
            zones, loose = lookup(known, place, kind, "zh", plain=plain)
            loose = tuple(dict.fromkeys(zone for zone in (*zones, *loose) if zone not in name.zones))
            zones = name.zones
            found = ZoneName(begin, end, kind, place, begin, kind_start, zones, loose, fixed=True, rule="zh.zone.name")
            break
        if place in known.placed or place in known.loosely:
            zones, loose = lookup(known, place, kind, "zh", plain=plain)
            if kind in PART_KINDS and not plain:
                zones, loose = _of_field(zones, text[kind_start:end]), _of_field(loose, text[kind_start:end])
            if zones or loose:
                found = ZoneName(begin, end, kind, place, begin, kind_start, zones, loose, rule=f"zh.zone.{kind}")
                break
    if found is None and name.zones:
        if name.kind_at == 0:
            found = ZoneName(start, end, kind, "", start, end, (), name.zones, fixed=True, rule="zh.zone.name")
        elif start >= floor:
            found = ZoneName(
                start,
                end,
                kind,
                text[start:kind_start],
                start,
                kind_start,
                name.zones,
                (),
                fixed=True,
                rule="zh.zone.name",
            )
    if found is not None and text[found.start : end] in zone_words("zh")["not_zones"]:
        return None
    if found is not None:
        before = _belonging(text, found.start, floor)
        elsewhere = _is_elsewhere(before, (*found.zones, *found.loose))
        found.crowded = bool(before) and elsewhere is None
        if elsewhere:  # 永清亦庄高新区 is not the zone of Yizhuang
            own = unregistered_chinese(text, kind_start, end, kind, floor, settled=settled, at=at)
            return None if own is None and kind_classes("zh")[kind].registered_only else own or found
        return found
    return unregistered_chinese(text, kind_start, end, kind, floor, settled=settled, at=at)


def _of_field(zones: Sequence[str], phrase: str) -> tuple[str, ...]:
    """Those zones whose names have the field of trade of a kind, or none: 天府农博园 is not 天府软件园."""
    field = phrase.removesuffix("区").removesuffix("园")
    return tuple(zone for zone in zones if field in _names_of(zone))


@lru_cache(maxsize=REMEMBERED)
def _names_of(zone: str) -> str:
    entry = registry()[zone]
    return "|".join((entry.name_zh, entry.short_zh, *entry.aliases))


def _belonging(text: str, start: int, floor: int) -> str:
    """The characters before a name that may belong to it; nothing where they end with a place in which it can lie."""
    begin = place_before_chinese(text, start, floor) if start > floor else start
    return _CORPS.sub("", text[begin:start])


# 第一师阿拉尔经济技术开发区: the division of the corps whose zone it is.
_CORPS: Final = re.compile("(?:兵团)?[第农]?[一二三四五六七八九十]{1,3}师$")


def _is_elsewhere(before: str, zones: Sequence[str]) -> bool | None:
    """Whether the characters before a name end with a division in which none of the zones lies; None if with none."""
    found = [d for size in (4, 3, 2) for d in by_chinese_name().get(before[-size:], ())] if before else []
    if not found:
        return None
    return not any(registry()[zone].adcode.startswith(_stem(division)) for zone in zones for division in found)


def _stem(division: Division) -> str:
    return division.adcode[: {"province": 2, "city": 4}.get(division.level, 6)]


@cache
def _topics() -> re.Pattern[str]:
    """Fields and aims alone, of which no zone is a namesake."""
    words = zone_words("zh")
    return re.compile(f"(?:{one_of([*words['vague'], *words['pilot_topics'], *words['topics']])})+")


_TOLD_KINDS: Final = ("park", "area")


@cache
def _leads() -> re.Pattern[str]:
    """Words at the head of a name that say what is done with the park, where a name of its own follows."""
    return re.compile(one_of(zone_words("zh")["leads"]))


_OF_US: Final = re.compile(r"[县市区州](?![域级城委南北中块直])[\u4e00-\u9fff]{2}")
_OF_CITY: Final = re.compile(r"市(?![北南东西中])[\u4e00-\u9fff]{2}")
# 以及 joins names.
_JOINS_FIELDS: Final = ("与", "及")
_ONE_OF_PLACE: Final = re.compile("[县区市]一")
_LEAST_FIELD: Final = 2
_MOST_FIELD: Final = 6
_VERBS: Final = tuple("建办创促抓推助引驻进访如含辟抵绕跨环靠归催筑均都皆仅仍也便辖属设")
_OURS: Final = tuple("我该全本")
_SLOGAN: Final = re.compile(r"[一二两三四五六七八九十\d][^一二两三四五六七八九十\d]{1,4}[一二两三四五六七八九十\d]")


def _is_sited(text: str, begin: int, place: str, *, at: bool) -> bool:
    """Whether a park that only its field of trade or where it lies names is told of as a place: 落户智能制造产业园."""
    words = zone_words("zh")
    if not place.endswith(fields_of_trade()) and place not in words["sides"]:
        return False
    return leads_to(text, begin) or (at and stands_at(text, begin))


def _own_beginning(text: str, kind_start: int, kind: str, floor: int) -> int:
    """Where a name begins behind what is no part of it: a verb, whose place it is, an unpaired bracket."""
    begin = place_before_chinese(text, kind_start, floor)
    place = text[begin:kind_start]
    if text[begin - 1 : begin] in _JOINS_FIELDS and kind == "park" and place and not begins_with_place(place):
        whole = place_before_chinese(text, begin - 1, floor)  # 城市矿产与表面处理产业园: two fields of one park
        if _LEAST_FIELD <= begin - 1 - whole <= _MOST_FIELD and not begins_with_place(text[whole:begin]):
            begin = whole
            place = text[begin:kind_start]
    if place.count("(") != place.count(")"):
        begin += max(place.rfind("("), place.rfind(")")) + 1
        place = text[begin:kind_start]
    if place.startswith("原") and begins_with_place(place[1:]):  # 原深圳南山产业转移工业园: its former name
        begin += 1
        place = text[begin:kind_start]
    if place.startswith(_VERBS) and begins_with_place(place[1:]) and not begins_with_place(place):
        begin += 1  # 建成都国际物流园: what is done, and where
        place = text[begin:kind_start]
    if place.startswith("之") and not place.startswith("之江"):  # 广州产业园之东冲产业园
        begin += 1
        place = text[begin:kind_start]
    if place.startswith("国际") and place != "国际合作":
        begin += 2  # 建设国际物流园: inside a name it is a part of it, in front of one it is not
        place = text[begin:kind_start]
    if _OF_US.match(place) and (place[0] == "县" or text[begin - 1 : begin] in _OURS):
        begin += 1  # 落户县芙蓉山工业园, 我市白泉工业园
        place = text[begin:kind_start]
    if _OF_CITY.match(place):
        begin += 1  # 市湖滨新区 is the city's own; 市北 and 市中 are names
        place = text[begin:kind_start]
    lead = _leads().match(place)
    while lead is not None and len(own_words(place[lead.end() :])) >= _LEAST_FIELD:
        begin += lead.end()  # 监测青山湖产业园: in 检测设备产业园 the word belongs to the name
        place = text[begin:kind_start]
        lead = _leads().match(place)
    return begin


def unregistered_chinese(
    text: str, kind_start: int, end: int, kind: str, floor: int, *, settled: bool, at: bool
) -> ZoneName | None:
    """The name before a kind where the registry has none; None where the words there are no name.

    `settled` says that the words behind a park tell who is there, which makes a field of trade alone its name, `at` that they
    tell what happens there.
    """
    begin = _own_beginning(text, kind_start, kind, floor)
    place = text[begin:kind_start]
    words = zone_words("zh")
    own = kind in _TOLD_KINDS and (settled or is_told_of(text, begin) or _is_sited(text, begin, place, at=at))
    if len(place) < 2 or (place in words["vague"] and not own) or kind_classes("zh")[kind].registered_only:
        return None
    if text[end : end + 1] == "区" and kind == "park":
        return None
    if text[begin:end] in words["not_zones"]:
        return None
    if place in words["to_come"] and kind not in PART_KINDS:
        return None
    if _SLOGAN.match(place) or (place in province_names() and (kind in MANY or place.endswith(("省", "自治区")))):
        return None  # “三港一中心两片区”; 四川省开发区, of which there are many
    one = _ONE_OF_PLACE.search(place)
    if one is not None and _topics().fullmatch(place, one.end()):
        return None  # 市中区一高端装备产业园 is some park there
    key = chinese_place_key(place)
    if key in words["vague"] and key != place:  # 重庆台商工业园: the province is what names it
        key = place
    if (key in words["vague"] and not own) or len(key) < 2 or key[0].isdigit():
        return None
    placed = begins_with_place(place) or is_behind_place(text, begin)
    if kind == "pilot" and not placed and _topics().fullmatch(place):
        return None  # 可再生能源示范区 is what a place is to become
    if text[kind_start:end] in words["only_placed"] and place not in index("zh").placed:
        spoken_of = settled or leads_to(text, begin) or (at and stands_at(text, begin))
        if (not placed or place in province_names()) and not (spoken_of and len(own_words(place)) >= _LEAST_FIELD):
            return None
    return ZoneName(begin, end, kind, key, begin, kind_start, rule=f"zh.zone.unregistered_{kind}")
