"""English plants, bases, centers and parks that a sentence builds, invests in or opens, without the word project."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.mentions.project_around import PHASE_BEHIND, Around, behind_firm, is_park, mention
from zoneledger.mentions.project_words_en import Phrase, read_phrase, told, with_works, word_set
from zoneledger.records import Mention, Segment


@cache
def plant_nouns() -> CuedPattern:
    """The nouns of plants, with what must not follow them."""
    nouns = told()["plant_nouns"]
    pattern = re.compile(
        rf"(?<= )(?P<noun>{alternatives(nouns)})\b(?! (?:projects?|of the|area|buildings?|owners?|workers?|managers?|districts?|zones?|city|and|capacity|enterprises?|areas?|construction|engineering|equipment)\b|-|'s)",
        re.IGNORECASE,
    )
    return CuedPattern(nouns, pattern, fold=True)


@cache
def build_words() -> CuedPattern:
    """The words that tell of building, buying or opening something."""
    words = told()["build_words"]
    return CuedPattern(words, re.compile(rf"\b(?:{alternatives(words)})\b", re.IGNORECASE), fold=True)


def is_built(text: str, start: int, end: int, around: Around) -> bool:
    """Whether a span holds a word of building."""
    return next(build_words().among(around.builds, text, start, end), None) is not None


def find_plants(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Plants, bases, lines, centers that a sentence builds, invests in or opens: `a lithium battery copper foil plant`.

    A firm's name, an amount, land and a stage near it speak for a project; a bare kind of place does not.
    """
    for match in plant_nouns().among(around.plants, text, segment.start, segment.end):
        if any(z.start < match.end() <= z.end for z in around.zones):
            continue
        phrase = read_phrase(text, segment.start, match.end())
        if phrase is None or phrase.start >= match.start():
            continue
        price = next((m for m in around.money if phrase.start - 5 <= m.start and m.end < match.start()), None)
        if price is not None:  # `the RMB 400-million brake-disc foundry`
            phrase = replace(phrase, start=price.end + 1)
            if not text[price.end + 1 : match.start()].strip():
                continue
        phrase = with_works(text, segment.start, phrase, article=phrase.proper)
        if around.numbers.overlaps(phrase.start, phrase.end):
            continue
        if text[phrase.start : match.end()].lower() in word_set("parts"):
            continue
        if _USES.match(text, phrase.start) or _BESIDE.search(text, max(segment.start, phrase.start - 16), phrase.start):
            continue
        score = _plant_score(text, segment, around, phrase, match["noun"].lower())
        if score < _ENOUGH:
            continue
        tail = PHASE_BEHIND.match(text, match.end())
        start = behind_firm(text, phrase.start, match.end(), around)
        found = mention(text, start, tail.end() if tail and tail[0].strip(" ()") else match.end(), "plant")
        if found is not None:
            yield found


