"""Chinese projects without the word 项目 that what is told of them makes one: a cost, a site, a verb that pushes them on.

Takes: 投资3600万元的园区二横路工程长2公里, 在泰岩光缆施工现场, 确保康沐医药8月底前投产, 已落户顺原产业园、西屏供应链基地.
Leaves alone: kinds (标准厂房, 基础设施), groups and pronouns, zones that are only places, and what 项目 itself closes.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.brands_zh import brand_end_zh
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_around import Around, is_park
from zoneledger.mentions.project_members_zh import all_parts, bears_own, has_head, member_of, mention_of, split_run
from zoneledger.mentions.project_words_zh import is_generic, is_no_name, mention, name_start, told
from zoneledger.records import Mention, Segment


def find_told(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """The names of one segment, rule by rule."""
    line = text[segment.start : segment.end]
    if around.money:
        yield from _paid(text, segment, around)
    if "现场" in line or "工地" in line:
        yield from _at_sites(text, segment, around)
    if _staged().search(line) is not None:
        yield from _in_run(text, segment, around, "urged", _urges(), _urged)
    if around.builds:
        yield from _subjects(text, segment, around)
    yield from _set_up(text, segment, around)
    if "项目名称" in line:
        yield from _labelled(text, segment, around)
    if "的" in line and "有" in line and "、" in line:
        yield from _in_run(text, segment, around, "among", _opens(), _among_stages)
    if "成的" in line:
        yield from _in_run(text, segment, around, "composing", _COMPOSING, _composing)
    if "、" in line:
        yield from _in_run(text, segment, around, "brought", _brings(), _brought)


_Span = tuple[int, int]
# Of a run with its pattern's match, the number of its members and those that are names: the names that are projects.
_Chosen = Callable[[str, re.Match[str], int, list[_Span]], list[_Span]]


def _in_run(
    text: str, segment: Segment, around: Around, rule: str, pattern: re.Pattern[str], chosen: _Chosen
) -> Iterator[Mention]:
    """The members of the runs `names` that a pattern has in a segment; runs that 项目 closes are others' to read."""
    for match in pattern.finditer(text, segment.start, segment.end):
        if "项目" not in match["names"]:
            spans = split_run(text, *match.span("names"))
            members = (member_of(text, begin, stop, around) for begin, stop in spans)
            named = [m for m in members if m is not None and _is_name(text[slice(*m)])]
            yield from (mention_of(text, *span, rule) for span in chosen(text, match, len(spans), named))


_LEAST: Final = 4
_LONGEST: Final = 30
_COUNTED: Final = re.compile(r"[\d一二三四五六七八九十两多][个家条座套台批]|^[\d.]+万?平方|[，。；：！？、]")


def _is_name(name: str) -> bool:
    """Whether words name one work or plant: no kind, no count, no talk of it."""
    return (
        _LEAST <= len(name) <= _LONGEST
        and not is_generic(name)
        and not is_no_name(name)
        and _COUNTED.search(name) is None
    )


def _is_place(start: int, end: int, around: Around) -> bool:
    """Whether a name is a zone's that is no park, which may itself be what is built."""
    return any(z.start <= start and end <= z.end and not is_park(z) for z in around.zones)


def _is_zone(end: int, around: Around) -> bool:
    """Whether a name ends in a zone's: parks that are built have rules of their own."""
    return any(z.start <= end - 1 < z.end and z.end >= end - 2 for z in around.zones)


@cache
def _after_money() -> re.Pattern[str]:
    """What stands between an amount and the work that it pays."""
    verbs = one_of(told()["paid_verbs"])
    return re.compile(
        rf"(?:人民币)?(?:[(（][^)）]{{1,14}}[)）])?(?:[，,]?(?:总?占地|总?建筑面积|用地|日处理|日供水|年产)[^，。；的]{{1,14}})?(?:{verbs}(?:而成)?)?的"
        rf"|(?:人民币)?{verbs}(?:了)?(?!的)"
    )


_PAYS: Final = re.compile(r"(?:投资|出资|斥资|耗资|投入|造价|资金)[^，。；]{0,6}$")


@cache
def _name_ends() -> re.Pattern[str]:
    """What may follow a name in its clause: a sign, or what is told of it."""
    return re.compile(rf"[，。；：！？\n(（]|$|\d{{1,2}}月|(?:{one_of(told()['told_on'])})")


_SIGN: Final = re.compile(r"[，。；：！？、\n(（]")


