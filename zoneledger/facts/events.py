"""Events of an article: stages of its projects, ceremonies of groups, and what happens to its zones.

* A stage word in a sentence about a project is an event of that project (`project_stages`), not where it tells of a number of
  projects (`counted_stages`).
* A ceremony, and a dated plan for a number of projects, is a group event, with one for each project named as its member
  (`occasions`, `occasion_members`); a mere statistic is an indicator and no event.
* A stated result of a period is the operation of a project (`plant_operation`).
* Designations, recognitions, policies and activities belong to the zone (`zone_happenings`).

One happening is one event, however often the text repeats it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from zoneledger.facts.construction_periods import periods_of
from zoneledger.facts.counted_stages import named_before, named_behind, of_a_number
from zoneledger.facts.event_dates import bind_dates, dates_of_events, tells_of_today, topic_period
from zoneledger.facts.group_parts import without_parts
from zoneledger.facts.group_totals import totals_told_later
from zoneledger.facts.group_zones import GroupZones, is_place
from zoneledger.facts.happening import Happening, fact_of, once
from zoneledger.facts.occasion_members import members_of
from zoneledger.facts.occasions import Occasions
from zoneledger.facts.plant_operation import goods_of, operations_of
from zoneledger.facts.project_drafts import Draft, same_project
from zoneledger.facts.project_stages import PLACE_TOLD, PLACED, stages_of
from zoneledger.facts.project_walk import walk
from zoneledger.facts.report_days import is_day_of_report
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stage_subjects import find_subjects
from zoneledger.facts.stage_walker import Walker
from zoneledger.facts.stages import Hit, read_hits
from zoneledger.facts.telling_day import telling_day
from zoneledger.facts.uncounted_ceremonies import uncounted
from zoneledger.facts.zone_happenings import for_each_zone, happening_of_zone, one_reading
from zoneledger.facts.zone_stages import stage_of_zone
from zoneledger.names import comparable_name
from zoneledger.reading import read
from zoneledger.records import Article, Fact, Mention

_ONE_PHRASE: Final = 40
_READ: Final = ("told", "superseded")


def read_events(article: Article, sentences: Sequence[Sentence], projects: Sequence[Fact]) -> list[Fact]:
    """A fact for each event, in reading order; `project_id` and `zone_id` carry keys of the article's facts.

    `sentences` are the article's, `projects` the facts of the projects in them.
    """
    language = article.document.lexicon
    drafts = drafts_of(projects, sentences)
    gatherer = _Gatherer.of(article, projects, drafts)
    followers = [*sentences[1:], None]
    for index, (sentence, named, goes_on) in enumerate(walk(sentences, drafts, language)):
        active, carried = gatherer.walker.step(sentence, named, followers[index], carried=goes_on)
        hits = read_hits(sentence, language) if sentence.openings else []
        gatherer.read(index, sentence, hits, active, carried=carried)
    groups = without_parts(gatherer.occasions.groups)
    totals_told_later(groups, sentences, english=gatherer.english)
    groups += uncounted(gatherer.occasions.found, groups, sentences)
    found = _intent_is_no_signing([*gatherer.found, *groups])
    found.sort(key=lambda event: event.start)
    told = once(found)
    members = members_of(gatherer.occasions, sentences, drafts, gatherer.zones, told, gatherer.refused, language)
    told = [event for event in told if event.date is not None or event.rule != PLACE_TOLD]
    events = [*told, *members]
    _price_intents(events, projects)
    firms = {fact.key: [c for c in fact.claims if c.property == "companies"] for fact in projects}
    keys = {id(event): f"e{number}" for number, event in enumerate(events)}
    return [
        fact_of(number, event, firms.get(event.project or "", ()), keys.get(id(event.occasion)))
        for number, event in enumerate(events)
    ]


@dataclass(slots=True)
class _Gatherer:
    """What the sentences of an article have told so far."""

    article: Article
    english: bool
    zones: dict[str, str | None]
    walker: Walker
    occasions: Occasions
    owners: GroupZones
    published: date | None
    found: list[Happening] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    topic: Mention | None = None
    topic_paragraph: int = -1

    @classmethod
    def of(cls, article: Article, projects: Sequence[Fact], drafts: Sequence[Draft]) -> "_Gatherer":
        english = not article.document.is_chinese
        return cls(
            article,
            english,
            {fact.key: fact.value("zone_id") for fact in projects},
            Walker.of(drafts, english=english),
            Occasions(english, _without_imprint(article)),
            GroupZones(article),
            telling_day(article),
        )

    def read(
        self, index: int, sentence: Sentence, all_hits: Sequence[Hit], active: Sequence[Draft], *, carried: bool
    ) -> None:
        """Take in the next sentence with its triggers and the projects it is about."""
        hits = [hit for hit in all_hits if hit.polarity in _READ] if all_hits else []
        dates = _date_hits(sentence, hits, self.published, english=self.english) if hits and sentence.dates else {}
        self._date_by_topic(sentence, hits, dates, active, carried=carried)
        named = [m for m in sentence.zones if m.record_id] if hits else ()
        if hits:
            self.occasions.date_told_there(index, sentence, hits, dates)
        groups: Sequence[Happening] = ()
        if hits or sentence.dates or sentence.quantities:
            groups = self.occasions.read(
                index, sentence, hits, dates, self.owners.of(index, sentence, self.occasions.current)
            )
        if active and not carried:
            self.found += self.walker.arrived(sentence, self.zones)
        of_zone: list[Happening] = []
        for number, hit in enumerate(hits):
            if hit.nominal:
                continue
            told = dates.get(number)
            if not hit.of_project:
                event = happening_of_zone(
                    sentence, hit, told, named, self.article, self.owners.zones, english=self.english
                )
                of_zone += for_each_zone(sentence, event, named) if event is not None else []
                continue
            passed = stage_of_zone(sentence, hit, told, self.owners.zones, english=self.english) if told else None
            if passed is not None:
                self.found.append(passed)
            elif (carried and len(active) > 1) or not _of_group(sentence, hit, groups, english=self.english):
                if not active:
                    self.walker.wait(sentence, hit, told)
                else:
                    self.found += stages_of(sentence, hit, hits, told, active, self.zones, self.walker, carried=carried)
        if of_zone:
            self.found += one_reading(sentence, of_zone)
        if active:
            if sentence.money:
                self.found += operations_of(sentence, active, self.zones, carried=carried)
            if sentence.dates:
                if sentence.quantities:
                    self.found += goods_of(sentence, active, self.zones, self.published, carried=carried)
                self.found += periods_of(sentence, active, self.zones, self.published)
            if len(hits) < len(all_hits):
                self._refuse(sentence, all_hits, active, carried=carried)

    def _date_by_topic(
        self,
        sentence: Sentence,
        hits: Sequence[Hit],
        dates: dict[int, Mention],
        active: Sequence[Draft],
        *,
        carried: bool,
    ) -> None:
        """Give undated stages the period that opens their paragraph.

        In English only where the next sentence goes on about it (`Eight projects … were also completed`): pages of machine
        translation often have no paragraphs, so that a period would reach too far.
        """
        if self.topic is not None and self.english and not sentence.dates and not _GOES_ON.search(sentence.text):
            self.topic = None
        if sentence.segment.paragraph != self.topic_paragraph or sentence.dates:
            if sentence.dates or self.topic is None or not self._in_title(self.topic):
                self.topic = topic_period(sentence)
            self.topic_paragraph = sentence.segment.paragraph
        elif self.topic is not None and active and not carried and not tells_of_today(sentence.text):
            dates |= {n: self.topic for n, hit in enumerate(hits) if n not in dates and _in_period(hit)}

    def _in_title(self, topic: Mention) -> bool:
        """Whether the title names the period of a paragraph: the next ones tell of it too (前三季度千余项目落户…)."""
        title = next((s for s in self.article.segments if s.kind == "title"), None)
        return title is not None and any(
            m.kind == "date" and title.start <= m.start < title.end and m.date_end == topic.date_end
            for m in self.article.mentions[:_TITLE_MENTIONS]
        )

    def _refuse(self, sentence: Sentence, all_hits: Sequence[Hit], active: Sequence[Draft], *, carried: bool) -> None:
        """Note the projects of which a stage is denied: they are no members of an occasion."""
        for hit in all_hits:
            if hit.polarity == "negated" and hit.of_project:
                subjects, _rule = find_subjects(sentence, hit, all_hits, active, self.walker, carried=carried)
                self.refused |= {draft.key for draft in subjects}


def _without_imprint(article: Article) -> list[Mention]:
    """The mentions without the day on which the page says that it was published: no occasion was held on it."""
    published = article.document.published_on
    return [
        m
        for m in article.mentions
        if m.kind != "date" or published is None or m.date_start != published or m.date_precision != "day"
    ]


_TITLE_MENTIONS: Final = 24


_GOES_ON: Final = re.compile(
    r"\b(?:also|as well|likewise|in the same period|at the same time|in addition|another|a further)\b"
)


def _price_intents(events: Sequence[Happening], projects: Sequence[Fact]) -> None:
    """What is intended has the money of its project: there is no agreement yet that could have another."""
    by_key = {fact.key: fact for fact in projects}
    for event in events:
        fact = by_key.get(event.project or "")
        if event.event_type != "intent" or event.amount is not None or fact is None:
            continue
        claim = next((c for c in fact.claims if c.property == "investment"), None)
        if claim is not None:
            event.amount = Mention(
                "money", claim.start, claim.end, claim.rule, value=Decimal(claim.value),
                currency=fact.value("currency"), qualifier=fact.value("investment_qualifier"),
            )  # fmt: skip


_OF_NOW: Final = ("construction_progress", "suspension")


def _in_period(hit: Hit) -> bool:
    """Whether an undated stage may be of the period that its paragraph tells of."""
    passed = hit.modality == "occurred" and hit.polarity == "told"
    return passed and hit.of_project and hit.event_type not in _OF_NOW and hit.phrase not in PLACED


def _of_group(sentence: Sentence, hit: Hit, groups: Sequence[Happening], *, english: bool) -> bool:
    """Whether a trigger tells only of a number of projects, and of none that is named; `groups` are the sentence's."""
    if not sentence.quantities:
        return any(group.start == hit.start and group.event_type == hit.event_type for group in groups)
    if named_before(sentence, hit) or named_behind(sentence, hit):
        return False
    for group in groups:
        if group.start == hit.start and group.event_type == hit.event_type:
            return True
    return of_a_number(sentence, hit, english=english)


