"""Chinese names of projects: before 项目, in lists, with their amounts, of phases."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.brands_zh import brand_end_zh
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_around import Around, is_park
from zoneledger.mentions.project_members_zh import has_head
from zoneledger.mentions.project_phases_zh import find_phases
from zoneledger.mentions.project_places_zh import find_parks, find_plants
from zoneledger.mentions.project_products_zh import LONGEST_RUN, members_of_run, products_of_one
from zoneledger.mentions.project_told_zh import find_told
from zoneledger.mentions.project_words_zh import (
    LONGEST,
    barred,
    is_name,
    mention,
    name_start,
    told,
    words_of,
)
from zoneledger.records import Mention, Segment

_WORD: Final = re.compile(
    r"(?:项目|专案)(?![部经库名单办组专区]|中(?![标心试])|签(?:字(?!仪式)|约(?![。，；、]|落户|落地|成功|入驻|仪式|暨|及(?=[开奠揭])|$))|进(?![入场驻行展])|\d+(?:余|多)?[个项只宗]|[共达均]\d+(?:余|多)?[个项只宗])"
)


# The last of several names, which their number follows: 甲项目、乙项目2项.
_LAST_OF: Final = re.compile(r"项目、[^，。；、]{3,24}?(?P<word>项目)(?=共?\d+[个项])")
_OF_FIELDS: Final = re.compile(r"等[^，。；、]{0,4}(?:领域|行业|方面|赛道|板块|门类)的?")
_COUNTED: Final = re.compile(r"(?:等[一-鿿]{0,6}?)?(?:[\d一二三四五六七八九十两百]+[个只宗项]|多个|一批)$")


_CLAUSE: Final = re.compile(r"[，。；：！？:;!?\n]")


def find_chinese(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Names of one segment, unsorted; names may overlap, the longer is meant."""
    line = text[segment.start : segment.end]
    named: list[Mention] = []
    worded = "项目" in line
    for match in _WORD.finditer(text, segment.start, segment.end) if worded or "专案" in line else ():
        named.extend(_before_word(text, segment, match.start(), around))
    for match in _LAST_OF.finditer(text, segment.start, segment.end) if worded and "项目、" in line else ():
        named.extend(_before_word(text, segment, match.start("word"), around))
    if "期" in line:
        named.extend(find_phases(text, segment, around))
    if "、" in line and any(cue in line for cue in _RUN_CUES):
        named.extend(_runs(text, segment, around))
    if worded and any(sign in line for sign in _ITEM_SIGNS):
        named.extend(_opened(text, segment, around, named))
    if '"' in line:
        named.extend(_quoted_at_work(text, segment))
    if "投资" in line:
        named.extend(_priced(text, segment, around, named))
    named.extend(_apart(find_told(text, segment, around), named))
    yield from named
    yield from find_plants(text, segment, around, named)
    if around.zones:
        yield from find_parks(text, segment, around)


def _apart(found: Iterable[Mention], named: list[Mention]) -> list[Mention]:
    """The names that share no words with those found before; a bare phase gives way to the name that bears it."""
    held = [n for n in named if not n.rule.endswith(".phase")]
    return [m for m in found if not any(n.start < m.end and m.start < n.end for n in held)]


# 以甲基地为代表的生物医药产业项目: the kind of a group.
_GROUP_BEFORE: Final = ("为代表的", "为龙头的", "为引领的", "为重点的")
# What a member of a list costs, in front of it: 总投资2亿元的甲、总投资3亿元的乙等项目.
_PAID_LEAD: Final = re.compile(
    r"(?:计划|协议|预计)?(?:总)?投资[^，。；、]{0,6}\d[\d.]*[^，。；、]{0,6}元(?:人民币)?(?:建设)?的"
)


