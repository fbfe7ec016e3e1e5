"""Chinese dates: form, text (published Friday, 12 May 2023), words, interval; and what is none."""

import pytest

from tests.mentions.build import document, raw_text, segments_of
from zoneledger.mentions.dates import find_dates

CASES = [
    ("two thirds of a month", "项目计划于本月中下旬开工。", "本月中下旬", "2023-05-11", "2023-05-31"),
    ("two thirds of a month", "7月上中旬投产。", "7月上中旬", "2023-07-01", "2023-07-20"),
    ("within the month", "该线预计月内投产。", "月内", "2023-05-01", "2023-05-31"),
    ("within a year is the year", "力争年内获批。", "年内", "2023-01-01", "2023-12-31"),
    ("within a year is the year", "确保今年内建成。", "今年内", "2023-01-01", "2023-12-31"),
    ("the first months", "今年头四个月，产值增长。", "今年头四个月", "2023-01-01", "2023-04-30"),
    ("first month", "2023年元月落户。", "2023年元月", "2023-01-01", "2023-01-31"),
    ("first month", "元月份开票销售增长。", "元月份", "2023-01-01", "2023-01-31"),
    ("last year", "上年度亩均税收提高。", "上年度", "2022-01-01", "2022-12-31"),
    ("a whole year in figures", "2022全年完成投资80亿元。", "2022全年", "2022-01-01", "2022-12-31"),
    ("since the year began", "今年开年以来，企业满产。", "今年开年以来", "2023-01-01", "2023-05-12"),
    ("since a festival", "春节以来，工地繁忙。", "春节以来", "2023-01-22", "2023-05-12"),
    ("past years", "最近三年，企业翻番。", "最近三年", "2020-05-13", "2023-05-12"),
    ("past years", "五年来，园区从无到有。", "五年来", "2018-05-13", "2023-05-12"),
    ("past months", "半年来，工地日夜施工。", "半年来", "2022-11-13", "2023-05-12"),
    ("past months", "近三个月来，客商不断。", "近三个月来", "2023-02-13", "2023-05-12"),
    ("past months", "过去半年，企业满产。", "过去半年", "2022-11-13", "2023-05-12"),
    ("recently", "前段时间，客商来访。", "前段时间", "2023-04-13", "2023-05-12"),
    ("recently", "最近，客商来访。", "最近", "2023-04-13", "2023-05-12"),
    ("from month to month", "从去年8月到今年3月，进展顺利。", "从去年8月到今年3月", "2022-08-01", "2023-03-31"),
    ("the end of a month when something was done", "8号楼已于4月底竣工。", "4月底", "2023-04-30", "2023-04-30"),
    ("a season in one word", "今秋可投产。", "今秋", "2023-09-01", "2023-11-30"),
    ("a season in one word", "去冬停工。", "去冬", "2022-12-01", "2023-02-28"),
    ("last night", "昨晚签约。", "昨晚", "2023-05-11", "2023-05-11"),
    ("after a festival", "春节过后，工地复工。", "春节过后", "2023-01-23", "2023-02-21"),
    ("the title's round in quotes", "全县三季度“云签约”收获颇丰", "三季度", "2023-07-01", "2023-09-30"),
]  # fmt: skip
NOTHING = [
    "近期正在办理用地手续。", "近期目标是过百亿。", "园区离高铁站最近。", "最近的厂房也在十里外。", "历时三个月建成。",
    "多年来坚持绿色发展。", "完成全年目标的84.5%。", "冲刺全年目标任务。", "签约后6个月内动工。",
]  # fmt: skip


def found(text: str, published: str | None = "2023-05-12") -> list[tuple[str, str, str]]:
    doc = document(text, published)
    return [(raw_text(doc, d), str(d.date_start), str(d.date_end)) for d in find_dates(doc, segments_of(doc))]


@pytest.mark.parametrize(("form", "text", "words", "start", "end"), CASES)
def test_reads_a_chinese_date(form: str, text: str, words: str, start: str, end: str) -> None:
    assert found(text) == [(words, start, end)], form


@pytest.mark.parametrize("text", NOTHING)
def test_is_no_chinese_date(text: str) -> None:
    assert found(text) == []


def test_quarters_of_one_sentence_are_of_one_year() -> None:
    assert [start for _, start, _ in found("项目二季度开工，四季度竣工。")] == ["2023-04-01", "2023-10-01"]


def test_years_in_a_list_are_no_range() -> None:
    text = "2020年、2021年分别实现产值30亿元、40亿元。"
    assert [words for words, _, _ in found(text)] == ["2020年", "2021年"]


def test_without_a_publication_date_what_runs_since_a_day_runs_to_the_last_day_told() -> None:
    text = "2023年3月12日，安源经开区集中签约。今年以来还有12个项目落户。"
    assert found(text, None)[1] == ("今年以来", "2023-01-01", "2023-03-12")
    assert found("3月12日，安源经开区集中签约。今年以来还有12个项目落户。", None)[1] == ("今年以来", "None", "None")
