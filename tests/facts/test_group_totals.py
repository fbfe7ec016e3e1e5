"""The money of projects that passed a stage together, and which of several numbers of projects is an event of its own."""

from decimal import Decimal

import pytest

from tests.facts.telling import document
from zoneledger.extract import extract_document


def groups_of(text: str) -> set[str]:
    """`type count amount` of each group event; the amount in millions, `-` where none is told."""
    told = set()
    for fact in extract_document(document(text)).facts:
        if fact.table == "events" and fact.value("project_count"):
            amount = fact.value("amount")
            money = f"{Decimal(amount) / 1_000_000:.0f}" if amount else "-"
            told.add(f"{fact.value('event_type')} {fact.value('project_count')} {money}")
    return told


TOTALS = [
    # the total is told in the next sentence, of the same number or of them all
    ("On March 8 Chengde High-tech Zone held a groundbreaking ceremony for 12 projects. The total investment of the 12 "
     "projects is 3 billion yuan.", {"construction_start 12 3000"}),
    ("On March 8, 12 projects broke ground in Chengde High-tech Zone. City leaders were present.\n\nWith a total investment "
     "of 3 billion yuan, they range from food to steel.", {"construction_start 12 3000"}),
    ("3月8日，承德高新区举行签约仪式，12个项目集中签约。这些项目总投资30亿元。", {"signing 12 3000"}),
    # far behind the number, but told as the total
    ("On March 8, 12 key projects of the second quarter in Chengde High-tech Zone of Hebei were started in a concentrated "
     "manner on the site in the north, with a total investment of 3 billion yuan.", {"construction_start 12 3000"}),
    ("3月8日，承德高新区12个重点项目集中开工，涵盖食品、装备制造、仓储物流、新材料、生物医药、电子信息、节能环保、基础设施、民生保障、商贸服务、文化旅游、"
     "现代农业、能源化工、数字经济、科技研发、职业教育、医疗卫生、市政道路等多个领域，计划总投资30亿元。", {"construction_start 12 3000"}),
    # not what the zone is to invest in a year, nor the money of a project that is named
    ("3月8日，承德高新区12个项目集中开工，确保全年固定资产投资突破90亿元。", {"construction_start 12 -"}),
    ("3月8日，承德高新区举行开工签约仪式。23个项目集中开工，总投资57.6亿元；39个项目集中签约，投资金额275亿元。",
     {"construction_start 23 5760", "signing 39 27500"}),
    ("3月8日，承德高新区12个项目集中签约。拓文轴承项目总投资5亿元。", {"signing 12 -"}),
    ("On March 8 Chengde High-tech Zone signed 12 projects. The total investment of the Toven bearings project is 500 "
     "million yuan.", {"signing 12 -"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "groups"), TOTALS)
def test_a_group_has_the_total_that_is_told_of_it(text: str, groups: set[str]) -> None:
    assert groups_of(text) == groups


PARTS = [
    # some of them are no group of their own
    ("3月8日，承德高新区18个项目集中签约。“此次签约项目中产业项目达13个。”主任说。", {"signing 18 -"}),
    ("On March 8, 18 projects were signed in Chengde High-tech Zone. So far 3 of the signed projects have landed.",
     {"signing 18 -"}),
    # the projects of earlier batches, or of the past year, are none of this day; places are no projects
    ("3月8日，承德高新区举行集中开工仪式，12个项目集中开工。今年前两批开工的32个项目已完成投资6亿元。", {"construction_start 12 -"}),
    ("3月8日，承德高新区举行集中开工仪式，12个项目集中开工。过去一年，高新区开工项目46个，建成投产43个。",
     {"construction_start 12 -"}),
    ("3月8日，承德高新区举行集中开工仪式，12个项目集中开工。主会场设在拓文项目现场，其他15个区县设分会场。",
     {"construction_start 12 -"}),
    ("3月8日，承德高新区迎来项目集中签约暨集中开工。今年以来，高新区项目建设加快，本次共签约项目19个。", {"signing 19 -"}),
    # a sum over several stages is none; the numbers of the stages are
    ("3月8日，承德高新区举行集中开竣工仪式，31个重大项目集中开竣工。其中，开工项目16个，竣工项目15个。",
     {"construction_start 16 -", "construction_completion 15 -"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "groups"), PARTS)
def test_of_a_whole_and_its_parts_one_is_told(text: str, groups: set[str]) -> None:
    assert groups_of(text) == groups
