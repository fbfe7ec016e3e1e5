"""Parks that an article tells of as one investor's works: a stage and one total of their own, or the firm that builds them.

Takes: what the sentences with the park's name tell, and those behind that go on about it (`The project has a total investment of …`,
该产业园…开工，总投资…). Leaves alone: parks in which somebody settles or whose firms and projects are counted (`houses_others`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_names import zone_words
from zoneledger.mentions.zone_told import houses_firms, own_words
from zoneledger.registry.divisions import by_chinese_name, by_english_name

_REMEMBERED: Final = 512
# So many sentences behind the one with the name may go on about it.
_MOST: Final = 3


class Told(NamedTuple):
    """What an article tells of a park: that a firm builds it, that it is works, that it houses others."""

    by_firm: bool
    works: bool
    houses: bool


def is_works(text: str, start: int, end: int, language: str) -> bool:
    """Whether a park is told of as something that is built; one that houses others only where a firm builds it."""
    if not _may_be_works(text[start:end], language):
        return False
    told = _told(text, text[start:end].lower(), language)
    if _is_of_place(text[start:end], language) and _begins_with_place_told(text, text[start:end], language):
        return False
    return told.by_firm or (told.works and not told.houses)


def is_own_works(text: str, start: int, end: int, language: str) -> bool:
    """Whether a park is only works. One that begins with a place of the article is that place's, unless a firm builds it."""
    if not _may_be_works(text[start:end], language):
        return False
    told = _told(text, text[start:end].lower(), language)
    if told.houses or not told.works:
        return False
    if not _begins_with_place_told(text, text[start:end], language):
        return True
    return told.by_firm and language == "en"


def _is_of_place(words: str, language: str) -> bool:
    """Whether a Chinese park has but a place and a field of trade in its name."""
    return language == "zh" and own_words(_KIND_ZH.sub("", words)) in by_chinese_name()


def is_works_in_short(short: str, long: str) -> bool:
    """Whether a park's name has the first, the last and other words of a longer one, in order; Chinese signs are words."""
    few: Sequence[str] = short.split() if short.isascii() else short
    many: Sequence[str] = long.split() if short.isascii() else long
    rest = iter(many)
    first = 1 if short.isascii() else 2
    return few[:first] == many[:first] and few[-1] == many[-1] and all(word in rest for word in few)


@lru_cache(maxsize=_REMEMBERED)
def _may_be_works(words: str, language: str) -> bool:
    """Whether words are those of a park with a name of its own and a field of trade: most without a field are places
    (富强产业园, `Puli Industrial Park`), and 工业园区 are for all.
    """
    if language == "en":
        lowered = words.lower()
        kinds = (kind for kind in (*zone_words("en")["plain_parks"], "park") if lowered.endswith(f" {kind}"))
        kind = max(kinds, key=len, default=None)
        return kind is not None and len(lowered.removesuffix(kind).split()) > 1
    if not words.endswith("园") or words.endswith((*zone_words("zh")["parks_of_all"], *_GARDENS)):
        return False
    told = _KIND_ZH.sub("", words)
    return _LEAST_OWN <= len(own_words(told)) < len(told)


_GARDENS: Final = ("家园", "校园", "公园", "花园", "庄园", "乐园", "田园", "果园")
_LEAST_OWN: Final = 2
_KIND_ZH: Final = re.compile("(?:产业|科技|物流|工业|智造|制造)*园$")


@lru_cache(maxsize=_REMEMBERED)
def _begins_with_place_told(text: str, words: str, language: str) -> bool:
    """Whether a park begins with the name of a place of which the article tells elsewhere; firms have namesakes among counties."""
    if language == "zh":
        stems = [words[:size] for size in (4, 3, 2) if words[:size] in by_chinese_name()]
        if any(division.level == "city" for stem in stems for division in by_chinese_name()[stem]):
            return True
        return any(
            re.search(
                f"{re.escape(stem)}(?:{_PLACE_TAIL_ZH})|[在于]{re.escape(stem)}(?!{re.escape(words[len(stem) :])})",
                text,
            )
            for stem in stems
        )
    first, _, rest = words.partition(" ")
    two = f"{first} {rest.split(' ', 1)[0]}"
    stems = [stem for stem in (first, two) if stem.lower() in by_english_name()]
    return any(
        re.search(rf"\b{re.escape(stem)} (?:{_PLACE_TAIL_EN})\b|\bin {re.escape(stem)}\b", text, re.IGNORECASE)
        for stem in stems
    )


