"""Large groups that articles name bare, without a legal form: Toyota, 宁德时代. Their names stand in the lexicon `firms`.

Leaves alone: other writings in English (`total`, `lear`), streets and cups named after a firm, and words that meet in a
firm's name (做强生物医药 is no 强生).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import PhraseFinder
from zoneledger.mentions.patterns import topic_words
from zoneledger.mentions.persons_en import surnames
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_chinese_name, by_english_name

# What belongs to a group's name behind its short form: 蔚来汽车, 上汽大众, 长安福特; 吉利汽车零部件 is a thing of its trade.
_MORE_ZH: Final = re.compile(
    rf"-?(?!现代(?!汽车|摩比斯|[的、，。；： \n”]|$)|通用(?=航空|机械|机场|设备|厂房|型)){topic_words('zh', 'firms', 'ventures')}(?![市汽]场?)|"
    r"(?:汽车|新能源)(?=[的、，。；：与和向在将已 \n”]|$|[首一二三四五]期|项目|公司|集团|董事长|总经理|负责人|交付|投资)|"
    rf"{topic_words('zh', 'firms', 'tails')}(?!{topic_words('zh', 'firms', 'no_tails_before')})"
)
_NAMED_AFTER: Final = re.compile(
    r"(?:大?[路道街]|杯|[级热]|新区|产业(?!园)|桥|小学|中学|以[东西南北])| (?:Road|Avenue|Street|Cup|Bridge)"
)


def find_known_firms(text: str, language: str) -> Iterator[Mention]:
    """Names of well-known firms in reading order; they may lie inside longer names that other rules find."""
    last: tuple[int, int] | None = None
    for phrase in _finder(language).find(text):
        written = _plain(text[phrase.start : phrase.end])
        if (
            not phrase.meaning
            or written not in (phrase.meaning, phrase.meaning.upper())
            or _NAMED_AFTER.match(text, phrase.end)
        ):
            continue
        more = _MORE_ZH.match(text, phrase.end) if language == "zh" else None
        if language == "en" and is_given_name(text, phrase.start):
            continue
        span = (
            _placed_start(text, phrase.start) if language == "zh" else _placed_start_en(text, phrase.start),
            more.end() if more else phrase.end,
        )
        if last is not None and language == "zh" and phrase.start <= last[1]:  # 上汽 and 大众 are one firm
            last = (last[0], max(last[1], span[1]))
            continue
        if last is not None:
            yield _mention(text, last, language)
        last = span
    if last is not None:
        yield _mention(text, last, language)


def _placed_start(text: str, start: int) -> int:
    """Where a Chinese group's name begins with the country or the city of its arm: 德国博世, 深圳创维."""
    places = by_chinese_name()
    for length in (4, 3, 2):
        place = text[max(0, start - length) : start]
        if (
            len(place) == length
            and place not in _NO_HOME
            and (place in places or place in load_words("zh", "organizations")["countries"])
        ):
            return start - length
    return start


_PLACE_EN: Final = re.compile(r"(?<![\w'-])([A-Z][\w']{2,14}) $")


def _placed_start_en(text: str, start: int) -> int:
    """Where an English group's name begins with the city or province of its arm: `Changsha Gree`, `Shaanxi Huadian`."""
    place = _PLACE_EN.search(text, max(0, start - 18), start)
    if place is None or place[1].lower() not in by_english_name():
        return start
    return place.start()


# Districts whose names end those of zones: 遂宁高新区天齐锂业.
_NO_HOME: Final = frozenset({"新区", "城区", "郊区", "矿区", "园区"})


def is_given_name(text: str, start: int) -> bool:
    """Whether a Chinese surname stands right before a word: Sun Shougang is a person."""
    before = text[max(0, start - _SURNAME) : start]
    words = before.replace("/", " ").split()
    return before.endswith(" ") and bool(words) and words[-1] in surnames()


_SURNAME: Final = 8


def _mention(text: str, span: tuple[int, int], language: str) -> Mention:
    return Mention("organization", *span, f"{language}.organization.known", name=text[slice(*span)])


@cache
def _finder(language: str) -> PhraseFinder[str]:
    words = load_words(language, "firms")
    others = [(word, "") for word in words.get("other_words", ())]  # longer, so that they hide the firm in them
    return PhraseFinder([*((name, _plain(name)) for name in words["well_known"]), *others])


def _plain(name: str) -> str:
    """A name without its hyphens and line ends, which are written or not: FAW-Volkswagen, FAW Volkswagen."""
    return name.replace("-", " ").replace("\n", " ")
