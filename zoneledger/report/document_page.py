"""The page of one document: the article with its marks, the records that it states, and what was left unbound."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from schemas.frames import polars_schema
from schemas.vocabularies import MENTION_KIND, OUTCOME_REASON
from zoneledger.report.annotated import Gap, Mark, annotate
from zoneledger.report.layout import render
from zoneledger.report.markup import number, shortened
from zoneledger.report.rules import Rule, rule_of
from zoneledger.report.unbound import KINDS, Unbound

Row = dict[str, Any]

MOST_CHARACTERS: Final = 200_000
_TABLES: Final = {"projects": "Project", "events": "Event", "indicators": "Indicator", "zones": "Zone"}
_MISSING: Final = 1 << 60


@dataclass(frozen=True, slots=True)
class Record:
    """One record as the document states it: its statements in order of property and rank."""

    identifier: str
    anchor: str
    table: str
    kind: str
    title: str
    aside: str
    start: int
    statements: list[Row]


def document_page(
    document: Row,
    mentions: Sequence[Row],
    statements: Sequence[Row],
    unbound: Sequence[Unbound],
    home: str | None = None,
    resolved: bool = True,
) -> str:
    """The page as HTML. `home` is the address of the report. `resolved` says that the rows are of a snapshot, where
    records have their identifiers; otherwise the article was read afresh, and the page lists the rules at work.
    """
    text = document["text"][:MOST_CHARACTERS]
    shown = [row for row in mentions if row["span_end"] <= len(text)]
    stated = [row for row in statements if row["span_end"] <= len(text)]
    runs = annotate(text, shown, stated)
    records = records_of(statements)
    return render(
        "document.html.j2",
        document=document,
        title=document["title"] or document["source"],
        runs=[(isinstance(run, Mark), run) for run in runs],
        marks=[run for run in runs if isinstance(run, Mark)],
        records=records,
        counts=[(heading, _of(records, table)) for table, heading in _TABLES.items()],
        anchors={(record.table, record.identifier): record for record in records},
        kinds=MENTION_KIND,
        unbound=[(item, place_of(runs, item.mention["span_start"])) for item in unbound],
        numbers=sum(row["kind"] in KINDS for row in mentions),
        rules=[] if resolved else _rules([*mentions, *statements]),
        reason=OUTCOME_REASON.get(document["outcome_reason"] or ""),
        cut=len(document["text"]) > len(text),
        home=home,
        resolved=resolved,
        reading=reading_of,
    )


def _of(records: Sequence[Record], table: str) -> int:
    return sum(record.table == table for record in records)


def place_of(runs: Sequence[Gap | Mark], start: int) -> int | None:
    """The start of the mark that holds a character; None where the text shown does not reach it."""
    return next((run.start for run in runs if isinstance(run, Mark) and run.start <= start < run.end), None)


def _rules(rows: Sequence[Row]) -> list[tuple[str, int, Rule | None]]:
    """The rules behind some rows: identifier, number of rows, where it lives; sorted by identifier."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["rule"]] = counts.get(row["rule"], 0) + 1
    return [(name, count, rule_of(name)) for name, count in sorted(counts.items())]


def records_of(statements: Sequence[Row]) -> list[Record]:
    """Statements gathered by their record: projects, events, indicators, zones, each in reading order."""
    grouped: dict[tuple[str, str], list[Row]] = {}
    for row in statements:
        grouped.setdefault((row["record_table"], row["record_id"]), []).append(row)
    records = []
    names = {key: _title("projects", rows)[0] for (table, key), rows in grouped.items() if table == "projects"}
    for place, ((table, identifier), rows) in enumerate(grouped.items()):
        rows.sort(key=lambda row: (_place_in_table(table, row["property"]), row["rank"], row["span_start"]))
        title, aside = _title(table, rows)
        project = next((names.get(row["value"]) for row in rows if row["property"] == "project_id"), None)
        aside = " · ".join(filter(None, (project, aside)))
        start = min((row["span_start"] for row in rows), default=_MISSING)
        records.append(Record(identifier, f"r{place}", table, _TABLES[table], title, aside, start, rows))
    order = list(_TABLES)
    return sorted(records, key=lambda record: (order.index(record.table), record.start, record.identifier))


@cache
def _places(table: str) -> dict[str, int]:
    return {name: place for place, name in enumerate(polars_schema(table))}


def _place_in_table(table: str, name: str) -> int:
    """Where a property stands among the columns of its table; what is no column comes last."""
    return _places(table).get(name, _MISSING)


def _title(table: str, rows: Sequence[Row]) -> tuple[str, str]:
    """What a record is called, and a few words on it."""
    best: dict[str, str] = {}
    for row in rows:
        best.setdefault(row["property"], row["value"])
    if table == "events":
        told = [best.get("modality"), _interval(best.get("date_start"), best.get("date_end"))]
        return best.get("event_type", "").replace("_", " "), " · ".join(filter(None, told))
    if table == "indicators":
        unit = best.get("unit", "")
        period = _interval(best.get("period_start"), best.get("period_end"))
        value = " ".join(filter(None, (_figure(best.get("value")), "" if unit == "count" else unit)))
        return f"{best.get('indicator', '')}: {value}".replace("_", " "), period
    if table == "projects":
        amount = " ".join(filter(None, (_figure(best.get("investment")), best.get("currency"))))
        status = best.get("status", "").replace("_", " ")
        return best.get("name", "unnamed"), " · ".join(filter(None, (amount, status)))
    return best.get("name", str(rows[0]["record_id"])), best.get("role", "")


def _figure(value: str | None) -> str:
    try:
        return "" if value is None else number(float(value))
    except ValueError:
        return value or ""


def _interval(start: object, end: object) -> str:
    """Two days as one text; empty where neither is known."""
    days = dict.fromkeys(str(day) for day in (start, end) if day is not None)
    return " to ".join(days)


def reading_of(mention: Mapping[str, Any]) -> str:
    """How a mention was read, in a few words: `7,400,000,000 CNY, at least, investment`."""
    if mention["kind"] == "date":
        interval = _interval(mention["date_start"], mention["date_end"])
        told = [interval or "year not known", mention["date_precision"], mention["date_basis"]]
    elif mention["value"] is not None:
        high = "" if mention["value_high"] is None else f" to {number(mention['value_high'])}"
        unit = mention["currency"] or mention["unit"] or ""
        exact = None if mention["qualifier"] == "exact" else mention["qualifier"]
        suspect = mention["suspect_reason"] and f"suspect: {mention['suspect_reason']}"
        told = [f"{number(mention['value'])}{high} {unit}".strip(), exact, mention["role"], suspect]
    else:
        among = mention["candidates"]
        open_question = f"undecided among {shortened('; '.join(among), 200)}" if among else None
        name = None if mention["name"] == mention["text"] else mention["name"]
        told = [name, mention["record_id"], open_question]
    return ", ".join(str(word).replace("_", " ") if "-" not in str(word) else str(word) for word in told if word)
