"""The data contract: one pandera model per published table, and the vocabularies they use.

The models are loaded when they are asked for: pandera takes most of a second, and reading articles needs only the
vocabularies.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from schemas.spec import Partition, Reference, TableSpec
    from schemas.tables import TABLES

__all__ = ["TABLES", "Partition", "Reference", "TableSpec"]

_HOMES: Final = {
    "TABLES": "schemas.tables",
    "Partition": "schemas.spec",
    "Reference": "schemas.spec",
    "TableSpec": "schemas.spec",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
