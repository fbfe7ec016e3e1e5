"""Short words for a zone: `the chemical park`, `this zone`, 产业园, 该县, with the kind and the words of a name that they tell.

A short word is a kind of zone behind a determiner (`the bonded zone`, `this park`) or alone in Chinese (高新区, 该园区), with or
without words of a name before it (`the chemical park`, 化工园). Which zone each means is asked of `NamedZones`.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from zoneledger.mentions.zone_names import kind_phrases, zone_words
from zoneledger.records import Mention

# Classes of kinds that are called parks; and what is no kind, but ends the names of some zones (试验园).
PARKS: Final = frozenset({"park", "plain", "sci", "area"})
CALLED: Final = "called"
_Spans = tuple[tuple[int, int], ...]


class Reference(NamedTuple):
    """A short word: its span, its kind of zone with the class of the kind, and words of the name that it has before it.

    `level` is that of a division (`the county`, 全县); `own` is whether it says that all of a zone is meant (全区, 我区);
    `before` is what stands before a Chinese kind, of which the end may be words of the name.
    """

    start: int
    end: int
    kind: str
    class_name: str
    words: tuple[str, ...] = ()
    level: str | None = None
    own: bool = False
    before: str = ""


# 木材园依托合作区, `the park, built by the zone`: of such a zone nothing is told, nor of one that something comes from.
BESIDE_CHARS: Final = 90
_BESIDE: Final = re.compile(
    r"(?:依托|背靠|隶属于?|毗邻|紧邻|来自|距离?|辐射)$|"
    r"\b(?:(?<!data )(?<!statistics )(?<!figures )(?<!reports )from|next to|near|outside|neighbou?ring|belong(?:s|ing)? to|part of|away from|where|"
    r"(?:planned|built|developed|run|managed|operated|established|set up|founded|initiated|shared)(?: jointly)? by(?: the [a-z' -]{3,60} (?:committee|government|administration)s? and)?)(?: the)? ?$"
)


def is_beside(before: str) -> bool:
    """Whether words in small letters before a zone say that it is not the one of which something is told."""
    return _BESIDE.search(before) is not None


_HEADS_ROW: Final = re.compile(
    r"[^；;。]{0,80}?(?:等|、[^、；;。]{2,30}?)[\d两三四五六七八九十]+个(?:重[点大])?(?:项目|工程)"
)


def heads_row(behind: str) -> bool:
    """Whether words behind a Chinese zone are a row of projects with their number: (甲园)光伏、盐湖等4个项目, which are the zone's."""
    return row_lies_apart(behind) is False


def row_lies_apart(behind: str) -> bool | None:
    """Whether the members of such a row lie in several places, (甲县)光伏、乙县盐湖等4个项目; None where there is no row."""
    row = _HEADS_ROW.match(behind)
    return None if row is None else _ELSEWHERE.search(row[0]) is not None


# 武穴市新材料、蕲春县建材基地等3个项目: the members have places of their own.
_ELSEWHERE: Final = re.compile("、[\u4e00-\u9fff]{2,3}(?:[县市旗](?![级内外区])|高新区|经开区|新区|开发区)")


def references_in(low: str, at: int, language: str, names: Sequence[Mention]) -> Sequence[Reference]:
    """The short words for zones in a text in small letters that begins at a place, outside of the names of zones."""
    return _read(low, at, language, tuple((name.start, name.end) for name in names))


_SENTENCES: Final = 512  # of an article: its events and its figures ask for the same ones


@lru_cache(maxsize=_SENTENCES)
def _read(low: str, at: int, language: str, names: _Spans) -> tuple[Reference, ...]:
    pattern, read = (HEAD_EN, _english_word) if language == "en" else (HEAD_ZH, _chinese_word)
    return tuple(word for head in pattern.finditer(low) if (word := read(low, at, head, names)) is not None)


# Which division a word is: of short words, and at the end of names.
LEVELS: Final = {
    "county": "county", "district": "district", "city": "city", "prefecture": "prefecture", "municipality": "city",
    "banner": "banner", "town": "town", "township": "town",
    "县": "county", "区": "district", "市": "city", "州": "prefecture", "盟": "prefecture", "旗": "banner", "镇": "town", "乡": "town",
}  # fmt: skip
_OF_ONE: Final = "我全该本"
HEADS: Final = {
    "en": ("zone", "park", "area", "district", "base", "valley", "city", "county", "town", "port", "prefecture", "municipality", "banner"),
    "zh": ("园", "区", "城", "谷", "岛", "港", "小镇", "基地", *(a + b for a in _OF_ONE for b in "县市镇乡州旗盟")),
}  # fmt: skip
_HEADS_EN: Final = "|".join(HEADS["en"])
# A kind of two words ends at the second; `the city of Wuhu` is a name, and the area of something a measure.
HEAD_EN: Final = re.compile(
    rf"\b(?:{_HEADS_EN})\b(?! (?:{_HEADS_EN})\b)(?<!park area)"
    r"(?!(?<=area)(?: is| was| reach| cover| exceed)|(?<!park)(?<!zone) of\b)"
)
_WORD_EN: Final = re.compile(r"[a-z&][a-z&'’-]*")
_BEFORE_EN: Final = 64
_MOST_WORDS: Final = 6


@cache
def _told(language: str, entry: str) -> frozenset[str]:
    return frozenset(zone_words(language)["references"][entry])


