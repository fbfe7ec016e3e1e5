"""Zones that the registry lacks: whether words that look like the name of one are it, how far it reaches, where it lies."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.zone_aims import is_aim
from zoneledger.mentions.zone_fields import fields_of_trade
from zoneledger.mentions.zone_homes import MUNICIPALITIES, chinese_provinces, province_in
from zoneledger.mentions.zone_identifiers import city_of_code, home_of, unregistered_id
from zoneledger.mentions.zone_index import chinese_place_key
from zoneledger.mentions.zone_names import kind_phrases, place_key_of_words, province_codes, squeezed, zone_words
from zoneledger.mentions.zone_project_lists import is_only_listed, is_only_listed_chinese
from zoneledger.mentions.zone_records import MANY, PART_KINDS, Scan, ZoneName
from zoneledger.mentions.zone_scan_zh import told_behind, unregistered_chinese
from zoneledger.mentions.zone_shapes import (
    begins_with_place,
    is_behind_place,
    is_own_park,
)
from zoneledger.mentions.zone_told import (
    is_invested_in,
    is_only_fields,
    is_place_of,
    is_settled,
    is_told_of,
    is_what_part_is_for,
    own_words,
)
from zoneledger.registry.divisions import Division, by_chinese_name, by_english_name
from zoneledger.registry.zones import ZoneEntry, registry


def name_unregistered(name: ZoneName, text: str, language: str, scan: Scan, settled: dict[str, ZoneName]) -> bool:
    """Give a zone that the registry lacks its identifier; False where the words name none.

    `settled` has the names that were given one in this article, by their words, and takes in this one.
    """
    if name.kind is None or not name.place:
        return False
    if "unregistered" not in name.rule:
        name.rule = f"{language}.zone.unregistered_{name.kind}"
        if language == "zh":
            settles, at = told_behind(text, name.end, name.kind)
            again = unregistered_chinese(text, name.place_end, name.end, name.kind, 0, settled=settles, at=at)
            if again is None:
                return False
            name.start, name.place, name.place_start = again.start, again.place, again.place_start
        elif name.whole_start is not None and name.whole_start < name.start:
            name.start = name.place_start = name.whole_start
            name.place = place_key_of_words(name.parts)
    if language == "zh":
        _begin_with_home(name, text, scan.home)
        _begin_behind_county(name, text)
    words = text[name.start : name.end]
    same = settled.get(words)
    part = name.kind in PART_KINDS
    if part and is_aim(text, name, language):
        return False
    if same is not None and not (part and (language == "en" or is_invested_in(text, name.start))):
        _take_over(name, same)  # what is a name once is one everywhere
        return True
    if part and language == "zh" and not begins_with_place(words):
        if is_what_part_is_for(text, name.start, name.end):
            return False
    if part and language == "zh" and is_only_listed_chinese(text, name.start, name.end):
        scan.invested.add(words)
        return False
    inside = "zone_in_zone" in name.rule
    of_place = language == "zh" and (
        name.place in by_chinese_name()
        or _is_of_county(name, text, scan.home)
        or (inside and _is_field(text[name.start : name.place_end]))
    )
    if part and is_own_park(text, name.start, name.end, language, listed=not inside, of_place=of_place):
        scan.owned[name.end] = words
        if is_invested_in(text, name.start) if language == "zh" else is_only_listed(text, name.start, name.end):
            scan.invested.add(words)
        return False
    if language == "zh" and not _is_named_chinese(name, text):
        return False
    if same is not None:
        _take_over(name, same)
        return True
    settled[words] = name
    if language == "en" and name.lies_in is None:
        name.lies_in = _county_in_front(text[name.start : name.place_end])
    if part and language == "en" and name.lies_in is None and _is_led_by_stranger(name, language, scan):
        name.lies_in = scan.home
    if name.lies_in is None:
        _place_by_beginning(name, text, language, scan)
    area_of = _trade_zone_of(name, language) if name.kind == "ftz" else None
    if area_of is not None:
        name.rule = f"{language}.zone.ftz_of_city"
    name.zone_id = area_of or unregistered_id(name, language, scan.home, text)
    return True


def _is_of_county(name: ZoneName, text: str, home: str | None) -> bool:
    """Whether a Chinese park is that of a county or city of the article for a field of trade (潢川县纺织服装产业园), also where
    it is a project; a firm's park has the firm's name behind the place, or none.
    """
    words = text[name.start : name.place_end]
    for size in (4, 3, 2):
        found = by_chinese_name().get(words[:size], ())
        if any(d.adcode[:4] == home for d in found) and _is_field(words[size:]):
            return True
    return False


def _is_field(words: str) -> bool:
    return bool(words) and words.endswith(fields_of_trade())


def _take_over(name: ZoneName, same: ZoneName) -> None:
    """Make a name that of the zone which the same words were given before."""
    name.zone_id, name.lies_in, name.rule = same.zone_id, same.lies_in, same.rule


def _place_by_beginning(name: ZoneName, text: str, language: str, scan: Scan) -> None:
    """A zone that begins with a county's full name lies in it (苍梧县工业小镇); one that begins with a province, which is not
    the article's own but named elsewhere in it, lies there.
    """
    county = _COUNTY.match(text, name.start, name.place_end) if language == "zh" else None
    city = _only_city(by_chinese_name().get(county[0], ())) if county else None
    if city is not None:
        name.lies_in = city
        return
    within = province_in(text[name.start : name.place_end], language)
    told = within is not None and scan.home is not None and scan.home[:2] != within and scan.evidence.provinces[within]
    if name.kind in PART_KINDS and within not in _MUNICIPAL_CODES:
        return  # 台湾创业园 is a park for firms of Taiwan
    if told and _begins_with_province(text[name.start : name.place_end], language):
        name.lies_in = f"{within}00"


def _only_city(bearers: Sequence[Division]) -> str | None:
    """The city (four digits) of the divisions that bear a name, unless these lie in several."""
    cities = {d.adcode[:4] for d in bearers if d.until is None}
    return min(cities) if len(cities) == 1 else None


def _county_in_front(words: str) -> str | None:
    """The city (four digits) of the county in full that an English name begins with: `Sheyang County Baihe Park`."""
    county = _COUNTY_EN.match(words)
    return _only_city(by_english_name().get(county[0].lower(), ())) if county else None


_COUNTY_EN: Final = re.compile(r"[A-Z][a-z']+(?: [A-Z][a-z']+)?? (?:County|District|Banner)(?= )")
_COUNTY: Final = re.compile("[\u4e00-\u9fff]{2,5}?[县旗]")
# With Hong Kong and Macao.
_MUNICIPAL_CODES: Final = frozenset({*(code[:2] for code in MUNICIPALITIES), "81", "82"})


def _begins_with_province(words: str, language: str) -> bool:
    if language == "zh":
        return any(words.startswith(province) for province, _ in chinese_provinces())
    parts = [squeezed(word) for word in words.split(" ")[:2]]
    return parts[0] in province_codes() or "".join(parts) in province_codes()


def _is_led_by_stranger(name: ZoneName, language: str, scan: Scan) -> bool:
    """Whether a park begins with the name of a city in another province that the article never names: in Zhongshan, a
    park called after Jinchang Road has nothing to do with the city of Jinchang.
    """
    city = home_of(name, language, scan.home)
    if city is None or scan.home is None or city.adcode[:2] == scan.home[:2]:
        return False
    return not scan.evidence.cities[city.adcode[:4]]


def _begin_with_home(name: ZoneName, text: str, home: str | None) -> None:
    """Where the article's own city stands inside a name, the name begins there: a builder's name may stand before, but
    not another place.
    """
    chain = _PROVINCE_BEFORE.match(text, name.start, name.place_end)
    if chain is not None and begins_with_place(text[chain.end() : name.place_end]):  # 湖南省常德市新材料产业园
        name.start = name.place_start = chain.end()
        name.place = chinese_place_key(text[name.start : name.place_end])
    behind = _STACKED.match(text, name.start, name.place_end)
    if behind is not None and name.place_end - behind.end() >= _LEAST_BEFORE:
        own = text[behind.end() : name.place_end]
        within = text[text.index("市", name.start) + 1 : behind.end()]
        is_place = within[-1] in "镇乡" or within in by_chinese_name()  # 绵阳市经开区 is a zone
        alone = own not in zone_words("zh")["vague"] and own[-1] not in "镇乡"
        if is_place and alone and "zone_in_zone" not in name.rule:
            begin = behind.end()
            name.lies_in = _only_city(by_chinese_name().get(text[name.start : text.index("市", name.start) + 1], ()))
            if is_only_fields(own) and within[-1] not in "镇乡":
                begin -= len(within)  # 兰州市榆中县建材产业园 is the county's
            name.start = name.place_start = begin
            name.place = chinese_place_key(text[begin : name.place_end])
    dot = text.find("·", name.start, name.place_end)
    led = dot >= 0 and text[name.start : dot] in by_chinese_name()  # 黔南·广州产业园 is the park of both
    if dot >= 0 and not led and begins_with_place(text[dot + 1 : name.place_end]):
        name.place = chinese_place_key(text[dot + 1 : name.place_end])  # 联东U谷·哈尔滨智造谷 lies in the second
    city = city_of_code(home) if home else None
    words = text[name.start : name.place_end]
    if city is None or "zone_in_zone" in name.rule or begins_with_place(words) or "·" in words:
        return  # 联东U谷·哈尔滨智造谷 is called after its builder too
    at = words.find(city.short_zh)
    if text[name.start + at - 1 : name.start + at] == "(":  # 中关村(新乡)协同创新园
        return
    if at >= _LEAST_BEFORE and name.place_end - name.start - at > len(city.short_zh):
        name.start = name.place_start = name.start + at
        name.place = chinese_place_key(text[name.start : name.place_end])


_LEAST_BEFORE: Final = 2
_PROVINCE_BEFORE: Final = re.compile("[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,5}自治区")
# 乌海市海勃湾区千里山工业园 lies in the district, and 东莞市洪梅镇河西产业区 in the town; neither belongs to the name.
_STACKED: Final = re.compile(
    "[\u4e00-\u9fff]{2,4}?市(?:[\u4e00-\u9fff]{1,3}?[区县旗]|(?:[\u4e00-\u9fff]{1,3}?[区县])?[\u4e00-\u9fff]{1,3}?[镇乡])"
)


def _begin_behind_county(name: ZoneName, text: str) -> None:
    """A Chinese park that an article mostly calls without its county or city in full (旺甫工业小镇, once 苍梧县旺甫工业小镇) begins
    behind it. A zone of a county begins behind its city (株洲市攸县高新区).
    """
    kind = text[name.place_end : name.end]
    while (place := _in_full(text, name.start, name.place_end)) is not None:
        rest = text[name.start + len(place) : name.place_end]
        of_county = rest in by_chinese_name()
        if not of_county and (
            not _may_stand_alone(rest, name) or text.count(rest + kind) <= 2 * text.count(place + rest + kind)
        ):
            return
        name.lies_in = _only_city(by_chinese_name()[place]) or name.lies_in
        name.start = name.place_start = name.start + len(place)
        name.place = chinese_place_key(rest)
        name.rule = "zh.zone.behind_county"


def _may_stand_alone(place: str, name: ZoneName) -> bool:
    """Whether an article may call a county's park by its field of trade alone."""
    if name.kind not in PART_KINDS or len(place) < _LEAST_BEFORE or place in zone_words("zh")["vague"]:
        return False
    return not place.startswith(_development_kinds())  # 南岭县先进制造业开发区化工园区: other counties have theirs


