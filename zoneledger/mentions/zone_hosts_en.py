"""English hosts: counties and districts named with their generic word (Quanjiao County), the counties and cities that the
title tells of or the article names again and again, by their short names too, and those of which it tells figures.

Offices (`Lianchi District Party Committee`), firms and addresses name no host.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_host_cities import Place, Spans, head_of, host, spoken_of, whole_city
from zoneledger.mentions.zone_host_figures import divisions_with_figures, heads_name
from zoneledger.mentions.zone_names import squeezed, zone_words
from zoneledger.mentions.zone_rankings import compared_divisions
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.mentions.zone_shapes import PINYIN
from zoneledger.records import Segment
from zoneledger.registry.divisions import by_adcode
from zoneledger.registry.zones import registry

_TELLING: Final = 6
_OFTEN: Final = 3
_AGAIN: Final = 2
_SEVERAL: Final = 4
_GENERIC: Final = (" District", " County", " Banner", " Town", " Township", " district", " county", " town")
_TOWNS: Final = frozenset({" Town", " Township", " town"})
_WHOLE: Final = frozenset({"county", "district", "banner"})
_NAME_BEFORE: Final = re.compile(r"(?:[A-Z][a-z]+(?:['-][A-Za-z]+)? )?[A-Z][a-z]+(?:['-][A-Za-z]+)?$")
_NAME_CHARS: Final = 34


def english_hosts(
    text: str, places: Sequence[Place], scan: Scan, names: Sequence[ZoneName], segments: Sequence[Segment], taken: Spans
) -> list[ZoneName]:
    """Every mention of a host; `taken` are the spans of zones."""
    silent = Spans((s.start, s.end) for s in segments if s.kind in ("boilerplate", "teaser"))
    hosts = {(start, end): code for start, end, code in _named_in_full(text, places) if not taken.touches(start, end)}
    told = {code for (start, end), code in hosts.items() if not silent.touches(start, end)}
    hosts = {span: code for span, code in hosts.items() if code in told}
    named = Spans(hosts)
    alone = [place for place in places if place[2].level == "city" or not heads_name(text, place[1])]
    counted = {code for code, _ in divisions_with_figures(text, places, segments, taken)}
    codes = _often_named(text, alone, set(hosts.values()), segments, names)
    codes |= _titled_cities(text, alone, names, segments, taken) - _meant_for_zone(names, segments) | counted
    codes |= {code for code, _ in whole_city(text, names, segments, scan)}
    codes |= _titled_counties(text, places, names, segments)
    codes = codes.union(*compared_divisions(text, places, names, "en").values())
    codes |= _counties_told(text, places, {*hosts.values(), *codes}, names, segments)
    for start, end, division in places:
        # engines leave names small; a host that the article names with a capital too is known by its letters
        shown = (text[start].isupper() or end - start >= _TELLING) and not _is_in_name(text, start, end)
        shown = shown and not _is_office(text, end)
        shown = shown and division.adcode in codes and not (division.adcode in counted and heads_name(text, end))
        if shown and not named.touches(start, end):
            hosts[start, end] = division.adcode
    return [host(start, end, code, "en.zone.host") for (start, end), code in sorted(hosts.items())]


def _named_in_full(text: str, places: Sequence[Place]) -> Iterator[tuple[int, int, str]]:
    """Counties and towns with their generic word, before it or as the registry has them."""
    words = zone_words("en")
    known = {start: division for start, _, division in places}
    whole = Spans()
    for start, end, place in places:  # names with their generic word: `bayan obo mining district`
        if text[start:end].rpartition(" ")[2].lower() in _WHOLE:
            whole.add(start, end)
            if place.level == "county" and not _is_office(text, end):
                yield start, end, place.adcode
    for at, word in _generic_words(text):
        end = at + len(word)
        if whole.touches(at, end):
            continue
        match = _NAME_BEFORE.search(text, max(0, at - _NAME_CHARS), at)
        if match is None:
            continue
        start, name = match.start(), match[0]
        first, _, second = name.rpartition(" ")
        if first and (first.lower() in words["stops"] or start + len(first) + 1 in known):
            start, name = start + len(first) + 1, second
        if second.lower() in words["not_divisions"] or name.lower() in words["not_divisions"]:
            continue
        if word in _TOWNS and (second.lower() in words["themes"] or _ADDRESS.search(text, max(0, start - 60), start)):
            continue  # Technology Town is no town; a street in front makes it an address
        if word in _TOWNS and word.islower() and not PINYIN.fullmatch(name):
            continue
        division = known.get(start) if word not in _TOWNS else None
        if (division is None and (" " in name or (word.islower() and word not in _TOWNS))) or _is_office(text, end):
            continue
        is_county = division is not None and division.level == "county"
        code = division.adcode if division and is_county else f"{word[1:]}-{name}".lower().replace(" ", "")
        yield start, end, code


_ADDRESS: Final = re.compile(
    r"(?:Address|Addr?\.?|Add) ?: ?[^\n]{0,50}$|(?:Road|Street|Avenue|Rd\.?|St\.?), (?:[A-Z][a-z]+ )?$"
)


def _generic_words(text: str) -> list[tuple[int, str]]:
    """Where the generic words of divisions stand as whole words, in reading order."""
    found = []
    for word in _GENERIC:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if end == len(text) or not (text[end].isalnum() or text[end] == "_"):
                found.append((at, word))
            at = text.find(word, end)
    return sorted(found)


def _is_office(text: str, end: int) -> bool:
    """Whether a division's name only begins that of an office or an address."""
    return _offices().match(text, end) is not None


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf" {{0,2}}(?:{one_of(zone_words('en')['not_hosts'])})", re.IGNORECASE)


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether a place is joined to others (`Xinyu-Ji'an City Cluster`) or begins the name of a firm."""
    return text[max(0, start - 1) : start] == "-" or _NAMED_FIRM.match(text, end) is not None


_NAMED_FIRM: Final = re.compile(
    r"-[A-Z]| (?:[A-Z][\w&'-]{1,20} ){1,5}(?:Co|Company|Corp|Corporation|Group|Ltd|Inc|Holdings?)(?![a-z])"
)


def _often_named(
    text: str, places: Sequence[Place], hosts: set[str], segments: Sequence[Segment], names: Sequence[ZoneName]
) -> set[str]:
    """Codes of the divisions whose short names are mentions: hosts of the title (`Ruzhou's park` has another) or named
    often.

    A title without a zone names its county with more weight. Where the article names no zone at all, the county or city
    of its title, else the one named most, is host.
    """
    alone = not any(name.zone_id for name in names)
    title_end = next((s.end for s in segments if s.kind == "title"), 0)
    counted = Counter(division.adcode for _, _, division in places)
    titled = {
        d.adcode
        for start, end, d in places
        if start < title_end and d.level == "county" and not text.startswith("'s ", end)
    }
    codes = {code for code in hosts if code in titled or counted[code] >= _OFTEN}
    codes |= {code for code in titled if counted[code] >= _OFTEN}
    if not any(name.start < title_end for name in names):
        shown = {d.adcode for start, end, d in places if start < title_end and _is_told_in(text, start, end)}
        codes |= {code for code in titled & shown if counted[code] >= _AGAIN}
    if codes or not alone or hosts:
        return codes
    weights: Counter[str] = Counter()
    for start, _, division in places:
        if division.level != "province":
            weights[division.adcode] += 4 if start < title_end else 1
    ranked = sorted(weights, key=lambda code: (-weights[code], code.endswith("00"), code))
    return {ranked[0]} if ranked and weights[ranked[0]] >= 2 else set()


def _titled_cities(
    text: str, places: Sequence[Place], names: Sequence[ZoneName], segments: Sequence[Segment], taken: Spans
) -> set[str]:
    """Codes of the cities that a title tells of (`129 projects start in Xiangtan City`), where it names no zone and no county
    of theirs, and the text goes on about them no less than about any zone, once with projects of their own; of many zones
    none is what it is about.
    """
    head = head_of(segments)
    titled = [division for start, _, division in places if head[0] <= start < head[1]]
    if any(head[0] <= name.start < head[1] for name in names):
        return set()
    within = {division.adcode[:4] for division in titled if division.level == "county"}
    counted = Counter(
        division.adcode
        for start, _, division in places
        if start >= head[1] and not _COUNTY_OF.search(text, max(0, start - _ITEM_CHARS), start)
    )
    often = Counter(name.zone_id for name in names if name.start >= head[1])
    most = max(often.values(), default=1)
    if len(often) >= _SEVERAL and 2 * most <= often.total():
        most = 1
    return {
        division.adcode
        for division in titled
        if division.level == "city"
        and division.adcode[:4] not in within
        and counted[division.adcode] >= most
        and any(
            d is division and _tells_projects(text, start, end, taken) for start, end, d in places if start >= head[1]
        )
    }


def _titled_counties(
    text: str, places: Sequence[Place], names: Sequence[ZoneName], segments: Sequence[Segment]
) -> set[str]:
    """The code of the one county that a title without a zone names (`Suixi starts 17 projects`), where the text goes on
    about it by the word for its kind alone (`the county signed`)."""
    head = head_of(segments)
    titled = {d.adcode: d for start, _, d in places if head[0] <= start < head[1] and d.level == "county"}
    if len(titled) != 1 or any(head[0] <= name.start < head[1] for name in names):
        return set()
    ((code, division),) = titled.items()
    return {code} if next(spoken_of(text, division, head[1]), None) is not None else set()


def _tells_projects(text: str, start: int, end: int, zones: Spans) -> bool:
    """Whether the sentence of a place tells of projects, and of no zone."""
    bound = max(0, start - _SENTENCE)
    low = max(text.rfind(". ", bound, start) + 1, text.rfind("\n", bound, start) + 1, bound)
    found = _SENTENCE_ENDS.search(text, end, end + _SENTENCE)
    high = found.start() if found is not None else min(len(text), end + _SENTENCE)
    return (
        not zones.touches(low, high) and _projects().search(text, low, high) is not None and not _is_office(text, end)
    )


_SENTENCE: Final = 400
_SENTENCE_ENDS: Final = re.compile(r"[.!?;](?=\s|$)|\n")


@cache
def _projects() -> re.Pattern[str]:
    return re.compile(one_of(zone_words("en")["city_projects"]), re.IGNORECASE)


def _meant_for_zone(names: Iterable[ZoneName], segments: Sequence[Segment]) -> set[str]:
    """Codes of the cities whose own zone a lead names: in the title they stand for it (`Jinzhong pilots projects`)."""
    ends = [s.end for s in segments if s.kind == "lead"][:1]
    entries = {name.place: registry().get(name.zone_id or "") for name in names if ends and name.start < ends[0]}
    codes = {place: f"{entry.adcode[:4]}00" for place, entry in entries.items() if entry is not None}
    return {
        code for place, code in codes.items() if code in by_adcode() and squeezed(by_adcode()[code].short_en) == place
    }


# `Suichang County, Lishui`: where the county lies, which is what the text tells of.
_COUNTY_OF: Final = re.compile(r" (?:County|District|Banner)(?:,| of| in) $")


def _counties_told(
    text: str, places: Sequence[Place], hosts: set[str], names: Sequence[ZoneName], segments: Sequence[Segment]
) -> set[str]:
    """Codes of the counties of a city that is host, which its article tells of by their short names as where projects
    lie (`18 projects, including Shexian Hengyang Steel`, 老河口和源气体项目), and in which no zone is named.
    """
    cities = {code[:4] for code in hosts if code.endswith("00")}
    if not cities:
        return set()
    zoned = {entry.adcode for name in names if (entry := registry().get(name.zone_id or "")) is not None}
    told = Spans((s.start, s.end) for s in segments if s.kind in ("lead", "body", "list_item"))
    return {
        division.adcode
        for start, end, division in places
        if division.level == "county"
        and division.adcode[:4] in cities
        and division.adcode not in zoned
        and told.touches(start, end)
        and _begins_item(text, start)
    }


def _begins_item(text: str, start: int) -> bool:
    """Whether a place begins a line, a sentence, or an item of a list."""
    return _ITEM.search(text, max(0, start - _ITEM_CHARS), start) is not None


_ITEM: Final = re.compile(
    r"(?:^|[\n。；;、:：.!?])\s*$|[,;:.] ?(?:and |the )?$|\b(?:[Ii]n|[Aa]t|to|and|including|include|includes|are|is|as|of) (?:the )?$"
)
_ITEM_CHARS: Final = 16


def _is_told_in(text: str, start: int, end: int) -> bool:
    """Whether an English title says that something happens in a place: `32 projects in Danyang, Jiangsu start`."""
    return text[max(0, start - 3) : start] == "in " and not re.match(r"(?: [A-Z]|'s? )", text[end : end + 3])
