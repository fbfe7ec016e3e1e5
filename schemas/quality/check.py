"""What a check is, what it looks at, and the forms that most checks have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from schemas.quality.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row is checked against: keys of other tables, texts of documents, the day of reading, the bounds.

    `tables` holds other tables of the same snapshot. A check that needs one which is not there passes every row: the
    steps of a run judge a table when what it rests on is known.
    """

    keys: Mapping[str, pl.Series] = field(default_factory=dict)
    texts: pl.DataFrame | None = None
    as_of: date | None = None
    thresholds: Thresholds = field(default_factory=lambda: Thresholds.model_validate({}))
    tables: Mapping[str, pl.DataFrame] = field(default_factory=dict)


Failing = Callable[[pl.DataFrame, Surroundings], pl.Series]


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one table; `failing` gives a boolean for each row. `columns` are those whose values it doubts."""

    name: str
    table: str
    tier: str
    severity: str
    explanation: str
    failing: Failing
    columns: tuple[str, ...] = ()


def rows(expression: pl.Expr) -> Failing:
    """A check of each row by itself; null counts as passed."""
    return lambda frame, _: marked(frame, expression)


def bounded(make: Callable[[Thresholds], pl.Expr]) -> Failing:
    """A check of each row by itself against bounds of the configuration; null counts as passed."""
    return lambda frame, around: marked(frame, make(around.thresholds))


def marked(frame: pl.DataFrame, expression: pl.Expr) -> pl.Series:
    """Rows for which an expression is true; null is not."""
    return frame.select(expression.fill_null(value=False).cast(pl.Boolean).alias("failing"))["failing"]


def none_of(frame: pl.DataFrame) -> pl.Series:
    """No row fails."""
    return pl.repeat(value=False, n=frame.height, dtype=pl.Boolean, eager=True)


def among(frame: pl.DataFrame, key: str, failing: pl.Series) -> pl.Series:
    """Rows whose key is one of `failing`."""
    return frame[key].is_in(failing.unique().implode())
