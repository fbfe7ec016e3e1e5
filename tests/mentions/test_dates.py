"""Dates: text (published 15 June 2021), words, interval, precision."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mentions.build import document, raw_text, segments_of
from zoneledger.mentions.dates import find_dates

CASES = [
    ("started on March 2, 2020", "March 2, 2020", "2020-03-02", "2020-03-02", "day"),
    ("on 2019/05/21 it was", "2019/05/21", "2019-05-21", "2019-05-21", "day"),
    ("on 18 May 2020 in the zone", "18 May 2020", "2020-05-18", "2020-05-18", "day"),
    ("In 2020, the zone grew", "2020", "2020-01-01", "2020-12-31", "year"),
    ("in the first half of 2022", "first half of 2022", "2022-01-01", "2022-06-30", "half_year"),
    ("completed by the end of 2025", "by the end of 2025", "2025-12-31", "2025-12-31", "day"),
    ("done by the end of October", "by the end of October", "2021-10-31", "2021-10-31", "day"),
    ("From January to May, it grew", "From January to May", "2021-01-01", "2021-05-31", "range"),
    ("in the first four months of this year", "first four months of this year", "2021-01-01", "2021-04-30", "range"),
    ("in the first three quarters of 2020", "first three quarters of 2020", "2020-01-01", "2020-09-30", "range"),
    ("in the second quarter of next year", "second quarter of next year", "2022-04-01", "2022-06-30", "quarter"),
    ("due in mid-July 2022", "mid-July 2022", "2022-07-11", "2022-07-20", "range"),
    ("Last year it rose", "Last year", "2020-01-01", "2020-12-31", "year"),
    ("planned for next month", "next month", "2021-07-01", "2021-07-31", "month"),
    ("was signed yesterday", "yesterday", "2021-06-14", "2021-06-14", "day"),
    ("Since 2013, the zone", "Since 2013", "2013-01-01", "2021-06-15", "range"),
    ("Since the beginning of this year, work", "Since the beginning of this year", "2021-01-01", "2021-06-15", "range"),
    ("Recently, the zone", "Recently", "2021-05-17", "2021-06-15", "range"),
    ("3月25日下午举行", "3月25日", "2021-03-25", "2021-03-25", "day"),
    ("2020年3月2日签约", "2020年3月2日", "2020-03-02", "2020-03-02", "day"),
    ("二〇〇七年十一月八日", "二〇〇七年十一月八日", "2007-11-08", "2007-11-08", "day"),
    ("今年10月投产", "今年10月", "2021-10-01", "2021-10-31", "month"),
    ("力争5月底开工", "5月底", "2021-05-31", "2021-05-31", "day"),
    ("明年年底前建成", "明年年底前", "2022-12-31", "2022-12-31", "day"),
    ("1—5月份，全区", "1—5月份", "2021-01-01", "2021-05-31", "range"),
    ("今年1至5月，新区", "今年1至5月", "2021-01-01", "2021-05-31", "range"),
    ("截至5月底，企业", "截至5月底", "2021-05-31", "2021-05-31", "day"),
    ("今年以来，项目", "今年以来", "2021-01-01", "2021-06-15", "range"),
    ("日前，园区", "日前", "2021-05-17", "2021-06-15", "range"),
    ("一季度完成", "一季度", "2021-01-01", "2021-03-31", "quarter"),
    ("去年上半年签约", "去年上半年", "2020-01-01", "2020-06-30", "half_year"),
    ("前三季度完成", "前三季度", "2021-01-01", "2021-09-30", "range"),
    ("昨日上午签约", "昨日上午", "2021-06-14", "2021-06-14", "day"),
    ("7月上旬吊装", "7月上旬", "2021-07-01", "2021-07-10", "range"),
    ("上月新签约", "上月", "2021-05-01", "2021-05-31", "month"),
    ("２０２０年１２月底前", "２０２０年１２月底前", "2020-12-31", "2020-12-31", "day"),
]  # fmt: skip

NEGATIVES = [
    "You may march on", "at present, the zone", "Now the park", "in recent years", "No. 2020 of the list", "2020 yuan",
    "a 3-year plan", "the 14th Five-Year Plan was adopted", "it took three months", "5 to 8 billion yuan", "call 2020-8899",
    "目前，园区", "近年来", "历时14个月", "建设期3年", "十四五规划", "达产后年产值", "一期项目", "两个月", "5号厂房",
]  # fmt: skip


def found(text: str, published: str | None = "2021-06-15"):
    doc = document(text, published)
    return doc, find_dates(doc, segments_of(doc))


@pytest.mark.parametrize(("text", "words", "start", "end", "precision"), CASES)
def test_reads_a_date(text: str, words: str, start: str, end: str, precision: str) -> None:
    doc, dates = found(text)
    read = [(raw_text(doc, d), str(d.date_start), str(d.date_end), d.date_precision) for d in dates]
    assert read == [(words, start, end, precision)]


@pytest.mark.parametrize("text", NEGATIVES)
def test_is_no_date(text: str) -> None:
    assert found(text)[1] == []


def test_a_month_takes_the_year_of_the_date_before_it_in_the_sentence() -> None:
    _, (signed, started) = found("It was signed in October 2019 and started in March.")
    assert (signed.date_start.isoformat(), started.date_start.isoformat()) == ("2019-10-01", "2020-03-01")


def test_the_same_year_is_that_of_the_date_before() -> None:
    _, dates = found("项目2018年8月签约，同年11月奠基。")
    assert [d.date_start.isoformat() for d in dates] == ["2018-08-01", "2018-11-01"]


def test_without_any_year_the_mention_is_kept_and_its_interval_null() -> None:
    _, (date,) = found("The project was started on June 8.", published=None)
    assert (date.date_start, date.date_precision) == (None, None)


def test_the_spring_festival_is_the_first_day_of_the_lunar_year() -> None:
    _, (before,) = found("will start before the Spring Festival", published="2022-07-06")
    assert (before.date_start.isoformat(), before.date_end.isoformat()) == ("2022-12-23", "2023-01-21")


@settings(max_examples=150)
@given(st.text(alphabet="0123456789年月日底前上下半去今明季度至-— ,.MarchMay2021ofthe\u3000\U0001f600", max_size=80))
def test_spans_are_ordered_and_intervals_forward_in_any_text(text: str) -> None:
    doc, dates = found(text)
    last = 0
    for date in dates:
        assert last <= date.start < date.end <= len(doc.reading.text)
        assert date.date_start is None or date.date_start <= date.date_end
        last = date.end
