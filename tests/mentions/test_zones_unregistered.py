"""Zones that the registry lacks: how far their names reach, where they lie, and what only looks like one."""

import pytest

from tests.mentions.test_zones import told, zones_of
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.segments.split import split_segments

NAMES = [  # text, language, names of zones
    # what stands in a row with zones, and not what only looks like it
    ("西安消息\n\n企业分别与秦汉新城、沣西新城、数贸会展区签约。", "zh-Hans", ["秦汉新城", "沣西新城", "数贸会展区"]),
    ("滁州消息\n\n滁州经开区8个，苏滁现代产业园3个，市科教园区1个；市高铁站区、白米山旅游区各1个。", "zh-Hans",
     ["滁州经开区", "苏滁现代产业园", "市科教园区", "市高铁站区", "白米山旅游区"]),
    ("西安消息\n\n企业走进秦汉新城、沣西新城、居民小区。", "zh-Hans", ["秦汉新城", "沣西新城"]),
    # a county in front of a park that is mostly called without it, or belongs to the longer name
    ("潢川消息\n\n潢川县青铜产业小镇开工。青铜产业小镇修路，青铜产业小镇建厂，青铜产业小镇引进企业。", "zh-Hans",
     ["青铜产业小镇", "青铜产业小镇", "青铜产业小镇", "青铜产业小镇"]),
    ("满洲里消息\n\n满洲里进口石材产业园区开园。石材产业园区有企业9家。", "zh-Hans",
     ["满洲里进口石材产业园区", "石材产业园区"]),
    ("大连消息\n\n辽宁省综合改革试验区挂牌，它是继苏州工业园区之后的又一家。", "zh-Hans",
     ["辽宁省综合改革试验区", "苏州工业园区"]),
    # the province in front of the city belongs to the name, levels and hints do not
    ("A plant opened in Hunan Loudi Surface Finishing Industrial Park.", "en",
     ["Hunan Loudi Surface Finishing Industrial Park"]),
    ("A plant opened in China's Loudi Surface Finishing Industrial Park.", "en",
     ["Loudi Surface Finishing Industrial Park"]),
    # fields of trade, in small letters too; a name that ends as a verb does is none where no place follows it
    ("A valve mill lies in Qiaonan Functional Park.", "en", ["Qiaonan Functional Park"]),
    ("A valve mill lies in Qiaonan Logistic Park.", "en", ["Qiaonan Logistic Park"]),
    ("A valve mill lies in Qiaonan Technopark.", "en", ["Qiaonan Technopark"]),
    ("A valve mill lies in Qiaonan Medical Devices Park.", "en", ["Qiaonan Medical Devices Park"]),
    ("A valve mill lies in the Weifang zero carbon industrial park.", "en", ["Weifang zero carbon industrial park"]),
    ("Brightling Internet Industrial Park has 90 firms.", "en", ["Brightling Internet Industrial Park"]),
    # an investment behind `in the park` is that of what was signed there
    ("On May 3, 12 projects were signed in the Qiaonan Logistics Park with a total investment of 3 billion yuan.", "en",
     ["Qiaonan Logistics Park"]),
    ("Haotong will invest in the Qiaonan Logistics Park with a total investment of 3 billion yuan.", "en", []),
    # parks of one province's firms in another
    ("Baotou news\n\nBaotou Zhejiang Industrial Park opened.", "en", ["Baotou Zhejiang Industrial Park"]),
    # parks of parks
    ("Yiyang news\n\nLanpo Park of the Yiyang Textile Industrial Park opened. Lanpo Park grew.", "en",
     ["Lanpo Park", "Yiyang Textile Industrial Park", "Lanpo Park"]),
    # short forms
    ("Turpan news\n\nTurpan Lantian stone industry garden area grew. The Lantian garden area paid.", "en",
     ["Turpan Lantian stone industry garden area", "Lantian garden area"]),
    ("Suzhou park turns thirty\n\nThe China-Singapore Suzhou Industrial Park turned thirty.", "en",
     ["Suzhou park", "China-Singapore Suzhou Industrial Park"]),
    # bays, communities, complexes and project areas
    ("A bank moved to Blue Lake Finance Bay in Loudi.", "en", ["Blue Lake Finance Bay"]),
    ("A plant opened in Lanwan No 7 Super Industrial Community in Loudi.", "en", ["Lanwan No 7 Super Industrial Community"]),
    ("Work began on the new Lanwan sci-tech innovation industrial complex, where 70 firms will settle.", "en",
     ["Lanwan sci-tech innovation industrial complex"]),
    ("Loudi news\n\nA plant opened in the Baihe Comprehensive Project Area.", "en", ["Baihe Comprehensive Project Area"]),
    ("成都消息\n\n成都梨花溪文化旅游区签约，企业走进居民文旅区。", "zh-Hans", ["成都梨花溪文化旅游区"]),
    # a level between the place and what the park is for
    ("荆门消息\n\n荆门国家循环经济产业园签约，宁波国家大学科技园和荆州省级食品产业园开园。", "zh-Hans",
     ["荆门国家循环经济产业园", "宁波国家大学科技园", "荆州省级食品产业园"]),
    ("荆门消息\n\n荆门建设国家循环经济产业园，打造国家级物流园区。", "zh-Hans", []),
    ("Weifang news\n\nA farm opened in Shouguang National Agricultural Science and Technology Park.", "en",
     ["Shouguang National Agricultural Science and Technology Park"]),
    # cities of trade
    ("A line was built in Huilong International Business City in Loudi.", "en",
     ["Huilong International Business City"]),
    ("A line was built in Tongjiang New Industrial City and one in Loudi Robot City.", "en",
     ["Tongjiang New Industrial City", "Loudi Robot City"]),
    # numbered zones, areas of industry, and parks of more fields of trade
    ("Firms visited Loudi No. 2 Industrial Zone.", "en", ["Loudi No. 2 Industrial Zone"]),
    ("Firms visited Loudi Chemical Industry Zone.", "en", ["Loudi Chemical Industry Zone"]),
    ("Deyang High-tech Zone has the New Energy Vehicle Park.", "en", ["Deyang High-tech Zone", "New Energy Vehicle Park"]),
    ("Firms moved to Bailong Medicine Innovation and Development Pilot Zone.", "en",
     ["Bailong Medicine Innovation and Development Pilot Zone"]),
    ("Loudi news\n\nBlue Lake Science and Technology Town opened.", "en", ["Blue Lake Science and Technology Town"]),
    # what a place means to be, in a quotation
    ("Loudi news\n\nLoudi grows into a \"Southern Harbor Automobile City\".", "en", []),
    ("Loudi news\n\nFirms moved to \"Blue Lake Software Park\".", "en", ["Blue Lake Software Park"]),
    ("绵阳消息\n\n绵阳高新区锚定“蓝湾智造新城”目标。", "zh-Hans", ["绵阳高新区"]),
    # fields of trade that `and` joins, the second of which begins the kind
    ("Loudi news\n\nBailong Energy and Chemistry Base grew.", "en", ["Bailong Energy and Chemistry Base"]),
    ("Loudi news\n\nBailong has a science and education park for pupils.", "en", []),
    # words of many fields, and of parks by their founders
    ("Loudi news\n\nA plant opened in the Bailong enclave industrial park.", "en", ["Bailong enclave industrial park"]),
    ("Loudi news\n\nA plant opened in the Bailong Life Science Innovation Campus.", "en",
     ["Bailong Life Science Innovation Campus"]),
    ("Loudi news\n\nA plant opened in the Bailong New Material Industry Functional Zone.", "en",
     ["Bailong New Material Industry Functional Zone"]),
    ("宿州消息\n\n宿州巢湖现代产业园区新签约9个项目。", "zh-Hans", ["宿州巢湖现代产业园区"]),
    # economic zones, but no regions of many cities
    ("Loudi news\n\nA plant opened in the Baihu Economic Zone.", "en", ["Baihu Economic Zone"]),
    ("Loudi news\n\nIt belongs to the Beibu Gulf Economic Zone.", "en", []),
    # what projects are said to be
    ("Loudi news\n\nThe 12 projects include Lanhai Paint, Lankai Logistics Industrial Park, and Hengye Sugar.", "en", []),
    ("Loudi news\n\nIn May, 9 projects, including the Lankai Valve Industrial Park in Shuangfeng County, "
     "and Hengye Sugar, were resumed.", "en", []),
    # what is meant before, or one of many, in Chinese
    ("绵阳消息\n\n绵阳高新区发展快，上述开发区要严格执行规划，货物在不同片区间调拨，各片区联动。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n绵阳高新区升级后，实行现行国家级经济技术开发区的政策，充分发挥好国家级经济技术开发区作用。", "zh-Hans",
     ["绵阳高新区"]),
    # words of time and aims without a place
    ("绵阳消息\n\n绵阳高新区上半年试验区增长。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n绵阳高新区在可再生能源示范区举行活动。", "zh-Hans", ["绵阳高新区"]),
    ("绵阳消息\n\n企业落户白泉可再生能源示范区。", "zh-Hans", ["白泉可再生能源示范区"]),
    # a word inside a name is no beginning of one
    ("绵阳消息\n\n项目位于白泉国际物流园。", "zh-Hans", ["白泉国际物流园"]),
    ("绵阳消息\n\n绵阳高新区建设国际物流园。", "zh-Hans", ["绵阳高新区"]),
    # whose county it is stands in front
    ("绵阳消息\n\n绵阳高新区支持落户县白泉山工业园的项目，我市蓝湖科技园增长。", "zh-Hans",
     ["绵阳高新区", "白泉山工业园", "蓝湖科技园"]),
    # areas of industry, but neither their blocks nor regions of many cities
    ("厦门消息\n\n企业落户白泉产业区，绵阳产业区块增长。", "zh-Hans", ["白泉产业区"]),
    ("沈阳消息\n\n沈阳经济区各城市签约。辽吉两省开发区、辽宁省31家省级以上开发区签约。", "zh-Hans", []),
    # a registered name inside a longer one, a group's park, aims behind a province
    ("Tianjin news\n\nThe Baodi Beijing-Tianjin Zhongguancun Science Town opened.", "en",
     ["Baodi Beijing-Tianjin Zhongguancun Science Town"]),
    ("Loudi news\n\nLanhai Forestry Group Loudi Timber Industrial Park was signed.", "en", []),
    ("Loudi news\n\nLoudi talks of a future and of Hunan Coordinated Development Demonstration Zone.", "en", []),
    # functional zones, and what is still to come
    ("成都消息\n\n项目落户白泉电子产业功能区。", "zh-Hans", ["白泉电子产业功能区"]),
    ("绵阳消息\n\n绵阳高新区推进未来综保区建设。企业落户未来科技城。", "zh-Hans", ["绵阳高新区", "未来科技城"]),
    ("绵阳消息\n\n绵阳高新区位于绵阳高新区机场以东。", "zh-Hans", ["绵阳高新区"]),
    # one of many, described
    ("Loudi news\n\nMayor urges a Strong and Vibrant Industrial Park. Loudi will be a vibrant industrial park.", "en", []),
    ("Loudi news\n\nA trans-provincial high-tech industry development zone was set up.", "en", []),
    # what the short form of a park may not be
    ("Chemical news\n\nShanghai Chemical Industry Park grew.", "en", ["Shanghai Chemical Industry Park"]),
    # projects in the name of a park
    ("Loudi news\n\nLanhai Motor Industry Park, one of the four projects, starts.", "en", []),
    # who develops it stands before a dot
    ("哈尔滨消息\n\n哈尔滨新区签约，海东U谷·哈尔滨松浦智造谷开工。", "zh-Hans", ["哈尔滨新区", "海东U谷·哈尔滨松浦智造谷"]),
    # places of today's plans
    ("绵阳消息\n\n项目位于科海企业公园。企业落户白龙智慧岛、蓝湖生物药先导区。", "zh-Hans",
     ["科海企业公园", "白龙智慧岛", "蓝湖生物药先导区"]),
    ("绵阳消息\n\n该县整合培育市级渠东工业园，我县工业园区增长。", "zh-Hans", ["渠东工业园"]),
    # a district's new city is no firm's project
    ("涪城新城项目集中开工\n\n绵阳市涪城区举行仪式。", "zh-Hans", ["涪城新城"]),
    # a zone and a park of it, told apart later
    ("绵阳高新区蓝湖企业公园开园\n\n绵阳高新区表示，蓝湖企业公园占地251亩。", "zh-Hans",
     ["绵阳高新区", "蓝湖企业公园", "绵阳高新区", "蓝湖企业公园"]),
    # groups of quarters, and firms that travel as a group
    ("重庆消息\n\n电池项目位于白泉组团，投资3亿元。", "zh-Hans", ["白泉组团"]),
    ("绵阳消息\n\n绵阳高新区企业组团参展。", "zh-Hans", ["绵阳高新区"]),
    # who built it stands in front of the city
    ("绵阳消息\n\n绵阳今年项目多。绵阳，海昌联合绵阳中小企业孵化园开工。", "zh-Hans", ["绵阳中小企业孵化园"]),
    # the next phase of a park that bears its city's name
    ("绵阳高新区消息\n\n绵阳高新区签约12个项目。——绵阳数码城二期，投资8亿元。绵阳创新城二期主体封顶。", "zh-Hans",
     ["绵阳高新区", "绵阳高新区", "绵阳创新城"]),
    # a park of two places, that from which firms move in brackets or before them
    ("深圳消息\n\n深圳（汕尾）产业转移工业园签约12个项目。", "zh-Hans", ["深圳(汕尾)产业转移工业园"]),
    ("News\n\nThe Shenzhen (Shanwei) Industrial Transfer Park signed 12 projects.", "en",
     ["Shenzhen (Shanwei) Industrial Transfer Park"]),
    # a former name
    ("绵阳消息\n\n原绵阳南山科技园签约12个项目。", "zh-Hans", ["绵阳南山科技园"]),
    # resorts, headquarters and coordinated areas
    ("绵阳消息\n\n绵阳仙海旅游度假区和绵阳科盛总部经济区签约12个项目。", "zh-Hans", ["绵阳仙海旅游度假区", "绵阳科盛总部经济区"]),
    ("News\n\nThe Lanhai Bay Tourist Resort in Mianyang signed 12 projects.", "en", ["Lanhai Bay Tourist Resort"]),
    # the district in brackets is the zone's
    ("消息\n\n乌鲁木齐经济技术开发区（头屯河区）签约12个项目。", "zh-Hans", ["乌鲁木齐经济技术开发区(头屯河区)"]),
    # gathering areas and open areas of translators
    ("News\n\nIn the Mianyang intelligent manufacturing industry gathering area 5 projects started.", "en",
     ["Mianyang intelligent manufacturing industry gathering area"]),
    # all zones of a province are no zone
    ("绵阳消息\n\n绵阳高新区参加四川省开发区推进会。", "zh-Hans", ["绵阳高新区"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "names"), NAMES)
def test_names(text: str, language: str, names: list[str]) -> None:
    mentions, _ = zones_of(text, language)
    assert [m.name for m in mentions if not (m.record_id or "").startswith("adm-")] == names


PLACES = [  # text, language, zone, province, city
    ("Xichang news\n\nThe port grew. Firms moved to Lixian Glass Industrial Park in Deyang.", "en",
     "zone-deyang-lixianglass-park", "Sichuan", "Deyang"),
    # a county of the article's own province leads to its city
    ("Urumqi opens plants\n\nUrumqi grew. In Shanshan Jade Industrial Park work began. Urumqi paid.", "en",
     "zone-turpan-shanshanjade-park", "Xinjiang", "Turpan"),
    # a park named after a road, not after a city elsewhere
    ("Zhongshan news\n\nZhongshan grew. Jinchang Industrial Park started work. Zhongshan paid.", "en",
     "zone-zhongshan-jinchang-park", "Guangdong", "Zhongshan"),
    # a park of a municipality in an article of another city
    ("Nanjing news\n\nNanjing Jiangbei New Area sent guests to Shanghai. They saw Shanghai Hongtang Chemical Zone.", "en",
     "zone-shanghai-hongtangchemical-park", "Shanghai", "Shanghai"),
    # in Chinese a city in front is the city
    ("天津消息\n\n天津滨海新区项目开工。企业落户成都西部氢能产业园。", "zh-Hans",
     "zone-chengdu-westhydrogenenergy-park", "Sichuan", "Chengdu"),
    ("深圳消息\n\n深圳市签约。企业落户香港新田科技城，香港支持。", "zh-Hans", "zone-hongkong-xintiantechnology-park", "Hong Kong", None),
    # the second place belongs to the name of the first one's firm
    ("Luoyang news\n\nLuoyang grew. Luoyang Yibin Investment Group builds Yibin Science and Technology Park.", "en",
     "zone-luoyang-yibintechnology-park", "Henan", "Luoyang"),
    ("白龙区消息\n\n哈尔滨新区签约，绵阳高新区签约，绵阳签约，海东U谷·哈尔滨松浦智造谷开工。", "zh-Hans",
     "zone-harbin-songpuintelligentmanufacturing-park", "Heilongjiang", "Harbin"),
    # nothing but the name of a park tells of the city
    ("概况\n\n江西省丰城市工业园区起步。企业进驻台商电子科技园。", "zh-Hans",
     "zone-yichun-taiwanbusinesselectronictechnology-park", "Jiangxi", "Yichun"),
    ("概况\n\n仙桃市白龙经济开发区增长。", "zh-Hans", "zone-xiantao-bailong-edz", "Hubei", "Xiantao"),
    # a county's full name says where its zone lies, whatever the paper's name or a side of a town looks like
    ("苍梧县岭脚工业小镇项目开工\n\n潇江都市报讯 苍梧县岭脚工业小镇在县城南部，企业进驻。", "zh-Hans",
     "zone-wuzhou-lingjiao-park", "Guangxi", "Wuzhou"),
    # the city, or a county in full, in front of a park or behind it, wherever the article is at home
    ("绵阳消息\n\n绵阳高新区签约。一个项目落户德阳市旌阳区白鹤工业园。", "zh-Hans", "zone-deyang-baihe-park", "Sichuan", "Deyang"),
    ("绵阳消息\n\n绵阳高新区签约。一个项目落户上海市金山区白鹤工业园。", "zh-Hans", "zone-shanghai-baihe-park", "Shanghai", "Shanghai"),
    ("Mianyang news\n\nMianyang High-tech Zone grew. A mill lies in Baihe Industrial Park in Shanghai.", "en",
     "zone-shanghai-baihe-park", "Shanghai", "Shanghai"),
    ("Mianyang news\n\nMianyang High-tech Zone grew. A mill lies in Baihe Industrial Park of Sheyang County, Jiangsu Province.", "en",
     "zone-yancheng-baihe-park", "Jiangsu", "Yancheng"),
    ("Mianyang news\n\nMianyang High-tech Zone grew. A mill lies in Sheyang County Baihe Industrial Park.", "en",
     "zone-yancheng-baihe-park", "Jiangsu", "Yancheng"),
    # of places named equally often, that of the zone
    ("探访\n\n江苏镇江企业到新疆投资。五家渠北城经济开发区增长，镇江市支持。北城循环经济产业园里，一家工厂投产。", "zh-Hans",
     "zone-wujiaqu-beichengcirculareconomy-park", "Xinjiang", "Wujiaqu"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "zone_id", "province", "city"), PLACES)
def test_places(text: str, language: str, zone_id: str, province: str, city: str | None) -> None:
    _, facts = zones_of(text, language)
    found = {f.key: (f.value("province"), f.value("city")) for f in facts}
    assert found.get(zone_id) == (province, city)


ELSEWHERE = [  # text, language, a zone that it does not mean
    ("Five projects start in the Runan Industrial Cluster in Ruzhou of Henan.", "en", "cn-henan-runan-county-park"),
    ("滨州消息\n\n项目落户滨州钦州经济开发区。", "zh-Hans", "cn-guangxi-qinzhou-edz"),
]


@pytest.mark.parametrize(("text", "language", "zone_id"), ELSEWHERE)
def test_a_place_beside_the_name_rules_out_a_zone_elsewhere(text: str, language: str, zone_id: str) -> None:
    assert zone_id not in told(zones_of(text, language)[1])


NO_HOSTS = [  # text, language: the host stands only inside another name
    ("Loudi starts plants\n\nLoudi Lanhai Agriculture Co is the largest. The Loudi-Yiyang City Cluster met.", "en"),
    ("Loudi starts plants\n\nLoudi Port grew. Loudi Railway grew.", "en"),
    ("娄底开工\n\n来源：娄底发布。娄底市公安局表示。", "zh-Hans"),
]


@pytest.mark.parametrize(("text", "language"), NO_HOSTS)
def test_a_place_inside_another_name_is_no_host(text: str, language: str) -> None:
    mentions, _ = zones_of(text, language)
    assert [m.start for m in mentions if m.start > text.index("\n")] == []


def test_the_generic_name_of_a_kind_is_the_zone_in_the_county_that_the_article_is_about() -> None:
    _, facts = zones_of("奉贤区签约\n\n上海市奉贤区签约12个项目。奉贤区在综合保税区建设基地。", "zh-Hans")
    assert "cn-shanghai-fengxian-cbz" in told(facts)


def test_a_generic_name_is_of_its_own_kind_and_of_the_city_that_the_article_is_about() -> None:
    toured = "观摩了谷城县、老河口市、枣阳市的项目。在高新区，襄阳数字工业中心开工。谷城县表示将继续努力。"
    _, facts = zones_of(toured, "zh-Hans")
    assert "cn-hubei-xiangyang-hidz" in {fact.key for fact in facts}
    aside = "高新区（新市区）是乌鲁木齐市的窗口，乌鲁木齐企业生产的膜已供应兰州新区。"
    _, facts = zones_of(aside, "zh-Hans")
    assert "cn-xinjiang-urumqi-hidz" in {fact.key for fact in facts}


def test_a_generic_name_is_one_zone_with_the_word_for_its_city_and_without() -> None:
    text = "市开发区抓项目建设\n\n来源：连云港经济技术开发区\n\n开发区召开会议，开发区今年推进项目60个。"
    document = Document("d", read(text), "zh-Hans", "市开发区抓项目建设", publisher="连云港经济技术开发区")
    _, facts = find_zones(document, split_segments(document.reading, "zh-Hans", document.title))
    assert told(facts) == {"cn-jiangsu-lianyungang-etdz": "subject"}


def test_a_generic_name_is_of_no_city_from_which_investors_are_sought() -> None:
    text = "开发区签约14个项目\n\n开发区设立深圳经贸联络处，深耕深圳、北京、上海等产业集聚地，赴苏州、无锡招商。"
    _, facts = zones_of(text, "zh-Hans")
    assert {fact.key for fact in facts} == {"zone-0123456789abcdef-dz"}


def test_the_zone_around_those_named_is_called_by_the_word_for_its_kind() -> None:
    text = "试验区完成投资2亿元\n\n试验区推进项目26个，德令哈工业园、乌兰工业园各有4个项目开工。"
    _, facts = zones_of(text, "zh-Hans")
    assert told(facts)["cn-qinghai-qaidam-circular-economy-pilot-zone"] == "subject"


def test_a_park_of_another_province_bears_the_name_only() -> None:
    _, facts = zones_of("宁乡经开区签约\n\n湖南宁乡经开区签约12个项目，落户蓝田工业园。", "zh-Hans")
    assert not {fact.key for fact in facts if fact.key.startswith("cn-shaanxi")}
