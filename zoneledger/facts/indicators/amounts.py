"""Amounts of money and of things measured: which indicator they are a figure of.

The measure stands before the amount in its clause (固定资产投资完成38.9亿元), right behind it (`12 billion yuan of foreign capital`),
or is that of the amount before, of which this one is a part (`of which the titanium industry 21.8 billion`), or is told by the count
of projects before (`28 projects, 10.4 billion yuan`). The money of a group of signed projects is `investment_signed`, of any
other group `investment_total`, of what is completed `investment_completed`; the output of a sector is `output_value`.
"""

import re
from decimal import Decimal
from typing import Final

from zoneledger.facts.indicators.context import Context
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.labels import trim
from zoneledger.facts.indicators.measures_in_row import measure_of_place
from zoneledger.facts.indicators.scenes import CONVERTED, Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.indicators.year_plan import is_of_year_plan
from zoneledger.records import Mention

_OF_ROLE: Final = {
    "output": "output_value",
    "tax": "tax_revenue",
    "revenue": "revenue",
    "export": "exports",
    "trade": "trade",
    "foreign_capital": "foreign_capital",
    "gdp": "gdp",
    "completed_investment": "investment_completed",
    "annual_investment": "investment_completed",
    "investment": "investment_total",
}
_BEHIND: Final = re.compile(r"[\s\w'-]{0,24}")
# `18.8 billion yuan in the local level of a general public budget income`
_IN_BEHIND: Final = re.compile(r" (?:in|of|as) (?!which\b|this\b|last\b|the first\b|the year\b)[\s\w'&-]{0,56}")
_PASSING: Final = ("valued at", "worth")
_WORTH_OF: Final = "worth of "
_STATISTICS: Final = ("output", "revenue", "export", "trade")
_OF: Final = re.compile(r" (?:(?:of|in|into) )?(?:actual |actually used |utili[sz]ed |contracted |contractual |the )?")
_SAID_BEHIND: Final = frozenset({"fixed_asset_investment", "industrial_investment", "foreign_capital"})
_AGREED: Final = re.compile(r"agree|contract|协议|合同")
_INTENDED: Final = re.compile(r"intend|intention|意向")
_SIGNED: Final = re.compile(r"sign|agree|contract|签|协议|合同")
_DONE: Final = re.compile(
    r"\b(?:complet(?:ed?|ing)|finished|has been invested|had been invested|been put in|spent|poured|pumped|arrived|in place|paid in)\b|完成|已投|到位"
)
_SPENT: Final = re.compile(
    r"\s*(?:\([^()]{3,24}\) )?(?:worth of investments? |of investments? )?(?:(?:of which |of it )?(?:has been|had been|have been|was|is to be|will be|(?:is|are) (?:expected|planned|scheduled|due|set) to be|were) (?:completed|finished|made|invested|spent|put in|paid in)|(?:has |have |had )?arrived|(?:is|are|was|were|has been) in place)"
)
_SECTORAL: Final = re.compile(r"\b(?:industry|industries|chain|cluster|sector|park)\b|产业|行业|集群|制造业|[^工]业$")
_PLAN: Final = re.compile(r"plan|计划")
_OF_A_YEAR: Final = ("annual_investment", "completed_investment")
_YEARLY: Final = re.compile(r"annual|this year|the year|within the year|年度|年内|今年|当年|全年")


