"""Zones in a text: where they are named, which real zone each name is, and which of them the article is about.

A name is found whole (`Optics Valley`, ZAEZ, 漕河泾) or by its kind words and the place in front of them, in any case and
order that translators use. A name that the registry lacks is a zone of its own, with an identifier made of place, kind and
name. Generic words (`the High-tech Zone`, 高新区) are mentions only in an article that has no fuller name. A county,
district or city is the host only where no zone is the subject.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.zone_index import NEAR, class_of, index, kind_of, place_key, squeezed
from zoneledger.mentions.zone_places import Places, places_in
from zoneledger.records import Claim, Document, Fact, Mention, Segment
from zoneledger.registry.divisions import by_english_name, place_of
from zoneledger.registry.romanization import romanize
from zoneledger.registry.zones import ZoneEntry, registry

_WORDS_BEFORE: Final = 7
_HAN_BEFORE: Final = 14
_SILENT: Final = ("teaser", "boilerplate")


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a zone in a text: candidates of the registry (empty where it lacks the zone), place and class."""

    start: int
    end: int
    candidates: tuple[str, ...]
    place: str
    kind_class: str
    rule: str
    confidence: float = 0.9


def find_zones(document: Document, segments: Sequence[Segment]) -> tuple[list[Mention], list[Fact]]:
    """Mentions of zones in reading order, and a fact for each zone outside teasers and boilerplate, the subject first.

    `record_id` of a mention is the zone's identifier; where nothing decides between several, it is None and
    `candidates` lists them.
    """
    text, language = document.reading.text, document.lexicon
    places = places_in(text, language)
    named = _names(text, language, places)
    mentions = [_linked(name, text, language, places, document) for name in named]
    full = [m for m in mentions if m.record_id is not None or m.candidates]
    full = sorted([*full, *_generic_mentions(document, places, full)], key=lambda m: m.start)
    if not any(mention.record_id in registry() for mention in full):
        full = _with_hosts(full, document, segments, places)
    return full, _facts(full, document, segments, places)


def _names(text: str, language: str, places: Places) -> list[Named]:
    """All names, the longest where they overlap."""
    found = [*_exact_names(text, language), *_placed_names(text, language, places)]
    found.sort(key=lambda name: (name.start, -name.end, not name.candidates))
    kept: list[Named] = []
    for name in found:
        if kept and name.start < kept[-1].end:
            inside = name.end <= kept[-1].end
            better = bool(name.candidates) and not kept[-1].candidates and name.end >= kept[-1].end
            if better:
                kept[-1] = name
            elif not inside and name.candidates:
                kept.append(name) if name.start >= kept[-1].end else None
            continue
        kept.append(name)
    return kept


def _exact_names(text: str, language: str) -> list[Named]:
    known = index(language)
    found = []
    for number, start, end in known.exact.find_matches_as_indexes(text.lower()):
        if language == "en":
            if (start and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum()):
                continue
            if end - start <= 5 and not text[start:end].isupper():  # abbreviations are written in capitals
                continue
            if not any(char.isupper() for char in text[start:end]):
                continue
        if _is_lookalike(text, end, language):
            continue
        found.append(Named(start, end, known.ids[number], "", "", f"{language}.zone.name", 0.95))
    return found


def _is_lookalike(text: str, end: int, language: str) -> bool:
    behind = text[end : end + 18].lower().lstrip()
    return behind.startswith(tuple(load_words(language, "zones")["not_after"])) and not behind.startswith(
        ("area", "bank of")
    )


@cache
def _english_place() -> tuple[re.Pattern[str], frozenset[str]]:
    return re.compile(r"[A-Za-z][A-Za-z'&.-]*|\([A-Za-z' -]{2,24}\)"), frozenset(load_words("en", "zones")["stops"])


def _placed_names(text: str, language: str, places: Places) -> list[Named]:
    read_place = _place_before_en if language == "en" else _place_before_zh
    found = []
    for match in index(language).kinds.finditer(text):
        if _is_lookalike(text, match.end(), language):
            continue
        name = read_place(text, match, places)
        if name is not None:
            found.append(name)
    return found


