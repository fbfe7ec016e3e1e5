"""What is told of a project besides its name: its firms, ground, jobs and stage in the many ways of the genre."""

import pytest

from tests.facts.test_projects import projects

VALUES = [  # text, property, value
    ("The 45-mu site of the Toven nut plant was handed over in Luoyang High-tech Zone.", "land_area_m2", "30000"),
    ("The Toven nut plant in Luoyang High-tech Zone covers 2 hectares.", "land_area_m2", "20000"),
    ("The Toven nut plant in Luoyang High-tech Zone plans to recruit 220 people.", "jobs", "220"),
    ("云帆轴承项目在常州高新区开工，建成后可安排260人上岗。", "jobs", "260"),
    ("云帆轴承项目在常州高新区开工，购地60亩。", "land_area_m2", "40000"),
    ("The Toven nut plant in Luoyang High-tech Zone is being fitted out.", "status", "under_construction"),
    ("The Toven nut plant in Luoyang High-tech Zone opened its doors in May.", "status", "operating"),
    ("云帆轴承项目用地已移交，土地平整。", "status", "approved"),
    ("云帆轴承项目10万套生产线已开车。", "status", "operating"),
    ("云帆轴承项目进入联调联试。", "status", "trial_production"),
    ("云帆轴承二期项目在常州高新区开工。该项目投资方为连云港远岭复材公司。", "companies", "连云港远岭复材公司"),
    (
        "The nut plant in Luoyang High-tech Zone was started. Its investor is Toven Foods Co., Ltd.",
        "companies",
        "Toven Foods Co., Ltd.",
    ),
]


@pytest.mark.parametrize(("text", "name", "value"), VALUES)
def test_a_project_has_what_is_told_of_it(text: str, name: str, value: str) -> None:
    (fact,) = projects(text).values()
    assert fact.value(name) == value


def test_a_total_told_before_its_list_belongs_to_no_member() -> None:
    text = "Four projects with a total investment of 7.6 billion yuan started in the park: the Kaimen chip project, the Bolid motor project."
    assert [fact.value("investment") for fact in projects(text).values()] == [None, None]
