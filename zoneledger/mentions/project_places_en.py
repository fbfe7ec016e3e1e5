"""English plants, bases, centers and parks that a sentence builds, invests in or opens, without the word project."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.organizations_en import is_own_word
from zoneledger.mentions.park_works import is_works
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_around import PHASE_BEHIND, Around, behind_firm, mention
from zoneledger.mentions.project_words_en import Phrase, read_phrase, told, with_works, word_set
from zoneledger.records import Mention, Segment


@cache
def plant_nouns() -> CuedPattern:
    """The nouns of plants, with what must not follow them."""
    nouns = told()["plant_nouns"]
    pattern = re.compile(
        rf"(?<= )(?P<noun>{one_of(nouns)})\b(?! (?:projects?|of the|area|buildings?|owners?|workers?|managers?|districts?|zones?|city|and(?! (?:(?:the|an?|other) |[A-Z]))|capacity|cranes?|enterprises?|areas?|construction|engineering|equipment)\b|-|'s)",
        re.IGNORECASE,
    )
    return CuedPattern(nouns, pattern, fold=True)


@cache
def build_words() -> CuedPattern:
    """The words that tell of building, buying or opening something."""
    words = told()["build_words"]
    return CuedPattern(words, re.compile(rf"\b{one_of(words)}\b", re.IGNORECASE), fold=True)


def is_built(text: str, start: int, end: int, around: Around) -> bool:
    """Whether a span holds a word of building."""
    return next(build_words().among(around.builds, text, start, end), None) is not None


def find_plants(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Plants, bases, lines, centers that a sentence builds, invests in or opens: `a lithium battery copper foil plant`.

    A firm's name, an amount, land and a stage near it speak for a project; a bare kind of place does not. What is told of one
    is told of those joined to it: `the Toven axle plant and the Marlo bearing base`.
    """
    seen: list[_Plant] = []
    for match in plant_nouns().among(around.plants, text, segment.start, segment.end):
        if any(z.start < match.end() <= z.end for z in around.zones):
            continue
        phrase = read_phrase(text, segment.start, match.end())
        if phrase is None or phrase.start >= match.start():
            continue
        if any(f.start <= phrase.start and match.end() < f.end for f in around.firms):
            continue  # within a firm's name: `by Toven Trade Center Co., Ltd.`
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
        if _NUMBERED.fullmatch(text, phrase.start, phrase.end) or (
            phrase.before.endswith("'s") and text.startswith("No. 1 ", phrase.start)
        ):
            continue  # a part of a plant; the country's first
        if _USES.match(text, phrase.start) or _BESIDE.search(text, max(segment.start, phrase.start - 16), phrase.start):
            continue
        noun = match["noun"].lower()
        listed = phrase.before in ("a", "an") and _ANOTHER.match(text, match.end()) is not None
        if text.startswith(" and ", match.end()) and noun in word_set("weak_nouns") and not listed:
            if not phrase.proper or match["noun"][0].isupper():
                continue  # `the exhibition center and the garden`: what a place consists of
        score = _plant_score(text, segment, around, phrase, noun)
        if noun.endswith("park") and phrase.specific and is_works(text, phrase.start, match.end(), "en"):
            score = max(score, _ENOUGH)
        seen.append(_Plant(phrase, match.end(), score))
    for plant in _with_joined(text, seen) if seen else ():
        tail = PHASE_BEHIND.match(text, plant.end)
        start = behind_firm(text, plant.phrase.start, plant.end, around)
        found = mention(text, start, tail.end() if tail and tail[0].strip(" ()") else plant.end, "plant")
        if found is not None:
            yield found


class _Plant(NamedTuple):
    """A plant's phrase, where its noun ends, and what speaks for it."""

    phrase: Phrase
    end: int
    score: int


_JOIN: Final = re.compile(r"(?:,|,? and|,? as well as) (?:(?:the|an?) (?:new )?|[A-Z][\w&-]+(?:'s|(?<=s)') )")


