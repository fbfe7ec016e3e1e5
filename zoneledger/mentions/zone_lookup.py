"""A place and a kind looked up together, and readings of names that are moved to their place in the text."""

from zoneledger.mentions.zone_index import Index
from zoneledger.mentions.zone_names import kind_classes, zone_words
from zoneledger.mentions.zone_records import PART_KINDS, ZoneName


def lookup(known: Index, key: str, kind: str, language: str, *, plain: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Zones that bear place and kind, and those that do so within their city; of the nearest class that has any.

    `plain` says that the kind has no field of trade: only an industrial park may stand for a development zone.
    """
    placed, loosely = known.placed.get(key), known.loosely.get(key)
    zones: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    if placed or loosely:
        for near in kind_classes(language)[kind].near:
            same = near == kind or not (near in PART_KINDS or kind in PART_KINDS)
            if same and not zones and placed and near in placed:
                zones = placed[near]
            if same and not loose and loosely and near in loosely:
                loose = loosely[near]
        if not zones and not loose and placed and plain:
            for near in kind_classes(language)[kind].near:
                if not loose and near in placed:
                    loose = placed[near]
    return zones, loose


def is_plain(phrase: str, language: str) -> bool:
    """Whether a phrase of a kind is that of a park without a field of trade."""
    return phrase.lower() in zone_words(language)["plain_parks"]


def shifted(found: ZoneName | None, by: int) -> ZoneName | None:
    """A name that was read in a piece of a text, at its place in the text."""
    if found is None:
        return None
    return ZoneName(
        found.start + by, found.end + by, found.kind, found.place, found.place_start + by, found.place_end + by,
        found.zones, found.loose, found.fixed, found.crowded, found.parts,
        None if found.whole_start is None else found.whole_start + by, rule=found.rule,
    )  # fmt: skip
