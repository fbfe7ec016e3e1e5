"""Settings that Prefect must find before it is imported: no noise on the screen, no network, a home of our own.

Imported first by every module of `flows`. What the user has set in the environment wins, except for an API address
that an embedded run must not use.
"""

import os
from pathlib import Path
from typing import Final

import platformdirs

_SETTINGS: Final = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",  # the first start makes a database
    "DO_NOT_TRACK": "1",
}


def prefect_home() -> Path:
    """The folder in which Prefect keeps its database: `PREFECT_HOME`, or one in the user's cache folder."""
    return Path(os.environ.get("PREFECT_HOME") or platformdirs.user_cache_path("zoneledger") / "prefect")


for _name, _value in _SETTINGS.items():
    os.environ.setdefault(_name, _value)
# Prefect waits for its server in vain where the folder for the database is missing.
prefect_home().mkdir(parents=True, exist_ok=True)
os.environ["PREFECT_HOME"] = str(prefect_home())
