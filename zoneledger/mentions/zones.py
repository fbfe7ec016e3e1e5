"""Zones in a text: every mention with the zone it is, and a fact for each zone that the article names.

Names are found and linked by `zone_linking`; here come the short forms that an article uses after the full
name (`Daya Bay`,
`LETDA`, `Torch zone`), generic names (`the High-tech Zone`, 高新区) where the article has no fuller one of
their kind, and the
counties and districts that act as hosts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.zone_facts import zone_facts
from zoneledger.mentions.zone_hosts import Spans, find_hosts, whole_city
from zoneledger.mentions.zone_index import class_of_kind, index
from zoneledger.mentions.zone_linking import link_names
from zoneledger.mentions.zone_names import (
    by_squeezed_name,
    kind_abbreviations,
    kind_classes,
    province_keys,
    squeezed,
    zone_words,
)
from zoneledger.mentions.zone_parts import again, parks_counted, parks_within, parts_told
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.mentions.zone_trade_areas import trade_zone_areas
from zoneledger.records import Document, Fact, Mention, Segment
from zoneledger.registry.divisions import by_chinese_name
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
_WHOLE_PLACE: Final = 3
# Beyond so many names a text is a register of zones, not an article with short forms.
_MOST_SHORTENED: Final = 200


def find_zones(document: Document, segments: Sequence[Segment]) -> tuple[list[Mention], list[Fact]]:
    """Mentions of zones in reading order, and a fact for each zone that the article names, the subject first.

    `record_id` of a mention is the zone's identifier; where nothing decides between several, it is None and
    `candidates` lists them.
    """
    scan, names = zone_names(document, segments)
    mentions = [_mention(name, document.reading.text) for name in names]
    generic = _generic_uses(document.reading.text, document.lexicon, scan, names)
    generic += [(f"adm-{code}", at) for code, at in whole_city(document.reading.text, names, segments, scan)]
    return mentions, zone_facts(document, segments, mentions, scan, names, generic)


def zone_names(document: Document, segments: Sequence[Segment]) -> tuple[Scan, list[ZoneName]]:
    """What the pass over an article found, and all names of zones and hosts in it, linked, in reading order."""
    text, language = document.reading.text, document.lexicon
    scan = link_names(text, language, document.publisher)
    names = _Apart()
    names.take(_defined_forms(text, language, scan))
    names.take(scan.names)
    names.take(_short_forms(text, language, scan))
    if language == "en":
        names.take(_placed_kinds(text, scan))
        names.take(parks_within(text, scan))
        names.take(parks_counted(text, scan))
        names.take(trade_zone_areas(text, scan, names.kept))
    names.take(parts_told(text, language, scan))
    told = _outside_furniture(names.kept, segments)
    names.take(_generic_names(text, language, scan, told, document))
    names.take(find_hosts(text, language, scan, names.kept, segments))
    return scan, names.kept


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


_DEFINED: Final = re.compile(
    r" ?\((?:(?:hereinafter |referred to as |the )*\"?([A-Z][A-Za-z&-]{1,8})|"
    r"(?:以下)?简称:?\"?([\u4e00-\u9fff]{2,8}))\"?\)"
)


def _defined_forms(text: str, language: str, scan: Scan) -> list[ZoneName]:
    """Abbreviations that the article itself explains: `Development Area (LETDA)`, 简称“海经开”; they outrank others."""
    found: dict[str, ZoneName] = {}
    for name in scan.names:
        match = _DEFINED.match(text, name.end) if name.zone_id is not None else None
        words = (match[1] or match[2]) if match else None
        if words and (words == (match and match[2]) or sum(map(str.isupper, words)) >= 2):
            found.setdefault(words, name)
    if not found:
        return []
    forms = [form for words, name in found.items() for form in again(text, words, name, language)]
    longer = Spans((n.start, n.end) for n in scan.names if n.end - n.start > max(map(len, found)))
    return [form for form in forms if not longer.touches(form.start, form.end)]


def _short_forms(text: str, language: str, scan: Scan) -> Iterator[ZoneName]:
    """Further mentions by the place alone, by place and `zone`, and by abbreviations that the article explains."""
    done: set[str] = set()
    capitals = frozenset(_CAPITALS.findall(text)) if scan.initialled else frozenset()
    for name in scan.names:
        if name.zone_id is None or len(done) > _MOST_SHORTENED:
            continue
        place = text[name.place_start : name.place_end].strip()
        for initials in _initials(place, name, capitals):
            if initials not in done:
                done.add(initials)
                yield from again(text, initials, name, language)
        if language == "zh" and name.kind in _WITH_SHORT_FORMS:
            for short in _short_chinese_parks(place, text[name.start : name.end]):
                if short not in done:
                    done.add(short)
                    yield from again(text, short, name, language)
        if place in done or len(place) < _WHOLE_PLACE or name.place_end <= name.place_start:
            continue
        done.add(place)
        known = name.zone_id in registry() or (language == "en" and name.kind == "sci")
        alone = language == "zh" or place.lower() not in zone_words("en")["not_alone"]
        if known and alone and not _is_place_of(place, name.zone_id, language, scan.home):
            yield from (
                form for form in again(text, place, name, language) if not _ends_firm(text, form.start, form.end)
            )
        if language == "en":
            words = place.split(" ")
            own = _without_city(words) if known else ""
            if own and own not in done and not _is_place_of(own, name.zone_id, language, scan.home):
                done.add(own)
                yield from again(text, own, name, language)
            for at in range(len(words)):
                for suffix in (" zone", " Zone"):
                    yield from again(text, " ".join(words[at:]) + suffix, name, language)
            full = text[name.start : name.end]
            for short in _short_parks(words, full) if name.kind == "park" else ():
                yield from again(text, short, name, language)
            if name.kind == "sci" and full.endswith("City"):
                yield from again(text, " ".join(full.split(" ")[-2:]), name, language)


def _ends_firm(text: str, start: int, end: int) -> bool:
    """Whether a place fills brackets behind a Chinese name: 海天新能源(大柴旦) is a firm's branch."""
    return text[end : end + 1] == ")" and text[start - 1 : start] == "(" and text[start - 2 : start - 1] >= "\u4e00"


