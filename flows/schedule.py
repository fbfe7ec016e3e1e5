"""A Prefect server on loopback and a daily deployment of the ledger's flow, until interrupted."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import quiet
from flows.ledger import build_ledger

HOST: Final = "127.0.0.1"
_START_SECONDS: Final = 120


class ServerError(RuntimeError):
    """The Prefect server did not come up; the message says where its log is."""


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
        server = subprocess.Popen(  # noqa: S603 - our own interpreter, fixed arguments
            command, stdout=output, stderr=subprocess.STDOUT, env=environment
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


def serve_daily(raw: Path, output: Path, settings: dict[str, Any], cron: str, port: int, workers: int) -> None:
    """Start the server and serve the deployment `build-ledger/daily` on the schedule `cron`, until interrupted."""
    with local_server(port) as address, temporary_settings({PREFECT_API_URL: address}):
        build_ledger.serve(
            name="daily",
            cron=cron,
            parameters={"raw": str(raw), "output": str(output), "settings": settings, "workers": workers},
            print_starting_message=False,
            limit=1,
        )
