"""What happens to a zone: founded or upgraded, recognized, a policy issued, a conference held.

Each needs its trigger and what makes it one: a designation has the zone as its subject, and a date, a level or an approver; a
recognition names a title or a rank; a policy names a measure; an activity is held, and is no mere signing or groundbreaking.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Article, Mention

_GENERIC_EN: Final = re.compile(
    r"\b(?:the|this|our)[ \n]((?:[a-z-]+[ \n]){0,3})(zone|park|area|district|base|county|city)\b|\bit\b", re.IGNORECASE
)
_GENERIC_ZH: Final = re.compile(r"该区|我区|全区|园区|开发区|高新区|经开区|新区|该园|本区|保税区|试验区|科技城")
_LEVEL_EN: Final = re.compile(
    r"national|state[- ]level|provincial|state council|province|ministry|municipal|approv|economic and technological|high-tech"
)
_LEVEL_ZH: Final = re.compile(
    r"国家级?|省级|国务院|省政府|省人民政府|科技部|商务部|市级|自治区|国家队|批准|开发区|高新区|新区|试验区|园区"
)
_NOT_ZONE_EN: Final = re.compile(
    r"[ \n]*(?:a|an|the|its|some|several|\d+)?[ \n]*(?:[\"a-z-]+[ \n]){0,5}\"?(?:fund|funds|team|teams|company|mechanism|system|station|"
    r"platform|committee|office|service|group|cooperation|relationship|list|account|alliance|center|centre|chain|project|projects)\b"
)
_NOT_ZONE_ZH: Final = re.compile(
    r"(?:了|一?个|起)?(?:[^，。；、]{0,24}|[^，。；]{0,90}\d大?[^，。；]{0,8})"
    r"(?:基金|专班|公司|机制|小组|平台|委员会|办公室|联盟|中心|制度|体系|小分队|站|清单|账户|研究院)|"
    r"(?:出让|拿地|成交|上市|交易|转让|供地|督办|作战)|[^，。；]{0,24}(?:指挥部|领导小组)|[\d一二三四五六七八九十多余]+(?:周年|年来|多年|余年)"
)
_TITLE_EN: Final = re.compile(
    r"award|title|honor|base|demonstration|enterprise|top|best|advanced|excellent|\"|pilot|model|rank|place|list|first|prize|zone|park|giant|"
    r"champion|unicorn|center|laborator|level|factory"
)
_TITLE_ZH: Final = re.compile(
    r"奖|称号|基地|示范|企业|先进|优秀|“|\"|试点|位|名|百强|十强|强|工厂|中心|园区|产业园|特色园|集群|之乡|平台|冠军|小巨人|榜"
)
_MEASURE_EN: Final = re.compile(
    r"measures?\b|polic|fund\b|funds\b|plan\b|rules?\b|regulation|opinions?\b|scheme|list\b|mechanism|system\b|guideline|subsid|reward|"
    r"incentive|service|provisions|articles|station\b|growth points|action\b|campaign|reform"
)
_MEASURE_ZH: Final = re.compile(
    r"办法|政策|措施|意见|方案|\d+条|[一二三四五六七八九十]+条|基金|清单|机制|《|细则|制度|行动|计划|举措|规定|改革|链长制|技改|服务"
)
# What is introduced are projects: `introduced 38 projects`, 引进38个项目.
_PROJECTS_IN: Final = re.compile(
    r"(?: a total of| altogether| about| over| more than)? ?(?:\d[\d,]*|[a-z]+)(?: (?:new|key|major|industrial|foreign-funded|investment|of))* "
    r"(?:projects?|enterprises|companies|firms)\b|了?\d+[个家][^，。；]{0,6}(?:项目|企业)"
)
_NO_MEASURE: Final = re.compile(r"index|report\b|statistic|bulletin|指数|报告|公报|新品|产品|消息|数据|预警|公告")
_HELD_EN: Final = re.compile(
    r"\b(?:held|hold|holds|holding|attended|organized|organised|hosted|convened|opened|led|went|visited|inspected|toured|surveyed|investigated|research|investigation|inspection|visit|tour|learned from|ran to|participated)\b",
    re.IGNORECASE,
)
_HOLDS: Final = re.compile(r"held|hold|举|召|开展|组织|主办|承办")
_HELD_ZH: Final = re.compile(
    r"举行|召开|举办|赴|前往|来到|走进|率|出席|组织|开展|主办|获悉|进行的|开幕|启幕|闭幕|落幕|[会坛]上"
)
_MEETING: Final = re.compile(
    r"conference|roundtable|round table|salon|forum|summit|symposium|roadshow|expo|seminar|fair|festival|exhibition|meeting|trip|delegation|visit|promotion|inspect|investigat|"
    r"survey|tour|knock|ran to|led a|went to|推介会|座谈会|发布会|洽谈会|对接会|论坛|大会|博览会|推进会|说明会|恳谈会|研讨会|峰会|现场会|交流会|会议|动员会|分析会|"
    r"春训会|调研会|比武会|交流活动|建设活动|招商活动|推介活动|联席会|调度会|招商会|年会|路演|考察|拜访|走访|小分队|外出招商|叩门|揭牌|观摩活动|观摩会|拉练"
)
_LOOKED_AT: Final = re.compile(r"(?:visit|inspect|investigat|survey|tour|research)\w*$")  # a visit has its day
_RAISED: Final = re.compile(r"upgrad|elevat|promot|升级|升格|晋|获批|批复|批准|列入|纳入")
_LISTED: Final = re.compile(r"列入|纳入|列为|定为|评定|认定|included|listed|designated")
_PLANNED_LIST: Final = re.compile(r"[^,.;]{0,40}\b(?:plan|projects?|constructions?)\b")
_PROJECTS_LISTED: Final = re.compile(r"\bprojects?[ \n](?:[a-z]+[ \n]){0,6}$")
_OTHER_LIST: Final = re.compile(r"项目|计划|名单|企业|project|plan|enterprise|size")


def happening_of_zone(
    sentence: Sentence,
    hit: Hit,
    date: Mention | None,
    named: Sequence[Mention],
    article: Article,
    *,
    english: bool,
) -> Happening | None:
    """The event of a zone that a trigger tells, if it tells one."""
    if hit.modality == "ongoing":
        return None
    if hit.event_type in ("recognition", "policy_measure") and hit.modality == "planned" and date is None and english:
        return None  # a title that is striven for, a measure that is called for
    low, high = sentence.clause_of(hit.start)
    behind = sentence.words(hit.end, hit.end + 110)
    if hit.event_type == "zone_designation":  # the county in which a zone lies is not what was founded
        hosts = {fact.key for fact in article.zones if fact.value("kind") == "administrative_area"}
        named = [m for m in named if m.record_id not in hosts] or named
    zone = _zone_before(sentence, hit, named, article, english=english)
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
        sure = 0.5 if zone and (_TITLE_EN if english else _TITLE_ZH).search(f"{clause} {behind[:60]}".lower()) else 0.0
        if english and hit.phrase.startswith(("listed", "included")):
            if _PLANNED_LIST.match(behind.lower()) or _PROJECTS_LISTED.search(sentence.lower(low, hit.start)):
                sure = 0.0
    elif hit.event_type == "policy_measure":
        near = (clause[max(0, hit.start - low - (60 if english else 4)) :] + behind[: 80 if english else 30]).lower()
        told = None if _PROJECTS_IN.match(behind.lower()) else (_MEASURE_EN if english else _MEASURE_ZH).search(near)
        sure = 0.5 if told and not _NO_MEASURE.search(near[: told.end() + 12]) else 0.0
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


def _zone_before(
    sentence: Sentence, hit: Hit, named: Sequence[Mention], article: Article, *, english: bool
) -> str | None:
    """The zone that a trigger is told of: the last named before it, a generic word for one, else the first after it."""
    before = [m for m in named if m.end <= hit.start]
    words = sentence.words(sentence.start, hit.start)
    generic = None
    for generic in (_GENERIC_EN if english else _GENERIC_ZH).finditer(words):
        pass
    if generic is not None and (not before or before[-1].end <= sentence.start + generic.start()):
        if english and generic[1] is not None:
            kind = f"{generic[1]}{generic[2]}".strip().lower()
            for fact in article.zones:
                if kind and kind in (fact.value("name") or "").lower() and len(kind.split()) > 1:
                    return fact.key
        if before:
            return before[-1].record_id
        return article.zones[0].key if article.zones else None
    if before:
        return before[-1].record_id
    return named[0].record_id if named else None


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
    opens = english and _opens_on_zone(before, behind, hit, named)
    if (zone is None and not opens) or (_NOT_ZONE_EN if english else _NOT_ZONE_ZH).match(behind.lower()):
        return 0.0
    if _LISTED.search(hit.phrase) and (not _NAMES_ZONE.match(behind) or _OTHER_LIST.search(behind[:40].lower())):
        return 0.0
    if hit.phrase.endswith("grading of") and not any(0 <= m.start - hit.end < 24 for m in named):
        return 0.0  # `the technical upgrading of traditional industries`
    lower = clause.lower()
    level = (_LEVEL_EN if english else _LEVEL_ZH).search(f"{lower} {behind.lower()}")
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
    raised = _RAISED.search(hit.phrase) or (hit.phrase.startswith("approved") and _AS_ZONE.match(behind))
    return 0.5 if level and raised else 0.0


# A body, not a zone, is what opens: 三家驻外招商办事处正式挂牌.
_BODY_ZH: Final = re.compile(
    r"(?:办事处|联络处|招商处|工作站|服务站|公司|研究院|学院|联盟|协会|商会|基金|银行|法庭|法院|工作室|实验室|支队|海关|服务中心|大厅|窗口)"
    r"(?:正式|今日|同时|也|已|在[^，。]{0,12}){0,2}$"
)
_AS_ZONE: Final = re.compile(r"[^.;]{0,70}?\b(?:as|to become|to be)[ \n](?:a|an|the|one)\b")
_SITED: Final = ("在", "于")
# What is told of belongs to the zone, and is no zone or founding.
_PART_OF: Final = re.compile(
    r"\b(?!(?:zones?|parks?|areas?|districts?|bases?|establishment|founding|foundation|upgrade|upgrading|upgradation|promotion|expansion|construction|setting[ \n]up|"
    r"creation|planning|status|approval|scope|level|side|part|section|whole)\b)[a-z\"]+[ \n](?:of|in|at|for|by|with)[ \n](?:the[ \n])?$",
    re.IGNORECASE,
)
# Who founds something names it: a zone is one of its kinds.
_FOUNDS: Final = re.compile(r"(?:founded|established|set[ \n]up|created|built|launched|unveiled|inaugurated)")
_OBJECT: Final = re.compile(
    r"[ \n](?!(?:in|on|at|by|as|with|and|to|for|since|under|from|after|during|over|near|along|within|through|jointly|between)\b)[\"\w]"
)
_PLACE_FOUNDED: Final = re.compile(
    r"[^,.;]{0,70}?\b(?:zones?|parks?|areas?|district|bases?|city|town|new area|valley|cluster|corridor|port)\b(?![ \n](?:company|committee|office|branch|bureau|service|fund|project))",
    re.IGNORECASE,
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
    around = f"{clause} {behind[: 100 if english else 40]}" if _HOLDS.search(hit.phrase) else hit.phrase
    if _MEETING.search(around.lower()) is None or _MARKED.search(sentence.words(hit.start - 30, hit.start)):
        return 0.0
    return 0.5 if (_HELD_EN if english else _HELD_ZH).search(sentence.text) else 0.0


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
