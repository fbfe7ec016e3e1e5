"""To which project each value of a sentence belongs.

Each value goes to one project by a written rule: `respective` (a list of names and a list as long of values told to belong
together, or an ordinal that says which is meant: `the first one …, the second …`), `adjacent` (the value stands right
before the name: 总投资9.3亿元的…项目), `preceding` (the last project named before the value in its sentence), `following` (the
sentence's first project where none stands before), `carried` (a sentence without a project that goes on about the last one,
or says which of several: `the former`). Totals of several projects belong to none (`project_totals`).
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.project_drafts import Draft, is_phase
from zoneledger.facts.project_runs import LIST_GAP, RESPECTIVE, runs_of
from zoneledger.facts.project_subjects import ONE_OF_TWO, told_by_order
from zoneledger.facts.project_totals import closes_list, of_all, of_group, of_members
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

# What is told of all phases together is of their base.
_WHOLE: Final = re.compile(
    r"\b(?:whole|all|both|two phases|three phases)\b|全部|整个|整体|两期|三期(?:全部|均|都)|项目(?:建成|达产|投产)"
)
# An amount with 的 behind it is of the name that follows at once, whatever count stands before: 项目3个，分别为总投资2亿元的甲.
_BEFORE_NAME: Final = 6
_ADJACENT: Final = re.compile(
    r"(?:以上|左右|多|余)?(?:建设|兴建|新建|打造|实施|投建)?的?[^，。；、\d()a-z]{0,14}|(?: or more)?(?: site| plot)?(?: to build| in| for| of| on)?(?: the| a| an| its)?(?: [A-Z][\w.&'-]*){0,3} ?"
)


def bound(
    sentence: Sentence, values: Sequence[Mention], active: Sequence[Draft], carried: bool
) -> list[tuple[Mention, Draft, str, int]]:
    """Which project each value belongs to, by which rule, and how many rivals it had."""
    if not values:
        return []
    rivals = len(active) - 1
    if carried and len(active) > 1:
        meant = [(m, draft) for m in values for draft in told_by_order(sentence, m.start, active)]
        if meant:
            return [(m, draft, "carried", rivals) for m, draft in meant]
        told = list(ONE_OF_TWO.finditer(sentence.text))
        if len(told) == 1:  # `with 150 million yuan, the former will …`
            subject = active[0 if told[0]["former"] else -1]
            return [(m, subject, "carried", rivals) for m in values]
        return (
            [(m, d, "respective", rivals) for m, d in zip(values, active, strict=False)]
            if len(values) == len(active)
            else []
        )
    if carried:
        return [
            (m, _phase_or_whole(active[0], sentence, m), "carried", rivals) for m in values if not of_group(sentence, m)
        ]
    ordered = [(m, told_by_order(sentence, m.start, active)) for m in values]
    out = [(m, told[0], "respective", rivals) for m, told in ordered if told]
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.projects if id(m) in owner]
    listed, left = _in_lists(sentence, [m for m, told in ordered if not told], named, owner, rivals)
    out += listed
    for mention in left:
        told_of = sentence.words(mention.end, mention.end + 3).lstrip("以上左右").startswith("的") and any(
            0 < p.start - mention.end <= _BEFORE_NAME for p in named
        )
        if (of_group(sentence, mention) and not told_of) or (len(named) > 1 and of_all(sentence, mention, named)):
            continue
        after = next((p for p in named if p.start >= mention.end), None)
        before = next((p for p in reversed(named) if p.end <= mention.start or p.start <= mention.start < p.end), None)
        whole = before is None and after is not None and owner[id(after)].base is not None
        if not told_of and not whole and of_members(sentence, mention, before, after):
            continue
        if after is not None and (
            _of_next_item(sentence, before, mention, after)
            or (
                after.start - mention.end <= 40
                and _ADJACENT.fullmatch(sentence.words(mention.end, after.start))
                and (before is None or sentence.clause_of(mention.start) == sentence.clause_of(after.start))
            )
        ):
            out.append((mention, owner[id(after)], "adjacent", rivals))
        elif before is not None and not closes_list(sentence, named, before, mention):
            out.append((mention, owner[id(before)], "preceding", rivals))
        elif before is None and after is not None and not _of_list_ahead(sentence, mention, named, after):
            follower = owner[id(after)]
            if follower.base is not None and not sentence.words(mention.end, after.start).isalpha():
                out.append((mention, follower.base, "carried", rivals))  # what precedes a bare phase is of the whole
            else:
                out.append((mention, follower, "following", rivals))
    priced = {id(d) for _m, d, rule, _r in out if rule == "adjacent" or (rule == "preceding" and is_phase(d.name))}
    return [found for found in out if found[2] != "following" or id(found[1]) not in priced]


def _phase_or_whole(subject: Draft, sentence: Sentence, value: Mention) -> Draft:
    """The base of a phase where the words around a value, up to the one before it, tell of all phases."""
    if subject.base is None:
        return subject
    before = [m.end for m in sentence.money if m.end <= value.start]
    told = sentence.words(max(before, default=sentence.start), sentence.clause_of(value.start)[1])
    return subject.base if _WHOLE.search(told) else subject


# `A total of 276 million yuan is invested in A, B and C`: the sum of what is listed behind it.
_SUM: Final = re.compile(r"\b(?:total|combined|aggregate|altogether)\b[^.;,]{0,30}$", re.IGNORECASE)
_SPENT_ON: Final = re.compile(
    r" (?:(?:is|are|was|were|has been|have been|will be) )?(?:invested|put|poured|spent|injected|used)?(?: in| into| on| for)(?: the| an?)? "
)


def _of_list_ahead(sentence: Sentence, value: Mention, named: Sequence[Mention], after: Mention) -> bool:
    """Whether an English amount is the sum spent on all members of the list that opens behind it."""
    if _SUM.search(sentence.words(value.start - 40, value.start)) is None:
        return False
    if _SPENT_ON.fullmatch(sentence.words(value.end, after.start)) is None:
        return False
    at = named.index(after)
    return at + 1 < len(named) and LIST_GAP.fullmatch(sentence.words(after.end, named[at + 1].start)) is not None


_ITEM: Final = re.compile("[;；]")
_ITEM_REACH: Final = 40
_BUILDS: Final = re.compile(r"建设|兴建|新建|打造|设立|实施|扩建|\b(?:build|construct|set up|establish|expand)")


def _of_next_item(sentence: Sentence, before: Mention | None, value: Mention, after: Mention) -> bool:
    """Whether a semicolon parts a value from the name before it and not from the next: …甲项目；乙公司投资2亿元，在园区建设丙."""
    if before is None or after.start - value.end > _ITEM_REACH:
        return False
    gap = sentence.words(value.end, after.start)
    if _ITEM.search(gap) is not None or _BUILDS.search(gap) is None:
        return False
    return _ITEM.search(sentence.words(before.end, value.start)) is not None


_VALUE_GAP: Final = re.compile(
    r"(?: ?(?:yuan|RMB|CNY|mu|acres|\(\$[^)]*\)))?(?:,|、|和|及|与|以及|and|, and|;| |about|约|US\$|RMB)*"
)
_ALIKE_BEFORE: Final = re.compile(
    r"(?:同为|都是|均为|都为|各为|均达|均|都|皆为|各投资|同样是)[^，。\d]{0,4}$|\b(?:both|each|all)\b[^,.;]{0,30}$"
)
_ALIKE_BEHIND: Final = re.compile(r"(?: yuan)? each\b")


def _in_lists(
    sentence: Sentence,
    values: Sequence[Mention],
    named: Sequence[Mention],
    owner: dict[int, Draft],
    rivals: int,
) -> tuple[list[tuple[Mention, Draft, str, int]], list[Mention]]:
    """Values of a list that is as long as the list of names before it, and one value told of each name; the rest is left."""
    if len(named) < 2:
        return [], list(values)
    runs = runs_of(named, lambda one, two: bool(LIST_GAP.fullmatch(sentence.words(one.end, two.start))))
    if len(values) >= 2 and RESPECTIVE.search(sentence.text):
        ordered = list({id(owner[id(m)]): m for m in reversed(named)}.values())[::-1]
        run = values if len(values) == len(ordered) else _after_cue(sentence, values, len(ordered))
        if len(run) == len(ordered) and (len(runs) == 1 or len(values) == len(ordered)):
            chosen = {id(m) for m in run}
            bound_ = [(m, owner[id(p)], "respective", rivals) for m, p in zip(run, ordered, strict=True)]
            return bound_, [m for m in values if id(m) not in chosen]
    out: list[tuple[Mention, Draft, str, int]] = []
    taken: set[int] = set()
    for run in runs_of(values, lambda one, two: bool(_VALUE_GAP.fullmatch(sentence.words(one.end, two.start)))):
        ahead = [names for names in runs if len(names) >= 2 and names[-1].end <= run[0].start]
        if len(run) >= 2 and ahead and len(ahead[-1]) == len(run):
            out += [(m, owner[id(p)], "respective", rivals) for m, p in zip(run, ahead[-1], strict=True)]
            taken.update(id(m) for m in run)
        elif (
            len(run) == 1
            and ahead
            and (
                _ALIKE_BEFORE.search(sentence.words(run[0].start - 34, run[0].start))
                or _ALIKE_BEHIND.match(sentence.words(run[0].end, run[0].end + 12))
            )
        ):
            out += [(run[0], owner[id(p)], "respective", rivals) for p in ahead[-1]]
            taken.add(id(run[0]))
    return out, [m for m in values if id(m) not in taken]


def _after_cue(sentence: Sentence, values: Sequence[Mention], count: int) -> list[Mention]:
    cue = RESPECTIVE.search(sentence.text)
    if cue is None:
        return []
    at = sentence.start + cue.start()
    behind = [m for m in values if m.start > at]
    ahead = [m for m in values if m.end <= at]
    return behind[:count] if len(behind) >= count else ahead[-count:]
