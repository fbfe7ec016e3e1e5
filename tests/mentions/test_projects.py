"""Names of projects: before the word, in lists and lines, of plants, of phases; groups, kinds and pronouns are none."""

import pytest

from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document


def named(text: str) -> list[str]:
    language = "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    document = Document("doc-0", read(text), language)
    article = extract_document(document).article
    return [article.text[m.start : m.end] for m in article.mentions if m.kind == "project"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The solid-state battery project broke ground in the zone.", ["solid-state battery"]),
        ("云桥生态茶园乡村旅游产业建设项目位于安源开发区。", ["云桥生态茶园乡村旅游产业建设"]),
        ("山子岭新型农贸生鲜市场综合体项目坐落于安源开发区。", ["山子岭新型农贸生鲜市场综合体"]),
        (  # items of a bulletin, each told with what it costs or when it was begun
            "重点项目进展：\n一、岚川农林产业园。投资2亿，已完成厂房。\n二、云桥污水处理厂提标。5月20日开工。\n三、招商引资。成效明显。",
            ["岚川农林产业园", "云桥污水处理厂提标"],
        ),
        ("岚川刀片电池一期已投产，二期正在安装设备。", ["岚川刀片电池一期", "二期"]),  # a phase at work
        ("其中，云桥大桥已建成通车。", ["云桥大桥"]),
        ("岚川国际商贸城主体封顶。", ["岚川国际商贸城"]),
        (  # the products of one firm for one sum are one project
            "岚川褐煤提质、石灰石利用及单晶硅切片项目总投资299亿元。",
            ["岚川褐煤提质、石灰石利用及单晶硅切片"],
        ),
        ("岚川汽车智能驾驶研发基地同日动工，用地6公顷。", ["岚川汽车智能驾驶研发基地"]),
        ("岚川精密铜管项目签订投资协议。", ["岚川精密铜管"]),
        ("云桥矿坑环境修复项目开工。", ["云桥矿坑环境修复"]),
        ("继岚川汽车项目之后，云桥电机项目开工。", ["岚川汽车", "云桥电机"]),
        ("岚川光伏项目签约，一期建成3GW规模。", ["岚川光伏"]),  # its size is no stage
        ("岚川光伏项目签约，我们确保一期按期投产。", ["岚川光伏"]),
        ("项目区位于北部，岚川重油项目开工。", ["岚川重油"]),
        ("安源环保产业园是示范园区，由岚川环境投资10亿元建成。", ["安源环保产业园"]),
        ("安源开发区以视频方式签订年产5万吨岚川正极材料项目协议。", ["年产5万吨岚川正极材料"]),
        ("岚川精密扩能项目进展顺利。", ["岚川精密扩能"]),
        ("安源开发区举行动员会暨岚川精密扩能项目开工仪式。", ["岚川精密扩能"]),
        ("全省最大的智能工厂——岚川(南京)空调项目开工。", ["岚川(南京)空调"]),
        ("岚川智造产业园（云桥基地）项目是一大亮点。", ["岚川智造产业园(云桥基地)"]),  # what explains it stays
        ("安源开发区完成岚川技术研发项目100余项。", []),  # a number of them
        ("岚川（云桥）数字创新中心是安源数字经济产业园引进的首个项目。", ["岚川(云桥)数字创新中心"]),
        ("市长来到现场，一起为项目培土奠基。", []),
        ("安源开发区总收入、工业总产值、年缴税收分别达到220亿元、200亿元、5亿元。", []),
        ("The crystal pulling and slicing project has started.", ["crystal pulling and slicing"]),  # `and` inside
        ('The "Tovin smart headset" project moved in.', ["Tovin smart headset"]),  # quotes
        ('Visitors saw the "twin cities" metro line project.', ['twin cities" metro line']),  # a quotation in a name
        (
            'They signed the Toven Core "Twin Clouds" service platform project.',
            ['Toven Core "Twin Clouds" service platform'],
        ),
        (
            "Toven Sugar Group invested RMB 1 billion in Toven sugar storage and logistics project.",  # `and` inside
            ["Toven sugar storage and logistics"],
        ),
        (
            "Among them the project of annual output of 20,000 tons of boron nitride powder of Kelun Abrasives Co., Ltd. started.",
            ["annual output of 20,000 tons of boron nitride powder"],
        ),
        (
            "The Toven intelligent connected vehicle test base was completed.",
            ["Toven intelligent connected vehicle test base"],
        ),
        (
            "In March the new factory of Toven Electric Co., Ltd. started construction.",  # only its firm tells it from others
            ["new factory of Toven Electric Co., Ltd"],
        ),
        ("It was built fast, and it is also the largest lithium battery project in the south.", []),  # said of another
        ("The plant of the project in the Marlo Industrial Park has been built to the second floor.", []),
        ("Secretary Wang Inspects Key Industrial Project Construction", []),
        ("The Toven polypropylene project (Phase II) was signed.", ["Toven polypropylene project (Phase II)"]),
        (
            "The signed projects include Toven servo motor, Marlo home textile and Kestin pumps.",
            ["Toven servo motor", "Marlo home textile", "Kestin pumps"],
        ),
        ("Toven servo motor and Marlo home textile projects were signed.", ["Toven servo motor", "Marlo home textile"]),
        (
            "It will invest 300 million yuan to build a brake disc foundry in the zone.",
            ["brake disc foundry"],
        ),  # a plant
        ("1. Brick tea workshop. Investment: RMB 80 million.", ["Brick tea workshop"]),  # a line
        ("The Linhe youth apartment with 900 suites received the first batch of tenants.", ["Linhe youth apartment"]),
        (
            "The zone and Toven Group are in talks over a herbal wine bottling center, which needs 30 mu.",
            ["herbal wine bottling center"],
        ),
        ("A tractor parts industrial park is to follow, built by the county.", ["tractor parts industrial park"]),
        ("The 220 kV substation was completed in May.", ["220 kV substation"]),  # its power is a part of the name
        # what is done to a thing is a part of the name
        ("The comprehensive recovery of waste slag project was approved.", ["comprehensive recovery of waste slag"]),
        ("The project of drum brake housings, which is invested by Toven, started.", ["drum brake housings"]),
        (
            "The project with an annual output of 20,000 tons of clad plates manufactured by Toven Co., Ltd. started.",
            ["clad plates"],
        ),
        (
            "At the construction site of Marlo Industrial Park (Phase I), cranes turn.",
            ["Marlo Industrial Park (Phase I)"],
        ),
        ("The Toven camera lens, signed in May last year, was suspended.", ["Toven camera lens"]),
        ("The first phase of the Marlo cable plant breaks ground in May.", ["first phase of the Marlo cable plant"]),
        ("The first phase of 8 GW solar cell plant started.", ["first phase of 8 GW solar cell plant"]),
        ("Toven Motors' vehicle and powertrain project settled in the park.", ["vehicle and powertrain"]),
        (
            "Hewan has completed the renovation of the Marlo Venture Industrial Park.",
            ["renovation of the Marlo Venture Industrial Park"],
        ),
        (
            "The gold leaf for lamp shades project of Toven Metal was signed.",
            ["gold leaf for lamp shades"],
        ),
        ("The expansion project of Marlo Park covers 300 mu.", ["expansion project of Marlo Park"]),
        ("Under it are the alloy thread taps with an investment of 450 million yuan.", ["alloy thread taps"]),
        ("The Marlo data center phase II of Toven Cloud was topped out.", ["Marlo data center phase II"]),
        ("The industrial Internet platform project started.", ["industrial Internet platform"]),
        ("Toven Boats rolled off its boats after leasing plant space of 15,000 square meters.", []),
        (
            "One of them, a nickel strip production plant in Linhe County, is on the list of the province.",
            ["nickel strip production plant"],
        ),
        ("The Toven Summit, signed in May last year by 20 firms, was held.", []),
        ("The biomedicine sector with an investment of 3 billion yuan grew by 20%.", []),
        ("The company spent 500 million yuan on 106 sets of equipment.", []),
        ("The ethane-to-ethylene project started in May.", ["ethane-to-ethylene"]),  # a compound alone
        ("The sapphire project of Toven Materials Co., Ltd. started.", ["sapphire"]),  # a firm tells which
        (
            "Marlo photovoltaic glass, with a total investment of 1.2 billion yuan, started in March.",
            ["Marlo photovoltaic glass"],
        ),
        (
            "The Linhe resettlement apartments, the Toven cold storage and other 12 county projects speed up.",
            ["Linhe resettlement apartments", "Toven cold storage"],
        ),
        (
            "- Gene therapy center. The complex, jointly built with a hospital, admits its first firms in May.",
            ["Gene therapy center"],
        ),
        (  # firms stand for their projects in a list that a count of projects closes
            "Toven Solar glass, Marlo Foods and other 12 industrial projects have been launched in the park.",
            ["Toven Solar glass", "Marlo Foods"],
        ),
        (
            "The new energy battery park project broke ground.",
            ["new energy battery park"],
        ),  # `new` tells the trade here
        ("川锐航空锻件项目点火试生产。", ["川锐航空锻件"]),
        ("云帆轴承、海拓电机等8个项目集中开工。", ["云帆轴承", "海拓电机"]),
        ("由江苏凌岚新材料有限公司投资建设的年产5万吨铜箔项目开工。", ["年产5万吨铜箔"]),
        (
            "集中开工项目8个，其中有云帆轴承生产线、海拓电机工厂和川锐冷链园。",
            ["云帆轴承生产线", "海拓电机工厂", "川锐冷链园"],
        ),
        ("投资2亿元的眼科创新药工厂奠基。", ["眼科创新药工厂"]),
        ("云帆智慧轴承二期正式投产。", ["云帆智慧轴承二期"]),
        ("海拓柔性屏模组（总投资15亿元）尚未开工。", ["海拓柔性屏模组"]),
        ("川锐换热器：总投资1.2亿元，占地100亩。", ["川锐换热器"]),  # a name that a colon tells of
        ("海拓研发及生产基地建设项目签约。", ["海拓研发及生产基地建设"]),  # one name, two activities
        ("江北区人民医院两江分院项目封顶。", ["江北区人民医院两江分院"]),  # a body that is enlarged
        ("海拓集团新能源汽车电机项目开工。", ["海拓集团新能源汽车电机"]),  # a group's name is a part of it
        ("海拓有机三废利用关键设备研发项目签约。", ["海拓有机三废利用关键设备研发"]),  # 利用 within a name
        ("投资8000万元的海拓管材项目入区开工建设。", ["海拓管材"]),
        ("以海拓智能化生产基地项目为代表的一批项目开工。", ["海拓智能化生产基地"]),
        ("“云鼎双子塔”累计完成总工程量的45%。", ["云鼎双子塔"]),  # a quoted work of which a stage is told
        ("成功引进云锦医药，建设云锦医药中心。", ["云锦医药中心"]),  # a firm's own center
        (  # a park told with its land in a run of projects
            "海拓电机项目投资2亿元；云帆智联智能电网产业园用地85亩，投资3亿元。",
            ["海拓电机", "云帆智联智能电网产业园"],
        ),
        ("云帆导航产业基地（二期）投资8亿元。", ["云帆导航产业基地(二期)"]),  # its phase in brackets
        ("海拓电机项目位于云帆产业园，总投资2亿元。", ["海拓电机"]),  # not where it lies
        ("云帆甘蔗“双高”器材生产项目开工。", ['云帆甘蔗"双高"器材生产']),  # quotes inside a name
    ],
)
def test_names_of_projects(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "82 key projects were signed in the zone.",  # a group
        "Infrastructure projects moved fast.",  # a kind
        "The zone speeds up project construction.",
        "The reduction workshop was capped last week.",  # a part of a plant
        "The control project was finished.",  # a kind
        "A vacant lot near a Marlo pump factory was cleared.",  # what something stands beside
        "The average investment of a project is RMB 1.81 billion, RMB 210 million above that of last year.",
        "The “Concentrated project start week” of the zone kicked off.",
        "1. Wear non-slip shoes.",  # a list that is none of projects
        "24个亿元以上项目集中签约。",
        "全区狠抓重点项目建设。",
        "该项目已经开工。",
        "召开项目推进会。",
        "园区优势明显，有力支撑产业特色、提升产业层次。此次开工的项目投资大。",  # aims
        "产业链项目加快推进，到处都是项目提速的场面。",
        "下一步加大招商洽谈和项目建设力度。",
        "该中心是海东省标志性外资项目。",  # kinds of a place
        "海拓公司：总投资1.2亿元，占地100亩。",  # a firm
        "亿元以上项目4个，占全部项目的六成；13只项目开工，其中国内投资项目2只。",  # groups
        "有力推动项目落地，沿线一个个项目拔地而起。",
        "这标志着第二个招商引资项目落户，综合性产业园区项目加快建设。",
        "这是落户的又一百亿级大项目。新材料产业项目中的亮点不少，目前产业园已有20家企业。",
        "把握产业项目建设的节奏，市领导宣布项目开工。",
        "将建成区域性高端装备制造基地，打造世界级石化产业基地。",  # aims
        "云帆电缆融入全球首座示范项目。",  # what a product goes into
    ],
)
def test_groups_kinds_and_pronouns_name_no_project(text: str) -> None:
    assert named(text) == []