def read_amount(scene: Scene, mention: Mention, context: Context) -> Figure:
    """The figure of an amount of money; where nothing says what it is, `other` found by `amount.unknown`."""
    unit = mention.currency or "CNY"
    term, how = _measure(scene, mention)
    if _is_difference(scene, mention):
        return figure_of_measure(scene, mention, unit, "other", "amount.measure_before", term)
    if mention.per_unit is not None or _is_average(scene, mention):
        return figure_of_measure(scene, mention, unit, "other", "amount.per_unit", term)
    if term is None:
        return _without_measure(scene, mention, unit, context)
    indicator = term.name
    if indicator == "output_value" and scene.words(term.start, term.end) == "output" and mention.role == "investment":
        indicator = "investment_total"
    if (
        indicator == "investment_total"
        and scene.words(term.start, term.end) in _PASSING
        and mention.role in _STATISTICS
    ):
        indicator = _OF_ROLE[mention.role]  # `transactions were valued at 12 billion yuan`
    if (
        unit != "CNY"
        and indicator in ("investment_signed", "investment_completed")
        and _is_foreign(scene, mention, context, paid=indicator == "investment_completed")
    ):
        indicator = "foreign_capital"
    if indicator == "other" and scene.words(term.start, term.end).startswith("fund") and _is_done(scene, mention):
        indicator = "investment_completed"
    if indicator == "industrial_output_value" and _OF_SECTOR.match(scene.words(term.end, term.end + 60)):
        indicator = "output_value"
    group = context.group
    if indicator == "investment_total" and is_of_year_plan(scene, mention, group):
        return figure_of_measure(scene, mention, unit, "investment_completed", how, term)
    if indicator == "investment_signed" and group is not None and group.scene is scene and _INTENDED.search(scene.low):
        if group.indicator == "projects_reserved" and group.end <= mention.start:
            indicator = "investment_total"  # what is only talked about
    if indicator in ("investment_total", "investment_completed", "land_area", "floor_area", "road_length", "capacity"):
        indicator = _kind_of_investment(scene, mention, context, term)
    return figure_of_measure(scene, mention, unit, indicator, how, term)


_MORE: Final = re.compile(
    r"(?:[比较][^，。；\d]{1,12}|同比)(?:净?增加?|多增?|少增?|减少?|增收|减收|多收|少收|提高|下降)了?(?:约|近|超)?(?:\d+[个家户项件宗][和、及与])?$"
)


def _is_difference(scene: Scene, mention: Mention) -> bool:
    """Whether an amount only tells by how much another one changed: 分别比上年同期增加5个和2.6亿元, 同比增收1.1亿元."""
    if not scene.is_chinese:
        return False
    return _MORE.search(scene.words(scene.statement_start(mention.start), mention.start)) is not None


_PER: Final = re.compile(
    r"\b(?:per (?:mu|capita|hectare|square|employee|person|enterprise|acre)|of each|average|averag(?:ing|ed)|on average)\b[a-z '-]{0,44}$|(?:平均|户均|人均|单体|每亩|每平方公里)[^，。；、]{0,12}$"
)


def _is_average(scene: Scene, mention: Mention) -> bool:
    """Whether an amount is told for one of many: `the tax per mu was 186,000 yuan`, 平均投资8亿元."""
    if not scene.hints(_PER):
        return False
    low = max(scene.left_of(mention), scene.clause_start(mention.start))
    return _PER.search(scene.words(low, mention.start)) is not None


_FOREIGN: Final = re.compile(r"\bforeign\b|\boverseas\b|外资|外商|台资|港资")


def _is_foreign(scene: Scene, mention: Mention, context: Context, *, paid: bool) -> bool:
    """Whether an agreed or paid-in sum in another currency is foreign capital; what is agreed may be a group's money."""
    group = context.group
    if group is not None and group.scene is scene and not paid:
        return False
    return bool(_FOREIGN.search(scene.words(scene.start, mention.start)))


# `total output value of the dairy industry` is a sector's; `… of industrial enterprises above designated size` the zone's.
_OF_SECTOR: Final = re.compile(
    r" (?:of|in|from) (?:the |its )?(?!industr|enterprises|scale|all|whole|above)(?:[a-z-]+ ){1,4}(?:industr(?:y|ies)|chains?|clusters?|sectors?|enterprises|materials)\b"
)


def figure_of_measure(scene: Scene, mention: Mention, unit: str, indicator: str, how: str, term: Term | None) -> Figure:
    """The figure of an amount or of a thing measured, with the words before it as its label."""
    low = max(scene.left_of(mention), scene.clause_start(mention.start))
    label = trim(
        scene.sentence.words(max(low, mention.start - (26 if scene.is_chinese else 70)), mention.start), scene.language
    )
    if term is not None and scene.last("measures", term.end, mention.start) is not None:
        label = scene.sentence.words(term.start, term.end)  # of a row of measures its own
    elif term is not None and (label is None or indicator == "other"):
        label = label or scene.sentence.words(term.start, term.end)
    value = mention.value or Decimal(0)
    return Figure(mention, mention.start, mention.end, scene, value, unit, indicator, how, label=label, cue=term)


