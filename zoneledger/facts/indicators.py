"""Indicators: figures about a zone over a period, told apart from figures of projects, firms and events.

A figure is an indicator if no project claims it, it is no threshold, duration, price or growth of another figure, and the
words beside it say what it measures. Its zone is the one named before it in the sentence, else the article's subject; its
period is the date of its clause or sentence, else the period in force in the paragraph; its modality is planned where the
clause plans. A growth beside a level is the level's `yoy_percent`; a growth alone is a `growth_rate` with the measure as label.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from zoneledger.facts.events import drafts_of
from zoneledger.facts.indicator_words import IndicatorWords, indicator_words
from zoneledger.facts.projects import walk
from zoneledger.facts.sentences import Sentence, sentences_of
from zoneledger.records import Article, Claim, Fact, Mention, plain_decimal

_MONEY_ROLES_OUT: Final = ("threshold", "price", "subsidy")
_STOCK: Final = frozenset(
    {
        "enterprises",
        "high_tech_enterprises",
        "population",
        "patents",
        "talents",
        "land_area",
        "floor_area",
        "jobs",
        "projects_reserved",
        "projects_under_construction",
    }
)
_LASTING: Final = frozenset({"land_area", "floor_area", "road_length"})


@dataclass(frozen=True, slots=True)
class _Period:
    start: date | None
    end: date | None
    mention: Mention | None
    kind: str | None


@dataclass(slots=True)
class _Figure:
    """A figure on its way to a fact."""

    mention: Mention
    indicator: str
    label: str | None
    unit: str
    rule: str
    sure: float
    cue: tuple[int, int] | None = None
    growth: Mention | None = None
    growth_sign: int = 1
    threshold: Mention | None = None


def read_indicators(article: Article, projects: Sequence[Fact], events: Sequence[Fact]) -> list[Fact]:
    """A fact for each figure about a zone, in reading order. Figures that a project claims are left alone."""
    language = article.document.lexicon
    words = indicator_words(language)
    sentences = sentences_of(article)
    claimed = {
        (c.start, c.end)
        for fact in projects
        for c in fact.claims
        if c.property not in ("zone_id", "name", "companies", "status", "sector")
    }
    drafts = drafts_of(projects, sentences)
    subject = article.zones[0].key if article.zones else None
    occasions = _occasion_days(events)
    facts: list[Fact] = []
    seen: set[tuple[str, str, str, str]] = set()
    in_force = _reported_period(sentences)
    held: _Period | None = None  # the day of the ceremony that the paragraph tells of
    counted: str | None = None  # what the paragraph's last count of projects counted
    paragraph = -1
    for sentence, active, carried in walk(sentences, drafts, language):
        if sentence.segment.paragraph != paragraph:
            paragraph = sentence.segment.paragraph
            if sentence.segment.kind not in ("list_item", "table_row"):
                held = counted = None
        held = _ceremony_day(sentence) or held
        figures = _figures(sentence, bool(active), carried, claimed, words, language, counted)
        counted = next((f.indicator for f in reversed(figures) if f.indicator.startswith("projects_")), counted)
        last_zone = subject
        for figure in figures:
            zone = _zone(sentence, figure.mention, last_zone, article)
            if zone is None:
                continue
            period = _period(sentence, figure, in_force, article, occasions, words, language)
            if period.mention is None and held is not None and period.kind != "occasion" and _of_ceremony(figure):
                period = held
            if _comes_into_force(period, in_force) and sentence.segment.kind != "title":
                in_force = period
            modality = _modality(sentence, figure, words, article)
            key = (
                figure.indicator,
                plain_decimal(figure.mention.value or _ZERO),
                figure.unit,
                zone if figure.unit != "percent" else (figure.label or ""),
            )
            if key in seen:
                continue
            seen.add(key)
            facts.append(_fact(len(facts), figure, zone, period, modality, sentence))
    return facts


_ZERO: Final = Decimal(0)


def _reported_period(sentences: Sequence[Sentence]) -> _Period | None:
    """The period on which a statistical report reports: the one in its title, else in its first sentence."""
    for sentence in sentences[:3]:
        for mention in sentence.of_kind("date"):
            cumulative = (
                mention.date_precision in ("range", "quarter", "half_year") and mention.date_basis != "relative"
            )
            if cumulative and mention.date_start is not None and not _is_comparison(sentence, mention):
                return _Period(mention.date_start, mention.date_end, mention, "ytd")
    return None


_CEREMONY: Final = re.compile(r"ceremony|held|concentrated|仪式|集中|举行|召开|现场")


def _ceremony_day(sentence: Sentence) -> _Period | None:
    """The day of a ceremony that a sentence tells of."""
    if not _CEREMONY.search(sentence.text):
        return None
    for mention in sentence.of_kind("date"):
        if mention.date_precision == "day" and mention.date_basis != "deadline" and mention.date_start is not None:
            return _Period(mention.date_start, mention.date_end, mention, "occasion")
    return None


def _of_ceremony(figure: _Figure) -> bool:
    return figure.indicator.startswith(("projects_", "investment_signed", "investment_total"))


def _comes_into_force(period: _Period, in_force: _Period | None) -> bool:
    """Whether a period holds for what follows: a longer one does, a month inside the one in force does not."""
    if period.mention is None or period.kind in ("point", "occasion") or period.start is None or period.end is None:
        return False
    if in_force is None or in_force.start is None or in_force.end is None:
        return True
    inside = in_force.start <= period.start and period.end <= in_force.end and period.kind == "month"
    return not inside


_COMPARED: Final = re.compile(r"(?:比|较|同比|与)$|(?:than|with|over|against|from)(?: the| that of)?(?: the)?$")
_OF_PLAN: Final = re.compile(r"的?(?:目标|任务|计划)|'s? (?:target|plan|task)| (?:target|plan|task)")


def _is_comparison(sentence: Sentence, mention: Mention) -> bool:
    """Whether a date only says with what a figure is compared, or of which plan it is a share."""
    words = sentence.words(mention.start, mention.end)
    if re.search(r"同期|同月|same period|previous year|corresponding", words):
        return True
    before = sentence.words(mention.start - 16, mention.start).rstrip().lower()
    behind = sentence.words(mention.end, mention.end + 8)
    return bool(_COMPARED.search(before)) or (
        bool(_OF_PLAN.match(behind)) and bool(re.search(r"全年|年度|year|annual", words))
    )


def _occasion_days(events: Sequence[Fact]) -> list[tuple[int, int, str, str]]:
    """Spans and days of group events: their counts and totals are figures of that day."""
    days = []
    for event in events:
        start, end = event.value("date_start"), event.value("date_end")
        if event.value("project_count") and start and end and event.value("modality") == "occurred":
            spans = [(c.start, c.end) for c in event.claims if c.property in ("project_count", "amount", "event_type")]
            days.append((min(s for s, _ in spans), max(e for _, e in spans), start, end))
    return days


def _figures(
    sentence: Sentence,
    about_project: bool,
    carried: bool,
    claimed: set[tuple[int, int]],
    words: IndicatorWords,
    language: str,
    counted: str | None,
) -> list[_Figure]:
    found: list[_Figure] = []
    numbers = [m for m in sentence.mentions if m.kind in ("money", "quantity")]
    growths = _growths(sentence, numbers, words)
    named = bool(sentence.of_kind("project"))
    last: _Figure | None = None
    for mention in numbers:
        if (mention.start, mention.end) in claimed or id(mention) in growths or mention.value is None:
            continue
        figure = (
            _money(sentence, mention, words, last, language)
            if mention.kind == "money"
            else _quantity(sentence, mention, words, last, language, counted)
        )
        if figure is None:
            continue
        if (about_project or named) and not _of_zone_despite(sentence, mention, figure, words, named):
            continue
        found.append(figure)
        last = figure
    _attach_growths(sentence, found, growths, words)
    found += _lone_growths(sentence, found, growths, words, about_project)
    return sorted(found, key=lambda f: f.mention.start)


def _of_zone_despite(sentence: Sentence, mention: Mention, figure: _Figure, words: IndicatorWords, named: bool) -> bool:
    """In a sentence about a project, only counts of projects and their totals before the first name are the zone's."""
    first = next((m.start for m in sentence.mentions if m.kind == "project"), None)
    if figure.indicator.startswith("projects_"):
        return True
    if not named:
        return figure.indicator in (
            "gdp",
            "fiscal_revenue",
            "industrial_output_value",
            "trade",
            "foreign_capital",
            "fixed_asset_investment",
            "industrial_value_added",
            "enterprises",
            "high_tech_enterprises",
        )
    if first is not None and mention.end <= first:
        return figure.indicator not in ("output_value", "tax_revenue", "revenue", "exports") and not re.search(
            words.adjacent_project, sentence.words(mention.end, mention.end + 12)
        )
    return False


