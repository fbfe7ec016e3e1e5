"""How likely a number is a figure about a zone: a sum of weights over what the rules saw of it.

The rules give every candidate its features (how its measure was found, whose sentence it stands in, its unit, whether a
project claims it …); `weights.yml` holds one weight for each, fitted on 241 annotated articles in both languages by
`benchmarks/fit_indicator_weights.py`. A feature without a weight counts nothing. The chance is the confidence of the statements.
"""

import math
import re
from functools import cache
from importlib import resources
from typing import Final

import yaml

from zoneledger.facts.indicators.context import Context
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.owners import Speech, owner_at
from zoneledger.facts.indicators.scenes import Scene

CUTOFF: Final = 0.55
_DIGIT: Final = re.compile(r"\d")
_SMALL: Final = 3
_SURE: Final = 30.0


@cache
def weights() -> dict[str, float]:
    """The weight of each feature."""
    source = resources.files("zoneledger.facts.indicators").joinpath("weights.yml")
    told = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {str(name): float(value) for name, value in told.items()}


def chance(features: list[str]) -> float:
    """The chance that a candidate with these features is a figure of a zone."""
    known = weights().get
    total = 0.0
    for name in features:
        total += known(name, 0.0)
    if abs(total) > _SURE:
        total = math.copysign(_SURE, total)
    return 1.0 / (1.0 + math.exp(-total))


def features_of(
    scene: Scene, figure: Figure, marks: list[tuple[int, str]], speech: Speech, claimed: str | None, context: Context
) -> list[str]:
    """What the score may look at. `claimed` is the property of a project that has the same words for its value."""
    here = owner_at(marks, figure.start)
    owner = here or speech.owner
    kind = figure.indicator.split("_")[0] if figure.counts_projects else figure.indicator
    found = [
        "any",
        f"how:{figure.how}",
        f"kind:{kind}",
        f"owner:{owner}" if here else f"owner:{owner}+",
        f"kind:{kind}&owner:{owner}",
        f"language:{scene.language}",
        f"segment:{scene.sentence.segment.kind}",
    ]
    if claimed is not None:
        found += ["claimed", f"claimed:{kind}"]
    if speech.card:
        found.append(f"card:{owner}")
    if scene.sentence.text.lstrip().startswith(('"', "“")):
        found.append(f"quote:{owner}")
    last = context.last
    if last is not None and last.scene is scene:
        found.append("after_figure" if last.sure >= CUTOFF else "after_no_figure")
    _of_sentence(scene, figure, marks, found)
    _of_number(scene, figure, kind, found)
    _of_time(figure, owner, found)
    return found


def _of_sentence(scene: Scene, figure: Figure, marks: list[tuple[int, str]], found: list[str]) -> None:
    """Projects, firms and prizes in the sentence."""
    projects, firms, prizes = scene.sentence.projects, scene.sentence.organizations, scene.terms.get("subsidy")
    if projects:
        found.append("project_before" if projects[0].start < figure.start else "project_after")
        if figure.counts_projects or figure.how == "amount.of_group" or (figure.start - 1, "group") in marks:
            found.append("project_near_group")
    if firms and firms[0].start < figure.start:
        found.append("firm_before")
    if prizes and prizes[0].start < figure.end + 20:
        found.append("subsidy")
    if figure.attribution == "host_area":
        found.append("host_area")


def _of_number(scene: Scene, figure: Figure, kind: str, found: list[str]) -> None:
    """The number's own look: small, spelled out, its unit and role."""
    if figure.unit == "count":
        if figure.value <= _SMALL:
            found += ["small", f"small:{kind}"]
        if not _DIGIT.search(scene.words(figure.start, figure.end)):
            found.append("spelled")
    if figure.growth is not None:
        found.append("growth")
    if figure.mention is not None and figure.mention.role is not None:
        found.append(f"role:{figure.mention.role}")
    if figure.unit not in ("count", "CNY", "USD", "percent", "m2", "other"):
        found.append(f"unit:{figure.unit}")


def _of_time(figure: Figure, owner: str, found: list[str]) -> None:
    """Whether the figure has a period of its own, and whether it is planned."""
    period = figure.period
    if period.mention is not None:
        found.append("dated")
        if period.kind in ("ytd", "year", "half", "quarter", "range"):
            found.append("dated_period")
    elif period.start is not None:
        found.append("period_in_force")
    if figure.modality == "planned":
        found += ["planned", f"planned:{owner}"]
    if period.kind == "at_capacity":
        found += ["at_capacity", f"at_capacity:{owner}"]
