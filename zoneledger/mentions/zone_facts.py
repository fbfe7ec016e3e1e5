"""Facts of zones: which zones an article is about, where its projects lie, and where each zone is."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from zoneledger.mentions.zone_host_cities import DAY_OF_LEAD, head_of
from zoneledger.mentions.zone_identifiers import home_of
from zoneledger.mentions.zone_names import kind_classes, zone_words
from zoneledger.mentions.zone_records import PART_KINDS, Scan, ZoneName
from zoneledger.mentions.zone_titled import joined_in_title, listed_zones, parts_first
from zoneledger.mentions.zone_told import is_partner
from zoneledger.records import Claim, Document, Fact, Mention, Segment
from zoneledger.registry.divisions import by_chinese_name, place_of
from zoneledger.registry.zones import registry

_SILENT: Final = frozenset({"boilerplate"})
_NEAR: Final = 90
_TOP: Final = 4
_SHORT: Final = 3
# A headline may have the day of its publication behind it.
_DATE_BEHIND: Final = 14
_MOST_SUBJECTS: Final = 5
_AND_OTHERS: Final = ("等", " and other", ", and other", " and two other")
# Weights of a mention for the question what an article is about: in its title, in its lead, anywhere. Hosts and free
# trade zones are the roof over what an article is about, parts are what it tells of it. A city in the title is a host
# only where the article is about it.
_TITLE: Final = 8.0
_LEAD: Final = 2.0
_PART_OF_ZONE: Final = 0.4
_HOST: Final = 0.5

# `In the neighbouring Lingang Park` is in it.
_BESIDE: Final = re.compile(r"(?:the )?(?:(?:neighbou?ring|nearby|adjacent|adjoining|local|new|same|said|whole) )?$")
_BEFORE: Final = 24

_Found = list[tuple[Mention, Segment | None]]


def zone_facts(
    document: Document,
    segments: Sequence[Segment],
    mentions: Sequence[Mention],
    scan: Scan,
    names: Sequence[ZoneName],
    generic: Sequence[tuple[str, int]] = (),
) -> list[Fact]:
    """One fact for each zone, the subjects first, then in reading order. `names` are those of the mentions, in
    order; `generic` are the zones that generic names stand for, and where.
    """
    starts = [segment.start for segment in segments]
    by_zone: dict[str, _Found] = {}
    kinds: dict[str, ZoneName] = {}
    published: list[tuple[Mention, Segment | None, ZoneName]] = []
    head = head_of(segments)
    for mention, name in zip(mentions, names, strict=True):
        place = bisect_right(starts, mention.start) - 1
        segment = segments[place] if place >= 0 and mention.start < segments[place].end else None
        if mention.record_id is None:
            continue
        if segment is not None and segment.kind in _SILENT and name.rule != "zh.zone.publisher":
            signed = (mention.name or "") in (document.publisher or ())
            banner = mention.end <= head[0] and mention.record_id in registry()
            if (signed or banner) and name.kind is not None:
                published.append((mention, segment, name))
            continue
        by_zone.setdefault(mention.record_id, []).append((mention, segment))
        if name.place or mention.record_id not in kinds:
            kinds.setdefault(mention.record_id, name)
    # 来源：…经开区管委会, and 我区 in the article; 某经开区 网站首页 above an article that names only parks besides
    told = any(zone_id in registry() or zone_id.startswith("adm-") for zone_id in by_zone)
    for mention, segment, name in published if not told else ():
        by_zone.setdefault(str(mention.record_id), []).append((mention, segment))
        kinds.setdefault(str(mention.record_id), name)
    unnamed: dict[str, list[str]] = {}
    for zone_id, start in generic:
        place = bisect_right(starts, start) - 1
        kind = segments[place].kind if place >= 0 and start < segments[place].end else "body"
        if kind not in _SILENT and kind != "teaser":
            unnamed.setdefault(zone_id, []).append("title" if head[0] <= start < head[1] else kind)
    subjects = subjects_of(by_zone, kinds, document, head, unnamed)
    order = sorted(by_zone, key=lambda z: (z not in subjects, by_zone[z][0][0].start))
    return [_fact(z, by_zone[z], kinds[z], document, subjects, scan) for z in order]


def subjects_of(
    by_zone: dict[str, _Found],
    kinds: dict[str, ZoneName],
    document: Document,
    head: tuple[int, int] = (0, 0),
    unnamed: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> list[str]:
    """What the article is about: the zones of its title, else those that it names most, from the lead on.

    `head` is the span of the title with the headings below it. A title may name one of several (`A and other zones`, A等三园区): then those named as often are subjects too.
    `unnamed` has the kinds of the segments in which a generic name stands for a zone.
    """
    text, title = document.reading.text, document.plain_title
    several = False
    weights: dict[str, float] = {}
    counts: dict[str, int] = {}
    titled: set[str] = set()
    titled_parts: list[str] = []
    leading: list[str] = []
    headed: set[str] = set()
    acting: list[str] = []
    for zone_id, found in by_zone.items():
        where = [_place_in_page(mention, segment, title, head) for mention, segment in found]
        told = [kind for kind in where if kind != "teaser"]
        told += unnamed.get(zone_id, ()) if told else ()
        if not told:
            continue
        several |= any(
            kind == "title" and text[m.end : m.end + 12].startswith(_AND_OTHERS)
            for kind, (m, _) in zip(where, found, strict=True)
        )
        weight = _TITLE * ("title" in told) + _LEAD * ("lead" in told) + len(told)
        counts[zone_id] = len(told)
        kind = kinds[zone_id].kind
        part = kind in PART_KINDS and zone_id not in registry() and kinds[zone_id].rule != "en.zone.area_of_ftz"
        roof = _is_roof(zone_id, kind)
        city = zone_id.startswith("adm-") and zone_id.endswith("00") and "title" in told
        weights[zone_id] = weight * (1.0 if city else _HOST if roof else _PART_OF_ZONE if part else 1.0)
        if "title" in told and part:
            titled_parts.append(zone_id)
        if roof and (
            any(
                k == "title" and (city or _is_full(m) or (document.is_chinese and _begins_title(m, text, head)))
                for k, (m, _) in zip(where, found, strict=True)
            )
            or ("title" in unnamed.get(zone_id, ()) and "title" not in where)
        ):
            headed.add(zone_id)
        if zone_id.startswith("adm-") and any(_leads(m, segment, text) for m, segment in found):
            acting.append(zone_id)
        if ("title" in told or "lead" in told) and zone_id in registry() and not roof:
            leading.append(zone_id)
        if "title" in told and not part:
            titled.add(zone_id)
    if not weights:
        return []
    if not leading:
        for zone_id in titled_parts:
            weights[zone_id] /= _PART_OF_ZONE
    else:  # an article that names a zone from its lead on is not about the county around it, unless that heads it
        most = max(weights[zone_id] for zone_id in leading)
        weights |= {z: min(w, most / 2) for z, w in weights.items() if z.startswith("adm-") and z not in headed}
    if (
        acting and not titled - {acting[0]} and not titled_parts
    ):  # 泗洪县举行集中开工: the zones behind it are where some of its projects lie
        weights[acting[0]] = max(weights.values()) + 1
    ranked = sorted(weights, key=lambda z: (-weights[z], by_zone[z][0][0].start))
    ranked = parts_first(ranked, counts, titled, leading)
    best = ranked[0]
    places = sorted((m.start, m.end, z) for z in ranked for m, _ in by_zone[z])
    if not best.startswith("adm-") and (listed := listed_zones(places, text, head)):
        return [z for z in ranked if z in listed]
    if several:
        return [z for z in ranked if z == best or (z in registry() and counts[z] >= min(2, counts[best]))]
    if titled:
        joined = joined_in_title(best, places, text, head)
        return [z for z in ranked if z == best or z in joined or (z in titled and _equals(z, best, weights))]
    peers = [z for z in ranked if z == best or _is_peer(z, best, by_zone[z], text) or _equals(z, best, weights)]
    return peers if len(peers) <= _MOST_SUBJECTS else [best]


def _is_roof(zone_id: str, kind: str | None) -> bool:
    """Whether a zone is a host or a free trade zone, but no bonded zone of that name (Tianjin Port Free Trade Zone)."""
    entry = registry().get(zone_id)
    bonded = entry is not None and entry.kind == _BONDED
    return (kind == "ftz" and not bonded) or zone_id.startswith("adm-")


def _leads(mention: Mention, segment: Segment | None, text: str) -> bool:
    """Whether a text begins with a host in full, which does something: 泗洪县举行, 3月1日，泗洪县举行, `Fuling District of
    Chongqing had`.
    """
    if segment is None or segment.kind != "lead" or not _is_full(mention):
        return False
    before = text[segment.start : mention.start]
    first = not before or before in by_chinese_name() or DAY_OF_LEAD.fullmatch(before) is not None
    return first and not text.startswith(("的", "'s", "(", ",", ":"), mention.end)


def _is_full(mention: Mention) -> bool:
    """Whether a host is named with its generic word: Quanjiao County, 崇川区."""
    words = (mention.name or "").lower()
    return words.rpartition(" ")[2] in zone_words("en")["division_words"] or (
        len(words) > 2 and words[-1] in "县区市旗"
    )


def _begins_title(mention: Mention, text: str, head: tuple[int, int]) -> bool:
    """Whether a title begins with a host, or with the city or province that it lies in: 秀山21个项目, 重庆秀山."""
    before = text[head[0] : mention.start]
    return not before or before in by_chinese_name()


def _place_in_page(mention: Mention, segment: Segment | None, title: str, head: tuple[int, int]) -> str:
    """The kind of a mention's segment; a heading above the text that the document's title contains is its title, and
    a headline below it is too.
    """
    kind = segment.kind if segment else "body"
    if kind == "heading" and head[0] <= mention.start < head[1]:
        return "title"
    if kind in ("heading", "lead", "body") and segment is not None and segment.index <= _TOP:
        words = " ".join((mention.name or "").split())
        if words and words in title and segment.end - segment.start <= len(title) + _DATE_BEHIND:
            return "title"
    return kind


def _equals(zone_id: str, best: str, weights: dict[str, float]) -> bool:
    """Whether a zone stands beside the best as a second subject: registered like it, and named nearly as often."""
    return _may_stand_beside(zone_id, best) and weights[zone_id] >= weights[best] / 2


def _is_peer(zone_id: str, best: str, found: _Found, text: str) -> bool:
    """Whether an article that has no zone in its title, or one of several, compares two zones of one kind.

    A sentence begins with each zone that is compared; others are named on the way.
    """
    if not _may_stand_beside(zone_id, best) or registry()[zone_id].kind != registry()[best].kind:
        return False
    return any(s is not None and _OPENS.fullmatch(text, s.start, m.start) is not None for m, s in found)


def _may_stand_beside(zone_id: str, best: str) -> bool:
    """Whether two zones are registered, and neither contains the other; areas of free trade zones stand alone."""
    one, other = registry().get(zone_id), registry().get(best)
    if one is None or other is None or _AREA_KIND in (one.kind, other.kind):
        return False
    return one.parent_zone_id != best and other.parent_zone_id != zone_id


_OPENS: Final = re.compile(r"[Ii]n (?:the )?|[Tt]he |而?在?|")
_BONDED: Final = "comprehensive_bonded_zone"
_AREA_KIND: Final = "free_trade_zone"


def _role(found: _Found, name: ZoneName, document: Document) -> str:
    """`location` where a project or plant is said to be in the zone, else `mention`.

    Parks that the registry lacks are told of for what lies in them; a free trade zone is the roof over other zones.
    """
    words = zone_words(document.lexicon)
    cues, text = words["location_cues"], document.reading.text
    before_words = tuple(words["place_before"])
    if all(is_partner(text, mention.start, mention.end) for mention, _ in found):
        return "mention"
    local = found[0][0].record_id not in registry()
    if (
        local
        and name.kind in ("park", "sci")
        and name.rule != "en.zone.part_counted"
        and any(s is None or s.kind != "teaser" for _, s in found)
    ):
        return "location"
    within = local and name.kind in PART_KINDS and name.kind != "area"
    for mention, segment in found:
        if segment is not None and segment.kind == "teaser":
            continue
        low, high = (segment.start, segment.end) if segment else (mention.start - _NEAR, mention.end + _NEAR)
        near = text[max(low, mention.start - _NEAR) : min(high, mention.end + _NEAR)].lower()
        before = _BESIDE.sub("", text[max(0, mention.start - _BEFORE) : mention.start].lower())
        sited = before.endswith(before_words) or text[mention.end : mention.end + 1] in ("内", "里")
        sited = sited or (document.is_chinese and _heads_sentence(text, mention))
        if (sited or within) and name.kind != "ftz" and any(cue in near for cue in cues):
            return "location"
    return "mention"


def _heads_sentence(text: str, mention: Mention) -> bool:
    """Whether a line or sentence begins with a zone and tells of its projects: 涪城区项目多, 涪城区的车间."""
    before = text[mention.start - 1 : mention.start]
    acts = before in "。；;，," and _ACTS.match(text, mention.end) is not None
    return before == "\n" or acts or (before in "。；;" and _ITS_PROJECTS.match(text, mention.end) is not None)


_ACTS: Final = re.compile(
    r"[^。；，\n]{0,6}?(?:签约|引进|开工|竣工|投产|实施|落地|推进|新增|完成)[^。；，\n]{0,20}?(?:项目|投资)"
)
_ITS_PROJECTS: Final = re.compile(r"的|[^。；，\n]{0,10}(?:项目|投资)")


def _fact(zone_id: str, found: _Found, name: ZoneName, document: Document, subjects: Sequence[str], scan: Scan) -> Fact:
    role = (
        "subject"
        if zone_id in subjects
        else "mention"
        if _contains(zone_id, subjects)
        else _role(found, name, document)
    )
    shown = _shown(found, document)
    province, city = place_of_zone(zone_id, name, document, subjects, scan)
    rule, sure = shown.rule, name.confidence
    claims = [
        Claim("name", _spoken(shown, document), shown.start, shown.end, rule, "clause", 0, sure),
        Claim("role", role, shown.start, shown.end, rule, "document", len(subjects), 0.8),
    ]
    claims += [
        Claim(what, value, shown.start, shown.end, rule, "document", 0, sure)
        for what, value in (("province", province), ("city", city))
        if value
    ]
    if zone_id not in registry():
        hosts = zone_id.startswith("adm-")
        kind = "administrative_area" if hosts else kind_classes(document.lexicon)[name.kind or "dz"].kind
        claims.append(Claim("kind", kind, shown.start, shown.end, rule, "clause", 0, 0.8))
        subject = next((s for s in subjects if s != zone_id and s in registry()), None)
        parent = name.parent or (subject if role == "location" else None)
        if parent is not None and not hosts:
            claims.append(Claim("parent_zone_id", parent, shown.start, shown.end, rule, "document", 0, 0.5))
    return Fact("zones", zone_id, claims)


# Taiwan, Hong Kong, Macao: firms from there do not tell where a zone lies.
_OUTSIDE: Final = frozenset({"71", "81", "82"})


def _contains(zone_id: str, subjects: Sequence[str]) -> bool:
    """Whether a subject lies in a zone: the outer one is only named for it."""
    parents = {registry()[subject].parent_zone_id for subject in subjects if subject in registry()}
    return zone_id in parents


def _shown(found: _Found, document: Document) -> Mention:
    """The mention whose words are shown as the zone's name: the fullest in English, the most frequent in Chinese."""
    told = [m for m, segment in found if segment is None or segment.kind != "teaser"] or [m for m, _ in found]
    if document.is_chinese:
        counted = Counter(m.name for m in told)
        return max(
            told,
            key=lambda m: (
                len(m.name or "") > _SHORT, m.rule != "zh.zone.short" and not _lacks_place(m, counted), counted[m.name],
                len(m.name or ""), -m.start,
            ),
        )  # fmt: skip
    return max(told, key=lambda m: (len(m.name or ""), -m.start))


