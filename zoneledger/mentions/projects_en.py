"""English names of projects: before the word, in lists, behind a firm, with their amounts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from zoneledger.mentions.organizations_en import alternatives, is_own_word
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_amounts_en import with_amount
from zoneledger.mentions.project_around import PHASE_BEHIND, Around, behind_firm, is_park, mention
from zoneledger.mentions.project_parks_en import find_parks
from zoneledger.mentions.project_phases_en import find_phases
from zoneledger.mentions.project_places_en import find_plants, is_built, stage_behind
from zoneledger.mentions.project_staged_en import find_staged
from zoneledger.mentions.project_told_en import find_told
from zoneledger.mentions.project_words_en import Phrase, is_generic, read_phrase, told, with_works, word_set
from zoneledger.records import Mention, Segment

_WORD: Final = re.compile(r"\b[Pp]rojects?\b")
# How many telling words a name has that ends in `construction` (`sewage plant pipe network construction`).
_BUILT: Final = 3


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(told()['groups_behind'])})\b")


def find_english(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Names of one segment, unsorted; names may overlap, the longer is meant."""
    line = text[segment.start : segment.end]
    named: list[Mention] = []
    worded = "roject" in line
    if worded:
        named += _before_word(text, segment, around)
    if worded or any(cue in line for cue in _LIST_CUES):
        named += _listed(text, segment, around)
    if worded and any(cue in line for cue in _SUCH_CUES):
        named += _such_as(text, segment, around)
    named += find_told(text, segment, around)
    if around.builds:
        named += find_staged(text, segment, around)
    yield from named
    if "hase" in line:
        yield from find_phases(text, segment, around)
    if around.firms:
        yield from _of_firms(text, segment, around)
        if not named:
            yield from _firms_as_projects(text, segment, around)
    if segment.kind != "table_row":
        yield from find_plants(text, segment, around)
        if around.zones:
            yield from find_parks(text, segment, around)


