"""Projects of short articles: which names are one project, and what belongs to which of them."""

from datetime import date

import pytest

from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document, Fact


def projects(text: str, published: str = "2021-06-15", language: str | None = None) -> dict[str, Fact]:
    language = language or ("zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en")
    document = Document("doc-0", read(text), language, None, None, date.fromisoformat(published), translated=True)
    facts = extract_document(document).facts
    return {fact.value("name") or "": fact for fact in facts if fact.table == "projects"}


def values(text: str, name: str) -> dict[str, str | None]:
    return {text_: {n: f.value(name) for n, f in projects(text_).items()} for text_ in [text]}[text]


@pytest.mark.parametrize(
    ("text", "investments"),
    [
        (  # what a firm pays behind a semicolon is of what it builds
            "常州高新区的云帆公司投资3亿元，在东区建设云帆数据中心；海拓公司拟投资6亿元，在西区建设海拓电机项目。",
            {"云帆数据中心": "300000000", "海拓电机": "600000000"},
        ),
        (  # the amount right before a name is its own, whatever stands at the head of the sentence
            "常州高新区10亿元以上的还有海拓科技公司投资15亿元的云帆轴承项目、瑞丰材料公司投资12亿元的银禾玻璃项目。",
            {"云帆轴承": "1500000000", "银禾玻璃": "1200000000"},
        ),
        (  # an amount in brackets is of the name before it, by whatever firm
            "Projects signed in Changzhou High-tech Zone are a separator plant by Toven Materials (2 billion yuan) and a "
            "cold-chain center by Marlo Supply Chain (500 million yuan).",
            {"separator plant": "2000000000", "cold-chain center": "500000000"},
        ),
        (  # what a zone puts into one thing is what it costs
            "Chengde High-tech Zone invested 230 million yuan in a central heating project.",
            {"central heating": "230000000"},
        ),
        (
            "Toven Technology Co., Ltd. signed a contract with Chengde High-tech Zone to invest 300 million yuan in a bearing project.",
            {"bearing": "300000000"},
        ),
        (
            "Chengde High-tech Zone will promote the 1-billion-yuan Toven bearing, the 500-million-yuan Marlo motor and other projects.",
            {"Toven bearing": "1000000000", "Marlo motor": "500000000"},
        ),
        # Two projects in one sentence with one amount: it is the nearer one's.
        (
            "常州高新区的云帆轴承项目投资5亿元，海拓电机项目正在洽谈。",
            {"云帆轴承": "500000000", "海拓电机": None},
        ),
        # A total before its parts belongs to none of them.
        (
            "常州高新区12个项目现场签约，总投资90亿元，云帆轴承项目投资5亿元。",
            {"云帆轴承": "500000000"},
        ),
        # What is told of all projects of a sentence together belongs to none of them, however long ago they were counted.
        (
            "常州高新区与企业签署协议，涉及云帆高精密轴承生产基地、海拓高效电机研发中心、银禾智慧冷链物流园等8个项目，"
            "协议总投资582亿元。",
            {"云帆高精密轴承生产基地": None, "海拓高效电机研发中心": None, "银禾智慧冷链物流园": None},
        ),
        # An amount of which the name at once behind it is told is its own, whatever count stands before.
        (
            "常州高新区开工项目2个，分别为总投资3亿元的云帆轴承项目、总投资8200万元的海拓电机项目。",
            {"云帆轴承": "300000000", "海拓电机": "82000000"},
        ),
        (
            "常州高新区签约项目包括云帆轴承、海拓电机，均为配套企业，总投资43亿元。",
            {"云帆轴承": None, "海拓电机": None},
        ),
        (
            "常州高新区的云帆轴承项目和海拓电机项目开工，全部建成后可完成投资9亿元。",
            {"云帆轴承": None, "海拓电机": None},
        ),
        # The same number as a count, an area and money.
        ("常州高新区的云帆轴承项目占地50亩，投资50亿元，有50个车位。", {"云帆轴承": "5000000000"}),
        # Lists of names and of values, in order; one value for all of them.
        (
            "常州高新区签约项目有云帆轴承、海拓电机，分别投资5亿元和3亿元。",
            {"云帆轴承": "500000000", "海拓电机": "300000000"},
        ),
        (
            "In Chengde High-tech Zone the Toven bearing project and the Marlo motor project were signed, "
            "with investments of 500 million yuan and 300 million yuan respectively.",
            {"Toven bearing": "500000000", "Marlo motor": "300000000"},
        ),
        (
            "The Toven bearing project in Chengde High-tech Zone covers 50 mu, with 50 million yuan and 50 workers.",
            {"Toven bearing": "50000000"},
        ),
    ],
)
def test_each_amount_goes_to_its_own_project(text: str, investments: dict[str, str | None]) -> None:
    assert values(text, "investment") == investments


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The Toven bearing project in Chengde High-tech Zone has been capped and will open in May 2022.",
            "under_construction",
        ),
        (
            "After the Toven bearing project in Chengde High-tech Zone is put into production, it can hire 80 people.",
            None,
        ),
        (
            "The Toven bearing project in Chengde High-tech Zone was signed in 2019 and has been terminated.",
            "cancelled",
        ),
        ("The Toven bearing project in Chengde High-tech Zone has not started construction.", None),
        ("常州高新区云帆轴承项目主体封顶，预计年底投产。", "under_construction"),
        ("常州高新区云帆轴承项目建成投产后年产值5亿元。", None),
        ("常州高新区云帆轴承项目2019年签约，今年3月停工。", "suspended"),
        ("常州高新区云帆轴承项目停工两年后，今年3月已复工。", "under_construction"),
        ("常州高新区云帆轴承项目竣工时间推迟到2022年6月。", "under_construction"),
        ("常州高新区云帆轴承项目在扎实推进。", "under_construction"),
        ("常州高新区云帆轴承项目建设顺利。", "under_construction"),
        ("The Hanbo battery project in Chengde High-tech Zone is progressing smoothly.", "under_construction"),
        ("The preliminary work of the Hanbo battery project in Chengde High-tech Zone is being promoted.", None),
        ("The Hanbo battery project in Chengde High-tech Zone has been shut down since May.", "suspended"),
    ],
)
def test_the_status_is_the_furthest_stage_reached(text: str, status: str | None) -> None:
    (told,) = values(text, "status").values()
    assert told == status


