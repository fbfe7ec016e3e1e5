"""The registry as it is looked up: one automaton over whole names, kinds and divisions; and place with class
for the rest.

`index(language)` is built once. Its automaton finds in one pass (a) the registry's names, (b) the phrases of
kinds, (c) the
names of divisions. A phrase of a kind is then read together with the place in front of it, which `placed` looks up.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from zoneledger.mentions.zone_names import (
    REMEMBERED,
    english_place_key,
    fold,
    kind_abbreviations,
    kind_classes,
    kind_phrases,
    squeezed,
    without_province,
    zone_words,
)
from zoneledger.mentions.zone_told import is_only_fields
from zoneledger.names import HAN
from zoneledger.reading import read
from zoneledger.registry.divisions import Division, by_adcode, by_chinese_name, by_english_name, current
from zoneledger.registry.romanization import romanize
from zoneledger.registry.zones import ZoneEntry, registry

_LEAST: Final = {"en": 3, "zh": 2}
_CLASS_OF_KIND: Final = {
    "high_tech_zone": "hidz",
    "economic_technological_development_zone": "etdz",
    "economic_development_zone": "edz",
    "comprehensive_bonded_zone": "cbz",
    "new_area": "new_area",
    "free_trade_zone": "ftz",
}
# Kinds whose Chinese aliases are translated word by word.
_TRANSLATED: Final = ("hidz", "etdz", "edz", "new_area")
_NEW_AREAS: Final = ("新区", " new area")


@dataclass(frozen=True, slots=True)
class Name:
    """What one pattern of the automaton stands for: zones, a class of kind, divisions; each may be empty.

    `kind` is the class of the phrase that ends the pattern, `kind_at` where that phrase begins in it; `short`
    says that it
    is an abbreviation, which texts write in capitals.
    """

    zones: tuple[str, ...] = ()
    kind: str | None = None
    kind_at: int = 0
    divisions: tuple[Division, ...] = ()
    short: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """`names[i]` is what pattern i of `finder` stands for.

    `placed` has the zones of a place key by class; `loosely` those that bear the name only within their own city
    (`三江新区` for 宜宾三江新区), which therefore need a word of support.
    """

    finder: AhoCorasick
    names: tuple[Name, ...]
    placed: Mapping[str, Mapping[str, tuple[str, ...]]]
    loosely: Mapping[str, Mapping[str, tuple[str, ...]]]


_Names = defaultdict[str, dict[str, None]]
_Placed = defaultdict[str, defaultdict[str, dict[str, None]]]


@cache
def index(language: str) -> Index:
    """The index of one language over the reviewed registry and the divisions."""
    whole: _Names = defaultdict(dict)
    official: _Names = defaultdict(dict)
    placed: _Placed = defaultdict(lambda: defaultdict(dict))
    loosely: _Placed = defaultdict(lambda: defaultdict(dict))
    for entry in registry().values():
        city, county = by_adcode().get(entry.adcode[:4] + "00"), by_adcode().get(entry.adcode)
        for name in entry.names:
            if bool(HAN.search(name)) != (language == "zh"):
                continue
            folded = _folded(name).strip()
            if language == "zh" and "—" in folded:  # 江阴-靖江工业园区
                whole[fold(folded.replace("—", "-"))][entry.zone_id] = None
            if len(folded) >= _LEAST[language] and not _is_division(language, folded):
                own = name in (entry.name_en, entry.name_zh, entry.short_zh)
                (official if own else whole)[folded][entry.zone_id] = None
            for place, kind in _place_and_class(language, folded):
                placed[place][kind][entry.zone_id] = None
                loose = _within_home(language, place, city)
                local = _within_home(language, place, county) if language == "zh" else None
                for rest in filter(None, (loose, None if local is None or is_only_fields(local) else local)):
                    loosely[rest][kind][entry.zone_id] = None
            for place, kind in _behind_parent(language, entry, folded):
                loosely[place][kind][entry.zone_id] = None
    _note_official_kinds(language, placed)
    if language == "en":
        _note_romanized(placed)
    if language == "zh":
        _note_full_places(placed)
    names = _named(language, whole, official)
    patterns = tuple(sorted(names))
    return Index(
        AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest),
        tuple(names[pattern] for pattern in patterns),
        _frozen(placed),
        _frozen(loosely),
    )


def _named(language: str, whole: _Names, official: _Names) -> dict[str, Name]:
    """What each pattern stands for: kinds, divisions, whole names; an official name outranks the same words as an alias
    where both zones lie in one city, else the name is ambiguous."""
    bare = {kind: Name(kind=kind) for kind in kind_classes(language)}
    names: dict[str, Name] = {phrase: bare[kind] for phrase, kind in kind_phrases(language).items()}
    if language == "en":
        names |= {word.lower(): Name(kind=kind, short=True) for word, kind in kind_abbreviations().items()}
    for name, found in _divisions(language).items():
        if name not in names and not name.endswith(_NEW_AREAS):
            names[name] = Name(divisions=found)
    for name, ids in official.items():
        cities = {registry()[zone_id].adcode[:4] for zone_id in ids}
        ids |= {z: None for z in whole.get(name, ()) if registry()[z].adcode[:4] not in cities}
    for name, zones in {**whole, **official}.items():
        ending = (0, names[name].kind) if name in names and names[name].kind else ending_kind(language, name)
        names[name] = Name(tuple(zones)) if ending is None else Name(tuple(zones), ending[1], ending[0])
    return names


def _frozen(placed: _Placed) -> dict[str, dict[str, tuple[str, ...]]]:
    return {place: {kind: tuple(ids) for kind, ids in kinds.items()} for place, kinds in placed.items()}


def _is_division(language: str, name: str) -> bool:
    """Whether a name is that of a division, which names a zone only together with a kind."""
    if name.endswith(_NEW_AREAS):  # 浦东新区 is a district too, but is spoken of as the new area
        return False
    return name in by_chinese_name() if language == "zh" else name in _english_divisions()


@cache
def _english_divisions() -> Mapping[str, tuple[Division, ...]]:
    return {fold(name): found for name, found in by_english_name().items()}


@cache
def _divisions(language: str) -> dict[str, tuple[Division, ...]]:
    """Names of divisions as texts have them, each with the divisions of today that it may mean."""
    if language == "en":
        found: dict[str, tuple[Division, ...]] = {}
        common = set(zone_words("en")["common_words"])
        for name, divisions in _english_divisions().items():
            if len(name) >= 4:
                for spelled in {name, name.replace("'", " '"), name.replace("'", ""), name.replace("ü", "u")}:
                    if spelled in common:
                        continue
                    found[spelled] = tuple(dict.fromkeys((*found.get(spelled, ()), *divisions)))
        return found
    named = {}
    for name, divisions in by_chinese_name().items():
        living = [d for d in divisions if d.until is None]  # a former name counts where none bears it today
        today = {d.adcode: d for d in living or map(current, divisions) if d is not None}
        cut = all(
            d.name_zh == f"{name}区" and name[-1] == "新" for d in today.values()
        )  # 沈北新 is no name of 沈北新区
        if len(name) >= 2 and today and not cut and name not in zone_words("zh")["common_words"]:
            named[name] = tuple(today[code] for code in sorted(today))
    return named


@cache
def places_of_key(language: str) -> Mapping[str, frozenset[str]]:
    """The cities (four digits of the code) whose zones bear a place key, fully or within their city."""
    cities: defaultdict[str, set[str]] = defaultdict(set)
    for mapping in (index(language).placed, index(language).loosely):
        for place, kinds in mapping.items():
            cities[place].update(registry()[z].adcode[:4] for ids in kinds.values() for z in ids)
    return {place: frozenset(found) for place, found in cities.items()}


@lru_cache(maxsize=REMEMBERED)
def _folded(name: str) -> str:
    """A registered name as texts are read; one in ASCII is read as it is."""
    return fold(name if name.isascii() else read(name).text)


@lru_cache(maxsize=REMEMBERED)
def ending_kind(language: str, name: str) -> tuple[int, str] | None:
    """Where the longest phrase of a kind at the end of a folded name begins, and its class."""
    phrases = kind_phrases(language)
    if language == "zh":
        for at in range(max(1, len(name) - 14), len(name) - 1):
            if name[at:] in phrases:
                return at, phrases[name[at:]]
        return None
    blanks = [match.start() for match in re.finditer(" ", name)]
    for at in blanks:
        if name[at + 1 :] in phrases:
            return at + 1, phrases[name[at + 1 :]]
    last = name[blanks[-1] + 1 :].upper() if blanks else ""
    return (blanks[-1] + 1, kind_abbreviations()[last]) if last in kind_abbreviations() else None


@lru_cache(maxsize=REMEMBERED)
def _place_and_class(language: str, name: str) -> tuple[tuple[str, str], ...]:
    """Place key and class of a registered name, if it has both: `Chengde High-tech Zone` is (chengde, hidz)."""
    found = ending_kind(language, name)
    if found is None or found[0] == 0:
        return ()
    place = name[: found[0]]
    key = english_place_key(place) if language == "en" else chinese_place_key(place)
    if key in vague_places(language):  # 青海生物科技产业园 is not 生物科技产业园
        key = squeezed(place)
    if len(key) < 2 or key in vague_places(language):
        return ()
    return ((key, found[1]),)


@cache
def vague_places(language: str) -> frozenset[str]:
    """Words before a kind that name no place: fields of trade, levels and the like."""
    words = zone_words(language)
    return frozenset(words["vague"]) | frozenset(words.get("themes", ()))


def chinese_place_key(place: str) -> str:
    """A Chinese place as a key: without brackets, 中国 and the province in front."""
    key = without_province(re.sub(r"[（()）\s·]|^中国|国家级?$|(?<=[\u4e00-\u9fff]{2})(?:国家级?|省级)", "", place))
    return place if key.startswith(("—", "-", "―", "–")) else key  # 广西—东盟


def _within_home(language: str, place: str, home: Division | None) -> str | None:
    """The part of a place key behind the zone's own city or county, if there is one: `yibinsanjiang` in Yibin is `sanjiang`, 蛟河天岗石材
    in Jiaohe 天岗石材.
    """
    if home is None:
        return None
    own = (squeezed(home.short_en),) if language == "en" else (home.name_zh, home.short_zh)
    for name in own:
        rest = place.removeprefix(name)
        if rest != place and len(rest) >= (4 if language == "en" else 2):
            return rest
    return None


def class_of_kind(kind: str) -> str | None:
    """The class of phrases that a registered kind of zone has for its own; None for kinds that have none."""
    return _CLASS_OF_KIND.get(kind)


def _behind_parent(language: str, entry: ZoneEntry, name: str) -> tuple[tuple[str, str], ...]:
    """Place and class of a zone's name without that of the zone around it: 大柴旦工业园 of 柴达木循环经济试验区."""
    outer = registry().get(entry.parent_zone_id or "")
    if outer is None:
        return ()
    leads = (outer.name_en,) if language == "en" else (outer.name_zh, outer.short_zh)
    for lead in map(_folded, leads):
        rest = name.removeprefix(lead).strip()
        if lead and rest and rest != name:
            return _place_and_class(language, rest)
    return ()


