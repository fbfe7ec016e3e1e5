"""What hangs together: the groups that pairs tie."""

from collections import defaultdict
from collections.abc import Iterable


def components(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The groups of names that a chain of pairs connects, each sorted, in the order of their first names."""
    near: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for one, other in pairs:
        near[one][other] = None
        near[other][one] = None
    groups: list[list[str]] = []
    seen: set[str] = set()
    for name in sorted(near):
        if name in seen:
            continue
        seen.add(name)
        group = [name]
        for member in group:
            fresh = [other for other in near[member] if other not in seen]
            seen.update(fresh)
            group.extend(fresh)
        groups.append(sorted(group))
    return groups
