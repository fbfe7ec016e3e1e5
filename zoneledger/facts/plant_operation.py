"""Operation of a running project: a stated output, revenue or export of a period that has passed, or its use of capacity.

Takes money of those roles in a sentence that goes on about one project (`last year the sales were 1.93 billion yuan`,
上半年产值4.6亿元), and goods that it turned out (`made 2,000 robots in the first half`, 上半年生产机器人2000台). Leaves alone: what is
expected (`after reaching capacity, annual output of …`, 达产后年产值), and figures of zones.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_subjects import subjects_of
from zoneledger.facts.sentences import Sentence
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention

_en: Final = partial(topic_words, "en", "figures")
_zh: Final = partial(topic_words, "zh", "figures")
_ROLES: Final = ("output", "revenue", "export")
_EXPECTED: Final = re.compile(rf"{_en('expected')}|{_zh('expected')}")
_OF_ZONE: Final = re.compile(rf"{_en('of_zone')}|{_zh('of_zone')}", re.IGNORECASE)

_GOODS: Final = ("t", "count", "other", "kwh")
# What a plant does with its goods, before their number or behind it (`8,600 tons of castings were delivered`).
_TURNED_OUT: Final = re.compile(
    rf"{_en('goods_made', 'goods_making')}[ \n](?:(?:a total of|more than|over|about|some|nearly|around|almost|up to|altogether|out|off|in total)[ \n]){{0,2}}$"
    rf"|{_zh('goods_made')}(?:了|各类|各种|约|近|超|逾|共|出|[^，。；、\d已将]{{1,8}})?$"
)
_WAS_MADE: Final = re.compile(
    rf"[^,.;\d]{{0,30}}[ \n](?:(?:were|was|have been|had been|has been)[ \n])?{_en('goods_made')}"
)
_BEHIND: Final = 34
_NO_GOODS: Final = re.compile(
    r"[栋幢条家间个名项座户亩]$|\b(?:buildings?|workshops?|lines?|units of|companies|firms|enterprises|projects?|people|workers|jobs|employees|mu)$"
)
_AHEAD: Final = re.compile(
    r"(?:^|[,;:，；。、] ?)(?:in|during|over|for|from|throughout)?[ \n]?(?:the[ \n])?$", re.IGNORECASE
)


def goods_of(
    sentence: Sentence, active: Sequence[Draft], zones: dict[str, str | None], published: date | None, *, carried: bool
) -> list[Happening]:
    """An event where a single project is told to have turned out a number of goods in a period that has passed."""
    for goods in sentence.quantities:
        if goods.unit not in _GOODS or _NO_GOODS.search(sentence.lower(goods.start, goods.end)):
            continue
        before = sentence.lower(goods.start - 40, goods.start)
        told = _TURNED_OUT.search(before)
        if told is None and _WAS_MADE.match(sentence.lower(goods.end, goods.end + 60)) is None:
            continue
        if _EXPECTED.search(sentence.lower(goods.start - 60, goods.end)) or (
            carried and _OF_ZONE.search(sentence.text)
        ):
            continue
        period = next((m for m in sentence.dates if 0 <= m.start - goods.end <= _BEHIND), None)
        if period is None:
            period = _period(sentence, goods)
            if period is not None and not _AHEAD.search(
                sentence.words(max(sentence.start, period.start - 12), period.start)
            ):
                continue
        if (
            period is None
            or period.date_end is None
            or period.date_precision == "day"
            or period.date_basis == "deadline"
        ):
            continue
        if published is not None and period.date_end > published:
            continue
        subjects = [active[0]] if carried else subjects_of(sentence, goods.start, goods.end, active)
        if len(subjects) != 1:
            continue
        draft = subjects[0]
        return [
            Happening(
                "operation", "occurred", draft.key, zones.get(draft.key), goods.start, goods.end, "event.operation_goods",
                "section" if carried else "sentence", len(active) - 1, 0.55, date=period,
            )
        ]  # fmt: skip
    return []


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
        told = _period(sentence, money)
        if told is None or told.date_basis == "deadline":
            continue
        subjects = [active[0]] if carried else subjects_of(sentence, money.start, money.end, active)
        if len(subjects) != 1:
            continue
        draft = subjects[0]
        found.append(
            Happening(
                "operation", "occurred", draft.key, zones.get(draft.key), money.start, money.end, "event.operation_result",
                "section" if carried else "sentence", len(active) - 1, 0.55, date=told, amount=money,
            )
        )  # fmt: skip
    return found


def _period(sentence: Sentence, money: Mention) -> Mention | None:
    """The period of a figure: the last date before it in its clause or the one before, else the first behind it in its clause."""
    before = [m for m in sentence.dates if m.end <= money.start and money.start - m.end <= 60]
    return before[-1] if before else None
