"""Which projects of different documents are one, though told under other names or in the other language.

Two records are one project where all of this holds: they lie in one zone; no document tells of both; a firm's own word
is the same (`瑞恒` is `Ruiheng`); the phase is the same, or neither tells one; neither is an umbrella; investments that
both state differ by a tenth at most. In one language, moreover, what a name says beside its firm lies in the other name
(`silicon carbide plant`, `Ruiheng silicon carbide module`); in two languages, where names cannot be compared, sector
and investment are the same.

Leaves apart what fits two projects of one document equally well, and all whose firm or zone is not told.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

import polars as pl

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands import brand_of
from zoneledger.names import HAN, comparable_name, phases_of
from zoneledger.reading import read
from zoneledger.registry.romanization import romanize

_TELLING: Final = ("name", "zone_id", "companies", "sector", "investment", "currency", "is_umbrella")
_TOLERANCE: Final = 0.1
_TOLERANCE_ACROSS: Final = 0.02
_PHASE: Final = re.compile(r"\bphase(\d+)\b")
_LEAST_LETTERS: Final = 3  # of an own word in Latin letters
_LEAST_HAN: Final = 2  # signs that a Chinese name must share

Links = dict[str, dict[str, int]]  # record -> record that may be the same -> how much speaks for it


@dataclass(frozen=True, slots=True)
class _Project:
    """What a record's documents tell of a project, as far as it tells it from others."""

    record_id: str
    documents: frozenset[str]
    first: tuple[str, str]
    chinese: bool
    things: tuple[str, ...]
    phases: frozenset[str]
    brands: frozenset[str]
    sectors: frozenset[str]
    investments: Mapping[str, float]


def same_projects(told: pl.DataFrame) -> dict[str, str]:
    """Records that are another one, each with the identifier that stands for both: that of the first report.

    `told` are the statements about projects with `rank` 0, and `published_on` of their documents.
    """
    found: dict[str, str] = {}
    for projects in _by_zone(told):
        for cluster in _clusters(projects, _links(projects)):
            first, *others = sorted(cluster, key=lambda project: project.first)
            found |= {project.record_id: first.record_id for project in others}
    return found


def _by_zone(told: pl.DataFrame) -> Iterable[list[_Project]]:
    """The projects of each zone that several documents speak of; zones in their order."""
    values: defaultdict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    first: dict[str, tuple[str, str]] = {}
    rows = told.filter(pl.col("property").is_in(_TELLING)).sort("record_id", "document_id", "statement_id")
    columns = rows.select("record_id", "document_id", "published_on", "property", "value")
    for record_id, document_id, published_on, name, value in columns.iter_rows():
        values[record_id][name].append((document_id, value))
        report = (str(published_on or "9999"), document_id)
        first[record_id] = min(first.get(record_id, report), report)
    zones: defaultdict[str, list[_Project]] = defaultdict(list)
    for record_id, properties in values.items():
        project = _project(record_id, first[record_id], properties)
        if project is not None:
            zones[properties["zone_id"][0][1]].append(project)
    for _, projects in sorted(zones.items()):
        if len(frozenset().union(*(project.documents for project in projects))) > 1:
            yield projects


def _project(record_id: str, first: tuple[str, str], told: Mapping[str, Sequence[tuple[str, str]]]) -> _Project | None:
    """The project of a record; None where its zone or firm is not told, or where it is an umbrella."""
    if "zone_id" not in told or "name" not in told or any(value == "true" for _, value in told.get("is_umbrella", ())):
        return None
    brands = frozenset(filter(None, (_own_word(name) for _, name in told.get("companies", ()))))
    if not brands:
        return None
    names = [value for _, value in told["name"]]
    compared = [comparable_name(name) for name in names]
    currencies = dict(told.get("currency", ()))
    amounts = [(currencies.get(document), float(value)) for document, value in told.get("investment", ())]
    return _Project(
        record_id,
        frozenset(document for sides in told.values() for document, _ in sides),
        first,
        any(HAN.search(name) for name in names),
        tuple(dict.fromkeys(_thing(name, brands) for name in compared)),
        frozenset().union(*map(phases_of, names)),
        brands,
        frozenset(value for _, value in told.get("sector", ())),
        {currency: value for currency, value in amounts if currency is not None},
    )


