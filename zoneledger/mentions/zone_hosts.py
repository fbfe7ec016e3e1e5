"""Counties, districts and towns that act as hosts of projects, and the host of an article that names no zone.

A host is told by its full name (Quanjiao County, 鹿泉区); where an article speaks of it in the title or again
and again, its
short name counts too. Offices (`Lianchi District Party Committee`, 元氏县人民政府) name no host.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_host_cities import (
    Place,
    Spans,
    counties_told,
    head_of,
    heading_cities,
    meant_for_zone,
    often_named,
    our_county,
    whole_city,
)
from zoneledger.mentions.zone_host_figures import divisions_with_figures, heads_name
from zoneledger.mentions.zone_lookalikes import BEHIND_OTHER_AREAS, is_lookalike
from zoneledger.mentions.zone_names import zone_words
from zoneledger.mentions.zone_passing import counties_in_passing
from zoneledger.mentions.zone_rankings import compared_divisions
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.mentions.zone_shapes import PINYIN
from zoneledger.records import Segment
from zoneledger.registry.divisions import Division
from zoneledger.registry.zones import registry

_TELLING: Final = 6
_GENERIC: Final = (" District", " County", " Banner", " Town", " Township", " district", " county", " town")
_TOWNS: Final = frozenset({" Town", " Township", " town"})
_WHOLE: Final = frozenset({"county", "district", "banner"})
_NAME_BEFORE: Final = re.compile(r"(?:[A-Z][a-z]+(?:['-][A-Za-z]+)? )?[A-Z][a-z]+(?:['-][A-Za-z]+)?$")
_NAME_CHARS: Final = 34
_OURS: Final = re.compile("我[市县区州旗]")
_SITED: Final = ("位于", "落户", "选址", "落地", "落在")


def find_hosts(
    text: str, language: str, scan: Scan, names: Sequence[ZoneName], segments: Sequence[Segment]
) -> list[ZoneName]:
    """Mentions of hosts, apart from the names of zones; `zone_id` is `adm-` and the code, or the name without one."""
    # 乌鲁木齐经济技术开发区（头屯河区）: the district in brackets is governed by the zone, and is no other host.
    taken = Spans((name.start, _bracketed(text, name.end)) for name in names)
    free = [
        (start, end, division)
        for start, end, found in scan.divisions
        if not taken.touches(start, end)
        and not (text[start - 1 : start] == "(" and _BRANCH.match(text, end))
        and not (text[end - 1] == "区" and text[end : end + 1] in BEHIND_OTHER_AREAS)
        and not (language == "zh" and _gives_away(text, start, end))
        and (division := _resolved(found, scan)) is not None
    ]
    read = _english_hosts(text, free) if language == "en" else _chinese_hosts(text, free, scan, names)
    hosts = {(start, end): code for start, end, code in read if not taken.touches(start, end)}
    hosts = _told_of(hosts, segments)
    named = Spans(hosts)
    ours = _OURS.search(text, *head_of(segments)) is not None  # 我市 is the publisher's, whatever other city it went to
    codes = {code for code in scan.evidence.publisher if ours and code[2:4] != "00"}
    compared = compared_divisions(text, free, names, language)
    if not codes:
        alone = [p for p in free if language == "zh" or p[2].level == "city" or not heads_name(text, p[1])]
        codes = often_named(text, alone, set(hosts.values()), segments, names)
        codes |= set() if ours else heading_cities(text, alone, names, segments, scan, compared)
    counted: set[str] = set()
    if language == "en":
        counted = {code for code, _ in divisions_with_figures(text, free, segments, taken)}
        codes -= meant_for_zone(codes - counted, names, segments)
    codes |= {code for code, _ in whole_city(text, names, segments, scan)}
    codes = codes.union(*compared.values())
    codes |= counties_told(text, free, {*hosts.values(), *codes, *counted}, names, segments)
    for start, end, division in free:
        shown = language == "zh" or (
            # engines leave names small; a host that the article names with a capital too is known by its letters
            (text[start].isupper() or end - start >= _TELLING) and not _is_in_name(text, start, end)
        )
        shown = shown and not _is_office(text, end, language)
        shown = shown and not (language == "zh" and is_lookalike(text, end, language))
        shown = shown and (division.adcode in codes or (division.adcode in counted and not heads_name(text, end)))
        if shown and not named.touches(start, end):
            hosts[start, end] = division.adcode
    rule = f"{language}.zone.host"
    if language == "zh":
        hosts = {(_with_division(text, start, end), end): code for (start, end), code in hosts.items()}
        hosts |= _governments(text, free, hosts)
        for code in {code for code, _ in our_county(text, segments, scan)} - set(_told_of(hosts, segments).values()):
            # 我县 is named only where the article has its source from
            hosts |= {place[:2]: code for place in free if place[2].adcode == code}
            rule = "zh.zone.publisher"
        passing = set(counties_in_passing(text, hosts, names, segments))
        hosts = {span: code for span, code in hosts.items() if code not in passing}
    return [
        ZoneName(start, end, None, "", start, end, zone_id=f"adm-{code}", rule=rule)
        for (start, end), code in sorted(hosts.items())
    ]


def _governments(text: str, free: Sequence[Place], hosts: Mapping[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """A host in full in front of its own government (青冈县人民政府) is named there too."""
    codes = set(hosts.values())
    return {
        (start, end): place.adcode
        for start, end, place in free
        if place.adcode in codes and text[end - 1] in "县区市旗州" and _GOVERNMENT.match(text, end) is not None
    }


def _with_division(text: str, start: int, end: int) -> int:
    """Where a city of the Production and Construction Corps begins: with its division (第六师五家渠市)."""
    if text[end - 1] != "市":
        return start
    corps = _CORPS.search(text, max(0, start - _CORPS_CHARS), start)
    return corps.start() if corps is not None else start


_CORPS: Final = re.compile("第[一二三四五六七八九十]{1,3}师$")
_CORPS_CHARS: Final = 5
_GOVERNMENT: Final = re.compile("(?:人民)?政府|(?:招商|新闻)网讯")
# What a county's government does is the county's: 青冈县人民政府与蓝海公司签约.
_ACTS_FOR: Final = re.compile("(?:人民)?政府(?:与|和|同|携手)")
_REPORTS: Final = re.compile("(?:人民)?政府(?:办公室)?关于")
_ALL_THE_COUNTY: Final = ("全县", "我县", "全区", "我区")


def _told_of(hosts: dict[tuple[int, int], str], segments: Sequence[Segment]) -> dict[tuple[int, int], str]:
    """Without those that only addresses, other boilerplate and titles of other articles name."""
    silent = Spans((s.start, s.end) for s in segments if s.kind in ("boilerplate", "teaser"))
    told = {code for (start, end), code in hosts.items() if not silent.touches(start, end)}
    return {span: code for span, code in hosts.items() if code in told}


# `Nidec (Dalian) Co., Ltd.`, 海天新能源(大柴旦)有限公司: a firm's branch tells of the firm.
_BRANCH: Final = re.compile(r"\) ?(?:[A-Z][\w&'-]{1,20} ){0,4}(?:Co|Company|Corp|Ltd|Inc)\b|\)[^()，。；、]{0,10}?公司")
_BEFORE_GIVER: Final = 6


def _gives_away(text: str, start: int, end: int) -> bool:
    """Whether a place is the one whose trades move here: 承接北京通州产业疏解, 通州区产业转移企业联盟."""
    return _MOVES.match(text, end) is not None or _TAKEN.search(text, max(0, start - _BEFORE_GIVER), start) is not None


# 永吉高速古丈段 is a part of a road.
_MOVES: Final = re.compile("段(?!时)|(?:产业|企业|非首都功能)?(?:疏解|转移|外溢|外迁)")
_TAKEN: Final = re.compile("(?:承接|对接|疏解)(?:[\u4e00-\u9fff]{2,3})?$")
_BRACKET: Final = re.compile(r" ?[(（][^()（）\n]{2,28}[)）]")


def _bracketed(text: str, end: int) -> int:
    """The end of a zone's name with what stands in brackets right behind it."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket is not None else end


