"""Chinese plants, bases, lines and parks that a sentence builds, invests in or opens, without the word 项目."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.brands_zh import brand_end_zh
from zoneledger.mentions.park_works import is_works
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_around import Around, is_park
from zoneledger.mentions.project_members_zh import NUMBERED_PART
from zoneledger.mentions.project_words_zh import (
    is_generic,
    is_no_name,
    leads_on,
    mention,
    name_start,
    quoted_head,
    told,
    word_set,
)
from zoneledger.mentions.zone_short_forms import OUTER_ENDS
from zoneledger.records import Mention, Segment

# Plants that are themselves named and built, after an aim, are no investments: 把园区建成千亿级产业基地.
_AIM: Final = re.compile(
    r"(?:(?:把|将(?![在于投]))[^，。]{2,30}|力争[^，。]{0,12}|努力)(?:建成|打造|建设)[^，。]{0,16}$"
)


_STAGE_NEAR: Final = re.compile(
    r"[，(][^。；]{0,14}?(?:竣工|开工|投产|封顶|签约|动工|建成|验收|投运|投用|总投资|占地|奠基|试生产|启用|通车|完工|停工|缓建|(?<![一-鿿])投资(?=[约超近]?\d))"
)
# 总建筑面积14万平方米: how large a work is that stands by itself.
_SIZE_NEAR: Final = re.compile(r"[^。；]{0,8}?[，(](?:总?建筑面积|总?占地|用地|全长)(?=[^，。；]{0,4}\d)")


@cache
def plant_nouns() -> CuedPattern:
    """The nouns of plants, with what must not follow them."""
    words = "|".join(sorted(map(re.escape, told()["nouns"]), key=len, reverse=True))
    pattern = re.compile(
        f"(?:{words})(?:[一二三四]期|\\([一二三四]期\\))?(?!项目|区[^，。；]|主任|[区员工长商家业人才]|内|里|外|面积|大门|建设单位)"
    )
    return CuedPattern(told()["nouns"], pattern)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(told()["build_before"])


@cache
def _behind() -> re.Pattern[str]:
    when = rf"(?:{one_of(told()['stage_times'])}|\d{{1,2}}月(?:\d{{1,2}}日|[底初]|[上中下]旬)?|[将也于])"
    return re.compile(
        rf"{told()['build_behind']}|{when}{{0,3}}{one_of([*told()['plant_stages'], *told()['list_stages']])}"
    )


# 第三污水处理厂, 第二条吹膜生产线: the number tells the plant from the others of its kind.
_ORDINAL: Final = re.compile(r"第[一二三四五六七八九十](?:条|座)?")
# 扩建其在甲区的轴承工厂, 集团位于甲区的: a plant that somebody has in a place.
_OWNED: Final = re.compile(r"(?:其|旗下|公司|集团|股份)(?:位于|在)[^，。；在的]{2,14}的$")
# 抓好甲科创谷建设.
_PUSHED: Final = re.compile(r"(?:抓好|推进|加快|启动|推动|狠抓)$")


_ENOUGH: Final = 3
_SHORTEST: Final = 5
# Works whose names may be of four signs: 芙蓉大桥.
_SPANS: Final = ("大桥", "大道", "隧道", "机场", "水库", "大街", "路", "街", "立交", "互通", "环线")
# Roads that their own names tell from others: 纬七路, 滨河西路.
_ROADS: Final = ("大道", "大街", "路", "街")
_BY_ROAD: Final = re.compile(r"(?:位于|坐落于|地处|[在沿经临至起与和到从于以因跨穿抵达])$")
_ROAD: Final = re.compile(r"(?!.*[道公铁水电网油气线套思出在门])[一-鿿]{2,5}")


_PHASE_TAIL: Final = re.compile(r"\(?[一二三四]期\)?$")
# Where a project lies, told behind its name: 甲项目位于乙产业园，总投资2亿元.
_SITE: Final = re.compile(r"(?:位于|坐落于|坐落在|选址|选址于|落户|落户于|落户在|入驻|地处)$")


# What a named project consists of.
_CONTENTS: Final = re.compile(r"(?:包括|包含|主要建设|建设内容[为:]?)(?:有|了)?[^，。；]{0,8}$")
_PAID: Final = re.compile(
    r"元(?:人民币)?(?:[(（][^)）]*[)）])?(?:建设|兴建|打造|新建|建造|修建|筹建|投建)?的$|元(?:建设|兴建|打造|新建|建造|修建|新上|筹建|投建)(?:一[条座个])?$"
)


# The stage that ends a list of plants: 甲生产基地、乙研发基地签约.
_RUN_STAGE: Final = re.compile(
    r"(?:[、和][^，。；、]{3,30}){0,4}(?:等)?(?:项目)?(?:正式|成功|相继|同时|先后)?(?:签约|落地|落户|开工|动工|投产|建成|奠基|竣工|投用|试生产)(?![一-鿿]{0,3}(?:后|前))"
)


def find_plants(text: str, segment: Segment, around: Around, named: list[Mention]) -> Iterator[Mention]:
    """Plants, bases, parks, roads that are built, invested in or opened: 眼科创新药工厂, 皖冠商用制冷产业园.

    Leaves alone what a named project of the sentence consists of (建设年产3万吨生产线), and kinds (标准厂房).
    """
    weak = word_set("weak_nouns")
    earlier: list[Mention] = list(named)
    for match in plant_nouns().among(around.plants, text, segment.start, segment.end):
        noun_start, end = match.span()
        if any(z.start <= noun_start < z.end for z in around.zones):
            continue
        start = quoted_head(text, segment.start, name_start(text, segment.start, noun_start, around.all))
        if "、" in text[start:noun_start]:
            start = text.rindex("、", start, noun_start) + 1
        name = text[start:end]
        ordinal = _ORDINAL.match(name)
        owned = _OWNED.search(text, max(segment.start, start - 22), start)
        if (
            not _least(match[0], name, strong=match[0] not in weak) <= len(name) <= 26
            or _says_no_own(text[start:noun_start])
            or is_no_name(name[ordinal.end() :] if ordinal else name)
            or NUMBERED_PART.fullmatch(name) is not None
        ):
            continue
        if (
            any(m.start <= start < m.end or start <= m.start < end for m in named)
            or around.numbers.overlaps(start, end)
            or any(o.start <= start and o.end >= end for o in around.firms)
        ):
            continue
        noun = _PHASE_TAIL.sub("", match[0])
        score = 1 - (noun in weak) + (ordinal is not None)
        before = text[max(segment.start, start - 12) : start]
        if noun in _ROADS:
            score += _road(text[start:noun_start], before, text[end : end + 1])
        if earlier and (_SITE.search(before) or _CONTENTS.search(before)):
            continue
        behind = text[end : min(segment.end, end + 12)]
        score += _built(text, segment, start, end, owned=owned is not None)
        if _AIM.search(text[max(segment.start, start - 40) : start]):
            score -= 4
        paid = "元" in before and _PAID.search(before) is not None
        score += 2 * paid
        if any(f.end in (start, start - 1) or f.start == start for f in around.firms):
            score += 2
        if any(0 <= m.start - end <= 16 for m in around.money):
            score += 1
        staged = _RUN_STAGE.match(text, end, segment.end)
        score += 3 * (staged is not None)
        if (
            not staged
            and not paid
            and any(m.end <= start and start - m.end < 60 for m in earlier)
            and (noun in weak or name.startswith("年产"))
        ):
            score -= 3
        if (
            name.startswith(("年产", "标准", "高标准"))
            or text[start - 1 : start] == "、"
            or behind.startswith(("、", "和", "与"))
        ):
            score -= 1
        if score == _ENOUGH - 1 and noun in weak:
            brand = brand_end_zh(text, start, end)
            score += brand is not None and not leads_on(text[start:brand])
        if score < _ENOUGH and not (noun.endswith("园") and is_works(text, start, end, "zh")):
            continue
        found = mention(text, start, end, "plant")
        if found is not None:
            earlier.append(found)
            yield found


def _least(noun: str, name: str, *, strong: bool) -> int:
    """How long a plant's name must be: one of a road may be as short as 纬七路."""
    if noun in _ROADS and _ROAD.match(name):
        return _SHORTEST - 2
    return _SHORTEST - (strong or noun in _SPANS)


