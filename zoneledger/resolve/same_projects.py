"""Which projects of different documents are one, though told under other names or in the other language.

Two records of one city are compared by what their documents tell: the firm's own word, the thing that is built, sum,
land, jobs, the days of its stages, the sector. Each point weighs as `project_weights.yml` says; above the threshold
the two are one. Never are two projects of one document, two phases, or an umbrella and a member. A sum that differs
speaks against, a revised one little. Of two projects of one document that fit a third equally well, neither is it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import combinations
from typing import Final

import polars as pl
import yaml

from zoneledger.names import HAN
from zoneledger.resolve.project_reports import ProjectReport, project_reports

_ROUNDED: Final = 0.02  # a share by which one sum is written differently
_NEAR: Final = 0.1
_REVISED: Final = 0.4
_LEAST_HAN: Final = 2  # signs that a Chinese name must share
_LEAST_BRAND: Final = 4  # letters of an own word that is looked for inside of other names
_KEY: Final = 4  # letters by which names are brought together
_MOST_BEARERS: Final = 60  # what more projects of a city share brings none of them together


@cache
def weights() -> Mapping[str, float]:
    """What each point of comparison weighs, and the threshold."""
    text = resources.files("zoneledger.resolve").joinpath("project_weights.yml").read_text(encoding="utf-8")
    return {str(name): float(weight) for name, weight in yaml.safe_load(text).items()}


def same_projects(told: pl.DataFrame, events: pl.DataFrame, cities: Mapping[str, str]) -> dict[str, str]:
    """Records that are another one, each with the identifier that stands for both: that of the first report.

    `told` and `events` are the statements about projects and events with `rank` 0 (`support.own_best`); `cities` has
    the city of each zone, where known.
    """
    found: dict[str, str] = {}
    places: defaultdict[str, list[ProjectReport]] = defaultdict(list)
    for report in project_reports(told, events):
        places[cities.get(report.zone_id, report.zone_id)].append(report)
    for _, reports in sorted(places.items()):
        for cluster in _clusters(reports):
            first, *others = sorted(cluster, key=lambda report: report.first)
            found |= {report.record_id: first.record_id for report in others}
    return found


def _clusters(reports: Sequence[ProjectReport]) -> Iterable[list[ProjectReport]]:
    """Records that are one project, the surest pairs first; no document tells of two of a cluster."""
    known = {report.record_id: report for report in reports}
    near: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for left, right in _candidates(reports):
        score = _score(left, right)
        if score > weights()["threshold"]:
            near[left.record_id][right.record_id] = near[right.record_id][left.record_id] = score
    pairs = [(-score, one, other) for one, scores in near.items() for other, score in scores.items() if one < other]
    cluster_of = {record: [record] for record in known}
    for _, one, other in sorted(pairs):
        these, those = cluster_of[one], cluster_of[other]
        if these is those or _rivalled(other, near[one], known) or _rivalled(one, near[other], known):
            continue
        if all(_may_be_one(known[a], known[b]) for a in these for b in those):
            these.extend(those)
            cluster_of |= dict.fromkeys(those, these)
    for record, cluster in cluster_of.items():
        if cluster[0] == record and len(cluster) > 1:
            yield [known[member] for member in cluster]


def _rivalled(record: str, near: Mapping[str, float], known: Mapping[str, ProjectReport]) -> bool:
    """Whether another record of the same document is as near."""
    return any(
        rival != record and score >= near[record] and known[rival].documents & known[record].documents
        for rival, score in near.items()
    )


def _candidates(reports: Sequence[ProjectReport]) -> Iterable[tuple[ProjectReport, ProjectReport]]:
    """Pairs that share a firm's own word, or a word's beginning, a field, sum, measure or day that few others share."""
    by_key: defaultdict[object, list[ProjectReport]] = defaultdict(list)
    for report in reports:
        keys: set[object] = {word[:_KEY] for word in (*report.brands, *report.spelled)} | {*report.brands}
        keys |= {(code, amount) for code, amounts in report.investments.items() for amount in amounts}
        keys |= report.measures | report.happened | {("field", field) for field in report.fields}
        for key in keys:
            by_key[key].append(report)
    firms = {brand for report in reports for brand in report.brands}
    pairs = {
        (one.record_id, other.record_id): (one, other)
        for key, bearers in by_key.items()
        if len(bearers) <= _MOST_BEARERS or key in firms
        for one, other in combinations(bearers, 2)
        if _may_be_one(one, other)
    }
    return [pairs[ids] for ids in sorted(pairs)]


def _may_be_one(one: ProjectReport, other: ProjectReport) -> bool:
    return not one.documents & other.documents and one.phases == other.phases and one.umbrella == other.umbrella


def _score(one: ProjectReport, other: ProjectReport) -> float:
    """How much speaks for two records being one project."""
    weight = weights()
    across = one.chinese != other.chinese
    points = _firms(one, other, across=across) + _things(one, other, across=across) + _sums(one, other)
    points += weight["measure"] * len({name for name, _ in one.measures & other.measures})
    points += weight["day"] * any(start == end for _, _, start, end in one.happened & other.happened)
    points += weight["month"] * any(start != end for _, _, start, end in one.happened & other.happened)
    points += weight["story"] * bool(one.stories & other.stories)
    points += weight["other_zone"] * (one.zone_id != other.zone_id)
    if one.sectors and other.sectors:
        points += weight["sector"] if one.sectors & other.sectors else weight["other_sector"]
    return points


def _firms(one: ProjectReport, other: ProjectReport, *, across: bool) -> float:
    """A firm's own word that both tell; against it, where both tell firms and none is the same."""
    if one.brands & other.brands or _spells(one, other) or _spells(other, one):
        return weights()["firm"]
    if one.brands and other.brands:
        return weights()["other_firm_across" if across else "other_firm"]
    return 0.0


