"""The shape of a zone's name: the place in front of a phrase of its kind, in English and in Chinese.

`place_before_english` and `place_before_chinese` read leftwards from the kind and say which words can belong
to the name.
Whether the registry has the name is asked elsewhere.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from zoneledger.mentions.park_works import is_own_works
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_fields import in_field_form
from zoneledger.mentions.zone_names import REMEMBERED, province_keys, province_names, squeezed, zone_words
from zoneledger.mentions.zone_project_lists import is_listed_chinese, is_listed_project, is_visited_chinese
from zoneledger.mentions.zone_told import houses_firms, is_invested_in, is_of_firm, settles_in
from zoneledger.registry.divisions import by_chinese_name, by_english_name

_ENGLISH_WINDOW: Final = 96
_ENGLISH_WORDS: Final = 9
_FIRST_CHARS: Final = 16
_CHINESE_WINDOW: Final = 18
# A name that begins with a place may be longer: 乐山(五通桥)盐磷化工循环产业园区.
_NAME_CHARS: Final = 10
_LONG_NAME_CHARS: Final = 14
# How far from a park the firm is looked for that may own it; a bound for very long texts.
_AROUND: Final = 6000
# A blank before or behind the apostrophe of a name (`Xi 'an`) is a slip of old translators.
_WORD: Final = re.compile(
    r"No\.? ?\d{1,2}|[A-Za-z]{2,6} ?' ?[aeo][a-z]{0,3}(?![A-Za-z])|[A-Za-zÀ-ž][A-Za-zÀ-ž'&]*(?:-[A-Za-zÀ-ž']+)*|"
    r"\([A-Za-z][A-Za-z' -]{1,24}\)|&"
)
# Names in Latin letters as Chinese words are spelled, two syllables at least.
_SYLLABLE: Final = (
    r"(?:[bpmfdtnlgkhjqxryw]|[zcs]h?)?(?:[iu]?a(?:ng|n|i|o)?|i?ong|ou|uo|u[ei]|i[eu]|e(?:ng|n|i|r)?|i(?:ng|n)?|un?|o)"
)
PINYIN: Final = re.compile(rf"{_SYLLABLE}'?{_SYLLABLE}(?:'?{_SYLLABLE}){{0,2}}", re.IGNORECASE)
_SETTING_KINDS: Final = frozenset({"park", "sci", "area"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word before a kind: its span, and itself in lower case."""

    start: int
    end: int
    lower: str
    capital: bool
    bracketed: bool = False


@cache
def _sets(language: str, topic: str) -> frozenset[str]:
    return frozenset(zone_words(language)[topic])


@cache
def _small_places() -> frozenset[str]:
    """Names of divisions and of provinces that machine translation leaves in lower case, word by word."""
    return frozenset(word for name in by_english_name() for word in name.split() if len(word) > 3)


def place_before_english(text: str, kind_start: int, floor: int, kind: str) -> list[Word]:
    """The words before a kind that can belong to the name, in reading order; none before `floor`."""
    stops, hints, themes = _sets("en", "stops"), _sets("en", "hints"), _sets("en", "themes")
    found = list(_WORD.finditer(text, max(floor, kind_start - _ENGLISH_WINDOW), kind_start))
    run: list[Word] = []
    edge = kind_start
    for match in reversed(found[-_ENGLISH_WORDS:]):
        word = match[0]
        gap = text[match.end() : edge]
        if gap not in {"", " ", "  ", " '", "' ", "'"} and not (
            gap in {" \n", "\n"} and _is_wrapped(text, match.end())
        ):
            break
        lower = word.lower().strip("'()").replace(" '", "'").replace("' ", "'")
        if word.endswith("'s") and match.end() != edge:
            break
        if word[0] == "(" and not word[1].isupper():
            break
        capital = word[0].isupper() or word[0] in "(&"
        joins = (lower == "and" and _joins_themes(text, run, kind_start, found, match, themes)) or (
            lower in stops and _is_in_field(run, found, match, lower, text[kind_start : kind_start + _ENGLISH_WINDOW])
        )
        if lower in stops and not joins:
            break
        small = kind in _SETTING_KINDS and lower in themes
        county = bool(run) and run[-1].lower == "county" and f"{lower} county" in by_english_name()
        if not (capital or small or joins or county or lower in hints or lower in _small_places()):
            break
        run.append(Word(match.start(), match.end(), lower, capital, word[0] == "("))
        edge = match.start()
    run.reverse()
    while run and (
        run[0].lower in ("and", "&")
        or (not run[0].capital and (run[0].lower in hints or (run[0].lower == "new" and run[1:] and run[1].capital)))
        or run[0].bracketed
        or (len(run) > 1 and run[1].lower in _small_places() and _is_gerund(run[0].lower, themes))
    ):
        run = run[1:]
    return run


