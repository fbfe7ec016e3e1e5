"""The sector of a project by the words of its name, then of what it is told to make, its firms, its sentences, the headline."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from zoneledger.lexicon.loader import LexiconError, load_words
from zoneledger.lexicon.phrases import lowered
from zoneledger.mentions.brands_zh import brand_end_zh
from zoneledger.mentions.organizations_en import is_own_word

PARK: Final = "industrial_park"


class _Found(NamedTuple):
    """A word of a sector in a text.

    A weak one says how or wherewith, and yields to what is made; a part yields to what it goes into (汽车轴承).
    """

    sector: str
    start: int
    end: int
    weak: bool
    part: bool


class _Words(NamedTuple):
    """An automaton of all words with the sector of each, and the places of the weak ones and of the parts."""

    automaton: AhoCorasick
    sectors: list[str]
    weak: frozenset[int]
    parts: frozenset[int]


# Sections of the lexicon that are no sectors: words of no trade that hold one's (铁西, `engineering`), and two kinds of others.
_NO_TRADE: Final = "none"
_WEAK: Final = "weak"
_PARTS: Final = "components"


@cache
def _words(language: str) -> _Words:
    """The words of all sectors and of known makers. Raises LexiconError for a word of two of them."""
    told = load_words(language, "sectors")
    weak, parts = set(told[_WEAK]), set(told[_PARTS])
    named = [*load_words(language, "makers").items(), *told.items()]
    sectors: dict[str, str] = {}
    for sector, listed in named:
        for word in listed if sector not in (_WEAK, _PARTS) else ():
            if word.lower() in sectors:
                raise LexiconError(f"{language}: word of two sectors: {word} ({sectors[word.lower()]}, {sector})")
            sectors[word.lower()] = PARK if sector == "parks" else sector
    words = list(sectors)
    return _Words(
        AhoCorasick(words, matchkind=MatchKind.Standard),
        list(sectors.values()),
        frozenset(index for index, word in enumerate(words) if word in weak),
        frozenset(index for index, word in enumerate(words) if word in parts),
    )


_LETTERS: Final = re.compile("[a-z]*")
_STEM: Final = 6
_ENDINGS: Final = ("", "s", "es", "ing", "ed")


@lru_cache(maxsize=8192)
def _found(language: str, text: str) -> tuple[_Found, ...]:
    """The words of sectors that a text holds, in reading order.

    A word within a longer one does not count (桥 in 车桥). English words begin where a word begins; stems stand for
    all their forms (`pharma`), short ones only for themselves (`port`, `led`).
    """
    words = _words(language)
    low = lowered(text)
    known = _is_word if language == "en" else _is_alone
    spans: list[tuple[int, int, int]] = []
    matches = words.automaton.find_matches_as_indexes(low, overlapping=True)
    for index, start, end in sorted(matches, key=lambda match: (match[2], match[1])):
        if (spans and start >= spans[-1][1] and end <= spans[-1][2]) or not known(low, start, end):
            continue
        while spans and start <= spans[-1][1]:
            spans.pop()
        spans.append((index, start, end))
    return tuple(
        _Found(words.sectors[index], start, end, index in words.weak, index in words.parts)
        for index, start, end in spans
        if words.sectors[index] != _NO_TRADE
    )


def _is_word(low: str, start: int, end: int) -> bool:
    """Whether an English word or stem begins where a word begins and goes on as it may."""
    if start and "a" <= low[start - 1] <= "z":
        return False
    rest = _LETTERS.match(low, end)
    return rest is None or end - start >= _STEM or rest[0] in _ENDINGS


def _is_alone(low: str, start: int, end: int) -> bool:
    """Whether a word of a Chinese text is no piece of a Latin one: `CT` is none of `CTARC`."""
    first = "a" <= low[start] <= "z" and start > 0 and "a" <= low[start - 1] <= "z"
    return not first and not ("a" <= low[end - 1] <= "z" and "a" <= low[end : end + 1] <= "z")


# A park of these houses no industries: 农业产业园, a cultural park, 物流产业园.
_NO_INDUSTRY: Final = frozenset(
    ["food_agriculture", "tourism_culture", "logistics_trade", "education_research", "finance_services"]
)


# What a firm does with a thing says nothing of it: `biopesticide R&D`; a research center is one.
_WORK: Final = ("r&d", "r & d")


# What parts go into: an aircraft's door is of its trade.
_USERS: Final = ("automotive", "aerospace", "biomedicine_health")


def _head(language: str, text: str, *, parks: bool) -> str | None:
    """The sector of the word that ends last; parks only where asked for or where nothing else is told."""
    found = _found(language, text)
    if not found:
        return None
    if language == "en":
        found = _before_use(text, found)
    things = [word for word in found if word.sector != PARK]
    has_park = len(things) < len(found)
    things = [word for word in things if text[word.start : word.end].lower() not in _WORK] or things
    strong = [word for word in things if not word.weak]
    if not things:
        return PARK
    last = (strong or things)[-1]
    sector = last.sector
    if last.part:
        sector = next((word.sector for word in strong if word.sector in _USERS), sector)
    if parks and has_park and (not strong or sector not in _NO_INDUSTRY) and not _lies_in_park(language, text, found):
        return PARK
    return sector


def _lies_in_park(language: str, text: str, found: Sequence[_Found]) -> bool:
    """Whether a Chinese name ends in a thing that only lies in a park told before it: 科技园污水处理厂, 产业园区道路."""
    parks = [word for word in found if word.sector == PARK]
    behind = [word for word in found if word.start >= parks[-1].end and not word.weak]
    return language == "zh" and bool(behind) and _PARK_AND.match(text, parks[-1].end) is None


# Behind a park and these its own works are told, not another's: 产业园及配套道路, 产业园(一期).
_PARK_AND: Final = re.compile(r"[区基地]*[及和与(（、]")


def _before_use(text: str, found: tuple[_Found, ...]) -> tuple[_Found, ...]:
    """The words before `for` or `of`: a thing for a use is no thing used, the head of `recycling of batteries` is first."""
    for sign in (" for ", " of "):
        cut = text.find(sign)
        if cut > 0 and found[0].end <= cut and not _HOUSE.search(text[:cut]):
            before = tuple(word for word in found if word.end <= cut)
            if any(not word.weak and text[word.start : word.end].lower() not in _WORK for word in before):
                return before
    return found


# What every site has: equipment is being installed on it whatever it will make.
_ON_SITES: Final = frozenset(
    ["equipment", "machine", "construction site", "crane", "welding", "设备", "塔吊", "起重", "焊接", "装备"]
)


def _most(language: str, text: str, *, prose: bool = False) -> str | None:
    """The sector that a text names most; of equals the first. In `prose` what every site has says nothing."""
    counted: dict[str, int] = {}
    for word in _found(language, text):
        if prose and text[word.start : word.end].lower() in _ON_SITES:
            continue
        if word.sector not in (PARK, "infrastructure", "finance_services"):
            counted[word.sector] = counted.get(word.sector, 0) + word.end - word.start
    return max(counted, key=lambda sector: counted[sector]) if counted else None


# Headquarters and institutes, as one firm has them.
_HOUSES: Final = ("education_research", "finance_services")
_HOUSE: Final = re.compile(
    r"(?:r&d|research|innovation|technology|engineering|design|development)(?: \w+)? (?:center|centre|institute|base|headquarters)$|"
    r"headquarters$|总部$|总部基地$|总部大楼$|研发中心$|研究院$|研究中心$|创新中心$|技术中心$",
    re.IGNORECASE,
)


_OWN_SIGNS: Final = 2
_PARK_TAIL: Final = re.compile(r"(?:产业|工业|科技|创新|智造)*(?:园区|园|基地|城)(?:[首一二三四五]期)?$")


def _trade_of(language: str, told: Sequence[str]) -> str | None:
    """The sector that the first of some texts names, research, offices and parks aside."""
    for text in told:
        sector = _most(language, text)
        if sector is not None and sector not in _HOUSES:
            return sector
    return None


def _is_owned(language: str, name: str) -> bool:
    """Whether a park bears a word of its own, as one owner's does: `Xiaoling Automobile Industrial Park`, 百昊疫苗产业园."""
    if language == "zh":
        return brand_end_zh(name, 0, len(name)) is not None
    first = name.split(" ", 1)[0]
    return is_own_word(first) and not _found("en", first)


