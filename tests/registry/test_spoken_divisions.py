"""Divisions as people call them: self-governed ones without or with their peoples, banners shortened."""

import pytest

from zoneledger.registry.divisions import by_chinese_name, by_english_name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("大厂县", "131028"),
        ("黔南州", "522700"),
        ("莫力达瓦旗", "150722"),
        ("察右后旗", "150928"),
    ],
)
def test_chinese_names(name: str, code: str) -> None:
    assert [division.adcode for division in by_chinese_name()[name]] == [code]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("dachang county", "131028"),
        ("dachang autonomous county", "131028"),
        ("changyang tujia autonomous county", "420528"),
        ("qiannan buyi and miao autonomous prefecture", "522700"),
        ("qiannan bouyei miao autonomous prefecture", "522700"),
        ("weining yi, hui and miao autonomous county", "520526"),
    ],
)
def test_english_names(name: str, code: str) -> None:
    assert [division.adcode for division in by_english_name()[name]] == [code]


def test_a_shared_spoken_name_keeps_both_bearers() -> None:
    assert {division.adcode for division in by_chinese_name()["巴州"]} == {"511902", "652800"}