def _before_word(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`the solid-state lithium battery project`, `the Yuntuo project (phase I)`, `A, B and C projects`.

    Leaves alone groups (`82 key projects`), kinds (`infrastructure projects`), and `project construction`.
    """
    for match in _WORD.finditer(text, segment.start, segment.end):
        place = match.start()
        counted = _COUNTED.search(text, max(segment.start, place - 14), place)
        if counted is not None and match[0].endswith("s"):
            place = counted.start()
        phrase = read_phrase(text, segment.start, place)
        if phrase is None:
            continue
        if text[phrase.start].isdigit():  # `the 1.9-billion-yuan resin project`
            price = next((m for m in around.money if m.start == phrase.start and m.end < phrase.end), None)
            phrase = replace(phrase, start=price.end + 1) if price is not None else phrase
        plural = match[0].endswith("s") or text.startswith(" sites", match.end())
        if not plural:
            phrase = with_works(text, segment.start, phrase, article=False)
            phrase = _with_purpose(text, segment.start, phrase, match.end())
            phrase = with_amount(text, segment.start, phrase)
        if _behind().match(text, match.end()) and (phrase.specific < 2 or not phrase.proper):
            continue
        members = _members(text, segment.start, phrase) if plural else [(phrase.start, phrase.end)]
        if plural and len(members) == 1:
            members = _two_named(text, phrase) or members
        if plural and len(members) == 1 and not (phrase.proper and _JOINT.match(text, phrase.start, phrase.end)):
            continue
        tail = PHASE_BEHIND.match(text, match.end()) if not plural else None
        for first, end in members:
            start = behind_firm(text, first, end, around)
            words = re.findall(r"[A-Za-z'&-]+", text[start:end].lower())
            if not words or all(is_generic(word) for word in words):
                continue
            if words[-1] in word_set("not_last") and not (words[-1] == "construction" and phrase.specific >= _BUILT):
                continue
            if words[0] in ("largest", "biggest") or words == ["promotion"]:
                continue
            if around.numbers.overlaps(start, end) and len(words) < 3:
                continue
            lead = start + len(words[0]) + 1 if words[0] in ("first", "second", "third") else start
            if _SUPERLATIVE.search(text, max(segment.start, start - 60), lead) and text[start:end].islower():
                continue  # `is the largest lithium battery project in the county`: said of another
            worked = None
            if not plural and tail is None and _WORKS.fullmatch(text, start, end):
                worked = _of_what(text, match.end(), segment.end, around)
            alone = (
                len(words) == 1 and text[start:end].islower() and worked is None and not _is_owned(phrase, text, start)
            )
            if alone and (words[0] in word_set("kinds") or not _is_told(text, start, end, match.end(), around)):
                continue  # `the control project`: a kind
            if any(z.start <= start and end <= z.end and not is_park(z) for z in around.zones):
                continue
            last = tail.end() if tail and tail[0].strip(" ()") else end
            found = mention(text, start, worked or last, "before_word")
            if found is not None:
                yield found


# What a project is said to be the largest or first of.
_SUPERLATIVE: Final = re.compile(
    r"\b(?:is|was|also|as|becomes?|became|being)(?: (?:also|currently|now|still))? (?:the|one of the|its|an?|[a-zA-Z]+'s)"
    r"(?: [a-zA-Z]+(?:'s)?){0,3}? (?:largest|biggest|first|second|third|only|single|highest|most [a-z]+|fastest)(?: [a-z-]+){0,2} $"
)


# A thing for a use before the project of a firm: `the aluminum foil for power battery project of Toven`.
_PURPOSE: Final = re.compile(r"(?:\b[Tt]he|\b[Aa]n?) (?P<thing>[a-z][\w-]*(?: [a-z][\w-]*){0,4}) for $")


@cache
def _no_purpose() -> re.Pattern[str]:
    return re.compile(rf"{one_of(told()['not_purposes'])}$")


# What is done alone is no name without that to which it is done: `the expansion project of Marlo Park`.
_WORKS: Final = re.compile(
    r"(?:(?:comprehensive|ecological|environmental|technical) )?(?:expansion|extension|reconstruction|renovation|relocation|upgrading|"
    r"harnessing|restoration|remediation|treatment|dredging|governance|improvement|renewal|redevelopment|transformation|"
    r"infrastructure|construction|scientific research|R&D|utilization|production)",
    re.IGNORECASE,
)
_WHAT: Final = re.compile(
    r" of (?:the )?[\w'&-]+(?: (?!is\b|was\b|are\b|were\b|has\b|have\b|had\b|will\b|with\b|by\b|which\b|that\b|covers?\b|and (?:the|an?|its|is|was|will|has|[A-Z\d])|in\b|on\b|at\b|to\b|started\b|signed\b|broke\b|began\b|invest)[\w'&-]+){0,9}"
)


def _of_what(text: str, start: int, stop: int, around: Around) -> int | None:
    """Where the thing ends to which something is done; None where a firm has it done."""
    what = _WHAT.match(text, start, stop)
    if what is None or any(what.start() < firm.start < what.end() for firm in around.firms):
        return None
    return what.end()


def _with_purpose(text: str, low: int, phrase: Phrase, behind: int) -> Phrase:
    if phrase.before != "for" or not _OF_FIRM.match(text, behind):
        return phrase
    thing = _PURPOSE.search(text, max(low, phrase.start - 70), phrase.start)
    if thing is None or _no_purpose().search(thing["thing"]):
        return phrase
    return replace(phrase, start=thing.start("thing"), specific=phrase.specific + 1)


# Two houses of one name are one project: `The Toven headquarters and related industrial base projects`.
_JOINT: Final = re.compile(r"[A-Z][\w-]+(?: [\w-]+){1,3} and (?:related|supporting|its) [\w -]+")
_OF_FIRM: Final = re.compile(
    r" (?:(?:invested |built |introduced |brought )?(?:of|by|from) [A-Z]"
    r"|(?:that|which) [A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4} (?:has |had |is )?(?:signed|building|builds|built|brought|invest\w*|started|launched)\b)"
)


def _is_told(text: str, start: int, end: int, behind: int, around: Around) -> bool:
    """Whether a word alone names a project: it is a compound (`coal-to-olefins`), or its firm, its price or a stage follows."""
    if text.count("-", start, end) > 1:
        return True
    if end - start <= _SHORT:
        return False
    if _OF_FIRM.match(text, behind) is not None or _PRICE_AHEAD.search(text, max(0, start - 40), start) is not None:
        return True
    if text.endswith("'s ", 0, start):
        return False  # a place's: whose firm's it is would have been told
    priced = any(0 <= m.start - behind <= _PRICED and _PRICE_BEHIND.match(text, behind) for m in around.money)
    return priced or (
        _NO_PLACE.search(text, max(0, start - 20), start) is None and stage_behind().match(text, behind) is not None
    )


# How short a word tells no project, and how far behind one its price may stand.
_SHORT: Final = 4
_PRICED: Final = 40
_PRICE_AHEAD: Final = re.compile(
    r"(?:-yuan|-dollar|-euro|billion|million|yuan|dollars|\)) (?:(?:in|into|on|for|to build|to construct) (?:an?|the|its) (?:new )?)?$"
)
_PRICE_BEHIND: Final = re.compile(
    r",? (?:with|of|worth|valued at|costing|in which|for|at a cost of|that costs|which costs)\b"
)
_NO_PLACE: Final = re.compile(r"\b(?:in|at|from|of|all|any|no|every|each|other|more|such|some|[Tt]hese|[Tt]hose) $")


# Whose project one word alone may tell: a firm's, not a place's (`Toven's sensor project`, `its crankshaft project`).
_POSSESSOR: Final = re.compile(r"\b(?P<owner>[A-Z][\w&-]+)\.?(?:'s|(?<=s)') (?:new |own |second |third )?$")


def _is_owned(phrase: Phrase, text: str, start: int) -> bool:
    """Whether one word names the project of a firm that its possessive or a pronoun tells."""
    owner = _POSSESSOR.search(text, max(0, start - 40), start)
    if owner is not None and owner["owner"] in _LEGAL:
        return True
    if owner is not None:
        return is_own_word(owner["owner"]) or owner["owner"] in _FIRM_NOUNS
    return phrase.before in ("its", "our", "their")


_LEGAL: Final = frozenset(["Ltd", "LTD", "Co", "Inc", "Limited", "Group", "Corp", "GmbH"])
_FIRM_NOUNS: Final = frozenset(["Company", "Group", "Electronics", "Chemical", "Pharma", "Technology", "Corporation"])
_COUNTED: Final = re.compile(r"(?<=[a-z]) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) $")


@cache
def _no_head() -> re.Pattern[str]:
    return re.compile(rf"{one_of(told()['not_of_firms'])}$")


def _of_firms(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`the electron beam furnace of Shaanxi Taihong Titanium`: what a firm has that is built, started or paid for."""
    for firm in around.firms:
        if text[max(0, firm.start - 4) : firm.start] != " of " or not firm.rule.endswith(
            (".form", ".trade", ".context")
        ):
            continue
        phrase = read_phrase(text, segment.start, firm.start - 4)
        plant = _new_plant().search(text, max(segment.start, firm.start - 70), firm.start)
        if plant is not None and firm.rule.endswith((".form", ".trade")):
            if is_built(text, firm.end, min(segment.end, firm.end + 60), around):
                found = mention(text, plant.start("name"), firm.end, "plant_of_firm")
                if found is not None:
                    yield found
            continue
        made = with_amount(text, segment.start, phrase) if phrase is not None and phrase.before == "of" else phrase
        if (
            phrase is None
            or made is None
            or made.specific < 2
            or (made is phrase and phrase.before not in ("the", "a", "an", "its"))
            or made.end - made.start < 8
        ):
            continue
        phrase = made
        if _no_head().search(text[phrase.start : phrase.end]) or around.numbers.overlaps(phrase.start, phrase.end):
            continue
        if not is_built(text, firm.end, min(segment.end, firm.end + 70), around):
            continue
        found = mention(text, phrase.start, phrase.end, "of_firm")
        if found is not None:
            yield found


@cache
def _new_plant() -> re.Pattern[str]:
    """A plant that only its firm tells from others: `the new factory of Toven Electric Co., Ltd.`."""
    kinds = (
        "new|second|third|fourth|first|production|manufacturing|northern|southern|eastern|western|Chinese|headquarters"
    )
    nouns = "factory|plant|base|workshop|R ?& ?D center|center|centre|headquarters|building|park|campus|line"
    return re.compile(
        rf"\b(?:[Tt]he|[Aa]n?) (?:[\d.,]+[ -](?:million|billion)[ -](?:yuan|dollar|euro) )?(?P<name>(?:(?:{kinds}) ){{1,2}}(?:{nouns})|(?:R ?& ?D (?:center|centre|headquarters|base|building)|headquarters base|headquarters)) of $"
    )


_JOINED: Final = re.compile(r",? and |, |、|和|及")


def _firms_as_projects(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Firms in a list with an amount for each: `A, B and C invest 900, 400 and 360 million yuan respectively`."""
    if (
        len(around.firms) < 2
        or len(around.money) < len(around.firms)
        or "respectively" not in text[segment.start : segment.end]
    ):
        return
    run = [around.firms[0]]
    for firm in around.firms[1:]:
        if _JOINED.fullmatch(text, run[-1].end, firm.start) is None:
            break
        run.append(firm)
    investments = [m for m in around.money if m.role == "investment" and m.start > run[-1].end]
    if len(run) >= 2 and len(investments) >= len(run):
        for firm in run:
            yield Mention("project", firm.start, firm.end, "en.project.firm", name=firm.name)


_TWO: Final = re.compile(r"(?P<left>[A-Z][\w-]+(?: [a-z][\w-]*){1,4}) and (?P<right>[A-Z][\w-]+(?: [a-z][\w-]*){1,4})")


def _two_named(text: str, phrase: Phrase) -> list[tuple[int, int]]:
    """`the Toven fish feed and Marlo wheelchair projects`: two things, each behind a capital name."""
    two = _TWO.fullmatch(text, phrase.start, phrase.end)
    return [two.span("left"), two.span("right")] if two is not None else []


def _members(text: str, low: int, last: Phrase) -> list[tuple[int, int]]:
    """`A, B and C projects`: the members of the list that ends in the plural; each must bear a name of its own."""
    members = [(last.start, last.end)]
    at = last.start
    while len(members) < 8:
        gap = re.search(r"(?:,? and|,) $", text[max(low, at - 6) : at])
        if gap is None:
            break
        stop = max(low, at - 6) + gap.start()
        phrase = read_phrase(text, low, stop)
        if phrase is None or not phrase.proper or phrase.specific < 2:
            break
        members.append((phrase.start, phrase.end))
        at = phrase.start
    return members if len(members) > 1 and (last.proper or last.specific > 1) else [(last.start, last.end)]


# That a word begins is asked behind its first letter, so that the search leaps from letter to letter.
_OPENED: Final = r"\b[^.;]{0,40}?,? (?:including|such as|namely|represented by)[: ]+(?:the |an? )?(?=[A-Z\"])"
_OPENING: Final = re.compile(
    r"p(?<=\bp)rojects? (?:\([^)]{1,40}\) |in question |on the list |of this batch )?(?:mainly |also |respectively )?(?:includes?|included|including|such as|are|like|namely|were|is)[: ]+(?:the |an? )?(?=[A-Z\"\d])|"
    + "|".join(
        rf"{word[0]}(?<=\b{word[0]}){word[1:]}{_OPENED}" for word in ("projects?", "batch", "list", "them", "which")
    )
)
# One of these stands in each opening without `project`.
_LIST_CUES: Final = ("including", "such as", "namely", "represented by")
_CLOSING: Final = re.compile(
    r",? with (?:a|an|total|invest\w*|each)\b|, (?:which|with|involving|covering|the total|all|and the)\b| (?:were|was|are|is|have|has|had|will|etc|into|took|attracted|and so on|and other\b)\b|[;:.](?: |$|(?=[A-Z]))"
)
_PART: Final = re.compile(r"(,? and |, )")


def _listed(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`The signed projects include A, B and C`: the members of a list behind the word, each with a name of its own."""
    for match in _OPENING.finditer(text, segment.start, segment.end):
        stop = _CLOSING.search(text, match.end(), segment.end)
        end = stop.start() if stop else segment.end
        at = match.end()
        found = []
        for part in _PART.split(text[at:end]):
            name = re.sub(r"^(?:the|an?) |\s*\([^)]*(?:yuan|dollars|RMB)[^)]*\)$", "", part.strip())
            name = re.sub(r"\s+projects?$", "", name).strip("\"' ")
            words = name.split()
            if 2 <= len(words) <= 11 and part.strip() not in (",", "and", ", and") and name[:1].isupper():
                start = text.find(name, at, end)
                # the average of a project is RMB 1.8 billion
                numbered = around.numbers.overlaps(start, start + 1)
                if start >= 0 and not numbered and not all(is_generic(word.lower()) for word in words):
                    told_ = mention(text, start, start + len(name), "listed")
                    if told_ is not None:
                        found.append(told_)
            at += len(part)
        if len(found) > 1:
            yield from found


_SUCH_CUES: Final = ("such as", "namely", "represented by")
_SUCH: Final = re.compile(r"\bprojects?,? (?:such as|namely|represented by) (?:the |an? )?(?=[\w\"])")
_SUCH_END: Final = re.compile(
    r"[;.,(]| (?:of|by) [A-Z]| (?:and|will|have|has|are|is|was|were|with|in|at|started|signed|to (?:participate|take part|attend|join|sign|start|begin|break|be))\b"
)


def _such_as(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`5 industrial projects such as high-purity calcium hydroxide of Luoyang Yihui`: one example, in small letters too."""
    for match in _SUCH.finditer(text, segment.start, segment.end):
        stop = _SUCH_END.search(text, match.end(), segment.end)
        end = stop.start() if stop else segment.end
        if stop is not None and stop[0] in (",", " and"):
            continue  # a list: of names in capitals, or of kinds
        words = text[match.end() : end].split()
        if around.numbers.overlaps(match.end(), end):
            continue
        if 2 <= len(words) <= 11 and not all(is_generic(word.lower()) for word in words):
            found = mention(text, match.end(), end, "listed")
            if found is not None:
                yield found
