"""Short forms of zones that a text names in full: the place alone or with `zone`, the initials of the name, a park without
its city, and abbreviations that the article itself explains.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.zone_fields import fields_of_trade
from zoneledger.mentions.zone_host_cities import Spans
from zoneledger.mentions.zone_names import by_squeezed_name, kind_abbreviations, kind_classes, squeezed, zone_words
from zoneledger.mentions.zone_parts import again
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.mentions.zone_told import own_words
from zoneledger.registry.divisions import by_chinese_name
from zoneledger.registry.zones import registry

_WHOLE_PLACE: Final = 3
# Beyond so many names a text is a register of zones, not an article with short forms.
_MOST_SHORTENED: Final = 200


_DEFINED: Final = re.compile(
    r" ?\((?:(?:hereinafter |referred to as |the )*\"?([A-Z][A-Za-z&-]{1,8})|"
    r"(?:以下)?简称:?\"?([\u4e00-\u9fff]{2,8}))\"?\)"
)


def defined_forms(text: str, language: str, scan: Scan) -> list[ZoneName]:
    """Abbreviations that the article itself explains: `Development Area (LETDA)`, 简称“海经开”; they outrank others. A place
    in brackets that is no division is one where the article goes on to use it: `Zhuhai High-tech Zone (Tangjiawan)`.
    """
    found: dict[str, ZoneName] = {}
    for name in scan.names:
        place = _PLACE_BEHIND.match(text, name.end) if name.zone_id in registry() else None
        if place is not None and _is_own_place(words := place[1], language) and text.count(words) > _AGAIN:
            found.setdefault(words, name)
        match = _DEFINED.match(text, name.end) if name.zone_id is not None else None
        words = (match[1] or match[2]) if match else None
        if words and (words == (match and match[2]) or sum(map(str.isupper, words)) >= 2):
            found.setdefault(words, name)
    if not found:
        return []
    forms = [form for words, name in found.items() for form in again(text, words, name, language)]
    longer = Spans((n.start, n.end) for n in scan.names if n.end - n.start > max(map(len, found)))
    return [form for form in forms if not longer.touches(form.start, form.end)]


# How often an article has such a place at least, with that in brackets.
_AGAIN: Final = 2
_PLACE_BEHIND: Final = re.compile(r" ?[(（]([A-Z][a-z]{4,14}|[\u4e00-\u9fff]{2,4})[)）]")


def _is_own_place(words: str, language: str) -> bool:
    """Whether words in brackets behind a zone are no division, no field of trade, and no part of a zone."""
    if language == "zh":
        return (
            words not in by_chinese_name()
            and words not in zone_words("zh")["vague"]
            and words[-1] not in "区园期镇乡县"
        )
    return not by_squeezed_name().get(squeezed(words)) and words.lower() not in _no_places()


def short_forms(text: str, language: str, scan: Scan) -> Iterator[ZoneName]:
    """Further mentions by the place alone, by place and `zone`, and by abbreviations that the article explains."""
    done: set[str] = set()
    capitals = frozenset(_CAPITALS.findall(text)) if scan.initialled else frozenset()
    parks = {text[name.start : name.end] for name in scan.names if name.kind == "park"}
    for name in scan.names:
        if name.zone_id is None or len(done) > _MOST_SHORTENED:
            continue
        if language == "en" and name.kind in _BASE_KINDS and name.zone_id in registry():
            for short in _short_bases(text[name.start : name.end], name.zone_id, scan.home):
                if short not in done:
                    done.add(short)
                    yield from again(text, short, name, language)
        place = text[name.place_start : name.place_end].strip()
        for initials in _initials(place, name, capitals):
            if initials not in done:
                done.add(initials)
                yield from again(text, initials, name, language)
        if _is_everywhere(name, text) and text[name.start : name.end] not in done:
            done.add(text[name.start : name.end])
            yield from again(text, text[name.start : name.end], name, language)
        field = _field_and_kind(text, name) if language == "zh" and name.kind == "park" else ""
        if field and field not in done and sum(words.endswith(field) for words in parks) == 1:
            done.add(field)
            yield from again(text, field, name, language)
        if language == "zh" and name.kind in _WITH_SHORT_FORMS:
            for short in _short_chinese_parks(place, text[name.start : name.end]):
                if short not in done:
                    done.add(short)
                    yield from again(text, short, name, language)
        if place in done or len(place) < _WHOLE_PLACE or name.place_end <= name.place_start:
            continue
        done.add(place)
        known = name.zone_id in registry() or (language == "en" and name.kind == "sci")
        # 成都高新 is the high-tech zone, and no short form of its bonded zone
        alone = f"{place}区" not in text if language == "zh" else place.lower() not in zone_words("en")["not_alone"]
        if known and alone and not _is_place_of(place, name.zone_id, language, scan.home):
            yield from (
                form
                for form in again(text, place, name, language)
                if not _ends_firm(text, form.start, form.end) and not (language == "zh" and _is_division(text, form))
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


def _field_and_kind(text: str, name: ZoneName) -> str:
    """海洋生物产业园 for 大丰港海洋生物产业园: a park without its own name, where enough is left."""
    place = text[name.start : name.place_end]
    own = len(own_words(place))
    return text[name.start + own : name.end] if own and len(place) - own >= _LEAST_FIELDS else ""


_LEAST_FIELDS: Final = 3


def _is_everywhere(name: ZoneName, text: str) -> bool:
    """Whether the same words are a Chinese park wherever they stand: one told behind its county, or as a place in one
    sentence (在东部产业园举行).
    """
    if name.rule == "zh.zone.behind_county":
        return True
    return name.rule == "zh.zone.unregistered_park" and not own_words(text[name.start : name.place_end])


def _is_division(text: str, form: ZoneName) -> bool:
    """Whether a place with the word behind it is a division: 广西凭祥市, for 广西凭祥综合保税区."""
    return any(text[at : form.end + 1] in by_chinese_name() for at in range(form.start, form.end - 1))


def _ends_firm(text: str, start: int, end: int) -> bool:
    """Whether a place fills brackets behind a Chinese name: 海天新能源(大柴旦) is a firm's branch."""
    return text[end : end + 1] == ")" and text[start - 1 : start] == "(" and text[start - 2 : start - 1] >= "\u4e00"


