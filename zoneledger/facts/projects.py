"""Projects of an article: its named ones with zone, companies, money, land, jobs, sector and stage reached.

Mentions become drafts (`project_drafts`), sentences are walked with the drafts they are about (`project_walk`), which get
their values (`project_values`, `project_binding`), stages (`project_status`), firms (`project_companies`) and zone (`project_zones`).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from zoneledger.facts.firms import Firms
from zoneledger.facts.group_stages import stage_of_group, stage_of_items
from zoneledger.facts.project_companies import company_claims, nearby_claims
from zoneledger.facts.project_drafts import Draft, gather, phase_number, without_phase
from zoneledger.facts.project_occasions import Occasions
from zoneledger.facts.project_status import ORDER, furthest, stages_in
from zoneledger.facts.project_subjects import subjects_of, told_by_order
from zoneledger.facts.project_values import bind_values
from zoneledger.facts.project_walk import walk
from zoneledger.facts.project_zones import Places, zone_claims
from zoneledger.facts.sectors import sector_of_project
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.telling_day import telling_day
from zoneledger.records import Article, Claim, Fact


def read_projects(article: Article, sentences: Sequence[Sentence]) -> list[Fact]:
    """A fact for each project that the article names, in reading order. `sentences` are the article's."""
    language, published = article.document.lexicon, telling_day(article)
    drafts = gather(sentences, language)
    if not drafts:
        return []
    firms = Firms(article)
    _note_sentences(sentences, drafts)
    for draft in drafts:
        draft.firms = frozenset(claim.value for claim in company_claims(draft, firms))
    occasions = Occasions(sentences, language, published)
    owned = _only_projects(drafts)
    denied: set[str] = set()
    planned: set[str] = set()
    for sentence, active, carried in walk(sentences, drafts, language):
        if active:
            for draft in active:
                if sentence not in draft.sentences:
                    draft.sentences.append(sentence)
            bind_values(sentence, active, carried, language, owned)
            for stage in stages_in(sentence, language, published):
                for draft in told_by_order(sentence, stage.start, active) or subjects_of(
                    sentence, stage.start, stage.end, active
                ):
                    if stage.status == "denied":
                        denied.add(draft.key)
                    elif stage.reached:
                        draft.statuses.append((stage.status, stage.start, stage.end))
                    else:
                        planned.add(draft.key)
    for draft in drafts:
        draft.sentences.sort(key=lambda s: s.start)
    places = Places(article, sentences)
    status = {draft.key: _status(draft, sentences, occasions, denied, planned) for draft in drafts}
    _share_stages(drafts, status)
    owners = _owners(drafts, firms)
    return [_fact(draft, article, owners[draft.key], places, status[draft.key]) for draft in drafts]


def _only_projects(drafts: Sequence[Draft]) -> dict[str, Draft]:
    """The project of each firm that has but one."""
    told = Counter(firm for draft in drafts if draft.base is None for firm in draft.firms)
    return {firm: draft for draft in drafts if draft.base is None for firm in draft.firms if told[firm] == 1}


def _owners(drafts: Sequence[Draft], firms: Firms) -> dict[str, list[Claim]]:
    """The firms of each project: told ones first, then for those without one the nearest that no other claims.

    A project and its phases share what is told of one of them; what is told of the whole outweighs a word in a phase's name.
    """
    owners = {draft.key: company_claims(draft, firms) for draft in drafts}
    claimed = frozenset(claim.value for claims in owners.values() for claim in claims)
    for draft in drafts:
        if draft.base is None or not owners[draft.key]:
            continue
        own, whole = owners[draft.key], owners[draft.base.key]
        named = without_phase(draft.name) in draft.base.name and own[0].rule.endswith(_TOLD)
        if not whole and named:
            owners[draft.base.key] = own
        elif whole and own[0].rule.endswith(_WORN) and not whole[0].rule.endswith(_WORN):
            owners[draft.key] = whole
    for draft in sorted(drafts, key=lambda draft: draft.base is not None):  # a phase has what its base has found
        if not owners[draft.key]:
            base = owners[draft.base.key] if draft.base is not None else []
            owners[draft.key] = base or nearby_claims(draft, firms, claimed)
    return owners


_WORN: Final = "company_in_name"
_TOLD: Final = ("company_told", "company_label", "company_by")


