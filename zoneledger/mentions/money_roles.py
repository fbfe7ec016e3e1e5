"""What an amount is: investment, output, tax … by the words of its clause, the nearest before it first.

A threshold is told by its form (`projects of more than 100 million yuan`, 亿元以上项目) before any word is asked.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.records import Document, Mention, Segment

_WINDOW_BEFORE: Final = {"en": 110, "zh": 34}
_WINDOW_AFTER: Final = {"en": 42, "zh": 12}


@dataclass(frozen=True, slots=True)
class _Cues:
    before: re.Pattern[str]
    before_roles: dict[str, str]
    after: re.Pattern[str]
    after_roles: dict[str, str]
    per: re.Pattern[str]
    per_units: dict[str, str]
    threshold_before: re.Pattern[str]
    threshold_after: re.Pattern[str]


@cache
def _cues(language: str) -> _Cues:
    told = load_words(language, "money")
    before = {word: role for role, words in told["roles_before"].items() for word in words}
    after = {word: role for role, words in told["roles_after"].items() for word in words}

    def alternatives(words: Iterable[str]) -> str:
        return "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in sorted(words, key=len, reverse=True))

    nouns = alternatives(told["threshold_nouns"])
    if language == "en":
        return _Cues(
            re.compile(rf"(?<![a-z])({alternatives(before)})(?![a-z])", re.IGNORECASE),
            before,
            re.compile(rf"[ \n-]?({alternatives(after)})(?![a-z])", re.IGNORECASE),
            after,
            re.compile(
                rf" ?(?:per|a|/|for each|for every|each|every) ?({alternatives(told['per'])})(?![a-z])", re.IGNORECASE
            ),
            told["per"],
            re.compile(
                rf"(?:(?:{nouns})(?: with an? (?:total )?investment)?(?: of| with| worth| each of| valued at| whose investment is)?|\b\d{{1,4}}(?: of which| of them)?|including \d+|and \d+|above scale)"
                r" (?:more than|over|above|exceeding|of more than|of over|of at least|less than|below|no less than|each over|each above|of)( rmb| cny)? ?[¥$]?$",
                re.IGNORECASE,
            ),
            re.compile(rf"[ -](?:or more|or above|and above|level|class|-level)? ?(?:{nouns})?", re.IGNORECASE),
        )
    return _Cues(
        re.compile(rf"({alternatives(before)})"),
        before,
        re.compile(rf"(?:以上|左右|的)?({alternatives(after)})"),
        after,
        re.compile(rf"({alternatives(told['per'])})"),
        told["per"],
        re.compile(r"(?:其中|含|中|、|，|,|（|\()?(?:单体|投资|总投资|超|过|突破)?(?:超过|超|过|逾)$"),
        re.compile(
            rf"(?:及以上|以上|及以下|以下|级|以内|至[^，。]{{1,8}})?的?(?:在建|新|重点|重大|新建|签约|先进)?(?:{nouns})"
        ),
    )


class RoleReader:
    """Reads the roles of the amounts of one document."""

    def __init__(self, document: Document, segments: Sequence[Segment]) -> None:
        self._text = document.reading.text
        self._language = document.lexicon
        self._cues = _cues(self._language)
        self._segments = segments
        self._place = 0

    def speaks_of_money(self, start: int, end: int) -> bool:
        """Whether a word of money stands in the clause before a number, or behind it."""
        cue = self._last_cue(start, 60 if self._language == "en" else 14)
        if cue is not None:
            return True
        behind = self._cues.after.match(self._text, end)
        return bool(behind)

    def of_words(self, words: str) -> str:
        """The role that a column's title tells."""
        cues = list(self._cues.before.finditer(words))
        return self._role(cues[-1][1]) if cues else "other"

    def is_class_word(self, mention: Mention) -> bool:
        """Whether the amount names a class of projects by itself: 亿元项目."""
        return self._language == "zh" and bool(re.match(r"(?:项目|级|产业)", self._text[mention.end : mention.end + 3]))

    def read(self, mention: Mention, *, bare: bool) -> tuple[str, str | None]:
        """The role of an amount, and what it is for one of (`mu`, `t` …) if it is a price or rate."""
        per = self._per(mention)
        if self._is_threshold(mention, bare=bare):
            return "threshold", per
        role = self._by_words(mention)
        if per is not None and role == "investment" and self._language == "en":
            role = "other"
        return role, per

    def _segment_bounds(self, at: int) -> tuple[int, int]:
        """The span of the segment that holds a place; amounts are asked in reading order."""
        segments = self._segments
        if self._place < len(segments) and segments[self._place].start > at:
            self._place = 0
        while self._place < len(segments) and segments[self._place].end <= at:
            self._place += 1
        if self._place < len(segments) and segments[self._place].start <= at:
            return segments[self._place].start, segments[self._place].end
        return at, at

    def _per(self, mention: Mention) -> str | None:
        if self._language == "en":
            behind = self._cues.per.match(self._text, mention.end)
            return self._cues.per_units[" ".join(behind[1].lower().split())] if behind else None
        found = self._cues.per.search(self._text[max(0, mention.start - 10) : mention.start])
        behind = self._cues.per.match(self._text, mention.end)
        word = behind or found
        return self._cues.per_units[word[1]] if word else None

    def _is_threshold(self, mention: Mention, *, bare: bool) -> bool:
        text = self._text
        low, high = self._segment_bounds(mention.start)
        behind = text[mention.end : min(high, mention.end + 24)]
        ahead = text[max(low, mention.start - 70) : mention.start]
        if self._language == "zh":
            if self._cues.threshold_after.match(behind) and (
                bare
                or re.match(r"(?:及以上|以上|及以下|以下|级|至)", behind)
                or mention.qualifier in ("at_least", "at_most", "range")
                or re.match(r"(?:项目|的项目|大项目)(?:\d|有|共|达|增|[，。、；])", behind)
            ):
                return not re.search(r"(?:总投资|投资额?|产值|税收|收入)(?:约|超|超过|达|达到|为|近)?$", ahead) or bool(
                    re.match(r"(?:及以上|以上|以下)的?[^，。]{0,6}(?:项目|企业)", behind)
                )
            if re.match(r"(?:及以上|以上|以下)(?:的)?(?:有|达|\d|[一二三四五六七八九十])", behind):
                return True
            if re.search(r"(?:其中|含|，|、|,)(?:有|单体|投资)?(?:超|过|超过)$", ahead) and re.match(
                r"(?:的|项目|，?\d|[一二三四五六七八九十])", behind
            ):
                return True
            return bool(
                re.search(r"(?:投资强度|亩均税收|亩均投资)?(?:不低于|不少于|不得低于)(?:每亩)?$", ahead)
            ) and bool(re.search(r"(?:规定|要求|准入|标准|门槛|须|应|必须|不得)", text[low:high]))
        before = self._cues.threshold_before.search(ahead)
        if before:
            plain_of = before[0].lower().endswith(("of", "of rmb", "of cny", "of ", "with"))
            return (
                not plain_of
                or mention.qualifier in ("at_least", "at_most")
                or bool(re.match(r" or (?:more|above)| and above", behind))
            )
        if re.match(r" or (?:more|above)|,? and above|-level| and over| or over", behind, re.IGNORECASE):
            return bool(re.search(r"(?:projects|enterprises|firms|companies|with)[^,.;]{0,40}$", ahead, re.IGNORECASE))
        if mention.qualifier == "at_least" and re.search(
            r"\b(?:must|shall|requires?|required|requirement|only if|whose|who|that)\b",
            text[low : mention.start],
            re.IGNORECASE,
        ):
            return bool(
                re.search(r"\b(?:must|shall|required?|requirement)\b", text[low : mention.start], re.IGNORECASE)
            )
        return bool(
            re.search(
                r"\b(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten) (?:over|above|exceeding)$",
                ahead.rstrip(),
                re.IGNORECASE,
            )
        )

    def _last_cue(self, at: int, window: int) -> re.Match[str] | None:
        low, _ = self._segment_bounds(at)
        last = None
        for last in self._cues.before.finditer(self._text, max(low, at - window), at):
            pass
        return last

    def _role(self, word: str) -> str:
        role = (
            self._cues.before_roles.get(" ".join(word.split()))
            or self._cues.before_roles[" ".join(word.lower().split())]
        )
        return "other" if role == "profit_tax" else role

    def _by_words(self, mention: Mention) -> str:
        text = self._text
        _, high = self._segment_bounds(mention.start)
        before = self._last_cue(mention.start, _WINDOW_BEFORE[self._language])
        behind = self._cues.after.match(text[: min(high, mention.end + _WINDOW_AFTER[self._language])], mention.end)
        if before is not None:
            gap = text[before.end() : mention.start]
            near = len(gap) <= (18 if self._language == "en" else 8) and not re.search(r"[，。；;]", gap)
            if near or behind is None:
                role = self._role(before[1])
                return self._refined(role, mention, before)
        if behind is not None:
            role = self._cues.after_roles.get(behind[1]) or self._cues.after_roles[behind[1].lower()]
            return "other" if role == "profit_tax" else role
        if before is not None:
            return self._refined(self._role(before[1]), mention, before)
        return "investment" if self._near_project(mention) else "other"

    def _refined(self, role: str, mention: Mention, cue: re.Match[str]) -> str:
        """An `investment` that is told to be completed or planned for the year is that."""
        if role != "investment":
            return role
        ahead = self._text[max(0, cue.start() - (16 if self._language == "en" else 6)) : mention.start].lower()
        if re.search(r"complet\w+ (?:an? |the |total |of )*invest|完成[^，。]{0,4}投资|已投资", ahead):
            return "completed_investment"
        return role

    def _near_project(self, mention: Mention) -> bool:
        low, high = self._segment_bounds(mention.start)
        return bool(re.search(r"project|plant|base|park|项目|基地|园", self._text[low:high], re.IGNORECASE))
