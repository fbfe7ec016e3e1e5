"""Parts of zones that a text tells of as such: a park named by its zone, and the areas that a zone consists of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_identifiers import unregistered_id
from zoneledger.mentions.zone_index import index
from zoneledger.mentions.zone_lookalikes import BEHIND_OTHER_AREAS, is_lookalike
from zoneledger.mentions.zone_names import squeezed, zone_words
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.mentions.zone_shapes import chinese_stops
from zoneledger.registry.divisions import by_chinese_name
from zoneledger.registry.zones import registry


def again(text: str, words: str, name: ZoneName, language: str) -> Iterator[ZoneName]:
    """Every mention of a zone in the words given, as whole words."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        whole = language == "zh" or not (
            (at and text[at - 1].isalnum()) or (end < len(text) and (text[end].isalnum() or text[end] == "-"))
        )
        if whole and not is_lookalike(text, end, language):
            yield ZoneName(
                at, end, name.kind, name.place, at, end, zone_id=name.zone_id, lies_in=name.lies_in, confidence=name.confidence,
                parts=name.parts, parent=name.parent, rule=f"{language}.zone.short",
            )  # fmt: skip
        at = text.find(words, end)


_PARK_OF: Final = re.compile(r"\b((?:[A-Z][a-z]+ ){1,3})Park (?:of|in|inside|within) (?:the )?$")
_PARK_CHARS: Final = 70
_BEFORE_ZONE: Final = ("of ", "in ", "inside ", "within ", "the ")


def parks_within(text: str, scan: Scan) -> Iterator[ZoneName]:
    """`Fengpo Park of the Lushan Economic Development Zone`, `Fengpo Park of the industrial cluster area`: a park without
    a field of trade, named by its zone.
    """
    named = [(zone.start, zone.zone_id) for zone in scan.names if zone.zone_id is not None]
    kinds = [(start, None) for _, start, _ in scan.bare_kinds]
    ends = {name.end for name in scan.names} | scan.owned.keys()
    for begin, zone_id in (*named, *kinds):
        if not text.endswith(_BEFORE_ZONE, 0, begin):
            continue
        match = _PARK_OF.search(text, max(0, begin - _PARK_CHARS), begin)
        if match is None or match.end(1) + len("Park") in ends:
            continue
        words = match[1].split()
        if words[0].lower() in zone_words("en")["stops"]:
            words = words[1:]
        start = match.end(1) - len(" ".join(words)) - 1
        if not words or start < match.start():
            continue
        park = ZoneName(
            start, match.end(1) + len("Park"), "park", squeezed("".join(words)), start, match.end(1) - 1,
            parts=tuple(map(squeezed, words)), parent=zone_id, rule="en.zone.park_within",
        )  # fmt: skip
        park.zone_id = unregistered_id(park, "en", scan.home)
        yield from again(text, text[park.start : park.end], park, "en")


def parks_behind(text: str, language: str, scan: Scan) -> Iterator[ZoneName]:
    """A park named right behind its zone by a word of its own: 万州经开区九龙园, `the industrial cluster area Fengpo park`;
    wherever it is named.
    """
    pattern = _PARK_BEHIND if language == "zh" else _PARK_BEHIND_EN
    zones = [(zone.end, zone.zone_id) for zone in scan.names if zone.zone_id is not None and zone.kind is not None]
    kinds = [(end, None) for _, _, end in scan.bare_kinds] if language == "en" else []
    begun = {name.start for name in scan.names}
    done: set[str] = set()
    for end, zone_id in (*zones, *kinds):
        match = pattern.match(text, end)
        if match is None or match.start(1) in begun or match[1] in done:
            continue
        place = match[2]
        words = zone_words(language)
        if place.lower() in words["vague"] or any(part in words["vague"] for part in (place[:2], place[-2:])):
            continue
        if language == "zh" and _verbs().search(place):
            continue
        done.add(match[1])
        park = ZoneName(
            match.start(1), match.end(1), "park", place if language == "zh" else squeezed(place), match.start(1),
            match.end(2), parts=(squeezed(place),), parent=zone_id, rule=f"{language}.zone.park_behind",
        )  # fmt: skip
        park.zone_id = unregistered_id(park, language, scan.home)
        yield from again(text, match[1], park, language)


