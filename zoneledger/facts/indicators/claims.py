"""Figures become facts: one claim for each property, with the words that say it."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from zoneledger.facts.indicators.figures import Figure
from zoneledger.records import Claim, Fact, plain_decimal

_Claim = Callable[..., None]


def facts_of(figures: Sequence[Figure], events: Sequence[Fact]) -> list[Fact]:
    """A fact for each figure; parts name their total, and figures of an occasion its event, by key."""
    keys = {id(figure): f"i{number}" for number, figure in enumerate(figures)}
    for figure in figures:
        for repeat in figure.repeats:
            keys[id(repeat)] = keys[id(figure)]
    return [_fact(figure, keys, events) for figure in figures]


def _fact(figure: Figure, keys: dict[int, str], events: Sequence[Fact]) -> Fact:
    claims: list[Claim] = []
    rule, sure = f"indicator.{figure.how}", round(figure.sure, 3)

    def claim(name: str, value: str, start: int, end: int, binding: str = "clause", rivals: int = 0) -> None:
        claims.append(Claim(name, value, start, end, rule, binding, rivals, sure))

    def own(name: str, value: str | None, binding: str = "clause") -> None:
        if value is not None:
            claim(name, value, figure.start, figure.end, binding)

    own("value", plain_decimal(figure.value))
    if figure.zone is not None:
        claim("zone_id", figure.zone, figure.start, figure.end, figure.zone_binding, figure.rivals)
    own("attribution", figure.attribution)
    for zone in figure.joint:
        own("joint_zone_ids", zone, "sentence")
    own("indicator", figure.indicator)
    own("unit", figure.unit)
    mention = figure.mention
    own("qualifier", (mention.qualifier if mention is not None else None) or "exact")
    own("modality", figure.modality)
    own("measure", figure.measure)
    own("label", _label(figure))
    own("stage", figure.stage)
    if mention is not None and mention.value_high is not None:
        own("value_high", plain_decimal(mention.value_high))
    _limits(figure, claim)
    own("scope_sector", figure.scope_sector)
    if figure.whole is not None:
        own("part_of_id", keys.get(id(figure.whole)), "sentence")
    own("parts_check", figure.check, "section")
    _when(figure, claim)
    own("occasion_event_id", _occasion(figure, events), "section")
    if figure.growth is not None and figure.yoy is not None:
        claim("yoy_percent", plain_decimal(figure.yoy), figure.growth.start, figure.growth.end)
    for repeat in figure.repeats:
        claim("value", plain_decimal(repeat.value), repeat.start, repeat.end)
    return Fact("indicators", keys[id(figure)], claims)


def _label(figure: Figure) -> str | None:
    words = figure.label
    if figure.threshold is not None:
        scene = figure.scene
        limit = scene.sentence.words(figure.threshold.start, figure.threshold.end)
        if words is None or limit not in words:
            words = limit if words is None else f"{words} ({limit})"
    return None if words is None else " ".join(words.split())


def _limits(figure: Figure, claim: _Claim) -> None:
    threshold = figure.threshold
    if threshold is None or threshold.value is None:
        return
    at = (threshold.start, threshold.end)
    most = threshold.qualifier == "at_most"
    if not most:
        claim("threshold_low", plain_decimal(threshold.value), *at)
    high = threshold.value if most else threshold.value_high
    if high is not None:
        claim("threshold_high", plain_decimal(high), *at)
    claim("threshold_currency", threshold.currency or "CNY", *at)


def _when(figure: Figure, claim: _Claim) -> None:
    period, scene = figure.period, figure.scene
    at = (figure.start, figure.end)
    if period.mention is not None and scene.start <= period.mention.start < scene.end:
        at = (period.mention.start, period.mention.end)
    if period.start is not None and period.end is not None:
        claim("period_start", period.start.isoformat(), *at, figure.period_binding)
        claim("period_end", period.end.isoformat(), *at, figure.period_binding)
    if period.kind is not None:
        claim("period_type", period.kind, *at, figure.period_binding)


def _occasion(figure: Figure, events: Sequence[Fact]) -> str | None:
    """The group event on the figure's day whose count or amount it is."""
    if not figure.of_group or figure.period.start is None or figure.whole is not None:
        return None
    name = "project_count" if figure.counts_projects else "amount"
    day = figure.period.start.isoformat()
    for event in events:
        told = event.value(name)
        if told is not None and event.value("date_start") == day and Decimal(told) == figure.value:
            return event.key
    return None
