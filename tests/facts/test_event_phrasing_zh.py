"""How happenings are phrased in Chinese news, each phrasing with the events that it tells and those that it does not."""

import pytest

from tests.facts.telling import events_like

# An article needs some words of the genre to be read at all.
SETTING = "常州高新区的产业项目建设和企业投资加快。"
JULY = "2021-07-20"

TOLD = [  # text, event type, all that is told of this type
    (  # what is so now is not of the day on which works began
        "云帆轴承项目2020年9月动工，目前厂房已封顶。",
        "construction_progress",
        {"occurred - 云帆轴承"},
    ),
    (  # a month told with one stage is not that of the next
        "云帆轴承项目去年9月动工，厂房主体已完工。",
        "construction_progress",
        {"occurred - 云帆轴承"},
    ),
    ("云帆轴承项目租用厂房3万平方米，年内试生产。", "trial_production", {"planned 2021-01-01..2021-12-31 云帆轴承"}),
    ("云帆轴承项目已于年内试生产。", "trial_production", {"occurred 2021-01-01..2021-12-31 云帆轴承"}),
    (
        "云帆轴承项目3月复工，土建完成六成，年底建成。",
        "construction_completion",
        {"planned 2021-12-01..2021-12-31 云帆轴承"},
    ),
    ("云帆轴承项目正在规划设计，近日将正式动工。", "construction_start", {"planned - 云帆轴承"}),
    ("云帆轴承项目近日正式动工。", "construction_start", {"occurred 2021-06-21..2021-07-20 云帆轴承"}),
]


@pytest.mark.parametrize(("text", "event_type", "told"), TOLD)
def test_a_phrasing_tells_its_events(text: str, event_type: str, told: set[str]) -> None:
    assert events_like(f"{SETTING}{text}", event_type, JULY) == told


UNTOLD = [  # text, an event type that it does not tell
    ("常州高新区迎来建区30周年。", "zone_designation"),
    ("常州高新区2020年组建新材料产业、装备制造产业、商贸服务产业3大产业专班。", "zone_designation"),
    ("常州高新区2020年在国家高新区中综合排名第23位。", "recognition"),  # a rank is a figure
    ("常州高新区倒排工期，全力推进园区建设。", "recognition"),
    ("常州高新区举行主题系列新闻发布会，介绍园区工作情况。", "recognition"),
]


@pytest.mark.parametrize(("text", "event_type"), UNTOLD)
def test_what_only_looks_like_an_event(text: str, event_type: str) -> None:
    assert not events_like(f"{SETTING}{text}", event_type, JULY)
