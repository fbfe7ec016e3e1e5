"""The own word of a firm that opens the name of its project in Chinese: 泰开 in 泰开箱式变电站, 日本高木 in 日本高木汽车零部件.

Takes: what stands before the first word of a thing, a trade or a number; a country or a place before it belongs to the firm.
Leaves alone: names that open with a thing (光伏玻璃), with what it is made of (烯草酮技改), and those of roads, schools, parks.
"""

import re
from functools import cache, partial
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.firm_trades_zh import trade_end_zh
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.mentions.patterns import topic_words
from zoneledger.registry.divisions import by_chinese_name

_told: Final = partial(topic_words, "zh", "organizations")


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


# Trades that only firms bear, whatever stands behind: 恒瑞医药靶向药基地, 远恒竹业重竹地板; those of sites only before no site.
_HEAD: Final = re.compile(
    rf"(?P<brand>(?P<own>[一-鿿]{{2,4}}?)(?:(?P<sure>{_told('sure_trades')})|船业|"
    r"[铝铜锂锌钛镁锡矿乳酒茶纸竹木盐皮鞋帽染漆烟糖菌渔牧种林瓷砂磁车印塑蜂物羽丝绢饮果菜米面粮油肉蛋绳袜伞]业|"
    rf"[酒药纸糖茶]厂|(?<!精细)化工(?!艺)|新材(?!料)|{_told('firms_trades')})|"
    r"(?P<worn>[一-鿿]{2,3})(?:食品|生物|电子))"
    rf"(?=[一-鿿\d]{{2,}}|$)(?!{_told('sites_behind_trades')})"
)
# Trades that stand behind a firm's own word before what it makes: 格林光电组件; those of two kinds only before another thing.
_TRADE: Final = re.compile(rf"(?!新材料){_told('trades_before_things')}|(?P<broad>{_told('trades_of_two_kinds')})")
# Trades that close the name of a firm which stands for its project: 联创制药.
_ALONE: Final = re.compile(_told("closing_trades"))
# What stands behind a broad trade where the two together are the thing: 新能源汽车, 新材料产业园.
_ONE_THING: Final = re.compile(
    rf"[客货卡轿商专乘]?[用车]|[膜镜仪机模件铸钢管铜铝零装穿屏面器]|{_told('things_behind_trades')}"
)
# Where a firm builds, behind its own word: 维特庚新工厂, 维特庚亚太研发中心.
_SITED: Final = re.compile(r"(?:新|亚太|华[东南北中]|西[南北]|东北|全球|中国)$")
# A capacity behind a name: whatever stands before it is the firm that makes it, its trade with it.
_CAPACITY: Final = re.compile(
    r"(?:一期|二期|三期)?(?:年产|日产|年加工|年处理|年屠宰)(?=[\d一二三四五六七八九十百千万])"
)
_PHASED: Final = re.compile("[首一二三四五]期")
_MADE_OF: Final = re.compile("[烷烯炔酮酸胺酯醇醚酚氨氮氟氯溴碘硫磷硅钠钾钙镁铝铁铜锌锂锰钴镍锡铅钨钼锆铌钽碳氢氧]")
_PARK_ALONE: Final = re.compile(r"(?:产业|工业|科技|物流|创业)园(?:[首一二三四五]期)?")
_HAN: Final = re.compile(r"[一-鿿]{2,5}")
_OWN: Final = re.compile(r"[一-鿿]{2,8}")
_LONGEST: Final = 5
_WHOLE: Final = (4, 6)


@cache
def _things() -> re.Pattern[str]:
    """The words of things, trades and works, the longest first; a number, a Latin letter, a phase or a bracket is one too."""
    projects, trades = load_words("zh", "projects"), load_words("zh", "organizations")
    words = {word for told in load_words("zh", "sectors").values() for word in told if len(word) > 1}
    words.update(projects["name_words"], projects["nouns"], projects["heads"], trades["firm_words"])
    told = alternatives(sorted(word for word in words if len(word) > 1))
    return re.compile(rf"(?:{told})|[\dA-Za-z(]|{_PHASED.pattern}")


@cache
def common_zh() -> frozenset[str]:
    """Common words that are no firm's own."""
    return frozenset(load_words("zh", "organizations")["common"])


@cache
def _no_brand() -> re.Pattern[str]:
    return re.compile(load_words("zh", "projects")["no_brand"])


@cache
def _public() -> re.Pattern[str]:
    return re.compile(load_words("zh", "projects")["public_works"])


@cache
def _firm_ends() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(load_words('zh', 'organizations')['firm_words'])})$")