def _is_gerund(word: str, themes: frozenset[str]) -> bool:
    """Whether a word of a title tells what somebody does there (Inspecting Changde Economic Development Zone): it ends as
    a verb and is spelled as no Chinese name is.
    """
    return word.endswith("ing") and len(word) > _SHORT_WORD and word not in themes and not PINYIN.fullmatch(word)


_SHORT_WORD: Final = 5


def _is_wrapped(text: str, at: int) -> bool:
    """Whether a line breaks inside running text: it is long, and not the title."""
    start = text.rfind("\n", 0, at)
    return start >= 0 and at - start > 60


def _joins_themes(
    text: str,
    run: list[Word],
    kind_start: int,
    found: list[re.Match[str]],
    match: re.Match[str],
    themes: frozenset[str],
) -> bool:
    """Whether `and` joins two fields of trade or aims (`Medical and Health Park`, `Energy and Chemistry Base`), not names."""
    joinable = themes | _sets("en", "aims")
    behind = run[-1].lower if run else text[kind_start : kind_start + _FIRST_CHARS].lower().split(" ", 1)[0]
    if behind not in joinable or not (run or text[kind_start].isupper()):
        return False
    at = found.index(match)
    return at > 0 and found[at - 1][0].lower() in joinable


def _is_in_field(run: list[Word], found: list[re.Match[str]], match: re.Match[str], word: str, kind: str) -> bool:
    """Whether a word that ends names belongs to a field of trade in capitals: `Iron and Steel`, `Private Enterprise`."""
    at = found.index(match)
    if not at or not found[at - 1][0][0].isupper():
        return False
    before = [part for other in found[:at] for part in other[0].lower().split("-")]
    behind = [part for other in reversed(run) for part in other.lower.split("-")]
    behind += kind.lower().split()
    return in_field_form(before, word, behind)


@cache
def chinese_stops() -> re.Pattern[str]:
    """What no name of a Chinese zone goes on over."""
    words = zone_words("zh")
    counted = r"\d(?:[年月日家个亩项]|[万亿]+(?:[美欧港日]?元|平方米|吨)?)"
    # "一国两制"下, behind a quotation, is no part of a name; 下沙 is one.
    return re.compile(
        f'{one_of([*words["stop_words"], *words["acts"]])}|{counted}|["”]下|[^\u3400-\u9fffA-Za-z0-9+·•・‧()]|[{words["stop_chars"]}]'
    )


