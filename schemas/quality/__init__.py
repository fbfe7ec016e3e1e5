"""Checks beyond types and allowed values: keys, references, spans, and whether the values can be true.

Each check has a name, a table, a tier, a severity and an explanation for readers. `error` keeps a row out of the
table and into `rejects`; `warning` leaves it and marks it. What pandera declares with the columns is checked as
errors of the tier `row` beside these.
"""

from typing import Final

from schemas.quality.check import Check, Surroundings
from schemas.quality.row import ROW_CHECKS
from schemas.quality.sense import SENSE_CHECKS
from schemas.quality.table import TABLE_CHECKS
from schemas.quality.thresholds import Thresholds

__all__ = ["CHECKS", "Check", "Surroundings", "Thresholds"]

CHECKS: Final[tuple[Check, ...]] = (*TABLE_CHECKS, *ROW_CHECKS, *SENSE_CHECKS)
