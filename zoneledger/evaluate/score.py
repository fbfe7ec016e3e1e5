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
    plain_name,
    same_interval,
    same_number,
    same_zone,
    similar,
    touch,
)
from zoneledger.evaluate.documents import Annotated, registered

HEADLINE: Final = ("money", "quantity", "date", "zones", "projects_full", "events_strict", "indicators_strict")
_SPAN_KINDS: Final = ("money", "quantity", "date", "zone", "organization", "project")
_PROJECT_FIELDS: Final = (
    "zone", "companies", "investment", "status", "sector", "expected_annual_output_cny", "expected_annual_tax_cny",
    "expected_annual_export_cny", "land_area_m2", "jobs",
)  # fmt: skip
_DEFAULTS: Final = {"qualifier": "exact", "modality": "actual"}
_ENUMERATED: Final = ("qualifier", "modality", "role", "date_precision")
_EMPTY: Final[tuple[Any, ...]] = (None, "", [])
_SAMPLES: Final = 300

Pair = tuple[int, int]
Scorer = Callable[[Item, Item], float]


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
    nothing: Annotated = {
        "document": {}, "mentions": [], "zones": [], "projects": [], "events": [], "indicators": [],
    }  # fmt: skip
    for name, told in gold.items():
        _Pair(name, told, predicted.get(name, nothing), tally).score()
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


