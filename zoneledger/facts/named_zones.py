"""The zones of an article as short words are held against them: which zone `the chemical park`, 产业园, 该县 mean.

A short word means the zone whose name has its kind and its words: the one spoken of where its name has them too, else the one
named last before it. A word that fits no zone of the article means none.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from zoneledger.facts.zone_references import CALLED, LEVELS, PARKS, Reference, kind_at_end
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_fields import fields_of_trade
from zoneledger.mentions.zone_names import fold, kind_classes, zone_words
from zoneledger.records import Article
from zoneledger.registry.divisions import by_adcode
from zoneledger.registry.zones import registry

# How well a zone fits a short word, at best: words of its name and its kind; its kind; a kind used for it.
_BY_WORDS: Final = 4
_BY_KIND: Final = 3
_LIKE_KIND: Final = 2
_LOOSELY: Final = 1
# How near a zone must be named for a short word that fits it better than the zone spoken of.
_NEAR: Final = {"en": 1500, "zh": 200}
_NAMED_ALIKE: Final = frozenset({"pilot", "area", "sci", "aez", "ez"})  # classes of kinds that are not alike


class _Zone(NamedTuple):
    """What of a zone's name short words are held against."""

    name: str
    words: frozenset[str]
    kind: str
    class_name: str
    level: str | None
    role: str | None


class NamedZones:
    """The zones of an article that are records, and where each is named."""

    def __init__(self, article: Article) -> None:
        self.language = article.document.lexicon
        self._near = _NEAR[self.language]
        self.subject = article.zones[0].key if article.zones else None
        names: dict[str, set[str]] = {zone.key: {zone.value("name") or ""} for zone in article.zones}
        self._told: dict[str, list[int]] = {key: [] for key in names}
        for mention in article.mentions:
            if mention.kind == "zone" and mention.record_id in names:
                names[mention.record_id].add(mention.name or "")
                self._told[mention.record_id].append(mention.start)
        self._zones = {
            zone.key: [_zone_of(zone.key, name, zone.value("role"), self.language) for name in names[zone.key] if name]
            for zone in article.zones
        }
        self._fits: dict[tuple[object, ...], dict[str, int]] = {}

    def level(self, key: str) -> str | None:
        """Which division a host is: county, district, city, town; None for a zone."""
        names = self._zones.get(key)
        return names[0].level if names else None

    def knows(self, word: Reference) -> bool:
        """Whether some zone of the article fits a short word."""
        return bool(self._fitting(word))

    def meant_by(self, word: Reference, spoken_of: str | None) -> str | None:
        """The zone that a short word means, where `spoken_of` is the zone that its sentence or paragraph is about."""
        fits = self._fitting(word)
        if not fits:
            return None
        best = max(fits.values())
        now = fits.get(spoken_of or "", 0)
        if now >= min(best, _LIKE_KIND) or (word.own and now):
            return spoken_of
        if best <= _LOOSELY:
            return spoken_of if now else self.subject if self.subject in fits else self._last(word, fits)
        near = self._last(word, [key for key, fit in fits.items() if fit == best])
        if now and (near is None or (_is_park(word) and self._is_far(near, word.start))):
            return spoken_of
        return near

    def _fitting(self, word: Reference) -> dict[str, int]:
        asked = word[2:]
        fits = self._fits.get(asked)
        if fits is None:
            told = {
                key: max((_fit(word, name, self.language) for name in names), default=0)
                for key, names in self._zones.items()
            }
            fits = self._fits[asked] = {key: fit for key, fit in told.items() if fit}
            if word.before and (_BY_WORDS not in fits.values()) and _not_one_zh().search(word.before):
                fits.clear()
        return fits

    def _last(self, word: Reference, keys: Sequence[str] | dict[str, int]) -> str | None:
        """Of some zones the one named last before a place; zones that are only named where there is no other."""
        told = [key for key in keys if self._zones[key][0].role != "mention"] or list(keys)
        last = max(told, key=lambda key: self._place(key, word.start))
        if self._place(last, word.start) >= 0:
            return last
        if word.level is not None and len(told) == 1:
            return told[0]
        return self.subject if self.subject in told else None

    def _is_far(self, key: str, before: int) -> bool:
        """Whether a zone that is no subject of the article was named too long before a place to be meant loosely there."""
        return self._zones[key][0].role != "subject" and before - self._place(key, before) > self._near

    def _place(self, key: str, before: int) -> int:
        """Where a zone is named last before a place; far away where it is not."""
        places = self._told[key]
        at = bisect_left(places, before)
        return places[at - 1] if at else -self._near


