"""Names of zones in a text and the zones they are: one pass of the automaton, the place before each kind, the choice.

`link_names` is what `find_zones` builds on.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_evidence import (
    Choice,
    Evidence,
    by_squeezed_name,
    choose,
    gather,
    is_shared_place,
    lies_elsewhere,
    support,
)
from zoneledger.mentions.zone_index import chinese_place_key
from zoneledger.mentions.zone_names import REMEMBERED, place_key_of_words, province_codes, squeezed, zone_words
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.mentions.zone_scan import scan_names
from zoneledger.mentions.zone_scan_zh import unregistered_chinese
from zoneledger.mentions.zone_shapes import begins_with_place, is_invested_in, is_own_park, is_told_of
from zoneledger.registry.divisions import Division, by_adcode, by_chinese_name, divisions
from zoneledger.registry.romanization import romanize
from zoneledger.registry.zones import ZoneEntry, registry


def link_names(text: str, language: str, publisher: str | None = None) -> Scan:
    """Find the names of zones in a text (folded as `Reading.text`) and link each; names in reading order."""
    scan = scan_names(text, language)
    scan.evidence = gather(_places_apart(scan, text, language), publisher, language)
    for name in scan.names:
        if name.zones and (within := _province_in(text[name.start : name.end], language)) is not None:
            told = [zone for zone in name.zones if registry()[zone].adcode.startswith(within)]
            scan.evidence.told.update(told if len(told) == 1 else ())
        if _is_certain(name, language, scan.evidence):
            scan.evidence.note_zone(registry()[name.zones[0]])
    chosen: dict[tuple[object, ...], Choice] = {}
    if language == "en":
        _place_by_words_behind(scan, text)
    for name in scan.names:
        if name.zones or name.loose:
            _narrow_to_level(name, text[name.start : name.end])
            _choose(name, text[name.start : name.end], language, scan.evidence, chosen)
    if language == "zh":
        _trim_to_known(scan, text)
    scan.home = _home(scan)
    kept = [
        name for name in scan.names if name.zone_id or name.candidates or _name_unregistered(name, text, language, scan)
    ]
    kept = [name for name in kept if name.zone_id in registry() or text[name.start : name.end] not in scan.invested]
    scan.names = _with_repeated(scan.names, kept, text) if language == "zh" and len(kept) < len(scan.names) else kept
    if language == "en":
        scan.names = _without_descriptions(scan.names, text)
    return scan


def _with_repeated(names: Sequence[ZoneName], kept: Sequence[ZoneName], text: str) -> list[ZoneName]:
    """`kept`, and those of `names` in the same words as one of them: what is a name once is one everywhere."""
    named = {text[name.start : name.end]: name.zone_id for name in kept if name.zone_id}
    for name in names:
        if name.zone_id is None and not name.candidates:
            name.zone_id = named.get(text[name.start : name.end])
    return [name for name in names if name.zone_id or name.candidates]


def _without_descriptions(names: list[ZoneName], text: str) -> list[ZoneName]:
    """Without parks in small letters that only take up the end of a full name (`the intelligent industrial park`)."""
    words = [text[name.start : name.end] for name in names]
    full = {word.lower() for word in words if not word.islower()}
    return [
        name
        for name, word in zip(names, words, strict=True)
        if not (word.islower() and any(other.endswith(" " + word) for other in full))
    ]


def _trim_to_known(scan: Scan, text: str) -> None:
    """An unregistered name that ends with another name of the article is that name: 标志着安巢经开区, 安巢经开区.

    Where a place stands in front, the longer is the name and the shorter is short for it: 钦州石化产业园, 石化产业园.
    """
    words = {text[name.start : name.end]: name for name in reversed(scan.names)}
    known_as: dict[str, str] = {}
    for name in scan.names:
        if name.zones or name.loose or name.kind is None:
            continue
        for at in range(name.start + 1, name.place_end - 1):
            known = words.get(text[at : name.end])
            if known is not None and not known.zones and not known.loose and _is_placed(text[name.start : at]):
                known_as[text[at : name.end]] = name.place
                break
            if known is not None:
                name.start = name.place_start = at
                name.place, name.zone_id, name.candidates = known.place, known.zone_id, known.candidates
                break
    for name in scan.names if known_as else ():
        place = known_as.get(text[name.start : name.end])
        if place is not None:
            name.place, name.rule = place, f"zh.zone.unregistered_{name.kind}"


def _is_placed(words: str) -> bool:
    """Whether Chinese words are the name of a division."""
    return words in by_chinese_name()


_MUNICIPALITIES: Final = ("11", "12", "31", "50")


def _is_certain(name: ZoneName, language: str, evidence: Evidence) -> bool:
    """Whether a name means one zone without a look at the others, so that its place speaks for theirs."""
    if name.kind is None or len(name.zones) != 1 or name.crowded:
        return False
    entry = registry()[name.zones[0]]
    shared = entry.level != "national" and is_shared_place(name.place, language)
    return not shared and not lies_elsewhere(entry, name.place, evidence, language)


def _home(scan: Scan) -> str | None:
    codes = [_home_code(registry()[name.zone_id].adcode) for name in scan.names if name.zone_id]
    counted = Counter(code for code in codes if code[2:] != "00" or code[:2] in _MUNICIPALITIES)
    if counted:
        counted.update({c: n for c, n in scan.evidence.cities.items() if c[2:] != "90"})
    if counted:
        return min(counted, key=lambda code: (-counted[code], code))
    publisher = sorted(code[:4] for code in scan.evidence.publisher if code[2:4] != "00")
    leading = _leading_cities(scan)
    cities = scan.evidence.cities
    ranked = sorted(cities, key=lambda code: (-cities[code] - leading[code], -leading[code], code))
    if ranked and ranked[0][2:] == "90":
        own = [code for code in scan.evidence.counties if code.startswith(ranked[0])]
        ranked = [min(own, key=lambda code: (-scan.evidence.counties[code], code))] if own else ranked
    return next(iter([*publisher, *ranked]), None)


def _leading_cities(scan: Scan) -> Counter[str]:
    """Cities with which the names of unregistered zones (no parks) begin: they tell more of an article than others do."""
    begins = {name.start for name in scan.names if not name.zones and not name.loose and name.kind not in PART_KINDS}
    return Counter(
        found[0].adcode[:4]
        for start, _, found in scan.divisions
        if start in begins and len(found) == 1 and found[0].level != "province"
    )


def _home_code(adcode: str) -> str:
    """The city of a code; a county outside of cities (仙桃) is at home in itself."""
    return adcode if adcode[2:4] == "90" else adcode[:4]


def _places_apart(scan: Scan, text: str, language: str) -> list[tuple[tuple[Division, ...], bool]]:
    """The divisions named outside of zones' names; of an unregistered zone (no park), that with which it begins.

    With each stands whether it is named in full: `Zijin` may be a person or a village, `Zijin County` is the county.
    """
    apart = []
    names = iter(scan.names)
    name = next(names, None)
    for start, end, found in sorted(scan.divisions, key=lambda division: division[0]):
        while name is not None and name.end <= start:
            name = next(names, None)
        begins = name is not None and start == name.start and not name.zones and name.kind not in PART_KINDS
        if name is None or start < name.start or begins:
            apart.append((found, _is_full(text, start, end, language)))
    return apart


def _is_full(text: str, start: int, end: int, language: str) -> bool:
    if language == "zh":
        return end - start > _SHORT_CHINESE and text[end - 1] in "县市区旗"
    return text[start:end].rpartition(" ")[2].lower() in zone_words("en")["division_words"]


_SHORT_CHINESE: Final = 2


_IN: Final = re.compile(r",? in (?:the (?:city|county) of |the )?$")
_IN_CHARS: Final = 20


def _place_by_words_behind(scan: Scan, text: str) -> None:
    """Where a text tells in which place a zone lies (`Runan Park in Ruzhou`), that holds wherever it has the name."""
    behind = {}
    for start, _, places in scan.divisions:
        joined = _IN.search(text, max(0, start - _IN_CHARS), start)
        if joined is not None:
            behind[joined.start()] = places
    told = {text[name.start : name.end]: behind[name.end] for name in scan.names if name.end in behind}
    for name in scan.names if told else ():
        places = told.get(text[name.start : name.end], ())
        cities = {d.adcode[:4] for d in places if d.level != "province"}
        if len(cities) == 1:
            name.lies_in = min(cities)
        if places:
            _keep_within(name, places)


def _keep_within(name: ZoneName, places: tuple[Division, ...]) -> None:
    """Leave out zones below national level that lie outside of the place that the text tells."""
    stems = tuple(d.adcode[: 2 if d.level == "province" else 4] for d in places)
    lying = {
        z for z in (*name.zones, *name.loose)
        if registry()[z].level == "national" or registry()[z].adcode.startswith(stems)
    }  # fmt: skip
    name.zones = tuple(z for z in name.zones if z in lying)
    name.loose = tuple(z for z in name.loose if z in lying)


def _narrow_to_level(name: ZoneName, words: str) -> None:
    """A name that says `National` or 国家 means a national zone, where one of its bearers is."""
    if len(name.zones) > 1 and _NATIONAL.search(words):
        national = tuple(zone for zone in name.zones if registry()[zone].level == "national")
        name.zones = national or name.zones


_NATIONAL: Final = re.compile(r"\bnational\b|国家", re.IGNORECASE)


def _choose(
    name: ZoneName, words: str, language: str, evidence: Evidence, chosen: dict[tuple[object, ...], Choice]
) -> None:
    """Settle which of the zones that bear a name it is; the name bears none where the article speaks of other places.

    `chosen` keeps the choices of the article, since most names come again.
    """
    if name.crowded and name.kind in PART_KINDS and not name.fixed:
        name.zones = name.loose = ()
        return
    within = _province_in(words, language)
    asked = (name.zones, name.loose, name.place, name.crowded, within)
    if name.kind is None and not _is_spoken_of(name, evidence):
        name.zones = name.loose = ()
        return
    choice = chosen.get(asked)
    if choice is None:
        choice = choose(name.zones, name.loose, name.place, evidence, language, crowded=name.crowded, within=within)
        chosen[asked] = choice
    if choice.candidates:
        name.zone_id, name.confidence = choice.zone_id, choice.confidence
        name.candidates = () if choice.zone_id else choice.candidates
    else:
        name.zones = name.loose = ()


@lru_cache(maxsize=REMEMBERED)
def _province_in(words: str, language: str) -> str | None:
    """The code (two digits) of the province that stands in a name: `Hunan Hengshan Economic Development Zone`."""
    if language == "zh":
        return next((code for province, code in _chinese_provinces() if words.startswith(province)), None)
    parts = [squeezed(word) for word in words.lower().split(" ")[:4]]
    keys = province_codes()
    for at, part in enumerate(parts):
        code = keys.get(part) or (keys.get(part + parts[at + 1]) if at + 1 < len(parts) else None)
        if code is not None:
            return code
    return None


@cache
def _chinese_provinces() -> tuple[tuple[str, str], ...]:
    codes = {n: d.adcode[:2] for d in divisions() if d.level == "province" for n in (d.name_zh, d.short_zh)}
    return tuple(sorted(codes.items(), key=lambda item: (-len(item[0]), item)))


def _is_spoken_of(name: ZoneName, evidence: Evidence) -> bool:
    """Whether an article that names places at all names one for an abbreviation (XETDZ) or a single word (Zizhu)."""
    zones = (*name.zones, *name.loose)
    telling = not evidence.provinces or name.end - name.start > _LONG_NAME
    return telling or any(evidence.noted[zone] or support(registry()[zone], evidence) > 0 for zone in zones)


_LONG_NAME: Final = 10


def _name_unregistered(name: ZoneName, text: str, language: str, scan: Scan) -> bool:
    """Give a zone that the registry lacks its identifier; False where the words name none."""
    if name.kind is None or not name.place:
        return False
    if "unregistered" not in name.rule:
        name.rule = f"{language}.zone.unregistered_{name.kind}"
        if language == "zh":
            again = unregistered_chinese(text, name.place_end, name.end, name.kind, 0)
            if again is None:
                return False
            name.start, name.place, name.place_start = again.start, again.place, again.place_start
        elif name.whole_start is not None and name.whole_start < name.start:
            name.start = name.place_start = name.whole_start
            name.place = place_key_of_words(name.parts)
    if language == "zh":
        _begin_with_home(name, text, scan.home)
    inside = "zone_in_zone" in name.rule
    if name.kind in PART_KINDS and is_own_park(text, name.start, name.end, language, listed=not inside):
        scan.invested |= {text[name.start : name.end]} if is_invested_in(text, name.start) else set()
        return False
    if language == "zh" and not _is_named_chinese(name, text):
        return False
    area_of = _trade_zone_of(name, language, scan.home) if name.kind == "ftz" else None
    if area_of is not None:
        name.rule = f"{language}.zone.ftz_of_city"
    name.zone_id = area_of or unregistered_id(name, language, scan.home)
    return True


def _begin_with_home(name: ZoneName, text: str, home: str | None) -> None:
    """Where the article's own city stands inside a name, the name begins with it: a builder's name may stand before."""
    city = _city(home) if home else None
    words = text[name.start : name.place_end]
    if city is None or "zone_in_zone" in name.rule or begins_with_place(words):
        return
    at = words.find(city.short_zh)
    if at >= _LEAST_BEFORE and name.place_end - name.start - at > len(city.short_zh):
        name.start = name.place_start = name.start + at
        name.place = chinese_place_key(text[name.start : name.place_end])


_LEAST_BEFORE: Final = 2


def _trade_zone_of(name: ZoneName, language: str, home: str | None) -> str | None:
    """泸州自贸区 is Luzhou's part of the free trade zone of its province."""
    city = home_of(name, language, None)
    if city is None or name.place not in (city.name_zh, city.short_zh, squeezed(city.short_en)):
        return None
    return next((z for z, e in _trade_zones().items() if e.adcode[:2] == city.adcode[:2]), None)


