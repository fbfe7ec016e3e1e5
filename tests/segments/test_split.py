"""Sentences, headings, lists and what is no statement of the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.reading import read
from zoneledger.segments.split import split_segments


def segments(text: str, title: str | None = None) -> list[tuple[str, str]]:
    reading = read(text)
    language = "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    return [(s.kind, reading.text[s.start : s.end]) for s in split_segments(reading, language, title)]


def test_a_missing_blank_after_a_full_stop_still_ends_the_sentence() -> None:
    text = "The first plant has been capped this week.The second line starts in May and will be finished next year."
    assert [part for _, part in segments(text)] == [
        "The first plant has been capped this week.",
        "The second line starts in May and will be finished next year.",
    ]


def test_abbreviations_and_decimals_do_not_end_it() -> None:
    text = "Hill Machinery Co., Ltd. invested 1.5 billion yuan in No. 3 workshop, the U.S. partner said on Sept. 5 in the zone."
    assert len(segments(text)) == 1


def test_a_chinese_semicolon_does_not_end_a_sentence() -> None:
    assert (
        len(segments("全区新签约项目三十一个，总投资四百亿元；新开工项目二十七个，新投产项目十二个，增势良好。")) == 1
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Source: Hill Daily", "boilerplate"),
        ("Copyright 2020 Hill. All rights reserved", "boilerplate"),
        ("Tel: 0314-0000000", "boilerplate"),
        ("Previous: Another zone signs 14 projects", "teaser"),
        ("下一篇：没有了", "teaser"),
        ("责任编辑：甲", "boilerplate"),
        ("发布日期：2020-01-02　来源：山城日报", "boilerplate"),
    ],
)
def test_lines_that_state_nothing(line: str, kind: str) -> None:
    body = (
        "The zone signed ten projects and started five of them in the first quarter of the year, it said."
        if line.isascii()
        else "高新区一季度签约项目十个，开工项目五个，完成投资十二亿元，同比增长百分之十八，势头良好。"
    )
    assert segments(f"{body}\n{line}")[-1][0] == kind


@pytest.mark.parametrize(
    "line",
    [
        "Reporter: How many projects has the zone signed?",
        "记者：今年签约了多少个项目？全区共签约项目二十四个，总投资七十亿元。",
    ],
)
def test_questions_of_a_reporter_are_no_credits(line: str) -> None:
    assert (
        segments(f"{line}\nThe zone signed ten projects and started five of them in the first quarter.")[0][0]
        != "boilerplate"
    )


@pytest.mark.parametrize(
    "line",
    [
        "5月8日，山城锂电池项目开工。",
        "5月8日上午\n山城高新区举行开工仪式！",
        "On May 8, 2021, the Hill battery plant was started.",
    ],
)
def test_a_short_dated_sentence_is_no_header(line: str) -> None:
    assert segments(line)[0][0] in ("lead", "heading")


def test_what_follows_related_news_is_teasers() -> None:
    kinds = [
        kind
        for kind, _ in segments(
            "The zone signed ten projects with five billion yuan in all, it was said.\nRelated news\nA city starts 14 projects\nAnother opens a plant"
        )
    ]
    assert kinds[1:] == ["teaser"] * 3


def test_the_title_is_known_again() -> None:
    assert segments("Zone signs ten\n\nThe zone signed ten projects this week.", "Zone signs ten")[0][0] == "title"


@given(st.text(alphabet="ab .,。！？\n1亿项目SourceA:-|·(", max_size=200))
def test_every_character_lies_in_one_segment(text: str) -> None:
    reading = read(text)
    found = split_segments(reading, "en", None)
    at = 0
    for segment in found:
        assert segment.start >= at
        assert segment.end > segment.start
        assert not reading.text[at : segment.start].strip()
        at = segment.end
    assert not reading.text[at:].strip()


@pytest.mark.parametrize(
    ("text", "language"), [("签约，" * 3000, "zh-Hans"), ("signed a deal, " * 800, "en"), ("a" * 9000, "en")]
)
def test_a_run_without_full_stops_is_cut_into_pieces_that_lose_nothing(text: str, language: str) -> None:
    segments = split_segments(read(text), language, None)
    assert max(segment.end - segment.start for segment in segments) <= 1500
    told = "".join(text[segment.start : segment.end] for segment in segments)
    assert told.replace(" ", "") == text.replace(" ", "")


def test_a_title_between_other_words_of_the_page_is_cut_from_them() -> None:
    english = "Portal of Hill: Zone signs ten projects | Updated: 2024-02-22\n\nThe zone signed ten projects this week."
    assert [kind for kind, _ in segments(english, "Zone signs ten projects")][:3] == [
        "boilerplate",
        "title",
        "boilerplate",
    ]
    chinese = "石河要闻|山城高新区签约十个项目 | 石河云\n\n10月16日，山城高新区签约十个项目。"
    assert segments(chinese, "山城高新区签约十个项目")[:3] == [
        ("boilerplate", "石河要闻|"),
        ("title", "山城高新区签约十个项目"),
        ("boilerplate", "| 石河云"),
    ]
    twice = "首页 > 山城高新区签约十个项目\n山城高新区签约十个项目\n10月16日，山城高新区签约十个项目。"
    assert [kind for kind, _ in segments(twice, "山城高新区签约十个项目")][:2] == ["boilerplate", "title"]


def test_what_stands_above_the_title_is_furniture() -> None:
    kinds = {
        part: kind
        for kind, part in segments(
            "- 高新区新闻\n- 园区规划\n山城高新区签约十个项目\n高新区签约十个项目，总投资30亿元。",
            "山城高新区签约十个项目",
        )
    }
    assert kinds["- 高新区新闻"] == kinds["- 园区规划"] == "boilerplate"
    english = "New Building Sites\nZone signs ten projects\nThe zone signed ten projects this week."
    assert [kind for kind, _ in segments(english, "Zone signs ten projects")][:2] == ["boilerplate", "title"]


def test_a_header_in_a_list_is_a_header() -> None:
    text = "山城签约十个项目\n* 2020年09月12日\n* 首页\n山城新能源汽车产业园项目签约，总投资30亿元，用地200亩。"
    assert [kind for kind, _ in segments(text, "山城签约十个项目")][1:3] == ["boilerplate", "boilerplate"]


@pytest.mark.parametrize("label", ["新闻推荐", "换一批", "为您推荐"])
def test_other_articles_stand_below_a_label(label: str) -> None:
    text = f"山城高新区签约十个项目，总投资30亿元，用地200亩。\n{label}\n石河县总投资50亿元的锂电项目开工"
    assert segments(text)[-1][0] == "teaser"
    text = (
        "The zone signed ten projects this week, and more will follow.\nMore stories\nHill opens a plant of batteries"
    )
    assert segments(text)[-1][0] == "teaser"


LINES_APART = [  # title, text: pages whose paragraphs stand line under line
    (
        "常州高新区今年前三季度重点项目建设进展情况",
        "常州高新区今年前三季度重点项目建设进展情况\n今年以来，常州高新区抢抓机遇，全力推进项目建设，累计开工项目七十六个，总投资创下历史同期的新高。",
    ),
    (
        "Changzhou High-tech Zone starts eleven projects in the spring of the year",
        "Changzhou High-tech Zone starts eleven projects in the spring of the year\n(czdaily.example) Updated in March\nThe zone started them.",
    ),
]


@pytest.mark.parametrize(("title", "text"), LINES_APART)
def test_a_title_stands_alone_though_no_blank_line_parts_it(title: str, text: str) -> None:
    assert segments(text, title)[0] == ("title", title)


def test_a_heading_is_not_joined_to_the_longer_paragraph_below_it() -> None:
    text = "第一段。\n重点项目建设和招商引资工作取得的主要成效\n今年以来，常州高新区抢抓机遇，全力推进项目建设，累计开工项目七十六个，总投资创下历史同期的新高。"
    assert "重点项目建设和招商引资工作取得的主要成效" in [words for _, words in segments(text)]


def test_a_chinese_sentence_over_lines_of_one_width_is_one() -> None:
    text = "今年以来常州高新区抢抓国家战略发展机遇全力推进\n项目建设和招商引资工作累计开工项目七十六个。"
    assert len(segments(text)) == 1


def test_what_follows_a_writers_name_is_no_part_of_the_paragraph() -> None:
    text = "今年以来，常州高新区抢抓机遇，全力推进项目建设，累计开工项目七十六个。(记者 林晚)\n苏公网安备 号"
    assert segments(text)[-1][1] == "苏公网安备 号"
