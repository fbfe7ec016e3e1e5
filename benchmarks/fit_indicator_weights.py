"""Fit the weights by which numbers are told from figures about zones: `python benchmarks/fit_indicator_weights.py GOLD …`.

Each GOLD is a folder of annotated articles. Every candidate of the indicator rules is an example; it is right if an indicator of the
annotation has its value, its unit and its place. The weights of a logistic model with a ridge are found by Newton's method; the
report gives F1 on folds of articles that the fit has not seen, for several ridges. `--write` replaces
`zoneledger/facts/indicators/weights.yml`. Run it twice after rules changed: a candidate's features look at its neighbours.
"""

import argparse
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np

from zoneledger.evaluate.documents import Annotated, read_gold
from zoneledger.extract import extract_document
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.reader import candidates
from zoneledger.facts.indicators.scores import CUTOFF
from zoneledger.facts.projects import read_projects
from zoneledger.facts.sentences import sentences_of
from zoneledger.reading import read
from zoneledger.records import Document

WEIGHTS: Final = Path(__file__).parents[1] / "zoneledger/facts/indicators/weights.yml"
FOLDS: Final = 6
SEEN: Final = 6  # a feature that fewer examples have gets no weight

Example = tuple[int, list[str], bool]


def main() -> None:
    """Fit, report, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--ridge", type=float, default=2.0)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    examples: list[Example] = []
    for folder in arguments.gold:
        examples += examples_of(folder, first=examples[-1][0] + 1 if examples else 0)
    print(f"{len(examples)} candidates, {sum(right for *_, right in examples)} of them right")
    for ridge in (0.5, 1.0, 2.0, 4.0, 8.0):
        print(f"ridge {ridge}: unseen F1 {unseen_score(examples, ridge):.3f}")
    fitted = fit(examples, arguments.ridge)
    if arguments.write:
        lines = ["# Fitted by benchmarks/fit_indicator_weights.py; see zoneledger/facts/indicators/scores.py."]
        lines += [f'"{name}": {weight:.3f}' for name, weight in sorted(fitted.items()) if abs(weight) >= 0.005]
        WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def examples_of(gold: Path, first: int = 0) -> list[Example]:
    """The candidates of all annotated articles, numbered from `first` on, with their features, and whether each is right."""
    found: list[Example] = []
    for number, (name, told) in enumerate(read_gold(gold).items(), first):
        text = (gold / f"{name}.txt").read_bytes().decode("utf-8")
        head = told["document"]
        published = head.get("published_on")
        document = Document(
            "doc-0", read(text), head["language"], head.get("title"), None,
            None if not published else date.fromisoformat(published), bool(head.get("translated")),
        )  # fmt: skip
        extraction = extract_document(document)
        if extraction.irrelevant is not None:
            continue
        article = extraction.article
        sentences = sentences_of(article)
        for figure in candidates(article, sentences, read_projects(article, sentences)):
            right = is_right(figure, told, document)
            if right is not None:
                found.append((number, figure.features, right))
    return found


def is_right(figure: Figure, told: Annotated, document: Document) -> bool | None:
    """Whether the annotation has the figure; None where it has the value elsewhere, which teaches nothing."""
    start, end = document.reading.raw_span(figure.start, figure.end)
    elsewhere = False
    for indicator in told["indicators"]:
        if not same_value(figure, indicator):
            continue
        if any(low < end and start < high for low, high in indicator["_spans"]):
            return True
        elsewhere = True
    if elsewhere and figure.scene.sentence.segment.kind == "title":
        return True
    return None if elsewhere else False


def same_value(figure: Figure, indicator: dict[str, Any]) -> bool:
    """Whether a figure and an annotated indicator have one value and unit."""
    value, other = float(figure.value), float(indicator["value"])
    return abs(value - other) <= 0.005 * max(abs(value), abs(other)) and figure.unit == indicator["unit"]


def unseen_score(examples: list[Example], ridge: float) -> float:
    """F1 over folds of articles, each judged by a model that has not seen it."""
    hits = told = right = 0
    for fold in range(FOLDS):
        fitted = fit([e for e in examples if e[0] % FOLDS != fold], ridge)
        for number, features, true in examples:
            if number % FOLDS != fold:
                continue
            said = 1 / (1 + np.exp(-sum(fitted.get(name, 0.0) for name in features))) >= CUTOFF
            hits += bool(said and true)
            told += bool(said)
            right += true
    return 2 * hits / max(1, told + right)


def fit(examples: list[Example], ridge: float) -> dict[str, float]:
    """Weights of a logistic model with a ridge, by Newton's method."""
    seen = Counter(name for _, features, _ in examples for name in set(features))
    names = sorted(name for name, times in seen.items() if times >= SEEN)
    place = {name: index for index, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for row, (_, features, _) in enumerate(examples):
        for name in features:
            if name in place:
                table[row, place[name]] = 1.0
    truth = np.array([float(right) for *_, right in examples])
    weights = np.zeros(len(names))
    for _ in range(12):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (chance - truth) + ridge * weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + ridge * np.eye(len(names))
        weights -= np.linalg.solve(curve, slope)
    return {name: float(weights[index]) for name, index in place.items()}


if __name__ == "__main__":
    main()