def _note_official_kinds(language: str, placed: _Placed) -> None:
    """The place in a zone's official name under the class of the registry's own kind."""
    for entry in registry().values():
        kind = class_of_kind(entry.kind)
        name = _folded(entry.name_en if language == "en" else entry.name_zh)
        for place, told in _place_and_class(language, name):
            if kind is not None and told in kind_classes(language)[kind].near:
                placed[place][kind][entry.zone_id] = None


def _note_romanized(placed: _Placed) -> None:
    """Chinese names in pinyin, which translators leave as they are: 苏滁高新区 is the Suchu High-tech Zone."""
    for entry in registry().values():
        for place, kind in places_in_pinyin(entry):
            key = squeezed(romanize(place))
            if len(key) >= 4 and key not in vague_places("en"):
                placed[key][kind][entry.zone_id] = None
    new = [told for told in _translated_aliases() if told[1] not in placed.get(told[0], {})]
    for key, kind, zone_id in new:
        placed[key][kind][zone_id] = None


def _translated_aliases() -> Iterator[tuple[str, str, str]]:
    """Place key, class and zone of Chinese names by a division, of which the registry has no English one: 菏泽经济开发区, which
    became a new area, is the Heze Economic Development Zone.
    """
    for entry in registry().values():
        for place, kind in _places_in_chinese(entry):
            if kind not in _TRANSLATED:
                continue
            own = next((d for d in by_chinese_name().get(place, ()) if _is_own(entry, d)), None)
            if own is not None and len(squeezed(own.short_en)) >= 4:
                yield squeezed(own.short_en), kind, entry.zone_id


