"""A Chinese headline often names by its firm the project that the article tells in other words: both are one."""

from datetime import date

import pytest

from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document

BODY = "3月5日，山东博恒新材料有限公司聚醚多元醇生产基地在临沂经济技术开发区投产，总投资6亿元。"

HEADLINES = [  # headline, body, names of all projects
    ("博恒新材料项目投产", BODY, ["聚醚多元醇生产基地"]),
    ("博恒新材料临沂基地投产", BODY, ["聚醚多元醇生产基地"]),
    ("博恒临沂新工厂投产", BODY, ["聚醚多元醇生产基地"]),
    ("博恒聚醚项目投产", BODY, ["聚醚多元醇生产基地"]),
    ("博恒电机项目投产", BODY, ["博恒电机", "聚醚多元醇生产基地"]),  # another thing of the same firm
    ("海拓新材料项目投产", BODY, ["海拓新材料", "聚醚多元醇生产基地"]),  # another firm
]


@pytest.mark.parametrize(("headline", "body", "names"), HEADLINES)
def test_a_headline_names_the_project_by_its_firm(headline: str, body: str, names: list[str]) -> None:
    text = f"{headline}\n\n{body}\n"
    document = Document("doc-0", read(text), "zh-Hans", headline, None, date(2022, 3, 6), translated=False)
    told = [fact.value("name") for fact in extract_document(document).facts if fact.table == "projects"]
    assert told == names