_USES: Final = re.compile(r"(?:leasing|renting|using|entering|visiting|leased|rented) ", re.IGNORECASE)
_ENOUGH: Final = 4
# What something else stands beside is not what is told of.
_BESIDE: Final = re.compile(r"\b(?:near|beside|opposite|behind|next to|adjacent to|outside)(?: the| a| an)? $")
# A verb of building with an article: what it builds is one thing. The words that it ends in are quickly told.
_FRAME_ENDS: Final = frozenset(["a", "an", "its", "the", "another", "his", "their", "new", "second", "third"])
_FRAME: Final = re.compile(
    r"\b(?:build|builds|building|built|construct|constructs|constructing|constructed|(?:set|sets|setting) up|establish|establishes|establishing|expand\w*|relocat\w+|erect\w*|shelv\w+|plan(?:s|ned)?|launch\w*|inaugurat\w+|opened|opens|open|top\w* out|capp\w+|add|adds|added|broke ground (?:on|for)|break(?:s|ing)? ground (?:on|for)|invest\w* in|work (?:began )?on|talks? (?:over|about|on|for)|negotiat\w+|(?:agreement|contract|intent|deal|letter|memorandum)s? (?:[A-Za-z' -]{0,60} )?(?:on|for|to build)|yuan (?:in|into|on|for)|(?:million|billion) (?:in|into|on|for)|Construction (?:began )?(?:on|of)|[Oo]ne of (?:them|these|the (?:key |major )?projects),|plans|(?:main )?structure of|roof of|equipment of) (?:a|an|its|the|another|his|their)(?: new| second| third)? $"
)
# What is told of a thing right behind it, over a short clause between: `(with 1,400 suites) received the first batch`.
_PREDICATE: Final = re.compile(
    r"(?:,? (?:with|in|at|of|on|for|by|near|covering|which|that|where|built|planned|designed)\b[^.;:]{2,80}?)?,?"
    r" (?:(?:has|have|had|was|were|is|are|will|to)(?: (?:already|now|just|also|all|basically|officially|formally|recently|fully|successfully|both|soon|still|not|yet|be|been|being|then|due to|set to|expected to|scheduled to|planned to|about to|to))*"
    r" (?:be |been |being )?(?:built|rebuilt|set up|completed?|finish\w*|capped|sealed|roofed|topped out|put|start\w*|beg[aiu]n|under construction|in operation|operational|opened|open|handed|delivered|launched|suspended|halted|shelved|cancell?ed|expanded|extended|renovated|follow|commissioned|inaugurated|approved|laid|enter\w*|move\w*|enter into|go into|gone into|went into|break ground|broken ground|invested|constructed|up and running|ready|taking shape|installed|trial|signed)\b"
    r"|(?:broke ground|breaks ground|started|starts|opened|opens|began|begins|went into|goes into|entered|received|admitted|welcomed|completed|topped out|resumed|commenced|kicked off)\b(?! (?:in|at|by) the (?:zone|park)))"
)
# Of these a plant has several: what is told of one is told of the plant.
_PARTS: Final = (
    "workshop",
    "unit",
    "line",
    "furnace",
    "hall",
    "warehouse",
    "assembly line",
    "production line",
    "kiln",
    "shop",
)


def _plant_score(text: str, segment: Segment, around: Around, phrase: Phrase, noun: str) -> int:
    """How much speaks for a phrase with a plant's noun being a project."""
    score = min(phrase.specific, 3) - 1 if noun not in word_set("generic") else min(phrase.specific, 3)
    if noun in word_set("weak_nouns"):
        score -= 1
    if phrase.proper:
        score += 1
    if len(around.money) > 1 and "respectively" in text[segment.start : segment.end]:
        score += 2
    firm = next((f for f in around.firms if f.end >= phrase.start - 6 and f.start <= phrase.end + 24), None)
    if firm is not None:
        score += 2 + (text[firm.end : phrase.start].rstrip() in ("'s", "'"))
    if any(abs(m.start - phrase.end) < 90 or abs(phrase.start - m.end) < 60 for m in around.money):
        score += 2
    if any(abs(m.start - phrase.end) < 70 for m in around.land):
        score += 1
    low, high = max(segment.start, phrase.start - 44), min(segment.end, phrase.end + 60)
    if is_built(text, phrase.end, high, around) or is_built(text, low, phrase.start, around):
        score += 2
    if phrase.before in ("in", "at", "into", "from", "near"):
        score -= 1
    if phrase.before.endswith("'s"):
        score += 1
    last = (text[max(segment.start, phrase.start - 24) : phrase.start].split() or ("",))[-1].lower()
    if phrase.specific > 1 or phrase.proper:
        if last in _FRAME_ENDS and _FRAME.search(text, max(segment.start, phrase.start - 90), phrase.start):
            score += 1 + (phrase.specific > 1)
        part = noun in _PARTS and not phrase.proper
        if not part and _PREDICATE.match(text, phrase.end, segment.end):
            score += 2
    before = text[max(segment.start, phrase.start - 12) : phrase.start].rstrip()
    if _PLACED.search(before):
        score -= 2
    if last in _PREDICATIVE_ENDS and _PREDICATIVE.search(text, max(segment.start, phrase.start - 40), phrase.start):
        score -= 3
    return score


