"""Stages of projects: a trigger in a sentence about a project is an event of that project.

Takes: the last project named before the trigger, or the list that it closes; the first after it, where the trigger is its
verb (`signed the … project`) or qualifies it (点火试生产的…项目); the one an ordinal points at (`the second one`, 后者); in a sentence
that names none, the project that it goes on about. Leaves alone: triggers that qualify a number of projects, or that stand
nearer to a count of projects than to a name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.projects import Draft, subjects_of
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Fact, Mention

_SURE: Final = {
    "event.stage_of_subject": 0.75,
    "event.stage_of_object": 0.7,
    "event.stage_carried": 0.55,
    "event.stage_by_ordinal": 0.7,
    "event.stage_ahead": 0.5,
}


# All the projects named just before: `These projects were completed`, 两个项目均已投产.
_THEY_ALL: Final = re.compile(
    r"(?:[^,.]{0,40}, )?(?:[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll (?:of )?(?:the|these|them|those))\b(?: (?:two|three|four|of them|new|key|major))*(?: projects?| plants?| lines?)?"
    r" (?:are|were|was|have|has|will|is)\b|(?:上述|以上|这些|这[两三四几]个|[两二三四]个)项目(?:均|都|已|将|全部)"
)
_AHEAD: Final = 2
_BARE_HEADING: Final = 5


def _is_firms(sentence: Sentence, mention: Mention) -> bool:
    return mention.unit == "count" and _FIRM.search(sentence.lower(mention.start, mention.end + 12)) is not None


_FIRM: Final = re.compile(r"家|企业|compan|enterprise|firm")
_SETTLED: Final = ("settled", "landed", "落户", "入驻")  # no contract: `Coca-Cola and other firms have settled`
_QUOTES: Final = ('"', "“", "”")


@dataclass(slots=True)
class Walker:
    """Which projects a sentence is about, beyond those it names: the last one told of, or that of the firm it speaks of."""

    firms: dict[str, list[Draft]]
    english: bool
    last: list[Draft] = field(default_factory=list)
    paragraph: int = -1
    of_firm: bool = False
    before: list[Draft] = field(default_factory=list)
    paragraph_before: int = -1
    pending: list[tuple[Hit, Mention | None, int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, projects: Sequence[Fact], drafts: Sequence[Draft], *, english: bool) -> "Walker":
        """A walker that knows each firm's projects."""
        by_key = {draft.key: draft for draft in drafts}
        firms: dict[str, list[Draft]] = {}
        for fact in projects:
            for name in fact.values("companies"):
                if fact.key in by_key and len(name) > 1:
                    firms.setdefault(name, []).append(by_key[fact.key])
        return cls(firms, english)

    def step(
        self, sentence: Sentence, named: list[Draft], following: Sentence | None, *, carried: bool
    ) -> tuple[list[Draft], bool]:
        """The projects of the next sentence, and whether they are carried on and not named in it.

        What is quoted is told of the firm whose speaker is named behind it.
        """
        self.before, self.paragraph_before = self.last, self.paragraph
        if named and not carried:
            self.last, self.paragraph, self.of_firm = named, sentence.segment.paragraph, False
            return named, False
        firm = self._of_firm(sentence)
        if firm is None and following is not None and following.organizations and not following.projects:
            if following.segment.paragraph == sentence.segment.paragraph:
                if any(sign in sentence.text for sign in _QUOTES):
                    firm = self._of_firm(following)
        if firm is not None:
            self.last, self.paragraph, self.of_firm = [firm], sentence.segment.paragraph, True
            return [firm], True
        if named:
            return named, carried
        if len(self.last) > 1 and 0 <= sentence.segment.paragraph - self.paragraph <= 1:
            if _THEY_ALL.match(sentence.text):
                return self.last, True
        if self.of_firm and sentence.segment.paragraph == self.paragraph and not sentence.zones:
            return self.last, True
        return [], carried

    def wait(self, sentence: Sentence, hit: Hit, date: Mention | None) -> None:
        """Keep a contract that a zone and a firm sign before the article names its project."""
        contract = hit.event_type in ("signing", "intent") and hit.phrase not in _SETTLED
        contract = contract and "战略" not in sentence.words(hit.start, hit.end + 4)  # that is for no one project
        if contract and hit.modality == "occurred" and hit.polarity == "told":
            parties = max((int(m.value or 0) for m in sentence.quantities if _is_firms(sentence, m)), default=1)
            if (parties > 1 or sentence.organizations) and sentence.segment.kind not in ("title", "heading"):
                self.pending.append((hit, date, sentence.segment.index, parties))

    def arrived(self, sentence: Sentence, zones: dict[str, str | None]) -> list[Happening]:
        """The contracts waiting for the project that this sentence names first."""
        if not self.pending:
            return []
        waiting, self.pending = self.pending, []
        named = sentence.projects
        if not self.last or not named:
            return []
        first = [draft for draft in self.last if any(m.start == named[0].start for m in draft.mentions)]
        listed = self.last
        return [
            Happening(
                hit.event_type, "occurred", draft.key, zones.get(draft.key), hit.start, hit.end, "event.stage_ahead", "section",
                len(self.last) - 1, _SURE["event.stage_ahead"], date=date,
            )
            for hit, date, index, parties in waiting
            if sentence.segment.index - index <= _AHEAD
            for draft in (listed if parties == len(listed) else first)
        ]  # fmt: skip

    def _of_firm(self, sentence: Sentence) -> Draft | None:
        """The only project of the firms that a sentence names, if there is just one."""
        if not sentence.organizations or not self.firms:
            return None
        drafts: dict[str, Draft] = {}
        for mention in sentence.organizations:
            name = mention.name or ""
            for firm, own in self.firms.items():
                if name and (name == firm or (len(name) > 3 and (name in firm or firm in name))):
                    drafts |= {draft.key: draft for draft in own}
        return next(iter(drafts.values())) if len(drafts) == 1 else None


