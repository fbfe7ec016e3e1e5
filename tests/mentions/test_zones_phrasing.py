"""How articles speak of zones: sentences with every name in them and the zone that each is."""

import pytest

from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.segments.split import split_segments

SUZHOU_PARK = "cn-jiangsu-suzhou-industrial-park"
XIAN, WUHAN, HEFEI = "cn-shaanxi-xian-hidz", "cn-hubei-wuhan-east-lake-hidz", "cn-anhui-hefei-hidz"
ZHENGZHOU_AIRPORT, CHENGDE = "cn-henan-zhengzhou-aez", "cn-hebei-chengde-hidz"

NINGDONG, ZHUHAI = "cn-ningxia-ningdong-energy-chemical-park", "cn-guangdong-zhuhai-hidz"

ENGLISH = [  # text, (words, zone) in reading order
    # the place and the last word of a long name, and the place alone
    ("Ningdong Energy and Chemical Base grew. Ningdong Base hosts 380 firms, said officials of Ningdong.",
     [("Ningdong Energy and Chemical Base", NINGDONG), ("Ningdong Base", NINGDONG), ("Ningdong", NINGDONG)]),
    # a place in brackets that the article goes on to use
    ("Zhuhai High-tech Zone (Tangjiawan) grew. Tangjiawan signed three deals, and Tangjiawan built a road.",
     [("Zhuhai High-tech Zone", ZHUHAI), ("Tangjiawan", ZHUHAI), ("Tangjiawan", ZHUHAI), ("Tangjiawan", ZHUHAI)]),
    ("The Guangxi FTZ consists of the Nanning area and the Chongzuo area.",
     [("Guangxi FTZ", "cn-guangxi-ftz"), ("Nanning area", "cn-guangxi-nanning-ftz"),
      ("Chongzuo area", "cn-guangxi-chongzuo-ftz")]),
    ("Firms came to the Sino-German Eco-park.", [("Sino-German Eco-park", "cn-shandong-sino-german-ecopark-park")]),
    # translations of 高新区, 经开区 and 新区 in every order and case
    ("Chengde High and New Technology Industrial Development Zone grew.",
     [("Chengde High and New Technology Industrial Development Zone", CHENGDE)]),
    ("The Chengde New & Hi-tech Zone grew.", [("Chengde New & Hi-tech Zone", CHENGDE)]),
    ("CHENGDE HIGH-TECH ZONE OPENS", [("CHENGDE HIGH-TECH ZONE", CHENGDE)]),
    ("work began in chengde high-tech industrial development area.",
     [("chengde high-tech industrial development area", CHENGDE)]),
    ("Hebei Province Chengde City High-tech Zone grew.", [("Chengde City High-tech Zone", CHENGDE)]),
    ("Chengde Gaoxin District signed it.", [("Chengde Gaoxin District", CHENGDE)]),
    ("Mianyang Jingkai District of Sichuan signed it.", [("Mianyang Jingkai District", "cn-sichuan-mianyang-etdz")]),
    ("Guangxi-ASEAN Development Zone grew, said Guangxi-ASEAN Economic and Technological Development Zone.",
     [("Guangxi-ASEAN Development Zone", "cn-guangxi-asean-etdz"),
      ("Guangxi-ASEAN Economic and Technological Development Zone", "cn-guangxi-asean-etdz")]),
    ("The Yangzhou ETDZ and the Yangzhou EDZ are one.",
     [("Yangzhou ETDZ", "cn-jiangsu-yangzhou-etdz"), ("Yangzhou EDZ", "cn-jiangsu-yangzhou-etdz")]),
    ("Yangzhou Economic Development Area and Yangzhou Economic & Technical Development District",
     [("Yangzhou Economic Development Area", "cn-jiangsu-yangzhou-etdz"),
      ("Yangzhou Economic & Technical Development District", "cn-jiangsu-yangzhou-etdz")]),
    ("the Liangjiang New District in Chongqing", [("Liangjiang New District", "cn-chongqing-liangjiang-na")]),
    ("Guangzhou's Nansha New Area opened.", [("Nansha New Area", "cn-guangdong-guangzhou-nansha-na")]),
    # apostrophes and lost blanks
    ("Xi’an Hi-tech Zone signed it.", [("Xi'an Hi-tech Zone", XIAN)]),
    ("Xi` an High-tech Zone signed it.", [("Xi' an High-tech Zone", XIAN)]),
    ("In Xian High-Tech Zone of Shaanxi it rained.", [("Xian High-Tech Zone", XIAN)]),
    ("Ji 'an High-tech Zone in Jiangxi", [("Ji 'an High-tech Zone", "cn-jiangxi-jian-hidz")]),
    ("Wuhan East LakeHigh-tech Development Zone", [("Wuhan East LakeHigh-tech Development Zone", WUHAN)]),
    # names without a kind and abbreviations
    ("A laser lab opened in the Optics Valley of China in Wuhan.", [("Optics Valley of China", WUHAN)]),
    ("Firms in Zhongguancun hired.", [("Zhongguancun", "cn-beijing-zhongguancun-hidz")]),
    ("ZAEZ exported phones.", [("ZAEZ", ZHENGZHOU_AIRPORT)]),
    ("SIP in Suzhou marked its birthday.", [("SIP", SUZHOU_PARK)]),
    ("TEDA in Tianjin drew investors.", [("TEDA", "cn-tianjin-etdz")]),
    # several zones, lists and zones inside zones
    ("Chengde and Baoding High-tech Zones", []),
    ("Chengde High-tech Zone, Baoding High-tech Zone and Tangshan High-tech Zone met.",
     [("Chengde High-tech Zone", CHENGDE), ("Baoding High-tech Zone", "cn-hebei-baoding-hidz"),
      ("Tangshan High-tech Zone", "cn-hebei-tangshan-hidz")]),
    ("It moved from Hefei High-tech Zone to Xi'an High-tech Zone.",
     [("Hefei High-tech Zone", HEFEI), ("Xi'an High-tech Zone", XIAN)]),
    ("The Bonded Zone within Zhengzhou Airport Economy Zone", [("Zhengzhou Airport Economy Zone", ZHENGZHOU_AIRPORT)]),
    # a kind whose place stands apart
    ("In Anhui, Hefei's High-tech Zone signed it.", [("High-tech Zone", HEFEI)]),
    ("The High-tech Zone of Hefei signed it.", [("High-tech Zone", HEFEI)]),
    # former names
    ("Xiangfan High-tech Zone of Hubei signed it.", [("Xiangfan High-tech Zone", "cn-hubei-xiangyang-hidz")]),
    ("Hubei's Wuhan Wujiashan Economic and Technological Development Zone",
     [("Wuhan Wujiashan Economic and Technological Development Zone", "cn-hubei-wuhan-dongxihu-district-etdz")]),
    # free trade zones and their like
    ("the China (Henan) Pilot Free Trade Zone", [("China (Henan) Pilot Free Trade Zone", "cn-henan-ftz")]),
    ("Henan Free Trade Zone and Henan FTZ", [("Henan Free Trade Zone", "cn-henan-ftz"), ("Henan FTZ", "cn-henan-ftz")]),
    ("Zhengzhou Xinzheng Integrated Bonded Zone", [("Zhengzhou Xinzheng Integrated Bonded Zone",
                                                    "cn-henan-zhengzhou-xinzheng-cbz")]),
    ("Ruili Border Economic Cooperation Zone in Yunnan",
     [("Ruili Border Economic Cooperation Zone", "cn-yunnan-ruili-becz")]),
    # offices and officials of a zone name it
    ("The administrative committee of Hefei High-tech Zone said so.", [("Hefei High-tech Zone", HEFEI)]),
    ("the Hefei High-tech Zone Management Committee", [("Hefei High-tech Zone", HEFEI)]),
]  # fmt: skip

