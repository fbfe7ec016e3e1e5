"""English names that only the model of sequences finds, what it strikes out, and what it is told of a sentence."""

import pytest

from zoneledger.extract import extract_document
from zoneledger.mentions.project_model import rows
from zoneledger.mentions.project_tagger import kinds_of
from zoneledger.mentions.project_tagger_en import ENGLISH
from zoneledger.reading import read
from zoneledger.records import Document, Mention


def names(text: str) -> dict[str, str]:
    article = extract_document(Document("doc-0", read(text), "en")).article
    return {article.text[m.start : m.end]: m.rule for m in article.mentions if m.kind == "project"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "He inspected the caprolactam relocation and upgrading transformation development project.",
            "caprolactam relocation and upgrading transformation development",
        ),
        ("The Lake area comprehensive development project in Bolid takes 11 billion yuan.", "Lake area comprehensive development"),
        ("It includes the Toven headquarters, the Bolid fire fighting connector production and a park.", "Bolid fire fighting connector production"),
    ],
)  # fmt: skip
def test_names_that_no_rule_finds(text: str, name: str) -> None:
    assert names(text)[name] == "en.project.tagged"


@pytest.mark.parametrize(
    "text",
    [
        "It will build a national-level trading platform.",
        "The Kaimen Development Zone is building a high-capacity platform of hundreds of billions of output.",
        "By the end of 2019 the tourist center was open to guests and built new roads.",
    ],
)
def test_what_a_rule_reads_is_no_name_where_the_model_is_sure_of_it(text: str) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The zone takes project construction as its lifeline and the project as king.",
        "Workers come from a nearby plastics factory and the old tile plant of the town.",
        "The county's sensor industry has 40 firms.",
    ],
)
def test_talk_of_projects_names_none(text: str) -> None:
    assert names(text) == {}


def test_what_is_told_of_a_word() -> None:
    text = "The sky is clear. Toven invested 3 million yuan in the copper foil plant, says the firm."
    money = Mention("money", text.index("3"), text.index(" in the"), "en.money.plain")
    (words,) = ENGLISH.sentences(text, 0, len(text))
    assert words.signs[0] == "Toven"  # a sentence without any cue is passed by
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.signs
    asked = ENGLISH.asked(text, words, kinds_of(words, [money], [money.start]))
    told = dict(zip(words.signs, rows([*map(ENGLISH.grammar.told, *asked)], ENGLISH.grammar), strict=True))
    assert {"w=NUM", "k=money", "t=n"} <= set(told["3"])
    assert {"w=foil", "+1w=plant", "ahead=plant", "led=the", "c=trade"} <= set(told["foil"])
    assert "ahead=plant" not in told["says"]
