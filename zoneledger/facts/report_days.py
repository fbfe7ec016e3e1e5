"""Days on which something was told or learned, and none on which it happened.

Takes: datelines (`March 2 (Reporter …)`, 4月19日电, 记者19日从…获悉), days of a report (`On June 11, the reporter learned …`) and of a
saying (`…, the firm said on Monday.`). Leaves alone: days beside which nothing else is told when it happened (`is_dateline`).
"""

import re
from typing import Final

from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

_REPORTED: Final = re.compile(
    r" ?(?:电|讯|\([A-Z][^)]{0,40}\)|（[^）]{0,30}）|\((?:记者|通讯员|(?:[Aa]ll-media |[Ss]taff )?(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)|Xinhua)|/[A-Z][A-Za-z -]{3,24}/ ?-|-- |[^，。,]{0,12}(?:获悉|了解到))"
)
_WIRE: Final = re.compile(r" ?(?:\([A-Z][^)]{0,40}\)|/[A-Z][A-Za-z -]{3,24}/) ?(?:-|–|—)")
# `Today (June 11), it was learned from the meeting that …`, `On June 11, the reporter learned …`: the day of the report.
_REPORTED_EN: Final = re.compile(
    r"\)?,?[ \n](?:it[ \n](?:was|is)|(?:the|our|a|this)[ \n](?:[a-z]+[ \n])?(?:reporter|journalist|correspondent)s?|reporters?|journalists?)[ \n]"
    r"(?:(?:has|have|had|was|were|also)[ \n]){0,2}(?:learned|learnt|informed|told|noted|found|saw|seen|reported)\b",
    re.IGNORECASE,
)
_STAMP: Final = re.compile(r"\s\d{4}([-/.])\d{1,2}\1\d{1,2}")
_SEEN: Final = re.compile(r"(?:上午|下午|傍晚|清晨|一早)?[，,]?(?:本报|本网)?记者[^，。；]{0,36}(?:看到|见到|发现)")
_REPORTER: Final = ("记者", "记者从")


def is_dateline(sentence: Sentence, told: Mention) -> bool:
    """Whether a date is that of the report (`March 2 (Reporter …)`, 4月19日电, 记者19日从…获悉) and not of what it reports."""
    at = told.end - sentence.start
    if _SEEN.match(sentence.text, at):
        return True  # what a reporter sees was done before
    behind = sentence.text[at : at + 46] if _REPORTED.match(sentence.text, at, at + 46) else ""
    if not behind and told.end >= sentence.end - 1 and _STAMP.fullmatch(sentence.words(told.start - 1, told.end)):
        return True  # a page prints the day of publication behind a title
    if behind and (told.start - sentence.start < 60 or "获悉" in behind[:20] or "了解到" in behind[:20]):
        others = [m for m in sentence.dates if m is not told and m.start > told.start]
        return bool(others) or "电" in behind[:2] or _WIRE.match(behind) is not None
    return sentence.words(told.start - 4, told.start).endswith(_REPORTER)


def is_day_of_report(sentence: Sentence, told: Mention) -> bool:
    """Whether on a day a reporter only learned what is told (`On June 11, the reporter learned …`): no stage was passed on it."""
    return _REPORTED_EN.match(sentence.text, told.end - sentence.start) is not None


def is_of_saying(sentence: Sentence, told: Mention) -> bool:
    """Whether on a day something was only told or learned: `it was learned on May 28 that …`, `…, the firm said on Monday.`"""
    if sentence.words(told.end, told.end + 6) == " that ":
        if _LEARNED.search(sentence.lower(told.start - 90, told.start)):
            return True
    if not (
        _SAID.search(sentence.lower(told.start - 44, told.start))
        or _SAID_WHO.search(sentence.words(told.start - 70, told.start))
    ):
        return False
    return _SAID_END.match(sentence.words(told.end, told.end + 8)) is not None


_LEARNED: Final = re.compile(
    r"\b(?:learned|learnt|said|told|saw|reported|announced|disclosed|revealed|confirmed|informed|stated|noted)\b[^.;]{0,70}\b(?:on|at)[ \n]$"
)
_SAID: Final = re.compile(
    r"\b(?:said|says|(?<!be[ \n])(?<!been[ \n])(?<!was[ \n])(?<!were[ \n])added|told(?:[ \n][a-z]+){1,3}?|according[ \n]to[ \n][^.,;]{2,30})"
    r"(?:[ \n][a-z]+ly)?[ \n](?:(?:late|early)[ \n])?(?:on[ \n])?$"
)
_SAID_WHO: Final = re.compile(r"\b(?:said|says)(?:[ \n][A-Za-z'.-]+){0,6}[ \n][A-Z][a-z'.-]+[ \n]on[ \n]$")
_SAID_END: Final = re.compile(r"$|[.,;\"”)]|[ \n](?:that|in an?|at an?|during)\b")