def place_before_chinese(text: str, kind_start: int, floor: int) -> int:
    """Where a name begins whose kind begins at `kind_start`; that place itself where nothing can be its name."""
    low = max(floor, kind_start - _CHINESE_WINDOW)
    run = text[low:kind_start]
    begin = 0
    for cut in _chinese_kinds().finditer(run):
        begin = cut.end()
    # 综合物流园: what begins before the kind may end in it
    hidden = _divisions_with_stops().sub(_hidden, text[low : kind_start + _INTO_KIND])[: len(run)]
    for dash in _DASH.finditer(run):
        if _is_pair(run, dash.start(), dash.end()) or _ACROSS.match(text, low + dash.end()):
            hidden = hidden[: dash.start()] + _hidden(dash) + hidden[dash.end() :]
    for level in _LEVEL_INSIDE.finditer(run):
        if level.end() < len(run) and any(
            run[max(0, level.start() - size) : level.start()] in by_chinese_name() for size in (2, 3, 4)
        ):
            hidden = hidden[: level.start()] + _hidden(level) + hidden[level.end() :]
    for cut in chinese_stops().finditer(hidden, begin):
        begin = cut.end()
    begin += run.startswith(_DOTS, begin)
    if begin == len(run) and _ENDS_IN_HE.search(run) is not None:
        begin -= 2
    led = run[begin : begin + 2] in by_chinese_name() or "(" in run[begin:]
    if len(run) - begin <= (_LONG_NAME_CHARS + run.startswith("中国", begin) if led else _NAME_CHARS):
        return low + begin
    # 上周起兰西农产品国际物流园: what no name can be begins with the first place in it
    for at in range(max(begin + 1, len(run) - _LONG_NAME_CHARS), len(run) - 2):
        if run[at : at + 2] in by_chinese_name() and run[at : at + 2] not in _sets("zh", "common_words"):
            return low + at
    return kind_start


# 在福和产业集聚区: one character between a word that ends names and 和 makes a name with it.
_ENDS_IN_HE: Final = re.compile(
    "(?:^|[在到至与及由从对将于、，])[^在到至与及由从对将于的路桥水电港城县市区园厂站镇\\W]和$"
)
_DOTS: Final = ("·", "•", "・", "‧")
# 磨憨—磨丁经济合作区, 中国—东盟青年产业园: a zone of two places.
_DASH: Final = re.compile("[—―–-]{1,2}")
# Two towns on either side of a border, few of which are divisions here: 瑞丽—木姐边境经济合作区.
_ACROSS: Final = re.compile("[\u4e00-\u9fff]{2,4}?(?:边境|跨境)?(?:经济)?(?:合作|互市贸易)(?:示范)?区")


def _is_pair(run: str, start: int, end: int) -> bool:
    """Whether a dash in a run of characters joins two places, or China and others."""
    left = any(run[max(0, start - size) : start] in by_chinese_name() for size in (2, 3, 4))
    right = any(run[end : end + size] in by_chinese_name() for size in (2, 3, 4))
    return (left and right) or run.endswith("中国", 0, start)


# 荆门国家循环经济产业园: a level between a place and what the park is for belongs to the name.
_LEVEL_INSIDE: Final = re.compile("国家级?|省级|特色|专业|综合|新型")
_INTO_KIND: Final = 2


@cache
def _chinese_kinds() -> re.Pattern[str]:
    """Kinds inside a run of characters end another name: 新区工作会暨新区 is not one."""
    return re.compile(one_of(zone_words("zh")["inner_kinds"]))


@cache
def _divisions_with_stops() -> re.Pattern[str]:
    """Names of divisions and words of names with a stopping character in them (和平, 再生), which ends no name there."""
    stops = set(zone_words("zh")["stop_chars"])
    names = {name for name in by_chinese_name() if stops & set(name)}
    return re.compile(one_of(sorted(names | set(zone_words("zh")["within_names"]))))


def _hidden(match: re.Match[str]) -> str:
    return "\u3400" * len(match[0])  # a character that no word has


