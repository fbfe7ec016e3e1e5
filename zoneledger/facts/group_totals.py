"""The money of a number of projects that passed a stage together.

Takes: the amount right before their number (总投资616亿元的17个项目) or the first behind it; one further behind, or in the next
sentences, where it is told as the total of them all (`The total investment of the 21 projects is …`, 这些项目总投资…). Leaves
alone: output, taxes, thresholds, so much for each, what a zone invests in a year (固定资产投资), and the money of a project that
is named.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.counted_projects import project_counts
from zoneledger.facts.happening import Happening
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

_NO_TOTAL: Final = (
    "threshold", "output", "tax", "revenue", "completed_investment", "price", "subsidy", "export", "gdp", "trade",
)  # fmt: skip
_NEAR: Final = 90
_NEXT: Final = 3
_LEAD: Final = 40
# What a zone is to invest in a year, whichever projects start.
_OF_ZONE: Final = re.compile(
    r"(?:固定资产投资|工业投资|完成投资|内资|外资|(?<!投)资金)[^，。；]{0,8}$|\b(?:fixed[- ]assets?|industrial)[ \n]investment\b[^,.;]{0,24}$"
)
_TOTAL: Final = re.compile(
    r"\b(?:total|combined|aggregate|overall|contracted|agreed|agreement)\b[^.;]{0,30}$|"
    r"(?:总投资|投资总额|投资总量|总金额|总额|总投资额|投资额|投资金额|协议金额|合同金额|协议投资|计划投资)[^，。；]{0,8}$"
)
# How a sentence begins that goes on about all that were counted.
_OF_ALL: Final = re.compile(
    r"[ \n]*(?:(?:it is (?:reported|understood|learned|learnt|said) that|according to [^,]{3,30},|among them,?) )?"
    r"(?:with (?:a|an)\b|(?:the|these|those|all|all the|they|their|its)\b(?![ \n][^.;]{0,60}\bproject\b)|all told|altogether|together|total investment)[^.;]*$|"
    r"(?:据(?:悉|了解|介绍)，?|其中，?)?(?:这些|此次|本次|这次|上述|以上|所有|这批|该批|全部|项目|签约|开工|集中|当天|当日|\d+个)?[^，。；]{0,16}(?:，[^，。；]{0,24}){0,3}$"
)


def total_of(sentence: Sentence, count: Mention, counts: Sequence[Mention]) -> Mention | None:
    """The money of a group: right before its count (总投资616亿元的17个项目), else behind it, before the next count."""
    for money in reversed(sentence.money):
        if money.end <= count.start and _may_be_total(money):
            if sentence.words(money.end, count.start) == "的":
                return money
            break
    limit = min((m.start for m in counts if m.start > count.start), default=sentence.end)
    behind = [m for m in sentence.money if count.end <= m.start < limit and _may_be_total(m) and m.same_as is None]
    row = _told_one_by_one(sentence)
    behind = [m for m in behind if m not in row]
    behind = [m for m in behind if _OF_ZONE.search(sentence.lower(m.start - _LEAD, m.start)) is None]
    if behind and behind[0].start - count.end < _NEAR:
        return behind[0]
    told = [m for m in behind if m.role != "annual_investment"]
    if len(told) == 1 and _TOTAL.search(sentence.lower(told[0].start - _LEAD, told[0].start)):
        return told[0]
    return None


def _told_one_by_one(sentence: Sentence) -> list[Mention]:
    """The amounts that are those of each one counted: 3个项目总投资分别为12亿元、8亿元和5亿元."""
    row: list[Mention] = []
    for money in sentence.money if "分别" in sentence.text else ():
        opens = _RESPECTIVELY.search(sentence.words(money.start - _LEAD, money.start)) is not None
        if opens or (row and _NEXT_AMOUNT.fullmatch(sentence.words(row[-1].end, money.start))):
            row.append(money)
    return row if len(row) > 1 else []


_RESPECTIVELY: Final = re.compile(r"分别(?:达到?|为|是|约|投资)?(?:约|近)?$")
_NEXT_AMOUNT: Final = re.compile(r"[、和及与，,]+(?:约|近)?")


def _may_be_total(money: Mention) -> bool:
    return money.role not in _NO_TOTAL and money.per_unit is None


def totals_told_later(groups: Sequence[Happening], sentences: Sequence[Sentence], *, english: bool) -> None:
    """Give groups without an amount the total that one of the next sentences tells of them."""
    starts = [sentence.start for sentence in sentences]
    for group in groups:
        if group.amount is not None or group.count is None or group.modality != "occurred":
            continue
        at = bisect_right(starts, group.start) - 1
        told_there = sum(
            other.amount is None and sentences[at].start <= other.start < sentences[at].end for other in groups
        )
        for ahead in sentences[at + 1 : at + 1 + _NEXT]:
            if ahead.segment.paragraph - sentences[at].segment.paragraph > 1:
                break
            counts = project_counts(ahead, english=english) if ahead.quantities else []
            total = next((m for m in ahead.money if m.role == "investment" and m.per_unit is None), None)
            if total is None:
                if counts and all(count.value != group.count.value for count in counts):
                    break
                continue
            before = [count for count in counts if count.start < total.start]
            same = any(count.value == group.count.value for count in before)
            if same or (not before and told_there == 1 and _OF_ALL.match(ahead.lower(ahead.start, total.start))):
                if not any(m.start < total.start for m in ahead.projects):
                    if _TOTAL.search(ahead.lower(total.start - _LEAD, total.start)) or same:
                        group.amount = total
            break
