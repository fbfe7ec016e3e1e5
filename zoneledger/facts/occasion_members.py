"""Members of a ceremony: one event for each project that the article names from the ceremony on.

Takes projects with no stage of that type, or of a later one, told of themselves; headings and lists (`the completed projects
include`, 竣工篇) say to which of several types a member belongs. Leaves alone projects of which the stage is denied or that were
stopped, phases told only as such (`the first phase`), and, where the ceremony is told late in an article, other paragraphs.
"""

import re
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from zoneledger.facts.bulk_stages import GROUP_TYPES
from zoneledger.facts.happening import Happening
from zoneledger.facts.occasions import NEXT_SENTENCES, Occasions
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_status import ORDER
from zoneledger.facts.running_occasion import Occasion
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stage_subjects import is_aside
from zoneledger.facts.stages import stage_words
from zoneledger.records import Mention

_FARTHEST: Final = 14
_LINES: Final = ("list_item", "table_row", "heading")
_SHORT_LINE: Final = 120
_MEMBER_TYPES: Final = re.compile(
    r"(?:the )?(signed|started|commenced|commencement|completed|completion|signing|production|operation)[ \n](?:\w+[ \n])?(?:projects?|ones)|"
    r"projects?[ \n](?:that|which)[ \n](?:are[ \n]|were[ \n]|have[ \n]|is[ \n]|was[ \n])?(?:to[ \n]|been[ \n]|newly[ \n])?(signed|started|start|broke ground|commence|completed|complete)\b|"
    r"(?:those|ones)[ \n](?:that[ \n]|which[ \n])?(?:were[ \n]|are[ \n])?(signed|started|completed)\b|"
    r"(?<![开签])(?<!约)(?<!开工)(?<!动工)(?<!竣工)(?<![工约产]、)(签约(?![开动]工)|开工|动工|奠基|竣工|完工|投产|投运|开业)(?:投产|建设|落户)?(?:的|[^，。；、\d]{0,6}项目|[篇类])|"
    r"((?<!新建)续建|在建|储备|在谈|洽谈|谋划|前期|策划|意向|待建)[^，。；、\d]{0,4}项目"
)
# `The started ones include …; the signed ones are …`
_THE_ONES: Final = re.compile(r"(?:the[ \n])?(?:signed|started|completed)[ \n](?:projects|ones)\b")
_HEAD: Final = 60
_MEMBER_WORDS: Final = ("project", "ones", "those", "项目", "篇", "类", "的")
_TYPE_OF: Final = {
    "signed": "signing", "signing": "signing", "签约": "signing", "started": "construction_start", "commenced": "construction_start", "start": "construction_start",
    "commence": "construction_start", "broke ground": "construction_start", "complete": "construction_completion",
    "commencement": "construction_start", "开工": "construction_start", "completed": "construction_completion",
    "completion": "construction_completion", "竣工": "construction_completion", "production": "production_start",
    "operation": "production_start", "投产": "production_start", "开业": "production_start", "投运": "production_start",
    "动工": "construction_start", "奠基": "construction_start", "完工": "construction_completion",
}  # fmt: skip


