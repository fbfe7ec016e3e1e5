"""A Prefect server on loopback and a daily deployment of the ledger's flow, until interrupted."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
from prefect.client.schemas.schedules import CronSchedule
from prefect.runner import Runner
from prefect.schedules import Cron, Schedule
from prefect.settings import PREFECT_API_URL, temporary_settings
from pydantic import ValidationError

from flows import quiet
from flows.ledger import build_ledger

HOST: Final = "127.0.0.1"
_START_SECONDS: Final = 120


class ServerError(RuntimeError):
    """The Prefect server did not come up; the message says where its log is."""


class ScheduleError(ValueError):
    """A cron line or time zone that cannot be read; the message names it and shows a good one."""


def daily_schedule(cron: str, timezone: str) -> Schedule:
    """The schedule of a cron line in an IANA time zone. Raises ScheduleError."""
    try:
        CronSchedule(cron=cron, timezone=timezone)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        fix = {"cron": "five fields, say '0 6 * * *' for six in the morning", "timezone": "say Asia/Shanghai"}[field]
        raise ScheduleError(
            f"--{field} {cron if field == 'cron' else timezone!r}: not understood; give {fix}"
        ) from error
    return Cron(cron, timezone=timezone)


@contextmanager
def local_server(port: int) -> Iterator[str]:
    """A Prefect server of our own on loopback; yields its API address and stops it at the end."""
    home = quiet.prefect_home()
    home.mkdir(parents=True, exist_ok=True)
    log = home / "server.log"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port)]
    address = f"http://{HOST}:{port}/api"
    with log.open("wb") as output:
        environment = os.environ | {"PREFECT_API_URL": ""}
        # In a session of its own, so that Ctrl-C reaches only us and the runner can still sign off at the server.
        server = subprocess.Popen(  # noqa: S603 - our own interpreter, fixed arguments
            command, stdout=output, stderr=subprocess.STDOUT, env=environment, start_new_session=True
        )
        try:
            _wait_until_healthy(server, address, log)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(timeout=15)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait_until_healthy(server: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            if httpx.get(f"{address}/health", timeout=2, trust_env=False).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.5)
    raise ServerError(
        f"the Prefect server did not start on {address}; its log is {log} (is the port taken? try --port)"
    )


def _interrupt(*_args: Any) -> None:
    signal.raise_signal(signal.SIGINT)


class _Interruptible(Runner):
    """A runner that ends the same way on SIGTERM as on Ctrl-C; Prefect's own handler leaves its clean-up undone."""

    def handle_sigterm(self, *_args: Any, **_kwargs: Any) -> None:
        _interrupt()


def serve_daily(raw: Path, output: Path, settings: dict[str, Any], schedule: Schedule, port: int, workers: int) -> None:
    """Start the server and serve the deployment `build-ledger/daily` on `schedule`, until SIGINT or SIGTERM.

    One run at a time: a run that is due while another goes on waits for it. Ends with KeyboardInterrupt; raises
    ServerError where the server does not come up.
    """
    signal.signal(signal.SIGTERM, _interrupt)
    with local_server(port) as address, temporary_settings({PREFECT_API_URL: address}):
        parameters = {"raw": str(raw), "output": str(output), "settings": settings, "workers": workers}
        deployment: Any = build_ledger.to_deployment("daily", schedule=schedule, parameters=parameters)
        runner = _Interruptible(name="zoneledger", limit=1)
        runner.add_deployment(deployment)
        asyncio.run(runner.start())
