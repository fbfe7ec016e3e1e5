"""The flow: the same bytes as the plain function, a failed task tried again alone, a killed worker replaced."""

import os
import signal
from pathlib import Path

import pytest

from flows.workers import WorkerKilledError, Workers
from zoneledger import Ledger
from zoneledger.pipeline import run as pipeline_run
from zoneledger.pipeline.run import PipelineError
from zoneledger.pipeline.steps import Shard


def test_the_flow_retries_a_failed_task_alone_and_gives_the_same_bytes(
    tmp_path: Path, samples: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    from prefect.testing.utilities import prefect_test_harness

    from flows.ledger import build_ledger

    calls: list[str] = []
    original = pipeline_run.build_shard

    def build_shard(shard: Shard):
        calls.append(shard.name)
        if calls.count("a") == 1 and shard.name == "a":
            raise OSError("the disk was gone for a moment")
        return original(shard)

    monkeypatch.setattr(pipeline_run, "build_shard", build_shard)
    with prefect_test_harness(server_startup_timeout=180):
        result = build_ledger(str(samples), str(tmp_path))
        with pytest.raises(PipelineError):
            build_ledger(str(samples), str(tmp_path), {"gates": {"quarantined_share": 0}})
        told = artifacts()
    assert told.keys() == {f"ledger-{name}" for name in ("verdict", "report", "checks", "gates", "sums")}
    assert [text.startswith("Snapshot s000001: **good") for text in told["ledger-verdict"]] == [True, False]
    assert "Nothing was published" in told["ledger-verdict"][1]
    assert "Documents in quarantine" in told["ledger-verdict"][1]
    assert "value_is_stated" in told["ledger-checks"][0]
    assert result.summary["tables_digest"] == ledger.manifest["tables_digest"]
    assert calls.count("a") == 3  # once more than the others, in the first run
    assert all(calls.count(name) == 2 for name in "0123456789bcdef")


def artifacts() -> dict[str, list[str]]:
    """What the flow runs left, by key, oldest first."""
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as client:
        read = client.read_artifacts()
    told: dict[str, list[str]] = {}
    for artifact in sorted(read, key=lambda artifact: str(artifact.created)):
        if artifact.key:  # Prefect keeps results of its own without a key
            told.setdefault(artifact.key, []).append(str(artifact.data))
    return told


def double(number: int) -> int:
    return 2 * number


def kill_self(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_killed_worker_fails_its_step_alone() -> None:
    with Workers(2) as workers:
        assert workers.call(double, 2) == 4
        with pytest.raises(WorkerKilledError, match="kill_self on 1 was killed"):
            workers.call(kill_self, 1)
        assert [workers.call(double, n) for n in (1, 2, 3)] == [2, 4, 6]
