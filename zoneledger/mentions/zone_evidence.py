"""Which real zone a name means: candidates of the registry, what the article says for each, and the choice.

A candidate is supported by the county, city and province that the article names, by the place of its publisher, by the
zones that are certain already, and by its level. It is chosen where it leads the next by a margin; otherwise
the name stays
unlinked and its candidates are listed. A name that fits a zone elsewhere, but whose article speaks of other
provinces only,
is taken for a zone that the registry lacks, unless the name is known all over the country.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from zoneledger.mentions.zone_index import index, places_of_key
from zoneledger.mentions.zone_names import by_squeezed_name, fold, squeezed
from zoneledger.registry.divisions import Division, by_adcode, by_chinese_name
from zoneledger.registry.zones import ZoneEntry, registry

# What a place named once is worth for a zone in it; more often counts by the logarithm.
_WEIGHTS: Final = {"county": 1.0, "city": 2.0, "province": 2.0}
_PUBLISHER: Final = 1.0
_LEVELS: Final = {"national": 0.6, "provincial": 0.2}
MARGIN: Final = 0.5
# In logits: a name with one candidate and no word for or against it is right nine times in ten.
_BASE: Final = 2.2


@dataclass(slots=True)
class Evidence:
    """How often an article names each county, city and province, by code; `publisher` has the codes of its publisher.

    `noted` counts the names of zones that are certain; `told` are zones that the article names with their province. `perhaps`
    are the cities (four digits) that a name may mean which nothing decides (Suzhou).
    """

    counties: Counter[str] = field(default_factory=Counter)
    cities: Counter[str] = field(default_factory=Counter)
    provinces: Counter[str] = field(default_factory=Counter)
    publisher: frozenset[str] = frozenset()
    noted: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    perhaps: set[str] = field(default_factory=set)

    def note_zone(self, entry: ZoneEntry) -> None:
        """Count the place of a zone that is certain."""
        self.noted[entry.zone_id] += 1
        self.note(entry.adcode, "county" if entry.adcode[4:] != "00" else "city")

    def note(self, adcode: str, level: str, times: int = 1) -> None:
        """Count a place; a county counts for its city and province too."""
        if level == "county":
            self.counties[adcode] += times
        if level in ("county", "city"):
            self.cities[adcode[:4]] += times
        self.provinces[adcode[:2]] += times

    def ranked_cities(self) -> list[str]:
        """Four-digit codes of the cities named, most named first."""
        return sorted(self.cities, key=lambda code: (-self.cities[code], code))


def gather(divisions: Iterable[tuple[Sequence[Division], bool]], publisher: str | None, language: str) -> Evidence:
    """Count the divisions named, each with whether it is named in full.

    One that means several places, and the bare name of a county, count where another word places them; the latter too
    where the article names no other place, or one that may be its city.
    """
    evidence = Evidence()
    unsure: list[Sequence[Division]] = []
    bare: list[Division] = []
    for found, full in divisions:
        province = next((d for d in found if d.level == "province"), None)
        if province is not None:
            evidence.note(province.adcode, "province")
        elif len(found) == 1 and (full or found[0].level != "county"):
            evidence.note(found[0].adcode, found[0].level)
        elif len(found) == 1:
            bare.append(found[0])
        else:
            unsure.append(found)
    placed = frozenset(evidence.provinces)
    doubtful = {d.adcode[:4] for found in unsure for d in found if d.level == "city"}
    for division in bare:  # Taicang speaks for Jiangsu's Suzhou, whatever firms of other provinces are named
        if not placed or division.adcode[:2] in placed or division.adcode[:4] in doubtful:
            evidence.note(division.adcode, division.level)
    told = frozenset(evidence.provinces)
    cities = frozenset(evidence.cities)
    for found in unsure:
        near = [d for d in found if d.level == "city" and d.adcode[:4] in cities]
        near = near if len(near) == 1 else [d for d in found if d.adcode[:2] in told]
        if len({d.adcode[:4] for d in near}) != 1:  # of cities and counties of one name, the city is meant
            near = [d for d in near or found if d.level == "city"] or [d for d in found if d.name_zh[-1] == "市"]
        if len({d.adcode[:4] for d in near}) == 1:
            evidence.note(near[0].adcode, near[0].level)
        else:
            evidence.perhaps.update(d.adcode[:4] for d in near)
    if publisher:
        evidence.publisher = _publisher_codes(publisher, language)
    return evidence


@cache
def _publisher_codes(publisher: str, language: str) -> frozenset[str]:
    known = index(language)
    codes = set()
    words = fold(publisher).replace("都市报", "报")  # 西江都市报 is no paper of 江都
    for number, _, _ in known.finder.find_matches_as_indexes(words):
        name = known.names[number]
        if len(name.divisions) == 1:
            codes.add(name.divisions[0].adcode)
        elif len(name.zones) == 1:
            codes.add(registry()[name.zones[0]].adcode)
    return frozenset(codes)


def features(entry: ZoneEntry, evidence: Evidence) -> dict[str, float]:
    """What the article says for a candidate, in points; only what is not nought. Its own names do not speak for it."""
    code, own = entry.adcode, evidence.noted[entry.zone_id]
    told = {
        "county_named": _WEIGHTS["county"] * _often(evidence.counties[code] - own) if code[4:] != "00" else 0.0,
        "city_named": _WEIGHTS["city"] * _often(evidence.cities[code[:4]] - own) if code[2:4] != "00" else 0.0,
        "province_named": _WEIGHTS["province"] * _often(evidence.provinces[code[:2]] - own),
        "publisher_of_city": _PUBLISHER * any(p[:4] == code[:4] for p in evidence.publisher),
        "publisher_of_province": _PUBLISHER * any(p[:2] == code[:2] for p in evidence.publisher),
        "level": _LEVELS.get(entry.level, 0.0),
    }
    return {name: round(points, 3) for name, points in told.items() if points}


def _often(times: int) -> float:
    return math.log2(1 + min(max(times, 0), 7))


def support(entry: ZoneEntry, evidence: Evidence) -> float:
    """The points of the article for a candidate, its level left out."""
    return sum(points for name, points in features(entry, evidence).items() if name != "level")


@dataclass(frozen=True, slots=True)
class Choice:
    """The zone chosen (None where nothing decides), the candidates in order of their points, and the confidence."""

    zone_id: str | None
    candidates: tuple[str, ...]
    confidence: float


def choose(
    strict: Sequence[str],
    loose: Sequence[str],
    place: str,
    evidence: Evidence,
    language: str,
    *,
    crowded: bool = False,
    within: str | None = None,
) -> Choice:
    """Choose among zones that bear one name.

    `loose` are those for which the name is short only in their own city: the article must speak of that city.
    `place` is
    the place key of the name, which tells whether a single place in the country is called so. `within` is the province
    (two digits) that stands in the name itself, which leaves no other.
    """
    told = [z for z in strict if within is not None and registry()[z].adcode.startswith(within)]
    told = told or [z for z in strict if z in evidence.told]
    if told:
        strict, loose = told, [z for z in loose if z in evidence.told]
    fitting = told or [z for z in strict if not lies_elsewhere(registry()[z], place, evidence, language)]
    if crowded:
        # 江门银湖湾滨海新区 has nothing to do with that of Tianjin, however well that is known.
        unplaced = not evidence.provinces
        fitting = [
            z for z in fitting if support(registry()[z], evidence) > 0 or (unplaced and _is_famous(registry()[z]))
        ]
    cities = {registry()[z].adcode[:4] for z in fitting}  # where the full name fits, the short one adds nothing
    shorter = [z for z in loose if registry()[z].adcode[:4] not in cities]
    alone = not is_division_key(place, language) and len(places_of_key(language).get(place, ())) == 1
    shorter = [
        z
        for z in shorter
        if _speaks_of_city(registry()[z], place, evidence) or (alone and _may_be_known(registry()[z], evidence))
    ]
    if not fitting or _best_support(shorter, evidence) > _best_support(fitting, evidence):
        fitting += shorter
    if not fitting:
        return Choice(None, (), 0.0)
    points = {z: sum(features(registry()[z], evidence).values()) for z in fitting}
    ranked = tuple(sorted(fitting, key=lambda z: (-points[z], z)))
    own = support(registry()[ranked[0]], evidence)
    code = registry()[ranked[0]].adcode[:4]
    rivals = [z for z in ranked[1:] if registry()[z].adcode[:4] != code]
    if not rivals:  # one zone, or several of one city: the one of the highest level
        if own == 0 and not told and is_shared_place(place, language) and not _is_famous(registry()[ranked[0]]):
            return Choice(None, ranked, _confidence(-MARGIN))
        return Choice(ranked[0], ranked, _confidence(_BASE + own / 2 - (ranked[0] not in strict) - (len(ranked) > 1)))
    lead = points[ranked[0]] - points[rivals[0]]
    if own > 0 and lead >= MARGIN:
        return Choice(ranked[0], ranked, _confidence(lead))
    return Choice(None, ranked, _confidence(lead - MARGIN - 1))


def _best_support(zones: Sequence[str], evidence: Evidence) -> float:
    return max((support(registry()[zone], evidence) for zone in zones), default=0.0)


def _speaks_of_city(entry: ZoneEntry, place: str, evidence: Evidence) -> bool:
    """Whether an article speaks of a zone's city, by more than the place in the zone's own name."""
    code = entry.adcode
    if any(p[:4] == code[:4] for p in evidence.publisher):
        return True
    city = by_adcode().get(code[:4] + "00")
    if code[2:4] == "00" or city is None:
        return evidence.provinces[code[:2]] > 0
    if place in (city.short_zh, squeezed(city.short_en)):
        return evidence.provinces[code[:2]] > evidence.cities[code[:4]]
    return evidence.cities[code[:4]] > 0 or code[:4] in evidence.perhaps


def _may_be_known(entry: ZoneEntry, evidence: Evidence) -> bool:
    """Whether an article may call a national zone by a name without its city that no other zone bears: 武宿综合保税区
    in one on Shanxi, or in one that names no place at all.
    """
    return _is_famous(entry) and (not evidence.provinces or evidence.provinces[entry.adcode[:2]] > 0)


def is_division_key(place: str, language: str) -> bool:
    """Whether a place key is the name of a division of today."""
    return bool(by_chinese_name().get(place, ()) if language == "zh" else by_squeezed_name().get(place, ()))


def _confidence(logit: float) -> float:
    return round(1 / (1 + math.exp(-logit)), 3)


def lies_elsewhere(entry: ZoneEntry, place: str, evidence: Evidence, language: str) -> bool:
    """Whether an article that names places, but none in the candidate's province, must mean another zone.

    National zones, those named after a division of which there is only one, and those whose name no other zone
    or division
    bears are spoken of all over the country.
    """
    if not evidence.provinces or evidence.provinces[entry.adcode[:2]] or support(entry, evidence) > 0:
        return False
    if entry.kind == "industrial_park" and entry.level == "national":
        return _has_namesake(entry, place, evidence, language)
    if entry.kind == "industrial_park":  # of parks of a small place, and of firms of its name, there are many
        return True
    return not _is_famous(entry) and not _is_one_place(place, language)


def _has_namesake(entry: ZoneEntry, place: str, evidence: Evidence, language: str) -> bool:
    """Whether a division of a park's name lies in another province, which the article names: Suzhou of Anhui."""
    found = by_chinese_name().get(place, ()) if language == "zh" else by_squeezed_name().get(place, ())
    return any(evidence.provinces[d.adcode[:2]] for d in found if d.adcode[:2] != entry.adcode[:2])


def _is_famous(entry: ZoneEntry) -> bool:
    return entry.level == "national"


def is_shared_place(place: str, language: str) -> bool:
    """Whether a place key is the name of divisions in more than one city: Chaoyang, Tongzhou, Gulou."""
    found = by_chinese_name().get(place, ()) if language == "zh" else by_squeezed_name().get(place, ())
    return len({d.adcode[:4] for d in found if d.until is None}) > 1


def _is_one_place(place: str, language: str) -> bool:
    found = by_chinese_name().get(place, ()) if language == "zh" else by_squeezed_name().get(place, ())
    if found:
        return len({d.adcode for d in found if d.until is None}) == 1
    return len(places_of_key(language).get(place, ())) == 1
