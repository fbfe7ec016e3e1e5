"""A sentence as the indicator rules see it: its numbers, its terms, its small clauses, and what stands between them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zoneledger.facts.indicators.survey import Survey, Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

DURATIONS: Final = frozenset({"hour", "day", "month", "year"})
_OPENS: Final = re.compile(r" ?\((?:about |around |approximately |nearly |some |equal to |or |约|合|约合)?")
# Where small clauses part. Each alternative begins with a letter or sign of its own: so it is tried at those only.
_CUT_EN: Final = re.compile(
    r",(?= )|\)(?= )|\(|—|;|；|。|\.(?= )| (?:and|while|whereas|with|but|among them|of which|of these|among which|in which|plus)(?= )"
)
_CUT_ZH: Final = re.compile(r"，|、|；|。|,|;|\(|\)|—|！|？|\.(?= )|和(?!谐|平)|以及|同时|其中")
_NUMBERS: Final = frozenset({"money", "quantity"})
_CUTS: Final = {"en": _CUT_EN, "zh": _CUT_ZH}
_STOPS: Final = frozenset({";", "；", "。", ".", " while", " whereas", " but"})
# An amount in another currency in brackets behind the amount.
CONVERTED: Final = re.compile(r" ?\((?:about |around |approximately |nearly |some )?[^()\n]{2,30}\)")
# `1,700 firms from 53 countries and regions`, 来自9个国家: where those come from who are counted.
_COUNTRIES: Final = re.compile(
    r"[\d,]+ (?:different )?(?:countries|nations)|[a-z-]+ (?:countries|nations)|[^，。]{1,8}国家(?:和地区)?|[^，。]{1,8}国$"
)
_COME_FROM: Final = re.compile(
    r"\bfrom (?:more than |over |some |about |nearly |as many as |around )?$|来自[^，。；]{0,24}$"
)


# `the four leading industries`, 五大新兴产业: kinds, that are no figures and part none from their words.
_SORTS: Final = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z-]+ ){0,3}(?:industries|sectors|fields|categories|aspects|industrial chains|indicators)|"
    r"[两二三四五六七八九十](?:大?类|大(?:主导|新兴|重点|支柱|优势|特色|战略性)?(?:产业|行业|领域|板块|方面|环节)(?:链|集群)?)"
)


# `the foreign trade of the province's six national high-tech zones reached …`: whose figures are told.
_PLACES: Final = re.compile(
    r"(?:[\d,]+|[a-z-]+) (?:[a-z-]+ ){0,5}(?:zones|parks|areas|counties|districts|cities|prefectures|municipalities|towns|townships|streets|provinces|ports)"
)
# `up 7 places`: by how much a rank changed.
_STEPS: Final = re.compile(r"(?:[\d,]+|[a-z-]+) (?:places|spots|positions|notches|rungs)")
_STEPPED: Final = re.compile(
    r"\b(?:up|down|rising|climbing|climbed|rose|risen|moved|jumped|jumping|advanced|advancing|fell|dropped|improved|improving|by)(?: up| down)?(?: by)? $"
)
_OF_PLACES: Final = re.compile(
    r"\b(?:of|in|from|across|by|for|among|between|with) (?:(?:the|its|these|those|all|our|their|a total of|[a-z-]+'s?) ){0,3}$"
)
# 30个项目全部投产后，预计…: of when the plan speaks.
_THEN: Final = re.compile(
    r"(?:全部|均|都|陆续|相继|整体|全面|顺利)*(?:建成|投产|达产|竣工|完工|落地|投用|投运|满产|达效|实施){1,2}(?:以?后|之后)"
)


def _counts_aside(low: str, mention: Mention, at: int) -> bool:
    """Whether a count is no figure: of kinds spoken of, of countries some come from, of places told of, of projects once all are built."""
    start, end = mention.start - at, mention.end - at
    if _SORTS.fullmatch(low, start, end) is not None or _is_origin(low, mention, at) or _THEN.match(low, end):
        return True
    if _STEPS.fullmatch(low, start, end) is not None and _STEPPED.search(low[max(0, start - 24) : start]) is not None:
        return True
    return (
        _PLACES.fullmatch(low, start, end) is not None
        and _OF_PLACES.search(low[max(0, start - 36) : start]) is not None
    )


def _is_origin(low: str, mention: Mention, at: int) -> bool:
    start, end = mention.start - at, mention.end - at
    if not _COUNTRIES.match(low[start:end]):
        return False
    return _COME_FROM.search(low[max(0, start - 30) : start]) is not None


# 10亿至50亿元4个: the size of the projects counted.
_SIZES_COUNT: Final = re.compile(r"(?:之间)?的?(?:[^，。；、\d]{0,8}项目)?\d{1,4}(?:个|项|宗|家)(?!月|百分)")
# 1亿美元或7亿元以上项目8个: the first of two thresholds.
_OR_SIZE: Final = re.compile(r"或者?\d[\d.]*[万亿]+(?:元|美元)(?:人民币)?(?:及?以上)")
# 首破千亿元大关，达1012亿元; `passed the 100 billion yuan mark to reach 101.2 billion`: the mark passed is no figure beside what is reached.
_MARK_ZH: Final = re.compile(r"(?:大关|台阶|关口|门槛)?[，,](?:达到?|为|实现|完成)了?\d[\d.]*(?:万亿|亿|万)")
_MARK_EN: Final = re.compile(r" (?:mark|threshold|milestone|barrier)[^;.\d]{0,24}\d")
_BROKE: Final = re.compile(r"(?:突破|破|跨越|迈上|站上|跨上|跃上|迈入|跨入)$")


def _only_sizes(low: str, mention: Mention, at: int, *, chinese: bool) -> bool:
    """Whether an amount is the span of sizes of projects counted behind it, or a round mark passed by the amount behind it."""
    start, end = mention.start - at, mention.end - at
    if not chinese:
        return _MARK_EN.match(low, end) is not None
    if mention.value_high is not None and _SIZES_COUNT.match(low, end):
        return True
    if _OR_SIZE.match(low, end):
        return True
    return _MARK_ZH.match(low, end) is not None and _BROKE.search(low[max(0, start - 3) : start]) is not None


_BARE_SIZE: Final = re.compile(
    r"[十百千]?[万亿]元(?:及?以上|项目|企业(?=\d)|的(?=\d|[^，。；]{0,16}项目))"
)  # 亿元以上并供地的项目: a size without a number of its own


@dataclass(slots=True)
class Scene:
    """One sentence. `levels` are the numbers that may be figures of their own, `asides` those that only qualify.

    `telling` are the dates that can tell a period, once they have been asked for; `lasting` those that are not only `recently`.
    """

    sentence: Sentence
    language: str
    start: int
    end: int
    is_chinese: bool
    low: str
    terms: dict[str, list[Term]]
    dates: Sequence[Mention]
    zones: Sequence[Mention]
    levels: list[Mention] = field(default_factory=list)
    asides: list[Mention] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)
    stops: list[tuple[int, int]] = field(default_factory=list)
    telling: list[Mention] | None = None
    lasting: list[Mention] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    watched_for: frozenset[int] = frozenset()
    looked_for: dict[int, bool] = field(default_factory=dict)

    def words(self, start: int, end: int) -> str:
        """The lower-case text between two places of the article."""
        start -= self.start
        end -= self.start
        return self.low[start if start > 0 else 0 : end if end > 0 else 0]

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is anywhere in the sentence; looked for once, and not where the survey saw no sign of it."""
        key = id(pattern)
        if key not in self.seen and key in self.watched_for:
            return False
        known = self.looked_for.get(key)
        if known is None:
            known = self.looked_for[key] = pattern.search(self.low) is not None
        return known

    def hints(self, pattern: re.Pattern[str]) -> bool:
        """Whether the survey saw a sign of a watched pattern in the sentence: else it matches no part of it."""
        return id(pattern) in self.seen

    def last(self, kind: str, low: int, high: int) -> Term | None:
        """The last term of a kind that lies between two places."""
        found = None
        for term in self.terms.get(kind, ()):
            if term.end > high:
                break
            if low <= term.start:
                found = term
        return found

    def first(self, kind: str, low: int, high: int) -> Term | None:
        """The first term of a kind that lies between two places."""
        for term in self.terms.get(kind, ()):
            if low <= term.start:
                return term if term.end <= high else None
        return None

    def clause_start(self, at: int) -> int:
        """Where the small clause that holds a place begins."""
        index = bisect_right(self.cuts, (at, at)) - 1
        while index >= 0 and self.cuts[index][1] > at:
            index -= 1
        return self.cuts[index][1] if index >= 0 else self.start

    def clause_end(self, at: int) -> int:
        """Where the small clause that holds a place ends."""
        index = bisect_left(self.cuts, (at, at))
        return self.cuts[index][0] if index < len(self.cuts) else self.end

    def stop_after(self, at: int) -> int:
        """The next end of a statement: a full stop, a semicolon, `while`."""
        for start, _ in self.stops:
            if start >= at:
                return start
        return self.end

    def statement_start(self, at: int) -> int:
        """Where the statement that holds a place begins: behind the last full stop, semicolon or `while`."""
        begin = self.start
        for _, end in self.stops:
            if end > at:
                break
            begin = end
        return begin

    def left_of(self, mention: Mention) -> int:
        """Where the text before a number begins that no other level has before it."""
        end = self.start
        for level in self.levels:
            if level.end > mention.start:
                break
            end = level.end
        return end

    def right_of(self, mention: Mention) -> int:
        """Where the text behind a number ends: at the next level or percentage, or the end of the sentence."""
        begin = self.end
        for level in self.levels:
            if level.start >= mention.end:
                begin = level.start
                break
        for aside in self.asides:
            if (
                mention.end <= aside.start < begin
                and aside.role != "threshold"
                and aside.unit != "count"
                and aside.same_as is None
            ):
                begin = aside.start
        return begin


