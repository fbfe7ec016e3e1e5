"""The own word of a firm that opens or closes the name of its project in English: `Jiayue` of `Jiayue home textile`.

Takes: a capital behind a phase and a place, the words of its own with the trade that closes the whole name (`Huabo Medicine`),
the firm behind the last `of`. Leaves alone: places, public works, words of the language, and capitals that are there for
the line or the sentence which they open.
"""

import re
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.organizations_en import alternatives, is_common, is_own_word
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_english_name

_INITIAL: Final = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL: Final = (
    "(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|[aoeiu])"
)
_PINYIN: Final = re.compile(rf"(?:{_INITIAL}?{_FINAL}['’]?){{2,5}}", re.IGNORECASE)
# As translators write names: behind the first, a syllable begins with a consonant or behind an apostrophe.
_ROMANIZED: Final = re.compile(rf"{_INITIAL}?{_FINAL}(?:(?:{_INITIAL}|'){_FINAL}){{1,3}}", re.IGNORECASE)
_SYLLABLE: Final = re.compile(rf"{_INITIAL}{_FINAL}", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\s()]+")
# A phase, a bracket or what is made of a place before the name that bears a firm's word.
_LEAD: Final = re.compile(
    r"(?:(?:first|second|third|fourth) phase|phase (?:[ivx]{1,3}|one|two|three|four|[1-4])) of (?:the |an? )?",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:,? ?\(?(?:phase (?:[ivx]{1,3}|one|two|three|four|[1-4])|(?:first|second|third|fourth) phase)\)?| (?:phase \S+ )?(?:expansion|relocation|extension))$",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(r" of (?:the )?(?P<firm>[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,4})(?: \([A-Z][a-z]+\))?$")
# Sites that bear a place's name as often as a firm's.
_SITE: Final = re.compile(
    rf"(?:{topic_words('en', 'organizations', 'site_adjectives')} )*{topic_words('en', 'organizations', 'sites')}"
)


def opens_line(text: str, project: Mention) -> bool:
    """Whether a capital at the head of a name may be there for the line or the sentence that it opens."""
    if project.rule.endswith((".line", ".heading", ".table_row")) or project.start < 2:
        return True
    return text[project.start - 2 : project.start] in (". ", "! ", "? ") or text[project.start - 1] in '\n."'


@cache
def _not_of_firms() -> frozenset[str]:
    """Words with a capital that belong to a place or a work, and never to a firm's name."""
    return frozenset(load_words("en", "organizations")["words_of_places"])


@cache
def _public() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(load_words('en', 'organizations')['public_works'])})\b", re.IGNORECASE)


@cache
def _common() -> frozenset[str]:
    """Words of the language and of trades that open names, in small letters."""
    told = load_words("en", "organizations")
    sectors = {part for words in load_words("en", "sectors").values() for word in words for part in word.split()}
    known = {part.lower() for name in load_words("en", "firms")["well_known"] for part in str(name).split()}
    return frozenset((sectors - known) | set(told["name_openers"]))  # sectors are told by well-known firms too


def is_romanized(word: str) -> bool:
    """Whether a word is written as Chinese names are, in two syllables or more, and is none of the language or of a trade."""
    return _ROMANIZED.fullmatch(word) is not None and not is_common(word) and word.lower() not in _common()


_DERIVED: Final = re.compile(
    r"(?:[a-z]{2}ing|[a-z]{2}ed|ies|tions?|ments?|ings|ities|nces|ships|tives|ists|ants|ors|ical|ial|ous|able|less)$"
)
_LONGEST_SYLLABLE: Final = 5


def is_own(word: str, *, strict: bool) -> bool:
    """Whether a word can be a firm's own; a `strict` one is written as Chinese names are."""
    if not word[:1].isupper() or not is_own_word(word) or word.lower() in _common() or word in _not_of_firms():
        return False
    if word.isupper() or ("-" in word and word[word.index("-") + 1 :].islower()) or word.startswith(("Sino", "China")):
        return False
    return _PINYIN.fullmatch(word) is not None or not (strict or _DERIVED.search(word))


def is_name(word: str) -> bool:
    """Whether a word with a capital is none of the language: a firm's own, or a place's."""
    return word[:1].isupper() and _PINYIN.fullmatch(word) is not None and word.lower() not in _common()


