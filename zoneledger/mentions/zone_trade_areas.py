"""`Honghe Area` in an article on a free trade zone: one of the areas into which each of them is divided."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.zone_identifiers import unregistered_id
from zoneledger.mentions.zone_names import squeezed, zone_words
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.registry.zones import registry

_AREA_WORDS: Final = re.compile(r" (?:[Aa]rea|AREA|Subarea|Block)\b(?! of China)")
_AREA: Final = re.compile(r"\b([A-Z][A-Za-z]+(?:'[a-z]+)?(?:-[A-Za-z]+)?) [A-Za-z]+$")
_AREA_CHARS: Final = 40


def trade_zone_areas(text: str, scan: Scan, names: Sequence[ZoneName]) -> Iterator[ZoneName]:
    """The areas named in an English article that names a free trade zone; the registry's where it has them."""
    whole = next((name for name in names if name.kind == "ftz" and name.zone_id is not None), None)
    if whole is None:
        return
    for name in scan.names:  # `Qinzhou Port Area`, read as the area of a port
        known = _areas().get((whole.zone_id, squeezed(text[name.start : name.end])))
        if known is not None and name.zone_id not in registry():
            name.zone_id, name.rule = known, "en.zone.area_of_ftz"
    for behind in _AREA_WORDS.finditer(text):
        match = _AREA.search(text, max(0, behind.start() - _AREA_CHARS), behind.end())
        if match is None:
            continue
        if match[1].lower() in zone_words("en")["not_areas"]:
            continue
        area = ZoneName(
            match.start(), match.end(), "area", squeezed(match[1]), match.start(), match.end(1),
            parent=whole.zone_id, rule="en.zone.area_of_ftz",
        )  # fmt: skip
        known = _areas().get((whole.zone_id, squeezed(match[1]) + "area"))
        if known is None and behind[0] == " area":
            continue  # small letters name only an area that is known
        area.zone_id = known or unregistered_id(area, "en", scan.home)
        yield area


@cache
def _areas() -> Mapping[tuple[str | None, str], str]:
    """The registry's areas by their free trade zone and their name without it: `honghearea` of Yunnan's."""
    found = {}
    for entry in registry().values():
        outer = registry().get(entry.parent_zone_id or "")
        if entry.kind == "free_trade_zone" and outer is not None:
            found[entry.parent_zone_id, squeezed(entry.name_en.removeprefix(outer.name_en))] = entry.zone_id
    return found
