"""English phases of projects: `phase II of the TOPCon cell`, `Hongtai Phase II`, and bare ones (`the second phase`)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of, topic_words
from zoneledger.mentions.project_around import Around, mention
from zoneledger.mentions.project_words_en import is_generic, read_phrase, told
from zoneledger.records import Mention, Segment

_PHASE: Final = re.compile(
    r"\b(?P<phase>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)(?: and (?:second|third|fourth))? phases?|[Pp]hases? (?:I{1,3}|IV|[Oo]ne|[Tt]wo|[Tt]hree|[1-4]))\b(?P<of> of (?:the )?(?:project\b)?)?"
)


def find_phases(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """`phase II of the TOPCon cell`, `the first phase of X Industrial Park`, and bare ones (`the second phase`).

    A phase behind a name is that name's (`Hongtai Phase II`); bare ones are resolved by what the article goes on about.
    """
    for match in _PHASE.finditer(text, segment.start, segment.end):
        start, end = match.span("phase")
        named = _named_before(text, segment, start) if match["of"] else None
        if named is not None:
            if (found := mention(text, named, end, "phase_behind")) is not None:
                yield found
            continue
        if (
            match["of"]
            and not match["of"].rstrip().endswith("project")
            and (not text[match.end() : match.end() + 1].isdigit() or _RATED.match(text, match.end()) is not None)
        ):
            stop = _AFTER.search(text, match.end(), segment.end)
            last = stop.start() if stop else segment.end
            words = text[match.end() : last].split()
            if (
                words
                and len(words) <= 10
                and not all(is_generic(word.lower()) for word in words)
                and words[0].lower() not in ("construction", "investment", "about", "land", "development", "use")
                and not (len(words) == 1 and words[0].lower() in _BASES)
            ):
                if words[0] in ("its", "our", "their"):
                    yield from _phase_and_base(text, match, last)
                elif (found := mention(text, start, last, "phase_of")) is not None:
                    yield found
                continue
        before = text[max(segment.start, start - 24) : start]
        if re.search(
            r"(?:[Tt]he|[Ii]ts|[Aa]nd|[Aa]|^|[.,;:\"] ?|[Ww]here|[Ww]hich|[Ii]n|[Oo]f|Since|While|When|Once|After|Before|With|For|Although|As)\s*$",
            before,
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


def _named_before(text: str, segment: Segment, start: int) -> int | None:
    """Where the name begins that a phase follows although `of` stands behind it: `the data center phase II of Toven`."""
    if not text[max(segment.start, start - 2) : start - 1].isalpha() or text[start - 1 : start] != " ":
        return None
    phrase = read_phrase(text, segment.start, start - 1)
    return phrase.start if phrase is not None and phrase.before in ("the", "a", "its") and phrase.specific > 1 else None


def _phase_and_base(text: str, match: re.Match[str], last: int) -> Iterator[Mention]:
    """`phase II of its memory chip plant`: the phase, named with its base, and the base."""
    base = mention(text, text.index(" ", match.end()) + 1, last, "phase_base")
    start, end = match.span("phase")
    if base is not None:
        yield Mention("project", start, end, "en.project.phase_of", name=f"{text[start:end]} of the {base.name}")
        yield base


# Where the name ends of what has the phase.
_AFTER: Final = re.compile(
    rf" projects?\b|[,.;:(\"]| (?:{topic_words('en', 'projects', 'after_names')}|(?:in|into|at|to|by|from|on|after|with)\b|"
    r"and(?! (?:[A-Z][\w&-]* ){1,4}(?:Park|Base|Center|Centre|City|Town|Plant|Port|Community)\b)\b)"
)
# A power or a tonnage opens the name of what has the phase.
_RATED: Final = re.compile(
    r"[\d.,]+(?:-?[kKmMgG][vVwW]h?|[- ](?:k[vV]|[MmGg]W|GWh|megawatts?|gigawatts?|tons?))(?= (?!(?:of|a|per|and|in|is|was|has|will|can|\w+ed)\b)[A-Za-z])"
)

# What stands for the name told before: `phase one of the base`.
_BASES: Final = frozenset(
    ["base", "park", "plant", "factory", "center", "centre", "complex", "line", "facility", "campus", "scheme"]
)


@cache
def _done() -> re.Pattern[str]:
    """What is told of a bare phase that makes it a project of its own."""
    return re.compile(rf"\b{one_of(told()['phase_stages'], ' ')}\b")


def _has_own(text: str, segment: Segment, match: re.Match[str], around: Around) -> bool:
    """Whether a bare phase has money, land or a stage of its own before the next phase is named."""
    follower = _PHASE.search(text, match.end(), segment.end)
    high = follower.start() if follower and follower.start() - match.end() > 12 else segment.end
    high = min(high, match.end() + 150)
    return (
        any(match.start() - 40 < m.start < high for m in around.money)
        or any(match.end() <= m.start < high for m in around.land)
        or _done().search(text, match.end(), high) is not None
    )
