"""Where an article is at home, and what its words tell of the place of a zone: beside its name, in it, behind it."""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Final

from zoneledger.mentions.zone_identifiers import home_of
from zoneledger.mentions.zone_names import REMEMBERED, province_codes, squeezed, zone_words
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.registry.divisions import Division, divisions
from zoneledger.registry.zones import registry

MUNICIPALITIES: Final = ("11", "12", "31", "50")


def home_of_article(scan: Scan, language: str) -> str | None:
    """The city (four digits of its code) of most registered zones named, else of the publisher, else the one named most."""
    codes = [_home_code(registry()[name.zone_id].adcode) for name in scan.names if name.zone_id]
    counted = Counter(code for code in codes if code[2:] != "00" or code[:2] in MUNICIPALITIES)
    if counted:
        counted.update({c: n for c, n in scan.evidence.cities.items() if c[2:] != "90"})
        return min(counted, key=lambda code: (-counted[code], code))
    publisher = [code[:4] for code in scan.evidence.publisher if code[2:4] != "00"]
    if publisher:
        return min(publisher)
    cities = scan.evidence.cities
    if not cities:
        return next(iter(_cities_of_unregistered(scan, language)), None)
    leading = _leading_cities(scan) if len(cities) > 1 else Counter()
    first = min(cities, key=lambda code: (-cities[code] - leading[code], -leading[code], code))
    own = [code for code in scan.evidence.counties if code.startswith(first)] if first[2:] == "90" else []
    return min(own, key=lambda code: (-scan.evidence.counties[code], code)) if own else first


def _leading_cities(scan: Scan) -> Counter[str]:
    """Cities with which the names of unregistered zones (no parks) begin: they tell more of an article than others do."""
    begins = {name.start for name in scan.names if not name.zones and not name.loose and name.kind not in PART_KINDS}
    return Counter(
        found[0].adcode[:4]
        for start, _, found in scan.divisions
        if start in begins and len(found) == 1 and found[0].level != "province"
    )


def _cities_of_unregistered(scan: Scan, language: str) -> list[str]:
    """Where nothing else tells of a city: those in whose names the names of unregistered zones begin, parks too."""
    named = [home_of(name, language, None) for name in scan.names if name.kind and not name.zone_id]
    counted = Counter(_home_code(city.adcode) for city in named if city is not None)
    return sorted(counted, key=lambda code: (-counted[code], code))


def _home_code(adcode: str) -> str:
    """The city of a code; a county outside of cities (仙桃) is at home in itself."""
    return adcode if adcode[2:4] == "90" else adcode[:4]


def places_apart(scan: Scan, text: str, language: str) -> list[tuple[tuple[Division, ...], bool]]:
    """The divisions named outside of zones' names; of an unregistered zone (no park), that with which it begins.

    With each stands whether it is named in full: `Zijin` may be a person or a village, `Zijin County` is the county. Where
    somebody went to find investors (赴深圳招商, 上海联络处) is no place of the article.
    """
    apart = []
    away = _away(scan, text) if language == "zh" else frozenset()
    names = iter(scan.names)
    name = next(names, None)
    before: tuple[int, tuple[Division, ...]] = (-1, ())
    for start, end, found in sorted(scan.divisions, key=lambda division: division[0]):
        joined, before = language == "en" and before[0] + 1 == start and before[1], (end, found)
        if joined and not {d.adcode[:2] for d in joined} & {d.adcode[:2] for d in found}:
            continue  # `Luoyang Yibin Group` is of Luoyang, whatever bears the second name elsewhere
        while name is not None and name.end <= start:
            name = next(names, None)
        begins = name is not None and start == name.start and not name.zones and name.kind not in PART_KINDS
        if start in away:
            continue
        if name is None or start < name.start or begins:
            apart.append((found, _is_full(text, start, end, language)))
    return apart