def _spells(one: ProjectReport, other: ProjectReport) -> bool:
    """Whether an own word of one opens a word of the other's names or firms, however it parts its syllables."""
    long = [brand for brand in one.brands if len(brand) >= _LEAST_BRAND]
    return any(spelling.startswith(brand) for brand in long for spelling in other.spelled)


def _things(one: ProjectReport, other: ProjectReport, *, across: bool) -> float:
    """What is built: one name's words in the other's, or fields of trade that both languages tell."""
    weight = weights()
    if one.fields & other.fields and across:
        return weight["thing"]
    if across:
        return weight["other_field"] if one.fields and other.fields else 0.0
    if any(a and a == b for a in one.things for b in other.things):
        return weight["thing_same"]
    if any(_lies_in(a, b) or _lies_in(b, a) for a in one.things for b in other.things):
        return weight["thing"]
    if one.fields & other.fields:
        return weight["field"]
    return weight["other_field"] if one.fields and other.fields else 0.0


def _sums(one: ProjectReport, other: ProjectReport) -> float:
    """The sums invested: written alike, near, a power of ten apart, revised, or of another project."""
    weight = weights()
    best: float | None = None
    for code in one.investments.keys() & other.investments.keys():
        for a in one.investments[code]:
            for b in other.investments[code]:
                points = weight[_how_near(a, b)]
                best = points if best is None else max(best, points)
    return best or 0.0


def _how_near(one: float, other: float) -> str:
    greater, less = max(one, other), max(min(one, other), 1.0)
    apart = (greater - less) / greater
    if apart <= _ROUNDED:
        return "sum"
    if apart <= _NEAR:
        return "sum_near"
    ratio = greater / less
    while ratio > 10 - 10 * _ROUNDED:
        ratio /= 10
    if greater / less > 5 and abs(ratio - 1) <= _ROUNDED:
        return "sum_by_ten"
    return "sum_revised" if apart <= _REVISED else "sum_other"


def _lies_in(short: str, long: str) -> bool:
    """Whether all that one name says stands in another: its words; its signs in their order, in Chinese."""
    if not HAN.search(short):
        words = set(short.split())
        return bool(words) and words <= set(long.split())
    signs = iter(long)
    return len(short) >= _LEAST_HAN and all(sign in signs for sign in short)
