"""Large groups named bare."""

import pytest

from zoneledger.mentions.known_firms import find_known_firms


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Firms such as Toyota and BYD's battery arm have settled.", ["Toyota", "BYD"]),
        ("en", "The total investment was 3M yuan lower on Huawei Road.", []),
        ("en", "A plant of LG Chem", ["LG Chem"]),
        (
            "en",
            "SAIC-GM and SAIC GM, Rolls-Royce and Rolls\nRoyce, SVOLT and Svolt",
            [
                "SAIC-GM",
                "SAIC GM",
                "Rolls-Royce",
                "Rolls\nRoyce",
                "SVOLT",
                "Svolt",
            ],
        ),
        ("zh", "宁德时代、LG化学等企业落户", ["宁德时代", "LG化学"]),
        ("zh", "海尔路两侧，大众创业", []),
        ("zh", "上汽大众签约，长安福特新厂、一汽-大众工厂投产", ["上汽大众", "长安福特", "一汽-大众"]),  # ventures
        ("zh", "向蔚来汽车交付，吉利汽车零部件项目", ["蔚来汽车", "吉利汽车"]),
        ("zh", "三星级酒店、三星热源厂", []),
        ("zh", "德国博世、深圳创维增资", ["德国博世", "深圳创维"]),
        ("en", "Vice Governor Sun Shougang visited the Shougang mill.", ["Shougang"]),
        ("zh", "做大做强生物医药产业，强生医疗落户", ["强生"]),
    ],
)
def test_known_firms(language: str, text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_known_firms(text, language)] == names