def _lacks_place(mention: Mention, counted: Mapping[str | None, int]) -> bool:
    """Whether another mention of a Chinese park has the city's short name in front (遵义表面处理产业园, 表面处理产业园), or the
    county's, no less often, or of an area its zone (铜梁高新区蒲吕片区, 蒲吕片区).
    """
    words = mention.name or ""
    if not words or not mention.rule.startswith(("zh.zone.unregistered_park", "zh.zone.unregistered_area")):
        return False
    leads = {name[: -len(words)]: times for name, times in counted.items() if name and name.endswith(words)}
    if mention.rule == "zh.zone.unregistered_area":
        return any(lead.endswith(_OUTER_ENDS) for lead in leads)
    return any(
        lead == d.short_zh and (d.level == "city" or (d.level == "county" and times >= counted[words]))
        for lead, times in leads.items()
        for d in by_chinese_name().get(lead, ())
    )


_OUTER_ENDS: Final = ("开发区", "高新区", "经开区", "新区")


def _spoken(mention: Mention, document: Document) -> str:
    """The words of a mention in the article's own script, noise inside them left out."""
    reading = document.reading
    places = range(mention.start, mention.end)
    if reading.offsets is None:
        raw = reading.raw[mention.start : mention.end]
    else:
        raw = "".join(reading.raw[reading.offsets[at]] for at in places)
    return " ".join(raw.split())


def place_of_zone(
    zone_id: str, name: ZoneName, document: Document, subjects: Sequence[str], scan: Scan
) -> tuple[str | None, str | None]:
    """Province and city: of the registry; of the division; of the city in the name; of the subject; of the article."""
    entry = registry().get(zone_id)
    if entry is not None:
        return entry.province, entry.city
    if zone_id.startswith("adm-"):
        code = zone_id.removeprefix("adm-")
        if code.isdigit():
            return place_of(code)
    home = home_of(name, document.lexicon, scan.home)
    subject = next((registry()[s] for s in subjects if s in registry()), None)
    if home is not None and (name.lies_in is not None or (scan.home and not home.adcode.startswith(scan.home[:4]))):
        return place_of(home.adcode)  # told, or the city with which its name begins
    if subject is not None and (name.kind in PART_KINDS or name.kind is None or home is None):
        return subject.province, subject.city
    if home is not None:
        return place_of(home.adcode)
    named = {code: times for code, times in scan.evidence.provinces.items() if code not in _OUTSIDE} or (
        scan.evidence.provinces
    )
    provinces = sorted(named, key=lambda p: (-named[p], p))
    return place_of(provinces[0] + "0000") if provinces else (None, None)
