"""What no Chinese project is called, as words of the lexicon and a little grammar of counts and ranks."""

import pytest

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.project_words_zh import is_no_name

BARRED = [key for key in load_words("zh", "projects") if key.startswith("no_") and key != "no_brand"]


@pytest.mark.parametrize(
    "words",
    [
        "目前正在谈的",  # begins with a time
        "园区财政收入",  # ends in a sum
        "项目推进会议筹备",  # holds a meeting
        "世界级产业",  # a reach that is an adjective
        "全国最大电池厂",  # a rank
        "5条生产线",  # a count
        "轴承第三批",  # a place in a row
        "城市建设",  # a field of work
        "唯一增补",  # a rank
        "一重大产业",  # one more of a kind
        "我区以",  # a preposition: 我区以项目为抓手
    ],
)
def test_talk_is_no_name(words: str) -> None:
    assert is_no_name(words)


@pytest.mark.parametrize("words", ["岚川风电叶片", "世界花园酒店", "年产5万吨铜箔", "北屏轴承三期扩建", "华为"])
def test_names_stay(words: str) -> None:
    assert not is_no_name(words)


@pytest.mark.parametrize("key", BARRED)
def test_barred_words_say_where_they_stand_and_are_given_once(key: str) -> None:
    told = load_words("zh", "projects")[key]
    assert told.keys() <= {"is", "begins", "ends", "holds"}
    for words in told.values():
        assert all(isinstance(word, str) for word in words)
        assert sorted(set(words)) == sorted(words)
