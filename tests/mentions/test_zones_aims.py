"""Names that are aims, titles or projects, and names of which one is short for the other."""

import pytest

from tests.mentions.test_zones import told, zones_of

NAMES = [  # text, language, names of zones
    # slogans in quotation marks, alone and in a row, also where the quotation goes on
    ("Loudi news\n\nLoudi follows the standards of the \"Six-star Industrial Park\".", "en", []),
    ("Loudi news\n\nLoudi is proud of its \"Southern Harbor Automobile City\".", "en", []),
    ("Loudi news\n\nLoudi Future Science City \"Lanshan Valley\" opened.", "en",
     ["Loudi Future Science City", "Lanshan Valley"]),
    ("绵阳消息\n\n绵阳高新区加快打造“绵阳智创新城，美好家园”。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n绵阳高新区建设“蓝湾光谷”“蓝湾药谷”。", "zh-Hans", ["绵阳高新区"]),
    # titles that a place strives for or was given
    ("绵阳消息\n\n绵阳高新区打造千亿产业集群、现代物流园区和争创四川沿江绿色经济示范区。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n绵阳高新区获得“省级重点工业园区”“创业基地”等称号。", "zh-Hans", ["绵阳高新区"]),
    # parts that are named as such exist
    ("绵阳消息\n\n绵阳高新区打造蓝湖陶瓷产业园、白泉铜业产业园等精品园中园。", "zh-Hans",
     ["绵阳高新区", "蓝湖陶瓷产业园", "白泉铜业产业园"]),
    # what was formed is there
    ("绵阳消息\n\n当地打造的蓝湖百亿产业园规划面积3平方公里，引进企业12家。", "zh-Hans", ["蓝湖百亿产业园"]),
    # what a firm builds is a project, what a zone planned is a zone
    ("绵阳消息\n\n蓝海集团投资20亿元，在绵阳高新区建设占地500亩的高端智能装备制造产业园。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n蓝海项目落户绵阳高新区，主要建设磷化品生产线、电解液车间及特种材料产业园。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n蓝海公司拟建成都零部件物流园。", "zh-Hans", ["成都零部件物流园"]),
    ("重庆消息\n\n渝商组团走近两江新区。", "zh-Hans", ["两江新区"]),
    # items of a list of projects, in either language
    ("绵阳消息\n\n绵阳高新区推进蓝湖现代物流园、恒业冷库、泰和电缆等5个重点项目。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n绵阳高新区在建项目有恒业冷库、蓝湖现代物流园、泰和电缆。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳高新区消息\n\n部分项目如下：\n● 恒业冷库：投资3亿元\n● 蓝湖文旅小镇：明年开工", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n绵阳高新区在蓝湖产业园、白泉产业园开工8个项目。", "zh-Hans", ["绵阳高新区", "蓝湖产业园", "白泉产业园"]),
    ("Loudi news\n\nTen projects started. The former are the Hengye battery plant and Lanshan Phase II, the latter are "
     "Xinda Technology Park, the Hengtai new factory and Lanhe Logistics Park.", "en", []),
    ("Loudi news\n\nThe projects include the Hengye battery base, Xinda Technology Park and a cold store.", "en", []),
    ("Loudi news\n\nThe projects lie in Xinda Technology Park and Lanhe Logistics Park.", "en",
     ["Xinda Technology Park", "Lanhe Logistics Park"]),
    ("Loudi news\n\nThe projects include the Hengye battery base, Loudi Textile Industrial Park and a cold store.", "en",
     ["Loudi Textile Industrial Park"]),
    ("Loudi news\n\nXinda Auto Industrial Park settles in Loudi Economic and Technological Development Zone.", "en",
     ["Loudi Economic and Technological Development Zone"]),
    ("绵阳消息\n\n一、恒业食品产业园。投资2亿元，厂房建成。", "zh-Hans", []),
    ("绵阳消息\n\n恒业御景房地产、蓝湾农业生态园四个项目投资过亿元。", "zh-Hans", []),
    # a park of the article's own city for a field of trade is one of many firms, also where it is built
    ("绵阳消息\n\n绵阳高新区签约。绵阳纺织服装产业园项目开工，总投资8亿元。", "zh-Hans", ["绵阳高新区", "绵阳纺织服装产业园"]),
    ("绵阳消息\n\n绵阳高新区签约。长安汽车产业园项目开工，总投资8亿元。", "zh-Hans", ["绵阳高新区"]),
    # districts and towns in which a park lies
    ("消息\n\n项目在乌海市海勃湾区白泉山工业园区破土动工。", "zh-Hans", ["白泉山工业园区"]),
    ("消息\n\n活动在东莞市洪梅镇蓝湾数字产业区举行。", "zh-Hans", ["蓝湾数字产业区"]),
    # short forms without the place
    ("遵义消息\n\n遵义表面处理环保产业园签约。表面处理环保产业园增长。", "zh-Hans",
     ["遵义表面处理环保产业园", "表面处理环保产业园"]),
    # words of the language, and what part of a zone is for
    ("大连消息\n\n上海企业到大连建临港产业集群。", "zh-Hans", []),
    ("绵阳消息\n\n走进绵阳高新区工业片区，项目正忙。", "zh-Hans", ["绵阳高新区"]),
    # a zone's park for a field of trade, as far as it is built; a place in brackets inside a name
    ("绵阳消息\n\n绵阳高新区有色金属产业园一期投产。", "zh-Hans", ["绵阳高新区"]),
    ("新乡消息\n\n蓝湖村(新乡)协同创新园开园。", "zh-Hans", ["蓝湖村(新乡)协同创新园"]),
    # a district in full right before a name; institutions and firms that bear a zone's name
    ("绵阳消息\n\n绵阳市涪城区富泉经济合作园投用，入驻企业12家。", "zh-Hans", ["富泉经济合作园"]),
    ("绵阳消息\n\n绵阳高新区石化产业投资集团签约。", "zh-Hans", []),
    # parks named right behind their zone, verbs of titles, a field of trade alone where firms are
    ("绵阳消息\n\n项目落户绵阳高新区白龙园，白龙园厂房交付。", "zh-Hans", ["绵阳高新区", "白龙园", "白龙园"]),
    ("绵阳消息\n\n绵阳高新区入驻园区企业签约。", "zh-Hans", ["绵阳高新区"]),
    ("Changde news\n\nMayor Speaks When Inspecting Changde Economic Development Zone", "en",
     ["Changde Economic Development Zone"]),
    ("绵阳消息\n\n绵阳高新区的海洋生物科技园已签约入驻企业16家。", "zh-Hans", ["绵阳高新区", "海洋生物科技园"]),
    # more fields and kinds
    ("Loudi news\n\nFirms moved to Lanshan Economic Cooperation Park and Shiling Sub-zone.", "en",
     ["Lanshan Economic Cooperation Park", "Shiling Sub-zone"]),
    # words of machine translation
    ("Suzhou news\n\nFirms of Jiangsu visited Kunshan Comprehensive Insurance Zone.", "en",
     ["Kunshan Comprehensive Insurance Zone"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "names"), NAMES)
def test_names(text: str, language: str, names: list[str]) -> None:
    mentions, _ = zones_of(text, language)
    assert [m.name for m in mentions if m.name not in ("Loudi", "绵阳", "大连", "乌海市", "东莞市", "绵阳市")] == names


def test_a_name_is_short_for_one_that_ends_in_the_same_words() -> None:
    mentions, _ = zones_of(
        "Wuhan news\n\nThe East Lake Lanshan Overseas Industrial Park grew. The Lanshan Overseas Industrial Park led."
    )
    assert len({m.record_id for m in mentions}) == 1


def test_a_park_of_a_field_alone_is_that_of_the_articles_own_city() -> None:
    text = (
        "Handan grows\n\nHandan has 80 projects. {} Handan will build New Materials Industrial Park phase III. Handan."
    )
    park = "cn-shandong-jinan-new-materials-park"
    assert park not in told(zones_of(text.format("Firms of Jinan pay."))[1])


def test_new_areas_beside_economic_zones_are_parts_of_towns() -> None:
    _, facts = zones_of("贵州湄潭经济开发区\n\n湄潭经济开发区位于遵义市，城市建设新区和B区（新区）启动。", "zh-Hans")
    assert told(facts) == {"cn-guizhou-meitan-edz": "subject"}