def _place_before_en(text: str, match: re.Match[str], places: Places) -> Named | None:
    """The words before English kind words: capitals, and lower-case names of divisions that engines leave small."""
    pattern, stops = _english_place()
    window = max(0, match.start() - 90)
    line = text.rfind("\n", window, match.start())
    words = list(pattern.finditer(text, max(window, line + 1), match.start()))
    run: list[re.Match[str]] = []
    edge = match.start()
    for word in reversed(words[-_WORDS_BEFORE:]):
        gap = text[word.end() : edge]
        if gap.strip(" '") or "\n" in gap or (word[0].endswith(".") and len(word[0]) > 3):
            break
        plain = word[0].lower().strip("'()")
        is_name = word[0][:1].isupper() or word[0].startswith("(") or plain in places.english_words
        if plain in stops and not (plain in ("new", "national", "state") and run and word[0][:1].isupper()):
            if plain not in ("of", "and", "province", "city", "county") or not run:
                break
            break
        if not is_name and plain not in ("province", "city", "county", "prefecture"):
            break
        run.append(word)
        edge = word.start()
    kind = class_of("en", match[0])
    run = run[::-1]
    while run and run[0][0].lower() in ("province", "city", "county", "new", "national"):
        run = run[1:]
    if not run:
        return None
    known = index("en").placed
    for first in range(len(run)):
        key = place_key("en", text[run[first].start() : match.start()])
        for near in NEAR[kind]:
            ids = known.get((key, near))
            if ids:
                start = (
                    run[first].start()
                    if first == 0 or not _is_hint(text[run[0].start() : run[first].start()])
                    else run[0].start()
                )
                return Named(start, match.end(), ids, key, kind, f"en.zone.place_{kind}", 0.9 if near == kind else 0.75)
    if kind in ("dz", "ftz", "edz") and len(run) == 1 and run[0][0].lower() in stops:
        return None
    place = text[run[0].start() : match.start()].strip()
    if kind == "park" and _OWN_PARK_EN.match(text, match.end()):
        return None
    if kind == "park" and not any(char.isupper() for char in match[0]) and not any(w[0][:1].isupper() for w in run):
        return None
    if kind in ("sci", "park") and match[0].lower() in ("valley", "port area") and not match[0][:1].isupper():
        return None
    return Named(run[0].start(), match.end(), (), place, kind, f"en.zone.unregistered_{kind}", 0.6)


# One company's own park is a project and no zone: it is spoken of as one.
_OWN_PARK_ZH: Final = re.compile(r"(?:\"|”)?(?:\(?[一二三四]期|项目|总投资|竣工|建成|由|正式|的建设|封顶)")
_OWN_PARK_EN: Final = re.compile(
    r"\"?,? (?:project|phase|was |is being built|with a total investment|invested|construction)", re.IGNORECASE
)


def _is_hint(words: str) -> bool:
    """Whether words before a name only say where it lies (`Hebei`, `Shandong Province`)."""
    return all(
        squeezed(word) in {squeezed(d) for d in by_english_name()} or word.lower() in ("province", "city", "province's")
        for word in words.split()
    )


@cache
def _chinese_place() -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = load_words("zh", "zones")
    stop = re.compile(f"[{re.escape(told['stops'])}]")
    words = re.compile("|".join(map(re.escape, sorted(told["stop_words"], key=len, reverse=True))))
    return stop, words


def _place_before_zh(text: str, match: re.Match[str], places: Places) -> Named | None:
    stop, stop_words = _chinese_place()
    low = max(0, match.start() - _HAN_BEFORE)
    run = text[low : match.start()]
    for cut in stop.finditer(run):
        low = match.start() - len(run) + cut.end()
    run = text[low : match.start()]
    kind = class_of("zh", match[0])
    known = index("zh").placed
    for first in range(max(0, len(run) - 9), len(run) - 1):
        key = place_key("zh", run[first:])
        if len(key) < 2:
            continue
        for near in NEAR[kind]:
            ids = known.get((key, near))
            if ids:
                start = low + first
                return Named(start, match.end(), ids, key, kind, f"zh.zone.place_{kind}", 0.9 if near == kind else 0.75)
    for word in stop_words.finditer(run):
        if word.end() <= len(run):
            low = match.start() - len(run) + word.end()
    run = text[low : match.start()]
    if len(run) < 2 or (kind in ("dz",) and len(run) < 2):
        return None
    if kind == "park" and _OWN_PARK_ZH.match(text, match.end()) and not places.covers(low, match.start()):
        return None
    if kind == "park" and match[0] in ("示范区", "合作区", "片区", "工业区", "港区") and not places.begins_at(low):
        return None
    if kind not in ("park", "sci", "new_area") and not places.covers(low, match.start()):
        return None
    if len(run) > 10 or not re.fullmatch(r"[\u3400-\u9fffA-Za-z0-9+]+", run):
        return None
    return Named(low, match.end(), (), run, kind, f"zh.zone.unregistered_{kind}", 0.6)


def _linked(name: Named, text: str, language: str, places: Places, document: Document) -> Mention:
    mention = Mention("zone", name.start, name.end, name.rule, name=text[name.start : name.end])
    if len(name.candidates) == 1:
        mention.record_id = name.candidates[0]
    elif name.candidates:
        chosen = choose(name.candidates, places, document)
        mention.record_id, mention.candidates = chosen, () if chosen else name.candidates
    else:
        mention.record_id = unregistered_id(name, language, places)
    return mention


