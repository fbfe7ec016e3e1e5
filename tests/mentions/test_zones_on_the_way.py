"""Chinese counties that are named on the way beside their zone, towns that are hosts, zones called by their county's kind."""

import pytest

from tests.mentions.test_zones import told, zones_of

HOSTS = [  # text, names of all zones
    # a county tells where its zone lies, or what a share is of
    (
        "旺苍经济开发区获批\n\n旺苍经济开发区设在广元市旺苍县，规划面积7平方公里。旺苍经济开发区产值占旺苍县工业的四成。",
        ["旺苍经济开发区"],
    ),
    (
        "金坛经济开发区签约12个项目\n\n金坛经济开发区一季度签约12个项目，从中可见金坛区抓项目的劲头。",
        ["金坛经济开发区"],
    ),
    # it acts, or has figures of its own
    ("消息\n\n旺苍经济开发区签约3个项目。旺苍县今年签约项目23个。", ["旺苍经济开发区", "旺苍县"]),
    ("旺苍签约23个项目\n\n近日，旺苍县又传喜讯，旺苍经济开发区签约3个项目。", ["旺苍经济开发区", "旺苍县"]),
    ("邵阳县工业集中区签约\n\n9月23日，邵阳县举行推介会，邵阳县工业集中区签约。", ["邵阳县", "邵阳县工业集中区"]),
    # towns: of the title, again and again, in brackets behind what lies there
    ("板芙镇签约12个项目\n\n3月25日，板芙镇举行招商会，签约12个项目。", ["板芙镇"]),
    ("消息\n\n石狮市锦尚镇正加快建设。今年，锦尚镇签约项目8个。", ["锦尚镇"]),
    ("泰州市重点项目\n\n1. 三河粮油基地（永安洲镇）：总投资3亿元。", ["泰州市", "永安洲镇"]),
    # behind its county's short name, where something settles, in a row of places
    ("嘉善姚庄镇打好组合拳\n\n一季度，姚庄镇签约项目9个。", ["姚庄镇"]),
    ("消息\n\n主题公园项目落户宝华镇，投资21亿元。", ["宝华镇"]),
    ("消息\n\n项目落户灌南经济开发区和堆沟港镇。堆沟港镇签约8个。", ["灌南经济开发区", "堆沟港镇"]),
    ("消息\n\n佛山市三水区大塘镇改造旧厂。大塘镇引入20家企业。", ["大塘镇"]),
    ("盐城大丰区大中街道推进项目\n\n今年以来，盐城大丰区大中街道签约项目8个。", ["大中街道"]),
    # where a project lies, of which it is told on the way
    (
        "消息\n\n白泉工业园签约。位于青溪镇的铁合金项目投资2.4亿元，落户甲县羊坪镇的石材项目开工。",
        ["白泉工业园", "青溪镇", "羊坪镇"],
    ),
    (
        "磴口县签约\n\n充电站分布在沙金苏木和零碳产业园，总投资9800万元。磴口县签约。",
        ["磴口县", "沙金苏木"],
    ),
    (
        "消息\n\n白泉工业园位于青溪镇的东部，白泉工业园签约。会上，旅顺开发区、龙头街道、水师营街道作了发言。",
        ["白泉工业园", "旅顺开发区"],
    ),
    # a county whose project lies in its zone
    (
        "确山县签约\n\n确山县签约3个项目。汝南县电动车项目位于汝南县产业集聚区。",
        ["确山县", "汝南县", "汝南县产业集聚区"],
    ),
    # an address, a word of the language, and what a zone governs are none
    ("东莞消息\n\n项目选址东莞市洪梅镇河西工业园。特色小镇签约。家乡签约。", ["河西工业园"]),
    (
        "宜兴环科园（高塍镇）开工\n\n宜兴环保科技工业园（高塍镇）30个项目开工。高塍镇统筹，高塍镇签约。",
        ["宜兴环保科技工业园（高塍镇）"],
    ),
    # the short form of an autonomous county
    ("秀山自治县开工21个项目\n\n秀山自治县重点项目集中开工，秀山自治县副县长出席。", ["秀山自治县"]),
    # what stands right before its zone tells where that lies, also in a list
    ("消息\n\n宝鸡市金台区的宝鸡高新区，处处是工地。", ["宝鸡高新区"]),
    # partners, officials, firms
    ("消息\n\n蟠龙高新区招商。鄞州区与衢江区2012年起开展协作，电白区区长出席。陈仓区蓝海公司投资。", ["蟠龙高新区"]),
    # a city whose name begins that of a base or is counted with its parks, while the text is about one zone in it
    ("蓝海大连产业基地竣工\n\n9月24日，蓝海大连产业基地竣工。基地坐落于大连经济技术开发区。", ["大连经济技术开发区"]),
    ("省级化工园区公布 福州2家园区入围\n\n9家园区入围，福州占2家，包括江阴化工园区。", ["江阴化工园区"]),
    ("蓝海数据中心（仪征园区）开服\n\n仪征开发区签约。化纤撑起了仪征工业，仪征再上台阶。", ["仪征开发区"]),
    # a county acts in the midst of a sentence, in a row, behind its city; one that is only spoken of does not
    ("消息\n\n蟠龙高新区签约。今年以来，宝鸡市岐山县签约项目23个。", ["蟠龙高新区", "岐山县"]),
    ("消息\n\n岐山县、眉县和凤翔区举行了仪式，蟠龙高新区签约。", ["岐山县", "眉县", "凤翔区", "蟠龙高新区"]),
    ("消息\n\n蟠龙高新区签约，助力岐山县打造新型工业化基地。", ["蟠龙高新区"]),
    # a city of the title whose counties the text tells of
    ("宝鸡集中开工\n\n岐山县的厂房动工，眉县也有项目。蟠龙高新区签约。", ["宝鸡", "岐山县", "眉县", "蟠龙高新区"]),
    # bodies that are no host
    ("消息\n\n项目落户白泉工业园。古丈县政协视察，古丈县人大代表出席，古丈县纪委派员。", ["白泉工业园"]),
]


