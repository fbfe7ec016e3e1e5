"""A figure on its way from a number in a sentence to a fact."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.terms import Term
from zoneledger.records import Mention


class Period(NamedTuple):
    """An interval with the mention that says it, where one does, and its form (`PERIOD_TYPE`)."""

    start: date | None = None
    end: date | None = None
    mention: Mention | None = None
    kind: str | None = None


NO_PERIOD: Final = Period()


def whole_year(year: int) -> Period:
    """All of a year, which no date of the article tells."""
    return Period(date(year, 1, 1), date(year, 12, 31), None, "year")


_GROUP_MONEY: Final = ("investment_signed", "investment_total")

# How a figure is read that tells a share of something.
SHARES: Final = ("share.word", "share.unknown")


@dataclass(slots=True)
class Figure:
    """What a number says about a zone. `how` is the rule that found its measure, `sure` the chance that it is right.

    `counts_projects` is whether it is a count of projects by stage; `of_group` whether it belongs to a group of projects:
    their count, by one stage or by several, or their money. Both are asked often and follow from what `tell` sets.
    """

    mention: Mention | None
    start: int
    end: int
    scene: Scene
    value: Decimal
    unit: str
    indicator: str
    how: str
    label: str | None = None
    cue: Term | None = None
    base: str | None = None
    noun: str | None = None
    sure: float = 0.5
    features: list[str] = field(default_factory=list)
    zone: str | None = None
    attribution: str = "own"
    joint: tuple[str, ...] = ()
    zone_binding: str = "document"
    rivals: int = 0
    period: Period = NO_PERIOD
    period_binding: str = "document"
    modality: str = "actual"
    measure: str = "flow"
    growth: Mention | None = None
    yoy: Decimal | None = None
    stage: str | None = None
    threshold: Mention | None = None
    scope_sector: str | None = None
    whole: "Figure | None" = None
    again: "Figure | None" = None
    back: "Figure | None" = None
    parted: bool = False
    occasion: str | None = None
    check: str | None = None
    repeats: list["Figure"] = field(default_factory=list)

    counts_projects: bool = field(init=False)
    of_group: bool = field(init=False)

    def __post_init__(self) -> None:
        self.tell(self.indicator, self.how)

    def tell(self, indicator: str, how: str) -> None:
        """Set what the number is a figure of, and the rule that says so."""
        self.indicator, self.how = indicator, how
        self.counts_projects = indicator[:9] == "projects_"
        self.of_group = self.counts_projects or indicator in _GROUP_MONEY or how == "count.mixed"


def figure_of_count(
    scene: Scene, mention: Mention, indicator: str, how: str, label: str | None, noun: str | None
) -> Figure:
    """The figure of a number of things: what it is a figure of, by which rule, in which words, and what is counted."""
    value = mention.value or Decimal(0)
    return Figure(
        mention, mention.start, mention.end, scene, value, "count", indicator, how, label=label or None, noun=noun
    )