def scene_of(sentence: Sentence, language: str, survey: Survey) -> Scene:
    """Read a sentence: terms, small clauses, numbers parted into levels and asides.

    Thresholds, second currencies, prices per unit and durations are asides; so are growths, which `growth` takes out.
    """
    low, start = sentence.folded, sentence.start
    terms, seen = survey.of(sentence)
    counted = bool(sentence.money or sentence.quantities)
    scene = Scene(
        sentence, language, start, sentence.end, language == "zh", low, terms,
        sentence.dates, sentence.zones, seen=seen, watched_for=survey.lookout.watched_for,
    )  # fmt: skip
    if not counted:
        if not scene.has(_RANKS):
            scene.terms = {}
        return scene
    solid = sentence.mentions  # a sign inside a mention cuts nothing
    index, many, area = 0, len(solid), 0
    for match in _CUTS[language].finditer(low):
        place, end = match.span()
        place, end = start + place, start + end
        while index < many and solid[index].end <= place:
            index += 1
        if index == many or place < solid[index].start:
            scene.cuts.append((place, end))
            if match[0] in _STOPS:
                scene.stops.append((place, end))
    for mention in sentence.mentions:
        kind = mention.kind
        if kind in _NUMBERS and mention.value is not None:
            aside = (
                mention.role == "threshold"
                or mention.same_as is not None
                or (kind == "quantity" and mention.unit == "count" and _counts_aside(low, mention, start))
                or (kind == "money" and _only_sizes(low, mention, start, chinese=scene.is_chinese))
                or (
                    _BARE_SIZE.match(low, mention.start - start) is not None
                    if kind == "money"
                    else mention.unit in DURATIONS
                )
            )
            if mention.unit == "m2":  # `484 mu (about 322,667 square meters)` is one area
                aside = aside or (bool(area) and _OPENS.fullmatch(low, area - start, mention.start - start) is not None)
                area = mention.end
            (scene.asides if aside else scene.levels).append(mention)
    return scene


# A sentence without a number can still tell a rank.
_RANKS: Final = re.compile(r"\brank|第[一二三四五六七八九十\d]|\b(?:first|second|third|[0-9](?:st|nd|rd|th))\b")
# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(
        _RANKS,
        ("rank", "第", "first", "second", "third", *(f"{n}{th}" for n in range(10) for th in ("st", "nd", "rd", "th"))),
    ),
)
