"""Names that only the model of sequences finds, and what it is told of a sentence."""

import pytest

from zoneledger.extract import extract_document
from zoneledger.mentions.project_model import rows
from zoneledger.mentions.project_tagger import kinds_of
from zoneledger.mentions.project_tagger_zh import CHINESE
from zoneledger.reading import read
from zoneledger.records import Document, Mention


def tagged(text: str) -> list[str]:
    article = extract_document(Document("doc-0", read(text), "zh-Hans")).article
    return [article.text[m.start : m.end] for m in article.mentions if m.rule == "zh.project.tagged"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云桥污水处理厂二期、岚川水厂扩建、智慧停车场等民生工程加快实施。", ["岚川水厂扩建"]),
        ("代表们先后察看了岚川智慧农业产业园、云桥高铁东站和中联公司。", ["岚川智慧农业产业园", "云桥高铁东站"]),
        ("云桥城际铁路开通后，会有更多企业来投资。", ["云桥城际铁路"]),
        ("全区上下齐心，抓工程、促投资、建园区，掀起新一轮热潮。", []),
        ("岚川开发区把兑现政策、优化服务作为头号工程来抓。", []),
        ("园区引进了岚川精密制造、云桥海洋装备等6家企业，投资3亿元建设厂房。", []),  # firms
        ("市里把云桥跨境电商产业综合体列为一号工程。", []),  # a clause, which the model took for a name
    ],
)
def test_names_that_no_rule_finds(text: str, names: list[str]) -> None:
    assert tagged(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "市长率队观摩三县项目，现场解决难题。",
        "全面梳理在建项目清单，按周调度、逐项推进。",
        "各地纷纷按下大项目建设的加速键，到处是繁忙景象。",
        "既要比拼大项目的规模，也要比拼服务的速度。",
        "2025年岚川市春季项目集中开工活动举行，主会场设在云桥镇。",
    ],
)
def test_what_a_rule_reads_is_no_name_where_the_model_is_sure_of_it(text: str) -> None:
    article = extract_document(Document("doc-0", read(text), "zh-Hans")).article
    assert [m for m in article.mentions if m.kind == "project"] == []


def test_a_rule_goes_before_the_model() -> None:
    article = extract_document(Document("doc-0", read("云桥轴承项目开工，占地20亩。"), "zh-Hans")).article
    (named,) = [m for m in article.mentions if m.kind == "project"]
    assert named.rule == "zh.project.before_word"


def test_what_is_told_of_a_word() -> None:
    text = "天气晴好。岚川投资3亿元建设铜箔项目，年底投产。"
    money = Mention("money", text.index("3"), text.index("建设"), "zh.money.plain")
    (words,) = CHINESE.sentences(text, 0, len(text))
    assert "".join(words.signs) == text[5:]  # a sentence without any cue is passed by
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == [*words.signs]
    asked = CHINESE.asked(text, words, kinds_of(words, [money], [money.start]))
    told = dict(zip(words.signs, rows([*map(CHINESE.grammar.told, *asked)], CHINESE.grammar), strict=True))
    assert {"w=NUM", "k=money"} <= set(told["3"])
    assert {"w=铜箔", "+1w=项目", "verb=建设", "project_ahead", "money_behind"} <= set(told["铜箔"])
    assert "project_ahead" not in told["投产"]  # what stood before the comma
