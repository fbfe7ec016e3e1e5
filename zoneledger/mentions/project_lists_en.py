"""English lists of projects whose members are named without `project` behind each, in lower case too.

Takes: what opens a list after a group of projects (`three tourism projects such as A, B and C`), lists that one stage is told of
(`A, the B and the C were started`), and names before `and other projects`. A member keeps `and` inside it; only the last is split.
Leaves alone: lists of fields, firms and products, and members that are clauses.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import holds, one_of, topic_words
from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_members_en import Member, has_head, read_member, read_members, split_members
from zoneledger.mentions.project_words_en import told
from zoneledger.records import Mention, Segment

_SUCH_AS: Final = re.compile(
    r"(?:s(?<= s)uch as|i(?<=[ ,]i)nclud(?:ing|ed|es?)|n(?<= n)amely,?|l(?<= l)ike|r(?<= r)epresented by|i(?<=[ ,]i)\.e\.,?|v(?<=[ ,]v)iz\.,?|t(?<=[ ,]t)hat is,)[: ]+"
)
_PROJECTS_BEFORE: Final = re.compile(r"\b(?P<group>[Pp]rojects|batch|list)\b(?P<between>[^.;:]{0,70}?)(?:,? |,)$")
# The subject of the verb over a clause: `The ten projects, five of which are foreign-funded, include …`.
_PROJECTS_APART: Final = re.compile(
    r"(?:^|[.;] )(?:The|These|All) (?:[\w-]+ ){0,4}(?P<group>projects)(?P<between>),(?:[^.;:]|\.(?=\d)){10,240}, $"
)
_AMONG: Final = re.compile(
    r"(?:, among (?:which|them)(?: (?:are|were|is))?|\bprojects,[^,.;:]{0,40} (?:ones|highlights) (?:are|were|is)) (?=the |an? |[A-Z])"
)
_PROJECTS_ARE: Final = re.compile(
    r"\b[Pp]rojects (?:(?:signed|introduced|launched|started|settled|landed)[^.;:,]{0,70}: |(?:cover|comprise|consist of|covered|comprised):? (?=the |an? ))|"
    r"\bAmong the (?:[a-z-]+ ){0,3}projects\b[^.;:]{0,80}? (?:are|were):? (?=the |an? |[A-Z\d])|projects[^.;:,]{0,70} (?:are|were|include|as follows): |"
    r"\b[Ff]ollowing (?:[a-z-]+ ){0,2}projects[^.;:]{0,70}: |projects(?: \w+){0,4}(?:(?: (?:are|were)|, (?:which|they) (?:are|were|include))(?:: | (?=the |an? |[A-Z\d]))| there (?:are|were) |: ?)|"
    r"\b[Pp]rojects (?:[^.;:,]|,(?=\d)){10,130}: (?=(?:the |an? )[\w-]+ |[A-Z][\w-]+ [\w-]+ )"
)
# A sentence that goes on about the projects of the one before it.
_LEADS: Final = re.compile(
    r"(?:Such as|Among them,? (?:there )?(?:are|were)|(?:They|These|The former)(?: mainly| respectively)? (?:are|were|include|included)|Including)[: ]+"
)
_LATTER: Final = re.compile(r"\bthe latter (?:are|were|include):? (?=the |[A-Z\d])")
_OTHER_GROUP: Final = re.compile(r"\b(?:industr|field|sector|compan|product|servic|enterpris|countr)")
_RUN_END: Final = re.compile(
    r";|(?<!\bCo)(?<!\bLtd)(?<!\bLTD)(?<!\bNo)(?<!\bInc)\.(?:\s|$|(?=[A-Z]))|: |, (?:with|which|who|involving|covering|(?:and )?(?:the |a )?(?:combined |annual |planned )?total|all|each|where|totaling|accounting|annual|planned|representing|held|attracted|received|opened|passed|won|completed|cover(?:s|ed)?|involve[sd]?|have|started|starts|broke|kicked|began|commenced|settled|entered|went|landed|put)\b| (?:started|broke|kicked|began|commenced|settled|landed|signed|opened)(?= (?:simultaneously|construction|together|at the same|on the same|ground|off|one after|in succession|successively|this|in the zone)\b|[.,;])|,? (?:were|was|are|is|have|has|had|will|etc|to (?:participate|take part|attend|join|sign|start|begin|break|promote|accelerate|ensure|inspect|check|see|learn|understand|investigate|listen|know|study))\b|,? (?:respectively|and (?:so on|other|others|starts?|started|speeds? up|promotes?|accelerates?|launch(?:es)?|plans?|completes?|strives?|ensures?|push(?:es)?|will))\b|, (?:and )?the latter\b|\n"
)


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?:,? and )?(?:other|so on|others)(?: [\w-]+){{0,3}} {one_of(told()['not_projects'])}\b")


def find_lists(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """The members of the lists of one segment."""
    words = text[segment.start : segment.end]
    yield from _opened(text, segment, around)
    if ("plants" in words or "bases" in words or "factories" in words) and " and " in words:
        yield from _plants_of_names(text, segment)
    if "projects" in words and " and " in words:
        yield from _and_others(text, segment, around)
    if "," in words or " and the " in words:
        yield from _together(text, segment, around)


_PROJECTS_OF: Final = re.compile(
    r"\b(?:the|following|above)(?: [a-z-]+){0,2} projects of (?=[A-Z][\w&'-]* [^.;:]{4,200}? and [A-Z])"
)


def _openers(text: str, segment: Segment) -> Iterator[tuple[int, bool, bool]]:
    """Where lists of projects begin, whether one name alone is a list there, and whether it may be a list of others."""
    leads = _LEADS.match(text, segment.start, segment.end)
    if leads is not None:
        line = max(text.rfind("\n", 0, segment.start) + 1, segment.start - 260)
        if "projects" in text[line : segment.start]:
            yield leads.end(), True, False
            for latter in _LATTER.finditer(text, leads.end(), segment.end) if "former" in leads[0] else ():
                yield latter.end(), True, False
    yield from ((place, False, False) for place in _openers_of_works(text, segment))
    if "roject" not in text[segment.start : segment.end]:
        return
    for opener in _SUCH_AS.finditer(text, segment.start, segment.end):
        group = _PROJECTS_BEFORE.search(text, max(segment.start, opener.start() - 82), opener.start())
        if group is None and opener[0].startswith("include"):
            group = _PROJECTS_APART.search(text, max(segment.start, opener.start() - 290), opener.start())
        if group is not None:
            other = _OTHER_GROUP.search(group["between"]) is not None
            yield opener.end(), group["group"].lower() == "projects" and not other, other
    among = any(cue in text[segment.start : segment.end] for cue in (", among ", " ones ", " highlights"))
    for opener in _AMONG.finditer(text, segment.start, segment.end) if among else ():
        if "projects" in text[segment.start : opener.end()]:
            yield opener.end(), False, False
    for pattern in (_PROJECTS_ARE, _PROJECTS_OF):
        for opener in pattern.finditer(text, segment.start, segment.end):
            yield opener.end(), False, False


# Works and papers that are listed like projects, where each is a plant.
_WORKS_ARE: Final = re.compile(
    r"\b(?:[Ww]orks|[Ss]chemes|[Vv]entures|[Dd]eals|[Cc]ontracts|[Aa]greements|[Ii]nvestments|[Dd]evelopments)\b[^.;:]{0,110}?"
    r"(?:: | (?:are|were|include|included|cover|covered|comprise):? )(?=(?:the|an?) [\w-]+ )"
)


# Who walks from one building site to the next: `visited A, B and C to see the progress of the works`.
_VISITED: Final = re.compile(
    r"\b(?:visited|inspected|toured|surveyed|investigated|examined|went to|came to|walked into|went into|drove to|arrived at|looked at)"
    r"(?: successively| in turn| respectively)? (?:the (?:construction )?(?:sites?|projects?) (?:of|such as|including) )?(?=(?:the )?[A-Z])"
)
_SEEN: Final = ("roject", "construction", "progress")


def _openers_of_works(text: str, segment: Segment) -> Iterator[int]:
    """`Among the works under way are a …`, `visited A and B`: where every member is a plant, with its article or a name of its own."""
    openers = list(_WORKS_ARE.finditer(text, segment.start, segment.end))
    if holds(text[segment.start : segment.end], _SEEN):
        openers += _VISITED.finditer(text, segment.start, segment.end)
    for opener in openers:
        stop = _RUN_END.search(text, opener.end(), segment.end)
        spans = split_members(text, opener.end(), stop.start() if stop else segment.end)
        if len(spans) > 1 and all(has_head(text[a:b]) or b == spans[-1][1] for a, b in spans):
            yield opener.end()


def _opened(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Behind `such as`, `including`, `namely`: what a group of projects is made of."""
    for start, single, doubtful in _openers(text, segment):
        stop = _RUN_END.search(text, start, segment.end)
        end = stop.start() if stop else segment.end
        if _others().match(text, end):
            continue
        members = read_members(text, start, end, around, named=True)
        heads = sum(has_head(text[a:b]) for a, b, _ in members)
        if doubtful and not all(
            owner or _calls(text, b, end) or (text.endswith("the ", start, a) and has_head(text[a:b]))
            for a, b, owner in members
        ):
            continue
        if not members or (len(members) == 1 and not (single and (heads or text[members[0][0]].isupper()))):
            continue
        listed = len(members) > 1 and text[start - 2 : start] == ": "
        called = any(_calls(text, b, end) for _, b, _ in members)
        named = heads or listed or called or all(text[a].isupper() or text[a].isdigit() for a, _, _ in members)
        counted = _is_counted(text, segment.start, start, members)
        if not named and not counted:
            continue
        if counted:
            members = [*members[:-1], *_halves(text, members[-1])]
        yield from _mentions(text, members, "among")


