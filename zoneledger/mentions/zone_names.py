"""The words of zones' kinds: every phrase of the lexicon spelled out, the class it means, and keys of places.

`High-tech Zone`, `Hi-Tech District` and `High and New Technology Industrial Development Area` are one class; a
place and a
class together name a zone in any order, case and spelling that translators use.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import lowered
from zoneledger.registry.divisions import Division, by_english_name, divisions

# Names come again and again, in an article and across articles: so many readings of each kind are kept.
REMEMBERED: Final = 1 << 15
_SLOT: Final = re.compile(r"\{(\w+)(\??)\}")


@dataclass(frozen=True, slots=True)
class KindClass:
    """A class of kinds: its value in the table `zones`, and the classes used for it, nearest first."""

    name: str
    kind: str
    near: tuple[str, ...]
    registered_only: bool


def zone_words(language: str) -> Mapping[str, Any]:
    """The lexicon of zones of a language."""
    return load_words(language, "zones")


@cache
def kind_classes(language: str) -> Mapping[str, KindClass]:
    """The classes of a language by name."""
    return {
        name: KindClass(name, told["kind"], tuple(told["near"]), bool(told.get("registered_only")))
        for name, told in zone_words(language)["classes"].items()
    }


@cache
def kind_phrases(language: str) -> Mapping[str, str]:
    """Every phrase of a kind, folded as `fold` does, with its class; the first class wins where two share a phrase."""
    words = zone_words(language)
    forms = {**words["forms"], **words.get("more_forms", {})}
    phrases: dict[str, str] = {}
    for name, told in words["classes"].items():
        for template in told["phrases"]:
            for phrase in _spelled_out(template, forms):
                phrases.setdefault(phrase, name)
    return phrases


@cache
def kind_abbreviations() -> Mapping[str, str]:
    """Abbreviations of kinds in English, in capitals, with their class."""
    found: dict[str, str] = {}
    for name, told in zone_words("en")["classes"].items():
        for abbreviation in told.get("abbreviations", ()):
            found.setdefault(abbreviation, name)
    return found


def _spelled_out(template: str, forms: Mapping[str, list[str]]) -> Iterator[str]:
    parts = _SLOT.split(template)
    fixed, slots = parts[::3], list(zip(parts[1::3], parts[2::3], strict=True))
    choices = [[*forms[name], *([""] if optional else [])] for name, optional in slots]
    for chosen in itertools.product(*choices):
        phrase = "".join(itertools.chain.from_iterable(itertools.zip_longest(fixed, chosen, fillvalue="")))
        yield " ".join(phrase.replace("-", " ").split())


def fold(text: str) -> str:
    """A text in lower case, of the same length, with a blank for each hyphen and line end."""
    return lowered(text).replace("-", " ").replace("\n", " ")


@lru_cache(maxsize=REMEMBERED)
def squeezed(name: str) -> str:
    """A name without case, blanks, hyphens, apostrophes and brackets: the key under which variants are the same."""
    return _APART.sub("", unicodedata.normalize("NFKC", name).casefold().replace("ü", "u"))


_APART: Final = re.compile(r"[\s'\-.·,()&]+")


@cache
def province_codes() -> Mapping[str, str]:
    """Codes (two digits) of the provinces by squeezed English name."""
    return {squeezed(d.name_en): d.adcode[:2] for d in divisions() if d.level == "province" and d.until is None}


@cache
def province_keys() -> frozenset[str]:
    """Squeezed English names of the provinces."""
    return frozenset(province_codes())


@cache
def province_names() -> frozenset[str]:
    """Chinese names of the provinces, full and short."""
    return frozenset(name for d in divisions() if d.level == "province" for name in (d.name_zh, d.short_zh))


@cache
def _hints() -> frozenset[str]:
    return frozenset(zone_words("en")["hints"])


_WORD: Final = re.compile(r"[^\s\-()]+")


def english_place_key(place: str) -> str:
    """The place before a kind as a key: `Hebei Jingxing County` is jingxing; a province stays where nothing
    else does.
    """
    return place_key_of_words(_WORD.findall(place.lower()))


def place_key_of_words(words: Sequence[str]) -> str:
    """`english_place_key` for the words of a place in lower case."""
    return _place_key(tuple(words))


@lru_cache(maxsize=REMEMBERED)
def _place_key(words: tuple[str, ...]) -> str:
    same = zone_words("en")["synonyms"]
    apart = [part for word in words for part in (word.split("-") if "-" in word else (word,))]
    kept = [squeezed(same.get(word, word).removesuffix("'s")) for word in apart if word not in _hints()]
    kept = [word for word in kept if word]
    own: list[str] = []
    at = 0
    while at < len(kept):
        size = next((n for n in (1, 2) if "".join(kept[at : at + n]) in province_keys()), 0)
        if size and not (own and _lies_elsewhere(own[-1], "".join(kept[at : at + size]))):
            at += size
        else:
            own.append(kept[at])
            at += 1
    return "".join(own) or "".join(kept)


def _lies_elsewhere(place: str, province: str) -> bool:
    """Whether a place is a division outside of a province: the park of another province's firms in Ordos, not its own."""
    found = by_squeezed_name().get(place, ())
    return bool(found) and province_codes()[province] not in {division.adcode[:2] for division in found}


@cache
def by_squeezed_name() -> Mapping[str, tuple[Division, ...]]:
    """Divisions of today by English name without blanks, hyphens and apostrophes."""
    return {squeezed(name): found for name, found in by_english_name().items()}


@lru_cache(maxsize=REMEMBERED)
def without_province(place: str) -> str:
    """A Chinese place without the province in front of it, where something is left."""
    for size in _province_sizes():
        if len(place) >= size + 2 and place[:size] in province_names():
            return place[size:]
    return place


@cache
def _province_sizes() -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in province_names()}, reverse=True))
