"""Lexicon files: what does not load, and that every file of the package says each thing once."""

import re
from importlib import resources
from pathlib import Path

import pytest

from zoneledger.lexicon import loader
from zoneledger.lexicon.loader import LexiconError, load_words

FILES = [
    (folder.name, Path(file.name).stem)
    for folder in resources.files("zoneledger.lexicon").iterdir()
    if folder.is_dir()
    for file in folder.iterdir()
    if file.name.endswith(".yml")
]


@pytest.fixture
def lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of words that `load_words("en", "birds")` reads instead of the package's."""
    (tmp_path / "en").mkdir()
    monkeypatch.setattr(loader.resources, "files", lambda _: tmp_path)
    load_words.cache_clear()
    return tmp_path / "en" / "birds.yml"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("song: [wren, robin]\nprey:\n  [hawk,\n  owl, hawk]\n", "line 4: word given twice in one list: hawk"),
        ("song: {loud: [wren, wren]}\n", "line 1: word given twice in one list: wren"),
        ("song: [wren]\nprey: [hawk]\nsong: [robin]\n", "line 1: entry given twice: song"),
        ("song: [wren\n", "expected ',' or ']'"),
        ("[wren, robin]\n", "expected a mapping of entries"),
    ],
)
def test_a_faulty_file_is_refused_with_its_name_and_place(lexicon: Path, written: str, fault: str) -> None:
    lexicon.write_text(written, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_words("en", "birds")
    assert "zoneledger/lexicon/en/birds.yml: " in str(error.value)
    assert fault in str(error.value)


def test_one_word_may_stand_in_several_lists(lexicon: Path) -> None:
    lexicon.write_text("song: [wren, on]\nsmall: [wren, Wren]\n", encoding="utf-8")
    assert load_words("en", "birds") == {"song": ["wren", "on"], "small": ["wren", "Wren"]}


def test_a_missing_file_is_named(lexicon: Path) -> None:
    with pytest.raises(LexiconError, match=r"zoneledger/lexicon/en/fish\.yml: no such lexicon file"):
        load_words("en", "fish")


@pytest.mark.parametrize(("language", "topic"), FILES)
def test_every_file_loads(language: str, topic: str) -> None:
    assert load_words(language, topic)


def test_the_guide_tells_of_every_topic() -> None:
    guide = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [topic for _, topic in FILES if not re.search(rf"`lexicon/(?:en|zh)/{topic}\.yml`", guide)] == []