def test_a_ceremony_gives_its_stage_to_the_projects_it_names() -> None:
    text = "Chengde High-tech Zone held a signing ceremony on June 1.\nAmong the projects are the Toven bearing project and the Marlo motor project."
    assert set(values(text, "status").values()) == {"signed"}


def test_an_ordinal_means_one_of_the_list() -> None:
    text = (
        "The Toven bearing project, the Marlo motor project and the Kestin pump project stand side by side in Chengde "
        "High-tech Zone; the first one is capped, the second one entered trial production."
    )
    assert values(text, "status") == {
        "Toven bearing": "under_construction",
        "Marlo motor": "trial_production",
        "Kestin pump": None,
    }


def test_a_bare_phase_is_a_project_of_its_base_where_it_has_its_own_money() -> None:
    found = projects("常州高新区云帆轴承项目总投资9亿元，其中一期投资4亿元，用地80亩。")
    assert {n: f.value("investment") for n, f in found.items()} == {
        "云帆轴承": "900000000",
        "云帆轴承一期": "400000000",
    }
    assert found["云帆轴承一期"].value("parent_project_id") == "p0"


def test_full_and_short_names_and_the_firm_s_own_are_one_project() -> None:
    text = (
        "The Toven differential polyester fiber project of Jiangsu Toven Fiber Co., Ltd. was signed in Chengde "
        "High-tech Zone. The polyester fiber project covers 90 mu. The Toven project will hire 80 people."
    )
    (name,) = projects(text)
    assert name == "Toven differential polyester fiber"


def test_the_next_phase_goes_on_with_the_base_of_the_one_before() -> None:
    text = "云帆智造产业园项目在建。一期占地7万平方米，海拓年产1万立方米气凝胶项目已在其中投产；二期占地3万平方米，通过竣工验收。"
    found = projects(text)
    assert "云帆智造产业园二期" in found
    assert not any(name.startswith("海拓") and name.endswith("期") for name in found)


