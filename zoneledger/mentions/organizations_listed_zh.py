"""Chinese firms of a list that says it is one of firms: 甲、乙等200家企业, 开工的企业有甲、乙和丙.

Takes: members that open with a word of their own (泰开电气, 西安前进电器), and bare ones (仲量行) beside such or beside firms that
other rules found. Leaves alone: lists of trades and kinds (电子信息、新材料等企业, 央企、民企等企业).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands_zh import brand_end_zh, common_zh, holds_thing
from zoneledger.mentions.coined_words_zh import is_coined
from zoneledger.mentions.patterns import barred, topic_words
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_chinese_name

_CLOSED: Final = re.compile(
    r"(?:等(?!级|候|离)(?:[\d一二三四五六七八九十百两多余数]{1,6}[家个户])?|(?<=[一-鿿])这?[\d两三四五六七八九十]{1,3}[家户])[^，。；、等\n]{0,12}?(?:企业|公司|集团|巨头|厂商|药企|车企|央企)(?![^，。；、]{0,4}(?<!企业)(?<!公司)项目)"
)
_OPENED: Final = re.compile(r"(?:企业|公司)(?:主要)?(?:有|包括|为|:)(?=[^，。；、\n]{2,14}[、和])")
_LIST_END: Final = re.compile(r"[，。；！？\n]|等")
_CUT: Final = re.compile(r"[，。；：:！？\n\"“”]")
_LEAD: Final = re.compile(topic_words("zh", "organizations", "list_leads"))
_JOINT: Final = re.compile(r"、|(?<=[一-鿿]{2})(?:以及|和|及|与)(?=[一-鿿A-Z]{2})")
_MEMBER: Final = re.compile(r"[一-鿿A-Za-z0-9&]{2,14}")
_NO_FIRM: Final = barred(load_words("zh", "organizations")["no_listed"], "[\\d一二三四五六七八九十]+[家个]")


def find_listed(text: str, found: Sequence[Mention], zones: dict[int, int]) -> Iterator[Mention]:
    """The members of lists of firms that no other rule found; `zones` holds the places that zones' names cover."""
    if "企" not in text and "公司" not in text:
        return
    for closer in _CLOSED.finditer(text):
        low = max(0, closer.start() - 80)
        for cut in _CUT.finditer(text, low, closer.start()):
            low = cut.end()
        first = text.find("、", low, closer.start())
        if first >= 0:
            for lead in _LEAD.finditer(text, low, first):
                low = lead.end() if first - lead.end() >= _SHORTEST else low
            yield from _members(text, low, closer.start(), found, zones)
    for opener in _OPENED.finditer(text):
        end = _LIST_END.search(text, opener.end())
        yield from _members(text, opener.end(), end.start() if end else len(text), found, zones)


_SHORTEST: Final = 2
_BARE: Final = re.compile("[一-鿿]{2,4}")


def _members(text: str, start: int, end: int, found: Sequence[Mention], zones: dict[int, int]) -> Iterator[Mention]:
    """The firms of one list, where one of its members is surely a firm."""
    edges = [start, *(edge for joint in _JOINT.finditer(text, start, end) for edge in joint.span()), end]
    members = list(zip(edges[::2], edges[1::2], strict=True))
    known = [any(m.start < stop and begin < m.end for m in found) for begin, stop in members]
    own = [
        not told and _MEMBER.fullmatch(text, begin, stop) is not None and brand_end_zh(text, begin, stop) is not None
        for told, (begin, stop) in zip(known, members, strict=True)
    ]
    if len(members) < _SHORTEST or not (any(known) or any(own) or _all_coined(text, members)):
        return
    for (begin, stop), told, surely in zip(members, known, own, strict=True):
        name = text[begin:stop]
        if told or stop - 1 in zones or _NO_FIRM.search(name) or name in by_chinese_name() or name in common_zh():
            continue
        if surely or (_BARE.fullmatch(name) and not holds_thing(name)):
            yield Mention("organization", begin, stop, "zh.organization.listed", name=name)


def _all_coined(text: str, members: Sequence[tuple[int, int]]) -> bool:
    """Whether the bare members of a list are names by their signs: 瑞丰、科达、永佳等企业."""
    names = [text[begin:stop] for begin, stop in members]
    if not all(_BARE.fullmatch(name) and _NO_FIRM.search(name) is None for name in names):
        return False
    return sum(map(is_coined, names)) >= max(_SHORTEST, len(names) - 1)