@pytest.mark.parametrize(("text", "names"), HOSTS)
def test_counties_and_towns_that_act_are_hosts_and_those_named_on_the_way_are_none(text: str, names: list[str]) -> None:
    mentions, facts = zones_of(text, "zh-Hans")
    assert sorted(str(fact.value("name")) for fact in facts) == sorted(names)
    assert mentions


KINDS = [  # text, zones and their roles
    ("古丈县领导调研\n\n县长来到县工业园区，县工业园区签约12个项目。", {"cn-hunan-guzhang-park"}),
    # a fuller name of that kind, or a park of any county
    ("旺苍消息\n\n旺苍经济开发区签约。县经济开发区投产。", {"cn-sichuan-wangcang-edz"}),
]


@pytest.mark.parametrize(("text", "zones"), KINDS)
def test_a_countys_zone_is_found_by_its_kind_alone_where_no_fuller_name_is(text: str, zones: set[str]) -> None:
    _, facts = zones_of(text, "zh-Hans")
    assert {zone for zone in told(facts) if not zone.startswith("adm-")} == zones


PARTS = [  # text, names of mentions
    (
        "荣县经开区南区建厂房\n\n荣县经开区南区厂房竣工。南区还将完善配套，荣县经开区签约。",
        ["荣县经开区南区", "荣县经开区南区", "南区", "荣县经开区"],
    ),
    ("哈尔滨新区江北一体发展区增长\n\n哈尔滨新区增长。", ["哈尔滨新区江北一体发展区", "哈尔滨新区"]),
    ("旌德签约\n\n县长来到县经济开发区篁嘉园区，篁嘉园区签约12个项目。", ["县经济开发区", "篁嘉园区", "篁嘉园区"]),
    # a park and its other name in brackets are one; where it lies is another
    ("漳州签约\n\n福龙智造产业园（台胞科创基地）现有企业30家。", ["福龙智造产业园（台胞科创基地）"]),
    (
        "泰州高港高新区签约\n\n茂霖医疗器械产业园（泰州高港高新区）现有企业30家。",
        ["泰州高港高新区", "茂霖医疗器械产业园", "泰州高港高新区"],
    ),
    # what stops a name elsewhere is a part of it with the kind
    ("泰州消息\n\n基地位于高港综合物流园。", ["高港综合物流园"]),
]


@pytest.mark.parametrize(("text", "names"), PARTS)
def test_parts_behind_their_zone_and_other_names_in_brackets_are_one_name(text: str, names: list[str]) -> None:
    mentions, _ = zones_of(text, "zh-Hans")
    found = [str(m.name).replace("(", "（").replace(")", "）") for m in mentions]
    assert [name for name in found if not name.endswith(("县", "德", "州"))] == names


PROJECTS = [
    "泽州项目开工\n\n产业转型类12项：华电风电二期、李寨田园综合体、唐通物流园、隆顺农产品物流园、寺河煤矿技改。",
    "宁夏消息\n\n引来申能热电联产、精密铸锻产业园、伊林奶产业园、危废利用等一批投资过亿元的绿色环保项目。",
    "凤县消息\n\n今年开工，黄牛铺镇菌类加工园等2个农业产业项目。",
    "泰州消息\n\n重点看了龙凤物流基地、三河粮油基地、茂霖医疗器械产业园等24个新开工项目。",
    "黄山消息\n\n一行先后走进飞翔电机厂房、黄山胶囊产业园和标准化厂房建设现场。",
    "区长消息\n\n一行先后来到港口机械产业园、运河公园和祥云物流园施工现场，要求加快进度。",
    "防城港消息\n\n同天开工的有生态园启动区工程、广西宇原低碳科技产业园、飞机厂一期和设备生产等43个项目。",
]


