"""Whether the confidence and the binding of statements mean something: precision of each class on gold."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zoneledger.evaluate.compare import as_number, same_number, similar
from zoneledger.evaluate.comparison import Comparison, share_company
from zoneledger.evaluate.documents import Annotated

# Properties that say of what a fact is, or how the text has it, and that gold does not annotate as such.
_COMPARED: Final[Mapping[str, tuple[str, ...]]] = {
    "projects": (
        "zone_id", "companies", "investment", "status", "sector", "expected_annual_output_cny",
        "expected_annual_tax_cny", "expected_annual_export_cny", "land_area_m2", "jobs",
    ),
    "events": ("zone_id", "project_id", "modality", "date_start", "date_end", "project_count", "amount"),
    "indicators": ("zone_id", "indicator", "period_start", "period_end", "modality", "qualifier", "yoy_percent"),
}  # fmt: skip
_NAMED: Final = {"zone_id": "zone", "project_id": "project"}


@dataclass(frozen=True, slots=True, order=True)
class Reliability:
    """Of the statements of one class, how many gold confirms; `class_` is a binding or a tenth of confidence."""

    table: str
    by: str
    class_: str
    statements: int
    right: int

    @property
    def precision(self) -> float:
        """The share that gold confirms."""
        return self.right / self.statements


def reliability(
    gold: Mapping[str, Annotated], predicted: Mapping[str, Annotated], by: Mapping[str, Callable[[Any], str]]
) -> list[Reliability]:
    """Precision of the statements of projects, events and indicators, by each class of `by`.

    A statement is right when gold has its record and the record has its value; all statements of a record that gold
    lacks are wrong. `by` maps a name to a function from a statement (a row of `statements`) to its class.
    """
    counts: defaultdict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for name in sorted(set(gold) & set(predicted)):
        pair = Comparison(name, gold[name], predicted[name])
        for table, score in (
            ("projects", pair.project),
            ("events", pair.event_lenient),
            ("indicators", pair.indicator_lenient),
        ):
            partner = {j: i for i, j in pair.matched(table, score)}
            for j, record in enumerate(pair.predicted[table]):
                told = pair.gold[table][partner[j]] if j in partner else None
                for statement in record["_statements"]:
                    if statement["rank"] or statement["property"] not in _COMPARED[table]:
                        continue
                    right = told is not None and _confirms(pair, told, record, statement)
                    for what, classify in by.items():
                        row = counts[table, what, classify(statement)]
                        row[0] += 1
                        row[1] += right
    return [Reliability(*key, *row) for key, row in sorted(counts.items())]


def tenth(confidence: float) -> str:
    """The tenth that a confidence lies in: `0.8-0.9`; 1 belongs to the last."""
    low = min(int(confidence * 10 + 1e-9), 9) / 10
    return f"{low:.1f}-{low + 0.1:.1f}"


def _confirms(
    pair: Comparison, told: Mapping[str, Any], record: Mapping[str, Any], statement: Mapping[str, Any]
) -> bool:
    name, value = statement["property"], statement["value"]
    if name == "zone_id":
        return pair.zones_agree(told, record)
    if name == "project_id":
        return similar(told.get("project"), record.get("project"))
    if name == "companies":
        return share_company(told.get("companies"), [value])
    expected = told.get(_NAMED.get(name, name))
    if as_number(value) is not None:
        return same_number(expected, value)
    unmarked = {"modality": ("actual", "occurred"), "qualifier": ("exact",)}.get(name, ("",))
    return str(value)[:10] in ((str(expected)[:10],) if expected else unmarked)