def places_in_pinyin(entry: ZoneEntry) -> list[tuple[str, str]]:
    """The places in a zone's Chinese names that are no divisions, with the classes of their kinds."""
    return [told for told in _places_in_chinese(entry) if told[0] not in by_chinese_name()]


def _places_in_chinese(entry: ZoneEntry) -> list[tuple[str, str]]:
    """The places in a zone's Chinese names but the official one, with the classes of their kinds."""
    names = (_folded(name) for name in (entry.short_zh, *entry.aliases) if HAN.search(name))
    return sorted({told for name in names for told in _place_and_class("zh", name)})


def _note_full_places(placed: _Placed) -> None:
    """承德市高新区, 承德县高新区: a place with the generic word of its division, if it is one; and with its city."""
    for place in sorted(placed):
        found = by_chinese_name().get(place, ())
        for division in found:
            if division.name_zh != place and division.until is None:
                for kind, ids in placed[place].items():
                    mine = [z for z in ids if _is_own(registry()[z], division)]
                    for zone_id in mine:
                        placed[division.name_zh][kind][zone_id] = None
    for place in sorted(placed):  # 凤庆县滇红生态产业园区 is 凤庆滇红生态产业园区 too
        county = next((d for d in by_chinese_name().get(place[:3], ()) if d.name_zh == place[:3]), None)
        if county is not None and len(place) > len(county.name_zh):
            for kind, ids in list(placed[place].items()):
                placed[county.short_zh + place[3:]][kind].update(ids)
    for place in sorted(placed):
        for kind, ids in sorted(placed[place].items()):
            for zone_id in list(ids):
                city = by_adcode().get(registry()[zone_id].adcode[:4] + "00")
                if city is None or place.startswith(city.short_zh):
                    continue
                for name in (city.name_zh, city.short_zh):
                    placed[name + place][kind][zone_id] = None


def _is_own(entry: ZoneEntry, division: Division) -> bool:
    return entry.adcode.startswith(
        {"province": division.adcode[:2], "city": division.adcode[:4]}.get(division.level, division.adcode)
    )