def _match(gold: Sequence[Item], predicted: Sequence[Item], score: Scorer) -> list[Pair]:
    """Greedy one-to-one matching by descending score; 0 is no match."""
    pairs = sorted(((score(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)), reverse=True)
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    matched = []
    for value, i, j in pairs:
        if value > 0 and i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            matched.append((i, j))
    return matched


@dataclass(frozen=True, slots=True)
class _Pair:
    """One document as the gold and as the prediction tell it: when do two of their facts say the same?"""

    name: str
    gold: Annotated
    predicted: Annotated
    tally: Tally

    def score(self) -> None:
        """Add all kinds of this document to the tally."""
        _score_mentions(self.name, self.gold, self.predicted, self.tally)
        self._attributes("zones", "zone", self._record("zones", "zones", _zone_score), ("role", "province", "city"))
        self._score_projects(self._record("projects", "projects", _project_score))
        self._record("events_lenient", "events", self._event_lenient)
        strict = self._record("events_strict", "events", self._event_strict)
        self._attributes("events", "event", strict, ("amount", "project_count", "companies", "date_precision"))
        self._record("indicators_lenient", "indicators", _indicator_lenient)
        strict = self._record("indicators_strict", "indicators", self._indicator_strict)
        self._attributes("indicators", "indicator", strict, ("modality", "qualifier", "yoy_percent"))
        _score_header(self.name, self.gold["document"], self.predicted["document"], self.tally)

    def _record(self, kind: str, table: str, score: Scorer) -> list[Pair]:
        gold, predicted = self.gold[table], self.predicted[table]
        pairs = _match(gold, predicted, score)
        self.tally.add(kind, self.name, len(pairs), len(gold), len(predicted))
        _note_errors(self.tally, kind, self.name, pairs, gold, predicted)
        return pairs

    def _attributes(self, table: str, what: str, pairs: list[Pair], names: Sequence[str]) -> None:
        for i, j in pairs:
            for attribute in names:
                g, p = self.gold[table][i].get(attribute), self.predicted[table][j].get(attribute)
                if g not in _EMPTY or p not in _EMPTY:
                    self.tally.add(f"{what}_{attribute}", self.name, _same_attribute(attribute, g, p), 1, 1)

    def _score_projects(self, pairs: list[Pair]) -> None:
        """Each matched project counts by the share of its stated fields that are right."""
        full = 0.0
        for i, j in pairs:
            g, p = self.gold["projects"][i], self.predicted["projects"][j]
            told: dict[str, bool] = {
                attribute: _same_project_field(attribute, g, p, self._zones_agree)
                for attribute in _PROJECT_FIELDS
                if g.get(attribute) not in _EMPTY or p.get(attribute) not in _EMPTY
            }
            for attribute, right in told.items():
                self.tally.add(f"project_{attribute}", self.name, right, 1, 1)
            full += sum(told.values()) / len(told) if told else 1.0
        self.tally.add("projects_full", self.name, full, len(self.gold["projects"]), len(self.predicted["projects"]))

    def _zones_agree(self, g: Item, p: Item) -> bool:
        if not g.get("zone") or not p.get("zone"):
            return not g.get("zone") and not p.get("zone")
        return same_zone(*_zone_named(g["zone"], self.gold), *_zone_named(p["zone"], self.predicted))

    def _subjects_agree(self, g: Item, p: Item) -> bool:
        if g.get("project") or p.get("project"):
            return similar(g.get("project"), p.get("project"))
        return self._zones_agree(g, p)

    def _event_lenient(self, g: Item, p: Item) -> float:
        if g.get("event_type") != p.get("event_type"):
            return 0.0
        value = float(self._subjects_agree(g, p)) + float(touch(g["_spans"], p["_spans"]))
        return value + 0.5 if value and same_interval(g, p) else value

    def _event_strict(self, g: Item, p: Item) -> float:
        same_modality = (g.get("modality") or "occurred") == (p.get("modality") or "occurred")
        strict = same_modality and self._subjects_agree(g, p) and same_interval(g, p)
        return self._event_lenient(g, p) if strict else 0.0

    def _indicator_strict(self, g: Item, p: Item) -> float:
        same_period = same_interval(g, p, ("period_start", "period_end"))
        return float(_indicator_lenient(g, p) == 2.0 and self._zones_agree(g, p) and same_period)


def _zone_named(zone: str, document: Annotated) -> tuple[str | None, str]:
    """Registry identifier and name of a zone that a fact names."""
    told = next((z for z in document["zones"] if plain_name(z.get("name")) == plain_name(zone)), None)
    return registered(told.get("zone_id")) if told else None, zone


def _zone_score(g: Item, p: Item) -> float:
    if not same_zone(registered(g.get("zone_id")), g.get("name"), registered(p.get("zone_id")), p.get("name")):
        return 0.0
    return 2.0 if plain_name(g.get("name")) == plain_name(p.get("name")) else 1.0


def _project_score(g: Item, p: Item) -> float:
    together = touch(g["_spans"], p["_spans"])
    if plain_name(g.get("name")) == plain_name(p.get("name")):
        value = 2.0
    elif similar(g.get("name"), p.get("name")):
        value = 1.0
    elif g.get("investment") and same_number(g.get("investment"), p.get("investment")):
        value = 0.5 if together or similar(g.get("name"), p.get("name"), 50) else 0.0
    else:
        value = 0.0
    return value + 0.1 if value and together else value


def _indicator_lenient(g: Item, p: Item) -> float:
    same_figure = same_number(g.get("value"), p.get("value")) and (g.get("unit") or "") == (p.get("unit") or "")
    if not same_figure or not touch(g["_spans"], p["_spans"]):
        return 0.0
    return 2.0 if g.get("indicator") == p.get("indicator") else 1.0


def _score_mentions(name: str, gold: Annotated, predicted: Annotated, tally: Tally) -> None:
    for kind in _SPAN_KINDS:
        told = [m for m in gold["mentions"] if m["kind"] == kind]
        found = [m for m in predicted["mentions"] if m["kind"] == kind]
        label = kind if kind in ("money", "quantity", "date") else f"{kind}_spans"
        pairs = _match(told, found, lambda g, p, kind=kind: _mention_score(kind, g, p))  # type: ignore[misc]
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


def _same_project_field(attribute: str, g: Item, p: Item, zones_agree: Callable[[Item, Item], bool]) -> bool:
    if attribute == "zone":
        return zones_agree(g, p)
    if attribute == "companies":
        return _share_company(g.get("companies"), p.get("companies"))
    if attribute == "investment":
        same_currency = _either(g, "currency", "CNY") == _either(p, "currency", "CNY")
        return same_currency and same_number(g.get("investment"), p.get("investment"))
    if attribute in ("status", "sector"):
        return g.get(attribute) == p.get(attribute)
    return same_number(g.get(attribute), p.get(attribute))


def _share_company(first: Sequence[str] | None, second: Sequence[str] | None) -> bool:
    return (not first and not second) or any(similar(a, b) for a in first or [] for b in second or [])


def _same_attribute(attribute: str, g: Any, p: Any) -> bool:
    if attribute == "companies":
        return _share_company(g, p)
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
        return words + " ".join(f"{key}={item[key]}" for key in _SHOWN if item.get(key) not in _EMPTY)

    tally.errors[kind] += [f"{name} missed {show(g)}" for i, g in enumerate(gold) if i not in matched_gold]
    tally.errors[kind] += [f"{name} wrong  {show(p)}" for j, p in enumerate(predicted) if j not in matched_predicted]
