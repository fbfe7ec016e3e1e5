"""What a run leaves where its operators look: artifacts on the flow run with the verdict, report and tables."""

from typing import Any

from prefect.artifacts import create_markdown_artifact, create_table_artifact

from zoneledger.pipeline.run import PipelineError, RunResult
from zoneledger.visible import visible

Rows = list[dict[str, Any]]


def record_result(result: RunResult) -> None:
    """The report of a run that published, its checks, gates and sums."""
    summary = result.summary
    verdict = f"Snapshot {summary['snapshot']}: **{summary['verdict']}**"
    create_markdown_artifact(
        f"{verdict}\n\n{_failed_lines(summary['checks'])}", key="ledger-verdict", description=verdict
    )
    create_markdown_artifact(result.markdown, key="ledger-report", description="What came in, what came out, and why")
    for name, told in (
        ("checks", "What was checked, and how many rows failed"),
        ("gates", "Shares against the limits past which nothing is published"),
        ("sums", "Rows in and rows out: nothing vanishes"),
    ):
        create_table_artifact(_plain(summary[name]), key=f"ledger-{name}", description=told)


def record_refusal(error: PipelineError) -> None:
    """Why a run published nothing."""
    lines = [f"- {visible(reason)}" for reason in (error.refusal or {}).get("reasons", [])] or [
        f"- {visible(str(error))}"
    ]
    create_markdown_artifact(
        "\n".join(["**Nothing was published.** The last good snapshot stays.", "", *lines]),
        key="ledger-verdict",
        description="Nothing was published",
    )
    if error.refusal is not None:
        told = "Shares against the limits past which nothing is published"
        create_table_artifact(_plain(error.refusal["gates"]), key="ledger-gates", description=told)
        create_table_artifact(
            _plain(error.refusal["failed_checks"]), key="ledger-checks", description="Checks that rows failed"
        )


def _failed_lines(checks: Rows) -> str:
    failed = [check for check in checks if check["rows_failed"]]
    return (
        "\n".join(
            f"- {check['severity']}: {check['table_name']} {check['check_name']}, "
            f"{check['rows_failed']} of {check['rows_tested']} rows. {check['explanation']}"
            for check in failed
        )
        or "No check failed."
    )


def _plain(rows: Rows) -> Rows:
    """Rows of a table artifact: lists as text, and texts without control characters."""
    return [{name: _cell(value) for name, value in row.items()} for row in rows]


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return visible(", ".join(str(each["key"]) if isinstance(each, dict) else str(each) for each in value))
    return visible(value) if isinstance(value, str) else value
