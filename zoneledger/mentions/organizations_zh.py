"""Chinese names of firms and bodies, by their ends and by the words around them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.brands_zh import common_zh, strip_place_zh
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.organizations_coined_zh import find_coined
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.mentions.organizations_listed_zh import find_listed
from zoneledger.mentions.patterns import barred, one_of
from zoneledger.mentions.project_words_zh import word_set
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_chinese_name

_LONGEST: Final = 24
_STOPS: Final = "，。、；：！？ \n\t()（）“”\"'《》【】[],.;:!?%|·—-▶●"


@cache
def _told() -> dict[str, Any]:
    return load_words("zh", "organizations")


@cache
def _ends() -> CuedPattern:
    told = _told()
    pattern = re.compile(
        f"(?P<whole>{alternatives(told['bodies'])})|(?P<company>{alternatives(told['company_ends'])})|(?P<body>{alternatives(told['body_ends'])})"
    )
    return CuedPattern([*told["bodies"], *told["company_ends"], *told["body_ends"]], pattern)


@cache
def _trades() -> CuedPattern:
    """A trade behind which only a firm's statement or deed can go on."""
    told = _told()
    behind = alternatives([*told["offices"], *told["does"]])
    pattern = re.compile(
        f"(?:{alternatives(told['firm_words'])})(?=(?:{behind})|(?P<weak>[的、，。；与和及)（(“]|等[\\d两三四五]|三家|两家|$))"
    )
    return CuedPattern(told["firm_words"], pattern)


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(alternatives(_told()["starts"]))


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"{one_of(_told()['firm_cues'])}$")


@cache
def _countries() -> str:
    return alternatives(_told()["countries"])


@cache
def _own_compounds() -> frozenset[str]:
    """Words of two signs that names hold, one of which is a function word elsewhere: 数据, 转向, 国有."""
    return frozenset(_told()["own_compounds"])


@cache
def _kind_of_firm() -> re.Pattern[str]:
    """A kind of firm, which is nobody's name: 园区运营公司, 纸制品包装公司."""
    return re.compile(rf"[和与及]?(?:{one_of(_told()['kinds_of_firms'])}){{1,4}}(?:有限|责任|股份)*(?:公司|集团)")


@cache
def _contexts() -> tuple[re.Pattern[str], ...]:
    told = _told()
    offices = alternatives(told["offices"])
    labels = alternatives(told["labels"])
    name = "(?P<name>[\u4e00-\u9fffA-Za-z]{2,12}?)"
    return (
        re.compile(rf"由(?:[\u4e00-\u9fff]{{0,4}}平台公司)?{name}(?=(?:独资|合资|共同)?{one_of(told['by_verbs'])})"),
        re.compile(
            rf"(?P<name>(?!中国)(?:{_countries()})[\u4e00-\u9fffA-Za-z]{{2,4}})(?={one_of(told['foreign_verbs'])}|的[\u4e00-\u9fff]{{2,14}}项目|，|、)"
        ),
        re.compile(
            rf"(?:^|[。！”；\"\n]){name}(?=(?:有关|相关)?(?:{offices})[\u4e00-\u9fff]{{2,4}}{one_of(told['speech_verbs'])})"
        ),
        re.compile(rf"(?:{labels}):\s*(?P<name>[\u4e00-\u9fff()A-Za-z]{{4,24}})(?=$|[\n，。；| ])"),
        re.compile(
            r"(?:^|[。；，、：\n])(?P<name>(?P<placed>[\u4e00-\u9fff]{4,6}))(?=的[\u4e00-\u9fffA-Za-z\d/.]{2,20}(?:项目|生产线))"
        ),
        re.compile(r"的(?P<name>[\u4e00-\u9fff]{4,6})(?=，投资[\d一二三四五六七八九十])"),
    )


def find_chinese(text: str, zones: Sequence[Mention]) -> list[Mention]:
    """Organizations of a Chinese text, unsorted; names by ends first, then trades, then contexts."""
    inside = {position: zone.start for zone in zones for position in range(zone.start, zone.end)}
    found = _joined(text, _by_end(text, inside))
    for more in (_by_trade(text, inside), _by_context(text, inside)):
        taken = Taken(found)
        for mention in more:
            if not taken.overlaps(mention.start, mention.end):
                found.append(mention)
                taken = Taken(found)
    found.extend(find_listed(text, found, inside))
    return [*found, *find_coined(text, Taken(found), inside)]