_PARK_BEHIND: Final = re.compile(
    r"(([\u4e00-\u9fff]{2,3})园(?:区)?)(?![\u4e00-\u9fff]{0,2}(?:园|公司|集团)|[林艺丁圃长地])"
)
_PARK_BEHIND_EN: Final = re.compile(r" (([A-Z][a-z]{2,12}) [Pp]ark)(?![A-Za-z]| (?:[A-Z]|project))")


@cache
def _verbs() -> re.Pattern[str]:
    words = zone_words("zh")
    return re.compile(
        rf"{one_of([*words['stop_words'], *words['acts']])}|[{words['stop_chars']}]|{one_of(words['park_verbs'])}"
    )


def joined_parts(text: str, scan: Scan) -> Iterator[ZoneName]:
    """A part that a Chinese text names behind its zone by where it lies or what it is for, and wherever it stands alone:
    荣县经开区南区, 哈尔滨新区江北一体发展区.
    """
    short: dict[str, ZoneName] = {}
    for zone in scan.names:
        if zone.zone_id is None or zone.kind is None or text[zone.end - 1] not in "区园":
            continue
        match = _JOINED_PART.match(text, zone.end)
        if match is None or chinese_stops().search(match[1] or ""):
            continue
        place = text[zone.start : match.end() - 1]
        part = ZoneName(
            zone.start, match.end(), "area", place, zone.start, match.end() - 1, parts=(place,), parent=zone.zone_id,
            rule="zh.zone.joined_part",
        )  # fmt: skip
        part.zone_id = unregistered_id(part, "zh", scan.home)
        short.setdefault(match[0], part)
        yield part
    for words, part in short.items():
        for form in again(text, words, part, "zh"):
            if (
                text[form.start - 1 : form.end] not in by_chinese_name()
                and text[form.end : form.end + 1] not in BEHIND_OTHER_AREAS
            ):
                yield form


_JOINED_PART: Final = re.compile(
    rf"(?:[东西南北中]区|([\u4e00-\u9fff]{{2,6}}?)(?:发展区|先行区|拓展区|智慧区|引领区))(?!{one_of(BEHIND_OTHER_AREAS)})"
)
_PART: Final = r"[\u4e00-\u9fff]{1,8}?(?:园区|园|新区|片区|区|城|组团)"
_PARK: Final = r"[\u4e00-\u9fff]{2,6}?(?:园区|片区|组团|工业园|产业园)"
_PARTS: Final = re.compile(
    rf"(?:下辖|下设|划分为|分为|分)(?P<parks>{_PARK}(?:(?:、|和|与|及|以及){_PARK}){{1,5}})(?=[，。；\n]|等)|"
    rf"(?:由|下辖|下设|分为|划分为|包括|包含)({_PART}(?:(?:、|和|与|及|以及){_PART}){{1,5}})"
    r"等?(?:(?:共|共计)?(?:[两二三四五六七八]|\d)(?:个|大)?(?:部分|园区|片区|区块|板块|功能区|区域|组团|园)|(?:共同)?(?:组成|构成))"
)
# What the patterns begin with.
_TELLS: Final = ("由", "下辖", "下设", "分", "包括", "包含")
_TELLS_EN: Final = ("consist", "made up of", "composed of", "compris", "divided into")
_JOINED: Final = re.compile(r"、|以及|和|与|及")
_SIDES: Final = (
    "East",
    "West",
    "South",
    "North",
    "Eastern",
    "Western",
    "Southern",
    "Northern",
    "Central",
    "Core",
    "Main",
)
_PART_EN: Final = (
    rf"(?:[A-Z][a-z]{{2,14}} Park|(?:{one_of(_SIDES)}) (?:Area|Zone|District|Section|New Area|New District))"
)
_PARTS_EN: Final = re.compile(
    r"(?:consists? of|consisting of|made up of|composed of|compris(?:es?|ing)|divided into)(?: [a-z]+ [a-z]+[:,])? "
    rf"(?P<parks>(?:the )?{_PART_EN}(?:(?:, | and |, and )(?:the )?{_PART_EN}){{1,5}})"
)
_JOINED_EN: Final = re.compile(r"(?:, | and |, and )(?:the )?|^the ")


