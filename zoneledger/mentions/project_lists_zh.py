"""Chinese lists of projects whose members are named without 项目 behind each.

Takes: what opens a list after a count or a group of projects (26个项目，包括甲、乙和丙), what a count closes (甲、乙等8个产业项目),
and names that one stage is told of together (甲基地、乙产业园签约). A member keeps `和`, `及`, `与` inside it; only the last is split.
Leaves alone: lists of fields, firms, products (涉及甲、乙等领域) and of what one project consists of (办公楼、宿舍、食堂).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.brands_zh import brand_end_zh, holds_thing
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_bulletins_zh import of_places
from zoneledger.mentions.project_members_zh import (
    all_parts,
    bears_own,
    done,
    has_head,
    led,
    member_of,
    mention_of,
    names_others,
    only_works,
    split_run,
    works,
)
from zoneledger.mentions.project_words_zh import told
from zoneledger.records import Mention, Segment

_NUMERAL: Final = r"[\d一二三四五六七八九十两百余多几]+"
# A group of projects, before what opens its list.


@cache
def _group() -> re.Pattern[str]:
    stages = [*told()["list_stages"], *told()["group_marks"]]
    first = "".join(sorted({word[0] for word in stages}))
    return re.compile(
        rf"(?=[\d一二三四五六七八九十两百余多几首部以下等项专工有{first}])(?:(?:{_NUMERAL}(?:个|项|大|宗)|一批|首批|部分|以下|下列|多项|等)[^，。；:、]{{0,16}}?(?:项目|专案|工程)"
        rf"|(?:项目|专案|工程)[^，。；:、]{{0,8}}?{_NUMERAL}(?:个|项|宗)(?![^，。；:]{{0,6}}{one_of(told()['counted_others'])})"
        rf"|{one_of(stages)}[^，。；:、]{{0,8}}?(?:项目|专案|工程)"
        rf"|有{_NUMERAL}个(?=[^。；:]{{0,40}}(?:包括|如|即|有)))"
    )


_OPENER: Final = re.compile(
    r"(?=[包涵分例比诸譬如即其还有主是为:])(?:(?:包括|包含|涵盖)(?:了|有|:)?|(?<=项目)(?:主要)?有:|分别(?:是|为)(?!\d)|例如|比如|诸如|譬如|(?<![不假])如(?![果何此今期下同意])|即(?![将可使便日墨刻]):?|其中有|还有|(?<=项目中)有(?![\d一二三四五六七八九十两])|(?<=项目)有(?![\d一二三四五六七八九十两])|(?<=项目)(?:主要)?(?:是|为)|(?<=[^人种品分门一二三]类)有(?![\d一二三四五六七八九十两])|如下:|:)"
)
_WEAK_OPENERS: Final = (":", "是", "为", "有", "主要是", "主要为")
_SINGLE_OPENERS: Final = ("如", "包括", "例如", "比如")


# What stands before an opener when not projects but their content is listed.
@cache
def _other() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:占地|用地|面积)[^，。；]{{0,10}}[，,](?:主要|将)?|{one_of(told()['contents'])}(?![园基])[^，。；,]{{0,6}}|(?:该|此|本|这个|整个|这一|其)(?:项目|专案|工程)[^，。；]{{0,4}}|建设|主要建设|总)$"
    )


# A sentence that goes on about the group of the one before it.
_GOES_ON: Final = re.compile(
    r"(?:(?:在)?(?:这些|上述|以上|这批|该批)(?:签约|开工|新)?项目(?:中|里)|其中|当中|除|包括|分别|具体|主要|它们)"
)
_STOP: Final = re.compile(r"[。？！\n]")
_LISTED: Final = re.compile(r"[、；和及与]")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(f"、{works()}(?:、{works()}){{0,2}}(?=项目|专案)")


_CALLED: Final = re.compile(
    r"(?:[也均便正]?是)[^，。；、]{0,20}(?:(?:重点|重大|最大|首个|龙头|标志性|头号|其中)[^，。；、]{0,6}项目(?:之一)?|项目(?:中|里)[^，。；、]{0,2}最[^，。；、]{1,4})(?=[，。；])"
)
_NO_NAME: Final = re.compile(r"[这该此其它那]|项目|首个")


_KINDS_REACH: Final = 260


def find_lists(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """The members of the lists of one segment."""
    words = text[segment.start : segment.end]
    if "项" in words or "专案" in words or "工程" in words or "个" in words or _GOES_ON.match(words):
        yield from _opened(text, segment, around)
        yield from _counted(text, segment, around)
        yield from _joined_work(text, segment, around)
        yield from _called(text, segment, around)
        yield from _foremost(text, segment, around)
        yield from _stood_for(text, segment, around)
        yield from of_places(text, segment, around)
    elif "等" in words and ("条" in words or "座" in words or "所" in words):
        yield from _counted(text, segment, around)
    if "、" in words:
        yield from _done(text, segment, around)
        yield from _under_way(text, segment, around)


def _opened(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Behind 包括, 如, 即, a colon: what a count or a group of projects just before is made of."""
    at = segment.start
    for opener in _OPENER.finditer(text, segment.start, segment.end):
        if opener.start() < at:
            continue
        stop = _STOP.search(text, opener.end(), segment.end)
        end = stop.start() if stop else segment.end
        if _LISTED.search(text, opener.end(), end) is None and opener[0] not in _SINGLE_OPENERS:
            continue
        of_kind = opener[0] == "有" and text[opener.start() - 1] == "类"  # 产业类有甲、乙，民生类有丙、丁
        low = max(0, opener.start() - (_KINDS_REACH if of_kind else 80))
        low = max(low, text.rfind("\n", low, opener.start()) + 1)
        sentence = max(low, text.rfind("。", low, opener.start()) + 1)
        if _GOES_ON.match(text, sentence, opener.end()):
            sentence = max(low, text.rfind("。", low, max(low, sentence - 1)) + 1)
        before = text[sentence : opener.start()]
        if not any(word in before for word in ("项", "专案", "工程", "个")) or (
            not of_kind and _other().search(before[-14:])
        ):
            continue
        group = None
        for group in _group().finditer(before + opener[0]):
            pass
        if group is None:
            continue
        if opener[0] in _WEAK_OPENERS and not of_kind and len(before) - group.end() > (16 if opener[0] == ":" else 1):
            continue
        found = _read_run(text, opener, end, around)
        if found:
            at = found[-1].end
            yield from found


