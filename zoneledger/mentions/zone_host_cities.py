"""Divisions that are hosts for what an article tells of them: named in its title or again and again, the city whose
projects it lists, the counties of such a city.

`zone_hosts` finds those named in full; here come the codes of divisions whose short names are mentions too.
"""

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from zoneledger.mentions.zone_names import squeezed
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.records import Segment
from zoneledger.registry.divisions import Division, by_adcode
from zoneledger.registry.zones import registry

_OFTEN: Final = 3
_AGAIN: Final = 2
_SEVERAL: Final = 4
# A place in a text: where it begins and ends, and the division.
Place = tuple[int, int, Division]


class Spans:
    """Spans that do not overlap, for the question whether a new one touches any of them."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans = sorted(spans)

    def touches(self, start: int, end: int) -> bool:
        """Whether the half-open span overlaps one of these."""
        at = bisect_left(self._spans, (end, 0))
        return at > 0 and self._spans[at - 1][1] > start

    def add(self, start: int, end: int) -> None:
        """Take in a span that touches none."""
        self._spans.insert(bisect_left(self._spans, (start, end)), (start, end))


def often_named(
    text: str, free: Sequence[Place], hosts: set[str], segments: Sequence[Segment], names: Sequence[ZoneName]
) -> set[str]:
    """Codes of the divisions whose short names are mentions: hosts of the title (`Ruzhou's park` has another) or named
    often.

    A title without a zone names its county with more weight. Where the article names no zone at all, the county or city
    of its title, else the one named most, is host.
    """
    alone = not any(name.zone_id for name in names)
    title_end = next((s.end for s in segments if s.kind == "title"), 0)
    counted = Counter(division.adcode for _, _, division in free)
    titled = {
        d.adcode
        for start, end, d in free
        if start < title_end and d.level == "county" and not text.startswith("'s ", end)
    }
    codes = {code for code in hosts if code in titled or counted[code] >= _OFTEN}
    codes |= {code for code in titled if counted[code] >= _OFTEN}
    if not any(name.start < title_end for name in names):
        shown = {d.adcode for start, end, d in free if start < title_end and _is_told_in(text, start, end)}
        codes |= {code for code in titled & shown if counted[code] >= _AGAIN}
    if codes or not alone or hosts:
        return codes
    weights: Counter[str] = Counter()
    for start, _, division in free:
        if division.level != "province":
            weights[division.adcode] += 4 if start < title_end else 1
    ranked = sorted(weights, key=lambda code: (-weights[code], code.endswith("00"), code))
    return {ranked[0]} if ranked and weights[ranked[0]] >= 2 else set()


def whole_city(
    text: str, names: Iterable[ZoneName], segments: Sequence[Segment], scan: Scan
) -> Iterator[tuple[str, int]]:
    """The code of the article's own city, and where its title tells of `the city's projects`, 全市, and of no zone."""
    start, end = head_of(segments)
    if scan.home is None or len(scan.home) > _CITY_CODE:
        return
    told = _ALL_THE_CITY.search(text, start, end)
    if told is not None and not any(start <= name.start < end and name.kind is not None for name in names):
        yield f"{scan.home}00", told.start()


def our_county(text: str, segments: Sequence[Segment], scan: Scan) -> Iterator[tuple[str, int]]:
    """The code of the publisher's county, and where its article speaks of it as 我县 or 全县, if its title does."""
    codes = {code for code in scan.evidence.publisher if code[2:4] != "00" and not code.endswith("00")}
    if len(codes) == 1 and _OURS.search(text, *head_of(segments)) is not None:
        code = min(codes)
        yield from ((code, found.start()) for found in _OURS_OR_ALL.finditer(text))


_OURS: Final = re.compile("我[市县区旗]")
_OURS_OR_ALL: Final = re.compile("我[市县区旗]|全[县区旗]")
_CITY_CODE: Final = 4
_TO_PARTNER: Final = frozenset("与和赴到从往在")
_JOINED_CITIES: Final = frozenset({"与", "和", "、", "携手", "牵手", "联手", " and "})
_WHOLE_CITY: Final = re.compile("全[市州盟]|[我本该][市州](?![级场])")
_ALL_THE_CITY: Final = re.compile(r"全市|\b[Tt]he (?:whole |entire )?city's |\bacross the city\b")


def counties_told(
    text: str, free: Sequence[Place], hosts: set[str], names: Sequence[ZoneName], segments: Sequence[Segment]
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
        for start, end, division in free
        if division.level == "county"
        and division.adcode[:4] in cities
        and division.adcode not in zoned
        and told.touches(start, end)
        and _begins_item(text, start, end)
    }


def _begins_item(text: str, start: int, end: int) -> bool:
    """Whether a place begins a line, a sentence, or an item of a list; behind a Chinese comma, one that counts."""
    if text[start - 1 : start] == "，":
        return _COUNTS.match(text, end) is not None
    return _ITEM.search(text, max(0, start - _ITEM_CHARS), start) is not None


_COUNTS: Final = re.compile(r"(?:新)?(?:集中)?(?:开工|签约|引进|竣工|完成|投产|实施|安排|共|有)?(?:了|项目)?\d")


_ITEM: Final = re.compile(
    r"(?:^|[\n。；;、:：.!?])\s*$|[,;:.] ?(?:and |the )?$|\b(?:[Ii]n|[Aa]t|to|and|including|include|includes|are|is|as|of) (?:the )?$|"
    r"(?:在|位于|落户|选址|和|与|及|到|包括|其中)$"
)
_ITEM_CHARS: Final = 16


def _is_told_in(text: str, start: int, end: int) -> bool:
    """Whether an English title says that something happens in a place: `32 projects in Danyang, Jiangsu start`."""
    return text[max(0, start - 3) : start] == "in " and not re.match(r"(?: [A-Z]|'s? )", text[end : end + 3])


def heading_cities(
    text: str,
    free: Sequence[Place],
    names: Sequence[ZoneName],
    segments: Sequence[Segment],
    scan: Scan,
    compared: Collection[str] = (),
) -> set[str]:
    """Codes of the cities that a title tells of, where it names no zone before them, and the text goes on about them.

    `129 projects start in Xiangtan City`: the zones of such an article are where some of the city's projects lie. 全市
    speaks of the one city of a title; so does a text that compares its counties (`compared` has its digits).
    """
    title_start, title_end = head_of(segments)
    zoned = min((name.start for name in names if name.start < title_end), default=None)
    counted = Counter(
        division.adcode
        for start, _, division in free
        if start >= title_end and not _COUNTY_OF.search(text, max(0, start - _ITEM_CHARS), start)
    )
    often = Counter(name.zone_id for name in names if name.start >= title_end)
    most = max(often.values(), default=0)
    if len(often) >= _SEVERAL and 2 * most <= often.total():
        most = 1  # of many zones none is what the article is about
    elif most:  # 开发区 alone speaks of the zone too
        most += sum(
            kind in _GENERIC_KINDS and start >= title_end and text[end : end + 1] != "s"
            for kind, start, end in scan.bare_kinds
        )
    titled = [place for place in free if title_start <= place[0] < title_end]
    cities = {division.adcode for _, _, division in titled if division.level == "city"}
    if len(cities) == 1:
        counted.update(dict.fromkeys(cities, len(_WHOLE_CITY.findall(text, title_end))))
        most = min(most, 1) if next(iter(cities))[:_CITY_CODE] in compared else most
    if not titled and zoned is None:
        return _acting_cities(text, free, segments, most)
    within = {division.adcode[:4] for _, _, division in titled if division.level == "county"}
    joined = {
        d.adcode
        for (_, end, one), (start, _, other) in itertools.pairwise(titled)
        if text[end:start] in _JOINED_CITIES and zoned is None
        for d in (one, other)
        if d.level == "city"
    }
    if len(joined) > 1:
        return joined  # 伊春市与揭阳市签约: both do it
    if names and len({division.adcode for _, _, division in titled if division.level == "city"}) > 1:
        return set()  # of two cities (深圳加快向潮州的产业转移) neither is the host of the zones that the text names
    first = next((s for s in segments if s.kind in ("lead", "body") and s.start >= title_end), None)
    if first is not None and any(
        first.start <= name.start <= first.start + len("The ") and name.kind is not None for name in names
    ):
        return set()  # the text begins with a zone: it acts, and the title only says where it lies
    codes = set()
    for start, end, division in titled:
        if division.adcode[:4] in within:  # `Luoyang Song County` tells of the county
            continue
        if division.level != "city" or text.startswith("'s ", end):
            continue
        if within and text[start - 1 : start] in _TO_PARTNER:  # 蓝山县与深圳皮具协会签约: of the county
            continue
        if text[max(0, start - 3) : start] == "'s ":  # `Hill Lithium's Xiaogan plant` tells of the firm
            continue
        full = text[end - 1] in "市州" or text.startswith(" City", end) or text.endswith(" Prefecture", start, end)
        if (zoned is None or (full and start < zoned)) and 0 < counted[division.adcode] >= most - 1:
            codes.add(division.adcode)
    return codes


