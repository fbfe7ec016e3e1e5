"""Events of an article: stages of its projects, ceremonies of groups, and what happens to its zones.

* A stage word with a project in its sentence, or in a sentence that goes on about one, is an event of that project.
* A stage word with a count of projects (`31 projects started`, 24个项目现场签约) is a group event if it tells of an occasion or of a
  dated plan; a mere statistic is an indicator and no event.
* A ceremony gives its type and day to each project that the article names with it and tells no stage of its own.
* Designations, recognitions, policies and activities belong to the zone.

One happening is one event, however often the text repeats it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zoneledger.facts.projects import Draft, same_project, subjects_of, walk
from zoneledger.facts.sentences import Sentence, sentences_of
from zoneledger.facts.stages import Hit, hits_in, nearest_date
from zoneledger.names import comparable_name
from zoneledger.records import Article, Claim, Fact, Mention, plain_decimal

_CEREMONY: Final = re.compile(
    r"ceremony|concentrated|held|groundbreaking|kicked off|broke ground|breaks ground|on the same day|on the spot|仪式|集中(?:签约|开工|投产|竣工)|现场签约|同时(?:破土|开工)|举行|揽金|再迎"
)
_GROUP_TYPES: Final = ("signing", "construction_start", "construction_completion", "production_start", "intent")
_ZONE_TYPES: Final = ("zone_designation", "recognition", "policy_measure", "activity")
_PERIOD: Final = ("range", "quarter", "half_year", "year")
_CLOSE: Final = 60


@dataclass(slots=True)
class _Event:
    """An event while it is gathered."""

    event_type: str
    modality: str
    project: str | None
    zone: str | None
    hit: Hit
    rule: str
    binding: str
    rivals: int
    confidence: float
    date: Mention | None = None
    count: Mention | None = None
    amount: Mention | None = None


def read_events(article: Article, projects: Sequence[Fact]) -> list[Fact]:
    """A fact for each event, in reading order; `project_id` and `zone_id` carry keys of the article's facts."""
    language = article.document.lexicon
    sentences = sentences_of(article)
    drafts = drafts_of(projects, sentences)
    zones = {fact.key: _zone_of(fact) for fact in projects}
    found: list[_Event] = []
    occasion: _Event | None = None
    day: Mention | None = None
    for sentence, active, carried in walk(sentences, drafts, language):
        hits = hits_in(sentence, language)
        for hit in hits:
            read = _read(sentence, hit, hits, active, carried, article, zones, language)
            for one in read:
                if one.count is not None and one.date is None and one.modality == "occurred":
                    one.date = day  # the day on which the text says the ceremony was
            found += read
            event = read[0] if read else None
            if event is None:
                continue
            if (
                occasion is None
                and event.count is not None
                and event.modality == "occurred"
                and event.event_type in _GROUP_TYPES
            ):
                occasion = event
        days = [m for m in sentence.of_kind("date") if m.date_precision == "day" and m.date_basis != "deadline"]
        if days and sentence.segment.kind != "title" and hits:
            day = days[0]
    found = _once([_planned_if_ahead(event, article) for event in found])
    if occasion is not None:
        _share_day(occasion, found)
        found += _members(occasion, found, drafts, zones)
    firms = {fact.key: [c for c in fact.claims if c.property == "companies"] for fact in projects}
    return [_fact(number, event, firms.get(event.project or "", [])) for number, event in enumerate(found)]


def _planned_if_ahead(event: _Event, article: Article) -> _Event:
    """What is told of a day after the publication is a plan, whatever the tense; translators mix tenses up."""
    published, date = article.document.published_on, event.date
    if published is not None and date is not None and date.date_start is not None and date.date_start > published:
        event.modality = "planned"
    return event


def _share_day(occasion: _Event, found: Sequence[_Event]) -> None:
    """Stages of the occasion's type that are told without a day happened on its day."""
    for event in found:
        same = event.event_type == occasion.event_type and event.modality == "occurred"
        if same and event.date is None and event.project is not None and event.binding == "sentence":
            event.date = occasion.date


def drafts_of(projects: Sequence[Fact], sentences: Sequence[Sentence]) -> list[Draft]:
    """The projects with their mentions, as `walk` needs them: by the span of their name and by their names."""
    drafts = [Draft(fact.key, fact.value("name") or "") for fact in projects]
    plain = [comparable_name(draft.name) for draft in drafts]
    for sentence in sentences:
        for mention in sentence.of_kind("project"):
            name = comparable_name(mention.name or "")
            exact = [d for d, p in zip(drafts, plain, strict=True) if p == name]
            near = exact or [d for d, p in zip(drafts, plain, strict=True) if name and same_project(name, p)]
            if near:
                near[0].mentions.append(mention)
    return drafts


def _zone_of(fact: Fact) -> str | None:
    return fact.value("zone_id")


