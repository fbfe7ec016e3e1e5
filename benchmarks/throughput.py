"""Documents a second on one core, stage by stage, and peak memory: `python benchmarks/throughput.py FOLDER [--seconds 20]`.

FOLDER holds .txt articles, or is a .jsonl file with `text` in each line. Stages are timed in the order of the pipeline, in
processor time, after one warm-up pass, which loads lexicons, registry and models; no result is kept between documents.
"""

import argparse
import json
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zoneledger.extract import EXTRACTOR, Extraction, collect, extract_document, in_reading_order
from zoneledger.mentions.dates import find_dates
from zoneledger.mentions.money import find_money
from zoneledger.mentions.organizations import find_organizations
from zoneledger.mentions.projects import find_projects
from zoneledger.mentions.quantities import find_quantities
from zoneledger.mentions.zones import find_zones
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.rows import RowCollector
from zoneledger.segments.split import split_segments
from zoneledger.staging.identify import identify


def texts_of(path: Path) -> list[str]:
    """The articles of a folder or of a file of records."""
    if path.is_dir():
        return [file.read_bytes().decode("utf-8", "ignore") for file in sorted(path.rglob("*.txt"))]
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def timed_pass(texts: list[str], spent: dict[str, float]) -> None:
    """Add the seconds of processor time in each stage for all texts; the whole extraction has a round of its own."""

    def timed(stage: str, call: Callable[..., Any], *values: Any) -> Any:
        begun = time.process_time()
        result = call(*values)
        spent[stage] += time.process_time() - begun
        return result

    documents: list[Document] = []
    for text in texts:
        reading = timed("read", read, text)
        told = timed("identify", identify, reading)
        document = Document("doc-0", reading, told.language or "en", told.title, told.publisher, told.published_on)
        segments = timed("segments", split_segments, reading, document.language, document.title)
        dates = timed("dates", find_dates, document, segments)
        money = timed("money", find_money, document, segments)
        quantities = timed("quantities", find_quantities, document, segments, [*dates, *money])
        zones, _ = timed("zones", find_zones, document, segments)
        organizations = timed("organizations", find_organizations, document, zones)
        named = in_reading_order([*dates, *money, *quantities, *zones, *organizations])
        timed("projects", find_projects, document, segments, named)
        documents.append(document)
    for document in documents:
        extraction = timed("extraction, all", extract_document, document)
        timed("rows", rows_of, extraction)


def rows_of(extraction: Extraction) -> None:
    """The rows of one document, as frames."""
    rows = RowCollector(EXTRACTOR)
    collect(rows, extraction)
    rows.frames()


def main() -> None:
    """Time all stages and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--seconds", type=float, default=20.0, help="about how long to measure")
    arguments = parser.parse_args()
    texts = texts_of(arguments.path)
    timed_pass(texts, defaultdict(float))  # warms up
    spent: dict[str, float] = defaultdict(float)
    passes = 0
    end = time.process_time() + arguments.seconds
    while not passes or time.process_time() < end:
        timed_pass(texts, spent)
        passes += 1
    documents, characters = passes * len(texts), passes * sum(map(len, texts))
    spent["money, quantities, dates"] = spent["money"] + spent["quantities"] + spent["dates"]
    print(f"{documents} documents of {characters / documents:,.0f} characters on average")
    for stage, seconds in spent.items():
        print(
            f"{stage:24} {1000 * seconds / documents:8.2f} ms a document {documents / seconds:10,.0f} documents a second"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:,.0f} MB")


if __name__ == "__main__":
    main()
