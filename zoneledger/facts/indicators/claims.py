"""Figures become facts: one claim for each property, with the words that say it."""

from collections.abc import Sequence
from decimal import Decimal

from zoneledger.facts.indicators.figures import Figure
from zoneledger.records import Claim, Fact, iso_day, plain_decimal

# Property, value (None where nothing is told), the words that say it, and how far they stand from the figure.
_Told = tuple[str, str | None, int, int, str]


def facts_of(figures: Sequence[Figure], events: Sequence[Fact]) -> list[Fact]:
    """A fact for each figure; parts name their total, and figures of an occasion its event, by key."""
    keys = {id(figure): f"i{number}" for number, figure in enumerate(figures)}
    for figure in figures:
        for repeat in figure.repeats:
            keys[id(repeat)] = keys[id(figure)]
    return [_fact(figure, keys, events) for figure in figures]


def _fact(figure: Figure, keys: dict[int, str], events: Sequence[Fact]) -> Fact:
    rule, sure = f"indicator.{figure.how}", round(figure.sure, 3)
    start, end = figure.start, figure.end
    mention, growth = figure.mention, figure.growth
    high = mention.value_high if mention is not None else None
    told: list[_Told] = [
        ("value", plain_decimal(figure.value), start, end, "clause"),
        ("zone_id", figure.zone, start, end, figure.zone_binding),
        ("attribution", figure.attribution, start, end, "clause"),
        *(("joint_zone_ids", zone, start, end, "sentence") for zone in figure.joint),
        ("indicator", figure.indicator, start, end, "clause"),
        ("unit", figure.unit, start, end, "clause"),
        ("qualifier", (mention.qualifier if mention is not None else None) or "exact", start, end, "clause"),
        ("modality", figure.modality, start, end, "clause"),
        ("measure", figure.measure, start, end, "clause"),
        ("label", _label(figure), start, end, "clause"),
        ("stage", figure.stage, start, end, "clause"),
        ("value_high", None if high is None else plain_decimal(high), start, end, "clause"),
        *_limits(figure),
        ("scope_sector", figure.scope_sector, start, end, "clause"),
        ("part_of_id", None if figure.whole is None else keys.get(id(figure.whole)), start, end, "sentence"),
        ("parts_check", figure.check, start, end, "section"),
        *_when(figure),
        ("occasion_event_id", _occasion(figure, events), start, end, "section"),
    ]
    if growth is not None and figure.yoy is not None:
        told.append(("yoy_percent", plain_decimal(figure.yoy), growth.start, growth.end, "clause"))
    told += [("value", plain_decimal(repeat.value), repeat.start, repeat.end, "clause") for repeat in figure.repeats]
    claims = [
        Claim(name, value, begin, stop, rule, binding, figure.rivals if name == "zone_id" else 0, sure)
        for name, value, begin, stop, binding in told
        if value is not None
    ]
    return Fact("indicators", keys[id(figure)], claims)


def _label(figure: Figure) -> str | None:
    words = figure.label
    if figure.threshold is not None:
        scene = figure.scene
        limit = scene.sentence.words(figure.threshold.start, figure.threshold.end)
        if words is None or limit not in words:
            words = limit if words is None else f"{words} ({limit})"
    return None if words is None else " ".join(words.split())


def _limits(figure: Figure) -> list[_Told]:
    threshold = figure.threshold
    if threshold is None or threshold.value is None:
        return []
    start, end = threshold.start, threshold.end
    most = threshold.qualifier == "at_most"
    low = None if most else plain_decimal(threshold.value)
    high = threshold.value if most else threshold.value_high
    return [
        ("threshold_low", low, start, end, "clause"),
        ("threshold_high", None if high is None else plain_decimal(high), start, end, "clause"),
        ("threshold_currency", threshold.currency or "CNY", start, end, "clause"),
    ]


def _when(figure: Figure) -> list[_Told]:
    period, scene, binding = figure.period, figure.scene, figure.period_binding
    start, end = figure.start, figure.end
    if period.mention is not None and scene.start <= period.mention.start < scene.end:
        start, end = period.mention.start, period.mention.end
    told: list[_Told] = []
    if period.start is not None and period.end is not None:
        told.append(("period_start", iso_day(period.start), start, end, binding))
        told.append(("period_end", iso_day(period.end), start, end, binding))
    if period.kind is not None:
        told.append(("period_type", period.kind, start, end, binding))
    return told


def _occasion(figure: Figure, events: Sequence[Fact]) -> str | None:
    """The group event on the figure's day whose count or amount it is."""
    if not figure.of_group or figure.period.start is None or figure.whole is not None:
        return None
    name = "project_count" if figure.counts_projects else "amount"
    day = iso_day(figure.period.start)
    for event in events:
        told = event.value(name)
        if told is not None and event.value("date_start") == day and Decimal(told) == figure.value:
            return event.key
    return None
