"""The members of Chinese lists of projects: where a run of names ends, how it is split, what of a member is its name."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.brands_zh import brand_end_zh
from zoneledger.mentions.patterns import leftward, one_of
from zoneledger.mentions.project_around import Around, is_park
from zoneledger.mentions.project_words_zh import barred, is_generic, told
from zoneledger.records import Mention


@cache
def done() -> str:
    """The text of a pattern of the stages that a list of names is told to have reached."""
    return one_of(told()["list_stages"])


@cache
def _list_end() -> re.Pattern[str]:
    adverbs = [*told()["at_once"], *told()["under_way"]]
    first = "".join(sorted({word[0] for word in (*told()["list_stages"], *adverbs)}))
    return re.compile(
        rf"(?=[等，,都均已将也在总投{first}])(?:等(?![离静温级候])|，(?!以及|和|及)|,(?!\d)"
        rf"|(?:(?<![成首])都(?![市会江])|均|已经?|将(?!军)|也|{one_of(adverbs)})(?=[^，。；]{{0,8}}(?:{done()}|推进|实施|建设|进))"
        rf"|{done()}(?![的区])|在列|(?<!总)总?投资额?(?:分别|[约超达近]?\d(?![^，。；、]{{0,14}}的))|在[^，。；、]{{1,12}}{done()})"
    )


_MONEY_TAIL: Final = re.compile(
    r"\([^()]{0,16}?(?:投资|[亿万]元|美元)|(?:计划|预计|协议)?总投资|投资(?:约|超|达|近)?\d"
)
_AND: Final = re.compile(r"，?以及|和|及|与")
_SIDE: Final = 3
_LONGEST: Final = 36
# As much may stand behind 项目 in a member that is cut there: 甲管材项目入区.
_WORD_TAIL: Final = 6
# A name of general words that is told in a list of names counts from this length: 工业园区基础设施建设.
_TOLD: Final = 9


@cache
def _no_member() -> re.Pattern[str]:
    return barred("no_member", r"[，。；:！？]|^[一二三四五六七八九十]是|项目\d", r"(?:(?<!器)人|(?<![扩壮])大)$")


@cache
def works() -> str:
    """The text of a pattern of what only names kinds of work: with the member before it one name, 研发、制造及销售."""
    return f"{one_of(told()['works'])}{{1,6}}(?:{one_of(told()['work_places'])}(?:建设|扩建)?)?"


@cache
def only_works() -> re.Pattern[str]:
    """What names kinds of work and nothing else."""
    return re.compile(f"{works()}(?:项目)?")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?:\)[^()]{{1,10}}\()?(?:期[首一二三四五六])?{leftward(told()['heads'])}")


@cache
def _parts() -> frozenset[str]:
    return frozenset(told()["parts"])


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"等[^，。；项]{{0,8}}?{one_of(told()['not_projects'])}(?!项目)")


def has_head(name: str) -> bool:
    """Whether a name ends in a noun that stands for a project by itself, with or without its phase."""
    return _heads().match(name[::-1]) is not None


def bears_own(text: str, member: tuple[int, int]) -> bool:
    """Whether a name ends in a noun of works, or opens with a firm's own word."""
    return has_head(text[slice(*member)]) or brand_end_zh(text, *member) is not None


def all_parts(text: str, members: Sequence[tuple[int, int]]) -> bool:
    """Whether all members are what a single project consists of, or numbered buildings of one (甲产业园1号、2号厂房)."""
    named = [text[start:end] for start, end in members]
    return all(name in _parts() for name in named) or (
        NUMBERED_PART.fullmatch(named[-1]) is not None and all(_NUMBER_BEHIND.search(name) for name in named[:-1])
    )


# 2号厂房, A3栋车间: by their numbers alone, parts of a plant.
NUMBERED_PART: Final = re.compile(
    r"[A-Za-z]?\d{1,3}[号#栋幢]+(?:楼|厂房|车间|仓库|生产车间|标准厂房|研发楼|办公楼)?(?:主体结构|主体)?"
)
_NUMBER_BEHIND: Final = re.compile(r"[A-Za-z]?\d{1,3}[号#栋幢](?:楼|厂房|车间)?$")


def names_others(text: str, end: int) -> bool:
    """Whether a run is closed as one of fields, firms, products: 等领域, 等12家企业."""
    return _others().match(text, end) is not None