_PLACE_TAIL_ZH: Final = "[市县区旗州省]|经开|经济|高新|开发|新区|综保"
_PLACE_TAIL_EN: Final = "county|city|district|town|economic|high|hi-tech|development|new area|new district|ETDZ|HIDZ"


@lru_cache(maxsize=_REMEMBERED)
def _told(text: str, words: str, language: str) -> Told:
    if language == "zh":
        return _told_zh(text, words)
    by_firm = staged = total = runs = houses = False
    lowered = text.lower()
    for start in _places(lowered, words):
        end = start + len(words)
        low, high = _sentence(text, start, end, _END_EN)
        behind = list(_going_on(text, high, _END_EN, _goes_on_en()))
        houses = houses or _houses_en(text, low, start, end, high)
        houses = houses or any(_takes_in_en().search(text, *span) is not None for span in behind)
        if _inside_en().search(text, low, start) is not None:
            continue
        clause = _clause_en().match(text, end, high)
        begun = _works_before_en().search(text, low, start) is not None
        staged = staged or begun or clause is not None
        runs = (
            runs
            or (clause is not None and clause["runs"] is not None)
            or _runs_before_en().search(text, low, start) is not None
        )
        by_firm = by_firm or _firm_before_en().search(text, low, start) is not None
        by_firm = by_firm or any(_firm_behind_en().search(text, *span) for span in ((end, high), *behind))
        own = [(end, high), *behind] if begun or clause is not None else behind
        total = total or any(_total_en().search(text, *span) for span in own)
    return Told(by_firm, by_firm or runs or (staged and total), houses)


def _told_zh(text: str, words: str) -> Told:
    by_firm = staged = total = runs = houses = False
    lowered = text.lower()
    for start in _places(lowered, words):
        end = start + len(words)
        low, high = _sentence(text, start, end, _END_ZH)
        behind = list(_going_on(text, high, _END_ZH, _goes_on_zh()))
        houses = houses or houses_firms(text, end) or _houses_zh().match(text, end, high) is not None
        houses = houses or _settled_zh().search(text, low, start) is not None
        houses = houses or any(_takes_in_zh().search(text, *span) is not None for span in ((end, high), *behind))
        firm = any(_firm_behind_zh().search(text, *span) for span in behind)
        by_firm = by_firm or firm or _firm_before_zh().search(text, low, start) is not None
        clause = _clause_zh().match(text, end, high)
        begun = clause is not None
        if text.endswith(("在", "于", "到"), low, start) and not text.endswith("正在", low, start):
            begun = False
        if begun and clause is not None:
            runs = runs or clause["runs"] is not None
            by_firm = by_firm or _firm_behind_zh().search(text, end, high) is not None
        own = [(end, high), *behind] if begun else behind
        staged = staged or begun or _visited_zh().search(text, low, start) is not None
        staged = staged or any(_stage_zh().search(text, *span) for span in behind)
        total = total or any(_total_zh().search(text, *span) for span in own)
    return Told(by_firm, by_firm or runs or (staged and total), houses)


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


_SENTENCE_CHARS: Final = 420
_END_EN: Final = re.compile(r"(?<!\bLtd)(?<!\bCo)(?<!\bNo)(?<!\bInc)[.!?](?![\d,])|\n")
_END_ZH: Final = re.compile("[。！？\n]")


def _sentence(text: str, start: int, end: int, stop: re.Pattern[str]) -> tuple[int, int]:
    """The sentence around a span."""
    low = max(0, start - _SENTENCE_CHARS)
    for found in stop.finditer(text, low, start):
        low = found.end()
    behind = stop.search(text, end, end + _SENTENCE_CHARS)
    return low, behind.start() if behind is not None else min(len(text), end + _SENTENCE_CHARS)