def _read(
    sentence: Sentence,
    hit: Hit,
    hits: list[Hit],
    active: list[Draft],
    carried: bool,
    article: Article,
    zones: dict[str, str | None],
    language: str,
) -> list[_Event]:
    date = nearest_date(sentence, hit, hits, language)
    subject_zone = article.zones[0].key if article.zones else None
    named = [z for z in sentence.of_kind("zone") if z.record_id]
    zone = min(named, key=lambda z: abs(z.start - hit.start)).record_id if named else subject_zone
    if hit.of_project:
        count = _group_count(sentence, hit, language)
        nearby = _project_near(sentence, hit, active)
        if count is not None and (nearby is None or abs(count.start - hit.start) < abs(nearby.start - hit.start)):
            group = _group(sentence, hit, hits, count, date, zone or subject_zone, language)
            return [group] if group is not None else []
        if not active or _is_statistic(sentence, hit, language):
            return []
        binding = "section" if carried else "sentence"
        return [
            _Event(
                hit.event_type,
                hit.modality,
                draft.key,
                zones.get(draft.key) or zone,
                hit,
                "event.project_stage",
                binding,
                len(active) - 1,
                0.5 if carried else 0.7,
                date=date,
            )
            for draft in subjects_of(sentence, hit.start, hit.end, active)
        ]
    if hit.event_type not in _ZONE_TYPES or zone is None or not _zone_happening(sentence, hit, named, language):
        return []
    rivals = max(0, len(named) - 1)
    return [
        _Event(
            hit.event_type, hit.modality, None, zone, hit, f"event.{hit.event_type}", "sentence", rivals, 0.5, date=date
        )
    ]


def _project_near(sentence: Sentence, hit: Hit, active: Sequence[Draft]) -> Mention | None:
    own = [m for draft in active for m in draft.mentions if sentence.segment.start <= m.start < sentence.segment.end]
    return min(own, key=lambda m: abs(m.start - hit.start)) if own else None


_STATISTIC: Final = re.compile(
    r"(?:新|已|在|待|拟)?(?:签约|开工|投产|竣工)(?:项目|亿元以上)|(?:newly )?(?:signed|started|completed) projects",
    re.IGNORECASE,
)


def _is_statistic(sentence: Sentence, hit: Hit, language: str) -> bool:
    """Whether the trigger only qualifies a number of projects: 新开工项目11个."""
    return bool(_STATISTIC.match(sentence.words(hit.start - (1 if language == "zh" else 0), hit.end + 12)))


def _group_count(sentence: Sentence, hit: Hit, language: str) -> Mention | None:
    """A count of projects in the clause of a trigger or right beside it."""
    low, high = sentence.clause_of(hit.start)
    words = r"项目" if language == "zh" else r"project"
    for mention in sentence.of_kind("quantity"):
        if mention.unit != "count" or abs(mention.start - hit.start) > (_CLOSE if language == "en" else 24):
            continue
        around = sentence.words(
            mention.start - (8 if language == "zh" else 0), mention.end + (4 if language == "zh" else 24)
        )
        if re.search(words, around, re.IGNORECASE) and (
            low <= mention.start < high or abs(mention.start - hit.end) < 30
        ):
            return mention
    return None


def _group(
    sentence: Sentence, hit: Hit, hits: list[Hit], count: Mention, date: Mention | None, zone: str | None, language: str
) -> _Event | None:
    """A group event: an occasion on a day, or a plan for a group with a date; else it is a statistic."""
    if hit.event_type not in _GROUP_TYPES:
        return None
    ceremony = bool(_CEREMONY.search(sentence.text.lower()))
    planned = hit.modality == "planned" and date is not None
    if not (
        planned
        or (ceremony and (date is None or date.date_precision in ("day", None)))
        or (
            date is not None
            and date.date_precision in ("day", None)
            and hit.modality == "occurred"
            and not _cumulative(sentence, date)
        )
    ):
        return None
    amounts = [
        m
        for m in sentence.of_kind("money")
        if m.role in ("investment", "annual_investment") and m.start > count.start and m.start - count.end < 90
    ]
    chosen = date if date is not None and (date.date_precision not in _PERIOD or planned) else None
    if chosen is None and ceremony:
        days = [m for m in sentence.of_kind("date") if m.date_precision == "day"]
        chosen = days[0] if days else None
    return _Event(
        hit.event_type,
        hit.modality,
        None,
        zone,
        hit,
        "event.group",
        "clause",
        0,
        0.7,
        date=chosen,
        count=count,
        amount=amounts[0] if amounts else None,
    )


def _cumulative(sentence: Sentence, date: Mention) -> bool:
    return date.date_basis == "deadline" or sentence.words(date.start, date.end).lower().startswith(
        ("as of", "by ", "截")
    )


_HELD_ZH: Final = re.compile(r"举行|召开|举办|赴|前往|率|出席|组织|开展")
_HELD_EN: Final = re.compile(
    r"\b(?:held|hold|holds|attended|organized|hosted|opened|led|went|visited)\b", re.IGNORECASE
)
_STATUS_OF_ZONE: Final = re.compile(
    r"国家级|省级|国家高新区|新区|开发区|试验区|national|provincial|state council|zone|new area|国务院|省政府",
    re.IGNORECASE,
)
_POLICY: Final = re.compile(
    r"办法|政策|措施|意见|方案|条|基金|清单|规划|机制|measures?|polic|fund|plan|rules?|regulation", re.IGNORECASE
)


