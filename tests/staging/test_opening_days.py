"""The full date that opens a Chinese article beside its source is the day on which it was published."""

from datetime import date

import pytest

from zoneledger.reading import read
from zoneledger.staging.identify import identify

TEXT = "3月29日，云帆电机项目在常州高新区开工。"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("2022-03-30　山城能源报讯（记者 甲）", date(2022, 3, 30)),
        ("2022年3月30日　本报讯（记者 甲）", date(2022, 3, 30)),
        ("【山商讯】2022年3月30日　", date(2022, 3, 30)),
        ("（本报讯 记者 甲）2022年3月30日　", date(2022, 3, 30)),
        ("山城网2022年3月30日讯（记者 甲）", date(2022, 3, 30)),
        ("自2022年3月30日起，通讯设备项目停工。", None),  # no source
        ("2022年3月30日，云帆通讯项目签约。", None),
    ],
)
def test_a_day_beside_its_source_opens_an_article(opening: str, day: date | None) -> None:
    told = identify(
        read(f"云帆电机项目在常州高新区开工建设\n\n{opening}{TEXT}项目总投资3亿元，占地50亩，计划明年投产。\n")
    )
    assert told.published_on == day