def _going_on(text: str, high: int, stop: re.Pattern[str], opens: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The sentences behind one that go on about what it tells of, as long as they do."""
    for _ in range(_MOST):
        start = high + 1
        while start < len(text) and text[start] in ' \n\u3000"”':
            start += 1
        if opens.match(text, start) is None:
            return
        _, high = _sentence(text, start, start, stop)
        yield start, high


@cache
def _words(language: str) -> dict[str, list[str]]:
    return {key: list(words) for key, words in load_words(language, "park_works").items()}


_AMOUNT_EN: Final = r"(?:(?:RMB|CNY|HK\$|US\$|\$|€|¥) ?\d[\d.,]*|\d[\d.,]* (?:million |billion |trillion )?(?:yuan|RMB|renminbi|(?:US |Hong Kong )?dollars|euros?))"
_GAP_EN: Final = r"(?:[^.;\n]|\.(?=\d))"


@cache
def _total_en() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{one_of(_words('en')['pays'])})\b{_GAP_EN}{{0,40}}?{_AMOUNT_EN}|{_AMOUNT_EN}(?: [a-z]+)? (?:{one_of(_words('en')['priced'])})\b"
    )


@cache
def _goes_on_en() -> re.Pattern[str]:
    it = rf"(?:[Tt]h(?:e|is)(?: whole| entire)? (?:{one_of(_words('en')['it'])})\b|[Ii]t\b)"
    ahead = r"(?:(?:It is (?:reported|understood|learned) that|[A-Z][a-z]+(?: [A-Za-z0-9,.&-]+){0,12},) )?"
    return re.compile(
        rf"{ahead}{it}|[Tt]he (?:total )?investment\b|Construction (?:began|started|of the (?:park|project))\b"
    )


@cache
def _inside_en() -> re.Pattern[str]:
    return re.compile(
        r"\b(?<!walking )(?:in|at|into|within|inside|from|near|outside|to)(?: the| a| an)? $", re.IGNORECASE
    )


@cache
def _works_before_en() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{one_of(_words('en')['works_before'])}) (?:of|on|for|at)(?: the| a| an)? $|\b[Ww]alk(?:ing|ed) into(?: the)? $"
    )


@cache
def _clause_en() -> re.Pattern[str]:
    """The park's own stage behind its name, over a clause that tells where it lies or whose it is."""
    between = rf"(?:,? (?:which|that|located|situated|lying|with|covering|invested|built|in|of|at|on)\b{_GAP_EN}{{2,110}}?,?)?"
    helped = r"(?: (?:is|was|has|have|had|will|to|be|been|being|now|just|finally|officially|formally|fully|successfully|soon|it)){0,4}"
    priced = rf",? (?:a|an) {_AMOUNT_EN} (?:project|venture|investment)\b|, which (?:covers|cost|has)\b| covers\b"
    return re.compile(
        rf"(?: project)?(?:{between}{helped} (?:(?P<runs>{one_of(_words('en')['runs'])})|{one_of(_words('en')['stages'])})\b|{priced})"
    )


@cache
def _runs_before_en() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(_words('en')['run_before'])}) (?:of|for|at)(?: the| a| an)? $")


@cache
def _firm_before_en() -> re.Pattern[str]:
    builds = one_of(_words("en")["builds"])
    firm = one_of(_words("en")["firm_ends"])
    return re.compile(rf"\b(?:{firm})(?![a-z]){_GAP_EN}{{1,140}}?\b(?:{builds})(?: the| a| an| its)? $")


@cache
def _firm_behind_en() -> re.Pattern[str]:
    public = one_of(_words("en")["public"])
    return re.compile(
        rf"\b(?:{one_of(_words('en')['built_by'])}) by (?:the )?(?![^,.;\n]{{0,60}}\b(?:{public})\b)[A-Z]"
    )


def _houses_en(text: str, low: int, start: int, end: int, high: int) -> bool:
    return (
        _settled_en().search(text, low, start) is not None
        or _counted_en().match(text, end, high) is not None
        or _office_en().match(text, end) is not None
    )


@cache
def _settled_en() -> re.Pattern[str]:
    """Somebody or something that lies or settles in a park."""
    things = one_of(_words("en")["housed"])
    settles = one_of(_words("en")["settles"])
    return re.compile(
        rf"\b(?:(?:{things})\b[^.;,\n]{{0,40}} (?:in|at|into|inside|within|from)|(?:{settles}) (?:in|at|into|to|inside|within)|enter(?:s|ed|ing)?)(?: the)? $"
    )


