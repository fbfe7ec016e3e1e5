"""Projects as their sums and lives are read: what counts, what is a part, when a stage was reached."""

from datetime import date

import polars as pl
import pytest

from schemas.frames import empty_frame
from zoneledger.resolve.projects import consolidate_projects

Told = dict[str, dict[str, str]]


def consolidated(told: Told, events: list[dict[str, object]] | None = None) -> dict[str, dict[str, object]]:
    rows = [
        {
            "statement_id": f"{record}-{name}",
            "document_id": "d1",
            "record_table": "projects",
            "record_id": record,
            "property": name,
            "value": value,
            "rank": 0,
            "confidence": 0.9,
        }
        for record, properties in told.items()
        for name, value in ({"name": record} | properties).items()
    ]
    statements = pl.concat([empty_frame("statements"), pl.DataFrame(rows)], how="diagonal_relaxed").lazy()
    documents = pl.LazyFrame(
        {"document_id": ["d1"], "published_on": [date(2022, 1, 1)], "language": ["en"], "story": ["d1"], "voice": [0]}
    )
    happened = pl.concat([empty_frame("events"), pl.DataFrame(events)], how="diagonal_relaxed") if events else None
    frame = consolidate_projects(
        statements,
        documents,
        empty_frame("zones"),
        (happened if happened is not None else empty_frame("events")).lazy(),
    )
    return {row["project_id"]: row for row in frame.iter_rows(named=True)}


def _billion(amount: float, **more: str) -> dict[str, str]:
    return {"investment": str(amount * 1e9), "currency": "CNY"} | more


@pytest.mark.parametrize(
    ("part", "whole", "reason"),
    [
        ("foil plant phase I", "foil plant", "part_of_parent"),
        ("铜箔一期", "铜箔", "part_of_parent"),
        ("second phase of the foil plant", "second and third phases of the foil plant", "part_of_parent"),
        ("foil plant phase I", "foil plant phase II", None),  # phases stand beside one another
        ("铜箔三期", "铜箔二期", None),
        ("first phase of the foil plant", "second and third phases of the foil plant", None),
    ],
)
def test_a_phase_is_part_of_the_whole_and_not_of_another_phase(part: str, whole: str, reason: str | None) -> None:
    rows = consolidated({whole: _billion(5), part: _billion(2, parent_project_id=whole)})
    assert (rows[part]["counts_reason"], rows[whole]["counts_reason"]) == (reason, None)
    assert rows[part]["parent_project_id"] == (whole if reason else None)


def test_an_umbrella_gives_way_to_members_whose_amounts_are_told_and_else_counts_itself() -> None:
    umbrella = {"is_umbrella": "true"}
    told = {
        "ring road": _billion(9) | umbrella,
        "bridge": _billion(4, parent_project_id="ring road"),
        "batch": _billion(3) | umbrella,
        "member": {"parent_project_id": "batch"},
    }
    rows = consolidated(told)
    assert {name: row["counts_reason"] for name, row in rows.items()} == {
        "ring road": "umbrella_of_members",
        "bridge": None,
        "batch": None,
        "member": "no_amount",
    }


@pytest.mark.parametrize(
    ("status", "counted"),
    [
        ("intended", (True, False, False)),
        ("signed", (True, True, False)),
        ("operating", (True, True, True)),
        ("suspended", (True, False, False)),
        ("cancelled", (True, False, False)),
    ],
)
def test_which_sums_count_a_project(status: str, counted: tuple[bool, ...]) -> None:
    row = consolidated({"plant": _billion(1, status=status)})["plant"]
    assert tuple(row[f"counts_as_{name}"] for name in ("announced", "committed", "realized")) == counted


def test_a_stage_is_dated_by_the_narrower_of_two_tellings() -> None:
    def signing(event: str, start: date, end: date, precision: str) -> dict[str, object]:
        told = {"event_id": event, "event_type": "signing", "modality": "occurred", "project_id": "plant"}
        return told | {"date_start": start, "date_end": end, "date_precision": precision}

    month = signing("evt-1", date(2021, 4, 1), date(2021, 4, 30), "month")
    day = signing("evt-2", date(2021, 4, 15), date(2021, 4, 15), "day")
    again = signing("evt-3", date(2021, 9, 1), date(2021, 9, 1), "day")
    row = consolidated({"plant": {}}, [month, day, again])["plant"]
    assert (row["signed_on"], row["signed_precision"]) == (date(2021, 4, 15), "day")
    assert consolidated({"plant": {}}, [month, again])["plant"]["signed_precision"] == "month"