def _date_hits(sentence: Sentence, hits: list[Hit], published: date | None, *, english: bool) -> dict[int, Mention]:
    """The dates of triggers by their place; stages and happenings of zones do not vie for dates.

    What is told of a day after the publication is made a plan, whatever the tense; translators mix tenses up.
    """
    told = [
        date
        for date in dates_of_events(sentence, english=english)
        if date.date_precision != "year"
        or not any(hit.start < date.start and date.end < hit.end for hit in hits)  # 拉开2021年建设的序幕
    ]
    if not told:
        return {}
    dates: dict[int, Mention] = {}
    for of_project in (True, False):
        places = [n for n, hit in enumerate(hits) if hit.of_project is of_project]
        if places:
            days = [date for date in told if not (of_project and english and is_day_of_report(sentence, date))]
            bound = bind_dates(sentence, [hits[n] for n in places], days, english=english)
            for n, mention in bound.items():
                dates[places[n]] = mention
    if published is None:
        return dates
    for n, mention in dates.items():
        if english and hits[n].modality == "planned" and _was_done(sentence, hits[n], mention, published):
            hits[n] = hits[n]._replace(modality="occurred")
        if mention.date_start is not None and (
            mention.date_start > published or _within(sentence, hits[n], mention, published)
        ):
            hits[n] = hits[n]._replace(modality="planned")
    # `will start soon` (近期将开工): the days before the publication are no date of a plan.
    return {n: m for n, m in dates.items() if not (hits[n].modality == "planned" and m.rule.endswith(_RECENT))}


