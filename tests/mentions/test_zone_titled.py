"""What an article is about where its title names several zones, only counts them, or begins with their county."""

import pytest

from tests.mentions.test_zones import zones_of

SUBJECTS = [  # text, names of the subjects
    # a title that counts zones is about the row behind it, and not about what else is named
    (
        "9家园区入围首批化工园区\n\n近日公示的名单有：泉港石化工业园区、泉惠石化工业园区、福州江阴港城经济区。此前，漳州古雷港经济开发区已获批。",
        ["泉港石化工业园区", "泉惠石化工业园区", "福州江阴港城经济区"],
    ),
    (
        "江苏7家国家级经开区进30强\n\n昆山经济技术开发区（第四）、江宁经济技术开发区（第八）、南京经济技术开发区（第九）榜上有名。",
        ["昆山经济技术开发区", "江宁经济技术开发区", "南京经济技术开发区"],
    ),
    (
        "省政府批复同意！这3地设立省级经济开发区\n\n近日，昆山经济技术开发区、江宁经济技术开发区、南京经济技术开发区获批。",
        ["昆山经济技术开发区", "江宁经济技术开发区", "南京经济技术开发区"],
    ),
    # 第三家 counts none of the row, which is named on the way
    (
        "旺苍经济开发区成为第三家省级开发区\n\n旺苍经济开发区设在广元，旺苍经济开发区规划面积7平方公里。乐山高新技术产业开发区、遂宁经济开发区和绵阳经济开发区已升级。",
        ["旺苍经济开发区"],
    ),
    # a title without a count
    (
        "昆山经济技术开发区签约\n\n昆山经济技术开发区、江宁经济技术开发区、南京经济技术开发区都派人出席。",
        ["昆山经济技术开发区"],
    ),
    # a county's short name at the head of a title; its park is where the ceremony is held
    ("秀山21个项目开工\n\n5月13日，秀山自治县项目集中开工仪式在县工业园区举行。县工业园区负责人介绍。", ["秀山自治县"]),
]


@pytest.mark.parametrize(("text", "subjects"), SUBJECTS)
def test_subjects_of_a_title(text: str, subjects: list[str]) -> None:
    _, facts = zones_of(text, "zh-Hans")
    assert sorted(str(f.value("name")) for f in facts if f.value("role") == "subject") == sorted(subjects)