@pytest.mark.parametrize("text", PROJECTS)
def test_parks_in_rows_of_projects_are_no_zones(text: str) -> None:
    _, facts = zones_of(text, "zh-Hans")
    assert not [fact.value("name") for fact in facts if not fact.key.startswith("adm-")]


NAMES = [  # text, names of all zones but hosts
    # what stands around tells that a park is a place
    ("绵阳消息\n\n研发中心在新川创新科技园封顶。", ["新川创新科技园"]),
    ("绵阳消息\n\n可满足以深哈产业园为主的片区。将加快建设340亩智谷科技产业园。", ["深哈产业园", "智谷科技产业园"]),
    ("遵义消息\n\n2月，走进遵义高新区的表面处理产业园，企业现有20家。", ["遵义高新区", "表面处理产业园"]),
    # whoever builds it; a row of projects, wherever else it is named
    ("合肥消息\n\n由华城集团在合肥投建的合肥国际小镇动工。合肥国际小镇占地广。", []),
    ("重庆消息\n\n参加签约的项目有开州高速公路、蓝海数字产业园等12个项目。蓝海数字产业园由蓝海公司建设。", []),
    ("德州消息\n\n京陵工业园、风电塔筒产业园等22个项目开工。京陵工业园占地3000亩。", ["京陵工业园"]),
    # what a part of a zone is for; words that begin no name
    ("宜宾消息\n\n园区分为建材及有色金属精深加工园区和农副产品加工园区。", []),
    ("宜宾消息\n\n多数新区增长。城区老旧片区改造。", []),
    ("西安消息\n\n《关中——天水经济区发展规划》颁布。经过发展，已进入世界一流高科技园区行列。", []),
    ("济宁消息\n\n项目由济宁高新城建投资公司建设。", []),
    # somebody settles in a park that only its field names; firms are counted in it; it stands between parks of a row
    ("泰兴消息\n\n12个项目落户智能制造产业园，总投资34亿元。", ["智能制造产业园"]),
    ("十堰消息\n\n总投资20亿元的浙江商人产业园一期已有7家企业投产。", ["浙江商人产业园"]),
    (
        "沭阳消息\n\n智能家电产业园、电子信息产业园、软件产业园入驻企业116家。",
        ["智能家电产业园", "电子信息产业园", "软件产业园"],
    ),
    # of several zones of that name none lies here; words that only look like a place, or are the kind's own
    ("涟水消息\n\n涟水经济开发区签约，项目落户空港产业园。", ["涟水经济开发区", "空港产业园"]),
    ("河北消息\n\n全省省级以上高新区达到31家，迁安高新区增长。", ["迁安高新区"]),
    ("招远消息\n\n招远（国家级）经济技术开发区签约。", ["招远（国家级）经济技术开发区"]),
    ("丽水消息\n\n两地共建的丽景民族工业园产值突破60亿元。", ["丽景民族工业园"]),
    # where a name begins
    ("固安消息\n\n肽谷生物医药产业园成新名片。固安肽谷生物医药产业园现有企业32家。", ["固安肽谷生物医药产业园"]),
    ("常德消息\n\n湖南省常德市新材料临澧产业园揭牌，现有企业20家。", ["常德市新材料临澧产业园"]),
    ("绥化消息\n\n上周起兰西哈达农产品国际物流园全面开工。", ["兰西哈达农产品国际物流园"]),
    (
        "惠州消息\n\n集聚了惠州海东青年创业谷和惠州云山台商创业基地，惠州云山台商创业基地入驻企业8家。",
        ["惠州海东青年创业谷", "惠州云山台商创业基地"],
    ),
    # the short form of one zone that is the name of another
    ("成都高新\n\n成都高新区签约。成都高新综合保税区投产。", ["成都高新区", "成都高新综合保税区"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_parks_told_as_places_are_zones_by_the_name_the_text_has_for_them(text: str, names: list[str]) -> None:
    _, facts = zones_of(text, "zh-Hans")
    found = [str(f.value("name")).replace("(", "（").replace(")", "）") for f in facts if not f.key.startswith("adm-")]
    assert sorted(found) == sorted(names)


def test_where_trades_come_from_is_no_host_and_the_corps_has_divisions() -> None:
    _, facts = zones_of("庆云承接通州产业疏解\n\n庆云县对接北京通州区产业转移，通州产业转移到庆云县。", "zh-Hans")
    assert [fact.value("name") for fact in facts] == ["庆云县"]
    _, facts = zones_of("兵团签约\n\n第六师五家渠市签约23个项目，第六师五家渠市投产8个。", "zh-Hans")
    assert [fact.value("name") for fact in facts] == ["第六师五家渠市"]
