"""Zones in a text: every mention with the zone it is, and a fact for each zone that the article names.

Names are found and linked by `zone_linking`; here come the short forms that an article uses after the full name
(`Daya Bay`, `LETDA`, `Torch zone`), generic names (`the High-tech Zone`, 高新区) where the article has no fuller one of
their kind, and the counties and districts that act as hosts.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.zone_coordinated import coordinated_zones
from zoneledger.mentions.zone_county_kinds import county_kinds
from zoneledger.mentions.zone_facts import zone_facts
from zoneledger.mentions.zone_host_cities import Spans, county_of_title, our_county, whole_city
from zoneledger.mentions.zone_hosts import find_hosts
from zoneledger.mentions.zone_index import class_of_kind, index
from zoneledger.mentions.zone_linking import link_names
from zoneledger.mentions.zone_names import (
    kind_classes,
    province_keys,
    squeezed,
    zone_words,
)
from zoneledger.mentions.zone_parts import joined_parts, parks_behind, parks_counted, parks_within, parts_told
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.mentions.zone_rows import zones_of_row
from zoneledger.mentions.zone_scan_en import INDEFINITE
from zoneledger.mentions.zone_short_forms import defined_forms, short_forms
from zoneledger.mentions.zone_towns import find_towns
from zoneledger.mentions.zone_trade_areas import trade_zone_areas
from zoneledger.records import Document, Fact, Mention, Segment
from zoneledger.registry.divisions import by_adcode
from zoneledger.registry.zones import ZoneEntry, registry

# Classes that one generic word may stand for in an article.
_FAMILIES: Final = {
    "hidz": {"hidz"},
    "etdz": {"etdz", "edz", "dz"},
    "edz": {"etdz", "edz", "dz"},
    "dz": {"etdz", "edz", "dz", "hidz", "aez", "bez", "pilot"},
    "new_area": {"new_area", "pilot"},
    "cbz": {"cbz"},
    "ftz": {"ftz"},
    "aez": {"aez"},
}


def find_zones(document: Document, segments: Sequence[Segment]) -> tuple[list[Mention], list[Fact]]:
    """Mentions of zones in reading order, and a fact for each zone that the article names, the subject first.

    `record_id` of a mention is the zone's identifier; where nothing decides between several, it is None and
    `candidates` lists them.
    """
    scan, names = zone_names(document, segments)
    mentions = [_mention(name, document.reading.text) for name in names]
    generic = _generic_uses(document.reading.text, document.lexicon, scan, names)
    generic += [(f"adm-{code}", at) for code, at in whole_city(document.reading.text, names, segments, scan)]
    generic += [(f"adm-{code}", at) for code, at in our_county(document.reading.text, segments, scan)]
    if document.lexicon == "en":
        generic += [(f"adm-{code}", at) for code, at in county_of_title(document.reading.text, names, segments)]
    return mentions, zone_facts(document, segments, mentions, scan, names, generic)


def zone_names(document: Document, segments: Sequence[Segment]) -> tuple[Scan, list[ZoneName]]:
    """What the pass over an article found, and all names of zones and hosts in it, linked, in reading order."""
    text, language = document.reading.text, document.lexicon
    scan = link_names(text, language, document.publisher)
    parted = _parted(text, segments, scan)
    if parted is not None:
        scan = link_names(parted, language, document.publisher)
    names = _Apart()
    names.take(defined_forms(text, language, scan))
    if language == "zh":
        counties = county_kinds(text, scan, _outside_furniture(scan.names, segments), segments, document.document_id)
        scan.names = sorted([*scan.names, *counties], key=_start_of)
        names.take(joined_parts(text, scan))
    names.take(scan.names)
    names.take(short_forms(text, language, scan))
    if language == "en":
        names.take(_placed_kinds(text, scan))
        names.take(parks_within(text, scan))
        names.take(parks_counted(text, scan))
        names.take(trade_zone_areas(text, scan, names.kept))
    names.take(parks_behind(text, language, scan))
    names.take(parts_told(text, language, scan))
    told = _outside_furniture(names.kept, segments)
    names.take(_generic_names(text, language, scan, told, document))
    if language == "zh":
        names.take(coordinated_zones(text, scan, names.kept))
        names.take(zones_of_row(text, scan))
    names.take(find_hosts(text, language, scan, names.kept, segments))
    if language == "zh":
        names.take(find_towns(text, segments, names.kept))
    return scan, _with_brackets(text, names.kept) if language == "zh" else names.kept


def _parted(text: str, segments: Sequence[Segment], scan: Scan) -> str | None:
    """The text with a sign in place of the breaks between lines that are no one sentence, where names go on over these."""
    if not any("\n" in text[name.start : name.end] for name in scan.names):
        return None
    breaks = [one.end for one, other in itertools.pairwise(segments) if text[one.end : other.start] == "\n"]
    if not any(name.start < at < name.end for name in scan.names for at in breaks):
        return None
    edges = itertools.pairwise([0, *(at + 1 for at in breaks), len(text) + 1])
    return "|".join(text[low : high - 1] for low, high in edges)


def _mention(name: ZoneName, text: str) -> Mention:
    return Mention(
        "zone",
        name.start,
        name.end,
        name.rule,
        name=" ".join(text[name.start : name.end].split()),
        record_id=name.zone_id,
        candidates=name.candidates,
    )


def _with_brackets(text: str, names: list[ZoneName]) -> list[ZoneName]:
    """A Chinese zone and the district, town or kind of zone in brackets behind it are one (武汉经开区（汉南区）), unless what
    stands there is another zone by its own name, or it is a park: there the brackets tell where it lies.
    """
    apart: list[ZoneName] = []
    other_names: dict[str | None, str | None] = {}
    for at, name in enumerate(names):
        last = apart[-1] if apart else None
        if last is not None and name.start < last.end:
            continue  # what stands in the brackets
        apart.append(name)
        own = name.zone_id in registry() or (name.kind is not None and name.kind not in PART_KINDS)
        bracket = _BRACKETED.match(text, name.end) if own else None
        if bracket is not None and not any(
            other.place and other.rule != "zh.zone.generic" and name.end < other.start < bracket.end()
            for other in names[at + 1 : at + _BESIDE]
        ):
            name.end = bracket.end()
        inner = names[at + 1] if at + 1 < len(names) else None
        if inner is not None and name.kind in PART_KINDS and _fills_brackets(text, name, inner):
            name.end, other_names[inner.zone_id] = inner.end + 1, name.zone_id
    for name in apart if other_names else ():
        name.zone_id = other_names.get(name.zone_id, name.zone_id)
    return apart


def _fills_brackets(text: str, name: ZoneName, inner: ZoneName) -> bool:
    """Whether a park has its other name in brackets behind it: 福龙智造产业园（台胞科创基地）."""
    return (
        inner.kind in PART_KINDS
        and inner.zone_id not in registry()
        and name.zone_id not in registry()
        and text[name.end : inner.start] == "("
        and text[inner.end : inner.end + 1] == ")"
    )


_BRACKETED: Final = re.compile(r"[(（][\u4e00-\u9fff]{1,6}(?:(?<!工业)区|县|镇|乡|街道)[)）]")
_BESIDE: Final = 4


class _Apart:
    """Names in reading order; where two overlap the one that was taken earlier stands."""

    def __init__(self) -> None:
        self.kept: list[ZoneName] = []

    def take(self, names: Iterable[ZoneName]) -> None:
        """Keep the names that touch none of those kept."""
        kept = self.kept
        for name in list(names):
            if not kept or kept[-1].end <= name.start:
                kept.append(name)
                continue
            at = bisect_left(kept, name.end, key=_start_of)
            if at == 0 or kept[at - 1].end <= name.start:
                kept.insert(at, name)


def _start_of(name: ZoneName) -> int:
    return name.start


_PLACE: Final = r"([A-Z][a-z]+(?:'[a-z]+)?(?: [A-Z][a-z]+)?)"
_OWNER: Final = re.compile(rf"{_PLACE}(?: [Cc]ity| [Cc]ounty| [Dd]istrict)?'s $")
_PLACE_BEHIND: Final = re.compile(rf" (?:of|in)(?: the city of)? {_PLACE}")
_PLACE_CHARS: Final = 40
_SMALL_LEVELS: Final = ("national", "state-level", "provincial")  # the first national-level new area in Pudong


def _placed_kinds(text: str, scan: Scan) -> Iterator[ZoneName]:
    """A kind whose place stands apart from it: `Weifang's High-tech Zone`, `the High-tech Zone of Weifang`."""
    placed = index("en").placed
    for kind, start, end in scan.bare_kinds:
        match = _OWNER.search(text, max(0, start - _PLACE_CHARS), start) or _PLACE_BEHIND.match(text, end)
        if match is None or kind not in _FAMILIES or text.startswith(_SMALL_LEVELS, start):
            continue
        words = match[1].split(" ")
        for place in ("".join(words), words[0]):
            found = [
                zone
                for near in kind_classes("en")[kind].near
                if near in _FAMILIES[kind]
                for zone in placed.get(squeezed(place), {}).get(near, ())
            ]
            if found and len({registry()[zone].adcode[:4] for zone in found}) == 1:
                yield ZoneName(
                    start, end, kind, squeezed(place), start, start, zone_id=found[0], rule="en.zone.place_apart"
                )
                break


def _generic_names(
    text: str, language: str, scan: Scan, names: Sequence[ZoneName], document: Document
) -> Iterator[ZoneName]:
    """`the High-tech Zone` in an article that names no zone of that kind more fully."""
    named = {name.kind for name in names if name.zone_id is not None and name.kind}
    for name in names:  # 青岛保税港区诸城功能区 names the zone around it too
        outer = registry().get(name.parent or "")
        named |= {kind for kind in (class_of_kind(outer.kind) if outer else None,) if kind is not None}
    generic = set(zone_words(language)["generic"])
    around = {text[s:e]: zone for _, s, e in scan.bare_kinds if (zone := _zone_around(text[s:e], language, names))}
    usable = [
        (kind, start, end)
        for kind, start, end in scan.bare_kinds
        if (kind in generic or text[start:end] in around)
        and not named & (_FAMILIES.get(kind, {kind}) | _BESIDE_NEW_AREA.get(f"{language} {kind}", frozenset()))
        and text[end : end + 1] != "s"
        and not (language == "en" and (INDEFINITE.search(text, max(0, start - 3), start) or _is_of_many(text, start)))
        and not (language == "zh" and (_is_level(text, start, end) or f"全市{text[start:end]}" in text))
    ]
    if language == "en":
        capital = {kind for kind, start, _ in usable if text[start].isupper()}
        usable = [found for found in usable if found[0] in capital]
    cities = {start for _, start, _ in usable if language == "zh" and _OF_CITY.search(text, max(0, start - 2), start)}
    linked = {k: around.get(text[s:e]) or _zone_of_place(k, language, scan, names) for k, s, e in usable}
    for kind, start, _ in usable:  # 市开发区 once, and 开发区 from there on
        if start in cities and linked[kind] is None:
            linked[kind] = _zone_of_city(kind, scan.home)
    for kind, start, end in usable:
        of_city = start in cities
        begin = start - 1 if of_city else start
        zone_id = (_zone_of_city(kind, scan.home) if of_city else None) or linked[kind]
        if zone_id is None and any(name.kind not in PART_KINDS for name in names):
            continue
        family = "dz" if kind in ("edz", "etdz") else kind
        zone_id = zone_id or f"zone-{document.document_id.removeprefix('doc-')}-{family}"
        yield ZoneName(begin, end, kind, "", begin, end, zone_id=zone_id, rule=f"{language}.zone.generic")


def _zone_around(kind: str, language: str, names: Sequence[ZoneName]) -> str | None:
    """The one zone around those that an article names, if its own name ends with a Chinese word for its kind: 试验区, 新区."""
    known = [registry().get(name.zone_id or "") for name in names] if language == "zh" else []
    parents = {entry.parent_zone_id for entry in known if entry is not None}
    called = [zone for zone in parents if zone is not None and registry()[zone].name_zh.endswith(kind)]
    return called[0] if len(called) == 1 else None


# 市开发区 behind a sign: the city's own, whatever others its counties have.
_OF_CITY: Final = re.compile(r"(?:^|(?<![\u4e00-\u9fff]))市$")


def _zone_of_city(kind: str, home: str | None) -> str | None:
    """The one zone of a class that bears the name of a city itself."""
    city = by_adcode().get(f"{home}00") if home else None
    if city is None:
        return None
    placed = index("zh").placed.get(city.short_zh, {})
    for near in kind_classes("zh")[kind].near:
        if near in _FAMILIES[kind] and len(placed.get(near, ())) == 1:
            return placed[near][0]
    return None


def _outside_furniture(names: Sequence[ZoneName], segments: Sequence[Segment]) -> list[ZoneName]:
    """Names without those of bylines and menus: an office's name there leaves 经开区 in the article without its place."""
    furniture = Spans((s.start, s.end) for s in segments if s.kind == "boilerplate")
    return [name for name in names if not furniture.touches(name.start, name.end)]