def choose(candidates: Sequence[str], places: Places, document: Document) -> str | None:
    """Among zones of one name, the one whose province or city the article names, or whose level stands alone."""
    entries = [registry()[zone_id] for zone_id in candidates]
    scores = [places.supports(entry.adcode) for entry in entries]
    best = max(scores)
    if best > 0 and scores.count(best) == 1:
        return entries[scores.index(best)].zone_id
    tied = [entry for entry, score in zip(entries, scores, strict=True) if score == best]
    if len({(entry.adcode[:4], entry.province) for entry in tied}) == 1 or best > 0:
        national = [entry for entry in tied if entry.level == "national"]
        return (
            national[0].zone_id
            if len(national) == 1
            else sorted(tied, key=lambda e: e.zone_id)[0].zone_id
            if len({e.adcode[:4] for e in tied}) == 1
            else None
        )
    return None


def unregistered_id(name: Named, language: str, places: Places) -> str:
    """An identifier made of place, kind and name, the same in both languages where romanization allows."""
    place = name.place
    if language == "zh":
        province_free = place_key("zh", place) or place
        place = romanize(province_free)
    else:
        place = place_key("en", place) or squeezed(place)
    slug = re.sub(r"[^a-z0-9]+", "", place.lower().replace("'", ""))[:60] or "unnamed"
    return f"zone-{slug}-{name.kind_class}"


_GENERIC_EN: Final = re.compile(
    r"\b(?:[Hh]igh-tech|[Hh]i-tech) [Zz]one|\b(?:Development Zone|New Area|New District|Economic Development Zone)\b"
)
_GENERIC_ZH: Final = re.compile(r"(?:高新技术产业开发区|高新区|经济技术开发区|经开区|开发区|综保区|新区)")


def _generic_mentions(document: Document, places: Places, full: Sequence[Mention]) -> list[Mention]:
    """`the High-tech Zone` in an article that names no zone of that kind more fully: that of the article's city."""
    language, text = document.lexicon, document.reading.text
    pattern = _GENERIC_EN if language == "en" else _GENERIC_ZH
    matches = [
        m
        for m in pattern.finditer(text)
        if not any(f.start <= m.start() < f.end for f in full) and not _is_lookalike(text, m.end(), language)
    ]
    if not matches:
        return []
    kind = class_of(language, matches[0][0])
    known = [registry()[m.record_id] for m in full if m.record_id is not None and m.record_id in registry()]
    if any(kind_matches(entry, kind) for entry in known):
        return []
    cities = list(dict.fromkeys([f"{entry.adcode[:4]}00" for entry in known] + places.cities()))
    zone_id = _zone_of_city(kind, cities)
    if zone_id is None and full:
        return []
    return [
        Mention(
            "zone",
            m.start(),
            m.end(),
            f"{language}.zone.generic",
            name=m[0],
            record_id=zone_id or f"zone-unplaced-{kind}",
        )
        for m in matches
        if class_of(language, m[0]) == kind
    ]


def _zone_of_city(kind: str, cities: Sequence[str]) -> str | None:
    """The one zone of a kind in the first of the article's cities that has one."""
    for city in cities:
        found = [
            e
            for e in registry().values()
            if e.adcode[:4] == city[:4] and kind_matches(e, kind) and e.level in ("national", "provincial")
        ]
        national = [e for e in found if e.level == "national"] or found
        if len(national) == 1:
            return national[0].zone_id
    return None


def kind_matches(entry: ZoneEntry, kind_class: str) -> bool:
    """Whether a registered zone is of a class of kind."""
    wanted = {kind_of("zh", near) for near in NEAR[kind_class]}
    return entry.kind in wanted


def _with_hosts(
    mentions: list[Mention], document: Document, segments: Sequence[Segment], places: Places
) -> list[Mention]:
    """Where no registered zone is named: the county, district or city named in the title, else most often."""
    hosts = places.hosts()
    if not hosts:
        return mentions
    spans = [(m.start, m.end) for m in mentions]
    title_end = next((s.end for s in segments if s.kind == "title"), 0)
    counted: Counter[str] = Counter()
    for start, _, division in hosts:
        if not any(s <= start < e for s, e in spans):
            counted[division.adcode] += 1 + 3 * (start < title_end)
    if not counted:
        return mentions
    chosen, weight = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[0]
    if weight < 2 and mentions:
        return mentions
    added = [
        Mention(
            "zone",
            start,
            end,
            f"{document.lexicon}.zone.host",
            name=document.reading.text[start:end],
            record_id=f"adm-{division.adcode}",
        )
        for start, end, division in hosts
        if division.adcode == chosen and not any(s < end and start < e for s, e in spans)
    ]
    return sorted([*mentions, *added], key=lambda m: m.start)