def test_a_short_chinese_name_leaves_the_middle_of_the_full_one_out() -> None:
    text = "云帆年产12GWh新型动力电池项目签约。云帆动力电池项目总投资45亿元。云帆动力总成项目在建。"
    assert list(projects(text)) == ["云帆年产12GWh新型动力电池", "云帆动力总成"]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("由江苏凌岚新材料有限公司投资建设的铜箔产业园项目落户常州高新区。", ["江苏凌岚新材料有限公司"]),
        ("江苏凌岚新材料有限公司落户。凌岚铜箔项目在常州高新区开工。", ["江苏凌岚新材料有限公司"]),
        (  # the company told of before
            "江苏凌岚新材料有限公司总经理说，区位好。公司投资2亿元的年产3万吨铜箔项目在常州高新区开工。",
            ["江苏凌岚新材料有限公司"],
        ),
        ("江苏凌岚微电子公司斥资8亿元，在常州高新区兴建车规芯片测试中心，用地45亩。", ["江苏凌岚微电子公司"]),
        ("常州高新区管委会推进云帆轴承项目。", []),  # a body is no investor, nor is a word that only the name bears
        ("常州高新区推进云帆轴承项目。云帆精工称将加快进度。", ["云帆精工"]),
        (
            "A tire factory with an investment of 2 billion yuan by Weilong will open in Chengde High-tech Zone.",
            ["Weilong"],
        ),
        ("Toven held a groundbreaking ceremony for its new battery factory in Chengde High-tech Zone.", ["Toven"]),
        (
            "The copper foil project of Jiangsu Linlar Copper Co., Ltd. started in Chengde High-tech Zone.",
            ["Jiangsu Linlar Copper Co., Ltd."],
        ),
        (
            "The solar glass project funded by Hengxin Glass and Tianlu New Energy occupies 260 mu.",
            ["Hengxin Glass", "Tianlu New Energy"],
        ),
        ("华岭显示的车载面板项目在常州高新区开工。", ["华岭显示"]),  # an owner that no other rule knows
        ("河北安泽的间苯二酚项目落户常州高新区。", ["河北安泽"]),
        (
            "The wind tower base of Lianyungang Haifeng Equipment in Ganyu Economic Development Zone opened.",
            ["Lianyungang Haifeng Equipment"],
        ),
        (
            "In Chengde High-tech Zone, Toven Optics will put 2.3 billion yuan in a lens module plant.",
            ["Toven Optics"],
        ),
        ("The bus body plant (Henan Yuhe, 420 million yuan) opened in Chengde High-tech Zone.", ["Henan Yuhe"]),
        ("备受关注的年产3万吨铜箔项目在常州高新区开工。", []),
        ("“我们的年产3万吨铜箔项目在常州高新区已经投产。”江苏凌岚科技有限公司总经理李明说。", ["江苏凌岚科技有限公司"]),
        (
            "Built by Shandong Lunkang Feed with an investment of 450 million yuan, the aquatic feed plant opened.",
            ["Shandong Lunkang Feed"],
        ),
        (
            "Ruilong Bearing, a subsidiary of a rolling mill, is to put 380 million yuan into a wind turbine bearing project.",
            ["Ruilong Bearing"],
        ),
    ],
)
def test_firms_are_those_told_of_the_project(text: str, companies: list[str]) -> None:
    (fact,) = projects(text).values()
    assert fact.values("companies") == companies


def test_names_are_in_the_script_of_their_article() -> None:
    found = projects("漳州台商投資區的雲帆軸承項目開工。", language="zh-Hant")
    assert list(found) == ["雲帆軸承"]


def test_a_competitor_zone_in_passing_is_not_where_a_project_lies() -> None:
    found = projects("苏州工业园区去年领先。常州高新区的云帆轴承项目今年开工。")
    assert found["云帆轴承"].value("zone_id") == "cn-jiangsu-changzhou-hidz"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Linlar copper foil project signed a letter of intent with Chengde High-tech Zone.", "intended"),
        ("The Linlar copper foil project signed a memorandum of understanding with the zone.", "intended"),
        ("The Linlar copper foil project was signed in Chengde High-tech Zone.", "signed"),
        ("云帆铜箔项目与常州高新区签订了意向协议。", "intended"),
        ("云帆铜箔项目与常州高新区签订了投资协议。", "signed"),
    ],
)
def test_what_is_signed_as_an_intent_is_only_intended(text: str, status: str) -> None:
    (fact,) = projects(text).values()
    assert fact.value("status") == status