_COUNT: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_LISTED: Final = r"[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?"
# `six industrial parks - Yindong, Liuchuan and Huining`, `three subzones, namely, Kaiyun, Zijin and Huanghuaping`.
_PARKS_COUNTED: Final = re.compile(
    rf"(?i:{_COUNT} (?:[a-z-]+ ){{0,2}}(?:sub-?zones?|sub-?parks?|parks?|zones?|sub-?areas?|functional areas?))"
    rf"(?:,? (?:namely|i\.e\.),?:?| ?[-–—:]+) ({_LISTED}(?:, {_LISTED}){{0,8}},? and {_LISTED})(?![A-Za-z]| [A-Z])"
)
_COUNTED: Final = ("namely", "i.e.", "zones", "parks", "areas")
_LONGER: Final = re.compile(" (?!Park)[A-Z]")
_LIST_SIGN: Final = re.compile(r",? and |, ")


def parks_counted(text: str, scan: Scan) -> Iterator[ZoneName]:
    """The parks of a zone where an article counts them and gives their bare names, wherever it has these; the registry's
    park of that name in the article's city, where there is one.
    """
    if not any(word in text for word in _COUNTED):
        return
    known = index("en")
    for match in _PARKS_COUNTED.finditer(text):
        for words in _LIST_SIGN.split(match[1]):
            place = squeezed(words)
            here = [
                zone
                for kind in ("park", "edz", "etdz", "hidz")
                for bearers in (known.placed, known.loosely)
                for zone in bearers.get(place, {}).get(kind, ())
                if scan.home is not None and registry()[zone].adcode.startswith(scan.home[:4])
            ]
            part = ZoneName(
                0, len(words), "park", place, 0, len(words), parts=tuple(map(squeezed, words.split())),
                rule="en.zone.part_counted",
            )  # fmt: skip
            part.zone_id = here[0] if here else unregistered_id(part, "en", scan.home)
            for form in again(text, words, part, "en"):
                if not _LONGER.match(text, form.end):  # Kaiyun Town, Kaiyun Business Center
                    form.rule = "en.zone.part_counted"
                    yield form


def parts_told(text: str, language: str, scan: Scan) -> Iterator[ZoneName]:
    """The parts that a zone is said to consist of (由东园、西园两部分组成, `consists of the East Park and the West Park`),
    wherever they are named. The zone is the last one named before; districts and counties are no parts of zones.
    """
    pattern, joined = (_PARTS, _JOINED) if language == "zh" else (_PARTS_EN, _JOINED_EN)
    zones = [name for name in scan.names if name.zone_id is not None]
    told = bool(zones) and any(word in text for word in (_TELLS if language == "zh" else _TELLS_EN))
    for match in pattern.finditer(text) if told else ():
        at = bisect_left(zones, match.start(), key=lambda name: name.start)
        whole = zones[at - 1] if at else zones[0]
        for words in filter(None, joined.split(match[1] or match[2])):
            if words in by_chinese_name():
                continue
            size = 1 if language == "zh" else len(words.rpartition(" ")[2]) + 1
            place = words[:-size]
            part = ZoneName(
                0, len(words), "park" if words.endswith(("园", "园区", "Park")) else "area",
                place if language == "zh" else squeezed(place), 0, len(place),
                parts=tuple(map(squeezed, place.split())), parent=whole.zone_id, rule=f"{language}.zone.part_told",
            )  # fmt: skip
            part.zone_id = unregistered_id(part, language, scan.home)
            yield from again(text, words, part, language)