# 新区 is also any new part of a town: 核心区和新区 of an economic zone.
_BESIDE_NEW_AREA: Final = {"zh new_area": frozenset({"edz", "etdz", "dz", "hidz"})}


def _generic_uses(text: str, language: str, scan: Scan, names: Sequence[ZoneName]) -> list[tuple[str, int]]:
    """Where a generic name stands for the one zone of its kind that the article names: no mention, but it tells what the
    article is about (经开区签约, of 绵阳经开区).
    """
    bearers: dict[str, set[str]] = {}
    for name in names:
        if name.kind is not None and name.zone_id is not None:
            bearers.setdefault(name.kind, set()).add(name.zone_id)
    used = []
    for kind, start, end in scan.bare_kinds:
        zones = set().union(*(bearers.get(near, ()) for near in _FAMILIES.get(kind, ())))
        many = _is_level(text, start, end) if language == "zh" else text[end : end + 1] == "s"
        if len(zones) == 1 and not many and not INDEFINITE.search(text, max(0, start - 3), start):
            used.append((min(zones), start))
    return used


def _is_of_many(text: str, start: int) -> bool:
    """Whether a number or a province stands before an English kind: `one development zone`, `Anhui Development Zone`."""
    before = text[max(0, start - _PLACE_CHARS) : start].lower().split()
    word = before[-1] if before else ""
    return word in zone_words("en")["numbers"] or squeezed(word) in province_keys()


