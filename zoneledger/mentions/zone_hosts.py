"""Counties, districts and cities that act as hosts of projects, and the host of an article that names no zone.

`zone_hosts_en` and `zone_hosts_zh` say which they are; here come the places that they choose from.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.mentions.zone_host_cities import Spans
from zoneledger.mentions.zone_hosts_en import english_hosts
from zoneledger.mentions.zone_hosts_zh import chinese_hosts
from zoneledger.mentions.zone_lookalikes import BEHIND_OTHER_AREAS
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.records import Segment
from zoneledger.registry.divisions import Division


def find_hosts(
    text: str, language: str, scan: Scan, names: Sequence[ZoneName], segments: Sequence[Segment]
) -> list[ZoneName]:
    """Mentions of hosts, apart from the names of zones; `zone_id` is `adm-` and the code, or the name without one."""
    # 乌鲁木齐经济技术开发区（头屯河区）: the district in brackets is governed by the zone, and is no other host.
    taken = Spans((name.start, _bracketed(text, name.end)) for name in names)
    places = [
        (start, end, division)
        for start, end, found in scan.divisions
        if not taken.touches(start, end)
        and not (text[start - 1 : start] == "(" and _BRANCH.match(text, end))
        and not (text[end - 1] == "区" and text[end : end + 1] in BEHIND_OTHER_AREAS)
        and not (language == "zh" and _gives_away(text, start, end))
        and (division := _resolved(found, scan)) is not None
    ]
    if language == "zh":
        return chinese_hosts(text, places, scan, names, segments)
    return english_hosts(text, places, scan, names, segments, taken)


# `Nidec (Dalian) Co., Ltd.`, 海天新能源(大柴旦)有限公司: a firm's branch tells of the firm.
_BRANCH: Final = re.compile(r"\) ?(?:[A-Z][\w&'-]{1,20} ){0,4}(?:Co|Company|Corp|Ltd|Inc)\b|\)[^()，。；、]{0,10}?公司")
_BEFORE_GIVER: Final = 6


def _gives_away(text: str, start: int, end: int) -> bool:
    """Whether a place is the one whose trades move here: 承接北京通州产业疏解, 通州区产业转移企业联盟."""
    return _MOVES.match(text, end) is not None or _TAKEN.search(text, max(0, start - _BEFORE_GIVER), start) is not None


# 永吉高速古丈段 is a part of a road.
_MOVES: Final = re.compile("段(?!时)|(?:产业|企业|非首都功能)?(?:疏解|转移|外溢|外迁)")
_TAKEN: Final = re.compile("(?:承接|对接|疏解)(?:[\u4e00-\u9fff]{2,3})?$")
_BRACKET: Final = re.compile(r" ?[(（][^()（）\n]{2,28}[)）]")


def _bracketed(text: str, end: int) -> int:
    """The end of a zone's name with what stands in brackets right behind it."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket is not None else end


def _resolved(found: Sequence[Division], scan: Scan) -> Division | None:
    """The one division that a name means in this article."""
    if len(found) == 1:
        return found[0]
    evidence = scan.evidence
    near = [d for d in found if d.adcode[:4] == scan.home]
    near = (
        near
        or [d for d in found if evidence.cities[d.adcode[:4]]]
        or [d for d in found if evidence.provinces[d.adcode[:2]]]
    )
    if not near:
        return None
    return min(near, key=lambda d: (-evidence.cities[d.adcode[:4]], d.level != "city", d.adcode))
