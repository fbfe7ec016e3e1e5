"""What an amount is: investment, output, tax … by the words of its sentence, the nearest before it first.

A threshold is told by its form (`projects of more than 100 million yuan`, 亿元以上项目) before any word is asked. An
amount whose sentence has no word of money continues the one before it (`Of this, 2 billion yuan …`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from zoneledger.mentions.money_cues import cues
from zoneledger.mentions.patterns import holds
from zoneledger.records import Document, Mention, Segment
from zoneledger.segments.bounds import Bounds

_REACH_BEFORE: Final = {"en": 110, "zh": 34}
_REACH_AFTER: Final = {"en": 56, "zh": 12}
_NEAR: Final = {"en": 18, "zh": 8}
# How far before a bare number a word of money makes it money; `close` for the smaller ones.
_REACH_BARE: Final = {"en": (60, 30), "zh": (14, 6)}
_REACH_CONTINUED: Final = {"en": 240, "zh": 60}
_REACH_PROJECT: Final = 300
# 会议要求，全年要力争实现地区生产总值110亿元以上: a goal that is set, and no condition.
_AIMED_AT: Final = re.compile(r"力争|实现|完成|确保|生产总值|总产值")
_REACH_AIM: Final = 14
_REACH_CLASS: Final = 80  # of the words that make a class of size
_REACH_REQUIRED: Final = 160
_REACH_UP_TO: Final = 64
_REACH_COMPLETED: Final = 32
_REACH_YEAR: Final = 100
_REACH_WEAK: Final = {"en": 28, "zh": 6}
_LONGEST_CUE: Final = 64  # signs
# Less than this, in any currency, is what something costs and no investment.
_LEAST_INVESTED: Final = 1000
# A word before the amount and the words behind it that say it closer: `absorbed 3 billion yuan of foreign investment`.
_TOLD_BEHIND: Final = frozenset({("investment", "foreign_capital"), ("investment", "completed_investment")})
_STATISTICS: Final = frozenset({"output", "revenue", "export", "trade", "gdp", "tax", "foreign_capital"})


class RoleReader:
    """Reads the roles of the amounts of one document, in reading order. `text` is in lower case."""

    def __init__(self, document: Document, segments: Sequence[Segment], text: str) -> None:
        self._text = text
        self._language = document.lexicon
        self._cues = cues(self._language)
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
        if role == "investment" and mention.value is not None and mention.value < _LEAST_INVESTED:
            role = "price"  # `the tour costs 120 yuan`
        mention.role = role
        self._last = mention
        return role, per

    def _per(self, mention: Mention) -> str | None:
        told, text, end = self._cues, self._text, mention.end
        behind = None
        if text[end : end + told.width] in told.per_opens:
            behind = told.per.match(text, end)
        if behind is None and self._language == "zh":
            behind = told.per.search(text, max(0, mention.start - 10), mention.start)
        return told.per_units[behind[1].replace("\n", " ")] if behind else None

    def _is_threshold(self, mention: Mention, low: int, high: int, *, bare: bool) -> bool:
        told, text, start, end = self._cues, self._text, mention.start, mention.end
        before = start - 1 if text[start - 1 : start] == " " else start
        if self._is_required(mention, low, before):
            return True
        closing, leftwards = told.threshold_closes, ""
        if text[before - told.width : before] in closing or text[before - 1 : before] in closing:
            leftwards = text[max(low, start - _REACH_CLASS) : start][::-1]
        if self._language == "zh":
            behind = text[end : min(high, end + 24)]
            if behind and self._is_threshold_zh(mention, low, behind, bare=bare):
                return True
            return bool(leftwards and told.threshold_before.match(leftwards) and _MEMBERS_BEHIND.match(behind))
        if leftwards and told.threshold_before.match(leftwards):
            return True
        if mention.value in _ROUND and _CLASS_OF.search(text, max(low, start - _REACH_CLASS), start):
            return True
        if mention.qualifier == "at_least" and mention.value in _ROUND and self._is_least_of_each(mention, low):
            return True
        if mention.qualifier == "range" and _CLASS_BEFORE.search(text, max(low, start - _REACH_CLASS), start):
            return True
        opening = text[end : end + 3]
        if mention.qualifier == "at_least" and opening in told.class_opens and told.class_after.match(text, end, high):
            return True
        classed = opening in told.threshold_opens and told.threshold_after.match(text, end, high)
        return bool(classed) and told.threshold_alone.search(text[max(low, start - _REACH_CLASS) : start]) is not None

    def _is_least_of_each(self, mention: Mention, low: int) -> bool:
        """Whether so many projects are worth a round sum, which is too little for all: `26 projects worth more than 100 million yuan`."""
        told = _MANY_WORTH.search(self._text, max(low, mention.start - _REACH_CLASS), mention.start)
        if told is None or mention.value is None:
            return False
        return mention.value / int(told["count"].replace(",", "")) < _LEAST_OF_EACH

    def _is_required(self, mention: Mention, low: int, before: int) -> bool:
        """Whether the amount is asked of somebody: `a threshold of 5 million yuan`, 投资强度不低于200万元."""
        told, text, start = self._cues, self._text, mention.start
        if text[before - told.width : before] in told.requirement_closes:
            leftwards = text[max(low, before - _REACH_CLASS) : before][::-1]
            if told.requirement_before.match(leftwards):
                return True
        if mention.qualifier != "at_least" or _AIMED_AT.search(text, max(low, start - _REACH_AIM), start):
            return False
        return holds(text[max(low, start - _REACH_REQUIRED) : start].replace("\n", " "), told.requirement)

    def _is_threshold_zh(self, mention: Mention, low: int, behind: str, *, bare: bool) -> bool:
        told = self._cues
        if behind[0] not in told.threshold_opens:
            return False
        class_word = told.threshold_alone.match(behind)
        member = told.threshold_bare.match(behind)
        if (
            member is not None
            and (
                bare  # 亿元以上并进入供地程序项目
                or _NUMBER.match(behind, member.end())  # 500万元以上增资扩产项目30个
                or self._text[mention.start - 1 : mention.start] in ("个", "家", "项")  # 3个5亿元以上文旅康养项目
            )
        ):
            return True
        if told.threshold_after.match(behind) and (
            bare
            or class_word
            or behind.startswith("至")
            or mention.qualifier in ("at_least", "at_most", "range")
            or _COUNTED_CLASS.match(behind)
        ):
            counted = class_word or _COUNTED_CLASS.match(behind)
            ahead = self._text[max(low, mention.start - _REACH_CLASS) : mention.start]
            return not told.own_amount.search(ahead) or counted is not None
        return class_word is not None and _COUNT_BEHIND.match(behind, class_word.end()) is not None

    def _cue_before(self, at: int, low: int, reach: int) -> tuple[int, int, str] | None:
        """The last role word before a place, in its sentence, which begins at `low`: where, and its role.

        A weak one (`worth`, `a total of`, 总额) only passes on what the word before it in its clause says.
        """
        if self._spans is None:
            self._spans = self._cues.words.find_matches_as_indexes(self._text)
            self._starts = [start for _, start, _ in self._spans]
        place = self._last_cue(bisect_left(self._starts, at), at, max(low, at - reach))
        if place < 0:
            return None
        word, start, end = self._spans[place]
        if self._cues.weak[word]:
            farthest = start - _REACH_WEAK[self._language] - _LONGEST_CUE
            stronger = self._last_cue(place, start, max(low, farthest))
            if stronger >= 0:
                stronger_word, _, stronger_end = self._spans[stronger]
                gap = self._text[stronger_end:start]
                if len(gap) <= _REACH_WEAK[self._language] and not holds(gap, self._cues.clause_ends):
                    word = stronger_word
        return start, end, self._cues.roles[word]

    def _last_cue(self, place: int, at: int, floor: int) -> int:
        """The last place before one where the words found are a cue of their own up to `at`; -1 where none begins from `floor` on."""
        text, roles, spans = self._text, self._cues.roles, self._spans or ()
        whole_words = self._language == "en"
        while place > 0:
            place -= 1
            word, start, end = spans[place]
            if start < floor:
                break
            if end > at or roles[word] == "none":
                continue
            if not whole_words or not ((start and text[start - 1].isalpha()) or text[end : end + 1].isalpha()):
                return place
        return -1

    def _by_words(self, mention: Mention, low: int, high: int) -> str:
        language, text, told = self._language, self._text, self._cues
        before = self._cue_before(mention.start, low, _REACH_BEFORE[language])
        behind = self._role_behind(mention, high)
        if behind is None and (self._goes_on(mention, before) or self._alone_completed(mention, before)):
            return "completed_investment"
        if behind is None and self._last is not None and self._ends_range(self._last, mention):
            return self._last.role or "other"
        if before is not None:
            gap = text[before[1] : mention.start]
            near = len(gap) <= _NEAR[language] and not holds(gap, told.clause_ends)
            if behind is not None:
                words, role = behind
                if near and " and " in gap and words.startswith(("of ", "in ")):
                    return role  # `40 billion of output and 2 billion of tax`
                if text[before[0] : before[1]] in _VAGUE:
                    return role  # `an estimated total of 222 billion yuan in output`
                if (before[2], role) in _TOLD_BEHIND:
                    if near and words.endswith("completed") and _WITH.search(text, max(0, before[0] - 16), before[0]):
                        return before[2]  # `the plant with an investment of 3 billion yuan was completed`
                    return role
            if before[2] == "financing" and len(gap) <= _NEAR[language]:
                return "financing"  # `a fund of 5 billion yuan, of which 2 billion has been invested`
            if near or behind is None:
                if not near and told.facility_after.match(text, mention.end):
                    return "investment"
                return self._refined(before, mention)
        if behind is not None:
            return behind[1]
        if told.fund_after.match(text, mention.end):
            return "financing"
        if told.facility_after.match(text, mention.end):
            return "investment"
        if mention.per_unit is not None:
            return "price"
        return self._without_words(mention, low, high)

    def _role_behind(self, mention: Mention, high: int) -> tuple[str, str] | None:
        """The role words right behind an amount, or behind its conversion in brackets, and their role."""
        text, told, end = self._text, self._cues, mention.end
        if self._language == "en" and text.startswith(" (", end):
            converted = _CONVERTED.match(text, end, high)
            end = converted.end() if converted else end
        if text[end : end + told.width] not in told.after_opens:
            return None
        found = told.after.match(text, end, min(high, end + _REACH_AFTER[self._language]))
        return (found[1], told.after_roles[found[1].replace("\n", " ")]) if found else None

    def _ends_range(self, last: Mention, mention: Mention) -> bool:
        """`from 3 billion to 16 billion`."""
        text, end, start = self._text, last.end, mention.start
        return start - end <= _REACH_UP_TO and " to " in text[end:start] and bool(_UP_TO.fullmatch(text, end, start))

    def _goes_on(self, mention: Mention, before: tuple[int, int, str] | None) -> bool:
        """Whether an amount only goes on from a completed one: `80 million has been spent on A, and 8 million on B`."""
        last = self._last
        if last is None or last.role != "completed_investment" or mention.start - last.end > 140:
            return False
        if before is not None and before[0] >= last.end and before[2] not in ("investment", "completed_investment"):
            return False
        between = self._text[last.end : mention.start]
        return "\n" not in between and _COORDINATE.search(between) is not None

    def _alone_completed(self, mention: Mention, before: tuple[int, int, str] | None) -> bool:
        """Whether the amount is what was completed and nothing else is told: `the 46 projects completed 7.9 billion yuan`."""
        if before is not None and before[2] not in ("investment", "completed_investment"):
            return False
        near = self._text[max(0, mention.start - _REACH_COMPLETED) : mention.start]
        return "ed " in near and self._cues.completed_alone.search(near.replace("\n", " ")) is not None

    def _refined(self, cue: tuple[int, int, str], mention: Mention) -> str:
        """An `investment` that is told to be completed is that."""
        if self._language == "zh" and cue[2] in ("investment", "completed_investment"):
            goal = _GOAL_BEHIND.match(self._text, mention.end)
            if goal and _YEARLY_BEFORE.search(self._text, max(0, mention.start - 8), mention.start):
                return "annual_investment"  # 完成全年43亿元目标的三成
        if cue[2] != "investment":
            return cue[2]
        if self._of_year(mention):
            return "annual_investment"
        reach = 16 if self._language == "en" else 6
        since = max(0, cue[0] - reach)
        if holds(self._text[since : mention.start], self._cues.completed_cues) and self._cues.completed.search(
            self._text, since, mention.start
        ):
            return "completed_investment"
        return cue[2]

    def _of_year(self, mention: Mention) -> bool:
        """Whether an investment is what is planned for a year.

        `The investment planned for 2022 is …`, `an estimated investment of … in 2023`.
        """
        told, text, start = self._cues, self._text, mention.start
        before = text[max(0, start - _REACH_YEAR) : start]
        if told.annual.search(before):
            return True
        return told.annual_open.search(before) is not None and told.annual_behind.match(text, mention.end) is not None

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
# A round amount that projects are `of` is a class too: `introduced 48 projects of 100 million yuan`.
_ROUND: Final = frozenset(map(Decimal, (10**8, 5 * 10**8, 10**9, 5 * 10**9, 10**10, 10**11)))
_CLASS_OF: Final = re.compile(r"\bprojects of $")
_MANY_WORTH: Final = re.compile(
    r"(?<![\d.,])(?P<count>[1-9]\d{0,2}(?:,\d{3})?) (?:[a-z-]+ ){0,4}projects,? (?:each )?(?:worth|valued at|with (?:a|an)?(?: total)? ?investments? of) "
    r"(?:more than|over|above|exceeding|at least) $"
)
# What a project of a zone is worth at least; a round sum that comes to less for each is meant for each.
_LEAST_OF_EACH: Final = Decimal(40_000_000)
_WITH: Final = re.compile(r"\bwith (?:an? |the |its |total |planned |overall )*$")
_CONVERTED: Final = re.compile(r" ?\((?:about |around |approximately |nearly |some )?[^()\n]{2,28}\)")
_GOAL_BEHIND: Final = re.compile(r"的?(?:投资)?(?:目标|任务|计划)")
_YEARLY_BEFORE: Final = re.compile(r"(?:全年|年度|今年|年)(?:任务|目标|计划)?$")
_UP_TO: Final = re.compile(
    r"(?: ?\([^()\n]{2,40}\)|\))? to (?:about |nearly |over |some )?"
)  # `from 3 billion to 16 billion`
_VAGUE: Final = frozenset({"total of", "the total", "amount of", "total amount", "totaling", "totalling", "combined"})
_COORDINATE: Final = re.compile(r"(?:, | )(?:and|including|of which)(?: about| nearly| over)? $|(?:，其中|、|和)$")
_COUNTED_CLASS: Final = re.compile(r"的?大?(?:项目|企业)(?:\d|有|共|达|增|数)")
# What follows a class of projects: their number, or the next class.
_NUMBER: Final = re.compile(r"[，,：:]?(?:共|共有|达|已达|为|有|累计)?\d|[、和及][^，。；、]{1,8}以[上下]")
_COUNT_BEHIND: Final = re.compile(r"的?(?:有|达|\d|[一二三四五六七八九十])")
_MEMBERS_BEHIND: Final = re.compile(r"(?:的|项目|，?\d|[一二三四五六七八九十])")
