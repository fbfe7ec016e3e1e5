"""Words, not signs, tell a clause before 项目 from a name."""

import pytest

from zoneledger.mentions.name_words_zh import is_clause
from zoneledger.records import Mention


def judged(marked: str) -> bool:
    start, end = marked.index("["), marked.index("]") - 1
    return is_clause(marked.replace("[", "").replace("]", ""), Mention("project", start, end, "zh.project.before_word"))


@pytest.mark.parametrize(
    "marked",
    [
        "干部把[心思都放在]项目上",  # adverb and preposition
        "[二号厂房是三期]工程的主体",  # a predicate
        "全区已[完成该]项目的征地",  # a pronoun
        "[年产3万吨铝箔项目已竣工试产]",  # a stage behind the name
        "[翌年新厂房]一期投产",  # a time
        "吸引了[其下游配套]项目",
    ],
)
def test_clauses(marked: str) -> None:
    assert judged(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "总投资3亿元的[岚川科技在线产业园]项目",  # 在 within a word
        "[首都航天配套基地]开工",  # 都 within a word
        "[也门贸易展示中心]开工",  # 也 within a word
        "签约的[年产3万吨铝箔]项目已竣工",  # the clause goes on behind the name
        "他们引进的[云桥其美药用玻璃]项目",  # words before the name do not count
    ],
)
def test_names_stay(marked: str) -> None:
    assert not judged(marked)