def _away(scan: Scan, text: str) -> frozenset[int]:
    """Where the Chinese places begin from which investors are sought, with those in a row with them."""
    found: set[int] = set()
    row: list[int] = []
    away, last = False, -1
    for start, end, _ in sorted(scan.divisions, key=lambda division: division[0]):
        if last < 0 or text[last:start] not in _ROW:
            found.update(row if away else ())
            row, away = [], False
        row.append(start)
        away |= _SOUGHT.search(text, max(0, start - _SOUGHT_CHARS), start) is not None
        away |= _SEEKING.match(text, end) is not None
        last = end
    return frozenset(found.union(row if away else ()))


_ROW: Final = ("、", "和", "与", "及", "以及", "")
_SOUGHT_CHARS: Final = 5
_SOUGHT: Final = re.compile("(?:赴|前往|走进|深耕|瞄准|紧盯|面向|对接|来自|拜访|承接|驻|北上|南下|远赴)[了在]?$")
_SEEKING: Final = re.compile(
    "(?:[市省]|等)?(?:经贸|招商|产业|投资|驻点|企业)?(?:联络[处站]|办事处|招商(?:[处办组]|中心|小分队|专班|推介)|推介会|商会|客商|籍|等地|等城市|等重点)"
)


def _is_full(text: str, start: int, end: int, language: str) -> bool:
    if language == "zh":
        return end - start > _SHORT_CHINESE and text[end - 1] in "县市区旗"
    return text[start:end].rpartition(" ")[2].lower() in zone_words("en")["division_words"]


_SHORT_CHINESE: Final = 2


_IN: Final = re.compile(r",? in (?:the (?:city|county) of |the )?$| of $")
_IN_CHARS: Final = 20


def place_by_words_behind(scan: Scan, text: str) -> None:
    """Where a text tells in which place a zone lies (`Runan Park in Ruzhou`), that holds wherever it has the name."""
    behind = {}
    begun = {name.start for name in scan.names}
    for start, end, places in scan.divisions:
        if start in begun:  # `in Binjiang New Area`, wherever there is a Binjiang District
            continue
        low = max(0, start - _IN_CHARS)
        near = text.find(" in ", low, start) >= 0 or text.startswith(" of ", start - 4)
        joined = _IN.search(text, low, start) if near else None
        if joined is not None and joined[0] == " of " and not _is_full(text, start, end, "en"):
            continue
        if joined is not None:
            behind[joined.start()] = places
    told = {text[name.start : name.end]: behind[name.end] for name in scan.names if name.end in behind}
    for name in scan.names if told else ():
        places = told.get(text[name.start : name.end], ())
        published = {code[:2] for code in scan.evidence.publisher}
        if published and not published & {d.adcode[:2] for d in places} and not scan.evidence.provinces:
            continue  # `in Jidong Second Community`, told by a newspaper of another province
        cities = {d.adcode[:4] for d in places if d.level != "province" or d.adcode[:2] in MUNICIPALITIES}
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


@lru_cache(maxsize=REMEMBERED)
def province_in(words: str, language: str) -> str | None:
    """The code (two digits) of the province that stands in a name: `Hunan Hengshan Economic Development Zone`."""
    if language == "zh":
        return next((code for province, code in chinese_provinces() if words.startswith(province)), None)
    parts = [squeezed(word) for word in words.lower().split(" ")[:4]]
    keys = province_codes()
    for at, part in enumerate(parts):
        code = keys.get(part) or (keys.get(part + parts[at + 1]) if at + 1 < len(parts) else None)
        if code is not None:
            return code
    return None


@cache
def chinese_provinces() -> tuple[tuple[str, str], ...]:
    """Chinese names of provinces, full and short, the longest first, with their codes (two digits)."""
    codes = {n: d.adcode[:2] for d in divisions() if d.level == "province" for n in (d.name_zh, d.short_zh)}
    return tuple(sorted(codes.items(), key=lambda item: (-len(item[0]), item)))
