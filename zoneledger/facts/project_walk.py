"""Which projects each sentence of an article is about: those that it names, or those told of before that it goes on about.

To which of them its values belong is read by `project_binding`, of which its words speak by `project_subjects`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_only_en import speaks_of_the_only
from zoneledger.facts.project_runs import RESPECTIVE
from zoneledger.facts.project_subjects import ONE_OF_TWO, THEY_ALL
from zoneledger.facts.sentences import Sentence

_COUNT_EN: Final = re.compile(r"\d+ (?:[a-z-]+ ){0,5}projects\b", re.IGNORECASE)
_COUNT_ZH: Final = re.compile(r"\d+\s*个[^，。；]{0,10}项目|项目\d+个")
_OF_ZONE: Final = re.compile(r"(?:the|whole) zone\b")
_STATISTIC: Final = re.compile(r"全[区市县年]|我区|同比")
_CARRIES: Final = 4
_TWO: Final = 2
# What is said behind a sentence about a project is said of it: “主体已经封顶。”项目负责人说.
_QUOTES: Final = ('"', "“", "「")
_ANY_KIND: Final = ("project", "covers", "will", "phase", "项目", "")
_LEADING: Final = 10
_NAME_ALONE: Final = 12
_PLACED: Final = re.compile(r"选址|位于|租用|l(?<=\bl)ocated\b|s(?<=\bs)ite\b")
# 项目 or 园区 alone at the head of a sentence is the project in question.
_LEADS_ON: Final = re.compile(r"(?:[^，。]{0,8}，)?(?:项目|整个项目|全部项目|工程)(?![\d部]|[^，。]{0,3}\d+个)")


def _valued(sentence: Sentence) -> bool:
    return bool(sentence.money or sentence.quantities or sentence.organizations or sentence.dates)


def _counts(sentence: Sentence) -> bool:
    """Whether a sentence tells a count of projects or a figure of the zone as a whole."""
    text, folded = sentence.text, sentence.folded
    if "year-on-year" in folded or ("projects" in folded and _COUNT_EN.search(text)):
        return True
    if " zone" in folded and _OF_ZONE.search(folded):
        return True
    return _STATISTIC.search(text) is not None or (
        "项目" in text and "个" in text and _COUNT_ZH.search(text) is not None
    )


def walk(
    sentences: Sequence[Sentence], drafts: Sequence[Draft], language: str
) -> list[tuple[Sentence, list[Draft], bool]]:
    """Each sentence with the projects it is about, in the order of their names, and whether these are carried on.

    A sentence without a project goes on about the last one in its paragraph, in the lines below a name, or where it says
    `the project`, 该项目; about the project of the firm it names; about several where it tells of them one by one (`the latter`,
    `respectively`); not where it leads with a zone or tells a count. In an English article with one project a later paragraph goes on
    about it where its subject is that project, its firm or its site (`project_only_en`).
    """
    owner = {id(mention): draft for draft in drafts for mention in draft.mentions}
    wholes = [draft for draft in drafts if draft.base is None]
    alone = wholes[0] if len(wholes) == 1 and language == "en" else None
    firmed = [draft for draft in drafts if draft.base is None and draft.firms]
    course = _Course()
    walked: list[tuple[Sentence, list[Draft], bool]] = []
    for sentence in sentences:
        named = _named(sentence, owner) if sentence.projects else []
        if named:
            _begin(course, sentence, named)
            walked.append((sentence, named, False))
        else:
            going_on = _go_on(course, sentence, firmed, language)
            if not going_on and alone is not None and course.begun and speaks_of_the_only(sentence, alone):
                going_on = [alone]
            walked.append((sentence, going_on, bool(going_on)))
    return walked


@dataclass(slots=True)
class _Course:
    """What is known on the way: the projects told of last and the paragraph that tells of them.

    `headed` is the paragraph below a name that stands alone; `carries` counts the sentences that went on without a name.
    """

    last: list[Draft] = field(default_factory=list)
    paragraph: int = -1
    headed: int = -1
    carries: int = 0
    begun: bool = False


def _begin(course: _Course, sentence: Sentence, named: list[Draft]) -> None:
    """Note the projects that a sentence names as those told of from here on."""
    course.last, course.paragraph, course.carries = _whole_of(named), sentence.segment.paragraph, 0
    course.begun = True
    course.headed = course.paragraph + 1 if len(named) == 1 and _is_heading_of(sentence, named[0]) else -1


def _whole_of(named: list[Draft]) -> list[Draft]:
    """The one project of which all that is named are phases, itself named or not: of it the next sentences go on to tell."""
    bases = list({id(draft.base or draft): draft.base or draft for draft in named}.values())
    return bases if len(bases) == 1 and len(named) > 1 else named


def _go_on(course: _Course, sentence: Sentence, firmed: Sequence[Draft], language: str) -> list[Draft]:
    """The projects that a sentence without a name goes on about; the course is kept."""
    last, segment = course.last, sentence.segment
    if not last and not (firmed and sentence.organizations):  # nothing to go on about
        return []
    near = segment.paragraph == course.paragraph
    if last and segment.paragraph == course.headed and segment.kind in ("lead", "body"):
        near, course.paragraph = True, course.headed
    tabled = len(last) == 1 and any(m.rule.endswith(".table_row") for m in last[0].mentions[-1:])
    if segment.kind == "heading" and not tabled and not (":" in sentence.text and _valued(sentence)):
        course.last = []
        return []
    owned = _of_firm(sentence, firmed)
    if owned is None and not last:  # nothing to go on about
        return []
    line, pronoun = _is_line(sentence), _points_back(sentence, last, language)
    counting = not pronoun and _counts(sentence)
    if owned is not None and (owned not in last or len(last) > 1) and not counting:
        course.last, course.paragraph, course.carries = [owned], segment.paragraph, 1
        return course.last
    elsewhere = counting or (not pronoun and _turns_away(sentence, last, language, line=line))
    spoken = len(last) == 1 and not elsewhere and sentence.text[:1] in _QUOTES and not sentence.organizations
    goes_on = (near and not elsewhere and course.carries < _CARRIES) or (
        (pronoun or line or tabled or spoken) and segment.paragraph <= course.paragraph + 1
    )
    meant = _meant(sentence, last) if len(last) > 1 and goes_on and pronoun else None
    if meant is not None:
        course.last, course.paragraph, course.carries = [meant], segment.paragraph, course.carries + 1
        return course.last
    ordered = (
        near
        and not counting
        and len(last) > 1
        and (
            (len(last) == _TWO and ONE_OF_TWO.search(sentence.text))
            or RESPECTIVE.search(sentence.text)
            or THEY_ALL.match(sentence.text)
        )
        is not None
    )
    if (len(last) == 1 and goes_on) or ordered:
        course.carries += 1
        if line or pronoun or tabled or spoken:
            course.paragraph = segment.paragraph
        return last
    if not near or elsewhere:
        course.last = []
    return []


def _meant(sentence: Sentence, last: Sequence[Draft]) -> Draft | None:
    """The only one of several projects that is called what the sentence goes on about: `the base`, 该基地."""
    span = sentence.marks.get("anaphor")
    if span is None:
        return None
    words = sentence.lower(*span)
    kind = words.rsplit(" ", 1)[-1] if words.isascii() else words[1:]
    if kind in _ANY_KIND:
        return None
    called = [draft for draft in last if kind in draft.name.lower()]
    return called[0] if len(called) == 1 else None


def _is_line(sentence: Sentence) -> bool:
    """Whether a sentence is a line of a table or list, a heading, or a short one led by a label: `Investor: …`."""
    return sentence.segment.kind in ("table_row", "list_item", "heading") or (
        ":" in sentence.text[:14] and len(sentence.text) < 90
    )


def _points_back(sentence: Sentence, last: Sequence[Draft], language: str) -> bool:
    """Whether a sentence says that it is about the project told of before: `the project`, 该项目, `The total investment`."""
    return (
        "anaphor" in sentence.marks
        or (len(last) == 1 and language == "en" and _PRONOUN.match(sentence.text) is not None)
        or _figures_on(sentence, last)
        or (language == "zh" and _LEADS_ON.match(sentence.text) is not None)
    )


def _turns_away(sentence: Sentence, last: Sequence[Draft], language: str, *, line: bool) -> bool:
    """Whether a sentence leads with a zone, of which it then tells, or with another firm than the project's."""
    if not line and _opens_elsewhere(sentence) and not _PLACED.search(sentence.text):
        return True
    return language == "en" and _leads_with_another(sentence, last)