def _zone_happening(sentence: Sentence, hit: Hit, named: Sequence[Mention], language: str) -> bool:
    """Whether the trigger tells of a zone: a designation names a level or an approver, an activity is held, and so on."""
    low, high = sentence.clause_of(hit.start)
    clause = sentence.words(low, high)
    if hit.event_type == "zone_designation":
        return bool(_STATUS_OF_ZONE.search(sentence.words(hit.end - 2, hit.end + 60))) and bool(named)
    if hit.event_type == "activity":
        held = _HELD_ZH if language == "zh" else _HELD_EN
        return bool(held.search(clause)) and bool(sentence.of_kind("date"))
    if hit.event_type == "policy_measure":
        return bool(_POLICY.search(sentence.words(hit.start, hit.end + 40))) and hit.modality == "occurred"
    return bool(
        re.match(
            r"[^，。,.]{0,24}(?:称号|名单|国家|省|示范|试点|强|百|title|national|provincial|list|as )",
            sentence.words(hit.end, hit.end + 40),
            re.IGNORECASE,
        )
    )


def _once(found: Sequence[_Event]) -> list[_Event]:
    """One event for one happening: same type, subject and modality, and dates that do not contradict."""
    kept: list[_Event] = []
    for event in found:
        twin = next((k for k in kept if _same_happening(k, event)), None)
        if twin is None:
            kept.append(event)
            continue
        if twin.date is None or (twin.date.date_start is None and event.date is not None):
            twin.date = event.date or twin.date
        twin.count = twin.count or event.count
        if twin.amount is None or (
            event.amount is not None and twin.amount.qualifier != "exact" and event.amount.qualifier == "exact"
        ):
            twin.amount = event.amount or twin.amount
    return kept


def _same_happening(first: _Event, second: _Event) -> bool:
    if (first.event_type, first.modality, first.project) != (second.event_type, second.modality, second.project):
        return False
    if first.project is None:
        same_count = first.count is None or second.count is None or first.count.value == second.count.value
        if not same_count or (first.count is None) != (second.count is None):
            return False
        if first.zone != second.zone and first.count is None:
            return False
    if first.date is None or second.date is None:
        return True
    one, two = first.date, second.date
    if one.date_start is None or two.date_start is None or one.date_end is None or two.date_end is None:
        return True
    return one.date_start <= two.date_end and two.date_start <= one.date_end


def _members(
    occasion: _Event, found: Sequence[_Event], drafts: Sequence[Draft], zones: dict[str, str | None]
) -> list[_Event]:
    """The occasion as an event of each project that has no stage of that type or further of its own."""
    told = {event.project for event in found if event.project is not None and event.modality == "occurred"}
    members = []
    for draft in drafts:
        if draft.key in told or not draft.mentions:
            continue
        first = draft.mentions[0]
        place = Hit(first.start, first.end, occasion.event_type, "occurred")
        members.append(
            _Event(
                occasion.event_type,
                "occurred",
                draft.key,
                zones.get(draft.key) or occasion.zone,
                place,
                "event.of_occasion",
                "document",
                len(drafts) - 1,
                0.5,
                date=occasion.date,
            )
        )
    return members


def _fact(number: int, event: _Event, firms: Sequence[Claim]) -> Fact:
    def claim(name: str, value: str, start: int, end: int) -> Claim:
        return Claim(name, value, start, end, event.rule, event.binding, event.rivals, event.confidence)

    hit = event.hit
    claims = [
        claim("event_type", event.event_type, hit.start, hit.end),
        claim("modality", event.modality, hit.start, hit.end),
    ]
    if event.zone is not None:
        claims.append(claim("zone_id", event.zone, hit.start, hit.end))
    if event.project is not None:
        claims.append(claim("project_id", event.project, hit.start, hit.end))
    date = event.date
    if date is not None and date.date_start is not None and date.date_end is not None:
        claims.append(claim("date_start", date.date_start.isoformat(), date.start, date.end))
        claims.append(claim("date_end", date.date_end.isoformat(), date.start, date.end))
        claims.append(claim("date_precision", date.date_precision or "day", date.start, date.end))
        claims.append(claim("date_basis", date.date_basis or "stated", date.start, date.end))
    if event.count is not None and event.count.value is not None:
        claims.append(claim("project_count", plain_decimal(event.count.value), event.count.start, event.count.end))
    amount = event.amount
    if amount is not None and amount.value is not None:
        claims.append(claim("amount", plain_decimal(amount.value), amount.start, amount.end))
        claims.append(claim("currency", amount.currency or "CNY", amount.start, amount.end))
        claims.append(claim("amount_qualifier", amount.qualifier or "exact", amount.start, amount.end))
        if amount.value_high is not None:
            claims.append(claim("amount_high", plain_decimal(amount.value_high), amount.start, amount.end))
    claims += [claim("companies", firm.value, firm.start, firm.end) for firm in firms]
    return Fact("events", f"e{number}", claims)
