"""Quantities: text, words, value, unit."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mentions.build import document, raw_text, segments_of
from zoneledger.mentions.quantities import find_quantities

CASES = [
    ("covers 300 mu in the park", "300 mu", "200000", "m2"),
    ("about 21 kilometers of roads", "21 kilometers", "21000", "m"),
    ("a 28,000-square-meter workshop", "28,000-square-meter", "28000", "m2"),
    ("an area of 8.6 square kilometers", "8.6 square kilometers", "8600000", "m2"),
    ("treats 20,000 tons per day", "20,000 tons per day", "20000", "t/day"),
    ("an annual output of 50,000 tons", "50,000 tons", "50000", "t/year"),
    ("rose by 41.8%", "41.8%", "41.8", "percent"),
    ("up 9.4 percentage points", "9.4 percentage points", "9.4", "other"),
    ("82 key projects were listed", "82 key projects", "82", "count"),
    ("twenty-six projects started", "twenty-six projects", "26", "count"),
    ("a 16 MW turbine", "16 MW", "16000", "kw"),
    ("18 GWh of cells", "18 GWh", "18000000", "kwh"),
    ("took 11 months", "11 months", "11", "month"),
    ("a drive of 30 minutes", "30 minutes", "0.5", "hour"),
    ("1,100 people were employed", "1,100 people", "1100", "count"),
    ("increased 1.3 times", "1.3 times", "1.3", "other"),
    ("占地320亩", "320亩", "213333.3333", "m2"),
    ("规划面积36平方公里", "36平方公里", "36000000", "m2"),
    ("厂房2.2万平方米", "2.2万平方米", "22000", "m2"),
    ("年产1.5万吨碳纤维", "1.5万吨", "15000", "t/year"),
    ("日处理污水3万吨", "3万吨", "30000", "t/day"),
    ("同比增长22.4%", "22.4%", "22.4", "percent"),
    ("高于全市7.1个百分点", "7.1个百分点", "7.1", "other"),
    ("增长一点二倍", "一点二倍", "1.2", "other"),
    ("出口占比六成三", "六成三", "63", "percent"),
    ("百分之十八", "百分之十八", "18", "percent"),
    ("共有24个项目签约", "24个项目", "24", "count"),
    ("企业一百零八家", "一百零八家", "108", "count"),
    ("1000余人到场", "1000余人", "1000", "count"),
    ("历时47天", "47天", "47", "day"),
    ("全长4.8公里", "4.8公里", "4800", "m"),
    ("年产汽车30万辆", "30万辆", "300000", "count/year"),
    ("佔地98畝", "98畝", "65333.3333", "m2"),
    ("装机8GW", "8GW", "8000000", "kw"),
]  # fmt: skip

NEGATIVES = [
    "Highway 236", "the 14th Five-Year Plan", "No. 3 in the list", "Tel: 0314-2056789", "in 2013", "at 13:37", "ISO 9001",
    "LFP-314 cells", "1. The zone speeds up", "thousands of visitors", 'the "two zones" policy', "5G towers",
    "第三批", "世界500强", "107国道", "二期工程", "2013年", "12号厂房", "电话：0533-7878787", "一批企业",
]  # fmt: skip


def found(text: str):
    doc = document(text)
    return doc, find_quantities(doc, segments_of(doc), [])


@pytest.mark.parametrize(("text", "words", "value", "unit"), CASES)
def test_reads_a_quantity(text: str, words: str, value: str, unit: str) -> None:
    doc, quantities = found(text)
    assert [(raw_text(doc, q), q.value, q.unit) for q in quantities] == [(words, Decimal(value), unit)]


@pytest.mark.parametrize("text", NEGATIVES)
def test_is_no_quantity(text: str) -> None:
    assert found(text)[1] == []


def test_acres_of_a_translation_are_suspect() -> None:
    _, (area,) = found("covers 320 acres")
    assert (area.unit, area.suspect) == ("m2", "mu_as_acre")
    doc = document("covers 320 acres", translated=False)
    assert find_quantities(doc, segments_of(doc), [])[0].suspect is None


def test_school_places_printed_as_degrees_are_suspect() -> None:
    _, (places,) = found("added 1,620 new degrees")
    assert (places.unit, places.value, places.suspect) == ("count", Decimal(1620), "places_as_degrees")


@settings(max_examples=150)
@given(st.text(alphabet="0123456789.,，。 万亿个家亩%成十百mutonskey projects-~()\u3000\U0001f600", max_size=80))
def test_spans_are_ordered_and_inside_any_text(text: str) -> None:
    doc, quantities = found(text)
    last = 0
    for quantity in quantities:
        assert last <= quantity.start < quantity.end <= len(doc.reading.text)
        last = quantity.end
