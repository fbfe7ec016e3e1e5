"""Bytes of every encoding that pages have, and bytes that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.staging.decode import DecodeError, decode

CHINESE = "常州高新区三月签约项目十二个，总投资五十亿元，其中工业项目八个，服务业项目四个。开发区企业稳步增长。" * 3
TRADITIONAL = "濱海高新區引入新能源車電機項目，斥資十五億元，佔地一百八十畝，預計明年投產，聘用員工九百人。" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_simplified_chinese(encoding: str) -> None:
    assert decode(CHINESE.encode(encoding)) == CHINESE


def test_traditional_chinese_in_big5() -> None:
    assert decode(TRADITIONAL.encode("big5")) == TRADITIONAL


def test_line_ends_become_line_feeds_and_nothing_else_changes() -> None:
    assert decode(b"a \t b\r\nc\rd\n\xc2\xa0e") == "a \t b\nc\nd\n\u00a0e"


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty"), (b" \n", "empty"), (bytes(range(256)) * 4, "binary"), (b"text\0text", "binary")],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(data)
    assert caught.value.reason == reason


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff"), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if text.strip():
        assert decode(text.encode()) == text