_RECENT: Final = ".recent"
_PRESENT: Final = re.compile(r"\b(?:is|are|starts?|begins?|commences?|opens?|goes)\b")
_STILL_TO_COME: Final = re.compile(r"(?:年|季度|月|月底|年底)(?:之|以)?[内前]$")
_DONE: Final = re.compile(r"已|了|完成|均|共")


_TO_DO: Final = re.compile(r"(?<!ing)(?<!ed)[ \n]to[ \n]$")
_PLANS: Final = re.compile(
    r"\b(?:will|would|shall|should|plan|expect|schedul|strive|aim|target|due|going|about|intend|hope|slated|set|goal|promis|want|need|ready|must|is to|are to|be to)"
)


def _was_done(sentence: Sentence, hit: Hit, date: Mention, published: date) -> bool:
    """Whether what was done on a day that is past is told by its aim only (`On May 2 people waved shovels to break ground`)."""
    if (
        date.date_precision != "day"
        or date.date_basis == "deadline"
        or date.date_end is None
        or date.date_end > published
    ):
        return False
    if date.start > hit.start or _TO_DO.search(sentence.lower(hit.start - 6, hit.start)) is None:
        return False
    return _PLANS.search(sentence.lower(date.end, hit.start)) is None


def _within(sentence: Sentence, hit: Hit, date: Mention, published: date) -> bool:
    """Whether a stage told without a tense is due within a period that is not yet over (年内试生产)."""
    if date.date_end is None or date.date_end <= published:
        return False
    if hit.phrase.isascii():
        inside = sentence.lower(date.start - 7, date.end).lstrip().startswith("within")
        return inside and _PRESENT.search(sentence.lower(hit.start - 4, hit.end)) is not None
    if date.end > hit.start:
        return False
    if not _STILL_TO_COME.search(sentence.words(date.start, date.end)):
        return False
    return _DONE.search(sentence.words(date.start - 4, hit.end + 1)) is None