# “大好高”项目, “双百”项目共计92项: kinds by which a government calls its projects.
_SHORTEST_QUOTED: Final = 4
_COUNTED_BEHIND: Final = re.compile(
    r"项目(?:共计|共有|共|总数为?|达到?|有|已有|安排)?[\d一二两三四五六七八九十]+[个项](?!多?亿|多?万)"
)
_OF_KIND: Final = re.compile(r"等(?:一批|一系列|多个|系列)[^，。；、]{0,10}$")


def _before_word(text: str, segment: Segment, end: int, around: Around) -> Iterator[Mention]:
    """朔驰风电叶片项目, “年产5万吨铜箔”项目, 甲、乙、丙等3个项目.

    Leaves alone groups (24个项目, 亿元以上项目), kinds (制造业项目) and pronouns (该项目).
    """
    if end > segment.start and text[end - 1] in '”"':
        opening = text.rfind("“", segment.start, end - 1)
        opening = opening if opening >= 0 else text.rfind('"', max(segment.start, end - 40), end - 1)
        named = opening >= 0 and end - opening > _SHORTEST_QUOTED + 1 and is_name(text[opening + 1 : end - 1])
        if named and _COUNTED_BEHIND.match(text, end) is None:
            found = mention(text, opening + 1, end - 1, "quoted")
            if found is not None:
                yield found
        return
    run = text[max(segment.start, end - 12) : end]
    counted = _COUNTED.search(run)
    if counted is not None and _OF_FIELDS.match(run, counted.start()):
        return  # 医药健康等领域的12个项目: fields of trade
    if counted is not None:
        end -= len(run) - counted.start()
    elif run.endswith("等"):
        end -= 1
    low = max(segment.start, end - 110)
    for cut in _CLAUSE.finditer(text, low, end):
        low = cut.end()
    several = counted is not None or run.endswith("等")
    products = products_of_one(text, low, end, around) if not several else None
    if products is not None:
        found = mention(text, products, end, "products")
        if found is not None:
            yield found
        return
    members = members_of_run(text, low, end, around, several=several)
    listed = len(members) > 1 and (several or "、" in text[low:end] or "项目" in text[low:end])
    if not listed:
        if counted is not None:
            return
        members = [(low, end)]
    found_all: list[Mention] = []
    for start, stop in reversed(members):
        closing = stop - 2 * text[start:stop].endswith("项目")
        begin = name_start(text, start, closing, around.all, LONGEST_RUN if "、" in text[start:closing] else LONGEST)
        name = text[begin:closing]
        if (
            not is_name(name)
            or (around.numbers.overlaps(begin, closing) and len(name) < 6)
            or _is_place(text, begin, closing, around)
            or text.startswith(_GROUP_BEFORE, max(0, begin - 4))
            or (
                text[begin - 1 : begin] == "的"
                and _MADE_INTO.search(text, max(start, begin - 28), begin)
                and brand_end_zh(text, begin, closing) is None
            )
        ):
            if listed:
                break
            return
        if text[begin - 1 : begin] == "等" or _OF_KIND.search(text, max(low, begin - 14), begin):
            if not text.endswith("项目", start, stop):
                found_all.clear()
            break  # what names the kind of a list: 甲、乙等业态融合项目, 甲、乙等研发、服务项目
        found = mention(text, begin, closing, "list" if listed else "before_word")
        if found is not None:
            found_all.append(found)
        if (
            begin > start + 1
            and listed
            and not _PAID_LEAD.fullmatch(text, start, begin)
            and not any(firm.start == start and firm.end == begin for firm in around.firms)
        ):
            break
    yield from found_all


# 集展示、销售于一体的文旅项目: what something is made into.
_MADE_INTO: Final = re.compile(r"于一体的|(?:打造|建设|建|发展)成(?!了|的)[^，。；]{0,20}的")


