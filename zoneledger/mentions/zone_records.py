"""What the steps of finding zones hand on: a name of a zone, and all that one pass over a text found."""

from dataclasses import dataclass, field
from typing import Final

from zoneledger.mentions.zone_evidence import Evidence
from zoneledger.registry.divisions import Division

# Kinds of places inside zones, whose names are often those of a single firm's park.
PART_KINDS: Final = frozenset({"park", "sci", "area", "pilot"})
# Kinds of which every province has many.
MANY: Final = frozenset({"hidz", "etdz", "edz", "dz"})


@dataclass(slots=True)
class ZoneName:
    """A name of a zone in a text. `zones` bear it, `loose` bear it only in their own city; both empty if unregistered.

    `place` is the key of the place in front of the kind (class `kind`). `fixed` says that the whole name is in the
    registry, `crowded` that words stand before it which may belong to a longer name (黄金山科技园 is not 金山科技园).
    `parts` are the words of an English place that the registry lacks, each squeezed; `whole_start` is where all words
    begin that can belong to an English name, of which the registry may know the end only. `lies_in` is the city (four
    digits) in which the text says that it lies.
    """

    start: int
    end: int
    kind: str | None
    place: str
    place_start: int
    place_end: int
    zones: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    fixed: bool = False
    crowded: bool = False
    parts: tuple[str, ...] = ()
    whole_start: int | None = None
    parent: str | None = None
    lies_in: str | None = None
    zone_id: str | None = None
    candidates: tuple[str, ...] = ()
    confidence: float = 0.6
    rule: str = ""


@dataclass(slots=True)
class Scan:
    """What one pass finds: names of zones, kinds that stand alone (class, start, end), divisions and their spans.

    `home` is the city (four digits) of most of the registered zones named, else the city named most. `initialled` says
    that some word in capitals ends with the abbreviation of a kind (LYETDZ). `invested` has the names of parks
    that somebody puts money into or that a list of projects has, which are projects. `owned` has the names of parks that
    are one firm's own, by where they end.
    """

    names: list[ZoneName]
    bare_kinds: list[tuple[str, int, int]]
    divisions: list[tuple[int, int, tuple[Division, ...]]]
    evidence: Evidence
    home: str | None = None
    initialled: bool = False
    invested: set[str] = field(default_factory=set)
    owned: dict[int, str] = field(default_factory=dict)
