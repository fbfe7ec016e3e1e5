"""How a model reads a sentence: as python-crfsuite, which fits it, would by the same strings."""

from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.mentions.project_model import AFTER, Grammar, Model, Told, load_weights, rows
from zoneledger.mentions.projects import model_of


def told(word: str, kind: str) -> Told:
    return Told(
        word,
        word[0],
        (f"w={word}", f"k={kind}"),
        (f"-1w={word}",),
        (f"+1w={word}", f"+1k={kind}"),
        (f"-2w={word}",),
        (f"+2w={word}",),
        leads=f"led={word}" if word == "build" else "" if word == "," else None,
        heads="ahead" if word == "project" else "" if word == "," else None,
        trails="behind" if kind else None,
    )


GRAMMAR = Grammar(
    told, signs={"ww": -1, "+ww": 0, "+1+2": 1}, tags={"tt": (-1, 1), "+tt": (0, 1)}, heads_reach=2, trails_reach=2
)
SENTENCES = [
    ("we build a foil project , he said", "O O O B I O O O"),
    ("they build the | gear | project in may", "O O O B I I I O O"),
    ("a park , no project", "B I O O O"),
    ("5 to build a foil park", "O O O O B I"),
    ("|", "O"),
]


def columns(words: list[str]) -> tuple[list[str], list[str]]:
    return words, ["money" if word.isdigit() else "" for word in words]


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> tuple[pycrfsuite.Tagger, Model]:
    path = Path(tmp_path_factory.mktemp("model")) / "model"
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0, "c2": 0.01, "max_iterations": 20})
    for sentence, labels in SENTENCES:
        trainer.append(rows([*map(told, *columns(sentence.split()))], GRAMMAR), labels.split())
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    weights: dict[str, dict[str, float]] = {}
    for (before, label), weight in tagger.info().transitions.items():
        weights.setdefault(AFTER + before, {})[label] = weight
    for (each, label), weight in tagger.info().state_features.items():
        weights.setdefault(each, {})[label] = weight
    return tagger, Model(weights, GRAMMAR)


WORDS = ["we", "build", "a", "the", "foil", "gear", "project", "park", ",", "|", "5", "6", "in", "unheard"]


@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_labels_and_probabilities_are_those_of_crfsuite(
    fitted: tuple[pycrfsuite.Tagger, Model], words: list[str]
) -> None:
    tagger, model = fitted
    labels = tagger.tag(rows([*map(told, *columns(words))], GRAMMAR))
    scores = model.scores(columns(words))
    assert model.in_names(scores) == pytest.approx([1 - tagger.marginal("O", at) for at in range(len(words))], abs=1e-4)
    assert [(name.start, name.stop) for name in model.names(scores)] == [
        (at, next((end for end in range(at + 1, len(labels)) if labels[end] != "I"), len(labels)))
        for at, label in enumerate(labels)
        if label == "B"
    ]


def test_a_sentence_of_a_thousand_words_stays_in_the_range_of_numbers(
    fitted: tuple[pycrfsuite.Tagger, Model],
) -> None:
    _, model = fitted
    parts = model.in_names(model.scores(columns(["build", "foil", "project"] * 400)))
    assert len(parts) == 1200
    assert all(0 <= part <= 1 for part in parts)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_tables_of_the_package_are_told_each_thing_once(language: str) -> None:
    weights = load_weights(language)
    assert weights["after=O"].keys() == {"O", "B"}  # no name begins with a word inside one
    assert all(told and each for told, each in weights.items())
    assert model_of(language) is model_of(language)
