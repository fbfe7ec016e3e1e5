"""Parks and plants that are told at work: their site, their walls, the state they are in."""

import pytest

from tests.mentions.test_project_lists import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("走进衡阳高新区天润医疗器械产业园建设现场，工人们正在浇筑基础。", ["天润医疗器械产业园"]),
        ("在天润医疗器械产业园施工现场，塔吊林立。", ["天润医疗器械产业园"]),
        ("项目落户天润医疗器械产业园建设的厂房。", []),
        ("At the site of the Tianrun medical device industrial park in Hengyang High-tech Zone, workers were busy.",
         ["Tianrun medical device industrial park"]),
        ("The Yunda smart logistics park in Hengyang High-tech Zone is taking shape.", ["Yunda smart logistics park"]),
        ("Workers laid the foundations of the Gaotong data center.", ["Gaotong data center"]),
        ("Bosheng plans to put its vaccine base into operation by the end of the year.", ["vaccine base"]),
        ("A firm in Songmu Industrial Park of Hengyang hired 200 people.", []),
    ],
)  # fmt: skip
def test_a_park_with_a_site_is_being_built(text: str, names: list[str]) -> None:
    assert names_in(text) == names
