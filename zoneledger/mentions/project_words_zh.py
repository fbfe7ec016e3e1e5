"""Where the Chinese name of a project begins, read to the left from 项目 or a plant, and the mention it becomes."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.records import Mention

LONGEST: Final = 34
_EDGE: Final = re.compile(r"[，。；：！？:;!?\n\"“”（(）)【】《》\s·,]")


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


def is_generic(name: str) -> bool:
    """Whether a name is made of words only that identify no single project."""
    return _generic().fullmatch(name) is not None


def leads_on(words: str) -> bool:
    """Whether some words only lead a name on: 其中, 位于."""
    return _starts().fullmatch(words) is not None


def name_start(text: str, low: int, end: int, mentions: Sequence[Mention]) -> int:
    """The place where the name that ends in a place begins.

    Behind the last sign, amount, day, zone or full name of a firm, and behind the last word that leads a name on
    (由…建设的, 引进, 位于); a bracket that closes inside the name belongs to it.
    """
    low = max(low, end - LONGEST)
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
            low = cue.end()
    leading = _LEADING.match(text, low, end) if text[low : low + 1] in _LEADING_SIGNS else None
    if leading and end - leading.end() >= 3:
        low = leading.end()
    return low


_OF_BODY: Final = re.compile(
    r"[^，。；、的]{0,4}(?:分院|新院|院区|校区|新校|分校|迁建|扩建|改扩建|门诊|住院|综合楼|医技楼|[一二三]期)"
)


def _belongs(text: str, mention: Mention) -> bool:
    """Whether a firm or body before a name is a part of it: a bare own word, a group, a hospital that is enlarged."""
    if mention.rule.endswith(".body"):
        return _OF_BODY.match(text, mention.end) is not None
    return not mention.rule.endswith(".form") or text.startswith("集团", mention.end - 2)


_QUOTES: Final = '"“”'
_QUOTED: Final = re.compile(r"(?<=[一-鿿])[\"“][^\"“”，。]{1,6}[\"”](?=[一-鿿]{3})")


def _quotes_within(text: str, low: int, at: int, end: int) -> bool:
    """Whether a quotation mark belongs to a short quotation inside a name: 甘蔗“双高”器材生产."""
    return any(found.start() <= at < found.end() for found in _QUOTED.finditer(text, max(low, at - 9), end))


# The signs that one of the alternatives below begins with.
_LEADING_SIGNS: Final = frozenset("0123456789.,一二三四五六七八九十两省市重首最其另又这该签总、—-和及与等的亿万如尤特")
_LEADING: Final = re.compile(
    r"(?:[\d.,]+(?:万|亿)?元(?:以上)?|\d+个|[一二三四五六七八九十两]+个|省级|市级|重点|重大|首个|最大|其他|其它|另一个|又一个|这个|该|签约|总|尤其是?|特别是|如(?![皋东意新家日])|、|——|-|—|和|及|与|等|的|亿元|万元)+"
)


_LIST_NUMBER: Final = re.compile(r"\d{1,2}[.、](?!\d)")


_SIGNS: Final = re.compile(r"[\"“”\n]")


NO_NAME: Final = re.compile(
    r"^首条|^一条|一个个|^占|[十百千]亿级|^(?:目前|如今|眼下|现在)|^第[一二三四五六七八九十]|签署$|企业$|融入|打入|应用于|\d[个只]|^(?:区域|世界|国际|全国|全球|全省)[性级]|^[五六七八九十]大|^(?:全球|全国|国内|世界|亚洲|国际)(?:首|最|唯一|第一|一流|领先)|^首个|新一轮|主体工程|^入选|^合同外资|答.{0,2}问|外经外贸|各部门|一人|以上|以下|[亿万]元$|\d+(?:个|家)$|^\d+$|[省市]重点|负责人|记者|等$|^等|工作|情况|会议|仪式|活动|班子|领导|干部|群众|方面|问题|速度|效率|环境|机制|办法|制度|^\W|我们|他们|大家|了解|什么|如何|这些|那些|没有|不是|^不|可以|能够|应该|需要|^.{0,4}建设$|(?:收入|产值|税收|总值|增加值|投资额|利润|利税|销售额|出口额|总额)$|(?:[的了]|引进|推进|签约|开工|投产|要|列入|落地|竣工|抓|管|类|重点|重大|季度|第[一二三四五六七八九十\d]+[期批]|[一二三四五六七八九十些]大|新动工|新开工|季\d+)$|^(?:暨|一手|累计|这[一二三四五六七八九十])|^以往|^要|^\d+[条个家座台名]|讯$|(?:[都全]是|宣布|介绍|表示|透露)$"
)


# 以甲项目为代表: the preposition is no part of the name.
_FOREMOST: Final = re.compile(r"[^，。；]{0,8}为(?:代表|龙头|首|主体|引领|核心)")


def mention(text: str, start: int, end: int, rule: str) -> Mention | None:
    """A project's mention without signs at its edges; None where too little is left."""
    numbered = _LIST_NUMBER.match(text, start, end)
    start = numbered.end() if numbered else start
    if text[start] == "以" and _FOREMOST.match(text, end):
        start += 1
    while start < end and text[start] in ' "“”,，、:·-—【[(':
        start += 1
    while end > start and (text[end - 1] in ' "“”,，、:-—】]' or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    if end - start < 3:
        return None
    return Mention("project", start, end, f"zh.project.{rule}", name=_SIGNS.sub("", text[start:end]))
