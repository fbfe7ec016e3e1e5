"""What reads articles waits for nothing that only tables need."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("imported", "unneeded"),
    [
        ("zoneledger", ["pandera", "pandas", "polars", "pypinyin"]),
        ("zoneledger.extract", ["pandera", "pandas", "pypinyin"]),
        ("schemas.vocabularies", ["pandera", "pandas"]),
    ],
)
def test_an_import_loads_only_what_it_needs(imported: str, unneeded: list[str]) -> None:
    code = f"import sys, {imported}; print([name for name in {unneeded} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_public_names_are_there_when_asked_for() -> None:
    code = "import schemas; from zoneledger import Ledger, LedgerError; print(Ledger.__name__, len(schemas.TABLES) > 5)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "Ledger True"


@pytest.mark.parametrize("module", ["schemas", "zoneledger"])
def test_an_unknown_name_is_an_error(module: str) -> None:
    code = f"import {module}; {module}.Nothing"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "has no attribute 'Nothing'" in told.stderr
