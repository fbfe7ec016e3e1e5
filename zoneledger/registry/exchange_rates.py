"""Average exchange rates of a year, in yuan for one unit of a currency."""

from decimal import Decimal
from functools import cache

from zoneledger.registry.tables import read_rows


@cache
def _rates() -> dict[tuple[str, int], Decimal]:
    return {
        (row["currency"], int(row["year"])): Decimal(row["cny_per_unit"]) for row in read_rows("exchange_rates.csv")
    }


def year_average(currency: str, year: int) -> Decimal | None:
    """Yuan for one unit of a currency (ISO 4217) on the average of a year; None where the table has none."""
    return _rates().get((currency, year))
