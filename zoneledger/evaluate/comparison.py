"""One document as the gold and as the prediction tell it: which facts are the same, and what sets others apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from zoneledger.evaluate.compare import Item, plain_name, same_interval, same_number, same_zone, similar, touch
from zoneledger.evaluate.documents import Annotated, registered

PROJECT_FIELDS: Final = (
    "zone", "companies", "investment", "status", "sector", "expected_annual_output_cny", "expected_annual_tax_cny",
    "expected_annual_export_cny", "land_area_m2", "jobs",
)  # fmt: skip
EMPTY: Final[tuple[object, ...]] = (None, "", [])

Pair = tuple[int, int]
Scorer = Callable[[Item, Item], float]


def match(gold: Sequence[Item], predicted: Sequence[Item], score: Scorer) -> list[Pair]:
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
class Comparison:
    """One document as the gold and as the prediction tell it: when do two of their facts say the same?

    Every method of a kind takes a gold and a predicted fact and gives a score; 0 is no match.
    """

    name: str
    gold: Annotated
    predicted: Annotated

    def matched(self, table: str, score: Scorer) -> list[Pair]:
        """Positions of the gold and predicted facts of a table that match, one to one."""
        return match(self.gold[table], self.predicted[table], score)

    def zone(self, g: Item, p: Item) -> float:
        """The same zone, by identifier or name."""
        first, second = registered(g.get("zone_id")), registered(p.get("zone_id"))
        if not same_zone(first, g.get("name"), second, p.get("name")):
            return 0.0
        return 2.0 if plain_name(g.get("name")) == plain_name(p.get("name")) else 1.0

    def project(self, g: Item, p: Item) -> float:
        """The same project: by name, or by investment where the names are near or the words the same."""
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

    def project_fields(self, g: Item, p: Item) -> dict[str, bool]:
        """For each field that either of two matched projects states, whether they agree."""
        return {
            attribute: _same_project_field(attribute, g, p, self.zones_agree)
            for attribute in PROJECT_FIELDS
            if g.get(attribute) not in EMPTY or p.get(attribute) not in EMPTY
        }

    def event_lenient(self, g: Item, p: Item) -> float:
        """The same type, and the same subject or the same words."""
        if g.get("event_type") != p.get("event_type"):
            return 0.0
        value = float(self.subjects_agree(g, p)) + float(touch(g["_spans"], p["_spans"]))
        return value + 0.5 if value and same_interval(g, p) else value

    def event_faults(self, g: Item, p: Item) -> list[str]:
        """What keeps two events of one type from being strictly the same: modality, subject, interval."""
        faults = {
            "modality": (g.get("modality") or "occurred") == (p.get("modality") or "occurred"),
            "subject": self.subjects_agree(g, p),
            "interval": same_interval(g, p),
        }
        return [name for name, right in faults.items() if not right]

    def event_strict(self, g: Item, p: Item) -> float:
        """The same type, subject, modality and interval."""
        return 0.0 if self.event_faults(g, p) else self.event_lenient(g, p)

    def indicator_lenient(self, g: Item, p: Item) -> float:
        """The same figure in the same words; 2 where it is the same indicator too."""
        same_figure = same_number(g.get("value"), p.get("value")) and (g.get("unit") or "") == (p.get("unit") or "")
        if not same_figure or not touch(g["_spans"], p["_spans"]):
            return 0.0
        return 2.0 if g.get("indicator") == p.get("indicator") else 1.0

    def indicator_faults(self, g: Item, p: Item) -> list[str]:
        """What keeps two readings of one figure from being strictly the same: indicator, zone, period."""
        faults = {
            "indicator": g.get("indicator") == p.get("indicator"),
            "zone": self.zones_agree(g, p),
            "period": same_interval(g, p, ("period_start", "period_end")),
        }
        return [name for name, right in faults.items() if not right]

    def indicator_strict(self, g: Item, p: Item) -> float:
        """The same figure, indicator, zone and period."""
        return float(bool(self.indicator_lenient(g, p)) and not self.indicator_faults(g, p))

    def zones_agree(self, g: Item, p: Item) -> bool:
        """Whether two facts lie in one zone, or both in none."""
        if not g.get("zone") or not p.get("zone"):
            return not g.get("zone") and not p.get("zone")
        return same_zone(*_zone_named(g["zone"], self.gold), *_zone_named(p["zone"], self.predicted))

    def subjects_agree(self, g: Item, p: Item) -> bool:
        """Whether two events are of one project or, where neither is of a project, of one zone."""
        if g.get("project") or p.get("project"):
            return similar(g.get("project"), p.get("project"))
        return self.zones_agree(g, p)


def _zone_named(zone: str, document: Annotated) -> tuple[str | None, str]:
    """Registry identifier and name of a zone that a fact names."""
    told = next((z for z in document["zones"] if plain_name(z.get("name")) == plain_name(zone)), None)
    return registered(told.get("zone_id")) if told else None, zone


def _same_project_field(attribute: str, g: Item, p: Item, zones_agree: Callable[[Item, Item], bool]) -> bool:
    if attribute == "zone":
        return zones_agree(g, p)
    if attribute == "companies":
        return share_company(g.get("companies"), p.get("companies"))
    if attribute == "investment":
        same_currency = (g.get("currency") or "CNY") == (p.get("currency") or "CNY")
        return same_currency and same_number(g.get("investment"), p.get("investment"))
    if attribute in ("status", "sector"):
        return g.get(attribute) == p.get(attribute)
    return same_number(g.get(attribute), p.get(attribute))


def share_company(first: Sequence[str] | None, second: Sequence[str] | None) -> bool:
    """Whether two lists of companies have one in common, or are both empty."""
    return (not first and not second) or any(similar(a, b) for a in first or [] for b in second or [])
