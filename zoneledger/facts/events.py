"""Events of an article: stages of its projects, ceremonies of groups, and what happens to its zones.

* A stage word in a sentence about a project is an event of that project (`project_stages`).
* A ceremony, and a dated plan for a number of projects, is a group event, with one for each project named as its member
  (`occasions`); a mere statistic is an indicator and no event.
* A stated result of a period is the operation of a project (`plant_operation`).
* Designations, recognitions, policies and activities belong to the zone (`zone_happenings`).

One happening is one event, however often the text repeats it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zoneledger.facts.construction_periods import periods_of
from zoneledger.facts.event_dates import bind_dates, topic_period
from zoneledger.facts.happening import Happening, fact_of, once
from zoneledger.facts.occasions import Occasions, members_of
from zoneledger.facts.plant_operation import operations_of
from zoneledger.facts.project_stages import Walker, find_subjects, named_before, of_a_number, stages_of
from zoneledger.facts.projects import Draft, same_project, walk
from zoneledger.facts.sentences import Sentence, sentences_of
from zoneledger.facts.stages import Hit, read_hits
from zoneledger.facts.zone_happenings import ZONE_TYPES, happening_of_zone, one_reading
from zoneledger.names import comparable_name
from zoneledger.records import Article, Fact, Mention

_ONE_PHRASE: Final = 40
_READ: Final = ("told", "superseded")


def read_events(article: Article, projects: Sequence[Fact]) -> list[Fact]:
    """A fact for each event, in reading order; `project_id` and `zone_id` carry keys of the article's facts."""
    language = article.document.lexicon
    english = language == "en"
    sentences = sentences_of(article)
    drafts = drafts_of(projects, sentences)
    zones = {fact.key: fact.value("zone_id") for fact in projects}
    subject_zone = article.zones[0].key if article.zones else None
    occasions = Occasions(english, article.mentions)
    walker = Walker.of(projects, drafts, english=english)
    found: list[Happening] = []
    refused: set[str] = set()
    topic: Mention | None = None
    topic_paragraph = -1
    for index, (sentence, named_projects, is_carried) in enumerate(walk(sentences, drafts, language)):
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        all_hits = read_hits(sentence, language)
        active, carried = walker.step(sentence, named_projects, following, carried=is_carried)
        hits, dates = _dated_hits(sentence, all_hits, article, english=english)
        if sentence.segment.paragraph != topic_paragraph or sentence.of_kind("date"):
            topic, topic_paragraph = topic_period(sentence), sentence.segment.paragraph
        elif topic is not None and active and not carried and not english:
            # English pages of machine translation often have no paragraphs, so a period would reach too far there.
            dates |= {n: topic for n, hit in enumerate(hits) if n not in dates and _in_period(hit)}
        named = [m for m in sentence.of_kind("zone") if m.record_id]
        grouped = len(occasions.groups)
        occasions.read(index, sentence, hits, dates, named[0].record_id if named else subject_zone)
        counted = {(group.start, group.event_type) for group in occasions.groups[grouped:]}
        if active and not carried:
            found += walker.arrived(sentence, zones)
        of_zone: list[Happening] = []
        for number, hit in enumerate(hits):
            date = dates.get(number)
            if hit.of_project:
                if hit.nominal or _of_group(sentence, hit, counted, english=english):
                    continue
                if not active:
                    walker.wait(sentence, hit, date)
                found += stages_of(sentence, hit, hits, date, active, zones, walker, carried=carried)
            elif hit.event_type in ZONE_TYPES and not hit.nominal:
                event = happening_of_zone(sentence, hit, date, named, article, english=english)
                if event is not None:
                    of_zone.append(event)
        found += one_reading(sentence, of_zone)
        if active:
            found += operations_of(sentence, active, zones, carried=carried)
            found += periods_of(sentence, active, zones, article.document.published_on)
            for hit in all_hits:
                if hit.polarity == "negated" and hit.of_project:
                    refused |= {
                        d.key for d in find_subjects(sentence, hit, all_hits, active, walker, carried=carried)[0]
                    }
    found = _intent_is_no_signing([*found, *occasions.groups])
    found.sort(key=lambda event: event.start)
    told = once(found)
    events = [*told, *members_of(occasions, sentences, drafts, zones, told, refused, language)]
    firms = {fact.key: [c for c in fact.claims if c.property == "companies"] for fact in projects}
    keys = {id(event): f"e{number}" for number, event in enumerate(events)}
    return [
        fact_of(number, event, firms.get(event.project or "", ()), keys.get(id(event.occasion)))
        for number, event in enumerate(events)
    ]


def _in_period(hit: Hit) -> bool:
    """Whether an undated stage may be of the period that its paragraph tells of."""
    passed = hit.modality == "occurred" and hit.polarity == "told"
    return passed and hit.of_project and hit.event_type != "construction_progress"


def _of_group(sentence: Sentence, hit: Hit, counted: set[tuple[int, str]], *, english: bool) -> bool:
    """Whether a trigger tells only of a number of projects, and of none that is named."""
    if named_before(sentence, hit):
        return False
    return (hit.start, hit.event_type) in counted or of_a_number(sentence, hit, english=english)


def _dated_hits(
    sentence: Sentence, all_hits: Sequence[Hit], article: Article, *, english: bool
) -> tuple[list[Hit], dict[int, Mention]]:
    """The triggers that tell something, with the dates of each; stages and happenings of zones do not vie for dates."""
    hits = [hit for hit in all_hits if hit.polarity in _READ]
    dates: dict[int, Mention] = {}
    for of_project in (True, False):
        places = [n for n, hit in enumerate(hits) if hit.of_project is of_project]
        bound = bind_dates(sentence, [hits[n] for n in places], english=english)
        dates |= {places[n]: told for n, told in bound.items()}
    published = article.document.published_on
    for n, date in dates.items():
        # What is told of a day after the publication is a plan, whatever the tense; translators mix tenses up.
        if published is not None and date.date_start is not None and date.date_start > published:
            hits[n] = replace(hits[n], modality="planned")
    return hits, dates


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
