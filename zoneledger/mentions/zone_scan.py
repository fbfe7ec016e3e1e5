"""What one pass of the automaton finds in a text: names of zones, kinds that stand alone, names of divisions.

A kind is read together with the place in front of it; which of the zones that bear the name is meant is decided later.
"""

import re
from functools import cache
from typing import Final

from zoneledger.mentions.park_works import is_own_works
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_divisions import note_division
from zoneledger.mentions.zone_evidence import Evidence
from zoneledger.mentions.zone_fields import fields_of_trade
from zoneledger.mentions.zone_index import Index, Name, chinese_place_key, index
from zoneledger.mentions.zone_lookalikes import is_lookalike, is_other_word
from zoneledger.mentions.zone_names import fold, kind_phrases, place_key_of_words, squeezed, zone_words
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.mentions.zone_scan_en import english_reading
from zoneledger.mentions.zone_scan_zh import chinese_reading
from zoneledger.mentions.zone_shapes import is_own_park, place_before_chinese
from zoneledger.mentions.zone_told import is_only_fields
from zoneledger.registry.divisions import by_chinese_name
from zoneledger.registry.zones import registry

# What a scan has until the divisions that it found are weighed.
_NOT_WEIGHED: Final = Evidence()


def scan_names(text: str, language: str) -> Scan:
    """Read a text (folded as `Reading.text`) once; names in reading order, not yet linked."""
    known = index(language)
    scan = Scan([], [], [], _NOT_WEIGHED)
    floor = 0
    for number, start, found_end in known.finder.find_matches_as_indexes(fold(text)):
        name, end = known.names[number], found_end
        if name.short and text[start:end].isupper():
            scan.initialled = True
        if language == "en" and not _is_whole_word(text, start, end, name):
            continue
        if name.kind == "park" and language == "en":
            end = _end_of_park(text, end)
        elif language == "zh" and text[end - 1] == "园" and _AREA_BEHIND.match(text, end):
            end += 1  # 阜阳合肥现代产业园区, registered without its last character
        if name.short and not text[start:end].isupper():
            continue
        if name.divisions:
            note_division(scan, text, start, end, name, language)
            continue
        if name.kind is None:
            if _may_stand_bare(text, start, end, language) and not is_lookalike(text, end, language):
                zones, loose = (name.zones, ()) if _is_strong(text, start, end, language) else ((), name.zones)
                scan.names.append(
                    ZoneName(start, end, None, "", start, end, zones, loose, fixed=True, rule=f"{language}.zone.name")
                )
            continue
        if is_lookalike(text, end, language) or (language == "zh" and is_other_word(text, end)):
            continue
        if name.kind == "sci" and language == "zh" and _begins_park(text, end, name):
            continue
        if name.kind == "plain" and not name.zones and not _has_place_before(known, text, start):
            continue
        read_place = english_reading if language == "en" else chinese_reading
        found = read_place(text, start, end, number, floor)
        found = _zone_in_zone(text, scan, found, name, start, end, language)
        if found is None:
            scan.bare_kinds.append((name.kind, start + name.kind_at, end))
            continue
        if language == "zh":
            found = _with_outer(scan, found)
        if found.kind == "ez" and text[found.start - 1 : found.start] == "—":
            continue  # 关中—天水经济区 is a region of several cities
        if language == "zh" and text[found.start - 1 : found.start + 1] == "以上":
            continue  # 省级以上高新区 has nothing to do with 上高
        while scan.names and found.start < scan.names[-1].end:
            scan.names.pop()
        scan.names.append(found)
        floor = end
    return scan