def _end_of_name(text: str, start: int, limit: int) -> int | None:
    """Where the first name ends that opens in a place: behind a noun of works or plants with a break behind it."""
    clause = _SIGN.search(text, start, limit)
    stop = min(clause.start() if clause else limit, start + _LONGEST)
    word = text.find("项目", start, stop + 2)
    if word >= 0:
        return None
    ends = [
        end for end in range(start + _LEAST, stop + 1) if _name_ends().match(text, end) or text[end : end + 1] == "、"
    ]
    headed = next((end for end in ends if has_head(text[start:end])), None)
    if headed is not None or not ends:
        return headed
    brand = brand_end_zh(text, start, ends[0])
    return ends[0] if brand is not None and brand < ends[0] else None


def _paid(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """投资3600万元的园区二横路工程长2公里, 投资1.5亿元建成西园污水处理厂: the one work that an amount pays."""
    for money in around.money:
        if _PAYS.search(text, max(segment.start, money.start - 12), money.start) is None:
            continue
        lead = _after_money().match(text, money.end, segment.end)
        end = _end_of_name(text, lead.end(), segment.end) if lead is not None else None
        if lead is None or end is None:
            continue
        start = name_start(text, lead.end(), end, around.all)
        name = text[start:end]
        if not _is_name(name) or around.numbers.overlaps(start, end) or _is_place(start, end, around):
            continue
        if not text.endswith("的", 0, lead.end()) and name in told()["parts"]:
            continue
        found = mention(text, start, end, "paid")
        if found is not None:
            yield found


_SITE: Final = re.compile(r"(?:的)?(?:建设|施工|工程)(?:现场|工地)|工地(?=[上里内，])")


def _at_sites(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """在泰岩光缆施工现场: what has a building site; a firm's word or a noun of works must tell it."""
    for match in _SITE.finditer(text, segment.start, segment.end):
        end = match.start()
        if text.endswith("项目", segment.start, end):
            continue
        start = name_start(text, segment.start, end, around.all)
        name = text[start:end]
        if (
            not _is_name(name)
            or around.numbers.overlaps(start, end)
            or any(z.start <= start and end <= z.end for z in around.zones)
        ):
            continue
        if bears_own(text, (start, end)):
            found = mention(text, start, end, "site")
            if found is not None:
                yield found


@cache
def _urges() -> re.Pattern[str]:
    words = told()
    when = (
        rf"(?:{one_of([*words['stage_times'], *words['at_once'], *words['list_times']])}|明年|前|初"
        r"|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|份|底|初|[上中下]旬)?前?)"
    )
    return re.compile(
        rf"{one_of(words['urges'])}(?P<names>[^，。；:：！？\n]{{4,60}}?)(?:等)?{when}{{0,4}}(?P<stage>{one_of(words['urged_stages'])})"
        rf"(?:{one_of(words['urged_stages'])}|、)*(?=[，。；！？\n]|$)"
    )


@cache
def _staged() -> re.Pattern[str]:
    return re.compile(rf"{one_of(told()['urged_stages'])}(?=[，。；、！？\n]|$)")


_PLAIN_STAGES: Final = ("落户", "入驻", "落地", "签约", "见效", "运营", "量产")


def _urged(text: str, match: re.Match[str], members: int, named: list[_Span]) -> list[_Span]:
    """确保康沐医药8月底前投产, 推进甲靶机、乙电驱动尽早建成投产: what is pushed on to a stage of works."""
    fit = [m for m in named if bears_own(text, m)]
    if not fit or len(named) != members or 2 * len(fit) < members:
        return []
    if match["stage"] in _PLAIN_STAGES and len(fit) == 1:
        return named if has_head(text[slice(*fit[0])]) and brand_end_zh(text, *fit[0]) else []
    return named


@cache
def _brings() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![的被]){one_of(told()['brought_by'])}(?:了|有)?(?P<names>[^，。；:：！？、\n]{{3,24}}(?:、[^，。；:：！？、\n]{{3,24}}){{1,8}})(?=[，。；\n]|$)"
    )


def _brought(text: str, match: re.Match[str], members: int, named: list[_Span]) -> list[_Span]:
    """已落户顺原产业园、西屏供应链基地: names of works or plants behind the verb that brings them; none may be a kind."""
    fit = [m for m in named if has_head(text[slice(*m)])]
    if len(fit) < 2 or len(fit) != members:
        return []
    owned = any(brand_end_zh(text, *m) is not None for m in fit) or all(m[1] - m[0] > _OWN for m in fit)
    return fit if owned else []


@cache
def stage_words() -> CuedPattern:
    """The words of stages that works reach and firms do not."""
    words = [*told()["work_stages"], *told()["works_go_on"]]
    return CuedPattern(words, re.compile(one_of(words)))