def stages_of(
    sentence: Sentence,
    hit: Hit,
    hits: Sequence[Hit],
    date: Mention | None,
    active: Sequence[Draft],
    zones: dict[str, str | None],
    walker: Walker,
    *,
    carried: bool,
) -> list[Happening]:
    """An event for each project of which a trigger tells."""
    if carried and _is_silent(sentence, hit, walker):
        return []
    if _of_zone_or_plan(sentence, hit, carried=carried):
        return []
    told_of, rule = find_subjects(sentence, hit, hits, active, walker, carried=carried)
    sure = _SURE[rule] - (0.1 if date is None else 0.0)
    if date is None and hit.phrase in _PLACED:
        rule = PLACE_TOLD
    return [
        Happening(
            hit.event_type,
            hit.modality,
            draft.key,
            zones.get(draft.key),
            hit.start,
            hit.end,
            rule,
            "section" if rule == "event.stage_carried" else "sentence",
            len(active) - 1,
            sure,
            date=date,
            amount=_completed_money(sentence, hit),
            superseded=hit.polarity == "superseded",
        )
        for draft in told_of
    ]


# Told without a day, and of no occasion, they say only where a project is: 总投资5亿元，落户甲园区.
PLACE_TOLD: Final = "event.stage_of_place"
_PLACED: Final = frozenset(["落户", "落地", "落子", "花落", "落定", "入户"])
_RESULTS: Final = ("产值", "销售", "出口", "营收", "收入")
_SUM_BEFORE: Final = re.compile(r"(?:总|业|区|园|将|可|能|望)$")


