"""Whether Chinese signs make a name by their words, as a segmenter parts them in their clause.

Rules that cut a name at marks (项目 behind it, a comma before it) also meet clauses: 把精力都扑在项目上. Signs alone do not
tell them from names (科技在线产业园), words do: 都 and 在 are words of the first and none of the second.
"""

from functools import cache
from typing import Final

import rjieba

from zoneledger.mentions.project_words_zh import word_set
from zoneledger.records import Mention

_CLAUSE_ENDS: Final = frozenset('，。；：！？、\n"()《》')
_REACH: Final = 16


@cache
def _breakers() -> frozenset[str]:
    return word_set("breakers")


def is_clause(text: str, mention: Mention) -> bool:
    """Whether a word within the name is one that only clauses have (是, 已, 都, 该, 在, 了); reads some signs around it."""
    low, high = mention.start, mention.end
    while low > max(0, mention.start - _REACH) and text[low - 1] not in _CLAUSE_ENDS:
        low -= 1
    while high < min(len(text), mention.end + _REACH) and text[high] not in _CLAUSE_ENDS:
        high += 1
    at = low
    for word in rjieba.cut(text[low:high]):
        if at < mention.end and at + len(word) > mention.start and word in _breakers():
            return True
        at += len(word)
    return False
