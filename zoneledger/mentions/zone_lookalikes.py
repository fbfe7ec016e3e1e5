"""Words around a phrase of a kind that make it another's: a firm's, a road's or a school's name, a word of the language."""

import re
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_names import zone_words


def is_lookalike(text: str, end: int, language: str) -> bool:
    """Whether what follows makes the words the name of a firm, road or school."""
    if language == "en":  # most words behind a name are small, and few of them can begin such a name
        if text[end : end + 1] != " ":
            return False
        word = text[end + 1 : end + _FIRST_CHARS].partition(" ")[0]
        if word[:1].islower() and not word.startswith(_first_behind()):
            return False
    return _behind(language).match(text, end) is not None


def is_other_word(text: str, end: int) -> bool:
    """Whether a Chinese kind is part of another word: 组团参展 is what firms do as a team, 产业区块 is a block,
    智慧城市 is what cities become.
    """
    last = text[end - 1]
    if last == "团":
        return text.startswith(_teaming(), end)
    if last == "城":
        if text.startswith(("管理", "管委"), end):
            return False
        return text.startswith(("市", "建", "投", "管", "镇"), end)  # 智慧城市, 高新城建投资公司
    if last == "区" and text.endswith(_FIELDS_OF_INNOVATION, 0, end):
        return True
    return last == "区" and text[end : end + 1] in _WIDER and text.endswith("产业区", 0, end)


# No 新区, and what a part is for.
_FIELDS_OF_INNOVATION: Final = ("科技创新区", "协同创新区", "联动创新区", "改革创新区", "制度创新区", "开放创新区")


_WIDER: Final = tuple("块域位间")
# 中原区域 is a region and not the district, 南区划 no part of a zone.
BEHIND_OTHER_AREAS: Final = frozenset("域划位间块别")


@cache
def _teaming() -> tuple[str, ...]:
    return tuple(zone_words("zh")["teaming"])


_FIRST_CHARS: Final = 16


@cache
def _first_behind() -> tuple[str, ...]:
    """What a word in small letters begins with that can begin what makes a name another's."""
    words = zone_words("en")
    firsts = {phrase.lower().split(" ")[0] for topic in ("not_after", "firm_fields") for phrase in words[topic]}
    return tuple(sorted(firsts))


@cache
def _behind(language: str) -> re.Pattern[str]:
    words = zone_words(language)["not_after"]
    if language == "zh":
        firm = rf"(?:{one_of(zone_words('zh')['firm_fields'])}){{1,4}}(?:集团|有限|公司|总公司)"
        school = rf"[^\W的和与内新建将在有等及a-zA-Z\d]{{0,6}}(?:{one_of(zone_words('zh')['institutions'])})"
        return re.compile(f"(?!路网|路灯){one_of(words)}|{firm}|{school}")
    firm = rf"(?:(?:{one_of(zone_words('en')['firm_fields'])}) ){{1,4}}(?:{one_of(zone_words('en')['firms'])})"
    # No. 1 Middle School, Foreign Language School: names in capitals that end with the word of an institution.
    named = rf"(?-i:(?:(?:[A-Z][A-Za-z'-]{{1,15}}|No\.|\d{{1,2}}) ){{0,4}}{one_of(zone_words('en')['institutions'])})"
    return re.compile(rf" (?:{firm}|{named}|{one_of(words)})(?![A-Za-z])", re.IGNORECASE)