def _of_zone_or_plan(sentence: Sentence, hit: Hit, *, carried: bool) -> bool:
    """Whether a Chinese figure told with a trigger is the zone's, or only expected (投产后将实现产值10亿元)."""
    if hit.event_type == "operation" and any(word in hit.phrase for word in _RESULTS):
        return hit.modality == "planned" or _SUM_BEFORE.search(sentence.words(hit.start - 2, hit.start)) is not None
    if hit.event_type != "construction_progress" or not hit.phrase.endswith("投资") or carried:
        return False
    named = [m for m in sentence.projects if m.end <= hit.start]
    return not named or any(
        m.unit == "count" and named[-1].end <= m.start < hit.start and "项" in sentence.words(m.start, m.end + 2)
        for m in sentence.quantities
    )


def _is_silent(sentence: Sentence, hit: Hit, walker: Walker) -> bool:
    """Whether a trigger in a sentence that names no project tells of none: in a title, alone in a heading, of the zone."""
    kind = sentence.segment.kind
    bare = kind == "heading" and len(sentence.text) - (hit.end - hit.start) <= _BARE_HEADING
    return bare or kind == "title" or (not walker.of_firm and _of_zone(sentence, hit))


def _completed_money(sentence: Sentence, hit: Hit) -> Mention | None:
    """The money spent that measures a progress (完成投资2亿元)."""
    if hit.event_type != "construction_progress" or not hit.phrase.endswith("投资"):
        return None
    return next((m for m in sentence.money if 0 <= m.start - hit.end <= 4), None)


_ZONE_LED: Final = re.compile(
    r"\b(?:the|this|our|whole)[ \n](?:[a-z-]+[ \n]){0,3}(?:zone|county|city|district|area)\b(?!'s)|全区|我区|该区|全市|全县|开发区|高新区|经开区|新区|园区共|区内"
)


def _of_zone(sentence: Sentence, hit: Hit) -> bool:
    """Whether a sentence that names no project speaks of the zone before its trigger."""
    low, _high = sentence.clause_of(hit.start)
    return _ZONE_LED.search(sentence.lower(max(low, hit.start - 60), hit.start)) is not None


_COUNT_BEHIND_EN: Final = re.compile(
    r"[ \n]+(?:up[ \n]|for[ \n]|a total of[ \n]|with[ \n]|about[ \n]|more than[ \n]|over[ \n])*"
)
_OF_WHICH: Final = re.compile(r"of which |of them |of whom |其中$|已有$")
_PARTS: Final = re.compile(r"[栋幢棟座条條台套层層]")  # of the works, not projects: 已有9栋主体封顶
_COUNT_BEHIND_ZH: Final = re.compile(r"(?:的|了|亿元以上|项目|重大|重点)*")


_AND_OTHERS: Final = re.compile(r"(?:项目)?等|(?:[ \n]projects?)?,?[ \n](?:and|as well as)[ \n](?:the[ \n])?other[ \n]")


_SUMMED: Final = ("", "这", "项目", "项目这")  # 甲、乙两个项目


def _named_first(sentence: Sentence, count: Mention) -> bool:
    """Whether a number of projects sums up a list that names some (甲项目、乙项目等8个项目)."""
    before = [m for m in sentence.projects if m.end <= count.start]
    if not before:
        return False
    gap = sentence.words(before[-1].end, count.start)
    if _AND_OTHERS.fullmatch(gap) is not None:
        return True
    return len(before) > 1 and count.value == _listed(sentence, before) and gap in _SUMMED


def named_before(sentence: Sentence, hit: Hit) -> bool:
    """Whether a trigger behind a number of projects tells of those named before the number as well."""
    counts = [m for m in sentence.quantities if m.unit == "count" and m.end <= hit.start]
    return bool(counts) and _named_first(sentence, counts[-1])


# What a number of projects is opened into: `7 projects were signed, namely the …`, 7个项目签约，分别是….
_NAMELY: Final = re.compile(
    r"[^.;]{0,60}?,?[ \n]?(?:namely|they are|which are|including|respectively|i\.e\.)[,:]?[ \n](?:respectively,? )?(?:the |an? |[A-Z][\w.'&-]* ){0,6}|"
    r"[^。；]{0,24}?[，：（]?(?:分别是|分别为|包括|即|具体为)[^，。；、]{0,20}"
)


