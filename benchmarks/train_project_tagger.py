"""Train the model that finds names of projects in Chinese sentences: `python benchmarks/train_project_tagger.py GOLD …`.

Each GOLD is a folder of annotated articles; those in Chinese are read. What the model is told of a word is made by
`zoneledger.mentions.project_tagger_zh`; a thing told in fewer articles than `--articles` is left out, so that no name of one
article is learned. The report gives precision and recall of exact names on folds of articles that the training has not seen, of
the rules alone and with the names of which the model is sure. `--write` replaces `zoneledger/lexicon/zh/projects.crfsuite`.
"""

import argparse
import tempfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import pycrfsuite

from zoneledger.evaluate.documents import read_gold
from zoneledger.extract import find_all_but_projects
from zoneledger.mentions.project_tagger_zh import MODEL, Word, features, held_by, sentences, sure_names
from zoneledger.mentions.projects import find_projects
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.segments.split import split_segments
from zoneledger.staging.identify import identify

SETTINGS: Final = {"c1": 0.3, "c2": 0.1, "max_iterations": 120, "feature.minfreq": 3}
FOLDS: Final = 6

Span = tuple[int, int]


class Sentence(NamedTuple):
    """Words of a sentence, what the model is told of each, and its label: B, I or O."""

    words: list[Word]
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
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--articles", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    articles = [article for folder in arguments.gold for article in articles_of(folder)]
    print(f"{len(articles)} articles, {sum(len(article.named) for article in articles)} names")
    rules, both = Counter[str](), Counter[str]()
    for fold in range(FOLDS):
        seen = [article for at, article in enumerate(articles) if at % FOLDS != fold]
        tagger = pycrfsuite.Tagger()
        model = train(seen, arguments.articles)  # the tagger reads these bytes as long as it lives
        tagger.open_inmemory(model)
        for article in articles[fold::FOLDS]:
            score(rules, article, article.by_rules)
            score(both, article, article.by_rules | added(tagger, article))
    for name, told in (("rules alone", rules), ("rules and model, unseen", both)):
        precision, recall = told["right"] / told["found"], told["right"] / told["named"]
        print(
            f"{name}: precision {precision:.3f}, recall {recall:.3f}, F1 {2 * precision * recall / (precision + recall):.3f}"
        )
    if arguments.write:
        Path(str(MODEL)).write_bytes(train(articles, arguments.articles))


def articles_of(folder: Path) -> list[Article]:
    """The Chinese articles of a folder, names marked on the text as it is read."""
    result: list[Article] = []
    for name, told in read_gold(folder).items():
        reading = read((folder / f"{name}.txt").read_bytes().decode("utf-8"))
        head = identify(reading)
        if not (head.language or "").startswith("zh"):
            continue
        document = Document("doc-0", reading, head.language or "", head.title, head.publisher, head.published_on, False)
        segments = split_segments(reading, document.language, head.title)
        mentions, _ = find_all_but_projects(document, segments)
        starts = [mention.start for mention in mentions]
        offsets = reading.offsets or range(len(reading.text) + 1)
        named = {
            (bisect_left(offsets, mention["start"]), bisect_left(offsets, mention["end"]))
            for mention in told["mentions"]
            if mention["kind"] == "project"
        }
        found = [
            Sentence(words, features(words, mentions, starts), labels_of(words, named))
            for segment in segments
            for words in sentences(reading.text, segment.start, segment.end)
        ]
        by_rules = {
            (mention.start, mention.end)
            for mention in find_projects(document, segments, mentions)
            if mention.kind == "project" and not mention.rule.endswith(".tagged")
        }
        result.append(Article(found, named, by_rules))
    return result


def labels_of(words: Sequence[Word], named: set[Span]) -> list[str]:
    """B for the first word of a name, I for its others, O for all else."""
    labels = ["O"] * len(words)
    starts = [word.start for word in words]
    for start, end in named:
        if end <= starts[0] or start >= words[-1].end:
            continue
        held = held_by(starts, start, end)
        for at in held:
            labels[at] = "I" if at > held.start else "B"
    return labels


def train(articles: Sequence[Article], least: int) -> bytes:
    """The model's bytes: the same for the same articles."""
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
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def added(tagger: pycrfsuite.Tagger, article: Article) -> set[Span]:
    """Names of which the model is sure, where the rules have none."""
    return {
        (low, high)
        for sentence in article.sentences
        for low, high in sure_names(tagger, sentence.words, sentence.told)
        if not any(one < high and low < other for one, other in article.by_rules)
    }


def score(tally: Counter[str], article: Article, found: set[Span]) -> None:
    """Count names found, named and right."""
    tally.update(found=len(found), named=len(article.named), right=len(found & article.named))


if __name__ == "__main__":
    main()