def _money(
    sentence: Sentence, mention: Mention, words: IndicatorWords, last: _Figure | None, language: str
) -> _Figure | None:
    if mention.role in _MONEY_ROLES_OUT or mention.same_as is not None:
        return None
    _low, _ = sentence.clause_of(mention.start)
    cue = words.last_money(sentence, mention.start, 90 if language == "en" else 26)
    if cue is None:
        behind = words.money_after(sentence, mention.end)
        if behind is None:
            return None
        cue = behind
    indicator, start, end = cue
    if mention.per_unit is not None:
        return _Figure(
            mention,
            "other",
            sentence.words(start, end),
            mention.currency or "CNY",
            "indicator.per_unit",
            0.4,
            (start, end),
        )
    if indicator == "investment_total":
        indicator = _kind_of_total(sentence, mention, words, last)
    if indicator == "output_value" and words.is_whole_industry(sentence, start, end):
        indicator = "industrial_output_value"
    label = words.label(sentence, start, end)
    return _Figure(
        mention, indicator, label, mention.currency or "CNY", f"indicator.money_{indicator}", 0.65, (start, end)
    )


def _kind_of_total(sentence: Sentence, mention: Mention, words: IndicatorWords, last: _Figure | None) -> str:
    """The total of projects that are told to be signed is `investment_signed`; else `investment_total`."""
    if mention.role == "completed_investment":
        return "investment_completed"
    if mention.role == "annual_investment":
        return "investment_completed"
    if (
        last is not None
        and last.indicator == "projects_signed"
        and mention.start - last.mention.end < 60
        and re.search(
            r"协议|合同|意向|签约|agree|contract", sentence.words(last.mention.end, mention.start), re.IGNORECASE
        )
    ):
        return "investment_signed"
    return "investment_total"


