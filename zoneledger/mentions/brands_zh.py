"""The own word of a firm that opens the name of its project in Chinese: 泰开 in 泰开箱式变电站, 日本高木 in 日本高木汽车零部件.

Takes: what stands before the first word of a thing, a trade or a number; a country or a place before it belongs to the firm.
Leaves alone: names that open with a thing (光伏玻璃), with what it is made of (烯草酮技改), and those of roads, schools, parks.
"""

import re
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.registry.divisions import by_chinese_name


@cache
def _places_zh() -> re.Pattern[str]:
    told = load_words("zh", "organizations")["countries"]
    return re.compile(
        rf"(?:{alternatives(told)})(?:市|省)?|[\u4e00-\u9fff]{{2,6}}?(?:省|自治区|市|县)(?=[\u4e00-\u9fff]{{4}})"
    )


def strip_place_zh(name: str) -> str:
    """A Chinese name without the place that leads it: 深圳市澜图新能源 is 澜图新能源."""
    for _ in range(2):
        match = _places_zh().match(name)
        if match and len(name) - match.end() >= 2:
            name = name[match.end() :]
            continue
        places = by_chinese_name()
        length = next((n for n in (7, 6, 5, 4, 3, 2) if name[:n] in places and len(name) - n >= 2), 0)
        if not length:
            break
        name = name[length:]
        if name[:1] in "省市县区" and len(name) > 3:
            name = name[1:]
    return name


# Trades that only firms bear: 恒瑞医药靶向药基地.
_HEAD: Final = re.compile(
    r"(?P<brand>[一-鿿]{2,4}(?:集团|控股|股份|药业|船业|重工|实业|公司|医药|铝业|铜业|锂业|锌业|钛业|矿业|钢铁|乳业|酒业|纸业|煤电|热电厂|包装))(?=[一-鿿\d]{2,})"
)
# Trades that stand behind a firm's own word before what it makes: 格林光电组件.
_TRADE: Final = re.compile(r"(?:电子|光电|机械|机电|石化|化工|生物|科技|新材|能源|食品|电气|电器|电机|重工|半导体)")
_HAN: Final = re.compile(r"[一-鿿]{2,5}")
_LONGEST: Final = 5


@cache
def _things() -> re.Pattern[str]:
    """The words of things, trades and works, the longest first; a number or a Latin letter is one too."""
    projects, trades = load_words("zh", "projects"), load_words("zh", "organizations")
    words = {word for told in load_words("zh", "sectors").values() for word in told if len(word) > 1}
    words.update(projects["name_words"], projects["nouns"], projects["heads"], trades["firm_words"])
    return re.compile(rf"(?:{alternatives(sorted(word for word in words if len(word) > 1))})|[\dA-Za-z]")


@cache
def _no_brand() -> re.Pattern[str]:
    return re.compile(load_words("zh", "projects")["no_brand"])


@cache
def _public() -> re.Pattern[str]:
    return re.compile(load_words("zh", "projects")["public_works"])


def brand_end_zh(text: str, start: int, end: int) -> int | None:
    """Where the firm's word ends that opens a project's name, or None where none does."""
    head = _HEAD.match(text, start, end)
    if head is not None:
        return head.end("brand")
    name = text[start:end]
    if _public().search(name):
        return None
    rest = strip_place_zh(name)
    thing = _things().search(rest)
    if thing is None or not 2 <= thing.start() <= _LONGEST:
        return None
    brand = rest[: thing.start()]
    if not _HAN.fullmatch(brand) or _no_brand().search(brand) or brand in by_chinese_name():
        return None
    place = end - len(rest) + thing.start()
    trade = _TRADE.fullmatch(thing[0])
    if trade is not None and _things().match(text, place + len(thing[0]), end):
        place += len(thing[0])
    return place