def _read_run(text: str, opener: re.Match[str], end: int, around: Around) -> list[Mention]:
    """The members of a run of names; none where it ends in 等领域 or lists the parts of one project."""
    start = opener.end()
    semicolon = text.find("；", start, end)
    if semicolon >= 0:
        if "、" not in text[start:semicolon] and text.count("；", start, end) > 1:
            return _told_apart(text, start, end, around)
        end = semicolon
    elif opener[0].endswith(":") and "、" not in text[start:end] and text.count("，", start, end) > 1:
        return _by_commas(text, start, end, around)
    spans = split_run(text, start, end)
    if names_others(text, spans[-1][1]):
        return []
    members = []
    for begin, stop in spans:
        member = member_of(text, begin, stop, around)
        if member is None:
            break
        members.append(member)
    heads = sum(has_head(text[a:b]) for a, b in members)
    if not members or (len(members) == 1 and not (opener[0] in _SINGLE_OPENERS and heads)):
        return []
    if all_parts(text, members) or (len(members) < len(spans) and not heads):
        return []
    return [mention_of(text, a, b, "among") for a, b in members]


def _by_commas(text: str, start: int, end: int, around: Around) -> list[Mention]:
    """Names that commas part behind a colon: 甲水泵产业园，乙物流园，以及丙整治工程。"""
    members = []
    for part in re.finditer(r"[^，]+", text[start:end]):
        member = member_of(text, start + part.start(), start + part.end(), around)
        if member is None or not has_head(text[slice(*member)]):
            return []
        members.append(member)
    return [mention_of(text, a, b, "among") for a, b in members] if len(members) > 1 else []


def _told_apart(text: str, start: int, end: int, around: Around) -> list[Mention]:
    """Names that semicolons part, each with what is told of it: 甲；乙生产线，日产3吨；丙改造。"""
    members = []
    at = start
    while at < end:
        stop = text.find("；", at, end)
        stop = stop if stop >= 0 else end
        comma = text.find("，", at, stop)
        member = member_of(text, at, comma if comma >= 0 else stop, around)
        if member is not None:
            members.append(member)
        at = stop + 1
    return [mention_of(text, a, b, "among") for a, b in members] if len(members) > 1 else []


