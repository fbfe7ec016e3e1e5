"""Run the flow on this machine, with Prefect's temporary server or the one that `PREFECT_API_URL` names."""

import os
from pathlib import Path

import httpx

from flows.ledger import PROGRESS, build_ledger
from zoneledger.config import RunConfig
from zoneledger.pipeline.run import PipelineError, Progress, RunResult


class RunFailedError(RuntimeError):
    """A run that published nothing; `exit_code` is 2 where the call was wrong, else 1."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def run_embedded(raw: Path, output: Path, config: RunConfig, workers: int, progress: Progress) -> RunResult:
    """Run the flow and return its result. Raises RunFailedError with one line that says why."""
    _check_server()
    token = PROGRESS.set(progress)
    try:
        return build_ledger(str(raw), str(output), settings=config.model_dump(mode="json"), workers=workers)
    except PipelineError as error:
        raise RunFailedError(str(error), error.exit_code) from error
    finally:
        PROGRESS.reset(token)


def _check_server() -> None:
    """Prefect answers a dead server address with pages of traceback; say it in a line instead."""
    address = os.environ.get("PREFECT_API_URL")
    if not address:
        return
    try:
        httpx.get(f"{address.rstrip('/')}/health", timeout=5).raise_for_status()
    except httpx.HTTPError as error:
        message = f"PREFECT_API_URL={address} does not answer ({error}); start that server or unset the variable"
        raise RunFailedError(message, exit_code=2) from error