def _short_parks(words: list[str], full: str) -> Iterator[str]:
    """`Dalan Park` for `Xichuan Dalan Chemical Industry Park`: the place, or what stands behind its city, and the word."""
    ending = _PARK_WORDS.search(full)
    if ending is None:
        return
    known = [bool(by_squeezed_name().get(squeezed(word))) for word in words]
    places = {full.split(" ", 1)[0]} | {word for at, word in enumerate(words) if known[at] or (at and known[at - 1])}
    for place in sorted(places - {word for word in places if word.lower() in _no_places()}):
        yield f"{place} {ending[1]}"
        yield f"{place} {ending[1].lower()}"


def _short_chinese_parks(place: str, full: str) -> Iterator[str]:
    """草堂基地 for 草堂科技产业基地: the first two characters, which are no division and no field of trade, and the last word;
    and all of it behind the zone in front (西安高新区草堂科技产业基地).
    """
    outer = _OUTER.match(place)
    if outer is not None and len(place) - outer.end() >= len("草堂"):
        yield full[outer.end() :]
        place = place[outer.end() :]
    head, ending = place[:2], _LAST_WORD.search(full)
    if ending is None or len(place) <= len(head) or head in by_chinese_name() or head in zone_words("zh")["vague"]:
        return
    for last in (ending[0], "园区" if ending[0] != "基地" else ""):
        if last and head + last != full:
            yield head + last


_WITH_SHORT_FORMS: Final = frozenset({"park", "area"})
_OUTER: Final = re.compile("[\u4e00-\u9fff]{1,12}(?:开发区|高新区|经开区|新区|保税区|综保区)")
_LAST_WORD: Final = re.compile("(?:基地|工业园|产业园|科技园)(?=区?$)")
_PARK_WORDS: Final = re.compile(r"((?:Park|garden)(?: [Zz]one| [Aa]rea| [Dd]istrict)?)$")


@cache
def _no_places() -> frozenset[str]:
    words = zone_words("en")
    return frozenset({*words["themes"], *words["vague"], *words["hints"], *words["stops"]})


def _without_city(words: list[str]) -> str:
    """The place behind its city, with capitals: `Ganhe` of `Xining ganhe`; empty where that says nothing new."""
    behind = words[1:] if len(words) > 1 and by_squeezed_name().get(squeezed(words[0])) else words
    own = " ".join(word[:1].upper() + word[1:] for word in behind)
    if own == " ".join(words) or own.lower() in zone_words("en")["not_alone"]:
        return ""
    return "" if all(word.lower() in _no_places() for word in behind) else own


