"""English lists of projects whose members are named without `project` behind each, in lower case too.

Takes: what opens a list after a group of projects (`three tourism projects such as A, B and C`), lists that one stage is told of
(`A, the B and the C were started`), and names before `and other projects`. A member keeps `and` inside it; only the last is split.
Leaves alone: lists of fields, firms and products, and members that are clauses.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import leftward, one_of
from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_words_en import is_generic, told, word_set
from zoneledger.records import Mention, Segment

_SUCH_AS: Final = re.compile(
    r"(?<= )(?=[silnr])(?:such as|including|namely|like|represented by|includes?|included)[: ]+"
)
_PROJECTS_BEFORE: Final = re.compile(r"\b(?P<group>projects|batch|list)\b(?P<between>[^.;:]{0,50}?),? $")
_PROJECTS_ARE: Final = re.compile(r"projects(?: \w+){0,4}(?::| (?:are|were):?) ")
# A sentence that goes on about the projects of the one before it.
_LEADS: Final = re.compile(
    r"(?:Such as|Among them,? (?:there )?(?:are|were)|They (?:are|include)|These (?:are|include)|Including)[: ]+"
)
_OTHER_GROUP: Final = re.compile(r"\b(?:industr|field|sector|compan|product|servic|enterpris|countr)")
_RUN_END: Final = re.compile(
    r";|(?<!\bCo)(?<!\bLtd)(?<!\bLTD)(?<!\bNo)(?<!\bInc)\.(?:\s|$|(?=[A-Z]))|: |, (?:with|which|who|involving|covering|the total|all|each|where|totaling|and the total)\b|,? (?:were|was|are|is|have|has|had|will|etc|to (?:promote|accelerate|ensure))\b|,? and (?:so on|other|others)\b|\n"
)
_COMMA: Final = re.compile(r",? and (?=the |a |an )|, (?:and )?(?!Ltd|LTD|Inc|Limited|Co\b)")
_AND: Final = re.compile(r" and ")
_LEAD: Final = re.compile(
    r"(?:and |also |mainly )?(?:[Tt]he |[Aa]n? |its |their )?(?:project (?:of|to build) (?:the |an? )?)?"
)
_CLAUSE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|which|that|who|this|these|those|it|they|we|he|she|said|not|into|through|supports|under|expected|than|more|most|can|may|both|respectively|yuan|percent|year|years|month|mayor|secretary|director|chairman|deputy|governor|minister|including|such|other|projects)\b"
)
_FIRM_TAIL: Final = re.compile(r" (?:of|by|from) $")
_MONEY_TAIL: Final = re.compile(
    r"(?: project)?[ (,:]*(?:with |of )?(?:an? |the )?(?:total |planned )?(?:investment )?(?:of )?(?:about |over |more than )?$"
)
_WORD: Final = re.compile(r"[\w.'&+-]+")


_PHASE_TAIL: Final = re.compile(r",? \(?(?:[Pp]hase|[Ss]tage) (?:[IVX]{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[1-4])\)?$")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"{leftward(told()['heads'])}(?![^ -])")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?:,? and )?(?:other|so on|others)(?: [\w-]+){{0,3}} {one_of(told()['not_projects'])}\b")


def _has_head(name: str) -> bool:
    """Whether a name, or what stands before its `of`, ends in a noun that stands for a project by itself."""
    if "hase" in name or "tage" in name:
        name = _PHASE_TAIL.sub("", name)
    if _heads().match(name[::-1].lower()):
        return True
    place = name.find(" of ")
    return place > 0 and _heads().match(name[:place][::-1].lower()) is not None


def find_lists(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """The members of the lists of one segment."""
    words = text[segment.start : segment.end]
    yield from _opened(text, segment, around)
    if "projects" in words and " and " in words:
        yield from _and_others(text, segment, around)
    if "," in words or " and the " in words:
        yield from _together(text, segment, around)


_PROJECTS_OF: Final = re.compile(
    r"\b(?:the|following|above)(?: [a-z-]+){0,2} projects of (?=[A-Z][\w&'-]* [^.;:]{4,200}? and [A-Z])"
)


def _openers(text: str, segment: Segment) -> Iterator[tuple[int, bool]]:
    """Where lists of projects begin, and whether one name alone is a list there."""
    leads = _LEADS.match(text, segment.start, segment.end)
    if leads is not None:
        line = max(text.rfind("\n", 0, segment.start) + 1, segment.start - 260)
        if "projects" in text[line : segment.start]:
            yield leads.end(), True
    if "roject" not in text[segment.start : segment.end]:
        return
    for opener in _SUCH_AS.finditer(text, segment.start, segment.end):
        group = _PROJECTS_BEFORE.search(text, max(segment.start, opener.start() - 62), opener.start())
        if group is not None and not _OTHER_GROUP.search(group["between"]):
            yield opener.end(), group["group"] == "projects"
    for pattern in (_PROJECTS_ARE, _PROJECTS_OF):
        for opener in pattern.finditer(text, segment.start, segment.end):
            yield opener.end(), False


def _opened(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Behind `such as`, `including`, `namely`: what a group of projects is made of."""
    for start, single in _openers(text, segment):
        stop = _RUN_END.search(text, start, segment.end)
        end = stop.start() if stop else segment.end
        if _others().match(text, end):
            continue
        members = _members(text, start, end, around, named=True)
        heads = sum(_has_head(text[a:b]) for a, b in members)
        if not members or (len(members) == 1 and not (single and (heads or text[members[0][0]].isupper()))):
            continue
        if not heads and not all(text[a].isupper() or text[a].isdigit() for a, _ in members):
            continue
        for a, b in members:
            yield _mention(text, a, b, "among")


