"""The name of a zone in English: a phrase of a kind, found by the automaton, read with the words in front of it.

The registry may know the whole name, its place with its kind, or neither; then the words must be a name by their shape.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from zoneledger.mentions.zone_fields import fields_in_chinese, fields_in_english, words_inside_fields
from zoneledger.mentions.zone_index import Index, Name, index
from zoneledger.mentions.zone_lookup import is_plain, lookup, shifted
from zoneledger.mentions.zone_names import (
    REMEMBERED,
    fold,
    kind_classes,
    place_key_of_words,
    province_keys,
    squeezed,
    zone_words,
)
from zoneledger.mentions.zone_records import MANY, PART_KINDS, ZoneName
from zoneledger.mentions.zone_shapes import Word, place_before_english
from zoneledger.registry.divisions import by_english_name
from zoneledger.registry.zones import registry


def english_reading(text: str, start: int, end: int, number: int, floor: int) -> ZoneName | None:
    """The name whose kind is a match of the automaton, read with as many words before it as can belong to it.

    Those words are few, and names come again: so each reading of the same words is done once.
    """
    known = index("en")
    low = _reach(text, start + known.names[number].kind_at, floor)
    low = min(low, start) if start >= floor else low
    piece = text[low : end + 1] if text[end : end + 1] == "s" else text[low:end]
    if start < low or "\n" in piece:  # where a line ends, the whole line says whether it is running text
        return _english_name(text, start, end, known.names[number], known, floor)
    return shifted(_english_piece(piece, start - low, end - low, number), low)


@lru_cache(maxsize=REMEMBERED)
def _english_piece(piece: str, start: int, end: int, number: int) -> ZoneName | None:
    known = index("en")
    return _english_name(piece, start, end, known.names[number], known, 0)


def _reach(text: str, kind_start: int, floor: int) -> int:
    """A place before which no word can belong to a name: that of the first small word that never stands in one."""
    low = max(floor, kind_start - _REACH_CHARS)
    words = text[low:kind_start].rsplit(" ", _MOST_WORDS + 1)
    if len(words) < 2:
        return floor
    small = _words_in_names()
    at = kind_start - len(words[-1]) - 1  # the blank before the kind
    for word in words[-2 : -2 - _MOST_WORDS : -1]:
        begin = at - len(word)
        if begin <= low:
            return floor
        if word[:1].islower() and word not in small and text[begin - 2 : begin - 1] != "'":
            return max(floor, begin - 1)  # with its blank
        at = begin - 1
    return at + 1


INDEFINITE: Final = re.compile(r"(?<![A-Za-z])[Aa]n? $")
_MOST_WORDS: Final = 12
# More than so many letters no twelve words before a kind have; a longer run is no name.
_REACH_CHARS: Final = 160


@cache
def _words_in_names() -> frozenset[str]:
    words = zone_words("en")
    divisions = {word for name in by_english_name() for word in name.split()}
    return frozenset({"and", *words_inside_fields(), *words["hints"], *words["themes"], *divisions})


def _english_name(text: str, start: int, end: int, name: Name, known: Index, floor: int) -> ZoneName | None:
    kind = name.kind or ""
    kind_start = start + name.kind_at
    phrase = text[kind_start:end]
    plain = is_plain(phrase, "en")
    run = place_before_english(text, kind_start, floor, kind)
    if text[end : end + 1] == "s" or (run and run[-1].lower in ("other", "several")):
        return None
    if name.zones and name.kind_at > 0 and (not run or run[0].start >= start):  # the registry's own words, in any case
        key = place_key_of_words(fold(text[start:kind_start]).split())
        _, loose = lookup(known, key, kind, "en", plain=plain)
        return ZoneName(
            start, end, kind, key, start, kind_start - 1, name.zones, loose, fixed=True, rule=f"en.zone.{kind}"
        )  # fmt: skip
    if not run:
        if not name.zones:
            return None
        return ZoneName(start, end, kind, "", start, end, (), name.zones, fixed=True, rule="en.zone.name")
    if run[0].start and text[run[0].start - 1].isdigit():
        return None  # `4G Industrial Park`: a word cut in two is no name
    lowers = [word.lower for word in run]
    for first in range(len(run)):
        key = place_key_of_words(lowers[first:])
        zones, loose = lookup(known, key, kind, "en", plain=plain)
        if kind in PART_KINDS and not plain:
            zones, loose = _of_field(zones, phrase), _of_field(loose, phrase)
        if run[first].start == start and name.zones:
            zones = name.zones
        if not zones and not loose:
            continue
        if first + 1 < len(run) and place_key_of_words(lowers[first + 1 :]) == key:
            continue  # the word in front is a province or says nothing
        begin = _extended(run, first, zones or loose)
        foreign = begin > 0 and not _is_division_word(run[begin - 1])
        if (foreign and kind in PART_KINDS) or (begin > 0 and _is_elsewhere(run[begin - 1], zones or loose)):
            break
        fixed = run[first].start == start and bool(name.zones)
        crowded = foreign and run[begin - 1].capital
        return ZoneName(
            run[begin].start, end, kind, key, run[begin].start, run[-1].end, zones, loose, fixed=fixed, crowded=crowded,
            parts=tuple(squeezed(word.lower) for word in _from_first_name(run)),
            whole_start=_whole_start(run), rule=f"en.zone.{kind}",
        )  # fmt: skip
    if phrase.lower() in zone_words("en")["capitalized"] and not phrase.istitle():
        return None
    if kind_classes("en")[kind].registered_only or not _may_be_named(text, run, kind, end):
        return None
    begin, run = _whole_start(run), _from_first_name(run)
    if (
        kind in PART_KINDS
        and run[0].lower not in by_english_name()
        and INDEFINITE.search(text, max(0, begin - 3), begin)
    ):
        return None  # `a vibrant industrial park` is one of many
    words = zone_words("en")
    if kind in MANY and squeezed("".join(word.lower for word in run)) in province_keys():
        return None  # `Anhui Development Zone` is any of them
    if text[run[0].start : end].lower() in words["not_zones"] or all(word.lower in words["vague"] for word in run):
        return None
    place = [word.lower for word in run]
    return ZoneName(
        begin, end, kind, place_key_of_words(place), run[0].start, run[-1].end,
        parts=tuple(map(squeezed, place)), rule=f"en.zone.unregistered_{kind}",
    )  # fmt: skip


def _of_field(zones: Sequence[str], phrase: str) -> tuple[str, ...]:
    """Those zones whose names have the fields of trade of a kind, or none: Pinghe Logistics Park is not Pinghe Industrial Park."""
    asked = fields_in_english(phrase)
    return tuple(zone for zone in zones if asked <= _fields_of(zone)) if asked else tuple(zones)


@lru_cache(maxsize=REMEMBERED)
def _fields_of(zone: str) -> frozenset[str]:
    entry = registry()[zone]
    names = (entry.name_zh, entry.short_zh, entry.name_en, *entry.aliases)
    return frozenset(key for name in names for read in (fields_in_chinese, fields_in_english) for key in read(name))


def _is_elsewhere(word: Word, zones: Sequence[str]) -> bool:
    """Whether a city or province stands before a name in which none of its zones lies: Tianjin Lingang Economic Zone is
    not the one of Yibin.
    """
    cities = [d for d in by_english_name().get(word.lower, ()) if d.level != "county"]
    codes = tuple(d.adcode[: 2 if d.level == "province" else 4] for d in cities)
    return bool(codes) and not any(registry()[zone].adcode.startswith(codes) for zone in zones)


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


def _whole_start(run: list[Word]) -> int:
    """Where a name begins with its province (`Hunan Leiyang Textile Park`), but without `China's` or `National`."""
    own = _from_first_name(run)
    ahead = run[: len(run) - len(own)]
    named = [word for word in ahead if word.capital and word.lower not in zone_words("en")["hints"]]
    joined = bool(named) and all(word.lower not in zone_words("en")["hints"] for word in ahead[ahead.index(named[0]) :])
    return named[0].start if joined else own[0].start


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
