"""English names of firms and bodies, by their ends and by the words around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.body_names_en import governed_zones, is_of_page, whose_body
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.organizations_listed_en import PEOPLES, find_joined_en, find_listed_en
from zoneledger.mentions.organizations_lower_en import find_small_written
from zoneledger.mentions.patterns import leftward, one_of
from zoneledger.mentions.persons_en import is_person, surnames
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_english_name

_LONGEST: Final = 9
_CAPITALS: Final = r"[A-Z][\w&'-]*(?: (?:[A-Z][\w&'-]*|\([A-Z][A-Za-z -]{1,20}\))){0,5}"
_WORD: Final = re.compile(r"\S+")


@cache
def _told() -> dict[str, Any]:
    return load_words("en", "organizations")


def alternatives(words: Sequence[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


# A capitalized word without a possessive, unless it belongs to the name: `People's`.
_OF_WORD: Final = r"[A-Z](?:[\w&-]|'(?!s\b)|(?<=People)'s)*"


@cache
def headline_verbs() -> frozenset[str]:
    """Verbs that a headline writes with a capital; no name goes on over them."""
    return frozenset(_told()["headline_verbs"])


@cache
def _ends() -> CuedPattern:
    told = _told()
    words = [*told["body_of"], *told["bodies"], *told["company_ends"], *told["body_ends"]]
    pattern = re.compile(
        rf"\b(?P<of>(?:{alternatives(told['body_of'])}) (?:of|for) (?:the )?{_OF_WORD}(?:(?: and| of(?: the)?)? {_OF_WORD}){{0,5}})"
        rf"|(?P<whole>\b(?:{alternatives(told['bodies'])})\b)"
        rf"|(?<![A-Za-z])(?P<end>(?P<company>{alternatives(told['company_ends'])})|(?P<body>{alternatives(told['body_ends'])}))(?![A-Za-z])"
    )
    return CuedPattern(words, pattern)


@cache
def _trades() -> CuedPattern:
    words = _told()["firm_words"]
    return CuedPattern([f" {word}" for word in words], re.compile(rf" (?:{alternatives(words)})(?![A-Za-z-])"))


@dataclass(frozen=True, slots=True)
class _Contexts:
    """What stands right before or behind a firm's bare name; `strong` ones let even the name of a place be a firm's.

    `ending` reads from right to left what `before` may end in: it is quickly told, and seldom there.
    """

    strong: re.Pattern[str]
    before: re.Pattern[str]
    ending: re.Pattern[str]
    behind: re.Pattern[str]
    does: re.Pattern[str]


@cache
def _contexts() -> _Contexts:
    told = _told()
    offices, does = (alternatives(told[key]) for key in ("offices", "does"))
    done = alternatives([form for word in told["done"] for form in (word, word[0].upper() + word[1:])])
    nouns, labels = alternatives(told["firm_nouns"]), alternatives(told["labels"])
    return _Contexts(
        re.compile(
            rf"\b(?:(?:{offices})s? of|(?:[Pp]rojects?|plant|line|base|workshop|factory|facility|subsidiary|turbine|branch|arm) (?:of|from|by)|(?:plant|factory|facility|workshop|warehouse|production line) for) $"
        ),
        re.compile(
            rf"\b(?:(?:{done})(?: and [a-z]+)?(?: jointly| solely| (?:with )?[\d.,]+ (?:million|billion)(?: yuan| RMB)?)? by|(?:signed|agreement|contracts?|cooperat\w+|negotiat\w+|talks|together|sign)(?: [a-z]+){{0,3}} with|(?:{nouns})s?,?) $"
            rf"|(?:^|[.;|\n] ?)(?:{labels})s?: ?$|\([\d.,]+ (?:million|billion) (?:yuan|RMB|dollars|US dollars), $"
        ),
        re.compile(rf" (?:yb |htiw |,?s?{leftward(told['firm_nouns'])}|,nauy |,BMR |,srallod )| ?:"),
        re.compile(
            rf"(?:'s|')? (?:{offices})\b|, (?:a|an|the|one of) (?:[\w-]+ ){{0,6}}?(?:{nouns})s?\b"
            rf"|'s? (?:(?:[a-z][\w-]* ){{1,4}}(?:projects?|plant|line|base|factory|workshop)|site|project)\b"
            rf"| of (?:the )?(?:Republic of Korea|United States|{alternatives(told['countries'])})\b(?! (?:[A-Z]|and [A-Z]))|,? (?:which|that) (?:{does})\b"
        ),
        re.compile(
            rf"(?: on [A-Z][a-z]+day| yesterday| today| this week| last (?:week|month)| recently| also)? (?:{does})\b"
        ),
    )


# `Germany's Rheintal Getriebe`: the place is no part of the firm's name.
_OF_PLACE: Final = re.compile(r"[A-Z]\w+'s?")


# The signs and words that can stand before a name of which the context before tells, and before one that acts.
_ENDS_BEFORE: Final = (
    " of ", " by ", " from ", " with ", ": ", ":", ", ", "y ", "m ", "e ", "r ", "t ", "p ", "s ", "n ",
)  # fmt: skip
_STRONG_ENDS: Final = (" of ", " from ", " by ", " for ")
_OPENS_REACH: Final = 12
_OPENS: Final = re.compile(r"(?:^|[.,;:\"\n] ?|\b(?:while|that|when|as|and|neighbor|which|where|[a-z]-based) )$")
_RUN: Final = re.compile(_CAPITALS)


def find_english(text: str, zones: Sequence[Mention]) -> list[Mention]:
    """Organizations of an English text, unsorted; names by ends first, then trades, then contexts."""
    placed = Taken(zones)
    found = [m for m in governed_zones(text, _by_end(text, placed), zones) if not is_of_page(text, m)]
    taken = Taken(found)
    found.extend(list(find_small_written(text, taken, placed, _has_own_word)))
    taken = Taken(found)
    found.extend(m for m in _by_trade(text, placed) if not taken.overlaps(m.start, m.end))
    taken = Taken(found)
    # The context's names are told in reading order and share no words.
    found.extend([m for m in _by_context(text, placed) if not taken.overlaps(m.start, m.end)])
    found.extend(list(find_listed_en(text, Taken(found), placed, _may_be_firm)))
    found.extend(list(find_joined_en(text, found, Taken(found), placed, _may_be_firm)))
    return found


def _has_own_word(name: str) -> bool:
    """Whether capitals can lead a firm's name: none of the language before them, and one of its own among them."""
    words = name.split()
    return (
        words[0] not in _told()["not_names"]
        and any(is_own_word(word) for word in words)
        and not _no_name().search(name)
    )


