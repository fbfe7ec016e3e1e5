"""`zoneledger schedule`: a served deployment on a server of its own, that runs when asked and ends without noise."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flows.schedule import ScheduleError, daily_schedule
from zoneledger import Ledger

_PATIENCE = 180


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _until(found: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        try:
            if value := found():
                return value
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    raise AssertionError(f"nothing after {_PATIENCE} seconds")


@pytest.fixture
def serving(tmp_path: Path, samples: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    articles = tmp_path / "articles"
    articles.mkdir()
    shutil.copy(sorted(samples.glob("news/*.txt"))[0], articles)
    port = _free_port()
    command = [sys.executable, "-m", "zoneledger.cli", "schedule", str(articles), str(tmp_path / "out")]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--cron", "0 6 1 1 *"],
        env=os.environ | {"PREFECT_HOME": str(tmp_path / "prefect")},
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process, f"http://127.0.0.1:{port}/api"
    process.kill()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_a_served_deployment_runs_and_ends_quietly(
    serving: tuple[subprocess.Popen[str], str], tmp_path: Path, end: signal.Signals
) -> None:
    process, api = serving

    def ask(path: str, **body: Any) -> Any:
        return httpx.post(f"{api}/{path}", json=body, trust_env=False).raise_for_status().json()

    deployment = _until(lambda: ask("deployments/filter"))[0]
    (schedule,) = deployment["schedules"]
    assert schedule["schedule"] | {"day_or": True} == {
        "cron": "0 6 1 1 *",
        "timezone": "Asia/Shanghai",
        "day_or": True,
    }
    if end is signal.SIGINT:
        asked = f"deployments/{deployment['id']}/create_flow_run"
        run = _until(lambda: ask(asked, state={"type": "SCHEDULED"}))  # a server still starting answers 503

        def state() -> str | None:
            told = httpx.get(f"{api}/flow_runs/{run['id']}", trust_env=False).json()["state"]["type"]
            return told if told in ("COMPLETED", "FAILED", "CRASHED") else None

        assert _until(state) == "COMPLETED"
        assert Ledger(tmp_path / "out").documents.collect().height == 1
    process.send_signal(end)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 0
    assert stderr.splitlines()[-1] == "stopped"
    assert "Traceback" not in stderr
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{api}/health", trust_env=False)


@pytest.mark.parametrize(
    ("cron", "timezone", "field"), [("daily", "UTC", "--cron"), ("0 6 * * *", "Peking", "--timezone")]
)
def test_a_schedule_that_cannot_be_read_is_named(cron: str, timezone: str, field: str) -> None:
    with pytest.raises(ScheduleError, match=field):
        daily_schedule(cron, timezone)
