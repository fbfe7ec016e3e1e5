"""What happens to a zone: founded or upgraded, recognized, a policy issued, a conference held.

Each needs its trigger and what makes it one: a designation has the zone as its subject, and a date, a level or an approver; a
recognition names a title or a rank; a policy names a measure; an activity is held, and is no mere signing or groundbreaking.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.named_zones import NamedZones
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.facts.zone_references import BESIDE_CHARS, is_beside, references_in
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Article, Mention

_TOPIC: Final = "happenings"


def _told(entry: str, **more: str) -> dict[str, re.Pattern[str]]:
    """The words of an entry by language, with what no list of words can say."""
    return {
        language: re.compile(
            "|".join(filter(None, (topic_words(language, _TOPIC, entry), more.get(language)))), re.IGNORECASE
        )
        for language in ("en", "zh")
    }


_GENERIC_EN: Final = re.compile(
    r"\b(?:the|this|our)[ \n](?:[a-z-]+[ \n]){0,3}(?:zone|park|area|district|base|county|city)\b|\bit\b", re.IGNORECASE
)
_GENERIC_ZH: Final = re.compile(r"该区|我区|全区|园区|开发区|高新区|经开区|新区|该园|本区|保税区|试验区|科技城")
_LEVEL: Final = _told("levels")
_NOT_ZONE: Final = {
    "en": re.compile(
        rf"[ \n]*(?:a|an|the|its|some|several|\d+)?[ \n]*(?:[\"a-z-]+[ \n]){{0,5}}\"?{topic_words('en', _TOPIC, 'bodies')}"
    ),
    "zh": re.compile(
        rf"(?:了|一?个|起)?(?:[^，。；、]{{0,24}}|[^，。；]{{0,90}}\d大?[^，。；]{{0,8}}){topic_words('zh', _TOPIC, 'bodies')}|"
        rf"{topic_words('zh', _TOPIC, 'traded')}|[^，。；]{{0,24}}(?:指挥部|领导小组)|[\d一二三四五六七八九十多余]+(?:周年|年来|多年|余年)"
    ),
}
_TITLE: Final = _told("titles", en='"')
_MEASURE: Final = _told("measures", zh=r"[\d一二三四五六七八九十]条")
_NO_MEASURE: Final = _told("no_measures")
# What is introduced are projects: `introduced 38 projects`, 引进38个项目.
_PROJECTS_IN: Final = re.compile(
    r"(?: a total of| altogether| about| over| more than)? ?(?:\d[\d,]*|[a-z]+)(?: (?:new|key|major|industrial|foreign-funded|investment|of))* "
    r"(?:projects?|enterprises|companies|firms)\b|了?\d+[个家][^，。；]{0,6}(?:项目|企业)"
)
_HELD: Final = _told("held")
_HOLDS: Final = re.compile(r"held|hold|举|召|开展|组织|主办|承办")
_MEETING: Final = _told("meetings")
_LOOKED_AT: Final = re.compile(r"(?:visit|inspect|investigat|survey|tour|research)\w*$")  # a visit has its day
_RAISED: Final = _told("raised")
_LISTED: Final = _told("listed")
_PLANNED_LIST: Final = re.compile(r"[^,.;]{0,40}\b(?:plan|projects?|constructions?)\b")
_PROJECTS_LISTED: Final = re.compile(r"\bprojects?[ \n](?:[a-z]+[ \n]){0,6}$")
_OTHER_LIST: Final = _told("other_lists")


def happening_of_zone(
    sentence: Sentence,
    hit: Hit,
    date: Mention | None,
    named: Sequence[Mention],
    article: Article,
    zones: NamedZones,
    *,
    english: bool,
) -> Happening | None:
    """The event of a zone that a trigger tells, if it tells one."""
    language = "en" if english else "zh"
    if hit.modality == "ongoing":
        return None
    if hit.event_type in ("recognition", "policy_measure") and hit.modality == "planned" and date is None and english:
        return None  # a title that is striven for, a measure that is called for
    low, high = sentence.clause_of(hit.start)
    behind = sentence.words(hit.end, hit.end + 110)
    if hit.event_type == "zone_designation":  # the county in which a zone lies is not what was founded
        hosts = {fact.key for fact in article.zones if fact.value("kind") == "administrative_area"}
        named = [m for m in named if m.record_id not in hosts] or named
    zone = _zone_before(sentence, hit, named, zones, english=english)
    clause = sentence.words(low, max(high, hit.end))
    if hit.event_type == "zone_designation":
        sure = _designation(
            sentence.words(hit.start - 160, hit.start),
            behind,
            clause,
            hit,
            date,
            named,
            zone,
            sentence.projects,
            english=english,
        )
    elif hit.event_type == "recognition":
        sure = 0.5 if zone and _TITLE[language].search(f"{clause} {behind[:60]}".lower()) else 0.0
        if english and hit.phrase.startswith(("listed", "included")):
            if _PLANNED_LIST.match(behind.lower()) or _PROJECTS_LISTED.search(sentence.lower(low, hit.start)):
                sure = 0.0
    elif hit.event_type == "policy_measure":
        near = (clause[max(0, hit.start - low - (60 if english else 4)) :] + behind[: 80 if english else 30]).lower()
        told = None if _PROJECTS_IN.match(behind.lower()) else _MEASURE[language].search(near)
        sure = 0.5 if told and not _NO_MEASURE[language].search(near[: told.end() + 12]) else 0.0
    else:
        sure = _activity(sentence, hit, clause, behind, english=english)
        if date is None and _LOOKED_AT.search(hit.phrase):
            sure = 0.0
    if zone is None:
        zone = article.zones[0].key if article.zones else None
    if not sure or zone is None:
        return None
    modality = hit.modality
    published = article.document.published_on
    if modality == "planned" and date is not None and date.date_end is not None and published is not None:
        if date.date_end <= published and hit.event_type in ("zone_designation", "recognition"):
            modality = "occurred"  # `the first year to be upgraded`, `rose to rank 11th`: no plan is told
    return Happening(
        hit.event_type, modality, None, zone, hit.start, hit.end, f"event.{hit.event_type}", "sentence",
        max(0, len(named) - 1), sure, date=date,
    )  # fmt: skip


def for_each_zone(sentence: Sentence, event: Happening, named: Sequence[Mention]) -> list[Happening]:
    """The event once for each zone of the list that it closes: `A and B were included in the pilot list`, 甲、乙入选….

    A meeting or a measure of several zones is one.
    """
    if event.event_type not in ("zone_designation", "recognition"):
        return [event]
    before = [m for m in named if m.end <= event.start]
    if len(before) < 2 or before[-1].record_id != event.zone:
        return [event]
    run = [before[-1]]
    for mention in reversed(before[:-1]):
        if _LINK.fullmatch(sentence.words(mention.end, run[-1].start)) is None:
            break
        run.append(mention)
    keys = dict.fromkeys(m.record_id for m in reversed(run))
    return [replace(event, zone=key) for key in keys]


# What stands between the zones of a list.
_LINK: Final = re.compile(r"[ \n]*(?:,|,?[ \n]and|、|和|与|及|以及)[ \n]*(?:the[ \n])?")


def _zone_before(
    sentence: Sentence, hit: Hit, named: Sequence[Mention], zones: NamedZones, *, english: bool
) -> str | None:
    """The zone that a trigger is told of: the last named before it, what a short word there means, else the first after it."""
    before = [m for m in named if m.end <= hit.start and not _is_around(sentence, m)]
    last = before[-1] if before else None
    low = sentence.start if last is None else last.end
    language = "en" if english else "zh"
    for word in reversed(references_in(sentence.lower(low, hit.start), low, language, sentence.zones)):
        meant = (
            None
            if word.level is not None
            else zones.meant_by(word, last.record_id if last is not None else zones.subject)
        )
        if meant is not None and not is_beside(sentence.lower(word.start - BESIDE_CHARS, word.start)):
            return meant
    if last is not None:
        return last.record_id
    if (_GENERIC_EN if english else _GENERIC_ZH).search(sentence.words(sentence.start, hit.start)) is not None:
        return zones.subject
    return named[0].record_id if named else None


def _is_around(sentence: Sentence, zone: Mention) -> bool:
    """Whether a zone only tells where another lies, or what it belongs to: `A, which belongs to B, was unveiled`."""
    before = sentence.lower(zone.start - BESIDE_CHARS, zone.start)
    return is_beside(before) or (_INNER.search(before) is not None)


# `the … Area of the … Zone`: the area is told of.
_INNER: Final = re.compile(r"\b(?:area|park|base|zone|block|city|valley) of(?: the)? $")


def _designation(
    before: str,
    behind: str,
    clause: str,
    hit: Hit,
    date: Mention | None,
    named: Sequence[Mention],
    zone: str | None,
    projects: Sequence[Mention],
    *,
    english: bool,
) -> float:
    """How sure it is that a zone was founded, upgraded or listed."""
    language = "en" if english else "zh"
    opens = english and _opens_on_zone(before, behind, hit, named)
    if (zone is None and not opens) or _NOT_ZONE[language].match(behind.lower()):
        return 0.0
    if _LISTED[language].search(hit.phrase) and (
        not _NAMES_ZONE.match(behind) or _OTHER_LIST[language].search(behind[:40].lower())
    ):
        return 0.0
    if hit.phrase.endswith("grading of") and not any(0 <= m.start - hit.end < 24 for m in named):
        return 0.0  # `the technical upgrading of traditional industries`
    if hit.phrase.startswith("promotion") and _PROMOTED.search(before.lower()):
        return 0.0  # `the investment promotion of … Zone`
    lower = clause.lower()
    level = _LEVEL[language].search(f"{lower} {behind.lower()}")
    if not english and _BODY_ZH.search(before):
        return 0.0
    last = max((m for m in named if m.end <= hit.start), key=lambda m: m.end, default=None)
    if last is not None and before[: last.start - hit.start].endswith(_SITED) and last.end == hit.start:
        return 0.0  # 工厂在某园区奠基
    if (
        english
        and last is not None
        and last.end - hit.start >= -1
        and _PART_OF.search(before[: last.start - hit.start])
    ):
        return 0.0  # `the seventh batch of projects of … Zone was launched`
    if english and _FOUNDS.fullmatch(hit.phrase) and _OBJECT.match(behind) and not _PLACE_FOUNDED.match(behind):
        return 0.0  # `set up 3 venues`, `established Tianhe Investment Co., Ltd.`
    low = last.end if last is not None else hit.start - len(before)
    for project in projects:
        if project.start < hit.start and project.end > low:
            return 0.0
        if english and last is not None and project.end < last.start and len(before) >= hit.start - project.end:
            if _WITHIN.match(before[project.end - hit.start :]):  # `the … project in … Zone was expanded to`
                return 0.0
    subject = any(m.end <= hit.start for m in named) or bool((_GENERIC_EN if english else _GENERIC_ZH).search(before))
    if not subject and not any(m.start - hit.end < 24 for m in named if m.start >= hit.start):
        # `Founded in March 2004 and located north of the city, the zone is …`
        if not opens:
            return 0.0
    if date is not None and level:
        return 0.7
    if date is not None:
        return 0.6
    raised = _RAISED[language].search(hit.phrase) or (hit.phrase.startswith("approved") and _AS_ZONE.match(behind))
    return 0.5 if level and raised else 0.0


# A body, not a zone, is what opens: 三家驻外招商办事处正式挂牌.
_BODY_ZH: Final = re.compile(
    rf"{topic_words('zh', _TOPIC, 'opened_bodies')}(?:正式|今日|同时|也|已|在[^，。]{{0,12}}){{0,2}}$"
)
_AS_ZONE: Final = re.compile(r"[^.;]{0,70}?\b(?:as|to become|to be)[ \n](?:a|an|the|one)\b")
_SITED: Final = ("在", "于")
# What is told of belongs to the zone, and is no zone or founding.
_PART_OF: Final = re.compile(
    r"\b(?!(?:zones?|parks?|areas?|districts?|bases?|establishment|founding|foundation|upgrade|upgrading|upgradation|promotion|expansion|construction|setting[ \n]up|"
    r"creation|planning|status|approval|scope|level|side|part|section|whole)\b)[a-z\")]+[ \n](?:of|in|at|for|by|with)[ \n](?:the[ \n])?$",
    re.IGNORECASE,
)
# Who founds something names it: a zone is one of its kinds.
_FOUNDS: Final = re.compile(r"(?:founded|established|set[ \n]up|created|built|launched|unveiled|inaugurated)")
_OBJECT: Final = re.compile(
    r"[ \n](?!(?:in|on|at|by|as|with|and|to|for|since|under|from|after|during|over|near|along|within|through|jointly|between)\b)[\"\w]"
)
_PLACE_FOUNDED: Final = re.compile(
    r"(?:(?! (?:in|at|near|inside|within|with|between|from|for|against) )[^,.;]){0,70}?\b(?:zones?|parks?|areas?|district|bases?|city|town|new area|valley|cluster|corridor|port)\b(?![ \n](?:company|committee|office|branch|bureau|service|fund|project))",
    re.IGNORECASE,
)
_PROMOTED: Final = re.compile(
    r"\b(?:investment|business|trade|tourism|industrial|talent|project|brand|image|publicity|export) $"
)
_WITHIN: Final = re.compile(r"[^,.;]{0,30}\b(?:in|at|inside|within|into)[ \n]")
_OPENER: Final = re.compile(r" (?:in )?[^.;]{4,90}, (?:the )?[A-Z]")
_ON_ZONE: Final = re.compile(
    r" [^.;,]{0,60}?(?:[^.;]{0,30})?, (?:the|this|our) (?:[a-z-]+ ){0,4}(?:zone|park|area|district|base)\b(?!'s (?:compan|enterpris))"
)
_FRONT: Final = re.compile(r"\s*(?:(?:since|after|with|upon|following|ever since) )?", re.IGNORECASE)


def _opens_on_zone(before: str, behind: str, hit: Hit, named: Sequence[Mention]) -> bool:
    """Whether a founding told at the head of a sentence is that of its subject: `Since its founding in 2003, the zone …`."""
    if _FRONT.fullmatch(before) is None:
        return False
    if hit.phrase[:1].isalpha() and not hit.phrase.startswith(("its", "zone", "park", "area", "district")):
        if not before.strip() and _OPENER.match(behind):
            return True
    return _ON_ZONE.match(behind) is not None or any(0 <= m.start - hit.end <= 70 for m in named)


def _activity(sentence: Sentence, hit: Hit, clause: str, behind: str, *, english: bool) -> float:
    """How sure it is that a meeting, fair or trip was held that is more than a signing or a start of works."""
    language = "en" if english else "zh"
    around = f"{clause} {behind[: 100 if english else 40]}" if _HOLDS.search(hit.phrase) else hit.phrase
    if _MEETING[language].search(around.lower()) is None or _MARKED.search(sentence.words(hit.start - 30, hit.start)):
        return 0.0
    return 0.5 if _HELD[language].search(sentence.text) else 0.0


_ONE_MEETING: Final = re.compile(r"[^，。；：,.;:]{0,40}")
# A fair that something is done for is not told to be held: 为2009年投资洽谈会献上厚礼.
_MARKED: Final = re.compile(r"(?:用[^，。]{0,8}为|迎接|筹备|喜迎|献礼)[^，。；]{0,24}$")
_NAMES_ZONE: Final = re.compile(
    r"[^,，。；]{0,80}?(?:zone|new area|park|园区|开发区|高新区|新区|试验区|国家队|保税区)", re.IGNORECASE
)


def one_reading(sentence: Sentence, found: Sequence[Happening]) -> list[Happening]:
    """Of a designation and a recognition at one place only one, and of the words for one meeting only the first.

    Listed as a zone is a designation, as a base a recognition. What stands between the two words for a meeting (召开2023年一季度
    形势分析会) is its name, so that a period in it is not when it was held.
    """
    kept: list[Happening] = []
    for event in found:
        held = kept[-1] if kept and event.event_type == kept[-1].event_type == "activity" else None
        if held is not None and _ONE_MEETING.fullmatch(sentence.words(held.end, event.start)):
            if event.date is not None and (held.date is None or event.date.date_precision == "day"):
                held.date = event.date
            continue
        other = {"zone_designation": "recognition", "recognition": "zone_designation"}.get(event.event_type)
        if other is not None and any(e.start == event.start and e.event_type == other for e in found):
            zone = (
                _NAMES_ZONE.match(sentence.words(event.end, event.end + (100 if sentence.text.isascii() else 60)))
                is not None
            )
            if zone != (event.event_type == "zone_designation"):
                continue
        kept.append(event)
    return kept
