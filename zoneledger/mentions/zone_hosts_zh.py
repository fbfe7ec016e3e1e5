"""Chinese hosts: the counties and cities that an article tells of as where its projects lie.

A county is told of by the title, or in full as what a clause begins with (`今年，甲县签约`); a city by a title whose
article goes on about its counties, or about what the city does. Where a zone or a town lies, offices, firms and the
partners of a host are only named beside them.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_host_cities import Place, Spans, head_of, host, our_county, whole_city
from zoneledger.mentions.zone_lookalikes import is_lookalike
from zoneledger.mentions.zone_names import zone_words
from zoneledger.mentions.zone_rankings import compared_divisions
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.records import Segment
from zoneledger.registry.divisions import Division

_AGAIN: Final = 2
_IN_TITLE: Final = 4
_TITLE_CHARS: Final = 200


def chinese_hosts(
    text: str, places: Sequence[Place], scan: Scan, names: Sequence[ZoneName], segments: Sequence[Segment]
) -> list[ZoneName]:
    """Every mention of a host."""
    article = _Article(text, places, scan, names, segments)
    codes = article.codes()
    hosts = {
        (_with_division(text, start, end), end): division.adcode
        for start, end, division in places
        if division.adcode in codes and not is_lookalike(text, end, "zh") and not _names_office(text, start, end)
    }
    told = {code for (start, end), code in hosts.items() if not article.silent.touches(start, end)}
    hosts = {span: code for span, code in hosts.items() if code in told}
    found = [host(start, end, code, "zh.zone.host") for (start, end), code in hosts.items()]
    # 我县 is named only where the article has its source from
    silent = {code for code, _ in our_county(text, segments, scan)} - told
    if not told and not any(name.zone_id for name in names) and _OF_PUBLISHER.search(text):
        silent |= set(scan.evidence.publisher) if len(scan.evidence.publisher) == 1 else set()  # 全市 of 潍坊发布
    found += [host(s, e, d.adcode, "zh.zone.publisher") for s, e, d in places if d.adcode in silent]
    return sorted(found, key=lambda name: name.start)


class _Article:
    """The places of an article, apart from the names of zones, and what it tells of them."""

    def __init__(
        self, text: str, places: Sequence[Place], scan: Scan, names: Sequence[ZoneName], segments: Sequence[Segment]
    ) -> None:
        self.text, self.scan, self.names, self.segments = text, scan, names, segments
        self.all_places = places
        self.silent = Spans((s.start, s.end) for s in segments if s.kind in ("boilerplate", "teaser"))
        self.head = head_of(segments)
        self.zones = sorted(name.start for name in names if name.kind is not None)
        self.begun = {end: start for start, end, _ in scan.divisions}
        self.begin = {start for start, _, _ in scan.divisions}
        self.places = [p for p in places if p[2].level != "province" and not self.silent.touches(p[0], p[1])]
        self.counties = {end: start for start, end, division in self.places if division.level == "county"}
        self.counted = Counter(division.adcode for _, _, division in self.places)
        self.speaking = [place for place in self.places if self._speaks(*place)]

    def codes(self) -> set[str]:
        """The codes of the hosts."""
        told = _OURS.search(self.text, *self.head) is not None  # 我市 is the publisher's, whatever city it went to
        codes = {code for code in self.scan.evidence.publisher if told and code[2:4] != "00"}
        codes |= {division.adcode for start, end, division in self.speaking if self._is_told_of(start, end, division)}
        codes |= set() if told else set(self._cities())
        codes |= {code for code, _ in whole_city(self.text, self.names, self.segments, self.scan)}
        codes = codes.union(*compared_divisions(self.text, self.all_places, self.names, "zh").values())
        codes |= set(self._counties_of({code[:4] for code in codes if code.endswith("00")}))
        return codes or set(self._most_named())

    def _speaks(self, start: int, end: int, division: Division) -> bool:
        """Whether a place is itself what the words speak of, and no part of another name or address."""
        text = self.text
        common = division.short_zh in zone_words("zh")["common_words"]
        if common and not (_is_full(text, start, end, division) and division.adcode[:4] == self.scan.home):
            return False  # 现代商贸新兴区 is no district of Qitaihe
        if _offices().match(text, end) or is_lookalike(text, end, "zh") or _BEHIND.match(text, end):
            return False
        if self._is_titled(start) and _SLOGAN.match(text, end):
            return False
        if division.level == "city" and end in self.begin:  # 甲市乙县
            return False
        at = bisect_left(self.zones, end)
        return at == len(self.zones) or _NEAR.fullmatch(text, end, self.zones[at]) is None

    def _is_told_of(self, start: int, end: int, division: Division) -> bool:
        """Whether a county is named in the title, or in full as what a clause begins with."""
        if division.level != "county":
            return False
        text, full = self.text, _is_full(self.text, start, end, division)
        if not self._is_titled(start):
            return full and self._acts(start, end)
        if start - self.head[0] < _TITLE_CHARS and _names_town(text, end):
            return False
        before, often = text[start - 1 : start], self.counted[division.adcode]
        apart = not "\u4e00" <= before <= "\u9fff" or before in _BEFORE_PLACE or start in self.begun
        # 忠县 must stand apart, unlike 示范县; so must short names
        return (full and (apart or end - start > len("某县"))) or (apart and often >= _AGAIN)

    def _is_titled(self, start: int) -> bool:
        return self.head[0] <= start < self.head[1]

    def _begins_title(self, start: int) -> bool:
        """Whether a place stands at the head of the title, or behind its province or a sign there."""
        return self.text[start - 1 : start] in _TITLE_SIGNS or self.begun.get(start, start) == self.head[0]

    def _acts(self, start: int, end: int) -> bool:
        """Whether a clause begins with a place: behind a sign, a day, its city or the division of the Corps."""
        text = self.text
        while text[start - 1 : start] in _ROW and start - 1 in self.counties:  # 甲县、乙县和丙县签约
            start, end = self.counties[start - 1], start - 1
        if _WITH.match(text, end):
            return False
        corps = _CORPS.search(text, max(0, start - _CORPS_CHARS), start)
        start = corps.start() if corps is not None else start
        start = self.begun.get(start, start)
        start = self.begun.get(start, start)
        return _BEGINS.search(text, max(0, start - _BEGINS_CHARS), start) is not None

    def _cities(self) -> Iterator[str]:
        """Cities of the title: in full, or with their counties behind, told of as a whole (全市), or acting; 甲市乙县 tells of
        the county.
        """
        counties = {division.adcode for _, _, division in self.places if division.level == "county"}
        titled = {d.adcode for start, _, d in self.speaking if self._is_titled(start)}
        within = {code[:4] for code in titled & counties}
        acting = {
            d.adcode
            for start, end, d in self.speaking
            if not self._is_titled(start) and _is_full(self.text, start, end, d) and self._acts(start, end)
        }
        if not titled and not any(self._is_titled(at) for at in self.zones):
            # 4月1日，北海市举行集中开工仪式, below a title that names no place
            lead = Spans((s.start, s.end) for s in self.segments if s.kind == "lead")
            whole = _ALL_OF_IT.search(self.text, self.head[1]) is not None  # 全市…，泉州把园区建设作为…
            yield from (
                d.adcode
                for s, e, d in self.speaking
                if (d.adcode in acting - counties or (whole and d.adcode == f"{self.scan.home}00" and self._acts(s, e)))
                and lead.touches(s, e) and self.text[e : e + 1] not in ":："
            )  # fmt: skip
        zoned = min((at for at in self.zones if self._is_titled(at)), default=self.head[1])
        for start, end, division in self.speaking:
            code = division.adcode
            if division.level != "city" or not self._is_titled(start) or code[:4] in within:
                continue
            inside = sum(county[:4] == code[:4] for county in counties)
            full = _is_full(self.text, start, end, division) and start < zoned
            whole = _ALL_OF_IT.search(self.text, self.head[1]) is not None
            again = self.counted[code] >= _AGAIN or whole
            begins = whole and zoned == self.head[1] and self._begins_title(start)  # 辽宁大连开工24个项目
            if inside >= _AGAIN or (full and again) or code in acting or begins:
                yield code

    def _counties_of(self, cities: set[str]) -> Iterator[str]:
        """The counties of the cities that are hosts: in full, or where an item of a list begins (老河口某某项目)."""
        for start, end, division in self.speaking if cities else ():
            if division.level == "county" and division.adcode[:4] in cities:
                item = _ITEM.search(self.text, max(0, start - _ITEM_CHARS), start)
                if item is not None or _is_full(self.text, start, end, division):
                    yield division.adcode

    def _most_named(self) -> Iterator[str]:
        """Where an article names no zone at all, the place of its title or whose government acts, else the one named most."""
        if any(name.zone_id for name in self.names):
            return
        text = self.text
        speaking = {start for start, _, _ in self.speaking}
        weights: Counter[str] = Counter()
        for start, end, division in self.places:
            governs = _GOVERNS.match(text, end) is not None and text[end - 1] in "县区市旗州"
            if governs or start in speaking:
                weights[division.adcode] += _IN_TITLE if self._is_titled(start) else 1 + governs
        ranked = sorted(weights, key=lambda code: (-weights[code], code.endswith("00"), code))
        if ranked and weights[ranked[0]] >= _AGAIN:
            yield ranked[0]


def _is_full(text: str, start: int, end: int, division: Division) -> bool:
    return text[end - 1] in "县区市旗州" and (end - start > len("某县") or text[start:end] == division.name_zh)


def _names_town(text: str, end: int) -> bool:
    """Whether a town stands behind its county (南靖丰田：), which the article calls 丰田镇 elsewhere."""
    return any(
        _HAN.fullmatch(own := text[end : end + size]) is not None and own + word in text
        for size in _TOWN_SIZES
        for word in ("镇", "乡", "街道")
    )


_HAN: Final = re.compile("[\u4e00-\u9fff]{2,3}")
_TOWN_SIZES: Final = (2, 3)


def _names_office(text: str, start: int, end: int) -> bool:
    """Whether a place begins the name of an office; a host's own government (青冈县人民政府) is the host."""
    return _offices().match(text, end) is not None and not (
        text[end - 1] in "县区市旗州" and _GOVERNMENT.match(text, end) is not None
    )


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf" {{0,2}}(?:{one_of(zone_words('zh')['not_hosts'])})")