def _english_hosts(text: str, free: Sequence[Place]) -> Iterator[tuple[int, int, str]]:
    words = zone_words("en")
    known = {start: division for start, _, division in free}
    whole = Spans()
    for start, end, place in free:  # names with their generic word: `bayan obo mining district`
        if text[start:end].rpartition(" ")[2].lower() in _WHOLE:
            whole.add(start, end)
            if place.level == "county" and not _is_office(text, end, "en"):
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
        if (division is None and (" " in name or (word.islower() and word not in _TOWNS))) or _is_office(
            text, end, "en"
        ):
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


def _chinese_hosts(
    text: str, free: Sequence[Place], scan: Scan, names: Sequence[ZoneName]
) -> Iterator[tuple[int, int, str]]:
    """Counties and districts named in full, and places in which something is said to lie, but not the city around a zone
    that the text names (落户苏州的 in an article on its high-tech zone).
    """
    common = zone_words("zh")["common_words"]
    taken = Spans((start, end) for start, end, _ in free)
    reports = any(word in text for word in _ALL_THE_COUNTY)
    around = {entry.adcode[:4] for name in names if (entry := registry().get(name.zone_id or "")) is not None}
    for start, end, division in free:
        if division.short_zh in common and division.adcode[:4] != scan.home:
            continue  # 现代商贸新兴区 is no district of Qitaihe
        # A former name in full (璧山县) is the district of today.
        full = division.level == "county" and text[end - 1] in "县区市旗"
        full = full and (end - start > _SHORT_CHINESE or _stands_apart(text, start, end, taken))
        full = full and not text.startswith(_SIDES_OF, end)
        sited = text[end : end + 1] == "的" and division.level != "province" and text[start - 2 : start] in _SITED
        sited = sited and not (division.level == "city" and division.adcode[:4] in around)
        governs = full and (_ACTS_FOR.match(text, end) or (reports and _REPORTS.match(text, end)))
        free_standing = not (_is_office(text, end, "zh") or is_lookalike(text, end, "zh"))
        if governs or ((full or sited) and free_standing):
            yield start, end, division.adcode