def _quantity(
    sentence: Sentence,
    mention: Mention,
    words: IndicatorWords,
    last: _Figure | None,
    language: str,
    counted: str | None,
) -> _Figure | None:
    unit = mention.unit or ""
    if unit == "count":
        return _count(sentence, mention, words, last, language, counted)
    if unit == "percent":
        return _share(sentence, mention, words)
    if unit == "m2":
        for indicator, pattern in words.areas:
            before = sentence.words(mention.start - 40, mention.start)
            if pattern.search(before) or pattern.match(sentence.words(mention.end, mention.end + 24).lstrip(" of")):
                return _Figure(mention, indicator, None, "m2", f"indicator.{indicator}", 0.5)
        return None
    if unit == "m" and words.road.search(sentence.words(mention.start - 30, mention.end + 40)):
        return _Figure(mention, "road_length", None, "m", "indicator.road_length", 0.5)
    if unit in ("t", "kwh", "t/day", "t/year", "other") and not re.search(
        words.adjacent_project, sentence.words(mention.start - 20, mention.end + 20)
    ):
        if unit == "other":
            return None
        low, _ = sentence.clause_of(mention.start)
        label = sentence.words(max(low, mention.start - 24), mention.start).strip(" ,，完成达到")
        if unit in ("t", "kwh") and label and len(label) >= 2:
            return _Figure(mention, "other", label, unit, "indicator.other_unit", 0.35)
    return None