def _members(text: str, start: int, end: int, around: Around, *, named: bool = False) -> list[tuple[int, int]]:
    """The members of a run up to the first that is no name; `named` where the words before say that they are projects."""
    found = []
    for begin, stop in _split(text, start, end, named=named):
        member = _member(text, begin, stop, around, named=named)
        if member is None:
            break
        found.append(member)
    return found


@cache
def _activities() -> re.Pattern[str]:
    words = one_of(told()["activities"])
    return re.compile(rf"(?:{words})(?:(?:, | and |, and )(?:{words}))*$", re.IGNORECASE)


def _split(text: str, start: int, end: int, *, named: bool = False) -> list[tuple[int, int]]:
    """The spans between the signs of a list; a name keeps its activities (`health care R&D, production and sales`)."""
    spans: list[tuple[int, int]] = []
    at = start
    for sign in _COMMA.finditer(text, start, end):
        if text.count("(", at, sign.start()) > text.count(")", at, sign.start()):
            continue
        if sign.start() > at:
            spans.append((at, sign.start()))
        at = sign.end()
    begin = at
    last = (begin, end)
    for sign in _AND.finditer(text, begin, end):
        left, right = text[begin : sign.start()], text[sign.end() : end]
        both = right[:1].isupper() and (spans or (named and left[:1].isupper()))
        if (_has_head(left) or both) and len(left.split()) > 1 and len(right.split()) > 1:
            last = (sign.end(), end)
            spans.append((begin, sign.start()))
            break
    spans.append(last)
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        if joined and _activities().match(text[a:b].strip()):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _member(text: str, start: int, end: int, around: Around, *, named: bool = False) -> tuple[int, int] | None:
    """The span of a member's name without article, amount and firm around it; None where it is none.

    Where the words around the list say that these are projects, a firm may stand for its project.
    """
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    for money in around.money:
        if start < money.start < end:
            tail = _MONEY_TAIL.search(text, start, money.start)
            end = tail.start() if tail else money.start
            break
    for firm in around.firms:
        if start < firm.start and firm.end <= end + 1 and firm.rule.endswith((".form", ".trade", ".context")):
            tail = _FIRM_TAIL.search(text, start, firm.start)
            if tail is not None:
                end = tail.start()
                break
    while start < end and text[start] in " \"'(":
        start += 1
    while end > start and text[end - 1] in " \"',.:":
        end -= 1
    if text[end - 1 : end] == ")" and "(" not in text[start:end]:
        end -= 1
    for word in (" projects", " project", " Project"):
        if text.endswith(word, start, end):
            end -= len(word)
    name = text[start:end]
    words = _WORD.findall(name)
    if not 2 <= len(words) <= 15 or _CLAUSE.search(name) or all(is_generic(w.lower()) for w in words):
        return None
    if not name[0].isalnum() or re.match(
        r"(?:in|on|at|by|for|from|to|with|as|of|after|during|its|their)\b", name, re.IGNORECASE
    ):
        return None
    proper = named and name[0].isupper()
    if (
        (words[-1].lower() in word_set("not_projects") and not proper)
        or name.lower() in word_set("parts")
        or around.numbers.overlaps(start, end)
    ):
        return None
    if not proper and any(m.start <= start and end <= m.end and not m.rule.endswith(".body") for m in around.firms):
        return None
    if any(
        z.start <= start and end <= z.end and not (z.record_id or "").endswith(("-park", "-sci")) for z in around.zones
    ):
        return None
    return start, end


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention("project", start, end, f"en.project.{rule}", name=" ".join(text[start:end].replace('"', "").split()))


