"""Roads, bureaus, firms and schools named after a zone link to nothing: a page of them for every national zone."""

import pytest

from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.registry.zones import registry
from zoneledger.segments.split import split_segments

NATIONAL = [entry for entry in registry().values() if entry.level == "national"]

CHINESE = ["大道", "路", "街道", "实验小学", "第一中学", "幼儿园", "人民医院", "公安分局", "税务局", "人民法院", "派出所",
           "建设投资集团有限公司", "水务有限公司", "供电公司", "地铁站", "收费站", "海关", "职业技术学院"]  # fmt: skip
ENGLISH = ["Road", "Avenue", "Primary School", "No. 1 Middle School", "People's Hospital", "Tax Bureau",
           "Public Security Bureau", "People's Court", "Construction Investment Group Co., Ltd.", "Development Co., Ltd.",
           "Water Company", "Metro Station", "Customs", "Vocational College", "Hotel"]  # fmt: skip


def linked(text: str, language: str) -> set[str]:
    """The registered zones to which any word of a text links."""
    reading = read(text)
    document = Document("doc-0123456789abcdef", reading, language, None)
    mentions, _ = find_zones(document, split_segments(reading, language, None))
    return {m.record_id for m in mentions if m.record_id is not None} & registry().keys()


@pytest.mark.parametrize("ending", CHINESE)
def test_chinese_look_alikes_of_every_national_zone(ending: str) -> None:
    page = "".join(f"昨日，{entry.short_zh}{ending}启用。\n" for entry in NATIONAL)
    assert linked(page, "zh-Hans") == set()


@pytest.mark.parametrize("ending", ENGLISH)
def test_english_look_alikes_of_every_national_zone(ending: str) -> None:
    page = "".join(f"The {entry.name_en} {ending} opened on Monday.\n" for entry in NATIONAL)
    assert linked(page, "en") == set()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Silicon Valley firms visited, and a new district of thought opened.", "en"),
        ("several economic development zones and high-tech zones of the country", "en"),
        ("Optics Valley Road was widened.", "en"),
        ("Zhongguancun Primary School opened.", "en"),
        ("光谷大道和中关村一小", "zh-Hans"),
        ("全国各地的高新区、经开区和综合保税区", "zh-Hans"),
        ("国家级新区、自贸区是什么", "zh-Hans"),
    ],
)
def test_other_look_alikes(text: str, language: str) -> None:
    assert linked(text, language) == set()


@pytest.mark.parametrize(
    ("text", "language", "zone_id"),
    [
        ("合肥高新区商务局负责人介绍", "zh-Hans", "cn-anhui-hefei-hidz"),  # an office of the zone's own
        ("合肥高新区管委会", "zh-Hans", "cn-anhui-hefei-hidz"),
        ("合肥高新区学习先进经验", "zh-Hans", "cn-anhui-hefei-hidz"),
        ("合肥高新区公司众多", "zh-Hans", "cn-anhui-hefei-hidz"),
        ("合肥高新区大学生创业", "zh-Hans", "cn-anhui-hefei-hidz"),
        ("the administrative committee of Hefei High-tech Zone", "en", "cn-anhui-hefei-hidz"),
        ("Hefei High-tech Zone hosts schools and hospitals", "en", "cn-anhui-hefei-hidz"),
    ],
)
def test_what_only_looks_like_a_look_alike(text: str, language: str, zone_id: str) -> None:
    assert linked(text, language) == {zone_id}
