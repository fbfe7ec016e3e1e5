"""Where the time of extraction goes, by room and by function: `python benchmarks/rooms.py FOLDER [--documents 60] [--functions 30]`.

Processor time of one core. A room's time is the least of some rounds for each document, which other work on the machine
disturbs little; functions are told by the standard profiler, which itself makes short calls dearer than they are.
"""

import argparse
import cProfile
import pstats
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from throughput import texts_of

from zoneledger import extract
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.rows import RowCollector
from zoneledger.staging.identify import identify

ROOMS: Final = (
    "split_segments", "find_dates", "find_money", "find_quantities", "find_zones", "find_organizations", "find_projects",
    "judge_relevance", "sentences_of", "read_projects", "read_events", "read_indicators", "collect",
)  # fmt: skip


def document_of(text: str) -> Document:
    """A document as staging hands it to extraction."""
    reading = read(text)
    told = identify(reading)
    return Document(
        "doc-0", reading, told.language or "en", told.title, told.publisher, told.published_on, told.translated
    )


def extract_all(documents: list[Document]) -> None:
    """All documents with their rows, as a shard of the pipeline has them."""
    rows = RowCollector(extract.EXTRACTOR)
    for document in documents:
        extract.collect(rows, extract.extract_document(document))
    rows.frames()


def rooms(documents: list[Document], rounds: int) -> dict[str, float]:
    """Seconds in each room for all documents, each document's best round."""
    spent: dict[str, float] = {}

    def timed(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*values: Any) -> Any:
            begun = time.process_time()
            result = call(*values)
            spent[name] = time.process_time() - begun
            return result

        return run

    plain = {name: getattr(extract, name) for name in ROOMS}
    for name, call in plain.items():
        setattr(extract, name, timed(name, call))
    best: list[dict[str, float]] = [{} for _ in documents]
    for _ in range(rounds):  # one document after the other, so that none finds its own text read
        for place, document in enumerate(documents):
            spent.clear()
            begun = time.process_time()
            extract.collect(RowCollector(extract.EXTRACTOR), extract.extract_document(document))
            spent["all of it"] = time.process_time() - begun
            held = best[place]
            best[place] = {name: min(seconds, held.get(name, seconds)) for name, seconds in spent.items()}
    total: dict[str, float] = defaultdict(float)
    for rooms_of_one in best:
        for name, seconds in rooms_of_one.items():
            total[name] += seconds
    for name, call in plain.items():
        setattr(extract, name, call)
    return total


def pace() -> float:
    """Seconds of a plain loop: what the core gives at the moment, to tell a busy machine from an idle one."""
    begun = time.process_time()
    for number in range(3_000_000):
        _ = number * 2
    return time.process_time() - begun


def main() -> None:
    """Print the rooms, and the functions where asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--documents", type=int, default=60, help="how many articles to read")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is read")
    parser.add_argument("--functions", type=int, default=0, help="how many functions to list")
    arguments = parser.parse_args()
    documents = [document_of(text) for text in texts_of(arguments.path)[: arguments.documents]]
    extract_all(documents)  # loads lexicons, registry and automata
    before = pace()
    spent = rooms(documents, arguments.rounds)
    for room, seconds in spent.items():
        print(f"{room:20} {1000 * seconds / len(documents):7.2f} ms a document")
    told = sum(spent[room] for room in ("find_dates", "find_money", "find_quantities"))
    print(f"dates, money, quantities: {len(documents) / told:.0f} documents a second")
    print(f"a loop of three million steps took {before:.2f} s before and {pace():.2f} s after")
    if arguments.functions:
        profiler = cProfile.Profile()
        profiler.runcall(extract_all, documents)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(arguments.functions)


if __name__ == "__main__":
    main()
