"""Money, land and jobs of projects, each bound to one of them by the rules of `project_binding`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.facts.project_binding import bound
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention, plain_decimal

_ROLE_PROPERTIES: Final = {
    "investment": "investment",
    "output": "expected_annual_output_cny",
    "tax": "expected_annual_tax_cny",
    "export": "expected_annual_export_cny",
}
# English articles call the yearly output sales or revenue; Chinese ones tell 产值 and 销售收入 apart.
_AS_OUTPUT: Final = {"en": "revenue"}
_SURE: Final = {"adjacent": 0.9, "respective": 0.9, "preceding": 0.75, "following": 0.6, "carried": 0.65}
_BINDING: Final = {"adjacent": "clause", "carried": "section"}
_ZERO: Final = Decimal(0)
# How far before and behind a figure its time is told.
_LEAD: Final = 60
_TAIL: Final = 24
_LABELLED: Final = (":", "：")
_PARTED: Final = re.compile(r"[,;，；、：:。]")


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said around a value, from `values.yml`, each list as one pattern."""

    land: re.Pattern[str]
    land_behind: re.Pattern[str]
    land_measures: re.Pattern[str]
    floor: re.Pattern[str]
    jobs: re.Pattern[str]
    job_holders: re.Pattern[str]
    builders: re.Pattern[str]
    lacking: re.Pattern[str]
    yearly: re.Pattern[str]
    coming: re.Pattern[str]
    past: re.Pattern[str]
    past_behind: re.Pattern[str]
    aggregates: re.Pattern[str]


# 去年产值 is no 年产值.
_OTHER_YEAR: Final = r"(?<![a-z去今上本前当半\d])"


@cache
def _words(language: str) -> _Words:
    return _Words(
        **{
            name: re.compile(
                f"{_OTHER_YEAR if name == 'yearly' else ''}{topic_words(language, 'values', name)}", re.IGNORECASE
            )
            for name in load_words(language, "values")
        }
    )


def bind_values(
    sentence: Sentence, active: list[Draft], carried: bool, language: str, owned: Mapping[str, Draft]
) -> None:
    """Give the values of a sentence to the projects it is about, one or more. `owned` is the only project of each firm."""
    if sentence.money:
        _bind_money(sentence, active, carried, language, owned)
    if sentence.quantities:
        _bind_quantities(sentence, active, carried, _words(language))


def _claim(draft: Draft, name: str, value: str, mention: Mention, rule: str, rivals: int) -> None:
    draft.claim(name, value, mention, rule, _BINDING.get(rule, "sentence"), rivals, _SURE[rule])


@cache
def _properties(language: str) -> dict[str, str]:
    """What a project's amounts of each role are."""
    as_output = _AS_OUTPUT.get(language)
    return _ROLE_PROPERTIES if as_output is None else _ROLE_PROPERTIES | {as_output: _ROLE_PROPERTIES["output"]}


# What a firm does with its money, between the two: `American Albo invested 500 million US dollars`.
_INVESTS: Final = re.compile(
    r"[^.;；。]{0,16}\b(?:invest(?:s|ed|ing)?|puts?|poured|spen[dt]s?|injected|commits|committed)\b[^.;]{0,12}|[^，。；]{0,6}(?:投资|斥资|出资|投入)[^，。；]{0,4}"
)


def _owner_told(
    sentence: Sentence, value: Mention, active: Sequence[Draft], owned: Mapping[str, Draft]
) -> Draft | None:
    """The project, not named here, of the firm that is told to invest an amount, if it has but one."""
    firm = next((m for m in reversed(sentence.organizations) if m.end <= value.start), None)
    draft = owned.get(firm.name or "") if firm is not None else None
    if firm is None or draft is None or draft in active or any(other.base is draft for other in active):
        return None
    if any(firm.start <= m.start < value.start for m in sentence.projects):
        return None
    return draft if _INVESTS.fullmatch(sentence.words(firm.end, value.start)) else None