def is_own_park(text: str, start: int, end: int, language: str, *, listed: bool = True, of_place: bool = False) -> bool:
    """Whether an unregistered park is one firm's own: spoken of as a project, or bearing the name of a firm.

    `listed` says whether the next line may describe it as the item of a list; that needs a line of its own. `of_place`
    says that a division alone gives it its Chinese name (奉贤新城), as none gives to a firm's.
    """
    if of_place or _is_shared(text[start:end], language):
        return False
    if language == "en" and any(word.strip(".,").lower() in _GROUPS for word in text[start:end].split(" ")):
        return True  # the park of a group
    if is_own_works(text, start, end, language):
        return True
    if language == "en" and _own_before().search(text, max(0, start - _OWN_BEFORE_CHARS), start):
        return not _begins_with_place(text[start:end])
    if language == "en" and is_listed_project(text, start, end):
        return not _begins_with_own_place(text[start:end])
    if language == "zh" and houses_firms(text, end):
        return False
    if language == "zh" and (
        is_of_firm(text[start:end])
        or is_invested_in(text, start)
        or (text.endswith(_FIRM_ENDS, 0, start) and text[end - 1] != "镇")
    ):
        return True  # 蓝海集团苏州产业基地
    behind = _own_after(language).match(text, end)
    if (
        behind
        and language == "zh"
        and text.endswith(("在", *settles_in()), 0, start)
        and not behind[0].endswith(_OF_PROJECTS)
    ):
        return False  # 在蓝湖工业园投资2亿元, 在蓝湖科技园封顶: there, not in it
    if behind and language == "en" and "invest" in behind[0]:
        lies = _LIES_IN.search(text, max(0, start - _LIES_CHARS), start)
        if lies is not None and not lies[1].lower().startswith("invest"):
            return False  # `12 projects were signed in the park with a total investment of`: theirs, not the park's
    if behind and language == "zh" and behind[0] == "项目" and text[behind.end() : behind.end() + 1].isdigit():
        return False  # 电子信息产业功能区项目28个: those in it
    if behind and (behind[0][0] != "\n" or (listed and text[max(0, start - 1) : start].strip() == "")):
        return True
    if language == "zh":
        stem, words = text[start : start + 2], text[start:end]
        placed = begins_with_place(words) and stem in by_chinese_name() and stem not in _sets("zh", "common_words")
        if not placed and is_visited_chinese(text, start, end):
            return True
        if placed and stem not in province_names():
            return False
        if is_listed_chinese(text, start, end):
            return True
        if placed:
            return False
        return _is_followed_by_firm(text, stem, words, max(0, start - _AROUND), start) or _is_followed_by_firm(
            text, stem, words, end, end + _AROUND
        )
    first = text[start:end].split(" ", 1)[0]
    if first.isalpha() and first.isupper() and len(first) in _LETTERS and first not in _LEAGUES:
        return not text[start:end].isupper()  # BYD Industrial Park
    if first.lower() in _small_places() or not first[:1].isupper():
        return False
    last, firms = end + _AROUND, _sets("en", "firms")
    at = text.find(first + " ", max(0, start - _AROUND), last)
    while at >= 0:
        followers = text[at + len(first) + 1 : at + len(first) + 60].split(" ")[:4]
        if any(word[:1].isupper() and word.lower().strip(".,;)") in firms for word in followers):
            return True
        at = text.find(first + " ", at + 1, last)
    return False


@lru_cache(maxsize=REMEMBERED)
def begins_with_place(words: str) -> bool:
    """Whether Chinese words begin with the name of a division or region; 玄武岩 is basalt, not Xuanwu."""
    if words.startswith(words_like_places()):
        return False
    return words.startswith(_regions()) or any(words[:size] in by_chinese_name() for size in (2, 3, 4))


@cache
def _regions() -> tuple[str, ...]:
    return tuple(zone_words("zh")["regions"])


def is_behind_place(text: str, start: int) -> bool:
    """Whether a county, district or town in full stands right before a Chinese name: 沾化区富国经济合作园."""
    return text[start - 1 : start] in _ENDS_OF_PLACES and (
        any(text[start - size : start] in by_chinese_name() for size in range(3, 9))
        or _TOWN_BEFORE.search(text, max(0, start - _TOWN_CHARS), start) is not None
    )


_ENDS_OF_PLACES: Final = tuple("县区旗市镇乡州")
_TOWN_BEFORE: Final = re.compile("[县区市旗][\u4e00-\u9fff]{1,3}[镇乡]$")
_TOWN_CHARS: Final = 6