def _with_joined(text: str, seen: Sequence[_Plant]) -> Iterator[_Plant]:
    """The plants for which enough speaks, and those of two telling words that a comma or `and` joins to one of these."""
    told_ = [plant.score >= _ENOUGH for plant in seen]
    joined = [_JOIN.fullmatch(text, left.end, right.phrase.start) is not None for left, right in pairwise(seen)]
    ahead = [(n, n + 1) for n in range(len(joined))]
    for known, other in (*ahead, *((b, a) for a, b in reversed(ahead))):
        plant = seen[other]
        if joined[min(known, other)] and told_[known] and plant.score > 0 and plant.phrase.specific > 1:
            told_[other] = True
    yield from (plant for plant, enough in zip(seen, told_, strict=True) if enough)


_ANOTHER: Final = re.compile(r" and an? ")
_NUMBERED: Final = re.compile(r"No\.? ?\d+ (?:unit|line|workshop|furnace|hall|building|warehouse|kiln|dock)")
_USES: Final = re.compile(r"(?:leasing|renting|using|entering|visiting|leased|rented) ", re.IGNORECASE)
_ENOUGH: Final = 3
# What something else stands beside is not what is told of.
_BESIDE: Final = re.compile(r"\b(?:near|beside|opposite|behind|next to|adjacent to|outside)(?: the| a| an)? $")
# A verb of building with an article: what it builds is one thing. The words that it ends in are quickly told.
_FRAME_ENDS: Final = frozenset(["a", "an", "its", "the", "another", "his", "their", "new", "second", "third"])


@cache
def _frame() -> re.Pattern[str]:
    """What builds, pays for or agrees on one thing, up to that thing."""
    words, deals = one_of(told()["frames"], " "), one_of(told()["deals"])
    return re.compile(
        rf"\b(?:{words}|(?:{deals})s? (?:[A-Za-z\d,' -]{{0,60}} )?(?:on|for|over|to build)|sign(?:s|ed)? up [^.;:]{{2,60}} (?:for|to build)|(?:yuan|million|billion) (?:in|into|on|for)"
        r"|[Oo]ne of (?:them|these|the (?:key |major )?projects),"
        r"|(?:[Oo]ne|[Aa]nother|[Tt]he (?:first|second|third|fourth|last|other|largest|biggest|smallest))(?: one| project)?(?: of them)?(?: is| was|,)"
        r"|\b[Ww]ork (?:is|was|has|will|had) [a-z ]{2,30} on|\b(?:[Oo]ne|[Tt]he (?:other|first|second|third|fourth|last|latter|former))(?: is| was)? for) (?:a|an|its|the|another|his|their)(?: new| second| third)? $"
    )