def _zone_of(key: str, name: str, role: str | None, language: str) -> _Zone:
    folded = _OUTER.sub("", fold(" ".join(name.split())))
    level = _level_of(key, folded)
    words = folded.split() if language == "en" else [folded]
    kind, class_name = kind_at_end(words, language) if level is None else ("", "")
    if not class_name and level is None:
        entry = registry().get(key)
        class_name = next((c.name for c in kind_classes(language).values() if entry and c.kind == entry.kind), "")
    same = zone_words("en")["synonyms"]
    return _Zone(folded, frozenset(same.get(w, w) for w in words), kind, class_name, level, role)


# What a name says of where the zone lies: `… Park of the Lanzhou New Area`, `(Phase I)`.
_OUTER: Final = re.compile(r" ?\([^)]*\)| (?:of|in) (?:the )?.*$")


def _level_of(key: str, name: str) -> str | None:
    """Which division a host is; the Chinese name of a coded one tells it."""
    if not key.startswith("adm-"):
        return None
    division = by_adcode().get(key.removeprefix("adm-"))
    told = division.name_zh if division is not None else name
    return next((level for word, level in LEVELS.items() if told.endswith(word)), "town")


def _fit(word: Reference, zone: _Zone, language: str) -> int:
    if zone.level is not None and word.words:
        return _BY_WORDS if language == "en" and zone.name.removesuffix(" city") == " ".join(word.words) else 0
    if word.level is not None or zone.level is not None:
        if word.level == zone.level or (word.kind == "区" and zone.level == "district"):
            return _BY_KIND
        if word.kind == "area" and not word.words and zone.level == "district":
            return _LIKE_KIND
        if word.level != "district" or zone.level is not None:
            return 0
        return _BY_KIND if zone.kind.endswith("district") else 0 if zone.class_name in PARKS else _LOOSELY
    if word.words:
        held = all(w in zone.words for w in word.words) if language == "en" else word.words[0] in zone.name
        return _BY_WORDS if held and _alike(word, zone) else 0
    if word.before and _alike(word, zone) and any(word.before[-size:] in zone.name for size in _THEMES):
        return _BY_WORDS
    if word.class_name == CALLED:
        return 0
    if zone.kind.endswith(word.kind) and (word.kind != "area" or zone.class_name != "area"):
        return _BY_KIND
    return _kin(word, zone, language)


def _alike(word: Reference, zone: _Zone) -> bool:
    """Whether a zone may be called by the kind of a short word that has words of its name."""
    if word.class_name in ("", CALLED):
        return zone.kind.endswith(word.kind)
    if word.class_name in PARKS or zone.class_name in PARKS:
        return word.class_name in PARKS and zone.class_name in PARKS
    return True


def _kin(word: Reference, zone: _Zone, language: str) -> int:
    """How well a zone of another kind fits a short word without words of a name."""
    if word.class_name == "":  # `the zone`, 全区: any zone that is no park
        return _LOOSELY if zone.class_name in PARKS else _LIKE_KIND
    if word.kind in _ANY_PARK:
        return (
            _LIKE_KIND
            if zone.class_name in ("park", "plain") or zone.kind.endswith(("park", "园", "园区"))
            else _LOOSELY
        )
    if word.class_name in _NAMED_ALIKE:
        return 0
    if word.class_name == zone.class_name:
        return _BY_KIND
    near = kind_classes(language)[word.class_name].near
    if word.class_name in PARKS:
        return _LIKE_KIND if zone.class_name in ("park", "plain") else 0
    return _LIKE_KIND if zone.class_name in near and zone.class_name not in PARKS else 0


def _is_park(word: Reference) -> bool:
    return word.kind in _ANY_PARK or word.class_name in PARKS


_ANY_PARK: Final = frozenset({"park", "园区", "园"})


_THEMES: Final = (4, 3, 2)


@cache
def _not_one_zh() -> re.Pattern[str]:
    """Words before a kind that say that no one zone is meant (各园区, 国家级开发区), and fields of trade that no name has."""
    words = zone_words("zh")
    return re.compile(f"(?<![这该此]){one_of([*words['references']['not_one'], *fields_of_trade()])}$")
