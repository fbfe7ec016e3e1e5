"""What pages say about themselves: text, title, publication date, publisher."""

import pytest

from zoneledger.reading import read
from zoneledger.staging.identify import PageHints, identify

CASES = [
    (
        "Twelve works start\n\n(Hill Daily, March 12, 2021) On March 8, Hill Zone held a ceremony for twelve works.",
        "2021-03-12",
        "Hill Daily",
    ),
    ("某高新区签约十个项目\n2024 03-20 09:09:51 来源: 山城晚报\n正文。", "2024-03-20", "山城晚报"),
    ("某高新区签约十个项目\n\n3月20日，高新区签约十个项目。2024-03-20（山城在线）", "2024-03-20", "山城在线"),
    ("某高新区签约十个项目\n\n高新区签约十个项目。\n\nGMT+8, 2025-5-20 13:30", None, None),
    # a source in brackets at the end, the owner of a page that is a paper, the site at which a path begins
    (
        "Zone signs ten projects\n\nTen were signed. (Source: Hill Daily client, reporter Li An)",
        None,
        "Hill Daily client",
    ),
    ("某高新区签约十个项目\n\n高新区签约十个项目。（山城日报全媒记者 甲）", None, "山城日报"),
    (
        "Zone signs ten projects\n\nTen were signed.\n\nCopyright©2021 Hill Daily. All rights reserved.",
        None,
        "Hill Daily",
    ),
    (
        "Zone signs ten projects\n\nTen were signed.\n\nCopyright©2021 Hill Municipal Office. All rights reserved.",
        None,
        None,
    ),
    ("某高新区签约十个项目\n\n高新区签约十个项目。\n\n责任编辑：甲 版权所有 山城新闻网", None, "山城新闻网"),
    ("当前位置： 山城新闻网 > 石河\n\n某高新区签约十个项目\n\n高新区签约十个项目。", None, "山城新闻网"),
    ("当前位置： 首页 > 山城新闻\n\n某高新区签约十个项目\n\n高新区签约十个项目。", None, None),
    # what belongs to no name of a source
    ("某高新区签约十个项目\n2021-03-05　来源：山城新闻联播公众号\n正文。", "2021-03-05", "山城新闻联播"),
    ("某高新区签约十个项目\n2021-03-05　来源：山城网－石河频道\n正文。", "2021-03-05", "山城网"),
    ("某高新区签约十个项目\n2021-03-05　山城日报　阅读 286\n正文。", "2021-03-05", "山城日报"),
    ("某高新區簽約十個項目\n2021-03-05　來源：山城日報(bào)\n高新區(qū)簽約。", "2021-03-05", "山城日報"),
    ("某高新区签约十个项目\n2021-03-05　来源：网络整理\n正文。", "2021-03-05", None),
    (
        "Ten projects of Hill were signed\n\nPeople's Lake Online, Hilltown, July 23 (Li An) Ten projects of Hill were signed in 2022.",
        "2022-07-23",
        "People's Lake Online",
    ),
    (
        "某高新区签约十个项目\n2021-03-05\n海评在线消息（驻石河记者 甲）某高新区签约十个项目。",
        "2021-03-05",
        "海评在线",
    ),
    (
        "Zone starts 12 projects\nUpdated: 2024-02-29    Source: Hill Daily Large Medium Small Print\n\nText.\n",
        "2024-02-29",
        "Hill Daily",
    ),
    ("Zone signs 26 projects\n\nHill Net Release time: 2022-09-08 08:47\n\nText.\n", "2022-09-08", "Hill Net"),
    ("安源开发区新引进项目20个\n2022\n01/17\n17:39\n\n1月11日，记者获悉，项目20个。\n", "2022-01-17", None),
    (
        "Zone signs ten projects\n\nUpdated: 2021-03-05  Source: Hill Daily  Fonts: Big\n\nThe zone signed.",
        "2021-03-05",
        "Hill Daily",
    ),
    (
        "Zone signs ten projects\n\n2021-05-30 0 By\n\nHill News Network (Reporter Li An) March 5, the reporter learned that it was signed.",
        "2021-03-05",
        "Hill News Network",
    ),
    (
        "Trade grows\nSource: Administrative Committee of Hilltown Economic and Technological Development Zone 2021-03-05\n\nText.",
        "2021-03-05",
        "Administrative Committee of Hilltown Economic and Technological Development Zone",
    ),
    (  # a paper's dateline in translation, on a page that carries it a year later
        "Zone opens a works\n\nPosted on 2022-06-05 by admin\n\nHill Evening News January 21, 2021 news January 20th, a works opened.",
        "2021-01-21",
        "Hill Evening News",
    ),
    ("HILLTOWN, March 5 (Xinhua) -- The zone signed ten projects in 2021.", "2021-03-05", "Xinhua"),
    ("Zone signs ten projects\n\nMay 12th, 2021\n\nThe zone signed.", "2021-05-12", None),
    (
        "Friday, May 14, 2021\n\nZone signs ten projects\n\nHill Release 2021-05-12 20:05 Jiangsu\n\nThe zone signed.",
        "2021-05-12",
        "Hill Release",
    ),
    ("某高新区签约十个项目\n\n发布日期：2021-03-05　来源：山城日报　作者：甲\n\n正文。", "2021-03-05", "山城日报"),
    ("某高新区签约十个项目\n\n山城日报　2021年3月5日　第02版\n\n正文。", "2021-03-05", "山城日报"),
    ("某高新区签约十个项目\n\n正文正文。\n\n(来源：山城日报　2021-03-05)", "2021-03-05", "山城日报"),
    ("Zone signs ten projects\n\nIt was signed on May 5, says the office.", None, None),
    (
        "Zone signs ten\n\nHill Network Lakeside, March 5 (Reporter Li An) In 2021, contracts were signed.",
        "2021-03-05",
        "Hill Network",
    ),
    (
        "Zone signs ten\n\nBureau of Statistics of Hill Zone\nMarch 30, 2021\n\nOutput rose.",
        "2021-03-30",
        "Bureau of Statistics of Hill Zone",
    ),
    ("Zone signs ten\n\nLakeside (iHill) - The zone signed ten projects.", None, "iHill"),
    (
        "某高新区签约十个项目\n\n山城高新区管委会办公室　　2021年3月5日\n\n正文。",
        "2021-03-05",
        "山城高新区管委会办公室",
    ),
    ("某高新区签约十个项目\n\n正文正文。\n（山城高新区党群工作部供稿）", None, "山城高新区党群工作部"),
    ("某高新區簽約十個項目\n\n2021-03-05　來源：濱海通訊社\n\n正文。", "2021-03-05", "濱海通訊社"),
    (
        "15 July 2015\nHome>Business\n\nStart of 129 projects\n\n2021-06-22   Download\n\nText of it.",
        "2021-06-22",
        None,
    ),
    ("山城园区简介\n更新时间：2012-05-16　浏览：　1、下载前请甄别文档内容的完整性。\n\n正文。", "2012-05-16", None),
    ("某新区挂牌\n\n海评社香港12月17日电／某新区管委会正式挂牌，2009年规划。", "2009-12-17", "海评社"),
    ("某新区挂牌\n\n省工信厅　时间：2021年3月6日\n\n山城日报3月5日讯（记者 甲）正文。", "2021-03-05", "山城日报"),
    (
        "某新区挂牌\n\n发布时间：2021-11-22 09:30　来源：某站\n\n海评社 山城1月2日电 （记者 甲）2021年一季度，某新区开工。",
        "2021-01-02",
        "某站",
    ),
    ("某新区挂牌\n\n山城日报　2021年3月6日\n\n本报3月5日讯（记者 甲）正文。", "2021-03-06", "山城日报"),
    ("Zone signs ten\nehill.gov.cn| Updated: November 30, 2023   L M S\nText.", "2023-11-30", "ehill.gov.cn"),
    (
        "Hill Zone\n\nUpdated: Dec 18, 2017\n\nHill Zone was founded on Dec 4, 2009. It is a good place.",
        "2017-12-18",
        None,
    ),
    ("www.hillnews.com | Hill Province\nZone signs ten\nText.", None, "www.hillnews.com"),
    ("Zone signs ten   2018-05-28\n\nOn May 24, ten projects were signed.", "2018-05-28", None),
    (
        "Home | News\n\nEleven projects of the zone were signed 2018-05-28\n\nOn May 24, eleven were signed.",
        "2018-05-28",
        None,
    ),
    ("某高新区签约十个项目总投资三十亿元 2021-03-05\n\n正文正文。", "2021-03-05", None),
    (
        "Zone signs ten\n\nText.\n\nFive were opened. (01/03/2008 Hill reporter Li An)\n\nPosted in Economy",
        "2008-01-03",
        None,
    ),
    (
        "Zone signs ten\n\nHill Daily, November 3rd. On November 3rd, the 2022 conference of the zone was held.",
        "2022-11-03",
        "Hill Daily",
    ),
    (
        "Zone signs ten\n\n2022-06-17 0 By\n\nAll that should be checked are checked.Lakeside, Hill province, March 28 (Li Anning) "
        "Workers go on with the plant.",
        "2022-03-28",
        None,
    ),
    (
        "Zone signs ten\n\n(Xinhua) 08:46, February 21, 2023\n\nLAKESIDE, Feb. 20 (Xinhua) -- The zone signed ten projects.",
        "2023-02-20",
        "Xinhua",
    ),
    ("Zone signs ten\n\nYesterday (January 2) the zone signed ten projects of 2008.", "2008-01-03", None),
    ("某高新区签约\n\n今天（9月29日）上午，某高新区举行2021年签约活动。", "2021-09-29", None),
    (
        "某新区签约\n\n时间：2024-11-22　来源：山城网\n\n海评社 1月2日电 某新区2日举办2024年签约活动。",
        "2024-01-02",
        "山城网",
    ),
    (
        "Zone signs ten\n\n2022-08-19 0 By\n\nHill Daily (Correspondent: Li An and Wu Bo) On February 11th, the zone signed ten.",
        "2022-08-19",
        "Hill Daily",
    ),
    ("Zone signs ten\n\nHilltao 2021-11-30 11:20\n\nTen were signed.", "2021-11-30", "Hilltao"),
    ("Zone signs ten\n\nPost on 2021-11-30 11:20\n\nTen were signed.", "2021-11-30", None),
    (
        "Zone signs ten\nBy Li An ( hillnews.com.cn )\nUpdated: 2021-11-30\n\nTen were signed.",
        "2021-11-30",
        "hillnews.com.cn",
    ),
    ("某高新区签约\n\n2021-11-30 来源：山城日报 打印本页\n\n正文。", "2021-11-30", "山城日报"),
    ("某高新区签约\n\n2021-11-30 来源：系统管理员\n\n山城网讯（记者 甲）正文。", "2021-11-30", "山城网"),
    ("某高新区签约\n\n2021-11-30\n\n山城新闻客户端 通讯员 甲 正文。", "2021-11-30", "山城新闻客户端"),
    ("Today is 2020-8-28\n\nZone signs ten\n\nTen projects were signed.", None, None),
    (
        "Zone signs ten\n\n2021-05-30 0 By\n\nHill Daily client reporter Li An correspondent Wu Bo April 6, Hill County started 25 projects.",
        "2021-04-06",
        "Hill Daily client",
    ),
    ("Zone signs ten 2018-05-28\n\nOn May 24, ten projects were signed.", "2018-05-28", None),
    ("Zone signs ten\n\nTen projects were signed. (01/03/2018 Hill Daily reporter Li An)", "2018-01-03", "Hill Daily"),
    (
        "Zone signs ten\n\nHill Daily, November 3rd. On November 3rd, the 2022 Hill Conference was held in Shanghai.",
        "2022-11-03",
        "Hill Daily",
    ),
    (
        "Zone signs ten\n\n2022-06-17 0 By\n\nWorkers are tested every day.Lakeside, Hill province, March 28 (Li An) Masks are worn.",
        "2022-03-28",
        None,
    ),
    (
        "Zone signs ten\n\n(Xinhua) 08:46, February 21, 2023\n\nHILLTOWN, Feb. 20 (Xinhua) -- Robots move about.",
        "2023-02-20",
        "Xinhua",
    ),
    ("Zone signs ten\n\nSource:this site  Date:2021-04-06\n\nTen projects were signed.", "2021-04-06", None),
    (
        "NANJING, Aug. 15 (Xinhua) -- Foreign capital rose in the first seven months of 2022, and a line is to open by 2024.",
        "2022-08-15",
        "Xinhua",
    ),
]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The zone held a ceremony for ten new projects, Li An attended_Hill Municipal Government Network\n\n2021-03-05\n\nText.", "The zone held a ceremony for ten new projects, Li An attended"),
        ("News and Policies\n\nZone signs ten projects\n\n2021-03-05\n\nText.", "Zone signs ten projects"),
        ("某高新区签约十个项目-山城网\n\n2021-03-05\n\n正文。", "某高新区签约十个项目"),
        ("Home / News / Local News / article\n\nOld steel city grows\n\n2021-03-05  Source: Hill Daily\n\nText.", "Old steel city grows"),
        ("Hilltown, China\nHome | News | Business\n\nZone plans its year\n\nRelease date: 2021-03-05\n\nText.", "Zone plans its year"),
        ("Hill Zone Administrative Committee\nToday's news >> Text\n\nThree parks add fuel\n\nTime: 2021-03-05\n", "Three parks add fuel"),
        ("A nest to draw the phoenix! Hill County draws an investment of 800 million yuan!\n\n2021-03-05 0 By\n", "A nest to draw the phoenix! Hill County draws an investment of 800 million yuan!"),
        ("About us | Add to Favorites | Contact us\nHome> Business\n\nZone plans its year\nText goes on.", "Zone plans its year"),
        ("Chinese Simplified\nZone signs eleven projects   2018-05-28\n\nText.", "Zone signs eleven projects"),
        ("index/ Affairs / Key Projects / article\n\nKey projects of the year\n\nText.", "Key projects of the year"),
        ("“Three batches” | Hill County: 25 projects begin\n\n2021-03-05 0 By\n", "“Three batches” | Hill County: 25 projects begin"),
        ("Official Website of the Government   Mobile\n15 July 2015\nHome>Business\n\nStart of 129 projects\n\n2021-06-22   Download\n\nText.", "Start of 129 projects"),
        ("News provided by\nHill District\n14 Nov, 2022, 03:12 ET\nTwo projects find a home\n\nHILLTOWN, China, Nov. 14, 2022 /PRNewswire/ -- Agreements for 53 key projects backed by foreign capital were inked at a ceremony, held together with the unveiling of plaques for ten platforms.", "Two projects find a home"),
        ("Business / Industries\nwww.hillnews.com\nZone plans its year\nText goes on.", "Zone plans its year"),
        # names of sites and sections, teasers, captions and lines to be called stand above the title as well
        ("New Building Sites\n42 projects of Hill District start construction\nBuildtao 2022-07-05 09:05\n• The total is 3.2 billion yuan\nOn July 3, 42 projects of Hill District started construction with a total investment of 3.2 billion yuan, " + "and work is going on in every park of the district. " * 3, "42 projects of Hill District start construction"),
        ("Lake Night Net\nHome | Lake food | Contact\nNew works of the zone take effect\nThe new works of the Lake zone took effect in the first quarter, " + "and its output went on rising in every trade. " * 4, "New works of the zone take effect"),
        ("Home > Business\nA fair of lamps opens\nThe fair has drawn hundreds of makers to the coast.\nHill zone wins a project every week\n(Lake Daily) Updated: 2010-08-12 Print\nInvestors like the Hill zone so much that it wins a project every week on average, " + "says the head of its office. " * 4, "Hill zone wins a project every week"),
        ("Hotline\n+86-596-600 0000\nHome  Products  News\nPolyamide project signed in Hill Base\nOn July 13, the agreement for a polyamide project was signed in Hill Base, " + "which has drawn many of its kind. " * 4, "Polyamide project signed in Hill Base"),
        (" date 2022-07-23 42 projects of Hill Prefecture were signed\nLake Online, July 23 (Li An) 42 projects of Hill Prefecture were signed at the fair, " + "and the guests were shown around. " * 4, "42 projects of Hill Prefecture were signed"),
        ("Hill firms keep growing in Lake, a city of lamps | Updated: February 22, 2024\n Print   L M S\nLake, a city of lamps, counted 500 Hill firms this year, " + "and they keep growing in all trades. " * 4, "Hill firms keep growing in Lake, a city of lamps"),
        ("山城同城网\n搜索　商家入驻\n山城24个项目有序推进\n发表于 2016-6-16 15:26:02\n记者从山城发展改革委了解到，今年24个重点项目有序推进，" + "各乡镇、各部门按照分工抓好落实，" * 10 + "进展顺利。", "山城24个项目有序推进"),
        ("【资料图】\n百万辆电动车项目在石县投产\n2023-06-26　来源：山城日报\n6月20日，石县百万辆电动车项目投产，" + "这是当地引进的又一个大项目，" * 12 + "前景看好。", "百万辆电动车项目在石县投产"),
        ("洽谈电话 400-600-0000\n山城新区产业项目进入冲刺期\n今年以来，山城新区的产业项目陆续进入冲刺期，" + "工人们忙着安装设备，各条生产线即将调试，" * 10 + "正抓紧施工。", "山城新区产业项目进入冲刺期"),
        ("山城要闻|投资集团与石河农场签订合作协议 | 山城云\n10月16日，投资集团与石河农场签署合作协议，" + "双方将在农业、旅游等多个领域开展合作，" * 10 + "共谋发展。", "投资集团与石河农场签订合作协议"),
        ("【航空货运基地项目开建】11月16日，航空货运基地项目在江东新区开工建设，" + "各方代表来到现场，见证这一时刻，" * 10 + "共话未来。", "航空货运基地项目开建"),
        ("公司动态 行业资讯 联系我们\n\n山城342个项目开工\n\n2021-03-05\n", "山城342个项目开工"),
        ("首页 > 新闻 > 正文\n\n山城高新区签约十个项目\n——总投资五十亿元\n\n2021-03-05\n", "山城高新区签约十个项目——总投资五十亿元"),
    ],
)  # fmt: skip
def test_the_title_stands_below_menus_and_above_the_header(text: str, title: str) -> None:
    assert identify(read(text)).title == title


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        ("It is understood that the zone will strive to carry out the work of attracting investment in full swing.", True),
        ("HILLTOWN (Xinhua) -- Foreign firms are outpacing rivals, the zone said on Tuesday.", False),
        ('"Empty land is expensive," said Mr Li, whose Jinan-based company spent $12 million (about 80 million yuan).', False),
    ],
)  # fmt: skip
def test_translations_are_told_by_their_turns_of_phrase(text: str, translated: bool) -> None:
    assert identify(read(text)).translated is translated


