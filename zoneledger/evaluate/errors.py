"""The error ledger: every miss and every wrong record against the gold, by what went wrong.

A fact that the prediction lacks is `missed`, one that the gold lacks is `wrong`, and one that both have but tell
differently is `differs`; the phenomenon says which part sets them apart (`subject`, `period`, `field jobs`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zoneledger.evaluate.compare import Item, overlap, same_number, touch
from zoneledger.evaluate.comparison import Comparison, match
from zoneledger.evaluate.documents import Annotated

_MENTION_KINDS: Final = ("money", "quantity", "date", "zone", "organization", "project")
_TOLD: Final = (
    "text", "name", "event_type", "indicator", "project", "zone", "zone_id", "value", "value_high", "unit", "currency",
    "qualifier", "role", "modality", "investment", "date_start", "date_end", "period_start", "period_end",
)  # fmt: skip
_MENTION_PARTS: Final = ("value", "unit", "currency", "date_start", "date_end")


@dataclass(frozen=True, slots=True, order=True)
class Error:
    """One difference between gold and prediction. `told` is the gold's fact, `read` the predicted one, as text."""

    kind: str
    phenomenon: str
    outcome: str
    document: str
    told: str
    read: str


def error_ledger(gold: Mapping[str, Annotated], predicted: Mapping[str, Annotated]) -> list[Error]:
    """All errors of the documents that both sides have, sorted by kind, phenomenon and document."""
    errors: list[Error] = []
    for name in sorted(set(gold) & set(predicted)):
        pair = Comparison(name, gold[name], predicted[name])
        for kind in _MENTION_KINDS:
            errors += _mention_errors(pair, kind)
        errors += _fact_errors(pair, "zones", pair.zone, lambda *_: [], _words_touch)
        errors += _fact_errors(pair, "projects", pair.project, _differing_fields(pair), _words_touch)
        errors += _fact_errors(pair, "events", pair.event_strict, lambda *_: [], _near_event(pair))
        errors += _fact_errors(pair, "indicators", pair.indicator_strict, lambda *_: [], _near_indicator(pair))
    return sorted(errors)


def ledger_page(errors: Sequence[Error]) -> str:
    """The ledger as Markdown: a table of counts, then each error below its kind and phenomenon."""
    groups: defaultdict[tuple[str, str], list[Error]] = defaultdict(list)
    for error in errors:
        groups[error.kind, error.phenomenon].append(error)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1]), group[0][1]))
    lines = ["# Errors", "", "| kind | phenomenon | missed | wrong | differs |", "| --- | --- | ---: | ---: | ---: |"]
    for (kind, phenomenon), found in ordered:
        counts = [sum(error.outcome == outcome for error in found) for outcome in ("missed", "wrong", "differs")]
        lines.append(f"| {kind} | {phenomenon} | {' | '.join(map(str, counts))} |")
    for (kind, phenomenon), found in ordered:
        lines += ["", f"## {kind}: {phenomenon} ({len(found)})", ""]
        for error in found:
            told = " / ".join(side for side in (error.told, error.read and f"read: {error.read}") if side)
            lines.append(f"- {error.document} {error.outcome}: {told}")
    return "\n".join(lines) + "\n"


def gains_and_losses(before: Iterable[Error], now: Iterable[Error]) -> tuple[list[Error], list[Error]]:
    """Errors that are gone since `before`, and errors that are new."""
    old, new = set(before), set(now)
    return sorted(old - new), sorted(new - old)


def _differing_fields(pair: Comparison) -> Callable[[Item, Item], list[str]]:
    def differing(g: Item, p: Item) -> list[str]:
        return [f"field {name}" for name, right in pair.project_fields(g, p).items() if not right]

    return differing


def _tell(item: Item | None) -> str:
    if item is None:
        return ""
    told = (f"{name}={item[name]}" for name in _TOLD if item.get(name) not in (None, "", []))
    return " ".join(" ".join(told).split())


