"""Whether Chinese signs are a word that somebody coined to be called by: 鼎晟, 拓普森 in 鼎晟能源, 拓普森精工.

A segmenter parts the words of the language, 重点 and 培育 among them; what it leaves in single signs, or has only as a name,
is no word of the language.
"""

import re
from functools import lru_cache
from typing import Final

import rjieba

from zoneledger.mentions.brands_zh import common_zh, holds_thing
from zoneledger.registry.divisions import by_chinese_name

_HAN: Final = re.compile("[一-鿿]{2,4}")
# Parts of speech that the segmenter's words have which are names; longer ones are titles and sayings.
_NAMES: Final = frozenset(("nz", "nr", "nrt", "nrfg", "ns"))
_LONGEST_NAME: Final = 3


@lru_cache(maxsize=1 << 14)
def is_coined(word: str) -> bool:
    """Whether two to four signs are no word of the language, no place and no thing."""
    if _HAN.fullmatch(word) is None or word in common_zh() or word in by_chinese_name() or holds_thing(word):
        return False
    parts = rjieba.cut(word, False)
    if all(len(part) == 1 for part in parts):
        return True
    return len(parts) == 1 and len(word) <= _LONGEST_NAME and rjieba.tag(word)[0][1] in _NAMES