def _short_bases(full: str, zone_id: str, home: str | None) -> Iterator[str]:
    """`Ningdong Base` and `Ningdong` for `Ningdong Energy and Chemical Base`: the first word, which is no division, and the
    last.
    """
    words = full.split(" ")
    if len(words) <= len(("Ningdong", "Base")) or words[-1].lower() not in _BASES:
        return
    place = words[0]
    if (
        len(place) <= _SHORT_PLACE
        or place.islower()
        or place.lower() in _no_places()
        or _is_place_of(place, zone_id, "en", home)
    ):
        return
    yield from (f"{place} {words[-1]}", f"{place} {words[-1].lower()}", place)


_BASES: Final = frozenset({"base", "park", "zone", "area"})
_BASE_KINDS: Final = (None, "area", "park")
_SHORT_PLACE: Final = 4


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
    and all of it behind the zone in front (西安高新区草堂科技产业基地), or behind the county (表面处理环保产业园 for that of 遵义).
    """
    county = 0
    while led := next((size for size in (4, 3, 2) if place[county : county + size] in by_chinese_name()), 0):
        county += led
        own = place[county:]
        if len(own) >= len("表面处理") or (len(own) > 1 and not _is_common(own)):
            yield full[county:]
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


def _is_common(words: str) -> bool:
    """Whether Chinese words before a kind are a field of trade or an aim, which others have too."""
    topics = zone_words("zh")
    return words in topics["vague"] or words in topics["topics"] or words.endswith(fields_of_trade())


_WITH_SHORT_FORMS: Final = frozenset({"park", "area"})
# What the zone in front of a park's name ends in.
OUTER_ENDS: Final = "(?:开发区|高新区|经开区|新区|保税区|综保区|片区|自贸区|试验区|科学城)"
_OUTER: Final = re.compile(f"[\u4e00-\u9fff]{{1,12}}{OUTER_ENDS}")
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
    """Whether a place alone means a division of the zone's own province, or an airport, rather than the zone."""
    if place.endswith("机场"):
        return True
    found = by_chinese_name().get(place, ()) if language == "zh" else by_squeezed_name().get(squeezed(place), ())
    own = registry()[zone_id].adcode if zone_id in registry() else home
    return any(own is None or d.adcode[:2] == own[:2] for d in found) or place.lower() in zone_words(language)["vague"]
