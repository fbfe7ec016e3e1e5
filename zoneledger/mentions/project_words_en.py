"""The English noun phrase that names a project, read to the left from its last word."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.organizations_en import headline_verbs

LONGEST: Final = 12
_NEAR: Final = 90
_FEW: Final = 8
_WORD: Final = re.compile(r"\S+")
_PLAIN: Final = re.compile(r"[A-Za-z'&-]+")
_CUT: Final = re.compile(r"[.:;,!?\"\])](?=[A-Z\"(])|[a-z]\.(?=\d)|[a-z)][,;](?=[a-z])")
_DETERMINERS: Final = frozenset(["the", "a", "an", "its", "their", "this", "another", "our"])
_FIGURES: Final = re.compile(r"[\d,.%$]+")
_NUMERAL: Final = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty)(?:-\w+)?|half|first|last|\d+(?:st|nd|rd|th)"
)


@cache
def told() -> dict[str, Any]:
    """The lexicon of English projects."""
    return load_words("en", "projects")


@cache
def word_set(key: str) -> frozenset[str]:
    """The words of one entry of the lexicon."""
    return frozenset(told()[key])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name's span, the word in front of it, how many of its words tell something, and where words that tell nothing open it."""

    start: int
    end: int
    before: str
    specific: int
    proper: bool
    opened: int


def is_generic(word: str) -> bool:
    """Whether a word tells nothing of which project is meant."""
    return word in word_set("generic") or len(word) < 2 or bool(_NUMERAL.fullmatch(word) or _OWNED.fullmatch(word))


# Whose a project is tells nothing of what it is: `the German-owned auto parts project`.
_OWNED: Final = re.compile(r"[a-z]+-(?:owned|funded|invested|financed|backed|run|managed|led)|wholly|solely")


def read_phrase(text: str, low: int, end: int) -> Phrase | None:
    """The phrase that ends in a place: back to an article, a preposition, a verb or a sign; without leading generic words.

    `and` is crossed where an article opens the phrase (`the pulling and slicing project`), a bracket where it is closed.
    None where nothing specific is left.
    """
    low = max(low, end - 140)
    near = max(low, end - _NEAR)
    words = list(_WORD.finditer(text, near, end))
    start: int | None = None
    before, closing, place = "", False, len(words)
    while place > 0 and len(words) - place < LONGEST:
        if place <= _FEW and near > low:  # most phrases are short: the words farther on are only now asked for
            farther = list(_WORD.finditer(text, low, end))
            words, place, near = farther, len(farther) - len(words) + place, low
        place -= 1
        word = words[place]
        raw = word[0]
        if closing:  # inside a bracket
            start = word.start()
            closing = "(" not in raw
            continue
        plain = raw.strip("\"'(),[]").lower()
        if raw.endswith(")") and "(" not in raw:
            if not text.count("(", max(low, word.start() - 40), word.start()):
                before = raw
                break
            start, closing = word.start(), True
            continue
        quoted = raw.endswith('"') and start is None
        if start is not None and raw.endswith('"') and (opened := _quotation(text, low, word.end())) is not None:
            start = opened  # `the Marlo "two cities" line`: a short quotation in a name belongs to it
            place = next(n for n in range(place, -1, -1) if words[n].start() <= opened)
            continue
        if not quoted and raw[-1] in ',.;:!?"]' and not raw.endswith(("Co.,", "Ltd.", "No.")):
            before = raw
            break
        if not raw.isalnum() and (cut := _last_cut(raw)) is not None:
            start, before = word.start() + cut.end(), raw[: cut.end()]
            break
        opening = text.rfind('"', max(low, word.start() - 80), word.end() - 1) if quoted and raw[0] != '"' else -1
        if opening >= 0:
            return _phrase(text, opening + 1, word.end() - 1, '"')
        if plain == "and" or raw == "&":
            if start is None or (raw != "&" and not _crosses_and(words[:place])):
                before = raw
                break
            start = word.start()
            continue
        if _ends_phrase(plain, raw, words[place - 1][0] if place else ""):
            before = plain
            break
        start = word.start()
        if raw.startswith(('"', "[")):
            start, before = start + 1, raw[0]
            break
    return None if start is None else _phrase(text, start, end, before)


