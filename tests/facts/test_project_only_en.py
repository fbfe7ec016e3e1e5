"""English articles about one project: what later paragraphs tell of it, of its firm, its ground, its staff."""

import pytest

from tests.facts.test_projects import projects

LEAD = (
    "Norvex Valve Co. has signed a contract with the Hengyang High-tech Zone to build an industrial valve production base."
    " The signing took place on May 9.\n\n"
)
COST, LAND, JOBS, OUTPUT = "investment", "land_area_m2", "jobs", "expected_annual_output_cny"


@pytest.mark.parametrize(
    ("text", "property_", "value"),
    [
        ("The company, which makes ball valves, will invest 1.2 billion yuan.", COST, "1200000000"),
        ("Norvex said the bill came to 1.2 billion yuan.", COST, "1200000000"),
        ("Norvex put the cost at 1.2 billion yuan.", COST, "1200000000"),
        ("With an investment of 1.2 billion yuan, it is designed to make 30,000 sets a year.", COST, "1200000000"),
        ("Total investment comes to 1.2 billion yuan.", COST, "1200000000"),
        ("It has been allotted 300 mu of land near the ring road.", LAND, "200000"),
        ("The site measures 300 mu.", LAND, "200000"),
        ("Some 300 mu of land has been set aside for it.", LAND, "200000"),
        ("About 900 people work there.", JOBS, "900"),
        ("The base now employs 900 people, two thirds of them locals.", JOBS, "900"),
        ("When it is finished it should yield sales of 2 billion yuan a year.", OUTPUT, "2000000000"),
        ("The zone took in investment of 1.2 billion yuan last year.", COST, None),
        ("Halden Steel will invest 1.2 billion yuan.", COST, None),
        ("Investment in the zone comes to 1.2 billion yuan.", COST, None),
        ("By 2025, the output of Yongping should reach sales of 2 billion yuan a year.", OUTPUT, None),
        ("After being put into production, they will add 2 billion yuan of annual output.", OUTPUT, None),
        ("The park has attracted an investment of 1.2 billion yuan.", COST, None),
    ],
)
def test_later_paragraphs_go_on_about_the_only_project(text: str, property_: str, value: str | None) -> None:
    found = projects(LEAD + text)
    assert list(found) == ["valve production base"]
    assert found["valve production base"].value(property_) == value
