"""Chinese towns and townships that an article tells of as hosts: in its title, as what acts in it, in brackets behind what
lies there. A town in an address (东莞市洪梅镇某产业区), and one that is only named on the way, is none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from zoneledger.mentions.zone_host_cities import Spans, head_of
from zoneledger.mentions.zone_names import zone_words
from zoneledger.mentions.zone_records import PART_KINDS, ZoneName
from zoneledger.records import Segment
from zoneledger.registry.divisions import by_chinese_name
from zoneledger.registry.romanization import romanize
from zoneledger.registry.zones import registry

_WORDS: Final = {"镇": "town", "乡": "township", "街道": "subdistrict", "苏木": "township"}
_AGAIN: Final = 2
# A line, a sentence or a clause begins with the town, or with the county that it lies in (盐城大丰区大中街道).
_LEADING: Final = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,4}?市|[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]{2,3}[县区市旗]))?([\u4e00-\u9fff]{2,4}?[县区市旗])?([\u4e00-\u9fff]{2,4}?)(镇|乡|街道|苏木)(?![\u4e00-\u9fff]{0,4}(?:路|大道|街|号|村|社区))"
)
_SHORTEST: Final = 2
_BEHIND_TOWN: Final = r"(镇|乡|街道|苏木)(?=[、，。；：:,\n]|和|与|及)"
_SITED: Final = re.compile(rf"(?:落户|选址|落子|落在)(?:在|于|到)?([\u4e00-\u9fff]{{2,3}}){_BEHIND_TOWN}")
# 位于青溪镇的铁合金项目, 落户在甲县羊坪镇的石材加工项目: of a project, and not of a zone
_OF_PROJECT: Final = re.compile(
    r"(?:落户|位于|坐落|落地|落子|布局|选址|分布)[在于到]?(?:[\u4e00-\u9fff]{1,4}?[县区市旗])?([\u4e00-\u9fff]{2,4}?)(镇|乡|街道|苏木)"
    r"(?:的(?=[^，。；\n]{2,30}?(?:项目|工程|生产线|工厂|厂))|和(?=[^，。；\n]{2,12}?(?:园|区)[，。；]))"
)
_IN_ROW: Final = re.compile(rf"(?:、|和|与|及|以及)([\u4e00-\u9fff]{{2,3}}){_BEHIND_TOWN}")
_IN_BRACKETS: Final = re.compile(r"(?<=[\u4e00-\u9fff][(（])([\u4e00-\u9fff]{2,4})(镇|乡|街道|苏木)(?=[)）])")


def find_towns(text: str, segments: Sequence[Segment], names: Sequence[ZoneName]) -> Iterator[ZoneName]:
    """Every mention of the towns that are hosts, apart from the names of zones."""
    if not any(ending in text for ending in _WORDS):
        return
    told = Spans((s.start, s.end) for s in segments if s.kind not in ("boilerplate", "teaser"))
    taken = Spans((name.start, name.end) for name in names)
    head = head_of(segments)
    times: Counter[tuple[str, str]] = Counter()
    leading: set[int] = set()  # where those end that are counted already
    zone_ends = {name.end for name in names if name.kind is not None}
    for found in _LEADING.finditer(text):
        county, own, ending = found.groups()
        size = 2 if own[:2] in by_chinese_name() and len(own) > _SHORTEST + 1 else 0  # 嘉善姚庄镇
        own, start = own[size:], found.start(2) + size
        apart = (county is None or county in by_chinese_name()) and _is_name(own)
        if apart and told.touches(start, found.end()) and not taken.touches(start, found.end()):
            times[own, ending] += _AGAIN if head[0] <= start < head[1] else 1
            leading.add(found.end())
    for found in _SITED.finditer(text):
        if _is_name(found[1]) and told.touches(*found.span()):
            times[found[1], found[2]] += _AGAIN if found[0].startswith("落") and found[2] != "街道" else 1
    for found in _OF_PROJECT.finditer(text):
        if _is_name(found[1]) and told.touches(*found.span()):
            times[found[1], found[2]] += _AGAIN
    for found in _IN_ROW.finditer(text):  # 落户灌南经济开发区和堆沟港镇
        if found.start() in zone_ends and found.end() not in leading and _is_name(found[1]):
            times[found[1], found[2]] += 1
    hosts = {town for town, often in times.items() if often >= _AGAIN}
    # 环科园（高塍镇）: what a zone governs is no host beside it
    ends = {name.end for name in names if name.kind not in PART_KINDS or name.zone_id in registry()}
    bracketed = [(found, found.start() - 1 in ends) for found in _IN_BRACKETS.finditer(text) if _is_name(found[1])]
    hosts |= {(found[1], found[2]) for found, _ in bracketed}
    hosts -= {(found[1], found[2]) for found, governed in bracketed if governed}
    for own, ending in sorted(hosts):
        zone_id = f"adm-{_WORDS[ending]}-{romanize(own)}"
        for found in re.finditer(own + ending, text):
            if not taken.touches(found.start(), found.end()):
                start, end = found.span()
                yield ZoneName(start, end, None, "", start, end, zone_id=zone_id, rule="zh.zone.town")


def _is_name(words: str) -> bool:
    """Whether what stands before 镇 is the name of one: 特色小镇, 建制镇 and 家乡 are words of the language."""
    if words in by_chinese_name():
        return False
    return not words.endswith(tuple(zone_words("zh")["before_town"])) and words not in zone_words("zh")["not_towns"]