def _intent_is_no_signing(found: Sequence[Happening]) -> list[Happening]:
    """An agreement of intent is an intent: a signing told of the same project at the same place falls to it."""
    intents = [(event.project, event.start) for event in found if event.event_type == "intent"]
    return [
        event
        for event in found
        if event.event_type != "signing"
        or not any(project == event.project and 0 <= start - event.start <= _ONE_PHRASE for project, start in intents)
    ]


def drafts_of(projects: Sequence[Fact], sentences: Sequence[Sentence]) -> list[Draft]:
    """The projects with their mentions, as `walk` needs them: by the span of their name and by their names."""
    # names are compared with the text as it is read, whatever script the records bear
    drafts = [
        Draft(
            fact.key,
            read(fact.value("name") or "").text,
            firms=frozenset(read(firm).text for firm in fact.values("companies")),
        )
        for fact in projects
    ]
    by_key = {draft.key: draft for draft in drafts}
    for fact in projects:
        by_key[fact.key].base = by_key.get(fact.value("parent_project_id") or "")
    by_plain: dict[str, Draft] = {}
    plain = [comparable_name(draft.name) for draft in drafts]
    for draft, name in zip(drafts, plain, strict=True):
        by_plain.setdefault(name, draft)
    found: dict[str, Draft | None] = {draft.name: by_plain[name] for draft, name in zip(drafts, plain, strict=True)}
    for sentence in sentences:
        for mention in sentence.projects:
            if sentence.zones and is_place(sentence, mention):
                continue
            told = mention.name or ""
            if told not in found:
                name = comparable_name(told)
                near = (d for d, p in zip(drafts, plain, strict=True) if name and same_project(name, p))
                found[told] = by_plain.get(name) or next(near, None)
            meant = found[told]
            if meant is not None:
                meant.mentions.append(mention)
    return drafts
