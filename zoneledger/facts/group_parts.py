"""Group events of which one is a part of another: of one day, one place and one stage only the whole or its parts are told.

A smaller number behind a larger one is that of some of the projects (18个项目集中签约，其中产业项目达13个). Where the larger one
sums up several stages (31个项目集中开竣工：开工16个、竣工15个), the numbers of the stages are the events and it is none. Numbers of
other places are their own.
"""

from collections.abc import Sequence

from zoneledger.facts.happening import Happening, overlapping
from zoneledger.records import Mention


def without_parts(groups: Sequence[Happening]) -> list[Happening]:
    """The groups without those that are parts of another, and without sums over several stages."""
    if len(groups) < 2:
        return list(groups)
    dropped: set[int] = set()
    for part in groups:
        for whole in groups:
            if part.event_type == whole.event_type and _may_hold(whole, part):
                summed = any(other.event_type != whole.event_type and _may_hold(whole, other) for other in groups)
                dropped.add(id(whole if summed else part))
    return [group for group in groups if id(group) not in dropped]


def is_the_rest_of(groups: Sequence[Happening], parts: Sequence[Happening], event_type: str, count: Mention) -> bool:
    """Whether a number of another stage is what the parts told before leave of a group: 10 projects, of which 3 were started, and 7 signed."""
    if not parts or any(part.event_type == event_type for part in parts):
        return False
    told = sum(part.count.value for part in parts if part.count is not None and part.count.value is not None)
    return any(
        group.count is not None and count.value is not None and group.count.value == told + count.value
        for group in groups
    )


def _may_hold(whole: Happening, part: Happening) -> bool:
    """Whether a number told behind another, of the same day and place, is smaller."""
    if whole.count is None or part.count is None or whole.count.value is None or part.count.value is None:
        return False
    return (
        whole.modality == part.modality == "occurred"
        and whole.zone == part.zone
        and whole.count.start < part.count.start
        and whole.count.value > part.count.value
        and overlapping(whole.date, part.date)
    )