def _opens_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence names a zone before its values: what it tells is told of the zone."""
    if not sentence.zones:
        return False
    return not sentence.money or sentence.zones[0].start < sentence.money[0].start


# `It was contracted in …`, `This is the largest …`: the one project told before.
_PRONOUN: Final = re.compile(
    r"(?:It|This) (?!is (?:also )?(?:reported|learned|learnt|understood|said|known|expected that|estimated that|hoped|believed|worth|necessary|important|clear|noted|the first time))"
    r"(?:is|was|has|had|also|will|covers|occupies|involves|takes|needs|requires|started|began|broke|plans|consists|includes|mainly|adopts|uses|can|could)\b"
)
# A figure at the head of a sentence is of the project told before: `The total investment is …`.
_FIGURES: Final = re.compile(
    r"(?:The|Its|With (?:a|an)) (?:total |planned |overall )*(?:investment|construction area|land area|floor area|building area|construction period)\b"
)


def _figures_on(sentence: Sentence, last: Sequence[Draft]) -> bool:
    """Whether a sentence begins with a figure of the one project told before it, which no count of projects stood beside."""
    if len(last) != 1 or _FIGURES.match(sentence.text) is None:
        return False
    before = last[0].sentences[-1:] or [sentence]
    return not _counts(before[0])


def _leads_with_another(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Whether a sentence begins with a firm that is none of a project's own, which are known."""
    first = sentence.organizations[0] if sentence.organizations else None
    if first is None or len(drafts) != 1 or not drafts[0].firms or first.start - sentence.start > _LEADING:
        return False
    draft = drafts[0]
    name = first.name or ""
    brand = name.split(" ", 1)[0]
    return bool(brand) and brand not in draft.name and not any(brand in firm or firm in name for firm in draft.firms)


def _named(sentence: Sentence, owner: dict[int, Draft]) -> list[Draft]:
    """The projects that a sentence names, in the order of their names."""
    drafts: list[Draft] = []
    for mention in sentence.projects:
        draft = owner.get(id(mention))
        if draft is not None and draft not in drafts:
            drafts.append(draft)
    return drafts


def _is_heading_of(sentence: Sentence, draft: Draft) -> bool:
    """Whether a line is nothing but the name of a project, so that the paragraph below tells of it."""
    named = max((m.end - m.start for m in draft.mentions if m.start >= sentence.start), default=0)
    return sentence.segment.kind != "title" and named > 0 and len(sentence.text.strip()) - named <= _NAME_ALONE


def _of_firm(sentence: Sentence, drafts: Sequence[Draft]) -> Draft | None:
    """The only one of some projects whose firms a sentence names."""
    if not drafts or not sentence.organizations:
        return None
    told = {mention.name for mention in sentence.organizations}
    owned = [draft for draft in drafts if not told.isdisjoint(draft.firms)]
    return owned[0] if len(owned) == 1 else None
