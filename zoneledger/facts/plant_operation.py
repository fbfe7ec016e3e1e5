"""Operation of a running project: a stated output, revenue or export of a period that has passed, or its use of capacity.

Takes money of those roles in a sentence that goes on about one project (`last year the sales were 1.93 billion yuan`,
上半年产值4.6亿元). Leaves alone: what is expected (`after reaching capacity, annual output of …`, 达产后年产值), and figures of zones.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_subjects import subjects_of
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

_ROLES: Final = ("output", "revenue", "export")
_EXPECTED: Final = re.compile(
    r"after|once|when|expected|estimated|can|will|could|capacity|would|per year|a year|annual|plan|target|预计|可|达产|后|将|年产值|年销售|年新增|新增产值|年均|满产|计划|力争"
)

_OF_ZONE: Final = re.compile(
    r"\b(?:zone|park|county|district|city|area|province|enterprises)\b|管委会|全区|全市|全县|园区|开发区|高新区|经开区|新区|该区|我区|企业",
    re.IGNORECASE,
)


def operations_of(
    sentence: Sentence, active: Sequence[Draft], zones: dict[str, str | None], *, carried: bool
) -> list[Happening]:
    """An event for each stated result of a period of a single project."""
    found: list[Happening] = []
    for money in sentence.money:
        if money.role not in _ROLES or money.same_as is not None:
            continue
        if _EXPECTED.search(sentence.lower(money.start - 60, money.start)):
            continue
        if carried and _OF_ZONE.search(sentence.text):
            continue
        date = _period(sentence, money)
        if date is None or date.date_basis == "deadline":
            continue
        subjects = [active[0]] if carried else subjects_of(sentence, money.start, money.end, active)
        if len(subjects) != 1:
            continue
        draft = subjects[0]
        found.append(
            Happening(
                "operation", "occurred", draft.key, zones.get(draft.key), money.start, money.end, "event.operation_result",
                "section" if carried else "sentence", len(active) - 1, 0.55, date=date, amount=money,
            )
        )  # fmt: skip
    return found


def _period(sentence: Sentence, money: Mention) -> Mention | None:
    """The period of a figure: the last date before it in its clause or the one before, else the first behind it in its clause."""
    before = [m for m in sentence.dates if m.end <= money.start and money.start - m.end <= 60]
    return before[-1] if before else None