def _zone_in_zone(
    text: str, scan: Scan, found: ZoneName | None, name: Name, start: int, end: int, language: str
) -> ZoneName | None:
    """A park named by the zone in front of it (宝鸡高新区科技新城, 淄博高新区先进陶瓷产业园, Lanzhou New Area Green Chemical
    Park) is one name.
    """
    kind = name.kind or ""
    if not scan.names:
        return found
    outer = scan.names[-1]
    if kind == "plain" and outer.zones and by_chinese_name().get(text[outer.end : start + name.kind_at]):
        kind = "park"  # 霍尔果斯经济开发区伊宁园区: the zone's part in that place
    if kind not in PART_KINDS:
        return found
    if found is not None and (found.zones or found.loose) and not _lies_apart(outer, found):
        return found
    if found is not None and not found.zones and not found.loose:
        inner = found.start
    elif language == "zh":  # 装备制造 alone is no name, and 先进陶瓷 not 陶瓷
        inner = place_before_chinese(text, start + name.kind_at, outer.end)
    else:
        inner = start + name.kind_at
    if outer.kind is None and not outer.zones:  # 惠来县临港产业园 has nothing to do with 临港
        return found
    if inner < outer.end:  # Baodi Zhongguancun Science Town: the place in front has the zone's name in it
        return found
    gap = text[outer.end : inner]
    narrow = outer.kind in PART_KINDS and not (  # 滨海新城生命健康科技城, 港南区工业园区滨江片区
        language == "zh"
        and (
            outer.kind == "area"
            or (outer.kind == "sci" and bool(outer.zones))
            or (text.endswith(_AREAS_OF_PARKS, start, end) and not text.endswith(_AREAS_OF_INDUSTRY, start, end))
        )
    )
    if gap not in ("", " ") or (gap == " " and language == "zh") or narrow:
        return found
    if (
        kind == "area"
        and language == "zh"
        and text[outer.end : start + name.kind_at] in ("", *zone_words("zh")["vague"])
    ):
        return None  # 阳原经济开发区工业片区 is what part of it is for
    if language == "zh" and kind == "park" and outer.zones and found is not None and found.start == outer.end:
        own = text[found.start : found.place_end]
        if not own.endswith(fields_of_trade()) and not is_only_fields(own):
            found.parent = outer.zones[0]
            return found  # 韶关高新区浈江产业园: the zone, and the park in it
    place_end = found.place_end if found is not None else start + name.kind_at
    begin = outer.start
    led = _LED.search(text, max(0, begin - _LED_CHARS), begin) if language == "zh" else None
    if led is not None and led[1] in by_chinese_name():
        begin = led.start()  # 北京·沧州渤海新区生物医药产业园
    place = text[begin:place_end]
    if place.count("(") != place.count(")"):  # 甘泉堡经济技术开发区(工业区): what stands in brackets is its other name
        return found
    key = place_key_of_words(place.lower().split()) if language == "en" else chinese_place_key(place)
    whole = ZoneName(
        begin, end, kind, key, begin, begin + len(place.rstrip()),
        parts=tuple(map(squeezed, place.lower().split())),
        parent=outer.zones[0] if len(outer.zones) == 1 else None, rule=f"{language}.zone.unregistered_zone_in_zone",
    )  # fmt: skip
    if is_own_works(text, inner, end, language):
        scan.owned[end] = text[inner:end]
        return None  # 临沂经开区蓝海新材料产业园 of which 该项目总投资 is told: what is built in the zone
    return None if is_own_park(text, whole.start, end, language, listed=False) else whole


_LED: Final = re.compile("([\u4e00-\u9fff]{2,4})[·•]$")
_LED_CHARS: Final = 5
_AREAS_OF_PARKS: Final = ("片区", "组团")
# Parks themselves: 旺甫工业小镇合水工业片区 are two.
_AREAS_OF_INDUSTRY: Final = ("工业片区", "产业片区", "工业组团", "产业组团")


