"""The firm's own word that opens the name of its project."""

import pytest

from tests.facts.telling import document
from zoneledger.extract import extract_document
from zoneledger.mentions.brands_en import brand_span_en
from zoneledger.mentions.brands_zh import brand_end_zh
from zoneledger.records import Mention

BRANDS = [
    ("泰禾箱式变电站", "泰禾"),  # before a thing
    ("瑞朗电驱动总成", "瑞朗"),
    ("金屿电子化学品", "金屿"),  # a thing that begins like a trade
    ("格澜光电组件", "格澜光电"),  # a trade, then what it makes
    ("国能投40万千瓦海上风电", "国能投"),  # before a number
    ("日本藤野汽车零部件", "日本藤野"),  # a country belongs to the firm
    ("宜春万禾机床厂", "宜春万禾"),  # so does a city
    ("万禾机械二期", "万禾机械"),  # a trade belongs to it too where nothing is told of what it makes
    ("安瑞药业新厂区", "安瑞药业"),
    ("锐曦新材料锂电结构件", "锐曦新材料"),  # a broad trade before what the firm makes
    ("锐曦新材料产业园", "锐曦"),  # but not where it is the park's
    ("锐曦新能源汽车电机", "锐曦"),
    ("万泓彩塑年产3亿平方米光学膜", "万泓彩塑"),  # whatever makes a capacity
    ("湖南昌岳镁业年产2万吨镁合金", "湖南昌岳镁业"),
    ("青海宏嘉钾盐深加工", "青海宏嘉"),  # a firm from a place, before what it makes
    ("锐曦茶业武夷山工业园", "锐曦茶业"),  # what only a firm is called by
    ("锐曦汽车零部件", "锐曦"),  # a thing of its trade
    ("锐曦汽车智能驾驶基地", "锐曦汽车"),  # a trade before another thing's adjective
    ("锐曦新能源湖州基地", "锐曦新能源"),  # or before a place
    ("锐曦纺织五万纱锭", "锐曦纺织"),
    ("锐曦光学", "锐曦光学"),
    ("锐曦生物科技园", "锐曦"),
    ("锐曦玻璃", "锐曦"),  # what it makes
    ("禾泓二期", "禾泓"),  # before a phase
    ("启朗(苏州)数字基地", "启朗"),  # before a place in brackets
    ("和润堂中药饮片", "和润堂"),
    ("联泽制药", "联泽制药"),
    ("北泽重工", "北泽重工"),  # a firm alone
    ("瑞思达康", "瑞思达康"),
    ("湘江化工搬迁", "湘江化工"),  # a place's name with a trade behind is a firm's own
    ("长春化工基地", None),  # not where the trade is the base's
    ("青岛生物医药", None),
    ("柏禾竹业竹地板", "柏禾竹业"),  # a trade that only firms bear, whatever stands behind
    ("瑞磷科技废渣综合利用", "瑞磷科技"),
    ("临溪卷烟厂易地技改", "临溪卷烟厂"),
    ("安屹新能源湖州基地", "安屹新能源"),  # a broad trade before a place
    ("禾芯微电子三期", "禾芯微电子"),
    ("科瑞庚亚太研发中心", "科瑞庚"),  # where the firm builds is no part of its word
    ("精细化工产业园", None),
    ("集中供暖", None),
    ("光伏玻璃", None),  # a thing
    ("生物医药研发中心", None),
    ("热轧年产30万吨", None),
    ("企业加速器", None),  # what is no one's own word
    ("微小企业标准厂房", None),
    ("换向器生产线", None),
    ("岭西产业园", None),  # a park that bears a place
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


BRANDS_EN = [
    ("second phase of Mochang biological", "Mochang"),  # behind a phase
    ("Phase II of the Lunbea lightweight parts base", "Lunbea"),
    ("Rufeng New Materials Phase II", "Rufeng New Materials"),  # with the trade that closes the name
    ("Luchuang Electronics", "Luchuang Electronics"),
    ("Xilan New Energy Battery", "Xilan"),  # what closes the name is the thing
    ("Bestar Tech Expansion", "Bestar Tech"),
    ("Fu Lan Steels cold rolling", "Fu Lan Steels"),  # syllables written apart
    ("Precise Components of Jinguli", "Jinguli"),  # behind the last `of`
    ("KATARC test ground", "KATARC"),
    ("Headquarters economic building", None),  # words of the language
    ("Vanadium electrolyte", None),
    ("Sino-foreign cooperative park", None),
    ("Xilan Industrial Park", None),  # a park that bears a place or a firm
    ("Jilan Terminal", None),
    ("Jilan River Bridge", None),
]


@pytest.mark.parametrize(("name", "brand"), BRANDS_EN)
def test_english_names_bear_their_firm_too(name: str, brand: str | None) -> None:
    text = f"Work on the {name} project goes on."
    start = text.index(name)
    project = Mention("project", start, start + len(name), "en.project.before_word", name=name)
    span = brand_span_en(text, project)
    assert (None if span is None else text[slice(*span)]) == brand


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Dongtu's plywood press plant in Hengyang High-tech Zone was scrapped.", ["Dongtu"]),
        ("Marlo Hydrogen Industrial Park, a 2 billion yuan venture by Toven, laid its foundation in Hengyang High-tech Zone.", ["Toven"]),
        ("The anode project built by Kaida in Hengyang High-tech Zone is capped.", ["Kaida"]),
        ("Hengyang County's sewage plant in Hengyang High-tech Zone was completed.", []),
        ("The anode project of Longtan Town in Hengyang High-tech Zone is capped.", []),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_tells_its_firm(text: str, firms: list[str]) -> None:
    found = extract_document(document(text)).article.mentions
    assert [mention.name for mention in found if mention.kind == "organization"] == firms


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("衡阳高新区的泰禾变压器项目、瑞朗电驱动总成项目开工。", []),  # words that only the names bear
        ("衡阳高新区的泰禾变压器项目开工。泰禾电气负责人说，将加快进度。", ["泰禾", "泰禾电气"]),
        ("衡阳高新区的瑞禾木业标准厂房项目封顶。", []),  # a trade makes it no surer
        ("衡阳高新区的比亚迪电池包项目封顶。", ["比亚迪"]),  # known to everybody
        ("衡阳高新区的企业2021年在衡阳注册公司，争取年内完成公司注册。", []),  # none is named
        ("奥镁康项目现场一派繁忙，落户衡阳高新区。", ["奥镁康"]),  # called by a coined word alone
        ("The Toven bearing project in Hengyang High-tech Zone was started.", ["Toven"]),  # English says whose it is
    ],
)
def test_a_word_that_only_the_name_of_a_chinese_project_bears_is_no_firm(text: str, firms: list[str]) -> None:
    found = extract_document(document(text)).article.mentions
    assert [mention.name for mention in found if mention.kind == "organization"] == firms