def _may_be_firm(name: str) -> bool:
    """Whether a member of a list of firms can be one's name: its own word first, or behind its place."""
    words = name.split()
    if words[0] in surnames() or words[0] in _told()["not_names"]:
        return False
    if not is_own_word(words[0]) and not (
        len(words) > 1
        and is_own_word(words[1])
        and (words[0].lower() in by_english_name() or words[0] in _told()["countries"])
    ):
        return False
    return _no_name().search(name) is None and not (len(words) == 1 and _COMMON_END.search(name))


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention("organization", start, end, f"en.organization.{rule}", name=" ".join(text[start:end].split()))


_LONGER: Final = re.compile(r" (?:Co\.|Company|Limited|Holdings|Corporation|Group)")
_BUREAU_FIRM: Final = re.compile(r" (?:Group|Company|Co\.)")


def _by_end(text: str, zones: Taken) -> Iterator[Mention]:
    """Names with a legal form or the noun of a body: `Hebei Runfa Chemical Co., Ltd.`, `Luzhou Statistics Bureau`.

    Leaves alone the bare noun (`the Group`) and, for firms, what lies inside a zone's name.
    """
    last = 0
    for match in _ends().finditer(text):
        if match["whole"] or match["of"]:
            group = "whole" if match["whole"] else "of"
            first = match.start(group)
            if group == "of" and text.startswith("'s ", match.end(group)):  # `committee of China's Marlo District`
                continue
            if first >= last:
                if group == "of":
                    first = whose_body(text, max(last, first - 60), first)
                yield _mention(text, first, match.end(group), "body")
                last = match.end(group)
            continue
        end, body = match.end("end"), match["body"] is not None
        if match["body"] == "Bureau" and _BUREAU_FIRM.match(text, end):
            continue
        start = _left_edge(text, max(last, match.start("end") - 110), match.start("end"), body)
        if (
            start is None
            or start < last
            or start >= match.start("end")
            or (match["company"] and zones.overlaps(end - 1, end))
        ):
            continue
        if (
            match["company"]
            and text[match.end() : match.end() + 1] == " "
            and match["company"] in ("Company", "Group", "Holding")
        ):
            if _LONGER.match(text, match.end()):
                continue
        yield _mention(text, start, end, "body" if body else "form")
        last = end


