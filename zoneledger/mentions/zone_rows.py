"""Zones that a Chinese text names by their places alone, in a row with one word for the kind of all of them: 昆山、江宁、
淮安经济技术开发区, 旺苍、罗江、石棉三个省级开发区.

Each place must be that of a zone of such a kind in the registry; places of which it has none stay what they are.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zoneledger.mentions.zone_index import index
from zoneledger.mentions.zone_lookup import lookup
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.registry.zones import registry

_PLACES: Final = "[\u4e00-\u9fff]{2,6}?(?:、[\u4e00-\u9fff]{2,6}?)"
_COUNTED: Final = re.compile(
    rf"(?P<row>{_PLACES}{{0,11}}(?:[和与及][\u4e00-\u9fff]{{2,6}}?)?)等?(?:\d{{1,2}}|[两二三四五六七八九十]{{1,2}})[家个](?:国家级|省级|国家|省)?$"
)
_BEFORE: Final = re.compile("(?P<row>(?:[\u4e00-\u9fff]{2,6}、){2,12})$")
# 9家国家级高新区分别为襄阳、宜昌、孝感。
_BEHIND: Final = re.compile(
    "[，,]?(?:分别)?(?:为|是|有|包括|即|[：:])[：:]?(?P<row>[\u4e00-\u9fff]{2,6}(?:[、和与及][\u4e00-\u9fff]{2,6}?){2,19})(?=[。；，,;\\n等)])"
)
_COUNT: Final = re.compile(r"(?:\d{1,2}|[两二三四五六七八九十]{1,2})[家个](?:国家级|省级|国家|省)?$")
_COUNT_CHARS: Final = 8
_BEHIND_COUNT: Final = frozenset("家个级省")  # with what a count of zones ends, right before the kind
_SIGNS: Final = re.compile("[、和与及]")
_REACH: Final = 80
# A row may begin behind what is told of it: 包括哈尔滨、利民.
_LONGEST: Final = 6
_SHORTEST: Final = 2
_LEAST: Final = 2


def zones_of_row(text: str, scan: Scan) -> Iterator[ZoneName]:
    """The places in such rows as names of the zones that the registry has there."""
    for kind, start, end in scan.bare_kinds:
        if kind not in PART_KINDS and text[start - 1 : start] in _BEHIND_COUNT:
            row = _COUNTED.search(text, max(0, start - _REACH), start)
            if row is not None:
                yield from _named(text, row.start("row"), row.end("row"), kind, None)
            behind = _BEHIND.match(text, end)
            if behind is not None and _COUNT.search(text, max(0, start - _COUNT_CHARS), start) is not None:
                yield from _named(text, behind.start("row"), behind.end("row"), kind, None)
    for name in scan.names:
        if name.kind is not None and name.kind not in PART_KINDS and text[name.start - 1 : name.start] == "、":
            row = _BEFORE.search(text, max(0, name.start - _REACH), name.start)
            last = registry().get(name.zone_id or "")
            if row is not None and last is not None:
                yield from _named(text, row.start("row"), row.end("row") - 1, name.kind, last.adcode[:2])


def _named(text: str, start: int, end: int, kind: str, province: str | None) -> Iterator[ZoneName]:
    found = []
    for low, high in _items(text, start, end):
        zone = _zone_of(text, low, high, kind, province)
        if zone is not None:
            found.append(zone)
    if len(found) >= _LEAST:
        yield from found


def _items(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    items = []
    for sign in _SIGNS.finditer(text, start, end):
        items.append((start, sign.start()))
        start = sign.end()
    return [*items, (start, end)]


def _zone_of(text: str, low: int, high: int, kind: str, province: str | None) -> ZoneName | None:
    """The zone of the longest place with which an item ends: its first one may have other words in front."""
    known = index("zh")
    for begin in range(max(low, high - _LONGEST), high - _SHORTEST + 1):
        place = text[begin:high]
        zones, loose = lookup(known, place, kind, "zh", plain=False)
        bearers = zones or loose
        if province is not None:
            bearers = tuple(zone for zone in bearers if registry()[zone].adcode.startswith(province))
        if len(bearers) == 1:
            return ZoneName(begin, high, kind, place, begin, high, zone_id=bearers[0], rule="zh.zone.of_row")
    return None
