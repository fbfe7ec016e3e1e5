"""A county's own zone, which a Chinese article calls by the word for the county and the kind alone: 县经济开发区, 县工业园区.

The county is the publisher's, that of the title, or the one named most; its zone is the one of such a kind that the
registry has there. Where an article has a fuller name of that kind, this is none.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.zone_host_cities import head_of
from zoneledger.mentions.zone_names import kind_classes, zone_words
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.records import Segment
from zoneledger.registry.zones import ZoneEntry, registry

_WORDS: Final = frozenset("县旗")
# 我县工业园, 该县工业园: they speak of it too, but as of any.
_OF_ANY: Final = frozenset("我该本各两外邻某每")
_FAMILIES: Final = {
    "hidz": ("hidz",),
    "etdz": ("etdz", "edz", "dz"),
    "edz": ("edz", "etdz", "dz"),
    "dz": ("dz", "edz", "etdz", "hidz"),
    "park": ("park", "edz"),
}


def county_kinds(
    text: str, scan: Scan, names: Sequence[ZoneName], segments: Sequence[Segment], document_id: str
) -> Iterator[ZoneName]:
    """Every mention of such zones."""
    named = {name.kind for name in names if name.zone_id in registry() or name.kind not in PART_KINDS}
    ends = {end for _, end, _ in scan.divisions}
    plain = zone_words("zh")["plain_parks"]
    for kind, start, end in scan.bare_kinds:
        if text[start - 1 : start] not in _WORDS or text[start - 2 : start - 1] in _OF_ANY or start in ends:
            continue
        if kind not in _FAMILIES or (kind == "park" and text[start:end] not in plain) or named & set(_FAMILIES[kind]):
            continue
        zone_id = _zone_of_county(kind, scan, segments)
        zone_id = zone_id or f"zone-{document_id.removeprefix('doc-')}-county-{kind}"
        yield ZoneName(start - 1, end, kind, "", start - 1, start, zone_id=zone_id, rule="zh.zone.of_county")


def _zone_of_county(kind: str, scan: Scan, segments: Sequence[Segment]) -> str | None:
    """The one zone of a class, or of one near to it, in the county that an article is about."""
    counties = scan.evidence.counties
    start, end = head_of(segments)
    titled = [d.adcode for at, _, found in scan.divisions if start <= at < end for d in found if d.level == "county"]
    published = [code for code in sorted(scan.evidence.publisher) if code[2:4] != "00" and not code.endswith("00")]
    ranked = sorted(counties, key=lambda code: (-counties[code], code))
    code = next(iter([*published, *titled, *ranked]), None)
    for near in _FAMILIES[kind] if code is not None else ():
        found = [e.zone_id for e in _by_county().get(code or "", ()) if e.kind == kind_classes("zh")[near].kind]
        if len(found) == 1:
            return found[0]
    return None


@cache
def _by_county() -> dict[str, list[ZoneEntry]]:
    found: dict[str, list[ZoneEntry]] = {}
    for entry in registry().values():
        found.setdefault(entry.adcode, []).append(entry)
    return found
