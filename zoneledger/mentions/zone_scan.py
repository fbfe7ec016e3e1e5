"""What one pass of the automaton finds in a text: names of zones, kinds that stand alone, names of divisions.

A kind is read together with the place in front of it; which of the zones that bear the name is meant is decided later.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from zoneledger.mentions.zone_evidence import Evidence
from zoneledger.mentions.zone_index import Index, Name, chinese_place_key, index
from zoneledger.mentions.zone_names import (
    REMEMBERED,
    fold,
    kind_classes,
    place_key_of_words,
    province_names,
    squeezed,
    zone_words,
)
from zoneledger.mentions.zone_shapes import (
    Word,
    begins_with_place,
    is_lookalike,
    is_own_park,
    is_told_of,
    place_before_chinese,
    place_before_english,
    words_like_places,
)
from zoneledger.registry.divisions import Division, by_chinese_name, by_english_name
from zoneledger.registry.zones import registry

# Kinds of places inside zones, whose names are often those of a single firm's park.
PART_KINDS: Final = frozenset({"park", "sci", "area", "pilot"})
_CHINESE_PLACE: Final = 16


@dataclass(slots=True)
class ZoneName:
    """A name of a zone in a text. `zones` bear it, `loose` bear it only in their own city; both empty if unregistered.

    `place` is the key of the place in front of the kind (class `kind`). `fixed` says that the whole name is in the
    registry, `crowded` that words stand before it which may belong to a longer name (黄金山科技园 is not 金山科技园).
    `parts` are the words of an English place that the registry lacks, each squeezed; `whole_start` is where all words
    begin that can belong to an English name, of which the registry may know the end only.
    """

    start: int
    end: int
    kind: str | None
    place: str
    place_start: int
    place_end: int
    zones: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    fixed: bool = False
    crowded: bool = False
    parts: tuple[str, ...] = ()
    whole_start: int | None = None
    parent: str | None = None
    zone_id: str | None = None
    candidates: tuple[str, ...] = ()
    confidence: float = 0.6
    rule: str = ""


@dataclass(slots=True)
class Scan:
    """What one pass finds: names of zones, kinds that stand alone (class, start, end), divisions and their spans.

    `home` is the city (four digits) of most of the registered zones named, else the city named most. `initialled` says
    that some word in capitals ends with the abbreviation of a kind (LYETDZ). `invested` has the Chinese names of parks
    that somebody puts money into, which are projects.
    """

    names: list[ZoneName]
    bare_kinds: list[tuple[str, int, int]]
    divisions: list[tuple[int, int, tuple[Division, ...]]]
    evidence: Evidence
    home: str | None = None
    initialled: bool = False
    invested: set[str] = field(default_factory=set)


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
        if name.short and not text[start:end].isupper():
            continue
        if name.divisions:
            _note_division(scan, text, start, end, name, language)
            continue
        if name.kind is None:
            if _may_stand_bare(text, start, end, language) and not is_lookalike(text, end, language):
                zones, loose = (name.zones, ()) if _is_strong(text, start, end, language) else ((), name.zones)
                scan.names.append(
                    ZoneName(start, end, None, "", start, end, zones, loose, fixed=True, rule=f"{language}.zone.name")
                )
            continue
        if is_lookalike(text, end, language):
            continue
        read_place = _english_reading if language == "en" else _chinese_reading
        found = read_place(text, start, end, number, floor)
        found = _zone_in_zone(text, scan, found, name, start, end, language)
        if found is None:
            scan.bare_kinds.append((name.kind, start + name.kind_at, end))
            continue
        while scan.names and found.start < scan.names[-1].end:
            scan.names.pop()
        scan.names.append(found)
        floor = end
    return scan


def _zone_in_zone(
    text: str, scan: Scan, found: ZoneName | None, name: Name, start: int, end: int, language: str
) -> ZoneName | None:
    """A park named by the zone in front of it (宝鸡高新区科技新城, Lanzhou New Area Green Chemical Park) is
    one name.
    """
    kind = name.kind or ""
    if not scan.names or kind not in PART_KINDS or (found is not None and (found.zones or found.loose)):
        return found
    outer = scan.names[-1]
    inner = found.start if found is not None else start + name.kind_at
    if outer.kind is None and not outer.zones:  # 惠来县临港产业园 has nothing to do with 临港
        return found
    gap = text[outer.end : inner]
    if gap not in ("", " ") or (gap == " " and language == "zh") or outer.kind in PART_KINDS:
        return found
    place = text[outer.start : found.place_end if found is not None else start + name.kind_at]
    key = place_key_of_words(place.lower().split()) if language == "en" else chinese_place_key(place)
    whole = ZoneName(
        outer.start, end, kind, key, outer.start, outer.start + len(place.rstrip()),
        parts=tuple(map(squeezed, place.lower().split())),
        parent=outer.zones[0] if len(outer.zones) == 1 else None, rule=f"{language}.zone.unregistered_zone_in_zone",
    )  # fmt: skip
    return None if is_own_park(text, whole.start, end, language, listed=False) else whole


def _is_whole_word(text: str, start: int, end: int, name: Name) -> bool:
    """Words apart from their neighbours; a blank lost before or behind a kind (`JinpuNew District`) is forgiven."""
    if start and text[start - 1].isalnum() and not (name.kind and text[start - 1].islower() and text[start].isupper()):
        return False
    return (
        end == len(text)
        or not text[end].isalnum()
        or bool(name.kind and text[end].isupper() and text[end - 1].islower())
    )


def _may_stand_bare(text: str, start: int, end: int, language: str) -> bool:
    """Names without a kind: abbreviations in capitals, others with a capital."""
    if language == "zh":
        return True
    words = text[start:end]
    if len(words) <= 6 and " " not in words and "-" not in words:
        return words.isupper() or (words[0].isupper() and len(words) >= 5)
    return words[0].isupper() or words.count(" ") >= 2 or any(char.isupper() for char in words)


def _is_strong(text: str, start: int, end: int, language: str) -> bool:
    """Whether a name without a kind is long or telling enough to stand for its zone anywhere."""
    words = text[start:end]
    if language == "zh":
        return len(words) >= 4
    return " " in words or "-" in words or len(words) >= _TELLING or (words.isupper() and len(words) >= 4)


# So many letters in one word are no person's and no village's name: Zhongguancun.
_TELLING: Final = 10


def _note_division(scan: Scan, text: str, start: int, end: int, name: Name, language: str) -> None:
    found = name.divisions
    if language == "zh" and (text[start - 1 : start + 1] == "高新" or text.startswith(words_like_places(), start)):
        return  # 高新北区 is not 新北区, 玄武岩 not 玄武
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
    scan.divisions.append((start, end, found))


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether the two characters of a county (沛县, 索县) are a word: 探索县域 names none."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    return (not before or not "\u4e00" <= before <= "\u9fff" or before in _BEFORE_COUNTY) and behind not in (
        "域",
        "城",
        "级",
    )


def _end_of_park(text: str, end: int) -> int:
    """The end of a park's name with the word for a zone that some translators put behind it."""
    behind = _PARK_ZONE.match(text, end) if text[end - 4 : end].lower() == "park" else None
    return behind.end() if behind else end


