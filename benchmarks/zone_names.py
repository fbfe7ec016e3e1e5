"""Documents a second on one core for the names of zones: `python benchmarks/zone_names.py FILE.jsonl [--repeat 7]`.

FILE holds generated articles, one JSON object with `text` in each line. Four steps are timed, each with those before it:
the bare pass of the automaton, the names with their kinds and places, the names linked, and the mentions and facts. Time
is that of the processor, the best of several rounds, since the machine may be shared; what it takes to load registry and
automata for the first article is told apart.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from zoneledger.mentions.zone_index import index
from zoneledger.mentions.zone_linking import link_names
from zoneledger.mentions.zone_names import fold
from zoneledger.mentions.zone_scan import scan_names
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document, Segment
from zoneledger.segments.split import split_segments

_Article = tuple[Document, list[Segment]]


def articles_of(path: Path) -> list[_Article]:
    """The articles of a file, read and cut into segments; that is not part of what is measured."""
    articles = []
    for line in path.read_text(encoding="utf-8").splitlines():
        reading = read(json.loads(line)["text"])
        chinese = sum("\u4e00" <= char <= "\u9fff" for char in reading.text) * 4 > len(reading.text)
        title = reading.text.split("\n", 1)[0]
        document = Document("doc-0000000000000000", reading, "zh-Hans" if chinese else "en", title)
        articles.append((document, split_segments(reading, document.language, title)))
    return articles


def pass_over(article: _Article) -> None:
    """The automaton alone."""
    index(article[0].lexicon).finder.find_matches_as_indexes(fold(article[0].reading.text))


def find_names(article: _Article) -> None:
    """Names of zones, kinds and divisions with their places."""
    scan_names(article[0].reading.text, article[0].lexicon)


def link(article: _Article) -> None:
    """Names linked to the registry's zones, or named as zones that it lacks."""
    link_names(article[0].reading.text, article[0].lexicon)


def find_all(article: _Article) -> None:
    """Mentions, short forms, hosts and facts."""
    find_zones(*article)


STEPS: dict[str, Callable[[_Article], None]] = {
    "bare pass": pass_over,
    "names found": find_names,
    "names linked": link,
    "mentions and facts": find_all,
}


def main() -> None:
    """Time the steps and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--repeat", type=int, default=7, help="rounds over all articles, of which the best counts")
    arguments = parser.parse_args()
    articles = articles_of(arguments.path)
    begun = time.process_time()
    find_all(articles[0])
    print(f"first article {1000 * (time.process_time() - begun):,.0f} ms (registry, divisions and automaton)")
    for name, step in STEPS.items():
        best = float("inf")
        for _ in range(arguments.repeat):
            begun = time.process_time()
            for article in articles:
                step(article)
            best = min(best, time.process_time() - begun)
        print(
            f"{name:20} {1000 * best / len(articles):7.3f} ms a document {len(articles) / best:10,.0f} documents a second"
        )


if __name__ == "__main__":
    main()
