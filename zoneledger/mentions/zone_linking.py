"""Names of zones in a text and the zones they are: one pass of the automaton, the place before each kind, the choice.

`link_names` is what `find_zones` builds on.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.park_works import is_works_in_short
from zoneledger.mentions.zone_evidence import (
    Choice,
    Evidence,
    choose,
    gather,
    is_shared_place,
    lies_elsewhere,
    support,
)
from zoneledger.mentions.zone_homes import home_of_article, place_by_words_behind, places_apart, province_in
from zoneledger.mentions.zone_names import by_squeezed_name, squeezed, zone_words
from zoneledger.mentions.zone_records import MANY, PART_KINDS, Scan, ZoneName
from zoneledger.mentions.zone_scan import scan_names
from zoneledger.mentions.zone_shapes import begins_with_place
from zoneledger.mentions.zone_told import is_only_fields
from zoneledger.mentions.zone_unregistered import name_unregistered
from zoneledger.registry.divisions import by_adcode, by_chinese_name
from zoneledger.registry.zones import registry


def link_names(text: str, language: str, publisher: str | None = None) -> Scan:
    """Find the names of zones in a text (folded as `Reading.text`) and link each; names in reading order."""
    scan = scan_names(text, language)
    scan.evidence = gather(places_apart(scan, text, language), publisher, language)
    for name in scan.names:
        if name.zones and (within := province_in(text[name.start : name.end], language)) is not None:
            told = [zone for zone in name.zones if registry()[zone].adcode.startswith(within)]
            scan.evidence.told.update(told if len(told) == 1 else ())
        if len(name.zones) == 1 and name.parent and registry()[name.zones[0]].parent_zone_id == name.parent:
            scan.evidence.told.update(name.zones)  # 西宁经济技术开发区南川工业园区 is not that of Chongqing
            scan.evidence.note_zone(registry()[name.zones[0]])
        elif _is_certain(name, language, scan.evidence):
            scan.evidence.note_zone(registry()[name.zones[0]])
    chosen: dict[tuple[object, ...], Choice] = {}
    if language == "en":
        place_by_words_behind(scan, text)
    for name in scan.names:
        if name.zones or name.loose:
            _narrow_to_level(name, text[name.start : name.end])
            _choose(name, text[name.start : name.end], language, scan.evidence, chosen)
    if language == "zh":
        _trim_to_known(scan, text)
    scan.home = home_of_article(scan, language)
    settled: dict[str, ZoneName] = {}
    if language == "zh":
        _forget_elsewhere(scan)
    kept = [
        name
        for name in scan.names
        if name.zone_id or name.candidates or name_unregistered(name, text, language, scan, settled)
    ]
    kept = [name for name in kept if name.zone_id in registry() or text[name.start : name.end] not in scan.invested]
    placed = [
        name for name in scan.names if text[name.start : name.end] not in scan.invested or name.zone_id in registry()
    ]
    if scan.owned:
        kept, placed = (
            [name for name in names if not _is_short_for_owned(name, text, scan)] for names in (kept, placed)
        )
    scan.names = _with_repeated(placed, kept, text) if language == "zh" and len(kept) < len(scan.names) else kept
    _join_with_linked(scan.names, language)
    if language == "zh":
        _join_with_leads(scan.names, text)
        scan.names = _without_all_of_city(scan.names, text)
    if language == "en":
        scan.names = _without_descriptions(scan.names, text)
        _join_with_places(scan.names)
        _join_with_ends(scan.names, text)
    return scan


def _is_short_for_owned(name: ZoneName, text: str, scan: Scan) -> bool:
    """Whether a park is one firm's own, told in fewer of its words: `Lanhai cold chain park`, Lanhai Cold Chain Industrial Park."""
    if name.kind not in PART_KINDS or name.zone_id in registry():
        return False
    words = text[name.start : name.end].lower()
    return any(is_works_in_short(words, own.lower()) for own in scan.owned.values() if own.lower() != words)


def _join_with_linked(names: Sequence[ZoneName], language: str) -> None:
    """A development zone that stayed unlinked is the one of its place that the article names in other words, and which the
    registry has: `Longnan economic development zone`, Longnan Economic and Technological Development Zone.
    """
    linked = {n.place: n for n in names if n.kind in _DEVELOPMENT and n.place and n.zone_id in registry()}
    for name in names if linked else ():
        bearer = linked.get(name.place) if name.kind in _DEVELOPMENT and "unregistered" in name.rule else None
        if bearer is not None:
            name.zone_id, name.rule = bearer.zone_id, f"{language}.zone.same_place"


_DEVELOPMENT: Final = frozenset({"etdz", "edz", "dz"})


