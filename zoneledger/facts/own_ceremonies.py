"""Whether a ceremony is that of one project, so that no other that the article names was a member of it.

Takes a ceremony told right behind the one project that its sentence names (甲项目签约仪式, `the groundbreaking ceremony of the A
project`), and a single project that broke ground without a word of a ceremony. Leaves alone sentences that count projects or speak
of several.
"""

import re
from typing import Final

from zoneledger.facts.sentences import Sentence

_ALONE: Final = re.compile(r"(?:broke|breaks) ground|foundation stones?")
_SEVERAL: Final = re.compile(
    r"\bprojects\b|集中|集体|一批|等|[\d一二两三四五六七八九十]多?[个项]|重大项目|重点项目|暨|系列|同时|同步|[^、]、[^、]{2,20}项目"
)
# Between a project and its ceremony: 甲项目正式开工奠基仪式, 甲项目投资合作协议签约仪式.
_OWN_ZH: Final = re.compile(
    r"[”」\"]?(?:项目|工程)?(?:[（(][^）)]{1,12}[）)])?(?:的|建设|正式|投资|合作|框架|战略|入园|入驻|落户|协议|合同|集中|签约|签订|签署|"
    r"开工|动工|奠基|破土|竣工|落成|投产|投运|投用|启用|启动|开业|通车|交付|封顶|暨|及|和|与|、|新闻发布会){1,8}"
)
_OWN_EN: Final = re.compile(r"(?: project)? (?:[a-z-]+ ){0,3}")
_OF_EN: Final = re.compile(r"(?:y|ies)?(?: was held)? (?:of|for) (?:the )?")


def of_one_project(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the ceremony at a place of a sentence is that of one project."""
    if _ALONE.fullmatch(sentence.lower(start, end)) is not None and not re.search(r"\bprojects\b", sentence.folded):
        return True
    if len({m.name for m in sentence.projects}) != 1 or _SEVERAL.search(sentence.folded):
        return False
    last = next((m for m in reversed(sentence.projects) if m.end <= start), None)
    if last is not None:
        gap = sentence.lower(last.end, start)
        return (_OWN_EN if sentence.folded.isascii() else _OWN_ZH).fullmatch(gap) is not None
    first = sentence.projects[0]
    return first.start >= end and _OF_EN.fullmatch(sentence.lower(end, first.start)) is not None
