"""What a text tells around the name of a Chinese park: that money goes into it, who is there, how large it is."""

import re
from functools import cache, lru_cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_fields import fields_of_trade
from zoneledger.mentions.zone_names import REMEMBERED, zone_words

_BEFORE_CHARS: Final = 40


def is_invested_in(text: str, start: int) -> bool:
    """Whether the words before a Chinese park tell that somebody puts money into it: 海天公司投资的, 投资20亿元的, 重大项目——."""
    low = max(0, start - _BEFORE_CHARS)
    return _INVESTED.search(text, low, start) is not None or _BUILT_BY.search(text, max(0, low - 20), start) is not None


_INVESTED: Final = re.compile(
    r"(?:投资|(?:公司|集团)(?:在[^，。；\n]{2,16})?(?:投建|兴建|开发|打造))(?:约|近|超)?(?:(?:建设|兴建|新建|打造|开发|建造)|\d[\d.]{0,9}(?:亿|万|千万)(?:元|美元|欧元|港元|人民币))?的$|"
    r"(?:项目|工程)—+$"
)


# 蓝海公司将建设占地500亩的高端装备产业园: it is what the firm builds.
_BUILT_BY: Final = re.compile(
    r"(?:公司|集团|投资|出资|斥资)[^。；\n]{0,30}?(?:建设|新建|兴建|投建|打造|建)[^，。；\n]{0,6}?\d[\d.]*万?(?:亩|平方米|平方公里|公顷)的$"
)


def is_settled(text: str, end: int) -> bool:
    """Whether the words behind a Chinese park tell who is there: 现有企业30家, 已签约入驻企业16家, 内某公司."""
    return _SETTLED.match(text, end) is not None


_SETTLED: Final = re.compile(
    r"(?:内|里)[^，。；\n]{2,}|(?:目前|现|已|现已|已经|累计|共|新)?(?:签约|成功)?(?:入驻|落户|集聚|聚集|引进|现有|拥有)(?:了|各类|工业)?"
    r"(?:企业|项目|\d)"
)


def is_place_of(text: str, start: int, end: int) -> bool:
    """Whether a Chinese park is told of as the place where somebody is, settles or goes, or what happens happens:
    入驻新材料产业园, 在东部产业园举行, 电子信息产业园管委会.
    """
    if leads_to(text, start) or is_inside(text, end) or houses_firms(text, end):
        return True
    return stands_at(text, start) and happens(text, end)


def leads_to(text: str, start: int) -> bool:
    """Whether the words before a Chinese park say that somebody settles in it or goes there."""
    return text.endswith((*settles_in(), *zone_words("zh")["goes_to"]), 0, start)


def stands_at(text: str, start: int) -> bool:
    """Whether 在, which is not 正在, stands before a Chinese park."""
    return text.endswith("在", 0, start) and not text.endswith("正在", 0, start)


def is_inside(text: str, end: int) -> bool:
    """Whether the words behind a Chinese park speak of what is inside, or of its office."""
    return _INSIDE.match(text, end) is not None


def happens(text: str, end: int) -> bool:
    """Whether the words behind a Chinese park tell what happens or stands in it."""
    return _HAPPENS.match(text, end) is not None


_INSIDE: Final = re.compile("内(?!外)|里(?![程面])|管委会|管理办公室")
_HAPPENS: Final = re.compile(
    r"(?:顺利|隆重|成功|正式)?(?:举行|召开|举办|开幕|奠基|开工|揭牌|启动|投产|落地|建成)|，|"
    r"的[^，。；\n]{0,24}(?:项目|公司|企业|工地|现场|车间|厂房)"
)


@cache
def settles_in() -> tuple[str, ...]:
    """Words right before a Chinese park by which something settles there."""
    return tuple(zone_words("zh")["settles_in"])


def houses_firms(text: str, end: int) -> bool:
    """Whether the words behind a Chinese park count the firms in it, or in a phase of it (一期已有7家企业投产), or tell of
    its standard plants, which are for many."""
    return _HOUSES.match(text, end) is not None


_HOUSES: Final = re.compile(
    r"[\"”]?(?:[一二三四首]期|[(（][一二三四]期[)）])?(?:目前|现|已|现已|已经|累计|共|先后|首批)?(?:签约|成功)?(?:有|入驻|落户|集聚|聚集|引进|拥有|吸引|入园)"
    r"(?:了|各类|各种)?\d+[多余]?(?:家|户)|"
    r"(?:[一二三四首]期)?(?:项目)?(?:的)?(?:\d+[万余多]?[栋幢座]|\d[\d.]*万?(?:平方米|平米))?(?:的)?标准(?:化)?厂房"
)


