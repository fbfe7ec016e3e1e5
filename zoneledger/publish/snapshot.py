"""Snapshots: built aside, switched in atomically, kept by a retention rule.

    OUTPUT/current           a relative link to the last good snapshot
    OUTPUT/snapshots/s000001 tables, manifest.json, datapackage.json, report.md, report.json
    OUTPUT/.building         the snapshot being built; whatever a killed run left there is removed by the next
    OUTPUT/.lock             two runs on one output exclude each other

A reader that has opened `current` keeps its files until the retention rule removes that snapshot.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from filelock import FileLock, Timeout

CURRENT: Final = "current"
MANIFEST: Final = "manifest.json"
_SNAPSHOTS: Final = "snapshots"
_BUILDING: Final = ".building"
_LOCK: Final = ".lock"
_NAME: Final = re.compile(r"s(\d{6,})")


class OutputLockedError(RuntimeError):
    """Another run writes to the same output."""


class OutputFolderError(ValueError):
    """The output cannot be used; the message names the path and the fix."""


@contextmanager
def exclusive(output: Path) -> Iterator[Path]:
    """Hold an output for one run; yields an empty folder to build in, removed at the end."""
    if output.exists() and not output.is_dir():
        raise OutputFolderError(f"{output}: is a file; name a folder for the snapshots")
    output.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(output / _LOCK, timeout=0):
            building = output / _BUILDING
            shutil.rmtree(building, ignore_errors=True)
            building.mkdir()
            try:
                yield building
            finally:
                shutil.rmtree(building, ignore_errors=True)
    except Timeout as error:
        raise OutputLockedError(
            f"{output}: another run is writing here; wait for it or choose another output"
        ) from error


def snapshot_names(output: Path) -> list[str]:
    """The names of an output's snapshots, oldest first."""
    folder = output / _SNAPSHOTS
    found = [path.name for path in folder.iterdir() if _NAME.fullmatch(path.name)] if folder.is_dir() else []
    return sorted(found, key=lambda name: int(name[1:]))


def next_name(output: Path) -> str:
    """The name of the snapshot that the next run makes: a count, so that names need no clock."""
    names = snapshot_names(output)
    return f"s{(int(names[-1][1:]) if names else 0) + 1:06d}"


def current_snapshot(output: Path) -> Path | None:
    """The folder of the last good snapshot, or None."""
    link = output / CURRENT
    return link.resolve() if link.exists() else None


def switch_in(output: Path, built: Path, name: str, keep: int) -> Path:
    """Make a finished folder the current snapshot and remove the oldest beyond `keep`; returns its place.

    The folder is moved first and the link replaced by a rename after, so a kill at any moment leaves `current` on a
    whole snapshot: the old or the new one.
    """
    place = output / _SNAPSHOTS / name
    place.parent.mkdir(exist_ok=True)
    built.rename(place)
    fresh = output / f".{CURRENT}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path(_SNAPSHOTS) / name, target_is_directory=True)
    fresh.replace(output / CURRENT)
    for old in snapshot_names(output)[:-keep]:
        shutil.rmtree(output / _SNAPSHOTS / old)
    return place


def file_digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def file_digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every Parquet file below a folder by POSIX path, sorted."""
    return {path.relative_to(folder).as_posix(): file_digest(path) for path in sorted(folder.rglob("*.parquet"))}


def page_digests(folder: Path) -> dict[str, str]:
    """SHA-256 of the files beside the tables (reports, the data package) by POSIX path, without the manifest's own."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".parquet")
    names = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: file_digest(path) for name, path in names.items() if name != MANIFEST}


def manifest_digest(manifest: Mapping[str, Any]) -> str:
    """SHA-256 of a manifest's content, without the digest that it bears itself."""
    told = {name: value for name, value in manifest.items() if name != "manifest_digest"}
    return hashlib.sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


def tables_digest(digests: Mapping[str, str]) -> str:
    """One digest over all files: two snapshots with the same digest hold the same bytes."""
    lines = "".join(f"{path} {digest}\n" for path, digest in sorted(digests.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def write_json(path: Path, value: Any) -> None:
    """Write JSON for people and machines: indented, keys in the given order, one line end at the end."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n", encoding="utf-8")