_OPENING: Final = re.compile(
    r"(?:其中|当中|主要|分别)?(?:包括有?|包含|包括了)|(?:其中|当中)有|其中(?=[^，。；\d]{3,24}、)|(?<=[，个项])(?:即|分别是|分别为|如|例如|有(?![力利效望关些])|为|是)(?=[^，。；]{3,40}[、和])|：(?=[^。]{3,60}[；、])"
)


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"[。！？\n]|，(?=(?:计划|预计|协议|合同)?(?:总|年|拟)?(?:计划)?投资|分别|这些|均|都|全部|将|预计|占|涉及)|等(?=[\d一二三四五六七八九十两多]*[个项]?(?:重点|重大|大|优质|产业|工业|标志性)?项目|[，。；]|$)"
        rf"|{one_of(told()['item_adverbs'])}{one_of(told()['item_stages'])}|位列|都在|在列|项目(?=落地|签约|开工|投产|竣工|达成|已|正)"
    )


_ITEM: Final = re.compile(r"、|；|(?<=[一-鿿)）期\dA-Za-z])(?:以及|和|及|与)(?=[一-鿿A-Z\d])")


_ITEM_SIGNS: Final = ("、", "；", "和", "及", "与")


_REACH: Final = 70
# What stands on the land of one project: 占地242亩，建筑面积23万平方米，包括车间、公寓.
_CONTENTS: Final = re.compile(r"(?:占地|用地|面积)[^，。；]{0,12}，(?:主要)?$")


def _opened(text: str, segment: Segment, around: Around, named: list[Mention]) -> Iterator[Mention]:
    """Members of a list that 项目 and a word of listing open: 8个项目，其中有甲轴承、乙电机和丙冷链园.

    Each must be long enough for a name and no verb, place or kind; one that is not ends the list.
    """
    for match in _OPENING.finditer(text, segment.start, segment.end):
        ahead = max(segment.start, match.start() - _REACH)
        if text.rfind("项目", ahead, match.start()) < 0 or _CONTENTS.search(text, ahead, match.start()):
            continue
        stop = _closing().search(text, match.end(), segment.end)
        end = stop.start() if stop else segment.end
        cuts = [(c.start(), c.end()) for c in _ITEM.finditer(text, match.end(), end)]
        if not cuts:
            continue
        found = []
        at = match.end()
        for cut, after in [*cuts, (end, end)]:
            item = _item(text, at, cut, around)
            if item is None and "；" not in text[at - 1 : at] + text[cut : cut + 1]:
                break
            if item is not None and not any(m.start < item.end and item.start < m.end for m in named):
                found.append(item)
            at = after
        if len(found) > 1 or (found and named):
            yield from found


@cache
def _no_item() -> re.Pattern[str]:
    return barred("no_item", r"\d[个家]|，")


def _item(text: str, start: int, end: int, around: Around) -> Mention | None:
    """A member of a list, without the firm in front of it and what a comma adds behind it."""
    for sign in "，（(":
        cut = text.find(sign, start, end)
        if cut > start and not (sign in "（(" and text.find("期", cut, cut + 5) > 0):
            end = cut
    firm = next((f for f in around.firms if start <= f.start <= start + 1 and f.end < end - 2), None)
    begin, own = start, firm.end if firm is not None and firm.rule.endswith(".form") else start
    word = text.find("项目", own, end)
    end = word if word > own else end
    name = text[begin:end]
    if (
        not 4 <= len(name) <= 30 + own - begin
        or not is_name(name)
        or _no_item().search(name)
        or around.numbers.overlaps(begin, end)
    ):
        return None
    if any(z.start <= begin and end <= z.end and not (z.record_id or "").endswith("-park") for z in around.zones):
        return None
    return mention(text, begin, end, "opened")


def _is_place(text: str, start: int, end: int, around: Around) -> bool:
    """Whether a zone's name stands before 项目 as the place of projects: 甲区项目最多, 甲园区项目投产."""
    for zone in around.zones:
        if zone.start <= start and end <= zone.end:
            return not is_park(zone) or words_of("place_goes_on").match(text, end + 2) is not None
    return False


