"""Parks that the registry lacks, named in both languages: their fields of trade, and the identifier that they share."""

import pytest

from tests.mentions.test_zones import zones_of
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.zone_fields import chinese_field_key, english_field_key
from zoneledger.mentions.zone_names import squeezed

SAME = [  # Chinese name, English names: all of them one park
    ("绵阳白鹤机械产业园", ["Mianyang Baihe Machinery Industrial Park", "Mianyang Baihe Mechanical Industry Park"]),
    ("绵阳白鹤新材料产业园", ["Mianyang Baihe New Material Industrial Park", "Mianyang Baihe New Materials Park"]),
    ("绵阳白鹤化工园区", ["Mianyang Baihe Chemical Industrial Park", "Mianyang Baihe Chemicals Park"]),
    ("绵阳白鹤物流园", ["Mianyang Baihe Logistics Park", "Mianyang Baihe Logistics Industrial Park"]),
    ("绵阳白鹤食品工业园", ["Mianyang Baihe Food Industrial Park", "Mianyang Baihe Foods Industry Park"]),
    ("绵阳白鹤纺织服装产业园", ["Mianyang Baihe Textile and Garment Industrial Park",
                                "Mianyang Baihe Textile and Clothing Industrial Park"]),
    ("绵阳白鹤家具产业园", ["Mianyang Baihe Furniture Industrial Park"]),
    ("绵阳白鹤建材产业园", ["Mianyang Baihe Building Materials Industrial Park",
                            "Mianyang Baihe Construction Material Industrial Park"]),
    ("绵阳白鹤光伏产业园", ["Mianyang Baihe Photovoltaic Industrial Park"]),
    ("绵阳白鹤农产品加工产业园", ["Mianyang Baihe Agricultural Products Processing Industrial Park"]),
    ("绵阳白鹤陶瓷产业园", ["Mianyang Baihe Ceramic Industrial Park", "Mianyang Baihe Ceramics Industrial Park"]),
    ("绵阳白鹤软件园", ["Mianyang Baihe Software Park"]),
    ("绵阳白鹤石材产业园", ["Mianyang Baihe Stone Industrial Park"]),
    ("绵阳白鹤医疗器械产业园", ["Mianyang Baihe Medical Device Industrial Park",
                                "Mianyang Baihe Medical Instruments Industrial Park"]),
    ("绵阳白鹤节能环保产业园", ["Mianyang Baihe Energy Saving and Environmental Protection Industrial Park",
                                "Mianyang Baihe Energy Conservation and Environmental Protection Industry Park"]),
    ("绵阳白鹤锂电产业园", ["Mianyang Baihe Lithium Battery Industrial Park", "Mianyang Baihe Lithium-ion Battery Industrial Park"]),
    ("绵阳白鹤汽车零部件产业园", ["Mianyang Baihe Auto Parts Industrial Park", "Mianyang Baihe Automobile Parts Industrial Park",
                                  "Mianyang Baihe Automotive Components Industrial Park"]),
    ("绵阳白鹤钢铁产业园", ["Mianyang Baihe Iron and Steel Industrial Park", "Mianyang Baihe Steel Industrial Park"]),
    ("绵阳白鹤物联网产业园", ["Mianyang Baihe Internet of Things Industrial Park"]),
    ("绵阳白鹤中小企业产业园", ["Mianyang Baihe Small and Medium-sized Enterprises Industrial Park"]),
    ("绵阳白鹤生物医药产业园", ["Mianyang Baihe Biomedicine Industrial Park", "Mianyang Baihe Bio-pharmaceutical Industrial Park"]),
    ("绵阳白鹤科技园", ["Mianyang Baihe Science and Technology Park", "Mianyang Baihe Technology Industrial Park"]),
    ("绵阳白鹤生态工业园", ["Mianyang Baihe Eco Industrial Park", "Mianyang Baihe Ecological Industrial Park"]),
    ("绵阳吴家镇粮油产业园", ["Mianyang Wujia Town Grain and Oil Industrial Park", "Mianyang Wujia Grain and Oil Industrial Park"]),
    ("绵阳涪城区白鹤制鞋产业园", ["Mianyang Fucheng District Baihe Shoe Making Industrial Park"]),
    ("中德绵阳产业园", ["Sino-German Mianyang Industrial Park", "China-Germany Mianyang Industrial Park"]),
    ("绵阳白鹤高科技产业园", ["Mianyang Baihe High-tech Industrial Park"]),
]  # fmt: skip


@pytest.mark.parametrize(("chinese", "english"), SAME)
def test_one_park_has_one_identifier_in_both_languages(chinese: str, english: list[str]) -> None:
    ids = [_told(f"绵阳消息\n\n一个项目落户{chinese}。", "zh-Hans", chinese)]
    ids += [_told(f"Mianyang news\n\nA mill lies in {name}.", "en", name) for name in english]
    assert len(set(ids)) == 1
    assert ids[0].startswith("zone-mianyang-")


def _told(text: str, language: str, name: str) -> str:
    mentions, _ = zones_of(text, language)
    return next(m.record_id or "" for m in mentions if m.name == name)


DIFFERENT = [
    ("绵阳白鹤机械产业园", "绵阳白鹤陶瓷产业园"),
    ("绵阳白鹤物流园", "绵阳白鹤工业园"),
    ("绵阳白鹤石材产业园", "绵阳白鹤石化产业园"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_parks_for_different_fields_are_two(one: str, other: str) -> None:
    assert _told(f"绵阳消息\n\n一个项目落户{one}。", "zh-Hans", one) != _told(
        f"绵阳消息\n\n一个项目落户{other}。", "zh-Hans", other
    )


KEYS = [  # place, kind, key
    ("黄金山", "科技园", "Huangjinshantechnology"),  # a hill, no gold
    ("白鹤黄金", "产业园", "Baihegold"),
    ("白鹤", "协同创新区", "Baiheinnovation"),
    ("白鹤智慧", "物流园", "Baihesmartlogistics"),
    ("湖镇", "工业园", "Huzhen"),
]


@pytest.mark.parametrize(("place", "kind", "key"), KEYS)
def test_only_fields_at_the_end_are_put_in_english(place: str, kind: str, key: str) -> None:
    assert chinese_field_key(place, kind) == key


def test_each_english_form_of_a_field_has_the_key_of_the_chinese_word() -> None:
    words = load_words("zh", "fields")
    told = words["fields"] | words["beside_fields"]
    pairs = [(field, form) for field, forms in told.items() for form in ([forms] if isinstance(forms, str) else forms)]
    apart = [
        (field, form)
        for field, form in pairs
        if chinese_field_key("白鹤" + field).lower() != english_field_key(("baihe", *map(squeezed, form.split())))
    ]
    assert len(pairs) > 1000
    assert apart == []
