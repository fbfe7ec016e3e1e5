"""Chinese zones by kinds that few others have, how far their names reach, and words of such kinds that name none."""

import pytest

from tests.mentions.test_zones import zones_of

NAMES = [  # text, names of zones
    # kinds of one province or of one field of trade
    ("要闻\n\n绵阳集成电路创新综合体开工，绵阳涪城农博园开园，安州区电镀专业园区扩建。",
     ["绵阳集成电路创新综合体", "绵阳涪城农博园", "安州区电镀专业园区"]),
    ("要闻\n\n项目落户延津县现代服务业开发区，另一家选址获嘉县板材加工聚集区。",
     ["延津县现代服务业开发区", "获嘉县板材加工聚集区"]),
    ("要闻\n\n延津县人工智能园、绵阳军民融合园和绵阳软件谷签约。",
     ["延津县人工智能园", "绵阳军民融合园", "绵阳软件谷"]),
    # a kind that every county has belongs to the county's name
    ("要闻\n\n名单有延津县先进制造业开发区化工园区，获嘉县先进制造业开发区化工园区，范县先进制造业开发区化工园区。",
     ["延津县先进制造业开发区化工园区", "获嘉县先进制造业开发区化工园区", "范县先进制造业开发区化工园区"]),
    # two places, two fields
    ("要闻\n\n鄞州—衢江产业飞地开园，中国—东盟绵阳产业园签约。", ["鄞州—衢江产业飞地", "中国—东盟绵阳产业园"]),
    ("要闻\n\n绵阳高新区化工及精细化工园区入选，绵阳港及临港产业园区开建。",
     ["绵阳高新区化工及精细化工园区", "临港产业园区"]),
    # a town's park, behind what is done with it
    ("要闻\n\n今年续建青溪镇家具产业园区，规划建设白泉镇工业园区。", ["青溪镇家具产业园区", "白泉镇工业园区"]),
    # the sign of a list is no part of a name
    ("要闻\n\n·绵阳科技城扩区\n·绵阳经开区开工", ["绵阳科技城", "绵阳经开区"]),
    # the same words behind the places, and the longer name of which they are the end
    ("要闻\n\n绵阳安州白水溪文化旅游区签约。白水溪文化旅游区修路。", ["绵阳安州白水溪文化旅游区", "白水溪文化旅游区"]),
    ("要闻\n\n绵阳市科创区光电产业园扩建，光电产业园招商，光电产业园修路，光电产业园有企业12家。",
     ["绵阳市科创区光电产业园", "光电产业园", "光电产业园", "光电产业园"]),
    # classes and aims
    ("要闻\n\n四川省第二批化工园区名单公布，四川省化工园区认定办法印发。绵阳高新区入选。", ["绵阳高新区"]),
    ("要闻\n\n绵阳高新区探索“反向飞地”，扶持乡镇工业园，建设科技创新区。", ["绵阳高新区"]),
    ("要闻\n\n绵阳高新区获评五星级小微企业园，设立四川省第一家台湾工业园。", ["绵阳高新区", "台湾工业园"]),
    ("要闻\n\n绵阳高新区获评五星级小微企业园，如绵阳城西高新产业小微园有企业30家。", ["绵阳高新区", "绵阳城西高新产业小微园"]),
    ("要闻\n\n绵阳高新区某厂位于涪城区一高端装备产业园内。", ["绵阳高新区"]),
    # words with a character that ends other names
    ("要闻\n\n绵阳高层次人才创新创业园、绵阳安全应急产业园开园。", ["绵阳高层次人才创新创业园", "绵阳安全应急产业园"]),
    ("要闻\n\n企业入驻中国(驻马店)国际农产品加工产业园。", ["中国(驻马店)国际农产品加工产业园"]),
    # the division of the corps, and the firm of a zone
    ("要闻\n\n同意第一师阿拉尔经济技术开发区扩区，临港集团投资。", ["阿拉尔经济技术开发区"]),
    # a county's park for a field of trade, and what an article names a park
    ("要闻\n\n绵阳市安州区建材产业聚集区开工，园区命名为绵阳循环经济产业园。",
     ["安州区建材产业聚集区", "绵阳循环经济产业园"]),
    ("要闻\n\n嘉科电子信息园、绵阳嘉科生命科技园入选。嘉科电子信息园扩建。",
     ["嘉科电子信息园", "绵阳嘉科生命科技园", "嘉科电子信息园"]),
    # a zone and the park in it, if that has a name of its own; the park's areas
    ("要闻\n\n绵阳高新区青泉湖产业园开工，绵阳高新区新能源汽车产业园招商。",
     ["绵阳高新区", "青泉湖产业园", "绵阳高新区新能源汽车产业园"]),
    ("要闻\n\n安州区工业园区滨江片区开工。", ["安州区工业园区滨江片区"]),
    ("要闻\n\n上海自贸区临港新片区签约。", ["上海自贸区临港新片区"]),
    ("要闻\n\n绵阳高新区前身为绵州湖经济开发区，位于绵阳城市圈工业园附近。", ["绵阳高新区", "绵州湖经济开发区"]),
    ("要闻\n\n江阴-靖江工业园区签约，绵阳高新区设立“上海金桥•绵阳产业园”。",
     ["江阴-靖江工业园区", "绵阳高新区", "上海金桥•绵阳产业园"]),
    ("要闻\n\n绵阳高新区开工，津冀芦汉合作示范区揭牌，津冀芦汉合作示范区招商。", ["绵阳高新区", "津冀芦汉合作示范区", "津冀芦汉合作示范区"]),
    ("要闻\n\n镇宁特色轻工产业园、镇宁专业园区挂牌，中国—东盟经开区签约。", ["镇宁特色轻工产业园", "镇宁专业园区", "东盟经开区"]),
    ("要闻\n\n绵阳高新区规划上分为三大片区：先进制造业片区、现代物流业片区、现代服务业片区。", ["绵阳高新区"]),
    ("要闻\n\n上海自贸区临港新片区海洋创新园开园，企业与海洋创新园签约。",
     ["上海自贸区临港新片区海洋创新园", "海洋创新园"]),
    ("要闻\n\n入选的有中国药都本溪高新区，北京·沧州渤海新区生物医药产业园签约。",
     ["中国药都本溪高新区", "北京·沧州渤海新区生物医药产业园"]),
    ("要闻\n\n武汉东湖科学城生命健康产业园投运，文昌国际航天城管理局揭牌。",
     ["武汉东湖科学城生命健康产业园", "文昌国际航天城"]),
    ("要闻\n\n调研组来到涪城港铁产业园、宏远厂房建设现场，规划建设西湾岛精细化工产业园。",
     ["涪城港铁产业园", "西湾岛精细化工产业园"]),
    ("要闻\n\n绵阳高新区项目在福和产业集聚区开工，绵阳港口和产业园区分开管理。", ["绵阳高新区", "福和产业集聚区"]),
    # a name of its own before the field of trade, wherever it stands; a field alone tells of many
    ("要闻\n\n1.5亿元的云岭石材产业园加工项目、2亿元的绿色印染产业园加工项目签约。", ["云岭石材产业园"]),
    ("要闻\n\n重大项目——云岭石材产业园提速，云岭村的重大项目中还有青溪工业园的厂房。", ["青溪工业园"]),
    # what is done, when and by whom stands before a name
    ("要闻\n\n全县下设白马湖装备制造园、筹划青山湖电子园、吸引白泉汽车园入网，今年底青溪湾食品园开园。",
     ["白马湖装备制造园", "青山湖电子园", "白泉汽车园", "青溪湾食品园"]),
    ("要闻\n\n全县培育青山湖电子园、检测设备产业园管委会揭牌、监测白马湖化工园。",
     ["青山湖电子园", "检测设备产业园", "白马湖化工园"]),
    # a county or city in full is where a park with a name of its own lies
    ("要闻\n\n考核组深入获嘉县台山精细化工业园，昆明市宜良工业园和延津县建材产业园扩区。",
     ["获嘉县台山精细化工业园", "宜良工业园", "延津县建材产业园"]),
    ("要闻\n\n株洲市渌口区高新区挂牌。", ["渌口区高新区"]),
    # two parks, and a park's quarter
    ("要闻\n\n白泉工业小镇青溪工业片区标准厂房建成，宝丰农产品集聚区扩建。",
     ["白泉工业小镇", "青溪工业片区", "宝丰农产品集聚区"]),
    # a field of trade or a side alone, where the text tells of a place; not what somebody plans
    ("要闻\n\n仪式在东部产业园举行，活动在南部新城举行，会议讨论东部产业园的作用。", ["东部产业园", "南部新城", "东部产业园"]),
    ("要闻\n\n项目选址循环经济产业园，在电子信息产业园，机器轰鸣，生物医药产业园管委会揭牌。",
     ["循环经济产业园", "电子信息产业园", "生物医药产业园"]),
    ("要闻\n\n要谋划新能源产业园，支持绿色建材产业园，建设串珠式产业园。", []),
    ("要闻\n\n承建的通用设备产业园一期12栋标准厂房通过验收，推进智能家居产业园二期建设。", ["通用设备产业园"]),
    # kinds that few names have: with a name of its own, where something lies
    ("要闻\n\n厂房将建在梨口新能源产业基地，客人走进百里青溪度假区，发展梨口光电产业基地。",
     ["梨口新能源产业基地", "百里青溪度假区"]),
    # what is formed under a name; regions begin names
    ("要闻\n\n全县建成白马电子产业园、青龙建材产业园，打造精密制造产业园。", ["白马电子产业园", "青龙建材产业园"]),
    ("要闻\n\n皖江绿色食品产业园和苏盐沿海合作开发园区扩区。", ["皖江绿色食品产业园", "苏盐沿海合作开发园区"]),
    # a large firm's own park, and one of many
    ("要闻\n\n立讯精密智能制造产业园正式投产，三一重工产业园内机器轰鸣，记者走进绵阳市的一家产业园。", []),
    # a park without its own name, where no other has the same field
    ("要闻\n\n云丰港海洋生物产业园签约，海洋生物产业园扩建。白马新能源产业园、青溪新能源产业园签约，新能源产业园扩建。",
     ["云丰港海洋生物产业园", "海洋生物产业园", "白马新能源产业园", "青溪新能源产业园"]),
    # two towns on either side of a border
    ("要闻\n\n瑞丽—木姐边境经济合作区和东兴—芒街跨境经济合作区招商。",
     ["瑞丽—木姐边境经济合作区", "东兴—芒街跨境经济合作区"]),
    # kinds in a row with zones
    ("要闻\n\n绵阳高新区和绵阳经开区、自贸试验区叠加。", ["绵阳高新区", "绵阳经开区"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_of_zones(text: str, names: list[str]) -> None:
    assert [m.name for m in zones_of(text, "zh-Hans")[0] if not str(m.record_id).startswith("adm-")] == names


def test_a_park_of_another_field_is_not_the_registered_one() -> None:
    mentions, _ = zones_of("要闻\n\n天府软件园扩建，天府农博园开园。", "zh-Hans")
    assert [str(m.record_id).startswith("cn-") for m in mentions] == [True, False]


ROWS = [  # text, spans of a row and the zones they are
    (
        "要闻\n\n苏州工业园区以及昆山、江宁、南京经济技术开发区上榜。",
        {"昆山": "cn-jiangsu-kunshan-etdz", "江宁": "cn-jiangsu-jiangning-etdz"},
    ),
    (
        "要闻\n\n全省有大庆、牡丹江、海林等8家经济技术开发区，绥芬河、黑河2家边境经济合作区。",
        {
            "大庆": "cn-heilongjiang-daqing-etdz",
            "牡丹江": "cn-heilongjiang-mudanjiang-etdz",
            "海林": "cn-heilongjiang-hailin-etdz",
            "绥芬河": "cn-heilongjiang-suifenhe-becz",
            "黑河": "cn-heilongjiang-heihe-becz",
        },
    ),
    (
        "要闻\n\n全省3家国家级高新区分别为襄阳、宜昌、孝感。",
        {"襄阳": "cn-hubei-xiangyang-hidz", "宜昌": "cn-hubei-yichang-hidz", "孝感": "cn-hubei-xiaogan-hidz"},
    ),
    ("要闻\n\n会议在大庆、牡丹江、海林三市召开，绵阳高新区参会。", {}),
]


@pytest.mark.parametrize(("text", "zones"), ROWS)
def test_places_in_a_row_with_one_word_for_their_kind_are_zones(text: str, zones: dict[str, str]) -> None:
    mentions, _ = zones_of(text, "zh-Hans")
    assert {m.name: m.record_id for m in mentions if m.rule == "zh.zone.of_row"} == zones


SAME = [  # text, number of zones
    ("要闻\n\n绵阳新能源汽车产业园吸纳22家企业。绵阳经济技术开发区新能源汽车产业园规划面积8平方公里。", 1),
    ("要闻\n\n孟津县华阳产业集聚区签约。华阳产业集聚区开工。", 1),
]


@pytest.mark.parametrize(("text", "number"), SAME)
def test_a_park_named_by_its_city_and_by_its_zone_is_one(text: str, number: int) -> None:
    mentions, _ = zones_of(text, "zh-Hans")
    assert len({m.record_id for m in mentions if not str(m.record_id).startswith("adm-")}) == number


def test_a_short_form_is_no_division() -> None:
    mentions, _ = zones_of("要闻\n\n广西凭祥综合保税区开工，项目在广西凭祥市落户。", "zh-Hans")
    assert [m.name for m in mentions if m.record_id == "cn-guangxi-pingxiang-cbz"] == ["广西凭祥综合保税区"]


def test_a_registered_park_is_named_without_its_county() -> None:
    mentions, _ = zones_of("吉林消息\n\n蛟河市开工，天岗石材产业园签约，轻工产业园签约。", "zh-Hans")
    assert "cn-jilin-jiaohe-tiangang-stone-park" in {m.record_id for m in mentions}
    assert "cn-ningxia-jingyuan-county-light-industry-park" not in {m.record_id for m in mentions}


def test_words_before_a_registered_field_of_trade_make_another_park() -> None:
    mentions, _ = zones_of("要闻\n\n苏州生物医药产业园、桑海生物医药产业园招商，桑海生物医药产业园扩建。", "zh-Hans")
    assert {m.record_id for m in mentions if m.name.startswith("桑海")} != {"cn-jiangsu-biobay-suzhou-park"}
