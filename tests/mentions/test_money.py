"""Money as the genre writes it: text, span, value, currency, qualifier."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mentions.build import document, raw_text, segments_of
from zoneledger.mentions.money import find_money

CASES = [  # text, words, value, currency, qualifier
    ("invested 7.4 billion yuan in the park", "7.4 billion yuan", "7400000000", "CNY", "exact"),
    ("a RMB1.2bn plant", "RMB1.2bn", "1200000000", "CNY", "exact"),
    ("at CNY 500 mln in total", "CNY 500 mln", "500000000", "CNY", "exact"),
    ("reached 12.5 bln yuan.", "12.5 bln yuan", "12500000000", "CNY", "exact"),
    ("GDP of 1.385 trillion yuan", "1.385 trillion yuan", "1385000000000", "CNY", "exact"),
    ("350 million US dollars of investment", "350 million US dollars", "350000000", "USD", "exact"),
    ("worth US$1.9 billion.", "US$1.9 billion", "1900000000", "USD", "exact"),
    ("an HK$85 million deal", "HK$85 million", "85000000", "HKD", "exact"),
    ("a €30 million line", "€30 million", "30000000", "EUR", "exact"),
    ("raised US$65m", "US$65m", "65000000", "USD", "exact"),
    ("3,000 ten thousand yuan was paid", "3,000 ten thousand yuan", "30000000", "CNY", "exact"),
    ("2 billion 300 million yuan was invested", "2 billion 300 million yuan", "2300000000", "CNY", "exact"),
    ("with over 10.7 billion yuan", "10.7 billion yuan", "10700000000", "CNY", "at_least"),
    ("nearly 300 million yuan of tax", "300 million yuan", "300000000", "CNY", "about"),
    ("no more than 20 million yuan", "20 million yuan", "20000000", "CNY", "at_most"),
    ("spent 400,000 yuan", "400,000 yuan", "400000", "CNY", "exact"),
    ("a 220 million euros plan", "220 million euros", "220000000", "EUR", "exact"),
    ("总投资8亿元", "8亿元", "800000000", "CNY", "exact"),
    ("总投资1.2亿元", "1.2亿元", "120000000", "CNY", "exact"),
    ("投资5000万元", "5000万元", "50000000", "CNY", "exact"),
    ("投资1,100万元", "1,100万元", "11000000", "CNY", "exact"),
    ("產值57。6億元", "57。6億元", "5760000000", "CNY", "exact"),
    ("税收三千万元", "三千万元", "30000000", "CNY", "exact"),
    ("投资八亿三千万元", "八亿三千万元", "830000000", "CNY", "exact"),
    ("总投资超过十亿元", "十亿元", "1000000000", "CNY", "at_least"),
    ("投资二十余亿元", "二十余亿元", "2000000000", "CNY", "about"),
    ("投资1亿美元", "1亿美元", "100000000", "USD", "exact"),
    ("总投资９．８億元", "９．８億元", "980000000", "CNY", "exact"),
    ("投资60余亿元", "60余亿元", "6000000000", "CNY", "about"),
    ("利用外资6,230万美元", "6,230万美元", "62300000", "USD", "exact"),
    ("出资7000万欧元", "7000万欧元", "70000000", "EUR", "exact"),
    ("投资约3亿元", "3亿元", "300000000", "CNY", "about"),
    ("年税收5亿元以上", "5亿元", "500000000", "CNY", "at_least"),
    ("投資15億元人民幣", "15億元人民幣", "1500000000", "CNY", "exact"),
]  # fmt: skip

RANGES = [  # text, words, low, high
    ("invest 5 to 8 billion yuan", "5 to 8 billion yuan", "5000000000", "8000000000"),
    ("an investment of between 5 and 10 billion yuan", "5 and 10 billion yuan", "5000000000", "10000000000"),
    ("投资5亿元~10亿元", "5亿元~10亿元", "500000000", "1000000000"),
    ("投资3-5亿元", "3-5亿元", "300000000", "500000000"),
    ("投资10亿元至30亿元", "10亿元至30亿元", "1000000000", "3000000000"),
]

NEGATIVES = [
    "in 2012-13 the zone grew", "Highway 236 was opened", "the 14th Five-Year Plan", "No. 3 workshop", "call 0314-2056789",
    "82 key projects", "5G base stations", "ISO 9001", "at 13:37 on Friday", "covers 320 mu", "version 2.0 of the plan",
    "raw coal output 67 million tons", "power generation of 29.1 billion kwh", "completed with billion yuan",
    "107国道", "第三批", "二期项目", "2013年", "电话0533-7878787", "占地320亩", "24个项目", "世界500强企业", "元旦前完工",
    "十二五规划", "年产5万吨", "用电量4.36亿千瓦时", "3月25日", "一期", "六成三", "第02版",
]  # fmt: skip

ROLES = [
    ("with a total investment of 2.4 billion yuan", "investment"),
    ("an annual output value of 3 billion yuan", "output"),
    ("annual tax of 20 million yuan", "tax"),
    ("projects of more than 100 million yuan were signed", "threshold"),
    ("actually used foreign capital of 12 million US dollars", "foreign_capital"),
    ("profits and taxes of 120 million yuan", "other"),
    ("exports reached 40 million US dollars", "export"),
    ("固定资产投资完成36亿元", "completed_investment"),
    ("达产后年产值50亿元", "output"),
    ("年纳税3亿元", "tax"),
    ("10亿元以上项目5个", "threshold"),
    ("亿元以上项目5个", "threshold"),
    ("实际利用外资3.87亿美元", "foreign_capital"),
    ("实现利税96.3亿元", "other"),
    ("一般公共预算收入完成14.6亿元", "revenue"),
    ("进出口总额9.3亿元", "trade"),
]


def found(text: str):
    doc = document(text)
    return doc, find_money(doc, segments_of(doc))


@pytest.mark.parametrize(("text", "words", "value", "currency", "qualifier"), CASES)
def test_reads_an_amount(text: str, words: str, value: str, currency: str, qualifier: str) -> None:
    doc, (amount,) = found(text)
    assert (raw_text(doc, amount), amount.value, amount.currency) == (words, Decimal(value), currency)
    assert amount.qualifier == qualifier


@pytest.mark.parametrize(("text", "words", "low", "high"), RANGES)
def test_reads_a_range_as_one_amount(text: str, words: str, low: str, high: str) -> None:
    doc, (amount,) = found(text)
    assert (raw_text(doc, amount), amount.value, amount.value_high) == (words, Decimal(low), Decimal(high))
    assert amount.qualifier == "range"


@pytest.mark.parametrize("text", NEGATIVES)
def test_is_no_amount(text: str) -> None:
    assert found(text)[1] == []


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_reads_the_role(text: str, role: str) -> None:
    assert found(text)[1][0].role == role


def test_members_of_a_list_take_the_unit_at_its_end() -> None:
    _, amounts = found("the three invest 900 million, 1.2 billion and 360 million yuan respectively")
    assert [amount.value for amount in amounts] == [Decimal(900_000_000), Decimal(1_200_000_000), Decimal(360_000_000)]


def test_a_conversion_in_brackets_is_the_same_amount() -> None:
    _, (first, second) = found("a total investment of 9.9 billion yuan ($1.4 billion)")
    assert second.same_as is first
    assert second.currency == "USD"


def test_a_bare_amount_beside_a_word_of_money_is_yuan() -> None:
    _, (amount,) = found("with an output value of 2.6 billion, up 3%")
    assert (amount.currency, amount.currency_assumed) == ("CNY", True)


def render_english(value: int, form: int) -> str:
    """Amounts by a renderer that knows nothing of the lexicon."""
    million = value // 1_000_000
    return [
        f"{million} million yuan",
        f"RMB {million} million",
        f"{value:,} yuan",
        f"{million / 1000:.3f} billion yuan",
    ][form]


@given(st.integers(1, 999_999), st.integers(0, 3))
def test_a_rendered_amount_is_read_back(millions: int, form: int) -> None:
    value = millions * 1_000_000
    _, (amount,) = found(f"The project cost {render_english(value, form)} in all.")
    assert amount.value == Decimal(value)


@given(st.integers(1, 99_999), st.sampled_from(["万元", "亿元", "万美元"]))
def test_a_rendered_chinese_amount_is_read_back(number: int, unit: str) -> None:
    _, (amount,) = found(f"项目总投资{number}{unit}，用于建设")
    assert amount.value == Decimal(number) * (10_000 if unit.startswith("万") else 100_000_000)


@settings(max_examples=150)
@given(st.text(alphabet="0123456789.,，。 万亿元美十百千余多至-~()yuanmillionbRMB$\u3000\U0001f600", max_size=80))
def test_spans_are_ordered_and_inside_any_text(text: str) -> None:
    doc, amounts = found(text)
    last = 0
    for amount in amounts:
        assert last <= amount.start < amount.end <= len(doc.reading.text)
        last = amount.end
