"""What the hosts of both languages share: the places of a text, its head, and the city or county that speaks of itself."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_names import zone_words
from zoneledger.mentions.zone_records import Scan, ZoneName
from zoneledger.records import Segment
from zoneledger.registry.divisions import Division, by_adcode

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


def host(start: int, end: int, code: str, rule: str) -> ZoneName:
    """A mention of a host: its `zone_id` is `adm-` and the division's code, or its name where the registry lacks it."""
    return ZoneName(start, end, None, "", start, end, zone_id=f"adm-{code}", rule=rule)


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
    """The code of the article's county, and where it speaks of it as 我县 or 全县, if its title or lead does.

    It is the publisher's; where none is known, the one that the text names most in full.
    """
    codes = {code for code in scan.evidence.publisher if code[2:4] != "00" and not code.endswith("00")}
    ours = _OURS.search(text, *head_of(segments))
    if not scan.evidence.publisher:
        lead = [s for s in segments if s.kind == "lead"] if ours is None else ()
        ours = next((found for s in lead if (found := _OUR_COUNTY.search(text, s.start, s.end))), ours)
        named = Counter(
            found[0].adcode
            for start, end, found in scan.divisions
            if ours is not None and end - start > 1 and found[0].level == "county" and text[start:end] == found[0].name_zh
            and text[end - 1] == ours[0][-1]
        )  # fmt: skip
        codes = {min(named, key=lambda code: (-named[code], code))} if named else set()
    if len(codes) == 1 and ours is not None:
        code = min(codes)
        yield from ((code, found.start()) for found in _OURS_OR_ALL.finditer(text))


def county_of_title(text: str, names: Sequence[ZoneName], segments: Sequence[Segment]) -> Iterator[tuple[str, int]]:
    """The code of the one county that an English title tells of, and of no zone, and where the text says `the county`."""
    start, end = head_of(segments)
    titled = {name.zone_id for name in names if start <= name.start < end}
    division = by_adcode().get((titled.pop() or "").removeprefix("adm-")) if len(titled) == 1 else None
    if division is not None and division.level == "county":
        yield from ((division.adcode, at) for at in spoken_of(text, division, end))


def spoken_of(text: str, division: Division, begin: int) -> Iterator[int]:
    """Where an English text, from a place on, speaks of a division by the word for its kind alone: `the county`."""
    pattern = _by_kind().get(division.name_zh[-1])
    if pattern is not None:
        yield from (found.start() for found in pattern.finditer(text, begin))


@cache
def _by_kind() -> dict[str, re.Pattern[str]]:
    told: dict[str, list[str]] = zone_words("en")["division_itself"]
    return {kind: re.compile(rf"\b(?:{one_of(words)}){_NO_NOUN_BEHIND}", re.IGNORECASE) for kind, words in told.items()}


# `the county signed`, `the county's exports`, `in the county.`: not `the county committee`, `the county seat`.
_NO_NOUN_BEHIND: Final = (
    r"(?='s|[,.;:)\n]| (?:has|have|had|is|was|will|can|held|took|saw|made|set|plans|aims|strives|and|in|this|that|to|by|from|"
    r"for|with|also|now|currently|successfully|newly|further|recently|actively|always|[a-z]+ed)\b)"
)
_OUR_COUNTY: Final = re.compile("我[县区旗]")
_OURS: Final = re.compile("我[市县区旗]")
_OURS_OR_ALL: Final = re.compile("我[市县区旗]|全[县区旗]")
_CITY_CODE: Final = 4
_ALL_THE_CITY: Final = re.compile(r"全市|\b[Tt]he (?:whole |entire )?city's |\bacross the city\b")
# What stands before the place in a Chinese lead: the paper, the reporter in brackets, the day.
DAY_OF_LEAD: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}讯[:： 　]{0,2})?(?:\([^()\n]{2,24}\))?(?:(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)(?:至(?:\d{1,2}月)?\d{1,2}日)?|"
    r"近日|日前|昨日|昨天|今日|今天|近期|连日来|记者从|笔者从)?(?:上午|下午|晚|,)?[，,]?"
)


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
