"""Firms that only the words before a project's name tell in Chinese: 华瀚显示的车载面板项目, 台塑企业投资5亿元的树脂二期.

Takes: a name of its own that owns the project by 的, or builds it by a verb of investing; a trade ends it, or a place leads it.
Leaves alone: places, zones, people, words of time and of figures, and whatever is an organization already.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands_zh import common_zh, holds_thing, strip_place_zh
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.mentions.patterns import topic_words
from zoneledger.mentions.project_words_zh import barred
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_chinese_name

_told: Final = partial(topic_words, "zh", "organizations")
_REACH: Final = 56
# What leads from a firm to its project: 的, 投资3亿元新建, 位于…园区的.
_LINK: Final = re.compile(
    r"(?:(?:位于|在)[^，。；]{2,16})?(?:计划|拟|将|已|再|首期|一期|二期)?(?:总|新增|追加|共|分期|累计)?"
    r"(?:(?:投资|斥资|出资|投入|耗资|注资)约?[\d.]+(?:万|亿|千万|百万)?(?:多|余)?(?:美元|欧元|港元|日元|元)(?:人民币)?(?:，|的|在[^，。；]{2,12})?)?"
    rf"(?:(?:独资|合资|联合|自主|控股|全资)?(?:投资)?{_told('owner_verbs')})?的?(?:首个|新|新建|最大的|重点)?$"
)
_EDGE: Final = re.compile(rf"[，。；：:、“”\"\n （(》]|{_told('owner_edges')}")


@cache
def _no_owner() -> re.Pattern[str]:
    return barred("no_owner", r"[\d%]")


@cache
def _ends() -> re.Pattern[str]:
    """What ends the name of a firm: a trade, or what besides a trade ends its own word."""
    told = load_words("zh", "organizations")
    return re.compile(
        rf"(?:{alternatives([*told['firm_words'], *told['not_own'], *told['firm_tails']])}|[一-鿿]业(?<!产业)(?<!行业)(?<!企业)|企业|厂)$"
    )


def find_owners_zh(text: str, projects: Sequence[Mention], taken: Taken) -> Iterator[Mention]:
    """The firms before the names of projects, where no other mention is in the way."""
    for project in projects:
        low = max(0, project.start - _REACH)
        before = text[low : project.start]
        link = _LINK.search(before)
        if link is None or link.start() == len(before):
            continue
        end = low + link.start()
        edges = [m.end() for m in _EDGE.finditer(before, 0, link.start() - 1)]
        start = low + (edges[-1] if edges else 0)
        name = text[start:end]
        if not edges and low:
            continue
        if _is_firm(name) and not taken.overlaps(start, end):
            yield Mention("organization", start, end, "zh.organization.owner", name=name)


_SHORTEST: Final = 4
_LONGEST: Final = 12
_OWN: Final = (2, 4)


def _is_firm(name: str) -> bool:
    """Whether words that own a project name a firm: its own word with a trade behind, or with a place in front."""
    if not _SHORTEST <= len(name) <= _LONGEST or _no_owner().search(name) or name in by_chinese_name():
        return False
    own = strip_place_zh(name)
    trade = _ends().search(own, 2)
    if trade is not None:
        brand = own[: trade.start()]
        return 2 <= len(brand) <= 6 and brand not in common_zh() and not holds_thing(brand[:2])
    placed = len(own) < len(name)
    return placed and _OWN[0] <= len(own) <= _OWN[1] and own not in common_zh() and not holds_thing(own)