# Bodies that have bodies of their own: 中国科学院物理研究所, 高新区管委会招商局.
_PARENT: Final = ("大学", "科学院", "中科院", "研究院", "医院", "管委会", "管理委员会", "党工委")


def _joined(text: str, found: Iterator[Mention]) -> list[Mention]:
    """Names by their ends, a body and its own body behind it as one."""
    kept: list[Mention] = []
    for mention in found:
        branch = text.endswith(_BRANCHES, 0, mention.end)
        parent: str | tuple[str, ...] = "银行" if branch else _PARENT
        if text.endswith(_INSTITUTES, 0, mention.end):
            parent = (*_PARENT, "集团")
        close = bool(kept) and kept[-1].end == mention.start
        if close and mention.rule.endswith(".form") and text.endswith(_FIRMS_BODIES, 0, mention.start):
            kept[-1] = _mention(text, kept[-1].start, mention.end, "form")
            continue
        kin = close and mention.rule.endswith(".body")
        if kin and text.endswith(parent, 0, mention.start):
            kept[-1] = _mention(text, kept[-1].start, mention.end, "body")
        else:
            kept.append(mention)
        institute = _INSTITUTE.match(text, kept[-1].end) if text.endswith(_ACADEMIES, 0, kept[-1].end) else None
        if institute is not None:
            kept[-1] = _mention(text, kept[-1].start, institute.end(), "body")
    return kept


# Bodies by which firms are called: 设计院有限公司, 医院管理有限公司.
_FIRMS_BODIES: Final = ("医院", "研究院", "研究所", "设计院", "银行", "学院", "幼儿园", "学校", "中心", "规划院")
_LONGEST_FORM: Final = 10
_INSTITUTES: Final = ("研究所", "研究院", "设计院")
_BRANCHES: Final = ("分行", "支行")
# 中科院苏州纳米所: an institute by its short name.
_ACADEMIES: Final = ("中科院", "中国科学院")
_INSTITUTE: Final = re.compile("[一-鿿]{2,6}?所(?![有在需])")


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention("organization", start, end, f"zh.organization.{rule}", name=text[start:end].replace("\n", ""))


def _left_edge(text: str, low: int, end: int, inside: dict[int, int]) -> int:
    """Where a name begins that ends in a place: behind a sign, a function word or a verb; at the start of a zone's name."""
    stops = _told()["not_before"]
    start = end
    while start > low and end - start < _LONGEST:
        sign = text[start - 1]
        if sign == ")" and (opening := text.rfind("(", max(low, start - 8), start)) > 0 and opening < start - 2:
            start = opening
            continue
        if sign == "-" and _HYPHENED.match(text, start - 2):
            start -= 1
            continue
        if sign in _STOPS or (sign in "年月日" and text[start - 2 : start - 1].isdigit()):
            break
        if sign in stops and not (
            (sign in "和同为" and _begins_name(text, start, low))
            or _is_trade_zone(text, start - 1)
            or text.startswith(_NAME_HEADS, start - 1)
            or _opens_place(text, start - 1)
            or text[start - 2 : start] in _own_compounds()
            or text[start - 1 : start + 1] in _own_compounds()
        ):
            break
        start -= 1
        if start in inside:
            zone = inside[start]
            start = zone
            break
    cut = start
    for word in _starts().finditer(text, start, end):
        if (word[0] == "投资" and _HOLDING.match(text, word.end())) or _is_trade_zone(text, word.start()):
            continue
        if word[0] == "企业" and text.startswith(_MANAGED, word.end()):  # 澜川企业管理有限公司
            continue
        if word.start() == start and _opens_place(text, start):
            continue
        if word.end() == end and len(word[0]) > 1 and word[0] not in _MAY_NAME:
            cut = end
        if (word.end() < end - 1 and not (word[0] in "由和与经除获家据" and word.start() > start)) or (
            word.end() < end - 1 and word[0] in "由"
        ):
            cut = word.end()
    for joint in _BODIES_JOINED.finditer(text, cut, end):
        cut = joint.end()
    seated = _SEATED.search(text, cut, end)
    return seated.start("place") if seated else cut