def _facts(mentions: Sequence[Mention], document: Document, segments: Sequence[Segment], places: Places) -> list[Fact]:
    starts = [segment.start for segment in segments]
    by_zone: dict[str, list[tuple[Mention, Segment | None]]] = {}
    for mention in mentions:
        place = bisect_right(starts, mention.start) - 1
        segment = segments[place] if place >= 0 and mention.start < segments[place].end else None
        if mention.record_id is None or (segment is not None and segment.kind in _SILENT):
            continue
        by_zone.setdefault(mention.record_id, []).append((mention, segment))
    subjects = _subjects(by_zone, document)
    facts = []
    for zone_id, found in sorted(by_zone.items(), key=lambda item: (item[0] not in subjects, item[1][0][0].start)):
        role = "subject" if zone_id in subjects else _role(zone_id, found, document)
        facts.append(_fact(zone_id, role, [m for m, _ in found], document, subjects, places))
    return facts


def _subjects(by_zone: dict[str, list[tuple[Mention, Segment | None]]], document: Document) -> list[str]:
    """The zone that the title names, else the one named most and first; parks only where nothing else is named."""
    if not by_zone:
        return []

    def weight(zone_id: str) -> tuple[float, int]:
        found = by_zone[zone_id]
        kinds = [segment.kind if segment else "body" for _, segment in found]
        value = 6.0 * ("title" in kinds) + 2.0 * ("lead" in kinds) + len(found)
        if zone_id.endswith(("-park", "-sci")) or zone_id.startswith("zone-"):
            value *= 0.5
        return value, -found[0][0].start

    ranked = sorted(by_zone, key=weight, reverse=True)
    return ranked[:1]


def _role(zone_id: str, found: Sequence[tuple[Mention, Segment | None]], document: Document) -> str:
    """`location` where a sentence that names the zone speaks of a project or plant in it, else `mention`."""
    cues = load_words(document.lexicon, "zones")["location_cues"]
    text = document.reading.text
    for mention, segment in found:
        low, high = (segment.start, segment.end) if segment else (mention.start - 60, mention.end + 60)
        near = text[max(low, mention.start - 80) : min(high, mention.end + 80)].lower()
        if any(cue in near for cue in cues):
            return "location"
    return "mention"


def _fact(
    zone_id: str, role: str, mentions: Sequence[Mention], document: Document, subjects: Sequence[str], places: Places
) -> Fact:
    names = Counter(" ".join((m.name or "").split()) for m in mentions)
    name = sorted(names, key=lambda n: (-len(squeezed(n)) if document.lexicon == "en" else -names[n], n))[0]
    if document.lexicon == "zh":
        name = sorted(names, key=lambda n: (-names[n], -len(n)))[0]
    shown = next(m for m in mentions if " ".join((m.name or "").split()) == name)
    province, city = _place_of(zone_id, shown, subjects, places)
    raw = document.reading.raw[slice(*document.reading.raw_span(shown.start, shown.end))]
    spoken = name if document.reading.offsets is not None or raw == name else " ".join(raw.split())
    rule, sure = shown.rule, 0.9 if zone_id in registry() else 0.6
    claims = [
        Claim("name", spoken, shown.start, shown.end, rule, "clause", 0, sure),
        Claim("role", role, mentions[0].start, mentions[0].end, rule, "document", 0, 0.8),
    ]
    for what, value in (("province", province), ("city", city)):
        if value:
            claims.append(Claim(what, value, shown.start, shown.end, rule, "document", 0, sure))
    if zone_id not in registry():
        kind = "administrative_area" if zone_id.startswith("adm-") else kind_of("zh", zone_id.rsplit("-", 1)[1])
        claims.append(Claim("kind", kind, shown.start, shown.end, rule, "clause", 0, 0.8))
        parent = next((s for s in subjects if s != zone_id and s in registry()), None)
        if parent is not None and role == "location":
            claims.append(Claim("parent_zone_id", parent, shown.start, shown.end, rule, "document", 0, 0.5))
    return Fact("zones", zone_id, claims)


def _place_of(zone_id: str, mention: Mention, subjects: Sequence[str], places: Places) -> tuple[str | None, str | None]:
    """Province and city: of the registry, of the division in the name, of the subject, of the places around."""
    entry = registry().get(zone_id)
    if entry is not None:
        return entry.province, entry.city
    if zone_id.startswith("adm-"):
        return place_of(zone_id.removeprefix("adm-"))
    inside = places.within(mention.start, mention.end)
    if inside is not None:
        return place_of(inside.adcode)
    subject = next((registry()[s] for s in subjects if s in registry()), None)
    if subject is not None:
        return subject.province, subject.city
    cities = places.cities()
    return place_of(cities[0]) if cities else (None, None)
