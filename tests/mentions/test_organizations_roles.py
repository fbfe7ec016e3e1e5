"""Names of firms beside the words that say what part they play, and names that translators write in small letters."""

import pytest

from zoneledger.mentions.organizations import find_organizations
from zoneledger.reading import read
from zoneledger.records import Document


def named(text: str) -> list[str]:
    language = "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    return [m.name or "" for m in find_organizations(Document("doc-0", read(text), language), [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("供应商江苏澜博数据有限公司", ["江苏澜博数据有限公司"]),
        ("运营商与投资方浙江澜博科技有限公司", ["浙江澜博科技有限公司"]),
        ("承建单位湖南澜博建工集团进场", ["湖南澜博建工集团"]),
        ("控股股东澜博控股集团增资", ["澜博控股集团"]),
        ("项目由日本澜川产业株式会社投资兴建", ["日本澜川产业株式会社"]),
        ("领军企业澜博集团等公司落户", ["澜博集团"]),
        ("本站不代表本公司观点", []),
        ("共60余家公司参会", []),
        ("记者从市政府新闻办和东岭区经济合作和外事局获悉", ["市政府新闻办", "东岭区经济合作和外事局"]),
    ],
)
def test_the_part_that_a_firm_plays_is_no_part_of_its_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Jiangsu Zelku handicraft limited company invests", ["Jiangsu Zelku handicraft limited company"]),
        (
            "the project of Zelku laser intelligent equipment corporation (Jiangmen) is",
            ["Zelku laser intelligent equipment corporation (Jiangmen)"],
        ),
        ("jointly built by Zelku group and others", ["Zelku group"]),
        ("While the group and the German company came, the company said", []),
        ("with Zelku Chemical, Toven Steel and other 25 enterprises", ["Zelku Chemical", "Toven Steel"]),
        (
            "more than 60 enterprises, including Zhengzhou Zelku, Zhengzhou Torvan and Tavix Interiors, came",
            ["Zhengzhou Zelku", "Zhengzhou Torvan", "Tavix Interiors"],
        ),
        ("an official of Changsha Gree said", ["Changsha Gree"]),  # the arm of a large group in a city
        ("Editor/Yang Meiling", []),
        ("Greater Openness, Greater Industry, a Strong Industrial base", []),
        ("vice chairman of the CPPCC municipal committee", []),
    ],
)
def test_names_in_small_letters_lists_and_arms_of_groups(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It signed agreements with Zelku Biotechnology (for an insulin plant), Torvan Cryogenic Equipment and "
            "Marlop Logistics Property Development in 2014.",
            ["Zelku Biotechnology", "Torvan Cryogenic Equipment", "Marlop Logistics Property Development"],
        ),
        (
            "enterprises include many, including Torvan Heavy, Marlo Equipment and Zelku Chemical Co., Ltd. in May",
            ["Torvan Heavy", "Marlo Equipment", "Zelku Chemical Co., Ltd."],
        ),
        ("the lithium hydroxide project of American Zelku, and", ["Zelku"]),
        ("in cooperation with Henan Oilfield", ["Henan Oilfield"]),
        ("拟投资8亿元建设云岭国际康复医院，八栋生产车间和一栋配套服务中心", []),
        ("Zelku Polymers ASA, Oslo, opened a plant", ["Zelku Polymers ASA"]),  # its seat
        ("a production plant for Zelkan Autoparts", ["Zelkan Autoparts"]),
        ("a silicone project by US multinational Zelku Chemical Company", ["Zelku Chemical Company"]),
        ("ZPC Property and Casualty Co Ltd", ["ZPC Property and Casualty Co Ltd"]),
        ("自1999年日本澜产芝浦(浙江)有限公司落户以来", ["日本澜产芝浦(浙江)有限公司"]),
        ("详细了解江西澜子集团的技术优势", ["江西澜子集团"]),
        ("产业园区运营公司、纸制品包装公司和投资性公司", []),
        ("澜纳新材料有限公司、云岭科技有限公司这2家企业", ["澜纳新材料有限公司", "云岭科技有限公司"]),
        ("向市政府办公室和东岭管理局报告", ["市政府办公室", "东岭管理局"]),
    ],
)
def test_lists_of_firms_seats_and_kinds_of_firms(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("吸引到西门子、腾讯等11家知名企业参加", ["西门子", "腾讯"]),
        ("上海日澜-友川汽车电气公司拟投资3亿元", ["上海日澜-友川汽车电气公司"]),
        ("精工科技拟投资3.5亿元，在云岭建设", ["精工科技"]),  # trades alone, of a firm that invests
        ("满足澜川汽车公司的需要", ["澜川汽车公司"]),
        ("产能为30%澜远防水科技集团有限公司", ["澜远防水科技集团有限公司"]),
        ("在洪川工业村福建澜成科技公司的工地", ["福建澜成科技公司"]),
        ("除广东澜赫集团外，和平澜晖服饰有限公司已复工", ["广东澜赫集团", "和平澜晖服饰有限公司"]),
        ("罗兰澜格企业管理(上海)有限公司", ["罗兰澜格企业管理(上海)有限公司"]),
        ("花田湿地等现代服务业项目和澜都中医药大学", ["澜都中医药大学"]),
        ("华润江中现代中药基地", ["华润江中"]),
        ("是目前澜瑞特集团在华的唯一一家公司", ["澜瑞特集团"]),
        ("设立了澜工净化、澜工聚合、澜工特种材料3家公司", ["澜工净化", "澜工聚合", "澜工特种材料"]),
        ("科招、产招、文产五大国资公司揭牌", []),
        ("invested in by Zelku Investment & Holdings Co., Ltd. in May", ["Zelku Investment & Holdings Co., Ltd."]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, names: list[str]) -> None:
    assert named(text) == names