def test_a_zone_deep_in_a_sentence_is_not_what_the_next_project_is_about() -> None:
    text = (
        "Chengde High-tech Zone has several new plants. Toven Cable put its plant in Linhe Industrial Park "
        "into operation. A solar cell project of Marlo Solar broke ground with 900 million yuan."
    )
    assert values(text, "zone_id")["solar cell"] == "cn-hebei-chengde-hidz"


def test_a_stage_behind_a_semicolon_and_another_firm_is_not_the_project_s() -> None:
    text = (
        "Toven Bearing Co., Ltd. invested 350 million yuan to build the Toven bearing project in Chengde High-tech "
        "Zone; Marlo Motor Co., Ltd. built a workshop, which has been completed."
    )
    assert values(text, "status")["Toven bearing"] != "completed"


def test_a_figure_that_opens_the_next_paragraph_is_of_the_project_before() -> None:
    text = (
        "On May 6 work on the Toven bearing project began in Chengde High-tech Zone.\n\n"
        "The total investment is about 268 million yuan, with a planned land area of 136 mu.\n"
    )
    assert values(text, "investment")["Toven bearing"] == "268000000"


def test_the_new_factory_is_the_one_told_before() -> None:
    text = (
        "Toven Motor will build a drive shaft plant in Chengde High-tech Zone. The new factory is in the plan of "
        "Chengde High-tech Zone, with a total investment of 710 million yuan."
    )
    assert values(text, "investment")["drive shaft plant"] == "710000000"


def test_the_former_and_the_latter_have_their_own_amounts() -> None:
    text = (
        "Among the machinery projects, the most striking ones are the Toven fiber base and the Marlo robot base. "
        "With an investment of 150 million yuan, the former will make yarns. With an investment of 350 million yuan, the "
        "latter will make arms."
    )
    assert values(text, "investment") == {"Toven fiber base": "150000000", "Marlo robot base": "350000000"}


def test_a_plural_names_no_other_project() -> None:
    text = "The Toven Cable Joints Production Project started. The Toven cable joint production project covers 40 mu."
    assert len(projects(text)) == 1


def test_tax_behind_an_amount_is_no_investment() -> None:
    text = "The Toven food project will create 800 jobs and contribute about 38 million yuan ($5.31 million) in annual tax revenue."
    (fact,) = projects(text).values()
    assert (fact.value("expected_annual_tax_cny"), fact.value("investment")) == ("38000000", None)


def test_a_phase_lies_where_its_project_lies() -> None:
    text = (
        "Chengde High-tech Zone has new plants. The Toven strip plant in Linhe Industrial Park is built in two phases with "
        "900 million yuan. The first phase, with 300 million yuan, has been put into production."
    )
    assert len(set(values(text, "zone_id").values())) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Words left out of the middle: the same project where it opens with the same word.
        (
            "Work began on the Toven Green Construction Zero-Carbon Building Industrial Park project. "
            "The Toven zero-carbon building project covers 210 mu.",
            {"Toven Green Construction Zero-Carbon Building Industrial Park"},
        ),
        # The firm behind the name is the word in front of it.
        (
            "The Gudel UV Chip project was signed. The UV Chip project of Gudel Semiconductor Co., Ltd. covers 150 mu.",
            {"Gudel UV Chip"},
        ),
        # A base and its phase are two, however the phase is written.
        (
            "The Toven battery base project has 13 billion yuan. Toven battery base (Phase I) has broken ground with 7 billion yuan.",
            {"Toven battery base", "Toven battery base (Phase I)"},
        ),
        # Two names in one sentence are two projects.
        (
            "The Toven smart lens coating project and the Toven lens project were signed.",
            {"Toven smart lens coating", "Toven lens"},
        ),
    ],
)
def test_short_and_full_names_are_one_project(text: str, names: set[str]) -> None:
    assert set(projects(f"Chengde High-tech Zone held a ceremony. {text}")) == names


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "There are 12 newly started projects, including the Toven lens plant and the Marlo pump plant.",
            {"Toven lens plant": "under_construction", "Marlo pump plant": "under_construction"},
        ),
        (
            "The zone will focus on 65 continuation projects such as Toven LCD plant and Marlo pump plant, and start 38 others.",
            {"Toven LCD plant": "under_construction", "Marlo pump plant": "under_construction"},
        ),
        (
            "The 5 signed projects are Toven cable, Marlo foil and Kestin glass.",
            {"Toven cable": "signed", "Marlo foil": "signed", "Kestin glass": "signed"},
        ),
    ],
)
def test_an_english_group_gives_its_stage_to_its_members(text: str, statuses: dict[str, str]) -> None:
    found = projects(f"Chengde High-tech Zone goes on well. {text}")
    assert {name: fact.value("status") for name, fact in found.items()} == statuses