@cache
def _development_kinds() -> tuple[str, ...]:
    """Phrases of kinds of which every county may have one."""
    return tuple(phrase for phrase, kind in kind_phrases("zh").items() if kind in MANY)


def _in_full(text: str, start: int, end: int) -> str | None:
    """The county or city with which Chinese words begin, if they have it in full."""
    for size in range(2, 9):
        if (
            start + size < end
            and text[start + size - 1] in "县区旗市"
            and text[start : start + size] in by_chinese_name()
        ):
            return text[start : start + size]
    return None


def _trade_zone_of(name: ZoneName, language: str) -> str | None:
    """泸州自贸区 is Luzhou's part of the free trade zone of its province."""
    city = home_of(name, language, None)
    if city is None or name.place not in (city.name_zh, city.short_zh, squeezed(city.short_en)):
        return None
    return next((z for z, e in _trade_zones().items() if e.adcode[:2] == city.adcode[:2]), None)


@cache
def _trade_zones() -> dict[str, ZoneEntry]:
    return {z: e for z, e in registry().items() if e.kind == "free_trade_zone" and e.parent_zone_id is None}


def _is_named_chinese(name: ZoneName, text: str) -> bool:
    """Whether an unregistered Chinese name is one: it begins with a place, or somebody is or settles there."""
    if begins_with_place(text[name.start : name.end]) or is_told_of(text, name.start):
        return True
    if name.parent is not None or is_behind_place(text, name.start) or is_settled(text, name.end):
        return True
    if is_place_of(text, name.start, name.end) or "—" in text[name.start : name.place_end]:
        return True
    if name.kind == "park" and _LEAST_OWN <= len(own_words(text[name.start : name.place_end])) <= _MOST_OWN:
        return True
    if _OF_TOWN.match(text, name.start, name.place_end) or _OF_PROVINCES.match(text, name.start, name.place_end):
        return True
    before, behind = text[max(0, name.start - 6) : name.start], text[name.end : name.end + 6]
    before = _OF_US.sub("", before)
    apart = not before or before[-1] in _BREAKS
    around = _around_names()
    return apart or before.endswith(around[0]) or behind.startswith(around[1])


# So many characters before a field of trade are a park's own name (天岗石材产业园); more are rather what is said of it.
_LEAST_OWN: Final = 2
_MOST_OWN: Final = 5
# 津冀循环经济产业园: by the signs of two provinces or more.
_OF_PROVINCES: Final = re.compile("[京津沪渝冀豫辽湘皖鲁苏浙赣鄂桂晋陕闽粤琼黔滇川]{2,3}")
# 石桥镇家居产业园.
_OF_TOWN: Final = re.compile("[\u4e00-\u9fff]{2,3}[镇乡]")
# 我市, 落户县: whose place it is.
_OF_US: Final = re.compile(r"(?:[我该全本][县市区州]|县|(?<=[，、；。\n（])市)$")


@cache
def _around_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = zone_words("zh")
    return (*words["place_before"], *words["joined_before"]), tuple(words["place_after"])


_BREAKS: Final = '\n :：；;●▶、（("“】]。，,！!？?》'
