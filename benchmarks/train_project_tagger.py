"""Train the model that finds names of projects in the sentences of a language, and doubts some that rules read.

Run as `python benchmarks/train_project_tagger.py zh GOLD …`. Each GOLD is a folder of annotated articles; those in the language
(`en`, `zh`) are read. What the model is told of a word is made by `zoneledger.mentions.project_tagger_en` and `_zh`; a thing
told in fewer articles than `--articles` is left out, so that no name of one article is learned. The report gives precision and
recall of exact names on folds of articles that the training has not seen, of the rules alone and with what the model adds and
drops. `--write` replaces `zoneledger/lexicon/LANGUAGE/project_model.csv`: the weights of all that is told, by label.
"""

import argparse
import csv
import tempfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import pycrfsuite

from zoneledger.evaluate.documents import read_gold
from zoneledger.extract import find_all_but_projects
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.project_model import AFTER, LABELS, Model, model_file, rows
from zoneledger.mentions.project_tagger import Words, held_by, judge, kinds_of
from zoneledger.mentions.projects import TAGGINGS, names_by_rules
from zoneledger.reading import read
from zoneledger.records import Document, Mention
from zoneledger.segments.split import split_segments
from zoneledger.staging.identify import identify

SETTINGS: Final = {"c1": 0.3, "c2": 0.1, "max_iterations": 120, "feature.minfreq": 3}
FOLDS: Final = 6

Span = tuple[int, int]


class Sentence(NamedTuple):
    """Words of a sentence, what is asked and told of each, and its label: B, I or O."""

    words: Words
    asked: Sequence[Sequence[str | bool]]
    told: list[list[str]]
    labels: list[str]


class Article(NamedTuple):
    """The sentences of an article, the names that annotators marked in it and those that the rules find."""

    sentences: list[Sentence]
    named: set[Span]
    by_rules: set[Span]


def main() -> None:
    """Train, report, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("en", "zh"))
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--articles", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    language, grammar = arguments.language, TAGGINGS[arguments.language].grammar
    articles = [article for folder in arguments.gold for article in articles_of(folder, language)]
    print(f"{len(articles)} articles, {sum(len(article.named) for article in articles)} names")
    alone, both = Counter[str](), Counter[str]()
    for fold in range(FOLDS):
        seen = [article for at, article in enumerate(articles) if at % FOLDS != fold]
        model = Model(train(seen, arguments.articles), grammar)
        for article in articles[fold::FOLDS]:
            score(alone, article, article.by_rules)
            score(both, article, judged(model, article))
    for name, told in (("rules alone", alone), ("rules and model, unseen", both)):
        precision, recall = told["right"] / told["found"], told["right"] / told["named"]
        print(
            f"{name}: precision {precision:.3f}, recall {recall:.3f}, F1 {2 * precision * recall / (precision + recall):.3f}"
        )
    if arguments.write:
        write(Path(str(model_file(language))), train(articles, arguments.articles))


def articles_of(folder: Path, language: str) -> list[Article]:
    """The articles of a folder that are in a language, names marked on the text as it is read."""
    tagging = TAGGINGS[language]
    result: list[Article] = []
    for name, told in read_gold(folder).items():
        reading = read((folder / f"{name}.txt").read_bytes().decode("utf-8"))
        head = identify(reading)
        if not (head.language or "en").startswith(language):
            continue
        document = Document(
            "doc-0", reading, head.language or language, head.title, head.publisher, head.published_on, False
        )
        segments = split_segments(reading, document.language, head.title)
        mentions, _ = find_all_but_projects(document, segments)
        starts = [mention.start for mention in mentions]
        offsets = reading.offsets or range(len(reading.text) + 1)
        named = {
            (bisect_left(offsets, mention["start"]), bisect_left(offsets, mention["end"]))
            for mention in told["mentions"]
            if mention["kind"] == "project"
        }
        found: list[Sentence] = []
        for segment in segments:
            for words in tagging.sentences(reading.text, segment.start, segment.end):
                asked = tagging.asked(reading.text, words, kinds_of(words, mentions, starts))
                told_of = rows([*map(tagging.grammar.told, *asked)], tagging.grammar)
                found.append(Sentence(words, asked, told_of, labels_of(words, named)))
        by_rules = {(mention.start, mention.end) for mention in names_by_rules(document, segments, mentions)[0]}
        result.append(Article(found, named, by_rules))
    return result


def labels_of(words: Words, named: set[Span]) -> list[str]:
    """B for the first word of a name, I for its others, O for all else."""
    labels = ["O"] * len(words.signs)
    for start, end in named:
        if end <= words.starts[0] or start >= words.ends[-1]:
            continue
        held = held_by(words.starts, start, end)
        for at in held:
            labels[at] = "I" if at > held.start else "B"
    return labels


def train(articles: Sequence[Article], least: int) -> dict[str, dict[str, float]]:
    """The weights of what is told, by label: the same for the same articles."""
    counts = Counter(
        told
        for article in articles
        for told in {each for sentence in article.sentences for row in sentence.told for each in row}
    )
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for article in articles:
        for sentence in article.sentences:
            trainer.append([[each for each in row if counts[each] >= least] for row in sentence.told], sentence.labels)
    tagger = pycrfsuite.Tagger()
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        tagger.open(file.name)
        fitted = tagger.info()
        tagger.close()
    weights: dict[str, dict[str, float]] = {}
    for (before, label), weight in fitted.transitions.items():
        weights.setdefault(AFTER + before, {})[label] = weight
    for (told, label), weight in sorted(fitted.state_features.items()):
        weights.setdefault(told, {})[label] = weight
    return weights


def write(path: Path, weights: Mapping[str, Mapping[str, float]]) -> None:
    """Write a table of weights, which `zoneledger.mentions.project_model` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ("told", *LABELS), lineterminator="\n")
        table.writeheader()
        table.writerows({"told": told, **each} for told, each in weights.items())


def judged(model: Model, article: Article) -> set[Span]:
    """The names that the rules find without those that the model takes for none, and what else it is sure of."""
    rules = [Mention("project", start, end, "") for start, end in sorted(article.by_rules)]
    named = Taken(rules)
    kept = set(article.by_rules)
    for sentence in article.sentences:
        sure, none = judge(model, sentence.words, model.scores(sentence.asked), named, rules)
        kept.update(sure)
        kept.difference_update((mention.start, mention.end) for mention in none)
    return kept


def score(tally: Counter[str], article: Article, found: set[Span]) -> None:
    """Count names found, named and right."""
    tally.update(found=len(found), named=len(article.named), right=len(found & article.named))


if __name__ == "__main__":
    main()
