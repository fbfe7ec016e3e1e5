"""The lexicon `stages` compiled, and the triggers of a sentence: the phrases in it that may tell of an event.

A phrase of the lexicon is slots with blanks between them: `a|b` are the words of a slot, `a?` may be left out, `a_b` is one word
of two, `*4` is up to four words of any kind; in Chinese the slots follow one another without a blank, and `*4` is up to four
signs of one clause. Between two slots an adverb may stand (`was officially put into production`), in Chinese up to three (主体也已全部封顶,
完成了桩基). `%` is a share of a work (约85%). Where a phrase may begin (`openings`), those that may are tried, and the longest wins.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from zoneledger.facts.openings import Opening, OpeningFinder, chinese_openings, english_openings, head_of
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of


@dataclass(frozen=True, slots=True)
class Told:
    """What a phrase tells: an event type, and the modality where the phrase itself says it."""

    event_type: str
    modality: str | None = None


class Trigger(NamedTuple):
    """A phrase of the lexicon at a place of a text, with all that it may tell."""

    start: int
    end: int
    phrase: str
    told: tuple[Told, ...]


Rest = tuple[re.Pattern[str] | None, Told]
# What the slot `%` stands for: how much of a work is done (约85%, 百分之九十), and the signs that it may begin with.
_SHARE: Final = "(?:[约近超逾达到]{0,2}\\d{1,3}(?:\\.\\d{1,2})?%|百分之[一二三四五六七八九十]{1,4})"
# Words that begin another statement, which no phrase reaches over.
_ANOTHER: Final = r"(?:intends|plans|hopes|aims|expects|strives|but|while|which|whose|who)\b"
_SHARE_HEADS: Final = frozenset("0123456789约近超逾达到百")


@dataclass(frozen=True, slots=True)
class StageWords:
    """The lexicon `stages` of a language, compiled: where its phrases may begin, and the words that tell the tense."""

    spaced: bool
    openings: OpeningFinder[Rest]
    cues: "Cues"
    ongoing: re.Pattern[str]
    deferred: re.Pattern[str]
    cancelled: tuple[str, ...]
    status: dict[str, str]


class Cues:
    """The words around a trigger that say whether it tells of a deed, by kind; all kinds are found in one pass."""

    KINDS: Final = ("planned", "past", "negated", "conditional", "superseded")

    def __init__(self, lexicon: Mapping[str, Sequence[str]], *, english: bool) -> None:
        kinds = {kind: set(lexicon[kind]) for kind in self.KINDS}
        every = {word for words in kinds.values() for word in words}
        before, behind = (r"(?<![a-z])", r"(?![a-z])") if english else ("", "")
        self._pattern = re.compile(f"{before}(?=({one_of(every)}){behind})")
        # The longest word at a place may begin with shorter ones of other kinds: `was planned`, `was`.
        self._meant = {
            word: tuple(
                (kind, max(map(len, begun)))
                for kind, words in kinds.items()
                if (begun := [w for w in words if _begins(word, w, english=english)])
            )
            for word in every
        }

    def last(self, text: str) -> dict[str, tuple[int, int]]:
        """The last cue of each kind in a text."""
        found: dict[str, tuple[int, int]] = {}
        for match in self._pattern.finditer(text):
            start = match.start()
            for kind, length in self._meant[match[1].replace("\n", " ")]:
                if kind not in found or start >= found[kind][1]:
                    found[kind] = (start, start + length)
        return found


def _begins(word: str, first: str, *, english: bool) -> bool:
    """Whether a word begins with another, as a whole word in English."""
    return word.startswith(first) and not (english and word[len(first) : len(first) + 1].isalpha())


@cache
def stage_words(language: str) -> StageWords:
    """The lexicon `stages` of a language, compiled once."""
    lexicon = load_words(language, "stages")
    english = language == "en"
    between = one_of(lexicon["adverbs"])
    blank = f"[ \\n]+(?:{between}[ \\n]+)?" if english else f"(?:{between}){{0,3}}"
    adverb_heads = frozenset() if english else frozenset(word[0] for word in lexicon["adverbs"])
    edge = r"(?![a-z0-9]|-[a-z])" if english else ""
    rests: dict[str, list[tuple[frozenset[str] | None, Rest]]] = defaultdict(list)
    for key, phrases in lexicon["triggers"].items():
        event_type, _, modality = key.partition("/")
        told = Told(event_type, modality or None)
        for phrase in phrases:
            for word, pattern, nexts in _phrases(phrase, blank, edge, adverb_heads):
                rests[word].append((nexts, (re.compile(pattern) if pattern else None, told)))
    return StageWords(
        english,
        english_openings(rests, lexicon["adverbs"]) if english else chinese_openings(rests),
        Cues(lexicon, english=english),
        re.compile(_cue(lexicon["ongoing"], english=english)),
        re.compile(_cue(lexicon["deferred"], english=english)),
        tuple(lexicon["cancelled"]),
        lexicon["status"],
    )


def _cue(words: Iterable[str], *, english: bool) -> str:
    return rf"(?<![a-z]){one_of(words)}(?![a-z])" if english else one_of(words)


def _phrases(
    phrase: str, blank: str, edge: str, adverb_heads: frozenset[str]
) -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """The first words of a phrase, each with the pattern of what follows and the words that this may begin with.

    Again where its first slot may be left out. Words are parted by blanks where they have an `edge`; else they, or an adverb before
    them, begin with the next sign, and `adverb_heads` are those of adverbs.
    """
    spaced = bool(edge)
    slots = phrase.split()
    while slots:
        first, *others = slots
        rest, nexts = _rest(others, blank, edge), _nexts(others, adverb_heads, spaced=spaced)
        for words in first.rstrip("?").split("|"):
            word, *more = words.split("_")
            yield (
                word,
                "".join(f"[ \\n]+{re.escape(other)}" for other in more) + (edge if more else "") + rest,
                _nexts(more[:1], adverb_heads, spaced=spaced) if more else nexts,
            )
        if not first.endswith("?"):
            return
        slots = others


def _nexts(slots: Iterable[str], adverb_heads: frozenset[str], *, spaced: bool) -> frozenset[str] | None:
    """What the next word of a phrase may begin with; None where it may be any word, or none need follow."""
    heads = set(adverb_heads)
    for slot in slots:
        if slot[0] == "*":
            return None
        words = slot.rstrip("?").split("|")
        heads.update(map(head_of, words) if spaced else [word[0] for word in words])
        if "%" in words:
            heads.update(_SHARE_HEADS)
        if not slot.endswith("?"):
            return None if "" in heads else frozenset(heads)
    return None


def _rest(slots: Iterable[str], blank: str, edge: str) -> str:
    pattern = ""
    for slot in slots:
        if slot[0] == "*" and not edge:
            pattern += rf"[^，。；、：！？,;:!?\n未没]{{0,{int(slot[1:])}}}?"
            continue
        if slot[0] == "*":
            pattern += rf"(?:[ \n]+(?!{_ANOTHER})[a-z0-9$%.'&-]*[a-z0-9%]){{0,{int(slot[1:])}}}?"
            continue
        told = [word.replace("_", " ") for word in slot.rstrip("?").split("|")]
        words = one_of((word for word in told if word != "%"), "[ \\n]+")
        if "%" in told:
            words = f"(?:{_SHARE}|{words})"
        pattern += f"(?:{blank}{words}{edge})?" if slot.endswith("?") else f"{blank}{words}{edge}"
    return pattern


# 试 that ends a word and opens none: 封装测试生产线 is no 试生产.
_OTHER_WORD: Final = re.compile("[测调考面笔尝]试")


def triggers_in(lower: str, openings: Iterable[Opening[Rest]], at: int) -> list[Trigger]:
    """The triggers of a text in lower case, in reading order; each place belongs to one, the longest.

    `at` is the place of the text in the article, from whose start its `openings` count.
    """
    passed = 0
    triggers = []
    for place, first_stop, rests in openings:
        start, first_end = place - at, first_stop - at
        if start < passed or (start and _OTHER_WORD.match(lower, start - 1)):
            continue
        end = -1
        told: list[Told] = []
        for rest, fact in rests:
            if rest is None:
                reached = first_end
            else:
                found = rest.match(lower, first_end)
                if found is None:
                    continue
                reached = found.end()
            if reached > end:
                end, told = reached, [fact]
            elif reached == end and all(fact.event_type != other.event_type for other in told):
                told.append(fact)
        if told:
            passed = end
            triggers.append(Trigger(start, end, lower[start:end], tuple(told)))
    return triggers
