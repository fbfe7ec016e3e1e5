"""Named firms and bodies: by their ends, by trades, by what stands around, and by their own word later on."""

import pytest

from zoneledger.mentions.brands import brand_of, occurrences
from zoneledger.mentions.organizations import find_organizations
from zoneledger.reading import read
from zoneledger.records import Document, Mention


def named(text: str) -> list[str]:
    language = "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    document = Document("doc-0", read(text), language)
    return [m.name or "" for m in find_organizations(document, [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Recently Hebei Torlan Chemical Co., Ltd. came.", ["Hebei Torlan Chemical Co., Ltd."]),  # a legal form
        ("The plant of Orvik Group is full.", ["Orvik Group"]),
        ("said the Luzhou Statistics Bureau", ["Luzhou Statistics Bureau"]),  # a body
        ("approved by the State Council and the Ministry of Commerce", ["State Council", "Ministry of Commerce"]),
        ("a line that Talbek Pharma opened", ["Talbek Pharma"]),  # a trade behind a word of its own
        ("It was invested and built by Zelkin in May.", ["Zelkin"]),  # where only a firm can stand
        ("Zelkin's chief engineer smiled.", ["Zelkin"]),
        ("Hansolt, a maker of valves, came.", ["Hansolt"]),
        ("Italy's Zelkin put a wheel hub line into operation.", ["Zelkin"]),  # the place is no part of the name
        ("Among them is Talbek Climate of Japan, which signed last month.", ["Talbek Climate"]),
        ("Zelkin has shelved the second line.", ["Zelkin"]),  # what only a firm does
        ("Zelkin on Thursday opened its valve plant.", ["Zelkin"]),  # with the day before it
        ("Zelkin yesterday broke ground on a valve plant.", ["Zelkin"]),
        ("Zelkin received the building permit for its plant.", ["Zelkin"]),
        ("Qingdao-based Zelkin opened its valve plant.", ["Zelkin"]),
        ("由江苏云岚新材料科技有限公司投资", ["江苏云岚新材料科技有限公司"]),
        ("云岚科技总经理王明说", ["云岚科技"]),
        ("由海纳投代建的厂房", ["海纳投"]),
        ("瑞典诺维克投资1.1亿美元", ["瑞典诺维克"]),
        ("国务院批准设立", ["国务院"]),
        ("由国务院台办主办", ["国务院台办"]),
        ("按照苏北省政府公布的数字", ["苏北省政府"]),
        ("承接苏北省政府下放的权限", ["苏北省政府"]),
        ("苏北商务局负责人介绍", ["苏北商务局"]),
        ("苏北市政府新闻办举行发布会", ["苏北市政府新闻办"]),
        ("香港铂瑞投资控股集团有限公司计划投资8亿元", ["香港铂瑞投资控股集团有限公司"]),
        ("清源大学苏州研究院与高新区管委会招商局签约", ["清源大学苏州研究院", "高新区管委会招商局"]),
        ("由武昌铭岳电气接手；河北诺兰的间苯二酚项目签约", ["武昌铭岳电气", "河北诺兰"]),
        ("国家开发银行湖南分行与中国银行、农业银行授信", ["国家开发银行湖南分行", "中国银行", "农业银行"]),
        ("中科院苏州光学所的专家来到云岭电气的车间", ["中科院苏州光学所", "云岭电气"]),
        ("众邦照明、科锐光电2户企业停产", ["众邦照明", "科锐光电"]),
        ("其中，鑫岳化工的硫化碱项目投产，正在建设的项目有3个", ["鑫岳化工"]),
        ("Sweden's Toven Group and Norway's Nordhav Precision opened plants", ["Toven Group", "Nordhav Precision"]),
        (
            "The Anhui Provincial Department of Science and Technology said",
            ["Anhui Provincial Department of Science and Technology"],
        ),
        ("Suzhou Bureau of Commerce", ["Suzhou Bureau of Commerce"]),
        (
            "with the Institute of Physics of the Chinese Academy of Sciences",
            ["Institute of Physics of the Chinese Academy of Sciences"],
        ),
        ("a plant run by Corvane Medical (Weifang), the local arm", ["Corvane Medical (Weifang)"]),
        ("built by Hunan Yaolan Electric Co., LTD., the total investment", ["Hunan Yaolan Electric Co., LTD."]),
        ("Longhai Yaolan Arts & Crafts Co., Ltd. started", ["Longhai Yaolan Arts & Crafts Co., Ltd."]),
        ("Zhongtai Automobile Group Co., Ltd. (ZTA Group) began", ["Zhongtai Automobile Group Co., Ltd.", "ZTA Group"]),
        ("Companies such as Dongyao Silicone, Hualao and Toven have signed.", ["Dongyao Silicone", "Hualao", "Toven"]),
        ("Hualao, Toven and other foreign enterprises", ["Hualao", "Toven"]),
        ("Enterprises such as Food Processing and New Energy", []),
        ("At Japanese-funded Sanmori Wiring Systems the lines run", ["Sanmori Wiring Systems"]),
        ("The zone's Investment Promotion Bureau received them", ["Investment Promotion Bureau"]),
        ("据恒泰新能源副总裁介绍，中国船舶集团第七二五研究所入驻", ["恒泰新能源", "中国船舶集团第七二五研究所"]),
    ],
)
def test_names_of_firms_and_bodies(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "the company and the group said",  # bare nouns
        "The New Energy Industry grew.",  # a trade without a name
        "Reporter Wang Lin said it.",  # a person
        "该公司负责人介绍",
        "新能源汽车产业快速增长",
        "固定资产投资完成20亿元",
        "三家公司落户园区",
    ],
)
def test_what_names_no_firm_is_left_alone(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "集研发、销售、仓储物流运营于一体",
        "去年公司产值五百万元，去年6月投产",
        "施工现场负责人沈某介绍",
        "来源:苏北市人民政府网站",
        "全市首家研究院",
    ],
)
def test_common_words_before_a_trade_are_no_firm(text: str) -> None:
    assert named(text) == []


