"""Whether what is told as completed is a part of the works, or money spent on them, and no whole project.

Takes areas and shares (`460,000 square meters of workshops have been built`), single buildings (3栋厂房已有2栋完工, `the first workshop
will be finished`), amounts that were completed, and papers and ground made ready (`the bidding was completed`); leaves alone projects
that bear such a name, and amounts that tell their size.
"""

import re
from typing import Final

from zoneledger.facts.sentences import Sentence
from zoneledger.mentions.patterns import topic_words

_MEASURED: Final = ("m2", "m", "percent", "t")


# 3栋厂房已有2栋完工
_BUILDINGS_ZH: Final = re.compile(
    r"[\d一二两三四五六七八九十][栋幢座][^，。；\d]{0,4}$|(?:搭设|砌筑|铺设|浇筑|绑扎|吊装|粉刷|回填|支护|装修|装饰)(?:工程|施工|作业)?(?:已|已经|均已|全部|基本|也)?$"
)


def of_a_part(sentence: Sentence, start: int) -> bool:
    """Whether the clause tells how much was built (`460,000 square meters of workshops have been built`)."""
    if _BUILDINGS_ZH.search(sentence.words(start - 10, start)):
        return True
    parts = [m for m in sentence.quantities if m.unit in _MEASURED and 0 <= start - m.end <= 45]
    if not parts:
        return False
    low, _high = sentence.clause_of(start)
    return any(low <= m.start for m in parts) and not any(low <= m.start < start for m in sentence.projects)


_AUXILIARIES: Final = (
    r"(?:(?:is|are|was|were|has|have|had|will|be|been|to|expected|scheduled|due|planned|now|already|basically)[ \n])*"
)
# One of its buildings, or what every works consists of: `the first workshop will be finished`, `its clean room was handed over`.
_ONE_PART: Final = re.compile(
    rf"\b(?:first|second|third|last|main|office|dormitory|one|two|three|four|five|six|several|some|\d+)(?: of (?:the|its) (?:\d+|[a-z]+))?"
    rf"[ \n](?:[a-z-]+[ \n])?(?P<part>{topic_words('en', 'stages', 'buildings', 'units')})[ \n]{_AUXILIARIES}$"
    rf"|(?:^|[,;:(][ \n]?|\b(?:and|while|but|that|where|whose)[ \n])(?:(?:now|meanwhile|already|then|even)[ \n])?(?:the[ \n]|its[ \n]|their[ \n]|all[ \n]|both[ \n])+"
    rf"(?:(?!(?:of|with|in|at|for|from|and|project|plant|base|line|factory|park)\b)[a-z0-9.'-]+[ \n]){{0,3}}"
    rf"(?P<parts>{topic_words('en', 'stages', 'units', 'parts')})[ \n](?:of[ \n][^,.;:]{{3,40}}?[ \n])?(?:itself[ \n])?{_AUXILIARIES}$"
)


_REACH: Final = 100


def is_one_part(sentence: Sentence, start: int) -> bool:
    """Whether it is a building of a project that is told of, and no project that bears such a name."""
    part = _ONE_PART.search(sentence.lower(max(sentence.start, start - _REACH), start))
    if part is None:
        return False
    place = max(sentence.start, start - _REACH) + part.start("part" if part["part"] else "parts")
    return not any(m.start <= place < m.end for m in sentence.projects)


_SPENT: Final = re.compile(
    r"(?: of (?:the )?(?:total )?(?:investment|it|this))?(?:,? (?:of )?which)? (?:has|have|had|was|were)(?: already| now)?(?: been)? ",
    re.IGNORECASE,
)
_TO_SPEND: Final = re.compile(
    r"(?:,? (?:of )?which)? (?:(?:is|are|was|were)(?: also| all)? (?:planned|expected|scheduled|estimated|to)|will|shall)(?: (?:to|be))* ",
    re.IGNORECASE,
)
_PAID_AHEAD: Final = 40
# The amount tells the size of what is completed: `five with an investment of 650 million yuan were completed`.
_SIZED: Final = re.compile(
    r"\b(?:with|at|for|worth|of)(?: (?:an?|the|total|planned|combined|investment|amount|value|of|some|about|over|nearly))* $"
)


def paid_by(sentence: Sentence, start: int) -> str | None:
    """Whether it is an amount that was completed or will be: `spent` (`1.1 billion yuan had been completed`), `to_spend`."""
    for money in sentence.money:
        if not 0 < start - money.end <= _PAID_AHEAD or _SIZED.search(sentence.lower(money.start - 60, money.start)):
            continue
        gap = sentence.words(money.end, start)
        if _TO_SPEND.fullmatch(gap):
            return "to_spend"
        if _SPENT.fullmatch(gap):
            return "spent"
    return None


# What is done before the work: `the bidding was completed`, `procedures have been completed`.
_PAPERS: Final = re.compile(
    r"\b(?:bidding|tender(?:ing)?|procedures|formalities|design|survey(?:ing)?|planning|drawings?|examination|review|evaluation|assessment|filing|registration|demolition|"
    r"relocation of (?:the )?(?:residents|villagers)|land acquisition|expropriation|requisition|(?:land |site )?level(?:l)?ing|site formation)"
    r"(?: (?:of|for) [^,.;]{3,60}?)?(?: (?:has|have|had|was|were|is|are)(?: (?:been|basically|all|also))*)? ?$",
    re.IGNORECASE,
)


def of_papers(before: str) -> bool:
    """Whether what is completed, with these words before it, is done before the work: papers, the ground, who is to build."""
    return _PAPERS.search(before) is not None
