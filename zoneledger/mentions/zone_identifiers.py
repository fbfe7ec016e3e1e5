"""Identifiers of zones that the registry lacks, made of city, place and kind, and the city that such a zone lies in."""

import re
from functools import lru_cache
from typing import Final

from zoneledger.mentions.zone_fields import chinese_field_key, english_field_key
from zoneledger.mentions.zone_names import REMEMBERED, by_squeezed_name, zone_words
from zoneledger.mentions.zone_records import PART_KINDS, ZoneName
from zoneledger.registry.divisions import Division, by_adcode, by_chinese_name


def unregistered_id(name: ZoneName, language: str, home: str | None, text: str = "") -> str:
    """An identifier made of city, place and kind, the same in both languages where romanization allows.

    `home` is the city (four digits of the code) that the article is at home in. `text` is the text that the name
    stands in, where the words of its kind may tell its field of trade (物流园, `Eco Industrial Park`).
    """
    family = _FAMILY.get(name.kind or "zone", name.kind or "zone")
    kind = text[name.place_end : name.end] if family == "park" else ""
    if language == "zh":
        place = chinese_field_key(name.place, kind)
    else:
        place = english_field_key(name.parts or (name.place,), kind)
    return _identifier(place, family, home_of(name, language, home))


@lru_cache(maxsize=REMEMBERED)
def _identifier(place: str, family: str, city: Division | None) -> str:
    slug = re.sub(r"[^a-z0-9]+", "", place.lower().replace("ü", "u"))[:60]
    own = re.sub(r"[^a-z]+", "", city.short_en.lower()) if city else ""
    slug = (slug.removeprefix(own) if own else slug) or "city"
    return "-".join(filter(None, ("zone", own, slug, family)))


_FAMILY: Final = {"dz": "edz", "ez": "edz", "etdz": "edz", "area": "park", "sci": "park", "pilot": "park"}


def home_of(name: ZoneName, language: str, home: str | None) -> Division | None:
    """The city that an unregistered zone lies in: as told, else the one that its name begins with or the article's own."""
    if name.lies_in is not None:
        return city_of_code(name.lies_in)
    return _home_of_place(name.place, name.parts, name.kind in PART_KINDS, language, home)


@lru_cache(maxsize=REMEMBERED)
def _home_of_place(place: str, parts: tuple[str, ...], part: bool, language: str, home: str | None) -> Division | None:
    known = by_chinese_name() if language == "zh" else by_squeezed_name()
    for lead in _leads(place, parts, language):
        found = [d for d in known.get(lead, ()) if d.until is None and d.level != "province"]
        if any(d.adcode[:4] == home for d in found):
            break
        # A county of another province may bear by chance what a name begins with (湖滨, 滨江); only cities are in front.
        whole = len(lead) == len(place) or _is_named_in_full(parts, lead, language)
        codes = {d.adcode for d in found if d.level == "city" or home is None}
        if home is not None and not part and whole:
            codes |= {d.adcode for d in found if d.adcode[:2] == home[:2] or _is_named_in_full(parts, lead, language)}
        if home is not None and not codes and lead not in zone_words(language)["common_words"]:
            codes = {d.adcode for d in found if d.adcode[:2] == home[:2]}
        if len({code[:4] for code in codes}) == 1:
            return city_of_code(min(codes))
    return city_of_code(home) if home else None


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


def city_of_code(code: str) -> Division | None:
    """The city of a code of four or six digits; a municipality, and a county outside of cities, is its own."""
    if code[2:4] == "90" and code in by_adcode():
        return by_adcode()[code]
    return by_adcode().get(code[:4] + "00") or by_adcode().get(code[:2] + "0000")