@cache
def words_like_places() -> tuple[str, ...]:
    """Chinese words that begin with the name of a division and mean none."""
    return tuple(zone_words("zh")["words_like_places"])


def _is_followed_by_firm(text: str, stem: str, words: str, low: int, high: int) -> bool:
    """Whether the stem of a firm's name stands between two places, with a word of firms behind it; 草堂科技产业园, the
    name itself (`words`), is no firm, nor is another park (草堂电子信息园).
    """
    at = text.find(stem, low, high)
    while at >= 0:
        if text.startswith(_chinese_firms(), at + len(stem), high) and not text.startswith(words, at):
            if _OTHER_PARK.match(text, at + len(stem)) is None:
                return True
        at = text.find(stem, at + 1, high)
    return False


_OTHER_PARK: Final = re.compile("[\u4e00-\u9fff]{2,8}?园(?!林|艺)")


@cache
def _chinese_firms() -> tuple[str, ...]:
    return tuple(zone_words("zh")["firms"])


@cache
def _shared(language: str) -> tuple[str, ...]:
    return tuple(zone_words(language)["shared_parks"])


@lru_cache(maxsize=REMEMBERED)
def _is_shared(words: str, language: str) -> bool:
    """Whether a park is by its kind one of many firms: an incubator, a park of small enterprises."""
    if language == "zh":
        return words.endswith(_shared("zh"))
    lowered = words.lower()
    return any(word in lowered for word in _shared("en"))


@cache
def _own_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(zone_words('en')['own_before'])}) (?:the )?$", re.IGNORECASE)


_OF_PROJECTS: Final = ("项目", "专案", "期", "】")
_OWN_BEFORE_CHARS: Final = 40
_FIRM_ENDS: Final = ("集团", "公司", "股份")
_LETTERS: Final = range(2, 6)
_LEAGUES: Final = frozenset({"ASEAN", "APEC", "SCO", "RCEP", "BRICS"})
_LIES_IN: Final = re.compile(r"\b([A-Za-z]+) (?:in|at|into|inside|within) (?:the )?$")
_LIES_CHARS: Final = 24
_GROUPS: Final = frozenset({"group", "company", "co", "corporation", "corp", "inc", "ltd"})


def _begins_with_own_place(words: str) -> bool:
    """Whether a name begins with a place below a province: a province stands before the names of firms too."""
    first = words.split(" ", 1)[0]
    return _begins_with_place(words) and squeezed(first) not in province_keys()


def _begins_with_place(words: str) -> bool:
    first, _, rest = words.lower().partition(" ")
    return first in _small_places() or f"{first} {rest.split(' ', 1)[0]}" in by_english_name()


@cache
def _own_after(language: str) -> re.Pattern[str]:
    words = zone_words(language)["own_after"]
    if language == "zh":  # behind the last of a list it may be told that all of them are projects
        listed = r"(?:、[^、。，；\n]{2,20}){1,6}等(?!地|园区|开发区|区)[^、。，；\n]{0,8}项目"
        counted = r"[一二两三四五六七八九十\d]{1,3}[个大项](?:[^、。，；\n]{0,4})项目"
        used = r"(?:用地|占地)(?:面积)?(?:约|近)?\d[^，。；\n]{1,12}，(?:计划)?(?:总)?投资|是[^，。；\n]{0,12}项目(?:之一|中)"
        return re.compile(rf"[\"”]?(?:{one_of(words, blank=' ')})|{listed}|{counted}|{used}")
    return re.compile(
        rf"\"?,? ?\(?(?:{one_of(words)})(?![A-Za-z])|,? one of the (?:[a-z0-9-]+ ){{1,3}}projects|[^.\n;]{{0,60}} and other projects|,? and other \d+ (?:[a-z-]+ ){{0,4}}projects",
        re.IGNORECASE,
    )
