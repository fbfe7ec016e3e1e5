"""Dates as a corpus: phenomenon, text (published Tuesday, 15 June 2021), words, interval, precision, in both languages."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mentions.build import document, raw_text, segments_of
from zoneledger.mentions.dates import find_dates

CASES = [
    ("month day year", "started on March 2, 2020", "March 2, 2020", "2020-03-02", "2020-03-02", "day"),
    ("abbreviated month", "opened Sept. 28, 2020 in Anyuan", "Sept. 28, 2020", "2020-09-28", "2020-09-28", "day"),
    ("ordinal day", "held on April 8th", "April 8th", "2021-04-08", "2021-04-08", "day"),
    ("day before month", "on 18 May 2020 in the zone", "18 May 2020", "2020-05-18", "2020-05-18", "day"),
    ("day before month", "on the 4th, March it began", "4th, March", "2021-03-04", "2021-03-04", "day"),
    ("date in figures", "on 2019/05/21 it was", "2019/05/21", "2019-05-21", "2019-05-21", "day"),
    ("no blank before the year", "Updated: Nov 05,2020 by", "Nov 05,2020", "2020-11-05", "2020-11-05", "day"),
    ("date in figures", "Time: 2020.07.04", "2020.07.04", "2020-07-04", "2020-07-04", "day"),
    ("card of two lines", "安源开工\n2021\n01/17\n本报讯", "2021\n01/17", "2021-01-17", "2021-01-17", "day"),
    ("year and count", "rose from 14 in 2020 to 31 firms", "2020", "2020-01-01", "2020-12-31", "year"),
    ("date in figures", "Updated: 2020-07-15 08:12", "2020-07-15", "2020-07-15", "2020-07-15", "day"),
    ("year last in figures", "dated 23-08-2016", "23-08-2016", "2016-08-23", "2016-08-23", "day"),
    ("American order told by the publication", "Date: 6/15/2021", "6/15/2021", "2021-06-15", "2021-06-15", "day"),
    ("month and day of a list of links", "[06-12] Ganyuan opens a park", "06-12", "2021-06-12", "2021-06-12", "day"),
    ("weekday with its date", "on Thursday (3 June) it shipped", "Thursday (3 June)", "2021-06-03", "2021-06-03", "day"),
    ("range of days", "held from May 17 to 19", "from May 17 to 19", "2021-05-17", "2021-05-19", "range"),
    ("month with year", "due in March 2023", "March 2023", "2023-03-01", "2023-03-31", "month"),
    ("month of a named year", "signed in October last year", "October last year", "2020-10-01", "2020-10-31", "month"),
    ("month alone", "It was capped in April.", "April", "2021-04-01", "2021-04-30", "month"),
    ("nearest month on one side", "stopped since last November", "since last November", "2020-11-01", "2021-06-15", "range"),
    ("part of a month", "due in mid-July 2022", "mid-July 2022", "2022-07-11", "2022-07-20", "range"),
    ("part of a month", "in early May it shipped", "early May", "2021-05-01", "2021-05-10", "range"),
    ("end of a month in a plan", "It will open at the end of August.", "end of August", "2021-08-31", "2021-08-31", "day"),
    ("since the year began", "Since the start of the new year, work", "Since the start of the new year", "2021-01-01", "2021-06-15", "range"),
    ("deadline of a month", "done by the end of October", "by the end of October", "2021-10-31", "2021-10-31", "day"),
    ("end of a month", "capped at the end of April", "end of April", "2021-04-21", "2021-04-30", "range"),
    ("cumulative months", "From January to May, it grew", "From January to May", "2021-01-01", "2021-05-31", "range"),
    ("cumulative months", "between January and April 2020", "between January and April 2020", "2020-01-01", "2020-04-30", "range"),
    ("months across years", "May 2020 - April 2022", "May 2020 - April 2022", "2020-05-01", "2022-04-30", "range"),
    ("first months", "in the first four months of this year", "first four months of this year", "2021-01-01", "2021-04-30", "range"),
    ("last months of a plan", "it will sign 50 more in the last two months.", "last two months", "2021-11-01", "2021-12-31", "range"),
    ("months in figures", "In 1-5 months, output grew", "1-5 months", "2021-01-01", "2021-05-31", "range"),
    ("relative month", "planned for next month", "next month", "2021-07-01", "2021-07-31", "month"),
    ("first month", "output in the first month of 2021", "first month of 2021", "2021-01-01", "2021-01-31", "month"),
    ("season", "in the spring of 2020", "spring of 2020", "2020-03-01", "2020-05-31", "range"),
    ("season", "2020年冬季攻坚", "2020年冬季", "2020-12-01", "2021-02-28", "range"),
    ("year of an occasion", "2020中国绍兴投资贸易洽谈会", "2020", "2020-01-01", "2020-12-31", "year"),
    ("quarter", "in the second quarter of next year", "second quarter of next year", "2022-04-01", "2022-06-30", "quarter"),
    ("quarter by letter", "in Q3 2020 it", "Q3 2020", "2020-07-01", "2020-09-30", "quarter"),
    ("since a quarter", "since the first quarter, it", "since the first quarter", "2021-01-01", "2021-06-15", "range"),
    ("first quarters", "Exports over the three quarters of 2020 grew", "three quarters of 2020", "2020-01-01", "2020-09-30", "range"),
    ("first months", "in the five months to May it grew", "five months to May", "2021-01-01", "2021-05-31", "range"),
    ("end of the year", "by the year's end it will", "by the year's end", "2021-12-31", "2021-12-31", "day"),
    ("first quarters", "in the first three quarters of 2020", "first three quarters of 2020", "2020-01-01", "2020-09-30", "range"),
    ("quarter mistranslated", "one quarter of the Anyuan report", "one quarter", "2021-01-01", "2021-03-31", "quarter"),
    ("half year", "in the first half of 2022", "first half of 2022", "2022-01-01", "2022-06-30", "half_year"),
    ("half year by letter", "H1 2020 results", "H1 2020", "2020-01-01", "2020-06-30", "half_year"),
    ("year", "In 2020, the zone grew", "2020", "2020-01-01", "2020-12-31", "year"),
    ("span of years", "the 2012-13 programme", "2012-13", "2012-01-01", "2013-12-31", "range"),
    ("span of years", "built between 2019 and 2022 in phases", "between 2019 and 2022", "2019-01-01", "2022-12-31", "range"),
    ("end of a year", "slated for end-2024 it", "end-2024", "2024-12-01", "2024-12-31", "month"),
    ("deadline of a year", "completed by the end of 2025", "by the end of 2025", "2025-12-31", "2025-12-31", "day"),
    ("deadline of a year", "to open before year-end.", "before year-end", "2021-12-31", "2021-12-31", "day"),
    ("target year", "reach that scale by 2030.", "by 2030", "2030-01-01", "2030-12-31", "year"),
    ("end of a year", "at the end of 2020 it stood", "end of 2020", "2020-12-01", "2020-12-31", "month"),
    ("part of a year", "in early 2024 the line", "early 2024", "2024-01-01", "2024-03-31", "range"),
    ("relative year", "Last year it rose", "Last year", "2020-01-01", "2020-12-31", "year"),
    ("whole year", "tasks for the whole year are set", "whole year", "2021-01-01", "2021-12-31", "year"),
    ("within the year", "It will open within the year.", "year", "2021-01-01", "2021-12-31", "year"),
    ("decade", "built in the 1990s", "1990s", "1990-01-01", "1999-12-31", "range"),
    ("years behind", "in the past three years, it", "in the past three years", "2018-06-16", "2021-06-15", "range"),
    ("years ahead", "in the next five years", "next five years", "2021-06-15", "2026-06-14", "range"),
    ("since a year", "Since 2013, the zone", "Since 2013", "2013-01-01", "2021-06-15", "range"),
    ("a year by name", "It was founded in early year of 1992.", "early year of 1992", "1992-01-01", "1992-03-31", "range"),
    ("a year by name", "At the beginning of the year 2006 it", "beginning of the year 2006", "2006-01-01", "2006-03-31", "range"),
    ("a year by name", "In June of the year 2019 it", "June of the year 2019", "2019-06-01", "2019-06-30", "month"),
    ("a year by name", "By the end of the year of 2025, work", "By the end of the year of 2025", "2025-12-31", "2025-12-31", "day"),
    ("since the year began", "Since the beginning of this year, work", "Since the beginning of this year", "2021-01-01", "2021-06-15", "range"),
    ("since a day", "since August 20 last year, when it opened", "since August 20 last year", "2020-08-20", "2021-06-15", "range"),
    ("relative day", "was signed yesterday", "yesterday", "2021-06-14", "2021-06-14", "day"),
    ("relative day", "the day before yesterday they met", "the day before yesterday", "2021-06-13", "2021-06-13", "day"),
    ("day of the month alone", "On the 6th, the bureau said", "6th", "2021-06-06", "2021-06-06", "day"),
    ("weekday", "opened on Friday in Anyuan", "Friday", "2021-06-11", "2021-06-11", "day"),
    ("relative week", "prices fell last week", "last week", "2021-06-07", "2021-06-13", "range"),
    ("recently", "Recently, the zone", "Recently", "2021-05-17", "2021-06-15", "range"),
    ("recently", "A few days ago, they met", "A few days ago", "2021-05-17", "2021-06-15", "range"),
    ("festival of a plan", "will open before the Spring Festival.", "before the Spring Festival", "2022-01-02", "2022-01-31", "range"),
    ("festival of a report", "work resumed after the Spring Festival.", "after the Spring Festival", "2021-02-13", "2021-03-14", "range"),
    ("plan period", "in the 14th Five-Year Plan period", "14th Five-Year Plan period", "2021-01-01", "2025-12-31", "range"),
    ("same period of last year", "8% more than in the same period last year", "same period last year", "2020-01-01", "2020-06-15", "range"),
    ("day", "2020年3月2日签约", "2020年3月2日", "2020-03-02", "2020-03-02", "day"),
    ("day without year", "3月25日下午举行", "3月25日", "2021-03-25", "2021-03-25", "day"),
    ("date in figures", "发布日期：2021.06.08", "2021.06.08", "2021-06-08", "2021-06-08", "day"),
    ("date in signs", "二〇〇七年十一月八日", "二〇〇七年十一月八日", "2007-11-08", "2007-11-08", "day"),
    ("full-width digits", "２０２０年１２月底前", "２０２０年１２月底前", "2020-12-31", "2020-12-31", "day"),
    ("traditional signs", "將於2022年3月動工", "2022年3月", "2022-03-01", "2022-03-31", "month"),
    ("range of days", "5月17日至19日举办", "5月17日至19日", "2021-05-17", "2021-05-19", "range"),
    ("day of the month alone", "园区25日揭牌，", "25日", "2021-05-25", "2021-05-25", "day"),
    ("lunar day", "农历正月初九，园区开工", "农历正月初九", "2021-02-20", "2021-02-20", "day"),
    ("month of a named year", "今年10月投产", "今年10月", "2021-10-01", "2021-10-31", "month"),
    ("month alone", "4月封顶", "4月", "2021-04-01", "2021-04-30", "month"),
    ("end of this month", "主体月底前完工", "月底前", "2021-06-30", "2021-06-30", "day"),
    ("beginning of this month", "月初封顶", "月初", "2021-06-01", "2021-06-10", "range"),
    ("since doing", "自去年12月开工以来，已完成", "自去年12月开工以来", "2020-12-01", "2021-06-15", "range"),
    ("since doing", "自3月复工以来，进度", "自3月复工以来", "2021-03-01", "2021-06-15", "range"),
    ("up to now", "去年7月至今，签约14个", "去年7月至今", "2020-07-01", "2021-06-15", "range"),
    ("since the year began", "年初以来，园区", "年初以来", "2021-01-01", "2021-06-15", "range"),
    ("since the year began", "开年以来，园区", "开年以来", "2021-01-01", "2021-06-15", "range"),
    ("this year", "完成本年度招商任务", "本年度", "2021-01-01", "2021-12-31", "year"),
    ("year in two figures", "一期19年3月投产", "19年3月", "2019-03-01", "2019-03-31", "month"),
    ("year in two figures", "二期22年底建成", "22年底", "2022-12-01", "2022-12-31", "month"),
    ("year of the last century in two figures", "一期98年5月投产", "98年5月", "1998-05-01", "1998-05-31", "month"),
    ("deadline of a plan", "清理工作8月底前完成。", "8月底前", "2021-08-31", "2021-08-31", "day"),
    ("year in two figures", "一期08年投产", "08年", "2008-01-01", "2008-12-31", "year"),
    ("part of a year in two figures", "一期09年初试产", "09年初", "2009-01-01", "2009-03-31", "range"),
    ("part of a month", "7月上旬吊装", "7月上旬", "2021-07-01", "2021-07-10", "range"),
    ("end of a month", "力争5月底开工", "5月底", "2021-05-31", "2021-05-31", "day"),
    ("as of a month", "截至5月底，企业", "截至5月底", "2021-05-31", "2021-05-31", "day"),
    ("since a month", "3月起分批交付", "3月起", "2021-03-01", "2021-06-15", "range"),
    ("cumulative months", "1—5月份，全区", "1—5月份", "2021-01-01", "2021-05-31", "range"),
    ("cumulative months", "今年1至5月，新区", "今年1至5月", "2021-01-01", "2021-05-31", "range"),
    ("months across years", "建设周期：2020年5月至2022年4月", "2020年5月至2022年4月", "2020-05-01", "2022-04-30", "range"),
    ("first months", "前5个月完成", "前5个月", "2021-01-01", "2021-05-31", "range"),
    ("relative month", "上月新签约", "上月", "2021-05-01", "2021-05-31", "month"),
    ("quarter", "一季度完成", "一季度", "2021-01-01", "2021-03-31", "quarter"),
    ("quarter", "首季增长", "首季", "2021-01-01", "2021-03-31", "quarter"),
    ("since a quarter", "二季度以来，进度", "二季度以来", "2021-04-01", "2021-06-15", "range"),
    ("end of a quarter", "截至一季度末，入园", "截至一季度末", "2021-03-31", "2021-03-31", "day"),
    ("first quarters", "前三季度完成", "前三季度", "2021-01-01", "2021-09-30", "range"),
    ("half year", "去年上半年签约", "去年上半年", "2020-01-01", "2020-06-30", "half_year"),
    ("since a half", "去年下半年以来，", "去年下半年以来", "2020-07-01", "2021-06-15", "range"),
    ("year", "2019年，园区", "2019年", "2019-01-01", "2019-12-31", "year"),
    ("span of years", "2018-2020年实施", "2018-2020年", "2018-01-01", "2020-12-31", "range"),
    ("deadline of a year", "明年年底前建成", "明年年底前", "2022-12-31", "2022-12-31", "day"),
    ("within the year in a plan", "力争年内投产", "年内", "2021-01-01", "2021-12-31", "year"),
    ("within the year", "年内竣工12个项目", "年内", "2021-01-01", "2021-12-31", "year"),
    ("circles for zeros", "預計二○二三年建成", "二○二三年", "2023-01-01", "2023-12-31", "year"),
    ("circles for zeros", "始建於一九九◯年", "一九九◯年", "1990-01-01", "1990-12-31", "year"),
    ("letters for zeros", "二O一九年三月签约", "二O一九年三月", "2019-03-01", "2019-03-31", "month"),
    ("day of the month in signs", "园区管委会十一日上午挂牌", "十一日", "2021-06-11", "2021-06-11", "day"),
    ("since something was done", "自2016年批准设立以来，园区", "自2016年批准设立以来", "2016-01-01", "2021-06-15", "range"),
    ("span of years without a word", "安源日报社 2009-2016 版权所有", "2009-2016", "2009-01-01", "2016-12-31", "range"),
    ("festival of a notice", "五一放假通知", "五一", "2021-05-01", "2021-05-01", "day"),
    ("festival of a notice", "十一放假通知", "十一", "2021-10-01", "2021-10-01", "day"),
    ("whole year", "力争全年完成投资", "全年", "2021-01-01", "2021-12-31", "year"),
    ("whole year", "是去年全年的两倍", "去年全年", "2020-01-01", "2020-12-31", "year"),
    ("part of a year", "明年初试产", "明年初", "2022-01-01", "2022-03-31", "range"),
    ("since the year began", "今年以来，项目", "今年以来", "2021-01-01", "2021-06-15", "range"),
    ("since the year began", "年初以来，项目", "年初以来", "2021-01-01", "2021-06-15", "range"),
    ("decade", "上世纪90年代建厂", "上世纪90年代", "1990-01-01", "1999-12-31", "range"),
    ("years behind", "近五年来引进", "近五年来", "2016-06-16", "2021-06-15", "range"),
    ("years behind", "25年来，园区坚持", "25年来", "1996-06-16", "2021-06-15", "range"),
    ("years behind", "近二十余年，累计投入", "近二十余年", "2001-06-16", "2021-06-15", "range"),
    ("first months", "首三个月招商", "首三个月", "2021-01-01", "2021-03-31", "range"),
    ("year", "提前完成本年度任务", "本年度", "2021-01-01", "2021-12-31", "year"),
    ("end of a month in a plan", "9月末竣工", "9月末", "2021-09-30", "2021-09-30", "day"),
    ("end of a month", "4月末建成投产", "4月末", "2021-04-30", "2021-04-30", "day"),
    ("year of an occasion", "办好2020中国（绍兴）投资贸易洽谈会", "2020", "2020-01-01", "2020-12-31", "year"),
    ("years ahead", "未来三年建成", "未来三年", "2021-06-15", "2024-06-14", "range"),
    ("relative day", "昨日上午签约", "昨日上午", "2021-06-14", "2021-06-14", "day"),
    ("weekday", "上周五完成验收", "上周五", "2021-06-11", "2021-06-11", "day"),
    ("recently", "日前，园区", "日前", "2021-05-17", "2021-06-15", "range"),
    ("festival of a plan", "力争春节前投产", "春节前", "2022-01-02", "2022-01-31", "range"),
    ("holiday", "去年国庆假期开园", "去年国庆假期", "2020-10-01", "2020-10-07", "range"),
    ("festival in figures", "五一前试车", "五一前", "2021-04-01", "2021-04-30", "range"),
    ("plan period", "“十四五”期间建设", "十四五”期间", "2021-01-01", "2025-12-31", "range"),
    ("same period of last year", "比去年同期多4个", "去年同期", "2020-01-01", "2020-06-15", "range"),
    ("pinyin between and behind", "6月(yuè)8日(rì)開工", "6月(yuè)8日(rì)", "2021-06-08", "2021-06-08", "day"),
    ("non-breaking space", "on May\u00a018,\u00a02020 in", "May\u00a018,\u00a02020", "2020-05-18", "2020-05-18", "day"),
    ("character beyond the basic plane", "😀5月8日签约", "5月8日", "2021-05-08", "2021-05-08", "day"),
]  # fmt: skip

NOTHING = [
    ("given name", "(Translator: Wan Jun)"), ("given name", "Mar Lin said so"), ("column of a paper", "第14版：今日开发区"), ("road", "十一路"),
    ("duration", "In the nine months it took"), ("telephone", "电话2009-2016-11"),
    ("verb", "You may march on"), ("now", "at present, the zone"), ("now", "Now the park"),
    ("recent years", "in recent years"), ("number of a thing", "No. 2020 of the list"), ("money", "2020 yuan"),
    ("duration", "a 3-year plan"), ("plan name", "the 14th Five-Year Plan was adopted"), ("duration", "it took three months"),
    ("money", "5 to 8 billion yuan"), ("telephone", "call 2020-8899"), ("share", "half of them"),
    ("share", "a quarter of output"), ("growth on the year", "up 8% year-on-year"), ("counted things", "2020 new jobs"),
    ("area", "covers 2015 mu"), ("goods of a festival", "New Year's goods"),
    ("slogan", '"signed and started on the same day"'), ("name", "Marchand Group"),
    ("edition", "the 15th session"), ("floor", "on the 3rd floor"), ("standard", "GB 2019"), ("decimal", "grew 20.19 percent"),
    ("now", "目前，园区"), ("recent years", "近年来"), ("duration", "历时14个月"), ("duration", "建设期3年"),
    ("plan name", "十四五规划"), ("after capacity", "达产后年产值"), ("phase", "一期项目"), ("duration", "两个月"),
    ("number of a thing", "5号厂房"), ("adverb", "14个项目同日动土"), ("newspaper", "光明日报记者"), ("slogan", "实现当年签约、当年开工"),
    ("slogan", "首季“开门红”"), ("poetic month", "七月流火"), ("yearly output", "年产5万吨"), ("monthly output", "月产能3万台"),
    ("age", "三十年如一日"), ("duration", "投产后三年内"), ("road", "五一路"), ("word", "年轻人"), ("word", "月亮湾"),
    ("rank", "国内前三"), ("shift", "每月召开一次"), ("share", "半成品"), ("number", "四季如春"), ("no day yet", "该项目近日将开工"), ("name of a page", "首页 > 今日要闻"),
    ("no day yet", "计划近期公示"), ("slogan", "跑出“上月洽谈、当月签约、下月投产”"), ("rate", "项目当年开工率达六成"), ("future", "对园区的明天有信心"),
    ("name of a paper", "山城光明日报客户端"), ("copyright", "版权©1999-2020"),
    ("verb", "prices fall 2020 yuan"),
]  # fmt: skip

KNOWN_GAPS = [
    ("years ago", "founded five years ago", "five years ago", "2016-01-01", "counted back from the publication: no rule yet"),
    ("season", "今年入秋以来", "今年入秋以来", "2021-08-07", "seasons have no agreed months"),
    ("solar term", "冬至前完工", "冬至前", "2021-11-21", "solar terms are not in the tables"),
]  # fmt: skip


def found(text: str, published: str | None = "2021-06-15"):
    doc = document(text, published)
    return doc, find_dates(doc, segments_of(doc))


@pytest.mark.parametrize(("phenomenon", "text", "words", "start", "end", "precision"), CASES)
def test_reads_a_date(phenomenon: str, text: str, words: str, start: str, end: str, precision: str) -> None:
    doc, dates = found(text)
    read = [(raw_text(doc, d), str(d.date_start), str(d.date_end), d.date_precision) for d in dates]
    assert read == [(words, start, end, precision)], phenomenon


@pytest.mark.parametrize(("phenomenon", "text"), NOTHING)
def test_is_no_date(phenomenon: str, text: str) -> None:
    assert found(text)[1] == [], phenomenon


@pytest.mark.parametrize(
    ("phenomenon", "text", "words", "start"),
    [pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason)) for *case, reason in KNOWN_GAPS],
)
def test_known_gaps(phenomenon: str, text: str, words: str, start: str) -> None:
    doc, dates = found(text)
    assert [(raw_text(doc, d), str(d.date_start)) for d in dates] == [(words, start)], phenomenon


ANCHORED = [
    ("the year before that of the figures", "2019-01-07", "In 2017 output was 3 billion yuan. It was more than in the previous year.", "2017-01-01 2016-01-01"),
    ("a month that goes on from one of this year", "2013-03-19", "Trial runs began in February, full output in May.", "2013-02-01 2013-05-01"),
    ("a deadline that soon comes", "2013-03-19", "Civil works are finished, equipment installed by the end of June.", "2013-06-30"),
    ("a deadline that soon comes", "2013-03-19", "Land has been supplied, start before the end of May.", "2013-05-31"),
    ("the end of a month when something was done", "2018-03-22", "双氧水项目已于2月底建成投产。", "2018-02-28"),
    ("the end of a month up to when it is told", "2018-03-22", "到2月底，企业达到40家。", "2018-02-28"),
    # phenomenon, publication, text, first days of the dates in it
    ("a day months ahead of a report is last year's", "2018-04-03", "6月13日，云帆项目动工；12月28日，主厂房封顶。", "2017-06-13 2017-12-28"),
    ("a day months ahead in a plan", "2018-04-03", "云帆项目将于6月13日动工。", "2018-06-13"),
    ("days in a list are no range", "2020-09-03", "2月28日、6月6日，该区两次集中签约。", "2020-02-28 2020-06-06"),
    ("a deadline to come of what is told as done", "2021-03-28", "保留的园区将重新核定面积，6月底前完成。", "2021-06-30"),
    ("within this year beside a later one", "2021-07-04", "甲项目2022年上半年投产，乙项目年内开工。", "2022-01-01 2021-01-01"),
    ("festival of what can be done by then", "2021-01-02", "竣工项目里，三期的生产线春节前可投产。", "2021-01-13"),
    ("year in force", "2021-06-15", "It was signed in October 2019 and started in March.", "2019-10-01 2020-03-01"),
    ("year in force", "2021-06-15", "项目2018年8月签约，同年11月奠基。", "2018-08-01 2018-11-01"),
    ("next year of the one before", "2021-06-15", "2018年8月签约，次年3月开工。", "2018-08-01 2019-03-01"),
    ("report early in the year", "2021-01-20", "In November it rose.", "2020-11-01"),
    ("report early in the year", "2021-01-20", "11月竣工。", "2020-11-01"),
    ("plan early in the year", "2021-01-20", "It will be finished in November.", "2021-11-01"),
    ("plan early in the year", "2021-01-20", "预计11月竣工。", "2021-11-01"),
    ("plan late in the year", "2021-11-20", "It is expected to open in March.", "2022-03-01"),
    ("plan late in the year", "2021-11-20", "力争3月投产。", "2022-03-01"),
    ("plan behind a past year", "2023-03-29", "项目2022年1月开工，其余3户计划二季度投产。", "2022-01-01 2023-04-01"),
    ("report beside a plan", "2021-12-20", "The first phase opened in June, and next year sales will double.", "2021-06-01 2022-01-01"),
    ("report beside a plan", "2021-07-28", "1月动工，预计明年3月投产。", "2021-01-01 2022-03-01"),
    ("estimate of months just ended", "2021-09-19", "From January to August it is expected to invest 2 billion yuan.", "2021-01-01"),
    ("plan in a row of participles", "2021-11-20", "It is expected to be signed in January and started in March.", "2022-01-01 2022-03-01"),
    ("semicolon ends a year to come", "2021-04-19", "甲项目明年年底前投产；乙项目力争三季度投产。", "2022-12-31 2021-07-01"),
    ("semicolon ends a month to come", "2021-03-02", "The first will open in October this year; the second will start in May.", "2021-10-01 2021-05-01"),
    ("the year of a plan", "2021-06-29", "Work began in August last year and is to end by the end of the year.", "2020-08-01 2021-12-31"),
    ("yardstick is no period", "2021-06-23", "1至5月增长，降幅比一季度收窄；恢复到去年同期的九成。", "2021-01-01 2021-01-01 2020-01-01"),
    ("same period of a cumulative figure", "2021-10-20", "前三季度完成3亿元，其中9月当月1亿元，去年同期2亿元。", "2021-01-01 2021-09-01 2020-01-01"),
    ("year before a report's", "2021-02-20", "2019年产值5亿元，上年为4亿元，由上年的3家增至5家。", "2019-01-01 2018-01-01 2018-01-01"),
    ("same day as the one before", "2021-06-15", "On June 3, two projects were signed. On the same day, one opened.", "2021-06-03 2021-06-03"),
    ("same day as the one before", "2021-06-15", "6月3日签约2个项目。同日签约的还有一个项目。", "2021-06-03 2021-06-03"),
    ("same day told of a work", "2021-06-15", "6月3日签约2个项目。轴承基地同日动工。", "2021-06-03 2021-06-03"),
    ("the day before the end of a count", "2021-06-15", "6月3日，记者获悉，截至5月底完成5亿元。当天，工人正在施工。",
     "2021-06-03 2021-05-31 2021-06-03"),
    ("not a day told aside", "2021-06-15", "6月3日签约2个项目。三期已于4月8日开工。轴承基地同日动工。",
     "2021-06-03 2021-04-08 2021-06-03"),
    ("not a day told aside", "2021-06-15", "On June 3, two projects were signed. One opened as early as April 8. On the same day, one started.",
     "2021-06-03 2021-04-08 2021-06-03"),
    ("same period of a year", "2021-08-12", "In the first half of 2021, it rose by more than in the same period of 2019.", "2021-01-01 2019-01-01"),
    ("same months", "2021-10-12", "From January to September, 12 began. In the same nine months, 25 were signed.", "2021-01-01 2021-01-01"),
    ("festival of a plan beside a report", "2021-11-30", "It broke ground in March 2021 and will open before the Spring Festival.", "2021-03-01 2022-01-02"),
    ("months since", "2021-06-15", "It opened in October 2020. In the seven months since, it sold out.", "2020-10-01 2020-11-01"),
]  # fmt: skip


@pytest.mark.parametrize(("phenomenon", "published", "text", "days"), ANCHORED)
def test_is_anchored(phenomenon: str, published: str, text: str, days: str) -> None:
    assert " ".join(str(d.date_start) for d in found(text, published)[1]) == days, phenomenon


def placed(text: str, title: str | None, published: str | None) -> list[str]:
    doc = replace(document(text, published), title=title)
    return [f"{d.date_start}..{d.date_end}" for d in find_dates(doc, segments_of(doc))]


def test_months_of_a_plan_belong_to_its_year() -> None:
    text = "全年安排项目60个。甲项目10月封顶。"
    year, last_year = "2021-01-01..2021-12-31", "2020-01-01..2020-12-31"
    assert placed(text, "安源经开区2021年施工图出炉", "2021-02-26") == [year, "2021-10-01..2021-10-31"]
    assert placed(text, "安源经开区项目稳步推进", "2021-02-26") == [last_year, "2020-10-01..2020-10-31"]
    assert placed("Line A was capped in October.", "Zone lays out its work plan for 2021", "2021-02-26") == [
        "2021-10-01..2021-10-31"
    ]


def test_an_undated_article_of_a_yearbook_tells_of_the_year_before_its_volume() -> None:
    text = "来源：安源年鉴 卷次：2011 [打印]\n\n全年新签约项目12个。甲项目3月开工。"
    assert placed(text, None, None) == [
        "2011-01-01..2011-12-31", "2010-01-01..2010-12-31", "2010-03-01..2010-03-31",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2019 is a year of projects. From January to May, 29 started, more than in the same period of last year.",
         ["2019-01-01..2019-12-31", "2019-01-01..2019-05-31", "2018-01-01..2018-05-31"]),
        ("3月6日，全省2023年一季度开工活动举行。今年计划开工20个。",
         ["2023-03-06..2023-03-06", "2023-01-01..2023-03-31", "2023-01-01..2023-12-31"]),
        ("（9月29日）上午，安源高新区举行2021年重大项目签约。甲项目2023年6月竣工。",
         ["2021-09-29..2021-09-29", "2021-01-01..2021-12-31", "2023-06-01..2023-06-30"]),
        ("今年上半年，新区开工项目45个。" + "园区配套不断完善，企业反映良好。" * 30 + "2025年共实施项目46个。",
         ["2025-01-01..2025-06-30", "2025-01-01..2025-12-31"]),
        ("去年有什么成绩？2021年，园区产值达80亿元。今年有什么打算？2022年将建成二期。2024年前全部达产。",
         ["2021-01-01..2021-12-31", "2021-01-01..2021-12-31", "2022-01-01..2022-12-31", "2022-01-01..2022-12-31",
          "2024-12-31..2024-12-31"]),
        ("Last year was good: in 2021 output rose. This year is better: in 2022 the park will open its second phase.",
         ["2021-01-01..2021-12-31", "2021-01-01..2021-12-31", "2022-01-01..2022-12-31", "2022-01-01..2022-12-31"]),
        ("On June 8, Anyuan held a ceremony for the second batch in 2021. In 2020, output rose. Ten started this year.",
         ["2021-06-08..2021-06-08", "2021-01-01..2021-12-31", "2020-01-01..2020-12-31", "2021-01-01..2021-12-31"]),
        ("The park was founded in 2003. Ten projects started this year.", ["2003-01-01..2003-12-31", "None..None"]),
        ("园区2003年成立。今年开工20个项目。", ["2003-01-01..2003-12-31", "None..None"]),
        ("From May 2013 to the end of April this year, ten projects started.",
         ["2013-05-01..2013-05-31", "2014-04-30..2014-04-30"]),
        ("2013年5月至今年4月，开工20个项目。", ["2013-05-01..2014-04-30"]),
        ("In 2018 it grew; in 2019 it fell. Ten projects started this year.",
         ["2018-01-01..2018-12-31", "2019-01-01..2019-12-31", "None..None"]),
        ("产业界（ID：chanyenews2012）3月6日消息，甲项目开工。", ["None..None"]),
        ("3月6日，甲项目开工，年税收2000万元。", ["None..None"]),
        ("3月6日，甲项目開工，可帶動2000餘人就業。", ["None..None"]),
        ("The project started on March 6 and brings 2000 jobs.", ["None..None"]),
        ("The project on 2010 mu started on March 6.", ["None..None"]),
        ("In 2021 was the first project started on March 6.", ["2021-01-01..2021-12-31", "2021-03-06..2021-03-06"]),
        ("Follow us: parknews2012. The first project started on March 6.", ["None..None"]),
    ],
)  # fmt: skip
def test_an_undated_article_lies_in_the_year_that_it_names(text: str, days: list[str]) -> None:
    assert placed(text, None, None) == days


def test_an_undated_article_lies_in_the_year_of_its_title() -> None:
    text = "2022年重点项目清单\n\n4月11日，厂房封顶。\n\n相关推荐：2021年项目清单"
    assert placed(text, "2022年重点项目清单", None)[1] == "2022-04-11..2022-04-11"
    text = "Key projects of 2022\n\nThe plant was capped on April 11.\n\nRelated: Key projects of 2021"
    assert placed(text, "Key projects of 2022", None)[1] == "2022-04-11..2022-04-11"


def test_a_day_referred_to_without_a_year_is_kept_without_an_interval() -> None:
    assert placed("3月24日，园区开工。当日还有6家企业签约。", None, None) == ["None..None", "None..None"]


def test_without_any_year_the_mention_is_kept_and_its_interval_null() -> None:
    _, (read,) = found("The project was started on June 8.", published=None)
    assert (read.date_start, read.date_precision) == (None, None)


# An independent renderer of days: it never looks into the lexicon.
_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_FORMS = [
    lambda d: f"on {_MONTHS[d.month - 1]} {d.day}, {d.year} it",
    lambda d: f"on {d.day} {_MONTHS[d.month - 1]} {d.year} it",
    lambda d: f"on {d.isoformat()} it",
    lambda d: f"于{d.year}年{d.month}月{d.day}日签约",
    lambda d: f"发布时间：{d.year}/{d.month:02}/{d.day:02}",
]


@given(st.dates(min_value=date(1960, 1, 1), max_value=date(2048, 12, 31)), st.sampled_from(_FORMS))
def test_rendered_days_come_back(day, form) -> None:
    _, (read,) = found(form(day))
    assert (read.date_start, read.date_end, read.date_precision) == (day, day, "day")


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789年月日底前上下半去今明季度至-— ,.MarchMay2021ofthe\u3000\U0001f600", max_size=80))
def test_spans_are_ordered_and_intervals_forward_in_any_text(text: str) -> None:
    doc, dates = found(text)
    last = 0
    for read in dates:
        assert last <= read.start < read.end <= len(doc.reading.text)
        assert read.date_start is None or read.date_start <= read.date_end
        assert read.rule.split(".")[:2] in (["en", "date"], ["zh", "date"])
        last = read.end


@pytest.mark.parametrize(
    "plan", ["start in October", "starts in October", "finish in October", "complete the hall in October"]
)
def test_bare_verbs_tell_a_plan(plan: str) -> None:
    """Early in a year, `start in October` is of the autumn to come, not of the last one."""
    told = document(f"1. Cold rolling, investment 1.2 billion yuan, covering 460 mu: {plan}.", "2013-03-20")
    assert [str(m.date_start) for m in find_dates(told, segments_of(told))] == ["2013-10-01"]
