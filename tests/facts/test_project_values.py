"""Output, tax, ground and jobs of projects: what is to come of one project, not what has been, nor a place's."""

import pytest

from tests.facts.telling import events_like
from tests.facts.test_projects import projects

COST = "investment"
OUTPUT, TAX, LAND, JOBS = "expected_annual_output_cny", "expected_annual_tax_cny", "land_area_m2", "jobs"

VALUES = [  # phenomenon, text, project, property, value
    ("a year to come", "The Toven nut plant will bring output of 2 billion yuan a year.", "nut plant", OUTPUT, "2000000000"),
    ("what has been is no plan", "The Toven nut plant opened in 2021. Its output value was 180 million yuan last year.", "nut plant", OUTPUT, None),
    ("months that have passed", "云帆轴承项目去年10月达产。今年1—5月完成产值4.1亿元。", "云帆轴承", OUTPUT, None),
    ("last year's 年产值 is 去年产值", "云帆轴承项目去年产值1.2亿元，满产后产值可突破3亿元。", "云帆轴承", OUTPUT, "300000000"),
    ("sales are no output in Chinese", "云帆轴承项目达产后年销售收入可达3亿元。", "云帆轴承", OUTPUT, None),
    ("sales are output in English", "The Toven nut plant will bring annual sales of 2 billion yuan.", "nut plant", OUTPUT, "2000000000"),
    ("a town's figure", "云帆轴承项目年底竣工。2015年，全镇完成工业总产值168亿元。", "云帆轴承", OUTPUT, None),
    ("a town's figure", "The Toven nut plant was roofed. The whole town completed output of 16.8 billion yuan.", "nut plant", OUTPUT, None),
    ("yearly, told behind it", "Toven nut project. Tax: 52 million yuan a year.", "Toven nut", TAX, "52000000"),
    ("ground that is lacking", "云帆轴承项目暂停。征地18公顷缺口未落实。", "云帆轴承", LAND, None),
    ("ground before its name", "The firm bought a 210-mu site in January for its Toven nut production base.", "Toven nut production base", LAND, "140000"),
    ("ground before its name", "Occupying 150 mu, the Toven nut project has six lines.", "Toven nut", LAND, "100000"),
    ("who builds has no job in it", "In the Toven nut project, more than 120 workers are busy at the construction site.", "Toven nut", JOBS, None),
    ("who builds has no job in it", "云帆轴承项目建设现场，300多名工人正加紧施工。", "云帆轴承", JOBS, None),
    ("jobs that nobody takes", "云帆轴承项目用工短缺约300人。", "云帆轴承", JOBS, None),
    ("its fixed assets are what it costs", "云帆轴承项目固定资产投资3200万美元，分三期建设。", "云帆轴承", COST, "32000000"),
    ("a town's fixed assets are not", "云帆轴承项目年底竣工。全镇完成固定资产投资32亿元。", "云帆轴承", COST, None),
    ("funds that arrived", "到位产业资金75亿元，增长7%；新签约云帆轴承生产基地等招商引资项目32个。", "云帆轴承生产基地", COST, None),
    ("what it was to cost", "云帆轴承项目原计划投资18亿元，因增加产线，总投资调整为21亿元。", "云帆轴承", COST, "2100000000"),
    ("what it was to cost", "云帆轴承项目总投资由18亿元增至21亿元。", "云帆轴承", COST, "2100000000"),
    ("a list's total", "Seven projects, including the Toven nut plant, the Marlo axle base and the Kaida gasket line, with a contracted amount of 2.7 billion yuan, were signed.", "Kaida gasket line", COST, None),
    ("a park's firms", "园区已签约入驻企业16家，总投资44亿元，已投产项目云帆轴承项目正常运营，上半年产值约1500万元。", "云帆轴承", COST, None),
    ("half a year's 产值 is no 年产值", "云帆轴承项目正常运营，上半年产值约1500万元。", "云帆轴承", OUTPUT, None),
    ("floors", "With a total construction area of 50,000 square meters, the Toven nut project has six lines.", "Toven nut", LAND, None),
    ("a labelled count", "Toven nut project. Jobs: 350.", "Toven nut", JOBS, "350"),
]  # fmt: skip