# `eight projects including A, B, C and D`: as many or more than the list has, and few enough to be told one by one.
_FEW_PROJECTS: Final = re.compile(
    r"\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?:[a-z-]+ ){0,3}projects,? (?:including|namely|such as)[: ]+(?:the )?$",
    re.IGNORECASE,
)
_TELLING: Final = 2


def _is_counted(text: str, low: int, start: int, members: Sequence[Member]) -> bool:
    """Whether a count of projects opens the list, whose members are then projects in small letters too."""
    if len(members) < _MANY or _FEW_PROJECTS.search(text, max(low, start - 70), start) is None:
        return False
    names = [text[a:b] for a, b, _ in members]
    return all(len(name.split()) >= _TELLING and "phase" not in name for name in names)


_MANY: Final = 2


def _halves(text: str, last: Member) -> list[Member]:
    """The last member of a list, parted at the only `and` that has two words or more on either side."""
    left, joint, right = text[last.start : last.end].partition(" and ")
    if not joint or " and " in right or min(len(left.split()), len(right.split())) < _TELLING:
        return [last]
    cut = last.start + len(left)
    return [Member(last.start, cut, last.owner), Member(cut + len(joint), last.end, None)]


def _calls(text: str, place: int, end: int) -> bool:
    """Whether what stands behind a name calls it a project."""
    return text.startswith(" project", place, end)