def _road(own: str, before: str, behind: str) -> int:
    """How much a road counts: where something lies by it, it is no work; its own word tells it from others."""
    if _BY_ROAD.search(before) or (behind == "，" and not _before().search(before)):
        return -_ENOUGH
    return int(_ROAD.fullmatch(own) is not None)


def _built(text: str, segment: Segment, start: int, end: int, *, owned: bool) -> int:
    """How much the words around a plant tell that it is built, owned in a place or has reached a stage."""
    before = text[max(segment.start, start - 12) : start]
    behind = text[end : min(segment.end, end + 12)]
    score = 0
    if owned or _before().search(before):
        score += 2
    elif behind.startswith("建设") and _PUSHED.search(before):
        score += 1
    if _behind().match(behind) or _STAGE_NEAR.match(text[end : min(segment.end, end + 24)]):
        score += 2
    return score + (_SIZE_NEAR.match(text, end, segment.end) is not None)


def _says_no_own(words: str) -> bool:
    """Whether what stands before a plant's noun is general or only leads on, 通过产业园."""
    return is_generic(words) or leads_on(words)


_PARK_BEHIND: Final = re.compile(
    r"(?:[一二三四]期)?(?:已|将|正式|于\d+月)?(?:(?:竣工|开工|动工|奠基|建成)(?!(?:建设)?(?:了|的)?[^，。；]{0,8}(?:项目|\d))|封顶|投用|落子|落户(?!的|企业|项目)|签约落户|落地(?!的|企业|项目)|揭牌|开园|项目|同步揭牌)|[一二三四]期|[^。；项]{0,36}，由[^，。；项]{2,16}投资[^，。；项]{0,12}(?:建成|建设|兴建|打造)"
)