def brand_end_zh(text: str, start: int, end: int) -> int | None:
    """Where the firm's word ends that opens a project's name, or None where none does."""
    capacity = _CAPACITY.search(text, start + 2, min(end, start + 14))
    if capacity is not None and _makes(text[start : capacity.start()]):
        return capacity.start()
    name = text[start:end]
    led = _end_of_led(name, end)
    if led is not None:
        return led
    if _public().search(name):
        return None
    rest = strip_place_zh(name)
    placed = len(rest) < len(name)
    thing = _things().search(rest)
    if thing is None:
        return _end_of_bare(rest, end, name)
    if placed and thing.start() == 0:
        return _end_of_placed(name, rest, end)
    made = _MADE_OF.search(rest, 2, thing.start()) if placed else None
    length = (made or thing).start()
    if not 2 <= length <= _LONGEST:
        return None
    brand = rest[:length]
    sited = _SITED.search(brand)
    if sited is not None and sited.start() >= 2:
        return end - len(rest) + sited.start()
    if (
        not _HAN.fullmatch(brand)
        or brand in common_zh()
        or _no_brand().search(brand)
        or (not placed and brand in by_chinese_name())
    ):
        return None
    place = end - len(rest) + length
    if _PARK_ALONE.fullmatch(rest, length):
        return None
    trade = _TRADE.fullmatch(thing[0]) if length == thing.start() else None
    if _ALONE.fullmatch(rest, length):
        return end
    if trade is not None and (_things().match(rest, thing.end()) or _is_place(rest, thing.end())):
        if not (trade["broad"] and _ONE_THING.match(rest, thing.end())):
            return place + len(trade[0])
    return trade_end_zh(text, place, end) if length == thing.start() else place


def _is_place(name: str, at: int) -> bool:
    """Whether a place's name stands in a name from some character on."""
    return any(name[at : at + length] in by_chinese_name() for length in (2, 3))


def _end_of_led(name: str, end: int) -> int | None:
    """The end of a firm that leads a name by its own word and a trade that only firms bear, a place before it or not."""
    rest = strip_place_zh(name)
    for told in (rest, name) if len(rest) < len(name) else (name,):
        head = _HEAD.match(told)
        if head is None:
            continue
        own = head["own"] or head["worn"]
        plain = strip_place_zh(own)
        if (
            _things().match(plain)
            or own in common_zh()
            or (plain == own and own in by_chinese_name() and head["sure"] is None)
            or (_no_brand().search(own) and head["sure"] is None)
            or _NO_MAKER.search(own)
            or _PARK_ALONE.match(told, head.end("brand"))  # 生物科技园 is one thing
        ):
            continue
        return end - len(told) + head.end("brand")
    return None


def _end_of_placed(name: str, rest: str, end: int) -> int | None:
    """The end of a firm whose own word is a place's too, with its trade behind: 湘江化工 in 湘江化工搬迁, not of 长春化工基地."""
    trade = _TRADE.match(rest)
    if trade is None or trade["broad"] or len(name) - len(rest) != _PLAIN_PLACE or not rest[trade.end() :]:
        return None
    behind = _ONE_THING.match(rest, trade.end()) or _ALONE.match(rest, trade.end())
    return None if behind is not None else end - len(rest) + trade.end()


_PLAIN_PLACE: Final = 2


def holds_thing(name: str) -> bool:
    """Whether a name holds a word of a thing, a trade or a number."""
    return _things().search(name) is not None


def _makes(name: str) -> bool:
    """Whether what stands before a capacity is a firm: a word of its own, with or without its trade."""
    rest = strip_place_zh(name)
    if len(name) - len(rest) == _PLAIN_PLACE and _TRADE.fullmatch(rest):
        return True
    if not _OWN.fullmatch(rest) or (len(rest) == len(name) and rest in by_chinese_name()):
        return False
    thing = _things().search(rest)
    if thing is None:
        return not _NO_MAKER.search(rest)
    ended = _firm_ends().search(rest, 2)
    return ended is not None and (thing.start() >= 2 or len(rest) < len(name))


_NO_MAKER: Final = re.compile(r"[类型级的和及与等]|其中|计划|预计|设计|扩建|新增|项目|企业|全市|全区")


def _end_of_bare(rest: str, end: int, name: str) -> int | None:
    """The end of a name that holds no thing at all: 瑞斯康达, told of a project, is its firm."""
    if not _WHOLE[0] <= len(name) <= _WHOLE[1] or not _OWN.fullmatch(rest):
        return None
    return None if _no_brand().search(rest) or name in by_chinese_name() else end
