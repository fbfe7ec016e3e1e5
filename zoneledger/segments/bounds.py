"""Which segment of a document holds a place."""

from bisect import bisect_right
from collections.abc import Sequence

from zoneledger.records import Segment


class Bounds:
    """Answers where the segment around a place begins and ends; quick where the next place lies in the same segment."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._starts = [segment.start for segment in segments]
        self._around = (0, 0)

    def around(self, at: int) -> tuple[int, int]:
        """The span of the segment that holds a place; an empty one at the place where none does."""
        around = self._around
        if around[0] <= at < around[1]:
            return around
        place = bisect_right(self._starts, at) - 1
        if place < 0 or self._segments[place].end <= at:
            return at, at
        segment = self._segments[place]
        self._around = around = segment.start, segment.end
        return around
