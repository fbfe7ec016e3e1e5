"""The label of a figure: the words that say what it is, without the words of grammar around them."""

import re
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.records import Mention

_LEAD_EN: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "has",
        "have",
        "had",
        "in",
        "on",
        "there",
        "were",
        "are",
        "was",
        "is",
        "with",
        "that",
        "which",
        "been",
        "its",
        "also",
    ]
)
_TAIL_EN: Final = frozenset(
    [
        "of",
        "to",
        "by",
        "the",
        "a",
        "an",
        "was",
        "were",
        "is",
        "are",
        "reached",
        "has",
        "have",
        "had",
        "been",
        "and",
        "with",
        "about",
        "nearly",
        "over",
    ]
)
_TAILS_EN: Final = 2
_LEAD_ZH: Final = re.compile(
    r"(?:其中|已|共|有|达到?|为|的|了|新|等|又|还|全区|全市|我区|该区|园区|目前|现有|累计|实现|完成)+"
)
_TAIL_ZH: Final = "达为共约超近的有了已:：计至"
_TAILS_ZH: Final = ("达到", "超过")
_COUNT: Final = re.compile(r"[\d,.]+\s*|[A-Za-z-]+\s")
_SIGNS: Final = " ,，、;；:：()（）\"'-·•"


def counted(scene: Scene, low: int, mention: Mention) -> str | None:
    """The words that say what is counted: those in the count, else those before it in its clause."""
    if not scene.is_chinese:
        text = scene.sentence.words(mention.start, mention.end)
        number = _COUNT.match(text)
        inside = text[number.end() :].strip() if number else text.strip()
        if inside:
            return inside
    before = scene.sentence.words(max(low, mention.start - (24 if scene.is_chinese else 60)), mention.start)
    return trim(before, scene.language)


def trim(words: str, language: str) -> str | None:
    """A phrase without the words of grammar at its ends, on one line; None where nothing is left."""
    text = " ".join(words.split()).strip(_SIGNS)
    return (_trim_zh(text) if language == "zh" else _trim_en(text)) or None


def _trim_zh(text: str) -> str:
    lead = _LEAD_ZH.match(text)
    text = text[lead.end() if lead else 0 :].rstrip(_TAIL_ZH)
    while text.endswith(_TAILS_ZH):
        text = text[:-2].rstrip(_TAIL_ZH)
    return text


def _trim_en(text: str) -> str:
    words = text.split(" ")
    first, last = 0, len(words)
    while first < last and (words[first] in _LEAD_EN or words[first].strip(",") in _LEAD_EN or words[first] == ","):
        first += 1
    for _ in range(_TAILS_EN):
        if last > max(first, 1) and words[last - 1] in _TAIL_EN:
            last -= 1
        elif last > max(first, 1) + 1 and words[last - 2 : last] == ["more", "than"]:
            last -= 2
    return " ".join(words[first:last]).strip(" ,")