@cache
def _adverbs() -> re.Pattern[str]:
    """What stands between a name and its stage, at the end of a clause's words."""
    words = told()
    when = one_of(
        [*words["stage_times"], *words["at_once"], *words["list_times"], "也", "现已", "现", "目前", "全面", "全线"]
    )
    return re.compile(rf"(?:{when}|[于在将]|\d{{1,2}}月(?:\d{{1,2}}日|[底初]|[上中下]旬)?)+$")


_CUT: Final = re.compile(r"[，。；：！？、:\n]")


def _subjects(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """旭朗光伏玻璃二线点火: a name that opens with a firm's own word and ends in a noun of works, with its stage behind it."""
    for match in stage_words().among(around.builds, text, segment.start, segment.end):
        low = max(segment.start, match.start() - _LONGEST)
        for cut in _CUT.finditer(text, low, match.start()):
            low = cut.end()
        tail = _adverbs().search(text, low, match.start())
        end = tail.start() if tail is not None else match.start()
        if end - low < _LEAST or not has_head(text[low:end]):
            continue
        start = name_start(text, low, end, around.all)
        name = text[start:end]
        if not _is_name(name) or name.endswith(tuple(told()["parts"])) or end - start < _OWN - 1:
            continue
        if around.numbers.overlaps(start, end) or _is_zone(end, around):
            continue
        brand = brand_end_zh(text, start, end)
        if (brand is not None and brand < end) or _is_public(name):
            found = mention(text, start, end, "subject")
            if found is not None:
                yield found


@cache
def _public() -> re.Pattern[str]:
    return re.compile(
        rf"(?!{one_of(told()['parts_open'])})[^，。；、]{{3,}}(?:{told()['public_works']}|工程$|延伸线$|改造$|[南北东西中]段$|楼$|馆$)"
    )


def _is_public(name: str) -> bool:
    """Whether a name is a public work's that its own words tell from others: 龙泽小学改造工程, 机场大道延伸线."""
    return _public().match(name) is not None


_COMPOSING: Final = re.compile(r"由(?P<names>[^，。；：！？\n]{6,70}?)(?:等)?(?:组成|构成)的")


def _composing(text: str, match: re.Match[str], members: int, named: list[_Span]) -> list[_Span]:
    """由科创楼A座、人才公寓二期和创业路北延组成的配套工程: what a whole is made of, each by its name."""
    fit = [m for m in named if has_head(text[slice(*m)])]
    return fit if len(fit) == members and len(fit) > 1 and not all_parts(text, fit) else []


_LABELLED: Final = re.compile(
    r"项目名称[】\]]?[ :：]{0,3}(?P<name>[^，。；：:\n|\s【]{4,40}?)(?:项目)?(?=[，。；\n\s]|$)"
)


def _labelled(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """项目名称：恒岚注塑件生产基地；: the name that a label says is one."""
    for match in _LABELLED.finditer(text, segment.start, segment.end):
        found = mention(text, *match.span("name"), "labelled")
        if found is not None and not around.numbers.overlaps(*match.span("name")):
            yield found


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(
        rf"{one_of(told()['open_stages'])}的(?:还|主要|项目|企业)?(?:还|主要)?有(?P<names>[^，。；：！？\n]{{4,80}}?)(?:等)?(?=[，。；\n]|$)"
    )


def _among_stages(text: str, match: re.Match[str], members: int, named: list[_Span]) -> list[_Span]:
    """在谈的还有甲养殖、乙城市综合体等: names of works or behind firms' own words, most of them works."""
    heads = sum(has_head(text[slice(*m)]) for m in named)
    return named if 1 < len(named) == members and 2 * heads >= len(named) else []


@cache
def _sets_up() -> re.Pattern[str]:
    return re.compile(
        rf"[，。；\n]{one_of(told()['sets_up'])}(?:了)?(?P<name>[^，。；：！？、\n的了]{{5,24}}?)(?:建设|工程建设)?(?=[，。；\n]|$)"
    )


def _set_up(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """建成岚湖文化中心，完成府川运动公园建设: the one public work that a clause brings about."""
    for match in _sets_up().finditer(text, segment.start, segment.end):
        start, end = match.span("name")
        if "项目" in match["name"] or not has_head(match["name"]) or not _is_public(match["name"]):
            continue
        if _is_name(match["name"]) and not around.numbers.overlaps(start, end) and not _is_zone(end, around):
            yield mention_of(text, start, end, "set_up")


# Names as long say what is built without a firm's word.
_OWN: Final = 6
