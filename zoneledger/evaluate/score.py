"""Score a snapshot against gold annotations: precision, recall and F1 for each kind, and one headline.

The headline is the mean F1 of the kinds in `HEADLINE`. Intervals are 95 % bootstrap intervals over documents.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from zoneledger.evaluate.compare import (
    Item,
    as_day,
    overlap,
    same_number,
    similar,
)
from zoneledger.evaluate.comparison import EMPTY, Comparison, Pair, Scorer, match, share_company
from zoneledger.evaluate.documents import Annotated

HEADLINE: Final = ("money", "quantity", "date", "zones", "projects_full", "events_strict", "indicators_strict")
_SPAN_KINDS: Final = ("money", "quantity", "date", "zone", "organization", "project")
_DEFAULTS: Final = {"qualifier": "exact", "modality": "actual"}
_ENUMERATED: Final = ("qualifier", "modality", "role", "date_precision")
_SAMPLES: Final = 300
NOTHING: Final[Annotated] = {
    "document": {}, "mentions": [], "zones": [], "projects": [], "events": [], "indicators": [],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """How well one kind was found; `low` and `high` bound the F1."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    gold: int
    predicted: int


@dataclass(slots=True)
class Tally:
    """True positives (possibly fractional), gold and predicted counts by kind and document; and the errors."""

    rows: dict[str, dict[str, list[float]]] = field(default_factory=lambda: defaultdict(dict))
    errors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: str, document: str, right: float, gold: int, predicted: int) -> None:
        """Add counts to a kind of one document."""
        row = self.rows[kind].setdefault(document, [0.0, 0, 0])
        for place, count in enumerate((right, gold, predicted)):
            row[place] += count

    def rates(self, kind: str, documents: Sequence[str]) -> tuple[float, float, float]:
        """Precision, recall and F1 of a kind over documents, which may repeat."""
        rows = [self.rows[kind][name] for name in documents if name in self.rows[kind]]
        right, gold, predicted = (sum(row[place] for row in rows) for place in range(3))
        precision, recall = (right / predicted if predicted else 0.0), (right / gold if gold else 0.0)
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def counts(self, kind: str) -> tuple[int, int]:
        """How many gold and predicted records a kind has."""
        return sum(int(r[1]) for r in self.rows[kind].values()), sum(int(r[2]) for r in self.rows[kind].values())


@dataclass(frozen=True, slots=True)
class Scores:
    """All figures by kind, the headline with its interval, what was missed or wrong, and gold documents not found."""

    figures: dict[str, Figure]
    headline: tuple[float, float, float]
    errors: dict[str, list[str]]
    documents: int
    absent: list[str]


def score_documents(gold: Mapping[str, Annotated], predicted: Mapping[str, Annotated]) -> Scores:
    """Score predicted documents against gold ones of the same name; a document that is absent found nothing."""
    tally = Tally()
    for name, told in gold.items():
        _add_scores(Comparison(name, told, predicted.get(name, NOTHING)), tally)
    names = list(gold)
    rng = random.Random(0)  # noqa: S311 - a bootstrap that must repeat, no secret
    samples = [rng.choices(names, k=len(names)) for _ in range(_SAMPLES)]

    def interval(f1: Callable[[Sequence[str]], float]) -> tuple[float, float]:
        values = sorted(f1(sample) for sample in samples)
        return values[int(0.025 * _SAMPLES)], values[int(0.975 * _SAMPLES) - 1]

    figures = {}
    for kind in tally.rows:
        bounds = interval(lambda sample, kind=kind: tally.rates(kind, sample)[2])  # type: ignore[misc]
        figures[kind] = Figure(*tally.rates(kind, names), *bounds, *tally.counts(kind))

    def headline(sample: Sequence[str]) -> float:
        return sum(tally.rates(kind, sample)[2] for kind in HEADLINE) / len(HEADLINE)

    absent = [name for name in gold if name not in predicted]
    return Scores(figures, (headline(names), *interval(headline)), dict(tally.errors), len(gold), absent)


def _add_scores(pair: Comparison, tally: Tally) -> None:
    """Add all kinds of a document to the tally."""

    def record(kind: str, table: str, score: Scorer) -> list[Pair]:
        gold, predicted = pair.gold[table], pair.predicted[table]
        pairs = pair.matched(table, score)
        tally.add(kind, pair.name, len(pairs), len(gold), len(predicted))
        _note_errors(tally, kind, pair.name, pairs, gold, predicted)
        return pairs

    def attributes(table: str, what: str, pairs: list[Pair], names: Sequence[str]) -> None:
        for i, j in pairs:
            for attribute in names:
                g, p = pair.gold[table][i].get(attribute), pair.predicted[table][j].get(attribute)
                if g not in EMPTY or p not in EMPTY:
                    tally.add(f"{what}_{attribute}", pair.name, _same_attribute(attribute, g, p), 1, 1)

    _score_mentions(pair.name, pair.gold, pair.predicted, tally)
    attributes("zones", "zone", record("zones", "zones", pair.zone), ("role", "province", "city"))
    _score_projects(pair, record("projects", "projects", pair.project), tally)
    record("events_lenient", "events", pair.event_lenient)
    strict = record("events_strict", "events", pair.event_strict)
    attributes("events", "event", strict, ("amount", "project_count", "companies", "date_precision"))
    record("indicators_lenient", "indicators", pair.indicator_lenient)
    strict = record("indicators_strict", "indicators", pair.indicator_strict)
    attributes("indicators", "indicator", strict, ("modality", "qualifier", "yoy_percent"))
    _score_header(pair.name, pair.gold["document"], pair.predicted["document"], tally)


