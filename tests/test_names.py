"""Names as they are compared: one writing for what is one name, and the phases that a name tells."""

import pytest

from zoneledger.names import comparable_name, phases_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Xiaomi (Phase II) project", "Xiaomi phase 2"),
        ("Lakeside sapphire wafer phase II", "Lakeside sapphire wafer, phase 2"),
        ("first phase of the copper foil plant", "Phase I of the copper foil plant"),
        ("銅箔項目二期", "铜箔项目2期"),
        ("年产10万吨铜箔建设项目", "年产10万吨铜箔项目"),
    ],
)
def test_one_name_in_two_writings(one: str, other: str) -> None:
    assert comparable_name(one) == comparable_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("copper foil phase I", "copper foil phase II"),
        ("copper foil phase I", "copper foil"),
        ("铜箔一期", "铜箔二期"),
        ("single-phase motor", "motor"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert comparable_name(one) != comparable_name(other)


@pytest.mark.parametrize(
    ("name", "phases"),
    [
        ("phase II of the copper foil plant", "2"),
        ("Lakeside sapphire wafer phase II", "2"),
        ("second and third phases of the copper foil", "23"),
        ("copper foil phases I and II", "12"),
        ("driving zone (stage 3)", "3"),
        ("铜箔产业园二期", "2"),
        ("第三期厂房", "3"),
        ("铜箔首期", "1"),
        ("铜箔一、二期", "12"),
        ("年产12万吨尼龙66一期", "1"),
        ("copper foil plant", ""),
        ("建设期", ""),
    ],
)
def test_phases_of_a_name(name: str, phases: str) -> None:
    assert "".join(sorted(phases_of(name))) == phases