@cache
def _trade_zones() -> dict[str, ZoneEntry]:
    return {z: e for z, e in registry().items() if e.kind == "free_trade_zone" and e.parent_zone_id is None}


def _is_named_chinese(name: ZoneName, text: str) -> bool:
    """Whether an unregistered Chinese name is one: it begins with a place, or somebody is or settles there."""
    if begins_with_place(text[name.start : name.end]) or is_told_of(text, name.start):
        return True
    if name.kind in _GOALS and _AIMED.search(text, max(0, name.start - _CLAUSE_CHARS), name.start):
        return False
    before, behind = text[max(0, name.start - 4) : name.start], text[name.end : name.end + 6]
    apart = not before or before[-1] in _BREAKS
    around = _around_names()
    return apart or before.endswith(around[0]) or behind.startswith(around[1])


# 打造…示范区, 成为…产业基地: what something is to become is no zone of that name.
_AIMED: Final = re.compile(r"(?:打造|建成|成为|创建|争创|建设成|发展成|形成)[^，。；\n]{0,24}$")
_GOALS: Final = frozenset({"pilot", "area"})
_CLAUSE_CHARS: Final = 28


@cache
def _around_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = zone_words("zh")
    return (*words["place_before"], *words["joined_before"]), tuple(words["place_after"])