def named_behind(sentence: Sentence, hit: Hit) -> bool:
    """Whether a trigger of a number of projects tells of those that a list behind it names."""
    after = next((m for m in sentence.projects if m.start >= hit.end), None)
    return after is not None and _NAMELY.fullmatch(sentence.words(hit.end, after.start)) is not None


_THINGS_EN: Final = re.compile(r"project|enterprise|compan|firm")
_THINGS_ZH: Final = re.compile(r"项目|企业|个|家")
_SIGN: Final = re.compile(r"[,.;，。；、]")


def of_a_number(sentence: Sentence, hit: Hit, *, english: bool) -> bool:
    """Whether a trigger tells of a number of projects or firms: `signed 21 projects`, `6 enterprises signed`, 11个开工."""
    behind = _COUNT_BEHIND_EN if english else _COUNT_BEHIND_ZH
    for count in sentence.quantities:
        if count.unit != "count":
            continue
        if 0 <= hit.start - count.end <= 24 and _OF_WHICH.search(sentence.lower(count.start - 12, count.start)):
            if _PARTS.search(sentence.words(count.start, count.end + 1)) is None:
                return True
        things, reach = (_THINGS_EN, 14) if english else (_THINGS_ZH, 4)
        if not things.search(sentence.lower(count.start, count.end + reach)):
            continue
        if count.start >= hit.end and behind.fullmatch(sentence.words(hit.end, count.start)):
            return True
        if _named_first(sentence, count):
            continue
        gap = sentence.words(count.end, hit.start)
        if count.end <= hit.start and len(gap) <= (24 if english else 3) and not _SIGN.search(gap):
            return not any(count.end <= m.start < hit.start for m in sentence.projects)
    return False


_ORDINALS: Final = (
    re.compile(r"\bthe (?:first|former)(?: one| project)?\b|前者|第一个"),
    re.compile(r"\bthe (?:second|latter)(?: one| project)?\b(?! phase)|后者|第二个"),
    re.compile(r"\bthe third(?: one| project)?\b(?! phase)|第三个"),
)
_LATTER: Final = re.compile(r"\bthe latter\b|后者")
_QUALIFIES_ZH: Final = re.compile(r"(?:的|、[^，。；、]{0,12}的)[^，。；、]{0,24}")
_OBJECT_ZH: Final = re.compile(r"(?:了|仪式|协议|合同|建设|的?是|：|:)?[^，。；、的]{0,14}")
_OBJECT_EN: Final = re.compile(
    r"[ \n]*(?:of|with|for|on|to|in|at|build)?[ \n]*(?:(?:the|a|an|its|new|agreement|contract|construction|production|investment|cooperation|of|"
    r"with|for|on|to|build|first|second|another|\d[\w.,-]*|[A-Z][\w&.'-]*|yuan|million|billion|square|meters?|[a-z-]+)[ \n]+){0,6}"
)
_COMPARED: Final = re.compile(r"(?:项目)?(?:相当|相同|一样|持平|类似)")
# 在…项目现场举行: where a ceremony is held.
_GROUNDS: Final = re.compile(r"(?:项目|工程)?(?:建设|施工)?(?:地块|现场|工地|所在地|场地|会场)")
_TOGETHER: Final = re.compile(r"集中|批|重大项目|重点项目")


def is_aside(sentence: Sentence, project: Mention) -> bool:
    """Whether a project is only what another is compared with, or where something is held."""
    behind = sentence.words(project.end, project.end + 12)
    if _COMPARED.match(behind):
        return True
    return _GROUNDS.match(behind) is not None and sentence.words(project.start - 6, project.start).rstrip("“").endswith(
        "在"
    )


_VERB_EN: Final = re.compile(
    r"sign|inked|ink|start|began|begin|complete|finish|open|launch|broke|break|laid|lay|kick|approve|put|resum|suspend|cancel|terminat|"
    r"halt|commenc|deliver|land|expan|reached|held|gave|abandon|shelv|scrap|construction of|completion of|groundbreaking|commencement"
)