@pytest.mark.parametrize(("text", "published", "publisher"), CASES)
def test_date_and_publisher(text: str, published: str | None, publisher: str | None) -> None:
    found = identify(read(text))
    assert (found.published_on and found.published_on.isoformat(), found.publisher) == (published, publisher)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The zone has signed ten projects with a total investment of five billion yuan.", "en"),
        ("高新区签约十个项目，总投资五十亿元", "zh-Hans"),
        ("高新區簽約十個項目，總投資五十億元", "zh-Hant"),
        ("Die Zone hat gestern zehn Verträge über neue Fabriken und Lagerhallen unterzeichnet.", None),
        ("De zone heeft gisteren tien contracten getekend voor de bouw van fabrieken of loodsen, was te horen.", None),
        ("Lakeside Works Ltd", "en"),
    ],
)
def test_language_and_script(text: str, language: str | None) -> None:
    assert identify(read(text)).language == language


def test_the_page_is_asked_where_the_article_is_silent() -> None:
    found = identify(read("The zone signed ten projects."), PageHints(title="A title", published="2020-01-02T08:00:00"))
    assert (found.title, str(found.published_on)) == ("A title", "2020-01-02")


@pytest.mark.parametrize(
    ("line", "published"), [("4/6/2022", "2022-04-06"), ("16-04-2022", "2022-04-16"), ("04.06.2022", "2022-06-04")]
)
def test_a_month_in_digits_stands_before_the_day_but_not_with_dots(line: str, published: str) -> None:
    assert str(identify(read(f"Zone signs ten projects\n{line}\nThe zone signed.")).published_on) == published