def split_run(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The members of a run up to where it ends; what only names a kind of work belongs to the member before it."""
    spans: list[tuple[int, int]] = []
    at = start
    while True:
        sign = text.find("、", at, end)
        stop = sign if sign >= 0 else end
        cut = _run_end(text, at, stop)
        spans.append((at, stop if cut is None else cut))
        if sign < 0 or cut is not None:
            break
        at = sign + 1
    joined: list[tuple[int, int]] = []
    for begin, stop in spans:
        if joined and only_works().fullmatch(text, begin, stop):
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((begin, stop))
    joined[-1:] = _split_last(text, *joined[-1], listed=len(joined) > 1)
    return joined


def _run_end(text: str, start: int, end: int) -> int | None:
    """Where the run ends inside a member, brackets skipped."""
    for match in _list_end().finditer(text, start, end):
        if match.start() - start < 2 or text.count("(", start, match.start()) > text.count(")", start, match.start()):
            continue
        return match.start()
    return None


def _split_last(text: str, start: int, end: int, *, listed: bool) -> list[tuple[int, int]]:
    """The last member and the one that 和 or 以及 joins to it, where both are names."""
    chosen: re.Match[str] | None = None
    closed = text[end : end + 1] == "等"
    for sign in _AND.finditer(text, start + 2, end - 2):
        left, right = text[start : sign.start()], text[sign.end() : end]
        if len(left) < _SIDE or len(right) < _SIDE or only_works().fullmatch(right):
            continue
        if sign[0].endswith("以及"):
            chosen = sign
            break
        plain = re.sub(r"\([^()]*\)$|项目$", "", left)
        if (
            _two_firms(left, right)
            or has_head(plain)
            or (listed and not closed and chosen is None)
            or (listed and right[:1].isdigit())
        ):
            chosen = sign
    return [(start, end)] if chosen is None else [(start, chosen.start()), (chosen.end(), end)]


def _two_firms(left: str, right: str) -> bool:
    """Whether both sides of 和 open with a firm's own word: 理岚锂电池及荣沐智能家居."""
    return all(
        end is not None and end < len(side) for side, end in ((s, brand_end_zh(s, 0, len(s))) for s in (left, right))
    )


def member_of(text: str, start: int, end: int, around: Around, *, short: bool = False) -> tuple[int, int] | None:
    """The span of a member's name without amounts, firms and clauses around it; None where it is none.

    A `short` name needs no head: a count of projects closes its list.
    """
    tail = _MONEY_TAIL.search(text, start + 1, end)
    if tail is not None and tail.start() - start >= _SIDE and "的" not in text[tail.end() : end]:
        end = tail.start()
    joint = _AND.match(text, start, end)
    if joint is not None:
        start = joint.end()
    clause = text.rfind("的", start, end)
    if clause >= 0 and end - clause > _SIDE:
        start = clause + 1
    owner = next((f for f in around.firms if f.start == start and f.end < end - 1 and f.rule.endswith(".form")), None)
    while start < end and text[start] in " \"'《【:·-":
        start += 1
    while end > start and text[end - 1] in " \"'》】,":
        end -= 1
    if text.startswith("建设", start, end - _SIDE) and text[start + 2] not in "银集工局厅部":
        start += 2
    word = text.find("项目", start + _SIDE, end)
    if word > 0 and end - word <= _WORD_TAIL:
        end = word
    name = text[start:end]
    least = _SIDE - short if short or has_head(name) else _SIDE + 1
    longest = _LONGEST if owner is None else _LONGEST + owner.end - owner.start
    if not least <= len(name) <= longest or _no_member().search(name) or name in _parts():
        return None
    if (is_generic(name) and len(name) < _TOLD) or around.numbers.overlaps(start, end):
        return None
    if _names_a_kind(name) and not has_head(name) and not _of_firm(name):
        return None
    if any(z.start <= start and end <= z.end and not is_park(z) for z in around.zones):
        return None
    return start, end


@cache
def _made() -> re.Pattern[str]:
    return re.compile(rf"{one_of(told()['made_kinds'])}$")


def _of_firm(name: str) -> bool:
    """Whether what a firm makes is told with its own word in front: 诚志显示材料."""
    brand = brand_end_zh(name, 0, len(name)) if _made().search(name) else None
    return brand is not None and len(name) - brand > _SIDE


def _names_a_kind(name: str) -> bool:
    """Whether a name ends as one of fields, people or things do; the 人 of 机器人 is no person."""
    ends = [word for word in told()["not_projects"] if name.endswith(word)]
    if not ends:
        return False
    longest = len(max(ends, key=len))
    return not any(len(word) > longest and name.endswith(word) for word in told()["name_words"])


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        rf"\d+个[^，。；、的]{{0,10}}?(?:项目|工程)中?(?=[^，。；、]{{3}})|(?:(?:今|去|当|全|昨|本)(?:年|天|日|月)|新?\(?[改扩]\)?扩?建"
        rf"|{one_of(told()['list_leads'])}|是?继(?![续承电])|[有将对由](?![色机限研])|是|了|\d元|[个家项批])(?:的|了)?"
    )


def led(text: str, start: int, end: int) -> int:
    """Where the first name of a run begins behind the words that lead it on."""
    begin = start
    for lead in _lead().finditer(text, start, end):
        if end - lead.end() >= _SIDE and (
            lead.end() - start < 10 or lead[0][-1] in "的了" or lead[0].endswith(("项目", "项目中", "工程", "工程中"))
        ):
            begin = lead.end()
    return begin


def mention_of(text: str, start: int, end: int, rule: str) -> Mention:
    """The mention of a member."""
    return Mention("project", start, end, f"zh.project.{rule}", name=re.sub(r"[\"“”\n]", "", text[start:end]))
