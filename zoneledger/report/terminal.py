"""Tables and highlighted words for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from zoneledger.evaluate.calibration import Reliability
from zoneledger.evaluate.errors import Error
from zoneledger.evaluate.score import Scores
from zoneledger.report.evidence import EvidenceView, Proof
from zoneledger.report.inventory import TableEntry

KIND_STYLES: Final = {
    "money": "bold green",
    "quantity": "cyan",
    "date": "yellow",
    "zone": "magenta",
    "organization": "blue",
    "project": "bold red",
}


def score_table(scores: Scores) -> Table:
    """Precision, recall and F1 by kind with the interval of the F1."""
    table = Table(box=None, pad_edge=False)
    table.add_column("kind")
    for heading in ("precision", "recall", "F1", "95 % interval", "gold", "found"):
        table.add_column(heading, justify="right")
    for kind, figure in scores.figures.items():
        table.add_row(
            kind,
            f"{figure.precision:.3f}",
            f"{figure.recall:.3f}",
            f"{figure.f1:.3f}",
            f"{figure.low:.3f}-{figure.high:.3f}",
            str(figure.gold),
            str(figure.predicted),
        )
    return table


def error_table(errors: Sequence[Error]) -> Table:
    """Errors by kind and phenomenon, the most frequent of a kind first."""
    counts = Counter((error.kind, error.phenomenon) for error in errors)
    outcomes = Counter((error.kind, error.phenomenon, error.outcome) for error in errors)
    table = Table(box=None, pad_edge=False)
    table.add_column("kind")
    table.add_column("phenomenon")
    for heading in ("missed", "wrong", "differs"):
        table.add_column(heading, justify="right")
    for kind, phenomenon in sorted(counts, key=lambda key: (key[0], -counts[key], key[1])):
        told = (outcomes[kind, phenomenon, outcome] for outcome in ("missed", "wrong", "differs"))
        table.add_row(kind, phenomenon, *(str(count) if count else "" for count in told))
    return table


def reliability_table(classes: Sequence[Reliability]) -> Table:
    """How many statements of each binding and each tenth of confidence gold confirms."""
    table = Table(box=None, pad_edge=False)
    for heading in ("table", "by", "class"):
        table.add_column(heading)
    for heading in ("statements", "right", "precision"):
        table.add_column(heading, justify="right")
    for row in classes:
        table.add_row(row.table, row.by, row.class_, str(row.statements), str(row.right), f"{row.precision:.2f}")
    return table


def inventory_table(entries: Sequence[TableEntry]) -> Table:
    """Rows, columns, partitions and size by table."""
    table = Table(box=None, pad_edge=False)
    table.add_column("table")
    for heading in ("rows", "columns", "partitions", "kB"):
        table.add_column(heading, justify="right")
    for entry in entries:
        table.add_row(
            entry.name, f"{entry.rows:,}", str(entry.columns), str(entry.partitions), f"{entry.bytes / 1000:,.0f}"
        )
    return table


def evidence_parts(view: EvidenceView) -> Iterator[RenderableType]:
    """A record's values and proofs, or a document's fields and its text with the mentions highlighted."""
    yield Text(f"{view.table} {view.identifier}", style="bold")
    values = Table(box=None, show_header=False, pad_edge=False)
    values.add_column(style="dim")
    values.add_column(overflow="fold")
    for name, value in view.values.items():
        values.add_row(name, Text(", ".join(map(str, value)) if isinstance(value, list) else str(value)))
    yield values
    source = None
    for proof in view.proofs:
        if proof.source != source:
            source = proof.source
            yield Text(f"\n{proof.source} ({proof.document_id})", style="underline")
        yield _proof_line(proof)
    if view.text is not None:
        yield highlighted(view)


def _proof_line(proof: Proof) -> Text:
    also = "" if proof.rank == 0 else f" (reading {proof.rank + 1})"
    return Text.assemble(
        (f"  {proof.property} = {proof.value}{also}  ", "bold"),
        (f"…{proof.before}", "dim"),
        (proof.quote.replace("\n", " "), "reverse"),
        (f"{proof.after}…", "dim"),
        (f"  [{proof.rule}, {proof.binding}, {proof.confidence:.2f}]", "dim italic"),
    )


def highlighted(view: EvidenceView) -> Text:
    """The text of a document with its mentions in the colour of their kind, each followed by how it was read.

    On a plain terminal, where colours are lost, brackets mark the words.
    """
    text, shown, at = view.text or "", Text("\n"), 0
    for mark in view.marks or []:
        if mark.start < at:
            continue  # a mention inside another: the outer one is shown
        shown.append(text[at : mark.start])
        shown.append(f"[{text[mark.start : mark.end]}]", style=KIND_STYLES[mark.kind])
        shown.append(f"({mark.kind} {mark.reading})", style="dim")
        at = mark.end
    shown.append(text[at:])
    return shown
