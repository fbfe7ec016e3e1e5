"""What a text tells around the name of a Chinese park: that money goes into it, who is there, how large it is."""

import re
from typing import Final

_BEFORE_CHARS: Final = 40


def is_invested_in(text: str, start: int) -> bool:
    """Whether the words before a Chinese park tell that somebody puts money into it: 海天公司投资的, 投资20亿元的."""
    low = max(0, start - _BEFORE_CHARS)
    return _INVESTED.search(text, low, start) is not None or _BUILT_BY.search(text, max(0, low - 20), start) is not None


_INVESTED: Final = re.compile(
    r"投资(?:约|近|超)?(?:(?:建设|兴建|新建|打造|开发|建造)|\d[\d.]{0,9}(?:亿|万|千万)(?:元|美元|欧元|港元|人民币))?的$"
)


# 蓝海公司将建设占地500亩的高端装备产业园: it is what the firm builds.
_BUILT_BY: Final = re.compile(
    r"(?:公司|集团|投资|出资|斥资)[^。；\n]{0,30}?(?:建设|新建|兴建|投建|打造|建)[^，。；\n]{0,6}?\d[\d.]*万?(?:亩|平方米|平方公里|公顷)的$"
)


def is_settled(text: str, end: int) -> bool:
    """Whether the words behind a Chinese park tell who is there: 现有企业30家, 已签约入驻企业16家, 内某公司."""
    return _SETTLED.match(text, end) is not None


_SETTLED: Final = re.compile(
    r"(?:内|里)[^，。；\n]{2,}|(?:目前|现|已|现已|已经|累计|共|新)?(?:签约|成功)?(?:入驻|落户|集聚|聚集|引进|现有|拥有)(?:了|各类|工业)?"
    r"(?:企业|项目|\d)"
)


def is_told_of(text: str, start: int) -> bool:
    """Whether the words before a Chinese park tell of it as of a place: its size, its leading firm, its zone."""
    return _TOLD.search(text, max(0, start - _BEFORE_CHARS), start) is not None


_TOLD: Final = re.compile(
    r"(?:为(?:龙头|主导|核心|主体|支撑|骨干|引领|载体|主)|平方公里|公顷|亩|平方米|该区|该县|该市|园区|开发区)的$"
)