def _mentions(text: str, members: Iterable[Member], rule: str) -> Iterator[Mention]:
    """The names of a list's members, and the firms that only their possessives tell."""
    for start, end, owner in members:
        name = " ".join(text[start:end].replace('"', "").split())
        yield Mention("project", start, end, f"en.project.{rule}", name=name)
        if owner is not None:
            firm = " ".join(text[slice(*owner)].split())
            yield Mention("organization", *owner, "en.organization.possessor", name=firm)


_STAGE: Final = re.compile(
    r" (?=[whabkslo])(?:(?:were|was|are|have been|had been|has been|will be|are to be)(?: [a-z]+ly| all| also| both| jointly)? "
    rf"(?P<done>{topic_words('en', 'projects', 'list_done')})"
    rf"|(?:all |both |also |officially |simultaneously )?{topic_words('en', 'projects', 'list_began')}|are to [a-z]+|are (?:among|on) )"
)
_SENTENCE: Final = re.compile(r"(?:[.;!?] ?|: |\n)(?=[A-Za-z\"])")
_ADVERBIAL: Final = re.compile(rf"{topic_words('en', 'projects', 'adverbials')}[^,]{{0,80}}, ")


def _together(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`A, the B and the C were started`: a clause that is only a list of works and places and the stage told of them."""
    for stage in _STAGE.finditer(text, segment.start, segment.end):
        start = segment.start
        for cut in _SENTENCE.finditer(text, max(segment.start, stage.start() - 700), stage.start()):
            start = cut.end()
        if not has_head(text[max(start, stage.start() - 80) : stage.start()].rstrip(" ,")):
            continue
        adverbial = _ADVERBIAL.match(text, start, stage.start())
        if adverbial is not None and not has_head(adverbial[0][:-2]):
            start = adverbial.end()
        if "," not in text[start : stage.start()] and " and the " not in text[start : stage.start()]:
            continue
        spans = split_members(text, start, stage.start())
        members = read_members(text, start, stage.start(), around)
        heads = sum(has_head(text[a:b]) for a, b, _ in members)
        articles = sum(text[a:b].lower().startswith("the ") for a, b in spans)
        enough = 2 if articles == len(spans) and stage["done"] is not None else 3
        if len(members) < len(spans) or len(members) < enough or heads * 3 < len(members) * 2:
            continue
        yield from _mentions(text, members, "together")


_PLANTS: Final = re.compile(
    r"(?:(?:^|(?<=[.;] ))The |(?<=[ ,])the )(?P<names>(?:[A-Z][\w-]+(?: [a-z][\w-]*){1,3}, ){0,5}[A-Z][\w-]+(?: [a-z][\w-]*){1,3},? and "
    r"[A-Z][\w-]+(?: [a-z][\w-]*){1,3}) (?:plants|bases|factories)(?= (?:all |both |have |has |had |will )*"
    r"(?:went|go|gone|came|come|started|broke|opened|were|was|are|be|been|began)\b)"
)
_EACH: Final = re.compile(r",? and |, ")


def _plants_of_names(text: str, segment: Segment) -> Iterator[Mention]:
    """`The Toven axle, Marlo bearing and Kaida gasket plants went into production`: things behind names, in the plural."""
    for found in _PLANTS.finditer(text, segment.start, segment.end):
        at = found.start("names")
        for name in _EACH.split(found["names"]):
            at = text.index(name, at)
            yield Mention("project", at, at + len(name), "en.project.plants", name=name)
            at += len(name)


_KIND: Final = r"(?:(?!(?:of|for|in|the|to|by|on|with|from|such) )[a-z'-]+ ){0,6}"
_AND_OTHERS: Final = re.compile(
    rf",? and (?:(?:the )?(?:\d+ |two |three |four |five |six |eight |ten )?other (?:\d+ )?{_KIND}|so on (?:\d+ )?{_KIND})projects\b"
)
# A clause behind a group of projects that ends so goes on with the members of the next (`… and other 3 urban projects; `).
_GROUP_ENDS: Final = re.compile(r"(?:projects?|: ?|;)[;:] ?$")
_LED_ON: Final = re.compile(
    r"\b(?:construction of|implementation of|development of|progress of|promote|promoting|accelerate|accelerating|started|signed|completed|introduced|attracted|including|such as|visited|inspected|launched|launching|building|build|supports?|supporting|supported|advance|advancing|speed up|speeding up|ensure|of|by|with|for|in|on|to) (?:the )?"
)


_AMOUNT: Final = re.compile(r"\d[\d,.]*(?: (?:thousand|million|billion))? [a-z]+(?: [a-z]+)? of (?=[a-z])")
_COUNTS: Final = re.compile(r"(?:A total of )?\d+ (?:[a-z-]+ ){0,3}projects\b")
_NEXT_LIST: Final = re.compile(r", (?:and|while|but) ")


def _and_others(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`A, B and other projects`, `A and so on 12 industrial projects`."""
    last = segment.start
    for closer in _AND_OTHERS.finditer(text, segment.start, segment.end):
        low = max(segment.start, closer.start() - 240)
        start = low
        for cut in _SENTENCE.finditer(text, low, closer.start()):
            start = cut.end()
        if start < last:  # what is told of the list before it stands between
            joint = _NEXT_LIST.search(text, last, min(last + 100, closer.start()))
            start = joint.end() if joint is not None else last
        last = closer.end()
        adverbial = _ADVERBIAL.match(text, start, closer.start())
        start = adverbial.end() if adverbial is not None else start
        opened = _LEADS.match(text, start, closer.start())
        start = opened.end() if opened is not None else start
        if not _GROUP_ENDS.search(text, max(segment.start, start - 12), start):
            comma = text.find(",", start, closer.start())
            for lead in _LED_ON.finditer(text, start, closer.start() if comma < 0 else comma):
                start = lead.end()
                if _AMOUNT.match(text, start):
                    break  # `on 300,000 tons of starch of Toven`: what is made tells the project
        spans = split_members(text, start, closer.start(), named=True)
        if len(spans) == 1 or not has_head(text[slice(*spans[0])]):
            spans = [(start, closer.start())] if "," not in text[start : closer.start()] else spans
        members = []
        for begin, stop in spans:
            member = read_member(text, begin, stop, around, named=True)
            if member is not None:
                members.append(member)
            elif not members and len(spans) > 1 and _COUNTS.match(text, begin, stop):
                spans = spans[1:]  # `42 projects speed up, A, B and other 18 projects`
        plain = adverbial is None or all(
            has_head(text[a:b]) or text[a].isupper() or text[a].isdigit() for a, b, _ in members
        )
        if plain and len(members) == len(spans):
            yield from _mentions(text, members, "and_others")
