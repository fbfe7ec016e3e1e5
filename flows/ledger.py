"""The flow that builds the ledger: the order of `zoneledger.pipeline`, with every step a Prefect task of its own."""

from flows import quiet  # isort: skip  # sets up Prefect before it is imported

import os
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final, TypeVar

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture
from prefect.task_runners import ThreadPoolTaskRunner

from flows.workers import Workers
from zoneledger.config import RunConfig
from zoneledger.pipeline import RunResult, run_pipeline
from zoneledger.pipeline.run import Progress, no_progress

Job = TypeVar("Job")
Result = TypeVar("Result")

_RETRIES: Final = 2
_PROGRESS: ContextVar[Progress] = ContextVar("progress", default=no_progress)


@task(
    retries=_RETRIES, retry_delay_seconds=[0.5, 5], task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False
)
def run_step(name: str, step: Callable[[Any], Any], job: Any, workers: Workers) -> Any:  # noqa: ARG001, ANN401
    """One step on one job, tried again alone when it fails; `name` is what Prefect shows."""
    return workers.call(step, job)


@flow(name="build-ledger", validate_parameters=False)
def build_ledger(raw: str, output: str, settings: dict[str, Any] | None = None, workers: int = 1) -> RunResult:
    """Read the articles below `raw` and publish a snapshot in `output`; `settings` are the fields of `RunConfig`."""
    with Workers(workers) as pool:

        def each(
            name: str, step: Callable[[Job], Result], jobs: Sequence[Job], done: Callable[[], None]
        ) -> list[Result]:
            futures = [run_step.submit(f"{name} {job}", step, job, pool) for job in jobs]
            return [_result(future, done) for future in futures]

        runner = build_ledger.with_options(task_runner=ThreadPoolTaskRunner(max_workers=workers))
        result = run_pipeline(Path(raw), Path(output), RunConfig.model_validate(settings or {}), each, _PROGRESS.get())
    create_markdown_artifact(result.markdown, key="ledger-report", description="What came in, what came out, and why")
    return result