def sector_of(language: str, text: str) -> str | None:
    """The sector that a text names, or None."""
    return _head(language, text, parks=False)


# A firm that builds for others to move in: its park is no maker's.
_DEVELOPER: Final = re.compile(
    r"置业|地产|城投|建投|城建|开发区?(?:投资|建设)|园区|产业发展|投资(?:集团|控股|公司|有限|开发|发展)|^管委会|"
    r"\b(?:real estate|propert(?:y|ies)|land|urban|investment (?:group|holding)|development and construction|industrial park)\b",
    re.IGNORECASE,
)
# What a project or its firm makes, as told in prose: `mainly engaged in the production of …`, 主要生产…, 专业从事….
_MAKES: Final = {
    "en": re.compile(
        r"\b(?:engag\w+ in|speciali[sz]\w+ in|special in|manufactur(?:e|es|er of|ers of|ing)|produc(?:e|es|er of|ing|tion of)|"
        r"makers? of|products? (?:are|is|include|such as)|mak(?:e|es|ing)|build\w* (?:an?|the|into)|turn out|used (?:for|in)|"
        r"research and development of|r&d of|provid(?:e|es|ing)|output of|develop(?:s|ing)|processing) (?P<told>[^.;。；]{3,90})",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:(?:主要|专业|专门|重点|将)(?:从事|生产|建设|制造|研发|经营|开展|用于|布局|加工)|主营|从事|产品(?:主要)?(?:为|有|包括|是|涵盖)|生产(?!线|总值|基地)|"
        r"制造(?!业)|用于|建成(?:后)?(?:年产|集)|年产|打造|一家)(?P<told>[^。；;]{2,40})"
    ),
}
# What a whole list of projects is about says nothing of one: `covering fields such as …`, 涉及新能源、新材料等领域.
_FIELDS: Final = re.compile(
    r"\b(?:cover|involv|includ|range)\w* [^.;]{0,160}?\b(?:fields|industries|sectors|areas)\b(?:,? (?:such as|including|like|of) [^.;]{0,160})?|"
    r"\b(?:fields|industries|sectors|areas)(?:,)? (?:such as|including|like|of) [^.;]{0,160}|"
    r"(?:涉及|涵盖|包括|覆盖|聚焦|围绕)[^。；]{0,60}(?:领域|产业|行业)",
    re.IGNORECASE,
)


