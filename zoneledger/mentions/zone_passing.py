"""Chinese counties that an article on their zone names only on the way: for where the zone lies (设在旺苍县, 包括邻水县高滩镇),
or once and for nothing that it tells.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from zoneledger.mentions.patterns import topic_words
from zoneledger.mentions.zone_host_cities import Spans, head_of
from zoneledger.mentions.zone_records import ZoneName
from zoneledger.records import Segment
from zoneledger.registry.divisions import by_adcode
from zoneledger.registry.zones import registry

_OFTEN: Final = 3
_TOLD: Final = frozenset({"lead", "body", "list_item", "table_row", "heading", "title"})


def counties_in_passing(
    text: str, hosts: Mapping[tuple[int, int], str], names: Sequence[ZoneName], segments: Sequence[Segment]
) -> Iterator[str]:
    """The codes of those counties among the hosts."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    told = Spans((s.start, s.end) for s in segments if s.kind in _TOLD)
    for (start, end), code in sorted(hosts.items()):
        if told.touches(start, end):
            spans[code].append((start, end))
    head = head_of(segments)
    zones = [name for name in names if name.kind is not None and name.zone_id is not None]
    begun = {name.start for name in zones}
    for code, found in spans.items():
        county = by_adcode().get(code)
        if county is not None and county.level == "county" and all(_TOWN_BEHIND.match(text, end) for _, end in found):
            yield code  # 三水区大塘镇: the county of an address
            continue
        if county is None or county.level != "county" or any(head[0] <= start < head[1] for start, _ in found):
            continue
        if _is_titled(text, head, county.short_zh, zones):
            continue
        own = [name for name in zones if _lies_in(name, text, code, county.short_zh)]
        if not own:
            continue
        if all(end in begun or _tells_where(text, start, end) for start, end in found):
            yield code
        elif len(found) == 1 and not _acts(text, *found[0]):
            if len(own) >= _OFTEN or any(head[0] <= name.start < head[1] for name in own):
                yield code


def _is_titled(text: str, head: tuple[int, int], short: str, zones: Sequence[ZoneName]) -> bool:
    """Whether a title has a county by its short name, apart from the names of zones: 东海8个项目集中签约."""
    at = text.find(short, *head)
    return at >= 0 and not any(name.start <= at < name.end for name in zones)


def _lies_in(name: ZoneName, text: str, code: str, short: str) -> bool:
    """Whether a zone is that of a county: registered there, or called after it."""
    entry = registry().get(name.zone_id or "")
    return entry.adcode == code if entry is not None else short in text[name.start : name.end]


def _tells_where(text: str, start: int, end: int) -> bool:
    """Whether a county only tells where a zone or a town lies, or what a share is of."""
    low = max(0, start - _BEFORE_CHARS)
    return _WHERE.search(text, low, start) is not None or _TOWN_BEHIND.match(text, end) is not None


_BEFORE_CHARS: Final = 24
_WHERE: Final = re.compile(rf"{topic_words('zh', 'zones', 'lies_in')}[^，。；：\n]{{0,14}}$")
_TOWN_BEHIND: Final = re.compile("[\u4e00-\u9fff]{2,3}?(?:镇|乡|街道)")


def _acts(text: str, start: int, end: int) -> bool:
    """Whether a county begins a line or a sentence, or has a figure of its own."""
    return (
        text[start - 1 : start] in _BEGINS
        or _DAY.search(text, max(0, start - _DAY_CHARS), start) is not None
        or _FIGURE.match(text, end) is not None
    )


_DAY: Final = re.compile(r"(?:\d日|近日|日前|昨日|昨天|上午|下午|季度|\d月)，$")
_DAY_CHARS: Final = 5
_BEGINS: Final = frozenset(("", "\n", " ", "。", "；", "：", ":", "、"))
_FIGURE: Final = re.compile("[^，。；、\n]{0,12}\\d")
