"""What pages say about themselves: text, title, publication date, publisher."""

import pytest

from zoneledger.reading import read
from zoneledger.staging.identify import PageHints, identify

CASES = [
    (
        "Zone signs ten projects\n\nUpdated: 2021-03-05  Source: Hill Daily  Fonts: Big\n\nThe zone signed.",
        "2021-03-05",
        "Hill Daily",
    ),
    (
        "Zone signs ten projects\n\n2021-05-30 0 By\n\nHill News Network (Reporter Li An) March 5, the reporter learned that it was signed.",
        "2021-03-05",
        "Hill News Network",
    ),
    ("HILLTOWN, March 5 (Xinhua) -- The zone signed ten projects in 2021.", "2021-03-05", "Xinhua"),
    ("Zone signs ten projects\n\nMay 12th, 2021\n\nThe zone signed.", "2021-05-12", None),
    (
        "Friday, May 14, 2021\n\nZone signs ten projects\n\nHill Release 2021-05-12 20:05 Jiangsu\n\nThe zone signed.",
        "2021-05-12",
        "Hill Release",
    ),
    ("某高新区签约十个项目\n\n发布日期：2021-03-05　来源：山城日报　作者：甲\n\n正文。", "2021-03-05", "山城日报"),
    ("某高新区签约十个项目\n\n山城日报　2021年3月5日　第02版\n\n正文。", "2021-03-05", "山城日报"),
    ("某高新区签约十个项目\n\n正文正文。\n\n(来源：山城日报　2021-03-05)", "2021-03-05", "山城日报"),
    ("Zone signs ten projects\n\nIt was signed on May 5, says the office.", None, None),
]


@pytest.mark.parametrize(("text", "published", "publisher"), CASES)
def test_date_and_publisher(text: str, published: str | None, publisher: str | None) -> None:
    found = identify(read(text))
    assert (found.published_on and found.published_on.isoformat(), found.publisher) == (published, publisher)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The zone has signed ten projects with a total investment of five billion yuan.", "en"),
        ("高新区签约十个项目，总投资五十亿元", "zh-Hans"),
        ("高新區簽約十個項目，總投資五十億元", "zh-Hant"),
        ("Die Zone hat gestern zehn Verträge über neue Fabriken und Lagerhallen unterzeichnet.", None),
    ],
)
def test_language_and_script(text: str, language: str | None) -> None:
    assert identify(read(text)).language == language


def test_the_page_is_asked_where_the_article_is_silent() -> None:
    found = identify(read("The zone signed ten projects."), PageHints(title="A title", published="2020-01-02T08:00:00"))
    assert (found.title, str(found.published_on)) == ("A title", "2020-01-02")