_AT_WORK: Final = re.compile(
    r'"(?P<name>[^"，。；、]{4,16})"(?:现已|已经|已|目前|也|正式|顺利){0,2}(?:累计完成|完成总?(?:工程|投资|主体)|主体(?:结构)?(?:封顶|完工)|封顶|竣工|破土|奠基|动工|开工建设)'
)


def _quoted_at_work(text: str, segment: Segment) -> Iterator[Mention]:
    """A work that is quoted and of which a stage is told at once: “云顶双子塔”累计完成总工程量的45%; slogans are none."""
    for match in _AT_WORK.finditer(text, segment.start, segment.end):
        if has_head(match["name"]) and is_name(match["name"]):
            found = mention(text, *match.span("name"), "quoted")
            if found is not None:
                yield found


_PRICED: Final = re.compile(
    r"(?<=[一-鿿A-Za-z期])(?:[(（](?:计划|预计)?(?:总)?投资(?=[^)）]{0,6}\d)|(?:计划)?总投资(?=[^，。；]{0,6}\d)|(?P<led>，(?:计划|预计)?总投资(?=[^，。；]{0,6}\d)))"
)


@cache
def _no_priced() -> re.Pattern[str]:
    return barred("no_priced", r"[\d一二三四五六七八九十][个家]")


def _priced(text: str, segment: Segment, around: Around, named: list[Mention]) -> Iterator[Mention]:
    """A name with its amount at once behind it: 光屹柔性屏模组（总投资15亿元）, 黄金山医院总投资2亿元."""
    for match in _PRICED.finditer(text, segment.start, segment.end):
        end = match.start()
        if any(m.start < end <= m.end + 2 for m in named):
            continue
        begin = name_start(text, segment.start, end, around.all)
        begin = max(begin, text.rfind("、", begin, end) + 1)
        name = text[begin:end]
        if match["led"] and not (
            text[begin - 1 : begin] in ("。", "；", "\n") and has_head(name) and brand_end_zh(text, begin, end)
        ):
            continue
        if (
            not 5 <= len(name) <= 26
            or not is_name(name)
            or around.numbers.overlaps(begin, end)
            or _no_priced().search(name)
        ):
            continue
        if any(z.start <= begin and end <= z.end and not (z.record_id or "").endswith("-park") for z in around.zones):
            continue
        found = mention(text, begin, end, "priced")
        if found is not None:
            yield found


_RUN_CUES: Final = ("分别", "其中", "列")


@cache
def _run() -> re.Pattern[str]:
    return re.compile(
        r"(?P<run>[^，。；：:、！？\s]{4,24}(?:、[^，。；：:、！？\s]{4,20}){1,9}?)(?:(?<=[^，。；、])(?:和|及|以及)(?P<last>[^，。；：、！？\s]{4,18}))?"
        rf"(?:等)?(?:也|均|都)?(?={one_of(told()['run_stages'])}|，?(?:总投资|投资额?|协议投资)?分别)"
    )


def _runs(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Lists whose members are named without 项目: 甲轴承、乙电机、丙冷链园位列其中; each as long as a name."""
    for match in _run().finditer(text, segment.start, segment.end):
        found = []
        at = match.start("run")
        parts = match["run"].split("、")
        spans = []
        for part in parts:
            spans.append((at, at + len(part)))
            at += len(part) + 1
        if match["last"]:
            spans.append(match.span("last"))
        for start, stop in spans:
            begin = name_start(text, start, stop, around.all)
            end = stop - 2 * text[begin:stop].endswith("项目")
            if not is_name(text[begin:end]) or end - begin < 4 or around.numbers.overlaps(begin, end):
                break
            if any(z.start <= begin and end <= z.end for z in (*around.zones, *around.firms)):
                break
            one = mention(text, begin, end, "run")
            if one is not None:
                found.append(one)
        if len(found) > 1 and len(found) == len(spans):
            yield from found