_PARK_AHEAD: Final = re.compile(
    r"(?:(?:投资|建设|打造|承建)的|(?:投资|元|开始|动工)(?:兴建|新建|建设|打造)(?:了|的)?|为龙头的|项目(?:以及|和|及|与|、))$"
)


# 天润医疗器械产业园建设现场: a park with a site is being built. The zone in front is where it lies.
_SITE_BEHIND: Final = re.compile(r"(?:[一二三四]期)?(?:项目)?的?(?:(?:建设|施工)(?:现场|工地)|工地)")
_OUTER: Final = re.compile(f"[\u4e00-\u9fff]{{1,12}}?{OUTER_ENDS}")
_LEAST_PARK: Final = 5


def find_parks(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Parks that are themselves built or opened; zones that only hold projects are left alone."""
    for zone in around.zones:
        if not is_park(zone):
            continue
        low = max(segment.start, zone.start - 12)
        site = _SITE_BEHIND.match(text, zone.end)
        behind = site or _PARK_BEHIND.match(text, zone.end) or _PARK_AHEAD.search(text, low, zone.start)
        inside = text[max(0, zone.start - 1) : zone.start] in ("在", "于", "区", "内") and site is None
        if (
            inside
            or (behind is None and not ("unregistered" in zone.rule and is_works(text, zone.start, zone.end, "zh")))
            or _SITE.search(text, low, zone.start)
        ):
            continue
        end = zone.end + (2 if re.match("[一二三四]期", text[zone.end : zone.end + 2]) else 0)
        outer = _OUTER.match(text, zone.start, zone.end - _LEAST_PARK) if site is not None else None
        found = mention(text, outer.end() if outer else zone.start, end, "park")
        if found is not None:
            yield found