def members_of(
    occasions: Occasions,
    sentences: Sequence[Sentence],
    drafts: Sequence[Draft],
    zones: dict[str, str | None],
    told: Sequence[Happening],
    refused: set[str],
    language: str,
) -> list[Happening]:
    """An event of the occasion for each project named with it that tells no such stage of its own."""
    if not occasions.found or not drafts:
        return []
    stops = [*(o.index for o in occasions.found[1:]), len(sentences)]
    members: list[Happening] = []
    taken: set[str] = set()
    owner = {id(m): number for number, draft in enumerate(drafts) for m in draft.mentions}
    for occasion, stop in zip(occasions.found, stops, strict=True):
        current = occasion.types[0] if len(set(occasion.types)) == 1 and not occasion.any_type else None
        for index in range(occasion.index - _opened_by_list(sentences, occasion), stop):
            sentence = sentences[index]
            cues = _types_told(sentence)
            if sentence.segment.kind != "heading":
                cues = [(at, kind if kind in occasion.types else None) for at, kind in cues]
            if not occasion.leading and sentence.segment.paragraph > occasion.paragraph:
                listed = occasion.lists and (sentence.segment.kind in _LINES or len(sentence.text) < _SHORT_LINE)
                if not listed and not _names_members(sentence, occasion):
                    if occasion.lists or sentence.projects:
                        break
                    continue
            before, current = current, _next_type(cues if language == "zh" else cues[:1], current)
            if not sentence.projects or (current is None and not cues and len(occasion.types) < _SEVERAL):
                continue
            if (
                index - occasion.index > _FARTHEST
                and sentence.segment.kind not in _LINES
                and len(sentence.text) > _SHORT_LINE
            ):
                continue
            named: dict[int, Mention] = {}
            for mention in sentence.projects:
                if id(mention) in owner and not is_aside(sentence, mention) and not _of_other_time(sentence, mention):
                    named.setdefault(owner[id(mention)], mention)
            for number, mention in sorted(named.items(), key=itemgetter(0)):
                draft = drafts[number]
                if draft.key in taken:
                    continue
                if draft.key in refused or (index != occasion.index and _is_phase_of(draft, mention, drafts)):
                    continue
                member_type = _in_force(cues, mention.start, before)
                if member_type is None:
                    _date_own(draft, sentence, occasion, told)
                    continue
                if _of_other_list(draft, sentence, member_type, told):
                    _date_own(draft, sentence, occasion, told)
                    continue
                group = next((g for g in occasion.groups if g.event_type == member_type), None)
                if _own_stage(draft, member_type, told, language, occasion, group):
                    taken.add(draft.key)
                    continue
                taken.add(draft.key)
                members.append(
                    Happening(
                        member_type, "occurred", draft.key, zones.get(draft.key) or occasion.zone, mention.start, mention.end,
                        "event.of_occasion", "document" if index != occasion.index else "sentence", len(drafts) - 1,
                        0.65 if index - occasion.index <= NEXT_SENTENCES else 0.5,
                        date=occasion.date or (group.date if group else None), occasion=group,
                    )
                )  # fmt: skip
    return members


_OPEN_LIST: Final = re.compile(r"[…．.]{2,}[\s\"”]*$")


def _opened_by_list(sentences: Sequence[Sentence], occasion: Occasion) -> bool:
    """Whether an unfinished list of projects opens the sentence of the occasion: 甲项目、乙项目……5月28日，11个项目开工."""
    before = sentences[occasion.index - 1] if occasion.index else None
    if before is None or len(before.projects) <= 1 or before.segment.kind in ("title", "heading"):
        return False
    return _OPEN_LIST.search(before.text) is not None and not before.dates


# What leads to other days than that of the occasion: 此前, 截至目前已有, 今年上半年, 下一步.
_OTHER_TIME: Final = re.compile(
    r"此前|早前|早在|在此之前|目前|现有|已有|截至|截止|近年|多年来|以来[，,]|去年|前年|上个?月|下一步|接下来|今后|致力于|是继|继[^，。；、]{2,20}[之后、]|另据|重点推进|"
    r"(?:^|[，,]|今年)(?:[上下]半年|[一二三四]季度|\d{1,2}月[底末])[，,]|"
    r"\b(?:previously|earlier this year|in recent years|over the years|so far|to date|up to now|at present|currently|last year|"
    r"in the next step|next step|in the future|since the beginning|following the)\b"
)


# What those who came only looked at: `the participants also inspected the …`, 与会人员参观了….
_LOOKED_AT: Final = re.compile(
    r"\b(?:inspected|visited|toured|surveyed|went to see)\b(?![^.;]*\b(?:signed|started|completed|launched|commenced|broke ground|put into)\b)[^.;]*$|"
    r"(?:参观|考察|观摩|察看|查看|走访|视察)了?(?![^。；]*(?:签约|开工|竣工|投产))[^。；]*$"
)


def _of_other_time(sentence: Sentence, mention: Mention) -> bool:
    """Whether a project is named as one of other days: signed before, in the zone already, only planned, or only looked at."""
    before = sentence.lower(sentence.start, mention.start)
    if _LOOKED_AT.search(before) is not None:
        return True
    return _OTHER_TIME.search(before, max(before.rfind(";"), before.rfind("；")) + 1) is not None


_PHASE_WORDS: Final = re.compile(
    r"\b(?:the )?(?:first|second|third|fourth)?[ -]?phases?(?: (?:[ivx]+|one|two|three|[1-4]))?(?: of(?: the)?)?\b|第?[一二三四五\d]期(?:工程)?",
    re.IGNORECASE,
)
_PHASE: Final = re.compile(r"\bphases?\b|[一二三四五\d]期|^(?:first|second|third)\b", re.IGNORECASE)


