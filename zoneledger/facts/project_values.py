"""Money, land and jobs of projects, each bound to one of them by the rules of `project_binding`."""

import re
from decimal import Decimal
from typing import Final

from zoneledger.facts.project_binding import bound
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention, plain_decimal

_ROLE_PROPERTIES: Final = {
    "investment": "investment",
    "output": "expected_annual_output_cny",
    "revenue": "expected_annual_output_cny",
    "tax": "expected_annual_tax_cny",
    "export": "expected_annual_export_cny",
}
_SURE: Final = {"adjacent": 0.9, "respective": 0.9, "preceding": 0.75, "following": 0.6, "carried": 0.65}
_BINDING: Final = {"adjacent": "clause", "carried": "section"}
_ZERO: Final = Decimal(0)
_LAND: Final = re.compile(
    r"(?:占地|用地|land|cover|occup|area of|site|拟用地|plot|征地|供地|购地|拿地|stands on|Area)", re.IGNORECASE
)
_FLOOR: Final = re.compile(
    r"(?:建筑面积|厂房|总建|floor|building area|workshop|建面|租用|buildings|plants|楼面|建成|standard|rent)",
    re.IGNORECASE,
)
_LAND_BEHIND: Final = re.compile(r" of land|土地|用地| \([\d.]+ hectares|的?地块")
_MEASURE: Final = re.compile(r"[ -](?:mu|acres?|hectares?)\b")
_JOBS: Final = re.compile(
    r"就业|岗位|用工|员工|jobs|employ|posts|workers|职工|聘用|上岗|务工|招工|招聘|从业|吸纳|安置|容纳|带动|hire|hiring|recruit|positions|staff|work for",
    re.IGNORECASE,
)
_JOBS_UNIT: Final = re.compile(
    r"人|个|名|jobs|people|posts|persons|余|workers|employees|employment|positions|locals|residents|villagers|staff|hands|farmers|staffers|opportunities",
    re.IGNORECASE,
)
_YEARLY: Final = re.compile(r"年|annual|a year|per year|yearly|capacity|达产|投产后|every year|sales of", re.IGNORECASE)
_PAST: Final = re.compile(
    r"去年|上年|今年|上半年|1-|前\w季度|已|last year|in the first|this year|so far|cumulative|since", re.IGNORECASE
)


_COMING: Final = re.compile(r"达产|投产后|after|capacity|可|将|预计|will|can")
_HOPED: Final = re.compile(r"\b(?:expected|estimated|projected|forecast)\b")
_REACHED: Final = re.compile(r"达产|投产后|reach")


def bind_values(sentence: Sentence, active: list[Draft], carried: bool) -> None:
    """Give the values of a sentence to the projects it is about, one or more."""
    if sentence.money:
        _bind_money(sentence, active, carried)
    if sentence.quantities:
        _bind_quantities(sentence, active, carried)


def _claim(draft: Draft, name: str, value: str, mention: Mention, rule: str, rivals: int) -> None:
    draft.claim(name, value, mention, rule, _BINDING.get(rule, "sentence"), rivals, _SURE[rule])


def _bind_money(sentence: Sentence, active: list[Draft], carried: bool) -> None:
    money = [m for m in sentence.money if m.role in _ROLE_PROPERTIES and m.same_as is None and m.per_unit is None]
    for role, name in _ROLE_PROPERTIES.items() if money else ():
        values = [m for m in money if m.role == role]
        if not values:
            continue
        if role != "investment":
            values = [m for m in values if _is_expected(sentence, m, role)]
        for mention, draft, rule, rivals in bound(sentence, values, active, carried):
            if role == "investment":
                _bind_investment(draft, mention, rule, rivals)
            elif mention.currency == "CNY" and name not in draft.claims:
                _claim(draft, name, plain_decimal(mention.value or _ZERO), mention, rule, rivals)


def _is_expected(sentence: Sentence, mention: Mention, role: str) -> bool:
    """Whether a figure is what a year will bring, not what the past one brought."""
    low, _ = sentence.clause_of(mention.start)
    before = sentence.words(max(low, mention.start - 60), mention.start)
    around = before + sentence.words(mention.end, mention.end + 16)
    if _PAST.search(before) and not _COMING.search(before):
        return False
    return (
        role != "revenue"
        or _YEARLY.search(around) is not None
        or _REACHED.search(sentence.text) is not None
        or _HOPED.search(sentence.text) is not None
    )


def _bind_investment(draft: Draft, mention: Mention, rule: str, rivals: int) -> None:
    if draft.claims.get("investment") and rule == "carried":
        return
    _claim(draft, "investment", plain_decimal(mention.value or _ZERO), mention, rule, rivals)
    if len(draft.claims["investment"]) == 1:
        _claim(draft, "currency", mention.currency or "CNY", mention, rule, rivals)
        _claim(draft, "investment_qualifier", mention.qualifier or "exact", mention, rule, rivals)
        if mention.value_high is not None:
            _claim(draft, "investment_high", plain_decimal(mention.value_high), mention, rule, rivals)


def _bind_quantities(sentence: Sentence, active: list[Draft], carried: bool) -> None:
    quantities = sentence.quantities
    land = [m for m in quantities if m.unit == "m2" and _is_land(sentence, m)]
    for mention, draft, rule, rivals in bound(sentence, land, active, carried):
        if "land_area_m2" not in draft.claims and rule != "following":
            _claim(draft, "land_area_m2", plain_decimal(mention.value or _ZERO), mention, rule, rivals)
    jobs = [m for m in quantities if m.unit == "count" and _is_jobs(sentence, m)]
    for mention, draft, rule, rivals in bound(sentence, jobs, active, carried):
        if "jobs" not in draft.claims and rule != "following":
            _claim(draft, "jobs", plain_decimal(mention.value or _ZERO), mention, rule, rivals)


def _is_land(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area is ground: told as land or in mu; no floors, no workshops."""
    low, _ = sentence.clause_of(mention.start)
    before = sentence.words(max(low, mention.start - 40), mention.start)
    behind = sentence.words(mention.end, mention.end + 16)
    if _FLOOR.search(before[-16:]) or _FLOOR.match(behind.strip(" 的of")):
        return False
    told = sentence.words(mention.start, mention.end)
    return (
        bool(_LAND.search(before))
        or bool(_LAND_BEHIND.match(behind))
        or "亩" in told
        or _MEASURE.search(told) is not None
    )


def _is_jobs(sentence: Sentence, mention: Mention) -> bool:
    around = sentence.words(mention.start - 22, mention.start) + "|" + sentence.words(mention.end, mention.end + 14)
    if not _JOBS.search(around) and not _JOBS.search(sentence.words(mention.start, mention.end)):
        return False
    told = sentence.words(mention.start, mention.end + 10)
    return bool(_JOBS_UNIT.search(told))