def _bind_money(
    sentence: Sentence, active: list[Draft], carried: bool, language: str, owned: Mapping[str, Draft]
) -> None:
    words, properties = _words(language), _properties(language)
    put = [m for m in sentence.money if m.role == "completed_investment"]
    fixed = [m for m in put if _is_fixed(sentence, m) or _is_put_into_one(sentence, m)]
    money = [m for m in sentence.money if m.role in properties and m.same_as is None and m.per_unit is None]
    for role, name in properties.items() if money or fixed else ():
        values = [m for m in money if m.role == role and not _is_paid_in(sentence, m)]
        values = values or (fixed if role == "investment" else [])
        if role == "investment" and language == "zh" and len(values) > 1:
            values = [m for m in values if not _is_superseded(sentence, m)] or values
        if role == "investment" and values and owned and sentence.organizations:
            told = {id(m): _owner_told(sentence, m, active, owned) for m in values}
            for mention in values:
                other = told[id(mention)]
                if other is not None and "investment" not in other.claims:
                    _bind_investment(other, mention, "carried", len(active))
            values = [m for m in values if told[id(m)] is None]
        if not values:
            continue
        if role != "investment":
            values = [m for m in values if _is_expected(sentence, m, words)]
        for mention, draft, rule, rivals in bound(sentence, values, active, carried):
            if role == "investment":
                _bind_investment(draft, mention, rule, rivals)
            elif mention.currency == "CNY" and name not in draft.claims:
                _claim(draft, name, plain_decimal(mention.value or _ZERO), mention, rule, rivals)


# What a project will have put into its fixed assets is what it costs; what a place has put into them is a figure of its year.
_FIXED: Final = re.compile(
    r"(?:^|[，。；、一-鿿](?<![市区县省州园]))(?:计划|预计|拟|总)?固定资产(?:总)?投资(?:总?额)?(?:约|达|为|近|超|超过)?$|"
    r"\bwith (?:an? |the )?(?:total )?(?:investment in fixed assets|fixed[- ]assets? investment) of (?:about |over |nearly |more than )?$",
    re.IGNORECASE,
)
_OF_YEAR: Final = re.compile(r"完成|实现|增长|同比|全[市区县省]|累计|今年|去年|上半年|季度|\d月")


def _is_fixed(sentence: Sentence, mention: Mention) -> bool:
    """Whether an amount of fixed assets is a project's own total: told with no year and no growth."""
    low, high = sentence.clause_of(mention.start)
    before = sentence.words(low, mention.start)
    return _FIXED.search(before) is not None and _OF_YEAR.search(before + sentence.words(mention.end, high)) is None


# `The zone invested 230 million yuan in a heating project`: what is paid for one thing is what it costs.
_INTO_ONE: Final = re.compile(
    r" (?:in|into|on|to build|to construct|in building|in constructing|in the construction of|for) (?:an?|the|its|one) (?:new )?"
)
_IN_TIME: Final = re.compile(r"\b(?:this year|so far|already|has|have|by the end|month|quarter|half)\b")


def _is_put_into_one(sentence: Sentence, mention: Mention) -> bool:
    """Whether an English amount that a place has invested went into the one project named right behind it."""
    into = _INTO_ONE.match(sentence.words(mention.end, sentence.end))
    if into is None or _IN_TIME.search(sentence.lower(sentence.clause_of(mention.start)[0], mention.start)):
        return False
    return any(project.start == mention.end + into.end() for project in sentence.projects)


# What a project was to cost before it was changed: 原计划投资18亿元, 总投资由18亿元增至21亿元.
_ONCE: Final = re.compile(r"(?:原|最初|起初)(?:计划|定|先|来|本|拟)?的?(?:总)?(?:投资)?(?:额)?(?:为|约)?$")
_FROM: Final = re.compile(r"(?:由|从)(?:原来|最初|原先|原计划)?的?$")
_CHANGED: Final = re.compile(r"[^，。；\d]{0,4}(?:调整|增|提高|追加|上调|扩大|提升|变更|降)")


