"""The lexicon `stages` compiled: one scan of a sentence finds every word that may tell of an event.

A phrase of the lexicon is slots with blanks between them: `a|b` are the words of a slot, `a?` may be left out, `a_b` is one word
of two, `*4` is up to four words of any kind; in Chinese the slots follow one another without a blank. In English an adverb may stand at every blank (`was officially
put into production`). One pattern of first words finds the places; there the phrases with that first word are tried whose next
word may be the one that follows, and the longest wins.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

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


# What may follow a first word, by the word (in Chinese the sign) that comes next; under "" what may follow any.
Followers = dict[str, tuple[Rest, ...]]


@dataclass(frozen=True, slots=True)
class StageWords:
    """The lexicon `stages` of a language, compiled: first words, and what may follow each.

    `first` matches a first word (`word`) and looks at what comes next (`next`).
    """

    spaced: bool
    first: re.Pattern[str]
    followers: dict[str, Followers]
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
    blank = f"[ \\n]+(?:{one_of(lexicon['adverbs'])}[ \\n]+)?" if english else ""
    edge = r"(?![a-z0-9]|-[a-z])" if english else ""
    rests: dict[str, list[tuple[frozenset[str] | None, Rest]]] = defaultdict(list)
    adverbs = [_head(word, spaced=True) for word in lexicon["adverbs"]] if english else []
    for key, phrases in lexicon["triggers"].items():
        event_type, _, modality = key.partition("/")
        told = Told(event_type, modality or None)
        for phrase in phrases:
            for word, pattern, nexts in _phrases(phrase, blank, edge):
                rests[word].append((nexts, (re.compile(pattern) if pattern else None, told)))
    return StageWords(
        english,
        re.compile(
            rf"[^a-z0-9'-]({one_of(rests)}){edge}(?=(?:[ \n]+([a-z0-9]+))?)"
            if english
            else rf"({_by_sign(rests)})(?=([\s\S]?))"
        ),
        {word: _followers(some, adverbs) for word, some in rests.items()},
        Cues(lexicon, english=english),
        re.compile(_cue(lexicon["ongoing"], english=english)),
        re.compile(_cue(lexicon["deferred"], english=english)),
        tuple(lexicon["cancelled"]),
        lexicon["status"],
    )


_BUCKETS: Final = 8


def _by_sign(words: Iterable[str]) -> str:
    """As `one_of` after a blank look, with the first signs in a few classes: most places of a Chinese text fail at once."""
    by_sign: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_sign[word[0]].append(word)
    signs = sorted(by_sign)
    size = -(-len(signs) // _BUCKETS)
    classes = [signs[at : at + size] for at in range(0, len(signs), size)]
    branches = [f"(?=[{''.join(some)}]){one_of(word for sign in some for word in by_sign[sign])}" for some in classes]
    return f"(?=[{''.join(signs)}])(?:{'|'.join(branches)})"


def _cue(words: Iterable[str], *, english: bool) -> str:
    return rf"(?<![a-z]){one_of(words)}(?![a-z])" if english else one_of(words)


def _phrases(phrase: str, blank: str, edge: str) -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """The first words of a phrase, each with the pattern of what follows and the words that this may begin with.

    Again where its first slot may be left out.
    """
    slots = phrase.split()
    while slots:
        first, *others = slots
        rest, nexts = _rest(others, blank, edge), _nexts(others, spaced=bool(blank))
        for words in first.rstrip("?").split("|"):
            word, *more = words.split("_")
            yield (
                word,
                "".join(f"[ \\n]+{re.escape(other)}" for other in more) + (edge if more else "") + rest,
                _nexts(more[:1], spaced=bool(blank)) if more else nexts,
            )
        if not first.endswith("?"):
            return
        slots = others


def _nexts(slots: Iterable[str], *, spaced: bool) -> frozenset[str] | None:
    """What the next word of a phrase may begin with; None where it may be any word, or none need follow."""
    heads: set[str] = set()
    for slot in slots:
        if slot[0] == "*":
            return None
        heads.update(_head(word, spaced=spaced) for word in slot.rstrip("?").split("|"))
        if not slot.endswith("?"):
            return None if "" in heads else frozenset(heads)
    return None


def _head(word: str, *, spaced: bool) -> str:
    """What tells a word from others: its first letters and digits, in Chinese its first sign."""
    return _NOT_LETTER.split(word, 1)[0] if spaced else word[:1]


_NOT_LETTER: Final = re.compile("[^a-z0-9]")


def _followers(rests: Iterable[tuple[frozenset[str] | None, Rest]], adverbs: Iterable[str]) -> Followers:
    some = list(rests)
    heads = {head for nexts, _ in some if nexts is not None for head in nexts}
    by_next = {head: tuple(rest for nexts, rest in some if nexts is None or head in nexts) for head in heads}
    everything = tuple(rest for _, rest in some)
    return by_next | dict.fromkeys(adverbs, everything) | {"": tuple(rest for nexts, rest in some if nexts is None)}


def _rest(slots: Iterable[str], blank: str, edge: str) -> str:
    pattern = ""
    for slot in slots:
        if slot[0] == "*":
            pattern += rf"(?:[ \n]+[a-z0-9$%.'&-]*[a-z0-9%]){{0,{int(slot[1:])}}}?"
            continue
        words = one_of((word.replace("_", " ") for word in slot.rstrip("?").split("|")), "[ \\n]+")
        pattern += f"(?:{blank}{words}{edge})?" if slot.endswith("?") else f"{blank}{words}{edge}"
    return pattern


def triggers_in(lower: str, words: StageWords) -> list[Trigger]:
    """The triggers of a text in lower case, in reading order; each place belongs to one, the longest."""
    shift = 1 if words.spaced else 0  # an English trigger begins behind a sign that is no letter
    all_followers = words.followers
    at = 0
    triggers = []
    for match in words.first.finditer("\n" + lower if shift else lower):
        first, following = match.groups()
        followers = all_followers[first]
        rests = followers.get(following) or followers[""]
        if not rests or (start := match.start()) < at:
            continue
        first_end = match.end() - shift
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
            at = end
            triggers.append(Trigger(start, end, lower[start:end], tuple(told)))
    return triggers
