"""Load the words of a language: `lexicon/LANGUAGE/TOPIC.yml`, each a mapping that its topic's grammar understands."""

from functools import cache
from importlib import resources
from typing import Any

import yaml


class LexiconError(ValueError):
    """A lexicon file that is missing, malformed or says one thing twice; the message names the file and the entry."""


class _StrictLoader(yaml.CSafeLoader):
    """YAML that refuses a key given twice, whose later entry would win unseen, and a word that a list has already."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise LexiconError(
                f"line {node.start_mark.line + 1}: entry given twice: {', '.join(map(str, sorted(twice)))}"
            )
        return super().construct_mapping(node, deep=deep)

    def construct_sequence(self, node: yaml.SequenceNode, deep: bool = False) -> list[Any]:
        words: dict[str, yaml.Node] = {}
        for entry in node.value:
            if isinstance(entry, yaml.ScalarNode) and words.setdefault(entry.value, entry) is not entry:
                raise LexiconError(f"line {entry.start_mark.line + 1}: word given twice in one list: {entry.value}")
        return super().construct_sequence(node, deep=deep)


# `no`, `on` and `yes` are words here, not truth values.
_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@cache
def load_words(language: str, topic: str) -> dict[str, Any]:
    """The entries of one topic in one language (`en`, `zh`), as written. Raises LexiconError naming the file."""
    name = f"{language}/{topic}.yml"
    source = resources.files("zoneledger.lexicon").joinpath(name)
    if not source.is_file():
        raise LexiconError(f"zoneledger/lexicon/{name}: no such lexicon file")
    loader = _StrictLoader(source.read_text(encoding="utf-8"))
    try:
        words = loader.get_single_data()
    except (yaml.YAMLError, LexiconError) as error:
        raise LexiconError(f"zoneledger/lexicon/{name}: {error}") from error
    finally:
        loader.dispose()
    if not isinstance(words, dict):
        raise LexiconError(f"zoneledger/lexicon/{name}: expected a mapping of entries")
    return words