@cache
def trades() -> re.Pattern[str]:
    """Trades in a row: what the name of a firm ends in."""
    told = load_words("en", "organizations")
    words = alternatives(sorted({*told["firm_words"], *told["name_trades"], *told["short_trades"]}))
    return re.compile(rf"(?: (?:and |& )?(?:{words})(?![A-Za-z-]))+")


@cache
def _short_trade() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(load_words('en', 'organizations')['short_trades'])})(?= [A-Za-z(])")


# Trades that make even a place's name a firm's: `Dongcheng Bio isotope base`.
_PLACED: Final = re.compile(r" (?:Bio|Tech|Pharma|Group|Foods|Holdings?|Chem)(?= [A-Za-z(]|$)")
_KEPT_CAPITALS: Final = 5
# Trades that are things too: what closes the name with them is what is made, not the firm.
_THINGS: Final = ("Battery", "Batteries", "Vehicle", "Vehicles", "Steel Structure", "Wheel Hub", "Cable", "Cables")


# A park is called by its place or by a word of its own as often as by a firm.
_HOUSES_MANY: Final = re.compile(r" (?:Industrial|Technology|Science|Education) Park$| (?:Space|Valley|Town)$")


def brand_span_en(text: str, project: Mention) -> tuple[int, int] | None:
    """Where the firm's word stands in a project's name, or None where none does."""
    start, end = project.start, project.end
    closing = _CLOSING.search(text, start, end)
    if closing is not None and _closes(closing["firm"]):
        return closing.span("firm")
    lead = _LEAD.match(text, start, end)
    lined = lead is None and opens_line(text, project)
    if lead is not None:
        start = lead.end()
    tail = _TAIL.search(text, start, end)
    if tail is not None:
        end = tail.start()
    words = [(m.start(), m.end(), m[0].rstrip(",.").removesuffix("'s")) for m in _WORD.finditer(text, start, end)]
    if not words or not words[0][2][:1].isupper() or _public().search(text, start, end):
        return None
    if _HOUSES_MANY.search(text, start, end) and "(" not in text[start:end]:
        return None
    at = 1 if len(words) > 1 and words[0][2].lower() in by_english_name() else 0
    if at == len(words):
        return None
    if at and (placed := _PLACED.match(text, words[0][1], end)) is not None:
        return words[0][0], placed.end()
    low, high, word = words[at]
    plain = at + 1 < len(words) and words[at + 1][2][:1].islower()
    if word.isupper() and len(word) >= _KEPT_CAPITALS and plain and not lined and word.isalpha():
        return words[0][0] if at else low, high
    apart = at + 1 < len(words) and _joins(text, words[at], words[at + 1])
    if not apart and not is_own(word, strict=lined):
        return None
    last = at
    while last + 1 < len(words) and _joins(text, words[last], words[last + 1]):
        last += 1
    high = words[last][1]
    if text.startswith(" of ", high) or (last + 1 < len(words) and words[last + 1][2] in _not_of_firms()):
        return None
    if last + 1 < len(words) and _SITE.match(text, words[last + 1][0]):
        return None
    row = trades().match(text, high, end)
    if row is not None and row.end() == end and not row[0].endswith(_THINGS):
        return (words[0][0] if at else low), end
    short = _short_trade().match(text, high, end)
    return (words[0][0] if at else low), short.end() if short is not None else high


def _closes(firm: str) -> bool:
    """Whether capitals behind the last `of` name a firm: a word of its own, no place behind it."""
    words = firm.split()
    return is_own(words[0], strict=True) and not any(word in _not_of_firms() for word in words[1:])


def _joins(text: str, first: tuple[int, int, str], second: tuple[int, int, str]) -> bool:
    """Whether two words are one name: syllables written apart (`Fu Ning`), or both a firm's own."""
    if text[first[1] : second[0]] != " ":
        return False
    if len(first[2]) <= _LONGEST_SYLLABLE and _SYLLABLE.fullmatch(first[2]) and _SYLLABLE.fullmatch(second[2]):
        return second[2][:1].isupper()
    return is_own(second[2], strict=True)
