"""Child processes for the steps of a run, so that shards use several cores and a killed one takes no other along."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from queue import LifoQueue
from types import TracebackType
from typing import Self, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


class WorkerKilledError(RuntimeError):
    """The child process of a step ended without a result: killed, or out of memory."""


class Workers:
    """`count` child processes, each in a pool of its own: when one dies, only its step has to be tried again.

    With a count of 1 steps run in the calling process, which spares small runs the start of another.
    """

    def __init__(self, count: int) -> None:
        self._pools: LifoQueue[ProcessPoolExecutor] | None = None
        if count > 1:
            self._pools = LifoQueue()
            for _ in range(count):
                self._pools.put(self._new_pool())

    @staticmethod
    def _new_pool() -> ProcessPoolExecutor:
        return ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))

    def call(self, step: Callable[[Job], Result], job: Job) -> Result:
        """Run `step(job)` in a free worker and return its result; errors of the step are raised here."""
        if self._pools is None:
            return step(job)
        pool = self._pools.get()
        try:
            return pool.submit(step, job).result()
        except BrokenProcessPool as error:
            pool.shutdown(wait=False)
            pool = self._new_pool()
            raise WorkerKilledError(f"the process that ran {step.__name__} was killed") from error
        finally:
            self._pools.put(pool)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._pools is not None and not self._pools.empty():
            self._pools.get().shutdown(wait=True, cancel_futures=True)
