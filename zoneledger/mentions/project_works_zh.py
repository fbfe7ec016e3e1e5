"""What is done to a plant as the end of its project's name: 甲污水处理厂扩建工程, 乙四号工厂技术改造工程.

Takes works told right behind a name, before 工程 or what tells how far they are; leaves alone a plant that is told to grow (甲工厂扩建，…).
"""

import re
from dataclasses import replace
from typing import Final

from zoneledger.records import Mention

_WORKS: Final = re.compile(
    r"(?:[一二三四]期)?(?:整体|技术|设备|节能|环保|提质|升级|提标|搬迁|智能化|数字化|异地|易地){0,2}(?:改扩建|扩建|迁建|改建|技改|改造|扩能|扩容|扩产|提标)"
    r"(?=工程|主体|已|正(?!式)|完成)"
)


def with_works(text: str, name: Mention) -> Mention:
    """A project's name with what is done to it behind it."""
    if name.rule.endswith(".phase") or (works := _WORKS.match(text, name.end)) is None:
        return name
    return replace(name, end=works.end(), name=(name.name or text[name.start : name.end]) + works[0])
