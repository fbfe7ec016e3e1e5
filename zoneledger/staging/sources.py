"""Find the raw files below a folder, in an order that does not depend on the file system."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Suffix -> how a file of it is read; `.gz` after any of them is unpacked first.
FORMATS: Final = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "records",
    ".ndjson": "records",
}
_PACKED: Final = ".gz"


class RawFolderError(ValueError):
    """The input folder cannot be read; the message names it and the fix."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file of the input: its POSIX path relative to the folder, its format, whether it is packed, its bytes."""

    source: str
    format: str
    packed: bool
    size: int


@dataclass(frozen=True, slots=True)
class RawFolder:
    """What an input folder holds: files to read, and files of other kinds that are listed and passed over."""

    root: Path
    files: tuple[RawFile, ...]
    skipped: tuple[str, ...]


def find_sources(root: Path) -> RawFolder:
    """List the files below a folder, sorted by path. Hidden files and folders are passed over; folder links are not
    followed, so that loops and places outside do no harm. Raises RawFolderError."""
    if not root.is_dir():
        raise RawFolderError(f"{root}: no such folder; name the folder that holds the articles")
    files, skipped = [], []
    for path in sorted(_walk(root), key=lambda path: path.relative_to(root).as_posix()):
        source = path.relative_to(root).as_posix()
        suffixes = [suffix.lower() for suffix in path.suffixes]
        packed = bool(suffixes) and suffixes[-1] == _PACKED
        ending = suffixes[-2:-1] if packed else suffixes[-1:]
        kind = FORMATS.get(ending[0]) if ending else None
        if kind is None:
            skipped.append(source)
        else:
            files.append(RawFile(source, kind, packed, _size(path)))
    return RawFolder(root, tuple(files), tuple(skipped))


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(folder, name)
            if not name.startswith(".") and (path.is_file() or not path.exists()):
                yield path  # a dangling link is an input too: reading it fails with a reason


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def batches(files: Sequence[RawFile], most_files: int, most_bytes: int) -> list[tuple[RawFile, ...]]:
    """Cut a sorted list of files into runs of bounded number and size."""
    cut: list[tuple[RawFile, ...]] = []
    run: list[RawFile] = []
    size = 0
    for file in files:
        if run and (len(run) >= most_files or size + file.size > most_bytes):
            cut.append(tuple(run))
            run, size = [], 0
        run.append(file)
        size += file.size
    return [*cut, tuple(run)] if run else cut