@cache
def _counted_en() -> re.Pattern[str]:
    things = one_of(_words("en")["counted"])
    return re.compile(rf"{_GAP_EN}{{0,110}}?\b\d+ (?:[a-z-]+ ){{0,3}}(?:{things})\b")


@cache
def _office_en() -> re.Pattern[str]:
    return re.compile(
        r" (?:management committee|administrati|enterprises|companies|tenants)|'s? (?:enterprises|companies|firms)",
        re.IGNORECASE,
    )


@cache
def _takes_in_en() -> re.Pattern[str]:
    things = one_of(_words("en")["counted"])
    return re.compile(rf"\b\d+ (?:[a-z-]+ ){{0,3}}(?:{things})\b|{one_of(_words('en')['shared'])}")


_AMOUNT_ZH: Final = "\\d[\\d.,]*[余多]?(?:亿|万|千万|百万)(?:美|港|欧|日)?元"


@cache
def _total_zh() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of(_words('zh')['pays'])})[^。；\n]{{0,12}}?{_AMOUNT_ZH}")


@cache
def _stage_zh() -> re.Pattern[str]:
    return re.compile(one_of([*_words("zh")["stages"], *_words("zh")["runs"]]))


@cache
def _goes_on_zh() -> re.Pattern[str]:
    ahead = "(?:据(?:了解|介绍|悉|统计)，|目前，|眼下，)?"
    return re.compile(
        f"{ahead}(?:[该本此这]个?座?(?:{one_of(_words('zh')['it'])})|项目(?!建设推进|部)|园区|产业园(?=[由总自计占])|(?:计划)?总投资)"
    )


@cache
def _clause_zh() -> re.Pattern[str]:
    """The park's own stage behind its name, over words that tell where and when."""
    part = "(?:项目)?(?:\\(?[一二三四]期\\)?)?(?:(?:\\d+号?[#、和及至]*)+(?:厂房|车间|楼)?)?"
    gap = f"(?:(?!{one_of(_words('zh')['others'])})[^。；\n]){{0,40}}?"
    return re.compile(f"{part}{gap}(?:(?P<runs>{one_of(_words('zh')['runs'])})|{one_of(_words('zh')['stages'])})")


@cache
def _firm_before_zh() -> re.Pattern[str]:
    firm, builds = one_of(_words("zh")["firm_ends"]), one_of(_words("zh")["builds"])
    return re.compile(
        f"(?:{firm})[^。；，\n]{{0,24}}?(?:{builds})的?$|(?:斥资|出资|投资)(?:约|近|超)?{_AMOUNT_ZH}，?(?:{builds})(?:的)?$"
    )


@cache
def _firm_behind_zh() -> re.Pattern[str]:
    public = one_of(_words("zh")["public"])
    return re.compile(
        f"由(?![^，。；\n]{{0,14}}(?:{public}))[^，。；\n]{{2,20}}?(?:{one_of(_words('zh')['pays'])}|投建|牵头|负责建设|兴建)"
    )


@cache
def _houses_zh() -> re.Pattern[str]:
    own = f"(?:[一二三四]期|(?:{one_of(_words('zh')['own_words'])}))*项目"
    return re.compile(
        f"{one_of(_words('zh')['inside'])}"
        f"|(?!{own})(?:(?!{one_of(_words('zh')['stages'])}|{one_of(_words('zh')['runs'])})[\u4e00-\u9fffA-Za-z]){{2,16}}?项目"
    )


@cache
def _settled_zh() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of(_words('zh')['settles'])})(?:了|在|于)?(?:[^，。；\n]{{0,14}}区)?$")


@cache
def _visited_zh() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of(_words('zh')['visits'])})(?:位于|坐落在)?(?:[^，。；\n]{{0,14}}[区市县]的?)?$")


@cache
def _takes_in_zh() -> re.Pattern[str]:
    return re.compile(
        f"\\d+[余多]?[家户](?!银行)|\\d+[余多]?个(?:[^，。；\n]{{0,6}})项目|{one_of(_words('zh')['shared'])}"
    )
