"""Fields of trade in the names of parks, under one key in both languages: 机械产业园 and `Machinery Industrial Park`."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_names import REMEMBERED, place_key_of_words, squeezed, zone_words
from zoneledger.registry.divisions import by_chinese_name
from zoneledger.registry.romanization import romanize


@cache
def fields_of_trade() -> tuple[str, ...]:
    """Chinese fields of trade, as names of parks for them end."""
    return tuple(load_words("zh", "fields")["fields"])


@lru_cache(maxsize=REMEMBERED)
def chinese_field_key(place: str, kind: str = "") -> str:
    """A Chinese place in Latin letters: the fields of trade that it ends in by `fields.yml`, the rest in pinyin.

    `kind` are the signs of its kind, which may tell a field too: 兴隆 and 物流园 are Xinglonglogistics. Only fields at
    the end are read (黄金山 is no gold), and with whom a park is run at its beginning: 中德(盐城).
    """
    ahead, rest = _divisions_ahead(place)
    whole = rest + _plain_end().sub("", kind)
    fields = _trailing_fields().search(whole)
    behind: list[str] = []
    if fields is None or fields.start() > len(rest):  # 兴隆 and 协同创新区: of such a kind only the fields are read
        whole, fields, behind = rest, _trailing_fields().search(rest), _field().findall(kind)
    at = fields.start() if fields else len(whole)
    keys = _told([_chinese_keys()[field] for field in (*_field().findall(whole[at:]), *behind)])
    name = _TOWN.sub("", whole[:at])
    partners = _chinese_keys().get(name[:2], "") if name.startswith("中") else ""
    name = name[2:] if partners else name
    divisions = "".join(told for told, full in ahead if not (full and name))
    return divisions + partners + (romanize(name) if name else "") + "".join(keys)


def _divisions_ahead(place: str) -> tuple[list[tuple[str, bool]], str]:
    """The divisions that a Chinese place begins with and what is left of it: for each its English short name, and
    whether it is named in full and so only where a park lies that has a name of its own (三台县芦溪工业园).
    """
    told: list[tuple[str, bool]] = []
    sizes: tuple[int, ...] = (4, 3, 2)
    while head := next((place[:size] for size in sizes if place[:size] in by_chinese_name()), ""):
        found = by_chinese_name()[head]
        known = next((d.short_en for d in found if d.until is None), None)
        told.append((known if known is not None else romanize(head), all(head == d.name_zh for d in found)))
        place = place[len(head) :]
        sizes = (4, 3)  # of those behind the first only what bears its generic word
    return told, place


@lru_cache(maxsize=REMEMBERED)
def english_field_key(words: tuple[str, ...], kind: str = "") -> str:
    """The words of an English place, in lower case and squeezed, with each field of trade in one form and number.

    `kind` are the words of its kind, of which the fields of trade are taken in: `Eco Industrial Park`.
    """
    words = _without_counties(words)
    told = _in_one_form((*words, *map(squeezed, kind.split())))
    generic = zone_words("en")["division_words"]
    own = [key for key, at in told if at < len(words) and (not at or key not in generic)]
    behind = [key for key, at in told if at >= len(words) and key in _field_keys()]
    own, behind = _told(own), _told(behind)
    return ((place_key_of_words(own) if own else "") + "".join(behind)) or place_key_of_words(words)


@lru_cache(maxsize=REMEMBERED)
def fields_in_english(words: str) -> frozenset[str]:
    """The keys of the fields of trade in English words, without what translators leave out."""
    keys = (key for key, _ in _in_one_form(tuple(map(squeezed, words.lower().split()))))
    return frozenset(key for key in keys if key in _field_keys() and key not in _unsaid())


@lru_cache(maxsize=REMEMBERED)
def fields_in_chinese(words: str) -> frozenset[str]:
    """The keys of the fields of trade in Chinese words."""
    return frozenset(_chinese_keys()[field] for field in _field().findall(words))


def _without_counties(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the counties in full before a name of its own: `Santai County Luxi Industrial Park`."""
    for at in range(len(words) - 2, 0, -1):
        if words[at] in zone_words("en")["counties_in_full"] and any(
            key not in _field_keys() for key, _ in _in_one_form(words[at + 1 :])
        ):
            words = words[: at - 1] + words[at + 1 :]
    return words


def _told(keys: list[str]) -> list[str]:
    """Keys without what one translator writes and the next leaves out."""
    return [key for key in keys if key not in _unsaid()]