def _own_word(company: str) -> str | None:
    """A firm's own word in Latin small letters, so that both languages write it alike; None where none is left."""
    if not HAN.search(company):
        word = brand_of(company, "en") or (company if " " not in company else None)
        return word.lower() if word and len(word) >= _LEAST_LETTERS else None
    plain = read(company).text
    word = brand_of(plain, "zh") or (plain if len(plain) <= _LEAST_LETTERS else None)
    return romanize(word).lower() if word and HAN.search(word) else None


def _thing(name: str, brands: frozenset[str]) -> str:
    """What a comparable name says of a project beside its firm, its phase and the kind of works."""
    words = [word for word in _PHASE.sub(" ", name).split() if word not in brands and word not in _works()]
    return " ".join(words)


@cache
def _works() -> frozenset[str]:
    return frozenset(load_words("en", "money")["facility_nouns"])


def _links(projects: Sequence[_Project]) -> Links:
    """The pairs that are one project; of two of a document that one fits, the better alone, or neither."""
    links: Links = {project.record_id: {} for project in projects}
    by_brand: defaultdict[str, list[_Project]] = defaultdict(list)
    for project in projects:
        for brand in project.brands:
            by_brand[brand].append(project)
    for _, bearers in sorted(by_brand.items()):
        for one, other in combinations(bearers, 2):
            strength = _strength(one, other)
            if strength:
                links[one.record_id][other.record_id] = links[other.record_id][one.record_id] = strength
    documents = {project.record_id: project.documents for project in projects}
    chosen = {record: _best(near, documents) for record, near in links.items()}
    return {
        record: {other: strength for other, strength in near.items() if record in chosen[other]}
        for record, near in chosen.items()
    }


def _best(near: Mapping[str, int], documents: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Those of the records near one that no other of the same document rivals."""

    def rivalled(record: str) -> bool:
        return any(
            other != record and near[other] >= near[record] and documents[other] & documents[record] for other in near
        )

    return {record: strength for record, strength in near.items() if not rivalled(record)}


def _strength(one: _Project, other: _Project) -> int:
    """0 where two records are two projects; more where their investments agree than where one tells none."""
    if one.documents & other.documents or one.phases != other.phases:
        return 0
    shared = one.investments.keys() & other.investments.keys()
    apart = max((_apart(one.investments[code], other.investments[code]) for code in shared), default=None)
    if one.chinese != other.chinese:
        alike = apart is not None and apart <= _TOLERANCE_ACROSS and bool(one.sectors & other.sectors)
        return 2 if alike else 0
    if apart is not None and apart > _TOLERANCE:
        return 0
    if not any(_lies_in(a, b) or _lies_in(b, a) for a in one.things for b in other.things):
        return 0
    return 1 if apart is None else 2


def _apart(one: float, other: float) -> float:
    """By what share of the greater two amounts differ."""
    return abs(one - other) / max(abs(one), abs(other), 1.0)


def _lies_in(short: str, long: str) -> bool:
    """Whether all that one name says stands in another: its words; its signs in their order, in Chinese."""
    if not HAN.search(short):
        words = set(short.split())
        return bool(words) and words <= set(long.split())
    signs = iter(long)
    return len(short) >= _LEAST_HAN and all(sign in signs for sign in short)


def _clusters(projects: Sequence[_Project], links: Links) -> Iterable[list[_Project]]:
    """Records that links tie together, where no document tells of two of them."""
    known = {project.record_id: project for project in projects}
    seen: set[str] = set()
    for record in known:
        if record in seen:
            continue
        seen.add(record)
        cluster, waiting = [record], [record]
        while waiting:
            fresh = [other for other in links[waiting.pop()] if other not in seen]
            seen.update(fresh)
            cluster += fresh
            waiting += fresh
        members = [known[member] for member in cluster]
        told = sum(len(member.documents) for member in members)
        if len(members) > 1 and told == len(frozenset().union(*(member.documents for member in members))):
            yield members
