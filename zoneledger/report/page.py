"""The report page: `report.html` in a snapshot, one file that needs nothing else, with evidence pages beside it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import polars as pl
from markupsafe import Markup

from schemas.vocabularies import OUTCOME_REASON
from zoneledger.evaluate.documents import read_gold, read_snapshot
from zoneledger.evaluate.score import HEADLINE, Scores, score_documents
from zoneledger.ledger import Ledger
from zoneledger.report import doubts, figures, plots
from zoneledger.report.document_pages import page_name, write_pages
from zoneledger.report.layout import REPORT, render
from zoneledger.report.pictures import Sparkline, flow_picture, sparkline, tile_map
from zoneledger.report.sentences import sentences_at

_MOST_PAGES: Final = 300

Row = dict[str, Any]


def write_report(ledger: Ledger, summary: Mapping[str, Any], gold: Path | None = None) -> Path:
    """Write the report and the evidence pages that it links to into the snapshot; returns the report's path.

    `summary` is that of `report.json`. Raises GoldError where `gold` cannot be used.
    """
    failing = doubts.failing_rows(ledger, summary["checks"])
    conflicts = doubts.conflicts(ledger)
    ambiguous = doubts.ambiguous_names(ledger)
    unbound = doubts.unbound_figures(ledger)
    # In the order of need, for the number of pages is bounded.
    wanted = [
        *(row["document_id"] for row in failing),
        *(told["document_id"] for row in conflicts.rows for _, sides in row["sides"] for told in sides[:4]),
        *(row["document_id"] for row in ambiguous.rows),
        *(row["mention"]["document_id"] for row in unbound.rows),
    ]
    chosen = list(dict.fromkeys(document for document in wanted if document))[:_MOST_PAGES]
    pages = [path.stem for path in write_pages(ledger, chosen)]
    spots = [row["spot"] for rows in (failing, ambiguous.rows, unbound.rows) for row in rows if row["spot"]]
    changed, changes = doubts.latest_changes(ledger)
    scores = None if gold is None else gold_scores(ledger, gold)
    provinces = figures.by_province(ledger)
    text = render(
        "report.html.j2",
        told=summary,
        verdict=verdict_of(summary),
        manifest=ledger.manifest,
        days=figures.span_of_dates(ledger),
        flow=flow_picture(summary, figures.statements_by_table(ledger), summary["rows_rejected"]),
        checks=_checks(summary),
        failing=failing,
        conflicts=conflicts,
        ambiguous=ambiguous,
        unbound=unbound,
        changed=changed,
        changes=changes,
        provinces=provinces,
        tiles=tile_map({row["province"]: row["projects"] for row in provinces}),
        sectors=figures.by_sector(ledger),
        sources=figures.by_source(ledger),
        bindings=figures.by_binding(ledger),
        plots=_plots(ledger),
        scores=scores,
        headline=HEADLINE,
        sentences=sentences_at(ledger, spots),
        sources_of=_sources(ledger, [document for document in wanted if document]),
        address=_addresses(pages),
        reasons=OUTCOME_REASON,
    )
    path = ledger.snapshot / REPORT
    path.write_text(text, encoding="utf-8", errors="replace")
    return path


def verdict_of(summary: Mapping[str, Any]) -> Row:
    """The verdict at a glance: its class, its headline, and the reasons in sentences."""
    failed = [check for check in summary["checks"] if check["rows_failed"]]
    errors = [check for check in failed if check["severity"] == "error"]
    total = len(summary["checks"])
    rejected = sum(summary["rows_rejected"].values())
    lost = summary["outcomes"].get("quarantined", 0)
    unbalanced = [entry for entry in summary["sums"] if not entry["balances"]]
    doubtful = _some(sum(check["rows_failed"] for check in failed), "doubtful row")
    told = [
        f"{_some(len(failed), 'check')} of {total} found {doubtful}." if failed else f"All {total} checks pass.",
        f"{_some(rejected, 'row')} kept out of the tables." if rejected else "No row was kept out of the tables.",
        f"{_some(summary['documents'], 'input')} came in and every one is accounted for"
        + (f"; {lost:,} could not be read." if lost else "."),
    ]
    if unbalanced:
        told.append(f"{_some(len(unbalanced), 'sum')} do not balance.")
    level = "bad" if unbalanced else "warn" if errors or failed else "good"
    heading = {
        "good": "Good enough to use",
        "warn": "Usable, with rows kept out" if errors else "Usable, with doubts to look at",
        "bad": "Not to be used",
    }[level]
    return {"level": level, "heading": heading, "reasons": told, "failed": len(failed), "checks": total}


def _some(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _checks(summary: Mapping[str, Any]) -> list[tuple[Row, Sparkline | None]]:
    """All checks with the line of their failed rows over the runs; those that failed first, errors before warnings."""
    runs = summary["history"]
    found = []
    for check in summary["checks"]:
        past = [run["checks"].get(check["check_id"], 0) for run in runs]
        found.append((check, sparkline([*past, check["rows_failed"]])))
    return sorted(
        found,
        key=lambda pair: (
            not pair[0]["rows_failed"],
            pair[0]["severity"],
            -pair[0]["rows_failed"],
            pair[0]["check_id"],
        ),
    )


def _plots(ledger: Ledger) -> dict[str, Markup]:
    years = figures.by_year(ledger)
    return {
        "documents": plots.bars_by_year(
            years["documents"], [("documents", plots.BLUE)], "Processed documents by year of publication"
        ),
        "events": plots.bars_by_year(
            years["events"], [("events", plots.GREEN)], "Events that occurred by the year in which they began"
        ),
        "amounts": plots.bars_by_year(
            figures.amounts_by_year(ledger),
            [("realized", plots.GREEN), ("committed", plots.BLUE), ("announced only", plots.NONE)],
            "Investment in billion yuan by year of signing or first report",
        ),
        "confidence": plots.confidence_histograms(
            figures.confidence_tenths(ledger), "Share of records by confidence, in tenths"
        ),
    }


def gold_scores(ledger: Ledger, gold: Path) -> Scores | None:
    """Scores of the snapshot on the annotated documents that it holds; None where it holds none of them."""
    told = read_gold(gold)
    predicted = read_snapshot({n: ledger.table(n) for n in ("documents", "mentions", "statements", "zones")})
    shared = {name: document for name, document in told.items() if name in predicted}
    return score_documents(shared, predicted) if shared else None


def _sources(ledger: Ledger, document_ids: Sequence[str]) -> dict[str, str]:
    chosen = ledger.table("documents").filter(pl.col("document_id").is_in(sorted(set(document_ids))))
    return dict(chosen.select("document_id", "source").collect().iter_rows())


def _addresses(pages: Iterable[str]) -> Any:
    """How to get from the report to some words: the page and the place in it; None where the document has no page."""
    known = set(pages)

    def address(document_id: str | None, start: int | None = None) -> str | None:
        if document_id not in known or document_id is None:
            return None
        return page_name(document_id) + ("" if start is None else f"#at{start}")

    return address
