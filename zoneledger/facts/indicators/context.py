"""What the rules remember of the figures before the one they read: the last one, the last group of projects, all counts told."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from zoneledger.facts.indicators.figures import Figure

_SURE: Final = 3  # smaller counts may be equal by chance
_OPENS: Final = 3  # where a word stands that opens a sentence
_UNSURE: Final = frozenset({"count.key_projects", "count.unknown"})  # nothing says what became of them


@dataclass(slots=True)
class Context:
    """What the rules remember while they walk: the last figure, the last amount, the last count, that of projects.

    `told` has every count of the article by what it counts and its value, as it was told first.
    """

    last: Figure | None = None
    amount: Figure | None = None
    group: Figure | None = None
    ceremony: str | None = None
    total: Figure | None = None
    count: Figure | None = None
    headline: dict[Decimal, str] = field(default_factory=dict)
    told: dict[tuple[str, Decimal], Figure] = field(default_factory=dict)
    counts: list[Figure] = field(default_factory=list)

    def counted(self, part: Decimal) -> Figure | None:
        """The count told last of which so many can be a part."""
        return next((figure for figure in reversed(self.counts) if figure.value >= part), self.count)

    def note(self, figure: Figure) -> None:
        """Remember a figure for what follows it."""
        self.last = figure
        if figure.mention is not None and figure.mention.kind == "money":
            self.amount = figure
        if figure.unit == "count" and figure.noun is not None:
            self.count = figure
            self.counts.append(figure)
            if figure.value > _SURE and figure.again is None and figure.how not in _UNSURE:
                self.told.setdefault((figure.noun, figure.value), figure)
        if figure.counts_projects and figure.how != "count.whole":
            self.group = figure
            total = self.total
            if (
                total is None
                or figure.value >= total.value
                or (figure.indicator != total.indicator and not _is_of_parts(figure))
            ):
                self.total = figure


def _is_of_parts(figure: Figure) -> bool:
    """Whether the sentence of a figure sorts a total told before it: 其中，新建11个、续建19个；…."""
    opened = figure.scene.first("part", figure.scene.start, figure.start)
    return opened is not None and opened.start - figure.scene.start <= _OPENS