# 洪川工业村福建澜川科技公司: the site before the firm's province is no part of the name.
_SEATED: Final = re.compile(
    "(?<=[一-鿿]{3}[村园区镇港谷城里])(?P<place>北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
    "|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|深圳|香港)(?=[一-鿿]{2})"
)
_HYPHENED: Final = re.compile("[一-鿿]-[一-鿿]")
_MANAGED: Final = ("管理", "咨询", "服务", "发展", "集团")
# 指挥部和招商委员会, 市财政局与市法院, 甲项目和乙大学: two bodies.
_BODIES_JOINED: Final = re.compile("(?:(?<=[部局委办会院府厅])|(?<=项目))(?:以及|[和与及])(?=[一-鿿]{2})")


def _opens_place(text: str, at: int) -> bool:
    """Whether a sign behind a stop is no conjunction but opens a place's name: 和平, 同安."""
    return text[at] in "和同" and text[at - 1] in _STOPS and text[at : at + 2] in by_chinese_name()


def _is_trade_zone(text: str, at: int) -> bool:
    """Whether 经 is no preposition: 经开区, 经济局."""
    return text[at] == "经" and text[at + 1 : at + 2] in ("开", "济", "信", "发", "贸")


# 投资控股集团 is a firm's name, no deed before one; words that a firm may be called by besides.
_HOLDING: Final = re.compile("控股|集团|有限|管理|发展|公司|开发|建设|咨询|股份|基金|促进|合作")
_MAY_NAME: Final = ("投资", "企业", "公司", "联合")


def _begins_name(text: str, start: int, low: int) -> bool:
    """Whether a place's name stands right before a sign that could be a conjunction: 香港和裕精密."""
    return any(text[max(low, start - 1 - n) : start - 1] in by_chinese_name() for n in (2, 3)) or bool(
        re.search(f"(?:{_countries()})$", text[max(low, start - 5) : start - 1])
    )


# 同济大学, 对外经贸大学: names that begin with what is a function word elsewhere.
_NAME_HEADS: Final = ("同济", "同仁", "同方", "同煤", "有研", "有色", "对外经", "对外贸")
_GENERIC_BODY: Final = re.compile(
    r"(?:新区|开发区|高新区|经开区|园区|示范区|实验区|试验区|保税区|区|县|市|省|配套|全区)?(?:党工委|管委会|管理委员会|幼儿园|小学|中学|医院|学校|办公室)"
)


# A kind of firm, and no name; 微电子公司 is one.
_PART_OF_GROUP: Final = re.compile("(?:(?<![电种分离原量])子|母|平台|上市|(?<!成)分)公司$")
# 某某等公司, 60余家公司, 本公司: counted, summed up or nobody's.
_NO_FORMED: Final = re.compile(
    r"等[\d一二三四五六七八九十两多余数]*[家个户]?(?:公司|集团)$|[余多]家|某某|本公司$"
    r"|(?:[\d两三四五六七八九十]+家|[两三四五六七八九十]大)[一-鿿]{0,4}(?:公司|集团)$"
)
# 8亿元建设…医院, 八栋车间和一栋服务中心: an amount or a count, and no body's name.
_COUNTED: Final = re.compile(r"[\d万亿]元|[\d一二三四五六七八九十两][栋座幢]")
# 小学生, 大学城, 医院路, …政府网站, 市政府新闻办: no body of that name.
_NOT_BEHIND: Final = ("生", "城", "路", "园", "网", "新闻办", "事处")
# 以甲集团、乙公司为代表的企业: the preposition is no part of the name.
_FOREMOST: Final = re.compile(r"[^。；\n]{0,30}?为(?:代表|龙头|首|主|核心|引领)")


def _by_end(text: str, inside: dict[int, int]) -> Iterator[Mention]:
    """Names with a legal form or the noun of a body; no bare nouns, no counted ones (两家公司)."""
    generic = frozenset(_told()["generic"])
    last = 0
    for match in _ends().finditer(text):
        if match["whole"]:
            if match.start() >= last:
                yield _mention(text, match.start(), match.end(), "body")
                last = match.end()
            continue
        start = max(last, _left_edge(text, last, match.start(), inside))
        led = text[start - 1 : start + 1] in ("是继", "了解")
        if led or (text[start] == "以" and (_FOREMOST.match(text, match.end()) or text[start + 1] == "原")):
            start += 1
        name = text[start : match.end()]
        if match["company"] and start == last and text.endswith(_FIRMS_BODIES, 0, last) and len(name) <= _LONGEST_FORM:
            yield _mention(text, start, match.end(), "form")  # 澜川医院管理有限公司 is one firm
            last = match.end()
            continue
        if (
            name in generic
            or (match["company"] and text[start : match.start()] in common_zh())
            or len(name) < 4
            or re.match(
                r"[\d一二三四五六七八九十两多数]+[家个所名]|[该本这全各某]|我[区市省县们公司]|咱|(?:一家|上述|相关|有关|部分|各级|多家|当地|本地|中国企业)",
                name,
            )
            or _GENERIC_BODY.fullmatch(name)
            or (match["body"] and (text.startswith(_NOT_BEHIND, match.end()) or _COUNTED.search(name)))
            or re.search(r"已|列入|了|将|唯一|[县市区省]委[县市区省]政府", name)
            or _PART_OF_GROUP.search(name)
            or _NO_FORMED.search(name)
            or (match["company"] and _kind_of_firm().fullmatch(name))
            or (match["company"] and match.start() - start < 2)
            or (match["company"] and re.match(r"(?:总部|化|制|债|军|家)", text[match.end() : match.end() + 2]))
        ):
            continue
        yield _mention(text, start, match.end(), "form" if match["company"] else "body")
        last = match.end()