def _left_edge(text: str, low: int, end: int, body: bool) -> int | None:
    """Where the capitalized words that stand before a place begin; None where there is none but common ones."""
    start = None
    low = max(low, text.rfind("\n", low, end) + 1)
    words = list(_WORD.finditer(text, low, end))
    for count, word in enumerate(reversed(words)):
        told = word[0]
        plain = told.strip("(),[")
        if plain in headline_verbs() or (start is not None and _POSSESSOR.fullmatch(told)):
            break
        if count >= _LONGEST or not plain or told.startswith('"'):
            if told.startswith('"') and plain.strip('"')[:1].isupper():
                start = word.start() + 1
            break
        if (
            told[-1] in ',.;:!?)"'
            and not (told.endswith(")") and "(" in told)
            and not (told[-1] == ")" and plain.isalpha())
        ):
            break
        cut = re.search(r"[.:;,!?\"\]](?=[A-Z])", told)
        if cut is not None:
            start = word.start() + cut.end()
            break
        if plain[0].isupper() or (plain[0].isdigit() and (count or body) and plain.isalnum()):
            start = word.start() + (told[0] == "[" or (told[0] == "(" and ")" not in text[word.start() : end]))
            if told[0] in "([" and ")" not in told:
                break
            continue
        if told == "&" and not body:
            continue
        if told in ("and", "&") and start is not None:
            following = text[start : end + 16].split(" ", maxsplit=1)[0].strip(",")
            if (body and count <= 3) or following in _told()["behind_and"] or (not body and following in _common()):
                continue
            break
        if told in ("of", "for") and body and start is not None:
            continue
        if told == "No." and body:
            start = word.start()
            continue
        break
    if start is None:
        return None
    name = text[start:end].split()
    while name and (
        (name[0] in _told()["not_names"] and name[1:2] != ["Promotion"])
        or any(word.endswith(("-based", "-funded", "-owned", "-invested")) for word in name[:_PLACED])
        or not name[0].lstrip("(")[:1].isupper()
    ):
        start = text.index(name[0], start) + len(name[0]) + 1
        name = name[1:]
    return start if name else None


# Hong Kong-based, United States-based
_PLACED: Final = 2
# `Sweden's Lesjofors Group`: whose firm it is, no part of its name; `People's` is.
_POSSESSOR: Final = re.compile(
    r"(?!People|McDonald|Women|Children|Levi|Moody|Kohl|Wendy|Sotheby|Christie|Dunkin|Wen's)[A-Z][A-Za-z-]+'s"
)


def is_own_word(word: str) -> bool:
    """Whether a capitalized word can be a firm's own name: no place, no common word, no trade."""
    plain = word.strip("'\"(),.")
    return len(plain) > 2 and plain[0].isupper() and not is_common(plain) and plain.lower() not in by_english_name()


def is_common(word: str) -> bool:
    """Whether a capitalized word is one of the language, a country's or a trade's, in the singular or the plural."""
    return word in _no_own() or f"{word}s" in _common()


@cache
def _no_own() -> frozenset[str]:
    told = _told()
    return frozenset([*told["not_names"], *told["countries"]]) | _common()


@cache
def _common() -> frozenset[str]:
    told = _told()
    words = {part for word in [*told["firm_words"], *told["trade_words"], *told["body_ends"]] for part in word.split()}
    return frozenset(words)


_NOT_BEHIND_TRADE: Final = re.compile(
    r" (?:[A-Z][a-z]|industr(?:y|ies|ial)|park|zone|city|enterprises|products?|production|valley|town|sector|field|chain|and [A-Z][a-z]+ (?:Industr|Park|Zone)|Zone|Park)"
)


