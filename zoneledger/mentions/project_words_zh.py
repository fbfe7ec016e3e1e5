"""Where the Chinese name of a project begins, read to the left from 项目 or from the noun of a plant."""

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
        if mention.kind == "organization" and not mention.rule.endswith((".form", ".body")):
            continue
        low = mention.end
    for cue in _starts().finditer(text, low, end):
        if end - cue.end() >= 2 or cue[0] in ("项目", "公司", "集团"):
            low = cue.end()
    leading = _LEADING.match(text, low, end) if text[low : low + 1] in _LEADING_SIGNS else None
    if leading and end - leading.end() >= 3:
        low = leading.end()
    return low


_QUOTES: Final = '"“”'
_QUOTED: Final = re.compile(r"(?<=[一-鿿])[\"“][^\"“”，。]{1,6}[\"”](?=[一-鿿]{3})")


def _quotes_within(text: str, low: int, at: int, end: int) -> bool:
    """Whether a quotation mark belongs to a short quotation inside a name: 甘蔗“双高”器材生产."""
    return any(found.start() <= at < found.end() for found in _QUOTED.finditer(text, max(low, at - 9), end))


# The signs that one of the alternatives below begins with.
_LEADING_SIGNS: Final = frozenset("0123456789.,一二三四五六七八九十两省市重首最其另又这该签总、—-和及与等的亿万")
_LEADING: Final = re.compile(
    r"(?:[\d.,]+(?:万|亿)?元(?:以上)?|\d+个|[一二三四五六七八九十两]+个|省级|市级|重点|重大|首个|最大|其他|其它|另一个|又一个|这个|该|签约|总|、|——|-|—|和|及|与|等|的|亿元|万元)+"
)
