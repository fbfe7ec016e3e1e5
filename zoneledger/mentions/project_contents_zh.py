"""What a Chinese project consists of: 项目总投资8亿元，占地150亩，建设年产3万吨甲装置及配套公用工程 names no second project.

Takes: works behind a verb of building in a sentence that begins with the project told before and its money or ground. Leaves
alone: what a firm builds, what 项目 closes, what is quoted, phases, and works where no project is told before.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.mentions.numerals import Taken
from zoneledger.records import Mention

# A sentence that goes on about the project: 项目总投资…, 据介绍，该项目占地….
_LED: Final = re.compile(
    r"(?:[^，。；\n]{0,8}，)?(?:该|本|此|整个)?(?:项目|工程)(?:计划|预计|规划|拟|概算|估算)?(?:总|共)?(?:投资|占地|用地|建筑面积)"
)
_BUILDS: Final = re.compile(
    r"(?:，|。|；)(?:主要|计划|规划|拟|将|分期|一期|同时|同步)*(?:建设|新建|新上|兴建|建有|设有|建造)(?:内容)?(?:包括|包含|为|有|了)?[^，。；]*$"
)
_SENTENCE: Final = re.compile(r"[。；！？\n]")
_REACH: Final = 160
_KEPT: Final = (".phase", ".quoted", ".again", ".labelled")


def without_contents(text: str, projects: Sequence[Mention], firms: Sequence[Mention]) -> list[Mention]:
    """The names, in reading order, without those of what the project told before them consists of."""
    owned = Taken(firms)
    kept: list[Mention] = []
    for project in projects:
        if not kept or not _is_content(text, project, owned):
            kept.append(project)
    return kept


def _is_content(text: str, project: Mention, firms: Taken) -> bool:
    if project.rule.endswith(_KEPT) or text.startswith("项目", project.end):
        return False
    low = max(0, project.start - _REACH)
    for cut in _SENTENCE.finditer(text, low, project.start):
        low = cut.end()
    if _LED.match(text, low, project.start) is None or firms.overlaps(low, project.start):
        return False
    return _BUILDS.search(text, low, project.start) is not None
