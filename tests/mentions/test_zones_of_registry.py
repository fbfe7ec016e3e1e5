"""Every national zone is found by its names in a sentence that names its province, and no two are confused."""

from collections.abc import Iterator

import pytest
from opencc import OpenCC

from zoneledger.mentions.zone_explained import explain_links
from zoneledger.mentions.zone_linking import link_names
from zoneledger.reading import read
from zoneledger.registry.divisions import by_adcode
from zoneledger.registry.zones import ZoneEntry, ambiguous_names, registry

TRADITIONAL = OpenCC("s2t")
NATIONAL = [entry for entry in registry().values() if entry.level == "national"]


def linked(text: str, language: str) -> list[str | None]:
    return [name.zone_id for name in link_names(read(text).text, language).names]


def in_english(entry: ZoneEntry, name: str) -> str:
    return f"Twelve projects were signed in {entry.province} on Monday. The {name} has 300 companies."


def in_chinese(entry: ZoneEntry, name: str) -> str:
    return f"{by_adcode()[entry.adcode[:2] + '0000'].name_zh}召开会议。昨天，{name}签约12个项目。"


def wrongly_linked(forms: Iterator[tuple[ZoneEntry, str]], language: str) -> list[tuple[str, str]]:
    sentence = in_english if language == "en" else in_chinese
    return [
        (entry.zone_id, form) for entry, form in forms if linked(sentence(entry, form), language) != [entry.zone_id]
    ]


def test_official_english_names() -> None:
    assert wrongly_linked(((e, e.name_en) for e in NATIONAL), "en") == []


def test_chinese_full_names() -> None:
    assert wrongly_linked(((e, e.name_zh) for e in NATIONAL), "zh") == []


def test_chinese_short_names() -> None:
    assert wrongly_linked(((e, e.short_zh) for e in NATIONAL), "zh") == []


def variants(entry: ZoneEntry) -> Iterator[str]:
    """Spellings of one English name: case, apostrophes, and the words that translators choose for 高新 and 区."""
    name = entry.name_en
    yield name.upper()
    yield name.lower()
    if "'" in name:
        yield name.replace("'", "")
        yield name.replace("'", " ‘")
    for old, new in (
        ("High-tech", "Hi-tech"),
        ("High-tech", "High and New Technology"),
        ("New Area", "New District"),
        ("Development Zone", "Development Area"),
        ("Development Zone", "Development District"),
        ("Economic and Technological Development Zone", "ETDZ"),
        ("Economic and Technological", "Economic & Technological"),
    ):
        if old in name:
            yield name.replace(old, new)


def test_variants_of_english_names() -> None:
    """By rule, so without a list of spellings. All but names that small letters leave without any word of a kind."""
    forms = [(entry, form) for entry in NATIONAL for form in dict.fromkeys(variants(entry))]
    assert [form for _, form in wrongly_linked(iter(forms), "en")] == ["sino-german ecopark"]


def chinese_variants(entry: ZoneEntry) -> Iterator[str]:
    """Spellings of Chinese names: traditional characters, full-width brackets, 国家 put in, 国家级, and 区 in other words."""
    for name in (entry.name_zh, entry.short_zh):
        yield TRADITIONAL.convert(name)
        yield name.replace("（", "(").replace("）", ")")
    short = entry.short_zh
    for old, new in (
        ("高新区", "国家高新区"),
        ("高新区", "国家级高新区"),
        ("高新区", "高新技术开发区"),
        ("经开区", "国家级经开区"),
        ("经开区", "国家经济技术开发区"),
        ("综保区", "综合保税区"),
        ("边合区", "边境经济合作区"),
    ):
        if short.endswith(old):
            yield short.removesuffix(old) + new


def test_variants_of_chinese_names() -> None:
    forms = [(entry, form) for entry in NATIONAL for form in dict.fromkeys(chinese_variants(entry))]
    assert wrongly_linked(iter(forms), "zh") == []


def test_variants_are_never_taken_for_another_national_zone() -> None:
    """Where a zone inside a zone is told in other words, the outer one may be found: that is no confusion of two."""
    national = {entry.zone_id: entry for entry in NATIONAL}
    confused = [
        (entry.zone_id, form, zone_id)
        for entry in NATIONAL
        for form in dict.fromkeys(variants(entry))
        for zone_id in linked(in_english(entry, form), "en")
        if zone_id in national and zone_id != entry.zone_id and national[zone_id].kind == entry.kind
    ]
    assert confused == []


def ambiguous_forms() -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, ids in ambiguous_names().items():
        if len({registry()[zone_id].adcode[:4] for zone_id in ids}) > 1:
            form = next(n for zone_id in ids for n in registry()[zone_id].names if n.lower() == name)
            yield form, ids


@pytest.mark.parametrize(("form", "bearers"), list(ambiguous_forms()))
def test_a_name_of_several_zones_stays_open_without_a_province(form: str, bearers: tuple[str, ...]) -> None:
    language = "zh" if any("\u4e00" <= char <= "\u9fff" for char in form) else "en"
    (link,) = explain_links(form, language)
    assert link.zone_id is None
    assert set(bearers) <= {zone_id for zone_id, _ in link.candidates}
    assert link.confidence < 0.5


@pytest.mark.parametrize(("form", "bearers"), list(ambiguous_forms()))
def test_the_province_decides_between_the_bearers_of_a_name(form: str, bearers: tuple[str, ...]) -> None:
    language = "zh" if any("\u4e00" <= char <= "\u9fff" for char in form) else "en"
    provinces = {registry()[zone_id].province for zone_id in bearers}
    if len(provinces) < len(bearers):
        pytest.skip("two of its bearers lie in one province")
    sentence = in_english if language == "en" else in_chinese
    for zone_id in bearers:
        assert zone_id in linked(sentence(registry()[zone_id], form), language)
