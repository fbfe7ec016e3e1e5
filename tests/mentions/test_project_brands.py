"""The firm's own word that opens the name of its project."""

import pytest

from zoneledger.mentions.brands_zh import brand_end_zh

BRANDS = [
    ("泰禾箱式变电站", "泰禾"),  # before a thing
    ("瑞朗电驱动总成", "瑞朗"),
    ("金屿电子化学品", "金屿"),  # a thing that begins like a trade
    ("格澜光电组件", "格澜光电"),  # a trade, then what it makes
    ("国能投40万千瓦海上风电", "国能投"),  # before a number
    ("日本藤野汽车零部件", "日本藤野"),  # a country belongs to the firm
    ("宜春万禾机械二期", "宜春万禾"),  # so does a city
    ("安瑞药业新厂区", "安瑞药业"),
    ("光伏玻璃", None),  # a thing
    ("高性能碳纤维", None),
    ("烯草酮技改", None),  # what it is made of
    ("世纪大道改造", None),  # public works
    ("临江污水处理厂", None),
    ("城东中学扩建", None),
    ("衡阳科学城二期", None),
    ("年产5万吨铝材", None),
]


@pytest.mark.parametrize(("name", "brand"), BRANDS)
def test_the_firm_opens_the_name_of_its_project(name: str, brand: str | None) -> None:
    end = brand_end_zh(name, 0, len(name))
    assert (None if end is None else name[:end]) == brand