def _count(
    sentence: Sentence,
    mention: Mention,
    words: IndicatorWords,
    last: _Figure | None,
    language: str,
    counted: str | None,
) -> _Figure | None:
    inside = sentence.words(mention.start, mention.end)
    low, high = sentence.clause_of(mention.start)
    before, behind = (
        sentence.words(max(low, mention.start - 60), mention.start),
        sentence.words(mention.end, min(high, mention.end + 50)),
    )
    noun = words.noun(inside) or (words.noun_before(before) if language == "zh" else None)
    if (
        noun is None
        and last is not None
        and last.indicator.startswith("projects_")
        and language == "en"
        and re.fullmatch(r"[\w,-]+", inside)
    ):
        noun = "projects"
    if noun is None and language == "zh" and re.search(r"[个家]$", inside):
        noun = words.noun_before(sentence.words(max(sentence.start, mention.start - 60), mention.start))
    if noun is None and language == "en" and re.fullmatch(r"[\d,]+|[a-z-]+", inside, re.IGNORECASE):
        noun = words.noun_before(sentence.words(sentence.start, mention.start))
    if noun is None:
        return None
    if noun == "projects":
        indicator = words.stage_of_count(before, behind, inside, language)
        if (
            indicator is None
            and last is not None
            and last.indicator.startswith("projects_")
            and re.search(r"其中|of which|including|among", sentence.words(last.mention.end, mention.start))
        ):
            indicator = last.indicator
        if indicator is None:
            indicator = last.indicator if last is not None and last.indicator.startswith("projects_") else counted
        if indicator is None:
            indicator = last.indicator if last is not None and last.indicator.startswith("projects_") else counted
        if indicator is None:
            return None
    elif noun == "enterprises":
        flow = words.flow.search(before[-16:] if language == "zh" else before[-30:] + inside)
        indicator = "enterprises_introduced" if flow else "enterprises"
    else:
        indicator = noun
    label = words.label_of_count(before, inside)
    return _Figure(mention, indicator, label, "count", f"indicator.count_{indicator}", 0.6)


def _share(sentence: Sentence, mention: Mention, words: IndicatorWords) -> _Figure | None:
    low, _ = sentence.clause_of(mention.start)
    before = sentence.words(max(low, mention.start - 60), mention.start)
    behind = sentence.words(mention.end, mention.end + 30)
    if words.share.search(before[-46:]) or words.share_after.match(behind):
        label = before.strip(" ,，")[-40:] or None
        return _Figure(mention, "other", label, "percent", "indicator.share", 0.5)
    return None


def _growths(sentence: Sentence, numbers: Sequence[Mention], words: IndicatorWords) -> dict[int, int]:
    """Figures that are growths of another, with their sign: percentages and multiples behind words of change."""
    found: dict[int, int] = {}
    for mention in numbers:
        if mention.kind != "quantity" or mention.unit not in ("percent", "other"):
            continue
        text = sentence.words(mention.start, mention.end)
        before = sentence.words(mention.start - 40, mention.start)
        if re.search(r"个?百分点|percentage point", text):
            found[id(mention)] = 0
            continue
        sign = words.growth_sign(before, sentence.words(mention.end, mention.end + 30))
        if sign is not None and (mention.unit == "percent" or re.search(r"倍|times", text)):
            found[id(mention)] = sign
    return found


