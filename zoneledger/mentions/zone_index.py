"""The registry as it is looked up: exact names in one pass, and place with kind for names in any other order or case."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from zoneledger.lexicon.loader import load_words
from zoneledger.reading import read
from zoneledger.registry.divisions import by_chinese_name, by_english_name, divisions
from zoneledger.registry.zones import ZoneEntry, registry

_HAN: Final = re.compile(r"[\u3400-\u9fff]")
# Kinds that translators and newspapers take for one another, nearest first.
NEAR: Final[Mapping[str, tuple[str, ...]]] = {
    "hidz": ("hidz", "dz"),
    "etdz": ("etdz", "edz", "dz"),
    "edz": ("edz", "etdz", "dz", "park"),
    "dz": ("dz", "edz", "etdz"),
    "new_area": ("new_area",),
    "ftz": ("ftz",),
    "cbz": ("cbz",),
    "aez": ("aez",),
    "bez": ("bez",),
    "ahidz": ("ahidz", "hidz"),
    "sci": ("sci",),
    "park": ("park", "edz"),
}
# Bare names of one word that are places or common words first; they name a zone only with its kind.
_LEAST_BARE: Final = {"en": 4, "zh": 3}


@dataclass(frozen=True, slots=True)
class Index:
    """`exact` finds names; `names[i]` and `ids[i]` are its patterns and the zones that bear them; `placed` looks up
    a place key with a class of kind."""

    exact: AhoCorasick
    names: tuple[str, ...]
    ids: tuple[tuple[str, ...], ...]
    placed: Mapping[tuple[str, str], tuple[str, ...]]
    kinds: re.Pattern[str]
    classes: Mapping[str, str]


def squeezed(name: str) -> str:
    """A name without case, blanks, hyphens and apostrophes: the key under which variants are the same."""
    return re.sub(r"[\s'\-.·,()]+", "", unicodedata.normalize("NFKC", name).casefold())


@cache
def kind_words(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for the kind words of a language, and the class of each (in lower case, blanks single)."""
    classes = load_words(language, "zones")["classes"]
    words = {phrase.replace("-", " "): name for name, told in classes.items() for phrase in told["phrases"]}
    longest = sorted(words, key=len, reverse=True)
    if language == "en":
        body = "|".join(re.escape(word).replace(r"\ ", r"[ \n-]{1,2}") for word in longest)
        return re.compile(rf"(?<![A-Za-z])(?:{body})s?(?![A-Za-z])", re.IGNORECASE), words
    return re.compile("|".join(map(re.escape, longest))), words


def class_of(language: str, phrase: str) -> str:
    """The class of a kind phrase as it stands in a text."""
    words = kind_words(language)[1]
    plain = " ".join(phrase.lower().replace("-", " ").split())
    return words.get(plain) or words[plain.removesuffix("s")]


def kind_of(language: str, name: str) -> str:
    """The value of ZONE_KIND for a class."""
    return str(load_words(language, "zones")["classes"][name]["kind"])


@cache
def _province_words() -> frozenset[str]:
    provinces = [division for division in divisions() if division.level == "province"]
    return frozenset(
        {squeezed(d.name_en) for d in provinces} | {d.short_zh for d in provinces} | {d.name_zh for d in provinces}
    )


def place_key(language: str, place: str) -> str:
    """The place in front of a kind as a key: without province, generic words and the like."""
    if language == "en":
        hints = set(load_words("en", "zones")["place_hints"])
        words = [word for word in re.split(r"[\s\-]+", place.lower()) if word and word not in hints]
        while len(words) > 1 and squeezed(words[0]) in _province_words():
            words = words[1:]
        if len(words) > 2 and squeezed("".join(words[:2])) in _province_words():
            words = words[2:]
        return squeezed("".join(words))
    key = re.sub(r"[（()）\s·]", "", place)
    for province in sorted(_province_words(), key=len, reverse=True):
        if key.startswith(province) and len(key) > len(province) + 1 and _HAN.match(province):
            key = key[len(province) :]
            break
    key = re.sub(r"(?:国家级?|省级|中国)", "", key)
    return re.sub(r"(?<=[\u4e00-\u9fff]{2})[市县区](?=.|$)", "", key)


@cache
def index(language: str) -> Index:
    """The registry's names of one language."""
    pattern, _ = kind_words(language)
    exact: defaultdict[str, list[str]] = defaultdict(list)
    placed: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in registry().values():
        for name in entry.names:
            folded = read(name).text
            if bool(_HAN.search(folded)) != (language == "zh"):
                continue
            if len(folded) >= _LEAST_BARE[language] and not _is_place(language, folded):
                _note(exact, folded.lower(), entry.zone_id)
            for key in _keys(language, folded, pattern):
                _note(placed, key, entry.zone_id)
        if language == "en":
            _note_generated(placed, entry)
    names = tuple(sorted(exact))
    return Index(
        AhoCorasick(names, matchkind=MatchKind.LeftmostLongest),
        names,
        tuple(tuple(exact[name]) for name in names),
        {key: tuple(ids) for key, ids in placed.items()},
        pattern,
        kind_words(language)[1],
    )


def _note(mapping: defaultdict[Any, list[str]], key: object, zone_id: str) -> None:
    if zone_id not in mapping[key]:
        mapping[key].append(zone_id)


def _is_place(language: str, name: str) -> bool:
    """Whether a name is that of a division, which names its zone only together with a kind."""
    return name in by_chinese_name() if language == "zh" else name.lower() in by_english_name()


def _keys(language: str, name: str, pattern: re.Pattern[str]) -> Iterable[tuple[str, str]]:
    """Place and class of a registered name: `Chengde High-tech Zone` is (chengde, hidz)."""
    last = None
    for last in pattern.finditer(name):
        pass
    if last is None or last.end() != len(name) or last.start() == 0:
        return
    place = place_key(language, name[: last.start()])
    if place:
        yield place, class_of(language, last[0])


_CLASS_OF_KIND: Final = {
    "high_tech_zone": "hidz",
    "economic_technological_development_zone": "etdz",
    "economic_development_zone": "edz",
    "comprehensive_bonded_zone": "cbz",
    "new_area": "new_area",
}


def _note_generated(placed: defaultdict[tuple[str, str], list[str]], entry: ZoneEntry) -> None:
    """The place in the official English name under the class of the registry's own kind."""
    kind = _CLASS_OF_KIND.get(entry.kind)
    for place, _ in _keys("en", entry.name_en, kind_words("en")[0]):
        if kind is not None:
            _note(placed, (place, kind), entry.zone_id)