def _note_sentences(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> None:
    """The sentences that name a project, for what is read before the walk."""
    owner = {id(mention): draft for draft in drafts for mention in draft.mentions}
    for sentence in sentences:
        for mention in sentence.projects:
            draft = owner.get(id(mention))
            if draft is not None and draft.sentences[-1:] != [sentence]:
                draft.sentences.append(sentence)


def _status(
    draft: Draft, sentences: Sequence[Sentence], occasions: Occasions, denied: set[str], planned: set[str]
) -> Claim | None:
    """The furthest stage told of a project itself; else that of its heading or ceremony; a phase only planned is intended."""
    told = furthest(draft.statuses)
    if told is not None:
        return Claim("status", told[0], told[1], told[2], "project.stage", "sentence", 0, 0.75)
    if draft.base is not None and draft.key in planned | denied and phase_number(draft.name) != 1:
        first = draft.mentions[0]
        return Claim("status", "intended", first.start, first.end, "project.stage_planned", "sentence", 0, 0.6)
    if draft.base is not None and draft.base.statuses:
        return None
    group = stage_of_group(draft) or stage_of_items(draft, sentences)
    if group is not None:
        return Claim("status", group[0], group[1], group[2], "project.group", "sentence", 0, 0.6)
    occasion = occasions.of(draft) if draft.key not in denied else None
    if occasion is not None:
        return Claim("status", occasion[0], occasion[1], occasion[2], "project.occasion", "document", 0, 0.6)
    return None


def _share_stages(drafts: Sequence[Draft], status: dict[str, Claim | None]) -> None:
    """A base is as far as its furthest phase; a phase without a stage of its own is signed with its base."""
    for draft in drafts:
        if draft.base is None:
            continue
        own, base = status[draft.key], status[draft.base.key]
        if own is not None and own.rule != "project.stage_planned" and (base is None or _rank(own) > _rank(base)):
            status[draft.base.key] = own
        first = phase_number(draft.name) == 1
        if own is None and base is not None and _rank(base) <= ORDER.index("under_construction" if first else "signed"):
            status[draft.key] = base


def _rank(claim: Claim) -> int:
    return ORDER.index(claim.value)


_FEW: Final = 3


def _fact(draft: Draft, article: Article, owners: list[Claim], places: Places, status: Claim | None) -> Fact:
    first = max(draft.mentions, key=lambda m: (m.end - m.start == len(draft.name), -m.start))
    sure = _SURE_NAMES.get(first.rule.rpartition(".")[2], 0.7) + (
        0.1 if draft.claims or len(draft.mentions) > 1 else 0.0
    )
    claims = [
        Claim(
            "name", _written(draft, article), first.start, first.end, first.rule, "clause", 0, round(min(sure, 0.95), 2)
        )
    ]
    if draft.base is not None:
        claims.append(
            Claim("parent_project_id", draft.base.key, first.start, first.end, "project.phase", "clause", 0, 0.8)
        )
    claims += zone_claims(draft, article, places)
    written = article.document.reading.written
    claims += [replace(claim, value=written(claim.start, claim.end)) for claim in owners]
    for told in draft.claims.values():
        claims += told
    sector, certain = sector_of_project(
        article.document.lexicon,
        without_phase(draft.base.name if draft.base else draft.name),
        [claim.value for claim in owners],
        _texts(draft, article),
    )
    claims.append(Claim("sector", sector, first.start, first.end, "project.sector", "clause", 0, certain))
    if status is not None:
        claims.append(status)
    return Fact("projects", draft.key, claims)


def _texts(draft: Draft, article: Article) -> Iterator[str]:
    """What is told of a project in words of its own: without the names of zones and other projects; the headline last.

    A sentence that lists many projects tells of no single one's trade.
    """
    own = {id(mention) for mention in draft.mentions}
    for sentence in draft.sentences:
        if sentence.segment.kind == "title" or len({m.name for m in sentence.projects}) > _FEW:
            continue
        text, at, parts = sentence.text, sentence.start, []
        reached = 0
        for name in sentence.names:
            start, end = name.start - at, name.end - at
            if name.kind == "organization" or id(name) in own or start < reached:
                continue
            parts.append(text[reached:start])
            reached = end
        yield " ".join([*parts, text[reached:]])
    yield article.document.plain_title


def _written(draft: Draft, article: Article) -> str:
    """A project's name in the article's own script; a phase told without its base has the base's words before it."""
    if article.document.language != "zh-Hant":
        return draft.name
    reading = article.document.reading
    for mention in draft.mentions:
        if article.text[mention.start : mention.end] == draft.name:
            return reading.written(mention.start, mention.end)
    phase = draft.mentions[0]
    if draft.base is None:
        return reading.written(phase.start, phase.end)
    return without_phase(_written(draft.base, article)) + reading.written(phase.start, phase.end)


# How often the names that a rule reads are projects.
_SURE_NAMES: Final = {
    "before_word": 0.8, "quoted": 0.8, "list": 0.75, "listed": 0.75, "item": 0.7, "run": 0.75, "line": 0.75, "table_row": 0.8,
    "heading": 0.8, "phase": 0.7, "phase_of": 0.75, "phase_behind": 0.8, "plant": 0.6, "park": 0.6,
}  # fmt: skip
