"""The members of English lists of projects: how a list is parted, and what of each part is the name.

An article, an amount, the firm that owns it (`Toven's …`, `… of Toven Ltd.`), where it lies and how much it makes are no
part of a member's name; `and` inside it is. A firm that only its possessive tells is marked too.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from zoneledger.mentions.patterns import leftward, one_of
from zoneledger.mentions.project_around import Around, is_park
from zoneledger.mentions.project_owners_en import names_firm
from zoneledger.mentions.project_words_en import is_generic, told, word_set
from zoneledger.records import Mention

_COMMA: Final = re.compile(r",? and (?=the |a |an )|, (?:and )?(?!Ltd|LTD|Inc|Limited|Co\b)")
_AND: Final = re.compile(r" and ")
_LEAD: Final = re.compile(
    r"(?:and |also |mainly )?(?:[Tt]he |[Aa]n? |its |their )?(?:project (?:of|to build) (?:the |an? )?)?"
)
_CLAUSE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|which|that|who|this|these|those|it|they|we|he|she|said|not|into|through|supports|under|expected|than|more|most|can|may|both|respectively|yuan|percent|(?<!/)year|years|month|mayor|secretary|director|chairman|deputy|governor|minister|including|such|other|projects)\b"
)
# A firm that only its capitals tell, behind a thing in small letters: `the fishing gear of Weihai Guangda`.
_LAST_FIRM: Final = re.compile(r" (?:project )?(?:of|by|from) (?P<firm>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})$")
_FIRM_TAIL: Final = re.compile(r" (?:of|by|from) $")
_MONEY_TAIL: Final = re.compile(
    r"(?: project)?[ (,:]*(?:with |of |worth |valued at |costing |priced at |at a cost of |involving )?(?:an? |the )?(?:total |planned )?(?:investment )?(?:of )?(?:about |over |more than |nearly |some )?$"
)
_WORD: Final = re.compile(r"[\w.'&+-]+")
# The firm that has what follows: `Toven's cable plant`, `Marlo New Materials Co., Ltd.'s second line`.
_OWNER: Final = re.compile(
    r"(?P<firm>[A-Z][\w&-]*(?: (?:[A-Z(&][\w&.()-]*,?|and(?= [A-Z]))){0,8})(?<!,)(?:'s|(?<=s)') (?=[\w\"])"
)
_NO_OWNER: Final = re.compile(
    r"(?:Bird|People|Women|Children|Workers?|Teachers?|Farmers?|World|China|County|City|Town)$"
)
_LEGAL: Final = re.compile(r"(?:Ltd|LTD|Limited|Inc|Co)\.?$")
# How much is made of it: `an annual output of 20,000 tons of plates`; the thing made is the name.
_MAKES: Final = re.compile(
    r"(?:with )?(?:an |the )?(?:annual|yearly|daily) (?:output|production|capacity|processing|production capacity) of"
    r" (?:about |over |more than )?[\d.,]+(?: [a-z]+){0,3}? of (?=\w)"
)
# What a name is followed by within its member: where it lies, who builds it, how much it makes.
_PLACED: Final = re.compile(
    r" [Pp]rojects? (?:in|at|of|by|with|located|invested|built|constructed|from|near|on)\b"
    r"| by (?=[A-Z])|,? with (?:an? )?(?:annual|yearly|daily|designed|planned|total|length|capacity|output)\b|,? (?:invested|built|constructed|undertaken) by\b"
)
_COUNT: Final = re.compile(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) ")


_PHASE_TAIL: Final = re.compile(r",? \(?(?:[Pp]hase|[Ss]tage) (?:[IVX]{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[1-4])\)?$")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"{leftward(told()['heads'])}(?![^ -])")


def has_head(name: str) -> bool:
    """Whether a name, or what stands before its `of` or `for`, ends in a noun that stands for a project by itself."""
    if "hase" in name or "tage" in name:
        name = _PHASE_TAIL.sub("", name)
    if _heads().match(name[::-1].lower()):
        return True
    places = (name.find(f" {word} ") for word in ("of", "for"))
    return any(place > 0 and _heads().match(name[:place][::-1].lower()) is not None for place in places)


class Member(NamedTuple):
    """The span of a name, and that of the firm whose possessive stands before it."""

    start: int
    end: int
    owner: tuple[int, int] | None


def _find_owner(text: str, start: int, end: int) -> re.Match[str] | None:
    """The firm's possessive at the head of a member, up to what it has."""
    owner = _OWNER.match(text, start, end)
    return owner if owner is not None and not _NO_OWNER.search(owner["firm"]) else None