# What is done to a thing is a part of the project's name: `comprehensive utilization of waste slag`.
_WORKS: Final = (
    "utilization|recovery|remediation|restoration|harnessing|renovation|reconstruction|dredging|desilting|disposal|treatment|"
    "recycling|rehabilitation|upgrading|improvement"
)
_WORKS_OF: Final = re.compile(
    r"(?:(?:[a-z]+ )?(?:expansion|reconstruction|protection|renovation|dredging|restoration|relocation) and )?"
    r"(?:(?:comprehensive|ecological|environmental|resource|deep|technical|technological|integrated|harmless|centralized|advanced) )?"
    rf"(?:{_WORKS}) of (?P<the>the |an? )?$",
    re.IGNORECASE,
)


# What those words end in, before the article.
_WORKS_ENDS: Final = tuple(
    f"{work} of {article}" for work in re.findall(r"\w+", _WORKS) for article in ("", "the ", "a ", "an ")
)
_WORKS_REACH: Final = max(map(len, _WORKS_ENDS))


def with_works(text: str, low: int, phrase: Phrase, *, article: bool) -> Phrase:
    """A phrase with the works told of it in front: `comprehensive recovery of lead slag`; over an article only where asked for."""
    if phrase.before not in ("of", "the", "a", "an"):
        return phrase
    low = max(low, phrase.start - 80)
    if not text[max(low, phrase.start - _WORKS_REACH) : phrase.start].lower().endswith(_WORKS_ENDS):
        return phrase
    works = _WORKS_OF.search(text, low, phrase.start)
    if works is None or (works["the"] and not article):
        return phrase
    return replace(phrase, start=works.start(), specific=phrase.specific + 1)


_QUOTATION: Final = re.compile(
    r"(?:\b[Tt]he|\b[Aa]n?|\b[Ii]ts|\bof|\bas|,|^|\b[A-Z][\w-]+) (?P<opened>\"[\w'+&-]+(?: [\w'+&-]+){0,4}\")$"
)


def _quotation(text: str, low: int, end: int) -> int | None:
    """Where a short quotation opens that ends in a place, behind an article, a comma or a name; None for any other."""
    found = _QUOTATION.search(text, max(low, end - 60), end)
    return found.start("opened") if found is not None else None


def _last_cut(raw: str) -> re.Match[str] | None:
    """The last sign inside a word behind which another sentence begins without a blank."""
    return max(_CUT.finditer(raw), key=re.Match.start, default=None)


_DRIVEN: Final = frozenset(
    ["vehicle", "electric", "motor", "wheel", "direct", "gear", "axle", "belt", "friction", "hard", "solid-state"]
)
_BOTH: Final = frozenset(["drive", "lead", "launch", "lift", "test", "feed"])


def _ends_phrase(plain: str, raw: str, before: str) -> bool:
    if not raw[0].isalnum() and raw != "&" and not any(sign.isalnum() for sign in raw):
        return True
    if raw in headline_verbs() and before[:1].isupper():
        return True
    if plain in ("complete", "open") and before[:1].isupper():  # `UAV complete machine`
        return False
    if plain in _BOTH and (
        before.lower() in _DETERMINERS or before == "of" or before in _DRIVEN or before.endswith("'s")
    ):
        return False  # `a drive shaft plant`, `vehicle drive testing`: here no verb
    if plain in word_set("both_noun_and_verb") and _is_noun(raw, before):
        return False  # `the land port`, `phone glass cover base`
    if plain in word_set("stops") and not (raw[0].isupper() and before[:1].isupper() and plain not in _DETERMINERS):
        return True
    if not plain or (not plain[0].isalpha() and _FIGURES.fullmatch(plain)):
        return before not in ("No", "No.")  # `the No 4 coke oven`
    if raw.endswith(("'s", "s'")):
        return not _names_thing(plain)
    if plain.endswith("ed") and raw.islower() and "-" not in plain and plain not in word_set("participles"):
        return before.lower() not in _DETERMINERS
    return plain.endswith("ly") and raw.islower() and plain not in word_set("ly_words")


