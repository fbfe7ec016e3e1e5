"""Machine instructions for an article in one room of extraction: `python benchmarks/instructions.py CORPUS --room read_indicators`.

Counted by valgrind's callgrind (to be installed apart), so that a busy machine changes the result by no more than a few in ten
thousand: this shows a gain of one per cent, which a clock does not. CORPUS is as for `throughput.py`; the room is the name of
a function that `zoneledger.extract` calls, or `extract_document` for all of extraction. It is counted once it is warm.
"""

import argparse
import gc
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from rooms import document_of
from throughput import texts_of

import zoneledger.extract
from zoneledger.records import Document

INSIDE = "COUNTED_BY_CALLGRIND"


def calls_of(room: str, documents: list[Document]) -> list[tuple[Any, ...]]:
    """What a room is given for each document."""
    if room == "extract_document":
        return [(document,) for document in documents]
    calls: list[tuple[Any, ...]] = []
    read_room = getattr(zoneledger.extract, room)

    def noted(*given: Any) -> Any:
        calls.append(given)
        return read_room(*given)

    setattr(zoneledger.extract, room, noted)
    for document in documents:
        zoneledger.extract.extract_document(document)
    setattr(zoneledger.extract, room, read_room)
    return calls


def run(room: str, documents: list[Document]) -> None:
    """Read all documents with counting on."""
    for document in documents:  # loads lexicons, warms the interpreter up
        zoneledger.extract.extract_document(document)
    calls, read_room = calls_of(room, documents), getattr(zoneledger.extract, room)
    gc.collect()
    gc.disable()
    control = ["callgrind_control", "-i", "on", str(os.getpid())]
    subprocess.run(control, check=True, stdout=subprocess.DEVNULL)
    for given in calls:
        read_room(*given)
    control[2] = "off"
    subprocess.run(control, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Run again under callgrind, and print what it counted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--room", default="extract_document")
    parser.add_argument("--documents", type=int, default=10)
    told = parser.parse_args()
    texts = texts_of(told.corpus)[: told.documents]
    if INSIDE in os.environ:
        run(told.room, [document_of(text) for text in texts])
        return
    with tempfile.TemporaryDirectory() as folder:
        valgrind = ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder}/out"]
        environment = os.environ | {INSIDE: "1", "PYTHONHASHSEED": "0"}
        command = [*valgrind, sys.executable, *sys.argv]
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    counted = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or counted is None:
        sys.exit(done.stderr)
    print(f"{told.room}: {int(counted[1]) / len(texts) / 1e6:.2f} million instructions an article")


if __name__ == "__main__":
    main()
