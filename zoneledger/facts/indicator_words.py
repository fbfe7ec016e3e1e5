"""The lexicon `indicators` of a language, compiled for looking up what a figure measures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words

_WHOLE_ZH: Final = re.compile(r"(?:工业|规上|规模以上)")
_WHOLE_EN: Final = re.compile(r"industr(?:y|ies|ial)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class IndicatorWords:
    """Patterns of one language; the methods look around a figure in its sentence."""

    language: str
    any_money: re.Pattern[str]
    money: dict[str, str]
    stages: re.Pattern[str]
    stage_names: dict[str, str]
    nouns: tuple[tuple[str, re.Pattern[str]], ...]
    flow: re.Pattern[str]
    areas: tuple[tuple[str, re.Pattern[str]], ...]
    road: re.Pattern[str]
    up: re.Pattern[str]
    down: re.Pattern[str]
    share: re.Pattern[str]
    share_after: re.Pattern[str]
    target: re.Pattern[str]
    now: str
    adjacent_project: str

    def last_money(self, sentence: Sentence, at: int, window: int) -> tuple[str, int, int] | None:
        """The measure named last before a place: indicator and span. A list's members share the first one's."""
        low = max(sentence.start, at - window)
        text = sentence.words(low, at)
        last = None
        for last in self.any_money.finditer(text):
            pass
        if last is None:
            return None
        return self.money[" ".join(last[0].lower().split())], low + last.start(), low + last.end()

    def money_after(self, sentence: Sentence, at: int) -> tuple[str, int, int] | None:
        """The measure named right behind an amount: `12 billion yuan of foreign investment`."""
        behind = re.match(r"\s*(?:of|in|worth of|的)?\s*", sentence.words(at, at + 12))
        shift = behind.end() if behind else 0
        found = self.any_money.match(sentence.words(at + shift, at + shift + 40))
        if found is None:
            return None
        return self.money[" ".join(found[0].lower().split())], at + shift, at + shift + found.end()

    def is_whole_industry(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether an output value is that of the zone's whole industry."""
        around = sentence.words(start - (8 if self.language == "zh" else 24), end)
        if self.language == "zh":
            return bool(re.search(r"(?:工业总产值|规上工业产值|规模以上工业产值)$", around))
        return (
            bool(_WHOLE_EN.search(around))
            and "chain" not in around
            and not re.search(r"(?:leading|pillar|new) industr", around)
        )

    def label(self, sentence: Sentence, start: int, end: int) -> str | None:
        """The words of the measure with those right before it that narrow it."""
        before = sentence.words(start - (14 if self.language == "zh" else 40), start)
        own = re.split(r"[，。；、,;.:\d%]|(?<= )(?:the|of|and|completed|achieved|reached|with|in)(?= )", before)[
            -1
        ].strip()
        words = sentence.words(start, end)
        return f"{own}{'' if self.language == 'zh' else ' '}{words}".strip() if own else None

    def noun(self, inside: str) -> str | None:
        """What a count's own words say it counts."""
        return next((name for name, pattern in self.nouns if pattern.search(inside)), None)

    def noun_before(self, before: str) -> str | None:
        """What the words before a count say it counts, the nearest first: 高新技术企业243家."""
        best: tuple[int, str] | None = None
        for name, pattern in self.nouns:
            last = None
            for last in pattern.finditer(before):
                pass
            if last is not None and (best is None or last.end() > best[0]):
                best = (last.end(), name)
        if best is None:
            return None
        near = len(before) - best[0] <= (6 if self.language == "zh" else 120)
        return best[1] if near else None

    def stage_of_count(self, before: str, behind: str, inside: str, language: str) -> str | None:
        """The stage that a count of projects has passed, by the nearest of the words around it."""
        best: tuple[int, str] | None = None
        for text, ahead in ((inside, True), (before, True), (behind, False)):
            matches = list(self.stages.finditer(text))
            if not matches:
                continue
            chosen = matches[-1] if ahead else matches[0]
            gap = 0 if text is inside else (len(text) - chosen.end() if ahead else chosen.start())
            limit = (16 if ahead else 12) if language == "zh" else (36 if ahead else 34)
            if gap <= limit and (best is None or gap < best[0]):
                best = (gap, self.stage_names[" ".join(chosen[0].lower().split())])
        return best[1] if best else None

    def label_of_count(self, before: str, inside: str) -> str | None:
        """The words that narrow a count: the noun phrase in it, or the words right before it."""
        if self.language == "en":
            words = re.sub(r"^[\d,]+\s*|^[a-z-]+ ", "", inside, flags=re.IGNORECASE).strip()
            return words or None
        own = re.split(r"[，。；、,;.:]", before)[-1].strip()
        return own[-20:] or None

    def growth_sign(self, before: str, behind: str) -> int | None:
        """1 behind a word of growth, -1 behind one of decline, None else."""
        last_up = _last_end(self.up, before)
        last_down = _last_end(self.down, before)
        nearest = max(last_up, last_down)
        if nearest < 0:
            after = re.match(r"\s*(?:more|higher|growth|increase|year-on-year increase)\b", behind)
            if after:
                return 1
            return -1 if re.match(r"\s*(?:less|lower|fewer|decrease|drop)\b", behind) else None
        if len(before) - nearest > (14 if self.language == "en" else 6):
            return None
        return -1 if last_down > last_up or (last_down == last_up and last_down >= 0) else 1


def _last_end(pattern: re.Pattern[str], text: str) -> int:
    end = -1
    for match in pattern.finditer(text):
        end = match.end()
    return end


@cache
def indicator_words(language: str) -> IndicatorWords:
    """The words of a language (`en`, `zh`)."""
    told = load_words(language, "indicators")
    left, right = (r"(?<![A-Za-z])", r"(?![A-Za-z])") if language == "en" else ("", "")

    def pattern(words: Iterable[str]) -> re.Pattern[str]:
        ordered = sorted(words, key=len, reverse=True)
        return re.compile(
            "|".join(
                (left if w[0].isalpha() else "")
                + re.escape(w).replace(r"\ ", r"[ \n-]")
                + (right if w[-1].isalpha() else "")
                for w in ordered
            ),
            re.IGNORECASE,
        )

    money = {word.lower().replace("-", " "): name for name, words in told["money"].items() for word in words}
    money |= {word.lower(): name for name, words in told["money"].items() for word in words}
    stages = {word.lower(): name for name, words in told["counts"].items() for word in words}
    after = r"\s*(?:of|的)\s*(?:the |its )?(?:annual|total|whole|city|year|province|全年|年度|全市|annual plan|task)"
    return IndicatorWords(
        language,
        pattern(money),
        _spaced(money),
        pattern(stages),
        _spaced(stages),
        tuple((name, pattern(words)) for name, words in told["nouns"].items()),
        pattern(told["flow_verbs"]),
        tuple((name, pattern(words)) for name, words in told["area"].items()),
        pattern(told["road"]),
        pattern(told["growth_up"]),
        pattern(told["growth_down"]),
        pattern(told["share"]),
        re.compile(after, re.IGNORECASE),
        pattern(told["targets"]),
        "目前|现有|现已|已有|累计|at present|currently|now|so far|houses|home to",
        r"(?:的?[^，。；,.]{0,8}项目|生产线| project| plant| line)",
    )


def _spaced(words: dict[str, str]) -> dict[str, str]:
    """Words under every writing that their pattern matches: blanks for hyphens and the other way round."""
    out = dict(words)
    for word, name in words.items():
        out.setdefault(word.replace("-", " "), name)
        out.setdefault(word.replace(" ", "-"), name)
    return out
