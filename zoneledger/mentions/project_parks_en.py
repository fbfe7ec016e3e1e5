"""English parks and towns that are themselves built or invested in; zones that only hold projects are left alone.

What tells so stands right behind the park's name (`which covers`, `a venture of 2 billion yuan`), behind a clause where the park
opens its sentence (`…, with 86 mu of land, is started`), or before it (`the site of`, `the second workshop of … was capped`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.park_works import is_works
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_around import PHASE_BEHIND, Around, is_park, mention
from zoneledger.mentions.project_words_en import told
from zoneledger.records import Mention, Segment


@cache
def _park_done() -> re.Pattern[str]:
    """A park that is itself built, with what is told of it in between: `, with 86 mu of land, is started in March`."""
    degrees, intents = one_of(told()["degrees"]), one_of(told()["intents"], " ")
    between = r"(?:,? (?:with|in|at|of|on|for|by|covering|which|that|where|planned|designed)\b[^.;:]{2,90}?)?,? "
    return re.compile(
        rf"{between}(?:is|was|were|has been|have been|will be|is to be)(?: (?:{degrees}|being|{intents} be))*"
        rf" {one_of(told()['park_states'], ' ')}\b"
        rf"|{between}(?:has |have |officially |formally )*{one_of(told()['park_deeds'], ' ')}\b"
    )


@cache
def _park_behind() -> re.Pattern[str]:
    """What right behind a park tells that it is itself built: `, which covers`, `was officially opened`."""
    return re.compile(
        r", (?:for|in|on) which\b|,? (?:is to|will) (?:start|begin|break|be)\b|, planned area"
        r"|, (?:an?|another|one of) (?:[^,.;:]|[.,](?=\d)){0,60}?\b(?:project|undertaking|venture|scheme|investment)s?\b"
        rf"|,? (?:{one_of(told()['park_openings'], ' ')}|with (?:a|an) (?:total )?investment|(?:has|have) \d+ buildings"
        rf"|(?:is|was|were|has been|will be) (?:being |officially |fully )?{one_of(told()['park_works'], ' ')})"
    )


_PARK_AHEAD: Final = re.compile(
    r"(?:sites? of(?: the)?|(?:construction|renovation|reconstruction|expansion|upgrading|transformation|extension) of(?: the)?|(?:to |will |has |is )?(?:build|building|built|construct)(?: up)? (?:the|a|an)|invest\w* in(?: the)?|of (?:the|a|an)|yuan to build"
    r"|(?:open(?:s|ed)|inaugurate[sd]|complete[sd]|finish(?:ed|es)|commissioned|(?:broke|breaks|break) ground (?:on|for)|build|building|built|expand(?:s|ed|ing)?) (?:its|the|an?)(?: new| own)?) $"
)


# What is told of a park behind `in` or `at` is told of what lies there.
_INSIDE: Final = re.compile(r"\b(?:in|at|within|inside|from|of)(?: the| a| an)? $")
_DONE: Final = (
    "built",
    "completed",
    "started",
    "construction",
    "capped",
    "put into",
    "constructed",
    "opened",
    "handed",
    "start",
    "begin",
    "break",
    "be",
)
_WORKS_AHEAD: Final = re.compile(
    r"\b(?P<works>(?:[a-z]+ and )?(?:renovation|reconstruction|expansion|upgrading|transformation|extension) of (?:the )?)$"
)


_SITE_AHEAD: Final = re.compile(r"\bsites? of the $")


# What may stand before the park that a sentence is about: `With an input of 3 billion yuan, `, `In May, the `.
_ADVERBIAL: Final = re.compile(
    r"(?:(?:In|On|At|By|With|During|After|Since|As|Covering|Occupying|Costing|Located|Situated|Started|Planned|Built|Invested|Funded|Today|Yesterday|Recently|"
    r"Meanwhile|Also|Currently|Now|So far|To date|This|Last)\b(?:[^.;:]|\.(?=\d)){0,120}, )?(?:[Tt]he )?"
)


def _opens(text: str, segment: Segment, zone: Mention) -> bool:
    """Whether a zone is what a sentence begins with: what is told behind it is told of the zone."""
    return _ADVERBIAL.fullmatch(text, segment.start, zone.start) is not None


# A part of a park of which building is told: `the steel structure of the second workshop of …`.
_PART_OF: Final = re.compile(
    r"\b(?:structures?|workshops?|buildings?|plants?|factory buildings?|main body|walls|roofs?|foundations?|phase|towers?|dormitor(?:y|ies)|halls?|area|project) of (?:the )?$"
)


@cache
def _part_done() -> re.Pattern[str]:
    """What is told behind a park of which a part is built."""
    degrees, intents = one_of(told()["degrees"]), one_of(told()["intents"], " ")
    states = one_of(told()["park_states"], " ")
    return re.compile(
        rf"(?:,? (?:with|covering|which)\b[^.;:]{{2,60}}?,)? (?:is|are|was|were|has been|have been|will be)(?: (?:{degrees}|being|{intents} be))* {states}\b"
    )


def find_parks(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """Parks and towns that are themselves built or invested in; zones that only hold projects are left alone."""
    for zone in around.zones:
        if not is_park(zone):
            continue
        before = text[max(segment.start, zone.start - 36) : zone.start]
        behind = _park_behind().match(text, zone.end)
        if behind is not None and behind[0].endswith(_DONE) and _INSIDE.search(before):
            continue  # `a plant located in the Marlo Park has been built`
        if (
            behind is not None
            or (
                "unregistered" in zone.rule
                and is_works(text, zone.start, zone.end, "en")
                and _INSIDE.search(before) is None
            )
            or (_opens(text, segment, zone) and _park_done().match(text, zone.end, segment.end))
            or (
                zone.rule.startswith("en.zone.unregistered")
                and _PART_OF.search(before)
                and _part_done().match(text, zone.end, segment.end)
            )
            or (
                _PARK_AHEAD.search(before)
                and (
                    not before.endswith(("of the ", "of a "))
                    or _WORKS_AHEAD.search(before)
                    or _SITE_AHEAD.search(before)
                )
            )
        ):
            tail = PHASE_BEHIND.match(text, zone.end)
            works = _WORKS_AHEAD.search(text, max(segment.start, zone.start - 50), zone.start)
            start = works.start("works") if works is not None else zone.start
            found = mention(text, start, tail.end() if tail and tail[0].strip() else zone.end, "park")
            if found is not None:
                yield found
