"""Parks that are one investor's works and no zones, and parks of many, which stay zones."""

import pytest

from zoneledger.mentions.park_works import is_own_works, is_works, is_works_in_short

OWN_EN = [
    "The {park} located in Luozhuang has been completed. The project covers 210 mu, with a total investment of 1.4 billion yuan.",
    "The production ceremony of {park} was held on May 6.",
    "The {park} passed the completion acceptance. The park was built by Fengshuo Intelligent Equipment.",
    "Construction of {park} started in Linyi. With a total investment of 1.2 billion yuan, the project covers 300 mu.",
    "Shandong Runhe Food Co., Ltd. will invest 600 million yuan to build {park} in Linyi.",
    "The main building of the {park} was capped on May 8. The project has a total investment of 900 million yuan.",
    "The {park}, a 3 billion yuan project in Linyi, entered production on May 6.",
    "At the construction site of {park}, workers are busy. The project, with a total investment of 5 billion yuan, started in March.",
    "On May 9 the groundbreaking ceremony of {park} was held. Invested by Runhe Agriculture, the park will cost 400 million yuan.",
]
SHARED_EN = [
    "Three projects were completed in the {park}. The project of Toven has a total investment of 2 billion yuan.",
    "The {park} broke ground. With 12 projects, it has a total investment of 18 billion yuan.",
    "The {park} was completed. The park has a total investment of 900 million yuan and 36 enterprises have settled there.",
    "Toven has settled in the {park}. The project has a total investment of 900 million yuan.",
    "The {park} was built by Linyi Development Zone. The park covers 300 mu.",
    "The {park} exported goods worth 2 billion yuan last year.",
    "The {park} was completed. The park of standard workshops has a total investment of 300 million yuan.",
]
OWN_ZH = [
    "{park}1号、2号厂房主体结构全部封顶。该产业园今年3月18日开工，总投资35亿元。",
    "公司斥资9亿元兴建{park}，占地160亩，预计明年动工。",
    "{park}在临沂经开区破土动工。项目总投资35亿元，占地450亩。",
    "走进{park}，工人正在加紧施工。项目总投资12亿元。",
    "{park}正式投产。",
    "{park}通过竣工验收。该园由丰硕智能装备投资建设。",
    "{park}占地180亩，总投资7亿元，5月8日开工建设。",
    "润禾公司投建的{park}开工。",
]
SHARED_ZH = [
    "甲公司落户{park}。项目总投资35亿元，已开工。",
    "{park}集中开工，共12个项目，总投资180亿元。",
    "{park}竣工。园区总投资16亿元，已有28家企业入驻。",
    "{park}锂电池项目开工。项目总投资3亿元。",
    "重点项目集中开工仪式在{park}举行。",
    "{park}由临沂经开区投资建设。园区占地300亩。",
    "位置:{park}\n总投资3亿元",
    "{park}建成。园区总投资3亿元，建有标准厂房6栋。",
]
NAMES = {"en": "Runhe Cold Chain Industrial Park", "zh": "润禾冷链产业园"}


@pytest.mark.parametrize("sentence", [*OWN_EN, *OWN_ZH])
def test_a_park_told_with_its_stage_and_total_or_its_builder_is_only_works(sentence: str) -> None:
    language = "en" if sentence.isascii() else "zh"
    text = sentence.replace("{park}", NAMES[language])
    start = text.index(NAMES[language])
    end = start + len(NAMES[language])
    assert is_own_works(text, start, end, language)
    assert is_works(text, start, end, language)


@pytest.mark.parametrize("sentence", [*SHARED_EN, *SHARED_ZH])
def test_a_park_of_many_or_of_which_no_works_are_told_stays_a_zone(sentence: str) -> None:
    language = "en" if sentence.isascii() else "zh"
    text = sentence.replace("{park}", NAMES[language])
    start = text.index(NAMES[language])
    assert not is_own_works(text, start, start + len(NAMES[language]), language)


@pytest.mark.parametrize(
    "park",
    ["临沂冷链产业园", "冷链产业园", "润禾工业园区", "润禾花园", "Cold Park", "Linyi Cold Chain Industrial Park"],
)
def test_a_park_of_a_place_or_without_a_name_of_its_own_stays_a_zone(park: str) -> None:
    english = park.isascii()
    text = (
        f"The {park} in Linyi City was completed. The project has a total investment of 2 billion yuan."
        if english
        else f"临沂市的{park}开工。项目总投资35亿元。"
    )
    start = text.index(park)
    assert not is_own_works(text, start, start + len(park), "en" if english else "zh")


def test_a_park_may_be_told_in_fewer_of_its_words() -> None:
    assert is_works_in_short("runhe cold chain park", "runhe cold chain industrial park")
    assert is_works_in_short("润禾冷链产业园", "润禾食品冷链产业园")
    assert not is_works_in_short("cold chain park", "runhe cold chain industrial park")
    assert not is_works_in_short("金禾冷链产业园", "润禾食品冷链产业园")
