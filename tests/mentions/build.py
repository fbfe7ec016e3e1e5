"""Documents for tests of mentions."""

from datetime import date

from zoneledger.reading import read
from zoneledger.records import Document, Mention
from zoneledger.segments.split import split_segments


def document(text: str, published: str | None = "2021-06-15", *, translated: bool = True) -> Document:
    reading = read(text)
    chinese = any("\u4e00" <= char <= "\u9fff" for char in text)
    day = date.fromisoformat(published) if published else None
    return Document("doc-0", reading, "zh-Hans" if chinese else "en", None, None, day, translated and not chinese)


def segments_of(doc: Document):
    return split_segments(doc.reading, doc.language, doc.title)


def raw_text(doc: Document, mention: Mention) -> str:
    start, end = doc.reading.raw_span(mention.start, mention.end)
    return doc.reading.raw[start:end]