def _initials(place: str, name: ZoneName, capitals: frozenset[str]) -> list[str]:
    """Abbreviations in a text made of the letters of a place and the abbreviation of its kind: HETDZ for Hohhot's."""
    if not capitals or name.kind not in _ABBREVIATED:
        return []
    words = [word for word in place.split() if word[:1].isupper()]
    heads = {"".join(word[0] for word in words[at:]) for at in range(len(words))}
    heads |= {words[0][0]} if words else set()
    endings = {short for near in kind_classes("en")[name.kind].near for short in _abbreviations_of(near)}
    made = {head + ending for head in heads for ending in endings}
    return sorted(word for word in capitals & made if len(word) > _KIND_ALONE or word not in kind_abbreviations())


@cache
def _abbreviations_of(kind: str) -> tuple[str, ...]:
    return tuple(zone_words("en")["classes"][kind].get("abbreviations", ()))


_KIND_ALONE: Final = 3
_CAPITALS: Final = re.compile(r"(?<![A-Za-z])[A-Z]{3,8}(?![A-Za-z])")
_ABBREVIATED: Final = frozenset({"hidz", "etdz", "edz", "dz", "cbz", "aez", "ftz", "bez"})


def _is_place_of(place: str, zone_id: str, language: str, home: str | None) -> bool:
    """Whether a place alone means a division of the zone's own province rather than the zone."""
    found = by_chinese_name().get(place, ()) if language == "zh" else by_squeezed_name().get(squeezed(place), ())
    own = registry()[zone_id].adcode if zone_id in registry() else home
    return any(own is None or d.adcode[:2] == own[:2] for d in found) or place.lower() in zone_words(language)["vague"]


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
    usable = [
        (kind, start, end)
        for kind, start, end in scan.bare_kinds
        if kind in generic
        and not named & _FAMILIES[kind]
        and text[end : end + 1] != "s"
        and not (language == "en" and (_INDEFINITE.search(text, max(0, start - 3), start) or _is_of_many(text, start)))
        and not (language == "zh" and _is_level(text, start, end))
    ]
    if language == "en":
        capital = {kind for kind, start, _ in usable if text[start].isupper()}
        usable = [found for found in usable if found[0] in capital]
    linked: dict[str, str | None] = {}
    for kind, start, end in usable:
        if kind not in linked:
            linked[kind] = _zone_of_place(kind, language, scan, names)
        zone_id = linked[kind]
        if zone_id is None and any(name.kind not in PART_KINDS for name in names):
            continue
        family = "dz" if kind in ("edz", "etdz") else kind
        zone_id = zone_id or f"zone-{document.document_id.removeprefix('doc-')}-{family}"
        yield ZoneName(start, end, kind, "", start, end, zone_id=zone_id, rule=f"{language}.zone.generic")


def _outside_furniture(names: Sequence[ZoneName], segments: Sequence[Segment]) -> list[ZoneName]:
    """Names without those of bylines and menus: an office's name there leaves 经开区 in the article without its place."""
    furniture = Spans((s.start, s.end) for s in segments if s.kind == "boilerplate")
    return [name for name in names if not furniture.touches(name.start, name.end)]


_INDEFINITE: Final = re.compile(r"(?<![A-Za-z])[Aa]n? $")


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
        if len(zones) == 1 and not many and not _INDEFINITE.search(text, max(0, start - 3), start):
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
        (*levels, "级", "家", "个", "以上")
    ):
        return True
    return _OF_MANY.search(text, max(0, start - _BEFORE_MANY), start) is not None


# 全国各地的高新区, 其他开发区: many zones or none, but not the article's own.
_OF_MANY: Final = re.compile(
    r"(?:两省|两市|两地|三省|三地|全国|全省|各地|各类|各级|各|所有|许多|众多|其他|其它|一些|这些)[^，。；、\n]{0,6}$"
)
_BEFORE_MANY: Final = 10


def _zone_of_place(kind: str, language: str, scan: Scan, names: Sequence[ZoneName]) -> str | None:
    """The one zone of a class that shares its place with a zone named, else the one in the article's first city."""
    known = index(language)
    classes = [near for near in kind_classes(language)[kind].near if near in _FAMILIES[kind]]
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