def read_members(text: str, start: int, end: int, around: Around, *, named: bool = False) -> list[Member]:
    """The members of a run up to the first that is no name; `named` where the words before say that they are projects."""
    found = []
    for begin, stop in split_members(text, start, end, named=named):
        member = read_member(text, begin, stop, around, named=named)
        if member is None and named and _kind().search(text[begin:stop]):
            continue  # a field of trade among projects is passed over
        if member is None:
            break
        found.append(member)
    return found


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(told()['not_projects'])}$")


@cache
def _activities() -> re.Pattern[str]:
    words = one_of(told()["activities"])
    return re.compile(rf"(?:{words})(?:(?:, | and |, and )(?:{words}))*$", re.IGNORECASE)


def split_members(text: str, start: int, end: int, *, named: bool = False) -> list[tuple[int, int]]:
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
        if (
            (has_head(left) or left.lower().endswith(" project") or both)
            and len(left.removeprefix("the ").split()) > 1
            and len(right.split()) > 1
        ):
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


def read_member(text: str, start: int, end: int, around: Around, *, named: bool = False) -> Member | None:
    """The span of a member's name without article, amount and firm around it; None where it is none.

    Where the words around the list say that these are projects, a firm may stand for its project.
    """
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    owner = _find_owner(text, start, end)
    start = owner.end() if owner is not None else start
    for money in around.money:
        if start == money.start and money.end < end - _LONG and text[money.end] == " " and text[start].isdigit():
            start = money.end + 1  # `the 500-million-yuan Jinding motor`
            continue
        if start < money.start < end:
            tail = _MONEY_TAIL.search(text, start, money.start)
            end = tail.start() if tail else money.start
            break
    for firm in around.firms:
        if firm.start <= start < firm.end < end - 8 and _LEGAL.search(text, firm.end - 8, firm.end):
            start = firm.end + 1
            continue
        if start < firm.start and firm.end <= end + 1 and firm.rule.endswith((".form", ".trade", ".context")):
            tail = _FIRM_TAIL.search(text, start, firm.start)
            if tail is not None:
                end = tail.start()
                break
    last = _LAST_FIRM.search(text, start, end) if owner is None and text[start : start + 1].islower() else None
    behind = last if last is not None and names_firm(last["firm"]) else None
    end = behind.start() if behind is not None else end
    makes = _MAKES.match(text, start, end)
    start = makes.end() if makes is not None else start
    placed = _PLACED.search(text, start, end)
    end = placed.start() if placed is not None else end
    while start < end and text[start] in " \"'(":
        start += 1
    while end > start and text[end - 1] in " \"',.:":
        end -= 1
    if text[end - 1 : end] == ")" and "(" not in text[start:end]:
        end -= 1
    for word in (" projects", " project", " Project"):
        if text.endswith(word, start, end):
            end -= len(word)
            if word.endswith("s") and _COUNT.match(text, start, end):
                return None  # `15 industrial development projects`: a group
    name = text[start:end]
    words = _WORD.findall(name)
    least = 1 if named and owner is not None else 2
    if not least <= len(words) <= 15 or _CLAUSE.search(name) or all(is_generic(w.lower()) for w in words):
        return None
    if not name[0].isalnum() or re.match(
        r"(?:in|on|at|by|for|from|to|with|as|of|after|during|its|their)\b", name, re.IGNORECASE
    ):
        return None
    proper = named and (name[0].isupper() or owner is not None)
    stuff = named and words[-1] == "materials" and len(words) > _TELLING  # `flexible electronic new materials`
    if (
        (words[-1].lower() in word_set("not_projects") and not proper and not stuff)
        or name.lower() in word_set("parts")
        or around.numbers.overlaps(start, end)
    ):
        return None
    if not proper and any(m.start <= start and end <= m.end and not m.rule.endswith(".body") for m in around.firms):
        return None
    if any(z.start <= start and end <= z.end and not is_park(z) for z in around.zones):
        return None
    firm_told = owner or behind
    if firm_told is None or (behind is not None and _overlaps(around.firms, *behind.span("firm"))):
        return Member(start, end, None)
    return Member(start, end, firm_told.span("firm"))


_TELLING: Final = 2
# How much must be left of a member behind its amount.
_LONG: Final = 4


def _overlaps(firms: Sequence[Mention], start: int, end: int) -> bool:
    return any(firm.start < end and start < firm.end for firm in firms)