def _attach_growths(sentence: Sentence, figures: list[_Figure], growths: dict[int, int], words: IndicatorWords) -> None:
    """A growth belongs to the level right before it in the sentence, if no other growth came between."""
    for mention in sentence.mentions:
        sign = growths.get(id(mention))
        if not sign:
            continue
        before = [f for f in figures if f.mention.end <= mention.start]
        if not before:
            after = [
                f
                for f in figures
                if 0 <= f.mention.start - mention.end <= 8
                and re.fullmatch(r"\s*(?:to|至|到|为)\s*", sentence.words(mention.end, f.mention.start))
            ]
            if after and after[0].growth is None:
                after[0].growth, after[0].growth_sign = mention, sign
            continue
        level = before[-1]
        gap = sentence.words(level.mention.end, mention.start)
        other_measure = words.any_money.search(gap)
        limit = 60 if re.search(r"[a-z]", gap) else 26
        if level.growth is None and len(gap) <= limit and not other_measure and level.unit != "percent":
            level.growth, level.growth_sign = mention, sign


def _lone_growths(
    sentence: Sentence, figures: list[_Figure], growths: dict[int, int], words: IndicatorWords, about_project: bool
) -> list[_Figure]:
    """A growth whose measure is named without a level."""
    used = {id(f.growth) for f in figures if f.growth is not None}
    found = []
    for mention in sentence.mentions:
        sign = growths.get(id(mention))
        if not sign or id(mention) in used or mention.unit != "percent" or about_project:
            continue
        cue = words.last_money(sentence, mention.start, 90)
        if cue is None or cue[0] == "other":
            continue
        between = [m for m in sentence.mentions if m.kind == "money" and cue[2] <= m.start < mention.start]
        if between:
            continue
        figure = _Figure(mention, "growth_rate", cue[0], "percent", "indicator.growth_rate", 0.55, (cue[1], cue[2]))
        figure.growth_sign = sign
        found.append(figure)
    return found


def _zone(sentence: Sentence, mention: Mention, subject: str | None, article: Article) -> str | None:
    """The zone named last before the figure in the sentence, else the subject."""
    known = {zone.key for zone in article.zones}
    before = [z for z in sentence.of_kind("zone") if z.record_id in known and z.end <= mention.start]
    roles = {zone.key: zone.value("role") for zone in article.zones}
    own = [z for z in before if roles.get(z.record_id or "") != "mention" or len(before) == 1]
    chosen = (own or before)[-1:] or []
    return chosen[0].record_id if chosen else subject


def _period(
    sentence: Sentence,
    figure: _Figure,
    in_force: _Period | None,
    article: Article,
    occasions: Sequence[tuple[int, int, str, str]],
    words: IndicatorWords,
    language: str,
) -> _Period:
    mention = figure.mention
    published = article.document.published_on
    for start, end, first, last in occasions:
        if start - 4 <= mention.start <= end + 90 and sentence.segment.start <= start < sentence.segment.end:
            return _Period(date.fromisoformat(first), date.fromisoformat(last), None, "occasion")
    if figure.indicator in _LASTING and figure.indicator != "floor_area":
        return _Period(None, None, None, None)
    if re.search(
        r"达产|满产|after reaching|full capacity|reaching capacity",
        sentence.words(max(sentence.start, mention.start - 60), mention.start),
    ):
        return _Period(None, None, None, "at_capacity")
    dates = [
        m
        for m in sentence.of_kind("date")
        if m.end <= mention.start or sentence.clause_of(m.start) == sentence.clause_of(mention.start)
    ]
    dates = [m for m in dates if not _is_comparison(sentence, m)]
    before = [m for m in dates if m.start <= mention.start]
    chosen = before[-1] if before else (dates[0] if dates else None)
    if chosen is None:
        if (
            figure.indicator in _STOCK
            and figure.indicator not in ("projects_under_construction", "floor_area")
            and (re.search(words.now, sentence.text) or in_force is None)
        ):
            return _Period(published, published, None, "point") if published else _Period(None, None, None, None)
        return in_force or _Period(None, None, None, None)
    if chosen.date_start is None or chosen.date_end is None:
        return _Period(None, None, chosen, None)
    return _interval(chosen, figure, sentence)


