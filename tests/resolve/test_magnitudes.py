"""Amounts of one project that documents tell a power of ten apart: which stands, and that no sum counts it."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from schemas.frames import empty_frame
from zoneledger.resolve.projects import consolidate_projects

Telling = tuple[str, float] | tuple[str, float, str]  # language, amount in millions, currency


def consolidated(tellings: list[Telling]) -> dict[str, Any]:
    """One project, as documents of one year tell it one after the other."""
    stated = []
    for number, (_, amount, *currency) in enumerate(tellings):
        told = {"name": "foil plant", "investment": str(amount * 1e6), "currency": currency[0] if currency else "CNY"}
        stated += [
            {
                "statement_id": f"{number}-{name}",
                "document_id": f"d{number}",
                "record_table": "projects",
                "record_id": "prj",
                "property": name,
                "value": value,
                "rank": 0,
                "confidence": 0.9,
            }
            for name, value in told.items()
        ]
    documents = pl.LazyFrame(
        [
            {
                "document_id": f"d{number}",
                "published_on": date(2022, 1, 1 + number),
                "language": language,
                "story": f"d{number}",
                "voice": 0,
            }
            for number, (language, *_) in enumerate(tellings)
        ]
    )
    statements = pl.concat([empty_frame("statements"), pl.DataFrame(stated)], how="diagonal_relaxed").lazy()
    return consolidate_projects(statements, documents, empty_frame("zones"), empty_frame("events").lazy()).row(
        0, named=True
    )


@pytest.mark.parametrize(
    ("tellings", "investment", "doubtful"),
    [
        ([("zh-Hans", 320), ("en", 3200)], 320, True),  # 3.2亿 as 3.2 billion
        ([("zh-Hant", 320), ("en", 3.2), ("en", 3.2)], 320, True),  # the Chinese one against two
        ([("en", 500), ("en", 50_000)], 50_000, True),  # none is Chinese: the last report
        ([("zh-Hans", 500), ("zh-Hans", 5_000_000)], 5_000_000, True),  # 万 as 亿
        ([("en", 500), ("en", 505), ("en", 5000)], 5000, True),
        ([("zh-Hans", 320), ("en", 320)], 320, False),
        ([("zh-Hans", 320), ("en", 325)], 325, False),  # the same magnitude
        ([("en", 500), ("zh-Hans", 1500)], 1500, False),  # no power of ten: more was invested
        ([("en", 500, "USD"), ("en", 5000)], 5000, False),  # not comparable
        ([("en", 0), ("en", 10)], 10, False),
        ([("en", 500)], 500, False),
    ],
)
def test_a_power_of_ten_apart_is_doubtful(tellings: list[Telling], investment: float, doubtful: bool) -> None:
    row = consolidated(tellings)
    assert row["investment"] == investment * 1e6
    assert row["counts_reason"] == ("magnitude_doubtful" if doubtful else None)
    assert [row[f"counts_as_{name}"] for name in ("announced", "committed", "realized")] == [not doubtful, False, False]
    amounts = [amount for _, amount, *_ in tellings]
    rounded = max(amounts) <= 1.02 * min(amounts)
    assert row["conflicts"] == ([] if rounded else ["investment"])
