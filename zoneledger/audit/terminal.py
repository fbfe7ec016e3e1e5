"""What came of a check, for a terminal."""

from collections.abc import Iterator

from rich.text import Text

from zoneledger.audit.findings import Finding
from zoneledger.audit.snapshot import Audit

_SHOWN = 5
_STYLES = {"error": "bold red", "warning": "bold yellow"}


def audit_parts(audit: Audit) -> Iterator[Text]:
    """Each finding with its files, keys and fix, then the verdict in a line."""
    for finding in audit.findings:
        yield from _lines(finding)
    errors, warnings = audit.count("error"), audit.count("warning")
    verdict = "good" if not audit.findings else f"{errors} errors, {warnings} warnings"
    looked = f"{audit.files} files, {audit.rows} rows, {audit.checks} checks"
    yield Text(f"{audit.snapshot}: {verdict} ({looked})", style="bold")


def _lines(finding: Finding) -> Iterator[Text]:
    table = f" {finding.table}" if finding.table else ""
    count = f" ({finding.count} rows)" if finding.keys else ""
    yield Text.assemble(
        (finding.severity, _STYLES[finding.severity]), f"{table} ", (finding.check, "bold"), f"{count}: {finding.told}"
    )
    for name, listed in (("file", finding.files), ("key", finding.keys)):
        if listed:
            rest = f", and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
            yield Text(f"  {name}: {', '.join(listed[:_SHOWN])}{rest}")
    yield Text(f"  fix: {finding.fix}", style="dim")
