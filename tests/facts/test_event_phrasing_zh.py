"""How happenings are phrased in Chinese news, each phrasing with the events that it tells and those that it does not."""

from dataclasses import replace

import pytest

from tests.facts.telling import document, events_like
from zoneledger.extract import extract_document

# An article needs some words of the genre to be read at all.
SETTING = "常州高新区的产业项目建设和企业投资加快。"
JULY = "2021-07-20"

TOLD = [  # text, event type, all that is told of this type
    (  # of two projects the one that is called so
        "云帆轴承基地项目和海拓电机工厂项目落户常州高新区。该基地占地118亩，计划8月开工。",
        "construction_start",
        {"planned 2021-08-01..2021-08-31 云帆轴承基地"},
    ),
    (  # where a project is capped is no project that is capped
        "云帆创新科技园总投资8亿元，去年开工。5月28日，海拓电机工厂项目在云帆创新科技园封顶。",
        "construction_progress",
        {"occurred 2021-05-28 海拓电机工厂"},
    ),
    (  # how long it took between two stages tells neither of them once more
        "云帆轴承项目6月1日开工，从签约到开工仅用五个月。",
        "signing",
        set(),
    ),
    (  # what is signed to end a contract is no signing
        "云帆轴承项目一直未动工。7月5日，双方签订解除协议，项目终止。",
        "signing",
        set(),
    ),
    (
        "云帆轴承项目一直未动工。7月5日，双方签署项目终止协议。",
        "suspension",
        {"occurred 2021-07-05 云帆轴承"},
    ),
    (  # what is so now is not of the day on which works began
        "云帆轴承项目2020年9月动工，目前厂房已封顶。",
        "construction_progress",
        {"occurred - 云帆轴承"},
    ),
    (  # a month told with one stage is not that of the next
        "云帆轴承项目去年9月动工，厂房主体已完工。",
        "construction_progress",
        {"occurred - 云帆轴承"},
    ),
    ("云帆轴承项目租用厂房3万平方米，年内试生产。", "trial_production", {"planned 2021-01-01..2021-12-31 云帆轴承"}),
    ("云帆轴承项目已于年内试生产。", "trial_production", {"occurred 2021-01-01..2021-12-31 云帆轴承"}),
    (
        "云帆轴承项目3月复工，土建完成六成，年底建成。",
        "construction_completion",
        {"planned 2021-12-01..2021-12-31 云帆轴承"},
    ),
    ("7月18日，云帆轴承项目在常州高新区奠基。", "zone_designation", set()),
    ("云帆轴承等在谈项目推进签约。", "signing", set()),  # what is striven for is an intention
    ("云帆轴承项目推进签约。", "intent", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目正在规划设计，近日将正式动工。", "construction_start", {"planned - 云帆轴承"}),
    (  # what has happened is told behind a plan
        "海拓电机项目预计本月底试生产；云帆轴承项目已于5月25日提前投产。",
        "production_start",
        {"occurred 2021-05-25 云帆轴承"},
    ),
    (  # each list has its stage before it
        "7月19日，常州高新区举行重大项目集中开（竣）工活动。当天开工的有云帆轴承项目、海拓电机项目等11个项目；竣工的有瑞丰饲料项目等6个项目。",
        "construction_start",
        {"occurred 2021-07-19 云帆轴承", "occurred 2021-07-19 海拓电机", "occurred 2021-07-19 zone x11"},
    ),
    (  # of two kinds of works only one is what the ceremony is about
        "7月19日，常州高新区举行重大项目集中开工仪式。100个重点项目中，续建项目24个，包括云帆轴承、瑞丰饲料等；前期项目42个，包括海拓电机项目。",
        "construction_start",
        {"occurred 2021-07-19 zone"},
    ),
    (  # the grounds of a ceremony
        "7月19日，常州高新区在瑞丰饲料项目现场举行重大项目集中开工仪式。云帆轴承项目总投资25亿元。",
        "construction_start",
        {"occurred 2021-07-19 zone", "occurred 2021-07-19 云帆轴承"},
    ),
    (  # at an occasion of two kinds what is told without a day was on its day
        "7月19日，常州高新区举行重大项目集中签约开工活动。总投资80亿元的云帆轴承项目奠基。",
        "construction_start",
        {"occurred 2021-07-19 zone", "occurred 2021-07-19 云帆轴承"},
    ),
    (  # a firm before a name does not end a list
        "云帆轴承项目、瑞丰食品有限公司海拓电机项目、金信物流园项目也相继开工建设。",
        "construction_start",
        {"occurred - 云帆轴承", "occurred - 瑞丰食品有限公司海拓电机", "occurred - 金信物流园"},
    ),
    (  # told of the occasion some sentences before
        "7月19日，常州高新区举行重大项目集中开工活动。市长出席。园区发展加快。效益良好。环境优美。此次集中开工项目共20个，总投资91.8亿元。",
        "construction_start",
        {"occurred 2021-07-19 zone x20 =9180000000"},
    ),
    (  # so many buildings are no projects
        "云帆轴承项目2020年12月开工，目前12栋厂房已有9栋主体封顶，预计今年9月部分投产。",
        "production_start",
        {"planned 2021-09-01..2021-09-30 云帆轴承"},
    ),
    (
        "今年以来建设加快。目前，云帆轴承、海拓电机两个项目已竣工投产。",
        "production_start",
        {"occurred - 云帆轴承", "occurred - 海拓电机"},
    ),
    ("云帆轴承项目新厂房6月初全面启动试运行。", "trial_production", {"occurred 2021-06-01..2021-06-10 云帆轴承"}),
    ("云帆轴承项目的厂房已经盖好。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目设备安装结束，准备试生产。", "construction_progress", {"occurred - 云帆轴承"}),
    (
        "7月19日，常州高新区举行项目集中开竣工活动。此次开工、竣工的5个项目就是代表，开工项目包括云帆轴承项目、海拓电机项目，竣工项目包括金信物流园项目。",
        "construction_completion",
        {"occurred 2021-07-19 金信物流园", "occurred 2021-07-19 zone x5"},
    ),
    (
        "总投资13亿元的云帆轴承项目、总投资9亿元的海拓电机项目实现当年签约、当年开工。",
        "construction_start",
        {"occurred - 云帆轴承", "occurred - 海拓电机"},
    ),
    ("今年6月，云帆轴承项目落户常州高新区。", "signing", {"occurred 2021-06-01..2021-06-30 云帆轴承"}),
    ("云帆轴承项目近日正式动工。", "construction_start", {"occurred 2021-06-21..2021-07-20 云帆轴承"}),
    (  # a few days ago is one occasion, and its total may stand before its count
        "总投资61亿元的17个项目日前签约落户常州高新区。目前进展良好。其中云帆轴承项目总投资3亿元。",
        "signing",
        {"occurred 2021-06-21..2021-07-20 zone x17 =6100000000", "occurred 2021-06-21..2021-07-20 云帆轴承"},
    ),
    (  # a number of two kinds together is a group of neither; a part of a group is no group
        "7月19日，常州高新区举行项目集中签约动工活动，签约动工的项目共93个。其中，动工项目36个，签约项目57个。产业项目69个，包括动工项目19个。"
        "云帆轴承项目动工，总投资15亿元。",
        "construction_start",
        {"occurred 2021-07-19 zone x36", "occurred 2021-07-19 云帆轴承"},
    ),
    (  # who has started at an occasion of three kinds is not put into production there
        "7月19日，常州高新区举行“三个一批”活动。集中开工的项目共6个，包括云帆轴承项目、海拓电机项目。投产项目3个。云帆轴承项目现场，工人培土奠基。",
        "production_start",
        {"occurred 2021-07-19 zone x3"},
    ),
    ("云帆轴承项目去年建成，目前正在试生产。", "trial_production", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目预计10月首批样车下线。", "trial_production", {"planned 2021-10-01..2021-10-31 云帆轴承"}),
    ("云帆轴承项目完成一期厂房钢结构框架。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目的沉箱安装已完成过半。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目初设获批，正开展场平。", "construction_progress", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目初设获批，正开展场平。", "approval", {"occurred - 云帆轴承"}),
    ("云帆轴承项目完成可研、环评。", "approval", {"occurred - 云帆轴承"}),
    ("云帆轴承项目已通过省发改委组织的评估。", "approval", {"occurred - 云帆轴承"}),
    ("云帆轴承项目用地已成交。", "land_supply", {"occurred - 云帆轴承"}),
    ("云帆轴承项目已完成征地1600亩。", "land_supply", {"occurred - 云帆轴承"}),
    ("云帆轴承项目正在办理土地挂牌手续。", "land_supply", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目等8个项目已开工建设。", "construction_start", {"occurred - 云帆轴承"}),
    (  # a year in what was begun is not when it was
        "1月5日，云帆轴承项目建设现场人声鼎沸，拉开了2021年重点项目建设的序幕。",
        "construction_start",
        {"occurred 2021-01-05 云帆轴承"},
    ),
    (  # what is planned to be held
        "云帆轴承二期工程计划8月7日举行一期投产和二期开工仪式。",
        "construction_start",
        {"planned - 云帆轴承二期"},
    ),
    ("云帆轴承项目工地上，大型油脂储罐都已建设完成。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目主楼建至14层。", "construction_progress", {"occurred - 云帆轴承"}),
    (
        "云帆轴承项目完成打桩，正在抓紧主体施工。",
        "construction_progress",
        {"occurred - 云帆轴承", "ongoing - 云帆轴承"},
    ),
    (  # a whole and its phase: the next sentence goes on about the whole
        "云帆轴承产业园项目2月19日开工，分两期建设，其中一期投资25亿元。截至7月15日，总工程量已经完成80%。",
        "construction_progress",
        {"occurred 2021-07-15 云帆轴承产业园"},
    ),
    (  # a period in the name of a meeting is not when it was held
        "7月19日，常州高新区召开2021年二季度经济形势分析会。",
        "activity",
        {"occurred 2021-07-19 zone"},
    ),
    (  # what was pushed on with success was done
        "7月19日，常州高新区在推介会上成功推动5个项目签约。",
        "signing",
        {"occurred 2021-07-19 zone x5"},
    ),
    (  # who speaks for the project goes on about it
        "云帆轴承项目总投资5亿元。\n“厂房已封顶，正在装修。”项目负责人说。",
        "construction_progress",
        {"occurred - 云帆轴承", "ongoing - 云帆轴承"},
    ),
    (  # whose period opens the paragraph, behind who tells of it
        "记者从常州高新区获悉，今年前三季度，该区引进项目51个。云帆轴承项目、海拓电机项目签约。",
        "signing",
        {"occurred 2021-01-01..2021-09-30 云帆轴承", "occurred 2021-01-01..2021-09-30 海拓电机"},
    ),
    (  # the day of a fair is that of what is signed on the spot
        "7月19日，常州高新区举行招商洽谈会。现场签约项目12个，总投资32亿元。",
        "signing",
        {"occurred 2021-07-19 zone x12 =3200000000"},
    ),
    (  # a ceremony on the grounds of a project
        "7月19日，常州高新区在新北区“云帆轴承”项目现场举行重点项目集中开工仪式。",
        "construction_start",
        {"occurred 2021-07-19 zone"},
    ),
    ("常州高新区获批为“江苏省智能制造示范基地”。", "recognition", {"occurred - zone"}),
    ("7月19日，常州高新区第四期“三个一批”项目建设活动举行。", "activity", {"occurred 2021-07-19 zone"}),
    ("云帆轴承项目现场，3栋厂房正在拔地而起。", "construction_progress", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目已完成工程总量的六成。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目一号车间正在做地坪。", "construction_progress", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目设备已到货七成，其余下月到齐。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目已于3月进场。", "construction_start", {"occurred 2021-03-01..2021-03-31 云帆轴承"}),
    ("云帆轴承项目刚刚打完桩。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目本月内可转入正式生产。", "production_start", {"planned 2021-07-01..2021-07-31 云帆轴承"}),
    ("7月10日，云帆轴承项目第一台电机走下生产线。", "production_start", {"occurred 2021-07-10 云帆轴承"}),
    ("云帆轴承项目从去年10月停到现在。", "suspension", {"occurred 2020-10-01..2020-10-31 云帆轴承"}),
    ("云帆轴承项目施工许可证已到手。", "approval", {"occurred - 云帆轴承"}),
    ("云帆轴承项目尚未开工，土地手续正在办理。", "land_supply", {"ongoing - 云帆轴承"}),
    ("常州高新区与某公司就云帆轴承项目初步达成一致。", "intent", {"occurred - 云帆轴承"}),
    (  # the year in the name of a meeting is not when it was held
        "7月19日，常州高新区2021年招商大会举行，会上12个项目签约。",
        "activity",
        {"occurred 2021-07-19 zone"},
    ),
    (  # told before the one who says it
        "“我们的厂房9月就能交付。”云帆轴承项目负责人说。",
        "construction_completion",
        {"planned 2021-09-01..2021-09-30 云帆轴承"},
    ),
    (  # what a reporter sees was done before
        "7月19日下午，记者在云帆轴承项目施工现场看到，2号厂房钢结构已吊装过半。",
        "construction_progress",
        {"occurred - 云帆轴承"},
    ),
    (  # two types of one phrase share a count
        "7月19日，常州高新区举行重大项目集中竣工投产仪式，12个项目集中亮相。",
        "production_start",
        {"occurred 2021-07-19 zone x12"},
    ),
    ("云帆轴承项目目前正开展土地平整。", "construction_progress", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目目前尚处洽谈阶段。", "intent", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目建设进度已达85%。", "construction_progress", {"occurred - 云帆轴承"}),
    ("云帆轴承项目3月1日复产复工。", "construction_progress", {"occurred 2021-03-01 云帆轴承"}),
    ("云帆轴承项目3栋厂房已有2栋完工。", "construction_progress", {"occurred - 云帆轴承"}),
    ("7月2日，云帆轴承项目首根工程桩开钻。", "construction_start", {"occurred 2021-07-02 云帆轴承"}),
    ("云帆轴承项目外立面施工接近尾声。", "construction_progress", {"ongoing - 云帆轴承"}),
    ("云帆轴承项目是今年4月引进的，目前设计方案已通过评审。", "approval", {"occurred - 云帆轴承"}),
    (  # the rest of a group is none of those that are named
        "尚未开工的8个中，云帆轴承项目暂停实施；其余7个将于9月底前全部开工。",
        "construction_start",
        {"planned 2021-09-30 zone x7"},
    ),
    ("7月19日，常州高新区举行招商推介会，即场签约5个项目。", "signing", {"occurred 2021-07-19 zone x5"}),
    ("常州高新区2018年2月整合优化为综合保税区。", "zone_designation", {"occurred 2018-02-01..2018-02-28 zone"}),
    (  # nor does the firm of the next with what it pays
        "海拓科技公司投资15亿元的云帆轴承项目、瑞丰材料公司投资5亿元的银禾玻璃项目均将于明年3月底前开工。",
        "construction_start",
        {"planned 2022-03-31 云帆轴承", "planned 2022-03-31 银禾玻璃"},
    ),
    (  # a place before a name does not end a list of what each costs
        "总投资13亿元的云帆轴承项目、总投资 9 亿元的芜湖海拓电机项目均已开工。",
        "construction_start",
        {"occurred - 云帆轴承", "occurred - 芜湖海拓电机"},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "told"), TOLD)
def test_a_phrasing_tells_its_events(text: str, event_type: str, told: set[str]) -> None:
    assert events_like(f"{SETTING}{text}", event_type, JULY) == told


UNTOLD = [  # text, an event type that it does not tell
    ("常州高新区迎来建区30周年。", "zone_designation"),
    ("常州高新区2020年组建新材料产业、装备制造产业、商贸服务产业3大产业专班。", "zone_designation"),
    ("常州高新区2020年在国家高新区中综合排名第23位。", "recognition"),  # a rank is a figure
    ("常州高新区倒排工期，全力推进园区建设。", "recognition"),
    ("云帆轴承项目总投资30亿元，落户常州高新区，占地186亩。", "signing"),  # where it is
    ("云帆轴承项目正在办理规划许可。", "approval"),
    ("投产后云帆轴承项目将实现产值10亿元。", "operation"),
    ("云帆轴承项目建设加快，开发区力争工业总产值突破80亿元。", "operation"),
    ("64个重点项目预计可完成投资220亿元，云帆轴承项目征地顺利开展。", "construction_progress"),
    ("全区已开工项目45个，完成投资14.9亿元，其中云帆轴承、海拓电机等11个项目已投产。", "construction_progress"),
    ("海拓、瑞丰等产业项目相继开工；云帆轴承项目今年投产。", "construction_start"),  # of others than the next one
    ("各单位要加快进度，让云帆轴承项目尽早建成、尽早见效。", "construction_completion"),
    ("云帆轴承项目逾期未动工，已解除投资协议。", "construction_start"),
    ("云帆轴承项目2022年6月建成投产，年新增产值5亿元。", "operation"),
    ("常州高新区还与浪涛集团、中软公司签署战略合作协议。云帆轴承项目总投资5亿元。", "signing"),
    ("云帆轴承等6个项目正在洽谈，意向投资约18亿元。", "signing"),
    ("常州高新区举行主题系列新闻发布会，介绍园区工作情况。", "recognition"),
    ("云帆轴承项目完成设计，近期办理开工许可。", "construction_start"),
    ("云帆轴承项目建设期3年，建成5GW规模。", "construction_completion"),
    ("云帆轴承项目将先行先试，建成科技合作的新高地。", "construction_completion"),  # an aim
    ("云帆轴承项目建成3年内将带动企业30家。", "construction_completion"),  # reckoned from then
    ("3家企业日前与常州高新区签约。", "signing"),  # firms are no projects
    ("上半年，全区共开工建设各类项目182项，云帆轴承项目总投资5亿元。", "construction_start"),
    ("7月19日，市四套班子领导出席云帆轴承项目开工仪式。", "activity"),
    ("7月19日，常州高新区三家驻外招商办事处正式挂牌。", "zone_designation"),
    ("这是常州高新区用实际行动为2021中国投资洽谈会献上的厚礼，由市政府举行。", "activity"),
    ("前三季度，常州高新区引进项目51个。云帆轴承项目落户。", "signing"),
    ("云帆轴承项目设备尚未进场，试生产由7月推迟至10月。", "construction_start"),
    (  # `at the same time` begins a sentence and tells of no ceremony
        "今年以来，全区整备土地。同时，常州高新区加快推进20个项目的立项工作，已动工建设7个。",
        "construction_start",
    ),
    (  # what has been done since
        "7月19日，市政府介绍，自开展“三个一批”活动以来，全区积极推进。截至目前，101个项目开工建设。",
        "construction_start",
    ),
]


@pytest.mark.parametrize(("text", "event_type"), UNTOLD)
def test_what_only_looks_like_an_event(text: str, event_type: str) -> None:
    assert not events_like(f"{SETTING}{text}", event_type, JULY)


STATUSES = [  # text, status of each project
    (
        "100个重点项目中，续建项目24个，包括云帆轴承、瑞丰饲料等；前期项目42个，包括海拓电机项目。",
        {"云帆轴承": "under_construction", "瑞丰饲料": "under_construction", "海拓电机": "intended"},
    ),
    ("云帆轴承项目续建，今年12月竣工。", {"云帆轴承": "under_construction"}),
    (
        "当天开工的有云帆轴承项目、海拓电机项目等11个项目；竣工的有瑞丰饲料项目等6个项目。",
        {"云帆轴承": "under_construction", "海拓电机": "under_construction", "瑞丰饲料": "completed"},
    ),
]


@pytest.mark.parametrize(("text", "statuses"), STATUSES)
def test_a_list_tells_how_far_its_members_are(text: str, statuses: dict[str, str]) -> None:
    facts = extract_document(document(f"{SETTING}{text}", JULY)).facts
    assert {fact.value("name"): fact.value("status") for fact in facts if fact.table == "projects"} == statuses


def test_an_occasion_tells_the_year_and_what_is_to_come() -> None:
    text = f"7月19日，常州高新区举行2021年夏季项目签约活动。{SETTING}云帆轴承项目2023年6月投产。"
    assert events_like(text, "production_start", None) == {"planned 2023-06-01..2023-06-30 云帆轴承"}


def test_a_title_names_the_period_of_all_its_paragraphs() -> None:
    title = "前三季度常州高新区引进项目51个"
    text = f"{title}\n\n今年前三季度，{SETTING}\n\n外资也没闲着。云帆轴承项目动工。"
    facts = extract_document(replace(document(text, "2021-11-06"), title=title)).facts
    (start,) = [fact for fact in facts if fact.value("event_type") == "construction_start"]
    assert (start.value("date_start"), start.value("date_end")) == ("2021-01-01", "2021-09-30")


def test_an_undated_article_tells_of_plans_behind_its_year() -> None:
    text = f"{SETTING}2021年，园区产值80亿元。云帆轴承项目去年11月备案，2027年建成后年产轴承5万套。"
    assert events_like(text, "construction_completion", None) == {"planned 2027-01-01..2027-12-31 云帆轴承"}
