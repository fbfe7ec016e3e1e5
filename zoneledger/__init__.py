"""zoneledger: local news on China's development zones as tables of projects, zones and events.

The reader of a ledger is loaded when it is asked for, so that what reads articles does not wait for what reads tables.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zoneledger.ledger import Ledger, LedgerError

__all__ = ["Ledger", "LedgerError"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("zoneledger.ledger"), name)