_BREAKS: Final = '\n :：；;●▶、（("“】]。，,！!？?》'


def unregistered_id(name: ZoneName, language: str, home: str | None) -> str:
    """An identifier made of city, place and kind, the same in both languages where romanization allows.

    `home` is the city (four digits of the code) that the article is at home in.
    """
    kind = name.kind or "zone"
    return _identifier(name.place, _FAMILY.get(kind, kind), language, home_of(name, language, home))


@lru_cache(maxsize=REMEMBERED)
def _identifier(named: str, family: str, language: str, city: Division | None) -> str:
    place = _romanized(named) if language == "zh" else named
    slug = re.sub(r"[^a-z0-9]+", "", place.lower().replace("ü", "u"))[:60]
    own = re.sub(r"[^a-z]+", "", city.short_en.lower()) if city else ""
    slug = (slug.removeprefix(own) if own else slug) or "city"
    return "-".join(filter(None, ("zone", own, slug, family)))


_FAMILY: Final = {"dz": "edz", "ez": "edz", "etdz": "edz", "area": "park", "sci": "park", "pilot": "park"}


def _romanized(place: str) -> str:
    """A Chinese place in Latin letters: names in pinyin, words for fields of trade in English, as translators do."""
    english: dict[str, str] = zone_words("zh")["translations"]
    head = next((place[:size] for size in (4, 3, 2) if place[:size] in by_chinese_name()), "")
    known = next((d.short_en for d in by_chinese_name().get(head, ()) if d.until is None), None)
    start = known if known is not None else romanize(head) if head else ""
    parts = _fields().split(place[len(head) :])
    return start + "".join(english.get(part) or romanize(part) for part in parts if part)


