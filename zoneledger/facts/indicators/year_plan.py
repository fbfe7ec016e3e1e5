"""Investments that are measured by the plan of the year: what has been completed of it, whatever the words call the amount.

`The 130 projects achieved an investment of 54 billion yuan, completing 66 % of the annual plan`: no project's total is that share.
"""

import re
from typing import Final

from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.records import Mention

_REACHED: Final = re.compile(
    r"(?: (?:in|of|at) [^,;.]{3,60})? (?:reached|was|were|came to|amounted to|totall?ed|hit|stood at) (?:about |over |nearly )?$"
)
_OF_YEARS_PLAN: Final = re.compile(
    r"[^;]{0,60}\bof (?:the|its|their) (?:annual|yearly|year's|full-year|whole year's) (?:plan|target|task|goal)"
)
# The share stands right behind the amount, with at most its time and its growth between.
_ITS_SHARE: Final = re.compile(
    r"(?: \([^()]{3,30}\))?(?:,? (?:from|in|during|by) [^,;.]{3,40})?(?:, (?:up|an increase of|a growth of) [^,;]{3,40})?,? (?:and |or |thus |hence )?"
    r"(?:(?:accounting for|completing|making up|representing|fulfilling|achieving|which is|which was|equal to|reaching) )?(?:about |nearly |over |some )?"
    r"[\d.]+ ?(?:%|percent|per cent) of (?:the |its |their |this year's )?(?:annual|yearly|year's|full-year|whole-year|planned annual)\b"
)
_ITS_SHARE_ZH: Final = re.compile(
    r"(?:，(?:同比)?(?:增长|下降)[\d.]+%)?，(?:占|完成|达|为)(?:到)?(?:全?年度?|年)(?:投资)?(?:计划|任务|目标)(?:投资|任务|目标)?的?[\d.]+%"
)
_TOTAL_ZH: Final = re.compile(r"总投资|计划|规模")


def is_of_year_plan(scene: Scene, mention: Mention, group: Figure | None) -> bool:
    """Whether an investment is what has been completed of the year's plan, of which its share is told."""
    if scene.is_chinese:
        told = scene.words(scene.clause_start(mention.start), mention.start)
        if _TOTAL_ZH.search(told) is not None:
            return False
        return _ITS_SHARE_ZH.match(scene.words(mention.end, mention.end + 50)) is not None
    behind = scene.words(mention.end, mention.end + 150)
    if _ITS_SHARE.match(behind) is not None:
        return True
    if group is None or group.scene is not scene:
        return False
    if _REACHED.fullmatch(scene.words(group.end, mention.start)) is None:
        return False
    return _OF_YEARS_PLAN.match(behind[:110]) is not None