def is_partner(text: str, start: int, end: int) -> bool:
    """Whether a zone is only told to be another one's partner: 与山阳工业园建立合作关系, `a partnership with Shanyang Park`."""
    if _BOUND_TO.match(text, end) is not None:
        return _WITH.search(text, max(0, start - _PARTNER_CHARS), start) is not None
    return _PARTNER_OF.search(text, max(0, start - _PARTNER_CHARS), start) is not None


_PARTNER_CHARS: Final = 48
_WITH: Final = re.compile("[与同跟和][^，。；\n]{0,10}$")
_BOUND_TO: Final = re.compile(
    "(?:等[^，。；\n]{0,6})?(?:已|先后|正式|共同)?(?:建立|结成|缔结|达成)了?[^，。；\n]{0,8}(?:关系|友好|伙伴|姊妹|结对|联盟)"
)
_PARTNER_OF: Final = re.compile(
    r"\b(?:partnership|(?:cooperat\w+|friendly|strategic|sister|twin\w*) (?:relationship|relations?|ties|links?))s? with (?:the )?[A-Za-z' -]{0,24}$"
)


@lru_cache(maxsize=REMEMBERED)
def is_of_firm(words: str) -> bool:
    """Whether a Chinese park begins with the name of a large firm, of which no place is a namesake: 立讯精密智能制造产业园."""
    return words.startswith(_large_firms())


@cache
def _large_firms() -> tuple[str, ...]:
    builders = tuple(zone_words("zh")["park_developers"])
    firms = load_words("zh", "firms")["well_known"]
    return tuple(firm for firm in firms if len(firm) >= _FIRM_CHARS and not firm.startswith(builders))


_FIRM_CHARS: Final = 3


def is_what_part_is_for(text: str, start: int, end: int) -> bool:
    """Whether a Chinese park without a name of its own says what a part of a zone is for: 分为建材园区和农副产品加工园区."""
    own = text[start:end].removesuffix("区").removesuffix("片").removesuffix("园")
    if not own.endswith(_uses()) and not own.removesuffix("业").endswith(_uses()):
        return False
    return (
        _DIVIDED.search(text, max(0, start - _BEFORE_CHARS), start) is not None or _FORMS.match(text, end) is not None
    )


_DIVIDED: Final = re.compile(r"(?:划分|分为|分成|功能区)[^。；\n]{0,40}$")
_FORMS: Final = re.compile(r"[^。；\n]{0,90}(?:组成|构成)(?![部])")


@cache
def _uses() -> tuple[str, ...]:
    return (*fields_of_trade(), *zone_words("zh")["uses_of_parts"])


@lru_cache(maxsize=REMEMBERED)
def is_only_fields(words: str) -> bool:
    """Whether Chinese words before a kind are fields of trade and aims alone: 化工新材料, 绿色建材."""
    return _only_fields().fullmatch(words) is not None


@cache
def _only_fields() -> re.Pattern[str]:
    return re.compile(f"(?:{_topics()}|[及与和])+")


@cache
def _topics() -> str:
    words = zone_words("zh")
    return one_of([*words["vague"], *fields_of_trade(), *words["topics"], *words["qualities"]])


@lru_cache(maxsize=REMEMBERED)
def own_words(place: str) -> str:
    """What Chinese words before a kind have in front of fields of trade and aims: 天岗 of 天岗石材, nothing of 绿色建材."""
    own = _own_words().fullmatch(place)
    words = own[1] if own is not None else place
    return "" if words.endswith(_ADJECTIVES) else words


_ADJECTIVES: Final = ("式", "型", "级", "性", "类")  # 串珠式产业园


@lru_cache(maxsize=REMEMBERED)
def begins_with_topic(place: str) -> bool:
    """Whether Chinese words begin with a field of trade or an aim: 新材料临澧."""
    return re.match(_topics(), place) is not None


@cache
def _own_words() -> re.Pattern[str]:
    return re.compile(f"(.*?)(?:{_topics()}|[及与和])*")


def is_told_of(text: str, start: int) -> bool:
    """Whether the words before a Chinese park tell of it as of a place: its size, its leading firm, its zone."""
    return _TOLD.search(text, max(0, start - _BEFORE_CHARS), start) is not None


_TOLD: Final = re.compile(
    r"(?:\d年|备受关注|备受瞩目|在建|建设中|建成|谋划中|规划中|新建成|为(?:龙头|主导|核心|主体|支撑|骨干|引领|载体|主)|平方公里|公顷|亩|平方米|该区|该县|该市|园区|开发区|高新区|经开区|新区|保税区|综保区|共建|合建|共办|创办|设立|兴办)的$|"
    r"\d(?:亩|平方公里|公顷|万?平方米)$|(?:以|设在|建在|设于|前身为|前身是|前身系|原名)$"
)