@pytest.mark.parametrize(("phenomenon", "text", "name", "property_", "value"), VALUES)
def test_a_project_has_the_values_that_are_told_of_it(
    phenomenon: str, text: str, name: str, property_: str, value: str | None
) -> None:
    told = projects(f"{text} It lies in Luoyang High-tech Zone." if text.isascii() else f"{text}它位于常州高新区。")
    fact = next(fact for told_name, fact in told.items() if name in told_name)
    assert fact.value(property_) == value


SEVERAL = [  # text, property, values by project
    (  # the former, the latter
        "Two projects were signed in Luoyang High-tech Zone, the Toven nut project and the Kaimen chip project; the former will create 500 jobs.",
        JOBS,
        {"Toven nut": "500", "Kaimen chip": None},
    ),
    (
        "云帆轴承项目和远岭粮油项目均落户常州高新区，前者占地60亩，后者占地45亩。",
        LAND,
        {"云帆轴承": "40000", "远岭粮油": "30000"},
    ),
    (  # a list that the next sentence goes on with, member by member
        "The three projects of Luoyang High-tech Zone are the Toven nut project, the Kaimen chip project and the Bolid motor project. Their land is 60 mu, 120 mu and 45 mu in turn.",
        LAND,
        {"Toven nut": "40000", "Kaimen chip": "80000", "Bolid motor": "30000"},
    ),
    (  # what is told behind both phases is of the whole
        "常州高新区的云帆纺织产业园项目占地240亩，分两期建设。一期110亩，年底建成；二期2025年启动。项目全部投产后，新增就业岗位1万个。",
        JOBS,
        {"云帆纺织产业园": "10000", "云帆纺织产业园一期": None, "云帆纺织产业园二期": None},
    ),
    (  # each phase and the whole in one sentence
        "The Toven nut project lies in Luoyang High-tech Zone. Phase I covers 80 mu. The annual output value is to be 1 billion yuan, and after all phases reach production 4 billion yuan of output value a year.",
        OUTPUT,
        {"Toven nut": "4000000000", "Phase I of the Toven nut": "1000000000"},
    ),
    (  # the total before its phase
        "The Toven nut project lies in Luoyang High-tech Zone. The total investment of it is 350 million yuan, of which the first phase 150 million yuan.",
        "investment",
        {"Toven nut": "350000000", "first phase of the Toven nut": "150000000"},
    ),
    (  # a firm that has another project
        "The lithium hydroxide project of American Albo was signed in Luoyang High-tech Zone. American Albo invested 500 million yuan in it; the wet chemicals project of Korea Dongbu was put into production.",
        "investment",
        {"lithium hydroxide": "500000000", "wet chemicals": None},
    ),
    (
        "The Toven nut project in Luoyang High-tech Zone covers 240 mu. Phase I covers 80 mu and phase II will start next year. After all are put into production, 800 jobs can be provided.",
        JOBS,
        {"Toven nut": "800", "Phase I of the Toven nut": None},
    ),
]


@pytest.mark.parametrize(("text", "property_", "values"), SEVERAL)
def test_each_of_several_projects_has_its_own_value(text: str, property_: str, values: dict[str, str | None]) -> None:
    told = projects(text)
    assert {name: told[name].value(property_) for name in values} == values


FORMER_AND_LATTER = [  # text, the former, the latter
    (
        "On December 20, two projects started in Luoyang High-tech Zone, the Toven axle project and the Kaimen relay project. "
        "The former covers 180 mu, invests 450 million yuan and takes 18 months; the latter covers 100 mu and will be put into "
        "production by the end of 2022.",
        "Toven axle",
        "Kaimen relay",
    ),
    (
        "12月20日，云帆轴承项目和远岭继电器项目在常州高新区开工。前者占地180亩，投资4.5亿元，工期18个月；"
        "后者占地100亩，计划2022年底投产。",
        "云帆轴承",
        "远岭继电器",
    ),
]


@pytest.mark.parametrize(("text", "former", "latter"), FORMER_AND_LATTER)
def test_what_the_former_has_goes_on_until_the_latter(text: str, former: str, latter: str) -> None:
    told = projects(text)
    assert [told[name].value("investment") for name in (former, latter)] == ["450000000", None]
    assert [told[name].value(LAND) for name in (former, latter)] == ["120000", "66666.6667"]
    (planned,) = events_like(text, "production_start", "2021-12-21")
    assert latter in planned