# 产业集聚区 and 工业园区 in some translations: `Puyang Industrial Park District`.
_PARK_ZONE: Final = re.compile(r" (?:[Zz]one|[Dd]istrict|[Aa]rea)(?![A-Za-z])")
_BEFORE_COUNTY: Final = "省市州区在于到赴和与及"
_SMALLER_BEHIND: Final = re.compile(r" (?:Town|Township|Village|Road|Street|Avenue|Subdistrict|Bridge|River|Lake)\b")
_GENERIC_BEHIND: Final = re.compile(r" (?:District|County|Banner)\b")


def _lookup(
    known: Index, key: str, kind: str, language: str, *, plain: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Zones that bear place and kind, and those that do so within their city; of the nearest class that has any.

    `plain` says that the kind has no field of trade: only an industrial park may stand for a development zone.
    """
    placed, loosely = known.placed.get(key), known.loosely.get(key)
    zones: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    if placed or loosely:
        for near in kind_classes(language)[kind].near:
            same = near == kind or not (near in PART_KINDS or kind in PART_KINDS)
            if same and not zones and placed and near in placed:
                zones = placed[near]
            if same and not loose and loosely and near in loosely:
                loose = loosely[near]
        if not zones and not loose and placed and plain:
            for near in kind_classes(language)[kind].near:
                if not loose and near in placed:
                    loose = placed[near]
    return zones, loose


def _is_plain(phrase: str, language: str) -> bool:
    return phrase.lower() in zone_words(language)["plain_parks"]


def _shifted(found: ZoneName | None, by: int) -> ZoneName | None:
    """A name that was read in a piece of a text, at its place in the text."""
    if found is None:
        return None
    return ZoneName(
        found.start + by, found.end + by, found.kind, found.place, found.place_start + by, found.place_end + by,
        found.zones, found.loose, found.fixed, found.crowded, found.parts,
        None if found.whole_start is None else found.whole_start + by, rule=found.rule,
    )  # fmt: skip


def _english_reading(text: str, start: int, end: int, number: int, floor: int) -> ZoneName | None:
    """The name whose kind is a match of the automaton, read with as many words before it as can belong to it.

    Those words are few, and names come again: so each reading of the same words is done once.
    """
    known = index("en")
    low = _reach(text, start + known.names[number].kind_at, floor)
    low = min(low, start) if start >= floor else low
    piece = text[low : end + 1] if text[end : end + 1] == "s" else text[low:end]
    if start < low or "\n" in piece:  # where a line ends, the whole line says whether it is running text
        return _english_name(text, start, end, known.names[number], known, floor)
    return _shifted(_english_piece(piece, start - low, end - low, number), low)


@lru_cache(maxsize=REMEMBERED)
def _english_piece(piece: str, start: int, end: int, number: int) -> ZoneName | None:
    known = index("en")
    return _english_name(piece, start, end, known.names[number], known, 0)


def _reach(text: str, kind_start: int, floor: int) -> int:
    """A place before which no word can belong to a name: that of the first small word that never stands in one."""
    at = kind_start
    for _ in range(_MOST_WORDS):
        if at - 1 <= floor:
            return floor
        begin = text.rfind(" ", floor, at - 1) + 1
        if begin == 0:
            return floor
        word = text[begin : at - 1]
        if word[:1].islower() and word not in _words_in_names() and text[begin - 2 : begin - 1] != "'":
            return max(floor, begin - 1)  # with its blank
        at = begin
    return at


_MOST_WORDS: Final = 12


@cache
def _words_in_names() -> frozenset[str]:
    words = zone_words("en")
    divisions = {word for name in by_english_name() for word in name.split()}
    return frozenset({"and", *words["hints"], *words["themes"], *divisions})


def _chinese_reading(text: str, start: int, end: int, number: int, floor: int) -> ZoneName | None:
    """As `_english_reading`: with the characters before the match, back to a sign that ends every name."""
    known = index("zh")
    kind_start = start + known.names[number].kind_at
    low = max(floor, kind_start - _CHINESE_REACH)
    for cut in _NAME_ENDS.finditer(text, low, kind_start):
        low = cut.end()
    low = min(low, start) if start >= floor else low
    if start < low:
        return _chinese_name(text, start, end, known.names[number], known, floor)
    piece = text[low : end + 1] if text[end : end + 1] == "区" else text[low:end]
    return _shifted(_chinese_piece(piece, start - low, end - low, number), low)


@lru_cache(maxsize=REMEMBERED)
def _chinese_piece(piece: str, start: int, end: int, number: int) -> ZoneName | None:
    known = index("zh")
    return _chinese_name(piece, start, end, known.names[number], known, 0)


# Sixteen characters of a place, and as many before it as may belong to a longer name.
_CHINESE_REACH: Final = 34
_NAME_ENDS: Final = re.compile(r'[，。；：:、！？!?\n"“”]')


def _english_name(text: str, start: int, end: int, name: Name, known: Index, floor: int) -> ZoneName | None:
    kind = name.kind or ""
    kind_start = start + name.kind_at
    run = place_before_english(text, kind_start, floor, kind)
    if text[end : end + 1] == "s" or (run and run[-1].lower in ("other", "several")):
        return None
    if name.zones and name.kind_at > 0 and (not run or run[0].start >= start):  # the registry's own words, in any case
        key = place_key_of_words(fold(text[start:kind_start]).split())
        _, loose = _lookup(known, key, kind, "en", plain=_is_plain(text[kind_start:end], "en"))
        return ZoneName(
            start, end, kind, key, start, kind_start - 1, name.zones, loose, fixed=True, rule=f"en.zone.{kind}"
        )  # fmt: skip
    if not run:
        if not name.zones:
            return None
        return ZoneName(start, end, kind, "", start, end, (), name.zones, fixed=True, rule="en.zone.name")
    lowers = [word.lower for word in run]
    for first in range(len(run)):
        key = place_key_of_words(lowers[first:])
        zones, loose = _lookup(known, key, kind, "en", plain=_is_plain(text[kind_start:end], "en"))
        if run[first].start == start and name.zones:
            zones = name.zones
        if not zones and not loose:
            continue
        if first + 1 < len(run) and place_key_of_words(lowers[first + 1 :]) == key:
            continue  # the word in front is a province or says nothing
        begin = _extended(run, first, zones or loose)
        foreign = begin > 0 and not _is_division_word(run[begin - 1])
        if foreign and kind in PART_KINDS:
            break
        fixed = run[first].start == start and bool(name.zones)
        crowded = foreign and run[begin - 1].capital
        return ZoneName(
            run[begin].start, end, kind, key, run[begin].start, run[-1].end, zones, loose, fixed=fixed, crowded=crowded,
            parts=tuple(squeezed(word.lower) for word in _from_first_name(run)),
            whole_start=_from_first_name(run)[0].start, rule=f"en.zone.{kind}",
        )  # fmt: skip
    phrase = text[kind_start:end]
    if phrase.lower() in zone_words("en")["capitalized"] and not phrase.istitle():
        return None
    if kind_classes("en")[kind].registered_only or not _may_be_named(text, run, kind, end):
        return None
    run = _from_first_name(run)
    if text[run[0].start : end].lower() in zone_words("en")["not_zones"]:
        return None
    words = [word.lower for word in run]
    return ZoneName(
        run[0].start, end, kind, place_key_of_words(words), run[0].start, run[-1].end,
        parts=tuple(map(squeezed, words)), rule=f"en.zone.unregistered_{kind}",
    )  # fmt: skip


def _is_division_word(word: Word) -> bool:
    return word.lower in by_english_name() or word.lower in zone_words("en")["hints"]


def _from_first_name(run: list[Word]) -> list[Word]:
    """Without the province in front, which says where the zone lies."""
    while (
        len(run) > 1
        and not run[1].bracketed
        and (run[0].lower in zone_words("en")["hints"] or place_key_of_words([run[0].lower, "x"]) == "x")
    ):
        run = run[1:]
    return run


def _extended(run: list[Word], first: int, zones: Sequence[str]) -> int:
    """Take the city in front into the name: `Liuzhou Liudong New Area`."""
    while first > 0:
        cities = by_english_name().get(run[first - 1].lower, ())
        if not any(d.level != "province" and registry()[z].adcode[:4] == d.adcode[:4] for d in cities for z in zones):
            break
        first -= 1
    return first


def _may_be_named(text: str, run: list[Word], kind: str, end: int) -> bool:
    """Whether words before a kind are a name, not a description."""
    words = zone_words("en")
    telling = [w for w in run if w.lower not in words["vague"] and w.lower not in words["hints"]]
    if not telling:
        return False
    if any(word.capital for word in telling):
        return (
            kind in PART_KINDS
            or any(w.capital and w.lower not in words["themes"] for w in telling)
            or text[end - 4].isupper()
        )
    if any(word.lower in by_english_name() for word in telling):
        return True
    before = text[max(0, run[0].start - 5) : run[0].start].lower()
    return kind == "park" and before.endswith(("the ", " of "))


def _chinese_name(text: str, start: int, end: int, name: Name, known: Index, floor: int) -> ZoneName | None:
    kind = name.kind or ""
    kind_start = start + name.kind_at
    found: ZoneName | None = None
    plain = _is_plain(text[kind_start:end], "zh")
    for begin in range(max(floor, kind_start - _CHINESE_PLACE), kind_start - 1):
        place = text[begin:kind_start]
        if begin == start and name.zones:
            zones, loose = _lookup(known, place, kind, "zh", plain=plain)
            loose = tuple(dict.fromkeys(zone for zone in (*zones, *loose) if zone not in name.zones))
            zones = name.zones
            found = ZoneName(begin, end, kind, place, begin, kind_start, zones, loose, fixed=True, rule="zh.zone.name")
            break
        if place in known.placed or place in known.loosely:
            zones, loose = _lookup(known, place, kind, "zh", plain=plain)
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
    if found is not None:
        before = _belonging(text, found.start, floor)
        elsewhere = _is_elsewhere(before, (*found.zones, *found.loose))
        found.crowded = bool(before) and elsewhere is None
        if elsewhere and not found.fixed:  # 永清亦庄高新区 is not the zone of Yizhuang
            return unregistered_chinese(text, kind_start, end, kind, floor) or found
        return found
    return unregistered_chinese(text, kind_start, end, kind, floor)


def _belonging(text: str, start: int, floor: int) -> str:
    """The characters before a name that may belong to it; nothing where they end with a place in which it can lie."""
    begin = place_before_chinese(text, start, floor) if start > floor else start
    return text[begin:start]


def _is_elsewhere(before: str, zones: Sequence[str]) -> bool | None:
    """Whether the characters before a name end with a division in which none of the zones lies; None if with none."""
    found = [d for size in (4, 3, 2) for d in by_chinese_name().get(before[-size:], ())] if before else []
    if not found:
        return None
    return not any(registry()[zone].adcode.startswith(_stem(division)) for zone in zones for division in found)


def _stem(division: Division) -> str:
    return division.adcode[: {"province": 2, "city": 4}.get(division.level, 6)]


_SLOGAN: Final = re.compile(r"[一二两三四五六七八九十\d][^一二两三四五六七八九十\d]{1,4}[一二两三四五六七八九十\d]")


def unregistered_chinese(text: str, kind_start: int, end: int, kind: str, floor: int) -> ZoneName | None:
    """The name before a kind where the registry has none; None where the words there are no name."""
    begin = place_before_chinese(text, kind_start, floor)
    place = text[begin:kind_start]
    if place.count("(") != place.count(")"):
        begin += max(place.rfind("("), place.rfind(")")) + 1
        place = text[begin:kind_start]
    words = zone_words("zh")
    own = kind == "park" and is_told_of(text, begin)
    if len(place) < 2 or (place in words["vague"] and not own) or kind_classes("zh")[kind].registered_only:
        return None
    if text[end : end + 1] == "区" and kind == "park":
        return None
    if _SLOGAN.match(place) or (place in province_names() and text.startswith(("国家级", "省级"), kind_start)):
        return None  # “三港一中心两片区”; 四川国家级经开区, of which there are many
    key = chinese_place_key(place)
    if key in words["vague"] and key != place:  # 重庆台商工业园: the province is what names it
        key = place
    if (key in words["vague"] and not own) or len(key) < 2 or key[0].isdigit():
        return None
    placed = begins_with_place(place)
    if not placed and text[kind_start:end] in words["only_placed"]:
        return None
    return ZoneName(begin, end, kind, key, begin, kind_start, rule=f"zh.zone.unregistered_{kind}")