def _told_as_made(language: str, texts: Sequence[str]) -> str | None:
    """The sector of what some text says is made."""
    for text in texts:
        for match in _MAKES[language].finditer(text):
            told = _most(language, match["told"], prose=True)
            if told is not None and told not in _HOUSES:
                return told
    return None


def sector_of_project(language: str, name: str, firms: Sequence[str], texts: Iterable[str]) -> tuple[str, float]:
    """The sector of a project and how sure it is: of its name, else of what it is told to make, a firm's, a text's, or `other`.

    A park that no maker owns houses several and is an industrial park, whatever its trade. `texts` are its sentences,
    then the headline; they are read only where the name says nothing.
    """
    makers = [firm for firm in firms if not _DEVELOPER.search(firm)]
    chosen = _head(language, name, parks=not makers)
    if makers and chosen in _HOUSES and _HOUSE.search(name):  # `its first research institute` is of the maker's trade
        own = _trade_of(language, [*makers, *(text[:240] for text in islice(texts, 1))])
        return (own, 0.5) if own is not None else (chosen, 0.6)
    if chosen == PARK and language == "zh" and any(firm[:_OWN_SIGNS] in name for firm in makers):
        # 新材料产业园 is one word of parks; one that bears its firm's word is of the trade
        chosen = _head(language, _PARK_TAIL.sub("", name), parks=False) or PARK
    if chosen == PARK and not makers and _is_owned(language, name):
        chosen = _head(language, name, parks=False) or PARK
    if chosen is not None and (chosen != PARK or not makers):
        return chosen, 0.75
    told_of = [_FIELDS.sub(" ", text[:400]) for text in texts]
    made = _told_as_made(language, told_of)
    if made is not None:
        return made, 0.6
    for firm in makers:
        of_firm = _head(language, firm, parks=False)
        if of_firm is not None and of_firm != PARK:
            return of_firm, 0.6
    if chosen is not None:
        return chosen, 0.6
    for text in told_of:
        told = _most(language, text, prose=True)
        if told is not None:
            return told, 0.4
    return "other", 0.3
