"""The stage of a project by the events told of it, where no word of its own sentences tells a stage or only an earlier one.

A project named as a member of a start ceremony is under construction. Where nothing but plans is told, a project whose finish comes
next is being built, a later phase whose start comes next is intended, and any other has no stage. What a plant makes or sells
is no stage: such figures are most often of the firm or of the whole zone. A stop counts where
nothing is told to have happened after it; a stage told of the project itself that is as far or further stays. But a plant that
is being built by its events is not finished by a word near its name, nor is what they tell as a plan: they read tense, day and
subject with more care.
"""

from collections.abc import Sequence
from typing import Final

from zoneledger.facts.project_drafts import phase_number
from zoneledger.facts.project_status import ORDER, STOPPED
from zoneledger.facts.stages import stage_words
from zoneledger.records import Claim, Fact

_DECIDED: Final = ("signed", "approved")  # what is still being applied for or negotiated is not
_FINISHES: Final = ("construction_progress", "construction_completion")
_UNBUILT: Final = ("construction_start", "land_supply", "signing", "approval", "intent")


def take_stages_of_events(projects: Sequence[Fact], events: Sequence[Fact], language: str) -> None:
    """Give each project the furthest stage that an event has reached, where its own words tell none or an earlier one."""
    status_of = stage_words(language).status
    by_project: dict[str, list[Fact]] = {}
    for event in events:
        key = event.value("project_id")
        if key is not None:
            by_project.setdefault(key, []).append(event)
    for project in projects:
        told = by_project.get(project.key, [])
        own = project.value("status")
        if not told or own in STOPPED:
            continue
        stop = _stop(told)
        reached = _furthest(told, status_of)
        if own is not None and reached is not None and _not_yet(own, told, status_of, reached.value):
            own = None
        claim = stop or reached or (_only_planned(project, told) if own is None else None)
        if claim is None or (stop is None and own is not None and ORDER.index(own) >= ORDER.index(claim.value)):
            continue
        project.claims = [*(c for c in project.claims if c.property != "status"), claim]


def _stop(told: Sequence[Fact]) -> Claim | None:
    """The stop of a project of which nothing is told to have happened after it."""
    passed = sorted(
        (event for event in told if event.value("modality") != "planned"), key=lambda event: event.claims[0].start
    )
    if not passed or passed[-1].value("event_type") != "suspension":
        return None
    words = passed[-1].claims[0]
    return Claim(
        "status", "suspended", words.start, words.end, "project.stop_of_event", words.binding, words.rivals,
        min(words.confidence, 0.6),
    )  # fmt: skip


def _furthest(told: Sequence[Fact], status_of: dict[str, str]) -> Claim | None:
    reached = [
        (ORDER.index(status), event.claims[0], status)
        for event in told
        if event.value("modality") != "planned"
        and event.value("event_type") != "operation"
        and (status := status_of.get(event.value("event_type") or "")) is not None
        and status not in STOPPED
        and not (status in _DECIDED and event.value("modality") == "ongoing")
    ]
    if not reached or any(event.value("event_type") == "suspension" for event in told):
        return None
    _, words, status = max(reached, key=lambda entry: entry[0])
    return Claim(
        "status", status, words.start, words.end, "project.stage_of_event", words.binding, words.rivals,
        min(words.confidence, 0.6),
    )  # fmt: skip


_BUILT: Final = ("completed", "trial_production", "operating")


def _not_yet(own: str, told: Sequence[Fact], status_of: dict[str, str], reached: str) -> bool:
    """Whether a stage further than the one reached is a plan (主体已封顶，预计明年6月竣工), or is told by no event of a plant being built."""
    if ORDER.index(own) <= ORDER.index(reached):
        return False
    if own in _BUILT and reached == "under_construction":
        return True
    return any(
        event.value("modality") == "planned" and status_of.get(event.value("event_type") or "") == own for event in told
    )


def _only_planned(project: Fact, told: Sequence[Fact]) -> Claim | None:
    """The stage of a project of which nothing but plans is told: being built for its finish, intended for the start of a later phase."""
    if any(event.value("modality") != "planned" for event in told):
        return None
    kinds = {event.value("event_type") or "": event for event in reversed(told)}
    first = next((kinds[kind] for kind in _UNBUILT if kind in kinds), None)
    status = "intended"
    if first is None:
        first, status = next((kinds[kind] for kind in _FINISHES if kind in kinds), None), "under_construction"
    elif (phase_number(project.value("name") or "") or 1) == 1:
        return None
    if first is None:
        return None
    words = first.claims[0]
    return Claim("status", status, words.start, words.end, "project.stage_of_plan", words.binding, words.rivals, 0.5)
