"""Sectors of projects: by the head of the name, by the firm, by what a park houses."""

import pytest

from zoneledger.facts.sectors import sector_of_project


@pytest.mark.parametrize(
    ("language", "name", "firms", "sector"),
    [
        ("zh", "粗苯加氢", [], "chemicals"),
        ("zh", "云帆科技园污水处理厂", [], "environment"),  # it only lies in the park
        ("zh", "云帆产业园园区道路", [], "infrastructure"),
        ("zh", "通用设备产业园及配套道路", [], "industrial_park"),
        ("zh", "百澜疫苗产业园", [], "biomedicine_health"),  # a park that bears its owner's word
        ("zh", "年产3万吨废旧锂电池综合利用", [], "environment"),
        ("zh", "年产6万吨再生铝", [], "metals"),
        ("zh", "国道318线改建", [], "infrastructure"),
        ("zh", "参芪系列制剂", [], "biomedicine_health"),
        ("zh", "电子级四氧化三锰", [], "new_materials"),
        ("en", "Toven copper-clad laminate", [], "electronics"),
        ("en", "Toven control cabinet", [], "equipment"),
        ("en", "wind turbine blade", [], "new_energy"),
        ("zh", "车身贴花生产线", [], "automotive"),  # 花生 over two words is no peanut
        ("zh", "褐煤提质", [], "chemicals"),
        ("zh", "云帆电厂二期", [], "new_energy"),
        ("zh", "北二路", [], "infrastructure"),
        ("zh", "煤炭储配中心", [], "logistics_trade"),
        ("en", "Donglan power plant phase II", [], "new_energy"),
        ("en", "Donglan cold chain port", [], "logistics_trade"),
        ("en", "renovation of Donglan Village", [], "real_estate"),
        ("zh", "手术机器人生产基地", [], "biomedicine_health"),
        ("zh", "汽车挡风玻璃", [], "automotive"),
        ("zh", "云帆新港一期", [], "infrastructure"),
        ("en", "battery recycling plant", [], "environment"),  # the head of a name is its end
        ("en", "lithium battery copper foil base", [], "new_materials"),
        ("en", "electronics industrial park", [], "industrial_park"),  # houses several
        ("en", "Toven electronics industrial park", ["Toven"], "electronics"),  # one firm's
        ("zh", "新能源汽车线束", [], "automotive"),
        ("zh", "氢能压缩机", [], "equipment"),
        ("zh", "云帆", ["江苏云帆轴承有限公司"], "equipment"),  # told by its firm only
        ("zh", "重卡车桥扩能", [], "automotive"),  # 桥 within 车桥 is no bridge
        ("zh", "光伏玻璃生产线", [], "new_energy"),
        ("zh", "药用玻璃生产线", [], "new_materials"),
        ("en", "car air-conditioner compressor plant", [], "automotive"),
        ("en", "aluminum foil for power battery", [], "new_materials"),  # for a use
        ("en", "cereal flour R&D", [], "food_agriculture"),  # what is done with a thing says nothing of it
        ("en", "sodium battery cathode plant", [], "new_energy"),  # of the battery's trade
        ("en", "Donglan wharf extension", [], "infrastructure"),
        ("en", "ketchup bottling line", [], "food_agriculture"),
        (
            "en",
            "first Asian research institute",
            ["Toven Pharmaceuticals"],
            "biomedicine_health",
        ),  # of its maker's trade
        ("en", "research institute", [], "education_research"),
        ("en", "railway siding", [], "infrastructure"),
        ("zh", "研发中心", ["江苏云帆半导体有限公司"], "electronics"),
        ("zh", "氨基酸生产线", [], "biomedicine_health"),
        ("zh", "云帆新材料产业园", ["云帆"], "new_materials"),  # one firm's park is of its trade
        ("zh", "新材料产业园", ["云帆"], "industrial_park"),
        ("zh", "云帆科技运营总部", ["云帆软件"], "software_ict"),  # its headquarters too
        ("zh", "天然气门站", [], "infrastructure"),  # 气门 within a longer word is no valve
        ("zh", "牛仔布", [], "textiles_consumer"),
        ("en", "UAV R&D and manufacturing", [], "aerospace"),  # work makes no park
        ("en", "primary school of the Donglan resettlement area", [], "education_research"),  # the head before `of`
        ("en", "recycling of retired batteries", [], "environment"),
        ("en", "outdoor furniture digital factory", [], "textiles_consumer"),  # how it is made says less than what
        ("en", "insulation board line", [], "new_materials"),  # no boar
        ("en", "wharf engineering", [], "infrastructure"),  # no engine
        ("zh", "云帆汽车新能源", [], "automotive"),
        ("zh", "车规芯片测试中心", [], "electronics"),
        ("zh", "无锡轴承生产线", [], "equipment"),  # the town of no tin
        ("zh", "无锡", [], "other"),
        ("zh", "航空紧固件扩产", [], "aerospace"),  # a part is of what it goes into
        ("zh", "特种紧固件扩产", [], "equipment"),
        ("en", "aircraft composite doors", [], "aerospace"),
        ("zh", "文化工艺中心", [], "tourism_culture"),  # no 化工
        ("en", "Mubea phase II", [], "automotive"),  # a well-known maker tells it where nothing else does
        ("zh", "小米二期", [], "electronics"),
        ("zh", "CTARC二期", [], "other"),  # CT within a Latin word
        ("zh", "服装产业园", ["广东云帆置业有限公司"], "industrial_park"),  # of a developer, who makes nothing
    ],
)
def test_the_sector_is_that_of_the_head_of_the_name(language: str, name: str, firms: list[str], sector: str) -> None:
    assert sector_of_project(language, name, firms, [])[0] == sector


def test_a_park_with_a_word_of_its_own_is_of_its_trade() -> None:
    assert sector_of_project("en", "Xiaoling Automobile Industrial Park", [], [])[0] == "automotive"
    assert sector_of_project("en", "Laser Industrial Park", [], [])[0] == "industrial_park"


@pytest.mark.parametrize(
    ("language", "texts", "sector"),
    [
        ("en", ["It will mainly produce wheel hubs and brake discs.", "Food fair opens"], "automotive"),
        ("en", ["Ten projects started, covering fields such as food, textiles and new energy.", ""], "other"),
        ("zh", ["该项目建在生物城旁，主要生产数控机床。"], "equipment"),
        ("zh", ["项目现场，工人正在安装设备。"], "other"),  # every site has equipment
        ("en", ["Equipment is being installed on the site."], "other"),
        ("zh", ["项目涉及新能源、生物医药等领域。"], "other"),
    ],
)
def test_a_name_that_says_nothing_is_told_by_what_is_made(language: str, texts: list[str], sector: str) -> None:
    name = "Toven phase II" if language == "en" else "云帆二期"
    assert sector_of_project(language, name, [], texts)[0] == sector
