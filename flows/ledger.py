"""The flow that builds the ledger: the order of `zoneledger.pipeline`, each step on each shard a Prefect task."""

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final, TypeVar

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.task_runners import ThreadPoolTaskRunner

from flows.artifacts import record_refusal, record_result
from flows.workers import Workers
from zoneledger.config import RunConfig
from zoneledger.pipeline.run import PipelineError, Progress, RunResult, no_progress, run_pipeline

Job = TypeVar("Job")
Result = TypeVar("Result")

PROGRESS: Final[ContextVar[Progress]] = ContextVar("progress", default=no_progress)
_THREADS: Final = 8  # threads only wait for workers, of which there may be fewer


@task(retries=2, retry_delay_seconds=[1, 5], task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def run_step(name: str, step: Callable[[Any], Any], job: Any, workers: Workers) -> Any:
    """One step on one job; when it fails, or its process is killed, this task alone is tried again."""
    return workers.call(step, job)


# Prefect declares a runner for one kind of future and takes it for another.
_RUNNER: Final[Any] = ThreadPoolTaskRunner(max_workers=_THREADS)


@flow(name="build-ledger", validate_parameters=False, task_runner=_RUNNER)
def build_ledger(raw: str, output: str, settings: dict[str, Any] | None = None, workers: int = 1) -> RunResult:
    """Read the articles below `raw` and publish a snapshot in `output`; `settings` are the fields of `RunConfig`."""
    progress = PROGRESS.get()
    with Workers(workers) as pool:

        def each(stage: str, step: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
            futures = [run_step.submit(f"{stage} {job}", step, job, pool) for job in jobs]
            results: list[Result] = []
            for future in futures:
                results.append(future.result())
                progress(stage, len(results), len(jobs))
            return results

        try:
            result = run_pipeline(Path(raw), Path(output), RunConfig.model_validate(settings or {}), each)
        except PipelineError as error:
            record_refusal(error)
            raise
    record_result(result)
    return result