_SHORT_CHINESE: Final = 2


def _stands_apart(text: str, start: int, end: int, divisions: Spans) -> bool:
    """Whether a county of two characters (忠县, 涉县) is one: behind a sign, its city or a preposition, unlike 示范县, 召开县委."""
    if text[end : end + 1] in ("委", "城", "级", "域"):
        return False
    before = text[start - 1 : start]
    return (
        not before
        or not "\u4e00" <= before <= "\u9fff"
        or before in _BEFORE_COUNTY
        or divisions.touches(start - 1, start)
    )


_BEFORE_COUNTY: Final = frozenset("在与和及赴到由省市州为是从对向")
# 都匀市东侧, 通州区段: where something lies, or how far a road goes, and no host.
_SIDES_OF: Final = (
    "东侧", "西侧", "南侧", "北侧", "东面", "西面", "南面", "北面", "东郊", "西郊", "南郊", "北郊", "以东", "以西", "以南", "以北", "段",
)  # fmt: skip


def _is_office(text: str, end: int, language: str) -> bool:
    """Whether a division's name only begins that of an office or an address."""
    return _offices(language).match(text, end) is not None


@cache
def _offices(language: str) -> re.Pattern[str]:
    return re.compile(rf" {{0,2}}(?:{one_of(zone_words(language)['not_hosts'])})", re.IGNORECASE)


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether a place is joined to others (`Xinyu-Ji'an City Cluster`) or begins the name of a firm."""
    return text[max(0, start - 1) : start] == "-" or _NAMED_FIRM.match(text, end) is not None


_NAMED_FIRM: Final = re.compile(
    r"-[A-Z]| (?:[A-Z][\w&'-]{1,20} ){1,5}(?:Co|Company|Corp|Corporation|Group|Ltd|Inc|Holdings?)(?![a-z])"
)


def _resolved(found: Sequence[Division], scan: Scan) -> Division | None:
    """The one division that a name means in this article."""
    if len(found) == 1:
        return found[0]
    evidence = scan.evidence
    near = [d for d in found if d.adcode[:4] == scan.home]
    near = (
        near
        or [d for d in found if evidence.cities[d.adcode[:4]]]
        or [d for d in found if evidence.provinces[d.adcode[:2]]]
    )
    if not near:
        return None
    return min(near, key=lambda d: (-evidence.cities[d.adcode[:4]], d.level != "city", d.adcode))
