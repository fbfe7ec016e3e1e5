"""Language and script of a document, and whether its English is a translation."""

import re
from collections import Counter
from functools import cache
from typing import Any, Final

import py3langid
from opencc import OpenCC

from zoneledger.lexicon.loader import load_words
from zoneledger.reading import Reading

_HAN: Final = re.compile(r"[\u3400-\u9fff]+")
_LATIN: Final = re.compile(r"[A-Za-z]+")
_HAN_SHARE: Final = 0.25
_SCRIPT_SAMPLE: Final = 4000
# A few sentences are enough to tell English from other languages, and the library's time grows with the sample.
_LANGUAGE_SAMPLE: Final = 1200
# Share of the commonest English words from which a text is plainly English; of other languages' words they are few.
_COMMON_SHARE: Final = 0.07
_GLUED: Final = re.compile(r"[.!?](?<=[a-z].)[A-Z]")


def language_of(reading: Reading) -> str | None:
    """`en`, `zh-Hans` or `zh-Hant`; None where a text is in neither language."""
    sample = reading.raw[:_SCRIPT_SAMPLE]
    han, latin = (sum(map(len, kind.findall(sample))) for kind in (_HAN, _LATIN))
    if han > _HAN_SHARE * (han + latin):
        counts = Counter(sample)
        traditional, simplified = (
            sum(counts[char] for char in only.intersection(counts)) for only in (_changed_by("t2s"), _changed_by("s2t"))
        )
        return "zh-Hant" if traditional > simplified else "zh-Hans"
    return "en" if latin and _is_english(_HAN.sub(" ", sample)[:_LANGUAGE_SAMPLE]) else None


def _is_english(sample: str) -> bool:
    """Whether a text in Latin letters is English: by its commonest words where they are many, else by a library."""
    words = _LATIN.findall(sample.casefold())
    common = load_words("en", "page")["common_words"]
    if sum(map(words.count, common)) >= _COMMON_SHARE * len(words):
        return True
    return str(py3langid.classify(sample)[0]) == "en"


@cache
def _changed_by(conversion: str) -> frozenset[str]:
    """Characters that are written in one script only: a conversion to the other changes them."""
    han = [chr(code) for code in range(0x4E00, 0xA000)]
    converted = OpenCC(conversion).convert("\n".join(han)).split("\n")
    return frozenset(old for old, new in zip(han, converted, strict=True) if old != new)


def is_translation(text: str, words: dict[str, Any]) -> bool:
    """Whether English is a translation: it is taken for one unless it shows more signs of a writer than of an engine."""
    folded = text.casefold()
    engine = sum(sign in folded for sign in words["engine_signs"]) + min(3, len(_GLUED.findall(text)))
    fluent = sum(sign in folded for sign in words["fluent_signs"]) + sum(
        2 for sign in words["fluent_outlets"] if sign in folded
    )
    return fluent <= engine + 1