def _by_trade(text: str, inside: dict[int, int]) -> Iterator[Mention]:
    """Short names that end in a trade: 昱川科技总经理, 由泓岸资本投资, 德国海因策机械; the trade itself is left alone."""
    for match in _trades().finditer(text):
        if match.start() in inside or match.end() - 1 in inside:
            continue
        start = _left_edge(text, max(0, match.start() - 14), match.start(), inside)
        name = text[start : match.end()]
        if not 4 <= len(name) <= 12 or start in inside or _no_trade_name().search(name):
            continue
        own = strip_place_zh(name)
        placed = own != name
        brand = own[: len(own) - len(match[0])]
        invests = (start == 0 or text[start - 1] in "，。；\n") and _INVESTS.match(text, match.end()) is not None
        common = not invests and (_common(brand) or brand in common_zh())
        if not 2 <= len(brand) <= 5 or _no_brand().search(brand) or common:
            continue
        cued = bool(_cues().search(text[max(0, start - 4) : start])) or start == 0 or text[start - 1] in "。”；\n"
        owner = match["weak"] == "的" and match[0] not in _DEEDS and _OWNED.match(text, match.end()) is not None
        if match["weak"] is not None and not (placed or owner or (cued and match["weak"] not in "、，和及与")):
            continue
        if not placed and not cued and text[start - 1 : start] not in ("，", " ", "的", "在"):
            continue
        yield _mention(text, start, match.end(), "trade")


# 精工科技拟投资3.5亿元: even a name of trades alone is a firm's that invests.
_INVESTS: Final = re.compile(r"(?:拟|计划|将|预计)?(?:投资|斥资|出资)\d")
# Trades that are deeds too: 正在建设的项目 names no firm.
_DEEDS: Final = ("建设", "投资", "制造", "智造", "锻造", "铸造", "包装", "通信", "储能")
# 昱川显示的车载面板项目: a project is somebody's.
_OWNED: Final = re.compile(r"的[\u4e00-\u9fffA-Za-z\d/.%-]{0,20}?(?:项目|生产线|基地|车间|厂房|厂区|工厂)")


@cache
def _no_trade_name() -> re.Pattern[str]:
    return barred(_told()["no_trade_name"], r"[\d%“”]")


@cache
def _no_brand() -> re.Pattern[str]:
    return barred(_told()["no_own_word"], "[新高智]型?$")


@cache
def _no_context_name() -> re.Pattern[str]:
    return barred(_told()["no_context_name"])


def _common(brand: str) -> bool:
    """Whether what stands before a trade is itself a trade or another thing of trade: 新能源汽车, 仓储物流."""
    return brand.startswith(_firm_words()) or brand in word_set("name_words")


@cache
def _firm_words() -> tuple[str, ...]:
    return tuple(_told()["firm_words"])


def _by_context(text: str, inside: dict[int, int]) -> Iterator[Mention]:
    """Bare names where only a firm can stand: 由遵开投代建, 新加坡康禾的…项目, labels of bulletins."""
    for pattern in _contexts():
        for match in pattern.finditer(text):
            start, end = match.span("name")
            name = match["name"]
            if start in inside or end - 1 in inside or _no_context_name().search(name):
                continue
            own = strip_place_zh(name)
            if {name, own} & by_chinese_name().keys() or name in _told()["countries"] or own == "":
                continue
            if match.groupdict().get("placed") and (not 2 <= len(own) <= 3 or len(own) == len(name) or _common(own)):
                continue
            yield _mention(text, start, end, "context")