def _fact_errors(
    pair: Comparison,
    table: str,
    same: Callable[[Item, Item], float],
    differing: Callable[[Item, Item], list[str]],
    near: Callable[[Item, Item], tuple[float, str]],
) -> Iterable[Error]:
    gold, predicted = pair.gold[table], pair.predicted[table]
    pairs = pair.matched(table, same)
    for i, j in pairs:
        for phenomenon in differing(gold[i], predicted[j]):
            yield Error(table, phenomenon, "differs", pair.name, _tell(gold[i]), _tell(predicted[j]))
    left_gold = [g for i, g in enumerate(gold) if i not in {i for i, _ in pairs}]
    left_predicted = [p for j, p in enumerate(predicted) if j not in {j for _, j in pairs}]
    nearly = match(left_gold, left_predicted, lambda g, p: near(g, p)[0])
    for i, j in nearly:
        phenomenon = near(left_gold[i], left_predicted[j])[1]
        yield Error(table, phenomenon, "differs", pair.name, _tell(left_gold[i]), _tell(left_predicted[j]))
    for i, g in enumerate(left_gold):
        if i not in {i for i, _ in nearly}:
            yield Error(table, _what(g), "missed", pair.name, _tell(g), "")
    for j, p in enumerate(left_predicted):
        if j not in {j for _, j in nearly}:
            yield Error(table, _what(p), "wrong", pair.name, "", _tell(p))


def _what(item: Item) -> str:
    """Facts without a counterpart fall in groups by what they are."""
    return str(item.get("event_type") or item.get("indicator") or item.get("role") or "without a counterpart")


def _words_touch(g: Item, p: Item) -> tuple[float, str]:
    return float(touch(g["_spans"], p["_spans"])), "another in the same words"


def _near_event(pair: Comparison) -> Callable[[Item, Item], tuple[float, str]]:
    def near(g: Item, p: Item) -> tuple[float, str]:
        together = touch(g["_spans"], p["_spans"])
        if g.get("event_type") != p.get("event_type"):
            return float(together) * 0.1, f"type {g.get('event_type')} read as {p.get('event_type')}"
        faults = pair.event_faults(g, p)
        return (1.0 / len(faults) if together and faults else 0.0), " and ".join(faults)

    return near


def _near_indicator(pair: Comparison) -> Callable[[Item, Item], tuple[float, str]]:
    def near(g: Item, p: Item) -> tuple[float, str]:
        if not touch(g["_spans"], p["_spans"]):
            return 0.0, ""
        if not same_number(g.get("value"), p.get("value")):
            return 0.0, ""
        if (g.get("unit") or "") != (p.get("unit") or ""):
            return 0.1, "unit"
        faults = pair.indicator_faults(g, p)
        return (1.0 / len(faults) if faults else 0.0), " and ".join(faults)

    return near


def _mention_errors(pair: Comparison, kind: str) -> Iterable[Error]:
    gold = [m for m in pair.gold["mentions"] if m["kind"] == kind]
    predicted = [m for m in pair.predicted["mentions"] if m["kind"] == kind]
    pairs = match(gold, predicted, overlap)
    for i, j in pairs:
        if faults := [part for part in _MENTION_PARTS if not _same_part(gold[i], predicted[j], part)]:
            yield Error(kind, " and ".join(faults), "differs", pair.name, _tell(gold[i]), _tell(predicted[j]))
    for i, g in enumerate(gold):
        if i not in {i for i, _ in pairs}:
            yield Error(kind, _what(g), "missed", pair.name, _tell(g), "")
    for j, p in enumerate(predicted):
        if j not in {j for _, j in pairs}:
            yield Error(kind, _what(p), "wrong", pair.name, "", _tell(p))


def _same_part(g: Item, p: Item, part: str) -> bool:
    if part == "value":
        return same_number(g.get(part), p.get(part))
    return str(g.get(part) or "")[:10] == str(p.get(part) or "")[:10]
