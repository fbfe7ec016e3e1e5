"""The text that grammars read, and the way back to the staged text."""

from hypothesis import given
from hypothesis import strategies as st

from zoneledger.reading import read


def test_pinyin_in_brackets_is_dropped_and_offsets_hold() -> None:
    reading = read("高新區(qū)機(jī)器人產(chǎn)業(yè)園３萬(wàn)平方米")
    assert reading.text == "高新区机器人产业园3万平方米"
    start = reading.text.index("产业园")
    raw = reading.raw[slice(*reading.raw_span(start, start + 3))]
    assert raw == "產(chǎn)業(yè)園"


def test_the_pinyin_behind_the_last_character_of_a_span_is_its_own() -> None:
    reading = read("牡丹區(qū)\u200b簽約，海天物流園（yuán）開工(gōng)，高新區")
    assert [
        reading.raw[slice(*reading.raw_span(at, at + len(words)))]
        for words in ("牡丹区", "海天物流园", "高新区")
        for at in [reading.text.index(words)]
    ] == ["牡丹區(qū)", "海天物流園（yuán）", "高新區"]


def test_projects_are_read_in_the_words_of_any_region() -> None:
    assert read("重點專案").text == "重点项目"
    assert read("批覆座落於產業鍊").text == "批复坐落于产业链"


def test_sentence_punctuation_keeps_its_width() -> None:
    assert read("１２％，“新区”；占地　３０亩").text == '12%，"新区"；占地 30亩'


@given(st.text(max_size=120), st.integers(0, 119), st.integers(1, 40))
def test_every_span_leads_back_into_the_staged_text(text: str, start: int, length: int) -> None:
    reading = read(text)
    end = min(start + length, len(reading.text))
    if start < end:
        raw_start, raw_end = reading.raw_span(start, end)
        assert 0 <= raw_start < raw_end <= len(text)


def test_half_width_signs_beside_chinese_words_get_their_width_back() -> None:
    assert read("上半年,新区签约12个;增长5.5%,其中1,200万元!").text == "上半年，新区签约12个；增长5.5%，其中1,200万元！"
    assert read("Anyuan New Area (安源新区), 1,200 mu").text == "Anyuan New Area (安源新区), 1,200 mu"


def test_blanks_that_set_digits_apart_in_chinese_are_dropped_and_offsets_hold() -> None:
    reading = read("新区签约 12 个项目\n上半年，新区签约 12 个项目，总投资 8.5 亿元，增长 30% 以上；与 ABC 公司签约。")
    assert reading.text == "新区签约12个项目\n上半年，新区签约12个项目，总投资8.5亿元，增长30%以上；与ABC公司签约。"
    at = reading.text.index("8.5亿元")
    assert reading.raw[slice(*reading.raw_span(at, at + 5))] == "8.5 亿元"


def test_blanks_between_columns_stay() -> None:
    assert read("1 云帆轴承 4580 2160 4月开工，在建").text == "1 云帆轴承 4580 2160 4月开工，在建"
    assert read("签约 12 个").text == "签约 12 个"
    assert read("云帆轴承\u300012亿元，在建").text == "云帆轴承 12亿元，在建"


def test_line_ends_of_any_system_are_line_feeds_at_the_same_places() -> None:
    assert read("新区签约\r\n县里开工\r镇上投产\n").text == "新区签约 \n县里开工\n镇上投产\n"
