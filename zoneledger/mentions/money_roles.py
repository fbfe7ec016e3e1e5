"""What an amount is: investment, output, tax … by the words of its sentence, the nearest before it first.

A threshold is told by its form (`projects of more than 100 million yuan`, 亿元以上项目) before any word is asked. An
amount whose sentence has no word of money continues the one before it (`Of this, 2 billion yuan …`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import holds, leftward, one_of
from zoneledger.records import Document, Mention, Segment
from zoneledger.segments.bounds import Bounds

_REACH_BEFORE: Final = {"en": 110, "zh": 34}
_REACH_AFTER: Final = {"en": 56, "zh": 12}
_NEAR: Final = {"en": 18, "zh": 8}
# How far before a bare number a word of money makes it money; `close` for the smaller ones.
_REACH_BARE: Final = {"en": (60, 30), "zh": (14, 6)}
_REACH_CONTINUED: Final = {"en": 240, "zh": 60}
_REACH_PROJECT: Final = 300
_REACH_WEAK: Final = {"en": 28, "zh": 6}
# A word before the amount and the words behind it that say it closer: `absorbed 3 billion yuan of foreign investment`.
_TOLD_BEHIND: Final = frozenset({("investment", "foreign_capital"), ("investment", "completed_investment")})
_STATISTICS: Final = frozenset({"output", "revenue", "export", "trade", "gdp", "tax", "foreign_capital"})


@dataclass(frozen=True, slots=True)
class _Cues:
    """The role words of a language; `completed_before` and `least_before` read from right to left."""

    words: AhoCorasick
    roles: tuple[str, ...]
    weak: tuple[bool, ...]
    after: re.Pattern[str]
    after_roles: dict[str, str]
    per: re.Pattern[str]
    per_units: dict[str, str]
    facility_after: re.Pattern[str]
    fund_after: re.Pattern[str]
    project: tuple[str, ...]
    completed: re.Pattern[str]
    requirement: tuple[str, ...]
    requirement_before: re.Pattern[str]
    limit_before: re.Pattern[str]
    threshold_before: re.Pattern[str]
    threshold_after: re.Pattern[str]
    threshold_alone: re.Pattern[str]
    threshold_bare: re.Pattern[str]
    class_after: re.Pattern[str]
    own_amount: re.Pattern[str]
    clause_ends: tuple[str, ...]
    continued: re.Pattern[str]
    title_completed: re.Pattern[str]


@cache
def _cues(language: str) -> _Cues:
    told = load_words(language, "money")
    before = {word.lower(): role for role, words in told["roles_before"].items() for word in words}
    after = {word.lower(): role for role, words in told["roles_after"].items() for word in words}
    weak = frozenset(told["weak_cues"])
    nouns, more = one_of(told["threshold_nouns"]), one_of(told["threshold_more"])
    classes, sums = one_of(told["threshold_classes"]), one_of(told["sum_words"])
    prefixes = [word.lower() for words in told["prefix"].values() for word in words]
    signs = one_of(prefixes)
    facilities, funds, stops = (one_of(told[key]) for key in ("facility_nouns", "fund_nouns", "phrase_stops"))
    if language == "en":
        # `projects of more than 100 million yuan`, `enterprises with sales of over 1 billion yuan`, `12 over 1 billion`
        threshold_before = re.compile(
            rf"(?:\b(?:{nouns})(?:,? (?:with|whose|that|each|which)(?: (?!{sums})[a-z-]+){{0,5}})?"
            rf"|\b(?:\d{{1,4}}|{one_of(told['small_numbers'])})(?: of (?:which|them|these|those)(?: (?!{sums})[a-z-]+){{0,6}})?"
            rf"|including \d+|and \d+"
            rf"|\beach (?:with|of|having|involving)(?: (?!{sums})[a-z-]+){{0,3}})"
            rf"(?: of| at| is| are| was| were| each)? (?:{more}) ?(?:(?:{signs}) ?)?$"
        )
        threshold_after = re.compile(rf"[ -](?:{classes})(?![a-z])")
        threshold_bare = re.compile("(?!)")
        threshold_alone = re.compile(rf"\b(?:{nouns})\b[^,.;]{{0,60}}$")
        facility_after = re.compile(rf"[ -](?:(?!(?:{stops})(?![a-z]))[a-z-]+ ){{0,3}}(?:{facilities})(?![a-z])")
        fund_after = re.compile(rf"[ -](?:(?!(?:{stops})(?![a-z]))[a-z-]+ ){{0,3}}(?:{funds})(?![a-z])")
        # `over 1 billion yuan projects`, `worth more than 500 million yuan each`
        class_after = re.compile(rf" (?:{nouns}|each)(?![a-z])")
        own_amount = re.compile("(?!)")
    else:
        threshold_before = re.compile(rf"(?:{one_of(told['threshold_openers'])})(?:{more})$")
        threshold_after = re.compile(
            rf"(?:(?:{classes})|至[^，。,]{{1,8}})?的?(?:{one_of(told['project_kinds'])})?(?:{nouns})"
        )
        threshold_bare = re.compile(rf"(?:{classes})[^，。；、,;\d\n]{{0,9}}?(?:{nouns})")
        threshold_alone = class_after = re.compile(rf"(?:{classes})")
        facility_after = re.compile(rf"的?(?:{facilities})")
        fund_after = re.compile(rf"的?[^，。；、,;\d]{{0,4}}(?:{funds})")
        own_amount = re.compile(rf"(?<!个)(?<!家)(?<!项)(?:{sums})(?:约|超|超过|达|达到|为|近)?$")
    return _Cues(
        AhoCorasick(list(before), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
        tuple(before.values()),
        tuple(word in weak for word in before),
        re.compile(
            rf"[ \n-]?({one_of(after)})(?![a-z])" if language == "en" else rf"(?:以上|左右|的)?({one_of(after)})"
        ),
        after,
        re.compile(
            rf" ?(?:{one_of(told['per_words'])}) ?({one_of(told['per'])})(?![a-z])"
            if language == "en"
            else rf"({one_of(told['per'])})"
        ),
        told["per"],
        facility_after,
        fund_after,
        tuple(told["project_words"]),
        re.compile(told["completed_shape"]),
        tuple(told["requirement_words"]),
        re.compile(rf"(?:{leftward(told['requirement_before'])})"),
        re.compile(rf" ?(?:(?:{leftward(prefixes)}) ?)?(?:{leftward(told['threshold_more'])})"),
        threshold_before,
        threshold_after,
        threshold_alone,
        threshold_bare,
        class_after,
        own_amount,
        (";", ",", ".", "of which") if language == "en" else ("，", "。", "；", ",", ";"),
        re.compile(one_of(told["continued"])),
        re.compile(one_of(told["title_completed"])),
    )


class RoleReader:
    """Reads the roles of the amounts of one document, in reading order. `text` is in lower case."""

    def __init__(self, document: Document, segments: Sequence[Segment], text: str) -> None:
        self._text = text
        self._language = document.lexicon
        self._cues = _cues(self._language)
        self._bounds = Bounds(segments)
        self._last: Mention | None = None
        self._starts: list[int] = []
        self._spans: list[tuple[int, int, int]] | None = None

    def speaks_of_money(self, start: int, end: int, *, close: bool) -> bool:
        """Whether a word of money stands in the sentence before a number, or right behind it."""
        cue = self._cue_before(start, self._bounds.around(start)[0], _REACH_BARE[self._language][close])
        return cue is not None or self._cues.after.match(self._text, end) is not None

    def of_words(self, words: str) -> str:
        """The role that a column's title tells."""
        found = self._cues.words.find_matches_as_indexes(words.lower())
        role = self._cues.roles[found[-1][0]] if found else "other"
        completed = role in ("other", "investment") and self._cues.title_completed.search(words.lower())
        return "completed_investment" if completed else role

    def is_class_word(self, mention: Mention) -> bool:
        """Whether the amount names a class of projects by itself: 亿元项目."""
        return self._language == "zh" and self._text[mention.end : mention.end + 1] in ("项", "级", "产")

    def read(self, mention: Mention, *, bare: bool) -> tuple[str, str | None]:
        """The role of an amount, and what it is for one of (`mu`, `t` …) if it is a price or rate."""
        low, high = self._bounds.around(mention.start)
        per = mention.per_unit = self._per(mention)
        if self._is_threshold(mention, low, high, bare=bare):
            return "threshold", per
        role = self._by_words(mention, low, high)
        if per is not None and role == "investment" and self._language == "en":
            role = "other"
        mention.role = role
        self._last = mention
        return role, per

    def _per(self, mention: Mention) -> str | None:
        behind = self._cues.per.match(self._text, mention.end)
        if behind is None and self._language == "zh":
            behind = self._cues.per.search(self._text, max(0, mention.start - 10), mention.start)
        return self._cues.per_units[behind[1].replace("\n", " ")] if behind else None

    def _is_threshold(self, mention: Mention, low: int, high: int, *, bare: bool) -> bool:
        cues, text = self._cues, self._text
        ahead = text[max(low, mention.start - 80) : mention.start]
        leftwards = ahead[::-1]
        limited = cues.limit_before.match(leftwards) is not None
        if cues.requirement_before.match(leftwards) or (
            mention.qualifier == "at_least"
            and holds(text[max(low, mention.start - 160) : mention.start].replace("\n", " "), cues.requirement)
        ):
            return True
        if self._language == "zh":
            behind = text[mention.end : min(high, mention.end + 24)]
            if self._is_threshold_zh(mention, ahead, behind, bare=bare):
                return True
            return limited and bool(_MEMBERS_BEHIND.match(behind) and cues.threshold_before.search(ahead))
        if limited and cues.threshold_before.search(ahead):
            return True
        if mention.qualifier == "at_least" and cues.class_after.match(text, mention.end, high):
            return True
        if mention.qualifier == "range" and _CLASS_BEFORE.search(ahead):
            return True
        classed = cues.threshold_after.match(text, mention.end, high)
        return classed is not None and cues.threshold_alone.search(ahead) is not None

    def _is_threshold_zh(self, mention: Mention, ahead: str, behind: str, *, bare: bool) -> bool:
        cues = self._cues
        class_word = cues.threshold_alone.match(behind)
        if bare and cues.threshold_bare.match(behind):  # 亿元以上并进入供地程序项目
            return True
        if cues.threshold_after.match(behind) and (
            bare
            or class_word
            or behind.startswith("至")
            or mention.qualifier in ("at_least", "at_most", "range")
            or _COUNTED_CLASS.match(behind)
        ):
            counted = class_word or _COUNTED_CLASS.match(behind)
            return not cues.own_amount.search(ahead) or counted is not None
        return class_word is not None and _COUNT_BEHIND.match(behind, class_word.end()) is not None

    def _cue_before(self, at: int, low: int, reach: int) -> tuple[int, int, str] | None:
        """The last role word before a place, in its sentence, which begins at `low`: where, and its role.

        A weak one (`worth`, `a total of`, 总额) only passes on what the word before it in its clause says.
        """
        if self._spans is None:
            self._spans = self._find_cues()
            self._starts = [span[0] for span in self._spans]
        spans = self._spans
        place = bisect_left(self._starts, at) - 1
        if place >= 0 and spans[place][1] > at:
            place -= 1
        if place < 0:
            return None
        start, end, word = spans[place]
        if start < low or start < at - reach:
            return None
        if self._cues.weak[word] and place:
            stronger_start, stronger_end, stronger = spans[place - 1]
            gap = self._text[stronger_end:start]
            near = stronger_start >= low and len(gap) <= _REACH_WEAK[self._language]
            if near and not holds(gap, self._cues.clause_ends):
                word = stronger
        return start, end, self._cues.roles[word]

    def _find_cues(self) -> list[tuple[int, int, int]]:
        """The role words of the text: start, end and number of the word."""
        text, roles = self._text, self._cues.roles
        found = [
            (start, end, word)
            for word, start, end in self._cues.words.find_matches_as_indexes(text)
            if roles[word] != "none"
        ]
        if self._language != "en":
            return found
        return [
            span
            for span in found
            if not (span[0] and text[span[0] - 1].isalpha()) and not text[span[1] : span[1] + 1].isalpha()
        ]

    def _by_words(self, mention: Mention, low: int, high: int) -> str:
        language, text, cues = self._language, self._text, self._cues
        before = self._cue_before(mention.start, low, _REACH_BEFORE[language])
        end = mention.end
        if language == "en" and text.startswith(" (", end):
            converted = _CONVERTED.match(text, end, high)
            end = converted.end() if converted else end
        behind = cues.after.match(text, end, min(high, end + _REACH_AFTER[language]))
        if behind is None and self._goes_on(mention, before):
            return "completed_investment"
        if behind is None and self._last is not None and _UP_TO.fullmatch(text, self._last.end, mention.start):
            return self._last.role or "other"
        if before is not None:
            gap = text[before[1] : mention.start]
            near = len(gap) <= _NEAR[language] and not holds(gap, cues.clause_ends)
            if near and behind is not None and " and " in gap and behind[1].startswith(("of ", "in ")):
                return cues.after_roles[behind[1].replace("\n", " ")]  # `40 billion of output and 2 billion of tax`
            if behind is not None and text[before[0] : before[1]] in _VAGUE:
                return cues.after_roles[
                    behind[1].replace("\n", " ")
                ]  # `an estimated total of 222 billion yuan in output`
            if behind is not None and (before[2], cues.after_roles[behind[1].replace("\n", " ")]) in _TOLD_BEHIND:
                return cues.after_roles[behind[1].replace("\n", " ")]
            if before[2] == "financing" and len(gap) <= _NEAR[language]:
                return "financing"  # `a fund of 5 billion yuan, of which 2 billion has been invested`
            if near or behind is None:
                if not near and cues.facility_after.match(text, mention.end):
                    return "investment"
                return self._refined(before, mention)
        if behind is not None:
            return cues.after_roles[behind[1].replace("\n", " ")]
        if before is not None:
            return self._refined(before, mention)
        if cues.fund_after.match(text, mention.end):
            return "financing"
        if cues.facility_after.match(text, mention.end):
            return "investment"
        if mention.per_unit is not None:
            return "price"
        return self._without_words(mention, low, high)

    def _goes_on(self, mention: Mention, before: tuple[int, int, str] | None) -> bool:
        """Whether an amount only goes on from a completed one: `80 million has been spent on A, and 8 million on B`."""
        last = self._last
        if last is None or last.role != "completed_investment" or mention.start - last.end > 140:
            return False
        if before is not None and before[0] >= last.end and before[2] not in ("investment", "completed_investment"):
            return False
        between = self._text[last.end : mention.start]
        return "\n" not in between and _COORDINATE.search(between) is not None

    def _refined(self, cue: tuple[int, int, str], mention: Mention) -> str:
        """An `investment` that is told to be completed is that."""
        if self._language == "zh" and cue[2] in ("investment", "completed_investment"):
            goal = _GOAL_BEHIND.match(self._text, mention.end)
            if goal and _YEARLY_BEFORE.search(self._text, max(0, mention.start - 8), mention.start):
                return "annual_investment"  # 完成全年43亿元目标的三成
        if cue[2] != "investment":
            return cue[2]
        reach = 16 if self._language == "en" else 6
        if self._cues.completed.search(self._text, max(0, cue[0] - reach), mention.start):
            return "completed_investment"
        return cue[2]

    def _without_words(self, mention: Mention, low: int, high: int) -> str:
        """No word tells: the amount continues a series of figures, or is a project's."""
        last = self._last
        if last is not None and mention.start - last.end <= _REACH_CONTINUED[self._language]:
            since = self._text[last.end : mention.start]
            if last.role == "investment":
                return last.role
            if last.role in _STATISTICS and self._cues.continued.search(since) and "\n\n" not in since:
                return last.role or "other"
        low, high = max(low, mention.start - _REACH_PROJECT), min(high, mention.end + _REACH_PROJECT)
        return "investment" if holds(self._text[low:high].replace("\n", " "), self._cues.project) else "other"