def _score_projects(pair: Comparison, pairs: list[Pair], tally: Tally) -> None:
    """Each matched project counts by the share of its stated fields that are right."""
    full = 0.0
    for i, j in pairs:
        told = pair.project_fields(pair.gold["projects"][i], pair.predicted["projects"][j])
        for attribute, right in told.items():
            tally.add(f"project_{attribute}", pair.name, right, 1, 1)
        full += sum(told.values()) / len(told) if told else 1.0
    tally.add("projects_full", pair.name, full, len(pair.gold["projects"]), len(pair.predicted["projects"]))


def _score_mentions(name: str, gold: Annotated, predicted: Annotated, tally: Tally) -> None:
    for kind in _SPAN_KINDS:
        told = [m for m in gold["mentions"] if m["kind"] == kind]
        found = [m for m in predicted["mentions"] if m["kind"] == kind]
        label = kind if kind in ("money", "quantity", "date") else f"{kind}_spans"
        pairs = match(told, found, lambda g, p, kind=kind: _mention_score(kind, g, p))  # type: ignore[misc]
        tally.add(label, name, len(pairs), len(told), len(found))
        _note_errors(tally, label, name, pairs, told, found)
        graded = {"money": ("qualifier", "role"), "quantity": ("qualifier",)}.get(kind, ())
        for attribute in graded:
            right = sum((told[i].get(attribute) or "exact") == (found[j].get(attribute) or "exact") for i, j in pairs)
            tally.add(f"{kind}_{attribute}", name, right, len(pairs), len(pairs))


def _mention_score(kind: str, g: Item, p: Item) -> float:
    shared = overlap(g, p)
    if shared <= 0:
        return 0.0
    if kind == "money":
        same = same_number(g.get("value"), p.get("value")) and _either(g, "currency", "CNY") == _either(
            p, "currency", "CNY"
        )
    elif kind == "quantity":
        same = same_number(g.get("value"), p.get("value")) and _either(g, "unit", "") == _either(p, "unit", "")
    elif kind == "date":
        same = all(as_day(g.get(key)) == as_day(p.get(key)) for key in ("date_start", "date_end"))
    else:
        same = shared >= 0.5
    return shared if same else 0.0


def _either(item: Item, key: str, default: str) -> object:
    return item.get(key) or default


def _same_attribute(attribute: str, g: Any, p: Any) -> bool:
    if attribute == "companies":
        return share_company(g, p)
    if attribute in _ENUMERATED:
        return bool((g or _DEFAULTS.get(attribute)) == (p or _DEFAULTS.get(attribute)))
    if attribute in ("province", "city"):
        return similar(g, p, 90)
    return same_number(g, p)


def _score_header(name: str, gold: Item, predicted: Item, tally: Tally) -> None:
    for attribute in ("published_on", "language"):
        same = str(gold.get(attribute) or "")[:10] == str(predicted.get(attribute) or "")[:10]
        tally.add(f"document_{attribute}", name, same, 1, 1)
    for attribute in ("title", "publisher"):
        if gold.get(attribute) or predicted.get(attribute):
            same = similar(gold.get(attribute), predicted.get(attribute), 85)
            tally.add(f"document_{attribute}", name, same, 1, 1)
    tally.add("document_translated", name, bool(gold.get("translated")) == bool(predicted.get("translated")), 1, 1)


_SHOWN: Final = (
    "name", "event_type", "indicator", "project", "zone", "zone_id", "value", "value_high", "unit", "currency",
    "qualifier", "role", "modality", "date_start", "date_end", "period_start", "period_end",
)  # fmt: skip


def _note_errors(
    tally: Tally, kind: str, name: str, pairs: list[Pair], gold: Sequence[Item], predicted: Sequence[Item]
) -> None:
    matched_gold, matched_predicted = {i for i, _ in pairs}, {j for _, j in pairs}

    def show(item: Item) -> str:
        words = f"{item['text']!r} " if item.get("text") else ""
        return words + " ".join(f"{key}={item[key]}" for key in _SHOWN if item.get(key) not in EMPTY)

    tally.errors[kind] += [f"{name} missed {show(g)}" for i, g in enumerate(gold) if i not in matched_gold]
    tally.errors[kind] += [f"{name} wrong  {show(p)}" for j, p in enumerate(predicted) if j not in matched_predicted]