def _join_with_places(names: Sequence[ZoneName]) -> None:
    """An English park that the registry lacks is the one whose name has a county or city in front of the same words:
    `Garlic Industrial Park`, `Qixian County Garlic Industrial Park`.
    """
    bearers: dict[tuple[str, ...], ZoneName] = {}
    parks = [name for name in names if name.kind == "park" and name.parts and "unregistered" in name.rule]
    for name in parks:
        own = _without_places(name.parts)
        if own and len(own) < len(name.parts):
            bearers.setdefault(own, name)
    for name in parks if bearers else ():
        bearer = bearers.get(_without_places(name.parts))
        if bearer is not None:
            name.zone_id = bearer.zone_id


def _forget_elsewhere(scan: Scan) -> None:
    """A Chinese park that may be one of several, all in other provinces than the article's, is one of its own (空港产业园)."""
    for name in scan.names if scan.home else ():
        ambiguous = name.zone_id is None and name.candidates and name.kind in PART_KINDS
        if ambiguous and not any(registry()[z].adcode[:2] == str(scan.home)[:2] for z in name.candidates):
            name.candidates = name.zones = name.loose = ()


def _without_all_of_city(names: list[ZoneName], text: str) -> list[ZoneName]:
    """Without 临汾市开发区 in an article that names many development zones: all of the city are meant."""
    others = {text[name.start : name.end] for name in names if name.kind in MANY}
    collective = {words for words in others if _ALL_OF_CITY.fullmatch(words) and words[:-3] in by_chinese_name()}
    if not collective or len(others - collective) < _MANY_ZONES:
        return names
    return [name for name in names if text[name.start : name.end] not in collective]


_ALL_OF_CITY: Final = re.compile("[\u4e00-\u9fff]{2,4}[市州盟]开发区")
_MANY_ZONES: Final = 3


def _join_with_leads(names: Sequence[ZoneName], text: str) -> None:
    """As `_join_with_places` for Chinese parks: 固安肽谷产业园, 肽谷产业园; a city's park for a field of trade is that of its
    zone where both are named (绵阳光电产业园, 绵阳高新区光电产业园).
    """
    parks = {text[name.start : name.end]: name for name in names if name.kind in PART_KINDS and name.zone_id}
    own = {words: name for words, name in parks.items() if "unregistered" in name.rule}
    fuller: dict[str, ZoneName] = {}
    for words, name in parks.items() if own else ():
        outer = _OUTER_ZONE.match(words)
        for size in (2, 3):
            if words[:size] not in by_chinese_name():
                continue
            if words[size:] in own:
                fuller[words[size:]] = name
            if outer is not None and words[:size] + words[outer.end() :] in own:
                fuller[words[:size] + words[outer.end() :]] = name
    for name in names if fuller else ():
        bearer = fuller.get(text[name.start : name.end])
        if bearer is not None:
            name.zone_id, name.lies_in = bearer.zone_id, bearer.lies_in


_OUTER_ZONE: Final = re.compile("[\u4e00-\u9fff]{2,12}?(?:开发区|高新区|经开区|新区|保税区|综保区)")


def _join_with_ends(names: Sequence[ZoneName], text: str) -> None:
    """An English name that the registry lacks is short for one that ends in the same words, and has more in front:
    `East Lake Lanshan Overseas Industrial Park`, `Lanshan Overseas Industrial Park`.
    """
    own = [(text[name.start : name.end].lower(), name) for name in names if "unregistered" in name.rule]
    longer = {words: name for words, name in own if words.count(" ") > 1}
    for words, name in own if len(longer) > 1 else ():
        if name.parts and not _is_field_alone(name):
            bearer = next((full for other, full in longer.items() if other.endswith(f" {words}")), None)
            if bearer is not None:
                name.zone_id = bearer.zone_id