# A range behind a count of projects is a class of size: `four projects valued at 200-500 million yuan`.
_CLASS_BEFORE: Final = re.compile(
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]teen|twelve|eleven|ty) (?:[a-z-]+ ){0,2}projects "
    r"(?:valued at|worth|of|between|from|ranging from|with (?:an |a )?(?:total )?investments? of)(?: between| from)? $"
)
_CONVERTED: Final = re.compile(r" ?\((?:about |around |approximately |nearly |some )?[^()\n]{2,28}\)")
_GOAL_BEHIND: Final = re.compile(r"的?(?:投资)?(?:目标|任务|计划)")
_YEARLY_BEFORE: Final = re.compile(r"(?:全年|年度|今年|年)(?:任务|目标|计划)?$")
_UP_TO: Final = re.compile(
    r"(?: ?\([^()\n]{2,40}\)|\))? to (?:about |nearly |over |some )?"
)  # `from 3 billion to 16 billion`
_VAGUE: Final = frozenset({"total of", "the total", "amount of", "total amount", "totaling", "totalling", "combined"})
_COORDINATE: Final = re.compile(r"(?:, | )(?:and|including|of which)(?: about| nearly| over)? $|(?:，其中|、|和)$")
_COUNTED_CLASS: Final = re.compile(r"的?大?(?:项目|企业)(?:\d|有|共|达|增|数)")
_COUNT_BEHIND: Final = re.compile(r"的?(?:有|达|\d|[一二三四五六七八九十])")
_MEMBERS_BEHIND: Final = re.compile(r"(?:的|项目|，?\d|[一二三四五六七八九十])")
