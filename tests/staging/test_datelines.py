"""Dates of headers and datelines, wherever in a line they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.staging.datelines import full_dates

FORMS = [
    ("2021-03-05", "2021-03-05"),
    ("2021 / 3 / 5", "2021-03-05"),
    ("2021.12.31", "2021-12-31"),
    ("12/31/2021", "2021-12-31"),
    ("2021年3月5日", "2021-03-05"),
    ("2021 年 12 月 31 日", "2021-12-31"),
    ("二〇二一年十二月三十一日", "2021-12-31"),
    ("March 5, 2021", "2021-03-05"),
    ("September. 30th, 2021", "2021-09-30"),
    ("30th, September., 2021", "2021-09-30"),
    ("5 Mar 2021", "2021-03-05"),
]


@pytest.mark.parametrize(("written", "day"), FORMS)
@given(before=st.integers(0, 60), behind=st.integers(0, 60))
def test_a_date_is_found_wherever_it_stands(written: str, day: str, before: int, behind: int) -> None:
    line = f"{'，' * before}{written}{'，' * behind}"
    (found,) = full_dates(line)
    assert (str(found.day), line[found.start : found.end]) == (day, written)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2021\n03-05", ["2021-03-05"]),  # a card: the year above, month and day below
        ("In 2021\n03-05", []),
        ("2021-02-30", []),
        ("120210-3-5", []),
        ("2021-03-05 08:30, updated March 6, 2021", ["2021-03-05", "2021-03-06"]),
        (f"From 2019 to 2021,{' the zone grew' * 9} until 2022-01-17", ["2022-01-17"]),
        ("March 5", []),
    ],
)
def test_days_with_their_year(text: str, days: list[str]) -> None:
    assert [str(found.day) for found in full_dates(text)] == days