def _is_noun(raw: str, before: str) -> bool:
    """Whether a word that may be a verb too is a noun behind the word before it: an article, or a thing in the singular."""
    if raw[:3] == "LED":
        return True
    if not raw.islower() or before.lower() in _DETERMINERS:
        return True
    thing = not before.endswith("s") or before.endswith("ss")
    return before.isalpha() and before.islower() and thing and before not in word_set("stops")


def _names_thing(plain: str) -> bool:
    """Possessives inside names: bird's nest, workers' community, people's hospital."""
    return plain in (
        "bird's",
        "workers'",
        "people's",
        "children's",
        "women's",
        "men's",
        "employees'",
        "teachers'",
        "farmers'",
        "elderly's",
        "world's",
    )


_PAID_IN: Final = ("yuan", "million", "billion", "dollars", "rmb", "yen", "euros", "cny")


def _crosses_and(before: list[re.Match[str]]) -> bool:
    """Whether the words before `and` belong to one name: an article opens them, or an amount that is paid into it."""
    for count, word in enumerate(reversed(before[-9:])):
        raw = word[0]
        plain = raw.strip("\"'(),").lower()
        if plain in ("in", "into", "for", "on") and count and len(before) > count + 1:
            return before[-count - 2][0].strip("(),").lower() in _PAID_IN  # `invested 3 million yuan in`
        if plain in _DETERMINERS or raw.endswith(("'s", "s'")) or raw == "yuan":
            return count > 0  # `2 billion yuan chip packing and testing project`
        if raw[-1] in ',.;:!?")' or (plain in word_set("stops") and raw[:3] != "LED"):
            return False
        if _CUT.search(raw):
            return False
    return False


def _phrase(text: str, start: int, end: int, before: str) -> Phrase | None:
    while start < end and text[start] in " \"'-(,":
        start += 1
    while end > start and text[end - 1] in " ,-\"'":
        end -= 1
    words = text[start:end].split()
    first, opened = 0, start
    while (
        first < len(words)
        and _leads(words[first])
        and (first + 1 == len(words) or words[first + 1] not in _KEEPS_LEAD.get(words[first], _AND))
    ):
        first += 1
    if first == len(words):
        return None
    for word in words[:first]:
        start = text.index(word, start) + len(word)
    start = text.index(words[first], start)
    specific = sum(not is_generic(word) and word not in _OF_NUMBER for word in _PLAIN.findall(text[start:end].lower()))
    specific += text.find("R & D", start, end) >= 0
    if not specific:
        return None
    proper = any(word[0].isupper() for word in words[first:])
    measured = _MEASURE.search(text, max(0, start - 8), start) if _UNIT.match(words[first]) else None
    if measured is not None:  # `110 kV substation`: its power is a part of the name
        start = measured.start()
    return Phrase(start, end, before, specific, proper, opened)


# `the largest single industrial project` has no name, a `single screw` is a thing.
_OF_NUMBER: Final = frozenset(["single"])
# `and` goes on in a name, and some words that tell nothing alone tell a trade: `new energy`.
_AND: Final = frozenset(["and", "&"])
_KEEPS_LEAD: Final = {
    "new": _AND | {"energy", "material", "materials"},
    "real": _AND | {"estate"},
    "industrial": _AND | {"Internet", "internet", "robot", "robots", "gas", "gases", "silicon"},
}
_UNIT: Final = re.compile(r"(?:kV|kv|KV|kilovolts?|MW|[Gg]W|megawatts?|gigawatts?|GWh|MWh)$")
_MEASURE: Final = re.compile(r"\d[\d,.]* $")


def _leads(raw: str) -> bool:
    """Whether a word at the head of a phrase is no part of the name."""
    plain = raw.strip("\"'(),[]").lower()
    if plain in ("second", "first", "third"):
        return False
    return is_generic(plain) and not (
        not _NUMERAL.fullmatch(plain)
        and raw[:1].isupper()
        and raw.isalpha()
        and plain not in word_set("stops")
        and plain not in ("the", "key", "major", "new", "this", "all", "other", "signed", "total", "each", "one", "two")
    )
