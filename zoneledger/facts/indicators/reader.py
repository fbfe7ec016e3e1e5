"""The order in which the sentences of an article become indicators."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from zoneledger.facts.indicators import (
    amounts,
    dates,
    deeds,
    growth,
    measures,
    modality,
    parts,
    periods,
    project_counts,
    ranks,
    respective,
    scenes,
    standing,
    undated,
    wholes,
    zone_words,
    zones,
)
from zoneledger.facts.indicators.amounts import read_amount
from zoneledger.facts.indicators.calendar import Calendar, calendar_of
from zoneledger.facts.indicators.claims import facts_of
from zoneledger.facts.indicators.context import Context
from zoneledger.facts.indicators.counts import read_count
from zoneledger.facts.indicators.dates import EVENT
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.growth import bind_growths, take_growths
from zoneledger.facts.indicators.owners import Speech, marks_of, spoken_of, tells_group, with_group_meant
from zoneledger.facts.indicators.parts import check_totals, contain_figures, limit_figures
from zoneledger.facts.indicators.periods import date_figure
from zoneledger.facts.indicators.physical import read_physical
from zoneledger.facts.indicators.points import read_points
from zoneledger.facts.indicators.ranks import is_field_of, read_ranks
from zoneledger.facts.indicators.repeats import join_repeats
from zoneledger.facts.indicators.scenes import Scene, scene_of
from zoneledger.facts.indicators.scores import CUTOFF, chance, features_of
from zoneledger.facts.indicators.survey import Lookout
from zoneledger.facts.indicators.terms import terms_of
from zoneledger.facts.indicators.zones import Places, place_figures, places_of
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Article, Fact, Mention

# A paragraph that sorts what the one before it counted: a bullet, 其中, `by sector`, 从产业看.
_GOES_ON: Final = re.compile(
    r"[^\w\"]*(?:其中|从[^，。]{1,10}看|按[^，。]{1,10}分?|这些项目|这批项目|among (?:them|these)|of (?:these|them|which)|(?:[a-z-]+|[\d,]+) (?:of (?:them|these|those)|more|others)\b|the (?:remaining|rest|others?)\b|another \d|by [a-z]+|according to the|in terms of|these projects|they )|\s*[▶●■◆·•\-①-⑩🔹]"
)
# Counts whose stage stands beside them; smaller ones may be equal by chance.
_STAGED: Final = ("count.stage_before", "count.stage_behind", "count.stage_inside")
_FEW: Final = 3
_NOT_VALUES = frozenset({"zone_id", "name", "companies", "status", "sector", "province", "city"})


@dataclass(slots=True)
class _Walk:
    """What is carried from sentence to sentence."""

    calendar: Calendar
    places: Places
    speech: Speech
    context: Context
    claimed: dict[tuple[int, int], str]
    paragraph: int = -1


def read_indicators(
    article: Article, sentences: Sequence[Sentence], projects: Sequence[Fact], events: Sequence[Fact]
) -> list[Fact]:
    """A fact for each figure about a zone, in reading order. Figures that a project claims are left to it."""
    found = [figure for figure in candidates(article, sentences, projects) if figure.sure >= CUTOFF]
    contain_figures(found)
    check_totals(found)
    return facts_of(join_repeats(found), events)


def candidates(article: Article, sentences: Sequence[Sentence], projects: Sequence[Fact]) -> list[Figure]:
    """Every number that a rule can say something about, with its chance to be a figure of a zone."""
    walk = _Walk(
        calendar_of(sentences, article.document.published_on),
        places_of(article),
        Speech(),
        Context(ceremony=None),
        {
            (claim.start, claim.end): claim.property
            for fact in projects
            for claim in fact.claims
            if claim.property not in _NOT_VALUES
        },
    )
    language = article.document.lexicon
    survey = lookout(language).over(article.text)
    found: list[Figure] = []
    for sentence in sentences:
        found += _read(scene_of(sentence, language, survey), walk)
    return found


@cache
def lookout(language: str) -> Lookout:
    """What is looked for in every article: the terms, and the signs of the patterns that few sentences match."""
    rooms = (
        amounts,
        dates,
        deeds,
        growth,
        measures,
        modality,
        parts,
        periods,
        project_counts,
        ranks,
        respective,
        scenes,
        standing,
        undated,
        wholes,
        zone_words,
        zones,
    )
    return Lookout(terms_of(language), [watched for room in rooms for watched in room.WATCHED])


def _numbers(scene: Scene, context: Context) -> list[Figure]:
    """The numbers of a sentence as figures, in reading order, with what each measures and its growth."""
    growths = take_growths(scene)
    figures: list[Figure] = []
    sizes: list[Mention] = []
    for mention in scene.levels:
        if mention.kind == "money" and amounts.is_size(scene, mention, context):
            sizes.append(mention)
            continue
        if mention.kind == "money":
            figure = read_amount(scene, mention, context)
        elif mention.unit in ("count", "count/day"):
            figure = read_count(scene, mention, context)
        else:
            figure = read_physical(scene, mention)
        figures.append(figure)
        context.note(figure)
    if sizes:
        scene.levels = [level for level in scene.levels if level not in sizes]
        scene.asides.extend(sizes)
    ranks = read_ranks(scene)
    if ranks:  # the 100 of `among the first 100` counts nothing
        places = {rank.start for rank in ranks}
        figures = [
            f for f in figures if f.start not in places and not any(is_field_of(scene, f, rank) for rank in ranks)
        ]
    others = [*bind_growths(scene, growths, figures), *ranks]
    others += read_points(scene, [*figures, *others])
    return sorted([*figures, *others], key=lambda f: f.start) if others else figures


def _read(scene: Scene, walk: _Walk) -> list[Figure]:
    """The candidates of one sentence, placed, dated and weighed."""
    walk.speech.enter(scene)
    walk.places.enter(scene)
    walk.calendar.enter(scene)
    segment = scene.sentence.segment
    if segment.paragraph != walk.paragraph:
        walk.paragraph = segment.paragraph
        if segment.kind not in ("list_item", "table_row"):
            before = walk.context
            walk.context = Context(ceremony=before.ceremony, headline=before.headline, told=before.told)
            if _GOES_ON.match(scene.low):
                walk.context.group, walk.context.total = before.group or before.total, before.total
                walk.context.count, walk.context.counts = before.count, before.counts
    group = walk.context.group  # the count of projects last before a figure, here or in the paragraph before
    marks = with_group_meant(scene, marks_of(scene), walk.speech)
    figures = _numbers(scene, walk.context)
    place_figures(scene, figures, walk.places)
    limit_figures(scene, figures, scene.language)
    walk.context.last = None
    previous: Figure | None = None
    for figure in figures:
        date_figure(scene, figure, walk.calendar, previous, group)
        previous = figure
        if figure.counts_projects and not (figure.modality == "planned" and modality.is_yardstick(scene, figure)):
            group = figure
        claimed = walk.claimed.get((figure.start, figure.end))
        figure.features = features_of(scene, figure, marks, walk.speech, claimed, walk.context)
        figure.sure = chance(figure.features)
        walk.context.last = figure
    kept = [figure for figure in figures if figure.sure >= CUTOFF]
    walk.calendar.follow(kept, scene)
    _follow_groups(scene, figures, kept, walk)
    walk.speech.owner = spoken_of(marks, walk.speech.owner)
    walk.speech.group = scene.is_chinese and tells_group(scene)
    return figures


def _follow_groups(scene: Scene, figures: Sequence[Figure], kept: Sequence[Figure], walk: _Walk) -> None:
    """What the counts of a sentence tell for those after it: the title's stages, and what is done at the occasion in force."""
    groups = [figure for figure in kept if figure.counts_projects]
    day = walk.calendar.occasion
    segment = scene.sentence.segment
    if segment.kind == "title":
        told = [figure for figure in figures if figure.counts_projects and figure.how in _STAGED]
        walk.context.headline.update({figure.value: figure.indicator for figure in told if figure.value > _FEW})
    if (groups and day is not None and (groups[0].period.start, groups[0].period.end) == (day.start, day.end)) or (
        groups and segment.kind == "title"
    ):
        walk.context.ceremony = groups[0].indicator
    elif groups and groups[0].period.mention is not None:
        walk.context.ceremony = None
    elif not groups and day is not None and scene.has(EVENT):
        walk.context.ceremony = deeds.ceremony_of(scene) or walk.context.ceremony
