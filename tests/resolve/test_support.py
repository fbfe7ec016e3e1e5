"""Which value stands where documents differ: stories vote, a later report revises, what is told of one time disagrees."""

from datetime import date

import polars as pl
import pytest

from schemas.frames import empty_frame
from zoneledger.resolve import support

Telling = tuple[str, str, date, str]  # document, story, day, value


def told(*tellings: Telling) -> pl.DataFrame:
    """Statements of one record's investment; a document that is not its story's namesake is a copy."""
    documents = pl.LazyFrame(
        {
            "document_id": [document for document, *_ in tellings],
            "published_on": [day for _, _, day, _ in tellings],
        }
    )
    stories = pl.DataFrame(
        [(story, document, "original" if story == document else "copy") for document, story, *_ in tellings],
        schema=["story_id", "document_id", "role"],
        orient="row",
    )
    rows = [
        {
            "statement_id": f"{document}-{value}",
            "document_id": document,
            "record_table": "projects",
            "record_id": "p",
            "property": "investment",
            "value": value,
            "rank": 0,
            "confidence": 0.9,
        }
        for document, _, _, value in tellings
    ]
    statements = pl.concat([empty_frame("statements"), pl.DataFrame(rows)], how="diagonal_relaxed")
    return support.own_best(statements.lazy(), support.with_stories(documents, stories), "projects")


_SPRING, _LATER, _NEXT_YEAR = date(2021, 3, 1), date(2021, 3, 9), date(2022, 3, 1)


@pytest.mark.parametrize(
    ("tellings", "value", "disagree"),
    [
        ((("a", "a", _SPRING, "300"), ("b", "b", _LATER, "300"), ("c", "c", _LATER, "350")), "300", True),
        ((("a", "a", _SPRING, "300"), ("b", "b", _SPRING, "300"), ("c", "c", _NEXT_YEAR, "350")), "350", False),
        ((("a", "a", _SPRING, "300"), ("b", "a", _SPRING, "3000"), ("c", "a", _SPRING, "3000")), "300", False),
        ((("a", "a", _SPRING, "300"), ("b", "b", _LATER, "350"), ("c", "b", _LATER, "350")), "350", True),
        ((("a", "a", _SPRING, "300"), ("b", "b", _LATER, "303")), "303", False),
        ((("a", "a", _SPRING, "300"), ("b", "b", _NEXT_YEAR, "350"), ("c", "c", _LATER, "350")), "350", True),
    ],
    ids=["most stories", "revised", "the original speaks", "a copy adds no vote", "rounded", "told at once and later"],
)
def test_the_value_that_stands(tellings: tuple[Telling, ...], value: str, disagree: bool) -> None:
    frame = told(*tellings)
    assert support.best_values(frame, ("investment",))["investment"].to_list() == [value]
    assert support.disagreements(frame, ("investment",)).height == int(disagree)


def test_copies_of_a_story_are_one_witness() -> None:
    frame = told(("a", "a", _SPRING, "300"), ("b", "a", _LATER, "300"), ("c", "c", _LATER, "300"))
    row = support.witnesses(frame).row(0, named=True)
    assert (row["document_count"], row["independent_sources"]) == (3, 2)