@cache
def _fields() -> re.Pattern[str]:
    return re.compile(f"({one_of(zone_words('zh')['translations'])})")


def home_of(name: ZoneName, language: str, home: str | None) -> Division | None:
    """The city that an unregistered zone lies in: as told, else the one that its name begins with or the article's own."""
    if name.lies_in is not None:
        return _city(name.lies_in)
    return _home_of_place(name.place, name.parts, name.kind in PART_KINDS, language, home)


@lru_cache(maxsize=REMEMBERED)
def _home_of_place(place: str, parts: tuple[str, ...], part: bool, language: str, home: str | None) -> Division | None:
    known = by_chinese_name() if language == "zh" else by_squeezed_name()
    for lead in _leads(place, parts, language):
        found = [d for d in known.get(lead, ()) if d.until is None and d.level != "province"]
        if any(d.adcode[:4] == home for d in found):
            break
        # A county of another province may bear by chance what a name begins with; only cities are named in front.
        apart = home is None or not part
        whole = len(lead) == len(place) or _is_named_in_full(parts, lead, language)
        codes = {d.adcode for d in found if d.level == "city" or (apart and (whole or home is None))}
        if home is not None and not codes and lead not in zone_words(language)["common_words"]:
            codes = {d.adcode for d in found if d.adcode[:2] == home[:2]}
        if len({code[:4] for code in codes}) == 1:
            return _city(min(codes))
    return _city(home) if home else None


def _leads(place: str, parts: tuple[str, ...], language: str) -> list[str]:
    """What a name begins with, the longest first: whole words in English, two to four characters in Chinese."""
    if language == "zh":
        return [place[:size] for size in (4, 3, 2)]
    leads = ["".join(parts[:count]) for count in range(len(parts), 0, -1)] or [place]
    return [lead for lead in (place, *leads) if len(lead) > _SHORT_LEAD]


def _is_named_in_full(parts: tuple[str, ...], lead: str, language: str) -> bool:
    """Whether a name begins with a county and its generic word: 惠来县临港产业园, `Huilai County Lingang Park`."""
    if language == "zh":
        return any(lead == d.name_zh for d in by_chinese_name().get(lead, ()))
    words = zone_words("en")["division_words"]
    return any("".join(parts[:at]) == lead and parts[at] in words for at in range(1, len(parts)))


_SHORT_LEAD: Final = 3


def _city(code: str) -> Division | None:
    """The city of a code of four or six digits; a municipality, and a county outside of cities, is its own."""
    if code[2:4] == "90" and code in by_adcode():
        return by_adcode()[code]
    return by_adcode().get(code[:4] + "00") or by_adcode().get(code[:2] + "0000")
