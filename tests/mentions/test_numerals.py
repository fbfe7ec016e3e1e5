"""Numerals of both languages, exact, and what holds for any text: spans in order, no exception."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mentions.reading import amounts, prepare, quantities
from zoneledger.mentions.money import find_money
from zoneledger.mentions.numerals import scan
from zoneledger.mentions.numerals_zh import read_chinese
from zoneledger.mentions.quantities import find_quantities

CHINESE = [
    ("八亿三千万", "830000000"),
    ("一点五亿", "150000000"),
    ("一百零八", "108"),
    ("十二", "12"),
    ("二十", "20"),
    ("两千五百", "2500"),
    ("三千零五", "3005"),
    ("一万二千", "12000"),
    ("十万", "100000"),
    ("百万", "1000000"),
    ("千万", "10000000"),
    ("三千万", "30000000"),
    ("一百二十亿", "12000000000"),
    ("万亿", "1000000000000"),
    ("两万亿", "2000000000000"),
    ("二〇〇九", "2009"),
    ("零点三", "0.3"),
]
ENGLISH = [
    ("twenty-six", "26"),
    ("ninety nine", "99"),
    ("eight hundred", "800"),
    ("two hundred and six", "206"),
    ("two hundred and fifty million", "250000000"),
    ("a hundred thousand", "100000"),
    ("1,100", "1100"),
    ("1.385 trillion", "1385000000000"),
    ("3,000 ten thousand", "30000000"),
    ("0.1", "0.1"),
]


@pytest.mark.parametrize(("numeral", "value"), CHINESE)
def test_reads_chinese(numeral: str, value: str) -> None:
    assert read_chinese(numeral) == Decimal(value)


@pytest.mark.parametrize(("numeral", "value"), ENGLISH)
def test_reads_english(numeral: str, value: str) -> None:
    (number,) = scan(numeral, "en").numbers
    assert number.value == Decimal(value)


# An independent renderer: it writes numbers by the rules of the languages and never looks into the lexicon.
_SIGNS = "零一二三四五六七八九"


def _four_digits(number: int) -> str:
    """A number below ten thousand in Chinese signs."""
    text, empty = "", False
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if empty and text else "") + _SIGNS[digit] + sign
            empty = False
        else:
            empty = True
    return text


def in_signs(number: int) -> str:
    """A positive number below a trillion in Chinese signs."""
    text = ""
    for power, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // power % 10**4
        if part:
            text += ("零" if text and part < 1000 else "") + _four_digits(part) + sign
    return text


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_numerals_in_signs_come_back(number: int) -> None:
    assert read_chinese(in_signs(number)) == number


_TENTHS = st.integers(min_value=1, max_value=99_999).map(lambda n: Decimal(n) / 10)
_ENGLISH_FORMS = [
    ("{} million yuan", 10**6, "CNY"),
    ("RMB{}bn", 10**9, "CNY"),
    ("CNY {} mln", 10**6, "CNY"),
    ("US${} billion", 10**9, "USD"),
    ("{} billion US dollars", 10**9, "USD"),
    ("HK${} million", 10**6, "HKD"),
    ("€{}m", 10**6, "EUR"),
]
_CHINESE_FORMS = [
    ("{}亿元", 10**8, "CNY"),
    ("{}万元", 10**4, "CNY"),
    ("人民币{}亿元", 10**8, "CNY"),
    ("{}万美元", 10**4, "USD"),
    ("{}亿港元", 10**8, "HKD"),
    ("{}亿日元", 10**8, "JPY"),
]
_QUALIFIED = {
    "en": [("over {}", "at_least"), ("about {}", "about"), ("no more than {}", "at_most"), ("it was {}.", "exact")],
    "zh": [("超过{}", "at_least"), ("约{}", "about"), ("不超过{}", "at_most"), ("达到{}。", "exact")],
}


@given(_TENTHS, st.sampled_from([("en", f) for f in _ENGLISH_FORMS] + [("zh", f) for f in _CHINESE_FORMS]), st.data())
def test_rendered_amounts_come_back(
    number: Decimal, form: tuple[str, tuple[str, int, str]], data: st.DataObject
) -> None:
    language, (pattern, scale, currency) = form
    sentence, qualifier = data.draw(st.sampled_from(_QUALIFIED[language]))
    grouped = f"{number:,}" if language == "en" else str(number)
    amount = pattern.format(grouped)
    text = sentence.format(amount)
    (found,) = amounts(text, language)
    assert (found.value, found.currency, found.qualifier) == (number * scale, currency, qualifier)
    assert text[found.start : found.end] == amount


@given(st.integers(min_value=2, max_value=99_999), st.sampled_from(["mu", "亩"]))
def test_areas_are_exact_to_four_decimals(number: int, unit: str) -> None:
    text = f"占地{number}亩" if unit == "亩" else f"covers {number} mu of it"
    (found,) = quantities(text, "zh" if unit == "亩" else "en")
    assert found.value is not None
    assert abs(found.value - Decimal(number) * 2000 / 3) <= Decimal("0.00005")


_ODD_SIGNS = "0123456789０１.,，。·-–~()（）$¥%‰ 亿万千百十零一两余多级元美亩吨个家年日yuanmillionRMB\u00a0\u200b\n😀"


@settings(deadline=None)
@given(st.one_of(st.text(max_size=80), st.text(alphabet=_ODD_SIGNS, max_size=120)), st.sampled_from(["en", "zh-Hans"]))
def test_any_text_gives_ordered_spans_inside_it(text: str, language: str) -> None:
    document, segments = prepare(text, language)
    money = find_money(document, segments)
    found = find_quantities(document, segments, money)
    for mentions in (money, found):
        last = 0
        for mention in mentions:
            assert last <= mention.start < mention.end <= len(document.reading.text)
            assert mention.rule.split(".")[1] in ("money", "quantity")
            assert mention.value is not None
            last = mention.end