def _is_level(text: str, start: int, end: int) -> bool:
    """国家级高新区 speaks of a level, 各地高新区 of many zones, 未来综保区 of one to come, none of one that is there."""
    levels = ("国家", "省级", "市级", *zone_words("zh")["to_come"])
    if text[start:end].startswith(levels) or text[max(0, start - 2) : start].endswith(
        (*levels, "级", "家", "个", "以上", "一流")
    ):
        return True
    return _OF_MANY.search(text, max(0, start - _BEFORE_MANY), start) is not None


# 全国各地的高新区, 其他开发区: many zones or none, but not the article's own.
_OF_MANY: Final = re.compile(
    r"(?:两省|两市|两地|三省|三地|全国|全省|各地|各类|各级|各|所有|许多|众多|多数|少数|不少|若干|其他|其它|一些|这些)[^，。；、\n]{0,6}$"
)
_BEFORE_MANY: Final = 10


def _zone_of_place(kind: str, language: str, scan: Scan, names: Sequence[ZoneName]) -> str | None:
    """The one zone of a class that shares its place with a zone named, else the one in the article's first city."""
    known = index(language)
    classes = [near for near in kind_classes(language)[kind].near if near in _FAMILIES.get(kind, ())]
    for name in names:
        for near in classes:
            found = known.placed.get(name.place, {}).get(near, ())
            if len(found) == 1 and (scan.home is None or registry()[found[0]].adcode.startswith(scan.home[:4])):
                return found[0]
    wanted = {kind_classes(language)[near].kind for near in classes}
    for city in [scan.home] if scan.home else []:
        inside = [e for e in _by_city().get(city, ()) if e.kind in wanted]
        counties = scan.evidence.counties
        if len(inside) > 1 and counties:  # a city may have several, one of them in the county that it is about
            most = min(counties, key=lambda code: (-counties[code], code))
            inside = [e for e in inside if e.adcode == most] or inside
        if kind in ("edz", "dz"):  # every county has one
            return inside[0].zone_id if len(inside) == 1 else None
        best = [e for e in inside if e.level == "national"] or inside
        exact = [e for e in best if e.kind == kind_classes(language)[kind].kind] or best
        if len(exact) == 1:
            return exact[0].zone_id
    return None


@cache
def _by_city() -> dict[str, list[ZoneEntry]]:
    found: dict[str, list[ZoneEntry]] = {}
    for entry in registry().values():
        found.setdefault(entry.adcode[:4], []).append(entry)
    return found