def _by_trade(text: str, zones: Taken) -> Iterator[Mention]:
    """A name of its own before a trade: `Kunguang Silicon`, `Xiling Pharma`; no trades of zones, parks, sectors."""
    for match in _trades().finditer(text):
        if zones.overlaps(match.start() + 1, match.end()) or _NOT_BEHIND_TRADE.match(text, match.end()):
            continue
        start = _left_edge(text, max(0, match.start() - 60), match.start(), False)
        if start is None:
            continue
        words = text[start : match.start()].split()
        if zones.overlaps(start, start + 1) and not (
            # The host city before a firm's own word: `Wenchang Chunguang Food`.
            len(words) == _CITY_AND_WORD
            and is_own_word(words[1])
            and not zones.overlaps(start + len(words[0]) + 1, match.end())
        ):
            continue
        if len(words) > 5 or not (
            any(is_own_word(word) for word in words)
            or _placed_name(text, start, words)
            or (_FIRM_BEHIND.match(text, match.end()) and _placed_name(" of ", 4, words))
        ):
            continue
        if "]" in text[start : match.end()]:
            continue
        placed = _IN_BRACKETS.match(text, match.end())
        if placed and placed["place"] in _told()["countries"]:
            placed = None
        yield _mention(text, start, placed.end() if placed else match.end(), "trade")


_CITY_AND_WORD: Final = 2
# `Corvia Medical (Shandong)`: the arm of a firm in a place.
_IN_BRACKETS: Final = re.compile(r" \((?P<place>[A-Z][a-z']{2,12})\)(?= [a-z]|[,.;\]:]|'s)")
_FIRM_BEHIND: Final = re.compile(
    r"'s? | (?:itself|will|has|plans|invest|broke|signed|said|announced|employs|produces|makes|exports|opened|operates|is (?:expanding|building|set|one|a)|began|started|put|moved|came)\b|, (?:a|an|which|the) "
)


def _placed_name(text: str, start: int, words: Sequence[str]) -> bool:
    """Whether words that are all places can still name a firm: two of them (`Gansu Heyuan Copper`), or one behind `of`."""
    if any(word in _common() or word in _told()["not_names"] for word in words) or words[0] in _told()["countries"]:
        return False
    if len(words) == 1 and any(d.level != "county" for d in by_english_name().get(words[0].lower(), ())):
        return False  # `the whole line of Shenzhen`: a large city stands for no firm
    return len(words) == 2 or text[max(0, start - 6) : start].endswith((" of ", " by ", " with ", " from "))


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(_told()['not_in_firms'])}\b")


# A word alone that ends so is a word of the language: `Sub-ceremonies took place`.
_COMMON_END: Final = re.compile(r"(?:ies|tions?|ments?|ings|ities|nces|ships|tives|ists|ants|ors)$")


def _by_context(text: str, zones: Taken) -> Iterator[Mention]:
    """Capitalized names where only a firm can stand: `planned by Hongtu Materials`, `Haida's chief engineer`."""
    contexts, not_names = _contexts(), frozenset(_told()["not_names"])
    for match in _RUN.finditer(text):
        start, end = match.span()
        if text[end - 2 : end] == "'s":
            end -= 2
        name = text[start:end].rstrip("'")
        end = start + len(name)
        words = name.split()
        opening = start
        while words and (
            words[0] in not_names
            or words[0].endswith("-based")
            or (len(words) > 1 and (words[0] in PEOPLES or _OF_PLACE.fullmatch(words[0])))
        ):
            start += len(words[0]) + 1
            if words[0] in not_names:
                opening = start
            words = words[1:]
        if not words or (name.isupper() and len(name) > 5):
            continue
        before = text[max(0, opening - 60) : opening].removesuffix("the ").removesuffix("The ")
        strong = before.endswith(_STRONG_ENDS) and contexts.strong.search(before) is not None
        if not strong and not (
            contexts.behind.match(text, end)
            or (contexts.does.match(text, end) and _OPENS.search(before[-_OPENS_REACH:]))
            or (
                before.endswith(_ENDS_BEFORE) and contexts.ending.match(before[::-1]) and contexts.before.search(before)
            )
        ):
            continue
        if zones.overlaps(start, end) or _no_name().search(name) or (len(words) == 1 and _COMMON_END.search(name)):
            continue
        own = any(is_own_word(word) for word in words)
        if not (own or (strong and _placed_name(text, start, words))) or is_person(text, start, words, _common()):
            continue
        yield _mention(text, start, end, "context")