def _is_superseded(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Chinese amount is told as what has been changed since."""
    before = sentence.words(max(sentence.start, mention.start - 12), mention.start)
    if _ONCE.search(before):
        return True
    behind = sentence.words(mention.end, min(sentence.end, mention.end + 10))
    return _FROM.search(before) is not None and _CHANGED.match(behind) is not None


# What has arrived of a place's funds is no project's investment: 到位资金75亿元.
_PAID_IN: Final = re.compile(r"到位[^，。；\d]{0,10}$|\b(?:funds|capital) in place\b[^,.;]{0,20}$", re.IGNORECASE)


def _is_paid_in(sentence: Sentence, mention: Mention) -> bool:
    return _PAID_IN.search(sentence.words(max(sentence.start, mention.start - 30), mention.start)) is not None


def _is_expected(sentence: Sentence, mention: Mention, words: _Words) -> bool:
    """Whether a figure is what a year of the project will bring: not what a past time brought, not a place's.

    Of the words before it that tell of time to come or past the nearest decide.
    """
    low, high = sentence.clause_of(mention.start)
    before = sentence.words(max(sentence.start, mention.start - _LEAD), mention.start)
    behind = sentence.words(mention.end, min(high, mention.end + _TAIL))
    if words.past_behind.search(behind) or words.aggregates.search(sentence.words(low, mention.start)):
        return False
    coming = max(_last(words.coming, before), _last(words.yearly, before))
    past = _last(words.past, before)
    if coming < 0 and past < 0:
        lead, rest = sentence.words(sentence.start, mention.start), sentence.words(mention.end, high)
        return words.yearly.search(rest) is not None or words.coming.search(lead + "|" + rest) is not None
    return coming > past


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern begins, -1 without one."""
    at = -1
    for found in pattern.finditer(text):
        at = found.start()
    return at


def _bind_investment(draft: Draft, mention: Mention, rule: str, rivals: int) -> None:
    if draft.claims.get("investment") and rule == "carried":
        return
    _claim(draft, "investment", plain_decimal(mention.value or _ZERO), mention, rule, rivals)
    if len(draft.claims["investment"]) == 1:
        _claim(draft, "currency", mention.currency or "CNY", mention, rule, rivals)
        _claim(draft, "investment_qualifier", mention.qualifier or "exact", mention, rule, rivals)
        if mention.value_high is not None:
            _claim(draft, "investment_high", plain_decimal(mention.value_high), mention, rule, rivals)


def _bind_quantities(sentence: Sentence, active: list[Draft], carried: bool, words: _Words) -> None:
    land = [m for m in sentence.quantities if m.unit == "m2" and _is_land(sentence, m, words)]
    for mention, draft, rule, rivals in bound(sentence, land, active, carried):
        if "land_area_m2" not in draft.claims and (rule != "following" or _leads_to_name(sentence, mention)):
            _claim(draft, "land_area_m2", plain_decimal(mention.value or _ZERO), mention, rule, rivals)
    jobs = [m for m in sentence.quantities if m.unit == "count" and _is_jobs(sentence, m, words)]
    for mention, draft, rule, rivals in bound(sentence, jobs, active, carried):
        if "jobs" not in draft.claims and rule != "following":
            _claim(draft, "jobs", plain_decimal(mention.value or _ZERO), mention, rule, rivals)


def _leads_to_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether no sign parts an area from the project named behind it: `a 90-mu site in January for its resin base`."""
    after = next((m for m in sentence.projects if m.start >= mention.end), None)
    return after is not None and _PARTED.search(sentence.words(mention.end, after.start).removeprefix(", the")) is None


_FLOOR_OF: Final = re.compile(
    r"\b(?:construction|building|floor|built-up|plant|workshop) area of (?:about |over |nearly |more than |approximately )?$"
)


def _is_land(sentence: Sentence, mention: Mention, words: _Words) -> bool:
    """Whether an area is ground: told as land or in a measure of land; no floors, no workshops, none that is lacking."""
    low, _ = sentence.clause_of(mention.start)
    before = sentence.words(max(low, mention.start - 40), mention.start)
    behind = sentence.words(mention.end, mention.end + 16)
    if (
        words.floor.search(before[-16:])
        or _FLOOR_OF.search(before)
        or words.floor.match(behind.removeprefix(" of ").strip(" 的"))
    ):
        return False
    if words.lacking.search(behind):
        return False
    return (
        words.land.search(before) is not None
        or words.land_behind.match(behind.lstrip(" -")) is not None
        or words.land_measures.search(sentence.words(mention.start, mention.end)) is not None
    )


def _is_jobs(sentence: Sentence, mention: Mention, words: _Words) -> bool:
    """Whether a count is of people who have or get work in the project: not of those who build it or are lacking."""
    before = sentence.words(mention.start - 22, mention.start)
    told = sentence.words(mention.start, mention.end + 20)
    around = f"{before}|{told}"
    if not words.jobs.search(around) or words.lacking.search(around):
        return False
    if words.builders.search(sentence.words(mention.start - _LEAD, mention.end + _TAIL)):
        return False
    return before.rstrip()[-1:] in _LABELLED or words.job_holders.search(told) is not None