# `revenues of the zones, together with those of two parks, hit 653 billion yuan`: a verb that leads from a measure to its level.
_LEVEL: Final = re.compile(
    r"\b(?:hit|reached|reaching|totall?ed|stood at|amounted to|came to|came in at|rose to|grew to|surpassed|exceeded|topped|stands at|reaches|totals) (?:about |over |more than |nearly |some |around |approximately |almost )?$"
)


_NO_MONEY: Final = frozenset({"land_area", "floor_area", "road_length", "capacity"})


def _last_of_money(scene: Scene, low: int, high: int) -> Term | None:
    """The last measure between two places; one of areas or lengths only where there is no other (`output of the Starting Area`)."""
    told = [t for t in scene.terms.get("measures", ()) if low <= t.start and t.end <= high]
    return next((t for t in reversed(told) if t.name not in _NO_MONEY), told[-1] if told else None)


def _measure(scene: Scene, mention: Mention) -> tuple[Term | None, str]:
    """The measure of an amount and the rule that found it."""
    placed = measure_of_place(scene, mention)
    if placed is not None:
        return placed, "amount.measure_before"
    start, end = mention.start, mention.end
    low = scene.left_of(mention)
    own = max(low, scene.clause_start(start))
    term = _last_of_money(scene, own, start)
    converted = CONVERTED.match(scene.words(end, end + 40))
    end += converted.end() if converted else 0
    high = min(scene.right_of(mention), scene.clause_end(end))
    behind = scene.first("measures", end, high)
    if behind is not None and scene.words(behind.start, behind.end + 4) == _WORTH_OF:
        behind = scene.first("measures", behind.end, high) or behind  # `2 billion yuan worth of GDP`
    if term is not None:
        closer = term.name == "investment_total" and behind is not None and behind.name in _SAID_BEHIND
        if closer and behind is not None and _OF.fullmatch(scene.words(end, behind.start)):
            return behind, "amount.measure_behind"  # `invested 3.2 billion yuan in fixed assets`
        return term, "amount.measure_before"
    if behind is not None and _BEHIND.fullmatch(scene.words(end, behind.start)):
        if behind.start - end <= (4 if scene.is_chinese else 26):
            return behind, "amount.measure_behind"
    if behind is not None and not scene.is_chinese and _IN_BEHIND.fullmatch(scene.words(end, behind.start)):
        return behind, "amount.measure_behind"
    far = scene.last("measures", low, start)
    reach = 16 if scene.is_chinese else 140 if _LEVEL.search(scene.words(start - 30, start)) else 60
    if far is not None and start - far.end <= reach:
        return far, "amount.measure_far"
    return None, "amount.unknown"


# `They carry a price tag of 8.6 billion yuan`: the projects counted in the sentence before.
_THEIR: Final = re.compile(
    r"\s*(?:they|(?:all )?(?:of )?(?:the|these|those|all)(?: said| new| signed)? (?:projects|deals|contracts|agreements|investments))\b[^;:]{0,80}?"
    r"\b(?:bring(?:ing)? in|carry(?:ing)?|carries|cost|involv(?:e|es|ed|ing)|are worth|were worth|total|totall?ed|amount to|amounted to|price tag|to the tune of|represent|require|add up to|come to|came to)\b[^,;.]{0,30}$"
)


# `Last year it stood at 131 billion yuan`: the amount told in the sentence before.
_IT_STOOD: Final = re.compile(
    r"\s*(?:[^,;.]{0,40},? )?(?:it|the figure|the number|that figure|the amount) (?:had |has )?(?:stood at|was|were|reached|came to|totall?ed|rose to|fell to|hit) (?:only |about |over |nearly |some )?$"
)


# `the zone introduced 64 million US dollars last year`: money from abroad that came.
_DRAWN: Final = re.compile(
    r"\b(?:introduced|attracted|absorbed|drew|lured|brought in|utili[sz]ed|used|drawn|pulled in|took in) (?:in |a total of |about |over |more than |nearly |some |around |approximately |almost )*$|(?:引进|吸引|利用)(?:了|约|近|超过?)?$"
)