_STAGE: Final = re.compile(
    r" (?=[whabkslo])(?:(?:were|was|are|have been|had been|has been|will be|are to be)(?: [a-z]+ly| all| also| both| jointly)? "
    r"(?P<done>started|signed|launched|completed|(?:being )?(?:promoted|advanced|accelerated|pushed forward)|accelerating|progressing|put into|inaugurated|kicked off|opened|commenced|unveiled|settled|concluded|contracted|begun|built|constructed|capped|approved|finished)"
    r"|(?:all |both |also |officially |simultaneously )?(?:broke ground|started (?:construction|work|building|production)|began construction|kicked off|went into (?:production|operation)|settled in|landed in)|are to [a-z]+|are (?:among|on) )"
)
_SENTENCE: Final = re.compile(r"(?:[.;!?] ?|: |\n)(?=[A-Za-z\"])")
_ADVERBIAL: Final = re.compile(
    r"(?:That|This|In|On|At|By|During|Today|Yesterday|Recently|Meanwhile|Among|As|After|Since|With|Of|So far|Up to|To date|Also|Then|Currently|At present|Now)\b[^,]{0,80}, "
)


def _together(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`A, the B and the C were started`: a clause that is only a list of works and places and the stage told of them."""
    for stage in _STAGE.finditer(text, segment.start, segment.end):
        start = segment.start
        for cut in _SENTENCE.finditer(text, max(segment.start, stage.start() - 700), stage.start()):
            start = cut.end()
        if not _has_head(text[max(start, stage.start() - 80) : stage.start()].rstrip(" ,")):
            continue
        adverbial = _ADVERBIAL.match(text, start, stage.start())
        if adverbial is not None and not _has_head(adverbial[0][:-2]):
            start = adverbial.end()
        if "," not in text[start : stage.start()] and " and the " not in text[start : stage.start()]:
            continue
        spans = _split(text, start, stage.start())
        members = _members(text, start, stage.start(), around)
        heads = sum(_has_head(text[a:b]) for a, b in members)
        articles = sum(text[a:b].lower().startswith("the ") for a, b in spans)
        enough = 2 if articles == len(spans) and stage["done"] is not None else 3
        if len(members) < len(spans) or len(members) < enough or heads * 3 < len(members) * 2:
            continue
        for a, b in members:
            yield _mention(text, a, b, "together")


_AND_OTHERS: Final = re.compile(
    r",? and (?:(?:the )?(?:\d+ |two |three |four |five |six |eight |ten )?other (?:\d+ )?(?:[a-z-]+ ){0,3}|so on (?:\d+ )?(?:[a-z-]+ ){0,3})projects\b"
)
_LED_ON: Final = re.compile(
    r"\b(?:construction of|implementation of|development of|progress of|promote|promoting|accelerate|accelerating|started|signed|completed|introduced|attracted|including|such as|visited|inspected|launched|launching|building|build|supports?|supporting|supported|advance|advancing|speed up|speeding up|ensure|of|by|with|for|in|on|to) (?:the )?"
)


def _and_others(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`A, B and other projects`, `A and so on 12 industrial projects`."""
    for closer in _AND_OTHERS.finditer(text, segment.start, segment.end):
        low = max(segment.start, closer.start() - 240)
        start = low
        for cut in _SENTENCE.finditer(text, low, closer.start()):
            start = cut.end()
        adverbial = _ADVERBIAL.match(text, start, closer.start())
        start = adverbial.end() if adverbial is not None else start
        comma = text.find(",", start, closer.start())
        for lead in _LED_ON.finditer(text, start, closer.start() if comma < 0 else comma):
            start = lead.end()
        spans = _split(text, start, closer.start(), named=True)
        if len(spans) == 1 or not _has_head(text[slice(*spans[0])]):
            spans = [(start, closer.start())] if "," not in text[start : closer.start()] else spans
        members = []
        for begin, stop in spans:
            member = _member(text, begin, stop, around, named=True)
            if member is not None:
                members.append(member)
        plain = adverbial is None or all(_has_head(text[a:b]) or text[a].isupper() for a, b in members)
        if plain and len(members) == len(spans):
            for a, b in members:
                yield _mention(text, a, b, "and_others")