def meant_for_zone(codes: Iterable[str], names: Iterable[ZoneName], segments: Sequence[Segment]) -> set[str]:
    """Those cities of a title that stand for their own zone, which the lead names (`Jinzhong pilots projects`, of Jinzhong
    Development Zone): no figure is told of them.
    """
    ends = [s.end for s in segments if s.kind == "lead"][:1]
    lead = {name.place for name in names if ends and name.start < ends[0] and name.zone_id in registry()}
    cities = {code: by_adcode().get(code) for code in codes if code.endswith("00")}
    return {code for code, city in cities.items() if city is not None and squeezed(city.short_en) in lead}


# `Suichang County, Lishui`: where the county lies, which is what the text tells of.
_COUNTY_OF: Final = re.compile(r" (?:County|District|Banner)(?:,| of| in) $")


def _acting_cities(text: str, free: Sequence[Place], segments: Sequence[Segment], most: int) -> set[str]:
    """The city with which a lead begins, where the title names no place and the city no less often than any zone:
    `Beihai has 13 projects under way`, 北海市举行集中开工仪式, 4月1日，北海市举行.
    """
    lead = next((s for s in segments if s.kind == "lead"), None)
    counted = Counter(division.adcode for _, _, division in free)
    day = DAY_OF_LEAD.match(text, lead.start) if lead is not None else None
    begin = day.end() if day is not None else 0
    for start, end, division in free:
        first = lead is not None and start in (lead.start, begin) and division.level != "province"
        acts = text[end - 1] in "市州" or _ACTS.match(text, end) is not None
        named = counted[division.adcode] + (len(_WHOLE_CITY.findall(text)) if first else 0)
        inside = {code for code in counted if code[:4] == division.adcode[:4] and code != division.adcode}
        named += len(inside) if len(inside) >= _AGAIN else 0
        least = 2 if division.level == "city" else 1  # a county in its short name is one that acts
        if first and acts and named >= max(least, most):
            return {division.adcode}
    return set()


# What stands before the place in a Chinese lead: the paper, the reporter in brackets, the day.
DAY_OF_LEAD: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}讯[:： 　]{0,2})?(?:\([^()\n]{2,24}\))?(?:(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)(?:至(?:\d{1,2}月)?\d{1,2}日)?|"
    r"近日|日前|昨日|昨天|今日|今天|近期|连日来|记者从|笔者从)?(?:上午|下午|晚|,)?[，,]?"
)
_GENERIC_KINDS: Final = frozenset({"dz", "edz", "etdz", "hidz", "new_area"})
_ACTS: Final = re.compile(r"(?: [Cc]ity)? (?:has|had|have|is|was|will|put|held|[a-z]{2,12}(?:ed|es|s|ght))\b(?! by)")


def head_of(segments: Sequence[Segment]) -> tuple[int, int]:
    """Where an article's title begins, and where the last heading ends that stands between it and the text."""
    start = end = 0
    for segment in segments:
        if segment.kind == "title" and not end:
            start, end = segment.start, segment.end
        elif end and segment.kind == "heading":
            end = segment.end
        elif end and segment.kind in ("lead", "body"):
            break
    return start, end