def _without_measure(scene: Scene, mention: Mention, unit: str, context: Context) -> Figure:
    """An amount that stands bare: a part of the amount before, the money of the count before, or its role's measure."""
    start = mention.start
    amount, group = context.amount, context.group
    near = 40 if scene.is_chinese else 110
    if group is not None and group.scene is scene and 0 <= start - group.end <= near:
        if amount is None or amount.scene is not scene or amount.end <= group.start:
            indicator = _kind_of_investment(scene, mention, context, None)
            if indicator == "investment_total" and is_of_year_plan(scene, mention, group):
                indicator = "investment_completed"
            return figure_of_measure(scene, mention, unit, indicator, "amount.of_group", None)
    if amount is not None and amount.scene is scene and start - amount.end <= near + 40:
        indicator = amount.indicator
        if (
            mention.role == "foreign_capital"
        ):  # `a contracted investment of 2 billion, of which 30 million from overseas`
            return figure_of_measure(scene, mention, unit, "foreign_capital", "amount.part", None)
        between = scene.words(amount.end, start)
        if indicator == "industrial_output_value" and _SECTORAL.search(between):
            indicator = "output_value"
        if indicator.startswith("investment_") and (mention.role in _OF_A_YEAR or _is_done(scene, mention)):
            indicator = "investment_completed"
        return figure_of_measure(scene, mention, unit, indicator, "amount.part", None)
    if amount is not None and amount.scene is not scene and _IT_STOOD.match(scene.words(scene.start, start)):
        return figure_of_measure(scene, mention, unit, amount.indicator, "amount.part_before", None)
    if group is not None and group.scene is not scene and _THEIR.match(scene.words(scene.start, start)):
        theirs = "investment_signed" if group.indicator == "projects_signed" else "investment_total"
        return figure_of_measure(scene, mention, unit, theirs, "amount.of_group", None)
    indicator = _OF_ROLE.get(mention.role or "", "other")
    if unit != "CNY" and indicator in ("other", "investment_total") and _DRAWN.search(scene.words(start - 50, start)):
        return figure_of_measure(scene, mention, unit, "foreign_capital", "amount.role", None)
    if indicator in ("other", "investment_total") and _is_done(scene, mention):
        return figure_of_measure(scene, mention, unit, "investment_completed", "amount.completed", None)
    if (
        amount is not None
        and amount.indicator == "industrial_output_value"
        and indicator in ("other", "investment_total")
    ):
        return figure_of_measure(scene, mention, unit, "output_value", "amount.part_before", None)
    return figure_of_measure(
        scene, mention, unit, indicator, "amount.role" if indicator != "other" else "amount.unknown", None
    )


# `five with an investment of 650 million yuan were completed`: the projects were.
_WORTH: Final = re.compile(r"^ (?:with|worth|involving|costing)\b[^,;.]{0,40}$")
_COMPLETED: Final = re.compile(r" (?:were|was|have been|had been) (?:completed|finished)\b")


_LEAST: Final = Decimal(20_000_000)
_SEVERAL: Final = 5
_OF_EACH: Final = re.compile(
    r"(?:单体|单个|每个|(?<![亩户人年平月日])均)[^，。；]{0,10}(?:超过?|在|达到?|为|逾|不低于)$"
)  # 单体投资均超亿元
_HAVE: Final = re.compile(r"[^,;，；。]{0,40}$")


def is_size(scene: Scene, mention: Mention, context: Context) -> bool:
    """Whether an amount behind a count tells the size of each project: 17 of them together are no `100 million yuan`.

    The sum of several key projects is more than 20 million each; a sum told exactly (with decimals) is one all the same.
    """
    if _OF_EACH.search(scene.words(scene.clause_start(mention.start), mention.start)):
        return True
    group = context.group
    if group is None or group.scene is not scene or mention.value is None or mention.currency not in (None, "CNY"):
        return False
    if group.value < _SEVERAL or mention.start < group.end or mention.value >= _LEAST * group.value:
        return False
    if mention.value % _LEAST and mention.value % 50_000_000:
        return False
    return _HAVE.fullmatch(scene.words(group.end, mention.start)) is not None


_PUT: Final = re.compile(
    r"\b(?:has|have|had|was|were|been)? ?(?:put|pumped|poured|plough?ed|plowed|channell?ed|injected|sunk|spent|ploughed) (?:about |over |more than |nearly |a total of |some )?$"
)
_INTO: Final = re.compile(r"(?: \([^()]{3,24}\))? (?:into|in|on|toward|towards|to)\b")
_SHARE_ASIDE: Final = re.compile(
    r"(?: \([^()]{3,24}\))?, (?:or|which is|equal to) [\d.]+ ?(?:%|percent|per cent) of [^,;.]{4,40}, "
)