CHINESE = [
    # the district, town or kind in brackets behind a zone belongs to it
    ("武汉经开区（汉南区）签约。", [("武汉经开区(汉南区)", "cn-hubei-wuhan-hannan-district-etdz")]),
    ("东营经济开发区（高新区）签约。", [("东营经济开发区(高新区)", "cn-shandong-dongying-etdz")]),
    ("承德高新区（平泉）签约。", [("承德高新区", CHENGDE)]),
    ("中国宜兴环保科技工业园签约。", [("中国宜兴环保科技工业园", "cn-jiangsu-yixing-environmental-hidz")]),
    ("承德国家高新区获奖。", [("承德国家高新区", CHENGDE)]),
    ("承德市高新技术产业开发区获奖。", [("承德市高新技术产业开发区", CHENGDE)]),
    ("昨天，河北承德高新区签约。", [("承德高新区", CHENGDE)]),
    ("西安高新區簽約。", [("西安高新区", XIAN)]),
    ("在合肥高新区、西安高新区和武汉东湖高新区", [("合肥高新区", HEFEI), ("西安高新区", XIAN), ("武汉东湖高新区", WUHAN)]),
    ("从合肥高新区迁到西安高新区。", [("合肥高新区", HEFEI), ("西安高新区", XIAN)]),
    ("项目落户扬州经开区。", [("扬州经开区", "cn-jiangsu-yangzhou-etdz")]),
    ("扬州经济技术开发区管委会主任介绍", [("扬州经济技术开发区", "cn-jiangsu-yangzhou-etdz")]),
    ("扬州经济开发区（以下简称“扬经开”）今年增长。扬经开有12个项目。",
     [("扬州经济开发区", "cn-jiangsu-yangzhou-etdz"), ("扬经开", "cn-jiangsu-yangzhou-etdz"),
      ("扬经开", "cn-jiangsu-yangzhou-etdz")]),
    ("光谷的企业在武汉", [("光谷", WUHAN)]),
    ("郑州航空港区出口手机", [("郑州航空港区", ZHENGZHOU_AIRPORT)]),
    ("标志着合肥高新区迈入新阶段", [("合肥高新区", HEFEI)]),
    ("受合肥高新区委托", [("合肥高新区", HEFEI)]),
    ("以合肥高新区为例", [("合肥高新区", HEFEI)]),
    ("助力合肥高新区、加快合肥高新区建设", [("合肥高新区", HEFEI), ("合肥高新区", HEFEI)]),
    ("襄樊高新技术产业开发区改名", [("襄樊高新技术产业开发区", "cn-hubei-xiangyang-hidz")]),
    ("泸州自贸区挂牌", [("泸州自贸区", "cn-sichuan-ftz")]),
    ("中国（河南）自由贸易试验区", [("中国(河南)自由贸易试验区", "cn-henan-ftz")]),
    ("郑州新郑综保区", [("郑州新郑综保区", "cn-henan-zhengzhou-xinzheng-cbz")]),
    ("云南瑞丽边合区", [("瑞丽边合区", "cn-yunnan-ruili-becz")]),
    ("重庆两江新区、四川天府新区", [("重庆两江新区", "cn-chongqing-liangjiang-na"), ("四川天府新区", "cn-sichuan-tianfu-na")]),
    ("苏州工业园区的企业", [("苏州工业园区", SUZHOU_PARK)]),
    ("全国各地的高新区和经开区", []),
    ("国家级经开区、省级开发区", []),
]  # fmt: skip


def named(text: str, language: str) -> list[tuple[str, str | None]]:
    reading = read(text)
    document = Document("doc-0123456789abcdef", reading, language, None)
    mentions, _ = find_zones(document, split_segments(reading, language, None))
    return [(mention.name or "", mention.record_id) for mention in mentions]


@pytest.mark.parametrize(("text", "told"), ENGLISH)
def test_english(text: str, told: list[tuple[str, str]]) -> None:
    assert named(text, "en") == told


@pytest.mark.parametrize(("text", "told"), CHINESE)
def test_chinese(text: str, told: list[tuple[str, str]]) -> None:
    assert named(text, "zh-Hans") == told
