"""Names of projects in lists, in both languages: what a list names, and lists that name no projects."""

import pytest

from tests.facts.telling import document
from zoneledger.extract import extract_document


def names_in(text: str) -> list[str]:
    """The names of the projects that a text marks, in reading order, each once."""
    marked = [m for m in extract_document(document(text)).article.mentions if m.kind == "project"]
    return list(dict.fromkeys(m.name or "" for m in sorted(marked, key=lambda m: m.start)))


ENGLISH_GROUPS = [
    (
        "There are 2 new projects and 3 finished projects. The former are Toven Lithium Base and Marlo Lens Plant, "
        "the latter are Minhe Science Park, Weide Electric New Plant and Tongbei General Plant Phase II.",
        [
            "Toven Lithium Base",
            "Marlo Lens Plant",
            "Minhe Science Park",
            "Weide Electric New Plant",
            "Tongbei General Plant Phase II",
        ],
    ),
    (
        "The number of social projects is 2, which are the Middle School of Toven and the Primary School of Marlo respectively.",
        ["Middle School of Toven", "Primary School of Marlo"],
    ),
    (
        "On May 24 projects such as Toven Medicine, Marlo Chemical, and Kaida New Materials started simultaneously.",
        ["Toven Medicine", "Marlo Chemical", "Kaida New Materials"],
    ),
    (  # what the members are there for is no part of the last name
        "Hengyang High-tech Zone organized 10 major projects such as Toven auto parts to participate in the ceremony.",
        ["Toven auto parts"],
    ),
    (  # plants that are told by what or whom they are for
        "The ten projects of Hengyang High-tech Zone include the Toven R&D Centre, a production plant for Marlo Autoparts, a facility "
        "for the making of health teas and a factory for automotive cables.",
        [
            "Toven R&D Centre",
            "production plant for Marlo Autoparts",
            "facility for the making of health teas",
            "factory for automotive cables",
        ],
    ),
    (  # a field of trade among the members is passed over, a material by more than its field is none
        "Four projects were signed, namely, the 10,000-ton electrolyte project, advanced optics and flexible new materials, "
        "new materials, Toven sports culture, and Marlo logistics.",
        [
            "10,000-ton electrolyte",
            "advanced optics and flexible new materials",
            "Toven sports culture",
            "Marlo logistics",
        ],
    ),
    (
        "The signed projects cover the coffee bean project, advanced optics, sports culture and tourism.",
        ["coffee bean", "advanced optics", "sports culture and tourism"],
    ),
    (
        "Projects such as Toven cables, Marlo foils, and Kaida glass have begun.",
        ["Toven cables", "Marlo foils", "Kaida glass"],
    ),
    (  # a count of projects opens the list: its members are projects in small letters too
        "At the meeting six projects including smart charging piles, 30,000 tons of lithium carbonate, boron carbide and rural "
        "tourism development were signed.",
        ["smart charging piles", "30,000 tons of lithium carbonate", "boron carbide", "rural tourism development"],
    ),
    (
        "There are 4 ecological projects including the harnessing project of small and medium-sized rivers in Toven; "
        "5 livelihood projects including the rural tourism infrastructure of the county.",
        ["harnessing project of small and medium-sized rivers", "rural tourism infrastructure of the county"],
    ),
]


@pytest.mark.parametrize(("text", "names"), ENGLISH_GROUPS)
def test_groups_of_projects_name_their_members(text: str, names: list[str]) -> None:
    assert names_in(text) == names


