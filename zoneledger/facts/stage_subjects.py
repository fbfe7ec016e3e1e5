"""Of which projects a trigger tells, and the rule that says so.

Takes: the last project named before the trigger, or the list that it closes; the first after it, where the trigger is its
verb (`signed the … project`) or qualifies it (点火试生产的…项目); the one an ordinal points at (`the second one`, 后者); in a sentence
that names none, the project that it goes on about. Leaves alone: projects that another is only compared with or where something
is held, and what is named behind the trigger in a clause that begins afresh.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from zoneledger.facts.counted_stages import length_of_list, opens_list
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_subjects import subjects_of, told_by_order
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stage_walker import SPEAKER, Walker
from zoneledger.facts.stages import Hit
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention

_ORDINALS: Final = (
    re.compile(r"\bthe (?:first|former)(?: one| project)?\b|前者|第一个"),
    re.compile(r"\bthe (?:second|latter)(?: one| project)?\b(?! phase)|后者|第二个"),
    re.compile(r"\bthe third(?: one| project)?\b(?! phase)|第三个"),
)
_LATTER: Final = re.compile(r"\bthe latter\b|后者")
_QUALIFIES_ZH: Final = re.compile(r"(?:的|、[^，。；、]{0,12}的)[^，。；、]{0,24}")
_OBJECT_ZH: Final = re.compile(r"(?:了|仪式|协议|合同|建设|的?是|：|:)?[^，。；、的]{0,14}")
_VERB_EN: Final = re.compile(topic_words("en", "stages", "verbs"))
_OBJECT_EN: Final = re.compile(
    r"[ \n]*(?:of|with|for|on|to|in|at|build)?[ \n]*(?:(?:the|a|an|its|new|agreement|contract|construction|production|investment|cooperation|of|"
    r"with|for|on|to|build|first|second|another|\d[\w.,-]*|[A-Z][\w&.'-]*|yuan|million|billion|square|meters?|[a-z-]+)[ \n]+){0,6}"
)
_COMPARED: Final = re.compile(r"(?:项目)?(?:相当|相同|一样|持平|类似)")
# 在…项目现场举行: where a ceremony is held.
_GROUNDS: Final = re.compile(r"(?:项目|工程)?(?:建设|施工)?(?:地块|现场|工地|所在地|场地|会场)")
_HAPPENS: Final = re.compile(rf"(?:正式|顺利|成功|全面|集中|同时|内|里)*{topic_words('zh', 'stages', 'reached_there')}")
_HELD_AT: Final = re.compile(r"在[^，。；、]{0,16}$")
_QUOTES: Final = '"”“'
_TOGETHER: Final = re.compile(r"集中|批|重大项目|重点项目")
_AGREED: Final = ("signing", "intent", "approval", "expansion")  # what is agreed may be named in the next clause
# Behind it another clause begins, that lists nothing of what stands before.
_AFRESH: Final = re.compile(r"^(?![^：:]*(?:[：:]|包括|包含|其中|分别|即|有))[^：:]*[，；]")
# Since a stage the project that passed it goes on: 自2019年9月开工以来，甲项目….
_SINCE_THEN: Final = re.compile(
    r"(?:建设|动工|投产)?(?:以来|至今|后)，(?:该|总投资[^，。]{1,12}的)?|[ \n]in[ \n][a-z0-9 ]{3,18},[ \n]the[ \n]"
)
_COMMA: Final = re.compile(r"[,;，；]")
_JOINED: Final = 2


def find_subjects(
    sentence: Sentence, hit: Hit, hits: Sequence[Hit], active: Sequence[Draft], walker: Walker, *, carried: bool
) -> tuple[list[Draft], str]:
    """The projects of which a trigger tells, and the rule that says so."""
    if carried:
        meant = told_by_order(sentence, hit.start, active)
        return (meant, "event.stage_by_ordinal") if meant else (list(active), "event.stage_carried")
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.projects if id(m) in owner and not is_aside(sentence, m)]
    if not named:
        held = _TOGETHER.search(sentence.text) is not None and not _COMPARED.search(sentence.text)
        return [] if held else list(active[:1]), "event.stage_carried"
    if len(named) < len(owner):
        active = _only(active, named, named[0])
    inside = next((m for m in named if hit.start < m.start and m.end < hit.end), None)
    if inside is not None:  # 完成一期厂房建设
        return [owner[id(inside)]], "event.stage_of_object"
    low = max((h.end for h in hits if h.end <= hit.start), default=sentence.start)
    pointed = _pointed_at(sentence, max(low, hit.start - 60), hit.start, named)
    if pointed is not None:
        return [owner[id(pointed)]], "event.stage_by_ordinal"
    after = next((m for m in named if m.start >= hit.end), None)
    if after is not None and _is_object(sentence, hit, hits, named, after):
        if _NAMES_ALL.search(sentence.lower(hit.end, after.start)) is not None:
            return _listed(sentence, hits, named, after, owner), "event.stage_of_object"
        return subjects_of(
            sentence, after.start - 1, after.start - 1, _only(active, named, after)
        ), "event.stage_of_object"
    if after is not None and all(m.start >= hit.start for m in named) and len(walker.before) == 1:
        if (
            _COMMA.search(sentence.words(hit.end, after.start))
            and sentence.segment.paragraph == walker.paragraph_before
        ):
            return list(walker.before), "event.stage_carried"
    spoken = next((m for m in named if m.start >= hit.end), None)
    if spoken is not None and SPEAKER.match(sentence.words(spoken.end, spoken.end + 24)):
        if any(sign in sentence.words(hit.end, spoken.start) for sign in _QUOTES):
            return [owner[id(spoken)]], "event.stage_of_subject"  # “9月就能交付。”甲项目负责人说
    if after is not None and after is named[0] and _SINCE_THEN.fullmatch(sentence.lower(hit.end, after.start)):
        return [owner[id(after)]], "event.stage_of_object"
    begins = (
        (hit.event_type not in _AGREED or "；" in sentence.words(hit.end, named[0].start))
        and not hit.undated
        and "anaphor" not in sentence.marks
        and "这" not in sentence.text[:1]
        and named[0].start >= hit.end
    )
    parted = hit.phrase[:1] >= "\u4e00" and any(hit.end + _JOINED < h.start < named[0].start for h in hits)
    if begins and (parted or _AFRESH.search(sentence.words(hit.end, named[0].start))):
        return [], "event.stage_of_subject"
    return subjects_of(sentence, hit.start, hit.end, active), "event.stage_of_subject"


# Behind it all are named that were counted, some maybe by names that no rule has found.
_NAMES_ALL: Final = re.compile(r",[ \n](?:namely|i\.e\.|that is)[,: \n]")
_ENDED: Final = re.compile(r"[.;](?:[ \n]|$)")


def _listed(
    sentence: Sentence, hits: Sequence[Hit], named: Sequence[Mention], first: Mention, owner: Mapping[int, Draft]
) -> list[Draft]:
    """The projects from one on up to the next stage or the end of its part of the sentence."""
    stop = min((h.start for h in hits if h.start >= first.end), default=sentence.end)
    cut = _ENDED.search(sentence.words(first.end, stop))
    if cut is not None:
        stop = first.end + cut.start()
    meant = [owner[id(m)] for m in named if first.start <= m.start < stop]
    return list({id(draft): draft for draft in meant}.values())


def is_aside(sentence: Sentence, project: Mention) -> bool:
    """Whether a project is only what another is compared with, or where something is held."""
    behind = sentence.words(project.end, project.end + 12)
    if _COMPARED.match(behind):
        return True
    if sentence.words(project.start - 1, project.start) == "在" and sentence.projects[0].start < project.start:
        if _HAPPENS.match(behind):
            return True  # 甲项目在乙产业园封顶
    return (
        _GROUNDS.match(behind.lstrip(_QUOTES)) is not None
        and _HELD_AT.search(sentence.words(project.start - 18, project.start)) is not None
    )


def _only(active: Sequence[Draft], named: Sequence[Mention], first: Mention) -> list[Draft]:
    """The projects from a mention on, so that the list it opens is read without what stands before."""
    later = {id(m) for m in named if m.start >= first.start}
    cut = []
    for draft in active:
        mentions = [m for m in draft.mentions if id(m) in later]
        if mentions:
            cut.append(Draft(draft.key, draft.name, mentions))
    return cut


def _pointed_at(sentence: Sentence, low: int, high: int, named: Sequence[Mention]) -> Mention | None:
    """The project that an ordinal between two places points at (`the second one`, 后者), counted in the list before it."""
    before = [m for m in named if m.end <= high]
    if len(before) < 2:
        return None
    words = sentence.lower(low, high)
    for place, ordinal in enumerate(_ORDINALS):
        found = ordinal.search(words)
        if found is None:
            continue
        at = low + found.start()
        run = [m for m in before if m.end <= at]
        if _LATTER.search(found[0]) or len(run) <= place:
            return run[-1] if run else None
        return run[-length_of_list(run) :][place] if place < length_of_list(run) else None
    return None


def _is_object(sentence: Sentence, hit: Hit, hits: Sequence[Hit], named: Sequence[Mention], after: Mention) -> bool:
    """Whether the next project is the object of a trigger, or is qualified by it."""
    gap = sentence.words(hit.end, after.start)
    if any(hit.end <= h.start < after.start for h in hits) and "、" not in gap and "的" not in gap:
        return False
    if opens_list(gap) and not any(m.start < hit.start for m in named):
        return not any(hit.end + _JOINED < h.start < after.start for h in hits)  # 开工、竣工的5个项目…，开工项目包括甲
    low, _high = sentence.clause_of(hit.start)
    own = any(low <= m.start < hit.start for m in named)
    if "\u4e00" <= hit.phrase[:1] <= "\u9fff":
        return bool(_QUALIFIES_ZH.fullmatch(gap)) or (not own and bool(_OBJECT_ZH.fullmatch(gap)))
    return not own and len(gap) <= 70 and bool(_VERB_EN.match(hit.phrase)) and bool(_OBJECT_EN.fullmatch(gap))