# What something is or becomes is no other project: `is an important carrying platform of …`.
_PREDICATIVE_ENDS: Final = frozenset(
    ["a", "an", "important", "key", "major", "core", "leading", "strategic", "national", "provincial", "world-class", "famous",
     "vital", "main", "solid", "new"]
)  # fmt: skip
_PLACED: Final = re.compile(r"\b(?:in|at|into|from|near|entering|to|visit\w*)(?: the| a| an)?$", re.IGNORECASE)
_PREDICATIVE: Final = re.compile(
    r"\bas (?:a|an) (?:[a-z-]+ )?$|\b(?:is|are|was|were|as|become|becomes|became|becoming|into|form|forms|forming) (?:a|an|the|one of the)(?: [a-z-]+)? "
    r"(?:important|key|major|core|leading|strategic|national|provincial|world-class|famous|vital|main|solid|new) ?$"
)
# A park that is itself built, with what is told of it in between: `, with 86 mu of land, is started in March`.
_PARK_DONE: Final = re.compile(
    r"(?:,? (?:with|in|at|of|on|for|by|covering|which|that|where|planned|designed)\b[^.;:]{2,90}?)?,? "
    r"(?:is|was|were|has been|have been|will be|is to be)(?: (?:already|now|just|also|all|basically|officially|formally|recently|fully|successfully|soon|still|being|then|due to be|set to be|expected to be|scheduled to be|planned to be|about to be))*"
    r" (?:built|rebuilt|completed|finished|capped|started|under construction|opened|put into|handed over|delivered|expanded|suspended|halted|renovated|inaugurated|approved for construction|roofed|topped out)\b"
)
_PARK_BEHIND: Final = re.compile(
    r", (?:for|in|on) which\b|,? (?:is to|will) (?:start|begin|break|be)\b|, planned area|,? (?:project|phase|\(phase|with (?:a|an) (?:total )?investment|started|broke ground|which (?:was|is|has|covers)|(?:is|was|were|has been|will be) (?:being |officially |fully )?(?:built|completed|started|under construction|capped|put into|constructed|opened|handed)|covering|covers|(?:has|have) \d+ buildings|will be built)"
)
_PARK_AHEAD: Final = re.compile(
    r"(?:(?:construction|renovation|reconstruction|expansion|upgrading|transformation|extension) of(?: the)?|(?:to |will |has |is )?(?:build|building|built|construct)(?: up)? (?:the|a|an)|invest\w* in(?: the)?|of (?:the|a|an)|yuan to build) $"
)


_WORKS_AHEAD: Final = re.compile(
    r"\b(?P<works>(?:[a-z]+ and )?(?:renovation|reconstruction|expansion|upgrading|transformation|extension) of (?:the )?)$"
)


def _opens(text: str, segment: Segment, zone: Mention) -> bool:
    """Whether a sentence begins with a zone: what is told behind it is told of the zone."""
    return text[segment.start : zone.start].strip().lower() in ("", "the")


def find_parks(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Parks and towns that are themselves built or invested in; zones that only hold projects are left alone."""
    for zone in around.zones:
        if not is_park(zone):
            continue
        before = text[max(segment.start, zone.start - 30) : zone.start]
        if (
            _PARK_BEHIND.match(text, zone.end)
            or (_opens(text, segment, zone) and _PARK_DONE.match(text, zone.end, segment.end))
            or (
                _PARK_AHEAD.search(before)
                and (not before.endswith(("of the ", "of a ")) or _WORKS_AHEAD.search(before))
            )
        ):
            tail = PHASE_BEHIND.match(text, zone.end)
            works = _WORKS_AHEAD.search(text, max(segment.start, zone.start - 50), zone.start)
            start = works.start("works") if works is not None else zone.start
            found = mention(text, start, tail.end() if tail and tail[0].strip() else zone.end, "park")
            if found is not None:
                yield found
