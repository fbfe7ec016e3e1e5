"""zoneledger: local news on China's development zones as tables of projects, zones and events."""

from zoneledger.ledger import Ledger, LedgerError

__all__ = ["Ledger", "LedgerError"]
__version__ = "0.1.0"
