"""Write `docs/data_dictionary.md` from the declarations: `python -m schemas.dictionary [--check]`."""

import sys
from pathlib import Path
from typing import Any, Final

from schemas import TABLES, TableSpec
from schemas.arrow import arrow_schema

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "data_dictionary.md"
_INTRODUCTION: Final = """# Data dictionary

Generated from `schemas/` by `make docs`; do not edit. Money is in units of its currency, nominal; areas are in m2;
dates are dates; list columns are lists. Folders of partitions are named after a slug of a column, which itself stays
in the files.
"""


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join([_INTRODUCTION, *(section(spec) for spec in TABLES.values())])


def section(spec: TableSpec) -> str:
    """One table: what a row is, its key, partitions and columns."""
    columns = spec.model.to_schema().columns
    lines = [f"## {spec.name}", "", spec.description, "", f"Key: `{spec.key}`."]
    if spec.partition is not None:
        lines[-1] += f" Partitions: `{spec.partition.key}`, from `{spec.partition.column}`."
    for reference in spec.references:
        where = f" where `{reference.when[0]}` is `{reference.when[1]}`" if reference.when else ""
        lines[-1] += f" `{reference.column}` is a key of `{reference.table}`{where}."
    lines += ["", "| column | type | unit | null | meaning |", "| --- | --- | --- | --- | --- |"]
    for field in arrow_schema(spec.name):
        told = columns[field.name].metadata or {}
        nullable = "yes" if columns[field.name].nullable else ""
        kind = str(field.type).replace("element: ", "")
        lines.append(
            f"| `{field.name}` | {kind} | {told.get('unit', '')} | {nullable} | {_meaning(columns[field.name])} |"
        )
    return "\n".join([*lines, ""])


def _meaning(column: Any) -> str:
    values = (column.metadata or {}).get("vocabulary", {})
    listed = "; ".join(f"`{value}` {meaning}" for value, meaning in values.items())
    return f"{column.description} {listed}".strip().replace("|", "\\|")


def main() -> int:
    """Write the page, or with `--check` say whether it is stale (exit code 1)."""
    fresh = page()
    if "--check" in sys.argv[1:]:
        current = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
        if current != fresh:
            sys.stderr.write("docs/data_dictionary.md is stale: run `make docs` and commit the page\n")
            return 1
        return 0
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