def _with_division(text: str, start: int, end: int) -> int:
    """Where a city of the Production and Construction Corps begins: with its division (第六师五家渠市)."""
    if text[end - 1] != "市":
        return start
    corps = _DIVISION.search(text, max(0, start - _CORPS_CHARS), start)
    return corps.start() if corps is not None else start


_DIVISION: Final = re.compile("第[一二三四五六七八九十]{1,3}师$")
_CORPS: Final = re.compile("(?:兵团)?第[一二三四五六七八九十]{1,3}师$")
_CORPS_CHARS: Final = 8
_GOVERNMENT: Final = re.compile("(?:人民)?政府|(?:招商|新闻)网讯")
_GOVERNS: Final = re.compile("(?:人民)?政府(?:办公室)?(?:与|和|同|携手|关于)")
_OURS: Final = re.compile("我[市县区州旗]")
_OF_PUBLISHER: Final = re.compile("[我全][市县区旗州](?![国省])")
_ALL_OF_IT: Final = re.compile("全[市州盟]|各县")
_TITLE_SIGNS: Final = ("", "\n", " ", "\u3000", ":", ",", "|")
_BEFORE_PLACE: Final = frozenset("在由于户是")
_ROW: Final = ("、", "和", "与", "及")
_WITH: Final = re.compile(
    "[与和及]|(?:一位|一名|有关|相关|主要|分管)?(?:领导|负责人|负责同志|干部)|(?:副|[县区市州]长|透露|表示|介绍)"
)
# Parts of names, towns and firms behind their place, and a zone near behind it with no sign between.
_BEHIND: Final = re.compile(
    "(?:产业)?(?:园区|片区|基地|分园)|[\u4e00-\u9fff]{2,3}?(?:镇|乡|街道)|[^，。；：、\n]{0,10}?(?:公司|集团|法院)"
)
# “西宁速度” is what people praise.
_SLOGAN: Final = re.compile(
    "(?:速度|模式|经验|样本|样板|效率|实践|力量|故事|现象|[智制]造|标准|密码|方案|路径|加速度|范例)"
)
_NEAR: Final = re.compile(r"(?!.{0,12}(?:项目|位于|落户|选址))[^，。；：、\n\t\u3000,;:\d在]{0,14}")
_BEGINS: Final = re.compile(
    r"(?:^|[\n。；;：:，,！？!?　 ”\"“]|\d[日月]|近日|日前|年|落户|选址|落地|落子|落在|(?:[，。；\n]|^)(?:目前|今年|近年来|同时|在|截至))$"
)
_BEGINS_CHARS: Final = 8
_ITEM: Final = re.compile(r"(?:^|[\n。；;、:：，]|在|位于|落户|选址|和|与|及|到|包括|其中)$")
_ITEM_CHARS: Final = 4