@cache
def stage_behind() -> re.Pattern[str]:
    """What is told of a thing right behind it, over a short clause between: `(with 1,400 suites) received the first batch`."""
    degrees, intents = one_of(told()["degrees"]), one_of(told()["intents"], " ")
    states, deeds = one_of(told()["plant_states"], " "), one_of(told()["plant_deeds"], " ")
    return re.compile(
        r"(?: \([^)]{2,50}\))?(?:,? (?:with|in|at|of|on|for|by|near|covering|which|that|where|built|planned|designed|and (?:the|an?))\b[^.;:]{2,80}?)?,?"
        rf" (?:(?:has|have|had|was|were|is|are|will|to)(?: (?:{degrees}|both|not|yet|be|been|being|to|{intents}))*"
        rf" (?:be |been |being )?{states}\b|{deeds}\b(?! (?:in|at|by) the (?:zone|park)))"
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
    direct = (
        phrase.before.endswith("'s") or text.find(" site", max(segment.start, phrase.start - 48), phrase.start) >= 0
    )
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
        score += 1 + 2 * (firm is None and _is_owned(text, phrase.start))
    if phrase.before in ("its", "their") and any(f.end < phrase.start for f in around.firms):
        score += 0 if _BARE_ORDER.fullmatch(text, phrase.start, phrase.end) else 2
    opened = min(phrase.opened, phrase.start)  # `build an industrial valve base`: what tells nothing is passed over
    last = (text[max(segment.start, opened - 24) : opened].split() or ("",))[-1].lower()
    ordered = _ORDERED.fullmatch(text, phrase.start, phrase.end) is not None
    if phrase.specific > 1 or phrase.proper or ordered:
        if last in _FRAME_ENDS and _frame().search(text, max(segment.start, opened - 90), opened):
            score += 1 + (phrase.specific > 1)
            direct = True
        part = noun in word_set("several_in_plant") and not phrase.proper
        if not part and stage_behind().match(text, phrase.end, segment.end):
            score += 2
            direct = True
    if phrase.proper and _told_again(text, phrase.end, noun):
        score += 2
        direct = True
    score -= not direct  # only what stands near it speaks for it
    if noun in word_set("several_in_plant") and _OF_PROJECT.match(text, phrase.end, segment.end):
        score -= 3  # `the joint workshop for the … project`
    score += _begun_or_placed(text, segment.start, phrase)
    if _PARTS.search(text, max(segment.start, phrase.start - 22), phrase.start):
        score -= 3
    if (last in ("a", "an") or last in word_set("praises")) and _predicative().search(
        text, max(segment.start, phrase.start - 40), phrase.start
    ):
        score -= 3
    return score


def _begun_or_placed(text: str, low: int, phrase: Phrase) -> int:
    """What speaks for a plant in which something begins, or against one that is only a place."""
    opened = min(phrase.opened, phrase.start)
    if _STARTED_AT.search(text, max(low, opened - 70), opened):
        return 3
    return -2 if _PLACED.search(text[max(low, phrase.start - 12) : phrase.start].rstrip()) else 0


# What begins in a plant is told of it: `started production at its`, `Production began on Monday at the`.
_STARTED_AT: Final = re.compile(
    r"\b(?:(?:start|began|begin|launch|commenc|resum|suspend|enter)(?:s|ed|ing|ning)? (?:[a-z-]+ ){0,2}(?:production|operations?|manufacturing|trial runs?|construction)"
    r"|(?:[Pp]roduction|[Oo]perations?|[Cc]onstruction|[Tt]rial runs?|[Ww]ork) (?:has |have |had |was |were )?(?:start|began|begun|commenc|resum|suspend)(?:s|ed)?"
    r"|(?:rolled|rolls|came|comes) (?:off|out of) the (?:[a-z-]+ )?lines?|[Gg]round (?:was|has been) broken)"
    r"(?:,? (?:on|in|last|this|yesterday|today|earlier)\b[^.;:]{0,24}?)?,? (?:at|on|in|for) (?:the|its|an?|their|[A-Z][\w&-]+(?: [A-Z][\w&-]+)*'s?) (?:new )?$"
)
_OF_PROJECT: Final = re.compile(r" (?:for|of|in) [^.;,]{2,70} project\b")
_AGAIN: Final = 260


def _told_again(text: str, end: int, noun: str) -> bool:
    """Whether a sentence soon goes on about it: `… at the Marlo lightweight base. The base started in February`."""
    place = text.find(f"The {noun} ", end, end + _AGAIN)
    return (
        place > 0
        and text[place - 2 : place].strip() in (".", "")
        and stage_behind().match(text, place + 4 + len(noun)) is not None
    )


_ORDERED: Final = re.compile(
    r"(?:second|third|fourth|fifth|sixth) (?!line|phase|hall|unit|workshop|park|station|furnace)[a-z]+"
)
_BARE_ORDER: Final = re.compile(r"(?:first|second|third|fourth|fifth|new) [a-z]+")
# A capital word's possessive, of no place and no authority: `Hengshan's new crankshaft workshop`.
_OWNER: Final = re.compile(r"\b(?P<owner>[A-Z][\w&-]+)(?:'s|(?<=s)') (?:[a-z]+ ){0,2}$")


def _is_owned(text: str, start: int) -> bool:
    owner = _OWNER.search(text, max(0, start - 40), start)
    return owner is not None and is_own_word(owner["owner"])


_PLACED: Final = re.compile(
    r"\b(?:in|at|into|from|near|entering|to|visit\w*)(?: the| a| an| its| their)?$", re.IGNORECASE
)


# What a whole consists of is no project beside it: `a smart park integrating an intelligent sorting center`.
_PARTS: Final = re.compile(
    r"\b(?:integrating|combining|comprising|featuring|consisting of|composed of|equipped with|housing)(?: the| an?)? $"
)


@cache
def _predicative() -> re.Pattern[str]:
    """What something is or becomes is no other project: `is an important carrying platform of …`."""
    return re.compile(
        r"\bas (?:a|an) (?:[a-z-]+ )?$|\b(?:is|are|was|were|as|become|becomes|became|becoming|into|form|forms|forming) (?:a|an|the|one of the)(?: [a-z-]+)? "
        rf"{one_of(told()['praises'])} ?$"
    )