def test_a_firm_is_known_by_its_own_word_later() -> None:
    assert named("Jiangxi Zortao Circuit Co., Ltd. came. Zortao is just a start.") == [
        "Jiangxi Zortao Circuit Co., Ltd.",
        "Zortao",
    ]
    assert named("江苏凌岚新材料有限公司落户。凌岚的生产线已经开动。") == ["江苏凌岚新材料有限公司", "凌岚"]


@pytest.mark.parametrize(
    ("name", "language", "brand"),
    [
        ("Jiangxi Zortao Circuit Co., Ltd.", "en", "Zortao"),
        ("江苏凌岚新材料科技有限公司", "zh", "凌岚"),
        ("深圳市澜图新能源股份有限公司", "zh", "澜图"),
        ("New Energy", "en", None),
    ],
)
def test_the_own_word_of_a_firm(name: str, language: str, brand: str | None) -> None:
    assert brand_of(name, language) == brand


def test_occurrences_prefer_the_name_given_first_and_whole_words() -> None:
    assert occurrences("Zortao plant, Zortaos", ["Zortao plant", "Zortao"], words=True) == [(0, 12)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("园区先后引进了泰禾电气、中恒软件、瑞思达等200多家企业。", ["泰禾电气", "中恒软件", "瑞思达"]),
        ("开工的企业有西安宝禾自动化、陕西坚岳消防和西安兴岳。", ["西安宝禾自动化", "陕西坚岳消防", "西安兴岳"]),
        ("以云开集团、泰禾化工公司为代表的企业完成产值。", ["云开集团", "泰禾化工公司"]),
        ("重点发展电子信息、新材料、装备制造等企业。", []),  # trades
        ("聚集了央企、民企、外资等各类企业。", []),  # kinds
    ],
)
def test_the_members_of_a_list_of_firms(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The valley is growing fast, Chen said.", []),  # a surname
        ("Talbek, General Manager of the plant, spoke. Talbek said it is ready.", []),  # told with the office held
        ("RMB will be spent, GDP has reached a peak.", []),
        ("The whole production line of Shenzhen will move.", []),  # a large city
        ("Secretary of the Standing Committee and of the Zortao Municipal Committee", []),  # organs of a party
        ("The Zortao Administrative Committee said so.", ["Zortao Administrative Committee"]),
    ],
)
def test_persons_figures_and_party_organs_are_no_firms(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("曜衡能源则表示，环评尚未批复。", ["曜衡能源"]),  # a coined word before a trade, whatever is told
        ("新加坡泓岸港务参股的码头仍在报批。", ["新加坡泓岸港务"]),
        ("走进位于高新区的曜衡旺科技生产车间。", ["曜衡旺科技"]),
        ("重点培育生物科技、发展数字能源，做强石化产业。", []),  # words of the language
        ("目前已引进曜衡、泓岸、铂瑞、昆耀等玉米加工企业9户。", ["曜衡", "泓岸", "铂瑞", "昆耀"]),
        ("累计引进欧美、日韩、港澳台等地企业40家。", []),
        ("主动对接长三角、珠三角等地的企业。", []),
        ("协调苏北县法院、苏北县国土资源局执法。", ["苏北县法院", "苏北县国土资源局"]),
        ("市投资合作促进局与区招商委员会负责人说", ["市投资合作促进局", "区招商委员会"]),
        ("成立指挥部和县招商委员会", ["县招商委员会"]),
        ("高新区经发局局长说，这里是唯一一家公司", ["高新区经发局"]),
        ("由中外合资江西曜衡实业有限公司建设", ["江西曜衡实业有限公司"]),
        ("与同济大学签约", ["同济大学"]),
        ("签约现场，铂瑞电控减产三成，县应急局前来。", ["铂瑞电控", "县应急局"]),
    ],
)
def test_coined_names_and_bureaus_in_chinese(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "according to the Taileshan development and reform commission.",
            ["Taileshan development and reform commission"],
        ),
        ("The plant's owner, Zelkin Membrane, is set to double its output.", ["Zelkin Membrane"]),
        ("The line (600 million yuan, Zelkin Hongda) is next to it.", ["Zelkin Hongda"]),
        ("Construction unit: Zelkin Engineering Group Co. Ltd.", ["Zelkin Engineering Group Co. Ltd."]),
        ("Invested by Hong Kong-based Zelkin Holdings, the mall opened.", ["Zelkin Holdings"]),
        ("Copyright © Luzhou Municipal People's Government.", ["Luzhou Municipal People's Government"]),
        ("Source: Luzhou Municipal People's Government", []),  # whose page it is
        ("The Luzhou Municipal People's Government signed.", ["Luzhou Municipal People's Government"]),
        ("Zelkin Trading Co., Ltd. came.\nWang Zelkin said it was hot.", ["Zelkin Trading Co., Ltd."]),  # a person
    ],
)
def test_bodies_in_small_letters_and_firms_in_brackets(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_committee_of_a_zone_has_its_whole_name() -> None:
    text = (
        "The administrative committee of Tailewan Development district and Zelkin Polymers Co., Ltd. met in Tailewan."
    )
    start = text.index("Tailewan Dev")
    zone = Mention("zone", start, start + len("Tailewan Development district"), "zone.test")
    found = find_organizations(Document("doc-0", read(text), "en"), [zone])
    assert [m.name for m in found] == [
        "administrative committee of Tailewan Development district",
        "Zelkin Polymers Co., Ltd.",
    ]