_AGREED: Final = ("signing", "intent", "approval")  # what is agreed may be named in the next clause
# Behind it another clause begins, that lists nothing of what stands before.
_AFRESH: Final = re.compile(r"^(?![^：:]*(?:[：:]|包括|包含|其中|分别|即|有))[^：:]*[，；]")
_COMMA: Final = re.compile(r"[,;，；]")


def find_subjects(
    sentence: Sentence, hit: Hit, hits: Sequence[Hit], active: Sequence[Draft], walker: Walker, *, carried: bool
) -> tuple[list[Draft], str]:
    """The projects of which a trigger tells, and the rule that says so."""
    if carried:
        return list(active) if len(active) > 1 else [active[0]], "event.stage_carried"
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.projects if id(m) in owner and not is_aside(sentence, m)]
    if not named:
        held = _TOGETHER.search(sentence.text) is not None and not _COMPARED.search(sentence.text)
        return [] if held else list(active[:1]), "event.stage_carried"
    if len(named) < len(owner):
        active = _only(active, named, named[0])
    low = max((h.end for h in hits if h.end <= hit.start), default=sentence.start)
    pointed = _pointed_at(sentence, max(low, hit.start - 60), hit.start, named)
    if pointed is not None:
        return [owner[id(pointed)]], "event.stage_by_ordinal"
    after = next((m for m in named if m.start >= hit.end), None)
    if after is not None and _is_object(sentence, hit, hits, named, after):
        return subjects_of(
            sentence, after.start - 1, after.start - 1, _only(active, named, after)
        ), "event.stage_of_object"
    if after is not None and all(m.start >= hit.start for m in named) and len(walker.before) == 1:
        if (
            _COMMA.search(sentence.words(hit.end, after.start))
            and sentence.segment.paragraph == walker.paragraph_before
        ):
            return list(walker.before), "event.stage_carried"
    begins = (
        hit.event_type not in _AGREED
        and "anaphor" not in sentence.marks
        and "这" not in sentence.text[:1]
        and named[0].start >= hit.end
    )
    parted = hit.phrase[:1] >= "\u4e00" and any(hit.end + _JOINED < h.start < named[0].start for h in hits)
    if begins and (parted or _AFRESH.search(sentence.words(hit.end, named[0].start))):
        return [], "event.stage_of_subject"
    return subjects_of(sentence, hit.start, hit.end, active), "event.stage_of_subject"


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
        return run[-_listed(sentence, run) :][place] if place < _listed(sentence, run) else None
    return None


def _listed(sentence: Sentence, run: Sequence[Mention]) -> int:
    """How many of the last mentions stand in one list."""
    count = 1
    for first, second in zip(reversed(run[:-1]), reversed(run[1:]), strict=True):
        if second.start - first.end > 20:
            break
        count += 1
    return count


_JOINED: Final = 2


def _is_object(sentence: Sentence, hit: Hit, hits: Sequence[Hit], named: Sequence[Mention], after: Mention) -> bool:
    """Whether the next project is the object of a trigger, or is qualified by it."""
    gap = sentence.words(hit.end, after.start)
    if any(hit.end <= h.start < after.start for h in hits) and "、" not in gap and "的" not in gap:
        return False
    if _NAMELY.fullmatch(gap) and not any(m.start < hit.start for m in named):
        return not any(hit.end + _JOINED < h.start < after.start for h in hits)  # 开工、竣工的5个项目…，开工项目包括甲
    low, _high = sentence.clause_of(hit.start)
    own = any(low <= m.start < hit.start for m in named)
    if "\u4e00" <= hit.phrase[:1] <= "\u9fff":
        return bool(_QUALIFIES_ZH.fullmatch(gap)) or (not own and bool(_OBJECT_ZH.fullmatch(gap)))
    return not own and len(gap) <= 70 and bool(_VERB_EN.match(hit.phrase)) and bool(_OBJECT_EN.fullmatch(gap))