@cache
def _count_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?=[等二两三四五六七八九十\d])(?:等(?![^，。；、]{{0,4}}(?:领域|行业|方面|赛道|板块|门类)的?[^，。；、]{{0,6}}{_NUMERAL})(?:(?P<count>[^，。；、]{{0,8}}?{_NUMERAL}(?:个|项|大|家|宗|条|座)(?:[省市区]、[市区县])?|一批|多个|一系列)(?:\"[^\"，。；]{{1,12}}\")?[^，。；、]{{0,12}}?(?:项目|专案|工程)|(?:[^，。；、]{{1,8}}、)?(?:[^，。；、]{{0,8}}?)(?:项目|专案)|(?:重点|重大|建设|基础设施){{0,2}}工程(?=[，。；]|建设)|(?P<works>{_NUMERAL}[条座所个家处](?:新建|在建|续建|重点|骨干|市政)?(?:{'|'.join(told()['counted_works'])})))"
        rf"|(?<=[一-鿿])[二两三四五六七八九十\d]{{1,2}}[大个](?=[^，。；、等]{{0,14}}(?:项目|专案)))"
    )


# What stands between one such list and the next: 等工业项目8个和.
_COUNT_TAIL: Final = re.compile(rf"(?:共?{_NUMERAL}[个项])?(?:以及|和|及|与)?")


def _counted(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """甲、乙、丙等8个产业项目; one name too where a count follows it (甲产业园等36个项目开工)."""
    low = segment.start
    for closer in _count_behind().finditer(text, segment.start, segment.end):
        end, floor = closer.start(), low
        tail = _COUNT_TAIL.match(text, closer.end(), segment.end)
        low = tail.end() if tail else closer.end()
        start = _last_cut(text, max(floor, end - 160), end)
        first = text.find("、", start, end)
        spans = split_run(text, led(text, start, first if first >= 0 else end), end)
        counts = closer["count"] is not None or low > closer.end()
        short = (counts or closer["works"] is not None) and len(spans) > 1
        if spans[-1][1] != end or (len(spans) == 1 and not counts and not has_head(text[spans[0][0] : end])):
            continue
        members: list[tuple[int, int]] = []
        for begin, stop in reversed(spans):
            member = member_of(text, begin, stop, around, short=short)
            if member is None and (stop != end or len(spans) < _MANY):
                break
            if member is not None:
                members.append(member)
        if 2 * sum(b - a > _SIDE or has_head(text[a:b]) for a, b in members) < len(members):
            continue  # 造纸、化工等项目: kinds
        if closer[0][0] != "等" and (len(members) < 2 or not any(has_head(text[a:b]) for a, b in members)):
            continue
        if len(members) == len(spans) or len(members) > 1:
            for a, b in reversed(members):
                yield mention_of(text, a, b, "counted")


def _last_cut(text: str, low: int, end: int, signs: str = "，。；:！？\n") -> int:
    """The end of the last sign before a place that stands in no bracket."""
    depth = 0
    for place in range(end - 1, low - 1, -1):
        sign = text[place]
        if sign == ")":
            depth += 1
        elif sign == "(":
            depth -= 1
        elif depth <= 0 and sign in signs:
            return place + 1
    return low


def _joined_work(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """电动车研发、制造及销售项目: what only names kinds of work is no member of its own."""
    for match in _joined().finditer(text, segment.start, segment.end):
        low = _last_cut(text, max(segment.start, match.start() - 30), match.start(), "，。；:！？\n、,")
        start = led(text, low, match.start())
        if match.start() - start < _SHORTEST or only_works().fullmatch(text, start, match.end()):
            continue
        member = member_of(text, start, match.end(), around)
        if member is not None:
            yield mention_of(text, *member, "joined")


# A list as long may end in a member that is none.
_MANY: Final = 4
_SHORTEST: Final = 4
_SIDE: Final = 3


def _called(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """甲新型建材是重点项目: a sentence that says of a name that it is a project."""
    for match in _CALLED.finditer(text, segment.start, segment.end):
        end = match.start()
        low = _last_cut(text, max(segment.start, end - 26), end, "，。；:！？\n、, ")
        if not _SHORTEST < end - low < 25 or _NO_NAME.match(text, low):
            continue
        member = member_of(text, led(text, low, end), end, around)
        if member is not None:
            yield mention_of(text, *member, "called")


_STOOD_FOR: Final = re.compile(
    r"以(?P<names>[^，。；]{4,50}?)为(?:代表|龙头|引领|首|主|重点)的[^，。；]{0,16}?(?:项目|专案)"
)


def _stood_for(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """以甲研发中心、乙基地为代表的医药项目: the names that stand for a group."""
    for match in _STOOD_FOR.finditer(text, segment.start, segment.end):
        for begin, stop in split_run(text, *match.span("names")):
            member = member_of(text, begin, stop, around)
            if member is not None and has_head(text[slice(*member)]):
                yield mention_of(text, *member, "stood_for")


@cache
def _stage_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:等)?(?:项目|专案)?(?:均|都|也|已|{one_of(told()['at_once'])}|{one_of(told()['list_times'])}|于[^，。；]{{1,10}}){{0,2}}(?:建成)?(?:{done()}|{one_of(told()['works_go_on'])}|(?:位列|名列|在)其中|在列|榜上有名)"
    )


# 甲园、乙园开工建设各类项目143项: places where others are built.
_OBJECT: Final = re.compile(
    r"(?:建设)?(?:了|的)?(?:各类|各|重点|亿元以上|新|工业|产业)*(?:项目|工程)?(?:\d+[个项]|项目\d)"
)

_CLAUSE_END: Final = re.compile(r"[，。；:！？\n]")


def _done(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """甲研发基地、乙医院签约: a clause that is only a list of places and works and the stage told of them."""
    at = text.find("、", segment.start, segment.end)
    while at >= 0:
        sign = _CLAUSE_END.search(text, at, segment.end)
        high = sign.start() if sign else segment.end
        stage = _stage_behind().search(text, text.rfind("、", at, high), high)
        begin, at = at, text.find("、", high, segment.end)
        if stage is None or _OBJECT.match(text, stage.end(), segment.end):
            continue
        end = stage.start()
        start = _last_cut(text, max(segment.start, begin - 60), begin)
        spans = split_run(text, start, end)
        if spans[-1][1] != end:
            continue
        members: list[tuple[int, int]] = []
        works = 0
        for number, (begin, stop) in enumerate(spans):
            member = member_of(text, led(text, begin, stop) if number == 0 else begin, stop, around)
            if member is None:
                members = []
                break
            called = text[begin:stop].endswith("项目") or (number == len(spans) - 1 and "项目" in stage[0])
            works += called or has_head(text[member[0] : member[1]]) or _own_work(text, member, stage[0])
            members.append(member)
        alike = works == len(spans) or (works > 1 and all(bears_own(text, member) for member in members))
        if len(members) > 1 and alike and not all_parts(text, members):
            for a, b in members:
                yield mention_of(text, a, b, "together")


@cache
def _of_works() -> re.Pattern[str]:
    return re.compile(one_of([*told()["work_stages"], *told()["works_go_on"]]))


_PHASED: Final = re.compile(r"[^，。；、]{3,}[首一二三四五]期$")


def _own_work(text: str, member: tuple[int, int], stage: str) -> bool:
    """Whether a member of a list stands for a work without saying its kind: 蓝海风机, 三棵树涂料, 镁碳砖二期.

    Its phase tells so, or a firm's own word with a thing behind it where works and no firms reach the stage.
    """
    name = text[slice(*member)]
    if _PHASED.fullmatch(name):
        return True
    brand = brand_end_zh(name, 0, len(name)) if "公司" not in name and _of_works().search(stage) else None
    return (
        brand is not None and len(name) > _SIDE and holds_thing(name) and not name.endswith(tuple(told()["firm_tails"]))
    )


_FOREMOST: Final = re.compile(
    r"项目[^。；]{0,20}最[大多高快早长][^，。；、]{0,4}是(?P<name>[^，。；、]{5,24})(?=[，。；(])"
)


def _foremost(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """签约项目中，投资额最大的是甲储能系统: one of a group, told by its rank."""
    for match in _FOREMOST.finditer(text, segment.start, segment.end):
        member = member_of(text, led(text, *match.span("name")), match.end(), around)
        if member is not None and bears_own(text, member):
            yield mention_of(text, *member, "foremost")


@cache
def _pushed() -> re.Pattern[str]:
    return re.compile(
        rf"{one_of(told()['pushes'])}(?P<names>[^，。；:、]{{3,20}}(?:、[^，。；:、]{{3,20}}){{1,8}}?)(?:等)?{one_of(told()['pushed_tails'])}(?=[，。；\n])"
    )


def _under_way(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """启动甲学校、乙邻里中心建设: works that one verb pushes on; kinds of works are left alone."""
    for match in _pushed().finditer(text, segment.start, segment.end):
        spans = split_run(text, *match.span("names"))
        members = [member_of(text, start, stop, around) for start, stop in spans]
        whole = [m for m in members if m is not None and has_head(text[slice(*m)])]
        if len(whole) > 1 and len(whole) == len(spans) and spans[-1][1] == match.end("names"):
            yield from (mention_of(text, a, b, "under_way") for a, b in whole)
