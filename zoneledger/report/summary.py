"""The report of a run, as data and Markdown: what came in and out, what was kept out and why, which checks failed."""

from typing import Any, Final

import polars as pl
from jinja2 import Environment, PackageLoader, StrictUndefined

from zoneledger.ledger import Ledger

_MOST_LISTED: Final = 20


def summarize(ledger: Ledger) -> dict[str, Any]:
    """The figures of a snapshot's report, in plain types."""
    manifest = ledger.manifest
    checks = (
        ledger.table("checks").filter(pl.col("rows_failed") > 0).sort("severity", "table_name", "check_name").collect()
    )
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
        "verdict": "good" if not errors else "good, with rows kept out",
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
        "projects": _projects(ledger),
        "coverage": _coverage(ledger),
        "tables_digest": manifest["tables_digest"],
    }


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
    environment.filters["code"] = lambda text: f"`{str(text).replace('`', ' ')}`"
    return environment.get_template("report.md.j2").render(summary)