def test_a_table_of_lines_gives_the_names_of_its_column() -> None:
    table = (
        "No.\nProject name\nBuilder\n1\nToven spindle workshop\nToven Tools\n2\nMarlo feed additive\nMarlo Biotech\n"
    )
    assert named(table)[:2] == ["Toven spindle workshop", "Marlo feed additive"]


def test_a_name_is_marked_where_it_is_used_again_without_its_firm() -> None:
    text = "The Toven sealing strip project started. In the zone the sealing strip sells well."
    assert named(text) == ["Toven sealing strip", "sealing strip"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On that day the fourth quarter major project was launched.", []),  # no name at all
        (
            "The zone held a ground-breaking ceremony for a machine tool industrial park.",
            ["machine tool industrial park"],
        ),
        ("Total investment in the flagship factory exceeds 300 million U.S. dollars.", []),
        (
            "Nidel Machinery Co., Ltd. has launched a new energy vehicle drive testing equipment project.",
            ["new energy vehicle drive testing equipment"],  # here `drive` is no verb
        ),
        ("The projects, which are based in the zone, go on well.", []),
        (
            "The Huazha Clean Energy Base project is capped. Phase one of the base covers 60 mu.",
            ["Huazha Clean Energy Base", "Phase one"],
        ),
    ],
)
def test_names_end_where_a_verb_begins(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A firm's possessive lets one word name its project; a place's does not.
        ("Toven's sensor project has entered the debugging stage.", ["sensor"]),
        ("The city's sensor project has entered the debugging stage.", []),
        # The name told apart from the word.
        ('The project is called "Cloud Harbor Data Center" and lies by the river.', ["Cloud Harbor Data Center"]),
        ("Toven Trade City, a project with 2 billion yuan, was topped out.", ["Toven Trade City"]),
        ("Project name: Toven bearing production. Investor: Toven Bearing Co., Ltd.", ["Toven bearing production"]),
        ("Upon completion, the project will employ 300 people.", []),
        # Amounts in brackets behind names.
        (
            "The zone introduced Youmei Electronics (800 million yuan) and Hengshan Mould (500 million yuan).",
            ["Youmei Electronics", "Hengshan Mould"],
        ),
        # What is built is told by what it makes.
        (
            "Toven Technology Co., Ltd. plans to invest 200 million yuan to establish a production line for fuel cell stacks.",
            ["production line for fuel cell stacks"],
        ),
        # A plant of a firm, told by what goes on there.
        ("Toven Dairy plans to put its yogurt base into operation in October.", ["yogurt base"]),
        ("Ground was broken for the northern logistics hub on May 8.", ["northern logistics hub"]),
        (
            "Among the projects visited in May were Jiamei sanitary ware, Toven bearings and the Marlo cold storage.",
            ["Jiamei sanitary ware", "Toven bearings", "Marlo cold storage"],
        ),
    ],
)
def test_names_in_other_constructions(text: str, names: list[str]) -> None:
    assert named(text) == names