def _interval(chosen: Mention, figure: _Figure, sentence: Sentence) -> _Period:
    """A flow told up to a day runs from the year's first day; a stock stands at the interval's end."""
    start, end = chosen.date_start, chosen.date_end
    assert start is not None
    assert end is not None
    words = sentence.words(chosen.start, chosen.end).lower()
    until = chosen.date_basis == "deadline" or words.startswith(("as of", "截"))
    stock = figure.indicator in _STOCK and figure.indicator != "jobs"
    if stock and (until or chosen.date_precision == "day"):
        return _Period(end, end, chosen, "point")
    if until or (
        chosen.date_precision == "day"
        and re.search(r"截|as of|by ", sentence.words(chosen.start - 10, chosen.end).lower())
    ):
        return _Period(end.replace(month=1, day=1), end, chosen, "ytd")
    kind = {"year": "year", "quarter": "quarter", "half_year": "half", "month": "month", "day": "point"}.get(
        chosen.date_precision or ""
    )
    if kind is None:
        kind = "ytd" if (start.month, start.day) == (1, 1) and start.year == end.year else "range"
    return _Period(start, end, chosen, kind)


def _modality(sentence: Sentence, figure: _Figure, words: IndicatorWords, article: Article) -> str:
    low, _ = sentence.clause_of(figure.mention.start)
    before = sentence.words(max(low, figure.mention.start - 60), figure.mention.start)
    if figure.mention.role == "annual_investment" or words.target.search(before):
        return "planned"
    return "actual"


def _fact(number: int, figure: _Figure, zone: str, period: _Period, modality: str, sentence: Sentence) -> Fact:
    mention = figure.mention

    def claim(name: str, value: str, start: int = mention.start, end: int = mention.end) -> Claim:
        binding = "clause" if name in ("value", "unit", "indicator", "qualifier") else "sentence"
        return Claim(name, value, start, end, figure.rule, binding, 0, figure.sure)

    value = mention.value or _ZERO
    if figure.indicator == "growth_rate":
        value = value * figure.growth_sign
    claims = [
        claim("value", plain_decimal(value)),
        claim("zone_id", zone),
        claim("indicator", figure.indicator),
        claim("unit", figure.unit),
    ]
    claims += [
        claim("qualifier", mention.qualifier or "exact"),
        claim("modality", modality),
        claim("measure", _measure(figure, period)),
    ]
    if figure.label:
        claims.append(claim("label", " ".join(figure.label.split())))
    if mention.value_high is not None:
        claims.append(claim("value_high", plain_decimal(mention.value_high)))
    at = (
        (period.mention.start, period.mention.end)
        if period.mention and sentence.segment.start <= period.mention.start < sentence.segment.end
        else (mention.start, mention.end)
    )
    if period.start is not None and period.end is not None:
        claims.append(claim("period_start", period.start.isoformat(), *at))
        claims.append(claim("period_end", period.end.isoformat(), *at))
    if period.kind is not None:
        claims.append(claim("period_type", period.kind, *at))
    growth = figure.growth
    if growth is not None and growth.value is not None:
        percent = growth.value * (100 if growth.unit == "other" else 1) * figure.growth_sign
        claims.append(claim("yoy_percent", plain_decimal(percent), growth.start, growth.end))
    return Fact("indicators", f"i{number}", claims)


def _measure(figure: _Figure, period: _Period) -> str:
    if figure.unit == "percent" or figure.indicator in ("growth_rate", "rank"):
        return "rate"
    if figure.indicator in _STOCK:
        return "stock"
    return "flow"