@cache
def _strangers() -> frozenset[str]:
    """Words that stand in no name of a zone: a short word does not run over them."""
    return frozenset(zone_words("en")["stops"]) - _told("en", "determiners") - _told("en", "whole") - {"and"}


@cache
def _plain_words() -> frozenset[str]:
    """Words of kinds that no name is known by: a park is industrial, a zone is for development."""
    return _told("en", "plain") | frozenset(
        part for form in ("hightech", "economic", "technology", "scitech", "industrial", "national", "and")
        for phrase in zone_words("en")["forms"][form] for part in phrase.split()
    )  # fmt: skip


def _english_word(low: str, at: int, head: re.Match[str], names: _Spans) -> Reference | None:
    begin, end = head.span()
    if any(first < at + end and at + begin < last for first, last in names):
        return None
    run: list[str] = []
    start, edge, own, opened = begin, begin, False, False
    for word in reversed(list(_WORD_EN.finditer(low, max(0, begin - _BEFORE_EN), begin))):
        if low[word.end() : edge].strip(" \n") or len(run) > _MOST_WORDS:
            break
        said = word[0]
        if said in _told("en", "determiners") or said.endswith(("'s", "’s")):
            start, opened = (word.start() if said[-1] != "s" or said == "this" else edge), True
            own = own or said in ("our", "whole", "entire")
            break
        if said in _told("en", "whole"):
            own, start, edge = True, word.start(), word.start()
            opened = True
            continue
        if said in _strangers():
            break
        run.insert(0, said)
        start, edge = word.start(), word.start()
    words = [part for said in run for part in said.replace("-", " ").split()]
    phrase = " ".join([*words, head[0]])
    class_name = kind_phrases("en").get(phrase, "")
    if not opened and not (class_name in ("dz", "hidz", "etdz", "edz", "cbz") and _ALONE.search(low, 0, start)):
        return None
    if not words and head[0] in LEVELS:
        return Reference(at + start, at + end, head[0], "", (), LEVELS[head[0]], own)
    same = zone_words("en")["synonyms"]
    told = tuple(same.get(w, w) for w in words if w not in _plain_words())
    if not class_name:
        class_name = _CLASSES_EN.get(head[0], "")
    if class_name not in PARKS and class_name not in ("", "pilot") and phrase in kind_phrases("en"):
        told = ()
    return Reference(at + start, at + end, phrase if not told else head[0], class_name, told, None, own)


# What a kind may stand behind without a determiner, as translators leave it out.
_ALONE: Final = re.compile(r"(?:^|[.;,] |\b(?:in|of|into|by|at|to) )$")
_CLASSES_EN: Final = {"park": "park", "base": "park", "valley": "area", "city": "sci", "town": "area", "port": "cbz"}


HEAD_ZH: Final = re.compile("|".join(("园区", *HEADS["zh"])))


def _chinese_word(low: str, at: int, head: re.Match[str], names: _Spans) -> Reference | None:
    begin, end = head.span()
    if any(first < at + end and at + begin < last for first, last in names):
        return None
    if head[0][0] in _OF_ONE:
        return Reference(at + begin, at + end, head[0], "", (), LEVELS[head[0][1]], head[0][0] != "该")
    if head[0] == "区" and begin and low[begin - 1] in _OF_ONE:
        return Reference(at + begin - 1, at + end, "区", "", (), None, low[begin - 1] != "该")
    kind, class_name = kind_at_end([low[max(0, end - _LONGEST_KIND) : end]], "zh")
    if not class_name:
        kind, class_name = head[0], "plain" if low[begin - 1 : begin] in ("全", "该", "本") else CALLED
        if kind == "园" and _INSIDE.match(low, end) and not "一" <= low[begin - 1 : begin] <= "鿿":
            class_name = "plain"
        if kind == "区" or (class_name == "plain" and kind != "园"):
            return None
    elif kind.startswith(("国家", "省级")):
        return None
    if low[end - len(kind) - 1 : end - len(kind)] in ("、", "）", ")"):
        return None  # 县（市、区）、开发区
    start = end - len(kind)
    theme = _PLAIN_ZH.sub("", kind) if class_name in PARKS else ""
    before = _HAN_BEFORE.search(low, max(0, start - _BEFORE_ZH), start)
    own = low[:start].endswith(("全", "我", "整个"))
    told = (theme,) if theme else ()
    return Reference(at + start, at + end, kind, class_name, told, None, own, before[0] if before is not None else "")


_PLAIN_ZH: Final = re.compile(
    r"(?:产业|工业|科技|高科技|经济|综合|集聚|合作|示范|共建)*(?:集聚区|集中区|功能区|园区|园|区|基地|小镇|片区|新城|城|谷)$"
)
_INSIDE: Final = re.compile("[内里]")
_HAN_BEFORE: Final = re.compile(r"[一-鿿\da-z]{1,4}$")
_BEFORE_ZH: Final = 4


def kind_at_end(words: Sequence[str], language: str) -> tuple[str, str]:
    """The longest kind with which words end, and its class."""
    phrases = kind_phrases(language)
    if language == "en":
        for at in range(len(words)):
            phrase = " ".join(words[at:])
            if phrase in phrases:
                return phrase, phrases[phrase]
        return (words[-1], "") if words else ("", "")
    name = words[0]
    for size in range(min(_LONGEST_KIND, len(name)), 1, -1):
        if (phrase := name[-size:]) in phrases:
            return phrase, phrases[phrase]
    return name[-1:], ""


_LONGEST_KIND: Final = 12
