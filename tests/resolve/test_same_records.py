"""One project told by several documents under other names, or in both languages, is one record; two stay two."""

from datetime import date
from itertools import chain
from typing import Any

import polars as pl
import pytest

from schemas.frames import empty_frame
from zoneledger.resolve.same_records import mentions_pointed, pointed, same_records
from zoneledger.resolve.support import with_stories

Told = dict[str, Any]
_ZONE = "cn-jiangsu-lakeside-hidz"


def project(record: str, document: str, name: str, companies: tuple[str, ...] = (), **more: str) -> list[Told]:
    """Statements of a document about a project; `zone_id` and `sector` are the same where not told otherwise."""
    told = {"name": name, "zone_id": _ZONE, "sector": "electronics"} | more
    pairs = [*told.items(), *(("companies", company) for company in companies)]
    return [_statement("projects", record, document, name, value) for name, value in pairs]


def event(record: str, document: str, project_id: str, day: str | None, kind: str = "signing") -> list[Told]:
    told = {"event_type": kind, "modality": "occurred", "project_id": project_id}
    dates = {"date_start": day, "date_end": day} if day else {}
    return [_statement("events", record, document, name, value) for name, value in (told | dates).items()]


def _statement(table: str, record: str, document: str, name: str, value: str) -> Told:
    return {
        "statement_id": f"{document}-{record}-{name}-{value}",
        "document_id": document,
        "record_table": table,
        "record_id": record,
        "property": name,
        "value": value,
        "rank": 0,
        "confidence": 0.9,
    }


def merged(*facts: list[Told]) -> pl.DataFrame:
    statements = pl.concat(
        [empty_frame("statements"), pl.DataFrame(list(chain(*facts)))], how="diagonal_relaxed"
    ).lazy()
    days = {"d1": date(2021, 3, 1), "d2": date(2021, 9, 1), "d3": date(2023, 1, 1)}
    documents = pl.LazyFrame({"document_id": list(days), "published_on": list(days.values())})
    return same_records(statements, with_stories(documents, empty_frame("stories")), empty_frame("zones"))


def pairs(*facts: list[Told]) -> dict[str, str]:
    return {old: new for _, old, new in merged(*facts).iter_rows()}


_MONEY = {"investment": "2400000000", "currency": "CNY"}
_FIRM = ("Jiangsu Ruiheng Semiconductor Co., Ltd.",)


@pytest.mark.parametrize(
    "other",
    [
        project("p2", "d2", "silicon carbide plant", ("Ruiheng Semiconductor",)),
        project("p2", "d2", "the silicon carbide module line", _FIRM, investment="2500000000", currency="CNY"),
        project("p2", "d2", "Ruiheng module", ("Ruiheng",), investment="370000000", currency="USD"),
        project("p2", "d2", "silicon carbide module", ("Ruiheng",), investment="3000000000", currency="CNY"),  # revised
        project("p2", "d2", "Rui Heng silicon carbide module", ("Rui Heng semiconductor company",)),
        project("p2", "d2", "瑞恒碳化硅模块", ("江苏瑞恒半导体有限公司",), **_MONEY),
        project("p2", "d2", "瑞恆碳化矽模組", ("瑞恆",), **_MONEY),
    ],
)
def test_one_project_of_several_documents_is_one_record(other: list[Told]) -> None:
    first = project("p1", "d1", "Ruiheng silicon carbide module", _FIRM, **_MONEY)
    assert pairs(first, other) == {"p2": "p1"}


@pytest.mark.parametrize(
    "other",
    [
        project("p2", "d1", "silicon carbide plant", ("Ruiheng Semiconductor",)),  # one document tells them apart
        project("p2", "d2", "silicon carbide plant", ("Ruiheng",), zone_id="cn-jiangsu-hilltown-hidz"),
        project("p2", "d2", "silicon carbide plant", ("Muyuan Semiconductor",)),
        project("p2", "d2", "silicon carbide plant"),
        project("p2", "d2", "phase II of the silicon carbide module", ("Ruiheng",)),
        project("p2", "d2", "gallium nitride module", ("Ruiheng",)),
        project("p2", "d2", "Ruiheng project", ("Ruiheng",)),  # the firm alone tells nothing of what it builds
        project("p2", "d2", "silicon carbide plant", ("Ruiheng",), investment="9000000000", currency="CNY"),
        project("p2", "d2", "silicon carbide module", ("Ruiheng",), is_umbrella="true"),
        project("p2", "d2", "瑞恒研究院", ("瑞恒",), sector="education_research", investment="2400000000", currency="CNY"),
    ],
)  # fmt: skip
def test_two_projects_stay_two(other: list[Told]) -> None:
    assert pairs(project("p1", "d1", "Ruiheng silicon carbide module", _FIRM, **_MONEY), other) == {}