def in_field_form(before: list[str], word: str, behind: list[str]) -> bool:
    """Whether an English word is inside a field of trade with the words around it: `and` of `Iron and Steel`, the
    words in lower case and in reading order.
    """
    for form, at in _by_inner_word().get(_singular(word), ()):
        left, right = form[:at], form[at + 1 :]
        if len(before) < len(left) or len(behind) < len(right):
            continue
        if _alike(before[len(before) - len(left) :], left) and _alike(behind[: len(right)], right):
            return True
    return False


@cache
def words_inside_fields() -> frozenset[str]:
    """Words that no name goes on over but inside such a field."""
    return frozenset(_by_inner_word())


def _alike(words: list[str], form: tuple[str, ...]) -> bool:
    return [_singular(word) for word in words] == [_singular(word) for word in form]


def _in_one_form(words: tuple[str, ...]) -> list[tuple[str, int]]:
    """The key of each field or word, and at which word it begins."""
    keys: list[tuple[str, int]] = []
    singular = [_singular(word) for word in words]
    at = 0
    while at < len(words):
        most = min(len(words), at + _longest())
        end, key = next(
            ((end, key) for end in range(most, at, -1) if (key := _english_keys().get("".join(singular[at:end])))),
            (at + 1, singular[at]),
        )
        keys.append((key, at))
        at = end
    return keys


def _singular(word: str) -> str:
    """A word in the form that keys are made of: `materials` is material, `batteries` battery, `automotive` auto."""
    for plural, single in (("ies", "y"), ("s", "")):
        if word.endswith(plural) and (stem := word.removesuffix(plural) + single) in _words():
            word = stem
    return str(zone_words("en")["synonyms"].get(word, word))


# 吴家镇 is Wujia Town or Wujia, and 芦溪镇 behind 芦溪; of a short name the sign is a part (湖镇).
_TOWN: Final = re.compile("(?<=..)[镇乡]$|^[镇乡]$")


@cache
def _unsaid() -> frozenset[str]:
    return frozenset(zone_words("en")["unsaid"])


@cache
def _forms() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Chinese fields with the words of each of their English forms."""
    words = load_words("zh", "fields")
    told = words["fields"] | words["beside_fields"]
    return {
        field: tuple(tuple(re.split("[ -]", form)) for form in ([forms] if isinstance(forms, str) else forms))
        for field, forms in told.items()
    }


@cache
def _words() -> frozenset[str]:
    return frozenset(word for forms in _forms().values() for form in forms for word in form)


@cache
def _longest() -> int:
    return max(len(form) for forms in _forms().values() for form in forms)


@cache
def _english_keys() -> Mapping[str, str]:
    """English forms, squeezed and singular, with their key; a form of two fields goes with the first."""
    keys: dict[str, str] = {}
    for forms in _forms().values():
        first = _joined(forms[0])
        key = keys.get(first) or _joined(tuple(word for word in forms[0] if word not in _unsaid())) or first
        for form in forms:
            for written in (_joined(form), squeezed("".join(form))):  # `high-tech` is read as one word
                keys.setdefault(written, key)
    return keys


def _joined(form: tuple[str, ...]) -> str:
    return squeezed("".join(map(_singular, form)))


@cache
def _chinese_keys() -> Mapping[str, str]:
    return {field: _english_keys()[_joined(forms[0])] for field, forms in _forms().items()}


@cache
def _field_keys() -> frozenset[str]:
    return frozenset(_chinese_keys().values())


@cache
def _by_inner_word() -> Mapping[str, Sequence[tuple[tuple[str, ...], int]]]:
    """English forms by their words that no name goes on over (`and`, `of`, `enterprise`), with the place of it."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for forms in _forms().values():
        for form in forms:
            for at, word in enumerate(form):
                if at and word in _stops():
                    found.setdefault(word, []).append((form, at))
    return found


@cache
def _stops() -> frozenset[str]:
    return frozenset(zone_words("en")["stops"])


@cache
def _field() -> re.Pattern[str]:
    return re.compile(one_of(_forms()))


@cache
def _trailing_fields() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of(_forms())}|[与和及])+$")


@cache
def _plain_end() -> re.Pattern[str]:
    """What kinds of parks end in that tells no field."""
    return re.compile(f"(?:{one_of(zone_words('zh')['plain_ends'])})区?$")
