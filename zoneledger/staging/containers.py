"""Raw files as inputs: one for a text or page, one for each record of a container; read, or refused with a reason."""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from zoneledger.staging.decode import DecodeError, decode
from zoneledger.staging.html import PageError, read_page
from zoneledger.staging.identify import PageHints
from zoneledger.staging.sources import RawFile

# Names that people give to the fields of a record, best first.
_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "text": ("text", "content", "body", "article", "maintext", "article_text", "正文", "内容"),
    "title": ("title", "headline", "标题"),
    "url": ("url", "link", "uri", "href", "source_url"),
    "published": (
        "published_on", "published", "publish_date", "published_at", "pub_date", "pubdate", "date", "datetime", "time",
        "日期", "发布日期", "发布时间",
    ),
    "publisher": ("publisher", "site", "sitename", "site_name", "source", "media", "来源"),
}  # fmt: skip
_BLOCK: Final = 1 << 20
# Text packs ten times, records that are alike fifty times; what unpacks to more is made to fill memory or time.
_MOST_RATIO: Final = 200
_LEAST_UNPACKED: Final = 16 << 20
_MOST_BROKEN: Final = 10_000


class _BombError(ValueError):
    """A container that unpacks to far more than articles do."""


@dataclass(frozen=True, slots=True)
class RawInput:
    """One input: its text and hints, or the reason (a value of OUTCOME_REASON) for which it could not be read."""

    source: str
    text: str = ""
    hints: PageHints = field(default_factory=PageHints)
    refused: str | None = None
    data: bytes = b""


def read_inputs(root: Path, file: RawFile, most_bytes: int) -> Iterator[RawInput]:
    """The inputs of one file, in order. Never raises for what the file holds; memory is bounded by `most_bytes`."""
    try:
        with _opened(root / file.source, packed=file.packed) as stream:
            if file.format == "records":
                most_read = max(_LEAST_UNPACKED, file.size * _MOST_RATIO) if file.packed else None
                yield from _records(file.source, stream, most_bytes, most_read)
            else:
                yield _whole(file, stream, most_bytes)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        yield RawInput(file.source, refused="unreadable_container")
    except OSError:
        yield RawInput(file.source, refused="unreadable_file")


def _opened(path: Path, *, packed: bool) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path, "rb")) if packed else path.open("rb")


def _whole(file: RawFile, stream: BinaryIO, most_bytes: int) -> RawInput:
    data = stream.read(most_bytes + 1)
    if len(data) > most_bytes:
        return RawInput(file.source, refused="too_large", data=data)
    try:
        text = decode(data)
    except DecodeError as error:
        return RawInput(file.source, refused=error.reason, data=data)
    if file.format != "html":
        return RawInput(file.source, text)
    try:
        body, hints = read_page(text)
    except PageError:
        return RawInput(file.source, refused="unreadable_page", data=data)
    if not body.strip():
        return RawInput(file.source, refused="empty", data=data)
    return RawInput(file.source, _joined(hints.title, body), hints)


def _records(source: str, stream: BinaryIO, most_bytes: int, most_read: int | None) -> Iterator[RawInput]:
    """The records of a container, up to `most_read` bytes of it, and up to a number of them that are no records."""
    number = broken = 0
    try:
        for line in _lines(stream, most_bytes, most_read):
            if line is not None and not line.strip():
                continue
            number += 1
            name = f"{source}#{number}"
            raw = RawInput(name, refused="too_large") if line is None else _record(name, line)
            broken += raw.refused is not None
            if broken > _MOST_BROKEN:
                raise _BombError  # no container of articles; each refusal would be a row
            yield raw
    except (gzip.BadGzipFile, EOFError, zlib.error, _BombError):
        # What came before the break has been read; the container itself is an input that could not be read whole.
        yield RawInput(source, refused="unreadable_container")
        return
    if number == 0:
        yield RawInput(source, refused="empty")


def _lines(stream: BinaryIO, most_bytes: int, most_read: int | None) -> Iterator[bytes | None]:
    """Lines of a stream, None for one that is longer than `most_bytes`, of which no more is held than that.

    Raises _BombError, while unpacking, behind `most_read` bytes.
    """
    read = 0
    while line := stream.readline(most_bytes + 1):
        read += len(line)
        _stop_bomb(read, most_read)
        if len(line) <= most_bytes or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(_BLOCK)) and not rest.endswith(b"\n"):
            read += len(rest)
            _stop_bomb(read, most_read)
        yield None


def _stop_bomb(read: int, most_read: int | None) -> None:
    if most_read is not None and read > most_read:
        raise _BombError


def _record(source: str, line: bytes) -> RawInput:
    try:
        told = json.loads(decode(line))
    except (DecodeError, ValueError, RecursionError):
        return RawInput(source, refused="unreadable_record", data=line)
    if not isinstance(told, dict):
        return RawInput(source, refused="unreadable_record", data=line)
    fields = {str(name).casefold(): value for name, value in told.items()}
    text = _field(fields, "text")
    if text is None:
        return RawInput(source, refused="unreadable_record", data=line)
    hints = PageHints(
        title=_field(fields, "title"),
        published=_field(fields, "published"),
        publisher=_field(fields, "publisher"),
        url=_field(fields, "url"),
    )
    try:
        body = decode(_joined(hints.title, text).encode("utf-8", "surrogatepass"))
    except DecodeError as error:
        return RawInput(source, refused=error.reason, data=line)
    return RawInput(source, body, hints) if text.strip() else RawInput(source, refused="empty", data=line)


def _field(record: dict[str, Any], meaning: str) -> str | None:
    for name in _FIELDS[meaning]:
        value = record.get(name)
        if isinstance(value, str) and (value.strip() or meaning == "text"):
            return value if meaning == "text" else value.strip()
        if isinstance(value, int) and not isinstance(value, bool) and meaning == "published":
            return str(value)
    return None


def _joined(title: str | None, body: str) -> str:
    """Title, blank line, body; only the body where it begins with the title."""
    if title is None or body.lstrip().startswith(title):
        return body
    return f"{title}\n\n{body}"
