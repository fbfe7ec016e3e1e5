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
    """`count` places to run a step, each a child process of its own: when one dies, only its step is tried again.

    With a count of 1 steps run one after the other in the calling process, which spares small runs the start of
    another.
    """

    def __init__(self, count: int) -> None:
        self._places: LifoQueue[ProcessPoolExecutor | None] = LifoQueue()
        for _ in range(count):
            self._places.put(_new_place() if count > 1 else None)

    def call(self, step: Callable[[Job], Result], job: Job) -> Result:
        """Wait for a free place, run `step(job)` there and return its result; errors of the step are raised here."""
        place = self._places.get()
        try:
            return step(job) if place is None else place.submit(step, job).result()
        except BrokenProcessPool as error:
            if place is not None:
                place.shutdown(wait=False)
            place = _new_place()
            raise WorkerKilledError(f"the process that ran {step.__name__} on {job} was killed") from error
        finally:
            self._places.put(place)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while not self._places.empty():
            place = self._places.get()
            if place is not None:
                place.shutdown(wait=True, cancel_futures=True)


def _new_place() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))
