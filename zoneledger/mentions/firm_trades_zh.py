"""The trade that belongs to a firm's short name in Chinese: 茶业 in 云帆茶业武夷山工业园, not 汽车 in 云帆汽车零部件.

Words that only firms bear (茶业, 科技, 控股) belong to the name before whatever stands behind; words of things too (光学, 汽车)
only where the name cannot go on with them: before a number, a phase, a place, what is done, or another thing's adjective.
"""

import re
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.registry.divisions import by_chinese_name

# 茶业, 竹业, 钙业: trades that nobody but a firm is called by; 产业, 工业 are none.
_PURE_SIGN: Final = "(?![产工农行企商林渔创职就作副事毕专物])[一-鿿]业"
# What goes on with a pure trade: 科技园, 实业集团公司.
_COMPOUND: Final = (
    r"(?![园城谷区]|产业[园城基]|创新|企业孵|小镇|大厦|孵化|成果|服务|示范|集群|协会|有限|集团|股份|公司)"
)
_BEHIND: Final = (
    r"(?=[\dA-Za-z(、，。；：！？ \n”\"')（）的]|$|[一二三四五六七八九十百千万]+[万千百条台套吨]|[首一二三四五]期|年产|日产|项目|工程|技改|技术改造|扩[能产建]|增资|搬迁|迁建|新厂|新工厂|"
    r"总部|运营总部|区域总部|华[东南北中]|[东西][南北]|西部|东部|中国|全球|亚太|智能|智慧|精密|高端|先进|高性能|差别化|新型|高效|新一代|绿色|"
    r"等[\d一二三四五六七八九十多家]|(?:董事长|总经理|负责人|副总|厂长|总裁))"
)
_PLACE_SIGNS: Final = (2, 3)


@cache
def _pure() -> re.Pattern[str]:
    words = alternatives(load_words("zh", "organizations")["pure_trades"])
    return re.compile(rf"(?:{_PURE_SIGN}|{words}){_COMPOUND}")


@cache
def _broad() -> re.Pattern[str]:
    told = load_words("zh", "organizations")
    return re.compile(rf"(?P<word>{alternatives([*told['firm_words'], *told['broad_trades']])})(?P<behind>{_BEHIND})?")


@cache
def _things() -> frozenset[str]:
    return frozenset(load_words("zh", "organizations")["trades_as_things"])


def trade_end_zh(text: str, at: int, end: int) -> int:
    """Where a firm's name ends whose own word ends at `at`, within a name that ends at `end`; `at` where no trade belongs to it."""
    reached = at
    for _ in range(2):
        pure = _pure().match(text, reached, end)
        if pure is not None:
            reached = pure.end()
            continue
        broad = _broad().match(text, reached, end)
        if broad is None:
            break
        placed = any(text[broad.end() : broad.end() + n] in by_chinese_name() for n in _PLACE_SIGNS)
        more = _pure().match(text, broad.end(), end) is not None
        if more or placed or (broad["behind"] is not None and not (broad.end() == end and broad["word"] in _things())):
            reached = broad.end()
            continue
        break
    return reached
