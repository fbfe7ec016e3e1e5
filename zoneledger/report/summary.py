"""The report of a run, as data and Markdown: what came in and out, what was kept out and why, which checks failed."""

from typing import Any, Final

import polars as pl
from jinja2 import Environment, PackageLoader, StrictUndefined

from zoneledger.ledger import Ledger
from zoneledger.visible import visible

_MOST_LISTED: Final = 20


def summarize(ledger: Ledger, history: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of a snapshot's report, in plain types; `history` are those of earlier runs, oldest first."""
    manifest = ledger.manifest
    all_checks = ledger.table("checks").sort("severity", "table_name", "check_name").collect()
    checks = all_checks.filter(pl.col("rows_failed") > 0)
    kept_out = (
        ledger.table("documents")
        .filter(pl.col("outcome") == "quarantined")
        .select("source", "outcome_reason")
        .sort("source")
        .collect()
    )
    errors = checks.filter(pl.col("severity") == "error")["rows_failed"].sum()
    return {
        "snapshot": manifest["snapshot"],
        "previous_snapshot": manifest["previous_snapshot"],
        "as_of": manifest["as_of"],
        "finished_at": manifest["finished_at"],
        "verdict": "good, with rows kept out" if errors else "good, with doubts" if checks.height else "good",
        "files": manifest["input"]["files"],
        "documents": manifest["input"]["documents"],
        "skipped": manifest["input"]["skipped"],
        "outcomes": manifest["outcomes"],
        "outcome_reasons": manifest["outcome_reasons"],
        "quarantined": kept_out.head(_MOST_LISTED).to_dicts(),
        "rows_extracted": manifest["rows_extracted"],
        "rows_published": manifest["rows_published"],
        "rows_rejected": manifest["rows_rejected"],
        "failed_checks": checks.drop("check_id", "tier").to_dicts(),
        "gates": manifest["gates"],
        "sums": manifest["sums"],
        "checks": check_entries(all_checks, ledger.table("documents")),
        "history": history,
        "projects": _projects(ledger),
        "coverage": _coverage(ledger),
        "tables_digest": manifest["tables_digest"],
    }


def check_entries(checks: pl.DataFrame, documents: pl.LazyFrame) -> list[dict[str, Any]]:
    """All checks in plain types; each example with its key, document, source and span, null where it has none."""
    wanted = checks["example_documents"].explode().drop_nulls().unique()
    read = documents.filter(pl.col("document_id").is_in(wanted.implode())).select("document_id", "source").collect()
    sources = dict(read.iter_rows())
    entries = []
    for row in checks.iter_rows(named=True):
        examples = [
            {
                "key": key,
                "document_id": document or None,
                "source": sources.get(document),
                "span_start": int(span.partition("-")[0]) if span else None,
                "span_end": int(span.partition("-")[2]) if span else None,
            }
            for key, document, span in zip(row["examples"], row["example_documents"], row["example_spans"], strict=True)
        ]
        told = {name: value for name, value in row.items() if not name.startswith("example_")}
        entries.append(told | {"examples": examples})
    return entries


def _projects(ledger: Ledger) -> dict[str, Any]:
    """Projects and the investment that sums may count, in billion yuan."""
    projects = ledger.table("projects").collect()

    def total(flag: str) -> float:
        return round(float(projects.filter(pl.col(flag))["investment_cny"].sum() or 0.0) / 1e9, 3)

    return {
        "projects": projects.height,
        "with_amount": projects["investment"].count(),
        "announced_billion_cny": total("counts_as_announced"),
        "committed_billion_cny": total("counts_as_committed"),
        "realized_billion_cny": total("counts_as_realized"),
        "with_conflicts": projects.filter(pl.col("conflicts").list.len() > 0).height,
    }


def _coverage(ledger: Ledger) -> list[dict[str, Any]]:
    """Zones and projects by province, most projects first."""
    zones = ledger.table("zones").group_by("province").agg(zones=pl.len(), projects=pl.col("project_count").sum())
    return (
        zones.with_columns(pl.col("province").fill_null("unknown"))
        .sort(["projects", "province"], descending=[True, False])
        .collect()
        .to_dicts()
    )


def markdown_report(summary: dict[str, Any]) -> str:
    """The report as Markdown."""
    environment = Environment(
        loader=PackageLoader("zoneledger.report"),
        autoescape=False,  # noqa: S701 - Markdown; names from articles are set in code spans
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["code"] = lambda text: f"`{visible(str(text)).replace('`', ' ')}`"
    return environment.get_template("report.md.j2").render(summary)
