"""Chinese words for the stages of a project, in bulk: of what is told, and the tense that the words around it give."""

import pytest

from tests.facts.telling import events_like

SETTING = "常州高新区的产业项目建设和企业投资加快。"
JULY = "2021-07-20"
PROGRESS = "construction_progress"

TOLD = [  # text, event type, all that is told of this type
    # Adverbs may stand inside a phrase, and 了 behind its verb.
    ("云帆轴承项目主体也已全部封顶。", PROGRESS, {"occurred - 云帆轴承"}),
    ("云帆轴承项目完成了桩基施工。", PROGRESS, {"occurred - 云帆轴承"}),
    ("云帆轴承项目前期手续已全部办结。", "approval", {"occurred - 云帆轴承"}),
    # Shares of a work.
    ("云帆轴承项目总体进度约70%。", PROGRESS, {"occurred - 云帆轴承"}),
    ("云帆轴承项目厂房建设完成近一半，设备安装完成85%。", PROGRESS, {"occurred - 云帆轴承"}),
    ("云帆轴承项目已完成全部工程的百分之九十。", PROGRESS, {"occurred - 云帆轴承"}),
    # Levelled ground is no land that was supplied.
    ("云帆轴承项目已完成土地平整。", PROGRESS, {"occurred - 云帆轴承"}),
    ("云帆轴承项目已完成土地平整。", "land_supply", set()),
    # 试 that ends another word opens no trial.
    ("云帆轴承项目建设封装测试生产线4条。", "trial_production", set()),
    ("云帆轴承项目5月试生产。", "trial_production", {"occurred 2021-05-01..2021-05-31 云帆轴承"}),
    # Goods are delivered by what runs.
    ("云帆轴承项目5月交付首船。", "operation", {"occurred 2021-05-01..2021-05-31 云帆轴承"}),
    ("云帆轴承项目5月交付首船。", "construction_completion", set()),
    ("云帆轴承项目厂房5月交付企业使用。", "operation", set()),
    # A stage that says only which project passes the next one.
    ("在建的云帆轴承项目年底投产。", PROGRESS, set()),
    ("云帆轴承项目拟投资2亿元。", "intent", set()),
    ("云帆轴承项目污水站扩建主体完工。", "expansion", set()),
    # What goes on since a stage is told behind it.
    ("自2020年9月开工以来，云帆轴承项目完成投资2亿元。", "construction_start", {"occurred 2020-09-01..2020-09-30 云帆轴承"}),
    # A zone passes a stage itself.
    ("常州高新区自2003年5月开工建设以来发展很快。", "construction_start", {"occurred 2003-05-01..2003-05-31 zone"}),
    ("2021年5月，云帆轴承项目在常州高新区开工。", "construction_start", {"occurred 2021-05-01..2021-05-31 云帆轴承"}),
    # A start of many of which no number is told, and one that is counted.
    ("7月8日，常州高新区举行重点项目集中开工仪式。", "construction_start", {"occurred 2021-07-08 zone"}),
    ("7月8日，常州高新区举行重点项目集中开工仪式，12个项目开工。", "construction_start", {"occurred 2021-07-08 zone x12"}),
    # A part of the works, and people back at work behind a holiday.
    ("云帆轴承项目支模架搭设已完工。", "construction_completion", set()),
    ("云帆轴承项目年后开工以来进展快。", "construction_start", set()),
    ("科技部确定常州高新区为国家火炬产业基地。", "recognition", {"occurred - zone"}),
    # What is quoted behind a sentence about a project, in the next paragraph, is said of it.
    ("记者走进云帆轴承项目工地。\n\n“主体已经封顶，9月设备进场。”项目负责人李明说。", PROGRESS,
     {"occurred - 云帆轴承", "planned 2021-09-01..2021-09-30 云帆轴承"}),
    # What still goes on.
    ("云帆轴承项目接近扫尾。", PROGRESS, {"ongoing - 云帆轴承"}),
    ("云帆轴承项目转入承台施工。", PROGRESS, {"ongoing - 云帆轴承"}),
    ("云帆轴承项目计划9月中旬转入承台施工。", PROGRESS, {"planned 2021-09-11..2021-09-20 云帆轴承"}),
    ("云帆轴承项目正在组织竣工验收。", "construction_completion", set()),
    ("云帆轴承项目用地正在报批。", "land_supply", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目正在进行施工图设计。", PROGRESS, set()),
    # Whose the documents are.
    ("云帆轴承项目拿到土地批文。", "land_supply", {"occurred - 云帆轴承"}),
    ("云帆轴承项目用地指标未落实。", "land_supply", set()),
    # Plans whose words stand behind the stage, or in a name with quotes before it.
    ("云帆轴承项目开工在即。", "construction_start", {"planned - 云帆轴承"}),
    ("云帆轴承项目竣工时间定在9月。", "construction_completion", {"planned 2021-09-01..2021-09-30 云帆轴承"}),
    ("云帆轴承项目将于明年“两节”期间点火试车。", "trial_production", {"planned 2022-01-01..2022-12-31 云帆轴承"}),
    # Labels with their day.
    ("云帆轴承项目：签约时间2020年9月，预计投产时间2022年5月。", "signing", {"occurred 2020-09-01..2020-09-30 云帆轴承"}),
    ("云帆轴承项目投产后可年产轴承10万套，预计2022年达产。", "production_start", set()),
    # A date before the first project governs the stages of the next ones; what is done since a year began was done in it.
    ("上半年实现云帆轴承项目竣工，海拓电机项目封顶。", PROGRESS, {"occurred 2021-01-01..2021-06-30 海拓电机"}),
    ("今年以来，云帆轴承项目完成投资2亿元。", PROGRESS, {"occurred 2021-01-01..2021-07-20 云帆轴承"}),
    # A day inside a phrase is its date; a plan inside it makes it one.
    ("云帆轴承项目土地于6月30日挂牌成交。", "land_supply", {"occurred 2021-06-30 云帆轴承"}),
    ("云帆轴承项目二期工程计划9月启动。", "construction_start", {"planned 2021-09-01..2021-09-30 云帆轴承"}),
    ("云帆轴承项目自去年10月动工以来进展快。", "construction_start", {"occurred 2020-10-01..2020-10-31 云帆轴承"}),
    ("云帆轴承项目首台样机已于7月下线。", "trial_production", {"occurred 2021-07-01..2021-07-31 云帆轴承"}),
    ("云帆轴承项目正式量产尚需等待资质。", "production_start", set()),
    ("云帆轴承项目还在铺设管网。", PROGRESS, {"ongoing - 云帆轴承"}),
    ("云帆轴承项目主体施工至二层。", PROGRESS, {"occurred - 云帆轴承"}),
    ("云帆轴承项目装修队伍已进场。", "construction_start", set()),
    ("云帆公司与园区经过半年磋商，于7月16日签订云帆轴承项目合同。", "intent", set()),
    # Applications that are still being decided.
    ("云帆轴承项目环评尚未批复。", "approval", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目核准手续等待国家发改委批复。", "approval", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目用地手续已报省自然资源厅审批。", "land_supply", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目5月通过联审。", "approval", {"occurred 2021-05-01..2021-05-31 云帆轴承"}),
    ("云帆轴承项目被暂缓供地。", "land_supply", set()),
    ("云帆轴承项目被暂缓供地。", "suspension", {"occurred - 云帆轴承"}),
    ("云帆轴承项目迎来首台设备进场。", "construction_start", set()),
    ("云帆轴承项目已敲定选址。", "signing", set()),
    # Signs of a name are no words of tense.
    ("正远轴承项目通过GMP认证。", "approval", {"occurred - 正远轴承"}),
    # A day before a list is that of all its members; one within it is its own member's.
    (
        "7月7日，园区喜讯不断：云帆轴承项目设备进场；海拓电机项目签约。",
        "signing",
        {"occurred 2021-07-07 海拓电机"},
    ),
    (
        "云帆轴承项目环评获批；海拓电机项目7月10日试桩；朗川线缆项目主体完成七成。",
        PROGRESS,
        {"occurred 2021-07-10 海拓电机", "occurred - 朗川线缆"},
    ),
    # Who comes to a site on a day tells of that day.
    ("7月18日，记者走进云帆轴承项目工地，工人们正在铺设钢筋。", PROGRESS, {"ongoing 2021-07-18 云帆轴承"}),
    # Who runs it, and a contract that tells what is to be invested.
    ("云帆轴承项目总投资2亿元，由云帆精工有限公司运营。", "production_start", set()),
    ("园区昨日与云帆公司签下云帆轴承项目协议，拟投资3亿元。", "intent", set()),
    # A clause that counts the projects of another place.
    ("云帆轴承、海拓电机2个项目未开工；武进区11个，全部开复工。", PROGRESS, set()),
    # What is done to a plant is its name and no growth told of it.
    ("海拓四号工厂扩建工程已于7月奠基。", "expansion", set()),
    ("海拓污水处理厂扩建主体完工八成。", PROGRESS, {"occurred - 海拓污水处理厂扩建"}),
    # 正式 is no 正.
    ("7月7日，云帆轴承项目正式获得核准。", "approval", {"occurred 2021-07-07 云帆轴承"}),
    # Of which phase or project.
    ("云帆轴承项目6月完成一期厂房主体施工。", PROGRESS, {"occurred 2021-06-01..2021-06-30 云帆轴承一期"}),
    ("云帆轴承项目一期投产，二期正在打桩。", PROGRESS, {"ongoing - 云帆轴承二期"}),
    ("继4月一期投产之后，云帆轴承项目二期打下第一根桩。", "production_start", {"occurred 2021-04-01..2021-04-30 云帆轴承一期"}),
    ("从拿地到开工，云帆轴承项目只花了45天。", "land_supply", set()),
    ("5月，云帆公司追加投资4亿元，实施云帆轴承项目。", "expansion", {"occurred 2021-05-01..2021-05-31 云帆轴承"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event_type", "told"), TOLD)
def test_the_words_of_a_stage(text: str, event_type: str, told: set[str]) -> None:
    assert events_like(f"{SETTING}{text}", event_type, JULY) == told


def test_land_that_is_put_up_for_sale_founds_no_zone() -> None:
    assert not events_like(f"{SETTING}7月8日，常州高新区地块挂牌出让。", "zone_designation", JULY)


ZONES = [  # text, event type, all that is told of this type
    ("今年6月，常州高新区被省厅认定为特色产业园。", "recognition", {"occurred 2021-06-01..2021-06-30 zone"}),
    ("2018年，常州高新区获批国家生物产业示范基地。", "recognition", {"occurred 2018-01-01..2018-12-31 zone"}),
    ("7月6日，国际电机博览会在常州高新区开幕。", "activity", {"occurred 2021-07-06 zone"}),
    (
        "四季度，常州高新区将新开工项目20个，竣工项目12个。",
        "construction_completion",
        {"planned 2021-10-01..2021-12-31 zone x12"},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "told"), ZONES)
def test_what_happens_to_a_zone(text: str, event_type: str, told: set[str]) -> None:
    assert events_like(f"{SETTING}{text}", event_type, JULY) == told
