"""English names of projects: before the word, in lists, of plants and parks, of phases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.mentions.project_words_en import Phrase, is_generic, read_phrase, told, word_set
from zoneledger.records import Mention, Segment


class Around:
    """Mentions of one segment that say whether a phrase is a project.

    `numbers` holds the spans of all amounts and dates; `plants` and `builds` tell where the text may have nouns of plants
    and English words of building.
    """

    __slots__ = ("all", "builds", "firms", "land", "money", "numbers", "plants", "zones")

    def __init__(self, inside: Sequence[Mention], numbers: Taken, plants: Sequence[int], builds: Sequence[int]) -> None:
        self.all = inside
        self.numbers = numbers
        self.plants = plants
        self.builds = builds
        self.money = [m for m in inside if m.kind == "money"]
        self.land = [m for m in inside if m.kind == "quantity" and m.unit == "m2"]
        self.firms = [m for m in inside if m.kind == "organization"]
        self.zones = [m for m in inside if m.kind == "zone"]


_WORD: Final = re.compile(r"\b[Pp]rojects?\b")
_PHASE_BEHIND: Final = re.compile(
    r" ?\(?(?:[Pp]hase|[Ss]tage) (?:[IVX]{1,3}\b|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[1-4]\b)\)?|,? \(?(?:[Ff]irst|[Ss]econd|[Tt]hird) phase\)?"
)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(told()['groups_behind'])})\b")


@cache
def plant_nouns() -> CuedPattern:
    """The nouns of plants, with what must not follow them."""
    nouns = told()["plant_nouns"]
    pattern = re.compile(
        rf"(?<= )(?P<noun>{alternatives(nouns)})\b(?! (?:projects?|of the|area|owners?|workers?|managers?|districts?|zones?|city|and|capacity|enterprises?|areas?|construction|engineering|equipment)\b|-|'s)",
        re.IGNORECASE,
    )
    return CuedPattern(nouns, pattern, fold=True)


@cache
def build_words() -> CuedPattern:
    """The words that tell of building, buying or opening something."""
    words = told()["build_words"]
    return CuedPattern(words, re.compile(rf"\b(?:{alternatives(words)})\b", re.IGNORECASE), fold=True)


def _is_built(text: str, start: int, end: int, around: Around) -> bool:
    """Whether a span holds a word of building."""
    return next(build_words().among(around.builds, text, start, end), None) is not None


def mention(text: str, start: int, end: int, rule: str) -> Mention | None:
    """A project's mention without signs at its edges; None where nothing is left."""
    while start < end and text[start] in " \"',:·-[(.":
        start += 1
    while end > start and (text[end - 1] in " \"',:.-]" or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    if "(" in text[start:end] and ")" not in text[start:end]:
        if text[end : end + 1] != ")":
            return None
        end += 1
    if end - start < 3:
        return None
    return Mention("project", start, end, f"en.project.{rule}", name=" ".join(text[start:end].replace('"', "").split()))


def find_english(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Names of one segment, unsorted; names may overlap, the longer is meant."""
    line = text[segment.start : segment.end]
    named: list[Mention] = []
    worded = "roject" in line
    if worded:
        named += _before_word(text, segment, around)
    if worded or any(cue in line for cue in _LIST_CUES):
        named += _listed(text, segment)
    if worded and any(cue in line for cue in _SUCH_CUES):
        named += _such_as(text, segment, around)
    if around.money:
        named += _priced(text, segment, around)
    if "investment" in line:
        named += _introduced(text, segment, around)
    yield from named
    if "hase" in line:
        yield from _phases(text, segment, around)
    if around.firms:
        yield from _of_firms(text, segment, around)
        if not named:
            yield from _firms_as_projects(text, segment, around)
    if segment.kind != "table_row":
        yield from _plants(text, segment, around)
        if around.zones:
            yield from _parks(text, segment, around)


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
        plural = match[0].endswith("s")
        if _behind().match(text, match.end()) and (phrase.specific < 2 or not phrase.proper):
            continue
        members = _members(text, segment.start, phrase) if plural else [(phrase.start, phrase.end)]
        if plural and len(members) == 1:
            continue
        tail = _PHASE_BEHIND.match(text, match.end()) if not plural else None
        for first, end in members:
            start = _behind_firm(text, first, end, around)
            words = re.findall(r"[A-Za-z'&-]+", text[start:end].lower())
            if not words or words[-1] in word_set("not_last") or all(is_generic(word) for word in words):
                continue
            if words[0] in ("largest", "biggest") or words == ["promotion"]:
                continue
            if around.numbers.overlaps(start, end) and len(words) < 3:
                continue
            if len(words) == 1 and text[start:end].islower() and not _is_told(text, start, end, match.end()):
                continue  # `the control project`: a kind
            if any(z.start <= start and end <= z.end and not _is_park(z) for z in around.zones):
                continue
            found = mention(text, start, tail.end() if tail and tail[0].strip(" ()") else end, "before_word")
            if found is not None:
                yield found


_OF_FIRM: Final = re.compile(r" (?:of|by|from) [A-Z]")


def _is_told(text: str, start: int, end: int, behind: int) -> bool:
    """Whether a word alone names a project: it is a compound (`coal-to-olefins`), or a firm's name follows."""
    return text.count("-", start, end) > 1 or (end - start > 5 and _OF_FIRM.match(text, behind) is not None)


_COUNTED: Final = re.compile(r"(?<=[a-z]) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) $")
_NO_HEAD: Final = re.compile(
    r"(?:manager|chairman|president|director|head|charge|products?|enterprises?|compan(?:y|ies)|subsidiary|production|part|parts|output|revenue|value|total|investment|batch|members?|engineer|group|department|share|construction|site|arrival|support|side|leaders?|capacity|development|number|parent|arm|branch|owner|boss|founder|name|case|example|help|brand|settlement|relocation|introduction|completion|signing|establishment|operation|delegation|team|staff|turbine|representative|wishes|stake|investor|land|workers?|employees|leadership|guidance|result|scene|start|opening)$"
)


def _of_firms(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`the electron beam furnace of Shaanxi Taihong Titanium`: what a firm has that is built, started or paid for."""
    for firm in around.firms:
        if text[max(0, firm.start - 4) : firm.start] != " of " or not firm.rule.endswith(
            (".form", ".trade", ".context")
        ):
            continue
        phrase = read_phrase(text, segment.start, firm.start - 4)
        if (
            phrase is None
            or phrase.specific < 2
            or phrase.before not in ("the", "a", "an", "its")
            or phrase.end - phrase.start < 8
        ):
            continue
        if _NO_HEAD.search(text[phrase.start : phrase.end]) or around.numbers.overlaps(phrase.start, phrase.end):
            continue
        if not _is_built(text, firm.end, min(segment.end, firm.end + 70), around):
            continue
        found = mention(text, phrase.start, phrase.end, "of_firm")
        if found is not None:
            yield found


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


def _behind_firm(text: str, start: int, end: int, around: Around) -> int:
    """Where a name begins if a firm's full name or a zone's stands in front of it: behind that."""
    for firm in around.firms:
        if (
            firm.start <= start < firm.end < end - 3
            and firm.rule.endswith(".form")
            and not text[firm.end :].startswith("'")
        ):
            return firm.end + 1
        if start < firm.end < end - 3 and firm.rule.endswith(".form") and "Ltd" in (firm.name or ""):
            return firm.end + 1
    for zone in around.zones:
        if start <= zone.start and zone.end < end - 3 and zone.start - start < 6:
            rest = [word for word in re.findall(r"[A-Za-z'&-]+", text[zone.end : end].lower()) if not is_generic(word)]
            if len(rest) >= 2 and not text[zone.end : zone.end + 2].startswith((",", " (")):
                return zone.end + 1
    return start


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


_OPENING: Final = re.compile(
    r"\bprojects? (?:\([^)]{1,40}\) |in question |on the list |of this batch )?(?:mainly |also |respectively )?(?:includes?|included|including|such as|are|like|namely|were|is)[: ]+(?:the |an? )?(?=[A-Z\"\d])"
    r"|\b(?:projects?|batch|list|them|which)\b[^.;]{0,40}?,? (?:including|such as|namely|represented by)[: ]+(?:the |an? )?(?=[A-Z\"])"
)
# One of these stands in each opening without `project`.
_LIST_CUES: Final = ("including", "such as", "namely", "represented by")
_CLOSING: Final = re.compile(
    r",? with (?:a|an|total|invest\w*|each)\b|, (?:which|with|involving|covering|the total|all|and the)\b| (?:were|was|are|is|have|has|had|will|etc|into|took|attracted|and so on|and other\b)\b|[;:.](?: |$|(?=[A-Z]))"
)
_PART: Final = re.compile(r"(,? and |, )")


def _listed(text: str, segment: Segment) -> Iterator[Mention]:
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
                if start >= 0 and not all(is_generic(word.lower()) for word in words):
                    told_ = mention(text, start, start + len(name), "listed")
                    if told_ is not None:
                        found.append(told_)
            at += len(part)
        if len(found) > 1:
            yield from found


_SUCH_CUES: Final = ("such as", "namely", "represented by")
_SUCH: Final = re.compile(r"\bprojects?,? (?:such as|namely|represented by) (?:the |an? )?(?=[\w\"])")
_SUCH_END: Final = re.compile(
    r"[;.,(]| (?:of|by) [A-Z]| (?:and|will|have|has|are|is|was|were|with|in|at|started|signed)\b"
)


def _such_as(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`5 industrial projects such as high-purity calcium hydroxide of Luoyang Yihui`: one example, in small letters too."""
    for match in _SUCH.finditer(text, segment.start, segment.end):
        stop = _SUCH_END.search(text, match.end(), segment.end)
        end = stop.start() if stop else segment.end
        if stop is not None and stop[0] in (",", " and"):
            continue  # a list: of names in capitals, or of kinds
        words = text[match.end() : end].split()
        if 2 <= len(words) <= 11 and not all(is_generic(word.lower()) for word in words):
            found = mention(text, match.end(), end, "listed")
            if found is not None:
                yield found


def _priced(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """A phrase with its amount at once behind it: `the solid waste treatment and utilization 650 million yuan`, `(240 million yuan)`."""
    for money in around.money:
        if money.role != "investment" or money.start <= segment.start + 6:
            continue
        gap = 2 if text[money.start - 2 : money.start] == " (" else 1
        phrase = read_phrase(text, segment.start, money.start - gap)
        if phrase is None or phrase.before not in ("the", "a", "an") or phrase.specific < 2:
            continue
        if _PRICE_WORD.search(text[phrase.start : phrase.end]) or any(
            z.start < phrase.end <= z.end for z in around.zones
        ):
            continue
        found = mention(text, phrase.start, phrase.end, "priced")
        if found is not None:
            yield found


_INTRODUCED: Final = re.compile(
    r"(?:^|(?<=[.;:!?\n] )|(?<=, )|(?<=\n))(?P<name>(?!The |In |At |On |For |With |By |Among |As |This |Its? )[A-Z][\w'&/-]*(?: [\w'&/()-]+){1,8}),"
    r" (?:with (?:a |an )?(?:total |planned |estimated )?investment of|(?:total |planned |estimated )?investment (?:of )?(?=RMB|US\$|\$|\d))"
)
_NO_NAME: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|which|that|signed|started|built|project|projects|year|month|zone|investment|covers|invested|said|plans?|million|billion|yuan|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def _introduced(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """A capital and what follows it up to its amount: `Hongtai photovoltaic glass, with a total investment of …`."""
    for match in _INTRODUCED.finditer(text, segment.start, segment.end):
        start, end = match.span("name")
        if _NO_NAME.search(match["name"]) or any(z.start < end and start < z.end for z in around.zones):
            continue
        if any(firm.end == end for firm in around.firms):
            continue
        found = mention(text, start, end, "introduced")
        if found is not None:
            yield found


_PRICE_WORD: Final = re.compile(
    r"\b(?:investment|output|value|revenue|tax|total|amount|sales|cost|capital|income|profit|fund|funds|project|projects|contract|funding|price|turnover|reached|export|exports|import|reward|subsidy|bonus|scale|figure|quarter|year|zone|area|equipment|land|agreement|budget|target|volume|industry)s?$",
    re.IGNORECASE,
)


_PHASE: Final = re.compile(
    r"\b(?P<phase>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)(?: and (?:second|third|fourth))? phases?|[Pp]hases? (?:I{1,3}|IV|[Oo]ne|[Tt]wo|[Tt]hree|[1-4]))\b(?P<of> of (?:the )?(?:project\b)?)?"
)


def _phases(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`phase II of the TOPCon cell`, `the first phase of X Industrial Park`, and bare ones (`the second phase`).

    A phase behind a name is that name's (`Hongtai Phase II`); bare ones are resolved by what the article goes on about.
    """
    for match in _PHASE.finditer(text, segment.start, segment.end):
        start, end = match.span("phase")
        if (
            match["of"]
            and not match["of"].rstrip().endswith("project")
            and not text[match.end() : match.end() + 1].isdigit()
        ):
            stop = re.compile(
                r" projects?\b|[,.;:(\"]| (?:is|was|are|were|has|have|had|will|with|covers?|covering|in|into|at|which|that|started|invested|and(?! (?:[A-Z][\w&-]* ){1,4}(?:Park|Base|Center|Centre|City|Town|Plant|Port|Community)\b)|to|by|from|reached|put|completed|plans?|on|after)\b"
            ).search(text, match.end(), segment.end)
            last = stop.start() if stop else segment.end
            words = text[match.end() : last].split()
            if (
                words
                and len(words) <= 10
                and not all(is_generic(word.lower()) for word in words)
                and words[0].lower() not in ("construction", "investment", "about")
            ):
                if words[0] in ("its", "our", "their"):
                    yield from _phase_and_base(text, match, last)
                elif (found := mention(text, start, last, "phase_of")) is not None:
                    yield found
                continue
        before = text[max(segment.start, start - 24) : start]
        if re.search(
            r"(?:[Tt]he|[Ii]ts|[Aa]nd|[Aa]|^|[.,;:\"] ?|[Ww]here|[Ww]hich|[Ii]n|[Oo]f)\s*$", before
        ) and not re.match(r"[ -](?:of construction|workshop)", text[end : end + 18]):
            found = mention(text, start, end, "phase")
            if found is not None and _has_own(text, segment, match, around):
                yield found
            continue
        phrase = read_phrase(text, segment.start, start - 1)
        if phrase is not None and (phrase.proper or phrase.specific > 1):
            found = mention(text, phrase.start, end, "phase_behind")
            if found is not None:
                yield found


def _phase_and_base(text: str, match: re.Match[str], last: int) -> Iterator[Mention]:
    """`phase II of its memory chip plant`: the phase, named with its base, and the base."""
    base = mention(text, text.index(" ", match.end()) + 1, last, "phase_base")
    start, end = match.span("phase")
    if base is not None:
        yield Mention("project", start, end, "en.project.phase_of", name=f"{text[start:end]} of the {base.name}")
        yield base


_DONE: Final = re.compile(
    r"\b(?:started|completed|capped|filed|opened|launched|reached|put into|under construction|handed|broke ground|in operation|no schedule|not yet|built|commissioned|be started|determined|installed|approved)\b"
)


def _has_own(text: str, segment: Segment, match: re.Match[str], around: Around) -> bool:
    """Whether a bare phase has money, land or a stage of its own before the next phase is named."""
    follower = _PHASE.search(text, match.end(), segment.end)
    high = follower.start() if follower and follower.start() - match.end() > 12 else segment.end
    high = min(high, match.end() + 150)
    return (
        any(match.start() - 40 < m.start < high for m in around.money)
        or any(match.end() <= m.start < high for m in around.land)
        or _DONE.search(text, match.end(), high) is not None
    )


def _plants(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
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
        if around.numbers.overlaps(phrase.start, phrase.end):
            continue
        if text[phrase.start : match.end()].lower() in word_set("parts"):
            continue
        if _BESIDE.search(text, max(segment.start, phrase.start - 16), phrase.start):
            continue
        score = _plant_score(text, segment, around, phrase, match["noun"].lower())
        if score < _ENOUGH:
            continue
        tail = _PHASE_BEHIND.match(text, match.end())
        start = _behind_firm(text, phrase.start, match.end(), around)
        found = mention(text, start, tail.end() if tail and tail[0].strip(" ()") else match.end(), "plant")
        if found is not None:
            yield found


_ENOUGH: Final = 4
# What something else stands beside is not what is told of.
_BESIDE: Final = re.compile(r"\b(?:near|beside|opposite|behind|next to|adjacent to|outside)(?: the| a| an)? $")


# A verb of building with an article: what it builds is one thing. The words that it ends in are quickly told.
_FRAME_ENDS: Final = frozenset(["a", "an", "its", "the", "another", "his", "their", "new", "second", "third"])
_FRAME: Final = re.compile(
    r"\b(?:build|builds|building|built|construct|constructs|constructing|constructed|(?:set|sets|setting) up|establish|establishes|establishing|expand\w*|relocat\w+|erect\w*|shelv\w+|plan(?:s|ned)?|launch\w*|inaugurat\w+|opened|opens|open|top\w* out|capp\w+|add|adds|added|broke ground (?:on|for)|break(?:s|ing)? ground (?:on|for)|invest\w* in|work (?:began )?on|talks? (?:over|about|on|for)|negotiat\w+|(?:agreement|contract|intent|deal|letter|memorandum)s? (?:[A-Za-z' -]{0,60} )?(?:on|for|to build)|yuan (?:in|into|on|for)|(?:million|billion) (?:in|into|on|for)|Construction (?:began )?(?:on|of)|plans|(?:main )?structure of) (?:a|an|its|the|another|his|their)(?: new| second| third)? $"
)
# What is told of a thing right behind it, over a short clause between: `(with 1,400 suites) received the first batch`.
_PREDICATE: Final = re.compile(
    r"(?:,? (?:with|in|at|of|on|for|by|near|covering|which|that|where|built|planned|designed)\b[^.;:]{2,80}?)?,?"
    r" (?:(?:has|have|had|was|were|is|are|will|to)(?: (?:already|now|just|also|all|basically|officially|formally|recently|fully|successfully|both|soon|still|not|yet|be|been|being|then|due to|set to|expected to|scheduled to|planned to|about to|to))*"
    r" (?:be |been |being )?(?:built|rebuilt|completed?|finish\w*|capped|sealed|roofed|topped out|put|start\w*|beg[aiu]n|under construction|in operation|operational|opened|open|handed|delivered|launched|suspended|halted|shelved|cancell?ed|expanded|extended|renovated|follow|commissioned|inaugurated|approved|laid|enter\w*|move\w*|enter into|go into|gone into|went into|break ground|broken ground|invested|constructed|up and running|ready|taking shape|installed|trial|signed)\b"
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
    if _is_built(text, phrase.end, high, around) or _is_built(text, low, phrase.start, around):
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
    ["important", "key", "major", "core", "leading", "strategic", "national", "provincial", "world-class", "famous",
     "vital", "main", "solid", "new"]
)  # fmt: skip
_PLACED: Final = re.compile(r"\b(?:in|at|into|from|near|entering|to|visit\w*)(?: the| a| an)?$", re.IGNORECASE)
_PREDICATIVE: Final = re.compile(
    r"\b(?:is|are|was|were|as|become|becomes|became|becoming|into|form|forms|forming) (?:a|an|the|one of the)(?: [a-z-]+)? "
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
    r"(?:construction of(?: the)?|(?:to |will |has |is )?(?:build|building|built|construct)(?: up)? (?:the|a|an)|invest\w* in(?: the)?|of (?:the|a|an)|yuan to build) $"
)


def _opens(text: str, segment: Segment, zone: Mention) -> bool:
    """Whether a sentence begins with a zone: what is told behind it is told of the zone."""
    return text[segment.start : zone.start].strip().lower() in ("", "the")


def _is_park(zone: Mention) -> bool:
    return (zone.record_id or "").endswith(("-park", "-sci"))


def _parks(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Parks and towns that are themselves built or invested in; zones that only hold projects are left alone."""
    for zone in around.zones:
        if not _is_park(zone):
            continue
        before = text[max(segment.start, zone.start - 30) : zone.start]
        if (
            _PARK_BEHIND.match(text, zone.end)
            or (_opens(text, segment, zone) and _PARK_DONE.match(text, zone.end, segment.end))
            or (_PARK_AHEAD.search(before) and not before.endswith("of the ") and not before.endswith("of a "))
        ):
            tail = _PHASE_BEHIND.match(text, zone.end)
            found = mention(text, zone.start, tail.end() if tail and tail[0].strip() else zone.end, "park")
            if found is not None:
                yield found