def _without_places(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name behind the divisions with which it begins."""
    words = zone_words("en")["division_words"]
    at = 0
    while at < len(parts):
        if at + 1 < len(parts) and parts[at + 1] in words:
            at += 2
        elif parts[at] in by_squeezed_name():
            at += 1
        else:
            break
    return parts[at:]


def _with_repeated(names: Sequence[ZoneName], kept: Sequence[ZoneName], text: str) -> list[ZoneName]:
    """`kept`, and those of `names` in the same words as one of them: what is a name once is one everywhere."""
    named = {text[name.start : name.end]: name for name in kept if name.zone_id}
    for name in names:
        same = named.get(text[name.start : name.end])
        if same is not None and name.zone_id is None and not name.candidates:
            name.zone_id, name.lies_in = same.zone_id, same.lies_in
    return [name for name in names if name.zone_id or name.candidates]


def _without_descriptions(names: list[ZoneName], text: str) -> list[ZoneName]:
    """Without parks in small letters that only take up the end of a full name (`the intelligent industrial park`)."""
    words = [text[name.start : name.end] for name in names]
    if not any(map(str.islower, words)):
        return names
    full = {word.lower() for word in words if not word.islower()}
    return [
        name
        for name, word in zip(names, words, strict=True)
        if not (word.islower() and any(other.endswith(" " + word) for other in full))
    ]


def _trim_to_known(scan: Scan, text: str) -> None:
    """An unregistered name that ends with another name of the article is that name: 标志着安巢经开区, 安巢经开区.

    Where a place stands in front, the longer is the name and the shorter is short for it: 钦州石化产业园, 石化产业园,
    钦州进口木材产业园, 木材产业园;
    but a county in full is the host where the name stands more often without it.
    """
    words = {text[name.start : name.end]: name for name in reversed(scan.names)}
    counted = Counter(text[name.start : name.end] for name in scan.names)
    known_as: dict[str, str] = {}
    for name in scan.names:
        if name.zones or name.loose or name.kind is None:
            continue
        for at in range(name.start + 1, name.place_end - 1):
            known = words.get(text[at : name.end])
            apart = _is_placed(text[name.start : at]) or "zone_in_zone" in name.rule
            apart = apart or (name.kind == "park" and begins_with_place(text[name.start : at]))
            if apart and _is_county(text[name.start : at]):  # 海勃湾区千里山工业园, which others call by its own name
                apart = counted[text[at : name.end]] <= counted[text[name.start : name.end]]
            if known is not None and not known.zones and not known.loose and apart:
                known_as[text[at : name.end]] = name.place
                break
            if known is not None and apart and "zone_in_zone" in name.rule:
                break  # 武汉开发区黄冈产业园 is not the 黄冈产业园 that the registry has
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


def _is_county(words: str) -> bool:
    """Whether Chinese words are a county or district in full."""
    return (
        len(words) > _SHORT_COUNTY
        and words[-1] in "县区旗"
        and any(words[-size:] in by_chinese_name() for size in range(2, _LONG_COUNTY))
    )


_SHORT_COUNTY: Final = 2
_LONG_COUNTY: Final = 9


def _is_certain(name: ZoneName, language: str, evidence: Evidence) -> bool:
    """Whether a name means one zone without a look at the others, so that its place speaks for theirs."""
    if name.kind is None or len(name.zones) != 1 or name.crowded:
        return False
    entry = registry()[name.zones[0]]
    shared = entry.level != "national" and is_shared_place(name.place, language)
    return not shared and not lies_elsewhere(entry, name.place, evidence, language)


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
    if name.crowded and name.kind in (*PART_KINDS, "plain") and (not name.fixed or is_only_fields(name.place)):
        name.zones = name.loose = ()
        return
    if name.kind == "plain" and evidence.provinces:  # 黄石新港园区 is not that of Nanjing
        name.zones = tuple(z for z in name.zones if _is_placed_by(z, words, evidence))
        name.loose = tuple(z for z in name.loose if _is_placed_by(z, words, evidence))
    if name.loose and not name.zones and _is_field_alone(name):
        # New Materials Industrial Park is that of the article's own city, if any
        own = evidence.ranked_cities()[:1]
        name.loose = tuple(z for z in name.loose if not own or registry()[z].adcode.startswith(own[0]))
    within = province_in(words, language)
    asked = (name.zones, name.loose, name.place, name.crowded, within)
    if name.kind is None and not _is_spoken_of(name, words, language, evidence):
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


def _is_placed_by(zone: str, words: str, evidence: Evidence) -> bool:
    """Whether an article speaks of a zone's place, or its name has that of its city (南通滨海园区)."""
    city = by_adcode().get(registry()[zone].adcode[:4] + "00")
    return support(registry()[zone], evidence) > 0 or (city is not None and city.short_zh in words)


def _is_field_alone(name: ZoneName) -> bool:
    """Whether an English park has no place but a field of trade in front of its kind."""
    return bool(name.parts) and all(part in _fields() for part in name.parts)


@cache
def _fields() -> frozenset[str]:
    return frozenset(map(squeezed, (*zone_words("en")["themes"], *zone_words("en")["vague"])))


def _is_spoken_of(name: ZoneName, words: str, language: str, evidence: Evidence) -> bool:
    """Whether an article that names places at all names one for an abbreviation (XETDZ) or a single word (Zizhu). A word
    of the language (临港, beside a port) means the zone only where that is named in full.
    """
    zones = (*name.zones, *name.loose)
    if words in zone_words(language)["common_words"]:
        return any(evidence.noted[zone] for zone in zones)
    telling = not evidence.provinces or name.end - name.start > _LONG_NAME
    return telling or any(evidence.noted[zone] or support(registry()[zone], evidence) > 0 for zone in zones)


_LONG_NAME: Final = 10