def _is_done(scene: Scene, mention: Mention) -> bool:
    """Whether the words around an amount tell that it has been paid in, be it behind the share that it is of a target."""
    if _PUT.search(scene.words(mention.start - 30, mention.start)) and _INTO.match(
        scene.words(mention.end, mention.end + 30)
    ):
        return True
    if scene.hints(_SPENT) and _SPENT.match(scene.words(mention.end, mention.end + 50)):
        return True
    aside = _SHARE_ASIDE.match(scene.words(mention.end, mention.end + 90)) if scene.hints(_SPENT) else None
    if aside is not None and _SPENT.match(scene.words(mention.end + aside.end(), scene.end)):
        return True
    return (
        scene.has(_DONE) and _DONE.search(scene.words(scene.left_of(mention), reach_behind(scene, mention))) is not None
    )


def reach_behind(scene: Scene, mention: Mention) -> int:
    """How far behind a number its own words go: to the end of its small clause or the next number."""
    return min(scene.right_of(mention), scene.clause_end(mention.end))


def _kind_of_investment(scene: Scene, mention: Mention, context: Context, term: Term | None) -> str:
    """Signed, completed or total: by the words of the measure, else by what has been done with the group."""
    low = max(scene.left_of(mention), scene.clause_start(mention.start))
    before = scene.words(low, mention.start)
    if term is not None and term.name == "investment_completed":
        return "investment_completed"
    group = context.group
    if group is not None and group.scene is scene and _WORTH.search(scene.words(group.end, mention.start)):
        if _COMPLETED.match(scene.words(mention.end, mention.end + 24)):
            return "investment_total"
    if mention.role in _OF_A_YEAR or (term is not None and _PLAN.search(before) and _YEARLY.search(before)):
        return "investment_completed"
    if scene.has(_DONE) and _DONE.search(before):
        return "investment_completed"
    if scene.hints(_SPENT) and _SPENT.match(scene.words(mention.end, reach_behind(scene, mention))):
        return "investment_completed"
    if scene.has(_AGREED) and _AGREED.search(before):
        return "investment_signed"
    if scene.has(_INTENDED) and _INTENDED.search(before) and not _SIGNED.search(scene.low):
        return "investment_total"  # what is only talked about
    mixed = context.count is not None and context.count.how == "count.mixed" and context.count.scene is scene
    if mixed and (group is None or group.scene is not scene):
        return "investment_total"
    if group is not None and group.scene is scene:
        return "investment_signed" if group.indicator == "projects_signed" else "investment_total"
    if _SIGNED_BEHIND.match(scene.words(mention.end, mention.end + 60)):
        return "investment_signed"
    stage = scene.last("stages", scene.start, mention.start) or scene.first("stages", mention.end, scene.end)
    if stage is not None and stage.name == "projects_signed":
        return "investment_signed"
    if stage is None and group is not None and group.indicator == "projects_signed":
        return "investment_signed"
    if stage is None and group is None and context.ceremony == "projects_signed":
        return "investment_signed"
    return "investment_total"


# `projects have been completed, and new ones with a total investment of 21 billion yuan have been signed`
_SIGNED_BEHIND: Final = re.compile(
    r"(?: \([^()]{3,30}\))? (?:have|has|had|were|was)(?: also| already)?(?: been)? (?:signed|inked|sealed)\b"
)


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(
        _PER, ("per ", "of each", "averag", "平均", "户均", "人均", "单体", "每亩", "每平方公里"),
    ),
    Watched(_AGREED, ("agree", "contract", "协议", "合同")),
    Watched(_INTENDED, ("inten", "意向")),
    Watched(
        _DONE,
        (
            "complete", "completing", "finished", "has been invested", "had been invested", "been put in", "spent", "poured", "pumped", "arrived", "in place", "paid in", "完成", "已投", "到位",
        ),
    ),
    Watched(_SPENT, ("been completed", "was completed", "be completed", "were completed", " finished", " made", " invested", "spent", "put in", "paid in", "arrived", "in place")),
)  # fmt: skip
