"""Divisions by their names of every year, their romanization, and exchange rates."""

from decimal import Decimal

import pytest

from zoneledger.mentions.generate_pinyin import rows
from zoneledger.registry.divisions import by_adcode, by_chinese_name, by_english_name, current, divisions, place_of
from zoneledger.registry.exchange_rates import year_average
from zoneledger.registry.romanization import division_name, romanize
from zoneledger.registry.tables import read_rows


@pytest.mark.parametrize(
    ("former", "today"),
    [
        ("铜山县", "铜山区"),  # a county made a district
        ("江宁县", "江宁区"),
        ("大兴县", "大兴区"),
        ("绍兴县", "柯桥区"),  # made a district under another name
        ("襄樊市", "襄阳市"),  # renamed
        ("即墨市", "即墨区"),
        ("文登市", "文登区"),
    ],
)
def test_former_names_lead_to_the_division_of_today(former: str, today: str) -> None:
    heirs = {heir.name_zh for d in by_chinese_name()[former] if (heir := current(d)) is not None}
    assert heirs == {today}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("西安市", "Xi'an"),  # an apostrophe before a vowel
        ("陕西省", "Shaanxi"),  # not Shanxi
        ("内蒙古自治区", "Inner Mongolia"),
        ("呼和浩特市", "Hohhot"),  # from Mongolian
        ("乌鲁木齐市", "Urumqi"),
        ("长治市", "Changzhi"),  # two readings
        ("六合区", "Luhe District"),
        ("重庆市", "Chongqing"),
        ("碑林区", "Beilin District"),  # no forestry district
        ("神农架林区", "Shennongjia Forestry District"),
        ("昌吉回族自治州", "Changji Prefecture"),
        ("杞县", "Qixian County"),
    ],
)
def test_english_names(chinese: str, english: str) -> None:
    assert division_name(chinese) == english


def test_romanization_puts_an_apostrophe_before_vowels() -> None:
    assert romanize("瑞安") == "Rui'an"


def test_a_county_of_one_syllable_has_both_its_english_names() -> None:
    names = by_english_name()
    assert {d.adcode for d in names["qixian county"]} & {d.adcode for d in names["qi county"]}


@pytest.mark.parametrize(
    ("adcode", "place"),
    [
        ("130121", ("Hebei", "Shijiazhuang")),
        ("110108", ("Beijing", "Beijing")),  # a municipality is its own city
        ("429004", ("Hubei", "Xiantao")),  # Xiantao lies in no prefecture, the province governs it
        ("450000", ("Guangxi", None)),
        ("000000", (None, None)),
    ],
)
def test_the_place_of_a_code(adcode: str, place: tuple[str | None, str | None]) -> None:
    assert place_of(adcode) == place


def test_codes_are_unique_and_of_today() -> None:
    today = [d.adcode for d in divisions() if d.until is None]
    assert len(today) == len(set(today)) == len(by_adcode())
    assert sum(d.level == "province" for d in divisions() if d.until is None) == 34
    assert sum(d.longitude is not None for d in divisions() if d.until is None) / len(today) > 0.9


def test_every_successor_lives() -> None:
    assert all(d.successor in by_adcode() for d in divisions() if d.successor)


@pytest.mark.parametrize(
    ("currency", "year", "low", "high"),
    [("USD", 1990, 4.7, 4.9), ("USD", 1994, 8.5, 8.7), ("USD", 2005, 8.1, 8.3), ("USD", 2014, 6.1, 6.2),
     ("USD", 2023, 7.0, 7.1), ("EUR", 2008, 10.0, 10.4), ("HKD", 2010, 0.86, 0.88), ("JPY", 1995, 0.085, 0.095),
     ("GBP", 1998, 13.4, 14.0), ("KRW", 1998, 0.0055, 0.0062), ("TWD", 2000, 0.26, 0.27), ("SGD", 2012, 4.9, 5.2)],
)  # fmt: skip
def test_year_averages(currency: str, year: int, low: float, high: float) -> None:
    rate = year_average(currency, year)
    assert rate is not None
    assert Decimal(str(low)) <= rate <= Decimal(str(high))


@pytest.mark.parametrize("currency", ["USD", "HKD", "JPY", "GBP", "KRW", "TWD", "SGD"])
def test_every_year_since_1990_has_a_rate(currency: str) -> None:
    rates = [year_average(currency, year) for year in range(1990, 2026)]
    assert all(rate is not None for rate in rates)


def test_the_euro_begins_in_1999_and_unknown_currencies_have_no_rate() -> None:
    assert year_average("EUR", 1998) is None
    assert year_average("EUR", 1999) is not None
    assert year_average("XAU", 2010) is None


def test_the_file_of_pinyin_has_every_place_in_the_names_of_zones() -> None:
    """Where it fails: `python -m zoneledger.mentions.generate_pinyin > zoneledger/registry/pinyin.csv`."""
    told = {row["name_zh"]: row["name_en"] for row in read_rows("pinyin.csv")}
    assert dict(rows()).items() <= told.items()


def test_a_name_outside_of_the_file_is_romanized_when_it_is_met() -> None:
    assert (romanize("白泉"), romanize("鄂安")) == ("Baiquan", "E'an")