def test_of_two_projects_of_a_document_the_better_fits_or_neither() -> None:
    first = project("p1", "d1", "Ruiheng silicon carbide module", _FIRM, **_MONEY)
    plant = project("p2", "d2", "silicon carbide plant", _FIRM)
    line = project("p3", "d2", "silicon carbide line", _FIRM)
    priced = project("p3", "d2", "silicon carbide line", _FIRM, **_MONEY)
    assert pairs(first, plant, line) == {}
    assert pairs(first, plant, priced) == {"p3": "p1"}


def test_the_first_report_gives_the_identifier_and_events_of_the_same_day_fall_together() -> None:
    names = ("silicon carbide module", "silicon carbide module plant", "module of silicon carbide")
    projects = [project(f"p{4 - n}", f"d{n}", name, _FIRM) for n, name in enumerate(names, start=1)]
    events = [
        event("e1", "d1", "p3", "2021-02-27"),
        event("e2", "d2", "p2", "2021-02-27"),
        event("e3", "d2", "p2", "2021-08-30", "construction_start"),
        event("e4", "d3", "p1", None),  # without a day it is the only one that is told
        event("e5", "d3", "p1", None, "production_start"),
    ]
    assert pairs(*projects, *events) == {"p1": "p3", "p2": "p3", "e2": "e1", "e4": "e1"}


@pytest.mark.parametrize(
    ("day", "same"),
    [("2021-02-27", True), ("2021-03-20", True), ("2021-09-01", False)],
)
def test_a_stage_that_is_passed_once_is_one_event_where_reports_differ_by_some_weeks(day: str, same: bool) -> None:
    projects = [project("p1", document, "Ruiheng silicon carbide module", _FIRM) for document in ("d1", "d2")]
    events = [event("e1", "d1", "p1", "2021-02-27"), event("e2", "d2", "p1", day)]
    assert pairs(*projects, *events) == ({"e2": "e1"} if same else {})


def figure(record: str, document: str, value: str, **more: str) -> list[Told]:
    told = {
        "zone_id": _ZONE, "indicator": "output_value", "period_start": "2020-01-01", "period_end": "2020-12-31",
        "unit": "CNY", "modality": "actual", "value": value,
    } | more  # fmt: skip
    return [_statement("indicators", record, document, name, value) for name, value in told.items()]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (figure("i2", "d2", "86000000000", label="工业总产值"), True),  # rounded, in the other language
        (figure("i2", "d3", "84900000000"), True),  # revised
        (figure("i2", "d1", "86000000000"), False),  # one document tells them apart
        (figure("i2", "d2", "12000000000"), False),
        (figure("i2", "d2", "86300000000", period_end="2020-06-30"), False),
        (figure("i2", "d2", "86300000000", scope_sector="new_energy"), False),
        (figure("i2", "d2", "86300000000", modality="planned"), False),
    ],
)
def test_a_figure_that_is_rounded_or_revised_is_one_record(other: list[Told], same: bool) -> None:
    assert pairs(figure("i1", "d1", "86300000000", label="output value"), other) == ({"i2": "i1"} if same else {})


def test_statements_and_mentions_follow() -> None:
    same = merged(
        project("p1", "d1", "Ruiheng silicon carbide module", _FIRM),
        project("p2", "d2", "silicon carbide module", _FIRM),
    )
    told = pl.DataFrame([*event("e1", "d2", "p2", "2021-08-30"), *project("p2", "d2", "p2")])
    moved = pointed(told.lazy(), same).collect()
    named = dict(moved.filter(pl.col("record_table") == "events").select("property", "value").iter_rows())
    assert (named["project_id"], named["event_type"]) == ("p1", "signing")
    assert set(moved.filter(pl.col("record_table") == "projects")["record_id"]) == {"p1"}
    assert "p2" in moved.filter(pl.col("property") == "name")["value"].to_list(), (
        "only references are pointed elsewhere"
    )
    mentions = pl.DataFrame({"mention_id": ["m1", "m2", "m3"], "record_id": ["p2", "cn-a", None]})
    assert mentions_pointed(mentions, same)["record_id"].to_list() == ["p1", "cn-a", None]
