"""What the documents of a record tell of a project, as far as it tells it from others."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import polars as pl

from schemas.vocabularies import STAGE_EVENTS
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands import brand_of
from zoneledger.mentions.zone_fields import fields_in_chinese, fields_in_english
from zoneledger.names import HAN, comparable_name, phases_of
from zoneledger.reading import read
from zoneledger.registry.romanization import romanize

_TELLING: Final = (
    "name", "zone_id", "companies", "sector", "investment", "currency", "is_umbrella", "land_area_m2", "jobs",
)  # fmt: skip
_MEASURES: Final = ("land_area_m2", "jobs")
# How much a plant makes a year is told or not; the plant is the same.
_CAPACITY: Final = re.compile(
    r"^年产[\d.]+[万亿]?(?:平方米|立方米|[吨台套辆件只片米支个箱])|"
    r"\bwith an annual output of .*|^annual output of [\d. ]+\w+ of "
)
_PHASE: Final = re.compile(r"\bphase(\d+)\b")
_LEAST_LETTERS: Final = 3  # of an own word in Latin letters
_LETTERS: Final = re.compile(r"[a-z0-9]+")

Told = Mapping[str, Sequence[tuple[str, str]]]  # property -> document and value


@dataclass(frozen=True, slots=True)
class ProjectReport:
    """A record as its documents tell it. `brands` are firms' own words in Latin small letters; `spelled` is all that
    names and firms say, squeezed to such letters from each word on; `happened` are stages with their intervals.
    """

    record_id: str
    documents: frozenset[str]
    stories: frozenset[str]
    first: tuple[str, str]
    zone_id: str
    chinese: bool
    umbrella: bool
    things: tuple[str, ...]
    fields: frozenset[str]
    phases: frozenset[str]
    brands: frozenset[str]
    spelled: tuple[str, ...]
    sectors: frozenset[str]
    investments: Mapping[str, frozenset[float]]
    measures: frozenset[tuple[str, float]]
    happened: frozenset[tuple[str, str, str, str]]


def project_reports(told: pl.DataFrame, events: pl.DataFrame) -> list[ProjectReport]:
    """The projects that documents name and place, in the order of their records.

    `told` and `events` are the statements about projects and events with `rank` 0 (`support.own_best`).
    """
    values: defaultdict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    first: dict[str, tuple[str, str]] = {}
    stories: defaultdict[str, set[str]] = defaultdict(set)
    rows = told.filter(pl.col("property").is_in(_TELLING)).sort("record_id", "document_id", "statement_id")
    columns = rows.select("record_id", "document_id", "published_on", "story", "property", "value")
    for record_id, document_id, published_on, story, name, value in columns.iter_rows():
        values[record_id][name].append((document_id, value))
        report = (str(published_on or "9999"), document_id)
        first[record_id] = min(first.get(record_id, report), report)
        stories[record_id].add(story)
    happened = _happened(events)
    return [
        _report(record_id, first[record_id], frozenset(stories[record_id]), properties, happened.get(record_id, ()))
        for record_id, properties in values.items()
        if "zone_id" in properties and "name" in properties
    ]


def _happened(events: pl.DataFrame) -> dict[str, list[tuple[str, str, str, str]]]:
    """By project the type, modality and interval of the events that mark its stages."""
    facts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    wanted = ("event_type", "modality", "project_id", "date_start", "date_end")
    for record_id, name, value in (
        events.filter(pl.col("property").is_in(wanted)).select("record_id", "property", "value").iter_rows()
    ):
        facts[record_id].setdefault(name, value)
    found: defaultdict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for fact in facts.values():
        if fact.get("event_type") in STAGE_EVENTS.values() and "project_id" in fact and "date_start" in fact:
            interval = (fact["date_start"], fact.get("date_end", fact["date_start"]))
            found[fact["project_id"]].append((fact["event_type"], fact.get("modality", ""), *interval))
    return found


def _report(
    record_id: str,
    first: tuple[str, str],
    stories: frozenset[str],
    told: Told,
    happened: Sequence[tuple[str, str, str, str]],
) -> ProjectReport:
    names = [value for _, value in told["name"]]
    firms = [value for _, value in told.get("companies", ())]
    brands = frozenset(filter(None, map(_own_word, firms)))
    currencies = dict(told.get("currency", ()))
    investments: defaultdict[str, set[float]] = defaultdict(set)
    for document, value in told.get("investment", ()):
        investments[currencies.get(document, "")].add(float(value))
    return ProjectReport(
        record_id,
        frozenset(document for sides in told.values() for document, _ in sides),
        stories,
        first,
        told["zone_id"][0][1],
        any(HAN.search(name) for name in names),
        any(value == "true" for _, value in told.get("is_umbrella", ())),
        tuple(dict.fromkeys(_thing(comparable_name(name), brands) for name in names)),
        frozenset().union(*map(_fields, names)),
        frozenset().union(*map(phases_of, names)) - {"1"},  # the first phase is the project itself
        brands,
        tuple(spelling for words in (*names, *firms) for spelling in _spellings(words)),
        frozenset(value for _, value in told.get("sector", ())),
        {currency: frozenset(amounts) for currency, amounts in investments.items()},
        frozenset((name, float(value)) for name in _MEASURES for _, value in told.get(name, ())),
        frozenset(happened),
    )


def _own_word(company: str) -> str | None:
    """A firm's own word in Latin small letters, so that both languages write it alike; None where none is left."""
    if not HAN.search(company):
        word = brand_of(company, "en") or (company if " " not in company else None)
        return word.lower() if word and len(word) >= _LEAST_LETTERS else None
    plain = read(company).text
    word = brand_of(plain, "zh") or (plain if len(plain) <= _LEAST_LETTERS else None)
    return romanize(word).lower().replace("'", "") if word and HAN.search(word) else None


def _spellings(words: str) -> list[str]:
    """What stands from each word of a name on, in Latin letters without blanks: `Lan Sheng Energy` holds `lansheng`."""
    if HAN.search(words):
        signs = [sign for sign in read(words).text if HAN.match(sign)]
        letters = [romanize(sign).lower() for sign in signs]
    else:
        letters = _LETTERS.findall(words.lower().replace("'", ""))
    return ["".join(letters[at:]) for at in range(len(letters))]


def _fields(name: str) -> frozenset[str]:
    """The fields of trade in a name, under keys that both languages share."""
    return fields_in_chinese(read(name).text) if HAN.search(name) else fields_in_english(name)


def _thing(name: str, brands: frozenset[str]) -> str:
    """What a comparable name says of a project beside its firm, its phase, its capacity and the kind of works."""
    words = [
        word for word in _PHASE.sub(" ", _CAPACITY.sub("", name)).split() if word not in brands and word not in _works()
    ]
    return " ".join(words)


@cache
def _works() -> frozenset[str]:
    return frozenset(load_words("en", "money")["facility_nouns"])
