"""Which projects a sentence is about, and to which of them its values and words belong.

Each value goes to one project by a written rule: `respective` (a list of names and a list as long of values told to belong
together), `adjacent` (the value stands right before the name: 总投资9.3亿元的…项目), `preceding` (the last project named before the
value in its sentence), `following` (the sentence's first project where none stands before), `carried` (a sentence without a
project that goes on about the last one). Totals that a count of projects precedes belong to no project.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words
from zoneledger.records import Mention

RESPECTIVE: Final = re.compile(r"respectively|in turn|in order|分别|依次")
_GROUP: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十百两])+\s*个(?:[^，。；、]{0,8}项目)?[^，。；]{0,8}[，、]?(?:协议|计划|合同|意向)?(?:总)?投资|\d+ (?:[a-z-]+ ){0,4}projects?[^.;]{0,60}$|项目\d+个"
)


_STATISTIC: Final = re.compile(
    r"\d+ (?:[a-z-]+ ){0,5}projects\b|\d+\s*个[^，。；]{0,10}项目|项目\d+个|(?:the|whole) zone\b|全区|全市|全县|全年|我区|同比|year-on-year",
    re.IGNORECASE,
)
_CARRIES: Final = 3


def walk(
    sentences: Sequence[Sentence], drafts: Sequence[Draft], language: str
) -> list[tuple[Sentence, list[Draft], bool]]:
    """Each sentence with the projects it is about, in the order of their names, and whether these are carried on.

    A sentence without a project goes on about the last one in its paragraph, in the lines below a name, or where it says
    `the project`, 该项目; about the project of the firm it names; not where it leads with a zone or tells a count.
    """
    owner = {id(mention): draft for draft in drafts for mention in draft.mentions}
    anaphors = tuple(load_words(language, "projects")["anaphors"])
    walked = []
    last: list[Draft] = []
    paragraph = -1
    carries = 0
    for sentence in sentences:
        own = list({id(owner[id(m)]): owner[id(m)] for m in sentence.of_kind("project") if id(m) in owner}.values())
        if own:
            walked.append((sentence, own, False))
            last, paragraph, carries = own, sentence.segment.paragraph, 0
            continue
        near = sentence.segment.paragraph == paragraph
        line = sentence.segment.kind in ("table_row", "list_item", "heading") or (
            ":" in sentence.text[:14] and len(sentence.text) < 90
        )
        pronoun = any(anaphor in sentence.text.lower() for anaphor in anaphors)
        next_line = sentence.segment.paragraph <= paragraph + 1
        elsewhere = not pronoun and (
            any(zone.start - sentence.start < 30 for zone in sentence.of_kind("zone") if not line)
            or _STATISTIC.search(sentence.text) is not None
        )
        owned = _of_firm(sentence, drafts)
        if owned is not None and (not last or owned not in last or len(last) > 1) and not elsewhere:
            walked.append((sentence, [owned], True))
            last, paragraph, carries = [owned], sentence.segment.paragraph, 1
            continue
        goes_on = (near and not elsewhere and carries < _CARRIES) or (pronoun and next_line) or (line and next_line)
        if len(last) == 1 and goes_on:
            walked.append((sentence, last, True))
            carries += 1
            if line or pronoun:
                paragraph = sentence.segment.paragraph
            continue
        walked.append((sentence, [], False))
        if not near or elsewhere:
            last = []
    return walked


def _of_firm(sentence: Sentence, drafts: Sequence[Draft]) -> Draft | None:
    """The only project of the firms that a sentence names."""
    told = {mention.name for mention in sentence.of_kind("organization")}
    if not told:
        return None
    owned = [draft for draft in drafts if draft.base is None and not told.isdisjoint(draft.firms)]
    return owned[0] if len(owned) == 1 else None


_ADJACENT: Final = re.compile(
    r"(?:以上|左右|多|余)?(?:建设|兴建|新建|打造|实施|投建)?的?[^，。；、\d]{0,14}|(?: or more)?(?: to build| in| for| of| on)?(?: the| a| an| its)?(?: [A-Z][\w.&'-]*){0,3} ?"
)


def bound(
    sentence: Sentence, values: Sequence[Mention], active: Sequence[Draft], carried: bool
) -> list[tuple[Mention, Draft, str, int]]:
    """Which project each value belongs to, by which rule, and how many rivals it had."""
    if not values:
        return []
    rivals = len(active) - 1
    if carried:
        return [(m, active[0], "carried", rivals) for m in values if not _of_group(sentence, m)]
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.of_kind("project") if id(m) in owner]
    if len(active) > 1 and len(values) >= len(active) and RESPECTIVE.search(sentence.text):
        ordered = list({id(owner[id(m)]): owner[id(m)] for m in named}.values())
        run = values[: len(ordered)] if len(values) == len(ordered) else _after_cue(sentence, values, len(ordered))
        if len(run) == len(ordered):
            return [(m, draft, "respective", rivals) for m, draft in zip(run, ordered, strict=True)]
    out = []
    for mention in values:
        if _of_group(sentence, mention):
            continue
        after = next((p for p in named if p.start >= mention.end), None)
        before = next((p for p in reversed(named) if p.end <= mention.start or p.start <= mention.start < p.end), None)
        if (
            after is not None
            and after.start - mention.end <= 40
            and _ADJACENT.fullmatch(sentence.words(mention.end, after.start))
            and (before is None or sentence.clause_of(mention.start) == sentence.clause_of(after.start))
        ):
            out.append((mention, owner[id(after)], "adjacent", rivals))
        elif before is not None:
            out.append((mention, owner[id(before)], "preceding", rivals))
        elif after is not None:
            out.append((mention, owner[id(after)], "following", rivals))
    return out


def _after_cue(sentence: Sentence, values: Sequence[Mention], count: int) -> list[Mention]:
    cue = RESPECTIVE.search(sentence.text)
    if cue is None:
        return []
    at = sentence.start + cue.start()
    behind = [m for m in values if m.start > at]
    ahead = [m for m in values if m.end <= at]
    return behind[:count] if len(behind) >= count else ahead[-count:]


def _of_group(sentence: Sentence, mention: Mention) -> bool:
    """Whether a count of projects stands right before the amount, so that it is their total."""
    before = sentence.words(mention.start - 70, mention.start)
    for cut in re.finditer(r"[。；;]|\. ", before):
        before = before[cut.end() :] if cut.end() < len(before) else before
    count = _GROUP.search(before[-44:] if re.search(r"[\u4e00-\u9fff]", before) else before)
    if count is None:
        return False
    projects = [m for m in sentence.of_kind("project") if m.end <= mention.start]
    return not projects or projects[-1].start < mention.start - len(before) + count.start()


def subjects_of(sentence: Sentence, start: int, end: int, active: Sequence[Draft]) -> list[Draft]:
    """The projects of which a word speaks: the last named before it, or all of the list it closes; else the first after
    it, or all of the list that it opens (`the signed projects include …`)."""
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.of_kind("project") if id(m) in owner]
    if not named:
        return [active[0]]
    before = [m for m in named if m.start <= start]
    if not before:
        run = _list_run(sentence, named)
        return [owner[id(m)] for m in run]
    run = _list_run(sentence, before[::-1])
    return list({id(owner[id(m)]): owner[id(m)] for m in run}.values())


def _list_run(sentence: Sentence, named: Sequence[Mention]) -> list[Mention]:
    """The first of some mentions and those that only list signs join to it."""
    run = [named[0]]
    for mention in named[1:]:
        first, second = sorted((run[-1], mention), key=lambda m: m.start)
        gap = sentence.words(first.end, second.start)
        if not re.fullmatch(
            r"\s*(?:projects?|项目)?\s*(?:\([^)]{0,30}\))?\s*(?:,|、|和|及|与|以及|and|, and|等)*\s*(?:the|a|an)?\s*",
            gap,
        ):
            break
        run.append(mention)
    return run
