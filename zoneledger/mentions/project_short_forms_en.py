"""Short English names of projects told in full before: `the fittings project`, `the Marlo base`.

Takes: one to three words behind an article and before a word for a project or plant, all of which stand in this order in
one full name before them, and in no other project's; names that the rules read so short get the full name. Leaves alone: words
that are no name (`the whole project`), words of several projects, and what a firm behind it makes another project (`the battery
project of Toven`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_words_en import is_generic, word_set
from zoneledger.names import comparable_name, phases_of
from zoneledger.records import Mention

_NOUN: Final = one_of(load_words("en", "projects")["short_form_nouns"])
# That an article stands there is asked behind its first letter, so that the search leaps from letter to letter.
_SHORT: Final = re.compile(
    rf"h(?<=\b[Tt]h)e (?P<name>(?P<words>(?:[A-Za-z][\w&-]*(?:'s)? ){{1,3}}?)(?P<noun>{_NOUN}))\b(?!s| (?:park|zone|area|base|construction|department|company))"
)
_OTHER: Final = re.compile(r" (?:of|by|from|(?:invested|built|funded|run) by) (?:the )?[A-Z]")
_TOLD: Final = re.compile(r"[a-z0-9][\w'-]*")
_SHORT_RULES: Final = (".plant", ".before_word", ".told")
_SENTENCE: Final = 400
_LEAST: Final = 4  # letters of a word that alone names a project


def with_short_forms(text: str, named: Sequence[Mention], zones: Taken) -> list[Mention]:
    """The names of an article with short ones for those told in full before; what names a zone names no project."""
    full = sorted(named, key=lambda mention: mention.start)
    if not full:
        return full
    told = {mention.start: mention for mention in full}
    taken = Taken(full)
    known = [(mention, _words(mention.name or "")) for mention in full]
    kept = list(full)
    for match in _SHORT.finditer(text):
        start, end = match.span("name")
        if zones.overlaps(start, end):
            continue
        stop = match.start("noun") - 1 if match["noun"] == "project" else end
        whole = _meant(_words(text[start:stop]), start, known)
        if (
            whole is None
            or _beside(text, whole, start)
            or (_OTHER.match(text, match.end()) and not text[start].isupper())
        ):
            continue
        there = told.get(start) or next((m for m in full if start <= m.start and m.end <= end), None)
        if there is not None:
            if there.rule.endswith(_SHORT_RULES) and len(there.name or "") < len(whole.name or ""):
                kept[kept.index(there)] = replace(there, name=whole.name)
        elif not taken.overlaps(start, end):
            kept.append(Mention("project", start, stop, "en.project.short_form", name=whole.name))
    return kept


_CUT: Final = re.compile(r"[.;!?]\s|\n")


def _beside(text: str, whole: Mention, start: int) -> bool:
    """Whether a sentence names a project already: another name in it is another project's."""
    return start - whole.end < _SENTENCE and _CUT.search(text, whole.end, start) is None


def _words(name: str) -> list[str]:
    return _TOLD.findall(name.lower())


def _meant(words: Sequence[str], at: int, known: Sequence[tuple[Mention, Sequence[str]]]) -> Mention | None:
    """The only project named before a place whose name holds some words in their order; None where two do, or none."""
    telling = [word for word in words if not is_generic(word) and word not in word_set("kinds")]
    if not telling or (len(words) == 1 and len(words[0]) < _LEAST):
        return None
    longer: dict[str, Mention] = {}
    same: dict[str, Mention] = {}
    for mention, name in known:
        if mention.start >= at:
            break
        if len(name) >= len(words) and _holds(name, words):
            found = longer if len(name) > len(words) else same
            found.setdefault(comparable_name(mention.name or ""), mention)
    found = longer or same
    whole = {plain: mention for plain, mention in found.items() if not phases_of(plain)} or found
    return next(iter(whole.values())) if len(whole) == 1 else None


def _holds(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether some words stand in a name, in their order."""
    rest: Iterator[str] = iter(name)
    return all(word in rest for word in words)
