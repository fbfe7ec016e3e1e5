"""Zones that an article is about together: those that its title joins, and those of which a Chinese title gives only the
number (`9家园区入围`, `首批化工园区名单公示`) and the text a row.
"""

import itertools
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from zoneledger.registry.zones import registry

_LEAST: Final = 3
_ZONES: Final = "(?:[园专]区|开发区|高新区|经开区|产业园|工业园)"
_COUNTED: Final = re.compile(
    rf"(?<!第)(?:\d|[一二两三四五六七八九十])[家个地处][^，。\n]{{0,10}}?{_ZONES}|{_ZONES}[^，。\n]{{0,6}}?(?:名单|名录)|[家个]！[^，。\n]{{0,14}}?{_ZONES}"
)
_IN_ROW: Final = re.compile(r"(?:[(（][^()（）\n]{1,8}[)）])?(?:[、,，;；/](?:和|以及)?|和|与|及|以及)")


def listed_zones(places: Sequence[tuple[int, int, str]], text: str, head: tuple[int, int]) -> frozenset[str]:
    """The zones of the longest row with those of the title, where that counts zones; `places` are the spans and identifiers
    of all mentions in reading order. The first zone that the text names must be among them: others follow what it is about.
    """
    if _COUNTED.search(text, *head) is None:
        return frozenset()
    titled: set[str] = set()
    rows: list[set[str]] = []
    first, end = "", -1
    for start, stop, zone_id in places:
        if start < head[1]:
            titled.add(zone_id)
            continue
        if end < 0 or _IN_ROW.fullmatch(text, end, start) is None:
            rows.append(set())
        rows[-1].add(zone_id)
        first, end = first or zone_id, stop
    longest = max(rows, key=len, default=set())
    return frozenset(longest | titled) if len(longest) >= _LEAST and first in longest | titled else frozenset()


def joined_in_title(best: str, places: Sequence[tuple[int, int, str]], text: str, head: tuple[int, int]) -> set[str]:
    """Hosts that the title joins to its zone in one breath: `A and B sign projects`, A携手B."""
    titled = [place for place in places if head[0] <= place[0] < head[1]]
    return {
        left[2] if right[2] == best else right[2]
        for left, right in itertools.pairwise(titled)
        if best in (left[2], right[2]) and text[left[1] : right[0]].strip().lower() in _TOGETHER
    }


def parts_first(
    ranked: list[str], counts: Mapping[str, int], titled: Collection[str], leading: Collection[str]
) -> list[str]:
    """Zones with the parts of the first one before it that the title names too (平谷园、顺义园纳入中关村), or of which the
    text goes on from its lead on (西咸新区：甲园开园, of 泾河新城).
    """
    known = registry()
    parts = [
        z for z in (ranked if ranked[0] in titled else ())
        if z in known and known[z].parent_zone_id == ranked[0]
        and (z in titled or (z in leading and counts[z] >= _TWICE * counts[ranked[0]]))
    ]  # fmt: skip
    return [*parts, *(z for z in ranked[1:] if z not in parts), ranked[0]] if parts else ranked


_TWICE: Final = 2
# Words between two places that do a thing together.
_TOGETHER: Final = frozenset({
    "and", "&", "joins hands with", "join hands with", "teams up with", "together with",
    "携手", "与", "和", "、", "联合", "联手", "牵手", "及",
})  # fmt: skip
