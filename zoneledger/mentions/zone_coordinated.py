"""Zones of a kind of their own that a Chinese text names in one row with others: 秦汉新城、沣西新城、能源金贸区.

A row has two zones at least that are known by their kind; the further item must look like the name of a place run as one.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.zone_identifiers import unregistered_id
from zoneledger.mentions.zone_lookalikes import is_lookalike
from zoneledger.mentions.zone_names import kind_phrases, zone_words
from zoneledger.mentions.zone_parts import again
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.mentions.zone_shapes import chinese_stops
from zoneledger.registry.divisions import by_chinese_name

_LEAST_KNOWN: Final = 2
_REACH: Final = 14
_MOST_BEHIND: Final = 4
_SIGN: Final = "(?:、|和|与|及|以及)"
_COUNT: Final = r"(?:\d[\d.]*(?:个|家|项|亿元|万元))?"
_ITEM: Final = r"(?P<item>[市县]?[\u4e00-\u9fffA-Z]{2,8}(?:园区|园|区|新城|科技城|产业城|产业基地|港|湾|谷|岛))"
_BEHIND: Final = re.compile(
    rf"{_COUNT}(?:[、，；,;]|和|与|及|以及){_ITEM}(?=[、，。；,;和与及等未各共内\d\n的]|签约|投资|完成|实现|分别|新|开工|项目|增|累计|$)"
)
_BEFORE: Final = re.compile(rf"(?:^|[、，。；：:,;\n和与及在]|其中){_ITEM}{_COUNT}{_SIGN}$")
# 智能家电产业园、电子信息产业园、软件产业园: what no other words would make a name.
_BETWEEN: Final = re.compile(rf"、([\u4e00-\u9fff]{{2,8}}(?:园|园区|片区|新城)){_SIGN}")
_JOIN: Final = re.compile(rf"{_COUNT}(?:{_SIGN}|[，；,;])[市县]?")


def coordinated_zones(text: str, scan: Scan, names: Sequence[ZoneName]) -> Iterator[ZoneName]:
    """The further items of the rows in which a Chinese text names two zones at least, wherever it names them."""
    zones = [name for name in names if name.kind is not None and name.zone_id is not None]
    done: set[str] = set()
    for left, right in itertools.pairwise(zones):
        middle = _BETWEEN.fullmatch(text, left.end, right.start) if right.start - left.end < _REACH else None
        if middle is not None and middle[1] not in done and not middle[1].endswith(_no_names()):
            done.add(middle[1])
            yield from _named(text, middle[1], scan)
    at = 0
    while at + 1 < len(zones):
        last = at
        while last + 1 < len(zones) and _JOIN.fullmatch(text[zones[last].end : zones[last + 1].start]):
            last += 1
        if last - at + 1 >= _LEAST_KNOWN:
            for found in _beside(text, zones[at], zones[last]):
                words = found["item"]
                if words not in done and _is_name(words) and not is_lookalike(text, found.end("item"), "zh"):
                    done.add(words)
                    yield from _named(text, words, scan)
        at = last + 1


@cache
def _no_names() -> tuple[str, ...]:
    return tuple(zone_words("zh")["not_coordinated"])


def _beside(text: str, first: ZoneName, last: ZoneName) -> Iterator[re.Match[str]]:
    before = _BEFORE.search(text, max(0, first.start - _REACH), first.start)
    if before is not None:
        yield before
    end = last.end
    for _ in range(_MOST_BEHIND):
        behind = _BEHIND.match(text, end, end + _REACH + _REACH)
        if behind is None:
            return
        yield behind
        end = behind.end("item")


def _is_name(words: str) -> bool:
    """Whether words are no division, no field of trade, and no common word with such an ending."""
    topics = zone_words("zh")
    own = words.removeprefix("市").removeprefix("县")
    if own in by_chinese_name() or words in kind_phrases("zh") or own.endswith(tuple(topics["not_coordinated"])):
        return False
    if chinese_stops().search(own) is not None:
        return False  # 打造精密产业园
    return own[:-1] not in topics["vague"] and own[:-2] not in topics["vague"]


def _named(text: str, words: str, scan: Scan) -> Iterator[ZoneName]:
    size = 2 if words.endswith(("园区", "新城")) else 1
    place = words[:-size].removeprefix("市").removeprefix("县")
    kind = "park" if words.endswith(("园", "园区")) else "area"
    zone = ZoneName(0, len(words), kind, place, 0, len(words) - size, parts=(place,), rule="zh.zone.coordinated")
    zone.zone_id = unregistered_id(zone, "zh", scan.home)
    for form in again(text, words, zone, "zh"):
        form.rule = "zh.zone.coordinated"
        yield form
