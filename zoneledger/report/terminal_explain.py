"""`zoneledger explain` for a terminal: the article with its marks, the records, what was left unbound, the rules."""

from collections.abc import Iterator
from typing import Any, Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from zoneledger.report.annotated import Mark, annotate
from zoneledger.report.document_page import Record, reading_of, records_of
from zoneledger.report.explain import Explanation
from zoneledger.report.markup import plain, shortened
from zoneledger.report.rules import rule_of
from zoneledger.report.terminal import KIND_STYLES

_TRIGGER: Final = "reverse dim"


def explanation_parts(told: Explanation) -> Iterator[RenderableType]:
    """Everything that was made of an article, in the order in which a reader asks."""
    document = told.document
    yield Text(plain(document["title"] or document["source"]), style="bold")
    reason = f": {document['outcome_reason']}" if document["outcome_reason"] else ""
    facts = [document["source"], document["publisher"], document["published_on"], document["language"]]
    yield Text(" · ".join(plain(fact) for fact in [*facts, document["outcome"] + reason] if fact), style="dim")
    yield Text("")
    yield _article(told)
    yield _heading("Mentions")
    yield _mentions(told.mentions)
    records = records_of(told.statements)
    yield _heading("Statements")
    yield Group(*(_record(record) for record in records)) if records else Text("none")
    yield _heading("Unbound")
    yield _unbound(told)
    yield _heading("Rules")
    yield _rules(told)


def _heading(title: str) -> Text:
    return Text(f"\n{title}", style="bold underline")


def _article(told: Explanation) -> Text:
    """The text with brackets around marked words, so that they are seen without colour; a star where a statement is."""
    shown = Text()
    for run in annotate(told.document["text"], told.mentions, told.statements):
        if not isinstance(run, Mark):
            shown.append(plain(run.text))
            continue
        shown.append("[", style="dim")
        for piece in run.pieces:
            shown.append(plain(piece.text), style=KIND_STYLES.get(piece.kinds[0] if piece.kinds else "", _TRIGGER))
        shown.append("*]" if run.statements else "]", style="dim")
    return shown


def _plain_table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _mentions(mentions: list[dict[str, Any]]) -> Table:
    table = _plain_table("words", "kind", "read as", "rule")
    for row in mentions:
        table.add_row(
            Text(plain(shortened(row["text"], 60))),
            Text(row["kind"], style=KIND_STYLES[row["kind"]]),
            Text(plain(reading_of(row))),
            Text(row["rule"], style="dim"),
        )
    return table


def _record(record: Record) -> RenderableType:
    """A record with a line for each of its properties; words and rule are told once where several share them."""
    table = Table(box=None, pad_edge=False, show_header=False)
    for _ in range(4):
        table.add_column(overflow="fold")
    before = None
    for row in sorted(record.statements, key=lambda row: (row["rank"], row["span_start"], row["rule"])):
        rivals = f", {row['rivals']} rivals" if row["rivals"] else ""
        words = (
            f"“{plain(shortened(row['quote'], 60))}”",
            f"{row['rule']}, {row['binding']}, {row['confidence']:.2f}{rivals}",
        )
        also = f" (reading {row['rank'] + 1})" if row["rank"] else ""
        quote, how = ("", "") if words == before else words
        table.add_row(row["property"] + also, Text(plain(shortened(row["value"]))), Text(quote), Text(how, style="dim"))
        before = words
    title = Text.assemble((f"{record.kind} ", "dim"), (plain(record.title), "bold"), (f"  {record.aside}", "dim"))
    return Group(title, Padding(table, (0, 0, 0, 2)))


def _unbound(told: Explanation) -> RenderableType:
    if not told.unbound:
        return Text("nothing: every amount, quantity and date is in a statement")
    table = _plain_table("words", "kind", "read as", "why")
    for item in told.unbound:
        rivals = ": " + "; ".join(item.subjects) if item.reason == "several_subjects" else ""
        table.add_row(
            Text(plain(shortened(item.mention["text"], 60))),
            item.mention["kind"],
            Text(plain(reading_of(item.mention))),
            Text(plain(item.told + shortened(rivals, 160))),
        )
    return table


def _rules(told: Explanation) -> Table:
    table = _plain_table("rule", "what it does", "where")
    for name in sorted({row["rule"] for row in (*told.mentions, *told.statements)}):
        rule = rule_of(name)
        where = "" if rule is None else f"{rule.module}{'.' + rule.function if rule.function else ''}"
        table.add_row(name, Text(rule.told if rule else ""), Text(where, style="dim"))
    return table