@pytest.mark.parametrize(
    ("text", "investments"),
    [
        (
            "6 projects including Toven Automobile Park and Marlo Pump Park were started in this event, "
            "they have a total investment of 11.79 billion yuan.",
            {"Toven Automobile Park": None, "Marlo Pump Park": None},
        ),
        (
            "The projects started in the quarter are 22, a total investment of 4.3 billion yuan, including the "
            "Toven photovoltaic roof with an investment of 800 million yuan.",
            {"Toven photovoltaic roof": "800000000"},
        ),
        (
            "The Toven cable project and the Marlo foil project have a combined investment of 1.2 billion yuan.",
            {"Toven cable": None, "Marlo foil": None},
        ),
        (
            "The Toven cable project, the Marlo foil project and the Kestin glass project were signed, with a contract "
            "value of 1.2 billion yuan.",
            {"Toven cable": None, "Marlo foil": None, "Kestin glass": None},
        ),
        (
            "The Toven cable project, the Marlo foil project and the Kestin glass project, totaling 1.2 billion yuan, started.",
            {"Toven cable": None, "Marlo foil": None, "Kestin glass": None},
        ),
        (
            "A total of about 270 million yuan is invested in the Toven cable project, the Marlo foil project and the Kestin glass project.",
            {"Toven cable": None, "Marlo foil": None, "Kestin glass": None},
        ),
        (  # one of the members has no name that a rule knows
            "The new projects include Toven cable, garments, and the pump plant of Marlo, with a total investment of 1.2 billion yuan.",
            {"Toven cable": None, "pump plant": None},
        ),
        (
            "Toven cable, Marlo foil and other projects have a total investment of 1.2 billion yuan.",
            {"Toven cable": None, "Marlo foil": None},
        ),
        (
            "集中开工项目总投资90亿元，包括云帆轴承生产基地、海拓电机生产基地。",
            {"云帆轴承生产基地": None, "海拓电机生产基地": None},
        ),
    ],
)
def test_the_total_of_a_group_belongs_to_no_member(text: str, investments: dict[str, str | None]) -> None:
    zone = "Chengde High-tech Zone goes on well. " if text.isascii() else "常州高新区举行活动。"
    assert {name: fact.value("investment") for name, fact in projects(zone + text).items()} == investments


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (
            "The Toven window park project has begun. The project is the first of its kind. "
            "It is jointly invested and built by Shenzhen Wanda Window Technology Co., Ltd. and Marlo Group.",
            {"Shenzhen Wanda Window Technology Co., Ltd.", "Marlo Group"},
        ),
        (
            "智能门窗项目已经开工。项目由江苏云岚新材料科技有限公司投资建设，总投资5亿元。",
            {"江苏云岚新材料科技有限公司"},
        ),
    ],
)
def test_the_firm_by_which_a_project_is_built_is_told_in_a_later_sentence(text: str, firms: set[str]) -> None:
    zone = "Chengde High-tech Zone goes on well. " if text.isascii() else "常州高新区举行活动。"
    (fact,) = projects(zone + text).values()
    assert {claim.value for claim in fact.claims if claim.property == "companies"} == firms


def test_a_phase_behind_one_with_a_name_of_its_own_is_of_the_base() -> None:
    text = "常州高新区的云帆光伏生产基地项目占地520亩。目前一期护栏产品生产线项目，厂房建设已完成90%。二期项目厂房建设已完成50%，计划9月底全部投产。"
    assert "云帆光伏生产基地二期" in projects(text)