def _with_outer(scan: Scan, found: ZoneName) -> ZoneName:
    """A registered part with the registered zone around it right in front is one name: 上海自贸区临港新片区."""
    outer = scan.names[-1] if scan.names else None
    if outer is None or outer.end != found.start or not outer.zones:
        return found
    parts = tuple(zone for zone in (*found.zones, *found.loose) if registry()[zone].parent_zone_id in outer.zones)
    if parts:
        found.start, found.zones, found.loose = outer.start, parts, ()
        found.parent = registry()[parts[0]].parent_zone_id
    elif outer.kind is None and set(outer.zones) & set(found.zones):  # 中国药都本溪高新区
        found.start, found.crowded = outer.start, False
    return found


def _lies_apart(outer: ZoneName, found: ZoneName) -> bool:
    """Whether a park read behind a zone is registered only in other cities: 滇中新区临空产业园 is not that of Beijing."""
    cities = {registry()[zone].adcode[:4] for zone in (*outer.zones, *outer.loose)}
    return bool(cities) and not any(registry()[z].adcode[:4] in cities for z in (*found.zones, *found.loose))


def _is_whole_word(text: str, start: int, end: int, name: Name) -> bool:
    """Words apart from their neighbours; a blank lost before or behind a kind (`JinpuNew District`) is forgiven."""
    if start:
        before = text[start - 1]
        if before.isalnum() and not (name.kind and before.islower() and text[start].isupper()):
            return False
        if before == "-" and name.kind and name.kind_at == 0 and text[start].islower():
            return False  # trans-provincial
    return (
        end == len(text)
        or not text[end].isalnum()
        or bool(name.kind and text[end].isupper() and text[end - 1].islower())
    )


def _may_stand_bare(text: str, start: int, end: int, language: str) -> bool:
    """Names without a kind: abbreviations in capitals, others with a capital; 临港集团 is a firm."""
    if language == "zh":
        return not text.startswith(_FIRMS, end)
    words = text[start:end]
    if len(words) <= 6 and " " not in words and "-" not in words:
        return words.isupper() or (words[0].isupper() and len(words) >= 5)
    return words[0].isupper() or words.count(" ") >= 2 or any(char.isupper() for char in words)


_FIRMS: Final = ("集团", "公司", "股份", "有限")


def _is_strong(text: str, start: int, end: int, language: str) -> bool:
    """Whether a name without a kind is long or telling enough to stand for its zone anywhere."""
    words = text[start:end]
    if language == "zh":
        return len(words) >= 4
    return " " in words or "-" in words or len(words) >= _TELLING or (words.isupper() and len(words) >= 4)


def _has_place_before(known: Index, text: str, start: int) -> bool:
    """Whether the characters before 园区 are a place whose zones the registry has; most of them are none."""
    return any(
        text[start - size : start] in places for size in (2, 3, 4, 5) for places in (known.placed, known.loosely)
    )


def _begins_park(text: str, end: int, name: Name) -> bool:
    """Whether a Chinese science city is the beginning of a park's name: 药谷工业园, 肽谷生物医药产业园."""
    behind = _park_follows().match(text, end)
    if behind is None:
        return False
    field = behind[1]
    return not field or (not name.zones and text[end - 1] in "谷港岛湾" and field.endswith(fields_of_trade()))


@cache
def _park_follows() -> re.Pattern[str]:
    phrases = kind_phrases("zh")
    return re.compile(
        "([\u4e00-\u9fff]{0,6}?)" + one_of([phrase for phrase, kind in phrases.items() if kind == "park"])
    )


# So many letters in one word are no person's and no village's name: Zhongguancun.
_TELLING: Final = 10


def _end_of_park(text: str, end: int) -> int:
    """The end of a park's name with the word for a zone that some translators put behind it."""
    behind = _PARK_ZONE.match(text, end) if text[end - 4 : end].lower() == "park" else None
    return behind.end() if behind else end


_AREA_BEHIND: Final = re.compile("区(?![域块位间])")
# 产业集聚区 and 工业园区 in some translations: `Puyang Industrial Park District`.
_PARK_ZONE: Final = re.compile(r" (?:[Zz]one|[Dd]istrict|[Aa]rea)(?![A-Za-z])")
