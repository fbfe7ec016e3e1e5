"""Why the names in a text link to the zones they do, for people: candidates, features, confidence, the zone itself."""

from dataclasses import dataclass

from zoneledger.mentions.zone_evidence import features
from zoneledger.mentions.zones import zone_names
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.registry.zones import registry
from zoneledger.segments.split import split_segments


@dataclass(frozen=True, slots=True)
class KnownZone:
    """What the registry says about a zone; `within` are the zones that contain it, `former` its earlier names."""

    name: str
    name_zh: str
    kind: str
    level: str
    province: str
    city: str | None
    within: tuple[str, ...]
    former: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
    successor_zone_id: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """How one name in a text was linked: its span, words and rule, the zone (None where nothing decides), the confidence,
    and for each candidate the features that spoke for it, in points. `zone` is None for a zone that the registry lacks.
    """

    start: int
    end: int
    text: str
    rule: str
    zone_id: str | None
    confidence: float
    candidates: tuple[tuple[str, dict[str, float]], ...]
    zone: KnownZone | None


def explain_links(text: str, language: str, publisher: str | None = None) -> list[Link]:
    """Link the names of zones in a text as an article's are linked, and say why; in reading order.

    `language` is `en` or `zh`; `publisher` is the newspaper or office whose place may decide.
    """
    reading = read(text)
    told = "zh-Hans" if language.startswith("zh") else "en"
    document = Document("doc-0000000000000000", reading, told, None, publisher)
    scan, names = zone_names(document, split_segments(reading, told, None))
    return [
        Link(
            name.start,
            name.end,
            reading.text[name.start : name.end],
            name.rule,
            name.zone_id,
            name.confidence,
            tuple((z, features(registry()[z], scan.evidence)) for z in dict.fromkeys((*name.zones, *name.loose))),
            known_zone(name.zone_id) if name.zone_id is not None and name.zone_id in registry() else None,
        )
        for name in names
    ]


def known_zone(zone_id: str) -> KnownZone:
    """The registry's row of a zone, with the chain of zones around it and its history."""
    entry = registry()[zone_id]
    within = []
    parent = entry.parent_zone_id
    while parent is not None:
        within.append(parent)
        parent = registry()[parent].parent_zone_id
    return KnownZone(
        entry.name_en,
        entry.name_zh,
        entry.kind,
        entry.level,
        entry.province,
        entry.city,
        tuple(within),
        tuple(f"{period.name_en} ({period.name_zh}), until {period.valid_to}" for period in entry.former),
        entry.valid_from.isoformat() if entry.valid_from else None,
        entry.valid_to.isoformat() if entry.valid_to else None,
        entry.successor_zone_id,
    )


def lines_of(zone: KnownZone) -> list[str]:
    """What people are told of a zone: its names, kind and place, the zones around it, its history."""
    place = ", ".join(filter(None, (zone.city, zone.province)))
    lines = [f"{zone.name} ({zone.name_zh}): {zone.level} {zone.kind}, {place}"]
    lines += [f"within {outer}" for outer in zone.within]
    lines += [f"formerly {name}" for name in zone.former]
    if zone.valid_to is not None:
        heir = f", succeeded by {zone.successor_zone_id}" if zone.successor_zone_id else ""
        lines.append(f"existed until {zone.valid_to}{heir}")
    return lines