CHINESE = [
    # Lists that a verb leads on and 等在谈项目 closes; two short names and a quotation before what they are.
    ("跟进落地银禾先翔无人机、海拓空天科技等在谈项目。", ["银禾先翔无人机", "海拓空天科技"]),
    ("目前，银禾光电、海拓物联新能源轿车等一批“高、精、尖”装备项目已达成意向。", ["银禾光电", "海拓物联新能源轿车"]),
    (  # what one firm builds for one sum is one project
        "此次开工的是：海拓集团投资2亿元建设的机舱罩、整流罩以及叶片生产项目。",
        ["机舱罩、整流罩以及叶片生产"],
    ),
    (  # what is told by number behind a capacity is made by one project, as what one firm makes
        "银禾化工年产8万吨塑料、3000吨树脂、60万米覆铜板的生产线项目，海拓车桥有限公司冲焊件、防腐生产线项目开工。",
        ["银禾化工年产8万吨塑料、3000吨树脂、60万米覆铜板的生产线", "冲焊件、防腐生产线"],
    ),
    ("银禾规模养殖项目（一期）和海拓木制品项目（一期）已竣工。", ["银禾规模养殖", "海拓木制品"]),
    (  # what leads from one group into its list
        "22个产业项目中银禾农业物流园、海拓精密等14个项目，33个重点工程中云桥大道、县医院迁建等21个项目已复工。",
        ["银禾农业物流园", "海拓精密", "云桥大道", "县医院迁建"],
    ),
    ("两家公司携手建设银禾汽车城产业园、海拓装备产业园二期两个项目。", ["银禾汽车城产业园", "海拓装备产业园二期"]),
    (  # works that are named together
        "今年重点实施园区铁路专用线、银禾片区基础设施配套、核心区路网等工程，投资35亿元。",
        ["园区铁路专用线", "银禾片区基础设施配套", "核心区路网"],
    ),
    (  # two kinds behind a list, and one name before a kind
        "银禾医药靶向药产业化基地、海拓新里程医院等医药研发、医疗服务项目落地，云帆轨道交通研发生产基地等高质量项目开工。",
        ["银禾医药靶向药产业化基地", "海拓新里程医院", "云帆轨道交通研发生产基地"],
    ),
    ("银禾医疗器械、海拓零部件产业园等9个市、县重点项目总投资26亿元。", ["银禾医疗器械", "海拓零部件产业园"]),
    (
        "开工的是银禾年产3万吨树脂项目和海拓电子科技产业园；另有2个项目签约。",
        ["银禾年产3万吨树脂", "海拓电子科技产业园"],
    ),
    (  # what stands on the land of one project is none
        "银禾服装产业园项目占地242亩，建筑面积23万平方米，包括生产车间、人才公寓和配套设施。",
        ["银禾服装产业园"],
    ),
    ("各方要及时共用项目跟进情况。", []),
    ("矿坑将打造成集健身、休闲于一体的综合型旅行项目。", []),  # what it is made into
    ("园区以高质量产业项目赋能发展。", []),
    ("除电池项目外，还有银禾玻璃项目。", ["银禾玻璃"]),
    # Behind what opens a list after a count.
    (
        "今天，河湾经开区开工12个项目，包括银禾预制菜加工基地、云桥南路改造和第三中学扩建。",
        ["银禾预制菜加工基地", "云桥南路改造", "第三中学扩建"],
    ),
    (
        "签约项目中有银禾智慧产业总部、海拓华东生产基地等，涉及多个领域。",
        ["银禾智慧产业总部", "海拓华东生产基地"],
    ),
    (
        "1-8月签约润滑油、银禾万喜汇、海拓制药等项目9个。",  # short names that a count closes
        ["润滑油", "银禾万喜汇", "海拓制药"],
    ),
    (
        "产业签约了总投资6亿元的银禾树脂生产、总投资2亿元的海拓电机研发等项目。",  # what each costs before its name
        ["银禾树脂生产", "海拓电机研发"],
    ),
    (
        "去年新增的4个市重点建设项目银禾公路改扩建工程、长峙九年制学校、云脉智慧产业城均已开工。",
        ["银禾公路改扩建工程", "长峙九年制学校", "云脉智慧产业城"],
    ),
    (
        "海拓机械有限公司轻卡后桥生产、银禾材料有限公司产能扩大等8个项目开工。",
        ["海拓机械有限公司轻卡后桥生产", "银禾材料有限公司产能扩大"],
    ),
    (
        "签约的既有银禾年产300万只皮带轮、海拓部件年产40万套塑料件等一批汽车零部件强链项目，又有云帆矿山设备及其零部件、"
        "泰岳精细化工等业态融合项目。",
        ["银禾年产300万只皮带轮", "海拓部件年产40万套塑料件", "云帆矿山设备及其零部件", "泰岳精细化工"],
    ),
    (
        "这些项目里有云帆电力示范区、海拓研发及生产基地建设等优质产业项目6个。",  # one name, two activities
        ["云帆电力示范区", "海拓研发及生产基地建设"],
    ),
    (
        "这是继银禾汽车、海拓电子园、云帆置业等项目开工之后规模最大的一次。",
        ["银禾汽车", "海拓电子园", "云帆置业"],
    ),
    (
        "银禾云视音频、海拓软件智慧城市等银禾生态圈10个项目签约。",
        ["银禾云视音频", "海拓软件智慧城市"],
    ),
    (
        "民生类项目3个，即河湾社区医院、北门幼儿园和春晖公寓，总投资9亿元。",
        ["河湾社区医院", "北门幼儿园", "春晖公寓"],
    ),
    (
        "一季度开复工40项，完成投资上亿元的项目有5个，当中包括8万吨高纯石英砂、15吉瓦切片以及6000吨碳化硅粉体。",
        ["8万吨高纯石英砂", "15吉瓦切片", "6000吨碳化硅粉体"],
    ),
    (
        "基础设施项目1个，总投资5亿元。除河湾产业园外，还有智能灯具和智能开关生产、线束加工以及南门城。",
        ["智能灯具和智能开关生产", "线束加工", "南门城"],
    ),
    # Told apart by semicolons, with what is told of each.
    (
        "另有3个项目同时开工：金穗面粉加工；河谷食品有限公司辣椒酱生产线，日处理鲜椒900吨；老城片区基础设施建设。",
        ["金穗面粉加工", "河谷食品有限公司辣椒酱生产线", "老城片区基础设施建设"],
    ),
    # The amount before a member is no part of its name.
    (
        "过10亿元项目2个：投资12.5亿元的河湾商贸物流中心和投资20亿元的银禾生物科技园。",
        ["河湾商贸物流中心", "银禾生物科技园"],
    ),
    (
        "开工项目包括河湾智能工厂（总投资3亿元）、云桥数字产业园（2亿元）。",
        ["河湾智能工厂", "云桥数字产业园"],
    ),
    # Before a count.
    (
        "年初，银禾生物科技园、云桥药业、瑞鹿新材等六大产业项目全面开工。",
        ["银禾生物科技园", "云桥药业", "瑞鹿新材"],
    ),
    ("云桥产业园等30个项目开工。", ["云桥产业园"]),
    (
        "上半年签约银禾生物科技园、瑞鹿工业机器人等工业项目8个和云桥机电商城、远岚软件开发等服务业项目2个。",
        ["银禾生物科技园", "瑞鹿工业机器人", "云桥机电商城", "远岚软件开发"],
    ),
    (
        "以云桥科技城为龙头,投资2亿元的银禾数据中心、投资1亿元的远岚车联网等6个项目落户。",
        ["银禾数据中心", "远岚车联网"],
    ),
    (
        "当天下午，河湾度假区、燃气能源站及新区市政基建三大项目一齐动工。",
        ["河湾度假区", "燃气能源站", "新区市政基建"],
    ),
    # A list of places and works that one stage is told of.
    (
        "海工板块，银禾海洋工程研发基地、云桥船舶配件生产基地签约。",
        ["银禾海洋工程研发基地", "云桥船舶配件生产基地"],
    ),
    (
        "项目有14个，云桥合金技术创新中心及高端紧固件生产基地、银禾汽车饰件项目都在其中。",
        ["云桥合金技术创新中心及高端紧固件生产基地", "银禾汽车饰件"],
    ),
    # Kinds of work joined by signs are one name.
    ("银禾电动船研发、制造及销售项目总投资3亿元。", ["银禾电动船研发、制造及销售"]),
    ("在开工的项目中，银禾新型涂料是重点项目，总投资20亿元。", ["银禾新型涂料"]),
    # Traditional characters, with pinyin in brackets.
    (
        "首批開工8個(gè)項目，包括河灣產(chǎn)業(yè)園、雲橋酒店和南門改造。",
        ["河湾产业园", "云桥酒店", "南门改造"],
    ),
    ("落戶工業園區的銀禾電子新型電容專案投資12億元，佔地136畝。", ["银禾电子新型电容"]),
    # Rows that blanks part below their heads.
    (
        "项目　性质　总投资　进度目标\n银禾智能门锁　新建　18.6　3月开工\n环湖西路改造　续建　32.8　10月通车\n",
        ["银禾智能门锁", "环湖西路改造"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_lists_name_their_members(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


NO_CHINESE = [
    "项目占地2万平方米，建设轴承加工、电机装配、静电喷涂等6条生产线。",  # lines of one project
    "先进制造、农产品精深加工、医药健康等领域的12个项目集中开工。",  # fields of trade
    "上半年，衡阳高新区银禾产业园开工建设各类项目91项。",  # a park in which others are built
    "全力推进园区各项工程建设。",
    "本次签约的12个项目涉及新材料、高端装备制造、汽车零部件等领域。",
    "该项目包括办公楼、生产车间、仓库和食堂。",
    "这批项目有三个特点：一是体量大，5个过十亿元；二是质量好，4个有专利；三是落地快，3个已开工。",
    "春季26个重点项目集中开工，总投资近百亿元。",
    "全区一手抓重点项目建设，一手抓企业服务。",
    "累计完成项目投资121亿元。",
    "●固定资产投资、工业投资均增长12%左右，新开工项目20个",
    "【招商引资】全年新签约项目42个，计划总投资210亿元。",
    "园区引进了银禾股份、云桥科技、瑞鹿集团等12家企业，带动项目建设。",
    "这八大项目总投资达80亿元。",
    "举行2020年第四期项目集中开工活动。",
]


@pytest.mark.parametrize("text", NO_CHINESE)
def test_chinese_lists_of_other_things_name_no_project(text: str) -> None:
    assert names_in(text) == []


ENGLISH = [
    (
        "Nine projects were inked with a combined investment of 2 billion yuan, among them a separator plant by Toven "
        "Materials (900 million yuan) and a cold-chain center by Marlo Supply Chain (500 million yuan).",
        ["separator plant", "cold-chain center"],
    ),
    # Names that only the words around the list tell to be projects.
    (
        "At the same time, Linhe pedestrian street phase two, Nanjing New Hualong, Marlo Plaza and other key projects of commerce progress smoothly.",
        ["Linhe pedestrian street phase two", "Nanjing New Hualong", "Marlo Plaza"],
    ),
    (
        "On May 24 the projects of Marlo Medicine, Kestin Chemical and Tamo New Materials were started.",
        ["Marlo Medicine", "Kestin Chemical", "Tamo New Materials"],
    ),
    ("80 new projects like Toven Electronics and Marlo Fibers were started.", ["Toven Electronics", "Marlo Fibers"]),
    # Activities go on with the name before them.
    (
        "The 12 projects include Toven health care R&D, production and sales, Marlo Industrial Park and Kestin cold storage.",
        ["Toven health care R&D, production and sales", "Marlo Industrial Park", "Kestin cold storage"],
    ),
    # Behind what opens a list, in lower case and with one member too.
    (
        "Work started on 9 projects: two urban projects such as hewan county old quarter renewal; "
        "three farming projects such as Hewan Herbal Medicine Modern Agricultural Park.",
        ["hewan county old quarter renewal", "Hewan Herbal Medicine Modern Agricultural Park"],
    ),
    (
        "The signed projects include the Yinhe cold chain base, Yunqiao Digital Park and Ruilu Hotel.",
        ["Yinhe cold chain base", "Yunqiao Digital Park", "Ruilu Hotel"],
    ),
    (
        "The county pushed on with 30 projects such as Yinhe Industrial Park.",
        ["Yinhe Industrial Park"],
    ),
    # A firm and an amount behind a member are no part of its name.
    (
        "5 industrial projects such as high-purity quartz sand processing of Hewan Yinhe Materials Co., Ltd. were approved.",
        ["high-purity quartz sand processing"],
    ),
    # A clause that is only a list of works and places, and the stage told of them.
    (
        "That morning, Yinhe boat parts production, Yunqiao doors and windows production line, ring road construction, "
        "Nanmen street reconstruction and Beihe regional flood governance were started in concentration.",
        [
            "Yinhe boat parts production",
            "Yunqiao doors and windows production line",
            "ring road construction",
            "Nanmen street reconstruction",
            "Beihe regional flood governance",
        ],
    ),
    (
        "The Yinhe Innovation Center and the Yunqiao Hospital were completed on May 3.",
        ["Yinhe Innovation Center", "Yunqiao Hospital"],
    ),
    # Before other projects.
    (
        "Yunqiao grain storage base and other projects will pull their suppliers along.",
        ["Yunqiao grain storage base"],
    ),
    # The firm that has a member, how much is made and where it lies are no part of its name.
    (
        "4 projects were signed, including Toven's display module headquarters, Marlo Chemical's annual output of 30,000 tons "
        "of low-foam detergents, the Kestin elevator project in Hewan County and the cable reel line with annual output of 5,000 sets.",
        ["display module headquarters", "low-foam detergents", "Kestin elevator", "cable reel line"],
    ),
    ("Signed on the spot were 3 projects. They were Marlo Plaza and Kestin Hotel.", ["Marlo Plaza", "Kestin Hotel"]),
    (
        "Started this time: Hewan old quarter renewal and other 3 urban projects; desilting of the Lanhe River in Beihe Township "
        "and other 2 water and soil protection projects.",
        ["Hewan old quarter renewal", "desilting of the Lanhe River in Beihe Township"],
    ),
    # One list after another, and what is told of the first between them.
    (
        "Toven Feed Processing, Marlo Toys and other 38 industrial projects have been launched in the park, and Kestin Power Supply, "
        "Tamo New Materials and other 20 industrial projects were renewed.",
        ["Toven Feed Processing", "Marlo Toys", "Kestin Power Supply", "Tamo New Materials"],
    ),
    (
        "6 projects joined the start, namely the grinding wheel and sanding belt project, the stamping parts line with annual output of "
        "3 million pieces, the parcel warehouse extension project and the power distribution project.",
        ["grinding wheel and sanding belt", "stamping parts line", "parcel warehouse extension", "power distribution"],
    ),
    (
        "16 projects were signed, among which are the construction of the south campus of Linhe School, the treatment of dye "
        "waste project with 650 million yuan and the bamboo board project.",
        ["construction of the south campus of Linhe School", "treatment of dye waste", "bamboo board"],
    ),
    (
        "The Toven seal plant, the Marlo ship plant and the Kestin crane factory are all advancing steadily.",
        ["Toven seal plant", "Marlo ship plant", "Kestin crane factory"],
    ),
    (
        "42 projects speed up, the Marlo headquarters park, the Linhe resettlement apartments and other 18 county projects are built.",
        ["Marlo headquarters park", "Linhe resettlement apartments"],
    ),
    # Fields of industry before a list are no matter where each member is a project by itself.
    (
        "9 projects, mainly in the equipment industry including Toven's crane headquarters and Marlo's lift parts project, "
        "started construction at the same time.",
        ["crane headquarters", "lift parts"],
    ),
    (
        "The investment of Toven New Materials Phase II and Marlo Refrigeration Equipment was 3 billion yuan and 1 billion yuan respectively.",
        ["Toven New Materials Phase II", "Marlo Refrigeration Equipment"],
    ),
    # A phase of a firm's plant is told with its base.
    (
        "Yinhe Semiconductor capped phase II of its sensor chip plant, an investment of 3 billion yuan.",
        ["phase II of the sensor chip plant", "sensor chip plant"],
    ),
    (
        "Norwin Group signed a letter of intent on a ship winch plant, which costs 35 million euros.",
        ["ship winch plant"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_lists_name_their_members(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


NO_ENGLISH = [
    "The 12 projects cover fields such as new materials, auto parts and electronic information.",
    "50 auto parts projects are under construction in the park with a planned investment of 12 billion yuan.",
    "The zone introduced firms such as Yinhe Technology, Yunqiao Pharmaceutical and other enterprises.",
    "The project includes a production workshop, an office building and supporting facilities.",
    "At the investment promotion project matchmaking meeting 16 projects were signed.",
    "Among the projects are 15 road projects, seven urban village projects and six water supply projects.",
    "The teams check land use, energy demand, safety and other requirements for the projects.",
    "Eight factory buildings were delivered to 14 enterprises; the old one serves as a training factory.",
    "The mayor, the party secretary and the director were welcomed.",
]


@pytest.mark.parametrize("text", NO_ENGLISH)
def test_english_lists_of_other_things_name_no_project(text: str) -> None:
    assert names_in(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("全年新签约项目42个，其中过10亿元项目2个：河湾商贸物流中心和银禾生物科技园。", "signed"),
        ("计划开工项目12个，包括河湾商贸物流中心和银禾生物科技园。", None),
    ],
)
def test_members_have_the_stage_of_their_group(text: str, status: str | None) -> None:
    projects = [fact for fact in extract_document(document(text)).facts if fact.table == "projects"]
    assert [fact.value("status") for fact in projects] == [status, status]


def test_the_total_of_a_list_belongs_to_none_of_its_members() -> None:
    text = "3 projects were signed, including Marlo Plaza and Kestin Hotel, with a total investment of 2 billion yuan."
    projects = [fact for fact in extract_document(document(text)).facts if fact.table == "projects"]
    assert [fact.value("investment") for fact in projects] == [None, None]


def test_a_possessive_tells_the_firm_of_a_member() -> None:
    text = "Nine projects were signed, including Toven's display module headquarters and Marlo's annual output of 9,000 tons of road salts."
    projects = [fact for fact in extract_document(document(text)).facts if fact.table == "projects"]
    assert [fact.value("companies") for fact in projects] == ["Toven", "Marlo"]


def test_a_kind_of_which_one_is_counted_beside_others_is_no_project() -> None:
    text = "On May 10, 12 projects were signed, including 3 industrial projects, 8 farming projects and 1 new energy project."
    assert names_in(text) == []
    text = "On May 10, 12 projects were signed, including 11 farming projects and the Yunda new energy project."
    assert names_in(text) == ["Yunda new energy"]
