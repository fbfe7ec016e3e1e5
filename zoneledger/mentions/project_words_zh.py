"""Where the Chinese name of a project begins, read to the left from 项目 or a plant, and the mention it becomes."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import patterns
from zoneledger.mentions.patterns import one_of
from zoneledger.records import Mention

LONGEST: Final = 34
_EDGE: Final = re.compile(r"[，。；：！？:;!?\n\"“”（(）)【】《》\s·,]|——")


@cache
def told() -> dict[str, Any]:
    """The lexicon of Chinese projects."""
    return load_words("zh", "projects")


@cache
def _starts() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, told()["starts"]), key=len, reverse=True))
    return re.compile(f"{words}|{told()['single_starts']}")


@cache
def _generic() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, told()["generic"]), key=len, reverse=True))
    return re.compile(
        rf"(?:[一-鿿]{{2,3}}[省市县州])?(?:{words}|[\d.,%“”\"]+|[一二三四五六七八九十两]+[个家批大类]|\d{{4}}年|“[^”]*”)+(?:类|型|级|性)?"
    )


@cache
def word_set(key: str) -> frozenset[str]:
    """The words of one entry of the lexicon."""
    return frozenset(told()[key])


@cache
def words_of(key: str) -> re.Pattern[str]:
    """A pattern of the plain words of one entry of the lexicon."""
    return re.compile(one_of(told()[key]))


def barred(key: str, *grammar: str) -> re.Pattern[str]:
    """What tells that a span is no name, by the words of one entry of the lexicon; see `patterns.barred`."""
    return patterns.barred(told()[key], *grammar)


@cache
def _no_name() -> re.Pattern[str]:
    levels, reaches, ranks = (one_of(told()[key]) for key in ("levels", "reaches", "ranks"))
    return barred(
        "no_name",
        rf"^{levels}[性级]",
        rf"^{reaches}{ranks}",
        r"^\W",
        r"答.{0,2}问",
        r"(?<![钢铜铝铁铅塑水油气软硬导光焊套风胶缝弯])管$",
        r"^.{0,4}建设$",
        # Rank and preposition: 唯一增补, 一重大产业, 我区以.
        r"^(?:唯一|又?一[重新大]|最|除(?![尘湿臭磷雪氟锈草硫氯冰味]))|(?:以|(?<![华因行作成])为|将|把)$",
        # Counts, and places in a row of things.
        r"^[\d.]+万?(?:平方米|平米|㎡|亩)|^\d+[条个家座台名]|\d[个只]|\d[条所座]道路|\d+[个家]$|^\d+$|季\d+$",
        r"^[第这][一二三四五六七八九十]|^[五六七八九十]大|[一二三四五六七八九十些]大$|第[一二三四五六七八九十\d]+[期批]$",
    )


def is_no_name(name: str) -> bool:
    """Whether words cannot be the name of a project: talk of it, a count, a rank, a meeting, a sum."""
    return _no_name().search(name) is not None


def is_generic(name: str) -> bool:
    """Whether a name is made of words only that identify no single project."""
    return _generic().fullmatch(name) is not None


@cache
def _aims() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(told()['aims'])})|.*[和及与并或]$")


def is_name(name: str) -> bool:
    """Whether words may name a single project: no class, no talk of one, no aim."""
    return len(name) >= 3 and not is_generic(name) and not is_no_name(name) and not _aims().match(name)


def leads_on(words: str) -> bool:
    """Whether some words only lead a name on: 其中, 位于."""
    return _starts().fullmatch(words) is not None


def name_start(text: str, low: int, end: int, mentions: Sequence[Mention], longest: int = LONGEST) -> int:
    """The place where the name that ends in a place begins.

    Behind the last sign, amount, day, zone or full name of a firm, and behind the last word that leads a name on
    (由…建设的, 引进, 位于); a bracket that closes inside the name belongs to it. A firm's full name right before what it
    builds is its owner, not part of the name (甲有限公司裘皮加工); only members of lists keep it, which it tells apart.
    """
    floor, low = low, max(low, end - longest)
    for edge in _EDGE.finditer(text, low, end):
        sign = edge[0]
        if sign in "(（" and text.find(")", edge.end(), end) > 0:
            continue
        if sign in ")）" and "(" in text[low : edge.start()]:
            continue
        if sign in _QUOTES and _quotes_within(text, low, edge.start(), end):
            continue
        low = edge.end()
    for mention in mentions:
        if mention.start >= end:
            break
        if mention.end <= low or mention.kind == "quantity":
            continue
        if mention.end > end - 2:
            if mention.end < end and mention.kind == "zone":
                return end
            continue
        if mention.kind == "zone" and _explained(text, mention.end, end):
            continue
        if (
            mention.kind == "zone"
            and (mention.start > low + 1 or mention.end > end - 4)
            and text[mention.end : mention.end + 1] != "的"
        ):
            if mention.start > low + 6:
                continue
        if mention.kind == "organization" and _belongs(text, mention):
            continue
        low = mention.end
    for cue in _starts().finditer(text, low, end):
        if end - cue.end() >= 2 or cue[0] in ("项目", "公司"):
            if cue[0] == "的" and _bare_plant(text[cue.end() : end]) and capacity_told(text, low, cue.start()):
                continue  # 年产5万吨铜箔的生产线
            low = cue.end()
    leading = _leading().match(text, low, end) if text[low : low + 1] in _leading_signs() else None
    if leading and end - leading.end() >= 3:
        low = leading.end()
    if end - low >= _UNQUOTED and not is_generic(text[low:end]):
        low = quoted_head(text, floor, low)
    return low


def _bare_plant(words: str) -> bool:
    """Whether some words are only a kind of plant, which what it makes tells from others: 生产线, 新工厂."""
    return words in word_set("nouns") or (words[:1] in "新总" and words[1:] in word_set("nouns"))


_CAPACITY: Final = re.compile("(?:年产|日产|年加工|年处理|年生产|年屠宰)(?=[\\d一二三四五六七八九十百])")


def capacity_told(text: str, start: int, end: int) -> bool:
    """Whether a span tells what a plant makes in a year or day."""
    return _CAPACITY.search(text, start, end) is not None


def _explained(text: str, at: int, end: int) -> bool:
    """Whether a bracket right behind a zone explains it inside the name: 甲产业园(乙基地)项目, 甲区(乙区)合作园."""
    return text[at : at + 1] == "(" and text.find(")", at, end) > 0


@cache
def _of_body() -> re.Pattern[str]:
    return re.compile(rf"[^，。；、的]{{0,4}}(?:{one_of(told()['body_works'])}|[一二三]期)")


def _belongs(text: str, mention: Mention) -> bool:
    """Whether a firm or body before a name is a part of it: a bare own word, a group, a hospital that is enlarged."""
    if mention.rule.endswith(".body"):
        return _of_body().match(text, mention.end) is not None
    return not mention.rule.endswith(".form") or text.startswith("集团", mention.end - 2)


def quoted_head(text: str, floor: int, start: int) -> int:
    """Where a name begins of which the own word stands in quotes before it: “双子星”人才公寓."""
    if start <= floor + 3 or text[start - 1] not in '”"':
        return start
    named = _NAMED.search(text, max(floor, start - 10), start)
    return named.start() + 1 if named is not None else start


# A name that opens with its own word in quotes: “双子星”人才公寓; what must be left behind the quotes.
_NAMED: Final = re.compile(r"[\"“][^\"“”，。、]{2,7}[”\"]$")
_UNQUOTED: Final = 3
_QUOTES: Final = '"“”'
_QUOTED: Final = re.compile(r"(?<=[一-鿿])[\"“][^\"“”，。]{1,6}[\"”](?=[一-鿿]{3})")


def _quotes_within(text: str, low: int, at: int, end: int) -> bool:
    """Whether a quotation mark belongs to a short quotation inside a name: 甘蔗“双高”器材生产."""
    return any(found.start() <= at < found.end() for found in _QUOTED.finditer(text, max(low, at - 9), end))


_NUMERALS: Final = "一二三四五六七八九十两"


@cache
def _leading_signs() -> frozenset[str]:
    """The signs that one of the alternatives of `_leading` begins with."""
    return frozenset({*"0123456789.,", *_NUMERALS, "如", "继", *(word[0] for word in told()["leading"])})


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\d.,]+(?:万|亿)?元(?:以上)?|\d+个|[{_NUMERALS}]+个|{one_of(told()['leading'])}|如(?![皋东意新家日])|继(?![续承电]))+"
    )


_LIST_NUMBER: Final = re.compile(r"\d{1,2}[.、](?!\d)")


_SIGNS: Final = re.compile(r"[\"“”\n]")


# 以甲项目为代表: the preposition is no part of the name.
@cache
def _foremost() -> re.Pattern[str]:
    return re.compile(rf"[^，。；]{{0,8}}为{one_of(told()['foremost'])}")


def mention(text: str, start: int, end: int, rule: str) -> Mention | None:
    """A project's mention without signs at its edges; None where too little is left."""
    numbered = _LIST_NUMBER.match(text, start, end)
    start = numbered.end() if numbered else start
    if text[start] == "以" and text[start + 1] != "岭":
        if not _foremost().match(text, end):
            return None
        start += 1
    while start < end and text[start] in ' "“”,，、:·-—【[(':
        start += 1
    while end > start and (text[end - 1] in ' "“”,，、:-—】]' or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    if end - start < 3:
        return None
    return Mention("project", start, end, f"zh.project.{rule}", name=_SIGNS.sub("", text[start:end]))
