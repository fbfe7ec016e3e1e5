"""Which sentences of an English article about one project go on about it, paragraphs after it was named.

Takes sentences whose subject is the project (`It`, `The base`, `Construction`), its firm (`The company`), its cost, ground, staff or
yield (`The site`, `Total investment`, `Annual sales`, `About 240 people work there`). Leaves those that name another firm or a zone
first, and those with a figure of a place.
"""

import re
from functools import cache
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.sentences import Sentence
from zoneledger.mentions.patterns import topic_words

# What a sentence may open with before its subject: `With an investment of 3.5 billion yuan, `, `When it is finished `, `In May, `.
_OPENING: Final = (
    r"(?:(?:With (?:an? |the )?(?:total |planned )?(?:investment|cost|outlay|budget) of (?:[^,;]|,(?=\d)){1,60}|"
    r"Built at a cost of [^,;]{1,60}|(?:When|Once|After|As soon as|Upon) [^,.;]{1,60}|"
    r"(?:At|In|By|On|From|Since|Last|This|Next) [^,.;]{1,30}(?:, \d{4})?), |"
    r"(?:When|Once|As soon as) it is (?:[a-z]+ ){1,3}|At full (?:capacity|production) )?"
)
_SUBJECT: Final = r"(?:It|it)(?: is| was| will| has| had| can| should| takes| took| costs?| covers| stands| now| also| currently| represents| employs)\b"


@cache
def _goes_on() -> re.Pattern[str]:
    """How a sentence opens that goes on about the only project of an article."""
    subjects = topic_words("en", "projects", "only_subjects")
    parts = topic_words("en", "projects", "only_parts")
    return re.compile(
        rf"{_OPENING}(?:{_SUBJECT}|(?:[Tt]he|[Ii]ts) (?:new |entire |whole |finished |parent |total |planned |overall )*(?P<subject>{subjects})\b"
        rf"|(?:Total |Planned |Yearly |Annual |yearly |annual |The |the )*(?i:{parts})\b(?<!output(?= value))(?! (?:of|in|at) (?:[A-Z]|(?:the|an?)\b))(?![^.;]{{0,40}}\b(?:on|of) (?:an?|the)\b)"
        r"|(?:About |Some |Around |More than |Over |Nearly |A total of |Up to )?(?:\d[\d,.]*|[A-Z][a-z]+ hundred) (?:(?:million|billion) yuan |mu |hectares |(?:new )?(?:people|jobs|workers|employees|staff|locals|posts))"
        r"|Another \d)"
    )


_PLACES: Final = re.compile(
    r"\b(?:in|of|across|by) (?:the |this |our )?(?:whole |entire )?(?:zone|park|city|county|district|area|town|province|country|region)(?:'s)?\b|\b(?:zone|city|county|district|province)'s\b"
)


def speaks_of_the_only(sentence: Sentence, only: Draft) -> bool:
    """Whether a sentence without a project's name speaks of the only one of an article."""
    if sentence.segment.kind not in ("lead", "body") or "projects" in sentence.folded:
        return False
    if any(zone.start - sentence.start < _LEAD for zone in sentence.zones) or _PLACES.search(sentence.text):
        return False
    first = sentence.organizations[0] if sentence.organizations else None
    if first is not None:
        own = (first.name or "").split(" ", 1)[0]
        firms = only.firms or {firm.name or "" for told in only.sentences for firm in told.organizations}
        return own in only.name or any(own in firm for firm in firms)
    match = _goes_on().match(sentence.text)
    return match is not None and (match["subject"] not in _KINDS or match["subject"] in only.name.lower())


_LEAD: Final = 60
# What a zone is called too, or a part of a project: it is the project where its name has the word.
_KINDS: Final = frozenset(
    ["park", "base", "hub", "center", "centre", "complex", "line", "workshop", "hall", "warehouse"]
)