def _is_phase_of(draft: Draft, mention: Mention, drafts: Sequence[Draft]) -> bool:
    """Whether a project is a phase of another that the article names, or is named by its phase alone."""
    if _PHASE.search(draft.name) is None:
        return False
    if mention.end - mention.start < 0.7 * len(draft.name):  # `the first phase`, whose whole is told elsewhere
        return True
    whole = _PHASE_WORDS.sub("", draft.name).strip(" ()（）").lower()
    return not whole or any(other is not draft and other.name.strip().lower() == whole for other in drafts)


def _types_told(sentence: Sentence) -> list[tuple[int, str | None]]:
    """Where a sentence says of which type the members are that it names next, and the type; None of no occasion's.

    In English its head may say so, in Chinese any clause: 其中，续建项目24个，包括…；当天开工的有…，竣工的有….
    """
    chinese = "\u4e00" <= sentence.folded[:1] <= "\u9fff" or "，" in sentence.folded
    words = sentence.folded
    if not any(word in (words if chinese else words[:_HEAD]) for word in _MEMBER_WORDS):
        return []
    if not chinese and _MEMBER_TYPES.search(words[:_HEAD]) is None:
        return []
    told = [
        (sentence.start + found.start(), _TYPE_OF.get(found[found.lastindex or 1]))
        for found in _MEMBER_TYPES.finditer(words)
    ]
    if chinese:
        return told
    return [told[0], *(each for each in told[1:] if _THE_ONES.match(words, each[0] - sentence.start))]


def _names_members(sentence: Sentence, occasion: Occasion) -> bool:
    """Whether a sentence says whose members it names: `Among the signed projects, the …`."""
    return any(place - sentence.start < _HEAD and told in occasion.types for place, told in _types_told(sentence))


def _next_type(told: Sequence[tuple[int, str | None]], current: str | None) -> str | None:
    """The type of the members named after a sentence: the one that it tells; it stays where several are told."""
    types = {event_type for _, event_type in told if event_type is not None}
    return types.pop() if len(types) == 1 else current


def _in_force(told: Sequence[tuple[int, str | None]], at: int, current: str | None) -> str | None:
    """The type of a member at a place: the last one told before it."""
    return next((event_type for place, event_type in reversed(told) if place < at), current)


_SEVERAL: Final = 2
_OF_ANOTHER_DAY: Final = re.compile(r"目前|此前|已|去年|之前|现|\b(?:currently|already|previously|earlier|last|now)\b")


def _of_other_list(draft: Draft, sentence: Sentence, member_type: str, told: Sequence[Happening]) -> bool:
    """Whether a sentence tells another stage of a list in which a project stands: `… and 7 projects have been signed, namely …`."""
    own = [
        event
        for event in told
        if event.project == draft.key
        and event.event_type in GROUP_TYPES
        and event.event_type != member_type
        and event.date is None
        and event.modality == "occurred"
        and sentence.start <= event.start < sentence.end
    ]
    return any(other.project != draft.key and other.start == event.start for event in own for other in told)


def _date_own(draft: Draft, sentence: Sentence, occasion: Occasion, told: Sequence[Happening]) -> None:
    """What a sentence tells without a day of a project at an occasion of several kinds was on its day."""
    for event in told:
        if (
            event.project == draft.key
            and event.event_type in occasion.types
            and event.modality == "occurred"
            and event.date is None
            and sentence.start <= event.start < sentence.end
            and not _OF_ANOTHER_DAY.search(sentence.lower(sentence.clause_of(event.start)[0], event.start))
        ):
            event.date = occasion.date


def _own_stage(
    draft: Draft, event_type: str, told: Sequence[Happening], language: str, occasion: Occasion, group: Happening | None
) -> bool:
    """Whether the article tells of the project this stage, or a later one that has been reached.

    The stage itself, told without a day, was on the day of the occasion.
    """
    status = stage_words(language).status
    rank = ORDER.index(status[event_type])
    own = False
    for event in told:
        if event.project != draft.key:
            continue
        if event.event_type == event_type:
            own = True
            if event.modality == "occurred" and (event.date is None or event.rule == "event.construction_period"):
                event.date, event.occasion = occasion.date or (group.date if group else None), group
        elif event.event_type == "suspension":
            own = True
        reached = status.get(event.event_type)
        if reached is None:
            continue
        ahead = ORDER.index(reached) - rank
        if (ahead >= 0) if event.modality != "planned" else (ahead < 0):
            own = True  # it is there already, or not yet
        if event.modality == "ongoing" and ahead < 0 and event_type == "production_start":
            own = True
    return own
